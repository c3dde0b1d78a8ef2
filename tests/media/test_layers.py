"""Layers of a PDF: what some reader does not see is not published, and what all see is."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name, Object, Pdf, Stream, String
from tests.media import makers
from tests.media.makers import SEEN, blank_pdf, everything, note, written
from tests.media.test_pictures import prepared, refused

Make = Callable[[Object, Object], Object]
"""From two layers, something that decides what is shown."""


def layered(usual: Dictionary | None, use: Dictionary | None = None) -> tuple[Pdf, Object, Object]:
    """A PDF with two layers, by this usual configuration; the second may say how it is used."""
    pdf = blank_pdf()
    first, second = (
        pdf.make_indirect(Dictionary(Type=Name.OCG, Name=String(makers.CANARY))) for _ in range(2)
    )
    if use is not None:
        second["/Usage"] = use
    if usual is not None:
        pdf.Root["/OCProperties"] = Dictionary(OCGs=Array([first, second]), D=usual)
    return pdf, first, second


def put(pdf: Pdf, way: str, by: Object) -> bytes:
    """The PDF with the canary drawn under a layer or a rule, in one of the places for it."""
    page = pdf.pages[0].obj
    words = b"BT /F1 12 Tf 9 9 Td (" + SEEN + b") Tj ET"
    if way == "drawing":
        page["/Resources"]["/Properties"] = Dictionary(MC0=by)
        page["/Contents"] = pdf.make_stream(b"/OC /MC0 BDC " + words + b" EMC")
    elif way == "form":
        form = Stream(pdf, words, Type=Name.XObject, Subtype=Name.Form, BBox=Array([0, 0, 99, 99]))
        form["/OC"] = by
        form["/Resources"] = page["/Resources"]
        page["/Resources"]["/XObject"] = Dictionary(X0=form)
        page["/Contents"] = pdf.make_stream(b"/X0 Do")
    else:
        look = Stream(pdf, words, Type=Name.XObject, Subtype=Name.Form, BBox=Array([0, 0, 99, 99]))
        page["/Annots"] = Array([note(pdf, "Stamp", AP=Dictionary(N=look), OC=by)])
    return written(pdf)


def rule(how: str, *terms: Object) -> Array:
    return Array([Name("/" + how), *terms])


WAYS = ("drawing", "form", "note")
RULES: dict[str, Make] = {
    "P AllOff": lambda a, b: Dictionary(OCGs=Array([a, b]), P=Name.AllOff),
    "P AnyOff": lambda a, b: Dictionary(OCGs=Array([a, b]), P=Name.AnyOff),
    "P AllOff of one": lambda a, b: Dictionary(OCGs=a, P=Name.AllOff),
    "VE not": lambda a, b: Dictionary(VE=rule("Not", a)),
    "VE not or": lambda a, b: Dictionary(VE=rule("Not", rule("Or", a, b))),
    "VE and not": lambda a, b: Dictionary(VE=rule("And", a, rule("Not", b))),
    "VE before P": lambda a, b: Dictionary(VE=rule("Not", a), OCGs=a, P=Name.AnyOn),
    "P where VE is not known": lambda a, b: Dictionary(VE=rule("And", a), OCGs=a, P=Name.AllOff),
    "VE that is none": lambda a, b: Dictionary(VE=rule("Perhaps", a)),
    "VE that is empty": lambda a, b: Dictionary(VE=Array()),
    "VE of nothing": lambda a, b: Dictionary(VE=rule("Or")),
}
SHOWN: dict[str, Make] = {
    "a layer": lambda a, b: a,
    "P AllOn": lambda a, b: Dictionary(Type=Name.OCMD, OCGs=Array([a, b]), P=Name.AllOn),
    "P AnyOn": lambda a, b: Dictionary(Type=Name.OCMD, OCGs=Array([a, b]), P=Name.AnyOn),
    "no P": lambda a, b: Dictionary(Type=Name.OCMD, OCGs=Array([a, b])),
    "no layers": lambda a, b: Dictionary(Type=Name.OCMD, OCGs=Array(), P=Name.AllOff),
    "VE": lambda a, b: Dictionary(Type=Name.OCMD, VE=rule("And", a, rule("Or", b, a))),
    "VE not not": lambda a, b: Dictionary(Type=Name.OCMD, VE=rule("Not", rule("Not", a))),
}


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("what", RULES)
@pytest.mark.parametrize("listed", [True, False])
def test_what_is_shown_where_layers_are_off(what: str, way: str, listed: bool) -> None:
    """Every layer is on, and so it is hidden; with the list of layers taken away it would be
    seen. It is refused however it is drawn."""
    pdf, first, second = layered(Dictionary() if listed else None)
    by = RULES[what](first, second)
    by["/Type"] = Name.OCMD
    assert refused("a.pdf", put(pdf, way, by)) == "RS046"


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("what", SHOWN)
def test_what_everybody_sees_is_published(what: str, way: str) -> None:
    """And looks as it did: the words are in it, and the names of the layers are not."""
    pdf, first, second = layered(Dictionary(BaseState=Name.ON))
    by = SHOWN[what](first, second)
    data = prepared("a.pdf", put(pdf, way, by)).files["a.pdf"]
    assert everything(data).count(SEEN) == 1
    with pikepdf.open(BytesIO(data)) as made:
        assert "/OCProperties" not in made.Root


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize(
    "usual",
    [
        lambda a, b: Dictionary(OFF=Array([b])),
        lambda a, b: Dictionary(OFF=Array([b]), ON=Array([a])),
        lambda a, b: Dictionary(BaseState=Name.OFF),
        lambda a, b: Dictionary(BaseState=Name.OFF, ON=Array([a])),
        lambda a, b: Dictionary(BaseState=Name.OFF, ON=Array([a, b]), OFF=Array([b])),
        lambda a, b: Dictionary(AS=Array([Dictionary(Event=Name.View, Category=[Name.User])])),
        lambda a, b: Dictionary(AS=Array([Dictionary(Event=Name.View, Category=[Name.Zoom])])),
        lambda a, b: Dictionary(AS=Array([Dictionary(Event=Name.View, Category=[Name.Language])])),
    ],
)
def test_a_layer_that_is_off_in_the_usual_configuration(way: str, usual: Make) -> None:
    """By name, by what all are, or by who reads it."""
    pdf, first, second = layered(Dictionary())
    pdf.Root["/OCProperties"]["/D"] = usual(first, second)
    assert refused("a.pdf", put(pdf, way, second)) == "RS046"


@pytest.mark.parametrize(
    ("use", "state"), [("View", "ViewState"), ("Print", "PrintState"), ("Export", "ExportState")]
)
@pytest.mark.parametrize("automatic", [True, False])
def test_a_layer_that_is_off_for_a_use(use: str, state: str, automatic: bool) -> None:
    """On the screen, on paper or in another format; some programs go by it whether or not `/AS`
    tells them to."""
    for off in (Name.OFF, Name.ON):
        how = Dictionary({f"/{use}": Dictionary({f"/{state}": off})})
        pdf, _, second = layered(Dictionary(), how)
        if automatic:
            event = Dictionary(Event=Name.View, Category=[Name("/" + use)], OCGs=Array([second]))
            pdf.Root["/OCProperties"]["/D"]["/AS"] = Array([event])
        data = put(pdf, "drawing", second)
        if off == Name.OFF:
            assert refused("a.pdf", data) == "RS046"
        else:
            assert SEEN in everything(prepared("a.pdf", data).files["a.pdf"])


def test_all_layers_on_by_name_are_shown() -> None:
    """Though the rest, of which there is none, would be off."""
    pdf, first, second = layered(Dictionary())
    usual = Dictionary(BaseState=Name.OFF, ON=Array([first, second]))
    pdf.Root["/OCProperties"]["/D"] = usual
    prepared("a.pdf", put(pdf, "drawing", second))


def test_a_rule_that_is_too_deep_is_refused() -> None:
    """Nothing is raised, and nothing is shown that might be hidden."""
    pdf, first, _ = layered(Dictionary())
    deep: Object = rule("Not", first)
    for _ in range(60):
        deep = rule("Not", rule("Not", deep))
    by = Dictionary(Type=Name.OCMD, VE=deep)
    assert refused("a.pdf", put(pdf, "drawing", by)) in {"RS046", "RS048"}
