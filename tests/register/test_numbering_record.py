"""Numbering.record and in_turn: the PDF of a letter under its number; letters numbered in their order."""

from __future__ import annotations

import hashlib
import re
from datetime import date
from pathlib import Path

import pytest

import govdocs
from govdocs.problems.problem import InvalidDocument, RenderFault
from govdocs.register import Register
from govdocs.register.numbering import Numbering
from tests.support.numbered_letters import FILE, LETTER, number_of, open_office
from tests.support.register_cases import DAY

DATED = date(2024, 2, 21)  # as the letter is


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "a.pdf").write_bytes(b"pdf")
    return open_office(tmp_path, monkeypatch)


@pytest.fixture
def numbering(folder: Path) -> Numbering:
    return Numbering(Register.at(folder / "register.sqlite"), DAY, "অফিস সহকারী")


def test_a_letter_is_put_on_record(numbering: Numbering, folder: Path) -> None:
    document = numbering.document(folder / "a.yaml")
    entry = numbering.record(document, folder / "a.yaml", folder / "a.pdf")
    assert entry == numbering.register.find(f"{FILE}-১")
    assert (entry.state, entry.day, entry.by) == ("issued", DATED, "অফিস সহকারী")
    assert (entry.sha256, entry.pdf) == (hashlib.sha256(b"pdf").hexdigest(), "a.pdf")
    assert (entry.path, entry.subject) == ("a.yaml", document.headline)
    issued = numbering.register.history()[-1]
    assert (issued.state, issued.day, issued.by, issued.note) == ("issued", DAY, "অফিস সহকারী", "a.pdf")


def test_a_letter_of_another_year_is_put_on_record_in_its_year(numbering: Numbering, folder: Path) -> None:
    numbering.register.take(FILE, on=DATED, by="ক", start=6)
    numbering.register.take(FILE, on=DAY, by="ক")
    document = numbering.document(folder / "a.yaml")
    entry = numbering.record(document, folder / "a.yaml", folder / "a.pdf")
    assert entry is not None
    assert (entry.number, entry.year) == (7, 2024)


def test_a_draft_is_neither_numbered_nor_put_on_record(numbering: Numbering, folder: Path) -> None:
    (folder / "a.yaml").write_text(LETTER + "\nখসড়া: হ্যাঁ\n", "utf-8")
    document = numbering.document(folder / "a.yaml")
    assert document.is_draft
    assert numbering.record(document, folder / "a.yaml", folder / "a.pdf") is None
    assert number_of(folder / "a.yaml") == FILE
    assert numbering.register.entries() == ()


def test_what_cannot_be_put_on_record_is_reported_at_its_line(numbering: Numbering, folder: Path) -> None:
    document = numbering.document(folder / "a.yaml")
    numbering.register.cancel(f"{FILE}-১", on=DAY, by="ক", reason="স্থগিত")
    with pytest.raises(InvalidDocument, match="is cancelled") as refused:
        numbering.record(document, folder / "a.yaml", folder / "a.pdf")
    (problem,) = refused.value.problems
    assert document.source is not None
    place = document.source.locate(("number",)).value_place
    assert place is not None
    assert (problem.code, problem.place, problem.given) == ("number-refused", place, f"{FILE}-১")
    assert problem.excerpt == document.source.line(place.line)
    assert problem.bangla.startswith(f"‘{FILE}-১’ নম্বরটি বাতিল (কারণ: স্থগিত)")


def test_a_register_that_breaks_is_a_fault_at_the_number(numbering: Numbering, folder: Path) -> None:
    document = numbering.document(folder / "a.yaml")
    (folder / "register.sqlite").write_bytes(b"no longer a database" * 1000)
    for wal in folder.glob("register.sqlite-*"):
        wal.unlink()
    with pytest.raises(RenderFault, match="damaged") as broken:
        numbering.record(document, folder / "a.yaml", folder / "a.pdf")
    assert [problem.code for problem in broken.value.problems] == ["register-unusable"]


def test_jobs_come_in_their_order_each_after_its_letter_is_numbered(
    numbering: Numbering, folder: Path
) -> None:
    (folder / "b.yaml").write_text(LETTER.replace("বিষয়:", "বিসয়:"), "utf-8")
    (folder / "c.yaml").write_text(LETTER, "utf-8")
    seen = []
    for job in numbering.in_turn((f"{name}.yaml", name) for name in ("c", "none", "b", "a")):
        seen.append((job, len(numbering.register.entries())))
    assert seen == [("c", 1), ("none", 1), ("b", 1), ("a", 2)]
    assert [number_of(folder / f"{name}.yaml") for name in "ca"] == [f"{FILE}-১", f"{FILE}-২"]


OFFICE = "সদর:\n  পত্রশীর্ষ:\n    সারি: [গণপ্রজাতন্ত্রী বাংলাদেশ সরকার]\n"
OF_OFFICE = re.sub("পত্রশীর্ষ:\\n(  .*\\n)+", "অফিস: সদর\n", LETTER)


def test_a_letter_is_numbered_with_the_office_file_that_it_needs(numbering: Numbering, folder: Path) -> None:
    (folder / "a.yaml").write_text(OF_OFFICE, "utf-8")
    (folder / "b.yaml").write_text(OF_OFFICE, "utf-8")
    (folder / "offices.yaml").write_text(OFFICE, "utf-8")
    with pytest.raises(InvalidDocument):
        numbering.document("a.yaml")
    assert numbering.document("a.yaml", folder / "offices.yaml").printed_number == f"{FILE}-১"
    assert list(numbering.in_turn([("b.yaml", 1)], folder / "offices.yaml")) == [1]
    assert number_of(folder / "b.yaml") == f"{FILE}-২"


# The number of another letter


def other_letter(numbering: Numbering, folder: Path, text: str | None) -> Path:
    """A copy of a numbered letter, whose original says something else now, or is gone."""
    numbering.document(folder / "a.yaml")
    copy = folder / "copy.yaml"
    (folder / "a.yaml").replace(copy)
    if text is not None:
        (folder / "a.yaml").write_text(text, "utf-8")
    return copy


@pytest.mark.parametrize(
    "text",
    [
        None,
        "নম্বর: ৪৬.০০.০০০০.০৭১.৩১.০০৩.২৪-১২",
        "নম্বর: ১৪৬.০০.০০০০.০৭১.৩১.০০৩.২৪-১",
        "নম্বর: ৪৬x০০.০০০০.০৭১.৩১.০০৩.২৪-১",
    ],
)
def test_a_letter_whose_original_has_the_number_no_longer_keeps_it(
    numbering: Numbering, folder: Path, text: str | None
) -> None:
    copy = other_letter(numbering, folder, text)
    assert numbering.document(copy).printed_number == f"{FILE}-১"


@pytest.mark.parametrize("text", [f"নম্বর: {FILE}-১", "number: 46.00.0000.071.31.003.24-1", f"{FILE}-১/২"])
def test_a_letter_whose_original_has_the_number_is_refused(
    numbering: Numbering, folder: Path, text: str
) -> None:
    copy = other_letter(numbering, folder, text)
    with pytest.raises(InvalidDocument) as refused:
        numbering.document(copy)
    (problem,) = refused.value.problems
    original = (folder / "a.yaml").resolve()
    assert problem.code == "number-refused"
    assert problem.english.startswith(f"Number 46.00.0000.071.31.003.24-1 is that of '{original}', and")
    assert problem.bangla.startswith(f"{FILE}-১ নম্বরটি ‘{original}’ পত্রের;")


def test_a_number_that_was_taken_for_no_letter_may_be_used_by_any(numbering: Numbering, folder: Path) -> None:
    numbering.register.take(FILE, on=DATED, by="ক")
    (folder / "a.yaml").write_text(LETTER.replace(f"{FILE}  #", f"{FILE}-১  #"), "utf-8")
    assert numbering.document(folder / "a.yaml").printed_number == f"{FILE}-১"


def test_a_file_that_changes_while_its_number_is_taken_is_left_alone(
    numbering: Numbering, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = folder / "a.yaml"
    take = Register.take

    def take_while_somebody_writes(register: Register, *args: object, **options: object) -> object:
        path.write_text(LETTER + "\n# changed\n", "utf-8")
        return take(register, *args, **options)  # type: ignore[arg-type]

    monkeypatch.setattr(Register, "take", take_while_somebody_writes)
    with pytest.raises(InvalidDocument, match="changed by somebody just now") as refused:
        numbering.document(path)
    assert path.read_text("utf-8") == LETTER + "\n# changed\n"
    assert refused.value.problems[0].bangla == (
        f"‘{path}’ এইমাত্র অন্য কেউ বদলেছেন; আবার চালান। {FILE}-১ নম্বরটি এই পত্রের জন্যই রইল।"
    )
    monkeypatch.undo()
    monkeypatch.chdir(folder)
    assert numbering.document(path).printed_number == f"{FILE}-১"
    assert govdocs.load(path).printed_number == f"{FILE}-১"


def test_a_file_that_cannot_be_written_stops_no_other(
    numbering: Numbering, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(path: Path, text: str, over: bytes | None = None) -> Path:
        raise PermissionError(13, "denied", str(path))

    monkeypatch.setattr("govdocs.register.numbering.rewrite_text", refuse)
    assert list(numbering.in_turn([("a.yaml", 1), ("a.yaml", 2)])) == [1, 2]
    assert [entry.state for entry in numbering.register.entries()] == ["taken"]
    with pytest.raises(PermissionError):
        numbering.document("a.yaml")


def test_a_reserved_number_is_recorded_with_its_letter(numbering: Numbering, folder: Path) -> None:
    numbering.register.reserve(FILE, on=DATED, by="ক", holder="সচিব", reason="সফর")
    (folder / "a.yaml").write_text(LETTER.replace(f"{FILE}  #", f"{FILE}-১  #"), "utf-8")
    document = numbering.document(folder / "a.yaml")
    entry = numbering.record(document, folder / "a.yaml", folder / "a.pdf")
    assert entry is not None
    assert (entry.holder, entry.path, entry.subject) == ("সচিব", "a.yaml", document.headline)
