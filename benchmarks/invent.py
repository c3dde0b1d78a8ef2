"""Invents a review: the same number always gives the same review, to the letter."""

from __future__ import annotations

from datetime import date, timedelta
from random import Random

from benchmarks import stock
from benchmarks.chapters import Chapters
from benchmarks.picture import picture
from benchmarks.report import Body, Calendar, Report, Section
from reviewsite.frameworks import shipped

MANNERS = (
    ("lga-adults-2024", "cqc-adults-2024", "Adult Social Care Peer Challenge", "adults", "England"),
    ("ssia-2016", "ssia-childrens-2014", "Children's Services Peer Review", "childrens", "Wales"),
    (
        "lga-childrens-2024",
        "lga-childrens-2024",
        "Children's Peer Challenge",
        "childrens",
        "England",
    ),
    (
        *("lga-safeguarding-2012", "lga-safeguarding-2012"),
        *("Safeguarding Children Peer Review", "safeguarding", "England"),
    ),
    ("lga-corporate", "lga-corporate", "Corporate Peer Challenge", "corporate", "England"),
)
"""Programme, framework, title, a word for the slug, and the nation."""

YEARS = {"lga-adults-2024": (2023, 2024), "lga-childrens-2024": (2023, 2024)}
MODULES = 2
"""How many of a framework's modules a council chooses beside the core themes."""


def body(number: int) -> Body:
    """The council of a number."""
    random = Random(f"body {number}")
    stems = len(stock.BEGINNINGS) * len(stock.ENDINGS)
    name = stock.BEGINNINGS[number % len(stock.BEGINNINGS)]
    name += stock.ENDINGS[(number // len(stock.BEGINNINGS)) % len(stock.ENDINGS)]
    if number >= stems:
        name = f"{('North', 'South', 'East', 'West')[number // stems % 4]} {name}"
    nation = "Wales" if number % len(MANNERS) == 1 else "England"
    kind = "unitary"
    if nation == "England":
        kind = random.choice(("unitary", "county", "district", "metropolitan", "london-borough"))
    region = "London" if kind == "london-borough" else random.choice(stock.REGIONS[nation])
    council = {"county": "County Council", "district": "District Council"}.get(
        kind, "County Borough Council" if nation == "Wales" else "Borough Council"
    )
    slug = f"{name.lower().replace(' ', '-')}"
    return Body(slug, f"{name} {council}", name, kind, nation, region)


def bodies(reviews: int) -> list[Body]:
    """The councils of an estate: about two for every three reviews."""
    return [body(number) for number in range(max(1, reviews * 2 // 3 + 1))]


def report(number: int, reviews: int, *, image: bool = False) -> Report:
    """The review of a number in an estate of so many."""
    random = Random(f"review {number}")
    known = bodies(reviews)
    council = known[number % len(known)]
    fitting = [one for one in MANNERS if one[4] == council.nation] or list(MANNERS)
    manner = fitting[0] if council.nation == "Wales" else random.choice(fitting)
    programme, framework, title, word, _ = manner
    calendar = _calendar(random, *YEARS.get(programme, (2016, 2024)))
    found = shipped().frameworks[framework]
    core = [one for one in found.themes if one.group == "core"]
    modules = [one for one in found.themes if one.group == "module"]
    themes = [*core, *random.sample(modules, min(MODULES, len(modules)))]
    chapters = Chapters(random, number, council, calendar, themes)
    overall, parts = chapters.findings()
    recommendations = chapters.recommendations()
    return Report(
        slug=f"{council.id}-{word}-{calendar.start.year}-{number + 1}",
        title=title,
        body=council,
        programme=programme,
        framework=framework,
        framework_title=found.title,
        themes_chosen=tuple(one.id for one in themes) if modules else (),
        calendar=calendar,
        stages=_stages(programme, calendar),
        asked_to=tuple(f"Look at “{theme.title}” with fresh eyes" for theme in themes[:3]),
        questions=tuple(
            (id, question, chapters.paragraph(3))
            for id, question in random.sample(stock.QUESTIONS, 3)
        ),
        left_out=("Charging and financial assessment", "An internal audit of it was under way"),
        team=_team(random, programme),
        people=random.randrange(70, 140),
        meetings=random.randrange(25, 48),
        sections=_report_sections(chapters, random, with_image=image),
        overall=overall,
        themes=parts,
        recommendations=recommendations,
        priorities=chapters.priorities(),
        plan=chapters.plan(),
        practices=chapters.practices(),
        audit=chapters.audit("lga-adults-audit-2024") if word == "adults" else None,
        progress=chapters.progress() if number % 2 else (),
        image=picture(random) if image else None,
    )


def _calendar(random: Random, first: int, last: int) -> Calendar:
    year = random.randint(first, last)
    start = date(year, random.randint(1, 12), random.randint(1, 28))
    start -= timedelta(days=(start.weekday() - 1) % 7)
    end = start + timedelta(days=random.choice((2, 3)))

    def after(days: int) -> date:
        return end + timedelta(days=days)

    return Calendar(start, end, after(14), after(21), after(49), after(63), after(77), after(370))


def _stages(programme: str, calendar: Calendar) -> tuple[tuple[str, date], ...]:
    known = {one.id for one in shipped().programmes[programme].stages}
    days = {
        "on-site": calendar.end,
        "feedback": calendar.end,
        "draft-to-council": calendar.sent,
        "final": calendar.final,
    }
    return tuple((stage, on) for stage, on in days.items() if stage in known)


def _team(random: Random, programme: str) -> tuple[tuple[str, str, str], ...]:
    roles = [one.id for one in shipped().programmes[programme].peer_roles]
    return tuple(
        (role, random.choice(stock.POSTS), f"{random.choice(stock.BEGINNINGS)}market Council")
        for role in roles
    )


def _report_sections(
    chapters: Chapters, random: Random, *, with_image: bool
) -> tuple[Section, ...]:
    summary = [chapters.paragraph(5), chapters.paragraph(4)]
    summary += [f"**{chapters.sentence()}** {chapters.paragraph(3)}" for _ in range(3)]
    context = [chapters.paragraph(4), _table(random), chapters.paragraph(3)]
    if with_image:
        context.append(
            "![Bars, one a year, that fall from left to right: people waiting](media/waiting.png)"
        )
    return (
        Section("Executive summary", tuple(summary)),
        Section("Introduction", (chapters.paragraph(4), chapters.paragraph(3))),
        Section("Context", tuple(context)),
        Section("How the team gathered evidence", (chapters.paragraph(5),)),
        Section("Next steps", (chapters.paragraph(3), chapters.paragraph(2))),
    )


def _table(random: Random) -> str:
    rows = ["| In a year | Two years before | Last year |", "|---|---|---|"]
    for what in ("People who made contact", "People supported", "Reviews held", "Staff in post"):
        first = random.randrange(400, 4000)
        rows.append(f"| {what} | {first} | {first + random.randrange(-90, 190)} |")
    return "\n".join(rows)
