"""The dispatch register: what it gives out, what it refuses, and that nothing leaves it."""

from __future__ import annotations

import hashlib
import pickle
import sqlite3
import subprocess
import sys
import tempfile
import threading
from datetime import date
from pathlib import Path, PurePosixPath

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from govdocs.errors import Refusal
from govdocs.register import CountingRules, LetterFile, Register, RegisterLocation, Unusable, find_register
from govdocs.register.consistency import check
from govdocs.register.entries import MOST_AT_ONCE, file_number
from govdocs.register.location import file_system

FILE = "৪৬.০০.০০০০.০৭১.৩১.০০৩.২৬"
DAY = date(2026, 3, 1)
BY = "উচ্চমান সহকারী"
HASH = "a" * 64


@pytest.fixture
def register(tmp_path: Path) -> Register:
    return Register.open(tmp_path / "register.sqlite", on=DAY)


def take(register: Register, file: str = FILE, on: date = DAY, start: int | None = None) -> str:
    return str(register.take(file, on=on, by=BY, start=start))


def codes(register: Register, on: date = DAY) -> list[str]:
    return [problem.code for problem in check(register, on=on)]


# Taking


def test_numbers_follow_one_another(register: Register) -> None:
    assert [take(register) for _ in range(3)] == [f"{FILE}-১", f"{FILE}-২", f"{FILE}-৩"]


@pytest.mark.parametrize(
    ("written", "printed"),
    [
        ("46.00.0000.071.31.003.26", f"{FILE}-২"),
        ("স্মারক নং- ৪৬.০০.০০০০.০৭১.৩১.০০৩.২৬", f"{FILE}-২"),
        (
            "৪৬.০০.০০০০.০৭১.৩১.০০৩.২০২৬",
            "৪৬.০০.০০০০.০৭১.৩১.০০৩.২০২৬-২",
        ),  # the year in four digits, as some offices print it
        ("  ৪৬.০০.০০০০.০৭১.৩১.০০৩.২৬-……  ", f"{FILE}-২"),
        ("৪৬.০০.০০০০.০৭১.৩১.০০৩.২৬.", f"{FILE}.২"),
    ],
)
def test_one_file_has_one_count_however_it_is_written(register: Register, written: str, printed: str) -> None:
    take(register)
    assert take(register, written) == printed


def test_what_parts_file_and_issue_stays_as_in_the_last_letter(register: Register) -> None:
    take(register, FILE + ".")
    assert take(register) == FILE + ".২"


@pytest.mark.parametrize(
    "other", ["৪৬.০০.০০০০.০৭১.৩১.০০৪.২৬", f"{FILE} (অংশ-২)", "০৪.০০.০০০০.০০০.৪১৬.২৩.০০০২.২৬"]
)
def test_another_file_or_part_has_a_count_of_its_own(register: Register, other: str) -> None:
    take(register)
    assert register.take(other, on=DAY, by=BY).number == 1


@pytest.mark.parametrize(
    ("rules", "second_day", "expected"),
    [
        (CountingRules(), date(2026, 12, 31), 2),
        (CountingRules(), date(2027, 1, 1), 1),
        (CountingRules("fiscal"), date(2026, 6, 30), 2),
        (CountingRules("fiscal"), date(2026, 7, 1), 1),
        (CountingRules("fiscal"), date(2027, 1, 1), 1),
        (CountingRules("none"), date(2031, 1, 1), 2),
    ],
)
def test_a_count_begins_again_as_the_register_is_ruled(
    tmp_path: Path, rules: CountingRules, second_day: date, expected: int
) -> None:
    register = Register.open(tmp_path / "r.sqlite", on=DAY, rules=rules)
    take(register)
    assert register.take(FILE, on=second_day, by=BY).number == expected
    assert Register.at(tmp_path / "r.sqlite").rules == rules


def test_an_office_may_count_all_its_letters_together(tmp_path: Path) -> None:
    register = Register.open(tmp_path / "r.sqlite", on=DAY, rules=CountingRules(counting="office"))
    other = "৪৬.০০.০০০০.০৭১.৩১.০০৪.২৬"
    assert [take(register, FILE), take(register, other), take(register, FILE)] == [
        f"{FILE}-১",
        f"{other}-২",
        f"{FILE}-৩",
    ]
    assert codes(register) == []


def test_an_office_goes_on_from_its_paper_register(register: Register) -> None:
    assert take(register, start=524) == f"{FILE}-৫২৪"
    assert take(register) == f"{FILE}-৫২৫"
    assert take(register, start=526) == f"{FILE}-৫২৬"  # says what is so anyway
    assert codes(register) == []
    for elsewhere in (1, 526, 528):
        with pytest.raises(Refusal, match="stands at 526"):
            take(register, start=elsewhere)


def test_a_count_begun_by_mistake_is_cancelled_and_begun_anew(register: Register) -> None:
    for issue in ("১", "২"):
        take(register)
        with pytest.raises(Refusal, match="cancel them"):
            take(register, start=524)
        register.cancel(f"{FILE}-{issue}", on=DAY, by=BY, reason="শুরু ভুল ছিল")
    with pytest.raises(Refusal, match="stands at 2"):
        take(register, start=1)
    assert take(register, start=524) == f"{FILE}-৫২৪"
    assert take(register) == f"{FILE}-৫২৫"
    assert codes(register) == []


@pytest.mark.parametrize(
    ("written", "told"),
    [
        ("", "must not be empty"),
        ("স্থাঅ/প্রশা-১২", "not a digital file number"),
        (f"{FILE}-৫", "write only 46.00.0000.071.31.003.26"),
        (f"{FILE}/১(৪)", "write only"),
        ("৪৬.০০.০০০০.০৭১.৩১.০৩.২৬", "has 2 digits, 3 expected"),
        ("৪৬.০০.০০০০.০৭১.৩১.০০৩", "year is missing"),
        ("46.00.0000.071.31.003.26'; DROP TABLE govdocs_numbers; --", "not a digital file number"),
        ("46.00.0000.071.31.003.26\x00", "unprintable"),
        ("৪৬" * 400, "longer than"),
        ("৪৬." * 50, "too long"),
    ],
)
def test_a_wrong_file_number_is_refused_and_takes_nothing(
    register: Register, written: str, told: str
) -> None:
    with pytest.raises(Refusal, match=told):
        take(register, written)
    assert register.entries() == ()


def test_a_file_that_is_truly_odd_is_taken_when_it_is_begun_on_purpose(register: Register) -> None:
    odd = "৪৬.১৮.০০০০.০০৩.০৪.১৭.১৯"  # as a real office writes it: two digits where the layout has three
    assert take(register, odd, start=1) == f"{odd}-১"
    assert take(register, odd) == f"{odd}-২"


@pytest.mark.parametrize(
    "text", ["'; DROP TABLE govdocs_numbers; --", "%s {x} :number ?", "“উদ্ধৃতি” \\ `", "র‍্যাব ক্ষ"]
)
def test_what_is_written_stays_as_it_is(register: Register, text: str) -> None:
    entry = register.take(FILE, on=DAY, by=text, subject=text)
    register.cancel(entry.memo, on=DAY, by=text, reason=text)
    (kept,) = register.entries()
    assert (kept.by, kept.subject, kept.reason) == (text, text, text)


# Reserving, cancelling, issuing


def test_reserved_numbers_are_passed_over_and_say_for_whom(register: Register) -> None:
    reserved = register.reserve(FILE, on=DAY, by=BY, holder="সচিব", reason="সভা", count=3)
    assert [entry.number for entry in reserved] == [1, 2, 3]
    assert {(entry.holder, entry.reason, entry.state) for entry in reserved} == {("সচিব", "সভা", "reserved")}
    assert take(register) == f"{FILE}-৪"


@pytest.mark.parametrize("count", [0, -1, MOST_AT_ONCE + 1])
def test_how_many_may_be_reserved_is_bounded(register: Register, count: int) -> None:
    with pytest.raises(Refusal):
        register.reserve(FILE, on=DAY, by=BY, holder="x", reason="y", count=count)


def test_a_cancelled_number_stays_and_is_not_given_again(register: Register) -> None:
    first, second = register.take(FILE, on=DAY, by=BY), register.take(FILE, on=DAY, by=BY)
    register.cancel(second.memo, on=DAY, by="অফিস সহকারী", reason="ভুলে নেওয়া")
    assert take(register) == f"{FILE}-৩"
    assert [entry.state for entry in register.entries()] == ["taken", "cancelled", "taken"]
    last = register.history()[2]
    assert (last.number, last.state, last.by, last.note) == (2, "cancelled", "অফিস সহকারী", "ভুলে নেওয়া")
    with pytest.raises(Refusal, match="is cancelled"):
        register.cancel(second.memo, on=DAY, by=BY, reason="আবার")
    with pytest.raises(Refusal, match="is cancelled"):
        register.issue(second.memo, on=DAY, by=BY, sha256=HASH, pdf="a.pdf")
    assert register.find(first.memo).state == "taken"


def test_an_issued_letter_is_on_record_with_its_hash_and_both_versions_in_the_history(
    register: Register,
) -> None:
    memo = register.take(FILE, on=DAY, by=BY).memo
    for sha256 in (HASH, HASH, "b" * 64):
        entry = register.issue(memo, on=DAY, by=BY, sha256=sha256, pdf="a.pdf")
    assert (entry.state, entry.sha256) == ("issued", "b" * 64)
    assert [event.sha256 for event in register.history()] == ["", HASH, "b" * 64]


@pytest.mark.parametrize(
    "memo", ["46.00.0000.071.31.003.26-9", f"{FILE}", "৪৬.০০.০০০০.০৭১.৩১.০০৪.২৬-১", f"{FILE}-{'৯' * 400}"]
)
def test_a_number_that_is_not_on_record_is_refused(register: Register, memo: str) -> None:
    take(register)
    with pytest.raises(Refusal):
        register.cancel(memo, on=DAY, by=BY, reason="x")


def test_a_number_of_two_years_needs_its_year(register: Register) -> None:
    memo = register.take(FILE, on=DAY, by=BY).memo
    register.take(FILE, on=date(2027, 1, 1), by=BY)
    with pytest.raises(Refusal, match="2026, 2027"):
        register.cancel(memo, on=DAY, by=BY, reason="x")
    register.cancel(memo, on=DAY, by=BY, reason="x", year=2027)
    assert [entry.state for entry in register.entries()] == ["taken", "cancelled"]


@pytest.mark.parametrize(
    ("filters", "numbers"),
    [
        ({}, [1, 2, 1]),
        ({"file": "46.00.0000.071.31.003.26"}, [1, 2]),
        ({"year": 2025}, []),
        ({"state": "reserved"}, [2]),
    ],
)
def test_the_list_is_of_a_file_a_year_a_state(
    register: Register, filters: dict[str, object], numbers: list[int]
) -> None:
    take(register)
    register.reserve(FILE, on=DAY, by=BY, holder="সচিব", reason="সভা")
    take(register, "৪৬.০০.০০০০.০৭১.৩১.০০৪.২৬")
    assert [entry.number for entry in register.entries(**filters)] == numbers  # type: ignore[arg-type]


# A letter that asks again


def test_a_letter_is_given_its_number_again_until_it_is_issued(register: Register, tmp_path: Path) -> None:
    letter = LetterFile("letters/a.yaml", "1" * 64)
    first = register.take(FILE, on=DAY, by=BY, letter=letter)
    edited = LetterFile("letters/a.yaml", "2" * 64)
    assert register.take(FILE, on=DAY, by=BY, letter=edited) == first
    assert register.take(FILE, on=DAY, by=BY, letter=LetterFile("letters/b.yaml", "3" * 64)).number == 2
    register.issue(first.memo, on=DAY, by=BY, sha256=HASH, pdf="a.pdf")
    assert register.take(FILE, on=DAY, by=BY, letter=edited).number == 3


def test_a_letter_that_was_moved_is_known_by_its_bytes_but_a_copy_is_another_letter(
    register: Register, tmp_path: Path
) -> None:
    (tmp_path / "a.yaml").write_text("x", "utf-8")
    first = register.take(FILE, on=DAY, by=BY, letter=LetterFile("a.yaml", "1" * 64))
    assert register.take(FILE, on=DAY, by=BY, letter=LetterFile("copy.yaml", "1" * 64)).number == 2
    (tmp_path / "a.yaml").unlink()
    assert register.take(FILE, on=DAY, by=BY, letter=LetterFile("moved.yaml", "1" * 64)) == first


# Checking


def test_a_register_in_order_has_no_problems(register: Register, tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_bytes(b"letter")
    memo = register.take(FILE, on=DAY, by=BY).memo
    register.issue(memo, on=DAY, by=BY, sha256=HASH, pdf="a.pdf")
    assert codes(register) == ["letter-changed"]
    register.issue(memo, on=DAY, by=BY, sha256=hashlib.sha256(b"letter").hexdigest(), pdf="a.pdf")
    assert codes(register) == []
    (tmp_path / "a.pdf").unlink()
    assert codes(register) == ["letter-missing"]


@pytest.mark.parametrize(("days", "found"), [(30, []), (31, ["number-waiting"])])
def test_numbers_without_a_letter_are_told_after_a_month(
    register: Register, days: int, found: list[str]
) -> None:
    take(register)
    assert codes(register, date.fromordinal(DAY.toordinal() + days)) == found


def test_a_cancelled_number_waits_for_nothing(register: Register) -> None:
    register.cancel(register.take(FILE, on=DAY, by=BY).memo, on=DAY, by=BY, reason="x")
    assert codes(register, date(2028, 1, 1)) == []


def test_one_letter_under_two_numbers_is_told(register: Register) -> None:
    for _ in range(2):
        register.issue(register.take(FILE, on=DAY, by=BY).memo, on=DAY, by=BY, sha256=HASH, pdf="")
    assert codes(register) == ["letter-twice"]


def test_an_earlier_day_after_a_later_one_is_told(register: Register) -> None:
    take(register)
    take(register, on=date(2026, 2, 1))
    assert codes(register) == ["dates-out-of-order"]


@pytest.mark.parametrize(
    ("meddling", "expected"),
    [
        ("DELETE FROM govdocs_numbers WHERE number = 2", {"number-lost"}),
        ("DELETE FROM govdocs_numbers WHERE number = 3", {"number-lost"}),
        (
            "DELETE FROM govdocs_numbers WHERE number = 2; DELETE FROM govdocs_events WHERE number = 2",
            {"number-gap"},
        ),
        ("DELETE FROM govdocs_events WHERE number = 1", {"number-without-history"}),
        ("UPDATE govdocs_numbers SET state = 'cancelled' WHERE number = 1", {"number-altered"}),
        (
            "UPDATE govdocs_numbers SET number = 9 WHERE number = 3",
            {"number-lost", "number-without-history", "number-gap"},
        ),
    ],
)
def test_what_was_done_behind_its_back_is_told(
    register: Register, tmp_path: Path, meddling: str, expected: set[str]
) -> None:
    for _ in range(3):
        take(register)
    behind = sqlite3.connect(tmp_path / "register.sqlite")
    behind.executescript(meddling)
    behind.close()
    assert set(codes(register)) == expected
    for problem in check(register, on=DAY):
        assert problem.hint("bn")
        assert problem.hint("en")


def test_the_database_itself_refuses_a_second_row_of_one_number(register: Register, tmp_path: Path) -> None:
    take(register)
    behind = sqlite3.connect(tmp_path / "register.sqlite")
    with pytest.raises(sqlite3.IntegrityError):
        behind.execute("INSERT INTO govdocs_numbers SELECT * FROM govdocs_numbers")
    behind.close()


# The file


def test_a_register_is_opened_once(register: Register, tmp_path: Path) -> None:
    take(register)
    with pytest.raises(Refusal, match="already"):
        Register.open(tmp_path / "register.sqlite", on=DAY)
    assert take(register) == f"{FILE}-২"


def test_a_register_may_be_named_by_its_folder(register: Register, tmp_path: Path) -> None:
    take(register)
    assert len(Register.at(tmp_path).entries()) == 1
    assert len(Register.at(str(tmp_path)).entries()) == 1


def test_a_missing_register_is_not_made_by_the_way(tmp_path: Path) -> None:
    with pytest.raises(Unusable, match="register open"):
        Register.at(tmp_path / "register.sqlite")
    assert list(tmp_path.iterdir()) == []


def _junk(path: Path) -> None:
    path.write_bytes(b"not a database, whatever its name" * 100)


def _other_database(path: Path) -> None:
    other = sqlite3.connect(path)
    other.execute("CREATE TABLE cattle (name TEXT)")
    other.close()


def _newer(path: Path) -> None:
    Register.open(path, on=DAY)
    newer = sqlite3.connect(path)
    newer.execute("UPDATE govdocs_register SET value = '2' WHERE name = 'version'")
    newer.commit()
    newer.close()


@pytest.mark.parametrize(
    ("make", "told"),
    [
        (_junk, "damaged"),
        (_other_database, "not a register"),
        (Path.touch, "not a register"),
        (_newer, "another version"),
    ],
)
def test_what_is_no_register_of_ours_is_left_alone(tmp_path: Path, make: object, told: str) -> None:
    path = tmp_path / "r.sqlite"
    make(path)  # type: ignore[operator]
    before = path.read_bytes()
    with pytest.raises(Unusable, match=told):
        Register.at(path)
    assert path.read_bytes() == before


def test_nor_are_tables_laid_into_the_database_of_somebody_else(tmp_path: Path) -> None:
    path = tmp_path / "r.sqlite"
    _other_database(path)
    before = path.read_bytes()
    with pytest.raises(Unusable, match="not a register"):
        Register.open(path, on=DAY)
    assert path.read_bytes() == before


def raise_damage(register: Register) -> None:
    """`check` tells of damage that lets the file be read at all; what does not is told by the first reading."""
    for problem in check(register, on=DAY):
        raise Unusable(problem.bangla, problem.english)


def test_damage_is_told_and_no_number_is_given(tmp_path: Path) -> None:
    path = tmp_path / "r.sqlite"
    register = Register.open(path, on=DAY)
    register.reserve(FILE, on=DAY, by=BY, holder="x", reason="y" * 300, count=200)
    data = bytearray(path.read_bytes())
    for page in range(2, len(data) // 4096):
        data[page * 4096 : page * 4096 + 64] = b"\xff" * 64
    path.write_bytes(data)
    with pytest.raises(Unusable, match="damaged"):
        take(register)
    with pytest.raises(Unusable, match="damaged"):
        raise_damage(register)


def test_a_register_kept_busy_is_told_and_not_waited_for_without_end(
    register: Register, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("govdocs.register.database.WAIT", 0.2)
    other = sqlite3.connect(tmp_path / "register.sqlite", isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(Unusable, match="busy"):
        take(register)
    assert register.entries() == ()  # who only reads does not wait
    other.execute("COMMIT")
    other.close()
    assert take(register) == f"{FILE}-১"


@pytest.mark.parametrize(
    ("given", "variable", "expected"),
    [
        ("here.sqlite", "there.sqlite", "here.sqlite"),
        (None, "there.sqlite", "there.sqlite"),
        (None, "", "office/register.sqlite"),
        ("postgresql://clerk:secret@db/govdocs", "", "postgresql://clerk:***@db/govdocs"),
        ("sqlite:///r.sqlite", "", "r.sqlite"),
    ],
)
def test_where_the_register_is_looked_for(
    tmp_path: Path, given: str | None, variable: str, expected: str
) -> None:
    (tmp_path / "office" / "letters" / "2026").mkdir(parents=True)
    (tmp_path / "office" / "register.sqlite").touch()
    found = find_register(given, tmp_path / "office" / "letters" / "2026", {"GOVDOCS_REGISTER": variable})
    assert str(found).removeprefix(f"{tmp_path.resolve()}/").replace("\\", "/") == expected


MOUNTS = """\
22 27 0:21 / /proc rw,relatime - proc proc rw
27 1 254:0 / / rw,relatime - ext4 /dev/vda rw
36 27 0:31 / /mnt/office\\040share rw,relatime shared:1 - cifs //server/share rw
37 36 8:1 / /mnt/office\\040share/local rw,relatime - xfs /dev/sdb1 rw
broken line
"""


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("/home/clerk/register.sqlite", "ext4"),
        ("/mnt/office share/register.sqlite", "cifs"),
        ("/mnt/office share 2/register.sqlite", "ext4"),
        ("/mnt/office share/local/register.sqlite", "xfs"),
    ],
)
def test_the_file_system_of_a_path(path: str, expected: str) -> None:
    assert file_system(PurePosixPath(path), MOUNTS) == expected


def test_other_databases_are_refused() -> None:
    with pytest.raises(Refusal, match="mysql"):
        RegisterLocation.parse("mysql://x/y")


def test_letters_are_kept_by_their_way_from_the_register(tmp_path: Path) -> None:
    where = RegisterLocation.parse(tmp_path / "office" / "register.sqlite")
    assert where.stored_path(tmp_path / "office" / "out" / "পত্র.pdf") == "out/পত্র.pdf"
    for letter in (tmp_path / "office" / "out" / "পত্র.pdf", tmp_path / "elsewhere.pdf"):
        assert where.letter_path(where.stored_path(letter)) == letter.resolve()


# Many at once


@settings(max_examples=25, deadline=None)
@given(st.lists(st.sampled_from(["take", "reserve", "cancel", "issue"]), max_size=12), st.data())
def test_whatever_is_done_every_number_stays_accounted_for(steps: list[str], data: st.DataObject) -> None:
    with tempfile.TemporaryDirectory() as folder:
        register = Register.open(Path(folder) / "r.sqlite", on=DAY)
        for step in steps:
            known = register.entries()
            if step == "take":
                register.take(FILE, on=DAY, by=BY)
            elif step == "reserve":
                register.reserve(FILE, on=DAY, by=BY, holder="x", reason="y", count=2)
            elif known:
                chosen = data.draw(st.sampled_from(known))
                try:
                    if step == "cancel":
                        register.cancel(chosen.memo, on=DAY, by=BY, reason="z")
                    else:
                        register.issue(chosen.memo, on=DAY, by=BY, sha256=f"{chosen.number:064}", pdf="")
                except Refusal:
                    assert chosen.state == "cancelled"
        assert [entry.number for entry in register.entries()] == list(range(1, len(register.entries()) + 1))
        assert check(register, on=DAY) == ()


def test_threads_that_reserve_and_cancel_at_once_lose_nothing(register: Register) -> None:
    refused: list[str] = []

    def cancel(number: int, by: str) -> None:
        try:
            register.cancel(f"{FILE}-{number}", on=DAY, by=by, reason="z")
        except Refusal as refusal:
            refused.append(refusal.english)

    def work(by: str) -> None:
        for _ in range(6):
            first, second = register.reserve(FILE, on=DAY, by=by, holder="x", reason="y", count=2)
            cancel(first.number, by)
            cancel(max(1, second.number - 3), by)  # often another thread's

    threads = [threading.Thread(target=work, args=(by,)) for by in "কখগঘ"]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    entries, history = register.snapshot()
    assert [entry.number for entry in entries] == list(range(1, 49))
    cancelled = [event.number for event in history if event.state == "cancelled"]
    assert len(cancelled) == len(set(cancelled)) == 48 - len(refused)
    assert codes(register) == []


def test_a_register_can_be_handed_to_another_process(register: Register) -> None:
    assert take(pickle.loads(pickle.dumps(register))) == f"{FILE}-১"


def test_rendering_without_a_register_loads_no_database() -> None:
    program = "import sys, govdocs, govdocs.cli; sys.exit('sqlalchemy' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", program]).returncode == 0


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=60))
def test_any_text_is_a_file_number_or_refused(text: str) -> None:
    try:
        number = file_number(text)
    except Refusal:
        return
    assert number.issue is None
    assert number.with_issue(1).issue == "1"
