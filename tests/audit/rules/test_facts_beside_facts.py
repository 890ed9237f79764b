"""Facts that the words beside them contradict: shares, children, returns, years of laws, annexes, addresses, rows with units."""

from __future__ import annotations

import pytest

from govdocs.audit.figures.parts_of_whole import wrong_children
from govdocs.audit.figures.shares import wrong_shares
from govdocs.audit.words.web_addresses import addresses_without_at
from govdocs.text.unicode import normalise
from tests.support.audited import found_in, letter


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("৬০ জন উদ্যোক্তা অংশ নিয়েছেন। তাঁদের মধ্যে ৪৫ জন নারী, যা মোট উদ্যোক্তার ৮৫ শতাংশ।", ["75"]),
        ("৪০টি আবেদনের মধ্যে ৩০টি নিষ্পত্তি হয়েছে, অর্থাৎ ৮০ শতাংশ।", ["75"]),
        ("৪০টি আবেদনের মধ্যে ৩০টি (৮০%) নিষ্পত্তি হয়েছে।", ["75"]),
        ("মাসে ৪০টি অভিযোগ আসে, যা কমে ২০টিতে নামবে, অর্থাৎ অভিযোগ কমবে ৬০ শতাংশ।", ["50"]),
        ("৬০ জন উদ্যোক্তা অংশ নিয়েছেন। তাঁদের মধ্যে ৪৫ জন নারী, যা মোট উদ্যোক্তার ৭৫ শতাংশ।", []),
        ("৪৩টি আবেদনের মধ্যে ৩০টি (৭০ শতাংশ) নিষ্পত্তি হয়েছে।", []),
        ("৪০টি আবেদনের মধ্যে ৩০টি নিষ্পত্তি হয়েছে। গত বছর হার ছিল ৮০ শতাংশ।", []),
        ("৪০ জনের মধ্যে ৩০টি দল, যা ২০ শতাংশ।", []),
        ("মাসে ৪০টি অভিযোগ আসে, যা কমে ২০টিতে নামবে, অর্থাৎ অভিযোগ কমবে ৫০ শতাংশ।", []),
    ],
)
def test_shares_of_a_whole(text: str, right: list[str]) -> None:
    assert [str(found.right) for found in wrong_shares(normalise(text))] == right


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("দুই কন্যা ও এক পুত্রসহ চার সন্তান রেখে গেছেন।", [3]),
        ("এক ছেলে এবং দুই মেয়ে, মোট চার সন্তান।", [3]),
        ("দুই কন্যা ও এক পুত্রসহ তিন সন্তান রেখে গেছেন।", []),
        ("স্ত্রী, দুই কন্যা ও এক পুত্র রেখে গেছেন।", []),
        ("দুই কন্যা ও এক পুত্র রেখে গেছেন; তাঁর ভাইয়ের চার সন্তান।", []),
    ],
)
def test_children(text: str, right: list[int]) -> None:
    assert [found.right for found in wrong_children(normalise(text))] == right


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("plan.example.gov.bd ই-মেইল ঠিকানা থেকে পাঠানো হয়েছে।", ["plan.example.gov.bd"]),
        ("ই-মেইল: plan.example.gov.bd", ["plan.example.gov.bd"]),
        ("ই-মেইল: plan@example.gov.bd ও plan@example.gov.bd ই-মেইলে", []),
        ("www.example.gov.bd ওয়েবসাইটে ও ই-মেইলে", []),
        ("example.gov.bd ওয়েবসাইট; ই-মেইল: plan@example.gov.bd", []),
        ("www.example.gov.bd ই-মেইল ও ডাকে", []),
    ],
)
def test_addresses_of_mail_without_at(text: str, found: list[str]) -> None:
    assert list(addresses_without_at(normalise(text))) == found


@pytest.mark.parametrize(
    ("body", "found"),
    [
        ("দল ১৯ নভেম্বর ২০২৬ তারিখে ঢাকা ত্যাগ করবে এবং ১৫ নভেম্বর ২০২৬ তারিখে দেশে প্রত্যাবর্তন করবে।", True),
        ("দল ১৯ নভেম্বর ২০২৬ তারিখে রওনা হয়ে ১৫ নভেম্বর ২০২৬ তারিখে ফিরবে।", True),
        ("দল ১৫ নভেম্বর ২০২৬ তারিখে ঢাকা ত্যাগ করবে এবং ১৯ নভেম্বর ২০২৬ তারিখে প্রত্যাবর্তন করবে।", False),
        ("দল ১৯ নভেম্বর ২০২৬ তারিখে ফিরবে; ১৫ নভেম্বর ২০২৬ তারিখে ঢাকা ত্যাগ করবে।", False),
        ("১৯ নভেম্বর ২০২৬ তারিখে প্রত্যাবর্তনের পর গমন প্রতিবেদন; ১৫ নভেম্বর ২০২৬ তারিখের পত্র।", False),
    ],
)
def test_a_return_before_the_departure(body: str, found: bool) -> None:
    assert ("period-ends-before-start" in found_in(letter(body), "periods")) is found


@pytest.mark.parametrize(
    ("law", "found"),
    [
        ("ভোক্তা সুরক্ষা আইন, ২০০৯ (২০০৮ সনের ২৬ নং আইন) অনুসারে", True),
        ("ভোক্তা সুরক্ষা আইন, ২০০৯ (২০০৯ সনের ২৬ নং আইন) অনুসারে", False),
        ("নদী আইন, ২০০৯ (২০১২ সনে সংশোধিত) অনুসারে", False),
        ("নদী আইন, ২০০৯ ও মাঠ আইন, ২০১২ (২০১২ সনের ৫ নং আইন) অনুসারে", False),
    ],
)
def test_the_year_of_a_law_and_of_its_number(law: str, found: bool) -> None:
    assert ("year-of-event" in found_in(letter(f"{law} পত্র প্রেরণ করা হলো।"), "two_years")) is found


@pytest.mark.parametrize(
    ("enclosures", "found"),
    [
        (["পরিশিষ্ট-ক, অগ্রগতি (১২ পাতা)", "পরিশিষ্ট-খ, তালিকা (৩ পাতা)"], True),
        (["পরিশিষ্ট-ক, অগ্রগতি", "পরিশিষ্ট-খ, তালিকা", "পরিশিষ্ট-গ, কারণ"], False),
        (["বর্ণনামতে"], False),
        (["প্রতিবেদন (১২ পাতা)", "তালিকা (৩ পাতা)"], False),
    ],
)
def test_an_annex_that_is_not_among_the_enclosures(enclosures: list[str], found: bool) -> None:
    more = "সংযুক্তি:\n" + "".join(f"  - {line}\n" for line in enclosures)
    text = letter("অগ্রগতি ‘পরিশিষ্ট-ক’, তালিকা ‘পরিশিষ্ট-খ’ এবং কারণ ‘পরিশিষ্ট-গ’-তে দেখানো হয়েছে।", more=more)
    assert ("annex-not-there" in found_in(text, "citations")) is found


@pytest.mark.parametrize(("total", "found"), [("৫৪,০০০", True), ("৫৮,০০০", False)])
def test_a_row_whose_numbers_have_units(total: str, found: bool) -> None:
    rows = [
        ("ক. সেলাই মেশিন", "১৫টি", "৮,৪০০", "১,২৬,০০০"),
        ("খ. ঢোল", "৪টি", "১৪,৫০০", total),
        ("গ. তবলা", "৪ জোড়া", "৬,০০০", "২৪,০০০"),
        ("ঘ. বোর্ড", "৮ সেট", "২,৫০০", "২০,০০০"),
    ]
    table = "\n".join(f"| {' | '.join(row)} |" for row in rows)
    body = f"মালামাল নিম্নরূপ:\n\n| বিবরণ | পরিমাণ | দর | টাকা |\n|:--|--:|--:|--:|\n{table}"
    assert ("row-reckoned-otherwise" in found_in(letter(body), "table_rows")) is found
