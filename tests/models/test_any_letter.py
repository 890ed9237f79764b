"""Any real letter, as it stands: short documents that say what a letter in hand says, and the lines that are printed for each.

Each row is something that real letters of many offices have. The letterhead of the letter is left out, where it does not matter.
"""

from __future__ import annotations

import re

import pytest
from yaml import safe_load

import govdocs
from tests.support.examples import ROOT, TESTS
from tests.support.extractors import with_pdfium
from tests.support.html_text import html_text
from tests.support.places import pictures, place

PICTURES = ROOT / "examples" / "pictures"
LETTER = "ধরন: পত্র\n"
MINUTES = "ধরন: কার্যবিবরণী\nবিষয়: মাসিক সভার কার্যবিবরণী\n"
PRESS = "ধরন: প্রেস নোট\n"
SIGNED = "স্বাক্ষর: {নাম: মো. আব্দুল করিম, পদবি: উপসচিব}\n"

ROWS = {
    row["row"]: (row["letter"], row["lines"])
    for row in safe_load((TESTS / "support" / "any_letter.yaml").read_text("utf-8"))
}
"""A letter, and the lines that are printed for it, by what they show."""


def yaml(row: str) -> str:
    """The document of a row."""
    return str(ROWS[row][0])


def row_about(word: str) -> str:
    """The first row with a word in its name."""
    return next(row for row in ROWS if word in row)


def lines(row: str) -> list[str]:
    """What is printed for it."""
    return str(ROWS[row][1]).splitlines()


def close(text: str) -> str:
    """A text without its spaces, since a line of the page may end at any of them."""
    return re.sub(r"\s", "", text)


@pytest.mark.parametrize("row", ROWS)
def test_a_letter_is_printed_as_it_is_typed(row: str) -> None:
    assert len(yaml(row).strip().splitlines()) <= 15
    page = html_text(govdocs.render_html(govdocs.loads(yaml(row))))
    assert page.splitlines() == lines(row)


@pytest.mark.parametrize("row", ROWS)
def test_it_is_in_the_pdf_too(row: str) -> None:
    page = close(with_pdfium(govdocs.render_pdf(govdocs.loads(yaml(row)))))
    for cell in (cell for line in lines(row) for cell in line.split("\t")):
        assert close(cell) in page


@pytest.mark.parametrize(
    "time",
    [
        "বেলা ১১.০০ ঘটিকা",
        "সকাল ১০.৩০ মিনিট",
        "সকাল ১০টা ৩০ মিনিট",
        "সকাল ১০.০০ ঘটিকা হতে বেলা ১.০০ ঘটিকা পর্যন্ত",
        "দুপুর ২.৩০ ঘটিকায়",
    ],
)
def test_the_time_of_a_meeting_is_printed_as_it_is_typed(time: str) -> None:
    page = html_text(govdocs.render_html(govdocs.loads(f"{MINUTES}সভার-সময়: {{সময়: {time}}}\n")))
    assert f"তারিখ ও সময়\t:\t{time}" in page.splitlines()


@pytest.mark.parametrize("mark", ["১।", "১.", "১)", "(১)", "০১."])
def test_decisions_are_numbered_as_the_office_does(mark: str) -> None:
    text = f"{MINUTES}ক্রমচিহ্ন: '{mark}'\nসিদ্ধান্ত: [প্রথম কাজ।, দ্বিতীয় কাজ।]\n"
    page = html_text(govdocs.render_html(govdocs.loads(text)))
    assert page.splitlines()[-2:] == [f"{mark} প্রথম কাজ।", f"{mark.replace('১', '২')} দ্বিতীয় কাজ।"]


DATES = [
    "২১/০২/২০২৪ খ্রি.",
    "২১-০২-২০২৪ ইং",
    "২১/০২/২০২৪খ্রিঃ",
    "২১ ফেব্রুয়ারি, ২০২৪ খ্রীঃ",
    "২১.০২.২৪",
    "২১শে ফেব্রুয়ারি ২০২৪",
    "২১ ফেব্রুয়ারি ২০২৪ খৃঃ",
]
PLACES = {
    "of a letter": LETTER + "ফরম: নোটিশ\nতারিখ: '{}'\n",
    "from which it is in force": LETTER + "ফরম: নোটিশ\nকার্যকর-তারিখ: '{}'\n",
    "under a signature": LETTER + "ফরম: নোটিশ\nস্বাক্ষর: {{নাম: মো. আব্দুল করিম, স্বাক্ষরের-তারিখ: '{}'}}\n",
    "over the copies": LETTER + "ফরম: নোটিশ\nঅনুলিপি: {{তারিখ: '{}', প্রাপক: অফিস কপি}}\n",
    "of a meeting": MINUTES + "সভার-সময়: {{তারিখ: '{}', বার: না}}\n",
    "of minutes": MINUTES + "তারিখ: '{}'\n",
    "of publication": PRESS + "প্রকাশের-তারিখ: '{}'\nপাঠ: আজ মেলা শুরু।\n",
    "of an update": PRESS + "হালনাগাদ: '{}'\nপাঠ: আজ মেলা শুরু।\n",
}


@pytest.mark.parametrize("date", DATES)
@pytest.mark.parametrize("where", PLACES)
def test_a_date_is_printed_as_it_is_typed(where: str, date: str) -> None:
    assert date in html_text(govdocs.render_html(govdocs.loads(PLACES[where].format(date))))


@pytest.mark.parametrize("date", [*DATES, "2024-02-21"])
@pytest.mark.parametrize("where", PLACES)
def test_a_faithful_copy_prints_that_date_and_no_other(where: str, date: str) -> None:
    page = html_text(govdocs.render_html(govdocs.loads("নকল: হ্যাঁ\n" + PLACES[where].format(date))))
    assert date in page
    assert "ফাল্গুন" not in page
    assert "বার" not in page


@pytest.mark.parametrize("bangla", ["৮ ফাল্গুন ১৪৩০ বঃ", "০৮/১১/১৪৩০ বঃ", "৮ই ফাল্গুন ১৪৩০ বঙ্গাব্দ"])
@pytest.mark.parametrize("eras", ["", ", অব্দ: হ্যাঁ"])
def test_a_bangla_date_is_printed_as_it_is_typed(bangla: str, eras: str) -> None:
    text = f"{LETTER}ফরম: নোটিশ\nতারিখ: {{খ্রিষ্টীয়: ২১/০২/২০২৪ খ্রিঃ, বঙ্গাব্দ: {bangla}{eras}}}\n"
    page = html_text(govdocs.render_html(govdocs.loads(text)))
    assert page.splitlines()[1:3] == [bangla, "২১/০২/২০২৪ খ্রিঃ"]


def test_a_faithful_copy_has_no_sum_and_no_day_of_the_news_that_nobody_wrote() -> None:
    sanction = "ফরম: মঞ্জুরি আদেশ\nমঞ্জুরি: {খাতসমূহ: {খাত: মনিহারি, টাকা: ১০০}}\n"
    assert "সর্বমোট" not in govdocs.render_html(govdocs.loads(f"নকল: হ্যাঁ\n{LETTER}{sanction}"))
    news = f"নকল: হ্যাঁ\n{PRESS}প্রকাশের-তারিখ: ২১/০২/২০২৪\nস্থান: ঢাকা\nপাঠ: আজ মেলা শুরু।\n"
    assert "ঢাকা:" in html_text(govdocs.render_html(govdocs.loads(news))).splitlines()


@pytest.mark.parametrize(
    "number",
    ["46.00.0000.071.31.003.24-125", "৪৬.০০.০০০০.০৭১.৩১.০০৩.২৪ - ১২৫/১ (১১)", "ভূঃমঃ/শাঃ -2/2004", "৫২৩(২)"],
)
def test_a_faithful_copy_keeps_the_script_and_the_spaces_of_its_numbers(number: str) -> None:
    text = f"নকল: হ্যাঁ\n{LETTER}ফরম: নোটিশ\nনম্বর: '{number}'\nঅনুলিপি: {{নম্বর: '{number}', প্রাপক: সচিব}}\n"
    page = html_text(govdocs.render_html(govdocs.loads(text)))
    assert page.splitlines().count(f"নম্বর: {number}") == 2
    again = govdocs.load(govdocs.loads(text).model_dump(mode="json", exclude_unset=True))
    assert html_text(govdocs.render_html(again)) == page


def test_a_faithful_copy_keeps_times_and_the_digits_of_telephones() -> None:
    held = f"নকল: হ্যাঁ\n{MINUTES}সভার-সময়: {{সময়: '10:30'}}\n"
    signed = "স্বাক্ষর: {নাম: মো. আব্দুল করিম, পরিচিতি-নম্বর: '0000', ফোন: 02-00000000, মোবাইল: ০১০০০-000000}\n"
    page = html_text(govdocs.render_html(govdocs.loads(held + signed))).splitlines()
    assert "তারিখ ও সময়\t:\t10:30" in page
    assert page[-3:] == ["পরিচিতি নম্বর: 0000", "ফোন: 02-00000000", "মোবাইল: ০১০০০-000000"]


@pytest.mark.parametrize("example", ["innovation-plan", "innovation-plan-2017"])
def test_a_plan_may_go_without_signatures(example: str) -> None:
    plan = govdocs.load(ROOT / "examples" / f"{example}.yaml")
    given = plan.model_dump(mode="json", exclude_unset=True)
    names = [one["name"] for one in given.pop("signatures") if "name" in one]
    for without in (given, {**given, "signatures": "না"}):
        page = html_text(govdocs.render_html(govdocs.load(without, folder=ROOT / "examples")))
        assert [name for name in names if name in page.splitlines()] == []


def test_what_is_left_to_the_pen_over_the_copies_stays_in_a_faithful_copy() -> None:
    text = f"নকল: হ্যাঁ\n{LETTER}ফরম: নোটিশ\nঅনুলিপি: {{নম্বর: ৪৬.০০-…, তারিখ: …… মার্চ ২০২৪, প্রাপক: অফিস কপি}}\n"
    page = html_text(govdocs.render_html(govdocs.loads(text))).splitlines()
    assert page[1:4] == ["নম্বর: ৪৬.০০-…", "তারিখ:", "…… মার্চ ২০২৪"]


class TestPlaces:
    """What stands beside what, and where on the page."""

    def test_the_addressee_stands_beside_the_signature(self) -> None:
        text = (
            LETTER + "ফরম: সরকারি পত্র\nঅংশ: [বক্তব্য, [প্রাপক, স্বাক্ষর]]\nপ্রাপক: ব্যবস্থাপনা পরিচালক\nবক্তব্য: জানানো হলো।\n"
        )
        pdf = govdocs.render_pdf(govdocs.loads(text + SIGNED))
        assert place(pdf, "মো. আব্দুল করিম").is_beside(place(pdf, "ব্যবস্থাপনা পরিচালক"))

    @pytest.mark.parametrize("beside", ["প্রাপক", "স্বাক্ষর"])
    def test_the_code_stands_beside_another_part(self, beside: str) -> None:
        text = f"{LETTER}ফরম: সরকারি পত্র\nঅংশ: [বক্তব্য, [{beside}, কিউআর-কোড]]\nবক্তব্য: জানানো হলো।\n"
        given = {"প্রাপক": "প্রাপক: ব্যবস্থাপনা পরিচালক\n", "স্বাক্ষর": SIGNED}[beside]
        code = "কিউআর-কোড: {ফাইল: ornament-sun.png, বিকল্প-পাঠ: কিউআর কোড}\n"
        pdf = govdocs.render_pdf(govdocs.loads(text + given + code, folder=PICTURES))
        words = {"প্রাপক": "ব্যবস্থাপনা পরিচালক", "স্বাক্ষর": "মো. আব্দুল করিম"}[beside]
        assert pictures(pdf)[0][0] > place(pdf, words).right

    def test_form_number_left_and_article_right(self) -> None:
        text = f"{LETTER}ফরম: চার্জ হস্তান্তর সনদ\nফরমের-অনুচ্ছেদ: (অনুচ্ছেদ ৭০)\n"
        pdf = govdocs.render_pdf(govdocs.loads(text))
        left, right = place(pdf, "বাংলাদেশ ফরম"), place(pdf, "(অনুচ্ছেদ ৭০)")
        assert right.is_beside(left)
        assert left.left < 80
        assert right.right > 500

    def test_chapter_heads_of_the_gazette_and_the_period_of_an_agreement_are_in_the_middle(self) -> None:
        pdf = govdocs.render_pdf(govdocs.loads(yaml(row_about("gazette"))))
        assert place(pdf, "প্রথম অধ্যায়").middle < 10
        pdf = govdocs.render_pdf(govdocs.loads(yaml(row_about("agreement"))))
        assert place(pdf, "১ জুলাই ২০২৩ – ৩০ জুন ২০২৪").middle < 10

    @pytest.mark.parametrize("form", ["গেজেট প্রজ্ঞাপন/এসআরও", "অফিস স্মারক", "পরিপত্র"])
    @pytest.mark.parametrize("number", ["", "নম্বর: ৩৮.০১.০০০০.১৪৫.৯৯.০৬০.২১-৬০২\n"])
    def test_both_dates_stay_on_one_line(self, form: str, number: str) -> None:
        date = "তারিখ: {খ্রিষ্টীয়: ২৩ সেপ্টেম্বর ২০২৪, রীতি: এক-সারি, অব্দ: হ্যাঁ}\n"
        pdf = govdocs.render_pdf(govdocs.loads(f"{LETTER}ফরম: {form}\n{number}{date}বক্তব্য: জানানো হলো।\n"))
        assert abs(place(pdf, "৮ আশ্বিন ১৪৩১").top - place(pdf, "খ্রিষ্টাব্দ").top) < 6

    def test_the_price_of_the_gazette_is_printed_as_it_is_typed(self) -> None:
        text = f"{LETTER}ফরম: গেজেট প্রজ্ঞাপন/এসআরও\nগেজেট: {{মূল্য: মূল্যঃ টাকা ২০.০০}}\nবক্তব্য: জানানো হলো।\n"
        assert place(govdocs.render_pdf(govdocs.loads(text)), "মূল্যঃ টাকা ২০.০০").top > 700

    def test_logos_have_widths_of_their_own_and_the_lines_stay_in_the_middle(self) -> None:
        head = """পত্রশীর্ষ:
  বামে: {ছবি: {ফাইল: ornament-sun.png, অলংকরণ: হ্যাঁ, প্রস্থ: ৪০}}
  ডানে: {ছবি: {ফাইল: ornament-sun.png, অলংকরণ: হ্যাঁ, প্রস্থ: ১৫}}
  সারি: জনসেবা বিভাগ
"""
        pdf = govdocs.render_pdf(govdocs.loads(f"{LETTER}ফরম: অফিস স্মারক\n{head}", folder=PICTURES))
        assert [round(width / 72 * 25.4) for _, width in pictures(pdf)] == [40, 15]
        assert place(pdf, "জনসেবা বিভাগ").middle < 12

    def test_words_stand_left_and_right_of_the_section(self) -> None:
        pdf = govdocs.render_pdf(govdocs.loads(yaml(row_about("Bismillah"))))
        assert place(pdf, "প্রশাসন-১ শাখা").is_beside(place(pdf, "শেখার আনন্দ"))
        assert place(pdf, "সেবার মান").is_beside(place(pdf, "প্রশাসন-১ শাখা"))
        assert place(pdf, "বিসমিল্লাহির").top < place(pdf, "প্রশাসন-১ শাখা").top
