"""Times of day as letters write them: সকাল ১০.৩০ টা, with a dot between hour and minute.

The dot and the endings are those of ministry letters and of Parliament's notices. Where one part of the day
ends and the next begins is custom, not rule: reading is wider than writing.
"""

from __future__ import annotations

from datetime import time
from typing import Final, Literal

from govdocs.dates import messages
from govdocs.errors import Refusal, Text
from govdocs.numerals import one_script, to_bangla
from govdocs.text.late_pattern import late

Ending = Literal["টা", "টায়", "ঘটিকা", "ঘটিকায়", ""]

PARTS_OF_DAY: Final = (
    (0, "রাত"),
    (4, "ভোর"),
    (6, "সকাল"),
    (12, "দুপুর"),
    (15, "বিকাল"),
    (18, "সন্ধ্যা"),
    (20, "রাত"),
)
"""The hour (24-hour clock) from which each part of the day runs, as it is written."""


def clock(t: time, *, ending: Ending = "টা", separator: Literal[".", ":"] = ".") -> str:
    """The time on the twelve-hour clock with its part of the day. Refuses seconds: letters print none.

    >>> clock(time(10, 30)), clock(time(17, 0), ending="ঘটিকায়"), clock(time(0, 5), separator=":")
    ('সকাল ১০.৩০ টা', 'বিকাল ৫.০০ ঘটিকায়', 'রাত ১২:০৫ টা')
    """
    if t.second or t.microsecond:
        raise Refusal(*messages.WITH_SECONDS.filled(time=Text(to_bangla(t.isoformat()), t.isoformat())))
    part = next(name for first_hour, name in reversed(PARTS_OF_DAY) if t.hour >= first_hour)
    return f"{part} {to_bangla(f'{t.hour % 12 or 12}{separator}{t.minute:02}')} {ending}".rstrip()


def parse_clock(text: str) -> time:
    """Reads সকাল ১০.৩০ টায়, বিকাল ৫.০০ ঘটিকা, সকাল ১০টা ৩০ মিনিট, ০৮:৩০ (রাত), ১০ টা, ১৭:০০, in either script.

    Of a span (সকাল ১০.০০ ঘটিকা হতে বেলা ১.০০ ঘটিকা পর্যন্ত) it is the beginning.

    With a part of the day the hour is of the twelve-hour clock (বিকাল ১৭:০০ is understood too); without one it
    is taken as written, on the twenty-four-hour clock. Refuses a part of the day that has no such hour,
    minutes of one digit, and what no clock shows.

    >>> parse_clock("বিকাল ৫.০০ ঘটিকায়"), parse_clock("10:30")
    (datetime.time(17, 0), datetime.time(10, 30))
    """
    match = _CLOCK.fullmatch(" ".join(one_script(text).split()))
    if match is None or not (match["minute"] or match["ending"] or match["part"] or match["part_after"]):
        raise Refusal(*messages.NOT_A_TIME.filled(text=text))
    hour, minute = int(match["hour"]), int(match["minute"] or match["minutes"] or 0)
    if hour > 23 or minute > 59:
        raise Refusal(*messages.NO_SUCH_TIME.filled(text=text))
    part = match["part"] or match["part_after"]
    return time(_hour_of_part(text, hour, part) if part else hour, minute)


# The hours (24-hour clock) that each word may mean; no word holds two hours that share a place on the dial.
_HOURS: Final = {
    "ভোর": range(3, 8),
    "সকাল": range(5, 12),
    "পূর্বাহ্ণ": range(1, 12),
    "পূর্বাহ্ন": range(1, 12),
    "বেলা": range(8, 18),
    "দুপুর": range(11, 17),
    "বিকাল": range(14, 19),
    "বিকেল": range(14, 19),
    "অপরাহ্ণ": range(12, 24),
    "অপরাহ্ন": range(12, 24),
    "সন্ধ্যা": range(17, 21),
    "রাত": (*range(18, 24), *range(0, 6)),
    "রাত্রি": (*range(18, 24), *range(0, 6)),
}
_PART: Final = "|".join(_HOURS)
_ENDING: Final = "টা|টায়|টার|ঘটিকা|ঘটিকায়|ঘটিকার|মিনিট|মিনিটে"
_CLOCK: Final = late(
    rf"(?:(?P<part>{_PART})[,:]? ?)?(?P<hour>[0-9]{{1,2}})(?: ?[.:] ?(?P<minute>[0-9]{{2}}))?"
    rf" ?(?P<ending>{_ENDING})?(?: ?(?P<minutes>[0-9]{{1,2}}) ?মিনিটে?)?(?: ?\((?P<part_after>{_PART})\))?"
    r"(?: ?(?:হতে|থেকে|–|—|-) ?[^\n]{0,60})?।?"
)


def _hour_of_part(text: str, hour: int, part: str) -> int:
    readings = (hour,) if hour > 12 else (hour % 12, hour % 12 + 12)
    fitting = [reading for reading in readings if reading in _HOURS[part]]
    if not fitting:
        raise Refusal(*messages.NO_SUCH_HOUR_OF_THE_PART.filled(text=text, part=part, hour=hour))
    return fitting[0]
