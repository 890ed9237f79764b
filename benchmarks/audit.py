"""Recall and precision of the audit, and its time beside that of the render: `python benchmarks/audit.py`.

Those of all rules are measured on the corpus of the tests (tests/audit: clean documents, and the slips that are made in them), and
printed as the table that docs/audit.md keeps (`--docs` writes it there). Those of the spelling rule are measured on words that
offices misspelt (tests/audit/spelling), and on our own clean letters and any folder of official texts that is named: every word
that is found in those is listed, to be looked at.
"""

import argparse
import re
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterable
from functools import partial
from itertools import cycle, islice
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

import pypdfium2
import yaml

import govdocs
from govdocs.audit import audit
from govdocs.audit.rule_book import rules
from govdocs.audit.rules.language import words_of_register
from govdocs.audit.rules.spelling import misspellings
from govdocs.audit.spans import LETTER
from govdocs.models.audit_settings import LanguageRegister
from govdocs.models.document import Document
from govdocs.text.unicode import normalise

sys.path.insert(0, str(Path(__file__).parent.parent))
from tests.support.audit_corpus import CLEAN, Slip, clean_documents, slips, slips_together, table
from tests.support.audit_sets import said_of, set_names, set_slips

TESTS = Path(__file__).parent.parent / "tests" / "audit"
DOCS = Path(__file__).parent.parent / "docs" / "audit.md"
WORD = re.compile(f"{LETTER}+")
PARAGRAPHS = 125
"""Of the long letter: some ten pages."""


def put_right(text: str) -> str:
    """The text with every misspelling as the rule would write it."""
    for slip in sorted(misspellings(text), reverse=True):
        text = text[: slip.start] + str(slip.right) + text[slip.end :]
    return text


def corpus(*, turning: bool = False) -> str:
    """The table of all rules: of each slip whether its rule speaks in its line, of every other finding that it is wrong.

    What is wrong of a document is counted once, however many slips are made in it. Each slip that is missed is printed, and each that
    is said to be missed and is found by now; with `turning` its row is given the rule that finds it.
    """
    known = {
        path.stem: Counter(problem.code for problem in audit(govdocs.load(path)))
        for path in clean_documents()
    }
    wrong = [(letter, code) for letter, codes in known.items() for code in codes.elements()]
    found, missed = [], []
    for slip in (*slips(), *slips_together()):
        said = audit(govdocs.loads(slip.text, folder=CLEAN))
        codes = Counter(problem.code for problem in said) - known[slip.letter]
        told = (
            codes if len(slip.rules) > 1 else {problem.code for problem in said if problem.line in slip.lines}
        )
        if slip.missed and codes.total() == 1 and codes.keys() <= told:
            (rule,) = codes
            print(f"found by now: {slip} {dict(slip.change)}: {rule}")
            if turning:
                turn(slip, rule)
            found.append(rules()[rule].family)
            continue
        for rule, family in zip(slip.rules or ("",), slip.families, strict=True):
            (found if rule in told else missed).append(family)
            if rule not in told:
                print(f"missed: {slip} {dict(slip.change)}")
        wrong += [(str(slip), code) for code in (codes - Counter(slip.rules)).elements()]
    for of_set in set_slips():
        codes = Counter(problem.code for problem in of_set.problems())
        (found if of_set.rule in codes else missed).append(of_set.family)
        wrong += [(str(of_set), code) for code in (codes - Counter([of_set.rule])).elements()]
    wrong += [(name, problem.code) for name in set_names() for problem in said_of(name)]
    for name, code in wrong:
        print(f"wrong: {name}: {code}")
    return table(found, missed, (rules()[code].family if code in rules() else code for _, code in wrong))


def turn(slip: Slip, rule: str) -> None:
    """Give the row of a slip that was missed the rule that finds it."""
    file = TESTS / "broken" / f"{slip.table}.yaml"
    lines = file.read_text("utf-8").split("\n")
    for index, line in enumerate(lines):
        row = yaml.safe_load(line) if "missed: yes" in line else None
        if row and (row[0]["letter"], row[0]["change"]) == (slip.letter, slip.change):
            lines[index] = re.sub(r"(?:rule|family): [\w-]+, missed: yes", f"rule: {rule}", line)
    file.write_text("\n".join(lines), "utf-8")


def kept(text: str, new: str) -> str:
    """The text of the docs with the new table for the one that it keeps."""
    return re.sub(r"(?m)^\| নিয়মের পরিবার .*\n(?:\|.*\n)+", lambda _: new, text, count=1)


def recall() -> None:
    """One row for each table of misspelt words."""
    print("| misspelt words | number | found | put right |\n|---|---|---|---|")
    for file in sorted((TESTS / "spelling").glob("*.yaml")):
        words = {
            normalise(wrong): normalise(right)
            for wrong, right in yaml.safe_load(file.read_text("utf-8")).items()
        }
        written = {wrong: put_right(wrong) for wrong in words}
        found = sum(written[wrong] != wrong for wrong in words)
        right = sum(written[wrong] == words[wrong] for wrong in words)
        print(f"| {file.stem} | {len(words)} | {found / len(words):.0%} | {right / len(words):.0%} |")


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
    """How much of the processor time of the render of a long letter its audit takes: median, least and most of several rounds.

    Warm, each letter is new to the process, and the engine is kept; of a cold process it is the first letter, and the import of
    the rules counts for the audit as that of the engine does for the render.
    """
    renderer = govdocs.Renderer()
    with pypdfium2.PdfDocument(renderer.pdf(audited := _long_letter(ROUNDS))) as pdf:
        pages = len(pdf)
    audit(audited)
    warm = []
    for cut in range(ROUNDS):
        letter = _long_letter(cut)
        warm.append((_seconds(partial(audit, letter)), _seconds(partial(renderer.pdf, letter))))
    with TemporaryDirectory() as folder:
        file = Path(folder) / "letter.yaml"
        file.write_text(_long_text(0), "utf-8")
        cold = [_of_a_new_process(file) for _ in range(ROUNDS)]
    for name, rounds in (("warm", warm), ("cold", cold)):
        shares = sorted(audited / rendered for audited, rendered in rounds)
        seconds = f"audit {min(rounds)[0]:.3f} s, render {min(one[1] for one in rounds):.3f} s"
        print(
            f"{name}, {pages} pages: {median(shares):.2f} ({shares[0]:.2f}–{shares[-1]:.2f}) of its render; {seconds}"
        )


ROUNDS = 7
_FIRST_LETTER = """
import sys, time
import govdocs
letter = govdocs.load(sys.argv[1])
began = time.process_time()
from govdocs.audit import audit
audit(letter)
audited = time.process_time()
govdocs.Renderer().pdf(letter)
print(audited - began, time.process_time() - audited)
"""


def _of_a_new_process(file: Path) -> tuple[float, float]:
    """The seconds of the audit and of the render of the first letter of a process."""
    done = subprocess.run(
        [sys.executable, "-c", _FIRST_LETTER, file], capture_output=True, text=True, check=True
    )
    audited, rendered = map(float, done.stdout.split())
    return audited, rendered


def _long_letter(cut: int) -> Document:
    return govdocs.loads(_long_text(cut))


def _long_text(cut: int) -> str:
    """A letter of some ten pages in one register, of whose paragraphs so many words are left out: no two letters have a text in common."""
    letter = (TESTS / "clean" / "b01.yaml").read_text("utf-8")
    body = re.search(r"^বক্তব্য: \|\n(?:  .*\n|\n)+", letter, re.MULTILINE)
    assert body is not None
    paragraphs = [line.split(" ", cut)[-1] for file in clean_documents() for line in _prose(file)]
    text = "".join(f"  {line}\n\n" for line in islice(cycle(paragraphs), PARAGRAPHS))
    return letter[: body.start()] + f"বক্তব্য: |\n{text}" + letter[body.end() :]


def _prose(file: Path) -> list[str]:
    lines = (normalise(line.strip()) for line in file.read_text("utf-8").splitlines())
    in_sadhu = partial(words_of_register, LanguageRegister.SADHU)
    return [line for line in lines if len(line) > 150 and ":" not in line and not any(in_sadhu(line))]


def _seconds(work: Callable[[], object]) -> float:
    """The processor time of some work."""
    began = time.process_time()
    work()
    return time.process_time() - began


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument(
        "folder", type=Path, nargs="*", help="folders of official texts (.txt) to measure precision on"
    )
    parser.add_argument(
        "--docs",
        action="store_true",
        help="measure all rules on the corpus, write the table, and give rows that were missed the rules that find them",
    )
    parser.add_argument("--time", action="store_true", help="measure nothing but the time")
    arguments = parser.parse_args()
    if arguments.time:
        share()
        sys.exit()
    folders = arguments.folder
    print(measured := corpus(turning=arguments.docs))
    if arguments.docs:
        DOCS.write_text(kept(DOCS.read_text("utf-8"), measured), "utf-8")
        sys.exit()
    recall()
    precision("clean letters", clean_documents())
    for folder in folders:
        precision(folder.name, sorted(folder.glob("*.txt")))
    share()
