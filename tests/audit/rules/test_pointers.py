"""What a text points to, items within a line, ordinals, places of another district, and addresses of the web."""

from __future__ import annotations

import pytest

from govdocs.audit.figures.enumerations import wrongly_counted_before, wrongly_counted_names
from govdocs.audit.figures.ordinals import ordinals_with_other_words, wrong_ordinals
from govdocs.audit.names.belonging import DIVISIONS, misplaced, misplaced_in_address
from govdocs.audit.names.gazetteer import gazetteer
from govdocs.audit.rules.sentences import doubled_marks
from govdocs.audit.within.marks_in_lines import broken_series, counted_in_line
from govdocs.audit.within.pointers import items_of_others, points_nowhere
from govdocs.audit.words.web_addresses import broken_web_addresses
from govdocs.text.unicode import normalise

ITEMS = "শর্ত:\n\n(ক) সময়মতো শেষ করা;\n(খ) মান বজায় রাখা।\n\n২। "


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (f"{ITEMS}উপর্যুক্ত (ঘ) দফা অনুযায়ী ব্যবস্থা নিতে হবে।", ["উপর্যুক্ত (ঘ)"]),
        (f"{ITEMS}(গ) নম্বর শর্ত অনুযায়ী ব্যবস্থা নিতে হবে।", ["(গ) নম্বর শর্ত"]),
        ("কাজ চলছে।\n\n২। অনুচ্ছেদ ৫-এ বর্ণিত কাজ শেষ।\n\n৩। জানানো হলো।", ["অনুচ্ছেদ ৫"]),
        ("কাজ চলছে।\n\n২। উপরের ৬ নম্বর অনুচ্ছেদে বর্ণিত কাজ শেষ।\n\n৩। জানানো হলো।", ["৬ নম্বর অনুচ্ছেদ"]),
        ("বিস্তারিত সারণি-৩ এ দেওয়া হলো।\n\n| ক | খ |\n|--|--|\n| ১ | ২ |\n", ["সারণি-৩"]),
        (f"{ITEMS}উপর্যুক্ত (খ) দফা অনুযায়ী ব্যবস্থা নিতে হবে।", []),
        (f"{ITEMS}আইনের (ঘ) দফা অনুযায়ী ব্যবস্থা নিতে হবে।", []),
        ("কাজ চলছে।\n\n২। আদেশ, ১৯৭২ এর অনুচ্ছেদ ৯ অনুযায়ী।\n\n৩। সংবিধানের ১৫২ নম্বর অনুচ্ছেদ।", []),
        ("উপর্যুক্ত (ঘ) দফা অনুযায়ী ব্যবস্থা নিতে হবে।", []),  # the items may be another letter's
        ("শর্ত:\n\n(ক) সময়;\n(খ) মান;\n(গ) দফা (ছ)-তে বর্ণিত ফি জমা।", ["দফা (ছ)"]),
        ("শর্ত:\n\n(ক) সময়;\n(খ) মান;\n(গ) দফা (ক)-তে বর্ণিত ফি জমা।", []),
        ("শর্ত:\n\n(ক) সময়;\n(খ) মান;\n(গ) শর্ত ভঙ্গ হলে জামানত বাজেয়াপ্ত হবে।", []),  # an item of its own
    ],
)
def test_what_is_not_there(text: str, words: list[str]) -> None:
    assert [found for found, _ in points_nowhere(normalise(text))] == [normalise(word) for word in words]


_TWO = "কমিটি গঠন করা হলো।\n\n২। কাজ:\n\n(ক) এক;\n(খ) দুই।\n\n৩। কমিটি বসবে{}।\n\n৪। "


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (_TWO.format("") + "অনুচ্ছেদ ৩-এর (খ) দফার কাজ জরুরি।", [("৩", "২")]),
        (_TWO.format("") + "৩ নং অনুচ্ছেদের দফা (ক) জরুরি।", [("৩", "২")]),
        (_TWO.format("") + "অনুচ্ছেদ ২-এর (খ) দফার কাজ জরুরি।", []),
        (_TWO.format("") + "আইনের অনুচ্ছেদ ৩-এর (খ) দফার কাজ জরুরি।", []),
        (_TWO.format("") + "অনুচ্ছেদ ৩-এর (ঘ) দফার কাজ জরুরি।", []),  # no paragraph has such an item
        (_TWO.format(": (ক) সকালে; (খ) বিকালে") + "অনুচ্ছেদ ৩-এর (খ) দফার কাজ জরুরি।", []),
        (_TWO.format(":\n\nক. সকালে\nখ. বিকালে") + "অনুচ্ছেদ ৩-এর (খ) দফার কাজ জরুরি।", []),
        ("অনুচ্ছেদ ১-এর (খ) দফার কাজ জরুরি।\n\n২। কাজ:\n\n(ক) এক;\n(খ) দুই।", []),  # it has no number
    ],
)
def test_items_of_a_paragraph_without_items(text: str, found: list[tuple[str, str]]) -> None:
    assert [each[1:] for each in items_of_others(normalise(text))] == found


@pytest.mark.parametrize(
    ("text", "due"),
    [
        ("শর্ত: (ক) সময়; (খ) মান; (ঘ) বিল।", ["(গ)"]),
        ("শর্ত: (১) সময়; (২) মান; (২) বিল।", ["(৩)"]),
        ("শর্ত: (i) সময়; (ii) মান; (iv) বিল।", ["(iii)"]),
        ("প্রথমত, দরপত্র; দ্বিতীয়ত, মূল্যায়ন; চতুর্থত, কার্যাদেশ।", ["তৃতীয়ত"]),
        ("শর্ত: (ক) সময়; (খ) মান; (গ) বিল। কাজ: (ক) জরিপ; (খ) মাপ।", []),
        ("উপর্যুক্ত (ক) ও (খ) এবং (ঘ) দফা অনুযায়ী ব্যবস্থা নিতে হবে।", []),
        ("মূলত প্রথমত, দরপত্র; দ্বিতীয়ত, মূল্যায়ন।", []),
    ],
)
def test_items_in_a_line(text: str, due: list[str]) -> None:
    assert [found[2] for found in broken_series(normalise(text))] == [normalise(word) for word in due]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("পাঁচটি শর্ত মানতে হবে: (ক) সময়; (খ) মান; (গ) বিল।", [3]),
        ("৩টি শর্ত মানতে হবে: (ক) সময়; (খ) মান; (গ) বিল।", []),
        ("৩টি শর্ত: (ক) সময়; (গ) মান।", []),  # told as a mark that is missing
    ],
)
def test_items_that_are_counted(text: str, count: list[int]) -> None:
    assert [found[2] for found in counted_in_line(normalise(text))] == count


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("দুইজন কর্মকর্তা, জনাব কবির খান, জনাব রাসেল খান ও জনাব হাসান খান থাকবেন।", [3]),
        ("বোয়ালমারা, সুতিয়াখালী, চরলক্ষ্মী ও মেঘনা — এই তিনটি ইউনিয়নে কাজ হবে।", [4]),
        ("তিনটি ইউনিয়ন (বোয়ালমারা, সুতিয়াখালী) এর রাস্তা।", [2]),
        ("দুইজন কর্মকর্তা, জনাব কবির খান ও জনাব রাসেল খান থাকবেন।", []),
        ("বোয়ালমারা, সুতিয়াখালী ও মেঘনা — এই তিনটি ইউনিয়নে কাজ হবে।", []),
        ("তিনটি ইউনিয়ন (বোয়ালমারা, সুতিয়াখালী, চরমহেশ) এর রাস্তা।", []),
        ("তিনটি ইউনিয়ন (যেমন বোয়ালমারা, সুতিয়াখালী) এর রাস্তা।", []),
    ],
)
def test_names_that_are_counted(text: str, count: list[int]) -> None:
    found = (*wrongly_counted_before(normalise(text)), *wrongly_counted_names(normalise(text)))
    assert [names for _, names in found] == count


def test_ordinals() -> None:
    right = normalise("১ম, ২য়, ৩য়, ৪র্থ, ৫ম, ৬ষ্ঠ, ৭ম, ৮ম, ৯ম, ১০ম, ১০তম, ১১তম, ২১তম সভা; ৫ম (পঞ্চম); ৫মি. দূরে")
    assert not list(wrong_ordinals(right))
    assert not list(ordinals_with_other_words(right))
    wrong = normalise("৫য় সভা, ৪ষ্ঠ সভা, ২১ম সভা, ৩তম সভা, ২ম সভা")
    assert [slip.right for slip in wrong_ordinals(wrong)] == [*map(normalise, ["ম", "র্থ", "তম", "য়", "য়"])]
    assert [found[1:] for found in ordinals_with_other_words(normalise("৫ম (ষষ্ঠ) সভা"))] == [(5, 6)]


def test_the_divisions_have_all_districts() -> None:
    districts = [
        gazetteer("district").official[normalise(name)]
        for names in DIVISIONS.values()
        for name in names.split()
    ]
    assert len(districts) == 64
    assert {*districts} == {*gazetteer("district").official.values()}


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("কুমিল্লা জেলার সাভার উপজেলায় কাজ হবে।", ["ঢাকা"]),
        ("রাজশাহী জেলার পীরগঞ্জ উপজেলায় কাজ হবে।", ["ঠাকুরগাঁও", "রংপুর"]),
        ("সাভার উপজেলা, কুমিল্লা।", ["ঢাকা"]),
        ("খুলনা বিভাগের সিলেট জেলায় কাজ হবে।", ["সিলেট"]),
        ("বরিশাল বিভাগের খুলনা ও বরগুনা জেলায় কাজ হবে।", ["খুলনা"]),
        ("ঢাকা জেলার সাভার উপজেলা; রংপুর জেলার পীরগঞ্জ উপজেলা; ঢাকা বিভাগের গাজীপুর ও ঢাকা জেলা।", []),
        ("কুমিল্লা জেলার আদর্শ সদর উপজেলা; কুমিল্লা জেলার সাতমাথা উপজেলা।", []),
        ("শিক্ষা বিভাগের যশোর জেলা কার্যালয়।", []),
    ],
)
def test_places_of_another_district(text: str, right: list[str]) -> None:
    assert [name for found in misplaced(normalise(text)) for name in found.right] == [*map(normalise, right)]


def test_places_in_an_address() -> None:
    assert [found.place for found in misplaced_in_address(normalise("উপজেলা প্রকৌশলী, সাভার, কুমিল্লা।"))] == ["সাভার"]
    for line in (
        "উপজেলা প্রকৌশলী, সাভার, ঢাকা।",
        "জেলা প্রশাসক, কুমিল্লা, ফেনী",
        "সাভার, কুমিল্লা ও ফেনী",
        "ট্রেনিং কমপ্লেক্স, মিরপুর, ঢাকা",  # a quarter of the city
        "মেসার্স নদী ট্রেডার্স, বিজয়নগর, ঢাকা",
        "সঞ্চয় ব্যাংক, পাথরঘাটা, চট্টগ্রাম",
        "বাড়ি ১২, সড়ক ৪, পলাশ, ঢাকা",
        "৩/এ, পলাশ, ঢাকা",
        "বড় বাজার, সাভার, কুমিল্লা",  # a bazaar may have the name of an upazila
    ):
        assert not list(misplaced_in_address(normalise(line)))


def test_web_addresses() -> None:
    wrong = [
        "wwww.example.gov.bd",
        "www.example,gov.bd",
        "http:/example.gov.bd",
        "example.gov,bd",
        "example.gov.db",
    ]
    for address in wrong:
        assert [found[0] for found in broken_web_addresses(f"ঠিকানা {address} দেখুন।")] == [address]
    right = "www.example.gov.bd, https://www.example.gov.bd/a,b, example.com, dd@example.gov.bd, w.e.f. 2026"
    assert not list(broken_web_addresses(right))


def test_dots() -> None:
    assert [slip.right for slip in doubled_marks("নম্বর ৪৬.০০.০০০০..০০০.০০৪ ও শেষ হলো।. তারপর")] == [None, "।"]
    assert not list(doubled_marks("মো. করিম... ১.৫ ও ২.৫।"))
