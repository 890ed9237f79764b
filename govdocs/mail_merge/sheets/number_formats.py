"""A stored number under a spreadsheet's number format: a date, a time, or digits with the zeros and commas that it shows."""

from __future__ import annotations

import re
from decimal import ROUND_HALF_UP, Decimal, InvalidOperation

from govdocs.mail_merge.sheets.date_cells import of_serial
from govdocs.mail_merge.sheets.format_codes import FormatSection, Token, sections
from govdocs.mail_merge.sheets.sheet import RawCell
from govdocs.numerals import group, to_ascii

_EXACT = 15  # digits of a number that a spreadsheet stores
_MAX_EXPONENT = 400  # beyond every double: text that only looks like a number
_MAX_SHOWN = 100  # digits before the point, and places behind it, that a format may ask for
_OF_A_CODE = re.compile(r"\d|\w[-/]\Z|\A[-/]\w")  # words beside the digits that belong to them: "+880", "BD-"


def number_cell(stored: str, format: str, *, since_1904: bool = False) -> RawCell:
    """The cell of a stored number under a format code; `since_1904` for workbooks that count their days from that year."""
    try:
        value = Decimal(stored)
    except InvalidOperation:
        return RawCell("text", stored)
    if not value.is_finite() or abs(value.adjusted()) > _MAX_EXPONENT:
        return RawCell("text", stored)
    section = _section(value, sections(format))
    if section is None or section.has("other"):
        return RawCell("number", digits_of(value))
    if section.has("date", "elapsed"):
        return of_serial(value, section, since_1904=since_1904) or RawCell("number", digits_of(value))
    return RawCell("number", digits_of(value), _shown(value, section))


def digits_of(value: Decimal) -> str:
    """A number in decimal digits: without the noise of its last binary digits, and never with an exponent.

    >>> digits_of(Decimal("0.30000000000000004")), digits_of(Decimal("8.80171E+12"))
    ('0.3', '8801710000000')
    """
    if value != value.to_integral_value() or value.adjusted() >= _EXACT:
        value = value.quantize(Decimal(1).scaleb(value.adjusted() - _EXACT + 1), rounding=ROUND_HALF_UP)
    text = f"{value:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def shown_digits(stored: str, shown: str) -> str:
    """The digits of what a cell displays, where they are those of its number to the places shown; else nothing.

    >>> shown_digits("1250000", "৳ 12,50,000.00"), shown_digits("1250", "(1,250)/-"), shown_digits("7", "8")
    ('12,50,000.00', '1,250', '')
    """
    runs = re.findall(r"\d[\d,]*(?:\.\d+)?", shown) if len(shown) <= _MAX_SHOWN else []
    try:
        value = Decimal(stored)
        digits = Decimal(runs[0].replace(",", "")) if len(runs) == 1 else Decimal("NaN")
    except InvalidOperation:
        return ""
    exponent = digits.as_tuple().exponent
    scaled = abs(value) * (100 if "%" in shown else 1)
    if not isinstance(exponent, int) or abs(scaled - digits) > Decimal(1).scaleb(exponent) / 2:
        return ""
    prefix, _, suffix = shown.partition(runs[0])
    text = (prefix.strip() if _OF_A_CODE.search(prefix) else "") + runs[0]
    text += "%" if "%" in shown else suffix.strip() if _OF_A_CODE.search(suffix) else ""
    return f"-{text}" if value < 0 and digits else text


def _section(value: Decimal, found: tuple[FormatSection, ...]) -> FormatSection | None:
    """The section that a format has for a value: by its conditions, else by its sign."""
    if any(section.operator for section in found):
        return next((section for section in found if section.holds(value)), None)
    if value < 0 and len(found) > 1:
        return found[1]
    return found[2] if value == 0 and len(found) > 2 else found[0]


def _shown(value: Decimal, section: FormatSection) -> str:
    """The digits that a section shows: leading zeros, decimal places, and commas, which are set as ours are: ১২,৩৪,৫৬৭.

    Signs of currency and units around them are left out; empty where it shows no digits.
    """
    tokens = section.tokens
    at = [index for index, token in enumerate(tokens) if token.kind == "digit"]
    if not at or len(at) > _MAX_SHOWN or value.adjusted() > _MAX_SHOWN:
        return ""
    point = next((index for index, token in enumerate(tokens) if token.kind == "point"), len(tokens))
    whole = [index for index in at if index < point]
    places = [tokens[index].text for index in at if index > point]
    last = whole[-1] if whole else point
    scale = sum(token.kind == "comma" for token in tokens[last:point])
    percent = section.has("percent")
    scaled = abs(value).scaleb(2 * percent - 3 * scale)
    digits = f"{_rounded(scaled, len(places)):f}"
    before, _, after = digits.partition(".")
    while places and places[-1] == "#" and after.endswith("0"):
        places, after = places[:-1], after[:-1]
    inner = tokens[whole[0] : whole[-1] + 1] if whole else ()
    text = _whole(before, inner) + (f".{after}" if after else "")
    around = (tokens[: at[0]], tokens[at[-1] + 1 :])
    prefix, suffix = ("".join(token.text for token in side if token.kind == "literal") for side in around)
    text = (prefix.strip() if _OF_A_CODE.search(prefix) else "") + text
    text += "%" if percent else suffix.strip() if _OF_A_CODE.search(suffix) else ""
    return f"-{text}" if value < 0 and re.search("[1-9]", text) else text


def _rounded(value: Decimal, places: int) -> Decimal:
    """Rounded as a spreadsheet does: by fifteen digits, of which the last may be noise."""
    exact = Decimal(digits_of(value))
    unit = Decimal(1).scaleb(-places)
    if exact.adjusted() + places > 25:  # more digits than decimal arithmetic keeps, and than a number has
        return exact
    return exact.quantize(unit, rounding=ROUND_HALF_UP)


def _whole(digits: str, inner: tuple[Token, ...]) -> str:
    """The digits before the point: grouped, or with what the format sets between them (`##\\,##\\,##0`)."""
    zeros = sum(token.text == "0" for token in inner)
    between = any(token.kind == "literal" and token.text for token in inner)
    if any(token.kind == "comma" for token in inner) and not between:
        return to_ascii(group(Decimal(digits)))
    if not between:
        return digits.zfill(zeros)
    left = list(digits.lstrip("0") or ("0" if zeros else ""))
    laid: list[str] = []
    firsts = [index for index, token in enumerate(inner) if token.kind == "digit"]
    for index in range(len(inner) - 1, -1, -1):
        token = inner[index]
        if token.kind == "literal" and (
            left or any(inner[each].text == "0" for each in firsts if each < index)
        ):
            laid.insert(0, token.text)
        elif token.kind == "digit" and (left or token.text == "0"):
            laid.insert(0, left.pop() if left else "0")
    return "".join([*left, *laid])
