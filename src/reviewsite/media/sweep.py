"""Every object that a PDF can still reach, without what acts, hides or tells of its making."""

from __future__ import annotations

from collections.abc import Set

from pikepdf import Array, Dictionary, Name, Object, Pdf, Stream, String

from reviewsite.media import inline, packed

# Keys that lead to scripts, actions, attachments, hidden pictures and notes of the program that
# wrote the file, wherever they stand (ISO 32000-2: 7.11, 12.6, 14.3, 14.5, 14.13).
_OUT = frozenset(
    {
        "/AA",
        "/AF",
        "/Alternates",
        "/EF",
        "/JS",
        "/JavaScript",
        "/LastModified",
        "/Metadata",
        "/OPI",
        "/OpenAction",
        "/PA",
        "/PieceInfo",
        "/RF",
        "/Ref",
        "/RichMediaContent",
        "/RichMediaSettings",
        "/Thumb",
        "/XFA",
    }
)

# Dictionaries whose keys are names that somebody chose: a font may be called `/AA`.
_CHOSEN = frozenset(
    {
        "/CharProcs",
        "/ClassMap",
        "/ColorSpace",
        "/Dests",
        "/ExtGState",
        "/Font",
        "/Pattern",
        "/Properties",
        "/RoleMap",
        "/Shading",
        "/XObject",
    }
)

_ACTS = frozenset(
    {
        "/JavaScript",
        "/Launch",
        "/SubmitForm",
        "/ImportData",
        "/GoToR",
        "/GoToE",
        "/Rendition",
        "/RichMediaExecute",
        "/SetOCGState",
        "/ResetForm",
    }
)

_SAFE = ("https://", "http://", "mailto:", "tel:")

_HOLDERS = (Array, Dictionary, Stream)


def keep(thing: Object, keys: Set[str]) -> None:
    """Take every key out of the dictionary `thing` that is not among `keys`."""
    for key in list(thing.keys()):
        if key not in keys:
            del thing[key]


def _empty(thing: Object) -> None:
    keep(thing, frozenset())
    if isinstance(thing, Stream):
        thing.write(b"")


def clean(pdf: Pdf, pages: Set[tuple[int, int]], links: Set[tuple[int, int]]) -> None:
    """Clean every object that can be reached from the catalogue.

    `pages` and `links` are the objects that are pages of the document and links on them. Another
    page, left behind when somebody deleted it, is emptied, and so is another note or field, which
    the tags may still lead to. ValueError is raised where a picture in it is damaged.
    """
    seen: set[tuple[int, int]] = set()
    waiting: list[tuple[str, Object]] = [("", pdf.Root)]
    while waiting:
        key, thing = waiting.pop()
        if thing.is_indirect:
            if thing.objgen in seen:
                continue
            seen.add(thing.objgen)
        if isinstance(thing, Array):
            waiting.extend(("", one) for one in thing if isinstance(one, _HOLDERS))
            continue
        if key not in _CHOSEN or "/Type" in thing:
            if _left_behind(key, thing, pages, links):
                _empty(thing)
            _clean_one(pdf, thing)
        waiting.extend((key, one) for key, one in thing.items() if isinstance(one, _HOLDERS))


def _left_behind(
    key: str, thing: Object, pages: Set[tuple[int, int]], links: Set[tuple[int, int]]
) -> bool:
    kind = thing.get("/Type")
    if kind == "/Page" or key == "/Pg" or ("/MediaBox" in thing and "/Contents" in thing):
        return thing.objgen not in pages
    tagged = key == "/Obj" and thing.get("/Subtype") not in ("/Image", "/Form")
    if kind == "/Annot" or "/FT" in thing or tagged:
        return thing.objgen not in links or isinstance(thing, Stream)
    if kind == "/EmbeddedFile":
        return True
    return _named(thing.get("/S")) in _ACTS


def _clean_one(pdf: Pdf, thing: Object) -> None:
    for key in _OUT & set(thing.keys()):
        del thing[key]
    if thing.get("/Type") == "/OCG":
        # A layer's name is the drawing program's; all layers are shown.
        keep(thing, {"/Type"})
        thing["/Name"] = String("Layer")
    if isinstance(action := thing.get("/A"), Dictionary) and "/S" in action:
        replaced = safe_action(action)
        if replaced is None:
            del thing["/A"]
        else:
            thing["/A"] = replaced
    if isinstance(thing, Stream):
        _clean_stream(pdf, thing)
    if isinstance(letters := thing.get("/CharProcs"), Dictionary):
        for letter in letters.values():
            if isinstance(letter, Stream):
                inline.bare(pdf, letter)


def safe_action(action: Object) -> Dictionary | None:
    """`action` with its target alone, if it leads within the document or to the web."""
    if action.get("/S") == "/GoTo" and "/D" in action:
        return Dictionary(S=Name.GoTo, D=action["/D"])
    target = action.get("/URI")
    if action.get("/S") == "/URI" and isinstance(target, String):
        address = bytes(target)
        if address.lower().startswith(tuple(start.encode() for start in _SAFE)):
            return Dictionary(S=Name.URI, URI=String(address))
    return None


def _clean_stream(pdf: Pdf, stream: Stream) -> None:
    for key in ("/F", "/FFilter", "/FDecodeParms"):
        # The content of such a stream would be in another file.
        if key in stream:
            del stream[key]
    if stream.get("/Subtype") == "/Form" or "/PatternType" in stream:
        inline.bare(pdf, stream)
    elif found := packed.bare(pdf, stream, stream.read_raw_bytes()):
        data, last, settings = found
        stream.write(data, filter=last, decode_parms=settings)


def _named(value: object) -> str:
    return str(value) if isinstance(value, Name) else ""
