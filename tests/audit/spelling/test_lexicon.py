"""The lexicon and the rules agree with each other, and judge words of any length."""

from __future__ import annotations

import itertools
import re
from importlib.resources import files

import pytest

from govdocs.audit.spelling.academy import by_rules
from govdocs.audit.spelling.judging import judged
from govdocs.audit.spelling.lexicon import (
    ALLOWED,
    COMMONEST,
    FREQUENT,
    FREQUENT_IN_LAWS,
    LAWS,
    is_known,
    is_listed,
)
from govdocs.audit.spelling.naming import broken_rule
from govdocs.audit.spelling.sound import sound
from govdocs.text.unicode import normalise
from tests.support.growth import grows_as_its_size


def words_of(name: str) -> list[str]:
    text = normalise((files("govdocs.audit.spelling") / name).read_text("utf-8"))
    return [word for line in text.splitlines() if not line.startswith("#") for word in line.split()]


@pytest.mark.parametrize("name", [FREQUENT, FREQUENT_IN_LAWS])
def test_no_frequent_word_breaks_a_rule(name: str) -> None:
    assert [word for word in words_of(name) if by_rules(word)] == []


@pytest.mark.parametrize("name", [COMMONEST, FREQUENT, FREQUENT_IN_LAWS, LAWS, ALLOWED])
def test_the_lists_are_bangla_words(name: str) -> None:
    assert [word for word in words_of(name) if not re.fullmatch("[\u0980-\u09ff\u200d\u200c-]+", word)] == []


@pytest.mark.parametrize(
    ("word", "listed", "known"),
    [
        ("দপ্তরসমূহের", True, True),
        ("বিদ্যুতের", True, True),
        ("কার্যালয়ে", True, True),
        ("সভাকক্ষে", False, True),
        ("খাদ্যাভাব", False, True),
        ("গ্রহনের", False, False),
        ("ফলাফলহীনতায়", True, True),
    ],
)
def test_words_with_endings_and_compounds(word: str, listed: bool, known: bool) -> None:
    word = normalise(word)
    assert (is_listed(word), is_known(word)) == (listed, known)


@pytest.mark.parametrize(
    ("wrong", "right", "rule"),
    [
        ("গ্রহন", "গ্রহণ", "the rule of ণ"),
        ("ভবিষ্যত", "ভবিষ্যৎ", "ত and ৎ"),
        ("কাযালয়", "কার্যালয়", "the reph is lost, or set on another letter"),
        ("সুত্র", "সূত্র", "ু and ূ"),
        ("শ্রেনী", "শ্রেণি", "the rule of ণ"),
        ("প্রতিষ্টান", "প্রতিষ্ঠান", "স্ত and স্থ"),
    ],
)
def test_the_rule_that_is_named(wrong: str, right: str, rule: str) -> None:
    assert broken_rule(normalise(wrong), normalise(right)).en == rule
    assert sound(normalise(wrong)) == sound(normalise(right))


@pytest.mark.parametrize(
    ("word", "right", "sure"),
    [
        ("কর্মকান্ড", "কর্মকাণ্ড", True),  # one letter for another of its sound
        ("পরীক্ষনীয়", "পরীক্ষণীয়", True),  # a rule of the Academy
        ("স্বাস্থসেবা", "স্বাস্থ্যসেবা", False),  # a letter is lost
        ("মন্ত্রাণালয়", "মন্ত্রণালয়", False),  # one letter away
        ("মন্ত্রণালযের", "মন্ত্রণালয়ের", True),  # without its dot
        ("অবেদনপত্র", "আবেদনপত্র", False),  # another vowel at the beginning
        ("নম্বরও", None, False),  # also the number
        ("অধিদপ্তও", "অধিদপ্তর", False),  # ও for র, as old fonts show it
        ("উপজলা", "উপজেলা", False),  # short, and one of the commonest
        ("মিলা", None, False),
        ("সংক্রাস্ত", "সংক্রান্ত", False),
    ],
)
def test_what_a_program_may_type(word: str, right: str | None, sure: bool) -> None:
    judgement = judged(normalise(word))
    if right is None:
        assert judgement is None
    else:
        assert judgement is not None
        assert (judgement.right, judgement.sure) == (normalise(right), sure)


@pytest.mark.parametrize(
    ("word", "right"),
    [
        ("সহজীকরনে", "সহজীকরণে"),
        ("কার্য্যক্রম", "কার্যক্রম"),
        ("পেশাজীবিদের", "পেশাজীবীদের"),
        ("দেশব্যাপি", "দেশব্যাপী"),
        ("কার্যকারীতা", "কার্যকারিতা"),
        ("মন্ত্রীসভা", "মন্ত্রিসভা"),
        ("দূর্নীতি", "দুর্নীতি"),
        ("তালিকাভূক্ত", "তালিকাভুক্ত"),
        ("সংস্হা", "সংস্থা"),
        ("ষ্টক", "স্টক"),
        ("এ্যাসিড", "অ্যাসিড"),
        ("আত্নসাৎ", "আত্মসাৎ"),
        ("পুননির্ধারণ", "পুনর্নির্ধারণ"),
        ("আসছেনা", "আসছে না"),
        ("কিরূপ", "কীরূপ"),
        ("স্মরনীয়", "স্মরণীয়"),
        ("রেকর্ডিয়", "রেকর্ডীয়"),
        ("নিন্মোক্ত", "নিম্নোক্ত"),
        ("চিন্হিত", "চিহ্নিত"),
        ("উম্মোচন", "উন্মোচন"),
        ("ছাড়পএ", "ছাড়পত্র"),
        ("বিঞ্জপ্তি", "বিজ্ঞপ্তি"),
        ("জরম্নরি", "জরুরি"),
        ("অমত্মর্ভুক্ত", "অন্তর্ভুক্ত"),
        ("চৌকিদারী", "চৌকিদারি"),
        ("তথ্যাদী", "তথ্যাদি"),
        ("গনশুনানি", "গণশুনানি"),
        ("স্বশরীরে", "সশরীরে"),
    ],
)
def test_the_rules_of_the_academy(word: str, right: str) -> None:
    found = by_rules(normalise(word))
    assert found is not None
    assert found[0] == normalise(right)


@pytest.mark.parametrize(
    "word",
    [
        "প্রিয়",
        "সক্রিয়",
        "দরকারি",
        "মুখোমুখি",
        "ভালোবাসি",
        "করোনা",
        "কর্ণাটক",
        "ক্লিষ্ট",
        "প্রাঙ্গণ",
        "সংগঠন",
        "মংগোলিয়া",
        "কারিগরি",
        "মৎসর",
        "উম্মাহ",
        "বিবাদী",
        "মেয়াদি",
        "নাচছে",
        "গনগনে",
        "বেষ্টনী",
        "হৃদয়বিদারী",
        "স্বচ্ছ",
        "মুজিবীয়",
        "মুজিবী",
        "শাহনাবীদ",
    ],
)
def test_what_the_rules_leave_alone(word: str) -> None:
    assert by_rules(normalise(word)) is None


def test_words_are_judged_in_a_time_as_their_number_and_length() -> None:
    firsts = itertools.cycle(["কর্মকান্ড", "অজানা", "প্রতিষ্টান", "নদী"])
    words = iter(
        [
            f"{next(firsts)}{second}{third}"
            for second in words_of(ALLOWED)[:400]
            for third in ("", "টি", "গুলো", "সমূহ", "গণ", "রা", "দের", "কে", "তে", "ও")
        ]
    )  # none is judged twice

    def judging(number: int) -> None:
        for word in itertools.islice(words, number):
            judged(word)

    assert grows_as_its_size(judging, 200)
    assert grows_as_its_size(lambda parts: judged("প্রতিষ্টান" * parts), 30)
