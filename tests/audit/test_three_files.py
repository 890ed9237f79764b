"""A letter that nominates, one that pays, one that reports: the number of people, the post of the chair, one wrong name told once."""

from __future__ import annotations

import pytest

import govdocs
from govdocs.audit.together import audit_together

_FILE = "২৪.৩২.০০০০.০০৩.২৫.০০১.২৬"


def _letter(number: int, day: str, body: str, references: str = "") -> str:
    lines = "".join(f"  {line}\n" for line in body.split("\n"))
    return (
        f"ধরন: পত্র\nফরম: অফিস স্মারক\nনম্বর: {_FILE}-{number}\nতারিখ: {day}\nবিষয়: বুনন প্রশিক্ষণ।\n{references}"
        f"বক্তব্য: |\n{lines}স্বাক্ষর:\n  নাম: মিজানুর রহমান মৃধা\n  পদবি: পরিচালক\n"
    )


def _said(*texts: str) -> list[tuple[str, str]]:
    documents = [govdocs.loads(text, name=f"{index}.yaml") for index, text in enumerate(texts, 1)]
    return [(problem.code, problem.given) for problem in audit_together(documents)]


_CITES = f"সূত্র: এ কেন্দ্রের {_FILE}-204 নম্বর আদেশ; তারিখ ২২ সেপ্টেম্বর ২০২৬।\n".replace("204", "২০৪")
_ORDER = "নিম্নবর্ণিত ৫ (পাঁচ) জন কর্মচারীকে প্রশিক্ষণে মনোনয়ন প্রদান করা হলো।"


@pytest.mark.parametrize(
    ("body", "said"),
    [
        ("প্রশিক্ষণে মনোনীত ৬ (ছয়) জন কর্মচারীর সকলেই অংশ নেন।", [("count-of-two-files", "৬ (ছয়) জন")]),
        ("মনোনীত ৪ জন কর্মচারী প্রতিবেদন দাখিল করেন।", [("count-of-two-files", "৪ জন")]),
        ("প্রশিক্ষণে মনোনীত ৫ (পাঁচ) জন কর্মচারীর সকলেই অংশ নেন।", []),
        ("মনোনীত ৫ জন কর্মচারীর মধ্যে মনোনীত ৪ জন অংশ নেন।", []),
        ("আরও ৩ জন কর্মচারী অংশ নেন।", []),
        ("আমন্ত্রিত ৬ জন অতিথি উপস্থিত ছিলেন।", []),
        ("মনোনীত ৬ জন কর্মচারীর নাম সংশোধন করা হলো।", []),
    ],
)
def test_the_people_who_were_nominated(body: str, said: list[tuple[str, str]]) -> None:
    order = _letter(204, "২২ সেপ্টেম্বর ২০২৬", _ORDER).replace("-204", "-২০৪")
    report = _letter(241, "২৫ অক্টোবর ২০২৬", body, _CITES).replace("-241", "-২৪১")
    assert _said(order, report) == said


def test_a_name_that_one_of_three_files_has_otherwise_is_told_once() -> None:
    who = "প্রশিক্ষণের সমন্বয়কারী জনাব সাদিয়া {}, দায়িত্ব পালন করবেন।"
    order = _letter(204, "২২ সেপ্টেম্বর ২০২৬", who.format("আফরিন")).replace("-204", "-২০৪")
    paid = _letter(219, "৪ অক্টোবর ২০২৬", who.format("আফরোজ"), _CITES).replace("-219", "-২১৯")
    both = (
        _CITES.replace("সূত্র: ", "সূত্র:\n  - ") + f"  - এ কেন্দ্রের {_FILE}-২১৯ নম্বর আদেশ; তারিখ ৪ অক্টোবর ২০২৬।\n"
    )
    report = _letter(241, "২৫ অক্টোবর ২০২৬", who.format("আফরিন"), both).replace("-241", "-২৪১")
    assert _said(order, paid, report) == [("person-of-two-files", "সাদিয়া আফরোজ")]
    assert _said(order, report) == []


_NOTICE = """\
ধরন: পত্র
ফরম: সভার নোটিশ
নম্বর: ৪৬.৪৩.৬৪০০.০০০.০০১.০৬.০০০৫.২৫-৪০৯
তারিখ: ২ নভেম্বর ২০২৫
বিষয়: উপজেলা আইন-শৃঙ্খলা কমিটির নভেম্বর ২০২৫ মাসের সভা।
বক্তব্য: |
  উপজেলা আইন-শৃঙ্খলা কমিটির সভা নিম্নবর্ণিত সময়ে অনুষ্ঠিত হবে।

  {{বিবরণ}}
বিবরণ:
  সভাপতি: জনাব শায়লা শারমিন, উপজেলা নির্বাহী অফিসার
  তারিখ ও সময়: ১০ নভেম্বর ২০২৫, সোমবার, সকাল ১০.০০ টা
  স্থান: উপজেলা পরিষদ সভাকক্ষ
স্বাক্ষর:
  নাম: শায়লা শারমিন
  পদবি: উপজেলা নির্বাহী অফিসার ও সভাপতি
"""
_MINUTES = """\
ধরন: কার্যবিবরণী
বিষয়: উপজেলা আইন-শৃঙ্খলা কমিটির নভেম্বর ২০২৫ মাসের সভার কার্যবিবরণী।
সভাপতি:
  নাম: জনাব শায়লা শারমিন
  পদবি: POST
স্থান: উপজেলা পরিষদ সভাকক্ষ
সভার-সময়:
  তারিখ: ১০ নভেম্বর ২০২৫
  সময়: সকাল ১০.০০ টা
আলোচনা: |
  সভাপতি সকলকে স্বাগত জানান।
স্বাক্ষর:
  নাম: শায়লা শারমিন
  পদবি: উপজেলা নির্বাহী অফিসার ও সভাপতি
তারিখ: ১৩ নভেম্বর ২০২৫
"""


@pytest.mark.parametrize(
    ("post", "codes"),
    [
        ("উপজেলা পরিষদ চেয়ারম্যান", ["person-of-two-files"]),
        ("উপজেলা শিক্ষা অফিসার", ["person-of-two-files"]),
        ("উপজেলা নির্বাহী অফিসার", []),
        ("উপজেলা নির্বাহী অফিসার, শালবন", []),
        ("উপজেলা পরিষদ প্রশাসক", []),
        ("প্রশাসক, উপজেলা পরিষদ", []),
        ("সভাপতি, আইন-শৃঙ্খলা কমিটি", []),
    ],
)
def test_the_post_of_the_chair(post: str, codes: list[str]) -> None:
    assert [code for code, _ in _said(_NOTICE, _MINUTES.replace("POST", post))] == codes
