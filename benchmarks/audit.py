"""Recall and precision of the spelling rule, and the time of the audit beside that of the render: `python benchmarks/audit.py`.

Recall is measured on words that offices misspelt (tests/audit/spelling), precision on our own clean letters and on any folder of
official texts that is named: every word that is found in those is listed, to be looked at.
"""

import argparse
import re
import time
from collections import Counter
from collections.abc import Callable, Iterable
from itertools import cycle, islice
from pathlib import Path

import pypdfium2
import yaml

import govdocs
from govdocs.audit import audit
from govdocs.audit.paper import Paper
from govdocs.audit.rule_book import rules
from govdocs.audit.rules.spelling import misspellings
from govdocs.audit.spans import LETTER
from govdocs.output import render_pdf
from govdocs.text.unicode import normalise

TESTS = Path(__file__).parent.parent / "tests" / "audit"
WORD = re.compile(f"{LETTER}+")
PARAGRAPHS = 100
"""Of the long letter: some ten pages."""


def put_right(text: str) -> str:
    """The text with every misspelling as the rule would write it."""
    for slip in sorted(misspellings(text), reverse=True):
        text = text[: slip.start] + str(slip.right) + text[slip.end :]
    return text


def recall() -> None:
    """One row for each table of misspelt words."""
    print("| misspelt words | number | found | put right |\n|---|---|---|---|")
    for table in sorted((TESTS / "spelling").glob("*.yaml")):
        words = {
            normalise(wrong): normalise(right)
            for wrong, right in yaml.safe_load(table.read_text("utf-8")).items()
        }
        written = {wrong: put_right(wrong) for wrong in words}
        found = sum(written[wrong] != wrong for wrong in words)
        right = sum(written[wrong] == words[wrong] for wrong in words)
        print(f"| {table.stem} | {len(words)} | {found / len(words):.0%} | {right / len(words):.0%} |")


def precision(name: str, files: Iterable[Path]) -> None:
    """The words of some files, and those of them that are found; whether rightly is for a reader to say."""
    words: Counter[str] = Counter()
    found: Counter[str] = Counter()
    for file in files:
        text = normalise(file.read_text("utf-8", errors="replace"))
        words.update(WORD.findall(text))
        found.update(f"{text[slip.start : slip.end]} → {slip.right}" for slip in misspellings(text))
    print(f"\n{name}: {words.total()} words, {found.total()} found")
    for change, number in found.most_common():
        print(f"  {number:4} {change}")


def share() -> None:
    """How long the audit of a long letter takes, beside its render; each the best of three."""
    letter = (TESTS / "clean" / "b01.yaml").read_text("utf-8")
    body = re.search(r"^বক্তব্য: \|\n(?:  .*\n|\n)+", letter, re.MULTILINE)
    assert body is not None
    paragraphs = [line for file in sorted((TESTS / "clean").glob("*.yaml")) for line in _prose(file)]
    text = "".join(f"  {line}\n\n" for line in islice(cycle(paragraphs), PARAGRAPHS))
    document = govdocs.loads(letter[: body.start()] + f"বক্তব্য: |\n{text}" + letter[body.end() :])
    spelling = rules()["spelling"]
    audited, spelt, rendered = (
        min(_seconds(work) for _ in range(3))
        for work in (
            lambda: audit(document),
            lambda: list(spelling.check(Paper(document))),
            lambda: render_pdf(document),
        )
    )
    with pypdfium2.PdfDocument(render_pdf(document)) as pdf:
        pages = len(pdf)
    shares = f"audit {audited:.3f} s ({audited / rendered:.0%}), of it spelling {spelt:.3f} s ({spelt / rendered:.0%})"
    print(f"\n{pages} pages: render {rendered:.3f} s, {shares}")


def _prose(file: Path) -> list[str]:
    return [
        line.strip() for line in file.read_text("utf-8").splitlines() if len(line) > 150 and ":" not in line
    ]


def _seconds(work: Callable[[], object]) -> float:
    began = time.perf_counter()
    work()
    return time.perf_counter() - began


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument(
        "folder", type=Path, nargs="*", help="folders of official texts (.txt) to measure precision on"
    )
    folders = parser.parse_args().folder
    recall()
    precision("clean letters", sorted((TESTS / "clean").glob("*.yaml")))
    for folder in folders:
        precision(folder.name, sorted(folder.glob("*.txt")))
    share()
