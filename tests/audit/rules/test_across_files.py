"""A letter and the documents that it carries."""

from __future__ import annotations

from pathlib import Path

import pytest

import govdocs
from govdocs.audit import audit
from govdocs.audit.rule_book import rules
from tests.support.audited import letter

FAMILIES = ("across_files", "people")
PLAN = """\
ধরন: উদ্ভাবন কর্মপরিকল্পনা
রীতি: ছয়-কলাম
দপ্তর: স্থানীয় উন্নয়ন বিভাগ
বছর: {year}
প্রস্তাবিত-বিষয়:
  - {{কাজ: হেল্প ডেস্ক স্থাপন, বাস্তবায়নকাল: মার্চ, কর্মকর্তা: [{{নাম: {name}, পদবি: {post}}}], ফলাফল: সেবা, পরিমাপ: সংখ্যা}}
"""
MINUTES = """\
ধরন: কার্যবিবরণী
বিষয়: উদ্ভাবন টিমের সভার কার্যবিবরণী।
সভাপতি: {{নাম: {name}, পদবি: {post}}}
সভার-সময়: {{তারিখ: {held}}}
আলোচনা: আলোচনা হয়।
তারিখ: ২০ ফেব্রুয়ারি ২০২৪
"""
TARGETS = """\
ধরন: উদ্ভাবন কর্মপরিকল্পনা
রীতি: লক্ষ্যমাত্রা
প্রতিবেদন: {report}
দপ্তর: স্থানীয় উন্নয়ন বিভাগ
বছর: ২০২২-২৩
উদ্দেশ্য:
  - উদ্দেশ্য: উদ্ভাবন
    মান: ১০০
    কার্যক্রম:
      - কার্যক্রম: প্রশিক্ষণ
        সূচক:
          - {{সূচক: {text}, একক: সংখ্যা, মান: {weight}, লক্ষ্যমাত্রা: [{target}, ১৪, ১২, ১০, ৮]}}
          - {{সূচক: সেবা সহজীকরণ, একক: সংখ্যা, মান: ৫০, লক্ষ্যমাত্রা: [৫, ৪, ৩, ২, ১]}}
"""


def plan(year: str = "২০২৪", name: str = "মাহবুব আলম খান", post: str = "প্রোগ্রামার") -> str:
    return PLAN.format(year=year, name=name, post=post)


def minutes(held: str = "১৮ ফেব্রুয়ারি ২০২৪", name: str = "মাহবুব আলম খান", post: str = "পরিচালক") -> str:
    return MINUTES.format(held=held, name=name, post=post)


def targets(report: str = "না", text: str = "প্রশিক্ষিত কর্মকর্তা", weight: str = "৫০", target: str = "১৬") -> str:
    return TARGETS.format(report=report, text=text, weight=weight, target=target)


def found(folder: Path, text: str, *files: str) -> list[str]:
    annexes = ""
    for number, file in enumerate(files):
        (folder / f"{number}.yaml").write_text(file, "utf-8")
        annexes += f"  - {{ধরন: দলিল, ফাইল: {number}.yaml}}\n"
    (folder / "letter.yaml").write_text(f"{text}পরিশিষ্ট:\n{annexes}", "utf-8")
    problems = audit(govdocs.load(folder / "letter.yaml"))
    return [problem.code for problem in problems if rules()[problem.code].family in FAMILIES]


@pytest.mark.parametrize(
    ("body", "year", "codes"),
    [
        ("২০২৪ সালের বাৎসরিক উদ্ভাবনী কর্মপরিকল্পনা প্রেরণ করা হলো।", "২০২৪", []),
        ("২০২৪ সালের বাৎসরিক উদ্ভাবনী কর্মপরিকল্পনা প্রেরণ করা হলো।", "২০২৩", ["enclosed-year"]),
        ("২০২৩-২৪ অর্থবছরের উদ্ভাবন কর্মপরিকল্পনা প্রেরণ করা হলো।", "২০২৩-২৪", []),
        ("২০২৩-২০২৪ অর্থবছরের উদ্ভাবন কর্মপরিকল্পনা প্রেরণ করা হলো।", "২০২৩-২৪", []),
        ("২০২২-২৩ অর্থবছরের উদ্ভাবন কর্মপরিকল্পনা প্রেরণ করা হলো।", "২০২৩-২৪", ["enclosed-year"]),
        ("২০২২-২৩ ও ২০২৩-২৪ অর্থবছরের কর্মপরিকল্পনা প্রেরণ করা হলো।", "২০২৩-২৪", []),
        ("২০২২ সালের উদ্ভাবন কর্মপরিকল্পনার প্রতিবেদন ও পরবর্তী কর্মপরিকল্পনা।", "২০২৩", []),
        ("অনুমোদিত উদ্ভাবন কর্মপরিকল্পনা প্রেরণ করা হলো।", "২০২৩", []),
        ("১৫ জানুয়ারি ২০২২ তারিখের পত্র অনুযায়ী কর্মপরিকল্পনা প্রেরণ করা হলো।", "২০২৩", []),
    ],
)
def test_the_year_of_a_plan(body: str, year: str, codes: list[str], tmp_path: Path) -> None:
    assert found(tmp_path, letter(body), plan(year)) == codes


@pytest.mark.parametrize(
    ("body", "codes"),
    [
        ("১৮ ফেব্রুয়ারি ২০২৪ তারিখে অনুষ্ঠিত সভার কার্যবিবরণী প্রেরণ করা হলো।", []),
        ("১৮/০২/২০২৪ খ্রি. তারিখে অনুষ্ঠিত টিমের ৩য় সভার কার্যবিবরণী প্রেরণ করা হলো।", []),
        ("১৮ জানুয়ারি ২০২৪ তারিখে অনুষ্ঠিত সভার কার্যবিবরণী প্রেরণ করা হলো।", ["enclosed-meeting"]),
        ("১৮/০২/২০২৩ তারিখে অনুষ্ঠিত টিমের ৩য় সভার কার্যবিবরণী প্রেরণ করা হলো।", ["enclosed-meeting"]),
        ("১৮ জানুয়ারি ২০২৪ তারিখের পত্রের প্রেক্ষিতে কার্যবিবরণী প্রেরণ করা হলো।", []),
        ("গত সভার কার্যবিবরণী প্রেরণ করা হলো।", []),
    ],
)
def test_the_meeting_of_minutes(body: str, codes: list[str], tmp_path: Path) -> None:
    assert found(tmp_path, letter(body), minutes()) == codes


SIGNED = "{নাম: নাসরিন আক্তার}"


@pytest.mark.parametrize(
    ("own", "theirs", "codes"),
    [
        (("মাহবুব আলম খান", "উপসচিব"), ("মাহবুব আলম খান", "উপসচিব"), []),
        (("মাহবুব আলম খান", "উপসচিব"), ("মাহবুব আলম খাঁন", "উপসচিব"), ["name-spelled-two-ways"]),
        (("মাহবুব আলম খান", "উপসচিব"), ("মাহাবুব আলম খান", "উপসচিব"), ["name-spelled-two-ways"]),
        (("মাহবুব আলম খান", "উপসচিব"), ("মাহাবুব আলম খান", "প্রোগ্রামার"), []),  # may be another
        (("মাহবুব আলম খান", "উপসচিব"), ("সেলিনা বেগম", "উপসচিব"), []),
        (("মাহবুব আলম খান", "যুগ্মসচিব"), ("মাহবুব আলম খান", "উপসচিব"), ["two-posts"]),
        (("মাহবুব আলম খান", "যুগ্ম সচিব"), ("মাহবুব আলম খান", "যুগ্মসচিব"), []),
        (("মাহবুব আলম খান", "উপসচিব ও সদস্য সচিব"), ("মাহবুব আলম খান", "যুগ্মসচিব"), []),
        (("মাহবুব আলম খান", "উপসচিব"), ("মাহবুব আলম খান", "উপপরিচালক"), []),  # of two ladders
        (("মাহবুব আলম খান", "সিনিয়র সহকারী সচিব"), ("মাহবুব আলম খান", "সহকারী সচিব"), ["two-posts"]),
    ],
)
def test_names_and_posts(
    own: tuple[str, str], theirs: tuple[str, str], codes: list[str], tmp_path: Path
) -> None:
    text = letter().replace(SIGNED, f"{{নাম: {own[0]}, পদবি: {own[1]}}}")
    assert found(tmp_path, text, plan("২০২৪", *theirs)) == codes


def test_a_document_of_an_earlier_year_may_have_the_post_of_its_time(tmp_path: Path) -> None:
    text = letter().replace(SIGNED, "{নাম: মাহবুব আলম খান, পদবি: যুগ্মসচিব}")
    assert found(tmp_path, text, plan("২০২৩", "মাহবুব আলম খান", "উপসচিব")) == []


def test_two_documents_of_one_letter_are_compared(tmp_path: Path) -> None:
    files = plan(name="মাহবুব আলম খান"), minutes(name="মাহবুব আলম খাঁন")
    assert found(tmp_path, letter(), *files) == ["name-spelled-two-ways"]


@pytest.mark.parametrize(
    ("report", "codes"),
    [
        ({}, []),
        ({"target": "১৮"}, ["report-against-plan"]),
        ({"text": "প্রশিক্ষণ পাওয়া কর্মকর্তা"}, ["report-against-plan"]),
        ({"weight": "৪৫"}, ["report-against-plan"]),
    ],
)
def test_a_report_has_the_indicators_of_its_plan(
    report: dict[str, str], codes: list[str], tmp_path: Path
) -> None:
    assert found(tmp_path, letter(), targets(), targets("হ্যাঁ", **report)) == codes
