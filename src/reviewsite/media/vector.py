"""An SVG drawing written anew: what is drawn, and nothing that acts, hides or tells of its making.

Only the marks that mkdocs.yml names are such drawings; among a review's media they are refused.
"""

from __future__ import annotations

import base64
import binascii
import re
from collections.abc import Callable
from xml.etree import ElementTree

MOST_BYTES = 1_000_000
_DEEPEST = 100
_SVG = "http://www.w3.org/2000/svg"
_XLINK = "{http://www.w3.org/1999/xlink}href"

_ELEMENT_WORDS = """
svg g defs symbol use switch path rect circle ellipse line polyline polygon text tspan textPath
linearGradient radialGradient stop clipPath mask pattern marker image style filter feBlend
feColorMatrix feComponentTransfer feComposite feFlood feFuncA feFuncB feFuncG feFuncR feGaussianBlur
feMerge feMergeNode feMorphology feOffset feTile feTurbulence feDropShadow
"""
_ELEMENTS = frozenset(_ELEMENT_WORDS.split())
_LINKS = frozenset({"a"})
"""Drawn as a group is, and leading nowhere."""
_ATTRIBUTE_WORDS = """
alignment-baseline amplitude azimuth baseFrequency baseline-shift class clip clip-path clip-rule
clipPathUnits color color-interpolation color-interpolation-filters cx cy d direction display
dominant-baseline dx dy edgeMode elevation exponent fill fill-opacity fill-rule filter filterUnits
flood-color flood-opacity font-family font-size font-size-adjust font-stretch font-style
font-variant font-weight fr fx fy gradientTransform gradientUnits height href id image-rendering in
in2 intercept isolation k1 k2 k3 k4 kerning lengthAdjust letter-spacing marker-end marker-mid
marker-start markerHeight markerUnits markerWidth mask mask-type maskContentUnits maskUnits method
mix-blend-mode mode numOctaves offset opacity operator order orient overflow paint-order pathLength
patternContentUnits patternTransform patternUnits points preserveAspectRatio primitiveUnits r
radius refX refY result rotate rx ry scale seed shape-rendering slope spacing spreadMethod
startOffset stdDeviation stitchTiles stop-color stop-opacity stroke stroke-dasharray
stroke-dashoffset stroke-linecap stroke-linejoin stroke-miterlimit stroke-opacity stroke-width
style tableValues text-anchor text-decoration text-rendering textLength transform transform-origin
type values vector-effect version viewBox visibility width word-spacing writing-mode x x1 x2 y y1
y2
"""
_ATTRIBUTES = frozenset(_ATTRIBUTE_WORDS.split())
_WORDS = frozenset({"text", "tspan", "textPath"})

_TO_ANOTHER = re.compile(
    r"url\(\s*['\"]?(?!\s*['\"]?#)|\\|@(?!media\b)|expression\s*\(|script\s*:|behaviou?r", re.I
)
"""In a style, or in what stands for one, what may lead out of the drawing."""
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)", re.I)
_MEDIA = re.compile(r"@media[^{}]*\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}")
"""What is hidden in the dark is seen in the light."""
_CLASS = re.compile(r"\.([\w-]+)")
_RULE = re.compile(r"([^{}]*)\{([^{}]*)\}")
_SIMPLE = re.compile(r"[.#]?[\w-]+")
_REFERRED = re.compile(r"#([^\s\"')]+)")
_EMBEDDED = re.compile(r"\s*data:image/(?:png|jpe?g|gif|webp);base64,", re.I)

Picture = Callable[[bytes], tuple[str, bytes] | None]


def bare(data: bytes, picture: Picture) -> bytes:
    """The drawing in `data` without scripts, animations, links, metadata, comments, names of layers
    and what is not shown.

    `picture` makes a picture within it anew: its kind (`png`) and bytes, or None where it is not to
    be. ValueError is raised, with the reason, for what is no drawing or cannot be made safe.
    """
    if len(data) > MOST_BYTES:
        raise ValueError("The drawing has more than 1 MB.")
    try:
        root = ElementTree.fromstring(data)
    except (ElementTree.ParseError, LookupError, ValueError):
        raise ValueError("The drawing cannot be read to its end.") from None
    if _local(root.tag) != "svg":
        raise ValueError("The file is no SVG drawing.")
    hidden = _hidden(root)
    made = _written(root, hidden, picture, 0)
    if made is None:
        raise ValueError("Nothing of the drawing is shown.")
    used = set(_REFERRED.findall(ElementTree.tostring(made, "unicode")))
    styles = {name for one in made.iter("style") for name in _CLASS.findall(one.text or "")}
    for one in made.iter():
        if one.get("id") not in used:
            one.attrib.pop("id", None)
        if classes := styles & set(one.attrib.pop("class", "").split()):
            one.set("class", " ".join(sorted(classes)))
    made.set("xmlns", _SVG)
    out: bytes = ElementTree.tostring(made, "utf-8")
    return out


def _local(tag: object) -> str:
    """The name of an element of a drawing; "" for one of another kind."""
    name = str(tag)
    if name.startswith(f"{{{_SVG}}}"):
        return name.removeprefix(f"{{{_SVG}}}")
    return "" if name.startswith("{") else name


def _hidden(root: ElementTree.Element) -> frozenset[str]:
    """The classes (`.a`), ids (`#a`) and elements that the styles of a drawing hide."""
    found: set[str] = set()
    for one in root.iter():
        if _local(one.tag) != "style":
            continue
        text = _style(one)
        if _TO_ANOTHER.search(text):
            raise ValueError("A style in the drawing may load something from elsewhere.")
        for selectors, body in _RULE.findall(_MEDIA.sub("", text)):
            if not _HIDDEN.search(body):
                continue
            for selector in map(str.strip, selectors.split(",")):
                if not _SIMPLE.fullmatch(selector):
                    raise ValueError(
                        "A style in the drawing hides something in a way that is not known."
                    )
                found.add(selector)
    return frozenset(found)


def _style(one: ElementTree.Element) -> str:
    return re.sub(r"/\*.*?\*/", "", "".join(one.itertext()), flags=re.S)


def _written(
    one: ElementTree.Element, hidden: frozenset[str], picture: Picture, depth: int
) -> ElementTree.Element | None:
    """An element as it is published, with what is in it; None where it is not."""
    name = _local(one.tag)
    if depth > _DEEPEST:
        raise ValueError("The drawing is too deep.")
    if (name not in _ELEMENTS and name not in _LINKS) or _is_hidden(one, name, hidden):
        return None
    made = ElementTree.Element("g" if name in _LINKS else name, _attributes(one, name, picture))
    if name == "image" and "href" not in made.attrib:
        return None
    if name == "style":
        made.text = _style(one)
        return made
    if name in _WORDS:
        made.text = one.text
    for child in one:
        kept = _written(child, hidden, picture, depth + 1)
        if kept is not None:
            made.append(kept)
        if name in _WORDS and child.tail:
            if len(made):
                made[-1].tail = (made[-1].tail or "") + child.tail
            else:
                made.text = (made.text or "") + child.tail
    return made


def _is_hidden(one: ElementTree.Element, name: str, hidden: frozenset[str]) -> bool:
    names = {name, f"#{one.get('id', '')}", *(f".{each}" for each in one.get("class", "").split())}
    return (
        bool(names & hidden)
        or one.get("display", "").strip() == "none"
        or one.get("visibility", "").strip() in {"hidden", "collapse"}
        or bool(_HIDDEN.search(one.get("style", "")))
    )


def _attributes(one: ElementTree.Element, name: str, picture: Picture) -> dict[str, str]:
    kept = {
        key: value
        for key, value in one.attrib.items()
        if key in _ATTRIBUTES and key != "href" and not _TO_ANOTHER.search(value)
    }
    target = one.get("href") or one.get(_XLINK) or ""
    if name == "image":
        target = _embedded(target, picture)
    if (
        target.startswith(("#", "data:"))
        and name not in _LINKS
        and (name == "image" or target[0] == "#")
    ):
        kept["href"] = target
    return kept


def _embedded(target: str, picture: Picture) -> str:
    """A picture that lies in the drawing, made anew; "" for one that does not."""
    begin = _EMBEDDED.match(target)
    if begin is None:
        return ""
    try:
        data = base64.b64decode("".join(target[begin.end() :].split()), validate=True)
    except binascii.Error:
        raise ValueError("A picture in the drawing is damaged.") from None
    made = picture(data)
    if made is None:
        raise ValueError("A picture in the drawing is damaged.")
    kind, content = made
    return f"data:image/{kind};base64,{base64.b64encode(content).decode()}"
