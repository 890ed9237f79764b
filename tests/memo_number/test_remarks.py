"""All that is odd about one number is one remark; of what real offices print there is no warning."""

from __future__ import annotations

import pytest

from govdocs.memo_number.number import MemoNumber
from govdocs.memo_number.remarks import is_number, remark_on
from govdocs.text.unicode import normalise
from tests.support.vectors import VECTORS_AS_TYPED

VECTORS = VECTORS_AS_TYPED["memo_numbers"]

read = MemoNumber.parse


@pytest.mark.parametrize("vector", VECTORS["valid"], ids=lambda vector: vector["text"])
def test_of_a_real_number_there_is_no_warning(vector: dict[str, str]) -> None:
    remark = remark_on(read(vector["text"]))
    assert remark is None or not remark.is_warning
    assert remark is None or remark.groups <= {"year", "issue", "blanks"}


@pytest.mark.parametrize("text", VECTORS["opaque"])
def test_of_an_older_number_there_is_nothing_to_say(text: str) -> None:
    assert remark_on(read(text)) is None


@pytest.mark.parametrize(
    ("text", "english", "instead"),
    [
        (
            "46.18.0000.003.04.17.19.471",
            "it seems to be a number of 18 digits (notification of 10 April 2011 and Instructions of 2014: 2.2.4.3.2.3.2); "
            "file '17' has 2 digits, 3 expected",
            None,
        ),
        (
            "04.00.0000.000.416.23.0002.2025.132",
            "it seems to be a number of 22 digits (Instructions of 2024: 2.2.4.3.3.2.4.2); "
            "the year 2025 has 4 digits, by the rule it has 2: 25",
            None,
        ),
        (
            "46.085.018.01.00.033.2015",
            "it seems to be a number of 19 digits (Instructions of 2008: 2.3.3.2.2.3.4); "
            "the issue number at the end is missing; give it when the letter is issued",
            None,
        ),
        (
            "46.OO.0000. 071.31.003.23-524",
            "it seems to be a number of 18 digits (notification of 10 April 2011 and Instructions of 2014: 2.2.4.3.2.3.2); "
            "the letter O stands for zero in OO; there are blanks between the groups, none expected",
            "৪৬.০০.০০০০.০৭১.৩১.০০৩.২৩-৫২৪",
        ),
    ],
)
def test_a_remark_says_what_the_number_seems_and_what_its_rule_asks(
    text: str, english: str, instead: str | None
) -> None:
    remark = remark_on(read(text))
    assert remark is not None
    assert remark.sentence.en == english
    assert remark.instead == (instead and normalise(instead))


@pytest.mark.parametrize(
    ("text", "groups"),
    [
        ("৪৬.০০.১২", "3"),
        ("৪৬.০০", "2"),
        ("46.00.12-125", "4"),
        ("৪৬.০০.০০০০-১২৫", "4"),
        ("৯৯.০০.১২", None),  # no ministry
        ("৪৬.০", None),
        ("৪৬/০০/১২", None),
        ("১২৫", None),
        ("৫/২০২৪", None),
        ("৪৬.০০.১২ক", None),
    ],
)
def test_a_number_of_few_groups_that_begins_as_a_digital_one_is_a_notice(
    text: str, groups: str | None
) -> None:
    remark = remark_on(read(text))
    assert (remark is not None) == (groups is not None)
    if remark:
        assert f"has only {groups} groups" in remark.sentence.en
        assert not remark.is_warning
        assert remark.instead is None


def test_a_number_that_is_no_letter_s_own_may_lack_its_issue() -> None:
    number = read("৪৬.০০.০০০০.০৭১.৩১.০০৩.২৩")
    assert remark_on(number, finished=False) is None
    assert remark_on(number) is not None


def test_what_is_odd_is_printed_as_it_was_typed() -> None:
    for text in ("O৫.৪১.৯৩৫৭.০০০.০৬.০০১.২৬-৩১২", "৪৬.০০.০০০০. ০৭১.৩১.০০৩.২০২৩"):
        assert str(read(text)) == text


@pytest.mark.parametrize(
    ("text", "found"), [("না", False), ("none", False), ("", False), ("৫২৩", True), ("কৃম/২০০৪-৬৪৭", True)]
)
def test_a_memo_number_has_a_digit(text: str, found: bool) -> None:
    assert is_number(text) is found
