"""The subject against the text, numbers that cannot be, rows that are one twice, and shares in running text and tables."""

from __future__ import annotations

import pytest

from govdocs.audit.days.lengths import wrong_parts_of_year
from govdocs.audit.figures.shares import wrong_fractions, wrong_shares
from govdocs.text.unicode import normalise
from tests.support.audited import found_in, letter


@pytest.mark.parametrize(
    ("subject", "body", "found"),
    [
        ("সাত দিনব্যাপী কৃষি মেলা", "পাঁচ দিনব্যাপী কৃষি মেলা হবে।", True),
        ("সাত দিনব্যাপী কৃষি মেলা", "৭ (সাত) দিনব্যাপী কৃষি মেলা হবে।", False),
        ("সাত দিনব্যাপী কৃষি মেলা", "পাঁচ দিনব্যাপী কর্মশালা হবে।", False),
        ("সাত দিনব্যাপী কৃষি মেলা", "তিন দিনব্যাপী কৃষি মেলা এবং চার দিনব্যাপী পিঠা মেলা হবে।", False),
        ("৫,০৫,০০০/- টাকা মঞ্জুরি", "৫,৫০,০০০/- টাকা মঞ্জুর করা হলো।", True),
        ("৫,৫০,০০০/- টাকা মঞ্জুরি", "৫ লক্ষ ৫০ হাজার টাকা মঞ্জুর করা হলো।", False),
        ("৫,৫০,০০০/- টাকা মঞ্জুরি", "প্রতি মাসে ৫০,০০০/- টাকা দেওয়া হবে।", False),
        ("২০ অক্টোবর ২০২৬ তারিখের সভা", "আগামী ২২ অক্টোবর ২০২৬ তারিখে সভা অনুষ্ঠিত হবে।", True),
        ("২০ অক্টোবর ২০২৬ তারিখের সভা", "আগামী ২০ অক্টোবর ২০২৬ তারিখে সভা অনুষ্ঠিত হবে।", False),
        ("২০ অক্টোবর ২০২৬ তারিখের সভা", "২০ অক্টোবর ২০২৬ তারিখের সভা আগামী ২২ অক্টোবর ২০২৬ তারিখে অনুষ্ঠিত হবে।", False),
        ("২০ অক্টোবর ২০২৬ তারিখের পত্র", "আগামী ২২ অক্টোবর ২০২৬ তারিখে সভা অনুষ্ঠিত হবে।", False),
    ],
)
def test_the_subject_against_the_text(subject: str, body: str, found: bool) -> None:
    text = letter(body).replace("বিষয়: প্রশিক্ষণ।", f"বিষয়: {subject}।")
    assert ("subject-otherwise" in found_in(text, "subject")) is found


@pytest.mark.parametrize(
    ("body", "found"),
    [
        ("৪০ জন প্রশিক্ষণার্থীর মধ্যে ৪৫ জন নারী।", ["part-above-whole"]),
        ("৪০ জন প্রশিক্ষণার্থীর মধ্যে ২৫ জন নারী।", []),
        ("৪০ জনের মধ্যে ৪৫টি ট্যাব বিতরণ করা হয়।", []),
        ("৪টি ইউনিয়নের মধ্যে ১২টি গ্রামে", ["part-above-whole"]),
        ("প্রার্থীর বয়স ৩২ হতে ১৮ বছরের মধ্যে হতে হবে।", ["part-above-whole"]),
        ("প্রার্থীর বয়স ১৮ হতে ৩২ বছরের মধ্যে হতে হবে।", []),
        ("মৃত্যুহার ৮০ হতে ৪০ জনে নেমেছে।", []),
        ("দেশের ৬৬টি জেলায় কাজ চলবে।", ["more-than-there-are"]),
        ("দেশের ৬৪টি জেলায় কাজ চলবে।", []),
        ("দেশের ৯টি বিভাগের কাজ চলবে।", ["more-than-there-are"]),
        ("মন্ত্রণালয়ের ৯টি বিভাগের কাজ চলবে।", []),
        ("ইউনিয়নের ১১ নং ওয়ার্ডে কাজ চলবে।", ["more-than-there-are"]),
        ("পৌরসভার ১১ নং ওয়ার্ডে কাজ চলবে।", []),
        ("পত্র জারির ৭ (সাত) দিনের মধ্যে, অর্থাৎ ৬ মার্চ ২০২৪ তারিখের মধ্যে জানাতে হবে।", ["deadline-against-days"]),
        ("পত্র জারির ৭ (সাত) দিনের মধ্যে, অর্থাৎ ২৮ ফেব্রুয়ারি ২০২৪ তারিখের মধ্যে জানাতে হবে।", []),
        ("পত্র প্রাপ্তির ৭ (সাত) দিনের মধ্যে, অর্থাৎ ৬ মার্চ ২০২৪ তারিখের মধ্যে জানাতে হবে।", []),
    ],
)
def test_numbers_that_cannot_be(body: str, found: list[str]) -> None:
    assert found_in(letter(body), "bounds") == found


@pytest.mark.parametrize(
    ("rows", "found"),
    [
        (("রহিমা খাতুন লাভলী | সহকারী | ০১৭০০-০০০১২১",) * 2, ["row-twice"]),
        (("রহিমা খাতুন লাভলী | সহকারী | –", "রহিমা খাতুন লাভলী | হিসাবরক্ষক | –"), []),
        (
            ("রহিমা খাতুন লাভলী | সহকারী | ০১৭০০-০০০১২১", "কামাল পাশা | সহকারী | ০১৭০০-০০০১২১"),
            ["telephone-in-two-rows"],
        ),
        (("রহিমা খাতুন লাভলী | সহকারী | ০১৭০০-০০০১২১", "কামাল পাশা | সহকারী | ০১৭০০-০০০১২২"), []),
    ],
)
def test_rows_that_are_one_twice(rows: tuple[str, ...], found: list[str]) -> None:
    lines = "\n".join(f"| {number} | {row} |" for number, row in zip("১২", rows, strict=True))
    body = f"নিম্নরূপ:\n\n| ক্র. | নাম | পদবি | মোবাইল |\n|:--|:--|:--|:--|\n{lines}"
    assert found_in(letter(body), "repeated_rows") == found


@pytest.mark.parametrize(
    ("seats", "found"),
    [
        (("পরিচালক, জাদুঘর | সভাপতি", "কিপার, জাদুঘর | সদস্য", "কিপার, জাদুঘর | সদস্য"), ["row-twice"]),
        (("জেলা প্রশাসক | আহ্বায়ক", "জেলা শিক্ষা অফিসার | সদস্য", "জেলা শিক্ষা অফিসার | সদস্য"), ["row-twice"]),
        (("পরিচালক, জাদুঘর | সভাপতি", "কিপার, জাদুঘর | সদস্য", "কিপার, গ্রন্থাগার | সদস্য"), []),
        (("পরিচালক, জাদুঘর | সভাপতি", "প্রতিনিধি, জাদুঘর | সদস্য", "প্রতিনিধি, জাদুঘর | সদস্য"), []),
        (("পরিচালক, জাদুঘর | সভাপতি", "কিপার, জাদুঘর | সদস্য", "কিপার, জাদুঘর | সদস্য-সচিব"), []),
        (("পরিচালক, জাদুঘর | ২টি", "কিপার, জাদুঘর | ১টি", "কিপার, জাদুঘর | ১টি"), []),
    ],
)
@pytest.mark.parametrize("inset", [False, True])
def test_a_seat_of_a_committee_that_is_there_twice(
    seats: tuple[str, ...], found: list[str], inset: bool
) -> None:
    if inset:
        rows = "".join(
            "      - [{}, '{}', {}]\n".format(number, *seat.split(" | "))
            for number, seat in zip("১২৩", seats, strict=True)
        )
        more = f"সারণি:\n  - চিহ্ন: ছক-১\n    কলাম: [ক্র., পদবি ও দপ্তর, কমিটিতে পদ]\n    সারি:\n{rows}"
        text = letter("নিম্নরূপ:\n\n{{ছক-১}}", more=more)
    else:
        lines = "\n".join(f"| {number} | {seat} |" for number, seat in zip("১২৩", seats, strict=True))
        text = letter(f"নিম্নরূপ:\n\n| ক্র. | পদবি ও দপ্তর | কমিটিতে পদ |\n|:--|:--|:--|\n{lines}")
    assert found_in(text, "repeated_rows") == found


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("৯০ জনের এক-তৃতীয়াংশ অর্থাৎ ৪৫ জন নারী।", ["30"]),
        ("৯০ জনের অর্ধেক অর্থাৎ ৪৫ জন নারী।", []),
        ("৯১ জনের অর্ধেক অর্থাৎ ৪৫ জন নারী।", []),
        ("৯০ জনের অর্ধেক অর্থাৎ ৪০টি দল।", []),
    ],
)
def test_fractions(text: str, right: list[str]) -> None:
    assert [str(found.right) for found in wrong_fractions(normalise(text))] == right


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("মৃত্যুহার ৮০ থেকে ৪০-এ নেমেছে, অর্থাৎ ৬০ শতাংশ কমেছে।", ["50"]),
        ("মৃত্যুহার ৮০ থেকে ৪০-এ নেমেছে, অর্থাৎ ৫০ শতাংশ কমেছে।", []),
        ("৮০টির মধ্যে ৫২টি অর্থাৎ ৭৫ শতাংশ নিষ্পন্ন।", ["65"]),
        ("৮০টির মধ্যে ৫২টি অর্থাৎ ৬৫ শতাংশ নিষ্পন্ন।", []),
    ],
)
def test_shares_from_a_number_to_another(text: str, right: list[str]) -> None:
    assert [str(found.right) for found in wrong_shares(normalise(text))] == right


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("এপ্রিল-জুলাই ২০২৬ ত্রৈমাসিক প্রতিবেদন", [4]),
        ("এপ্রিল-জুন ২০২৬ ত্রৈমাসিক প্রতিবেদন", []),
        ("নভেম্বর ২০২৫-জানুয়ারি ২০২৬ ত্রৈমাসিক প্রতিবেদন", []),
        ("নভেম্বর-জানুয়ারি ত্রৈমাসিক প্রতিবেদন", []),
        ("জানুয়ারি-জুন ২০২৬ ষাণ্মাসিক প্রতিবেদন", []),
    ],
)
def test_parts_of_a_year(text: str, right: list[int]) -> None:
    assert [found.right for found in wrong_parts_of_year(normalise(text))] == right


@pytest.mark.parametrize(
    ("clause", "found"),
    [
        ("২০২৫-২৬ অর্থবছরের অব্যয়িত অর্থ ৩০ জুন ২০২৭ তারিখের মধ্যে সমর্পণ করতে হবে।", True),
        ("২০২৫-২৬ অর্থবছরের অব্যয়িত অর্থ ৩০ জুন ২০২৬ তারিখের মধ্যে সমর্পণ করতে হবে।", False),
        ("২০২৫-২৬ অর্থবছরের হিসাব ৩০ জুন ২০২৭ তারিখের মধ্যে সমর্পণ করতে হবে।", False),
        ("২০২৫-২৬ অর্থবছরের প্রকল্পের মেয়াদ ৩০ জুন ২০২৭ পর্যন্ত।", False),
    ],
)
def test_unspent_money_of_a_fiscal_year(clause: str, found: bool) -> None:
    assert ("fiscal-year-against-dates" in found_in(letter(clause), "date_order")) is found


@pytest.mark.parametrize(
    ("roles", "found"),
    [(("আহ্বায়ক", "সদস্য", "আহ্বায়ক", "সদস্য-সচিব"), True), (("আহ্বায়ক", "সদস্য", "সদস্য", "সদস্য-সচিব"), False)],
)
def test_two_conveners_among_items(roles: tuple[str, ...], found: bool) -> None:
    items = "\n".join(f"({sign}) পদ {sign} – {role}" for sign, role in zip("কখগঘ", roles, strict=True))
    assert ("two-conveners" in found_in(letter(f"কমিটি গঠন করা হলো:\n\n{items}"), "committees")) is found


@pytest.mark.parametrize(
    ("attendees", "found"),
    [
        (("করিম খান, পরিচালক", "রহিম খান, উপপরিচালক", "করিম খান, পরিচালক"), ["row-twice"]),
        (("করিম খান, পরিচালক", "করিম খান, উপপরিচালক"), []),
        (("করিম খান, শিক্ষার্থী", "করিম খান, শিক্ষার্থী"), []),
        (("করিম, পরিচালক", "করিম, পরিচালক"), []),  # one word is hardly a name
        (("করিম খান, পরিচালক, ০১৭০০-০০০১০১", "করিম খান, পরিচালক, ০১৭০০-০০০১০২"), []),
    ],
)
def test_who_attends_twice(attendees: tuple[str, ...], found: list[str]) -> None:
    keys = ("নাম", "পদবি", "মোবাইল")
    rows = "".join(
        f"    - {{{', '.join(f'{key}: {value}' for key, value in zip(keys, each.split(', '), strict=False))}}}\n"
        for each in attendees
    )
    text = (
        "ধরন: কার্যবিবরণী\nবিষয়: সভার কার্যবিবরণী\nসভাপতি: {নাম: সেলিম রেজা, পদবি: সচিব}\nস্থান: সভাকক্ষ\n"
        "সভার-সময়: {তারিখ: ১২ মে ২০২৪}\nআলোচনা: আলোচনা হয়।\nস্বাক্ষর: {নাম: সেলিম রেজা, পদবি: সচিব}\n"
        f"উপস্থিতির-তালিকা:\n  উপস্থিত:\n{rows}"
    )
    assert found_in(text, "repeated_rows") == found
