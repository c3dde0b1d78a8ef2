"""How a file of each kind is begun: `reviewsite new KIND SLUG`."""

from reviewsite.cli.begin import after, casework, pack, report
from reviewsite.cli.begin.start import Choice, Setting, Start

STARTS: dict[str, Start] = {
    one.kind: one for one in (*report.STARTS, *after.STARTS, *casework.STARTS, *pack.STARTS)
}
"""Every kind that a review may have beside its review file and its studies of good practice."""

__all__ = ["STARTS", "Choice", "Setting", "Start"]
