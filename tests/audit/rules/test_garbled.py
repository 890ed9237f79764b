"""Garbled text: one finding for each paragraph, with what it was where that is plain."""

from __future__ import annotations

from collections.abc import Callable

import pytest

import govdocs
from govdocs.audit.reading.paper import Paper
from govdocs.audit.rules.garbled import MOST_PLACES, garbled, garbled_text
from govdocs.text.unicode import normalise
from tests.support.audited import audited, fix, letter
from tests.support.steps import growth, steps


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("জনবলের স¦ল্পতা", ["স্বল্পতা"]),
        ("স¦াস্থ্য সেবা", ["স্বাস্থ্য"]),
        ("পল্ল¬ী উন্নয়ন", ["পল্লী"]),
        ("সংশি¬ষ্ট শাখা", ["সংশ্লিষ্ট"]),
        ("সাময়িকভাবে (ঢ়ৎড়ারংরড়হধষষু) নিয়োগ", ["provisionally"]),
        ("ঈড়সসরঃঃবব গঠন", ["Committee"]),
        ("ঢ়ৎড়লবপঃ পরিচালক", ["project"]),
        ("<p>বেতন</p>", [None, None]),
        ("ব্যয়<br/>মোট", [None]),
        ('<span style="font-size:12pt">ব্যয়</span>', [None, None]),
        ("বেতন&nbsp;ভাতা", [None]),
        ("সভা \ufffd অনুষ্ঠিত", [None]),
        ("\uf0b7 প্রথম দফা", [None]),
        ("ড়কাজ, ৎসব, ংসভা", [None, None, None]),
        ("ঃকথা", [None]),
    ],
)
def test_what_is_garbled(text: str, right: list[str | None]) -> None:
    expected = [word and normalise(word) for word in right]
    assert [slip.right for slip in garbled(normalise(text))] == expected


@pytest.mark.parametrize(
    "text",
    [
        "বড়, আষাঢ়, উৎসব, বাংলা, দুঃখ, (ড়), ড়-কার, ‘ৎ’ বর্ণ, সাং, নং ৫, ঢাকা, ডাক",
        "নংঃ ৩৪৬, ভূঃমঃ/শাঃ-২, অন্তঃসত্ত্বা, মোঃ করিম, ক্রঃ নং",
        "তাপমাত্রা ৩০°C, ১২ × ৮ ফুট, ক·খ, ৫ ÷ ২, «ইউনিয়ন», © ২০২৪, ½ একর",
        "ওজন <৫ কেজি, ক < খ, <নাম>, [নাম], R&D, টাকা & পয়সা",
        "résumé, Cox’s Bazar, Ñandú, https://example.gov.bd/?a=1&lt=2",
        "■ দফা, □ হ্যাঁ, ✓ না, ২১.১²",
        "তৎসম, সৎ, হঠাৎ, চিৎকার, বাৎসরিক, মৎস্য",
    ],
)
def test_what_is_not(text: str) -> None:
    assert list(garbled(normalise(text))) == []


def test_one_finding_for_each_paragraph_and_no_other() -> None:
    body = "পদ স¦ল্পতার কারণে (ঢ়ৎড়ারংরড়হধষষু) <p>বেতন</p> ধরা হলো।\n\nশেষ কথা।\n\nআবার স¦ল্পতা ও সংশি¬ষ্ট শাখা।"
    found = audited(letter(body), "garbled", "letters", "spelling", "characters")
    assert [problem.code for problem in found] == ["garbled-text", "garbled-text"]


def test_a_sign_left_within_a_word_is_fixed_and_what_is_guessed_is_not() -> None:
    text = fix(letter("পদ স¦ল্পতার কারণে ঢ়ৎড়ারংরড়হধষষু ধরা হলো।"))
    assert "পদ স্বল্পতার কারণে ঢ়ৎড়ারংরড়হধষষু ধরা হলো।" in normalise(text).replace(normalise("ড়"), "ড়") or (
        "স্বল্পতার" in text and "¦" not in text and "provisionally" not in text
    )


def _looked_for(text: str) -> Callable[[], object]:
    document = govdocs.loads(letter(text))
    return lambda: list(garbled_text.check(Paper(document)))


def test_paragraphs_and_what_is_garbled_in_them_cost_as_their_number() -> None:
    """Not each slip for each paragraph."""
    assert growth(lambda count: _looked_for("স¦ল্পতা " * count + "\n\nক" * count), 100) < 6


def test_no_more_places_are_given_than_anybody_looks_at() -> None:
    """Each costs a look through the text."""
    found = audited(letter("<p>ক</p> " * MOST_PLACES), "garbled")
    assert sum(len(problem.each_place) for problem in found) == MOST_PLACES
    many, more = (_looked_for("<p>ক</p> " * MOST_PLACES * times) for times in (1, 2))
    assert steps(more) < 1.5 * steps(many)


def test_a_visarga_of_a_garbled_word_is_no_second_finding() -> None:
    found = audited(letter("ঢ়ৎড়লবপঃ চিত্র ও ঢ়ৎড়লবপঃ ছবি।\n\nবিস্তারিতঃ নিচে।"), "garbled", "visarga")
    assert [problem.code for problem in found] == ["garbled-text", "visarga"]
