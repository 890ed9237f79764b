"""Wholes and their parts, rows of tables, names in texts and brackets: what is told, and what is like it and right."""

from __future__ import annotations

import pytest

from govdocs.audit.figures.enumerations import wrongly_counted_names
from govdocs.audit.figures.parts_of_whole import wrong_wholes
from govdocs.audit.rules.punctuation import spaces_before_marks
from govdocs.audit.rules.sentences import false_dandas
from govdocs.audit.spelling.judging import judged
from govdocs.text.unicode import normalise
from tests.support.audited import found_in, letter


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("১২৫ জন মা অংশ নেন, যাদের মধ্যে ৭২ জন গর্ভবতী এবং ৪৩ জন প্রসূতি।", "115"),
        ("১১৫ জন মা অংশ নেন, যাদের মধ্যে ৭২ জন গর্ভবতী এবং ৪৩ জন প্রসূতি।", None),
        ("১২৫ জন মা অংশ নেন, যাদের মধ্যে অন্তত ৭২ জন গর্ভবতী এবং ৪৩ জন প্রসূতি।", None),
        ("১২৫ জন মা অংশ নেন। গত বছর ৭২ জন গর্ভবতী এবং ৪৩ জন প্রসূতি ছিলেন।", None),
        # parts beside which there may be others, and which may be in one another
        ("৬০টির মধ্যে ৪২টি নিষ্পত্তি এবং ১৬টি বাতিল করা হয়েছে।", None),
        ("৬০টির মধ্যে ৪২টি নিষ্পত্তি এবং ১৯টি বাতিল করা হয়েছে।", "61"),
        ("৬০টির মধ্যে ৪২টি নিষ্পন্ন এবং ১৬টি অনিষ্পন্ন।", "58"),
        ("৫০টি প্রকল্পের মধ্যে ৩৫টি সমাপ্ত এবং ১২টি চলমান।", None),
        ("৫০টি প্রকল্পের মধ্যে ৪০টি সমাপ্ত এবং ১২টি চলমান।", "52"),
        ("৫০টি প্রকল্পের মধ্যে ৩৫টি সমাপ্ত, ৯টি চলমান, ৪টি স্থগিত।", "48"),
        ("৫০টি প্রকল্পের মধ্যে ৩৫টি সমাপ্ত, ৯টি চলমান, ৪টি স্থগিত এবং দুটি বাতিল।", None),
        ("৫০টি প্রকল্পের মধ্যে ৩৫টি সমাপ্ত, ৯টি চলমান, ৪টি স্থগিত; অন্যান্য প্রকল্প শুরু হয়নি।", None),
        ("৫০টি প্রকল্পের মধ্যে ৪৫টি সমাপ্ত, তন্মধ্যে ৭টি এ বছর।", None),
        ("৫০ জনের মধ্যে ৪৫ জন উপস্থিত ছিলেন এবং ৭ জন বক্তব্য রাখেন।", None),
        ("১০টি পদের মধ্যে ২টি সংরক্ষিত, ৮টি উন্মুক্ত; ১টি বাতিল করা হয়েছে।", None),
        ("৫০ জনের মধ্যে ৪৫ জন উপস্থিত ছিলেন এবং ৭ জন অনুপস্থিত ছিলেন।", "52"),
        ("৫০টি প্রকল্পের মধ্যে ৩৮টি সম্পন্ন হয়েছে এবং ৯টির কাজ চলমান রয়েছে।", None),
        ("২০ জনের মধ্যে ১২ জন পুরুষ ও ৮ জন মহিলা, ২ জন ছাড়া সকলে উত্তীর্ণ।", None),
        ("২০টি গাড়ির মধ্যে ১২টি সচল, ৬টি অচল এবং কয়েকটি মেরামতাধীন।", None),
        ("২০টি গাড়ির মধ্যে ১২টি সচল, ৬টি অচল।", "18"),
        ("ব্যয় ৯,০০,০০০/- টাকা। এর মধ্যে মুদ্রণ ৪,০০,০০০/- টাকা এবং আপ্যায়ন ৫,৫০,০০০/- টাকা।", "950000"),
        ("ব্যয় ৯,০০,০০০/- টাকা। এর মধ্যে মুদ্রণ ২,০০,০০০/- টাকা এবং আপ্যায়ন ১,৫০,০০০/- টাকা।", None),
        ("সদরে ৯৪ জন, শ্রীপুরে ৪৮ জন ও শালিখায় ৫১ জন অর্থাৎ মোট ২০৩ জন নিবন্ধিত।", "193"),
        ("সদরে ৯৪ জন, শ্রীপুরে ৪৮ জন ও শালিখায় ৫১ জন অর্থাৎ মোট ১৯৩ জন নিবন্ধিত।", None),
        ("প্রতি কেন্দ্রে ৪০ জন ও ২ জন প্রশিক্ষক, সর্বমোট ৮৪ জন থাকবেন।", None),
        (
            "মোট ১৫.৭৫ কি.মি. সড়ক: (১) ক সড়ক (৬.৫০ কি.মি.), (২) খ সড়ক (৪.২৫ কি.মি.) ও (৩) গ সড়ক (৪ কি.মি.)।",
            "14.75",
        ),
    ],
)
def test_parts_make_the_whole(text: str, right: str | None) -> None:
    assert [str(found.right) for found in wrong_wholes(normalise(text))] == ([right] if right else [])


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("৬টি কেন্দ্রে (ঢাকা, চট্টগ্রাম, খুলনা, চাঁদপুর ও বগুড়া)", 5),
        ("৫টি কেন্দ্রে (ঢাকা, চট্টগ্রাম, খুলনা, চাঁদপুর ও বগুড়া)", None),
        ("চারটি জেলায় (রংপুর, নীলফামারী ও পঞ্চগড়)", 3),
        ("৬টি কেন্দ্রে (ঢাকা, চট্টগ্রাম, খুলনা ও অন্যান্য)", None),
        ("৬টি কেন্দ্রে (ঢাকা, চট্টগ্রাম, খুলনা ইত্যাদি)", None),
        ("৩টি শাখায় (হিসাব ও নিরীক্ষা, প্রশাসন ও সমন্বয়)", None),
        ("১২টি পদে (রাজস্ব খাতভুক্ত)", None),
    ],
)
def test_brackets_name_as_many_as_are_counted(text: str, names: int | None) -> None:
    found = [count for _, count in wrongly_counted_names(normalise(text))]
    assert found == ([names] if names else [])


TABLE = """\
  বরাদ্দ নিম্নরূপ:

  | উপজেলা | সেট | দর | মোট | তারিখ | বার |
  |:--|--:|--:|--:|:--|:--|
  | মুরাদনগর | ৫ | ৬০ | ৩০০ | ০৪/০১/২০২৬ | রবিবার |
  | দেবিদ্বার | ৭ | {rate} | ৪২০ | {day} | {weekday} |
  | হোমনা | ৮ | ৬০ | ৪৮০ | ০৮/০১/২০২৬ | বৃহস্পতিবার |
"""


@pytest.mark.parametrize(
    ("rate", "day", "weekday", "found"),
    [
        ("৬০", "০৬/০১/২০২৬", "মঙ্গলবার", []),
        ("৬৫", "০৬/০১/২০২৬", "মঙ্গলবার", ["row-reckoned-otherwise"]),
        ("৬০", "০৬/০১/২০২৫", "সোমবার", ["year-unlike-others"]),
        ("৬০", "০৬/০১/২০২৬", "সোমবার", ["weekday-against-date"]),
        ("৬০", "–", "–", []),
    ],
)
def test_rows_of_a_table(rate: str, day: str, weekday: str, found: list[str]) -> None:
    body = TABLE.format(rate=rate, day=day, weekday=weekday)
    assert found_in(letter(body=body), "table_rows", "calendar_days") == found


NOTICE = """\
  কমিটির সভা আহ্বান করা হলো। জনাব ফয়সাল আহমেদ, পরিদর্শক, সভায় থাকবেন। প্রয়োজনে {name} সহযোগিতা করবেন।
"""


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("ফয়সাল আহমেদ", []),
        ("ফয়সাল আহমেদের দপ্তর", []),
        ("ফয়সাল আহম্মদ", ["name-spelled-two-ways"]),
        ("ফয়ছাল আহমেদ", ["name-spelled-two-ways"]),
        ("ফয়সাল আহসান", []),
        ("ফিরোজ আহমেদ", []),
    ],
)
def test_a_name_in_the_text(name: str, found: list[str]) -> None:
    assert found_in(letter(body=NOTICE.format(name=name)), "people") == found


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("অফিসার ,প্রতিটি", "র, প"),
        ("গুরুত্ব তুলে ধরেন | দপ্তরের কর্মীরা", "ন।"),
        ("ক | খ", None),
        ("ক , খ", "ক,"),
    ],
)
def test_marks(text: str, right: str | None) -> None:
    found = [slip.right for find in (spaces_before_marks, false_dandas) for slip in find(normalise(text))]
    assert found == ([right] if right else [])


@pytest.mark.parametrize(
    ("word", "right"),
    [
        ("অথিতি", "অতিথি"),
        ("সময়র", "সময়ের"),
        ("দপ্তরর", "দপ্তরের"),
        ("করমকর্তা", "কর্মকর্তা"),
        ("পরিদরশন", "পরিদর্শন"),
        ("গনপ্রতিনিধিত্ব", "গণপ্রতিনিধিত্ব"),
        ("ঝুকি", "ঝুঁকি"),
        ("সমমান", None),
        ("প্রসেসর", None),
        ("অন্তর", None),
        ("রানী", None),
        ("সহজ", None),
        ("বাকিটা", None),
    ],
)
def test_what_a_hand_makes_of_a_word(word: str, right: str | None) -> None:
    judgement = judged(normalise(word))
    assert (judgement and judgement.right) == (right and normalise(right))


@pytest.mark.parametrize(
    ("place", "found"),
    [
        ("হাতীবান্ধায়", []),
        ("হাতিবান্ধায়", ["place-spelled-two-ways"]),
        ("আদিতমারীতে", []),
    ],
)
def test_a_place_in_the_text(place: str, found: list[str]) -> None:
    body = f"হাতীবান্ধার মাঠে মেলা শুরু হলো। {place} চারাও দেওয়া হবে।"
    assert found_in(letter(body=body), "places") == found
