"""Dates as letters write them: both calendars, ranges, fiscal years, times of day, and reading back what people type.

`formats` holds Gregorian dates and fiscal years, `bangla_calendar` the Bangla calendar, `times` times of day.
"""

from govdocs.dates.bangla_calendar import (
    BANGLA_MONTHS,
    OTHER_BANGLA_MONTHS,
    RULE_SETS,
    WEEKDAYS,
    Bangabda,
    RuleSet,
)
from govdocs.dates.formats import (
    MONTHS,
    OTHER_MONTHS,
    FiscalYear,
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
