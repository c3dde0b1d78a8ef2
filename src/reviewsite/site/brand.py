"""A council's own name, mark and colour on the sites: read from mkdocs.yml, written as a style."""

from __future__ import annotations

from collections.abc import Mapping

from reviewsite.assemble.settings import Brand
from reviewsite.model.address import page_fault
from reviewsite.site.colours import Scheme, schemes

KEYS = ("name", "logo", "colour", "link")
DARK = (':root[data-scheme="dark"]', ':root:not([data-scheme="light"])')


def brand_of(said: Mapping[str, object]) -> Brand | None:
    """What mkdocs.yml says under `brand`; None where it says nothing.

    Raises `ValueError` with what is wrong: a key it does not know, a value that is no text, a
    colour that cannot be made to hold, a link that is no address.
    """
    if not said:
        return None
    unknown = sorted(set(map(str, said)) - set(KEYS))
    if unknown:
        raise ValueError(f"brand: {', '.join(unknown)} is not known; there are {', '.join(KEYS)}")
    for key, value in said.items():
        if not isinstance(value, str) or not value.strip():
            raise ValueError(f"brand: {key} is not a text (put a colour in quotes: '#123f52')")
    brand = Brand(**{key: str(value).strip() for key, value in said.items()})
    if brand.colour:
        try:
            schemes(brand.colour)
        except ValueError as problem:
            raise ValueError(f"brand: colour: {problem}") from None
    if brand.link and page_fault(brand.link):
        raise ValueError(f"brand: link: “{brand.link}” is not an address: begin with https://")
    if brand.link and not brand.name:
        raise ValueError("brand: a link needs a name, which is what it says")
    return brand


def style(brand: Brand) -> str:
    """The tokens that the brand's colour sets, to stand after the theme's own; "" for no colour."""
    if not brand.colour:
        return ""
    made = schemes(brand.colour)
    by_device = f"@media (prefers-color-scheme: dark) {{\n{_block(DARK[1], made['dark'])}}}\n"
    return (
        "\n/* The brand's colour, and what is made from it. */\n"
        + _block(":root", made["light"])
        + by_device
        + _block(DARK[0], made["dark"])
    )


def _block(selector: str, scheme: Scheme) -> str:
    lines = [
        f"  --brand: {scheme.brand};",
        f"  --on-brand: {scheme.on_brand};",
        f"  --link: {scheme.link};",
        f"  --focus: {scheme.focus};",
    ]
    return "\n".join([f"{selector} {{", *lines, "}", ""])
