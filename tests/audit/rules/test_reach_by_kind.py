"""Kinds of slip that an officer checks for before he signs: each found in every form that is listed, and not in what looks like it."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from govdocs.audit.rule_book import rules
from tests.support.audited import NUMBER, audited, letter

_DAY = "১২ মার্চ ২০২৬"
_RIGHT = NUMBER.replace("২৩-৫২৪", "২৬-৫২৪")
_REFERENCES = (
    "সূত্র:\n  - মন্ত্রিপরিষদ বিভাগের ২ মার্চ ২০২৬ তারিখের ০৪.০০.০০০০.৫১৩.১৬.০০২.২৬-১১৮ নম্বর পত্র"
    "\n  - বিভাগীয় কমিশনারের ৫ মার্চ ২০২৬ তারিখের ০৫.৪৩.০০০০.০০৪.০৫.০১১.২৬-৩০২ নম্বর পত্র\n"
)
_ONE = "সূত্র: মন্ত্রিপরিষদ বিভাগের ২ মার্চ ২০২৬ তারিখের ০৪.০০.০০০০.৫১৩.১৬.০০২.২৬-১১৮ নম্বর পত্র\n"
_KINDS = yaml.safe_load((Path(__file__).parent.parent / "by_kind.yaml").read_text("utf-8"))


def _said(body: str, code: str, *, more: str = "", subject: str = "প্রশিক্ষণ।") -> list[str]:
    """What a rule quotes of a letter with this body."""
    text = letter(body, number=_RIGHT, date=_DAY, more=more).replace("প্রশিক্ষণ।", subject, 1)
    return [problem.given for problem in audited(text, rules()[code].family) if problem.code == code]


@pytest.mark.parametrize(
    ("code", "body", "given"), [(code, *case) for code, kind in _KINDS.items() for case in kind["broken"]]
)
def test_what_is_wrong(code: str, body: str, given: str) -> None:
    assert _said(body, code) == [given]


@pytest.mark.parametrize(
    ("code", "body"), [(code, body) for code, kind in _KINDS.items() for body in kind["clean"]]
)
def test_what_looks_like_it(code: str, body: str) -> None:
    assert _said(body, code) == []


@pytest.mark.parametrize(
    ("body", "references", "given"),
    [
        ("সূত্রস্থ (ক) স্মারকে ৪ মার্চ ২০২৬ তারিখে চাহিত তথ্য পাঠানো হলো।", _REFERENCES, ["৪ মার্চ ২০২৬"]),
        ("সূত্রোক্ত ‘খ’ পত্রের (৬ মার্চ ২০২৬) আলোকে তথ্য পাঠানো হলো।", _REFERENCES, ["৬ মার্চ ২০২৬"]),
        ("৪ মার্চ ২০২৬ তারিখের সূত্রস্থ (ক) নং স্মারকের নির্দেশনা মানতে হবে।", _REFERENCES, ["৪ মার্চ ২০২৬"]),
        ("সূত্রস্থ ৪ মার্চ ২০২৬ তারিখের পত্রের আলোকে তথ্য পাঠানো হলো।", _ONE, ["৪ মার্চ ২০২৬"]),
        ("সূত্রস্থ (ক) ২ মার্চ ২০২৬ তারিখের স্মারকে ৯ মার্চ ২০২৬ তারিখের মধ্যে তথ্য চাওয়া হয়।", _REFERENCES, []),
        ("সূত্রস্থ (খ) স্মারকে ৬ মার্চ ২০২৬ তারিখের সভার কথা আছে।", _REFERENCES, []),
        ("সূত্রস্থ ৪ মার্চ ২০২৬ তারিখের পত্রের আলোকে।", _REFERENCES, []),
        ("সূত্রস্থ (গ) ৪ মার্চ ২০২৬ তারিখের পত্রের আলোকে।", _REFERENCES, []),
        ("সূত্রস্থ (খ) স্মারকের পরিপ্রেক্ষিতে ৪ মার্চ ২০২৬ তারিখে প্রতিবেদন পাঠানো হয়েছে।", _REFERENCES, []),
    ],
)
def test_the_day_of_a_reference(body: str, references: str, given: list[str]) -> None:
    assert _said(body, "reference-dated-otherwise", more=references) == given


@pytest.mark.parametrize(
    ("body", "enclosures", "given"),
    [
        ("প্রতিবেদন, ছবি ও ভাউচার এতৎসঙ্গে সংযুক্ত করে পাঠানো হলো।", "প্রতিবেদন ও ছবি (৫ পাতা)", ["ভাউচার"]),
        ("গ্রহণ কমিটির প্রত্যয়ন সংযুক্ত করা হলো।", "বিল ও চালান (৩ পাতা)", ["প্রত্যয়ন"]),
        ("তদন্ত প্রতিবেদন এতৎসঙ্গে প্রেরণ করা হলো।", "ছবি (২ পাতা)", ["প্রতিবেদন"]),
        ("প্রতিবেদন ও ছবি সংযুক্ত করা হলো।", "প্রতিবেদন ও আলোকচিত্র (৫ পাতা)", []),
        ("বিল, চালান ও প্রত্যয়ন সংযুক্ত করা হলো।", "বর্ণনামতে (৫ পাতা)", []),
        ("প্রত্যয়ন সংযুক্ত করে আবেদন করতে হবে।", "ছক (১ পাতা)", []),
        ("বিল ও ভাউচার সংযুক্ত করা হলো।", "প্রমাণক (৯ পাতা)", []),
        ("মাসিক বিবরণী সংযুক্ত করা হলো।", "মাসিক প্রতিবেদন (৯ পাতা)", []),
    ],
)
def test_papers_that_are_enclosed(body: str, enclosures: str, given: list[str]) -> None:
    assert _said(body, "paper-not-listed", more=f"সংযুক্তি: {enclosures}\n") == given


@pytest.mark.parametrize(
    ("subject", "body", "given"),
    [
        ("৫ জন কর্মচারীর প্রশিক্ষণে মনোনয়ন।", "৬ জন কর্মচারীকে প্রশিক্ষণে মনোনয়ন দেওয়া হলো।", ["৬ জন"]),
        ("নৈমিত্তিক ছুটি মঞ্জুর।", "তাঁকে ৫ দিনের অর্জিত ছুটি মঞ্জুর করা হলো।", ["অর্জিত ছুটি"]),
        (
            "তিন দিনব্যাপী প্রশিক্ষণ আয়োজন।",
            "২০ মার্চ ২০২৬ হতে ২৩ মার্চ ২০২৬ পর্যন্ত প্রশিক্ষণ অনুষ্ঠিত হবে।",
            ["২০ মার্চ ২০২৬ হতে ২৩ মার্চ ২০২৬"],
        ),
        ("পোরশা উপজেলায় জলমহাল ইজারা।", "সাপাহার উপজেলায় জলমহাল ইজারার প্রস্তাব পাঠাতে হবে।", ["সাপাহার উপজেলায়"]),
        ("জনাব রফিকুল ইসলাম, শিক্ষক-এর বদলি।", "জনাব শফিকুল ইসলামকে বদলি করা হলো।", ["শফিকুল ইসলামকে"]),
        ("৫,০০,০০০/- টাকা বরাদ্দ।", "৫০,০০০/- টাকা বরাদ্দ দেওয়া হলো।", ["৫০,০০০/- টাকা"]),
        ("৫ জন কর্মচারীর মনোনয়ন।", "৬ জন কর্মচারীর মধ্যে পাঁচ জন কর্মচারীকে মনোনয়ন দেওয়া হলো।", []),
        ("অর্জিত ছুটি মঞ্জুর।", "শ্রান্তি ও বিনোদন ছুটি মঞ্জুর করা হলো।", []),
        ("তিন দিনব্যাপী প্রশিক্ষণ।", "২০ মার্চ ২০২৬ হতে ২২ মার্চ ২০২৬ পর্যন্ত প্রশিক্ষণ হবে।", []),
        ("পোরশা উপজেলায় জলমহাল ইজারা।", "পোরশা উপজেলার জলমহাল; সাপাহার উপজেলা নির্বাহী অফিসারের পত্র।", []),
        ("জনাব রফিকুল ইসলামের বদলি।", "জনাব রফিকুল ইসলামকে জনাব আবদুল করিমের স্থলে বদলি করা হলো।", []),
        ("৫,০০,০০০/- টাকা বরাদ্দ।", "৫,০০,০০০/- টাকার মধ্যে ৫০,০০০/- টাকা ছাড় করা হলো।", []),
    ],
)
def test_what_the_subject_counts_and_names(subject: str, body: str, given: list[str]) -> None:
    assert _said(body, "subject-otherwise", subject=subject) == given


@pytest.mark.parametrize(
    ("copy", "found"),
    [
        ("উপজেলা নির্বাহী অফিসার, পোরশা, নওগাঁ", 1),
        ("উপজেলা নির্বাহী অফিসার, মান্দা, নওগাঁ", 0),
        ("উপজেলা নির্বাহী অফিসার, নওগাঁ", 0),
        ("উপজেলা নির্বাহী অফিসারের কার্যালয়, পোরশা, নওগাঁ", 0),
        ("উপজেলা প্রকৌশলী, পোরশা, নওগাঁ", 0),
        ("জনাব আলম, উপজেলা নির্বাহী অফিসার, পোরশা, নওগাঁ", 0),
    ],
)
def test_the_addressee_and_the_copies(copy: str, found: int) -> None:
    more = (
        "প্রাপক: |\n  উপজেলা নির্বাহী অফিসার\n  পোরশা, নওগাঁ।\nঅনুলিপি:\n  উদ্দেশ্য: সদয় অবগতির জন্য\n"
        f"  প্রাপক:\n    - জেলা প্রশাসক, নওগাঁ\n    - {copy}\n"
    )
    assert len(_said("তথ্য পাঠানো হলো।", "addressee-among-copies", more=more)) == found
