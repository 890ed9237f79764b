"""Fiscal years: from 1 July to 30 June, written ২০২৩-২৪."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Final

from govdocs.dates import messages
from govdocs.errors import Refusal
from govdocs.numerals import one_script, to_bangla
from govdocs.text.late_pattern import late


@dataclass(frozen=True, order=True)
class FiscalYear:
    """The year of the budget, from 1 July to 30 June, named by the year in which it begins.

    >>> str(FiscalYear(2023)), FiscalYear(2023).full(), FiscalYear(2023).end
    ('২০২৩-২৪', '২০২৩-২০২৪', datetime.date(2024, 6, 30))
    """

    year: int

    def __post_init__(self) -> None:
        if self.year not in _FISCAL_YEARS:
            raise Refusal(*messages.NO_FISCAL_YEAR.filled(year=self.year))

    @classmethod
    def parse(cls, text: str) -> FiscalYear:
        """Reads ২০২৩-২৪ and ২০২৩-২০২৪, with অর্থবছর before or after; refuses years that do not follow on.

        >>> FiscalYear.parse("২০২৩-২৪ অর্থবছর")
        FiscalYear(year=2023)
        """
        match = _FISCAL_YEAR.fullmatch(" ".join(one_script(text).split()))
        if match is None:
            raise Refusal(*messages.NOT_A_FISCAL_YEAR.filled(text=text))
        fiscal_year, last = cls(int(match["first"])), match["last"]
        if not str(fiscal_year.year + 1).endswith(last):
            raise Refusal(
                *messages.YEARS_APART.filled(text=text, first=int(match["first"]), right=fiscal_year)
            )
        return fiscal_year

    @classmethod
    def containing(cls, d: date) -> FiscalYear:
        """The fiscal year of a day.

        >>> str(FiscalYear.containing(date(2024, 6, 30))), str(FiscalYear.containing(date(2024, 7, 1)))
        ('২০২৩-২৪', '২০২৪-২৫')
        """
        return cls(d.year if d.month >= 7 else d.year - 1)

    @property
    def start(self) -> date:
        return date(self.year, 7, 1)

    @property
    def end(self) -> date:
        return date(self.year + 1, 6, 30)

    def __str__(self) -> str:
        """The form of letters, ২০২৩-২৪; in full at the turn of a century, where ১৯৯৯-০০ would be misread."""
        short = (self.year + 1) % 100
        return to_bangla(f"{self.year}-{short:02}") if short else self.full()

    def full(self) -> str:
        """The form of Acts."""
        return to_bangla(f"{self.year}-{self.year + 1}")


# January 1800 lies in the fiscal year of 1799.
_FISCAL_YEARS: Final = range(1799, 2300)
_FISCAL_YEAR: Final = late(
    r"(?:অর্থ ?বছর:? ?)?(?P<first>[0-9]{4}) ?[-–/] ?(?P<last>[0-9]{4}|[0-9]{2}) ?(?:অর্থ ?বছর)?"
)
