"""Numbers that were used in a paper register have a state of their own; an older register gets room for it, and loses nothing."""

from __future__ import annotations

import json
import re
import sqlite3
from contextlib import closing
from datetime import date, timedelta
from pathlib import Path

import pytest

from govdocs.errors import Refusal
from govdocs.loading.loader import load
from govdocs.problems.problem import InvalidDocument
from govdocs.register import CountingRules, Register, Unusable
from govdocs.register.consistency import check
from govdocs.register.entries import HIGHEST, MOST_AT_ONCE, file_and_issue
from govdocs.register.numbering import Numbering
from tests.support.register_cases import BY, DAY, FILE, HASH, codes, take
from tests.support.starters import finished

LATER = DAY + timedelta(days=400)


def version_of(path: Path) -> str:
    with closing(sqlite3.connect(path)) as behind:
        return str(behind.execute("SELECT value FROM govdocs_register WHERE name = 'version'").fetchone()[0])


def made_older(path: Path, *, without_rows: bool = False) -> None:
    """Make a register one of version 1: its tables hold four states, and those of govdocs 0.1.0 no whole rows."""
    four = "state IN ('reserved', 'taken', 'issued', 'cancelled')"
    with closing(sqlite3.connect(path)) as behind:
        for name in ("govdocs_numbers", "govdocs_events"):
            (made,) = behind.execute("SELECT sql FROM sqlite_schema WHERE name = ?", [name]).fetchone()
            older = re.sub(r"state IN \([^)]*\)", four, made)
            assert older != made
            columns = [row[1] for row in behind.execute(f"PRAGMA table_info({name})")]
            if without_rows and name == "govdocs_events":
                older = re.sub(r"\n\tentry [^\n]*", "", older)
                columns.remove("entry")
            behind.execute(f"ALTER TABLE {name} RENAME TO old")
            behind.execute(older)
            both = ", ".join(columns)
            behind.execute(f"INSERT INTO {name} ({both}) SELECT {both} FROM old")
            behind.execute("DROP TABLE old")
        behind.execute("UPDATE govdocs_register SET value = '1' WHERE name = 'version'")
        behind.commit()


def test_the_count_goes_on_after_it_and_nobody_asks_for_its_letter(register: Register) -> None:
    (entry,) = register.record_on_paper(f"{FILE}-৫২৩", on=DAY, by=BY, reason="শেষ নম্বর")
    assert (str(entry), entry.state, entry.reason) == (f"{FILE}-৫২৩", "on-paper", "শেষ নম্বর")
    assert take(register) == f"{FILE}-৫২৪"
    register.issue(f"{FILE}-৫২৪", on=DAY, by=BY, sha256=HASH, pdf="")
    assert "number-waiting" not in codes(register, LATER)


@pytest.mark.parametrize(
    ("written", "count", "numbers"),
    [
        (f"{FILE}-৩", 1, [3]),
        ("46.00.0000.071.31.003.26-3", 2, [3, 4]),
        ("স্মারক নং- ৪৬.০০.০০০০.০৭১.৩১.০০৩.২০২৬.৩", 3, [3, 4, 5]),
    ],
)
def test_several_may_follow(register: Register, written: str, count: int, numbers: list[int]) -> None:
    take(register), take(register)
    entries = register.record_on_paper(written, on=DAY, by=BY, count=count)
    assert [entry.number for entry in entries] == numbers
    assert len(register.entries(state="on-paper")) == count
    assert codes(register) == []


@pytest.mark.parametrize("older", [False, True])
def test_one_that_was_reserved_or_taken_becomes_so_in_its_own_year(register: Register, older: bool) -> None:
    """As the desk of before left the last number of a paper register; the day it was reserved stays."""
    register.reserve(FILE, on=DAY, by=BY, holder="কাগজের রেজিস্টার", reason="শেষ নম্বর", start=523)
    take(register)
    if older:
        assert register.location.path
        made_older(register.location.path)
    assert codes(register, LATER) == ["number-waiting", "number-waiting"]
    (entry,) = register.record_on_paper(f"{FILE}-৫২৩", on=LATER, by=BY)
    assert (entry.state, entry.year, entry.day, entry.reason) == ("on-paper", 2026, DAY, "শেষ নম্বর")
    register.record_on_paper(f"{FILE}-৫২৪", on=LATER, by=BY)
    assert codes(register, LATER) == []
    assert take(register) == f"{FILE}-৫২৫"


def test_what_is_settled_is_not_touched(register: Register) -> None:
    for _ in range(3):
        take(register)
    register.issue(f"{FILE}-১", on=DAY, by=BY, sha256=HASH, pdf="ক.pdf")
    register.cancel(f"{FILE}-২", on=DAY, by=BY, reason="ভুল")
    register.record_on_paper(f"{FILE}-৩", on=DAY, by=BY)
    before = register.snapshot()
    for number, state in (("১", "issued"), ("২", "cancelled"), ("৩", "on-paper")):
        with pytest.raises(Refusal, match=rf"on record already \({state}\)"):
            register.record_on_paper(f"{FILE}-{number}", on=DAY, by=BY)
    with pytest.raises(Refusal, match="stands at 3; the next is 4, it cannot start at 6"):
        register.record_on_paper(f"{FILE}-৬", on=DAY, by=BY)
    assert register.snapshot() == before


def test_of_several_all_are_recorded_or_none(register: Register) -> None:
    for _ in range(3):
        take(register)
    register.issue(f"{FILE}-৩", on=DAY, by=BY, sha256=HASH, pdf="ক.pdf")
    before = register.snapshot()
    with pytest.raises(Refusal, match="on record already"):
        register.record_on_paper(f"{FILE}-১", on=DAY, by=BY, count=3)
    assert register.snapshot() == before


def test_the_year_is_asked_for_where_it_could_be_either(register: Register) -> None:
    take(register)
    take(register, on=LATER)
    with pytest.raises(Refusal, match="several years"):
        register.record_on_paper(f"{FILE}-১", on=DAY, by=BY)


def test_a_number_of_another_file_is_its_own_where_the_office_counts_all_together(tmp_path: Path) -> None:
    register = Register.open(tmp_path / "r.sqlite", on=DAY, rules=CountingRules(counting="office"))
    take(register)
    with pytest.raises(Refusal, match="on record already"):
        register.record_on_paper("৪৬.০০.০০০০.০৭১.৩১.০০৯.২৬-১", on=DAY, by=BY)
    register.record_on_paper("৪৬.০০.০০০০.০৭১.৩১.০০৯.২৬-২", on=DAY, by=BY)
    assert take(register) == f"{FILE}-৩"


@pytest.mark.parametrize("count", [-1, 0, MOST_AT_ONCE + 1])
def test_how_many_is_bounded(register: Register, count: int) -> None:
    with pytest.raises(Refusal, match=f"from 1 to {MOST_AT_ONCE}"):
        register.record_on_paper(f"{FILE}-১", on=DAY, by=BY, count=count)


@pytest.mark.parametrize(
    "written",
    [
        FILE,
        f"{FILE}-০",
        f"{FILE}-{HIGHEST + 1}",
        f"{FILE}-৫(১)",
        f"{FILE}-……",
        "১২৩",
        "",
        "ক" * 600,
        f"{FILE}-৫/১(৩)",
    ],
)
def test_only_a_whole_number_is_taken(register: Register, written: str) -> None:
    with pytest.raises(Refusal):
        register.record_on_paper(written, on=DAY, by=BY)
    with pytest.raises(Refusal):
        file_and_issue(written)
    assert register.entries() == ()


def test_it_may_be_cancelled_or_get_the_scan_of_its_letter(register: Register) -> None:
    register.record_on_paper(f"{FILE}-৫", on=DAY, by=BY, count=2)
    register.cancel(f"{FILE}-৫", on=DAY, by=BY, reason="ভুলে তোলা")
    register.issue(f"{FILE}-৬", on=DAY, by=BY, sha256=HASH, pdf="স্ক্যান.pdf")
    assert [entry.state for entry in register.entries()] == ["cancelled", "issued"]
    assert "number-altered" not in codes(register)


def test_no_other_letter_is_printed_under_it(register: Register, tmp_path: Path) -> None:
    path = tmp_path / "পত্র.yaml"
    path.write_text(re.sub("(?m)^নম্বর: .*$", f"নম্বর: {FILE}-৫", finished("letter")), "utf-8")
    day = load(path).day
    assert day
    register.record_on_paper(f"{FILE}-৫", on=day, by=BY)
    with pytest.raises(InvalidDocument, match="used in the paper register"):
        Numbering(register, DAY, BY).document(path)


# Registers of before


@pytest.mark.parametrize("without_rows", [False, True])
def test_an_older_register_gets_room_and_every_row_stays(register: Register, without_rows: bool) -> None:
    path = register.location.path
    assert path
    for _ in range(3):
        take(register)
    register.issue(f"{FILE}-১", on=DAY, by=BY, sha256=HASH, pdf="ক.pdf")
    register.reserve(FILE, on=DAY, by=BY, holder="সচিব", reason="সফর", count=2)
    register.cancel(f"{FILE}-২", on=DAY, by=BY, reason="ভুল")
    made_older(path, without_rows=without_rows)
    older = Register.at(path)
    entries, history = older.snapshot()
    with closing(sqlite3.connect(path)) as behind, pytest.raises(sqlite3.IntegrityError):
        behind.execute("UPDATE govdocs_numbers SET state = 'on-paper'")
    assert version_of(path) == "1"
    assert take(older) == f"{FILE}-৬"  # written, and of version 1 still
    assert version_of(path) == "1"
    older.record_on_paper(f"{FILE}-৭", on=DAY, by=BY)
    assert version_of(path) == "2"
    after, told = Register.at(path).snapshot()
    assert after[:5] == entries
    assert told[: len(history)] == history
    assert [one.state for one in after[5:]] == ["taken", "on-paper"]
    assert json.loads(told[-1].entry)["state"] == "on-paper"
    assert [one.code for one in check(Register.at(path), on=DAY) if one.is_error] == []
    with closing(sqlite3.connect(path)) as behind:  # the law of the register is still kept by the database
        tables = {row[0] for row in behind.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")}
        assert tables == {"govdocs_register", "govdocs_numbers", "govdocs_events"}
        for law in (
            "INSERT INTO govdocs_numbers SELECT * FROM govdocs_numbers",
            "UPDATE govdocs_numbers SET state = 'lost'",
            "UPDATE govdocs_numbers SET number = 0",
            "UPDATE govdocs_events SET state = 'lost'",
        ):
            with pytest.raises(sqlite3.IntegrityError):
                behind.execute(law)


def test_an_older_register_that_refuses_stays_as_it_is(register: Register) -> None:
    path = register.location.path
    assert path
    take(register)
    register.cancel(f"{FILE}-১", on=DAY, by=BY, reason="ভুল")
    made_older(path)
    with pytest.raises(Refusal, match="on record already"):
        Register.at(path).record_on_paper(f"{FILE}-১", on=DAY, by=BY)
    assert version_of(path) == "1"


def test_a_register_of_the_next_version_is_not_touched(register: Register) -> None:
    path = register.location.path
    assert path
    with closing(sqlite3.connect(path)) as behind:
        behind.execute("UPDATE govdocs_register SET value = '3' WHERE name = 'version'")
        behind.commit()
    with pytest.raises(Unusable, match=r"of another version \(3, not 2\)"):
        Register.at(path)


def test_a_new_register_is_of_this_version(register: Register) -> None:
    assert register.location.path
    assert version_of(register.location.path) == "2"
    assert Register.at(register.location.path).record_on_paper(f"{FILE}-১", on=date(2026, 1, 1), by=BY)
