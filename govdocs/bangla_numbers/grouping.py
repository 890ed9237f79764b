"""Numbers in figures: lakh–crore commas written and read, exact to the last decimal.

Source: Appropriation Acts, in which the crores stay in one piece.
"""

from __future__ import annotations

import re
from decimal import Decimal
from functools import lru_cache
from typing import Final

from govdocs.bangla_numbers import messages
from govdocs.bangla_numbers.digits import one_script, to_bangla
from govdocs.errors import Refusal

Number = int | Decimal | str


def group(n: Number) -> str:
    """The number in Bangla digits with lakh–crore commas; the crores stay in one piece, as in the Gazette.

    A Decimal or a text keeps the decimals that it has. Refuses floats, NaN and unreadable text.

    >>> group(12345678), group("49864104000"), group(Decimal("-1234.50"))
    ('১,২৩,৪৫,৬৭৮', '৪৯৮৬,৪১,০৪,০০০', '-১,২৩৪.৫০')
    """
    value = exact_decimal(n)
    whole, dot, fraction = f"{value.copy_abs():f}".partition(".")
    sign = "-" if value < 0 else ""
    return to_bangla(sign + _with_commas(whole) + dot + fraction)


@lru_cache(maxsize=2_000)
def parse_decimal(text: str) -> Decimal:
    """The number of a text in either script, bare or with the commas that `group` writes.

    Refuses mixed scripts, misplaced commas (saying what is wrong with them) and what is not a number.

    >>> parse_decimal("১,২৩৪.৫০")
    Decimal('1234.50')
    """
    if len(text) > _LONGEST:
        raise Refusal(*messages.TOO_LONG.filled(start=text[:20], limit=_LONGEST))
    match = _NUMBER.fullmatch(one_script(text.strip()))
    if match is None:
        raise Refusal(*messages.NOT_A_NUMBER.filled(text=text))
    sign, whole, fraction = match["sign"], match["whole"], match["fraction"]
    digits = whole.replace(",", "").lstrip("0") or "0"
    if "," in whole and whole != _with_commas(digits):
        raise _misplaced_commas(text, whole, _with_commas(digits) + fraction)
    return Decimal(("-" if sign else "") + digits + fraction)


def parse_int(text: str) -> int:
    """As `parse_decimal`, for whole numbers; refuses a decimal point.

    >>> parse_int("৪৯৮৬,৪১,০৪,০০০")
    49864104000
    """
    value = parse_decimal(text)
    if "." in text:
        raise Refusal(*messages.NOT_WHOLE.filled(text=text))
    return int(value)


def exact_decimal(n: Number) -> Decimal:
    """The number of an int, a finite Decimal, or a text that `parse_decimal` reads; refuses all else, floats included."""
    if isinstance(n, str):
        return parse_decimal(n)
    if isinstance(n, Decimal) and n.is_finite():
        return n
    if is_whole(n):
        return Decimal(n)
    raise Refusal(*messages.NOT_EXACT.filled(value=n))


def is_whole(n: object) -> bool:
    """Whether a value is an int and no bool."""
    return isinstance(n, int) and not isinstance(n, bool)


_LONGEST: Final = 10_000  # characters; arithmetic on longer ones costs the square of their length
_NUMBER: Final = re.compile(r"(?P<sign>[-−]?)(?P<whole>[0-9][0-9,]*)(?P<fraction>(?:\.[0-9]+)?)")


def _with_commas(digits: str) -> str:
    """A comma before the last three digits and before each of the two pairs in front of them."""
    return re.sub(r"(?<=[0-9])(?=(?:[0-9]{2}){0,2}[0-9]{3}$)", ",", digits)


def _misplaced_commas(text: str, whole: str, right: str) -> Refusal:
    if re.fullmatch(r"[0-9]{1,3}(?:,[0-9]{3})+", whole):
        reason = messages.BY_THOUSANDS
    elif re.fullmatch(r"[0-9]{1,2}(?:,[0-9]{2})+,[0-9]{3}", whole):
        reason = messages.INSIDE_THE_CRORES
    else:
        reason = messages.IN_THE_WRONG_PLACES
    return Refusal(
        *messages.MISPLACED_COMMAS.filled(
            text=text, reason=reason, in_ascii=right, in_bangla=to_bangla(right)
        )
    )
