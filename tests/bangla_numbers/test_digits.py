"""Digits change their script and nothing else."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govdocs.bangla_numbers.digits import one_script, to_ascii, to_bangla
from govdocs.errors import Refusal


@pytest.mark.parametrize(
    ("ascii_text", "bangla_text"),
    [("0123456789", "০১২৩৪৫৬৭৮৯"), ("", ""), ("Room 12-B", "Room ১২-B"), ("ক/7", "ক/৭")],
)
def test_digits_change_script_and_nothing_else(ascii_text: str, bangla_text: str) -> None:
    assert to_bangla(ascii_text) == bangla_text
    assert to_ascii(bangla_text) == ascii_text


def test_to_bangla_takes_an_int() -> None:
    assert to_bangla(-205) == "-২০৫"


@given(st.text())
def test_digits_come_back(text: str) -> None:
    assert to_bangla(to_ascii(text)) == to_bangla(text)
    assert to_ascii(to_bangla(text)) == to_ascii(text)
    assert len(to_bangla(text)) == len(text)


@pytest.mark.parametrize("text", ["২০2৩", "০1৭১১", "১২:3০"])
def test_one_script_refuses_a_mixture_and_shows_both_ways_out(text: str) -> None:
    with pytest.raises(Refusal) as refused:
        one_script(text)
    assert to_bangla(text) in refused.value.bangla
    assert to_ascii(text) in refused.value.english
