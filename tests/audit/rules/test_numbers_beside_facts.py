"""A rate of the text in its table, papers that are counted or pointed to, committees whose rows are misnumbered, plain verbs, years beside মাস."""

from __future__ import annotations

import pytest

from govdocs.audit.figures.reckoned import wrong_percents
from govdocs.audit.reading.quantities import quantities
from govdocs.audit.words.agreement import below_honour
from govdocs.text.unicode import normalise
from tests.support.audited import found_in, letter


@pytest.mark.parametrize(
    ("rate", "head", "cells", "found"),
    [
        ("পরিবারপ্রতি ৩০ কেজি হারে চাল", "পরিবার | চাল (কেজি)", ("৩,৬০০", "২,৫০০", "২,৮৫০"), True),
        (
            "প্রতি পরিবারকে ৩০ (ত্রিশ) কেজি করে চাল",
            "পরিবারের সংখ্যা | চালের পরিমাণ (কেজি)",
            ("৩,৬০০", "২,৫৫০", "২,৫৮০"),
            True,
        ),
        ("জনপ্রতি ৩০ টাকা হারে ভাতা", "উপকারভোগী | টাকা", ("৩,৬৩০", "২,৫৫০", "২,৮৫০"), True),
        ("পরিবারপ্রতি ৩০ কেজি হারে চাল", "পরিবার | চাল (কেজি)", ("৩,৬০০", "২,৫৫০", "২,৮৫০"), False),
        (
            "পরিবারপ্রতি ৩০ কেজি হারে চাল",
            "পরিবার | চাল (কেজি)",
            ("৩,৬০০", "২,৫০০", "২,৮০০"),
            False,
        ),  # not by that rate
        ("পরিবারপ্রতি সর্বোচ্চ ৩০ কেজি চাল", "পরিবার | চাল (কেজি)", ("৩,৬০০", "২,৫০০", "২,৮৫০"), False),
        ("পরিবারপ্রতি ৩০ কেজি হারে চাল", "পরিবার | ডাল (লিটার)", ("৩,৬০০", "২,৫০০", "২,৮৫০"), False),
        ("ওয়ার্ডপ্রতি ৩০ কেজি হারে চাল", "পরিবার | চাল (কেজি)", ("৩,৬০০", "২,৫০০", "২,৮৫০"), False),
        ("প্রতিষ্ঠানের ৩০ কেজি চাল", "পরিবার | চাল (কেজি)", ("৩,৬০০", "২,৫০০", "২,৮৫০"), False),
    ],
)
def test_a_rate_of_the_text_in_the_table(rate: str, head: str, cells: tuple[str, ...], found: bool) -> None:
    rows = "\n".join(
        f"| এলাকা-{n} | {many} | {cell} |"
        for n, many, cell in zip("কখগ", ("১২০", "৮৫", "৯৫"), cells, strict=True)
    )
    body = f"নিম্নরূপ {rate} বরাদ্দ করা হলো:\n\n| এলাকা | {head} |\n|--|--|--|\n{rows}"
    assert ("row-reckoned-otherwise" in found_in(letter(body), "table_rows")) is found


PAPERS = ["আবেদনপত্র (১ পাতা)", "প্রমাণপত্র (১ পাতা)", "ছুটির হিসাব (১ পাতা)", "চাকরির বিবরণী (২ পাতা)"]


@pytest.mark.parametrize(
    ("body", "code"),
    [
        ("নিম্নোক্ত ৩টি কাগজপত্র সংযুক্ত করা হলো।", "enclosed-papers"),
        ("নিম্নবর্ণিত ৫ (পাঁচ)টি দলিল এতৎসঙ্গে প্রেরণ করা হলো।", "enclosed-papers"),
        ("নিম্নোক্ত ৪টি কাগজপত্র সংযুক্ত করা হলো।", ""),
        ("নিম্নোক্ত ৩টি কাগজপত্র দাখিল করতে হবে।", ""),
        ("৩টি প্রতিবেদন প্রেরণ করা হলো।", ""),
        ("নিম্নোক্ত ৩টি কাগজপত্র যাচাই করা হয়েছে।", ""),
        ("গতবার নিম্নোক্ত ৩টি বিষয় সংযুক্ত করা হলো না।", ""),
        ("বিবরণী সংযুক্তি-৫ এ আছে।", "enclosure-not-there"),
        ("বিবরণী ৬ নম্বর সংযুক্তিতে আছে।", "enclosure-not-there"),
        ("বিবরণী সংযুক্তি-৪ এ আছে।", ""),
        ("মূল পত্রের সংযুক্তি-৫ দেখুন।", ""),
        ("সংযুক্তি ৫ পাতা।", ""),
        ("বিবরণী পরিশিষ্ট-৫ এ আছে।", ""),
        ("সংযুক্তি: ৫টি কাগজ।", ""),
    ],
)
def test_papers_that_the_text_counts_or_points_to(body: str, code: str) -> None:
    more = "সংযুক্তি:\n" + "".join(f"  - '{line}'\n" for line in PAPERS)
    said = [
        one
        for one in found_in(letter(body, more=more), "enclosures")
        if one in ("enclosed-papers", "enclosure-not-there")
    ]
    assert said == ([code] if code else [])


def test_an_enclosure_with_its_number_on_it_is_there() -> None:
    more = "সংযুক্তি: ['সংযুক্তি-৫: আবেদনপত্র', 'সংযুক্তি-৬: প্রমাণপত্র']\n"
    assert not found_in(letter("বিবরণী সংযুক্তি-৫ এ আছে।", more=more), "enclosures")


@pytest.mark.parametrize(
    ("numbers", "said", "found"),
    [
        ("১২৩৩", "৫ (পাঁচ)", True),
        ("১২৪৫", "৩ (তিন)", True),
        ("১২৩৪", "৫ (পাঁচ)", True),
        ("১২৩৪", "৪ (চার)", False),
        ("১২৩৩", "৪ (চার)", False),
        ("১২৪৫", "৫ (পাঁচ)", False),  # a number was left out: it is told of the numbers
        ("১২৩৩", "৩ (তিন)", False),
    ],
)
def test_members_of_a_committee_whose_rows_are_misnumbered(numbers: str, said: str, found: bool) -> None:
    rows = "\n".join(
        f"| {number} | জনাব {name} | সদস্য |"
        for number, name in zip(numbers, ("অনিল", "বিমল", "কমল", "নির্মল"), strict=True)
    )
    body = f"নিম্নবর্ণিতদের নিয়ে {said} সদস্যবিশিষ্ট কমিটি গঠন করা হলো:\n\n| ক্র. | নাম | পদ |\n|--|--|--|\n{rows}"
    assert ("list-count" in found_in(letter(body), "list_counts")) is found


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("তিনি সকল কৃষককে জৈব সার ব্যবহারের আহ্বান জানায়।", "জানান"),
        ("তাঁরা প্রতি মাসে প্রতিবেদন দেয়।", "দেন"),
        ("তিনি আবেদন বাতিলের সিদ্ধান্ত জানাল।", "জানালেন"),
        ("কর্মকর্তাগণ প্রতি বছর ছুটি পায়।", "পান"),
        ("তিনি সকল কৃষককে আহ্বান জানান।", None),
        ("তিনি বলেন, কমিটি প্রতিবেদন দেয়।", None),
        ("তিনি যে অফিসে কাজ করেন, তা প্রতিবেদন দেয়।", None),
        ("কমিটি মতামত জানায়।", None),
        ("তিনি অনুরোধ করলে অফিস তথ্য দেয়।", None),
        ("তিনি উপস্থিত থাকায় সভা শেষ করা গেল।", None),
    ],
)
def test_plain_verbs_below_honour(text: str, right: str | None) -> None:
    assert [slip.right for slip in below_honour(normalise(text))] == ([normalise(right)] if right else [])


def test_a_year_is_no_number_of_months() -> None:
    assert [one.words for one in quantities(normalise("অক্টোবর ২০২৬ মাসে ৩২০ জন"))] == ["৩২০ জন"]
    assert [one.unit for one in quantities(normalise("২৪ মাস, ২০,২৬০ দিন, ২০২৬ টাকা"))] == ["মাস", "দিন", "টাকা"]
    said = "অক্টোবর ২০২৬ মাসে ৩২০ জন কৃষকের লক্ষ্যমাত্রার বিপরীতে ২৪০ জন কৃষক প্রশিক্ষণ নিয়েছেন, যা লক্ষ্যমাত্রার {} শতাংশ।"
    assert list(wrong_percents(normalise(said.format("৮০"))))
    assert not list(wrong_percents(normalise(said.format("৭৫"))))
