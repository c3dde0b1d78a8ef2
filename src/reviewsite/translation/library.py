"""A workspace in another language: names, topics, terms, pages and the catalogue."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from reviewsite.diagnostics import Diagnostic, Span
from reviewsite.frameworks import shipped
from reviewsite.model.workspace import Body, Nation, Term, TranslatedBody
from reviewsite.prose.foreign import foreign
from reviewsite.source import Map, Node, Seq, Source, read_yaml
from reviewsite.translation import codes
from reviewsite.translation.document import Coverage, Fallback, Work
from reviewsite.translation.merging import Merger
from reviewsite.translation.review import base_of, without_base
from reviewsite.translation.shelves import Given, Own, TranslatedCatalogue, catalogue, id_of
from reviewsite.words import LANGUAGES
from reviewsite.workspace import Workspace, WorkspacePage

OWN = ("frameworks", "programmes", "criteria")


@dataclass(frozen=True)
class TranslatedWorkspace:
    """A workspace in another language.

    `workspace` has the base's slugs and reads the base's packs: `translated` makes each of those.
    Its `catalogue` is `catalogue`, in which `foreign(*ids)` tells what stays in the base's
    language; `foreign` is that of pages, bodies and glossary. `fallbacks` are those of pages.
    """

    lang: str
    workspace: Workspace
    catalogue: TranslatedCatalogue
    foreign: frozenset[str]
    fallbacks: Mapping[Fallback, str]
    coverage: Coverage
    diagnostics: tuple[Diagnostic, ...]

    @property
    def exists(self) -> bool:
        """Whether any of the workspace's own pages is translated."""
        return self.coverage.done > 0


def translated_workspace(workspace: Workspace, lang: str) -> TranslatedWorkspace:
    """The workspace in a language, from its `*.cy.md` pages and `*.cy.yml` files.

    Never raises for an author's mistake: it is in the diagnostics, and the base stands.
    """
    found: list[Diagnostic] = []
    own = _own(workspace, lang, found)
    made = catalogue(workspace.catalogue, lang, own)
    found += made.diagnostics(own)
    work = Work(lang)
    pages = tuple(_pages(workspace, work))
    merger = Merger(f"{workspace.content}/glossary.yml")
    glossary = _glossary(workspace, lang, merger, found)
    bodies = _bodies(workspace.bodies, merger)
    found += _untold(workspace, lang, own)
    found += merger.found
    return TranslatedWorkspace(
        lang=lang,
        workspace=replace(workspace, bodies=bodies, catalogue=made, glossary=glossary, pages=pages),
        catalogue=made,
        foreign=foreign(
            [*work.fallbacks.values(), *merger.missing.values()], work.given | merger.given
        ),
        fallbacks=work.fallbacks,
        coverage=work.coverage,
        diagnostics=tuple(sorted([*found, *work.found], key=lambda one: one.order)),
    )


def _pages(workspace: Workspace, work: Work) -> Iterator[WorkspacePage]:
    others: dict[str, Source] = {
        base_of(one.path, work.lang): one for one in workspace.sources if one.lang == work.lang
    }
    bases = {one.path for one in workspace.sources if not one.lang}
    work.found += [
        without_base(source.path, path) for path, source in others.items() if path not in bases
    ]
    said = bool(others)
    for page in workspace.pages:
        other = others.get(page.source.path)
        made: Any = work.document(page.page, page.source, other)
        yield WorkspacePage(page.uri, made, page.source)
    if not said:
        work.found.clear()


def _bodies(bodies: Mapping[str, Body], merger: Merger) -> dict[str, Body]:
    """Councils by their Welsh names, where bodies.yml gives one; other names stay as they are,
    and may: a name that exists in one language only is nobody's mistake."""
    made = {}
    for id, body in bodies.items():
        if body.region:
            merger.missing["bodies", id, "region"] = body.region
        if body.name_cy:
            merger.given.add(body.name_cy)
            body = TranslatedBody.model_construct(
                **{**dict(body), "name": body.name_cy, "base_name": body.name}
            )
        else:
            merger.missing["bodies", id, "name"] = body.name
        made[id] = body
    return made


def _glossary(
    workspace: Workspace, lang: str, merger: Merger, found: list[Diagnostic]
) -> Mapping[str, Term]:
    path = f"{workspace.content}/glossary.{lang}.yml"
    node = _read(workspace.root, path, found)
    if node is not None and not workspace.glossary:
        found.append(without_base(path, base_of(path, lang)))
        node = None
    made: Mapping[str, Term] = merger.value(workspace.glossary, dict[str, Term], node, ())
    return made


def _untold(workspace: Workspace, lang: str, own: Own) -> Iterator[Diagnostic]:
    """What of the workspace's own lists has no counterpart at all: the glossary, a topic, a
    framework, programme or criteria set, and, in Welsh, the name of a council in Wales."""
    base, folder = workspace.root / workspace.content, workspace.content
    if workspace.glossary and not (base / f"glossary.{lang}.yml").is_file():
        yield _whole(f"{folder}/glossary.yml", f"glossary.{lang}.yml")
    known = shipped()
    places = {
        id_of(node): node.span for node in _items(_read(workspace.root, f"{folder}/topics.yml", []))
    }
    for id, topic in workspace.catalogue.topics.items():
        told = getattr(topic, f"title_{lang}", None) and not topic.about
        if id not in known.topics and ("topics", id) not in own and not told:
            what = f"the topic “{id}” is not translated"
            span = places.get(id, Span(f"{folder}/topics.yml"))
            yield codes.MISSING.at(span, what, f"Add it to topics.{lang}.yml.")
    for kind in OWN:
        for file in sorted((base / kind).glob("*.yml")):
            there = file.with_name(f"{file.stem}.{lang}.yml").is_file()
            if not there and not file.stem.endswith(tuple(f".{one}" for one in LANGUAGES)):
                yield _whole(f"{folder}/{kind}/{file.name}", f"{file.stem}.{lang}.yml")
    for body in workspace.bodies.values() if lang == "cy" else ():
        if body.nation == Nation.WALES and not body.name_cy:
            what = f"{body.name} has no Welsh name"
            yield codes.MISSING.at(Span(f"{folder}/bodies.yml"), what, f"Add name_cy to {body.id}.")


def _whole(path: str, name: str) -> Diagnostic:
    return codes.MISSING.at(Span(path), "this file is not translated", f"Add {name} beside it.")


def _own(workspace: Workspace, lang: str, found: list[Diagnostic]) -> Own:
    """The workspace's own translations of frameworks, programmes, criteria and topics."""
    own: dict[tuple[str, str], Given] = {}
    base = workspace.root / workspace.content
    for folder in OWN:
        for file in sorted((base / folder).glob(f"*.{lang}.yml")):
            path = f"{workspace.content}/{folder}/{file.name}"
            given = _read(workspace.root, path, found)
            original = base_of(path, lang)
            root = _read(workspace.root, original, []) if given else None
            known = getattr(workspace.catalogue, folder)
            if given is not None and (root is None or id_of(root) not in known):
                found += [] if root else [without_base(path, original)]
            elif given is not None and root is not None:
                own[folder, id_of(root)] = Given(given, original)
    path = f"{workspace.content}/topics.{lang}.yml"
    for node in _items(_read(workspace.root, path, found)):
        id = id_of(node)
        if id in workspace.catalogue.topics:
            own["topics", id] = Given(node, base_of(path, lang))
        else:
            found.append(
                codes.UNKNOWN_ITEM.at(
                    node.span,
                    f"there is no topic “{id}”" if id else "this topic has no id",
                    "Write the id of a topic; “reviewsite show” lists them.",
                )
            )
    return own


def _read(root: Path, path: str, found: list[Diagnostic]) -> Node | None:
    if not (root / path).exists():
        return None
    file = read_yaml(root, path)
    found += file.diagnostics
    return file.root if isinstance(file.root, (Map, Seq)) else None


def _items(node: Node | None) -> tuple[Node, ...]:
    return node.items if isinstance(node, Seq) else ()
