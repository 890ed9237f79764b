"""Measure govdocs beside others that make PDFs: the same letters, in one run, in turns.

    python benchmarks/compare.py                              prints tables in Markdown, after half an hour
    python benchmarks/compare.py --quick                      one page, few times: does it all work?
    python benchmarks/compare.py --write docs/performance.md  replaces the tables between the two markers there

Times are ratios to stock WeasyPrint of the same round, so that what else the machine does falls on both.
"""

import argparse
import tempfile
from pathlib import Path

from contenders import CONTENDERS, baseline, environment
from documents import HUNDRED_PAGES, LONG_TABLE, ONE_PAGE, TEN_PAGES
from measuring import Bench
from report import report

MARKERS = "<!-- measured: benchmarks/compare.py --write -->", "<!-- end of what is measured -->"

#: How often each document is made: by cold processes, by warm ones.
FULL = {ONE_PAGE: (7, 11), TEN_PAGES: (3, 5), HUNDRED_PAGES: (1, 3), LONG_TABLE: (1, 3)}
QUICK = {ONE_PAGE: (1, 2)}


def between_markers(page: str, text: str) -> str:
    """The page with the text between its two markers. Raises ValueError where they are not."""
    begin, end = MARKERS
    before, found, rest = page.partition(begin)
    _, found_too, after = rest.partition(end)
    if not found or not found_too:
        raise ValueError(f"these lines are not in the file: {begin} and {end}")
    return f"{before}{begin}\n\n{text}\n\n{end}{after}"


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--quick", action="store_true", help="one page, few times")
    parser.add_argument("--only", metavar="NAME,…", help=", ".join(one.name for one in CONTENDERS))
    parser.add_argument("--write", type=Path, metavar="FILE", help="the file to put the table into")
    options = parser.parse_args()
    if options.write:
        between_markers(options.write.read_text("utf-8"), "")  # now, not after half an hour
    names = options.only.split(",") if options.only else [one.name for one in CONTENDERS]
    installed = {one: one.is_installed() for one in CONTENDERS}
    missing = [one for one, is_there in installed.items() if not is_there]
    wanted = tuple(
        one for one, is_there in installed.items() if is_there and (one == baseline() or one.name in names)
    )
    with tempfile.TemporaryDirectory(prefix="govdocs-benchmark-", ignore_cleanup_errors=True) as name:
        bench = Bench(wanted, Path(name), environment(Path(name)))
        plan, count, times = (QUICK, 4, 1) if options.quick else (FULL, 200, 3)
        cases = {case: bench.measure(case, *rounds) for case, rounds in plan.items()}
        text = report(cases, bench.measure_batch(count, times), count, missing)
    if options.write:
        options.write.write_text(between_markers(options.write.read_text("utf-8"), text), "utf-8")
    print(text)


if __name__ == "__main__":
    main()
