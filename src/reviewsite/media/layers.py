"""Layers of a PDF that some reader does not see (ISO 32000-2, 8.11, optional content)."""

from __future__ import annotations

from collections.abc import Iterator

from pikepdf import Array, Dictionary, Name, Object, Pdf, Stream

# For these uses a layer may be switched off; for any other it is there for some readers alone.
_USES = {"/View": "/ViewState", "/Print": "/PrintState", "/Export": "/ExportState"}

_DEEPEST = 100


def hidden(pdf: Pdf) -> bool:
    """Whether anything in the PDF is switched off, by whatever rule a program goes to show it.

    A layer is off by the usual configuration, or by what it says of its own use (on the screen, on
    paper, in another format); or what is drawn is shown only where layers are off. Without the
    list of layers, which a published PDF does not have, all of it would be seen.
    """
    return _switched_off(pdf.Root.get("/OCProperties")) or any(map(_hides, _dictionaries(pdf)))


def _switched_off(layers: object) -> bool:
    usual = layers.get("/D") if isinstance(layers, Dictionary) else None
    if not isinstance(layers, Dictionary) or not isinstance(usual, Dictionary):
        return False
    if _listed(usual.get("/OFF")):
        return True
    if usual.get("/BaseState") == "/OFF":
        on = {one.objgen for one in _listed(usual.get("/ON"))}
        if any(one.objgen not in on for one in _listed(layers.get("/OCGs"))):
            return True
    return any(
        use not in _USES
        for event in _listed(usual.get("/AS"))
        for use in map(str, _listed(event.get("/Category")))
    )


def _hides(thing: Object) -> bool:
    """Whether a dictionary is a layer that is off for some use, or shows something only where
    layers are off. All layers are known to be on by the usual configuration."""
    match str(thing.get("/Type", "")):
        case "/OCG":
            usage = thing.get("/Usage")
            return isinstance(usage, Dictionary) and any(
                isinstance(state := usage.get(use), Dictionary) and state.get(key) == Name.OFF
                for use, key in _USES.items()
            )
        case "/OCMD":
            shown = "/VE" not in thing or _holds(thing["/VE"])
            off = thing.get("/P") in (Name.AllOff, Name.AnyOff)
            return not shown or (off and bool(_listed(thing.get("/OCGs"))))
    return False


def _holds(rule: object, depth: int = 0) -> bool:
    """Whether an expression over layers that are all on is true; one that is none is not."""
    if isinstance(rule, Dictionary):
        return True
    terms = list(rule) if isinstance(rule, Array) else []
    if not terms or depth > _DEEPEST:
        return False
    how, *parts = terms
    held = [_holds(one, depth + 1) for one in parts]
    if how == "/Not":
        return held == [False]
    return bool(held) and ((how == "/And" and all(held)) or (how == "/Or" and any(held)))


def _listed(things: object) -> list[Object]:
    """The things of a list, or the only one; what is empty is not there."""
    every = list(things) if isinstance(things, Array) else [things]
    return [one for one in every if isinstance(one, Dictionary | Name)]


def _dictionaries(pdf: Pdf) -> Iterator[Object]:
    """Every dictionary in the file, those within others as well."""
    for thing in pdf.objects:
        within = [thing]
        while within:
            one = within.pop()
            if isinstance(one, Dictionary | Stream):
                yield one
                within += [each for each in one.values() if _is_own(each)]
            elif isinstance(one, Array):
                within += [each for each in one if _is_own(each)]


def _is_own(thing: object) -> bool:
    return isinstance(thing, Dictionary | Array) and not thing.is_indirect
