"""What cannot be on the days that a letter says: ends before begins, and a return within leave."""

from __future__ import annotations

import pytest

from govdocs.audit.days.events import acts_before_formed, else_before_deadline, returns_within_leave
from govdocs.audit.days.observances import days_with_another_name
from govdocs.audit.days.steps import ends_before_begun, steps_of_text
from govdocs.text.unicode import normalise
from tests.support.audited import found_in, letter


@pytest.mark.parametrize(
    ("fields", "found"),
    [
        ({"কাজ শুরুর তারিখ": "২২ নভেম্বর ২০২৬", "কাজ সমাপ্তির তারিখ": "১৫ নভেম্বর ২০২৬"}, True),
        ({"শুরু": "২২ নভেম্বর ২০২৬", "শেষ": "১৫ নভেম্বর ২০২৬"}, True),
        ({"আবেদন শুরুর তারিখ": "০৯/১১/২০২৬", "আবেদনের শেষ তারিখ": "০২/১১/২০২৬"}, True),
        ({"শুরুর সময়": "৫ মে ২০২৬, সকাল ১১.০০ টা", "শেষের সময়": "৫ মে ২০২৬, সকাল ১০.০০ টা"}, True),
        ({"কাজ শুরুর তারিখ": "২২ নভেম্বর ২০২৬", "কাজ সমাপ্তির তারিখ": "২২ নভেম্বর ২০২৬"}, False),
        ({"প্রশিক্ষণ শুরুর তারিখ": "২২ নভেম্বর ২০২৬", "আবেদনের শেষ তারিখ": "১৫ নভেম্বর ২০২৬"}, False),
        ({"প্রকৃত শুরুর তারিখ": "২২ নভেম্বর ২০২৬", "চুক্তি অনুযায়ী সমাপ্তির তারিখ": "১৫ নভেম্বর ২০২৬"}, False),
        ({"উদ্বোধনের তারিখ": "২২ নভেম্বর ২০২৬", "সমাপ্তির তারিখ": "১৫ নভেম্বর ২০২৬"}, False),
        ({"কাজ শুরুর তারিখ": "২২ নভেম্বর ২০২৬", "কাজ সমাপ্তির তারিখ": "আগামী জুন"}, False),
        ({"শুরুর তারিখ": "১-৫ মে ২০২৬", "শেষ তারিখ": "৩ মে ২০২৬"}, False),
    ],
)
def test_what_ends_before_it_begins(fields: dict[str, str], found: bool) -> None:
    fields = {normalise(name): normalise(value) for name, value in fields.items()}
    assert bool(list(ends_before_begun(fields))) is found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("কাজ শুরুর তারিখ: ২২ নভেম্বর ২০২৬ এবং সমাপ্তির তারিখ: ১৫ নভেম্বর ২০২৬।", True),
        ("কোর্সটি ২২ নভেম্বর ২০২৬ তারিখে শুরু হয়ে ১৫ নভেম্বর ২০২৬ তারিখে শেষ হবে।", True),
        ("কোর্সটি ১৫ নভেম্বর ২০২৬ তারিখে শুরু হয়ে ২২ নভেম্বর ২০২৬ তারিখে শেষ হবে।", False),
        ("২২ নভেম্বর ২০২৬ তারিখে শুরু হওয়া কাজের চুক্তি ১৫ নভেম্বর ২০২৬ তারিখে সম্পাদিত হয়।", False),
        ("কাজ শুরুর তারিখ ২২ নভেম্বর ২০২৬; আগের কাজ সমাপ্তির তারিখ ১৫ নভেম্বর ২০২৬।", False),
        ("১৫ নভেম্বর ২০২৬ তারিখে শেষ হওয়া কাজ ২২ নভেম্বর ২০২৬ তারিখে আবার শুরু হবে।", False),
    ],
)
def test_begin_and_end_in_a_sentence(text: str, found: bool) -> None:
    assert bool(list(steps_of_text(normalise(text)))) is found


def test_begin_and_end_in_a_row() -> None:
    table = "| ক্র. নং | কাজ | শুরুর তারিখ | শেষের তারিখ |\n|--|--|--|--|\n| ১ | খনন | ১ মে ২০২৪ | {} |\n| ২ | ভরাট | ৫ মে ২০২৪ | ৯ মে ২০২৪ |"
    assert "steps-out-of-order" in found_in(letter(table.format("৩০ এপ্রিল ২০২৪")), "steps")
    assert "steps-out-of-order" not in found_in(letter(table.format("৩ মে ২০২৪")), "steps")


LEAVE = "৬ ডিসেম্বর ২০২৬ হতে ২০ ডিসেম্বর ২০২৬ পর্যন্ত অর্জিত ছুটি মঞ্জুর করা হলো।"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("ছুটি ভোগ শেষে তিনি ২০ ডিসেম্বর ২০২৬ তারিখ পূর্বাহ্ণে স্বপদে যোগদান করবেন।", True),
        ("তিনি ১৮/১২/২০২৬ তারিখে নিজ কর্মস্থলে যোগদান করবেন।", True),
        ("ছুটি শেষে ২০ ডিসেম্বর ২০২৬ তারিখে কাজে যোগ দেবেন।", True),
        ("ছুটি শেষে তিনি ২১ ডিসেম্বর ২০২৬ তারিখে যোগদান করবেন।", False),
        ("ছুটি বাতিল করে তিনি ১৫ ডিসেম্বর ২০২৬ তারিখে স্বপদে যোগদান করবেন।", False),
        ("ছুটি শেষে তিনি ২০ ডিসেম্বর ২০২৬ তারিখ অপরাহ্ণে যোগদান করবেন।", False),
        ("তাঁর স্থলে জনাব করিম ৭ ডিসেম্বর ২০২৬ তারিখে যোগদান করবেন।", False),
        ("ছুটি শেষে যোগদানের প্রতিবেদন ২০ ডিসেম্বর ২০২৬ তারিখের পত্রে চাওয়া হয়েছে।", False),
        ("ছুটি শেষে ২০ ডিসেম্বর ২০২৬ তারিখে যোগদান করবেন। ২-৪ জানুয়ারি ২০২৭ নৈমিত্তিক ছুটি।", False),  # two leaves
    ],
)
def test_joining_after_leave(text: str, found: bool) -> None:
    assert bool(list(returns_within_leave([normalise(LEAVE), normalise(text)]))) is found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("৩০ মে ২০২৬ তারিখের মধ্যে দায়িত্ব হস্তান্তর করবেন; অন্যথায় ২৬ মে ২০২৬ তারিখ অপরাহ্ণ হতে অবমুক্ত হবেন।", True),
        ("৩০/০৫/২০২৬ তারিখের মধ্যে যোগ দেবেন। অন্যথায় ২৬/০৫/২০২৬ তারিখে মনোনয়ন বাতিল হবে।", True),
        ("৩০ মে ২০২৬ এর মধ্যে টাকা জমা দিতে হবে, ব্যর্থতায় ২৯ মে ২০২৬ হতে ইজারা বাতিল।", True),
        ("৩০ মে ২০২৬ তারিখের মধ্যে; অন্যথায় ৩১ মে ২০২৬ তারিখ হতে অবমুক্ত হবেন।", False),
        ("৩০ মে ২০২৬ তারিখের মধ্যে; অন্যথায় ৩০ মে ২০২৬ তারিখ অপরাহ্ণ হতে অবমুক্ত হবেন।", False),
        ("৩০ মে ২০২৬ তারিখের মধ্যে; অন্যথায় ২৬ মে ২০২৬ তারিখের স্মারক মোতাবেক ব্যবস্থা নেওয়া হবে।", False),
        ("৩০ মে ২০২৬ তারিখের মধ্যে জবাব দেবেন; অন্যথায় ব্যবস্থা নেওয়া হবে। সভা ২৬ মে ২০২৬ তারিখে হবে।", False),
        ("৩০ মে ২০২৬ তারিখে সভা হবে; অন্যথায় ২৬ মে ২০২৬ তারিখে হবে।", False),
    ],
)
def test_what_comes_of_missing_a_deadline(text: str, found: bool) -> None:
    assert bool(list(else_before_deadline(normalise(text)))) is found


FORMED = "২ মে ২০২৬ তারিখের ১২৫ নম্বর আদেশে গঠিত তিন সদস্যের কমিটি তদন্ত করেছে।"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("কমিটি ২৬ এপ্রিল ২০২৬ তারিখে হাট পরিদর্শন করে।", True),
        ("তদন্ত কমিটি ২৬ এপ্রিল ২০২৬ তারিখে উভয় পক্ষের শুনানি গ্রহণ করে।", True),
        ("কমিটি ২৬/০৪/২০২৬ তারিখ ১২ জনের সাক্ষ্য গ্রহণ করে।", True),
        ("কমিটি ৬ মে ২০২৬ তারিখে হাট পরিদর্শন করে।", False),
        ("কমিটি ২৬ এপ্রিল ২০২৬ তারিখে সংঘটিত ঘটনার স্থান পরিদর্শন করে।", False),
        ("কমিটি ২৬ এপ্রিল ২০২৬ তারিখের অভিযোগ যাচাই করে।", False),
        ("উপজেলা কৃষি কর্মকর্তা ২৬ এপ্রিল ২০২৬ তারিখে হাট পরিদর্শন করেন।", False),
        ("কমিটি ২৬ এপ্রিল ২০২৬ তারিখে দাখিলকৃত আবেদন যাচাই করে।", False),
    ],
)
def test_a_committee_at_work_before_it_was_formed(text: str, found: bool) -> None:
    assert bool(list(acts_before_formed([normalise(f"{FORMED} {text}")]))) is found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("আগামী ২৬ ডিসেম্বর ২০২৬ মহান বিজয় দিবস উপলক্ষ্যে আলোচনা সভার আয়োজন করা হয়েছে।", True),
        ("আগামী ১৬ জানুয়ারি মহান বিজয় দিবস উপলক্ষ্যে কুচকাওয়াজ হবে।", True),
        ("২৪ ডিসেম্বর ২০২৬ শহীদ বুদ্ধিজীবী দিবস উপলক্ষ্যে পুষ্পস্তবক অর্পণ করা হবে।", True),
        ("১৮ ডিসেম্বর ২০২৬ মহান বিজয় দিবস উপলক্ষ্যে আলোচনা সভা হবে।", False),
        ("২৬ ডিসেম্বর ২০২৬ মহান বিজয় দিবস উপলক্ষ্যে আয়োজিত মেলার সমাপনী।", False),
        ("১৬ নভেম্বর ২০২৬ মহান বিজয় দিবস উপলক্ষ্যে প্রস্তুতিমূলক সভা।", False),
        ("১৫ ডিসেম্বর ২০২৬ মহান বিজয় দিবস উপলক্ষ্যে আলোচনা সভা।", False),
        ("২৬ ডিসেম্বর ২০২৬ তারিখে মহান বিজয় দিবস উপলক্ষ্যে আলোচনা সভা।", False),
    ],
)
def test_a_national_day_with_another_digit(text: str, found: bool) -> None:
    assert bool(list(days_with_another_name(normalise(text)))) is found


@pytest.mark.parametrize(
    ("body", "code"),
    [
        (f"{LEAVE}\n\nছুটি শেষে তিনি ২০ ডিসেম্বর ২০২৬ তারিখে যোগদান করবেন।", "joining-within-leave"),
        (
            "৩০ মে ২০২৬ তারিখের মধ্যে যোগ দেবেন; অন্যথায় ২৬ মে ২০২৬ তারিখ হতে অবমুক্ত হবেন।",
            "otherwise-before-deadline",
        ),
        (f"{FORMED}\n\nকমিটি ২৬ এপ্রিল ২০২৬ তারিখে হাট পরিদর্শন করে।", "committee-before-formed"),
        ("২০২৬-২৭ অর্থবছরে (১ জুলাই ২০২৫ হতে ৩০ জুন ২০২৬) কাজ হবে।", "fiscal-year-against-dates"),
    ],
)
def test_it_is_told_of_the_letter(body: str, code: str) -> None:
    assert code in found_in(letter(body, date="২৪ মে ২০২৬"), "events", "date_order")


_ORDER = "সূত্র: জেলা কার্যালয়ের ১৪ জানুয়ারি ২০২৪ তারিখের আদেশ।\n"


@pytest.mark.parametrize(
    ("body", "more", "found"),
    [
        ("সূত্রস্থ আদেশে গঠিত তিন সদস্যের কমিটি ৯ জানুয়ারি ২০২৪ তারিখে সরেজমিনে তদন্ত করে।", _ORDER, True),
        ("উক্ত আদেশে গঠিত কমিটি ৯ জানুয়ারি ২০২৪ তারিখে একটি সভা করেছে।", _ORDER, True),
        ("সূত্রস্থ আদেশে গঠিত কমিটি ১৯ জানুয়ারি ২০২৪ তারিখে তদন্ত করে।", _ORDER, False),
        ("সূত্রস্থ আদেশে গঠিত কমিটি ৯ জানুয়ারি ২০২৪ তারিখের ঘটনা তদন্ত করে।", _ORDER, False),
        ("সূত্রস্থ আদেশে গঠিত কমিটি ৯ জানুয়ারি ২০২৪ তারিখে তদন্ত করে।", "", False),
        ("সূত্রস্থ আদেশে গঠিত কমিটি ৯ জানুয়ারি ২০২৪ তারিখে বাজারে সংঘটিত অগ্নিকাণ্ড তদন্ত করে।", _ORDER, False),
        ("গত ৯ জানুয়ারি ২০২৪ তারিখে তদন্ত করা হয়। সূত্রস্থ আদেশে কমিটি পুনর্গঠিত হয়।", _ORDER, False),
    ],
)
def test_a_committee_of_the_cited_order_works_after_it(body: str, more: str, found: bool) -> None:
    assert found_in(letter(body, more=more), "events") == ["committee-before-formed"] * found
