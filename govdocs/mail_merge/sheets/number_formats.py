"""A stored number under a spreadsheet's number format: a date, a time, or digits with the zeros and commas that it shows.

Format codes: ECMA-376 part 1, 18.8.30 and 18.8.31.
"""

from __future__ import annotations

import re
from datetime import date, datetime, time, timedelta
from decimal import ROUND_HALF_UP, Decimal, InvalidOperation

from govdocs.mail_merge.sheets.sheet import RawCell
from govdocs.numerals import group, to_ascii

BUILT_IN = {
    1: "0", 2: "0.00", 3: "#,##0", 4: "#,##0.00", 9: "0%", 10: "0.00%", 11: "0.00E+00", 12: "# ?/?", 13: "# ??/??",
    14: "m/d/yyyy", 15: "d-mmm-yy", 16: "d-mmm", 17: "mmm-yy", 18: "h:mm AM/PM", 19: "h:mm:ss AM/PM", 20: "h:mm",
    21: "h:mm:ss", 22: "m/d/yy h:mm", 37: "#,##0", 38: "#,##0", 39: "#,##0.00", 40: "#,##0.00", 45: "mm:ss",
    46: "[h]:mm:ss", 47: "mm:ss.0", 48: "##0.0E+0", 49: "@",
}  # fmt: skip
"""The formats that a file names by number only."""

_LITERAL = re.compile(r'"[^"]*"|\\.|_.|\*.|\[(?![hms]+\])[^\]]*\]')
_EPOCH, _EPOCH_1904 = date(1899, 12, 30), date(1904, 1, 1)
_FIRST_SERIAL = 61  # 1 March 1900; before it Excel counts a 29 February that never was
_LAST_SERIAL = 73_050  # 31 December 2099
_EXACT = 15  # digits of a number that a spreadsheet stores
_MAX_EXPONENT = 400  # beyond every double: text that only looks like a number


def number_cell(stored: str, format: str, *, since_1904: bool = False) -> RawCell:
    """The cell of a stored number under a format code; `since_1904` for workbooks that count their days from that year."""
    try:
        value = Decimal(stored)
    except InvalidOperation:
        return RawCell("text", stored)
    if not value.is_finite() or abs(value.adjusted()) > _MAX_EXPONENT:
        return RawCell("text", stored)
    code = _LITERAL.sub("", format.split(";")[0]).lower()
    if re.search(r"[ymdhs]", code.replace("general", "")):
        return _day_or_time(value, since_1904) or RawCell("number", digits_of(value))
    return RawCell("number", digits_of(value), _shown(value, code))


def digits_of(value: Decimal) -> str:
    """A number in decimal digits: without the noise of its last binary digits, and never with an exponent.

    >>> digits_of(Decimal("0.30000000000000004")), digits_of(Decimal("8.80171E+12"))
    ('0.3', '8801710000000')
    """
    if value != value.to_integral_value() or value.adjusted() >= _EXACT:
        value = value.quantize(Decimal(1).scaleb(value.adjusted() - _EXACT + 1), rounding=ROUND_HALF_UP)
    text = f"{value:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def _shown(value: Decimal, code: str) -> str:
    """The digits that the format shows: leading zeros, decimal places, and commas, which are set as ours are: ১২,৩৪,৫৬৭."""
    if not re.fullmatch(r"[#0,. %()-]*[#0][#0,. %()-]*", code):
        return ""
    percent = "%" in code
    whole, _, places = code.replace("%", "").partition(".")
    shown = (value * 100 if percent else value).quantize(
        Decimal(1).scaleb(-len(re.findall("[0#]", places))), rounding=ROUND_HALF_UP
    )
    digits = len(re.findall("0", whole)) if "," not in whole else 0
    text = to_ascii(group(shown)) if "," in whole else f"{abs(shown):f}"
    before, point, after = text.partition(".")
    sign = "-" if shown < 0 and "," not in whole else ""
    return f"{sign}{before.zfill(digits)}{point}{after}{'%' if percent else ''}"


def _day_or_time(value: Decimal, since_1904: bool) -> RawCell | None:
    days, part = divmod(value, 1)
    clock = (datetime.min + timedelta(seconds=round(float(part) * 86_400))).time()
    if days == 0 and part:
        return RawCell("time", clock.isoformat("minutes"))
    if not (0 if since_1904 else _FIRST_SERIAL) <= days <= _LAST_SERIAL:
        return None
    day = (_EPOCH_1904 if since_1904 else _EPOCH) + timedelta(days=int(days))
    return RawCell("day", day.isoformat()) if clock == time() else RawCell("moment", f"{day} {clock:%H:%M}")
