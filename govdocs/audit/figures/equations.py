"""Sums that are written out with their signs: '৪৫ × ২০০ = ৯,০০০', '(৫০০ + ৩০০) × ২ = ১,৬০০', and a rate for each in figures alone."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal, DivisionByZero, InvalidOperation
from typing import Final

from govdocs.audit.figures.reckoned import Misreckoned, digits_of, number_of, whole_number
from govdocs.audit.reading.quantities import SCALES
from govdocs.audit.reading.scanning import matches
from govdocs.audit.reading.tables import FigureCell, FigureTable
from govdocs.audit.spans import LETTER
from govdocs.text.late_pattern import late
from govdocs.text.unicode import normalise

_FIGURE: Final = r"[০-৯0-9][০-৯0-9,]{0,14}(?:\.[০-৯0-9]{1,4})?"
_UNIT: Final = rf"(?: ?/[-=])?(?: ?\([^()০-৯0-9\n]{{2,40}}\))?(?: ?{LETTER}{{1,12}}\.?){{0,2}}"
_OPERAND: Final = rf"(?:৳ ?|টাকা )?{_FIGURE}%?{_UNIT}"
_TIMES: Final = "[×xX*÷]"
_SIGN: Final = rf"(?: ?{_TIMES} ?| ?\+ ?| [-–−] )"
_SUM: Final = rf"\(?(?<![০-৯0-9.,/-]){_OPERAND}\)?(?:{_UNIT}{_SIGN}\(?{_OPERAND}\)?){{1,5}}"
_EQUATION: Final = late(
    normalise(
        rf"(?P<sum>{_SUM}){_UNIT} ?= ?(?:মোট )?(?P<words>(?:৳ ?|টাকা )?(?P<figure>{_FIGURE})(?![০-৯0-9%]|[,.][০-৯0-9])(?: ?/[-=])?(?: ?(?P<scale>হাজার|লক্ষ|লাখ|কোটি))?)(?! ?(?:[×xX*÷+]|[-–−] ?[০-৯0-9]))"
    )
)
_ALONE: Final = late(normalise(rf"{_SUM}{_UNIT}"))
_NOT_ALL: Final = late(normalise("ভ্যাট|কর্তন|আয়কর|মূসক|কমিশন|ছাড়|প্রায়|রেয়াত|অগ্রিম|জামানত"))
_NO_SIGNS: Final = late(normalise(rf"/[-=]|\([^()০-৯0-9]*\)|৳|(?:{LETTER}|\.(?![০-৯0-9]))+"))
_SCALED: Final = late(normalise(rf"({_FIGURE})(?: ?/[-=])? ?(হাজার|লক্ষ|লাখ|কোটি)"))
_TOKEN: Final = late(rf"{_FIGURE}%?|[()×xX*÷+–−-]")
_ROUNDED: Final = Decimal(1)
"""By how much a result may be off whose sum has decimals or shares."""


def wrong_equations(text: str) -> Iterator[Misreckoned]:
    """Results behind = that the figures and signs before it do not make.

    >>> [(found.words, str(found.right)) for found in wrong_equations("৪৫ জন × ২০০ টাকা = ৯,৫০০ টাকা")]
    [('৯,৫০০', '9000')]
    """
    for match in matches(_EQUATION, text, "="):
        line = text[text.rfind("\n", 0, match.start()) + 1 : match.end() + _BEHIND]
        right, stated = value_of(match["sum"]), number_of(match["figure"])
        if right is None or stated is None or _NOT_ALL.search(line):
            continue
        stated *= SCALES[match["scale"] or ""]
        if _differ(stated, right, match["sum"]):
            yield Misreckoned(match["words"].strip(), match["sum"].strip(), whole_number(right))


_BEHIND: Final = 30


def _differ(stated: Decimal, right: Decimal, reckoning: str) -> bool:
    if abs(stated - right) * 2 > max(stated, right) and digits_of(stated) != digits_of(right):
        return False  # not of the same thing
    exact = not any(sign in reckoning for sign in ".÷%")
    return stated != right if exact else abs(stated - right) > max(_ROUNDED, right / 200)


def wrong_cells(table: FigureTable) -> Iterator[tuple[FigureCell, str, Decimal]]:
    """Cells of a table that are not the sum that is written out in the cell before, where those of other rows are."""
    found = []
    for row in table.rows:
        for cell, after in zip(row.cells, row.cells[1:], strict=False):
            written = cell.text.strip("* ") if cell else ""
            if not after or after.value is None or not any(sign in written for sign in "×xX*+"):
                continue
            right = value_of(written) if _ALONE.fullmatch(written) else None
            if right is not None and not _NOT_ALL.search(row.words):
                found.append((after, written, right, _differ(after.value, right, written)))
    wrong = [each for each in found if each[3]]
    if len(wrong) * 2 <= len(found):
        yield from ((cell, written, right) for cell, written, right, _ in wrong)


def value_of(written: str) -> Decimal | None:
    """What figures and signs make, units and words in brackets left out; None where they make no sum.

    >>> str(value_of("(৫ + ৩) জন × ২ লক্ষ টাকা"))
    '1600000'
    """
    scaled = _SCALED.sub(lambda one: f"({one[1]}×{SCALES[one[2]]})", written)
    tokens = _TOKEN.findall(_NO_SIGNS.sub(" ", scaled.replace("x", "×").replace("X", "×")))
    try:
        value, rest = _sum(tokens)
    except (IndexError, ValueError, InvalidOperation, DivisionByZero):
        return None
    return None if rest else value


def _sum(tokens: list[str]) -> tuple[Decimal, list[str]]:
    value, tokens = _product(tokens)
    while tokens and tokens[0] in "+-–−":
        other, rest = _product(tokens[1:])
        value, tokens = (value + other if tokens[0] == "+" else value - other), rest
    return value, tokens


def _product(tokens: list[str]) -> tuple[Decimal, list[str]]:
    value, tokens = _part(tokens)
    while tokens and tokens[0] in "×*÷":
        other, rest = _part(tokens[1:])
        value, tokens = (value / other if tokens[0] == "÷" else value * other), rest
    return value, tokens


def _part(tokens: list[str]) -> tuple[Decimal, list[str]]:
    if tokens[0] == "(":
        value, rest = _sum(tokens[1:])
        if rest[0] != ")":
            raise ValueError(rest[0])
        return value, rest[1:]
    number = number_of(tokens[0].rstrip("%"))
    if number is None:
        raise ValueError(tokens[0])
    return (number / 100 if tokens[0].endswith("%") else number), tokens[1:]


_RATE: Final = late(
    normalise(
        rf"(?<!{LETTER})(?:প্রতি ?জন(?:ে|ের|কে)?|জনপ্রতি|মাথাপিছু|প্রতিটি(?:র)?) (?P<rate>{_FIGURE})(?: ?/[-=])? (?:হারে|দরে|করে) (?P<number>[০-৯]{{1,5}}) ?(?:জন|টি)(?:ের|র|কে)?(?: {LETTER}{{2,15}}){{0,3}}?(?: মোট| বাবদ)? (?P<words>(?P<result>{_FIGURE})(?: ?/[-=])?)(?![০-৯%]| ?(?:জন|টি|দিন|মাস|বার))"
    )
)


def wrong_rates_for_each(text: str) -> Iterator[Misreckoned]:
    """Results of a rate for each, in figures without a unit, that are not the rate times their number.

    >>> [str(found.right) for found in wrong_rates_for_each("প্রতি জন ২০০ হারে ৪৫ জনের জন্য ৯,৫০০ ব্যয় হবে")]
    ['9000']
    """
    for match in matches(_RATE, text, "হারে", "দরে", "করে"):
        rate, number, result = (number_of(match[part]) for part in ("rate", "number", "result"))
        if rate and number and result is not None and result != rate * number and not _NOT_ALL.search(text):
            yield Misreckoned(match["words"], f"{match['rate']} × {match['number']}", rate * number)
