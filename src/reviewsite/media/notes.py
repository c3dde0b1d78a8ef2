"""What lies on a PDF's pages without being part of them: links stay, the rest is drawn or goes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pikepdf import Array, Dictionary, Name, Object, Page, Pdf

from reviewsite.media import sweep

# What readers see on the page and would miss: a stamp, a highlighted line, a field filled in.
_DRAWN = frozenset(
    {
        "/Widget",
        "/FreeText",
        "/Line",
        "/Square",
        "/Circle",
        "/Polygon",
        "/PolyLine",
        "/Highlight",
        "/Underline",
        "/Squiggly",
        "/StrikeOut",
        "/Stamp",
        "/Ink",
        "/Watermark",
    }
)

# Flags: invisible, hidden, not to be viewed.
_UNSEEN = 1 | 2 | 32

_LINK = frozenset(
    {
        "/Type",
        "/Subtype",
        "/Rect",
        "/QuadPoints",
        "/Border",
        "/BS",
        "/C",
        "/H",
        "/F",
        "/A",
        "/Dest",
        "/StructParent",
        "/Contents",
    }
)


def of(page: Page) -> Iterator[Object]:
    """The notes of a page that are in order."""
    listed = page.obj.get("/Annots")
    if isinstance(listed, Array):
        yield from (note for note in listed if isinstance(note, Dictionary))


def draw(pdf: Pdf, pages: Sequence[Page]) -> set[tuple[int, int]]:
    """Make what is visible part of its page, keep links, and empty every other note.

    What comes back are the objects that are links.

    A comment, an attachment pinned to the page or a hidden field may be referred to from several
    places (its page, the form, the tags), so it is emptied rather than only taken off the list.
    """
    gone: list[Object] = []
    for page in pages:
        drawn = []
        for note in of(page):
            gone.append(note)
            seen = not _flags(note) & _UNSEEN
            if seen and (note.get("/Subtype") in _DRAWN or _is_link(note)):
                drawn.append(note)
        _set(page, drawn)
    if "/AcroForm" in pdf.Root:
        pdf.generate_appearance_streams()
    pdf.flatten_annotations("all")
    kept = set()
    for page in pages:
        links = [
            note if note.is_indirect else pdf.make_indirect(note)
            for note in of(page)
            if _is_link(note) and _leads_somewhere(note)
        ]
        for link in links:
            sweep.keep(link, _LINK)
            link["/F"] = _flags(link)
            kept.add(link.objgen)
        _set(page, links)
    for note in gone:
        if note.is_indirect and note.objgen not in kept:
            sweep.keep(note, frozenset())
    if "/AcroForm" in pdf.Root:
        del pdf.Root["/AcroForm"]
    return kept


def _is_link(note: Object) -> bool:
    return bool(note.get("/Subtype") == Name.Link)


def _leads_somewhere(link: Object) -> bool:
    action = link.get("/A")
    return "/Dest" in link or (
        isinstance(action, Dictionary) and sweep.safe_action(action) is not None
    )


def _flags(note: Object) -> int:
    flags = note.get("/F")
    return flags if isinstance(flags, int) else 0


def _set(page: Page, listed: list[Object]) -> None:
    if listed:
        page.obj["/Annots"] = Array(listed)
    elif "/Annots" in page.obj:
        del page.obj["/Annots"]
