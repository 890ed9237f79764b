"""Lists: as many rows as the letter says, and a list where one is announced."""

from __future__ import annotations

import pytest

from tests.support.audited import audited, found_in, letter

FAMILIES = ("list_counts",)


def listed(columns: str, *rows: str, title: str = "তালিকা") -> str:
    lines = "".join(f"      - [{row}]\n" for row in rows)
    return f"পরিশিষ্ট:\n  - ধরন: তালিকা\n    শিরোনাম: {title}\n    কলাম: [{columns}]\n    সারি:\n{lines}"


TWO = ("১, মো. আব্দুল করিম", "২, সেলিনা বেগম")
FIVE = tuple(f"{number}, নাম {number}" for number in "১২৩৪৫")


@pytest.mark.parametrize(
    ("title", "body", "found"),
    [
        ("প্রশিক্ষণার্থীর তালিকা (২ জন)", "পত্র", []),
        ("প্রশিক্ষণার্থীর তালিকা (১ জন)", "পত্র", ["list-count"]),
        ("প্রশিক্ষণার্থীর তালিকা (৩ জন)", "পত্র", ["list-count"]),
        ("প্রশিক্ষণার্থীর তালিকা", "৩ (তিন) জন প্রশিক্ষণার্থীর তালিকা", ["list-count"]),
        ("প্রশিক্ষণার্থীর তালিকা", "২ (দুই) জন প্রশিক্ষণার্থীর তালিকা", []),
        ("প্রশিক্ষণার্থীর তালিকা", "৩০ জন কর্মকর্তা, যাঁদের নাম তালিকায় আছে", []),
    ],
)
def test_a_list_has_as_many_rows_as_is_said(title: str, body: str, found: list[str]) -> None:
    rows = listed("ক্র. নং, নাম", *TWO, title=title)
    assert found_in(letter(more=rows, body=f"{body} প্রেরণ করা হলো।"), *FAMILIES) == found


@pytest.mark.parametrize(
    ("body", "found"),
    [
        ("নিম্নবর্ণিত ৫ (পাঁচ) জন কর্মকর্তাকে মনোনয়ন দেওয়া হলো।", []),
        ("নিম্নবর্ণিত ৬ (ছয়) জন কর্মকর্তাকে মনোনয়ন দেওয়া হলো।", ["list-count"]),
        ("সংযুক্ত তালিকার ৪৬ জন কর্মকর্তাকে মনোনয়ন দেওয়া হলো।", ["list-count"]),
        ("তালিকাভুক্ত ৫ জনকে মনোনয়ন দেওয়া হলো।", []),
        ("নিম্নবর্ণিত ৩টি শর্তে ৪৬ জনকে মনোনয়ন দেওয়া হলো।", []),
        ("৬ জন প্রশিক্ষণার্থী ও ১ জন কর্মকর্তা অংশ নেবেন।", ["list-count"]),
        ("৫জন প্রশিক্ষণার্থী অংশ নেবেন।", []),
        ("৪ জন প্রশিক্ষণার্থী ও ১ জন অংশগ্রহণকারী কর্মকর্তা যোগ দেবেন।", []),  # together
        ("৩০ জন প্রশিক্ষণার্থীর কোর্স চলছে।", []),  # far from the rows: others are meant
        ("২০জন প্রশিক্ষণার্থী যাবেন। তালিকা সংযুক্ত।", ["list-count"]),  # the only count, the only list
        ("২০ জন প্রশিক্ষণার্থী গত বছর ও ৩০ জন প্রশিক্ষণার্থী এ বছর এসেছেন। তালিকা সংযুক্ত।", []),
        ("প্রতি ব্যাচে ৬ জন প্রশিক্ষণার্থী থাকবেন।", []),
        ("প্রায় ৬ জন প্রশিক্ষণার্থী থাকবেন।", []),
        ("৬ জন প্রশিক্ষণার্থীর মধ্যে ৫ জন প্রশিক্ষণার্থী উত্তীর্ণ হয়েছেন।", []),
        ("৬ জন চালক যাবেন।", []),
    ],
)
def test_a_count_of_the_body(body: str, found: list[str]) -> None:
    rows = listed("ক্র. নং, নাম", *FIVE, title="মনোনীত প্রশিক্ষণার্থীর তালিকা")
    assert found_in(letter(body, more=rows), *FAMILIES) == found


def test_a_list_whose_rows_are_several_people_is_not_counted() -> None:
    rows = listed("ক্র. নং, নাম", "১, মো. আব্দুল করিম", "২, গাড়িচালক (২ জন)", title="প্রশিক্ষণার্থীর তালিকা")
    assert found_in(letter("নিম্নবর্ণিত ৩ জন যাবেন।", more=rows), *FAMILIES) == []


def test_one_of_several_lists_or_their_sum_may_be_meant() -> None:
    both = listed("ক্র. নং, নাম", *FIVE) + listed("ক্র. নং, নাম", *TWO).removeprefix("পরিশিষ্ট:\n")
    for stated, found in {"২": [], "৫": [], "৭": [], "৬": ["list-count"]}.items():
        assert found_in(letter(f"নিম্নবর্ণিত {stated} জন যাবেন।", more=both), *FAMILIES) == found


@pytest.mark.parametrize(
    ("stated", "below", "found"),
    [
        ("৩", "১. মো. আব্দুল করিম\n২. সেলিনা বেগম\n৩. অনিমা রায়", []),
        ("৩", "১. মো. আব্দুল করিম\n২. সেলিনা বেগম\n৩. অনিমা রায়\n\n২। এমতাবস্থায়, প্রস্তুতি নিতে হবে।", []),
        ("৪", "১. মো. আব্দুল করিম\n২. সেলিনা বেগম\n৩. অনিমা রায়", ["list-count"]),
        ("৪", "(ক) মো. আব্দুল করিম\n(খ) সেলিনা বেগম\n(গ) অনিমা রায়", ["list-count"]),
        ("৪", "১. উপসচিব (২ জন)\n২. সহকারী সচিব (২ জন)", []),
        ("২", "| নাম | পদবি |\n|---|---|\n| মো. আব্দুল করিম | উপসচিব |\n| সেলিনা বেগম | উপসচিব |", []),
        (
            "৩",
            "| নাম | পদবি |\n|---|---|\n| মো. আব্দুল করিম | উপসচিব |\n| সেলিনা বেগম | উপসচিব |",
            ["list-count"],
        ),
        ("৩", "| জেলা | পদ |\n|---|---|\n| ঢাকা | ২ |\n| খুলনা | ১ |", []),
    ],
)
def test_a_list_within_the_body(stated: str, below: str, found: list[str]) -> None:
    body = f"নিম্নবর্ণিত {stated} জন কর্মকর্তাকে মনোনয়ন দেওয়া হলো:\n\n{below}"
    assert found_in(letter(body), *FAMILIES) == found


@pytest.mark.parametrize(
    ("announced", "found"),
    [
        ("নিম্নরূপ ২টি নির্দেশনা জারি করা হলো", []),
        ("নিম্নরূপ ৩টি নির্দেশনা জারি করা হলো", ["list-count"]),
        ("নিচের তিনটি নির্দেশনা জারি করা হলো", ["list-count"]),
        ("নিম্নরূপ নির্দেশনা জারি করা হলো", []),
    ],
)
def test_things_that_a_sentence_counts(announced: str, found: list[str]) -> None:
    body = f"{announced}:\n\n(১) যানবাহন ক্রয় বন্ধ থাকবে;\n(২) ভ্রমণ ব্যয় সীমিত রাখতে হবে।"
    assert found_in(letter(body), *FAMILIES) == found


@pytest.mark.parametrize(
    "body",
    [
        "নিম্নবর্ণিত ৪৬ (ছেচল্লিশ) জন কর্মকর্তাকে মনোনয়ন দেওয়া হলো।",
        "সভা নিম্নোক্ত সময়ে অনুষ্ঠিত হবে। সকলকে উপস্থিত থাকার অনুরোধ করা হলো।",
        "নিম্নোক্ত শর্তে বরাদ্দ দেওয়া হলো।\n\n২। এমতাবস্থায়, ব্যবস্থা নেওয়ার অনুরোধ করা হলো।",
        "নিম্নবর্ণিত ছক অনুযায়ী তথ্য পাঠাতে হবে।",
    ],
)
def test_what_is_announced_and_does_not_follow(body: str) -> None:
    (problem,) = audited(letter(body), *FAMILIES)
    assert problem.code == "nothing-below"


@pytest.mark.parametrize(
    ("body", "more"),
    [
        ("সভা নিম্নোক্ত সময়ে অনুষ্ঠিত হবে:\n\nতারিখ ২১ মার্চ ২০২৪", ""),
        ("সভা নিম্নোক্ত সময়ে অনুষ্ঠিত হবে।\n\nসময়: সকাল ১০.০০ টা", ""),
        ("নিম্নোক্ত শর্তে বরাদ্দ দেওয়া হলো।\n\n(ক) ব্যয়ে বিধি মানতে হবে;\n(খ) হিসাব রাখতে হবে।", ""),
        ("নিম্নবর্ণিত ছক অনুযায়ী তথ্য পাঠাতে হবে।\n\n| নাম | পদ |\n|---|---|\n| – | – |", ""),
        ("নিম্নবর্ণিত ছক অনুযায়ী তথ্য পাঠাতে হবে।", "সংযুক্তি: ছক (১ পাতা)\n"),
        ("সভা নিম্নোক্ত সময়ে অনুষ্ঠিত হবে।", "বিবরণ: {সময়: সকাল ১০.০০ টা}\n"),
        ("নিম্নবর্ণিত কর্মকর্তাকে উপস্থিত থাকতে বলা হলো।", "অনুলিপি: {প্রাপক: [উপসচিব]}\n"),
        ("নিম্নস্বাক্ষরকারীর দপ্তরে জমা দিতে হবে।", ""),
        ("নিম্নমানের কাজের জন্য দায়ী করা হলো।", ""),
    ],
)
def test_what_follows_or_may_follow(body: str, more: str) -> None:
    assert found_in(letter(body, more=more), *FAMILIES) == []


ITEMS = "\n\n  (ক) প্রথম;\n  (খ) দ্বিতীয়;\n  (গ) তৃতীয়।\n\n২। পরের কথা।"


@pytest.mark.parametrize(
    ("sentence", "below", "found"),
    [
        ("তিন সদস্যবিশিষ্ট কমিটি গঠন করা হলো:", ITEMS, False),
        ("পাঁচ সদস্যবিশিষ্ট কমিটি গঠন করা হলো:", ITEMS, True),
        ("৫ (পাঁচ) সদস্যের একটি উপকমিটি গঠন করা হলো:", ITEMS, True),
        ("পাঁচ সদস্যবিশিষ্ট কমিটি গঠন করা হলো। কার্যপরিধি:", ITEMS, False),
        ("উৎসবে থাকছে তিনটি প্রতিযোগিতা:", ITEMS, False),
        ("উৎসবে থাকছে চারটি প্রতিযোগিতা:", ITEMS, True),
        ("নিম্নবর্ণিত ৪টি উপজেলার অনুকূলে বরাদ্দ দেওয়া হলো:", ITEMS, True),
        ("প্রতিটি উপজেলায় ৪টি সভার শর্ত নিম্নরূপ:", ITEMS, False),
        # an item that has a list of its own, or stands for several; numbers that do not follow each other
        ("চার সদস্যের কমিটি গঠন করা হলো:", "\n\n  (ক) প্রথম\n     (১) এক\n     (২) দুই\n  (খ) দ্বিতীয়", False),
        ("চার সদস্যের কমিটি গঠন করা হলো:", "\n\n  (ক) সভাপতি\n  (খ) শিক্ষক ৩ জন", False),
        ("চার সদস্যের কমিটি গঠন করা হলো:", "\n\n  (ক) প্রথম\n  (খ) দ্বিতীয়\n  (ঘ) চতুর্থ", False),
        # a table that numbers what is counted, and one that numbers something else
        ("নিম্নবর্ণিত ৩টি নার্সারির চারা:", "\n\n  | ক্র. | নার্সারি |\n  |:--|:--|\n  | ১ | ক |\n  | ২ | খ |", True),
        ("নিম্নবর্ণিত ২টি নার্সারির চারা:", "\n\n  | ক্র. | নার্সারি |\n  |:--|:--|\n  | ১ | ক |\n  | ২ | খ |", False),
        ("নিম্নবর্ণিত ৩টি উপজেলার চারা:", "\n\n  | ক্র. | নার্সারি |\n  |:--|:--|\n  | ১ | ক |\n  | ২ | খ |", False),
    ],
)
def test_what_a_sentence_counts_is_listed_below(sentence: str, below: str, found: bool) -> None:
    assert found_in(letter(body=sentence + below), *FAMILIES) == ["list-count"] * found
