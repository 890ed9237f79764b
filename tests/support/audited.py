"""The audit of a short letter, as far as some families of rules go; other families may find other things in it."""

from __future__ import annotations

from pathlib import Path

import govdocs
from govdocs.audit import audit
from govdocs.audit.fixing import FixedFile, fixed_files
from govdocs.audit.rule_book import rules
from govdocs.problems.problem import Problem
from govdocs.source.reading import read_text

NUMBER = "৪৬.০০.০০০০.০৭১.৩১.০০৩.২৩-৫২৪"


def letter(
    body: str = "পত্র প্রেরণ করা হলো।", *, number: str = NUMBER, date: str = "২১ ফেব্রুয়ারি ২০২৪", more: str = ""
) -> str:
    """The YAML of a memorandum; `more` are its last lines."""
    lines = "".join(f"  {line}\n" for line in body.split("\n"))
    return (
        f'ধরন: পত্র\nফরম: অফিস স্মারক\nনম্বর: "{number}"\nতারিখ: {date}\nবিষয়: প্রশিক্ষণ।\n'
        f"স্বাক্ষর: {{নাম: নাসরিন আক্তার}}\nবক্তব্য: |\n{lines}{more}"
    )


def audited(text: str, *families: str) -> list[Problem]:
    """The findings of the rules of these families, in the order of the file."""
    document = govdocs.loads(text, name="f.yaml")
    return [problem for problem in audit(document) if rules()[problem.code].family in families]


def found_in(text: str, *families: str) -> list[str]:
    """The ids of the rules behind the same findings."""
    return [problem.code for problem in audited(text, *families)]


def fixed(text: str, folder: Path | None = None) -> tuple[FixedFile, ...]:
    """The files that `--fix` changes of a document that is given as text."""
    return fixed_files(read_text(text, "f.yaml"), folder=folder)


def fix(text: str, folder: Path | None = None) -> str:
    """The text as `--fix` leaves it."""
    return next((file.text for file in fixed(text, folder) if file.source.name == "f.yaml"), text)
