"""The report's own files: findings, recommendations, and the session that put them in order."""

from __future__ import annotations

from reviewsite.checks.unwritten import ROOM
from reviewsite.cli.begin.start import Choice, Given, Setting, Start, listed
from reviewsite.cli.scaffold import findings_text
from reviewsite.model.findings import Findings
from reviewsite.model.refs import OVERALL

RECOMMENDATION = """\
  - ref: R{number}
    title: {room} what the council should do, in a line
    text: {room} it in full, and what it would look like when it is done.
"""


def _next_theme(setting: Setting) -> str:
    """The first theme that has no findings yet; the summary ones after all of them."""
    done = {one.theme for one in setting.pack.all(Findings)}
    scope = setting.review.scope.themes
    framework = setting.catalogue.frameworks.get(setting.review.framework)
    themes = [one.id for one in framework.themes if one.group == "core"] if framework else []
    wanted = [one for one in (scope or themes) if one not in done]
    wanted += [one.id for one in setting.review.scope.extra_themes if one.id not in done]
    return wanted[0] if wanted else OVERALL


def findings(setting: Setting, given: Given) -> str:
    """A strength and an area of one theme; of the whole review for `overall`."""
    theme = given["theme"]
    framework = setting.catalogue.frameworks.get(setting.review.framework)
    titles = {one.id: one.title for one in framework.themes} if framework else {}
    titles |= {one.id: one.title for one in setting.review.scope.extra_themes}
    titles[OVERALL] = "the whole of it"
    return findings_text(theme, titles.get(theme, theme))


def recommendations(setting: Setting, given: Given) -> str:
    """One recommendation, arising from the first area that the findings name."""
    taken = setting.refs("recommendation")
    numbers = [int(one[1:]) for one in taken if one[0] == "R" and one[1:].isdigit()]
    made = RECOMMENDATION.format(number=max(numbers, default=0) + 1, room=ROOM)
    areas = setting.areas[:1]
    if areas:
        made += f"    arises_from:\n{listed(areas, 6)}"
    return f"---\nkind: recommendations\nrecommendations:\n{made}---\n"


def prioritisation(setting: Setting, given: Given) -> str:
    """One priority, made of the first area and the first recommendation that there are."""
    behind = setting.areas[:1] + setting.refs("recommendation")[:1]
    made = f"  - id: first-priority\n    title: {ROOM} what came first\n"
    if behind:
        made += f"    from:\n{listed(behind, 6)}"
    return (
        "---\nkind: prioritisation\n"
        f"priorities:\n{made}    lead: {ROOM} which post leads on it\n---\n"
    )


STARTS = (
    Start(
        "findings",
        "findings/{theme}.md",
        findings,
        "the findings on one theme",
        (
            Choice(
                "theme",
                "The theme, or “overall” for the summary. [default: the first without findings]",
                _next_theme,
            ),
        ),
    ),
    Start(
        "recommendations",
        "{name}.md",
        recommendations,
        "the recommendations",
        (Choice("name", "The file's name.", "recommendations"),),
    ),
    Start(
        "prioritisation",
        "prioritisation.md",
        prioritisation,
        "the account of the session that put the findings in order",
    ),
)
