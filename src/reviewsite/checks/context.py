"""What a rule may know beside the files it looks at."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from reviewsite.frameworks import Catalogue
from reviewsite.model.workspace import Body, Term
from reviewsite.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Context:
    """The workspace's vocabulary, the addresses at which its sites are published, and the day for
    which the gate is asked.

    What is between two reviews is not here: a review's own check depends on its own files and
    on these words only, so that it need not be done again because another review has changed.
    """

    bodies: Mapping[str, Body]
    catalogue: Catalogue
    glossary: Mapping[str, Term]
    on: date
    sites: tuple[str, ...] = ()


def context(workspace: Workspace, on: date) -> Context:
    """The context of a workspace's reviews on a day."""
    return Context(
        workspace.bodies, workspace.catalogue, workspace.glossary, on, workspace.addresses
    )
