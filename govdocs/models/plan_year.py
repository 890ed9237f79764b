"""The year of an innovation plan: a calendar year or a fiscal year."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Annotated, Any

from pydantic import PlainSerializer, PlainValidator, WithJsonSchema

from govdocs.dates.fiscal_year import FiscalYear
from govdocs.errors import Refusal
from govdocs.models import messages
from govdocs.numerals import one_script, to_bangla
from govdocs.text.unicode import normalise


@dataclass(frozen=True)
class PlanYear:
    """The year of a plan: a calendar year (২০১৭) or a fiscal year (২০২৩-২৪), printed as typed."""

    first: int
    fiscal: bool
    text: str

    @classmethod
    def parse(cls, text: str) -> PlanYear:
        """Refuses what is neither four digits nor a fiscal year of `FiscalYear.parse`."""
        text = normalise(text).strip()
        if re.fullmatch(r"[0-9]{4}", digits := one_script(text)):
            return cls(int(digits), False, to_bangla(text))
        return cls(FiscalYear.parse(text).year, True, to_bangla(text))

    @classmethod
    def of(cls, value: Any) -> PlanYear:
        if isinstance(value, cls):
            return value
        if isinstance(value, (str, int)) and not isinstance(value, bool):
            return cls.parse(str(value))
        raise Refusal(*messages.NO_YEAR)

    def shifted(self, years: int) -> str:
        """The short name of a year before or after this one: `shifted(-1)` of ২০২৩-২০২৪ is ২০২২-২৩."""
        year = self.first + years
        return str(FiscalYear(year)) if self.fiscal else to_bangla(year)

    @property
    def phrase(self) -> str:
        return f"{self.text} অর্থবছর" if self.fiscal and "অর্থ" not in self.text else self.text

    def __str__(self) -> str:
        return self.text


Year = Annotated[
    PlanYear,
    PlainValidator(PlanYear.of),
    PlainSerializer(str),
    WithJsonSchema({"type": ["string", "integer"], "minLength": 4}),
]
"""A plan's year as a field."""
