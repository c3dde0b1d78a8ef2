"""What has changed is built, in parallel, into a fresh tree, verified, and swapped in."""

from reviewsite.build.run import BrokenTreeError, Outcome, Request, build

__all__ = ["BrokenTreeError", "Outcome", "Request", "build"]
