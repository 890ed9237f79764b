"""Recall on words that offices really misspelt: those the rules were made on, and those kept from their making.

Each table is wrong word to right word. What is found must be enough of them, and what is found must be put right.
"""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from govdocs.audit.rules.spelling import misspellings
from govdocs.text.unicode import normalise
from tests.support.slips import applied

HERE = Path(__file__).parent


@pytest.mark.parametrize(
    ("table", "least"), [("development", 0.88), ("held_out", 0.8), ("probed", 0.93), ("unseen", 0.95)]
)
def test_so_many_are_found_and_put_right(table: str, least: float) -> None:
    words = yaml.safe_load((HERE / f"{table}.yaml").read_text("utf-8"))
    right = [
        wrong for wrong, word in words.items() if applied(misspellings, normalise(wrong)) == normalise(word)
    ]
    assert len(right) >= least * len(words), sorted(set(words) - set(right))


@pytest.mark.parametrize("table", ["development", "held_out", "probed", "unseen"])
def test_the_right_words_are_left_alone(table: str) -> None:
    words = yaml.safe_load((HERE / f"{table}.yaml").read_text("utf-8"))
    assert [word for word in words.values() if list(misspellings(normalise(word)))] == []


@pytest.mark.parametrize("word", ["প্রাণিস্বাস্থ্য", "প্রাণিখাদ্য", "কর্মিসভা", "প্রাণিসম্পদ", "মন্ত্রিসভা"])
def test_stems_that_are_short_in_compounds(word: str) -> None:
    assert list(misspellings(normalise(word))) == []


@pytest.mark.parametrize(("wrong", "right"), [("কর্মিদের", "কর্মীদের"), ("প্রাণিদের", "প্রাণীদের")])
def test_and_long_before_an_ending(wrong: str, right: str) -> None:
    assert applied(misspellings, normalise(wrong)) == normalise(right)


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        # a consonant left out, the sign that is typed before it on the next one
        ("বিচেনায়", "বিবেচনায়"),
        ("অধিবেন", "অধিবেশন"),
        ("প্রতিফন", "প্রতিফলন"),
        # two consonants exchanged around a sign, whatever follows
        ("নির্ধাতির", "নির্ধারিত"),
        ("পকিরল্পনা", "পরিকল্পনা"),
        ("সপাভতি", "সভাপতি"),
        ("মন্ত্রলাণয়", "মন্ত্রণালয়"),
        # a vowel lost, where two letters may be exchanged as well
        ("উপস্থতি", "উপস্থিতি"),
        # a second suffix behind a noun that has one
        ("উৎকর্ষতা", "উৎকর্ষ"),
        ("সৌজন্যতার", "সৌজন্যের"),
        ("ভারসাম্যতা", "ভারসাম্য"),
        ("যোগ্যতা", None),
        ("সহমর্মিতা", None),
        # visarga
        ("অধঃস্তন", "অধস্তন"),
        ("মনঃস্থ", "মনস্থ"),
        ("দুঃসময়", None),
        ("অন্তঃস্থ", None),
        # ী before -তা
        ("কার্যকারীতা", "কার্যকারিতা"),
        ("একাকীত্ব", "একাকিত্ব"),
        ("সংঙ্গে", "সঙ্গে"),
    ],
)
def test_slips_of_the_hand(wrong: str, right: str | None) -> None:
    assert applied(misspellings, normalise(wrong)) == normalise(right or wrong)


def test_difficult_words_are_let_be() -> None:
    """Names, places, technical and foreign words, verbs in all forms, old official language: 2,170 words, all of them right."""
    text = normalise((HERE / "difficult.txt").read_text("utf-8"))
    assert [(text[slip.start : slip.end], slip.right) for slip in misspellings(text)] == []
