"""Steps out of their order, months of subject and text, enclosed papers, and the years of laws and of history."""

from __future__ import annotations

import pytest

from govdocs.audit.days.history import years_of_history
from govdocs.audit.days.steps import steps_of_text, steps_out_of_order
from govdocs.audit.names.laws import years_of_laws
from govdocs.text.unicode import normalise
from tests.support.audited import found_in, letter

CLOSED = "৩১ আগস্ট ২০২৬, দুপুর ১২.০০ টা"


@pytest.mark.parametrize(
    ("fields", "found"),
    [
        ({"দর দাখিলের শেষ সময়": CLOSED, "দর খোলার সময়": "৩১ আগস্ট ২০২৬, বেলা ১১.৩০ টা"}, True),
        ({"দর দাখিলের শেষ সময়": CLOSED, "দর খোলার সময়": "৩০ আগস্ট ২০২৬"}, True),
        ({"দর দাখিলের শেষ সময়": CLOSED, "দর খোলার সময়": "৩১ আগস্ট ২০২৬, দুপুর ১২.৩০ টা"}, False),
        ({"দর দাখিলের শেষ সময়": CLOSED, "দর খোলার সময়": "একই দিন দুপুর ১২.৩০ টা"}, False),
        ({"দর দাখিলের শেষ সময়": CLOSED, "দর খোলার সময়": "৩১ আগস্ট ২০২৬"}, False),
        ({"আবেদনের শেষ তারিখ": "১০ মে ২০২৬", "লিখিত পরীক্ষার তারিখ": "৮ মে ২০২৬"}, True),
        ({"আবেদনের শেষ তারিখ": "১০ মে ২০২৬", "লিখিত পরীক্ষার তারিখ": "২২ মে ২০২৬"}, False),
        ({"নিবন্ধনের শেষ তারিখ": "১০ মে ২০২৬", "প্রশিক্ষণের তারিখ": "৮ মে ২০২৬"}, True),
        ({"ফলাফলের তারিখ": "১০ মে ২০২৬", "লিখিত পরীক্ষার তারিখ": "৮ মে ২০২৬"}, False),
    ],
)
def test_steps_among_the_particulars(fields: dict[str, str], found: bool) -> None:
    fields = {normalise(name): normalise(value) for name, value in fields.items()}
    assert bool(list(steps_out_of_order(fields))) is found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("(ক) দরপত্র দাখিলের শেষ তারিখ: ১০ মে ২০২৬;\n(খ) দরপত্র খোলার তারিখ: ৯ মে ২০২৬।", True),
        ("(ক) দরপত্র দাখিলের শেষ তারিখ: ১০ মে ২০২৬;\n(খ) দরপত্র খোলার তারিখ: ১০ মে ২০২৬।", False),
        ("দরপত্র দাখিলের শেষ তারিখ ১০ মে ২০২৬ হতে বৃদ্ধি করে ২০ মে ২০২৬ করা হলো।", False),
    ],
)
def test_steps_in_a_text(text: str, found: bool) -> None:
    assert bool(list(steps_of_text(normalise(text)))) is found


@pytest.mark.parametrize(
    ("subject", "body", "found"),
    [
        ("জুলাই ২০২৬ মাসের অগ্রগতি প্রতিবেদন প্রেরণ", "আগস্ট ২০২৬ মাসের অগ্রগতি প্রতিবেদন পাঠানো হলো।", True),
        ("জুলাই ২০২৬ মাসের অগ্রগতি প্রতিবেদন প্রেরণ", "জুলাই ২০২৬ মাসের অগ্রগতি প্রতিবেদন পাঠানো হলো।", False),
        ("জুলাই ২০২৬ মাসের অগ্রগতি প্রতিবেদন প্রেরণ", "আগস্ট ২০২৬ মাসের বেতন বিল পাঠানো হলো।", False),
        ("জুলাই ২০২৬ মাসের অগ্রগতি প্রতিবেদন প্রেরণ", "গত জুন ২০২৬ মাসের অগ্রগতি প্রতিবেদনের তুলনায় কাজ বেড়েছে।", False),
        ("জুলাই-আগস্ট ২০২৬ মাসের অগ্রগতি প্রতিবেদন", "আগস্ট ২০২৬ মাসের অগ্রগতি প্রতিবেদন পাঠানো হলো।", False),
    ],
)
def test_the_month_of_the_subject(subject: str, body: str, found: bool) -> None:
    text = letter(body).replace("বিষয়: প্রশিক্ষণ।", f"বিষয়: {subject}।")
    assert ("month-of-subject" in found_in(text, "month_of_subject")) is found


@pytest.mark.parametrize(
    ("lines", "body", "found"),
    [
        (["নিম্নোক্ত ৪ (চার)টি দলিল:", "প্রাক্কলন (৩ পাতা)", "নকশা (২ পাতা)"], "পাঠানো হলো।", True),
        (["নিম্নোক্ত ২ (দুই)টি দলিল:", "প্রাক্কলন (৩ পাতা)", "নকশা (২ পাতা)"], "পাঠানো হলো।", False),
        (["প্রাক্কলন (৩ পাতা)", "নকশা (২ পাতা)"], "এতৎসঙ্গে ৩ (তিন)টি কাগজপত্র পাঠানো হলো।", True),
        (["প্রাক্কলন (৩ পাতা)", "নকশা (২ পাতা)"], "এতৎসঙ্গে ২ (দুই)টি কাগজপত্র পাঠানো হলো।", False),
        (["প্রাক্কলন ২ কপি", "নকশা (২ পাতা)"], "এতৎসঙ্গে ৩ (তিন)টি কাগজপত্র পাঠানো হলো।", False),
        (["বর্ণনামতে"], "এতৎসঙ্গে ৩ (তিন)টি কাগজপত্র পাঠানো হলো।", False),
    ],
)
def test_papers_that_are_enclosed(lines: list[str], body: str, found: bool) -> None:
    more = "সংযুক্তি:\n" + "".join(f"  - '{line}'\n" for line in lines)
    assert ("enclosed-papers" in found_in(letter(body, more=more), "enclosures")) is found


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("১৯৭২ সালের ১৬ ডিসেম্বর পাকিস্তানি বাহিনীর আত্মসমর্পণের মধ্য দিয়ে", ["১৯৭১"]),
        ("১৬ ডিসেম্বর ১৯৭২ তারিখে মুক্তিযুদ্ধের চূড়ান্ত বিজয়", ["১৯৭১"]),
        ("১৯৭২ সালের ১৬ ডিসেম্বর সংবিধান কার্যকর হয়।", []),
        ("১৯৫৩ সালের ২১ ফেব্রুয়ারি রাষ্ট্রভাষার দাবিতে", ["১৯৫২"]),
        ("১৯৮৫ সালের ১৬ ডিসেম্বর তিনি চাকরিতে যোগদান করেন।", []),
        ("১৯৭০ সালের মুক্তিযুদ্ধে", ["১৯৭১"]),
        ("১৯৪৮ সালের ভাষা আন্দোলন", []),
        ("১৬ ডিসেম্বর ২০২৬ তারিখে মুক্তিযুদ্ধের চিত্র প্রদর্শনী", []),
        ("১৯৯৬ সালের ১৬ ডিসেম্বর মুক্তিযুদ্ধ জাদুঘরের নতুন ভবনের ভিত্তি", []),
        ("১৭ এপ্রিল ১৯৮৫ তারিখে চেয়ারম্যান হিসেবে শপথ গ্রহণ করেন", []),
        ("১৭ এপ্রিল ১৯৭২ তারিখে মুজিবনগর সরকার শপথ নেয়", ["১৯৭১"]),
        ("২১ নভেম্বর ১৯৮৬ তারিখে সশস্ত্র বাহিনী দিবস পালিত হয়", []),
    ],
)
def test_years_of_history(text: str, right: list[str]) -> None:
    assert [found.right for found in years_of_history(normalise(text))] == right


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("তথ্য অধিকার আইন, ২০০৮ অনুসারে", True),
        ("তথ্য অধিকার আইন, ২০০৯ অনুসারে", False),
        ("শিশু আইন ১৯৭৪ রহিত হয়েছে", False),
        ("তথ্য অধিকার আইন, ২০০৮ (২০০৯ সনের ২০ নং আইন)", False),  # it is told of the two years
        ("নদী রক্ষা আইন, ২০০৮", False),
        ("আয়কর আইন, ২০২২ অনুসারে", True),
        ("আয়কর আইন, ১৯৮৪ (১৯৮৪ সনের ৩৬ নং আইন)", False),  # the Ordinance, as Act 952 calls it
        ("জেলা পরিষদ আইন, ১৯৮৯ অনুসারে", True),
        ("খাগড়াছড়ি পার্বত্য জেলা পরিষদ আইন, ১৯৮৯ অনুসারে", False),
        ("খাগড়াছড়ি জেলায় জেলা পরিষদ আইন, ১৯৮৯ অনুসারে", True),
        ("ভারতের তথ্য অধিকার আইন, ২০০৫ অনুসারে", False),
        ("ভারত সরকারের তথ্য অধিকার আইন, ২০০৫ অনুসারে", False),
        ("বাংলাদেশ সরকারের তথ্য অধিকার আইন, ২০০৫ অনুসারে", True),
        ("ব্রিটিশ তথ্য অধিকার আইন, ২০০০ অনুসারে", False),
        ("প্রস্তাবিত সড়ক পরিবহন আইন, ২০১৭ বিষয়ে মতামত", False),
        ("‘সড়ক পরিবহন আইন, ২০১৭’ এর খসড়া প্রেরণ করা হলো", False),
        ("সড়ক পরিবহন আইন, ২০১৭-এর খসড়া প্রেরণ করা হলো", False),
        ("উপজেলা পরিষদ আইন, ২০০৯ (সংশোধিত) অনুসারে", False),
        ("শিশু আইন, ২০২৭ অনুসারে", False),  # made again, for all that is known here
    ],
)
def test_years_of_laws(text: str, found: bool) -> None:
    assert bool(list(years_of_laws(normalise(text)))) is found
