"""What it costs to verify a build: the same estate built with verification and without it.

    python -m benchmarks.verification [--reviews 100] [--pairs 3] [--jobs 1] [--json FILE]

A build follows every link and anchor and takes the digest of every file before it puts the new site
in place. There is no option to leave that out; here it is taken out of the program in the process
that is measured, and out of nothing else. Builds come in pairs, one with and one without, each from
nothing and in a fresh process, the order changing from pair to pair; the ratio of the processor's
time is taken of each pair, so that a busy machine blurs both alike.
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

from benchmarks.compare import MEMORY_OF_BUILDS
from benchmarks.estate import write_estate
from benchmarks.measure import Cost, run

WITH = """
import sys
from reviewsite.cli import main
main(["build", "--jobs", sys.argv[1]])
"""
WITHOUT = """
import sys
from reviewsite.build import files
from reviewsite.cli import main
from reviewsite.site import links, tree
links.broken = lambda *given, **named: iter(())
files.digest = tree.digest = lambda path: "0" * 64
main(["build", "--jobs", sys.argv[1]])
"""
MOST = 1.1
"""Verification may cost a tenth, no more."""


@dataclass(frozen=True, slots=True)
class Pair:
    """One build with verification and one without."""

    verified: Cost
    unverified: Cost

    @property
    def ratio(self) -> float:
        """How the processor's time of the one is to that of the other."""
        return self.verified.cpu / self.unverified.cpu


def _build(code: str, folder: Path, jobs: int) -> Cost:
    """What a build from nothing costs."""
    for old in (folder / "site", folder / MEMORY_OF_BUILDS):
        shutil.rmtree(old, ignore_errors=True)
    return run([sys.executable, "-c", code, str(jobs)], folder)


def pairs(
    reviews: int,
    folder: Path,
    *,
    number: int,
    jobs: int = 1,
    say: Callable[[str], None] = lambda text: None,
) -> list[Pair]:
    """Write an estate without images into a folder and build it so many times both ways."""
    say(f"Writing {reviews} reviews")
    write_estate(reviews, folder)
    found = []
    # The first build of all meets a disk that has nothing to write yet: it is not counted.
    _build(WITHOUT, folder, jobs)
    for turn in range(number):
        costs: dict[str, Cost] = {}
        for code in (WITH, WITHOUT) if turn % 2 == 0 else (WITHOUT, WITH):
            costs[code] = _build(code, folder, jobs)
        found.append(Pair(costs[WITH], costs[WITHOUT]))
        say(f"Pair {turn + 1} of {number}: {found[-1].ratio:.3f}")
    return found


def main() -> None:
    """Measure as the command line says; leave with 1 where the ratio is over a tenth."""
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks.verification",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--reviews", type=int, default=100, metavar="N")
    parser.add_argument("--pairs", type=int, default=3, metavar="N")
    parser.add_argument("--jobs", type=int, default=1, help="processes of reviewsite build")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write the numbers there too")
    chosen = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="benchmark-") as folder:
        found = pairs(
            chosen.reviews,
            Path(folder),
            number=chosen.pairs,
            jobs=chosen.jobs,
            say=lambda text: print(text, file=sys.stderr, flush=True),
        )
    ratio = statistics.median(pair.ratio for pair in found)
    print(f"{chosen.reviews} reviews, {len(found)} pairs; CPU time without verification is 1")
    print(f"  with verification   {ratio:.3f}   (at most {MOST})")
    print(f"  pair by pair        {', '.join(f'{pair.ratio:.3f}' for pair in found)}")
    if chosen.json:
        chosen.json.write_text(json.dumps([asdict(pair) for pair in found]) + "\n", "utf-8")
    sys.exit(ratio > MOST)


if __name__ == "__main__":
    main()
