"""File numbers and lines of text: what the register accepts, and what it refuses."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from govdocs.errors import Refusal
from govdocs.register import CountingRules, Register
from govdocs.register.entries import (
    LONGEST_FILE_NUMBER,
    LONGEST_LINE,
    file_number,
    single_line,
    without_blank,
)
from govdocs.register.messages import SUBJECT
from tests.support.register_cases import DAY, FILE, take


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


@pytest.mark.parametrize(
    "text", ["'; DROP TABLE govdocs_numbers; --", "%s {x} :number ?", "“উদ্ধৃতি” \\ `", "র‍্যাব ক্ষ"]
)
def test_what_is_written_stays_as_it_is(register: Register, text: str) -> None:
    entry = register.take(FILE, on=DAY, by=text, subject=text)
    register.cancel(entry.memo, on=DAY, by=text, reason=text)
    (kept,) = register.entries()
    assert (kept.by, kept.subject, kept.reason) == (text, text, text)


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=60))
def test_any_text_is_a_file_number_or_refused(text: str) -> None:
    try:
        number = file_number(text)
    except Refusal:
        return
    assert number.issue is None
    assert number.with_issue(1).issue == "1"


@pytest.mark.parametrize("length", [1, LONGEST_LINE - 1, LONGEST_LINE])
def test_a_line_may_be_as_long_as_its_bound(length: int) -> None:
    assert single_line("ক" * length, SUBJECT) == "ক" * length


@pytest.mark.parametrize(
    ("written", "kept"),
    [("  এক\n দুই\t", "এক দুই"), ("র\u09bc", "র\u09bc"), ("\u09df", "\u09af\u09bc"), ("", "")],
)
def test_a_line_is_one_line_in_nfc(written: str, kept: str) -> None:
    assert single_line(written, SUBJECT, required=False) == kept


def test_a_line_beyond_its_bound_is_refused() -> None:
    with pytest.raises(Refusal) as refused:
        single_line("ক" * (LONGEST_LINE + 1), SUBJECT)
    assert refused.value.bangla == "বিষয় ৫০০ অক্ষরের বেশি হতে পারে না।"
    assert refused.value.english == "the subject is longer than 500 characters"


@pytest.mark.parametrize("written", ["", "  \n"])
def test_an_empty_line_is_refused_where_a_text_is_required(written: str) -> None:
    with pytest.raises(Refusal, match="the subject must not be empty") as refused:
        single_line(written, SUBJECT)
    assert refused.value.bangla == "বিষয় খালি রাখা যায় না।"


@pytest.mark.parametrize("character", ["\x07", "\x7f", "\ud800"])
def test_a_character_that_cannot_be_written_is_refused(character: str) -> None:
    with pytest.raises(Refusal, match="the subject holds unprintable characters"):
        single_line(f"ক{character}", SUBJECT)


@pytest.mark.parametrize(
    ("length", "reason"),
    [
        (LONGEST_FILE_NUMBER - 1, "not a digital file number"),
        (LONGEST_FILE_NUMBER, "not a digital file number"),
        (LONGEST_FILE_NUMBER + 1, "the file number is too long"),
    ],
)
def test_a_file_number_has_a_bound_of_its_own(length: int, reason: str) -> None:
    with pytest.raises(Refusal, match=reason):
        file_number("৯" * length)


@pytest.mark.parametrize(
    ("rules", "day", "year", "printed"),
    [
        (CountingRules(), date(2026, 6, 30), 2026, "২০২৬"),
        (CountingRules("fiscal"), date(2026, 6, 30), 2025, "২০২৫-২৬"),
        (CountingRules("fiscal"), date(2026, 7, 1), 2026, "২০২৬-২৭"),
        (CountingRules("none"), date(2026, 7, 1), 0, ""),
    ],
)
def test_the_year_of_a_day_and_how_it_is_printed(
    rules: CountingRules, day: date, year: int, printed: str
) -> None:
    assert rules.year_of(day) == year
    assert rules.printed_year(year) == printed


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        ("৪৬-..", "৪৬-.."),
        ("৪৬-...", "৪৬-"),
        ("৪৬-....", "৪৬-"),
        ("৪৬-__", "৪৬-__"),
        ("৪৬-___", "৪৬-"),
        ("৪৬-…", "৪৬-"),
        ("৪৬-… ৫", "৪৬-… ৫"),
    ],
)
def test_a_blank_is_three_dots_or_lines_at_the_end(written: str, kept: str) -> None:
    assert without_blank(written) == kept
