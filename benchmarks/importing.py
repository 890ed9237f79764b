"""How much of an old letter `govdocs import` finds: `python benchmarks/importing.py`.

Two sets: letters and minutes of the examples, laid out in Word in three ways that are not ours, and eight papers as offices typed them,
each in a layout of its own. Each in Unicode and in Bijoy, as PDF of LibreOffice, and as plain text. Each field that the letter has and
each that was found is compared as a whole; printed are precision, recall and F1, and with `--missed` what was not found and what was
found wrongly. `--docs` writes the tables into docs/importing.md.
"""

from __future__ import annotations

import argparse
import re
import subprocess
import sys
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import yaml
from letter_fields import Fields, fields_of
from old_letters import LAYOUTS, OldLetter
from report_fields import all_fields_of
from typed_letters import LETTERS
from typed_meetings import MEETINGS
from typed_reports import REPORTS

import govdocs
from govdocs import importing
from govdocs.errors import Refusal
from govdocs.models.letter import Letter
from govdocs.models.minutes import Minutes

ROOT = Path(__file__).parent.parent
DOCS = ROOT / "docs" / "importing.md"
FORMATS = ("docx, Unicode", "docx, Bijoy", "PDF", "text")


@dataclass(frozen=True)
class Sample:
    """A file to import, of which it is known what it says."""

    format: str
    name: str
    path: Path
    truth: Fields


def letters() -> Iterator[tuple[str, Letter | Minutes]]:
    """The examples that are letters or minutes, each with its name."""
    for path in sorted([*ROOT.glob("examples/*.yaml"), *ROOT.glob("examples/forms/*.yaml")]):
        try:
            document = govdocs.load(path)
        except govdocs.InvalidDocument:  # an office file
            continue
        if isinstance(document, (Letter, Minutes)):
            yield path.stem, document


def of_examples(folder: Path, given: str) -> Iterator[Sample]:
    """Each example in each layout and format."""
    for name, document in letters():
        for layout in LAYOUTS if given in name else ():
            stem, truth = f"{name} {layout.name}", fields_of(document)
            yield from _files(folder, stem, truth, lambda d=document, at=layout: OldLetter(d, at))  # type: ignore[misc]


def of_offices(folder: Path, given: str) -> Iterator[Sample]:
    """Each paper that an office typed, in each format."""
    for letter in (*LETTERS, *MEETINGS, *REPORTS):
        if given in letter.name:
            yield from _files(folder, letter.name, letter.truth, letter.typed)


def _files(folder: Path, stem: str, truth: Fields, typed: Callable[[], Any]) -> Iterator[Sample]:
    for number, bijoy in enumerate((False, True)):
        path = folder / f"{stem}-{number}.docx"
        path.write_bytes(typed().data(bijoy=bijoy))
        yield Sample(FORMATS[number], stem, path, truth)
    text = folder / f"{stem}.txt"
    text.write_text(typed().text(), "utf-8")
    yield Sample(FORMATS[3], stem, text, truth)


def with_pdfs(samples: Iterable[Sample], folder: Path) -> Iterator[Sample]:
    """The samples, and after them the PDFs that LibreOffice makes of those in Unicode."""
    of_pdf: list[Sample] = []
    for sample in samples:
        yield sample
        if sample.format == FORMATS[0]:
            of_pdf.append(replace(sample, format=FORMATS[2], path=sample.path.with_suffix(".pdf")))
    subprocess.run(
        ["soffice", f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--headless", "--convert-to", "pdf", "--outdir", folder, *folder.glob("*-0.docx")],
        check=True,
        capture_output=True,
        timeout=1200,
    )  # fmt: skip
    yield from of_pdf


SETS: dict[str, tuple[Callable[[Path, str], Iterator[Sample]], Callable[[Any], Fields]]] = {
    "examples": (of_examples, lambda document: fields_of(document) if isinstance(document, (Letter, Minutes)) else Counter()),
    "offices": (of_offices, all_fields_of),
}  # fmt: skip


def found_fields(text: str, fields: Callable[[Any], Fields]) -> Fields:
    """The fields of the YAML that an import wrote; those that do not load alone are left out."""
    while True:
        try:
            document = govdocs.loads(text)
        except govdocs.InvalidDocument as invalid:
            values = yaml.safe_load(text)
            wrong = {str(problem.path[0]) for problem in invalid.problems if problem.path} & {*values}
            if not wrong:
                return Counter()
            text = yaml.safe_dump(
                {key: value for key, value in values.items() if key not in wrong}, allow_unicode=True
            )
        else:
            return fields(document)


class Score:
    """What is there, what was found, and what of it is right."""

    def __init__(self) -> None:
        self.there = self.found = self.right = 0

    def add(self, truth: Fields, found: Fields, name: str | None = None) -> None:
        """Count the fields, or those of one name."""
        wanted, given = (
            fields
            if name is None
            else Counter({each: count for each, count in fields.items() if each[0] == name})
            for fields in (truth, found)
        )
        self.there += wanted.total()
        self.found += given.total()
        self.right += (wanted & given).total()

    def __str__(self) -> str:
        precision, recall = self.right / max(self.found, 1), self.right / max(self.there, 1)
        f1 = 2 * precision * recall / max(precision + recall, 1e-9)
        return f"{precision:.2f} | {recall:.2f} | {f1:.3f}"


def measured(
    group: str, missed: bool, given: str, keep: str
) -> tuple[dict[str, Score], dict[tuple[str, str], Score]]:
    """The scores of a set by format, and by format and field."""
    by_format: dict[str, Score] = defaultdict(Score)
    by_field: dict[tuple[str, str], Score] = defaultdict(Score)
    make, fields = SETS[group]
    with TemporaryDirectory() as temporary:
        folder = Path(keep or temporary)
        for sample in with_pdfs(make(folder, given), folder):
            kind, stem, truth = sample.format, sample.name, sample.truth
            try:
                found = found_fields(importing.read(sample.path).text, fields)
            except (Refusal, govdocs.InvalidDocument) as refused:
                print(f"{kind}: {stem}: {refused}")
                found = Counter()
            by_format[kind].add(truth, found)
            for name in {name for name, _ in [*truth, *found]}:
                by_field[kind, name].add(truth, found, name)
            if missed:
                for sign, those in (("-", truth - found), ("+", found - truth)):
                    for (name, value), _ in sorted(those.items()):
                        print(f"{kind}: {stem}: {sign} {name}: {value[:110]}")
    return by_format, by_field


def table(by_format: dict[str, Score]) -> str:
    """The table that the documentation keeps."""
    rows = [f"| {kind} | {by_format[kind]} |" for kind in FORMATS if kind in by_format]
    return "\n".join(["| file | precision | recall | F1 |", "|---|--:|--:|--:|", *rows])


def main() -> None:
    """Measure, print, and write the tables where it is asked for."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("letter", nargs="?", default="", help="only letters whose name holds this")
    parser.add_argument("--set", choices=SETS, action="append", help="only this set")
    parser.add_argument("--missed", action="store_true", help="print each field that is missed or wrong")
    parser.add_argument(
        "--keep", default="", metavar="FOLDER", help="make the files in this folder and let them be"
    )
    parser.add_argument("--docs", action="store_true", help=f"write the tables into {DOCS.name}")
    given = parser.parse_args()
    for group in given.set or SETS:
        by_format, by_field = measured(group, given.missed, given.letter, given.keep)
        print(f"{group}\n{table(by_format)}")
        print("\nformat, field: precision | recall | F1, of how many")
        for (kind, name), score in sorted(by_field.items()):
            print(f"{kind:14} {name:22} {score}  of {score.there}")
        if given.docs:
            text = DOCS.read_text("utf-8")
            pattern = re.compile(rf"(<!-- benchmarks/importing.py {group} -->\n).*?(<!-- end -->)", re.DOTALL)
            DOCS.write_text(pattern.sub(rf"\g<1>{table(by_format)}\n\g<2>", text), "utf-8")


if __name__ == "__main__":
    sys.exit(main())
