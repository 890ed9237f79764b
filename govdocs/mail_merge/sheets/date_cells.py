"""Dates, times of day and lengths of time, from what a spreadsheet stores and by what its format shows of them."""

from __future__ import annotations

import re
from datetime import date, timedelta
from decimal import Decimal

from govdocs.dates.formats import MONTHS, long_date, weekday
from govdocs.mail_merge.sheets.format_codes import FormatSection
from govdocs.mail_merge.sheets.sheet import RawCell
from govdocs.numerals import to_bangla

_EPOCH, _EPOCH_1904 = date(1899, 12, 30), date(1904, 1, 1)
_FIRST_SERIAL = 61  # 1 March 1900; before it Excel counts a 29 February that never was
_LAST_SERIAL = 73_050  # 31 December 2099
_DAY = 86_400  # seconds
_MOST_DAYS = 1_000_000  # of a length of time
_DATE_FIELDS = frozenset("yMdw")
_CLOCK = r"(\d\d):(\d\d)(?::(\d\d(?:[.,]\d{1,20})?))?(?:Z|[+-]\d\d:?\d\d)?"
_ISO = re.compile(rf"(\d{{4}})-(\d\d)-(\d\d)(?:[T ]{_CLOCK})?", re.ASCII)
_ISO_TIME = re.compile(rf"T?{_CLOCK}", re.ASCII)
_NOTHING = FormatSection(())


def of_serial(value: Decimal, shown: FormatSection, *, since_1904: bool = False) -> RawCell | None:
    """The cell of a number of days; None for a number that no calendar has, and below zero."""
    if not 0 <= value <= _MOST_DAYS:
        return None
    day, part = divmod(value, 1)
    return _cell(int(day), float(part) * _DAY, shown, _EPOCH_1904 if since_1904 else _EPOCH)


def of_iso(text: str, shown: FormatSection = _NOTHING) -> RawCell:
    """The cell of a date, a time, or both as ISO 8601 writes them; of what is none, the text as it is.

    >>> of_iso("2024-03-12T00:00:00"), of_iso("10:30:00").kind, of_iso("2024-03-12T10:30").kind
    (RawCell(kind='day', stored='2024-03-12', shown=''), 'time', 'moment')
    """
    at_day, at_time = _ISO.fullmatch(text.strip()), _ISO_TIME.fullmatch(text.strip())
    clock = at_day.groups()[3:] if at_day else at_time.groups() if at_time else ()
    hour, minute, second = (float((part or "0").replace(",", ".")) for part in clock or ("0", "0", "0"))
    seconds = hour * 3600 + minute * 60 + second
    if not clock or seconds >= _DAY + 1:
        return RawCell("moment" if "-" in text and ":" in text else "text", text)
    if not at_day:
        return of_seconds(round(seconds), shown)
    try:
        day = date(*map(int, at_day.groups()[:3]))
    except ValueError:
        return RawCell("day", text.strip())
    written = day.isoformat()
    cell = _cell((day - _EPOCH).days, seconds, shown, _EPOCH)
    return cell or (
        RawCell("moment", f"{written} {_hours(round(seconds))}") if seconds else RawCell("day", written)
    )


def of_seconds(seconds: int, shown: FormatSection = _NOTHING) -> RawCell:
    """The cell of a time of day, or of a length of time where it is a day or longer, or the format says so."""
    if seconds >= _DAY and "h" not in _elapsed(shown):
        return RawCell("duration", _hours(seconds))
    return _cell(seconds // _DAY, seconds % _DAY, shown, _EPOCH) or RawCell("duration", _hours(seconds))


def _cell(day: int, seconds: float, shown: FormatSection, epoch: date) -> RawCell | None:
    fields = shown.fields
    rounded = round(seconds)
    elapsed = _elapsed(shown)
    # The last second of a day is the noise of a formula, unless the sheet shows the time: there 23:59:59 is 23:59.
    if rounded >= _DAY or (not elapsed and not fields & {"h", "s"} and rounded == _DAY - 1):
        day, rounded = day + 1, 0
    if elapsed or (fields and fields <= {"m", "s"}):
        return RawCell("duration", _in_fields(day * _DAY + rounded, shown))
    if not fields & _DATE_FIELDS and (fields or day == 0):
        if rounded % 60 and (not fields or "s" in fields):
            return RawCell("text", _hours(rounded))
        return RawCell("time", f"{rounded // 3600:02}:{rounded // 60 % 60:02}")
    if not (_FIRST_SERIAL if epoch == _EPOCH else 0) <= day <= _LAST_SERIAL:
        return None
    that = epoch + timedelta(days=day)
    if rounded and (not fields or fields & {"h", "m", "s"}):
        return RawCell("moment", f"{that} {rounded // 3600:02}:{rounded // 60 % 60:02}")
    return RawCell("day", that.isoformat()) if not fields or {"y", "M", "d"} <= fields else _part(that, shown)


def _elapsed(shown: FormatSection) -> str:
    return "".join(token.text for token in shown.tokens if token.kind == "elapsed")


def _hours(seconds: int) -> str:
    rest = f":{seconds % 60:02}" if seconds % 60 else ""
    return f"{seconds // 3600}:{seconds // 60 % 60:02}{rest}"


def _in_fields(seconds: int, shown: FormatSection) -> str:
    """A length of time as the format writes it: `[h]:mm` gives 36:00."""
    sizes = {"h": 3600, "m": 60, "s": 1}
    whole = {"h": 24, "m": 60, "s": 60}
    written = []
    for token in shown.tokens:
        if token.kind in ("date", "elapsed") and token.text[0] in sizes:
            number = seconds // sizes[token.text[0]]
            number = number if token.kind == "elapsed" else number % whole[token.text[0]]
            written.append(f"{number:0{len(token.text)}}")
        elif token.kind == "literal":
            written.append(token.text)
    return "".join(written).strip()


def _part(day: date, shown: FormatSection) -> RawCell:
    """A date of which the format leaves something out, in the words of a letter: মার্চ ২০২৪."""
    fields = shown.fields - {"a", "h", "m", "s"}
    tokens = {
        "w" if text[0] == "d" and len(text) > 2 else text[0]: text
        for text in (token.text for token in shown.tokens if token.kind == "date")
    }
    named = len(tokens.get("M", "")) > 2
    month = MONTHS[day.month - 1] if named or "d" in fields else f"{day.month:0{len(tokens.get('M', ''))}}"
    year = str(day.year) if len(tokens.get("y", "")) > 2 or "M" in fields else f"{day.year % 100:02}"
    match "".join(sorted(fields - {"w"})):
        case "Md":
            text = f"{day.day} {month}"
        case "My":
            text = f"{month} {year}" if named else f"{month}/{year}"
        case "M":
            text = month
        case "y":
            text = year
        case "d":
            text = f"{day.day:0{len(tokens['d'])}}"
        case "":
            return RawCell("text", weekday(day))
        case _:
            text = long_date(day)
    return RawCell("text", to_bangla(f"{weekday(day)}, {text}" if "w" in fields else text))
