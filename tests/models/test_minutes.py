"""Minutes: who presided and when, decisions as a list and as a table, the number over the distribution, the attendance sheet."""

from __future__ import annotations

import re
from typing import Any

import pytest

import govdocs
from govdocs.audit import audit
from govdocs.models.minutes import Minutes
from tests.support.examples import ROOT

LEAST = {
    "ধরন": "কার্যবিবরণী",
    "বিষয়": "মাসিক সমন্বয় সভার কার্যবিবরণী।",
    "সভাপতি": "সেলিনা বেগম",
    "স্থান": "সভাকক্ষ",
    "সভার-সময়": {"তারিখ": "2024-02-18"},
    "আলোচনা": "সভাপতি সকলকে স্বাগত জানান।",
    "স্বাক্ষর": {"নাম": "সেলিনা বেগম"},
    "তারিখ": "২১ ফেব্রুয়ারি ২০২৪",
}
NUMBER = "৪৬.০০.০০০০.০৭১.৩১.০০৩.২৩-৫২৪"


def minutes(**given: Any) -> Minutes:
    document = govdocs.load(LEAST | given)
    assert isinstance(document, Minutes)
    return document


def page(document: Minutes) -> str:
    """The words of the page in the order in which they are read."""
    html = govdocs.render_html(document)
    body = re.sub(r"</?(span|strong)\b[^>]*>", "", html[html.index("<body") :])
    return " ".join(re.sub(r"<[^>]+>", " ", body).split())


class TestHead:
    @pytest.mark.parametrize(
        ("given", "line"),
        [
            ({"তারিখ": "2024-02-18"}, "১৮ ফেব্রুয়ারি ২০২৪ রবিবার"),
            ({"তারিখ": "১৮/০২/২০২৪", "সময়": "সকাল ১০.৩০ টা"}, "১৮/০২/২০২৪ রবিবার সকাল ১০.৩০ টা"),
            ({"date": "2024-02-18", "time": "15:00"}, "১৮ ফেব্রুয়ারি ২০২৪ রবিবার বিকাল ৩.০০ টা"),
            ({"date": "১৮ ফেব্রুয়ারি ২০২৪", "weekday": "সোমবার"}, "১৮ ফেব্রুয়ারি ২০২৪ সোমবার"),
        ],
    )
    def test_the_weekday_is_computed_unless_stated(self, given: dict[str, str], line: str) -> None:
        assert minutes(**{"সভার-সময়": given}).held.line == line

    def test_a_bare_name_presides(self) -> None:
        assert minutes() == minutes(সভাপতি={"name": "সেলিনা বেগম"})

    @pytest.mark.parametrize(
        ("given", "line"),
        [
            ({}, None),
            ({"উপস্থিতি": "১২ জন"}, "১২ জন"),
            ({"উপস্থিতির-তালিকা": {}}, "পরিশিষ্ট-‘ক’"),
            ({"attendance_sheet": {"label": "সংযোজনী-১"}}, "সংযোজনী-১"),
            ({"attendance": "১২ জন", "attendance_sheet": {}}, "১২ জন"),
        ],
    )
    def test_attendance_points_to_the_sheet_unless_stated(
        self, given: dict[str, Any], line: str | None
    ) -> None:
        assert minutes(**given).attendance_line == line

    def test_minutes_say_of_what_they_are(self) -> None:
        """The subject is the title of the page."""
        problems = govdocs.check({key: value for key, value in LEAST.items() if key != "বিষয়"})
        assert [problem.code for problem in problems] == ["missing"]
        assert [problem.code for problem in govdocs.check(LEAST | {"বিষয়": "না"})] == ["not-left-out"]

    @pytest.mark.parametrize("part", ["সভাপতি", "স্থান", "সভার-সময়", "আলোচনা", "স্বাক্ষর"])
    def test_minutes_may_go_without(self, part: str) -> None:
        """The audit says once that a part is not there, and nothing where `না` says so."""
        without = {key: value for key, value in LEAST.items() if key != part}
        for given, told in ((without, [True]), (LEAST | {part: "না"}, []), (LEAST, [])):
            document = govdocs.load(given)
            assert govdocs.render_html(document)
            found = [problem for problem in audit(document) if problem.code == "form-usually-has"]
            assert [f"‘{part}’" in problem.bangla for problem in found] == told

    @pytest.mark.parametrize(("left_out", "told"), [(["তারিখ"], 0), (["তারিখ", "সভার-সময়"], 2)])
    def test_the_day_of_the_meeting_is_day_enough(self, left_out: list[str], told: int) -> None:
        """Many minutes bear no date of their own."""
        document = govdocs.load({key: value for key, value in LEAST.items() if key not in left_out})
        found = [problem for problem in audit(document) if problem.code == "form-usually-has"]
        assert sum(any(f"‘{part}’" in problem.bangla for part in left_out) for problem in found) == told

    def test_what_is_left_out_leaves_no_label_behind(self) -> None:
        left = dict.fromkeys(("সভাপতি", "স্থান", "সভার-সময়", "স্বাক্ষর", "তারিখ", "সিদ্ধান্তের-শিরোনাম"), "না")
        page = govdocs.render_html(govdocs.load({**LEAST, **left, "সিদ্ধান্ত": ["কাজ করতে হবে।"]}))
        body = page[page.index("<body") :]
        for words in ("সভার স্থান", "তারিখ", "গৃহীত সিদ্ধান্ত", 'class="signature', ">না<"):
            assert words not in body


class TestDecisions:
    def test_a_list_numbers_them(self) -> None:
        decisions = [
            "পত্র প্রেরণ করতে হবে।",
            {
                "সিদ্ধান্ত": "তালিকা করতে হবে:\n(ক) শাখার;\n(খ) দপ্তরের।",
                "বাস্তবায়নকারী": ["উপসচিব", "প্রোগ্রামার"],
                "সময়সীমা": "মার্চ ২০২৪",
            },
        ]
        assert (
            "গৃহীত সিদ্ধান্ত: ১। পত্র প্রেরণ করতে হবে। ২। তালিকা করতে হবে: (ক) শাখার; (খ) দপ্তরের। "
            "বাস্তবায়ন: উপসচিব, প্রোগ্রামার; সময়সীমা: মার্চ ২০২৪"
        ) in page(minutes(সিদ্ধান্ত=decisions))

    def test_a_table_puts_discussion_decision_and_owner_side_by_side(self) -> None:
        decision = {
            "discussion": "ব্যয় কম।",
            "text": "ব্যয় বাড়াতে হবে।",
            "owner": "উপসচিব",
            "deadline": "জুন ২০২৪",
        }
        text = page(minutes(decision_style="table", decisions=decision, decisions_title="ছক:"))
        assert "ছক: ক্র. নং আলোচনা সিদ্ধান্ত বাস্তবায়নকারী ১। ব্যয় কম। ব্যয় বাড়াতে হবে। উপসচিব সময়সীমা: জুন ২০২৪" in text

    def test_a_discussion_does_not_fit_into_the_list(self) -> None:
        problems = govdocs.check(LEAST | {"সিদ্ধান্ত": ["ক", {"আলোচনা": "খ", "সিদ্ধান্ত": "গ"}]})
        assert [(p.code, p.dotted_path) for p in problems] == [("discussion-needs-table", "সিদ্ধান্ত[2].আলোচনা")]


class TestDistribution:
    @pytest.mark.parametrize(
        ("given", "number"),
        [
            ({"নম্বর": NUMBER}, NUMBER),
            ({"নম্বর": f"{NUMBER}/১(১১)"}, f"{NUMBER}/১(১১)"),
        ],
    )
    def test_the_number_stands_over_it_as_stated(self, given: dict[str, str], number: str) -> None:
        text = page(minutes(**given, নম্বরের_লেবেল="পত্র সংখ্যা", বিতরণ={"প্রাপক": "অফিস কপি"}))
        assert f"সেলিনা বেগম পত্র সংখ্যা: {number} তারিখ: ৮ ফাল্গুন ১৪৩০ ২১ ফেব্রুয়ারি ২০২৪ বিতরণ: ১। অফিস কপি" in text

    def test_without_distribution_number_and_date_stand_at_the_end(self) -> None:
        assert page(minutes(number=NUMBER)).endswith(f"স্মারক নম্বর: {NUMBER} তারিখ: ৮ ফাল্গুন ১৪৩০ ২১ ফেব্রুয়ারি ২০২৪")

    def test_copies_have_a_number_of_their_own(self) -> None:
        document = minutes(number=NUMBER, copies={"number": f"{NUMBER}/1(2)", "recipients": ["ক", "খ"]})
        assert document.copies is not None
        assert str(document.number_of(document.copies)) == f"{NUMBER}/১(২)"


@pytest.mark.parametrize("style", ["তালিকা", "ছক"])
@pytest.mark.parametrize(
    ("decisions", "printed"),
    [
        (["১. মেলা হবে।", "২. কমিটি হবে।"], "১. মেলা হবে। ২. কমিটি হবে।"),
        (["১) মেলা হবে।\n\nতিন দিন।", "২) কমিটি হবে।"], "১) মেলা হবে। তিন দিন। ২) কমিটি হবে।"),
        (["মেলা হবে।", "২. কমিটি হবে।"], "১। মেলা হবে। ২। ২. কমিটি হবে।"),  # one number is no numbering
    ],
)
def test_numbers_of_decisions_that_are_typed_are_not_printed_twice(
    decisions: list[str], printed: str, style: str
) -> None:
    assert printed in page(minutes(decisions=decisions, decision_style=style))


class TestAttendanceSheet:
    def test_its_rows_are_numbered_on_into_the_empty_ones(self) -> None:
        sheet = {
            "উপস্থিত": [
                {"নাম": "সেলিনা বেগম", "পদবি": "যুগ্মসচিব", "মোবাইল": "01800-000000", "স্বাক্ষর": "স্বাক্ষরিত"},
                "রতন দাস",
            ],
            "খালি-সারি": "২",
        }
        assert "১ সেলিনা বেগম যুগ্মসচিব ০১৮০০-০০০০০০ স্বাক্ষরিত ২ রতন দাস ৩ ৪" in page(minutes(উপস্থিতির_তালিকা=sheet))

    @pytest.mark.parametrize(
        ("sheet", "words"),
        [
            ({}, "নামের তালিকা মাসিক সমন্বয় সভার কার্যবিবরণী। সভার তারিখ ও সময় : ১৮ ফেব্রুয়ারি ২০২৪ রবিবার স্থান : সভাকক্ষ"),
            (
                {"title": "হাজিরা", "meeting": "অনুষ্ঠেয় সভা", "place": "কক্ষ ৪১২"},
                "হাজিরা অনুষ্ঠেয় সভা সভার তারিখ ও সময় : ১৮ ফেব্রুয়ারি ২০২৪ রবিবার স্থান : কক্ষ ৪১২",
            ),
        ],
    )
    def test_it_says_of_which_meeting(self, sheet: dict[str, str], words: str) -> None:
        assert words in page(minutes(attendance_sheet=sheet))

    @pytest.mark.parametrize(
        ("parts", "words"),
        [
            ([], "পরিশিষ্ট-‘ক’ হাজিরা মাসিক সভা সময় : সকাল ১০টা ক্রমিক নং"),
            (["বিবরণ", "শিরোনাম"], "পরিশিষ্ট-‘ক’ সময় : সকাল ১০টা হাজিরা মাসিক সভা ক্রমিক নং"),
            ("title", "পরিশিষ্ট-‘ক’ হাজিরা মাসিক সভা সময় : সকাল ১০টা ক্রমিক নং"),
            (["উপস্থিত", "পরিশিষ্ট"], "স্বাক্ষর পরিশিষ্ট-‘ক’ হাজিরা মাসিক সভা সময় : সকাল ১০টা"),
        ],
    )
    def test_its_parts_stand_in_any_order_and_none_is_lost(self, parts: Any, words: str) -> None:
        sheet = {"অংশ": parts, "শিরোনাম": "হাজিরা", "সভার-বিষয়": "মাসিক সভা", "বিবরণ": {"সময়": "সকাল ১০টা"}}
        assert words in page(minutes(attendance_sheet=sheet))


@pytest.mark.parametrize("name", ["minutes", "minutes-table"])
def test_the_examples_are_sound(name: str) -> None:
    assert govdocs.check(ROOT / "examples" / f"{name}.yaml") == ()
