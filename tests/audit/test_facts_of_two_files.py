"""What an honest letter says otherwise than the paper that it speaks of, and rightly: later numbers, parts, other events, other committees."""

from __future__ import annotations

import pytest

from tests.support.audit_sets import SETS, said_of


@pytest.mark.parametrize(
    ("name", "file", "typed", "right"),
    [
        ("demonstrations", "report", "৪৫ জন প্রশিক্ষণার্থী ধরা ছিল; ৪১ জন", "৪৫ জন প্রশিক্ষণার্থী ধরা ছিল; ৩৯ জন"),
        ("demonstrations", "report", "সূত্রস্থ পরিকল্পনায় গলদা", "সূত্রস্থ পরিকল্পনার পর ২০২৬-২৭ অর্থবছরে গলদা"),
        ("demonstrations", "report", "৪৫ জন প্রশিক্ষণার্থী ধরা ছিল", "৫২ জন প্রশিক্ষণার্থী যোগ দিয়েছেন"),
        ("demonstrations", "report", "৫টি কার্প নার্সারি", "আরও ৬টি কার্প নার্সারি"),
        (
            "joining",
            "letter",
            "জনাব সুকান্ত বিশ্বাস, অফিস সহকারী ১২ মে",
            "পদোন্নতিপ্রাপ্ত জনাব সুকান্ত বিশ্বাস, উচ্চমান সহকারী ১২ মে",
        ),
        ("joining", "letter", "জামিনদার জনাব সুকান্ত বিশ্বাস নন", "জামিনদার জনাব হামিদ উদ্দিন, সহকারী শিক্ষক"),
        (
            "content",
            "letter",
            "শিক্ষকগণ ১৪ মার্চ",
            "দ্বিতীয় ব্যাচের প্রশিক্ষণ ২২ মার্চ ২০২৬ তারিখে শুরু হবে। শিক্ষকগণ ১৪ মার্চ",
        ),
        (
            "content",
            "letter",
            "শিক্ষকগণ ১৪ মার্চ",
            "এ ছাড়া ৪ এপ্রিল ২০২৬ তারিখে বিজ্ঞান মেলা অনুষ্ঠিত হবে। শিক্ষকগণ ১৪ মার্চ",
        ),
        (
            "content",
            "letter",
            "শিক্ষকগণ ১৪ মার্চ",
            "‘শ্রেণি ব্যবস্থাপনা’ বিষয়ে ৪ (চার) দিনের প্রশিক্ষণে নাম চাওয়া হবে। শিক্ষকগণ ১৪ মার্চ",
        ),
        ("harvest", "letter", "এ পর্যন্ত ২২০ জন শ্রমিক এসেছেন", "এ পর্যন্ত ৩৬০ জন শ্রমিক আনা হয়েছে"),
        ("harvest", "letter", "৩১০ হেক্টর জমির", "১,২৪৫ হেক্টর জমির"),
        (
            "harvest",
            "letter",
            "এ পর্যন্ত ২২০ জন",
            "৩ মে ২০২৬ তারিখের মধ্যে শ্রমিক পাঠানোর অনুরোধ করা হলো। এ পর্যন্ত ২২০ জন",
        ),
        ("shops", "letter", "১৮টি দোকান নিয়ম মেনে", "১৭টি দোকান নিয়ম মেনে"),
        ("shops", "letter", "১০ জন ব্যবসায়ী জরিমানা", "১৪ জন ব্যবসায়ী জরিমানা"),
        ("shops", "letter", "১৮টি দোকান", "ইতোমধ্যে ৪টি দোকানের বরাদ্দ বাতিল করা হয়েছে। ১৮টি দোকান"),
    ],
)
def test_what_differs_rightly_is_let_be(name: str, file: str, typed: str, right: str) -> None:
    text = (SETS / name / f"{file}.yaml").read_text("utf-8")
    assert typed in text
    assert [problem.code for problem in said_of(name, {file: text.replace(typed, right)})] == []
