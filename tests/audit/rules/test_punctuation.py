"""The danda, spaces around marks, hyphens and dashes."""

from __future__ import annotations

import unicodedata

import pytest

from govdocs.audit.rules.punctuation import (
    colon_dashes,
    double_spaces,
    hyphens_for_dashes,
    marks_without_space,
    spaces_before_hyphens,
    spaces_before_marks,
)
from govdocs.audit.rules.sentences import false_dandas
from govdocs.audit.spans import Finder
from govdocs.text.unicode import normalise
from tests.support.audited import audited, fix, letter
from tests.support.slips import VECTORS, applied


@pytest.mark.parametrize(("wrong", "right"), VECTORS["spacing"].items())
def test_spacing_of_the_vectors(wrong: str, right: str) -> None:
    text = normalise(wrong)
    assert applied(marks_without_space, applied(spaces_before_marks, text)) == normalise(right)


ACCEPTED: list[tuple[Finder, str]] = [
    (spaces_before_marks, "মানচিত্রের মাপ ১ : ১০০০"),
    (spaces_before_marks, "| ক | খ |\n|:--:|:--|"),
    (marks_without_space, "১২,৩৪,৫০০ টাকা; ১০:৩০ টা; ধারা ১।—(১)"),
    (marks_without_space, "https://portal.example.gov.bd/a,b;c"),
    (false_dandas, "| উপজেলা | তারিখ |\n|---|---|"),
    (false_dandas, "ক | খ"),
    (double_spaces, "১।  প্রথম\n    (ক) দ্বিতীয়\nসারির শেষে  "),
    (double_spaces, "| ক   | খ |"),
    (colon_dashes, "|:-----:|:--|"),
    (colon_dashes, "আইন/২০২৬।—, যথা:— প্রথম"),
    (hyphens_for_dashes, "- প্রথম\n- দ্বিতীয়\n\n২০-২৩ মার্চ, ই-মেইল"),
    (hyphens_for_dashes, "স্মারক নং ৩৮.০১.০০০০.১৪৫.৯৯.০৬০.২১ - ৬০১, ০৭:০০ - ০৮:০০, ০১৭০০ - ০০০০০১, ২০২৩ - ২৪"),
    (spaces_before_marks, "[মূল্য : টাকা ৮.০০]\nমূল্য : ৮.০০ টাকা"),
    (spaces_before_marks, "অনুপাত (ছেলে : মেয়ে = ২৩০ : ২২০)"),
    (hyphens_for_dashes, "‘একটি গ্রাম - একটি পাঠাগার’ ও “আলো - আশা” কর্মসূচি"),
    (hyphens_for_dashes, "উপ - সচিব, সহ - সভাপতি, ই - নথি"),
    (spaces_before_hyphens, "স্বল্প- ও দীর্ঘমেয়াদি\n- তালিকা"),
    (spaces_before_hyphens, "SMS-এর, Windows 10 -এবং, www.example.gov.bd -এর"),
]


@pytest.mark.parametrize(("find", "text"), ACCEPTED)
def test_what_is_right_is_accepted(find: Finder, text: str) -> None:
    assert list(find(unicodedata.normalize("NFC", text))) == []


@pytest.mark.parametrize(
    ("wrong", "right"),
    [("ঢাকা - ১২০৭", "ঢাকা-১২০৭"), ("পরিকল্পনা - ২০১৭", "পরিকল্পনা – ২০১৭"), ("জুলাই - জুন", "জুলাই – জুন")],
)
def test_hyphens_with_spaces(wrong: str, right: str) -> None:
    assert applied(hyphens_for_dashes, normalise(wrong)) == normalise(right)


@pytest.mark.parametrize("text", ["মূল্য : সভার কথা", "বিষয় : টাকা", "মূল্যমান : ৫", "পটভূমি :", "মূল্য , টাকা"])
def test_a_space_before_a_mark_that_is_no_price(text: str) -> None:
    assert list(spaces_before_marks(normalise(text)))


def test_double_spaces_are_told_once_and_all_fixed() -> None:
    body = "প্রথম  কথা।  দ্বিতীয় কথা।\n\n২। তৃতীয়   কথা।"
    (problem,) = audited(letter(body=body), "punctuation")
    assert (problem.code, problem.severity.value) == ("double-space", "notice")
    assert [place.place.line for place in problem.each_place if place.place] == [8, 8, 10]
    text = fix(letter(body=body))
    assert "প্রথম কথা। দ্বিতীয় কথা।" in text
    assert "২। তৃতীয় কথা।" in text


def test_double_spaces_of_several_values_are_one_notice() -> None:
    text = letter(body="প্রথম  কথা।").replace("প্রশিক্ষণ।", "প্রশিক্ষণ  কোর্স।")
    assert [problem.code for problem in audited(text, "punctuation")] == ["double-space"]
    assert "  কোর্স" not in fix(text)
    assert "প্রথম কথা" in fix(text)


def test_the_hyphens_before_postcodes_are_told_once() -> None:
    text = letter("ঢাকা - ১২০৭, ঢাকা - ১২১৭ ও ঢাকা - ১০০০ ঠিকানায় পাঠানো হলো।")
    (problem,) = audited(text, "punctuation")
    assert problem.code == "hyphen-for-dash"
    assert "ঢাকা-১২০৭, ঢাকা-১২১৭ ও ঢাকা-১০০০" in fix(text)
