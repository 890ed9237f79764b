"""Taxes, what is left, differences, averages, and per cents that make a whole."""

from __future__ import annotations

import pytest

from govdocs.audit.figures.balances import (
    wrong_averages,
    wrong_differences,
    wrong_net_amounts,
    wrong_remainders,
)
from govdocs.audit.figures.of_all import wrong_at_each, wrong_shares_of_all
from govdocs.audit.figures.reckoned import wrong_multiples
from govdocs.audit.figures.shares import (
    wrong_changes,
    wrong_charges,
    wrong_fractions,
    wrong_shares,
    wrong_wholes_of_percents,
)
from govdocs.audit.figures.success_rates import wrong_rates
from govdocs.audit.figures.units_of_goods import wrong_families
from govdocs.text.unicode import normalise


def _said(text: str) -> list[str]:
    finders = (wrong_remainders, wrong_net_amounts, wrong_differences, wrong_averages)
    finders += (wrong_charges, wrong_rates, wrong_wholes_of_percents)
    return [str(found.right) for find in finders for found in find(normalise(text))]


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("মূল্য ৫০,০০০/- টাকা, ১৫% ভ্যাট ৬,৫০০/- টাকা এবং সর্বমোট ৫৬,৫০০/- টাকা।", "7500"),
        ("বিল হতে ১৫% হারে ভ্যাট বাবদ ৫০,০০০/- টাকার ওপর ৬,৫০০/- টাকা কর্তন করতে হবে।", "7500"),
        ("বিল ১,০০,০০০ টাকা হতে ১০% আয়কর বাবদ ১২,০০০ টাকা কর্তন করা হয়েছে।", "10000"),
        ("১,০০,০০০/- টাকার ৫% জামানত হিসেবে ৬,০০০/- টাকা জমা দিতে হবে।", "5000"),
        ("মূল্য ৮০,০০০/- টাকা এবং ১৫% ভ্যাটসহ মোট ৯৩,০০০/- টাকা।", "92000"),
        ("বিল ৮০,০০০ টাকা হতে ভ্যাট ১২,০০০ টাকা ও আয়কর ৪,০০০ টাকা কর্তন করে নিট ৬৫,০০০ টাকা দেওয়া হলো।", "64000"),
        ("মোট বরাদ্দ ৫,০০,০০০ টাকা, ব্যয় ৩,২০,০০০ টাকা এবং অবশিষ্ট ১,৯০,০০০ টাকা।", "180000"),
        ("বরাদ্দকৃত ৫,০০,০০০ টাকা হতে ৩,২০,০০০ টাকা ব্যয় করে ১,৯০,০০০ টাকা ফেরত দেওয়া হয়েছে।", "180000"),
        ("ছুটির হিসাব: জমা ৩১০ দিন, ভোগকৃত ২১ দিন, অবশিষ্ট ২৯৯ দিন।", "289"),
        ("অনুমোদিত ৪৫টি পদের বিপরীতে ৩২ জন কর্মরত; শূন্য পদ ১৪টি।", "13"),
        ("পাঁচ মাসে ১,২০০ জন সেবা নিয়েছেন, অর্থাৎ মাসে গড়ে ২৫০ জন।", "240"),
        ("গত বছরের ৪০০ জনের তুলনায় এ বছর ৫০০ জন অংশ নেন, অর্থাৎ ১৫০ জন বেশি।", "100"),
        ("২০০ জনের মধ্যে ১৫০ জন উত্তীর্ণ হন; পাসের হার ৮৫ শতাংশ।", "75"),
        ("লক্ষ্যমাত্রা ৪০০টির বিপরীতে ৩০০টি অর্জিত হয়েছে (৮৫%)।", "75"),
        ("পুরুষ ৬০ শতাংশ ও নারী ৫০ শতাংশ।", "110"),
        ("মোট ব্যয়ের ৬০% সরকার, ৩০% উন্নয়ন সহযোগী ও ২০% উপকারভোগী বহন করবে।", "110"),
    ],
)
def test_what_does_not_agree(text: str, right: str) -> None:
    assert _said(text) == [right]


@pytest.mark.parametrize(
    "text",
    [
        "মূল্য ৫০,০০০/- টাকা, ১৫% ভ্যাট ৭,৫০০/- টাকা এবং সর্বমোট ৫৭,৫০০/- টাকা।",
        "বিল ১,১৫,০০০ টাকা (১৫% ভ্যাটসহ) হতে ভ্যাট বাবদ ১৫,০০০ টাকা কর্তন করা হবে।",  # of the amount with the tax
        "১৫% ভ্যাটসহ মোট ৯২,০০০/- টাকার মধ্যে অগ্রিম ৪০,০০০/- টাকা দেওয়া হয়েছে।",
        "মূল্য ৩৩,৩৩৩ টাকার ওপর ১৫% ভ্যাট ৫,০০০ টাকা।",  # rounded
        "৫,০০,০০০ টাকার কাজে ১০% জামানত লাগবে; অগ্রিম ২০,০০০ টাকা দেওয়া হয়েছে।",
        "মোট বরাদ্দ ৫,০০,০০০ টাকা, ব্যয় ৩,২০,০০০ টাকা এবং অবশিষ্ট ১,৮০,০০০ টাকা।",
        "বরাদ্দ ৫,০০,০০০ টাকা, ব্যয় ৩,২০,০০০ টাকা; পূর্বের জের ২০,০০০ টাকাসহ অবশিষ্ট ২,০০,০০০ টাকা।",
        "বরাদ্দ ৫,০০,০০০ টাকা, ব্যয় ৩,২০,০০০ টাকা, বকেয়া ৯,০০,০০০ টাকা।",  # another thing
        "পাঁচ মাসে ১,২০০ জন সেবা নিয়েছেন, অর্থাৎ মাসে গড়ে ২৪০ জন।",
        "সাত মাসে ১,০০০ জন সেবা নিয়েছেন, মাসে গড়ে ১৪৩ জন।",
        "গত বছরের ৪০০ জনের তুলনায় এ বছর ৫০০ জন অংশ নেন, অর্থাৎ ১০০ জন বেশি।",
        "২০০ জনের মধ্যে ১৫০ জন উত্তীর্ণ হন; পাসের হার ৭৫ শতাংশ।",
        "২০০ জনের মধ্যে ১৫০ জন উত্তীর্ণ হন; গত বছরের হার ছিল ৮৫ শতাংশ।",
        "২০০ জনের মধ্যে ১৫০ জন উপস্থিত ছিলেন; নারীর উপস্থিতি ৬০ শতাংশ।",
        "পুরুষ ৬০ শতাংশ ও নারী ৪০ শতাংশ।",
        "মোট ব্যয়ের ৬০% সরকার, ৩০% উন্নয়ন সহযোগী ও ৫% উপকারভোগী বহন করবে।",
    ],
)
def test_what_agrees_or_is_another_thing(text: str) -> None:
    assert _said(text) == []


@pytest.mark.parametrize("wrong", ["২,২8,০০০", "১১,৯৭,০০"])
@pytest.mark.parametrize(
    "text",
    [
        "ঋণ বেড়ে ২,৪০,০০০ টাকার মধ্যে {} টাকা, অর্থাৎ ৯৫ শতাংশ আদায় হয়েছে।",
        "{} জনের মধ্যে ৪০ জন নারী, যা মোটের ৭৫ শতাংশ।",
        "{} টির এক-তৃতীয়াংশ অর্থাৎ ৪০ টি নিষ্পন্ন।",
        "{} জন কমে ২০০ জনে নেমেছে, যা আগের চেয়ে ২৫ শতাংশ কম।",
        "২০০ জন থেকে {} জনে কমেছে, অর্থাৎ ২৫ শতাংশ।",
        "পাঁচ মাসে {} জন সেবা নিয়েছেন, অর্থাৎ মাসে গড়ে ২৫০ জন।",
    ],
)
def test_a_figure_that_cannot_be_read_is_nothing_to_reckon_with(text: str, wrong: str) -> None:
    found = normalise(text.format(wrong))
    assert _said(found) == []
    assert not [*wrong_shares(found), *wrong_changes(found), *wrong_fractions(found)]


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("৩৬০ জন (২০টি দল, প্রতি দলে ১৬ জন)", ["320"]),
        ("২,৪০০ জন নারী (৬০টি সমিতি, প্রতি সমিতিতে ৪২ জন করে)", ["2520"]),
        ("৩২০ জন (২০টি দল, প্রতি দলে ১৬ জন)", []),
        ("৩৬০ জন (২০টি দল, প্রতি ইউনিয়নে ১৬ জন)", []),
        ("১০০টি (৫টি কেন্দ্র, প্রতিটি কেন্দ্রে ২৫টি)", ["125"]),
    ],
)
def test_groups_and_the_members_of_each_make_all(text: str, right: list[str]) -> None:
    assert [str(found.right) for found in wrong_multiples(normalise(text))] == right


@pytest.mark.parametrize(
    ("tons", "said", "right"),
    [
        ("১২০ মেট্রিক টন", "প্রতিটি পরিবার ৩০ কেজি হারে চাল পাবে; মোট ৪০,০০০টি পরিবার উপকৃত হবে", ["4000"]),
        ("৪৫.৫ মে. টন", "প্রত্যেক জেলেকে ২৫ কেজি করে মোট ১,৮৩০ জন জেলে চাল পাবেন", ["1820"]),
        ("৪৫.৫ মে. টন", "প্রত্যেক জেলেকে ২৫ কেজি করে মোট ১,৮২০ জন জেলে চাল পাবেন", []),
        ("১২০ মেট্রিক টন", "প্রতিটি পরিবার ৩০ কেজি হারে চাল পাবে; মোট ১৮,৫০০টি পরিবার তালিকায় আছে", []),
        ("৬০ মেট্রিক টন চাল ও ২০ মেট্রিক টন", "প্রতিটি পরিবার ৩০ কেজি হারে চাল পাবে; মোট ২০,০০০টি পরিবার", []),
    ],
)
def test_families_for_whom_so_many_tons_are_enough(tons: str, said: str, right: list[str]) -> None:
    text = normalise(f"{tons} চাল বরাদ্দ দেওয়া হলো।\n\n২। {said}।")
    assert [str(found.right) for found in wrong_families(text)] == right


def test_a_rate_of_the_whole_that_another_sentence_names_is_not_of_the_two_parts() -> None:
    parts = "এর মধ্যে ১১৮টি পদে জনবল কর্মরত এবং ৪২টি পদ শূন্য, অর্থাৎ শূন্য পদের হার ২৬.২৫ শতাংশ।"
    assert _said("১৬০টি পদ রয়েছে। " + parts) == []
    assert _said("১১৮টি পদের মধ্যে ৪২টি পদ শূন্য, অর্থাৎ শূন্য পদের হার ২৬.২৫ শতাংশ।") == ["35.6"]


_ALL = "ছয় ব্যাচে মোট ১৮০ জন নারী প্রশিক্ষণ নেন। প্রতি ব্যাচে ৩০ জন ছিলেন। "


@pytest.mark.parametrize(
    ("text", "right"),
    [
        (f"{_ALL}শেষে ১৩৫ জন উদ্যোগ শুরু করেছেন, যা মোট প্রশিক্ষণার্থীর ৭০ শতাংশ।", ["75"]),
        (f"{_ALL}শেষে ১৩৫ জন উদ্যোগ শুরু করেছেন, যা মোট প্রশিক্ষণার্থীর ৭৫ শতাংশ।", []),
        (f"{_ALL}শেষে ১৩৫ জন উদ্যোগ শুরু করেছেন, যা মোট প্রশিক্ষণার্থীর প্রায় ৭৪.৬%।", []),
        (f"{_ALL}মোট ১৫০ জন উত্তীর্ণ। শেষে ১৩৫ জন উদ্যোগী, যা মোট উত্তীর্ণের ৯৫ শতাংশ।", []),  # two wholes
        ("মোট ১৮০ জন আবেদন করেন। শেষে ১৩৫ জন উত্তীর্ণ, যা মোট পরীক্ষার্থীর ৮০ শতাংশ।", []),  # of others
        (f"{_ALL}লক্ষ্যমাত্রার বিপরীতে ১৩৫ জন উদ্যোগী, যা মোট লক্ষ্যমাত্রার ৭০ শতাংশ।", []),
        (f"{_ALL}শেষে ১৩৫টি আবেদন পাওয়া যায়, যা মোট আবেদনের ৭০ শতাংশ।", []),
        (f"{_ALL}আবেদন ১৯০ জনের। ১৩৫ জন উদ্যোগী, যা মোট আবেদনকারীর ৭১ শতাংশ।", []),  # of the 190
    ],
)
def test_shares_of_all_that_another_sentence_counts(text: str, right: list[str]) -> None:
    assert [str(found.right) for found in wrong_shares_of_all(normalise(text))] == right


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("প্রতি অধিবেশনে ২,৫০০/- (দুই হাজার পাঁচশত) টাকা; দুই অধিবেশনের জন্য মোট ৫,৫০০/- টাকা দেওয়া হবে।", ["5000"]),
        ("প্রতি ট্রিপে ৮০০ টাকা হিসেবে ৬টি ট্রিপের জন্য মোট ৪,৬০০ টাকা", ["4800"]),
        ("প্রতিটি ব্যানারের জন্য ৯০০ টাকা, ১২ (বারো)টি ব্যানারের মূল্য মোট ১০,৮০০/- টাকা", []),
        ("প্রতি ট্রিপে ৮০০ টাকা। ৬টি বাসের ভাড়া মোট ৪,৬০০ টাকা", []),
        ("প্রতি ট্রিপে ৮০০ টাকা হিসেবে ৬টি ট্রিপের জন্য ভ্যাটসহ মোট ৫,২০০ টাকা", []),
        ("প্রতি মাসে ৮০০ টাকা; ছয় মাসের জন্য ভ্যাটসহ মোট ৫,৬০০ টাকা", []),
    ],
)
def test_so_many_at_a_rate_for_each(text: str, right: list[str]) -> None:
    assert [str(found.right) for found in wrong_at_each(normalise(text))] == right
