"""Dates as letters write them, in both calendars, with fiscal years and times of day; written, and read as people type them.

`formats` holds Gregorian dates, `bangla_calendar` the Bangla calendar, `fiscal_year` fiscal years, `times` times of day.
"""

from govdocs.dates.bangla_calendar import (
    BANGLA_MONTHS,
    OTHER_BANGLA_MONTHS,
    RULE_SETS,
    WEEKDAYS,
    Bangabda,
    RuleSet,
)
from govdocs.dates.fiscal_year import FiscalYear
from govdocs.dates.formats import (
    MONTHS,
    OTHER_MONTHS,
    both_dates,
    date_range,
    long_date,
    numeric_date,
    parse_date,
    stated_weekday,
    weekday,
)
from govdocs.dates.times import (
    PARTS_OF_DAY,
    clock,
    parse_clock,
)

__all__ = [
    "BANGLA_MONTHS",
    "MONTHS",
    "OTHER_BANGLA_MONTHS",
    "OTHER_MONTHS",
    "PARTS_OF_DAY",
    "RULE_SETS",
    "WEEKDAYS",
    "Bangabda",
    "FiscalYear",
    "RuleSet",
    "both_dates",
    "clock",
    "date_range",
    "long_date",
    "numeric_date",
    "parse_clock",
    "parse_date",
    "stated_weekday",
    "weekday",
]
