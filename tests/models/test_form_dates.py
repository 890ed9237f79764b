"""Dates and numbers of the forms: their styles, and what is left for the pen."""

from __future__ import annotations

import re

import pytest

import govdocs
from govdocs.audit import audit
from govdocs.page.plain_text import plain_text
from tests.support.letters import a_letter, body_of, html, text


class TestDatesAndNumbers:
    @pytest.mark.parametrize(
        ("date", "lines"),
        [
            ({"gregorian": "2026-11-02"}, ["১৭ কার্তিক ১৪৩৩", "২ নভেম্বর ২০২৬"]),
            ({"gregorian": "2026-11-02", "style": "one_line"}, ["১৭ কার্তিক ১৪৩৩/২ নভেম্বর ২০২৬"]),
            ({"gregorian": "2026-11-02", "style": "gregorian"}, ["২ নভেম্বর ২০২৬"]),
            ({"gregorian": "2026-11-02", "eras": "yes"}, ["১৭ কার্তিক ১৪৩৩ বঙ্গাব্দ", "২ নভেম্বর ২০২৬ খ্রিষ্টাব্দ"]),
            ({"gregorian": "০২/১১/২০২৬ খ্রি.", "eras": "yes", "style": "gregorian"}, ["০২/১১/২০২৬ খ্রি."]),
            (
                {"gregorian": "2026-06-17", "style": "stacked", "hijri": "১ মহররম ১৪৪৮ হিজরি"},
                ["৩ আষাঢ় ১৪৩৩", "১৭ জুন ২০২৬", "১ মহররম ১৪৪৮ হিজরি"],
            ),
        ],
    )
    def test_styles_of_the_date(self, date: dict[str, str], lines: list[str]) -> None:
        page = body_of(html("office-order", date=date))
        (days,) = re.findall(r'<div class="days (\w+)">(.*?)</div>', page, re.DOTALL)
        assert re.findall("<p>(.*?)</p>", days[1]) == lines
        assert days[0] == date.get("style", "both")  # the rule between two lines is of `both` alone

    def test_order_effective_and_gazette_dates_are_different_things(self) -> None:
        page = text("gazette-notification", date="2026-10-29", gazette="2026-11-05")
        assert "বৃহস্পতিবার, নভেম্বর ৫, ২০২৬" in page
        assert "২৯ অক্টোবর ২০২৬" in page
        page = text("office-order", effective="2026-12-01")
        assert "কার্যকর হওয়ার তারিখ: ১ ডিসেম্বর ২০২৬" in page

    @pytest.mark.parametrize(
        ("field", "value"),
        [
            ("date", "…… নভেম্বর ২০২৬"),
            ("date", "………………"),
            ("date", "......./১১/২০২৬"),
            ("number", "৪৬.০০.০০০০.০৭১.৩১.০০৩.২৬-……"),
            ("number", "………………"),
        ],
    )
    def test_what_is_left_for_the_pen_is_printed_and_told_as_a_notice(self, field: str, value: str) -> None:
        letter = govdocs.load(a_letter("office-order", **{field: value}))
        assert value in plain_text(govdocs.render_html(letter))
        told = [problem for problem in audit(letter) if problem.code == "left-for-the-pen"]
        assert [problem.severity.value for problem in told] == ["notice"]

    def test_what_is_left_for_the_pen_is_left_over_the_copies_too(self) -> None:
        page = text("office-order", number="৪৬-……", date="…… ২০২৬", copies={"recipients": ["অফিস কপি"]})
        assert page.count("৪৬-……") == page.count("…… ২০২৬") == 2
        page = text("office-order", copies={"number": "৪৬-……/১(১)……", "recipients": ["অফিস কপি"]})
        assert "৪৬-……/১(১)……" in page
