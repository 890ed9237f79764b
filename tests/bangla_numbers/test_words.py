"""Whole numbers in words, written and read back."""

import unicodedata
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govdocs.bangla_numbers.words import WORDS_LIMIT, from_words, in_words
from govdocs.errors import Refusal
from tests.support.vectors import VECTORS as EVERY_VECTOR
from tests.support.vectors import nfc

VECTORS = EVERY_VECTOR["numerals"]

in_range = st.integers(-WORDS_LIMIT, WORDS_LIMIT)
lakhs = st.sampled_from(["লক্ষ", "লাখ"])
spellings = st.sampled_from(["modern", "statute"])


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
        (99, "নিরানব্বই"),
        (100, "একশত"),
        (101, "একশত এক"),
        (999, nfc("নয়শত নিরানব্বই")),
        (1000, "এক হাজার"),
        (99_999, nfc("নিরানব্বই হাজার নয়শত নিরানব্বই")),
        (100_000, "এক লক্ষ"),
        (9_999_999, nfc("নিরানব্বই লক্ষ নিরানব্বই হাজার নয়শত নিরানব্বই")),
        (10**7, "এক কোটি"),
        (10**14, "এক কোটি কোটি"),
        (10**14 + 2 * 10**7, "এক কোটি দুই কোটি"),
        (
            10**15 - 1,
            nfc("নয় কোটি নিরানব্বই লক্ষ নিরানব্বই হাজার নয়শত নিরানব্বই কোটি নিরানব্বই লক্ষ নিরানব্বই হাজার নয়শত নিরানব্বই"),
        ),
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
        ("এগার", 11),
        ("বার", 12),
        ("তের", 13),
        ("ষোল", 16),
        ("সতের", 17),
        ("নিরানব্বই লাখ", 9_900_000),
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
        "একশত লাখ",
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
        pytest.param("এক" + " কোটি" * 5000, id="5000 words"),
    ],
)
def test_from_words_refuses_an_order_that_makes_no_number(text: str) -> None:
    with pytest.raises(Refusal, match="make no number"):
        from_words(text)
