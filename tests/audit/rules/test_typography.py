"""The visarga, marks in pairs, digits of one script."""

from __future__ import annotations

import unicodedata

import pytest

from govdocs.audit.rules.typography import (
    latin_numbers,
    mixed_numbers,
    unmatched_brackets,
    unmatched_quotes,
)
from govdocs.audit.rules.visarga import misused_visarga
from govdocs.audit.spans import Finder
from govdocs.text.unicode import normalise
from tests.support.audited import audited, letter
from tests.support.slips import VECTORS, applied


@pytest.mark.parametrize(
    ("wrong", "right"), [*VECTORS["visarga_fix"].items(), *VECTORS["visarga_final_drop"].items()]
)
def test_visarga_of_the_vectors(wrong: str, right: str) -> None:
    assert applied(misused_visarga, normalise(wrong)) == normalise(right)


@pytest.mark.parametrize(
    "text",
    [*VECTORS["visarga_keep"], "আন্তঃজেলা", "ভূঃমঃ/শাঃ-২/খতিয়ান-১৩", "দুঃস্থ ও নিঃস্ব", "ইতঃপূর্বে প্রেরিত", "১২:৩০"],
)
def test_visarga_that_stays(text: str) -> None:
    assert list(misused_visarga(normalise(text))) == []


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("মোঃহাসান", "মো. হাসান"),
        ("মো: হাসান", "মো. হাসান"),
        ("বিষয় ঃ সভা", "বিষয়: সভা"),
        ("ফোনঃ০২-৫৫০০০", "ফোন: ০২-৫৫০০০"),
        ("সকাল ১০ঃ৩০ টা", "সকাল ১০:৩০ টা"),
        ("নিম্নরূপঃ- ক", "নিম্নরূপ: ক"),
    ],
)
def test_visarga_in_other_places(wrong: str, right: str) -> None:
    assert applied(misused_visarga, normalise(wrong)) == normalise(right)


@pytest.mark.parametrize("text", VECTORS["mixed_digits_flag"])
def test_mixed_digits_of_the_vectors(text: str) -> None:
    assert len(list(mixed_numbers(text))) == 1


ACCEPTED: list[tuple[Finder, str]] = [
    (unmatched_quotes, "এনআইএলজি'তে, এনআইএলজি’তে ও ‘এনআইএলজি’তে’, ’৭১ সালে, পাইপ ৫\""),
    (unmatched_quotes, "‘ক’-এর “খ ‘গ’ ঘ”"),
    (unmatched_quotes, "'৯৫তম সিনিয়র স্টাফ কোর্স (এসএসসি)'- এ অংশগ্রহণ"),
    (unmatched_quotes, "'রূপকল্প ২০৪১' বাস্তবায়ন ও \"ভিশন ২০২১\"-এর আলোকে"),
    (unmatched_quotes, "'২১ ফেব্রুয়ারি' পালন; 'একুশ'- এ, 'নথি'তে ও 'সূচি'-র"),
    (unmatched_quotes, "†i±i, wewmGm cÖkvmb GKv‡Wwg, kvnevM, XvKv|"),
    (unmatched_quotes, "gwš¿cwil` mwPe 'gwš¿cwil` wefvM, evsjv‡`k mwPevjq, XvKv|"),
    (unmatched_brackets, "gwš¿cwil` mwPe (gwš¿cwil` wefvM, evsjv‡`k mwPevjq, XvKv|"),
    (unmatched_brackets, "১) প্রথম; ২) দ্বিতীয়\nক) সভা (খ) চা (৪টি [সংশোধিত])"),
    (unmatched_brackets, "ধারা (১ক)"),
    (mixed_numbers, "০১৭০০-০০০০০১ ও 01700-000001, A4, ২০২৩-২৪"),
    (mixed_numbers, "http://x.example.gov.bd/২০২৩/12"),
    (latin_numbers, "মোবাইল 01700000001 নম্বরে; Windows 11 ব্যবহার"),
    (latin_numbers, "হিসাব 1234567 নম্বর"),
]


@pytest.mark.parametrize(("find", "text"), ACCEPTED)
def test_what_is_right_is_accepted(find: Finder, text: str) -> None:
    assert list(find(unicodedata.normalize("NFC", text))) == []


@pytest.mark.parametrize(
    "text", ["'একুশে গ্রন্থমেলা উদ্‌যাপন", '"পড়ি সবাই মিলে কর্মসূচি', "একুশে' পালন", "‘একুশে পালন", "“একুশে’"]
)
def test_an_unpaired_mark(text: str) -> None:
    assert list(unmatched_quotes(normalise(text)))


def test_a_number_of_six_digits_in_a_sentence() -> None:
    assert applied(latin_numbers, "হিসাব 123456 নম্বর") == "হিসাব ১২৩৪৫৬ নম্বর"


@pytest.mark.parametrize(
    ("body", "found"),
    [
        ("জনাব মোঃ আরিফ উপস্থিত ছিলেন।", []),
        ("জনাব মো: আরিফ ও মোছাঃ রুনা উপস্থিত ছিলেন।", []),
        ("জনাব মোঃআরিফ উপস্থিত ছিলেন।", ["‘মোঃআরিফ’: এখানে বিসর্গ (ঃ) হবে না।"]),
        ("ডাঃ রুনা উপস্থিত ছিলেন।", ["‘ডাঃ’: এখানে বিসর্গ (ঃ) হবে না।"]),
        ("ডা: রুনা উপস্থিত ছিলেন।", ["‘ডা:’: সংক্ষেপের পরে কোলন (:) নয়, বিন্দু (.) হবে।"]),
        (
            "তারিখঃ ৫ জুন; ক্র: নম্বর।",
            ["‘তারিখঃ’: এখানে বিসর্গ (ঃ) হবে না।", "‘ক্র:’: সংক্ষেপের পরে কোলন (:) নয়, বিন্দু (.) হবে।"],
        ),
    ],
)
def test_the_sign_that_is_typed_is_named_and_a_person_is_not_corrected(body: str, found: list[str]) -> None:
    assert [problem.bangla for problem in audited(letter(body=body), "visarga")] == [*map(normalise, found)]


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("বিভাগঃউপজেলা", "বিভাগ: উপজেলা"),
        ("বিষয়ঃসভা", "বিষয়: সভা"),
        ("১০/০৫/২০২৪খ্রিঃ", "১০/০৫/২০২৪খ্রি."),
        ("১২.০৩.২০২৪ঃ", "১২.০৩.২০২৪:"),
        ("১২ঃ০৩ঃ২০২৪ তারিখ", "১২/০৩/২০২৪ তারিখ"),
        ("ভূঃমঃ/শাঃ-২/১২", "ভূঃমঃ/শাঃ-২/১২"),
        ("অন্তঃসত্ত্বা, দুঃখ, নিঃশর্ত, প্রাতঃরাশ", "অন্তঃসত্ত্বা, দুঃখ, নিঃশর্ত, প্রাতঃরাশ"),
    ],
)
def test_a_visarga_glued_to_what_follows_or_in_a_date(text: str, right: str) -> None:
    assert applied(misused_visarga, normalise(text)) == normalise(right)


@pytest.mark.parametrize("text", ["পরিশিষ্ট ‘ঙ' অনুযায়ী", 'পরিশিষ্ট “ঙ" অনুযায়ী'])
def test_two_marks_of_one_pair_are_told_once(text: str) -> None:
    assert len(list(unmatched_quotes(normalise(text)))) == 1
