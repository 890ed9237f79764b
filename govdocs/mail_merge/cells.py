"""The text of a cell as it goes into a letter, and the damage that spreadsheets do: what is certain is repaired, the rest reported.

Each reading gives the text of a cell and its problems; an ERROR among them leaves the text in doubt.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, time
from typing import NamedTuple

from govdocs.dates.formats import long_date
from govdocs.dates.times import clock
from govdocs.errors import Refusal
from govdocs.mail_merge import messages
from govdocs.mail_merge.column_profile import (
    BANGLA,
    EXACT_DIGITS,
    LATIN,
    MOBILE,
    ColumnProfile,
    is_serial,
    numeric_date,
)
from govdocs.mail_merge.sheets.sheet import RawCell
from govdocs.numerals import to_ascii, to_bangla
from govdocs.problems.problem import Severity
from govdocs.problems.sentence import Sentence
from govdocs.problems.suggestions import brief
from govdocs.text.bijoy import bijoy_spans, from_bijoy
from govdocs.text.unicode import normalise

_ERROR = re.compile(
    r"#(?:REF!|N/A|VALUE!|DIV/0!|NAME\?|NUM!|NULL!|SPILL!|CALC!|GETTING_DATA)|Err:5\d\d|#{3,}"
)
_LOST = re.compile(r"\?{2,}|\ufffd|(?:\s|^)\?(?=\s|$)")
_SCIENTIFIC = re.compile(r"[+-]?\d(?:\.\d+[eE]\+?|\d{0,2}[eE]\+)\d{1,3}", re.ASCII)  # not the flat 7E2
_CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff\ud800-\udfff]")
_SPACES = re.compile("[\u00a0\u2000-\u200a\u202f\u205f\u3000\t]")
_UNSEEN = re.compile("[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]")
_UNSEEN_OR_JOINER = re.compile(f"{_UNSEEN.pattern}|[\u200c\u200d]")
_QUOTED_FORMULA = re.compile(r'=\s*"((?:[^"]|"")*)"')
_APOSTROPHE = re.compile(r"'(?=[+=-]?\d[\d\s()/.,+-]*\Z|[+-]?\d[\d -]{4,})", re.ASCII)  # not '৭১-এর
_SHORT_DIGITS = 11  # Excel shortens longer numbers to 8.80171E+12 in a narrow column
_SIGNIFICANT = 6  # digits that such a short form keeps
_WITHOUT_ZERO = range(8, 11)  # digits of a telephone number that may have lost its zero


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
    if raw.kind == "duration":
        return CellText(to_bangla(raw.stored))
    if raw.kind == "time":
        hour, minute = raw.stored.split(":")[:2]
        if profile.durations:
            return CellText(to_bangla(raw.shown or f"{int(hour)}:{minute}"))
        return CellText(clock(time(int(hour), int(minute))))
    return _text(raw.stored, profile)


def tidy(heading: str, *, bijoy: bool = False) -> str:
    """A heading on one line, without invisible characters, in Unicode; `bijoy` where all headings were typed for a Bijoy font."""
    text = from_bijoy(heading) if bijoy and not BANGLA.search(heading) else _unicode(heading)
    return " ".join(_UNSEEN.sub("", _SPACES.sub(" ", normalise(text))).split())


def _text(stored: str, profile: ColumnProfile) -> CellText:
    problems: list[CellProblem] = []
    if found := _CONTROL.search(stored.replace("\r", "")):
        return _in_doubt(messages.CONTROL_CHARACTER.filled(given=f"U+{ord(found[0]):04X}"))
    text = stored.replace("\r\n", "\n").replace("\r", "\n")
    quoted = _QUOTED_FORMULA.fullmatch(text.strip())
    if quoted:
        text = quoted[1].replace('""', '"')
    if found := _ERROR.fullmatch(text.strip()):
        return _in_doubt(messages.FORMULA_ERROR.filled(given=found[0]))
    if found := _LOST.search(text):
        return _in_doubt(messages.LETTERS_LOST.filled(given=brief(text)))
    if _SCIENTIFIC.fullmatch(to_ascii(text.strip())):
        return _in_doubt(messages.SCIENTIFIC_TEXT.filled(given=text.strip()))
    if bijoy_spans(text) or (profile.bijoy and LATIN.search(text) and not BANGLA.search(text)):
        text = from_bijoy(text) if profile.bijoy and not BANGLA.search(text) else _unicode(text)
        problems.append(CellProblem(messages.BIJOY.filled(given=brief(text)), Severity.NOTICE))
    spaced = "\n".join(" ".join(line.split()) for line in _SPACES.sub(" ", text).splitlines()).strip("\n")
    if spaced != text:
        problems.append(CellProblem(messages.SPACES, Severity.NOTICE))
    clean = _UNSEEN.sub("", normalise(spaced)).strip()
    if len(_UNSEEN_OR_JOINER.findall(clean)) < len(_UNSEEN_OR_JOINER.findall(spaced)):
        problems.append(CellProblem(messages.INVISIBLE, Severity.NOTICE))
    marked = _APOSTROPHE.match(to_ascii(clean))
    if marked:
        clean = clean[1:]
    if quoted or marked:
        problems.append(CellProblem(messages.TEXT_MARK.filled(given=brief(clean)), Severity.NOTICE))
    problems += _date_problems(clean, profile)
    if profile.phones and MOBILE.fullmatch(clean):
        phone = _phone(clean, profile)
        return CellText(phone.text, (*problems, *phone.problems))
    return CellText(_digits(clean), tuple(problems))


def _number(raw: RawCell, profile: ColumnProfile) -> CellText:
    digits = raw.stored.lstrip("-")
    shown = raw.shown or raw.stored
    whole = "." not in digits
    if whole and len(digits) > EXACT_DIGITS and not profile.long_digits:
        return _in_doubt(messages.DIGITS_LOST.filled(given=raw.stored))
    shortened = len(digits) > _SHORT_DIGITS and len(digits.rstrip("0")) <= _SIGNIFICANT
    if whole and shortened and "," not in shown:
        return _in_doubt(messages.SCIENTIFIC_NUMBER.filled(given=raw.stored))
    if is_serial(raw):
        lost = messages.DATE_AS_NUMBER.filled(given=raw.stored)
        if profile.dates:
            return _in_doubt(lost)
        if profile.named_dates:
            return CellText(to_bangla(shown), (CellProblem(lost, Severity.WARNING),))
    if whole and "," not in shown and not shown.startswith("0"):
        if profile.phones or profile.named_phones:
            return _phone(shown, profile)
        if len(to_ascii(shown)) < profile.zeros:
            return _in_doubt(messages.ZERO_LOST.filled(given=shown))
    return CellText(_digits(shown))


def _in_doubt(sentence: Sentence) -> CellText:
    """No text, and the ERROR why."""
    return CellText("", (CellProblem(sentence),))


def _phone(digits: str, profile: ColumnProfile) -> CellText:
    """A telephone number that does not begin with 0: a mobile number gets its zero back, a short code (333) stays."""
    if profile.phones and MOBILE.fullmatch(digits):
        whole = to_bangla(f"0{digits}")
        restored = messages.ZERO_RESTORED.filled(given=digits, other=whole)
        return CellText(whole, (CellProblem(restored, Severity.WARNING),))
    if len(digits) in _WITHOUT_ZERO and digits.isdigit():
        lost = messages.ZERO_LOST.filled(given=digits)
        return (
            _in_doubt(lost)
            if profile.phones
            else CellText(to_bangla(digits), (CellProblem(lost, Severity.WARNING),))
        )
    return CellText(to_bangla(digits))


def _day(iso: str, profile: ColumnProfile) -> CellText:
    try:
        day = date.fromisoformat(iso)
    except ValueError:
        return _in_doubt(messages.NO_SUCH_DAY.filled(given=iso))
    written = long_date(day)
    if profile.swapped:
        other = f"{to_bangla(day.month)}/{to_bangla(day.day)}/{to_bangla(day.year)}"
        return _in_doubt(messages.DAY_AND_MONTH_SWAPPED.filled(given=written, other=other))
    return CellText(written)


def _date_problems(text: str, profile: ColumnProfile) -> list[CellProblem]:
    match = numeric_date(text) if profile.dates else None
    if match is None:
        return []
    first, second = int(match[1]), int(match[2])
    if second > 12 >= first:
        day_first = f"{to_bangla(second)}/{to_bangla(first)}/{to_bangla(match[3])}"
        return [CellProblem(messages.MONTH_FIRST.filled(given=text, other=day_first))]
    if profile.month_first and first <= 12 and first != second:
        return [CellProblem(messages.DAY_OR_MONTH.filled(given=text))]
    return []


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
