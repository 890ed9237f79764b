"""Measure govdocs beside others that make PDFs: the same letters, in one run, in turns.

    python benchmarks/compare.py                              prints tables in Markdown, within ten minutes
    python benchmarks/compare.py --long                       all contenders, more rounds: half an hour
    python benchmarks/compare.py --quick                      one page, few times: does it all work?
    python benchmarks/compare.py --write docs/performance.md  replaces the tables between the two markers there

Times are ratios to stock WeasyPrint of the same round, so that what else the machine does falls on both. Where valgrind is
there, the instructions of a letter are counted, too.
"""

import argparse
import tempfile
from dataclasses import dataclass, replace
from pathlib import Path

from contenders import CONTENDERS, Contender, baseline, environment
from documents import HUNDRED_PAGES, LONG_TABLE, ONE_PAGE, TEN_PAGES, Case
from instructions import VALGRIND
from measuring import Bench
from report import report

MARKERS = "<!-- measured: benchmarks/compare.py --write -->", "<!-- end of what is measured -->"


@dataclass(frozen=True)
class Plan:
    """How often each document is made: by cold processes, by warm ones; and letters of a batch, and how often."""

    rounds: dict[Case, tuple[int, int]]
    batch: tuple[int, int]
    counted: int = 0
    """Letters of which the instructions are counted."""
    everybody: bool = True
    """Whether variants make the large documents, too, and their instructions are counted."""
    limit: float = 180.0
    """Seconds after which nobody waits for a document."""


USUAL = Plan(
    {ONE_PAGE: (3, 7), TEN_PAGES: (1, 3), HUNDRED_PAGES: (0, 2), LONG_TABLE: (0, 2)},
    (60, 2),
    counted=3,
    everybody=False,
    limit=60,
)
LONG = Plan(
    {ONE_PAGE: (7, 11), TEN_PAGES: (3, 5), HUNDRED_PAGES: (1, 3), LONG_TABLE: (1, 3)}, (200, 3), counted=8
)
QUICK = Plan({ONE_PAGE: (1, 2)}, (4, 1))


def between_markers(page: str, text: str) -> str:
    """The page with the text between its two markers. Raises ValueError where they are not."""
    begin, end = MARKERS
    before, found, rest = page.partition(begin)
    _, found_too, after = rest.partition(end)
    if not found or not found_too:
        raise ValueError(f"these lines are not in the file: {begin} and {end}")
    return f"{before}{begin}\n\n{text}\n\n{end}{after}"


def measured(wanted: tuple[Contender, ...], missing: list[Contender], folder: Path, plan: Plan) -> str:
    """All that a plan measures, in Markdown."""
    everybody = Bench(wanted, folder, environment(folder), plan.limit)
    few = replace(
        everybody, contenders=tuple(one for one in wanted if one == baseline() or not one.is_variant)
    )
    large = everybody if plan.everybody else few
    cases = {
        case: (large if case in (HUNDRED_PAGES, LONG_TABLE) else everybody).measure(case, *rounds)
        for case, rounds in plan.rounds.items()
    }
    counted = large.count_instructions(plan.counted) if plan.counted and VALGRIND else {}
    letters, times = plan.batch
    return report(cases, everybody.measure_batch(letters, times), letters, missing, counted)


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    length = parser.add_mutually_exclusive_group()
    length.add_argument("--quick", action="store_true", help="one page, few times")
    length.add_argument("--long", action="store_true", help="all contenders, more rounds: half an hour")
    parser.add_argument("--only", metavar="NAME,…", help=", ".join(one.name for one in CONTENDERS))
    parser.add_argument("--write", type=Path, metavar="FILE", help="the file to put the table into")
    options = parser.parse_args()
    if options.write:
        between_markers(options.write.read_text("utf-8"), "")  # now, not when all is measured
    names = options.only.split(",") if options.only else [one.name for one in CONTENDERS]
    installed = {one: one.is_installed() for one in CONTENDERS}
    missing = [one for one, is_there in installed.items() if not is_there]
    wanted = tuple(
        one for one, is_there in installed.items() if is_there and (one == baseline() or one.name in names)
    )
    plan = QUICK if options.quick else LONG if options.long else USUAL
    with tempfile.TemporaryDirectory(prefix="govdocs-benchmark-", ignore_cleanup_errors=True) as name:
        text = measured(wanted, missing, Path(name), plan)
    if options.write:
        options.write.write_text(between_markers(options.write.read_text("utf-8"), text), "utf-8")
    print(text)


if __name__ == "__main__":
    main()
