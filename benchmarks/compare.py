"""The same reviews by this program and by stock MkDocs, measured side by side.

    python -m benchmarks.compare [--reviews 100] [--jobs 1] [--runs 1] [--images] [--json FILE]

Builds an invented estate (`benchmarks.estate`) with `reviewsite build`, in one fresh process, and
the same text as so many plain MkDocs projects with the Material theme and its search, each by a
`mkdocs build` of its own, the way councils publish on their own today. Then builds the estate
twice again: with nothing changed, and with one review changed. What is compared is the processor's
time of each and all that it started, so a busy machine blurs the clock more than the ratio.
"""

from __future__ import annotations

import argparse
import json
import shutil
import statistics
import sys
import tempfile
from collections.abc import Callable
from dataclasses import asdict, dataclass
from pathlib import Path

from benchmarks.estate import write_estate
from benchmarks.invent import report
from benchmarks.measure import Cost, Tree, run, weigh
from benchmarks.plain import write_plain

KINDS = ("stock", "full", "nothing changed", "one review changed")
MEMORY_OF_BUILDS = Path(".cache") / "reviewsite"


@dataclass(frozen=True, slots=True)
class Comparison:
    """The costs of each kind of build, a list entry a run, and what came out."""

    reviews: int
    costs: dict[str, list[Cost]]
    trees: dict[str, Tree]

    def cpu(self, kind: str) -> float:
        """The processor's time of a kind of build: the median of its runs."""
        return statistics.median(cost.cpu for cost in self.costs[kind])

    def ratio(self, kind: str, to: str) -> float:
        """How the processor's time of one kind of build is to that of another."""
        return self.cpu(kind) / self.cpu(to)


def compare(
    reviews: int,
    folder: Path,
    *,
    runs: int = 1,
    jobs: int = 1,
    images: bool = False,
    say: Callable[[str], None] = lambda text: None,
) -> Comparison:
    """Write both estates below a folder, build them in turns and measure."""
    ours, plain = folder / "estate", folder / "plain"
    say(f"Writing {reviews} reviews twice")
    write_estate(reviews, ours, images=images)
    projects = [plain / f"{number:04}" for number in range(reviews)]
    for number, project in enumerate(projects):
        write_plain(report(number, reviews, image=images), project)
    costs: dict[str, list[Cost]] = {kind: [] for kind in KINDS}
    for turn in range(1, runs + 1):
        say(f"Run {turn} of {runs}: {reviews} × mkdocs build")
        costs["stock"].append(sum((_stock(project) for project in projects), Cost()))
        say(f"Run {turn} of {runs}: reviewsite build, from nothing")
        for old in (ours / "site", ours / MEMORY_OF_BUILDS):
            shutil.rmtree(old, ignore_errors=True)
        costs["full"].append(_ours(ours, jobs))
        say(f"Run {turn} of {runs}: reviewsite build, nothing changed")
        costs["nothing changed"].append(_ours(ours, jobs))
        _change(ours, turn)
        say(f"Run {turn} of {runs}: reviewsite build, one review changed")
        costs["one review changed"].append(_ours(ours, jobs))
    trees = {
        "stock": sum((weigh(project / "site") for project in projects), Tree()),
        "ours": weigh(ours / "site"),
        "ours, review sites alone": weigh(ours / "site" / "reviews"),
    }
    return Comparison(reviews, costs, trees)


def _stock(project: Path) -> Cost:
    shutil.rmtree(project / "site", ignore_errors=True)
    return run([sys.executable, "-m", "mkdocs", "build", "--quiet"], project)


def _ours(folder: Path, jobs: int) -> Cost:
    return run([sys.executable, "-m", "reviewsite", "build", "--jobs", str(jobs)], folder)


def _change(folder: Path, turn: int) -> None:
    """Say something new in one review."""
    reviews = sorted((folder / "content" / "reviews").iterdir())
    path = reviews[len(reviews) // 2] / "review.md"
    text = path.read_text(encoding="utf-8")
    path.write_text(f"{text}\nA sentence was added after edition {turn}.\n", encoding="utf-8")


def table(found: Comparison) -> str:
    """The comparison as lines for people: ratios first, then what they are made of."""
    stock, ours = found.trees["stock"], found.trees["ours"]
    alone = found.trees["ours, review sites alone"]
    memory = {kind: max(one.memory for one in found.costs[kind]) for kind in KINDS}
    lines = [
        f"{found.reviews} reviews; stock MkDocs is 1",
        f"  CPU time, full build               {found.ratio('full', 'stock'):8.4f}"
        f"   (1 to {found.cpu('stock') / found.cpu('full'):.1f})",
        f"  CPU time, nothing changed          {found.ratio('nothing changed', 'stock'):8.4f}"
        f"   ({found.ratio('nothing changed', 'full'):.3f} of a full build)",
        f"  CPU time, one review changed       {found.ratio('one review changed', 'stock'):8.4f}"
        f"   ({found.ratio('one review changed', 'full'):.3f} of a full build)",
        f"  bytes, review sites                {alone.size / stock.size:8.4f}",
        f"  bytes, with the library            {ours.size / stock.size:8.4f}",
        f"  files, review sites                {alone.files / stock.files:8.4f}",
        f"  files, with the library            {ours.files / stock.files:8.4f}",
        f"  memory of the largest process      {memory['full'] / memory['stock']:8.4f}",
        "",
        f"  {'':22}{'CPU s':>9}{'clock s':>9}{'MB held':>9}",
    ]
    for kind in KINDS:
        wall = statistics.median(one.wall for one in found.costs[kind])
        lines.append(f"  {kind:22}{found.cpu(kind):9.2f}{wall:9.2f}{memory[kind] / 1e6:9.1f}")
    lines += ["", f"  {'':26}{'files':>8}{'MB':>9}{'MB on disk':>12}"]
    for name, tree in found.trees.items():
        lines.append(f"  {name:26}{tree.files:8}{tree.size / 1e6:9.1f}{tree.disk / 1e6:12.1f}")
    return "\n".join(lines)


def main() -> None:
    """Compare, as the command line says, and print the table."""
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks.compare",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--reviews", type=int, default=100, metavar="N")
    parser.add_argument("--runs", type=int, default=1, help="repeat, in turns; medians are shown")
    parser.add_argument("--jobs", type=int, default=1, help="processes of reviewsite build")
    parser.add_argument("--images", action="store_true", help="a chart in each review")
    parser.add_argument("--folder", type=Path, help="where to work, kept afterwards")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write the numbers there too")
    chosen = parser.parse_args()

    def say(text: str) -> None:
        print(text, file=sys.stderr, flush=True)

    with tempfile.TemporaryDirectory(prefix="benchmark-") as temporary:
        found = compare(
            chosen.reviews,
            chosen.folder or Path(temporary),
            runs=chosen.runs,
            jobs=chosen.jobs,
            images=chosen.images,
            say=say,
        )
    print(table(found))
    if chosen.json:
        chosen.json.write_text(json.dumps(asdict(found), indent=2) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
