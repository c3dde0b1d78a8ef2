"""Arguments in, exit code out."""

from reviewsite.cli.main import main

__all__ = ["main"]
