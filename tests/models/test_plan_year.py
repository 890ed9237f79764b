"""The years of innovation plans, and the headlines made of them."""

from typing import Any

import pytest

from govdocs.errors import Refusal
from govdocs.models.plan_year import PlanYear
from tests.support.examples import ROOT
from tests.support.plans import indicator, loaded, plan, report_on

EXAMPLES = ROOT / "examples"


# Years


@pytest.mark.parametrize(
    ("typed", "printed", "before", "after", "phrase"),
    [
        ("২০২৩-২৪", "২০২৩-২৪", "২০২২-২৩", "২০২৪-২৫", "২০২৩-২৪ অর্থবছর"),
        ("2023-2024", "২০২৩-২০২৪", "২০২২-২৩", "২০২৪-২৫", "২০২৩-২০২৪ অর্থবছর"),
        ("২০২৩-২৪ অর্থবছর", "২০২৩-২৪ অর্থবছর", "২০২২-২৩", "২০২৪-২৫", "২০২৩-২৪ অর্থবছর"),
        ("2017", "২০১৭", "২০১৬", "২০১৮", "২০১৭"),
    ],
)
def test_year(typed: str, printed: str, before: str, after: str, phrase: str) -> None:
    year = PlanYear.parse(typed)
    assert (str(year), year.shifted(-1), year.shifted(1), year.phrase) == (printed, before, after, phrase)


@pytest.mark.parametrize("typed", ["২০২৩-২৫", "২৩", "গত বছর", "20২৩"])
def test_year_refused(typed: str) -> None:
    with pytest.raises(Refusal):
        PlanYear.parse(typed)


@pytest.mark.parametrize(
    ("given", "headline"),
    [
        ({}, "বার্ষিক উদ্ভাবন কর্মপরিকল্পনা, ২০২৩-২৪ অর্থবছর"),
        ({"year": "২০১৭"}, "বার্ষিক উদ্ভাবন কর্মপরিকল্পনা, ২০১৭"),
        ({"title": "উদ্ভাবনী কর্মপরিকল্পনা"}, "উদ্ভাবনী কর্মপরিকল্পনা"),
    ],
)
def test_headline(given: dict[str, Any], headline: str) -> None:
    assert loaded(plan(**given)).headline == headline


def test_headline_of_a_report() -> None:
    document = report_on(indicator(achievement="৮"), year="২০২৩-২৪")
    assert loaded(document).headline == "বার্ষিক উদ্ভাবন কর্মপরিকল্পনা বাস্তবায়ন প্রতিবেদন, ২০২৩-২৪ অর্থবছর"
