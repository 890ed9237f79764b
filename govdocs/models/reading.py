"""Reading: a target or an achievement of an innovation plan, as a number, a day or words."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from decimal import Decimal
from typing import Annotated, Any

from pydantic import PlainSerializer, PlainValidator, WithJsonSchema

from govdocs.dates.formats import long_date, parse_date
from govdocs.errors import Refusal
from govdocs.models import messages
from govdocs.numerals import parse_decimal, to_bangla
from govdocs.text.late_pattern import late
from govdocs.text.unicode import normalise


@dataclass(frozen=True)
class Reading:
    """A target or an achievement: a number, a day or words, and how it is printed (an ISO date with its month in words)."""

    value: Decimal | dt.date | str
    text: str

    @classmethod
    def parse(cls, text: str) -> Reading:
        """Reads `৫`, `৮০%`, `৫ টি`, a date in any form of `parse_date`; all else is words.

        Refuses what is written like a number or a date and is none: `১,২,৩`, `৩১/০৬/২০২৪`.
        """
        text = normalise(text).strip()
        number = _NUMBER.fullmatch(text)
        if number:
            return cls(parse_decimal(number["figures"]), to_bangla(text))
        try:
            day = parse_date(text)
        except Refusal:
            if _NUMERIC_DATE.fullmatch(text):
                raise
            return cls(text, to_bangla(text))
        return cls(day, long_date(day) if _ISO.fullmatch(text) else to_bangla(text))

    @classmethod
    def of(cls, value: Any) -> Reading:
        if isinstance(value, cls):
            return value
        if isinstance(value, dt.date):
            return cls(value, long_date(value))
        if isinstance(value, (str, int, Decimal)) and not isinstance(value, bool):
            return cls.parse(str(value))
        raise Refusal(
            *messages.NO_READING,
        )

    def __str__(self) -> str:
        return self.text


_NUMBER = late(r"(?P<figures>[\d০-৯][\d০-৯,]*(?:\.[\d০-৯]+)?) ?(?:%|টি|টা|জন|দিন|শতাংশ)?")
_NUMERIC_DATE = late(r"[\d০-৯]{1,4}([-/.])[\d০-৯]{1,2}\1[\d০-৯]{1,4}")
_ISO = late(r"[\d০-৯]{4}-[\d০-৯]{2}-[\d০-৯]{2}")

ReadingField = Annotated[
    Reading,
    PlainValidator(Reading.of),
    PlainSerializer(str),
    WithJsonSchema({"type": ["string", "number"], "minLength": 1}),
]
"""A reading as a field."""
