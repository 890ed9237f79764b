"""What is refused says what was given and what would do, word for word in both languages."""

from collections.abc import Callable

import pytest

from govdocs.errors import Refusal
from govdocs.memo_number.number import MemoNumber

LETTER = MemoNumber.parse("৪৬.০০.০০০০.০৭১.৩১.০০৩.২৩-৫২৪")


@pytest.mark.parametrize(
    ("refused", "bangla", "english"),
    [
        (
            lambda: MemoNumber.parse("নং- "),
            "‘নং- ’-এ কোনো স্মারক নম্বর নেই; যেমন: ৪৬.০০.০০০০.০৭১.৩১.০০৩.২৩-৫২৪।",
            "no memo number in 'নং- '; give one such as 46.00.0000.071.31.003.23-524",
        ),
        (
            lambda: MemoNumber.parse("৫২৩").with_issue(524),
            "‘৫২৩’ নম্বরের কোন অংশ জারি নম্বর, তা বোঝা যায় না; পুরো নম্বরটি লিখুন।",
            "which part of '523' is the issue number is not known; write the whole number",
        ),
        (
            lambda: LETTER.with_issue(0),
            "‘0’ জারি নম্বর হতে পারে না; ১ বা তার বেশি পূর্ণসংখ্যা দিন।",
            "0 is no issue number; give a whole number from 1",
        ),
        (
            lambda: LETTER.with_issue("০"),
            "‘০’ জারি নম্বর হতে পারে না; ১ বা তার বেশি পূর্ণসংখ্যা দিন।",
            "'০' is no issue number; give a whole number from 1",
        ),
        (
            lambda: LETTER.copy(0, 11),
            "অনুলিপির নম্বর ০ ও সংখ্যা ১১ ১ বা তার বেশি হতে হবে।",
            "copy 0 of 11: both must be 1 or more",
        ),
        (
            lambda: LETTER.copy(1, 0),
            "অনুলিপির নম্বর ১ ও সংখ্যা ০ ১ বা তার বেশি হতে হবে।",
            "copy 1 of 0: both must be 1 or more",
        ),
    ],
)
def test_what_is_refused_is_said_in_both_languages(
    refused: Callable[[], object], bangla: str, english: str
) -> None:
    with pytest.raises(Refusal) as refusal:
        refused()
    assert (refusal.value.bangla, refusal.value.english) == (bangla, english)
