"""Numbering: a letter gets its number once, typed into its file, and what cannot be numbered is reported at its line."""

from __future__ import annotations

import hashlib
import re
from datetime import date
from pathlib import Path

import pytest

from govdocs.problems.problem import InvalidDocument, RenderFault
from govdocs.register import LetterFile, Register
from govdocs.register.numbering import Numbering
from tests.support.numbered_letters import FILE, LETTER, number_of, open_office
from tests.support.register_cases import DAY
from tests.support.starters import finished


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    return open_office(tmp_path, monkeypatch)


@pytest.fixture
def numbering(folder: Path) -> Numbering:
    return Numbering(Register.at(folder / "register.sqlite"), date(2024, 2, 21), "অফিস সহকারী")


@pytest.mark.parametrize(
    ("written", "typed"),
    [
        (f"{FILE}-……", f"{FILE}-১"),
        (f"{FILE}.", f"{FILE}.১"),
        ("46.00.0000.071.31.003.24-......", f"{FILE}-১"),
        (f'"{FILE}"', f'"{FILE}-১"'),
        (f"'স্মারক নং {FILE}'", f"'{FILE}-১'"),
        ("৪৬.০০.০০০০.০৭১.৩১.০০৩.২০২৪", "৪৬.০০.০০০০.০৭১.৩১.০০৩.২০২৪-১"),
    ],
)
def test_a_file_number_or_a_blank_is_completed(
    numbering: Numbering, folder: Path, written: str, typed: str
) -> None:
    path = folder / "a.yaml"
    path.write_text(LETTER.replace(f"{FILE}  #", f"{written}  #"), "utf-8")
    document = numbering.document(path)
    assert number_of(path) == typed
    assert document.printed_number == typed.strip("'\"")


@pytest.mark.parametrize(("mark", "end"), [(b"\xef\xbb\xbf", "\n"), (b"", "\r\n")])
def test_the_byte_order_mark_and_line_ends_stay(
    numbering: Numbering, folder: Path, mark: bytes, end: str
) -> None:
    path = folder / "a.yaml"
    before = mark + LETTER.replace("\n", end).encode()
    path.write_bytes(before)
    numbering.document(path)
    assert path.read_bytes() == before.replace(f"{FILE}  #".encode(), f"{FILE}-১  #".encode())


def test_english_keys_and_minutes_too(numbering: Numbering, folder: Path) -> None:
    text = finished("minutes", "en")
    number = re.search("^number: .*$|^# number: .*$", text, re.MULTILINE)
    assert number
    path = folder / "minutes.yaml"
    path.write_text(text.replace(number[0], f"number: {FILE}"), "utf-8")
    numbering.document(path)
    assert number_of(path) == f"{FILE}-১"


@pytest.mark.parametrize(
    ("written", "told"),
    [
        ("৫২৩", "not a digital file number"),
        ("৪৬.০০.০০০০.০৭১.৩১.০৩.২৪", "3 expected"),
        (f"{FILE}-৭", "not in the register"),
        ("|\n  " + FILE + "\n  -", "cannot be typed in here"),
    ],
)
def test_what_cannot_be_numbered_is_reported_at_its_line_and_takes_nothing(
    numbering: Numbering, folder: Path, written: str, told: str
) -> None:
    path = folder / "a.yaml"
    path.write_text(LETTER.replace(f"{FILE}  # নথি নম্বর", written), "utf-8")
    before = path.read_bytes()
    with pytest.raises(InvalidDocument, match=told) as refused:
        numbering.document(path)
    (problem,) = refused.value.problems
    assert problem.line == LETTER[: LETTER.index(FILE)].count("\n") + 1
    assert path.read_bytes() == before
    assert numbering.register.entries() == ()


def test_a_letter_without_a_number_is_reported(numbering: Numbering, folder: Path) -> None:
    path = folder / "a.yaml"
    path.write_text(re.sub("^নম্বর:.*\n", "", LETTER, flags=re.MULTILINE), "utf-8")
    with pytest.raises(InvalidDocument):
        numbering.document(path)
    assert numbering.register.entries() == ()


def test_a_cancelled_number_is_not_printed(numbering: Numbering, folder: Path) -> None:
    numbering.document(folder / "a.yaml")
    numbering.register.cancel(f"{FILE}-১", on=DAY, by="ক", reason="স্থগিত")
    with pytest.raises(InvalidDocument, match="cancelled"):
        numbering.document(folder / "a.yaml")


def test_a_number_taken_before_the_break_is_found_again(numbering: Numbering, folder: Path) -> None:
    path = folder / "a.yaml"
    letter = LetterFile("a.yaml", hashlib.sha256(path.read_bytes()).hexdigest())
    numbering.register.take(FILE, on=date(2024, 2, 21), by="ক", letter=letter)
    numbering.document(path)
    assert number_of(path) == f"{FILE}-১"
    assert len(numbering.register.entries()) == 1


def test_a_register_that_breaks_is_reported_as_a_fault(numbering: Numbering, folder: Path) -> None:
    (folder / "register.sqlite").write_bytes(b"no longer a database" * 1000)
    with pytest.raises(RenderFault, match="damaged"):
        numbering.document(folder / "a.yaml")
    assert number_of(folder / "a.yaml") == FILE


def test_the_codes_of_what_stops_a_letter(numbering: Numbering, folder: Path) -> None:
    path = folder / "a.yaml"
    path.write_text(LETTER.replace(f"{FILE}  #", "……  #"), "utf-8")
    with pytest.raises(InvalidDocument, match="There is no file number") as refused:
        numbering.document(path)
    (problem,) = refused.value.problems
    assert (problem.code, problem.given) == ("number-refused", "……")
    assert problem.excerpt == "নম্বর: ……  # নথি নম্বর"
    path.write_text(LETTER, "utf-8")
    (folder / "register.sqlite").unlink()
    with pytest.raises(RenderFault, match="there is no register") as broken:
        numbering.document(path)
    assert [problem.code for problem in broken.value.problems] == ["register-unusable"]


def test_a_document_that_needs_no_number_cannot_be_given_one(numbering: Numbering, folder: Path) -> None:
    text = finished("minutes", "en")
    path = folder / "minutes.yaml"
    path.write_text(re.sub("^number: .*\n", "", text, flags=re.MULTILINE), "utf-8")
    with pytest.raises(InvalidDocument, match="There is no file number") as refused:
        numbering.document(path)
    assert [problem.given for problem in refused.value.problems] == [""]


def test_the_year_of_the_letter_decides_which_number_it_has(numbering: Numbering, folder: Path) -> None:
    path = folder / "a.yaml"
    numbering.document(path)
    numbering.register.take(FILE, on=DAY, by="ক")  # number 1 of another year
    entry = numbering.register.find(f"{FILE}-১", year=2024)
    assert (entry.subject, entry.path) == ("মাসিক সমন্বয় সভার সিদ্ধান্ত বাস্তবায়ন।", "a.yaml")
    assert numbering.document(path).printed_number == f"{FILE}-১"
    numbering.register.cancel(f"{FILE}-১", on=DAY, by="ক", reason="স্থগিত", year=2024)
    with pytest.raises(InvalidDocument) as refused:
        numbering.document(path)
    (problem,) = refused.value.problems
    assert problem.bangla.startswith(f"{FILE}-১ নম্বরটি বাতিল (কারণ: স্থগিত);")
    assert problem.english.startswith("Number 46.00.0000.071.31.003.24-1 is cancelled (স্থগিত);")


def test_a_letter_dated_by_hand_is_numbered_in_the_year_of_the_day(
    numbering: Numbering, folder: Path
) -> None:
    path = folder / "a.yaml"
    path.write_text(LETTER.replace("তারিখ: ২১ ফেব্রুয়ারি ২০২৪", "তারিখ: …… ফেব্রুয়ারি ২০২৪"), "utf-8")
    assert numbering.document(path).day is None
    assert [entry.day for entry in numbering.register.entries()] == [date(2024, 2, 21)]
    assert numbering.document(path).printed_number == f"{FILE}-১"
