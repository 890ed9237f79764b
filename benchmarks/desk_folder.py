"""The desk's list of letters and its search, by the number of letters: the first answer of a folder never seen, the next ones, one change.

python benchmarks/desk_folder.py [200 2000]: seconds of CPU, the best of some runs, and the ratio to reading the files' bytes alone.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

from govdocs.desk.letters.folder import LetterFolder
from govdocs.desk.letters.index import LetterIndex

EXAMPLES = Path(__file__).resolve().parent.parent / "examples"
NAMES = ("official-letter.yaml", "memo.yaml", "minutes.yaml", "press-note.yaml")


def fill(folder: Path, count: int) -> None:
    """A folder of so many letters, each with a subject of its own."""
    texts = [(EXAMPLES / name).read_text("utf-8") for name in NAMES]
    for number in range(count):
        text = texts[number % len(texts)]
        (folder / f"পত্র-{number:05}.yaml").write_text(f"# নথি {number}\n{text}", "utf-8")


def seconds(work: Callable[[], object]) -> float:
    """CPU time of one piece of work."""
    begun = time.process_time()
    work()
    return time.process_time() - begun


def measure(count: int) -> None:
    """One line of the table."""
    with TemporaryDirectory() as name:
        folder = Path(name)
        fill(folder, count)
        letters = LetterFolder(folder)
        plain = seconds(lambda: [letters.read(one) for one in letters.names()])
        index = LetterIndex(letters)
        first = seconds(index.letters)
        index.close()
        again = min(seconds(index.letters) for _ in range(5))
        found = min(seconds(lambda: index.find("সভা ২০২")) for _ in range(5))
        (folder / "নতুন.yaml").write_text("ধরন: পত্র\nবিষয়: নতুন\n", "utf-8")
        changed = seconds(index.letters)
        restarted = seconds(LetterIndex(letters).letters)
    print(
        f"{count:>6} {plain:>8.3f} {first:>8.3f} {again:>8.3f} {found:>8.3f} {changed:>8.3f} {restarted:>8.3f}"
    )


if __name__ == "__main__":
    print("letters   bytes    first    again   search   change  restart")
    for given in sys.argv[1:] or ("200", "2000"):
        measure(int(given))
