"""Facts of one letter that contradict each other: places, ranks, ages, names of offices, tables."""

from __future__ import annotations

import pytest

from govdocs.audit.days.ages import wrong_ages, wrong_completions
from govdocs.audit.names.belonging import misplaced_in_column, misplaced_post
from govdocs.audit.names.offices import misspelt_offices
from govdocs.audit.names.ranks import rank_of, ranked_in
from govdocs.audit.rules.characters import bijoy_leftovers
from govdocs.text.unicode import normalise
from tests.support.audited import found_in, letter


@pytest.mark.parametrize(
    ("cells", "found"),
    [
        (["কুলাউড়া, মৌলভীবাজার", "শ্রীমঙ্গল, হবিগঞ্জ", "বাহুবল, হবিগঞ্জ"], ["শ্রীমঙ্গল, হবিগঞ্জ"]),
        (["কুলাউড়া, মৌলভীবাজার", "শ্রীমঙ্গল, হবিগঞ্জ"], []),  # one pair is no column of pairs
        (["পীরগঞ্জ, রংপুর", "পীরগঞ্জ, ঠাকুরগাঁও", "পীরগাছা, রংপুর"], []),  # in two districts
        (["টঙ্গী, গাজীপুর", "কাপাসিয়া, গাজীপুর", "শিবচর, মাদারীপুর"], []),  # a town that is no upazila
        (["ঢাকা, গাজীপুর", "কাপাসিয়া, গাজীপুর", "শিবচর, মাদারীপুর"], []),  # two districts
    ],
)
def test_columns_of_upazilas_with_their_districts(cells: list[str], found: list[str]) -> None:
    cells = list(map(normalise, cells))
    assert [cell for cell, _ in misplaced_in_column(cells)] == list(map(normalise, found))


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("উপজেলা কৃষি কর্মকর্তা, শ্রীমঙ্গল, হবিগঞ্জের নিকট পাঠাতে হবে।", ["মৌলভীবাজার"]),
        ("উপজেলা কৃষি কর্মকর্তা, শ্রীমঙ্গল, মৌলভীবাজারের নিকট পাঠাতে হবে।", []),
        ("উপজেলা কৃষি কর্মকর্তা, শ্রীমঙ্গল, হবিগঞ্জ ও সিলেটকে জানানো হলো।", []),  # a series
        ("পুলিশ কমিশনার, মিরপুর, ঢাকা বরাবর", []),  # a part of the city
        ("শ্রীমঙ্গল, হবিগঞ্জ", []),
    ],
)
def test_posts_with_an_upazila_and_a_district(text: str, right: list[str]) -> None:
    found = [one.right for one in misplaced_post(normalise(text))]
    assert found == [(normalise(name),) for name in right]


@pytest.mark.parametrize(
    ("heads", "cells", "found"),
    [
        ("উপজেলা | জেলা", "শ্রীমঙ্গল | হবিগঞ্জ", True),
        ("উপজেলা | জেলা", "শ্রীমঙ্গল | মৌলভীবাজার", False),
        ("পরিদর্শনের স্থান | জেলা", "শ্রীমঙ্গল | হবিগঞ্জ", False),
    ],
)
def test_an_upazila_and_a_district_in_one_row(heads: str, cells: str, found: bool) -> None:
    body = f"নিম্নরূপ:\n\n| {heads} | সংখ্যা |\n|:--|:--|--:|\n| {cells} | ২০ |"
    assert ("place-of-another-district" in found_in(letter(body), "belonging")) is found


@pytest.mark.parametrize(
    ("post", "rank"),
    [
        ("যুগ্মসচিব, মৎস্য ও প্রাণিসম্পদ মন্ত্রণালয়", "যুগ্মসচিব"),
        ("উপ-পরিচালক (বন্দর)", "উপপরিচালক"),
        ("সিনিয়র সহকারী সচিব", "সিনিয়র সহকারী সচিব"),
        ("পরিচালক ও যুগ্মসচিব", None),
        ("ভারপ্রাপ্ত উপপরিচালক", None),
        ("প্রকল্প পরিচালক", None),
        ("সদস্য-সচিব", None),
        ("স্টেশন অফিসার", None),
    ],
)
def test_the_rank_of_a_post(post: str, rank: str | None) -> None:
    assert rank_of(post) == (rank and normalise(rank))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("সভায় জনাব করিম উদ্দিন খান, উপসচিব উপস্থিত ছিলেন।", ["উপসচিব"]),
        ("সভায় জনাব করিম উদ্দিন খান, উপসচিব বাজেট শাখা, ছিলেন।", []),  # it goes on
        ("সভায় জনাব করিম উদ্দিন খান, উপসচিব, উপস্থিত ছিলেন।", ["উপসচিব"]),
        ("নেতৃত্ব দেবেন যুগ্মসচিব জনাব করিম উদ্দিন খান।", ["যুগ্মসচিব"]),
        ("সাবেক যুগ্মসচিব জনাব করিম উদ্দিন খান।", []),
        ("প্রকল্প পরিচালক জনাব করিম উদ্দিন খান।", []),
        ("পরিচালক জনাব করিম উদ্দিন খান।", ["পরিচালক"]),
    ],
)
def test_people_with_a_rank_in_a_text(text: str, found: list[str]) -> None:
    assert [one.rank for one in ranked_in(normalise(text))] == list(map(normalise, found))


@pytest.mark.parametrize(
    ("body", "found"),
    [
        ("জনাব করিম উদ্দিন খান, উপসচিব, আসবেন। নেতৃত্ব দেবেন যুগ্মসচিব জনাব করিম উদ্দিন খান।", True),
        ("জনাব করিম উদ্দিন খান, উপসচিব, আসবেন। নেতৃত্ব দেবেন উপসচিব জনাব করিম উদ্দিন খান।", False),
        ("জনাব করিম উদ্দিন খান, উপসচিব, আসবেন। নেতৃত্ব দেবেন যুগ্মসচিব জনাব করিম উদ্দিন।", False),
        ("জনাব করিম উদ্দিন খান, উপসচিব, পদোন্নতি পেয়ে যুগ্মসচিব জনাব করিম উদ্দিন খান হলেন।", False),
        ("জনাব করিম উদ্দিন খান, সচিব, আসবেন। নেতৃত্ব দেবেন সিনিয়র সচিব জনাব করিম উদ্দিন খান।", False),
        ("জনাব করিম উদ্দিন খান, উপসচিব, আসবেন। নেতৃত্ব দেবেন পরিচালক জনাব করিম উদ্দিন খান।", False),
    ],
)
def test_one_person_with_two_ranks(body: str, found: bool) -> None:
    assert ("two-ranks" in found_in(letter(body), "ranks")) is found


BORN = "১৯৬৮ সালের ৫ জানুয়ারি জন্মগ্রহণকারী এই কর্মকর্তার"
DIED = "তিনি ১১ জুলাই ২০২৬ তারিখে পরলোকগমন করেছেন।"


@pytest.mark.parametrize(
    ("text", "right"),
    [
        (f"{DIED} {BORN} মৃত্যুকালে বয়স হয়েছিল ৬৮ বছর।", [58]),
        (f"{DIED} {BORN} মৃত্যুকালে বয়স হয়েছিল ৫৮ বছর।", []),
        (f"{DIED} {BORN} মৃত্যুকালে বয়স হয়েছিল ৫৯ বছর।", []),  # the running year
        (f"{DIED} তিনি ১৯৬৮ সালে জন্মগ্রহণ করেন। মৃত্যুকালে তাঁর বয়স হয়েছিল ৪৮ বছর।", [58]),
        (f"{DIED} {BORN} চাকরিকাল ছিল ৩০ বছর।", []),
        (f"{DIED} {DIED.replace('১১', '১২')} {BORN} মৃত্যুকালে বয়স হয়েছিল ৬৮ বছর।", []),
    ],
)
def test_ages_at_death(text: str, right: list[int]) -> None:
    assert [found.right for found in wrong_ages(normalise(text))] == right


@pytest.mark.parametrize(
    ("day", "age", "right"),
    [
        ("৩১ ডিসেম্বর ২০২৬", "৫৯", [60]),
        ("৩১ ডিসেম্বর ২০২৫", "৫৯", []),
        ("১ জানুয়ারি ২০২৬", "৫৯", []),
        ("৩০ জুন ২০২৬", "৫৮", []),  # not a birthday: the day may be another one
    ],
)
def test_ages_that_are_completed(day: str, age: str, right: list[int]) -> None:
    text = normalise(f"জন্মতারিখ: ১ জানুয়ারি ১৯৬৭; {day} তারিখে তাঁর বয়স {age} বছর পূর্ণ হবে।")
    assert [found.right for found in wrong_completions(text)] == right


@pytest.mark.parametrize(
    ("name", "right"),
    [
        ("বেসামরিক বিমান ও পর্যটন মন্ত্রণালয়", ["বেসামরিক বিমান পরিবহন ও পর্যটন মন্ত্রণালয়"]),
        ("পরিবেশ, বন ও জলবায়ু মন্ত্রণালয়", ["পরিবেশ, বন ও জলবায়ু পরিবর্তন মন্ত্রণালয়"]),
        ("বেসামরিক বিমান পরিবহন ও পর্যটন মন্ত্রণালয়", []),
        ("পরিবেশ ও বন মন্ত্রণালয়", []),  # its former name
        ("তথ্য মন্ত্রণালয়", []),
    ],
)
def test_ministries_without_a_word(name: str, right: list[str]) -> None:
    found = [slip.right for slip in misspelt_offices(normalise(f"সচিব, {name}"))]
    assert found == list(map(normalise, right))


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("দেখা দিলে nR Awdm, আশকোনায় যোগাযোগ করুন", ["হজ অফিস"]),
        ("(nR Awdm)", ["হজ অফিস"]),
        ("নতুন iPhone app ব্যবহার", []),
        ("kV line ও mA meter", []),
        ("Rizzi Ltd, ঢাকা", []),
    ],
)
def test_short_words_of_bijoy(text: str, right: list[str]) -> None:
    assert [slip.right for run in bijoy_leftovers(text) for slip in run] == right


@pytest.mark.parametrize(
    ("roles", "found"),
    [
        (("আহ্বায়ক", "সদস্য", "আহ্বায়ক", "সদস্য-সচিব"), True),
        (("আহ্বায়ক", "সদস্য", "সদস্য", "সদস্য-সচিব"), False),
        (("আহ্বায়ক", "সদস্য-সচিব", "আহ্বায়ক", "সদস্য-সচিব"), False),  # two committees
        (("আহ্বায়ক", "যুগ্ম আহ্বায়ক", "সদস্য", "সদস্য-সচিব"), False),
    ],
)
def test_two_conveners(roles: tuple[str, ...], found: bool) -> None:
    rows = "\n".join(
        f"| {number} | পদ {number} | {role} |" for number, role in zip("১২৩৪", roles, strict=True)
    )
    body = f"কমিটি গঠন করা হলো:\n\n| ক্র. | নাম | কমিটিতে পদ |\n|:--|:--|:--|\n{rows}"
    assert ("two-conveners" in found_in(letter(body), "committees")) is found


@pytest.mark.parametrize(
    ("place", "found"),
    [("ছাগলনাইয়া, ফেনীর", True), ("পরশুরাম, ফেনীর", False), ("সদর দপ্তরের", False)],
)
def test_the_number_of_another_office(place: str, found: bool) -> None:
    body = f"প্রয়োজনে উপজেলা কৃষি কর্মকর্তা, {place} ০১৭০০-০০০৯০১ নম্বরে যোগাযোগ করা যাবে।"
    post = "{নাম: নাসরিন আক্তার, পদবি: 'উপজেলা কৃষি কর্মকর্তা, পরশুরাম, ফেনী', মোবাইল: ০১৭০০-০০০৯০১}"
    text = letter(body).replace("{নাম: নাসরিন আক্তার}", post)
    assert ("telephone-of-another-office" in found_in(text, "belonging")) is found


@pytest.mark.parametrize(
    ("row", "head", "found"),
    [
        ("৩,৪০,০০০ | ৪৩,০০০", "জামানত, ১০% (টাকা)", True),
        ("৩,৪০,০০০ | ৩৪,০০০", "জামানত, ১০% (টাকা)", False),
        ("৩,৪০,০০০ | ৪৩,০০০", "জামানত (টাকা)", False),
    ],
)
def test_a_column_of_per_cents(row: str, head: str, found: bool) -> None:
    rows = ["১৮,০০,০০০ | ১,৮০,০০০", "১১,৫০,০০০ | ১,১৫,০০০", row]
    lines = "\n".join(f"| {letter_} | {cells} |" for letter_, cells in zip("কখগ", rows, strict=True))
    body = f"মালামাল নিম্নরূপ:\n\n| লট | মূল্য (টাকা) | {head} |\n|:--|--:|--:|\n{lines}"
    assert ("row-reckoned-otherwise" in found_in(letter(body), "table_rows")) is found


@pytest.mark.parametrize(
    ("span", "found"),
    [
        ("১২ মে হতে ১৬ মে ২০২৪ পর্যন্ত, ৪ (চার) দিন", True),
        ("১২ মে হতে ১৬ মে ২০২৪ পর্যন্ত, ৫ (পাঁচ) দিন", False),
        ("১২ মে হতে ১৬ মে ২০২৪ পর্যন্ত ৪ (চার) কার্যদিবস", False),
        ("১২ মে হতে ২০ মে ২০২৪ পর্যন্ত ছুটির দিন ব্যতীত ৭ (সাত) দিন", False),
    ],
)
def test_days_behind_a_span(span: str, found: bool) -> None:
    assert ("days-of-a-period" in found_in(letter(f"প্রশিক্ষণ {span} চলবে।"), "periods")) is found
