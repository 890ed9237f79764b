"""A letter for the tests of the merge, and the problems that stop one"""

from __future__ import annotations

from pathlib import Path

import pytest

from govdocs.mail_merge import prepare
from govdocs.problems.problem import InvalidDocument, Severity
from tests.support.examples import ROOT
from tests.support.sheet_writers import text

EXAMPLE = ROOT / "examples" / "merge"


LETTER = """\
ধরন: পত্র
ফরম: অফিস স্মারক
পত্রশীর্ষ: পরীক্ষা অধিদপ্তর
নম্বর: ৪৬.০০.০০০০.০৭১.৩১.০০৩.২৪-১২৫
তারিখ: ২১ ফেব্রুয়ারি ২০২৪
বিষয়: «ইউনিয়ন» ইউনিয়নের সভা।
বক্তব্য: সভাটি «ইউনিয়ন» ইউনিয়নে হবে।
স্বাক্ষর: {নাম: মো. আব্দুল করিম, পদবি: উপসচিব}
প্রাপক: চেয়ারম্যান
"""


def write_letter(folder: Path) -> Path:
    path = folder / "letter.yaml"
    path.write_text(LETTER, "utf-8")
    return path


def problems(letter: Path, rows: list[list[str]], **options: object) -> list[tuple[str, str]]:
    """The codes of what stops a merge, each with the cell or field that it names."""
    data = letter.with_name("list.csv")
    data.write_text(text(rows), "utf-8")
    with pytest.raises(InvalidDocument) as error:
        prepare(letter, data, **options)  # type: ignore[arg-type]
    assert all(problem.bangla and problem.english for problem in error.value.problems)
    return [(p.code, p.dotted_path) for p in error.value.problems if p.severity is Severity.ERROR]
