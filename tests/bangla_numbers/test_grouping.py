"""Commas as the Acts print them, written and read."""

from collections.abc import Callable
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govdocs.bangla_numbers.digits import to_ascii, to_bangla
from govdocs.bangla_numbers.grouping import Number, group, parse_decimal, parse_int
from govdocs.errors import Refusal
from tests.support.vectors import VECTORS as EVERY_VECTOR

VECTORS = EVERY_VECTOR["numerals"]


@pytest.mark.parametrize("row", VECTORS["grouping"], ids=lambda row: str(row["value"]))
def test_group_writes_what_the_acts_print(row: dict[str, Any]) -> None:
    printed = row.get("lakh") or row["gazette"]
    assert group(row["value"]) == printed
    assert parse_int(printed) == row["value"]


@pytest.mark.parametrize(
    ("number", "written"),
    [
        (0, "০"),
        (999, "৯৯৯"),
        (1000, "১,০০০"),
        (99999, "৯৯,৯৯৯"),
        (100000, "১,০০,০০০"),
        (-1000, "-১,০০০"),
        (9999999, "৯৯,৯৯,৯৯৯"),
        (10**7, "১,০০,০০,০০০"),
        (Decimal("1234.50"), "১,২৩৪.৫০"),
        (Decimal("0.00"), "০.০০"),
        (Decimal("-0"), "০"),
        (Decimal("1E+5"), "১,০০,০০০"),
        ("1234567.8", "১২,৩৪,৫৬৭.৮"),
        ("১২,৩৪,৫৬৭", "১২,৩৪,৫৬৭"),
        ("০০৭", "৭"),
    ],
)
def test_group_takes_int_decimal_and_text(number: Number, written: str) -> None:
    assert group(number) == written


@pytest.mark.parametrize("number", [0.1, True, None, Decimal("NaN"), Decimal("-Infinity")])
def test_group_refuses_what_is_not_exact(number: Any) -> None:
    with pytest.raises(Refusal, match="never a float"):
        group(number)


@given(st.integers())
def test_parse_int_reads_back_group(n: int) -> None:
    assert parse_int(group(n)) == n
    assert parse_int(to_ascii(group(n))) == n
    assert parse_int(str(n)) == n


@given(st.decimals(allow_nan=False, allow_infinity=False, places=3))
def test_parse_decimal_reads_back_group(value: Decimal) -> None:
    assert parse_decimal(group(value)) == value
    assert parse_decimal(to_ascii(group(value))) == value


def test_a_number_longer_than_python_prints_is_read() -> None:
    assert parse_int("9" * 5000) == 10**5000 - 1


@pytest.mark.parametrize(
    ("text", "reason", "way_out"),
    [
        ("12,345,678", "by thousands", "1,23,45,678"),
        ("১২৩,৪৫৬", "by thousands", "১,২৩,৪৫৬"),
        ("৪৯,৮৬,৪১,০৪,০০০", "inside the crores", "৪৯৮৬,৪১,০৪,০০০"),
        ("১২৩৪,৫৬৭", "wrong places", "১২,৩৪,৫৬৭"),
        ("১,,০০০", "wrong places", "১,০০০"),
        ("১,২", "wrong places", "১২"),
        ("0,007", "by thousands", "7"),
        ("১২,৩৪.৫০", "wrong places", "১,২৩৪.৫০"),
    ],
)
def test_misplaced_commas_are_named_and_put_right(text: str, reason: str, way_out: str) -> None:
    with pytest.raises(Refusal, match=reason) as refused:
        parse_decimal(text)
    assert way_out in refused.value.english
    assert to_bangla(way_out) in refused.value.bangla


@pytest.mark.parametrize(
    "text", ["", "abc", "১২টি", "1e5", ".৫", "৫.", "১.২.৩", "+5", "--5", "১.০০,০", "NaN", "५"]
)
def test_parse_decimal_refuses_what_is_no_number(text: str) -> None:
    with pytest.raises(Refusal, match="not a number"):
        parse_decimal(text)


@pytest.mark.parametrize("text", ["১২3", "1,২৩৪"])
def test_parse_decimal_refuses_mixed_scripts(text: str) -> None:
    with pytest.raises(Refusal, match="mixes Bangla and English"):
        parse_decimal(text)


def test_parse_reads_the_minus_sign_and_outer_spaces() -> None:
    assert parse_int(" −৫,০০০ ") == -5000
    assert parse_decimal("-0.5") == Decimal("-0.5")


@pytest.mark.parametrize("text", ["12.5", "১২.০"])
def test_parse_int_refuses_a_decimal_point(text: str) -> None:
    with pytest.raises(Refusal, match="whole number"):
        parse_int(text)


@pytest.mark.parametrize("parse", [parse_int, parse_decimal])
def test_a_number_longer_than_any_letter_is_refused(parse: Callable[[str], object]) -> None:
    assert parse("9" * 10_000) == 10**10_000 - 1
    with pytest.raises(Refusal, match="too long"):
        parse("9" * 10_001)
