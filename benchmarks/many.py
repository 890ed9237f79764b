"""Render ten thousand letters, each with words of its own, and weigh the processes on the way: does memory stay flat?

python benchmarks/many.py                 two processes; some ten minutes, prints a table in Markdown
python benchmarks/many.py 2000 -j 4       fewer letters, more processes
"""

import argparse
import tempfile
import time
from itertools import islice
from pathlib import Path

import psutil
from documents import ONE_PAGE, letters

from govdocs import render_many

ROWS = 10


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("letters", type=int, nargs="?", default=10_000)
    parser.add_argument("-j", dest="workers", type=int, default=2)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="govdocs-benchmark-") as name:
        folder = Path(name)
        (folder / "in").mkdir()
        for number, text in enumerate(islice(letters(ONE_PAGE), options.letters)):
            (folder / "in" / f"{number:06}.yaml").write_text(text, "utf-8")
        print("| letters | seconds | this process, MB | each worker, MB |\n|---|---|---|---|")
        begin, every = time.perf_counter(), max(1, options.letters // ROWS)
        for count, done in enumerate(render_many(folder / "in", folder / "out", workers=options.workers), 1):
            assert not done.problems, done.problems
            if count % every == 0:
                print(f"| {count} | {time.perf_counter() - begin:.0f} | {_weights()} |", flush=True)


def _weights() -> str:
    """Of this process and of its workers; not of the small one by which Python tidies up."""
    this = psutil.Process()
    workers = [child for child in this.children() if "spawn_main" in " ".join(child.cmdline())]
    return " | ".join([_megabytes(this), ", ".join(sorted(map(_megabytes, workers)))])


def _megabytes(process: psutil.Process) -> str:
    return f"{process.memory_info().rss / 1e6:.0f}"


if __name__ == "__main__":
    main()
