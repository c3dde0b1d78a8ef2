"""The manual of the rules, and what every rule has."""

from __future__ import annotations

import importlib
import pkgutil
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from reviewsite import checks
from reviewsite.checks.findings import one_kind_of_evidence
from reviewsite.checks.registry import rule
from reviewsite.diagnostics import Severity, Span
from reviewsite.pack import CODES as PACK
from reviewsite.reading import CODES as READING
from reviewsite.source import parse_yaml
from reviewsite.source.codes import ALL as SOURCE
from reviewsite.workspace import CODES as WORKSPACE

_BLOCK = re.compile(r"```yaml\n(.*?)```", re.S)


def test_the_page_of_all_codes_is_kept(root: Path, request: pytest.FixtureRequest) -> None:
    """docs/rules.md is made from the rules; `--update-goldens` writes it."""
    page = root / "docs/rules.md"
    if request.config.getoption("--update-goldens"):
        page.write_text(checks.rules_page(), encoding="utf-8")
    assert page.read_text(encoding="utf-8") == checks.rules_page()


def test_every_code_has_its_page(root: Path) -> None:
    """Those of reading a file, of the pack, of the workspace, and of the rules."""
    page = (root / "docs/rules.md").read_text(encoding="utf-8")
    known = checks.codes()
    for code in (*SOURCE, *READING, *PACK, *WORKSPACE):
        assert known[code.id] is code
    for id, code in known.items():
        assert f'<a id="{id.lower()}"></a>{id}: {code.title}' in page
        assert f"| [{id}](#{id.lower()}) | {code.severity.value} |" in page


def test_codes_are_unique() -> None:
    """One id, one meaning."""
    every = [*SOURCE, *READING, *PACK, *WORKSPACE, *(one.code for one in checks.RULES.values())]
    assert len({code.id for code in every}) == len(every)


@pytest.mark.parametrize("id", checks.RULES)
def test_a_rule_explains_itself(id: str) -> None:
    """Why it matters, in its own words, and its place among the codes."""
    code = checks.RULES[id].code
    assert re.fullmatch(r"RS[1-7]\d\d", id)
    assert len(code.doc) > 80
    assert not code.title.endswith(".")
    text = checks.explain(id)
    assert text.startswith(f"{id}: {code.title} ({code.severity.value})")
    assert code.doc in text
    assert ("cannot be set aside" in text) == checks.RULES[id].firm


@pytest.mark.parametrize("id", checks.RULES)
def test_examples_of_yaml_can_be_read(id: str) -> None:
    """What the manual shows as YAML is YAML, in the style that people are asked to write."""
    for block in _BLOCK.findall(checks.RULES[id].code.doc):
        file = parse_yaml("example.yml", block.encode())
        assert file.diagnostics == ()
        assert file.root is not None


def test_there_are_enough_rules() -> None:
    """At least thirty; this is what stands in the README."""
    assert len(checks.RULES) >= 30


def test_no_module_of_rules_is_forgotten() -> None:
    """A rule that is not imported never runs."""
    listed = {module.__name__ for module in checks.MODULES}
    for found in pkgutil.iter_modules(checks.__path__, "reviewsite.checks."):
        module = importlib.import_module(found.name)
        source = Path(str(module.__file__)).read_text(encoding="utf-8")
        assert ("\n@rule(" in source) == (found.name in listed), found.name


def test_a_code_is_taken_once_and_explained() -> None:
    """A second rule of one code, or one without a manual page, is our own mistake."""

    def silent(pack: object, context: object) -> Iterator[tuple[Span, str]]:
        yield Span("x"), "never"

    with pytest.raises(ValueError, match="RS799"):
        rule("RS799", "Without a page")(silent)
    with pytest.raises(ValueError, match="RS101"):
        rule("RS101", "Again")(one_kind_of_evidence)
    assert checks.RULES["RS101"].code.title != "Again"


def test_severities_are_spread() -> None:
    """A check that only warns, or only stops, is not listened to."""
    severities = [one.code.severity for one in checks.RULES.values()]
    assert severities.count(Severity.ERROR) > 10
    assert severities.count(Severity.WARNING) > 10
