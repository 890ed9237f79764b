"""Scores of indicators: what an achievement earns, and what may be stated."""

from decimal import Decimal

import pytest

from govdocs.models.indicators import Indicator
from tests.support.examples import ROOT
from tests.support.plans import codes, indicator, loaded, problems_of, report_on

EXAMPLES = ROOT / "examples"


# Scores


@pytest.mark.parametrize(
    ("targets", "achievement", "score"),
    [
        # More is better: the best level reached.
        (["১০", "৮", "৬", "৪", "২"], "১২", "4"),
        (["১০", "৮", "৬", "৪", "২"], "১০", "4"),
        (["১০", "৮", "৬", "৪", "২"], "৯", "3.6"),
        (["১০", "৮", "৬", "৪", "২"], "৬", "3.2"),
        (["১০", "৮", "৬", "৪", "২"], "৪", "2.8"),
        (["১০", "৮", "৬", "৪", "২"], "2", "2.4"),
        (["১০", "৮", "৬", "৪", "২"], "১", "0"),
        # An open level earns nothing of its own.
        (["১০", "-", "৬"], "৯", "3.2"),
        (["১"], "১", "4"),
        (["১"], "০", "0"),
        # Less is better where the targets rise.
        (["৩", "৫", "৭"], "২", "4"),
        (["৩", "৫", "৭"], "৪", "3.6"),
        (["৩", "৫", "৭"], "৮", "0"),
        # Days are better earlier, even with a single target.
        (["2024-05-01", "2024-05-15", "2024-06-01"], "৩০ এপ্রিল ২০২৪", "4"),
        (["2024-05-01", "2024-05-15", "2024-06-01"], "01/06/2024", "3.2"),
        (["2024-05-01", "2024-05-15", "2024-06-01"], "2024-06-02", "0"),
        (["2024-05-01"], "2024-05-02", "0"),
        # Words are those of a level.
        (["চালু", "আংশিক চালু"], "আংশিক চালু", "3.6"),
    ],
)
def test_score(targets: list[str], achievement: str, score: str) -> None:
    row = Indicator.model_validate(indicator(weight="4", targets=targets, achievement=achievement))
    assert row.earned == Decimal(score)


@pytest.mark.parametrize(
    ("achievement", "score", "code"),
    [
        ("৮", "3.6", None),
        ("৯", "3.6", None),
        ("৯", "3.8", None),  # between the levels: an office that interpolates
        ("৯", "4", "score-differs"),
        ("৯", "3.5", "score-differs"),
        ("১২", "4", None),
        ("১২", "3.9", "score-differs"),
        ("১", "0", None),
        ("১", "3.2", "score-differs"),
        ("প্রায় সম্পন্ন", None, "score-needed"),
        ("2024-05-01", None, "score-needed"),
        ("প্রায় সম্পন্ন", "3.1", None),
        ("প্রায় সম্পন্ন", "4.1", "score-differs"),
    ],
)
def test_stated_score(achievement: str, score: str | None, code: str | None) -> None:
    stated = {} if score is None else {"score": score}
    row = indicator(weight="4", achievement=achievement, **stated)
    assert codes(report_on(row, total="4")) == ([code] if code else [])


def test_total_score() -> None:
    rows = [
        indicator(weight="60", achievement="১০"),
        indicator(weight="২.৫", achievement="৮"),
        indicator(weight="37.5", achievement="৫"),
    ]
    assert loaded(report_on(*rows)).printed_total_score == "৬২.২৫"
    assert codes(report_on(*rows, total_score="৬২.২৫")) == []
    [problem] = problems_of(report_on(*rows, total_score="৬২"))
    assert loaded(report_on(*rows, total_score="৬২")).printed_total_score == "৬২"
    assert problem.code == "total-score-differs"
    assert "৬২.২৫" in problem.bangla
    assert "62.25" in problem.english
