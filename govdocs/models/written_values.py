"""Days, times and memo numbers: values that are printed as they were typed, in Bangla digits unless words of theirs are English.

Only what was typed as data (an ISO date, a 24-hour time) takes the form of a letter.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, fields, replace
from typing import Annotated, Any, ClassVar, Self

from pydantic.json_schema import JsonSchemaValue
from pydantic_core import PydanticCustomError

from govdocs.dates.formats import long_date, parse_date
from govdocs.dates.times import clock, parse_clock
from govdocs.errors import Refusal
from govdocs.memo_number.number import MemoNumber
from govdocs.memo_number.reading import left_out, without_label
from govdocs.models import messages
from govdocs.models.context import Context
from govdocs.models.fields import TEXT_SCHEMA
from govdocs.models.part import Value
from govdocs.models.typed_patterns import CLOCK_PATTERN, day_pattern
from govdocs.numerals import to_bangla
from govdocs.text.late_pattern import late
from govdocs.text.unicode import normalise

_ISO = late(r"[\d০-৯]{4}-[\d০-৯]{2}-[\d০-৯]{2}")
_ENGLISH = late(r"[A-Za-z]")
_TWENTY_FOUR = late(r"[\d০-৯]{1,2}[:.][\d০-৯]{2}")


def _printed(text: str) -> str:
    """A day or time in Bangla digits; one with English words (15th March 2026) as it is typed, not half of it in Bangla."""
    return normalise(text if _ENGLISH.search(text) else to_bangla(text)).strip()


class _Written(Value):
    """Base of the values that keep what was typed: built by `parse`, dumped as text."""

    written: ClassVar[str]
    """What an editor calls such a value where it marks one that is wrong."""
    text: str

    @classmethod
    def parse(cls, text: str) -> Self:
        raise NotImplementedError

    @classmethod
    def pattern(cls) -> str:
        """What an editor takes."""
        raise NotImplementedError

    @classmethod
    def read(cls, value: Any, context: Context) -> Any:
        if isinstance(value, cls):
            return value
        if isinstance(value, str):
            return cls.parse(value)
        raise PydanticCustomError("string_type", "Input should be a valid string")

    def __str__(self) -> str:
        return self.text

    @classmethod
    def json_schema(cls) -> JsonSchemaValue:
        return {"type": "string", "pattern": cls.pattern(), "x-pattern": cls.written}


@dataclass(frozen=True)
class Day(_Written):
    """A Gregorian day and how it is printed: `২২ আগস্ট ২০২৩`, `৩০/০৫/২০২২ খ্রি.`.

    An ISO date is printed long, but in a faithful copy as it is typed, its digits included.
    """

    written = "date"
    date: dt.date
    text: str

    @classmethod
    def pattern(cls) -> str:
        return day_pattern()

    @classmethod
    def parse(cls, text: str) -> Day:
        date = parse_date(text)
        return cls.on(date) if _ISO.fullmatch(text.strip()) else cls(date, _printed(text))

    @classmethod
    def on(cls, date: dt.date) -> Day:
        return cls(date, long_date(date))

    @classmethod
    def read(cls, value: Any, context: Context) -> Any:
        if isinstance(value, dt.date) and not isinstance(value, dt.datetime):
            return cls.on(value)
        day = super().read(value, context)
        return replace(day, text=normalise(value).strip()) if context.faithful and value is not day else day

    def __str__(self) -> str:
        return self.text


@dataclass(frozen=True)
class Clock(_Written):
    """A time of day and how it is printed: `সকাল ১০.৩০ টা`; a bare 24-hour time gets its part of the day, but in a faithful copy."""

    written = "time"
    time: dt.time
    text: str

    @classmethod
    def pattern(cls) -> str:
        return CLOCK_PATTERN

    @classmethod
    def parse(cls, text: str) -> Clock:
        time = parse_clock(text)
        bare = _TWENTY_FOUR.fullmatch(text.strip())
        return cls.at(time) if bare else cls(time, _printed(text))

    @classmethod
    def at(cls, time: dt.time) -> Clock:
        return cls(time, clock(time))

    @classmethod
    def read(cls, value: Any, context: Context) -> Any:
        if isinstance(value, dt.time):
            return cls.at(value)
        time = super().read(value, context)
        return (
            replace(time, text=normalise(value).strip()) if context.faithful and value is not time else time
        )

    def __str__(self) -> str:
        return self.text


@dataclass(frozen=True, eq=False)
class TypedMemoNumber(MemoNumber):
    """A number that is printed as it is typed, less its label: its dashes, its spaces, and what stands at its end."""

    typed: str = ""

    def __str__(self) -> str:
        return self.typed or super().__str__()

    def with_issue(self, issue: int | str) -> MemoNumber:
        return self.as_read().with_issue(issue)

    def copy(self, index: int, copies: int | None = None) -> MemoNumber:
        """The number over the copies, with the dashes of this one; a sign at its end stays behind, as does a copy mark of its own."""
        number = self.as_read().copy(index, copies)
        before = self.typed.rstrip(_ENDINGS)
        if self.copy_index or self.copies or not self.typed:
            return number
        mark = f"/{index}" + (f"({copies})" if copies else "")
        return replace(self, **_parts(number), typed=before + to_bangla(mark))

    def as_read(self) -> MemoNumber:
        """The number without its spelling."""
        return MemoNumber(**_parts(self))


_ENDINGS = " ,;।—–-_….:"


def _parts(number: MemoNumber) -> dict[str, Any]:
    return {each.name: getattr(number, each.name) for each in fields(MemoNumber)}


class _MemoField(Value):
    @classmethod
    def json_schema(cls) -> JsonSchemaValue:
        return dict(TEXT_SCHEMA)

    @classmethod
    def read(cls, value: Any, context: Context) -> MemoNumber:
        if isinstance(value, MemoNumber):
            return value
        if isinstance(value, (str, int)):
            if rest := left_out(str(value)):
                raise Refusal(*messages.DATE_IN_THE_NUMBER.filled(rest=rest))
            text = normalise(str(value)).strip()
            number = MemoNumber.parse(text)
            typed = without_label(text) if context.faithful else to_bangla(without_label(text))
            return TypedMemoNumber(**_parts(number), typed=typed)
        raise PydanticCustomError("string_type", "Input should be a valid string")


Memo = Annotated[MemoNumber, _MemoField]
"""The number of a letter; whatever real offices print is accepted (govdocs.memo_number.number)."""
