"""File numbers and lines of text: what the register accepts, and what it refuses."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from govdocs.errors import Refusal
from govdocs.register import Register
from govdocs.register.entries import file_number
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
