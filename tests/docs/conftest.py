"""What the documentation tells people to type is typed here as on the command line."""

from tests.cli.conftest import new_review, run

__all__ = ["new_review", "run"]
