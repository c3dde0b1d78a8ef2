"""One site from its pages: the room that knows MkDocs and its theme."""

from reviewsite.site.opening import open_shell
from reviewsite.site.served import finish
from reviewsite.site.shell import Shell
from reviewsite.site.tree import replace
from reviewsite.site.writing import write

__all__ = ["Shell", "finish", "open_shell", "replace", "write"]
