"""Amounts of money, in figures and words, read back in the ways of letters."""

import decimal
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govdocs.bangla_numbers.taka import Taka
from govdocs.bangla_numbers.words import WORDS_LIMIT, from_words
from govdocs.errors import Refusal
from tests.support.vectors import VECTORS as EVERY_VECTOR
from tests.support.vectors import nfc

VECTORS = EVERY_VECTOR["numerals"]

paisa = st.integers(0, WORDS_LIMIT * 100)


@pytest.mark.parametrize(
    "row", [row for row in VECTORS["money"] if "w" in row], ids=lambda row: row["amount"]
)
def test_taka_in_words(row: dict[str, str]) -> None:
    assert Taka(row["amount"]).words() == row["w"]


@pytest.mark.parametrize(
    ("amount", "bare", "figure", "official"),
    [
        ("0", "০.০০", "০/-", "০/- (শূন্য) টাকা"),
        ("0.01", "০.০১", "০.০১", "০.০১ টাকা (শূন্য টাকা এক পয়সা)"),
        ("0.99", "০.৯৯", "০.৯৯", "০.৯৯ টাকা (শূন্য টাকা নিরানব্বই পয়সা)"),
        ("1", "১.০০", "১/-", "১/- (এক) টাকা"),
        ("500", "৫০০.০০", "৫০০/-", "৫০০/- (পাঁচশত) টাকা"),
        (
            "1000000000000000",
            "১০০০০০০০০,০০,০০,০০০.০০",
            "১০০০০০০০০,০০,০০,০০০/-",
            "১০০০০০০০০,০০,০০,০০০/- (দশ কোটি কোটি) টাকা",
        ),
        ("10000", "১০,০০০.০০", "১০,০০০/-", "১০,০০০/- (দশ হাজার) টাকা"),
        ("2.5", "২.৫০", "২.৫০", "২.৫০ টাকা (দুই টাকা পঞ্চাশ পয়সা)"),
        (
            "1234.56",
            "১,২৩৪.৫৬",
            "১,২৩৪.৫৬",
            "১,২৩৪.৫৬ টাকা (এক হাজার দুইশত চৌত্রিশ টাকা ছাপ্পান্ন পয়সা)",
        ),
    ],
)
def test_taka_in_every_form(amount: str, bare: str, figure: str, official: str) -> None:
    taka = Taka(amount)
    assert (str(taka), taka.figure(), taka.official()) == (bare, figure, nfc(official))


def test_taka_passes_the_options_of_words_on() -> None:
    assert Taka("100019.19").words(lakh="লাখ", spelling="statute") == nfc("এক লাখ ঊনিশ টাকা ঊনিশ পয়সা")
    assert Taka("100019").official(lakh="লাখ", spelling="statute") == "১,০০,০১৯/- (এক লাখ ঊনিশ) টাকা"
    assert "এক লাখ ঊনিশ টাকা" in Taka("100019.01").official(lakh="লাখ", spelling="statute")


@pytest.mark.parametrize(
    ("amount", "reason"),
    [
        (0.1, "never a float"),
        (100.0, "never a float"),
        (Decimal("NaN"), "never a float"),
        (True, "never a float"),
        ("12.345", "fraction of a paisa"),
        (Decimal("0.001"), "fraction of a paisa"),
        ("-5", "not negative"),
        (Decimal("-0.01"), "not negative"),
        (10**15 + 1, "more than"),
        ("1000000000000000.01", "more than"),
        (Decimal("1E+400"), "more than"),
        ("পাঁচ", "not a number"),
    ],
)
def test_taka_refuses(amount: Any, reason: str) -> None:
    with pytest.raises(Refusal, match=reason) as refused:
        Taka(amount)
    assert refused.value.bangla != refused.value.english


def test_taka_is_a_value() -> None:
    assert Taka(5) == Taka("৫.০০") == Taka(Decimal("5.0000")) == Taka(Decimal("5"))
    assert len({Taka(5), Taka("5.00")}) == 1
    assert Taka("99.99") < Taka(100) < Taka("100.01")
    assert str(Taka(Decimal("-0"))) == "০.০০"
    with pytest.raises(AttributeError):
        Taka(5).amount = Decimal(6)  # type: ignore[misc]


def test_taka_adds_up_whatever_the_callers_precision() -> None:
    bill = [Taka("1234.56"), Taka("0.44"), Taka("999999999999.99")]
    with decimal.localcontext(prec=3):
        assert str(sum(bill, Taka(0))) == "১০০০০০,০০,০১,২৩৪.৯৯"
        assert Taka("1234.56").words() == nfc("এক হাজার দুইশত চৌত্রিশ টাকা ছাপ্পান্ন পয়সা")


@given(paisa)
def test_taka_reads_back_every_form_it_writes(n: int) -> None:
    taka = Taka(f"{n // 100}.{n % 100:02}")
    for written in (str(taka), taka.figure(), taka.official(), taka.official(lakh="লাখ", spelling="statute")):
        assert Taka.parse(written) == taka


@given(paisa)
def test_the_words_of_taka_name_taka_and_paisa(n: int) -> None:
    taka, _, coins = Taka(f"{n // 100}.{n % 100:02}").words().partition(" টাকা")
    assert from_words(taka) == n // 100
    assert from_words(coins.removesuffix(nfc(" পয়সা")) or "শূন্য") == n % 100


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        *[(form, amount) for form, amount in zip(VECTORS["money_forms"], ("10000", "500"), strict=True)],
        ("৳ ৫০০", "500"),
        ("৳৫০০/-", "500"),
        ("টাকা: ৫০০/-", "500"),
        ("500.00/-", "500"),
        ("৫০০/= টাকা মাত্র", "500"),
        ("৫০০ (পাঁচশত টাকা মাত্র)", "500"),
        ("৫০০/-(পাঁচশত) টাকা", "500"),
        ("২.০৫ টাকা (দুই টাকা পাঁচ প\u09dfসা)", "2.05"),
    ],
)
def test_taka_reads_the_ways_of_letters(text: str, amount: str) -> None:
    assert Taka.parse(text) == Taka(amount)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("৫০০/- (ছয়শত) টাকা", "differ"),
        ("২.০৫ টাকা (দুই টাকা)", "differ"),
        ("২.০৫ টাকা (দুই টাকা পঞ্চাশ পয়সা)", "differ"),
        ("", "not an amount"),
        ("৫০০ ডলার", "not an amount"),
        ("৫০০/- ()", "not an amount"),
        ("৫০০/- (পাঁচ শতক)", "not a number word"),
        ("১২3/-", "mixes"),
        ("১২,৩৪৫,৬৭৮/-", "by thousands"),
    ],
)
def test_taka_parse_refuses(text: str, reason: str) -> None:
    with pytest.raises(Refusal, match=reason):
        Taka.parse(text)
