"""A register that was damaged or meddled with: no number is given twice, every column is compared, nothing ends in a traceback."""

from __future__ import annotations

import os
import random
import sqlite3
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from govdocs.cli import main
from govdocs.errors import ExitCode
from govdocs.register import Register, Unusable
from tests.support.register_cases import BY, DAY, FILE, HASH, codes, take


def behind(path: Path, *statements: str) -> None:
    """Change the database behind the register's back, whatever its constraints say."""
    connection = sqlite3.connect(path)
    connection.execute("PRAGMA ignore_check_constraints=1")
    for statement in statements:
        connection.execute(statement)
    connection.commit()
    connection.close()


@pytest.fixture
def path(register: Register, tmp_path: Path) -> Path:
    """The file of a register with a letter issued, a number cancelled, one reserved, and some taken."""
    register.take(FILE, on=DAY, by=BY, subject="প্রশিক্ষণ")
    register.issue(f"{FILE}-১", on=DAY, by=BY, sha256=HASH, pdf="", path="a.yaml")
    register.cancel(take(register), on=DAY, by=BY, reason="ভুলে নেওয়া")
    register.reserve(FILE, on=DAY, by=BY, holder="সচিব", reason="সফর")
    for _ in range(40):
        take(register)
    return tmp_path / "register.sqlite"


# No number twice


@pytest.mark.parametrize(
    ("lost", "next_number"),
    [
        ("number = 43", "৪৪"),
        ("number > 20", "৪৪"),
        ("number > 0", "৪৪"),
        ("number = 5", "৪৪"),
    ],
)
def test_a_number_whose_row_is_lost_is_not_given_again(path: Path, lost: str, next_number: str) -> None:
    behind(path, f"DELETE FROM govdocs_numbers WHERE {lost}")
    assert "number-lost" in codes(Register.at(path))
    assert take(Register.at(path)) == f"{FILE}-{next_number}"
    assert "number-lost" in codes(Register.at(path)), "taking another hides nothing"


def test_a_number_whose_history_is_lost_is_not_given_again(path: Path) -> None:
    behind(path, "DELETE FROM govdocs_events WHERE number > 20")
    assert take(Register.at(path)) == f"{FILE}-৪৪"


def test_a_count_does_not_begin_anew_while_a_row_is_lost(register: Register, tmp_path: Path) -> None:
    for _ in range(2):
        register.cancel(take(register), on=DAY, by=BY, reason="ভুল")
    behind(tmp_path / "register.sqlite", "DELETE FROM govdocs_numbers WHERE number = 2")
    with pytest.raises(ValueError, match="stands at 2"):
        take(register, start=524)


# Every column


@pytest.mark.parametrize(
    "change",
    [
        "series = '46.00.0000.071.31.003.25'",
        "year = 2025",
        "number = 99",
        "file = '46.00.0000.071.31.003.25'",
        "memo = '46.00.0000.071.31.003.26-8'",
        "memo = 'junk'",
        "state = 'taken'",
        "day = '2026-03-02'",
        "by = 'অন্য কেউ'",
        "holder = 'অন্য কেউ'",
        "reason = 'অন্য কারণ'",
        "subject = 'অন্য বিষয়'",
        "subject = char(27) || '[31m' || char(10) || '::error::x'",
        "path = 'b.yaml'",
        "source_sha256 = 'x'",
        "pdf = 'x.pdf'",
        "sha256 = 'x'",
    ],
)
@pytest.mark.parametrize("number", [1, 2, 3])
def test_every_column_is_compared_with_the_history(path: Path, change: str, number: int) -> None:
    before = codes(Register.at(path))
    behind(path, f"UPDATE govdocs_numbers SET {change} WHERE number = {number}")
    found = set(codes(Register.at(path))) - set(before)
    assert found & {"number-altered", "number-lost", "number-odd"}


@pytest.mark.parametrize(
    ("change", "number"),
    [
        ("state = 'cancelled'", 1),
        ("sha256 = 'x'", 1),
        ("number = 12", 1),
        ("entry = '{}'", 1),
        ("entry = 'x'", 2),
        ("entry = replace(entry, 'ভুলে নেওয়া', 'ইচ্ছা করে')", 2),
    ],
)
def test_a_line_of_the_history_that_was_changed_is_found(path: Path, change: str, number: int) -> None:
    before = codes(Register.at(path))
    behind(path, f"UPDATE govdocs_events SET {change} WHERE number = {number}")
    assert set(codes(Register.at(path))) - set(before)


# Registers of 0.1.0, whose history has no whole rows


def made_old(path: Path) -> None:
    behind(path, "ALTER TABLE govdocs_events DROP COLUMN entry")


def test_an_older_register_is_read_and_goes_on(path: Path) -> None:
    before = codes(Register.at(path))
    made_old(path)
    register = Register.at(path)
    assert codes(register) == before
    assert take(register) == f"{FILE}-৪৪"
    assert [bool(change.entry) for change in register.history()][-2:] == [False, True]
    assert codes(register) == before


@pytest.mark.parametrize(
    ("change", "number"),
    [("by = 'x'", 1), ("day = '2026-03-02'", 1), ("reason = 'x'", 2), ("pdf = 'x'", 1), ("memo = 'x'", 1)],
)
def test_of_an_older_register_what_its_history_has_is_compared(path: Path, change: str, number: int) -> None:
    made_old(path)
    before = codes(Register.at(path))
    behind(path, f"UPDATE govdocs_numbers SET {change} WHERE number = {number}")
    assert set(codes(Register.at(path))) - set(before)


def test_a_register_whose_tables_may_not_be_changed_still_gives_numbers(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from sqlalchemy.exc import OperationalError

    from govdocs.register import queries

    def refuse(*_: object) -> None:
        raise OperationalError("ALTER TABLE", {}, Exception("must be owner"))

    made_old(path)
    monkeypatch.setattr(queries, "add_whole_rows", refuse)
    assert take(Register.at(path)) == f"{FILE}-৪৪"
    assert Register.at(path).history()[-1].entry == ""


# Odd values and flipped bytes

ODD = {
    "state": "UPDATE govdocs_numbers SET state='xyz' WHERE number=3",
    "day": "UPDATE govdocs_numbers SET day='not a date' WHERE number=3",
    "a day that is a number": "UPDATE govdocs_numbers SET day=5 WHERE number=3",
    "a number that is text": "UPDATE govdocs_numbers SET number='abc' WHERE number=43",
    "the highest number of the database": "UPDATE govdocs_numbers SET number=9223372036854775807 WHERE number=43",
    "a negative number": "UPDATE govdocs_numbers SET number=-1 WHERE number=43",
    "a year that is text": "UPDATE govdocs_numbers SET year='x' WHERE number=43",
    "a large value": "UPDATE govdocs_numbers SET subject=zeroblob(50000000) WHERE number=3",
    "bytes": "UPDATE govdocs_numbers SET subject=x'00ff' WHERE number=3",
    "half of a surrogate pair": "UPDATE govdocs_numbers SET subject=cast(x'eda080' AS text) WHERE number=3",
    "an event's day": "UPDATE govdocs_events SET day='x' WHERE id=3",
    "an event's number": "UPDATE govdocs_events SET number='x' WHERE id=3",
    "an event's state": "UPDATE govdocs_events SET state='x' WHERE id=3",
    "another version": "UPDATE govdocs_register SET value='99' WHERE name='version'",
    "another rule": "UPDATE govdocs_register SET value='x' WHERE name='year'",
    "no history": "DROP TABLE govdocs_events",
    "a column less": "ALTER TABLE govdocs_numbers DROP COLUMN subject",
    "a trigger": "CREATE TRIGGER t AFTER INSERT ON govdocs_numbers BEGIN DELETE FROM govdocs_numbers WHERE number=1; END",
    "a view": "CREATE VIEW v AS SELECT * FROM govdocs_numbers",
}  # fmt: skip
VERBS = (["check"], ["list"], ["next", FILE], ["cancel", f"{FILE}-৪", "--reason", "ভুল"])


def said(path: Path, capsys: pytest.CaptureFixture[str]) -> list[int]:
    """The exit codes of all verbs. Each that fails says why; a number that was given stays given."""
    found = []
    for verb, *rest in VERBS:
        days = ["--date", str(date(2026, 3, 2))] if verb in ("next", "cancel") else []
        found.append(main(["register", verb, *rest, *days, "--register", str(path), "--lang", "en"]))
        output = capsys.readouterr()
        assert found[-1] == ExitCode.FINE or output.err + output.out
        assert "Traceback" not in output.err
    assert set(found) <= {0, 1, 3, 4}
    return found


@pytest.mark.parametrize("odd", ODD)
def test_an_odd_value_is_a_problem(path: Path, odd: str, capsys: pytest.CaptureFixture[str]) -> None:
    behind(path, ODD[odd])
    check, *_ = said(path, capsys)
    assert check in (ExitCode.RENDER_FAULT, ExitCode.DIFFERS)


FILES: dict[str, Callable[[bytes], bytes]] = {
    "half of it": lambda data: data[: len(data) // 2],
    "its beginning": lambda data: data[:100],
    "another beginning": lambda data: b"x" + data[1:],
    "text": lambda _: b"hello" * 100,
    "nothing": lambda _: b"",
}


@pytest.mark.parametrize("damage", FILES)
def test_a_damaged_file_is_a_problem(path: Path, damage: str, capsys: pytest.CaptureFixture[str]) -> None:
    path.write_bytes(FILES[damage](path.read_bytes()))
    assert set(said(path, capsys)) == {ExitCode.RENDER_FAULT}


@pytest.mark.parametrize("seed", range(24))
def test_flipped_bytes_end_in_words(path: Path, seed: int, capsys: pytest.CaptureFixture[str]) -> None:
    chance, data = random.Random(seed), bytearray(path.read_bytes())
    for _ in range(60):
        data[chance.randrange(100, len(data))] = chance.randrange(256)
    path.write_bytes(data)
    said(path, capsys)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no pipes with names")
def test_what_lies_in_the_place_of_its_journal_is_a_problem(
    path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path.with_name(f"{path.name}-shm").mkdir()
    found = said(path, capsys)
    assert set(found) <= {ExitCode.FINE, ExitCode.RENDER_FAULT}


def test_an_odd_value_is_unusable_for_programs(path: Path) -> None:
    behind(path, ODD["day"])
    with pytest.raises(Unusable, match="a value that govdocs never writes"):
        Register.at(path).entries()


ENDLESS = "WITH RECURSIVE c(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM c)"


@pytest.mark.parametrize(
    "statements",
    [
        ("ALTER TABLE govdocs_numbers RENAME TO z", f"CREATE VIEW govdocs_numbers AS {ENDLESS} SELECT z.* FROM z, c"),
        ("ALTER TABLE govdocs_events RENAME TO z", "CREATE VIEW Govdocs_Events AS SELECT * FROM z"),
        ("CREATE TRIGGER t BEFORE INSERT ON govdocs_numbers BEGIN SELECT RAISE(IGNORE); END",),
        ("CREATE TRIGGER t AFTER INSERT ON govdocs_events BEGIN DELETE FROM govdocs_events; END",),
    ],
)  # fmt: skip
def test_a_register_that_runs_what_we_never_wrote_is_refused(path: Path, statements: tuple[str, ...]) -> None:
    """A view without end kept `list` and `next` busy for ever; a trigger may take each number back."""
    behind(path, *statements)
    for action in (lambda: list(Register.at(path).entries()), lambda: take(Register.at(path))):
        with pytest.raises(Unusable, match="never writes"):
            action()
    assert main(["register", "check", "--register", str(path)]) == ExitCode.DIFFERS


def test_views_of_an_office_for_its_own_reports_are_its_own(path: Path) -> None:
    behind(path, "CREATE VIEW of_this_year AS SELECT * FROM govdocs_numbers WHERE year = 2024")
    assert take(Register.at(path))
