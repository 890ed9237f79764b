"""What a letter says again of one thing: counts, lengths of decisions, places of addressees, deaths, old names of offices."""

from __future__ import annotations

import datetime as dt

import pytest

from govdocs.audit.days.ages import deaths_after
from govdocs.audit.figures.shares import wrong_changes
from govdocs.audit.names.laws import years_of_laws
from govdocs.audit.names.likeness import heard_alike
from govdocs.audit.rules.sums_in_text import wrong_sums
from govdocs.audit.spelling.judging import judged
from govdocs.audit.within.pointers import points_nowhere
from govdocs.audit.within.repeated import (
    addressee_elsewhere,
    counts_said_otherwise,
    lengths_of_decisions,
    members_of_groups,
)
from govdocs.text.unicode import normalise
from tests.support.audited import found_in, letter


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("উপজেলার ৬টি ইউনিয়নে ক্যাম্প হবে। উক্ত ৭টি ইউনিয়নের সচিবগণ আসবেন।", ["৭টি ইউনিয়নের"]),
        ("উপজেলার ৬টি ইউনিয়নে ক্যাম্প হবে। উল্লিখিত ৭ (সাত)টি ইউনিয়নের সচিবগণ আসবেন।", ["৭ (সাত)টি ইউনিয়নের"]),
        ("উপজেলার ছয়টি ইউনিয়নে ক্যাম্প হবে। উপর্যুক্ত সাতটি ইউনিয়নের সচিবগণ আসবেন।", ["সাতটি ইউনিয়নের"]),
        ("উপজেলার ৬টি ইউনিয়নে ক্যাম্প হবে। উক্ত ৬টি ইউনিয়নের সচিবগণ আসবেন।", []),
        ("উপজেলার ৬টি ইউনিয়নে ক্যাম্প হবে। পরে ৭টি ইউনিয়নের সচিবগণ আসবেন।", []),  # not the same ones
        ("উপজেলার ৬টি ইউনিয়নের মধ্যে কাজ হবে। উক্ত ৪টি ইউনিয়নের সচিবগণ আসবেন।", []),  # some of them
        ("৬টি ইউনিয়নে ও ৩টি ইউনিয়নে ক্যাম্প হবে। উক্ত ৯টি ইউনিয়নের সচিবগণ আসবেন।", []),  # both together
        ("৩টি উপজেলা কৃষি অফিসে কাজ হবে। উক্ত ৫টি উপজেলার কর্মকর্তাগণ আসবেন।", []),  # offices, not upazilas
        ("৬টি ইউনিয়নে হবে।\n\n| ১ | ক |\n| ২ | খ |\n| ৩ | গ |\n\nউক্ত ৩টি ইউনিয়নের", []),  # the rows
    ],
)
def test_counts_that_point_back(text: str, found: list[str]) -> None:
    assert [one.words for one in counts_said_otherwise(normalise(text))] == list(map(normalise, found))


@pytest.mark.parametrize(
    ("second", "found"),
    [
        ("ক্রমিক ১ এর সিদ্ধান্ত অনুযায়ী খালপাড়ের দোকানঘর ৫ (পাঁচ) বছর মেয়াদে দিতে হবে।", ["৫ (পাঁচ) বছর"]),
        ("১ নং সিদ্ধান্ত অনুযায়ী খালপাড়ের দোকানঘর ৫ বছরের চুক্তিতে দিতে হবে।", ["৫ বছর"]),
        ("ক্রমিক ১ এর সিদ্ধান্ত অনুযায়ী খালপাড়ের দোকানঘর ৩ (তিন) বছর মেয়াদে দিতে হবে।", []),
        ("ক্রমিক ১ এর সিদ্ধান্ত অনুযায়ী খালপাড়ের দোকানঘরের চুক্তি ৭ (সাত) দিনের মধ্যে করতে হবে।", []),  # another thing
        ("খালপাড়ের দোকানঘর ৫ (পাঁচ) বছর মেয়াদে দিতে হবে।", []),  # refers to none
        ("ক্রমিক ১ এর সিদ্ধান্ত অনুযায়ী ভবনের নকশা ৫ বছর সংরক্ষণ করতে হবে।", []),  # of something else
    ],
)
def test_lengths_of_a_decision_and_of_one_that_refers_to_it(second: str, found: list[str]) -> None:
    first = "খালপাড়ের দোকানঘর সমিতিকে ৩ (তিন) বছরের জন্য ভাড়া দেওয়া হবে।"
    said = [normalise(first), normalise(second)]
    assert [one.words for one in lengths_of_decisions(said)] == list(map(normalise, found))


@pytest.mark.parametrize(
    ("text", "address", "found"),
    [
        ("বরগুনার জেলা প্রশাসক হিসেবে আপনি", "জেলা প্রশাসক\nভোলা।", True),
        ("বরগুনার জেলা প্রশাসক হিসেবে আপনার", "জনাব ক খ\nজেলা প্রশাসক, ভোলা", True),
        ("ভোলার জেলা প্রশাসক হিসেবে আপনি", "জেলা প্রশাসক\nভোলা।", False),
        ("বরগুনার পুলিশ সুপার হিসেবে আপনি", "জেলা প্রশাসক\nভোলা।", False),  # an earlier post
        ("বরগুনার জেলা প্রশাসক জানিয়েছেন", "জেলা প্রশাসক\nভোলা।", False),
    ],
)
def test_the_place_of_the_addressee(text: str, address: str, found: bool) -> None:
    assert bool(list(addressee_elsewhere(normalise(text), normalise(address)))) is found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("তিনি ১৪ জানুয়ারি ২০২৭ তারিখে মৃত্যুবরণ করেছেন।", True),
        ("তিনি ১০ জানুয়ারি ২০২৭ তারিখে মৃত্যুবরণ করেছেন।", False),
        ("১৪ জানুয়ারি ২০২৭ তারিখে তাঁর মৃত্যুবার্ষিকী পালিত হবে।", False),
        ("১০ জানুয়ারি তিনি ইন্তেকাল করেছেন; ১৪ জানুয়ারি ২০২৭ দোয়া হবে।", False),
        ("১৪ জানুয়ারি ২০২৭ তারিখের পরে কেউ মৃত্যুবরণ করলে", False),
    ],
)
def test_deaths_after_the_day_of_the_letter(text: str, found: bool) -> None:
    assert bool(deaths_after(normalise(text), dt.date(2027, 1, 12))) is found


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("উৎপাদন ৪৮ হাজার বেল থেকে ৬০ লক্ষ বেলে উঠে ২০ শতাংশ বেড়েছে।", []),
        ("২০২৫ সালে ৪৮ হাজার বেল এবং ২০২৬ সালে ৬০ হাজার বেল বিক্রি হয়েছে; বিক্রি বেড়েছে ২০ শতাংশ।", ["25"]),
        ("উৎপাদন ৪৮ হাজার হতে ৬০ হাজার বেলে উঠে ২০ শতাংশ বেড়েছে।", ["25"]),
        ("২০২৫ সালে ৪৮ হাজার বেল এবং ২০২৬ সালে ৬০ হাজার বেল বিক্রি হয়েছে; বিক্রি বেড়েছে ২৫ শতাংশ।", []),
        ("২০২৫ সালে ৪৮ হাজার বেল এবং ২০২৬ সালে ৬০ হাজার গাঁইট বিক্রি হয়েছে; বিক্রি বেড়েছে ২০ শতাংশ।", []),
        ("২০২৫ সালে ৬০ হাজার বেল এবং ২০২৬ সালে ৪৮ হাজার বেল বিক্রি হয়েছে; দাম বেড়েছে ১৫ শতাংশ।", []),
        ("৪৮ হাজার বেল ও ৬০ হাজার বেল বিক্রি হয়েছে; বিক্রি বেড়েছে ২০ শতাংশ।", []),  # which is first is not told
    ],
)
def test_changes_in_per_cent(text: str, right: list[str]) -> None:
    assert [str(found.right) for found in wrong_changes(normalise(text))] == right


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("৬০টি আবেদন পাওয়া গেছে। এর মধ্যে ৪২টি নিষ্পত্তি হয়েছে এবং ১৬টি অনিষ্পন্ন রয়েছে।", True),
        ("৬০টি আবেদন পাওয়া গেছে। এর মধ্যে ৪২টি নিষ্পত্তি হয়েছে এবং ১৮টি অনিষ্পন্ন রয়েছে।", False),
        ("৬০টি আবেদন ও ৫টি অভিযোগ পাওয়া গেছে। এর মধ্যে ৪২টি নিষ্পত্তি হয়েছে এবং ১৬টি অনিষ্পন্ন রয়েছে।", False),
    ],
)
def test_two_opposites_of_the_sentence_before(text: str, found: bool) -> None:
    assert bool(list(wrong_sums(normalise(text)))) is found


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("প্রস্তাবটি সংস্থাপন মন্ত্রণালয়ে পাঠানো হলো।", True),
        ("তৎকালীন সংস্থাপন মন্ত্রণালয়ে প্রস্তাবটি পাঠানো হয়।", False),
        ("সংস্থাপন মন্ত্রণালয়ের ৫ মে ২০০৯ তারিখের সম্মতি অনুযায়ী ব্যবস্থা নেওয়া হলো।", False),
        ("সংস্থাপন মন্ত্রণালয়ের পরিপত্র অনুযায়ী ব্যবস্থা নেওয়া হলো।", False),
        ("জনপ্রশাসন মন্ত্রণালয়ে প্রস্তাবটি পাঠানো হলো।", False),
    ],
)
def test_old_names_in_running_text(sentence: str, found: bool) -> None:
    assert ("renamed-office" in found_in(letter(sentence), "offices")) is found
    assert "renamed-office" not in found_in(letter(sentence, date="২১ ফেব্রুয়ারি ২০০৯"), "offices")


@pytest.mark.parametrize(
    ("before", "found"),
    [
        ("উপ-অনুচ্ছেদ (১) এর ", True),
        ("", True),
        ("আইনের ধারা ৫ এর ", False),
        ("বিধি ৩ এর উপ-বিধি (১) এর ", False),
        ("উল্লিখিত প্রজ্ঞাপনের উপ-অনুচ্ছেদ (১) এর ", False),
    ],
)
def test_items_of_a_list_that_is_shorter(before: str, found: bool) -> None:
    text = f"দল গঠন করা হলো:\n(ক) সভাপতি;\n(খ) সদস্য;\n(গ) প্রতিনিধি।\n\n{before}দফা (ঙ) এ উল্লিখিত প্রতিনিধি"
    assert bool(list(points_nowhere(normalise(text)))) is found


@pytest.mark.parametrize(
    ("word", "right"),
    [
        ("প্রেয়াজনীয়", "প্রয়োজনীয়"),
        ("প্রয়োজনীয়", None),
        ("বেড়া", None),
        ("ইনস্ট্রাক্টর", None),
        ("ইন্সট্রাক্টর", None),
        ("ব্যাংকক", None),
        ("পরিদরশন", "পরিদর্শন"),
    ],
)
def test_words_of_a_conversion_and_of_other_languages(word: str, right: str | None) -> None:
    judgement = judged(normalise(word))
    assert (judgement and judgement.right) == (right and normalise(right))


def test_names_and_laws() -> None:
    assert heard_alike(normalise("আখতার"), normalise("আক্তার"))
    assert not heard_alike(normalise("আখতার"), normalise("আফসার"))
    assert [law.right for law in years_of_laws(normalise("নির্ধারিত ছুটি বিধিমালা, ১৯৫৫ অনুযায়ী"))] == [("১৯৫৯",)]
    assert not list(years_of_laws(normalise("নির্ধারিত ছুটি বিধিমালা, ১৯৫৯ অনুযায়ী")))


@pytest.mark.parametrize(
    ("second", "found"),
    [("০১৭০০-০০০৯১৫", True), ("০১৭০০-০০০৯৫১", False), ("০১৭০০-০০৩৩১২", False)],
)
def test_telephones_of_one_person(second: str, found: bool) -> None:
    body = f"জনাব সোহেল মাহমুদের সঙ্গে ০১৭০০-০০০৯৫১ নম্বরে কথা বলুন।\n\nজনাব সোহেল মাহমুদ (মোবাইল: {second}) থাকবেন।"
    assert ("two-telephones" in found_in(letter(body), "people")) is found


@pytest.mark.parametrize("end", ["এবং", "ও", "অথবা", ", এবং"])
def test_items_that_go_on_with_a_conjunction(end: str) -> None:
    body = f"শর্ত:\n(ক) হিসাব বুঝিয়ে দেওয়া;\n(খ) চাবি ফেরত দেওয়া;\n(গ) তালিকা করা {end}\n(ঘ) প্রতিবেদন দেওয়া।"
    assert "item-mark" not in found_in(letter(body), "numbering")


@pytest.mark.parametrize(
    ("text", "stated", "found"),
    [
        ("নারীদের ১২টি দলে ভাগ করা হয়েছে। প্রতি দলে ২০ জন করে মোট ২৪০ জন নারী", "২৬০ জন", True),
        ("নারীদের ১২টি দলে ভাগ করা হয়েছে। প্রতি দলে ২০ জন করে মোট ২৪০ জন নারী", "২৪০ জন", False),
        ("নারীদের ১২টি দলে ভাগ করা হয়েছে। প্রতি দলে ২০ জন করে মোট ২৪০ জন নারী", "প্রায় ২৬০ জন", False),
        ("নারীদের ১২টি দলে ভাগ করা হয়েছে। প্রতি দলে ২০ জন করে মোট ২৪০ জন নারী", "১,২০০ জন", False),
        ("১২টি দলে ভাগ করা হয়েছে। প্রতি দলে ২০ জন করে মোট ২৪০ জন নারী ও ২০ জন পুরুষ", "২৬০ জন", False),
        ("১২টি দলে ভাগ করা হয়েছে। প্রতি দলে ২০ জন করে মোট ২৪০ জন নারী; ২৫ জন প্রশিক্ষক", "২৬৫ জন", False),
    ],
)
def test_members_of_groups_against_the_number_of_all(text: str, stated: str, found: bool) -> None:
    assert bool(members_of_groups(normalise(text), normalise(stated))) is found
