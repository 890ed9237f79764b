import decimal
import unicodedata
from collections.abc import Callable
from decimal import Decimal
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from govdocs import numerals
from govdocs.errors import Refusal
from govdocs.numerals import (
    Taka,
    date_ordinal,
    from_words,
    group,
    in_words,
    letter_index,
    letter_number,
    one_script,
    ordinal,
    parse_decimal,
    parse_int,
    to_ascii,
    to_bangla,
)
from tests.support.examples import TESTS


def nfc(text: str) -> str:
    return unicodedata.normalize("NFC", text)


VECTORS = yaml.safe_load(nfc((TESTS / "vectors.yaml").read_text(encoding="utf-8")))["numerals"]

in_range = st.integers(-numerals.WORDS_LIMIT, numerals.WORDS_LIMIT)
paisa = st.integers(0, numerals.WORDS_LIMIT * 100)
lakhs = st.sampled_from(["লক্ষ", "লাখ"])
spellings = st.sampled_from(["modern", "statute"])


# digits


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


# commas


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
def test_group_takes_int_decimal_and_text(number: numerals.Number, written: str) -> None:
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


# words


@pytest.mark.parametrize("row", VECTORS["words"], ids=lambda row: str(row["value"]))
def test_in_words_writes_what_acts_and_school_books_print(row: dict[str, Any]) -> None:
    assert in_words(row["value"]) == row["w"]
    assert from_words(row["w"]) == row["value"]


@pytest.mark.parametrize(("n", "word"), list(enumerate(VECTORS["words_0_99"])))
def test_the_hundred_words(n: int, word: str) -> None:
    assert in_words(n) == word


def test_statute_spelling_changes_three_words_only() -> None:
    changed = {n: in_words(n, spelling="statute") for n in range(100)}
    differing = {n: word for n, word in changed.items() if word != in_words(n)}
    assert differing == {15: "পনের", 16: "ষোল", 19: "ঊনিশ"}


@pytest.mark.parametrize(
    ("n", "words"),
    [
        (900, nfc("নয়শত")),
        (1000, "এক হাজার"),
        (10**7, "এক কোটি"),
        (10**14, "এক কোটি কোটি"),
        (10**14 + 2 * 10**7, "এক কোটি দুই কোটি"),
        (10**15, "দশ কোটি কোটি"),
        (-5, "ঋণাত্মক পাঁচ"),
        (-(10**15), "ঋণাত্মক দশ কোটি কোটি"),
    ],
)
def test_in_words_at_the_edges(n: int, words: str) -> None:
    assert in_words(n) == words
    assert from_words(words) == n


def test_in_words_with_the_colloquial_lakh() -> None:
    assert in_words(250000, lakh="লাখ") == "দুই লাখ পঞ্চাশ হাজার"


@pytest.mark.parametrize("n", [10**15 + 1, -(10**15) - 1, 10**400])
def test_in_words_refuses_beyond_the_limit(n: int) -> None:
    with pytest.raises(Refusal, match="beyond"):
        in_words(n)


@pytest.mark.parametrize("n", [2.0, True, "3", Decimal(3)])
def test_in_words_refuses_what_is_no_integer(n: Any) -> None:
    with pytest.raises(Refusal, match="not an integer"):
        in_words(n)


@given(in_range, lakhs, spellings)
def test_from_words_reads_back_in_words(n: int, lakh: Any, spelling: Any) -> None:
    words = in_words(n, lakh=lakh, spelling=spelling)
    assert from_words(words) == n
    assert unicodedata.is_normalized("NFC", words)


def test_each_number_has_words_of_its_own() -> None:
    assert len({in_words(n) for n in range(12_000)}) == 12_000


@pytest.mark.parametrize(
    ("words", "n"),
    [
        ("পনের", 15),
        ("বার", 12),
        ("আঠার", 18),
        ("উনত্রিশ", 29),
        ("ঊনিশ", 19),
        ("উনআশি", 79),
        ("এক শত", 100),
        ("পাঁচশ", 500),
        ("দুইশো বিশ", 220),
        ("বিশ", 20),
        ("  তিন \n হাজার ", 3000),
        (unicodedata.normalize("NFD", "ছেষট্টি কোটি ছয়"), 660000006),
        ("ছ\u09df", 6),
    ],
)
def test_from_words_reads_other_spellings(words: str, n: int) -> None:
    assert from_words(words) == n


@pytest.mark.parametrize(
    ("text", "word"), [("তিন দিন", "দিন"), ("abc", "abc"), ("৩", "৩"), ("তিনশত টাকা", "টাকা")]
)
def test_from_words_names_the_word_that_is_no_number(text: str, word: str) -> None:
    with pytest.raises(Refusal, match="not a number word") as refused:
        from_words(text)
    assert f"‘{word}’" in refused.value.bangla
    assert repr(word) in refused.value.english


@pytest.mark.parametrize(
    "text",
    [
        "",
        "শত",
        "হাজার",
        "এক দুই",
        "দশ শত",
        "এক হাজার শূন্য",
        "শূন্য হাজার",
        "একশত হাজার",
        "একশত লক্ষ",
        "এক হাজার দুই লক্ষ",
        "এক লক্ষ দুই লাখ",
        "এক হাজার দুই হাজার",
        "এক লক্ষ এক দুই",
        "দুই তিন কোটি",
        "এগারো কোটি কোটি",
        "দশ কোটি কোটি এক",
        "ঋণাত্মক",
        "ঋণাত্মক ঋণাত্মক এক",
        "এক ঋণাত্মক",
        "এক" + " কোটি" * 5000,
    ],
)
def test_from_words_refuses_an_order_that_makes_no_number(text: str) -> None:
    with pytest.raises(Refusal, match="make no number"):
        from_words(text)


# ordinals and letters


@pytest.mark.parametrize(
    ("n", "written"),
    [*VECTORS["ordinals"].items(), *VECTORS["ordinals_11_up"]["official"].items(), (100, "১০০তম")],
)
def test_ordinal(n: int, written: str) -> None:
    assert ordinal(n) == written


@pytest.mark.parametrize(
    ("n", "written"), [(10, "১০ম"), *VECTORS["ordinals_11_up"]["school"].items(), (21, "২১তম")]
)
def test_ordinal_of_school_books(n: int, written: str) -> None:
    assert ordinal(n, school=True) == written


@pytest.mark.parametrize(
    ("n", "written"),
    [*VECTORS["date_ordinals"].items(), (9, "৯ই"), (11, "১১ই"), (22, "২২শে"), (30, "৩০শে")],
)
def test_date_ordinal(n: int, written: str) -> None:
    assert date_ordinal(n) == written


@pytest.mark.parametrize("n", [0, -1])
def test_ordinal_refuses_below_one(n: int) -> None:
    with pytest.raises(Refusal, match="1 or more"):
        ordinal(n)


@pytest.mark.parametrize("n", [0, 32, -3])
def test_date_ordinal_refuses_a_day_that_no_month_has(n: int) -> None:
    with pytest.raises(Refusal, match="1 to 31"):
        date_ordinal(n)


def test_letters_run_through_the_alphabet_and_back() -> None:
    alphabet = (chr(code) for code in range(ord("ক"), ord("হ") + 1))
    series = [letter for letter in alphabet if unicodedata.category(letter) == "Lo"]
    assert len(series) == 32
    assert [letter_index(n) for n in range(1, 33)] == series
    assert [letter_number(letter) for letter in series] == list(range(1, 33))


@pytest.mark.parametrize("n", [0, 33, -1])
def test_letter_index_refuses_beyond_the_alphabet(n: int) -> None:
    with pytest.raises(Refusal, match="use numbers"):
        letter_index(n)


@pytest.mark.parametrize("letter", ["", "কখ", "অ", "A", nfc("ড়"), "ৎ", "১"])
def test_letter_number_refuses_what_is_not_in_the_series(letter: str) -> None:
    with pytest.raises(Refusal, match="one consonant"):
        letter_number(letter)


# taka


@pytest.mark.parametrize(
    "row", [row for row in VECTORS["money"] if "w" in row], ids=lambda row: row["amount"]
)
def test_taka_in_words(row: dict[str, str]) -> None:
    assert Taka(row["amount"]).words() == row["w"]


@pytest.mark.parametrize(
    ("amount", "bare", "figure", "official"),
    [
        ("0", "০.০০", "০/-", "০/- (শূন্য) টাকা"),
        ("500", "৫০০.০০", "৫০০/-", "৫০০/- (পাঁচশত) টাকা"),
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


@pytest.mark.parametrize("parse", [parse_int, parse_decimal])
def test_a_number_longer_than_any_letter_is_refused(parse: Callable[[str], object]) -> None:
    with pytest.raises(Refusal, match="too long"):
        parse("9" * 20_000)
