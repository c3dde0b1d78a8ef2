"""The manual: every code there is, one page each, and all of them as docs/rules.md."""

from __future__ import annotations

from collections.abc import Iterator

from reviewsite import pack, reading, translation, workspace
from reviewsite.checks import allowances
from reviewsite.checks.registry import RULES
from reviewsite.diagnostics import Code
from reviewsite.media import codes as media
from reviewsite.source import codes as source
from reviewsite.source.conflicts import CONFLICT

_MEDIA = tuple(one for one in vars(media).values() if isinstance(one, Code))
_GROUPS = (
    ("RS0", "Reading: files, front matter and the shape of the format"),
    ("RS1", "Findings and what they rest on"),
    ("RS2", "People: who said it, and who could be recognised"),
    ("RS3", "References, ids that must be known, and comments"),
    ("RS4", "Dates, actions and the process"),
    ("RS5", "Audits, surveys and their figures"),
    ("RS6", "Publication, consent and audience"),
    ("RS7", "Prose: words, headings, links and images"),
)


def codes() -> dict[str, Code]:
    """Every code that a diagnostic can have, by its id, in order."""
    every = [*source.ALL, CONFLICT, *reading.CODES, *pack.CODES, *workspace.CODES]
    every += [*translation.CODES, *allowances.CODES, *_MEDIA]
    every += [rule.code for rule in RULES.values()]
    return {code.id: code for code in sorted(every, key=lambda code: code.id)}


def explain(code: str) -> str:
    """The manual page of a code, as plain text. Raises `KeyError` for a code there is not."""
    found = codes()[code]
    return "\n".join(_page(found))


def _page(code: Code) -> Iterator[str]:
    yield f"{code.id}: {code.title} ({code.severity.value})"
    yield ""
    yield code.doc
    for said in _handled(code):
        yield ""
        yield said


def _handled(code: Code) -> Iterator[str]:
    """What can be done about it but to write something else."""
    if code.fixes:
        yield "`reviewsite check --fix` mends what is beyond doubt."
    rule = RULES.get(code.id)
    if rule is not None and rule.firm:
        yield "This rule cannot be set aside."
    elif rule is not None:
        yield "This rule can be set aside for one value with `allow:` and a reason."


def rules_page() -> str:
    """docs/rules.md: the list of all codes, then a page for each."""
    every = codes()
    lines = [
        "# What the checks say",
        "",
        "<!-- Made from the rules: `pytest tests/checks --update-goldens` writes this file. -->",
        "",
        f"`reviewsite check` knows {len(every)} codes. An error stops a review from being built; a"
        " warning and a note do not. `reviewsite explain CODE` prints a page of this manual.",
        "",
    ]
    for start, title in _GROUPS:
        lines += [f"## {title}", "", "| code | severity | says |", "|---|---|---|"]
        group = [code for id, code in every.items() if id.startswith(start)]
        lines += [
            f"| [{code.id}](#{code.id.lower()}) | {code.severity.value} | {code.title} |"
            for code in group
        ]
        lines.append("")
        for code in group:
            lines += [f'### <a id="{code.id.lower()}"></a>{code.id}: {code.title}', ""]
            lines += [code.doc, ""]
            lines += [line for said in _handled(code) for line in (said, "")]
    return "\n".join(lines).rstrip() + "\n"
