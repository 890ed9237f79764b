"""Facts that a letter gives in one field and otherwise in another: people, places, posts, years, committees, rates of a table."""

from __future__ import annotations

from decimal import Decimal

import pytest

from govdocs.audit.days.ages import wrong_birthdays
from govdocs.audit.figures.heads_of_columns import by_its_head, stated_rates
from govdocs.audit.reading.quoted_numbers import dated_issues_in
from govdocs.audit.spelling.lexicon import lexicon
from govdocs.audit.spelling.variants import of_one_shape
from govdocs.audit.within.repeated import rests_like_the_whole, sizes_of_committees
from govdocs.text.unicode import normalise
from tests.support.audited import found_in, letter

LEAVE = "বিবরণ: {{নাম: জনাব {name}}}\nঅনুলিপি: {{প্রাপক: ['জনাব {copied}, সহকারী শিক্ষক']}}\n"


@pytest.mark.parametrize(
    ("body", "name", "copied", "found"),
    [
        ("ছুটি শেষে জনাব রাশেদা খাতুন কাজে যোগ দেবেন।", "রাশেদা বেগম", "রাশেদা বেগম", True),
        ("ছুটি শেষে জনাব শফিকুল হকের বেতন দেওয়া হবে।", "শফিকুল ইসলাম", "শফিকুল ইসলাম", True),
        ("ছুটি শেষে জনাব রাশেদা বেগমের বেতন দেওয়া হবে।", "রাশেদা বেগম", "রাশেদা বেগম", False),
        ("তাঁর কাজ করবেন প্রভাষক জনাব রাশেদা খাতুন।", "রাশেদা বেগম", "রাশেদা বেগম", False),  # a post of her own
        ("তাঁর কাজ করবেন জনাব রাশেদা খাতুন, প্রভাষক।", "রাশেদা বেগম", "রাশেদা বেগম", False),
        ("তাঁর কাজ জনাব রাশেদা খাতুন করবেন।", "রাশেদা বেগম", "রাশেদা খাতুন", False),  # she gets a copy
        ("ছুটি শেষে জনাব মনোয়ারা খাতুন কাজে যোগ দেবেন।", "রাশেদা বেগম", "রাশেদা বেগম", False),
    ],
)
def test_the_person_of_the_particulars(body: str, name: str, copied: str, found: bool) -> None:
    text = letter("{{বিবরণ}}\n\n" + body, more=LEAVE.format(name=name, copied=copied))
    assert ("name-spelled-two-ways" in found_in(text, "people")) is found


POSTED = "| নাম | নতুন কর্মস্থল |\n|--|--|\n| জনাব তাহমিনা আক্তার | {one} |\n| জনাব বিমল রায় | {other} |"


@pytest.mark.parametrize(
    ("one", "other", "addressee", "found"),
    [
        ("নয়নপুর", "চরআলো", "নায়নপুর", True),
        ("বোয়ালমারি", "চরআলো", "বোয়ালমারী", True),
        ("নয়নপুর", "চরআলো", "নয়নপুর", False),
        ("নয়নপুর", "নায়নপুর", "নায়নপুর", False),  # two rows are two places
        ("নয়নপুর", "চরআলো", "মোহনপুর", False),
    ],
)
def test_the_place_of_an_addressee(one: str, other: str, addressee: str, found: bool) -> None:
    text = letter(
        POSTED.format(one=one, other=other), more=f"অনুলিপি: {{প্রাপক: ['হিসাবরক্ষণ কর্মকর্তা, {addressee}']}}\n"
    )
    assert ("place-spelled-two-ways" in found_in(text, "places")) is found


MINUTES = """\
kind: minutes
subject: মাসিক সমন্বয় সভার কার্যবিবরণী।
chair: {{name: ড. রওশন আরা খানম, posts: {chair}}}
place: সভাকক্ষ
held: {{date: 2024-02-18}}
discussion: আলোচনা হয়।
signature: {{name: ড. রওশন আরা খানম, posts: {signed}}}
date: 2024-02-21
distribution: {{recipients: ['পুলিশ সুপার, কদমতলী', 'জেলা শিক্ষা অফিসার, কদমতলী']}}
"""


@pytest.mark.parametrize(
    ("chair", "signed", "found"),
    [
        ("উপজেলা নির্বাহী কর্মকর্তা", "পুলিশ সুপার ও সভাপতি", True),
        ("জেলা শিক্ষা অফিসার", "বন সংরক্ষক", True),
        ("অধ্যক্ষ", "অধ্যক্ষ ও সভাপতি", False),
        ("সভাপতি", "পুলিশ সুপার", False),  # a part in the meeting is no post
        ("অধ্যক্ষ", "প্রকল্প পরিচালক", False),  # she may be both
        ("শিক্ষা অফিসার", "জেলা শিক্ষা অফিসার", False),
    ],
)
def test_the_post_of_an_addressee(chair: str, signed: str, found: bool) -> None:
    assert ("two-ranks" in found_in(MINUTES.format(chair=chair, signed=signed), "ranks")) is found


@pytest.mark.parametrize(
    ("year", "spent", "found"),
    [
        ("২০২৩-২৪ অর্থবছরের বাজেট", "৩০ জুন ২০২৫ তারিখের মধ্যে ব্যয় করতে হবে", True),
        ("২০২২-২৩ অর্থবছরের বরাদ্দ", "৩০ জুন ২০২৪ তারিখের মধ্যে সমর্পণ করতে হবে", True),
        ("২০২৩-২৪ অর্থবছরের বাজেট", "৩০ জুন ২০২৪ তারিখের মধ্যে ব্যয় করতে হবে", False),
        ("২০২২-২৩ অর্থবছরের নিরীক্ষা", "৩০ জুন ২০২৪ তারিখের মধ্যে ব্যয় করতে হবে", False),  # not its money
        ("২০২৩-২৪ অর্থবছরের বাজেট", "৩১ মে ২০২৫ তারিখের মধ্যে ব্যয় করতে হবে", False),
    ],
)
def test_the_year_whose_money_is_spent(year: str, spent: str, found: bool) -> None:
    text = letter(f"{year} হতে টাকা মঞ্জুর করা হলো।\n\n২। এ টাকা {spent}।")
    assert ("fiscal-year-against-dates" in found_in(text, "date_order")) is found


@pytest.mark.parametrize(
    ("body", "found"),
    [
        ("দরখাস্ত আবেদনপত্রের সঙ্গে দাখিল করতে হবে।", False),
        ("ব্যাংক ড্রাফট দরপত্রের সঙ্গে সংযুক্ত থাকবে।", False),
        ("নকশা এ পত্রের সঙ্গে সংযুক্ত করতে হবে।", False),  # the addressee's, not the letter's
        ("নকশা এ পত্রের সঙ্গে সংযুক্ত করা হলো।", True),
    ],
)
def test_what_others_hand_in_is_no_enclosure(body: str, found: bool) -> None:
    assert ("enclosure-not-listed" in found_in(letter(body), "enclosures")) is found


SIGNED = "সহ-স্বাক্ষর: [{{ভূমিকা: সদস্য, নাম: করিম খান}}, {{ভূমিকা: {role}, নাম: রহিম খান}}]\n"


@pytest.mark.parametrize(
    ("body", "role", "found"),
    [
        ("৫ (পাঁচ) সদস্যবিশিষ্ট কমিটি গঠন করা হয়।", "সদস্য", True),
        ("দুই সদস্যের একটি তদন্ত কমিটি গঠন করা হয়।", "সদস্য-সচিব", True),
        ("তিন সদস্যের একটি তদন্ত কমিটি গঠন করা হয়।", "সদস্য", False),
        ("দুই সদস্যের একটি তদন্ত কমিটি গঠন করা হয়।", "প্রতিস্বাক্ষর", False),  # not all are members
    ],
)
def test_a_committee_and_its_signatures(body: str, role: str, found: bool) -> None:
    text = letter(body, more=SIGNED.format(role=role)).replace(
        "{নাম: নাসরিন আক্তার}", "{নাম: নাসরিন আক্তার, ভূমিকা: আহ্বায়ক}"
    )
    assert ("count-otherwise" in found_in(text, "repeated")) is found


def test_the_size_of_a_committee_is_read_in_words_and_figures() -> None:
    text = normalise("তিন সদস্যের কমিটি এবং ৭ (সাত) জন সদস্যের উপকমিটি")
    assert [size for _, size in sizes_of_committees(text)] == [3]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("মোট ৫টি আবেদন পাওয়া গেছে। একটি মঞ্জুর হয়েছে; বাকি ৫টি আবেদন বিবেচনাধীন।", ["বাকি ৫টি আবেদন"]),
        ("সর্বমোট ৯ জন প্রার্থী আসেন। অবশিষ্ট ১১ জন প্রার্থীর পরীক্ষা পরে হবে।", ["অবশিষ্ট ১১ জন প্রার্থীর"]),
        ("মোট ৫টি আবেদন পাওয়া গেছে। অবশিষ্ট ৪টি আবেদন বিবেচনাধীন।", []),
        ("৮টি আবেদনের মোট ৪টি আবেদন মঞ্জুর হয়েছে। অবশিষ্ট ৪টি আবেদন বিবেচনাধীন।", []),  # half of them
        ("৪টি আবেদন পাওয়া গেছে। অবশিষ্ট ৪টি আবেদন বিবেচনাধীন।", []),  # these may be some of more
        ("মোট ৪টি আবেদন পাওয়া গেছে। অবশিষ্ট ৪টি চেয়ার কেনা হবে।", []),
    ],
)
def test_what_is_left_is_less_than_the_whole(text: str, found: list[str]) -> None:
    assert [one.words for one in rests_like_the_whole(normalise(text))] == list(map(normalise, found))


@pytest.mark.parametrize(
    ("first", "last", "found"),
    [
        ("২ জানুয়ারি ১৯৮৫", "১ জানুয়ারি ২০০৭", [39]),
        ("২ জানুয়ারি ১৯৯৫", "১ জানুয়ারি ২০১৭", [8]),
        ("২ জানুয়ারি ১৯৯৫", "১ জানুয়ারি ২০০৭", []),
        ("১ জানুয়ারি ১৯৯৫", "১ জানুয়ারি ২০০৭", []),
        ("২ জানুয়ারি ১৯৯৪", "১ জানুয়ারি ২০০৭", []),  # thirty until the next birthday
    ],
)
def test_limits_of_age_and_of_birth(first: str, last: str, found: list[int]) -> None:
    text = f"প্রার্থীর বয়স ১ জানুয়ারি ২০২৫ তারিখে ১৮ (আঠারো) থেকে ৩০ (ত্রিশ) বছর হতে হবে; জন্মতারিখ {first} থেকে {last}।"
    assert [each.right for each in wrong_birthdays(normalise(text))] == found


@pytest.mark.parametrize(
    ("head", "charges", "stated", "found"),
    [
        ("জামানত (টাকা)", (500, 1500, 2500), "0.05", [Decimal(2000)]),
        ("জামানত (টাকা)", (500, 1500, 2500), "0.1", []),  # no rate of the text
        ("জামানত (টাকা)", (500, 2500, 2000, 1000), "0.1", [Decimal(2000)]),  # three rows have it
        ("ভ্যাট", (500, 1500, 2010), "0.05", []),  # rounded
        ("ভ্যাট", (500, 1600, 2500), "0.05", []),  # no rate of two
        ("অগ্রিম", (500, 1500, 2500), "0.05", []),  # no charge
    ],
)
def test_charges_of_one_rate(head: str, charges: tuple[int, ...], stated: str, found: list[Decimal]) -> None:
    prices = (10000, 30000, 40000, 20000)
    rows = [[Decimal(price), Decimal(charge)] for price, charge in zip(prices, charges, strict=False)]
    reckonings = by_its_head(normalise(head), 1, [0, 1], rows, frozenset({Decimal(stated)}))
    assert [how([Decimal(40000)]) for _, how in reckonings] == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("প্রাক্কলিত মূল্যের ১০ (দশ) শতাংশ হারে জামানত দিতে হবে।", ["0.1"]),
        ("বিল হতে ৭.৫% ভ্যাট কর্তন করা হবে।", ["0.075"]),
        ("শতকরা ৯০ ভাগ কাজ হয়েছে; জামানত ফেরত দেওয়া হবে।", []),
        ("পাসের হার ৭৫ শতাংশ। জামানত দিতে হবে।", []),
    ],
)
def test_rates_that_a_text_states(text: str, found: list[str]) -> None:
    assert list(stated_rates(normalise(text))) == list(map(Decimal, found))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("১৫ মে ২০২৫ তারিখের ২৯৭ নম্বর পত্রে", ["২৯৭"]),
        ("স্মারক নং ২৯৭, তারিখ ১৫ মে ২০২৫", ["২৯৭"]),
        ("১৫ মে ২০২৫ তারিখের ০৪.০০.০০০০.৭১২.৯৯.০১৫.২১-১২৬ নম্বর পত্র", []),  # a whole number
        ("১৫ মে ২০২৫ তারিখের সভায় ২৯৭ নম্বর কক্ষে", []),
        ("১৫ মে ২০২৫ তারিখের সূত্রস্থ ২ নম্বর স্মারক", []),  # the second of the references
    ],
)
def test_issue_numbers_that_stand_alone(text: str, found: list[str]) -> None:
    assert [each.issue for each in dated_issues_in(normalise(text))] == found


def test_no_known_word_is_typed_in_another_shape() -> None:
    known = lexicon().known
    assert [word for word in known if of_one_shape(word)] == []
    assert len([word for word in known if of_one_shape(f"{word}ও")]) < 5, "the particle ও is no ত্ত"
