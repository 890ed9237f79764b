"""The journal: broken and forged lines, and the laws of what it says."""

from __future__ import annotations

import json
import random
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from govdocs.archive import Archive
from govdocs.archive.journal import Journal
from govdocs.archive.journal_lines import (
    MAX_FILES,
    MAX_LINE,
    ArchivedLetter,
    StoredFile,
    Superseded,
    WrittenLine,
)
from govdocs.archive.journal_seals import canonical
from govdocs.problems.problem import Severity
from tests.support.archive_letters import DAY, a_letter, write_letter
from tests.support.steps import growth


@pytest.mark.parametrize(
    ("damage", "code", "severity"),
    [
        (b'{"event":"added","pdf":"12', "torn-line", Severity.WARNING),
        (b"not json\n", "bad-line", Severity.ERROR),
        (b"\xff\xfe\n", "bad-line", Severity.ERROR),
        (b"[" * 100_000 + b"\n", "bad-line", Severity.ERROR),
        (b'{"event":"deleted"}\n', "bad-line", Severity.ERROR),
        (b'{"event":"superseded","pdf":1,"by":2}\n', "bad-line", Severity.ERROR),
        (b"<<<<<<< HEAD\n", "bad-line", Severity.ERROR),
    ],
)
def test_a_broken_line_is_reported_and_costs_no_other(
    archive: Archive, tmp_path: Path, damage: bytes, code: str, severity: Severity
) -> None:
    first = archive.add(write_letter(tmp_path, 1), on=DAY).letter
    with (archive.folder / "journal.jsonl").open("ab") as journal:
        journal.write(damage)
    (problem,) = archive.problems()
    assert (problem.code, problem.severity, problem.line) == (code, severity, 2)
    second = archive.add(write_letter(tmp_path, 2), on=DAY).letter
    assert {letter.pdf for letter in Archive(archive.folder).letters()} == {first.pdf, second.pdf}


def test_a_line_without_end_is_reported_in_bounded_memory(archive: Archive, tmp_path: Path) -> None:
    letter = archive.add(write_letter(tmp_path, 1), on=DAY).letter
    with (archive.folder / "journal.jsonl").open("ab") as journal:
        journal.write(b"x" * (3 * MAX_LINE) + b"\n")
    archive.add(write_letter(tmp_path, 2), on=DAY)
    assert letter in archive.letters()
    assert len(archive.letters()) == 2
    assert {problem.code for problem in archive.problems()} == {"bad-line"}


@pytest.mark.parametrize(
    "change",
    [
        {"folder": "../outside"},
        {"files": ["0" * 64 + "  /etc/passwd"]},
        {"files": ["0" * 64 + "  2024/x/../../../etc/passwd"]},
        {"files": "all"},
        {"date": "২১ ফেব্রুয়ারি"},
        {"pdf": "0" * 64},
        {"document": "other.yaml"},
        {"subject": 5},
        {"subject": "\ud800"},
        {"files": [1]},
        {"files": {}},
        {"folder": "2024/other"},
        {"added": "2026-13-01"},
    ],
)
def test_a_forged_line_leads_nowhere(archive: Archive, tmp_path: Path, change: dict[str, object]) -> None:
    archive.add(write_letter(tmp_path, 1), on=DAY)
    journal = archive.folder / "journal.jsonl"
    event = json.loads(journal.read_text("utf-8"))
    journal.write_text(json.dumps({**event, **change}) + "\n", "utf-8")
    forged = Archive(archive.folder)
    assert forged.letters() == ()
    assert "bad-line" in {problem.code for problem in forged.problems()}


EVENTS = st.one_of(
    st.builds(a_letter, st.integers(1, 6), st.sampled_from(["2026-01-05", "2026-02-05"])),
    st.builds(
        lambda old, new: Superseded(a_letter(old, "").pdf, a_letter(new, "").pdf),
        st.integers(1, 6),
        st.integers(1, 6),
    ).filter(lambda event: event.pdf != event.by),
)


@settings(deadline=None)  # a busy machine is no failure
@given(st.lists(EVENTS, min_size=1, max_size=12), st.randoms(use_true_random=False))
def test_a_journal_says_the_same_in_any_order_and_twice_over(
    tmp_path_factory: pytest.TempPathFactory, events: list[ArchivedLetter | Superseded], chance: random.Random
) -> None:
    lines = [event.line() for event in events]
    shuffled = lines + chance.choices(lines, k=3)
    chance.shuffle(shuffled)
    folder = tmp_path_factory.mktemp("journal")
    said = []
    for name, written in (("one", lines), ("other", shuffled)):
        (folder / name).write_bytes(b"".join(written))
        journal = Journal(folder / name).refresh()
        codes = {problem.code for problem in journal.problems}
        assert codes <= {"line-repeated", "lines-unsealed"}
        said.append((journal.letters, journal.current(), journal.superseded))
    assert said[0] == said[1]


@settings(deadline=None)  # a busy machine is no failure
@given(st.integers(1, 1000), st.text(max_size=40))
def test_a_letter_comes_back_from_its_line(number: int, subject: str) -> None:
    letter = replace(a_letter(number, "2026-01-05"), subject=subject)
    line = letter.line()
    assert line.count(b"\n") == 1
    assert ArchivedLetter.read(json.loads(line)) == letter


def test_a_letter_without_the_pdf_it_names_is_no_letter(tmp_path: Path) -> None:
    """Its SHA-256 is that of a file which is not a PDF."""
    letter = a_letter(1, "2026-01-05")
    files = tuple(file for file in letter.files if not file.path.endswith(".pdf"))
    assert WrittenLine.read(replace(letter, files=files).line()) is None
    assert read(letter.line()) == letter


def read(raw: bytes) -> object:
    line = WrittenLine.read(raw)
    return line and line.event


def stored(count: int) -> ArchivedLetter:
    letter = a_letter(1, "2026-01-05")
    more = (
        StoredFile(f"{letter.folder}/source/{index}", "0" * 64) for index in range(count - len(letter.files))
    )
    return replace(letter, files=(*letter.files, *more))


@pytest.mark.parametrize(
    ("count", "is_read"), [(MAX_FILES - 1, True), (MAX_FILES, True), (MAX_FILES + 1, False)]
)
def test_a_letter_has_a_bounded_number_of_files(count: int, is_read: bool) -> None:
    letter = stored(count)
    assert read(letter.line()) == (letter if is_read else None)


@pytest.mark.parametrize(
    ("length", "codes"),
    [(MAX_LINE - 1, []), (MAX_LINE, []), (MAX_LINE + 1, ["bad-line"]), (MAX_LINE + 2, ["bad-line"] * 2)],
)
def test_a_line_is_read_up_to_its_bound(tmp_path: Path, length: int, codes: list[str]) -> None:
    """One that is longer comes in pieces, none of which is read; the last may be an empty line."""
    letter = a_letter(1, "2026-01-05")
    more = length - len(letter.line().rstrip(b"\n"))
    letter = replace(letter, subject=letter.subject + "x" * more)
    path = tmp_path / "journal.jsonl"
    path.write_bytes(letter.line())
    journal = Journal(path).refresh()
    assert list(journal.letters) == ([] if codes else [letter.pdf])
    assert [problem.code for problem in journal.problems] == (codes or ["lines-unsealed"])


def test_the_way_out_of_a_merge_conflict_keeps_both_sides(tmp_path: Path) -> None:
    path = tmp_path / "journal.jsonl"
    path.write_bytes(b"<<<<<<< HEAD\n=======\n>>>>>>> other\nrubbish\n")
    conflicts = [
        problem.hint("en").startswith("Delete the lines with") for problem in Journal(path).refresh().problems
    ]
    assert conflicts == [True, True, True, False]


@pytest.mark.parametrize("is_sealed", [True, False])
def test_lines_that_say_the_same_cost_as_their_number(
    archive: Archive, tmp_path: Path, is_sealed: bool
) -> None:
    """Each was compared with all before it: six hundred took nineteen seconds."""
    archive.add(write_letter(tmp_path, 1), on=DAY)
    (raw,) = (archive.folder / "journal.jsonl").read_bytes().splitlines(keepends=True)
    line = json.loads(raw)
    if not is_sealed:
        raw = canonical({name: value for name, value in line.items() if name not in ("seal", "after")})

    def reading(count: int) -> Callable[[], object]:
        path = tmp_path / f"{count}.jsonl"
        path.write_bytes(raw * count)
        return Journal(path).refresh

    assert growth(reading, 100, 4) < 5
    journal = Journal(tmp_path / "400.jsonl").refresh()
    assert len(journal.letters) == 1
    assert len(journal.accounts[line["pdf"]]) == 400
