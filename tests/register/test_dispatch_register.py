"""Register: numbers are reserved, cancelled and issued, and stay on record."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from govdocs.errors import Refusal
from govdocs.register import CountingRules, LetterFile, Register
from govdocs.register.entries import MOST_AT_ONCE
from tests.support.register_cases import BY, DAY, FILE, HASH, take


def test_reserved_numbers_are_passed_over_and_say_for_whom(register: Register) -> None:
    reserved = register.reserve(FILE, on=DAY, by=BY, holder="সচিব", reason="সভা", count=3)
    assert [entry.number for entry in reserved] == [1, 2, 3]
    assert {(entry.holder, entry.reason, entry.state) for entry in reserved} == {("সচিব", "সভা", "reserved")}
    assert take(register) == f"{FILE}-৪"


@pytest.mark.parametrize("count", [1, 2, MOST_AT_ONCE - 1, MOST_AT_ONCE])
def test_as_many_as_the_bound_may_be_reserved(register: Register, count: int) -> None:
    reserved = register.reserve(FILE, on=DAY, by=BY, holder="x", reason="y", count=count)
    assert [entry.number for entry in reserved] == list(range(1, count + 1))


@pytest.mark.parametrize("count", [-1, 0, MOST_AT_ONCE + 1])
def test_how_many_may_be_reserved_is_bounded(register: Register, count: int) -> None:
    with pytest.raises(
        Refusal, match=f"from 1 to {MOST_AT_ONCE} numbers can be put on record at once, not {count}"
    ):
        register.reserve(FILE, on=DAY, by=BY, holder="x", reason="y", count=count)
    assert register.entries() == ()


def test_what_is_issued_later_keeps_the_path_and_subject_of_before(register: Register) -> None:
    memo = register.take(FILE, on=DAY, by=BY, subject="সভা").memo
    first = register.issue(memo, on=DAY, by=BY, sha256=HASH, pdf="a.pdf", path="a.yaml")
    assert (first.subject, first.path, first.pdf) == ("সভা", "a.yaml", "a.pdf")
    later = register.issue(memo, on=date(2026, 3, 2), by="খ", sha256="b" * 64, pdf="b.pdf", subject="ছুটি")
    assert (later.subject, later.path, later.pdf, later.day) == ("ছুটি", "a.yaml", "b.pdf", DAY)
    last = register.history()[-1]
    assert (last.day, last.by, last.note, last.sha256) == (date(2026, 3, 2), "খ", "b.pdf", "b" * 64)
    assert register.find(memo) == later


@pytest.mark.parametrize("verb", ["find", "cancel", "issue"])
def test_the_year_of_a_number_may_be_named(register: Register, verb: str) -> None:
    memo = register.take(FILE, on=DAY, by=BY).memo
    register.take(FILE, on=date(2027, 1, 1), by=BY)
    given: dict[str, Any] = {
        "find": {},
        "cancel": {"on": DAY, "by": BY, "reason": "x"},
        "issue": {"on": DAY, "by": BY, "sha256": HASH, "pdf": "a.pdf"},
    }[verb]
    assert getattr(register, verb)(memo, year=2027, **given).year == 2027
    with pytest.raises(Refusal, match=r"several years \(2026, 2027\)") as refused:
        getattr(register, verb)(memo, **given)
    assert refused.value.bangla == f"‘{FILE}-১’ একাধিক বছরে আছে (২০২৬, ২০২৭); --year দিয়ে বছর বলুন।"
    with pytest.raises(Refusal, match="not in the register"):
        getattr(register, verb)(memo, year=2028, **given)


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


def test_the_history_is_in_the_order_of_what_was_done(register: Register) -> None:
    first, _ = register.reserve(FILE, on=DAY, by=BY, holder="সচিব", reason="সভা", count=2)
    register.cancel(first.memo, on=DAY, by=BY, reason="স্থগিত")
    assert [(change.number, change.state) for change in register.history()] == [
        (1, "reserved"),
        (2, "reserved"),
        (1, "cancelled"),
    ]


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
        ({"year": 2026}, [1, 2, 1]),
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


def test_another_file_or_year_gives_a_letter_another_number(register: Register) -> None:
    letter = LetterFile("letters/a.yaml", "1" * 64)
    take = {"by": BY, "letter": letter}
    first = register.take(FILE, on=DAY, **take)  # type: ignore[arg-type]
    register.take(FILE, on=DAY, by=BY)
    other = register.take("৪৬.০০.০০০০.০৭১.৩১.০০৪.২৬", on=DAY, **take)  # type: ignore[arg-type]
    later = register.take(FILE, on=date(2027, 1, 1), **take)  # type: ignore[arg-type]
    assert [(entry.file, entry.year, entry.number) for entry in (first, other, later)] == [
        ("46.00.0000.071.31.003.26", 2026, 1),
        ("46.00.0000.071.31.004.26", 2026, 1),
        ("46.00.0000.071.31.003.26", 2027, 1),
    ]


def test_files_counted_together_do_not_share_the_number_of_a_letter(tmp_path: Path) -> None:
    register = Register.open(tmp_path / "r.sqlite", on=DAY, rules=CountingRules(counting="office"))
    letter = LetterFile("letters/a.yaml", "1" * 64)
    assert register.take(FILE, on=DAY, by=BY, letter=letter).number == 1
    assert register.take("৪৬.০০.০০০০.০৭১.৩১.০০৪.২৬", on=DAY, by=BY, letter=letter).number == 2


ISSUE = {"sha256": HASH, "pdf": "a.pdf"}
RESERVE = {"holder": "সচিব", "reason": "সভা"}


@pytest.mark.parametrize(
    ("verb", "argument", "what"),
    [
        ("take", "by", "নাম"),
        ("reserve", "by", "নাম"),
        ("reserve", "holder", "কার জন্য"),
        ("reserve", "reason", "কারণ"),
        ("cancel", "by", "নাম"),
        ("cancel", "reason", "কারণ"),
        ("issue", "by", "নাম"),
    ],
)
def test_what_is_empty_is_named(register: Register, verb: str, argument: str, what: str) -> None:
    number = register.take(FILE, on=DAY, by=BY).memo if verb in ("cancel", "issue") else FILE
    options = {"reserve": RESERVE, "issue": ISSUE, "cancel": {"reason": "x"}}.get(verb, {})
    with pytest.raises(Refusal) as refused:
        getattr(register, verb)(number, **{"on": DAY, "by": BY, **options, argument: " "})
    assert refused.value.bangla == f"{what} খালি রাখা যায় না।"


@pytest.mark.parametrize("verb", ["take", "issue"])
def test_a_subject_may_be_empty_but_not_too_long(register: Register, verb: str) -> None:
    number = register.take(FILE, on=DAY, by=BY).memo if verb == "issue" else FILE
    options: dict[str, Any] = {"on": DAY, "by": BY, **(ISSUE if verb == "issue" else {})}
    with pytest.raises(Refusal, match="the subject is longer than 500 characters"):
        getattr(register, verb)(number, subject="ক" * 501, **options)
    entry = getattr(register, verb)(number, **options)
    assert (entry.subject, entry.path) == ("", "")


@pytest.mark.parametrize(
    ("memo", "bangla", "english"),
    [
        (FILE, f"‘{FILE}’-এ জারি নম্বর নেই; পুরো স্মারক নম্বরটি দিন।", "'46.00.0000.071.31.003.26' holds no issue number;"),
        (f"{FILE}-৯", f"‘{FILE}-৯’ রেজিস্টারে নেই; নম্বর ও সাল মিলিয়ে দেখুন (govdocs register list)।", "'46.00.0000.071.31.003.26-9' is not in the register;"),
        (" ", "নম্বর খালি রাখা যায় না।", "the number must not be empty"),
    ],
)  # fmt: skip
def test_a_number_that_cannot_be_found_is_named(
    register: Register, memo: str, bangla: str, english: str
) -> None:
    with pytest.raises(Refusal) as refused:
        register.find(memo)
    assert refused.value.bangla == bangla
    assert refused.value.english.startswith(english)


def test_a_number_may_be_given_in_its_parts(register: Register) -> None:
    entry = register.take(FILE, on=DAY, by=BY)
    assert register.find(entry.memo_number) == entry


def test_a_cancelled_number_is_named_with_its_reason(register: Register) -> None:
    memo = register.take(FILE, on=DAY, by=BY).memo
    register.cancel(memo, on=DAY, by=BY, reason="স্থগিত")
    with pytest.raises(Refusal) as refused:
        register.cancel(memo, on=DAY, by=BY, reason="x")
    assert refused.value.bangla.startswith(f"‘{FILE}-১’ নম্বরটি বাতিল (কারণ: স্থগিত);")
    assert refused.value.english.startswith("'46.00.0000.071.31.003.26-1' is cancelled (স্থগিত);")
