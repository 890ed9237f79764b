"""The text of a cell as it goes into a letter, and the damage that spreadsheets do: what is certain is repaired, the rest reported.

Each reading gives the text of a cell and its problems; an ERROR among them leaves the text in doubt.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, time
from decimal import Decimal, InvalidOperation
from typing import NamedTuple

from govdocs.dates.formats import long_date
from govdocs.dates.times import clock
from govdocs.errors import Refusal
from govdocs.mail_merge import messages
from govdocs.mail_merge.sheets.sheet import RawCell
from govdocs.numerals import to_ascii, to_bangla
from govdocs.problems.problem import Severity
from govdocs.problems.sentence import Sentence
from govdocs.problems.suggestions import brief
from govdocs.text.bijoy import bijoy_spans, from_bijoy
from govdocs.text.unicode import SAMPLE, normalise

_PHONES = re.compile(r"মোবাইল|ফোন|টেলিফোন|mobile|phone|tel\b|cell", re.IGNORECASE)
_DATES = re.compile(r"তারিখ|জন্ম|date\b|_on\b", re.IGNORECASE)

_ERROR = re.compile(
    r"#(?:REF!|N/A|VALUE!|DIV/0!|NAME\?|NUM!|NULL!|SPILL!|CALC!|GETTING_DATA)|Err:5\d\d|#{3,}"
)
_LOST = re.compile(r"\?{2,}|\ufffd|(?:\s|^)\?(?=\s|$)")
_SCIENTIFIC = re.compile(r"[+-]?\d(?:\.\d+)?[eE]\+?\d{1,3}")
_CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff\ud800-\udfff]")
_SPACES = re.compile("[\u00a0\u2000-\u200a\u202f\u205f\u3000\t]")
_UNSEEN = re.compile("[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]")
_UNSEEN_OR_JOINER = re.compile(f"{_UNSEEN.pattern}|[\u200c\u200d]")
_NUMERIC_DATE = re.compile(r"(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{4}|\d{2})")
_MOBILE = re.compile(r"1[3-9]\d{8}")
_LATIN = re.compile("[A-Za-z\u00a1-\u024f\u2018-\u203a\u20ac\u2122]")
_BANGLA = re.compile("[\u0985-\u09b9\u09ce\u09dc-\u09df]")
_EXACT_DIGITS = 15  # Excel changes those behind
_SHORT_DIGITS = 11  # Excel shortens longer numbers to 8.80171E+12 in a narrow column
_SIGNIFICANT = 6  # digits that such a short form keeps
_SERIALS = range(20_000, 80_000)  # 1954 to 2119: what a day looks like when its format is lost


@dataclass(frozen=True)
class CellProblem:
    """What is wrong with a cell, or what was repaired in it."""

    sentence: Sentence
    severity: Severity = Severity.ERROR


class CellText(NamedTuple):
    """The text of a cell as it goes into the letter, and the problems of the cell."""

    text: str
    problems: tuple[CellProblem, ...] = ()

    @property
    def certain(self) -> bool:
        """Whether none of its problems is an ERROR."""
        return all(problem.severity is not Severity.ERROR for problem in self.problems)


@dataclass(frozen=True)
class ColumnProfile:
    """What a column's heading and its cells as a whole show, by which each of its cells is read."""

    dates: bool
    phones: bool
    month_first: bool
    """A date in it can only be read month first."""
    swapped: bool
    """Days above 12 are in it as text, and those up to 12 as dates: their months were taken for days."""
    zeros: int
    """The length of its longest text of digits that begins with 0; 0 without one."""
    bijoy: bool
    """Its words together are those of a Bijoy typist, though one alone (Kvkeb) may be taken for a code."""

    @classmethod
    def of(cls, heading: str, cells: Sequence[RawCell]) -> ColumnProfile:
        dates = bool(_DATES.search(heading))
        typed = [match for raw in cells if raw.kind == "text" and (match := _numeric_date(raw.stored))]
        stored = [raw for raw in cells if raw.kind == "day"]
        late = any(int(match[1]) > 12 for match in typed)
        codes = (to_ascii(raw.stored.strip()) for raw in cells if raw.kind == "text")
        return cls(
            dates=dates or bool(stored),
            phones=bool(_PHONES.search(heading)),
            month_first=any(int(match[2]) > 12 and int(match[1]) <= 12 for match in typed),
            swapped=late and bool(stored) and all(int(raw.stored[8:10]) <= 12 for raw in stored),
            zeros=max((len(code) for code in codes if re.fullmatch(r"0\d+", code)), default=0),
            bijoy=typed_for_bijoy(raw.stored for raw in cells if raw.kind == "text"),
        )


def read(raw: RawCell, profile: ColumnProfile) -> CellText:
    """The text of a cell as it goes into the letter, with what is wrong and what was repaired."""
    if raw.kind == "uncomputed":
        return _in_doubt(messages.FORMULA_WITHOUT_VALUE)
    if raw.kind == "covered":
        return _in_doubt(messages.MERGED_CELL)
    if raw.kind == "number":
        return _number(raw, profile)
    if raw.kind == "day":
        return _day(raw.stored, profile)
    if raw.kind == "moment":
        return CellText(raw.stored, (CellProblem(messages.DATE_WITH_TIME.filled(given=raw.stored)),))
    if raw.kind == "time":
        return CellText(clock(time.fromisoformat(raw.stored[:5])))
    return _text(raw.stored, profile)


def tidy(heading: str, *, bijoy: bool = False) -> str:
    """A heading on one line, without invisible characters, in Unicode; `bijoy` where all headings were typed for a Bijoy font."""
    text = from_bijoy(heading) if bijoy and not _BANGLA.search(heading) else _unicode(heading)
    return " ".join(_UNSEEN.sub("", _SPACES.sub(" ", normalise(text))).split())


def typed_for_bijoy(texts: Iterable[str]) -> bool:
    """Whether the larger part of some texts, taken together, was typed for a Bijoy font."""
    joined = " ".join(texts)[:SAMPLE]
    letters = len(_LATIN.findall(joined)) + len(_BANGLA.findall(joined))
    found = sum(len(_LATIN.findall(joined[start:end])) for start, end in bijoy_spans(joined))
    return 2 * found > letters > 0


def _text(stored: str, profile: ColumnProfile) -> CellText:
    problems: list[CellProblem] = []
    if found := _CONTROL.search(stored.replace("\r", "")):
        return _in_doubt(messages.CONTROL_CHARACTER.filled(given=f"U+{ord(found[0]):04X}"))
    text = stored.replace("\r\n", "\n").replace("\r", "\n")
    if found := _ERROR.fullmatch(text.strip()):
        return _in_doubt(messages.FORMULA_ERROR.filled(given=found[0]))
    if found := _LOST.search(text):
        return _in_doubt(messages.LETTERS_LOST.filled(given=brief(text)))
    if _SCIENTIFIC.fullmatch(to_ascii(text.strip())):
        return _in_doubt(messages.SCIENTIFIC_TEXT.filled(given=text.strip()))
    if bijoy_spans(text) or (profile.bijoy and _LATIN.search(text) and not _BANGLA.search(text)):
        text = from_bijoy(text) if profile.bijoy and not _BANGLA.search(text) else _unicode(text)
        problems.append(CellProblem(messages.BIJOY.filled(given=brief(text)), Severity.NOTICE))
    spaced = "\n".join(" ".join(line.split()) for line in _SPACES.sub(" ", text).splitlines()).strip("\n")
    if spaced != text:
        problems.append(CellProblem(messages.SPACES, Severity.NOTICE))
    clean = _UNSEEN.sub("", normalise(spaced)).strip()
    if len(_UNSEEN_OR_JOINER.findall(clean)) < len(_UNSEEN_OR_JOINER.findall(spaced)):
        problems.append(CellProblem(messages.INVISIBLE, Severity.NOTICE))
    if clean.startswith("'") and to_ascii(clean[1:2]).isdigit():
        clean = clean[1:]
    problems += _date_problems(clean, profile)
    return CellText(_digits(clean), tuple(problems))


def _number(raw: RawCell, profile: ColumnProfile) -> CellText:
    digits = raw.stored.lstrip("-")
    whole = "." not in digits
    if whole and len(digits) > _EXACT_DIGITS:
        return _in_doubt(messages.DIGITS_LOST.filled(given=raw.stored))
    if whole and len(digits) > _SHORT_DIGITS and len(digits.rstrip("0")) <= _SIGNIFICANT:
        return _in_doubt(messages.SCIENTIFIC_NUMBER.filled(given=raw.stored))
    if profile.dates and whole and int(digits) in _SERIALS:
        return _in_doubt(messages.DATE_AS_NUMBER.filled(given=raw.stored))
    shown = raw.shown if _shows_stored(raw) else raw.stored
    if profile.phones and whole and not shown.startswith("0"):
        return _phone(shown)
    if whole and len(to_ascii(shown)) < profile.zeros and not shown.startswith("0"):
        return _in_doubt(messages.ZERO_LOST.filled(given=shown))
    return CellText(to_bangla(shown))


def _in_doubt(sentence: Sentence) -> CellText:
    """No text, and the ERROR why."""
    return CellText("", (CellProblem(sentence),))


def _shows_stored(raw: RawCell) -> bool:
    """Whether what the sheet shows is the stored number, to the places shown."""
    try:
        shown = Decimal(raw.shown.rstrip("%").replace(",", ""))
    except InvalidOperation:
        return False
    value = Decimal(raw.stored) * (100 if raw.shown.endswith("%") else 1)
    exponent = shown.as_tuple().exponent
    return isinstance(exponent, int) and abs(value - shown) <= Decimal(1).scaleb(exponent) / 2


def _phone(digits: str) -> CellText:
    if _MOBILE.fullmatch(digits):
        whole = to_bangla(f"0{digits}")
        return CellText(
            whole, (CellProblem(messages.ZERO_RESTORED.filled(given=digits, other=whole), Severity.WARNING),)
        )
    if digits.startswith("880") and len(digits) > 10:
        return CellText(to_bangla(digits))
    return _in_doubt(messages.ZERO_LOST.filled(given=digits))


def _day(iso: str, profile: ColumnProfile) -> CellText:
    try:
        day = date.fromisoformat(iso)
    except ValueError:
        return _in_doubt(messages.DATE_WITH_TIME.filled(given=iso))
    written = long_date(day)
    if profile.swapped:
        other = f"{to_bangla(day.month)}/{to_bangla(day.day)}/{to_bangla(day.year)}"
        return _in_doubt(messages.DAY_AND_MONTH_SWAPPED.filled(given=written, other=other))
    return CellText(written)


def _date_problems(text: str, profile: ColumnProfile) -> list[CellProblem]:
    match = _numeric_date(text) if profile.dates else None
    if match is None:
        return []
    first, second = int(match[1]), int(match[2])
    if second > 12 >= first:
        day_first = f"{to_bangla(second)}/{to_bangla(first)}/{to_bangla(match[3])}"
        return [CellProblem(messages.MONTH_FIRST.filled(given=text, other=day_first))]
    if profile.month_first and first <= 12 and first != second:
        return [CellProblem(messages.DAY_OR_MONTH.filled(given=text))]
    return []


def _numeric_date(text: str) -> re.Match[str] | None:
    return _NUMERIC_DATE.fullmatch(to_ascii(text.strip()))


def _unicode(text: str) -> str:
    """The text with its Bijoy words converted, and only those."""
    for start, end in reversed(bijoy_spans(text)):
        try:
            text = text[:start] + from_bijoy(text[start:end]) + text[end:]
        except Refusal:
            continue
    return normalise(text)


def _digits(text: str) -> str:
    """Bangla digits, as letters print them; an address of the web, a file name or a code in Latin letters stays."""
    return text if re.search("[A-Za-z]", text) else to_bangla(text)
