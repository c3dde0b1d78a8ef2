"""The small review of the Edition's tests, here as data."""

from __future__ import annotations

from tests.edition.conftest import edition as edition
from tests.edition.conftest import small as small
