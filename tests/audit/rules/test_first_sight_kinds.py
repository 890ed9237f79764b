"""Numbers with names, days with days, references with letters: what is told, and what is like it and right."""

from __future__ import annotations

import datetime as dt

import pytest

from govdocs.audit.days.steps import steps_of_text
from govdocs.audit.days.weekdays_in_turn import weekdays_in_turn
from govdocs.audit.figures.enumerations import wrong_rests, wrongly_counted_names
from govdocs.audit.figures.miscounted import miscounted
from govdocs.audit.figures.parts_of_whole import wrong_wholes
from govdocs.audit.figures.units_of_goods import wrong_units
from govdocs.audit.reading.announced import announced_lists
from govdocs.audit.reading.quoted_numbers import dated_numbers_in
from govdocs.audit.rules.sentences import false_dandas
from govdocs.audit.within.pointers import points_nowhere
from govdocs.audit.words.doubled_words import doubled_words
from govdocs.text.unicode import normalise
from tests.support.audited import found_in, letter


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("কাজের এলাকা চারটি ওয়ার্ড – শান্তিবাগ, মালিবাগ ও মৌচাক।", 3),
        ("৫টি হাওর: হাকালুকি, টাঙ্গুয়া, শনি ও দেখার", 4),
        ("তিনটি উপজেলা, যথা: রামু, উখিয়া, চকরিয়া ও পেকুয়া।", 4),
        ("তিনটি ওয়ার্ড – শান্তিবাগ, মালিবাগ ও মৌচাক।", None),
        ("চারটি ওয়ার্ড – শান্তিবাগ, মালিবাগ ও অন্যান্য।", None),
        ("চারটি দপ্তর – সকালে প্রতিবেদন পাঠিয়েছে, বিকালে সভায় এসেছে ও মতামত দিয়েছে।", None),
    ],
)
def test_names_behind_a_dash_are_counted(text: str, names: int | None) -> None:
    found = [count for _, count in wrongly_counted_names(normalise(text))]
    assert found == ([names] if names else [])


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("৭টি ইউনিয়নের মধ্যে রাজানগর ও পোমরা ইউনিয়নে কাজ শেষ। বাকি ৪টি ইউনিয়নে চলমান।", 5),
        ("৭টি ইউনিয়নের মধ্যে কেবল পোমরা ইউনিয়নে কাজ শেষ। বাকি ৬টি ইউনিয়নে চলমান।", None),
        ("৯টি উপজেলার মধ্যে ৭টি উপজেলার প্রতিবেদন এসেছে, নলছিটি, রাজাপুর ও কাঁঠালিয়া উপজেলার প্রতিবেদন পাওয়া যায়নি।", 6),
        ("৯টি উপজেলার মধ্যে ৭টি উপজেলার প্রতিবেদন এসেছে, নলছিটি ও রাজাপুর উপজেলার প্রতিবেদন পাওয়া যায়নি।", None),
    ],
)
def test_the_rest_is_what_the_names_leave(text: str, right: int | None) -> None:
    assert [found.right for found in wrong_rests(normalise(text))] == ([right] if right else [])


COMMITTEE = "১। প্রধান শিক্ষক – সভাপতি\n২। সহকারী শিক্ষক – সদস্য\n৩। অভিভাবক প্রতিনিধি – সদস্য\n\n"


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        (f"**(ক) ক্রীড়া উপকমিটি (৫ সদস্য)**\n\n{COMMITTEE}০২। সভা হবে।", 3),
        (f"### আপ্যায়ন উপকমিটি – দুই জন\n\n{COMMITTEE}২। সভা হবে।", 3),
        (f"**(ক) ক্রীড়া উপকমিটি (তিন সদস্য)**\n\n{COMMITTEE}০২। সভা হবে।", None),
        (f"**ক্রীড়া উপকমিটি**\n\n{COMMITTEE}", None),
    ],
)
def test_a_heading_counts_what_is_below(text: str, rows: int | None) -> None:
    found = [count for _, _, count in miscounted(normalise(text))]
    assert found == ([rows] if rows else [])


AGENDA = "**আলোচ্যসূচি:**\n\n১। বাজেট;\n২। ক্রয়;\n৩। বিবিধ।\n\n"


@pytest.mark.parametrize(
    ("after", "rows"),
    [
        ("উপর্যুক্ত ৪টি আলোচ্য বিষয়ে তথ্য আনবেন।", 3),
        ("উপরের চারটি বিষয়ে তথ্য আনবেন।", 3),
        ("উল্লিখিত ৩ (তিন)টি আলোচ্য বিষয়ে তথ্য আনবেন।", None),
        ("উল্লিখিত ৪টি উপজেলা তথ্য আনবে।", None),
        ("শর্ত:\n\n(ক) সময়;\n(খ) মান।\n\nউপরের ৫টি শর্ত মানতে হবে।", None),  # of which list?
    ],
)
def test_a_count_that_points_up_to_a_list(after: str, rows: int | None) -> None:
    found = [count for _, _, count in miscounted(normalise(AGENDA + after))]
    assert found == ([rows] if rows else [])


def test_a_list_ends_at_the_paragraph_after_it() -> None:
    (found,) = announced_lists(f"কমিটি:\n\n{COMMITTEE}২। সভা হবে।")
    assert len(found.items) == 3


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("নম্বর: উপস্থিতি ১০, লিখিত ৬০ এবং মৌখিক ২০, মোট ১০০ নম্বর।", "90"),
        ("নম্বর: উপস্থিতি ১০, লিখিত ৬০ এবং মৌখিক ৩০, মোট ১০০ নম্বর।", None),
        ("কক্ষ নং ১০, কক্ষ নং ৬০ এবং কক্ষ নং ২০, মোট ১০০ নম্বর।", None),
        ("৪৬টি শিক্ষাপ্রতিষ্ঠান। এর মধ্যে ২৪টি বিদ্যালয়, ১২টি কলেজ ও ৮টি মাদ্রাসা।", "44"),
        ("৪৬টি শিক্ষাপ্রতিষ্ঠান। এর মধ্যে প্রতি উপজেলায় ২৪টি বিদ্যালয়, ১২টি কলেজ ও ৮টি মাদ্রাসা।", None),
    ],
)
def test_what_is_named_with_its_number_makes_the_total(text: str, right: str | None) -> None:
    assert [str(found.right) for found in wrong_wholes(normalise(text))] == ([right] if right else [])


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("প্রত্যেক জেলেকে ৩০ লিটার করে চাল দেওয়া হবে।", "লিটার"),
        ("২.৫ মেট্রিক টন রাস্তা মেরামত করা হয়েছে।", "মেট্রিক টন"),
        ("খাসজমি ১২ কেজি উদ্ধার করা হয়েছে।", "কেজি"),
        ("প্রত্যেক জেলেকে ৩০ কেজি করে চাল দেওয়া হবে।", None),
        ("৯০ হেক্টর ভুট্টা আবাদ হয়েছে।", None),
        ("২ লিটার আলু বীজ শোধক", None),
        ("৪ কিলোমিটার খাল খনন", None),
    ],
)
def test_a_thing_has_a_unit_of_its_kind(text: str, unit: str | None) -> None:
    assert [found.unit for found in wrong_units(normalise(text))] == ([normalise(unit)] if unit else [])


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("৫ ও ৬ নভেম্বর ২০২৫ (বুধবার ও বৃহস্পতিবার)", []),
        ("৫ ও ৬ নভেম্বর ২০২৫ (বুধবার ও শুক্রবার)", ["শুক্রবার"]),
        ("৩-৫ নভেম্বর ২০২৫ তারিখ সোমবার থেকে মঙ্গলবার", ["মঙ্গলবার"]),
        ("৩, ৪ ও ৫ নভেম্বর, যথাক্রমে সোমবার, মঙ্গলবার ও বুধবার", []),
        ("প্রতি রবিবার ও সোমবার", []),
    ],
)
def test_weekdays_belong_to_their_days_in_turn(text: str, wrong: list[str]) -> None:
    found = weekdays_in_turn(normalise(text), 2025)
    assert [other.name for one in found for other in one.wrong] == wrong


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("দরপত্র ১০ নভেম্বর ২০২৫ দুপুর ২.০০ টা পর্যন্ত গ্রহণ করা হবে; একই দিন দুপুর ১.৩০ টায় খোলা হবে।", True),
        ("দরপত্র ১০ নভেম্বর ২০২৫ দুপুর ২.০০ টা পর্যন্ত গ্রহণ করা হবে; একই দিন দুপুর ২.৩০ টায় খোলা হবে।", False),
        ("সভা ১০ নভেম্বর ২০২৫ দুপুর ২.০০ টায় হবে; একই দিন সকাল ৯.৩০ টায় পরীক্ষা হবে।", False),
    ],
)
def test_nothing_is_opened_before_it_closes(text: str, told: bool) -> None:
    assert bool(list(steps_of_text(normalise(text)))) is told


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("৬ এপ্রিল ২০২৫ তারিখের ৪৬.০০.০০০০.০৭১.৩১.০০৩.২৩-৫২৪ নম্বর স্মারক", [dt.date(2025, 4, 6)]),
        ("৪৬.০০.০০০০.০৭১.৩১.০০৩.২৩-৫২৪ নম্বর স্মারক, তারিখ: ০৭/০৪/২০২৫", [dt.date(2025, 4, 7)]),
        ("৪৬.০০.০০০০.০৭১.৩১.০০৩.২৩-৫২৪ নম্বর স্মারকে ৮ এপ্রিল ২০২৫ তারিখের মধ্যে চাওয়া তথ্য", []),
    ],
)
def test_the_date_of_a_quoted_number_stands_beside_it(text: str, days: list[dt.date]) -> None:
    assert [found.day for found in dated_numbers_in(normalise(text))] == days


ITEMS = "২। শর্ত:\n\n(ক) এক;\n(খ) দুই;\n(গ) তিন।\n\n৩। শর্ত:\n\n(ক) এক;\n(খ) দুই।\n\n"


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("৪। অনুচ্ছেদ ৩-এর দফা (গ) অনুযায়ী", "(খ)"),
        ("৪। ২ নং অনুচ্ছেদের (চ) অনুযায়ী", "(গ)"),
        ("৪। অনুচ্ছেদ ২(গ) অনুযায়ী", None),
        ("৪। নীতিমালার অনুচ্ছেদ ৩(গ) অনুযায়ী", None),
        ("| ১ | অনুচ্ছেদ ৯ | যা আছে | যা হবে |", None),
        ("৪। অনুচ্ছেদ ৯-এর ‘ক’ শব্দের স্থলে ‘খ’ পড়তে হবে।", None),
    ],
)
def test_an_item_is_looked_for_in_its_paragraph(text: str, last: str | None) -> None:
    assert [end for _, end in points_nowhere(normalise(ITEMS + text))] == ([last] if last else [])


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("তিনি জানান যে, যে, কাজ শেষ", ["যে"]),
        ("জানানো যাচ্ছে যে, যে সকল দপ্তর", []),
        ("অনুরোধ করা হলো এবং, এবং জানানো হলো", ["এবং"]),
        ("পাবনা, পাবনা", []),
        ("প্রেরণের জন্য প্রেরণের জন্য অনুরোধ", ["প্রেরণের জন্য"]),
        ("ধাপে ধাপে নিজ নিজ দপ্তরে", []),
    ],
)
def test_words_are_typed_twice_across_a_comma_too(text: str, right: list[str]) -> None:
    assert [slip.right for slip in doubled_words(normalise(text))] == list(map(normalise, right))


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("কাজ শুরু হয়েছে। তথ্য এখনো আসেনি।।", True),
        ("আমার সোনার বাংলা, আমি তোমায় ভালোবাসি।।", False),
    ],
)
def test_prose_ends_in_one_danda(text: str, told: bool) -> None:
    assert bool(list(false_dandas(text))) is told


@pytest.mark.parametrize(
    ("body", "codes"),
    [
        ("কাজ শুরু ১ জুন ২০২৬ এবং শেষ ৩০ জুলাই ২০২৬, অর্থাৎ মোট ৪৫ দিন।", ["days-of-a-period"]),
        ("কাজ শুরু ১ জুন ২০২৬ এবং শেষ ৩০ জুলাই ২০২৬, অর্থাৎ মোট ৬০ দিন।", []),
        ("কাজ শুরু ১ জুন ২০২৬ এবং শেষ ৩০ জুলাই ২০২৬, ছুটি বাদে মোট ৪৫ দিন।", []),
    ],
)
def test_from_a_beginning_to_an_end_are_so_many_days(body: str, codes: list[str]) -> None:
    assert found_in(letter(body), "periods") == codes
