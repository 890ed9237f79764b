"""The calendars beside a date: each day of a month in both, the one that is chosen, the months before and after."""

from __future__ import annotations

from datetime import date

import pytest
from starlette.testclient import TestClient

from govdocs.desk.form.calendars import month_of

TODAY = date(2026, 2, 3)


@pytest.mark.parametrize(
    ("written", "by", "gregorian", "bangla"),
    [
        ("২১ ফেব্রুয়ারি ২০২৬", 0, "ফেব্রুয়ারি ২০২৬", "মাঘ ১৪৩২ – ফাল্গুন ১৪৩২"),
        ("২০২৬-০৪-১৪", 0, "এপ্রিল ২০২৬", "চৈত্র ১৪৩২ – বৈশাখ ১৪৩৩"),
        ("", 0, "ফেব্রুয়ারি ২০২৬", "মাঘ ১৪৩২ – ফাল্গুন ১৪৩২"),
        ("…… মার্চ ২০২৬", 0, "ফেব্রুয়ারি ২০২৬", "মাঘ ১৪৩২ – ফাল্গুন ১৪৩২"),
        ("৩১/১২/২০২৬", 1, "জানুয়ারি ২০২৭", "পৌষ ১৪৩৩ – মাঘ ১৪৩৩"),
        ("৩১/১২/২০২৬", -12, "ডিসেম্বর ২০২৫", "অগ্রহায়ণ ১৪৩২ – পৌষ ১৪৩২"),
    ],
)
def test_a_month_and_what_is_beside_it(written: str, by: int, gregorian: str, bangla: str) -> None:
    month = month_of(written, TODAY, by=by)
    assert (month["gregorian"], month["bangla"]) == (gregorian, bangla)


def test_each_day_in_both_calendars() -> None:
    weeks = month_of("২১ ফেব্রুয়ারি ২০২৬", TODAY)["weeks"]
    assert all(len(week) == 7 for week in weeks)
    days = {cell["iso"]: cell for week in weeks for cell in week if cell["inside"]}
    assert len(days) == 28
    assert (days["2026-02-21"]["text"], days["2026-02-21"]["bangla"]) == ("২১ ফেব্রুয়ারি ২০২৬", "৮ ফাল্গুন ১৪৩২")
    assert [iso for iso, cell in days.items() if cell["chosen"]] == ["2026-02-21"]
    assert [iso for iso, cell in days.items() if cell["today"]] == ["2026-02-03"]


@pytest.mark.parametrize("by", [-10_000, 10_000, 99_999_999, -99_999_999])
def test_the_months_have_an_end(browser: TestClient, by: int) -> None:
    month = browser.post("/api/month", json={"date": "২১ ফেব্রুয়ারি ২০২৬", "by": by}).json()
    assert month["gregorian"] in ("জানুয়ারি ১৯০০", "ডিসেম্বর ২২০০")


def test_a_day_that_is_chosen_is_typed_as_letters_write_it(browser: TestClient) -> None:
    month = browser.post("/api/month", json={"date": ""}).json()
    text = month["weeks"][1][0]["text"]
    edit = {"op": "set", "path": ["তারিখ"], "value": text}
    made = browser.post("/api/edit", json={"name": "ক.yaml", "text": "ধরন: পত্র\n", "edit": edit}).json()
    assert f"তারিখ: {text}" in made["text"]
