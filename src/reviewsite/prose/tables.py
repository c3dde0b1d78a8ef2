"""Tables of authors' texts: what each heading is of, merged cells, and how a column stands."""

from __future__ import annotations

import re

_TABLE = re.compile(r"<table>((?:(?!<table>).)*?)</table>", re.S)
_TITLED = re.compile(r'<p( id="[^"]*")?>((?:(?!</?p[ >]).)*)</p>\s*<table>(?!\s*<caption)', re.S)
_TITLE = re.compile(r"(?:Table|Tabl)\b\s*[A-Z]?\d*(?:\.\d+)*\s*[:.–-]\s*\S")
_PART = re.compile(r"<(/?)(thead|tr|th|td)\b([^>]*)>")
_CORNER = re.compile(
    r"(?:\s|<caption[^>]*>.*?</caption>|<t(?:head|body|r)>)*<t[hd][^>]*>\s*</t[hd]>\s*<th"
)
_HEADS = re.compile(r"(?:\s|<caption[^>]*>.*?</caption>|<t(?:body|r)>|<td[^>]*>\s*</td>)*<th")
_SPAN = re.compile(r'\b(colspan|rowspan)="0*([1-9]\d?)"')
_ALIGN = re.compile(r'\balign="(right|center)"')
_SCOPE = re.compile(r'\bscope="(col|row|colgroup|rowgroup)"')
_CLASSES = {"right": ' class="right"', "center": ' class="centre"'}


def finished(made: str) -> str:
    """Clean HTML in which each table scrolls on its own where a phone is too narrow for it, and its
    headings say of what they are: of a column, or of a row.

    Where the corner is empty the first column names the rows, and a paragraph above that begins
    “Table 1:” is the table's caption. (HTML, section 4.9.10; WCAG 2.2, 1.3.1.)
    """
    if "<table" not in made:
        return made
    made = _TITLED.sub(_captioned, made)
    innermost = _TABLE.sub(lambda match: _Table(match[1]).html, made)
    return innermost.replace("<th>", '<th scope="col">')


def _captioned(match: re.Match[str]) -> str:
    """A paragraph that is a table's title as its caption, with its anchor; any other stays."""
    words = re.sub(r"<[^>]*>", "", match[2])
    if not _TITLE.match(words):
        return match[0]
    return f"<table><caption{match[1] or ''}>{match[2]}</caption>"


class _Table:
    """One table, read from its first cell to its last."""

    def __init__(self, inner: str) -> None:
        self.names_rows = _CORNER.match(inner) is not None
        self.in_head = "<thead>" in inner
        self.heads_first = not self.in_head and _HEADS.match(inner) is not None
        self.row = self.cell = self.spanned = 0
        self.open = ""
        self.html = f'<div class="table-scroll"><table>{_PART.sub(self._part, inner)}</table></div>'

    def _part(self, match: re.Match[str]) -> str:
        closing, tag, given = match.groups()
        if tag == "thead":
            self.in_head = not closing
        elif tag == "tr" and not closing:
            self.row += 1
            # The first column of this row may be a cell of a row before it.
            self.cell = 1 if self.spanned else 0
            self.spanned = max(0, self.spanned - 1)
        elif tag in {"th", "td"} and closing:
            return f"</{self.open or tag}>"
        elif tag in {"th", "td"}:
            return self._cell(tag, given)
        return match[0]

    def _cell(self, tag: str, given: str) -> str:
        self.cell += 1
        spans = {name: int(number) for name, number in _SPAN.findall(given) if number != "1"}
        heads = self.in_head or (self.heads_first and self.row == 1)
        if self.cell == 1:
            self.spanned = spans.get("rowspan", 1) - 1
        if self.names_rows and self.cell == 1:
            tag = "td" if self.row == 1 else tag if heads else "th"
        self.open = tag
        side = ("col", "colspan") if heads else ("row", "rowspan")
        group = side[0] + ("group" if side[1] in spans else "")
        own = _SCOPE.search(given)
        align = _ALIGN.search(given)
        scope = f' scope="{own[1] if own else group}"' if tag == "th" else ""
        stands = _CLASSES[align[1]] if align else ""
        merged = "".join(f' {name}="{number}"' for name, number in spans.items())
        return f"<{tag}{scope}{stands}{merged}>"
