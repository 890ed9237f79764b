"""What the browser asks of the register: the numbers on record, searched, with a sheet of them; that some are reserved, were used on paper, or are cancelled; and that a new one is opened."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from typing import Any, Final

from govdocs.dates.formats import numeric_date
from govdocs.desk import messages
from govdocs.desk.api.answers import Answer, Asked, DeskRoute, Unanswerable, text_in
from govdocs.desk.api.handed_files import HandedFile
from govdocs.desk.api.office_desk import OfficeDesk
from govdocs.desk.issuing.issue_steps import person
from govdocs.desk.issuing.register_opening import open_register, paper_numbers
from govdocs.desk.letters.excerpts import searchable
from govdocs.desk.screen.fragments import fragment, language_in
from govdocs.desk.screen.words import WORDS
from govdocs.errors import Refusal
from govdocs.numerals import to_ascii, to_bangla
from govdocs.register import STATES, CountingRules, Entry, Register
from govdocs.register.entries import COUNTINGS, YEAR_RULES
from govdocs.register.listing import as_csv

MOST_SHOWN: Final = 500
"""Numbers on the screen at once; the sheet has all of them."""
_LONGEST: Final = 500


def register(desk: OfficeDesk, asked: Asked) -> Answer:
    """The numbers on record, the newest first, in which all the words stand; and the list of them as HTML."""
    told = _told(desk, asked)
    return {**told, "html": {"#register": fragment("register_list.html", language_in(asked), **told)}}


def register_dialog(desk: OfficeDesk, asked: Asked) -> Answer:
    """The register, opened over the letters."""
    return {"dialog": _dialog(desk, asked)}


def _dialog(desk: OfficeDesk, asked: Asked) -> str:
    return fragment("register.html", language_in(asked), **_told(desk, asked))


def cancel_dialog(desk: OfficeDesk, asked: Asked) -> Answer:
    """The dialog that asks why a number is cancelled."""
    number, year = text_in(asked, "number"), asked.get("year")
    return {
        "close": True,
        "dialog": fragment("cancel_number.html", language_in(asked), number=number, year=year),
    }


def _told(desk: OfficeDesk, asked: Asked) -> dict[str, Any]:
    opened = desk.issuing.register()
    if opened is None:
        return {
            "register": None,
            "entries": [],
            "count": 0,
            "all": 0,
            "sheet": "",
            "year_rules": YEAR_RULES,
            "countings": COUNTINGS,
        }
    entries = opened.entries()
    found = _searched(entries, text_in(asked, "q", "")[:_LONGEST])
    shown = sorted(found, key=lambda entry: (entry.day, entry.number), reverse=True)[:MOST_SHOWN]
    letters = set(desk.folder.names())
    return {
        "register": str(opened.location),
        "entries": [_row(opened, entry, letters) for entry in shown],
        "count": len(found),
        "all": len(entries),
        "sheet": desk.handed.keep(
            HandedFile(as_csv(found).encode(), "text/csv; charset=utf-8", "register.csv")
        ),
    }


def cancel(desk: OfficeDesk, asked: Asked) -> Answer:
    """Cancel a number: it stays on record with the reason and is never given again. Raises Refusal as the register does."""
    year = asked.get("year") or None
    if year is not None and (not isinstance(year, int) or isinstance(year, bool)):
        raise Unanswerable(400, messages.NOT_UNDERSTOOD.filled(key="year").problem())
    number, reason = text_in(asked, "number"), text_in(asked, "reason")
    entry = _opened(desk).cancel(number, on=date.today(), by=person(), reason=reason, year=year)
    shown = {key: value for key, value in asked.items() if key != "q"}
    return {"number": str(entry), "state": entry.state, "close": True, "dialog": _dialog(desk, shown)}


def reserve_dialog(desk: OfficeDesk, asked: Asked) -> Answer:
    """The dialog that asks how many numbers of which file are reserved, for whom and why; the file is the one numbered last."""
    last = max(_opened(desk).entries(), key=lambda entry: (entry.day, entry.number), default=None)
    file = to_bangla(last.memo_number.stem) if last else ""
    return {"close": True, "dialog": fragment("reserve_numbers.html", language_in(asked), file=file)}


def reserve(desk: OfficeDesk, asked: Asked) -> Answer:
    """Reserve the next numbers of a file for somebody. Raises Refusal as the register does."""
    file, holder, reason = (text_in(asked, key) for key in ("file", "holder", "reason"))
    count = _count(asked)
    entries = _opened(desk).reserve(
        file, on=date.today(), by=person(), holder=holder, reason=reason, count=count
    )
    return _recorded(desk, asked, entries)


def paper_dialog(desk: OfficeDesk, asked: Asked) -> Answer:
    """The dialog that asks which numbers were used in the paper register; one of the list is there already."""
    number = text_in(asked, "number", "")
    return {"close": True, "dialog": fragment("paper_numbers.html", language_in(asked), number=number)}


def on_paper(desk: OfficeDesk, asked: Asked) -> Answer:
    """Put on record that numbers were used on paper. Raises Refusal as the register does."""
    number, reason = text_in(asked, "number"), text_in(asked, "reason", "")
    entries = _opened(desk).record_on_paper(
        number, on=date.today(), by=person(), reason=reason, count=_count(asked)
    )
    return _recorded(desk, asked, entries)


def _recorded(desk: OfficeDesk, asked: Asked, entries: Sequence[Entry]) -> Answer:
    """The numbers that were put on record, and the register with them."""
    shown = {key: value for key, value in asked.items() if key != "q"}
    return {"numbers": [str(one) for one in entries], "close": True, "dialog": _dialog(desk, shown)}


def _count(asked: Asked) -> int:
    """How many numbers, as typed in the digits of either script; one where nothing is typed. Raises Refusal for what is no number."""
    typed = to_ascii(text_in(asked, "count", "").strip()) or "1"
    if not re.fullmatch(r"[0-9]{1,6}", typed):
        raise Refusal(*messages.NO_COUNT.filled(written=typed[:20]))
    return int(typed)


def open_new(desk: OfficeDesk, asked: Asked) -> Answer:
    """Open a register for the folder, never over another, and show it. Raises Refusal as the register does; then there is none."""
    year, counting = text_in(asked, "year", "calendar"), text_in(asked, "counting", "file")
    if year not in YEAR_RULES:
        raise Unanswerable(400, messages.NOT_UNDERSTOOD.filled(key="year").problem())
    if counting not in COUNTINGS:
        raise Unanswerable(400, messages.NOT_UNDERSTOOD.filled(key="counting").problem())
    rules, language = CountingRules(year, counting), language_in(asked)
    last = paper_numbers(text_in(asked, "last", ""), rules)
    made = open_register(desk.folder.path, rules, last, WORDS["paper-register-last"].message(language))
    shown = {key: value for key, value in asked.items() if key != "q"}
    return {
        "register": str(made.location),
        "close": True,
        "dialog": _dialog(desk, shown),
        "said": WORDS["register-opened"].message(language),
    }


def _opened(desk: OfficeDesk) -> Register:
    opened = desk.issuing.register()
    if opened is None:
        raise Unanswerable(404, messages.NO_REGISTER_HERE.problem())
    return opened


def _searched(entries: tuple[Entry, ...], words: str) -> tuple[Entry, ...]:
    wanted = searchable(words).split()
    return (
        tuple(entry for entry in entries if all(word in _words_of(entry) for word in wanted))
        if wanted
        else entries
    )


def _words_of(entry: Entry) -> str:
    dates = f"{numeric_date(entry.day)} {entry.day.isoformat()}"
    said = (
        entry.memo,
        dates,
        entry.subject,
        entry.holder,
        entry.reason,
        entry.by,
        entry.path,
        STATES[entry.state],
    )
    return searchable(" ".join((*said, entry.state)))


def _row(opened: Register, entry: Entry, letters: set[str]) -> dict[str, Any]:
    """An entry as the screen shows it; `letter` is the name of its file where that lies in the folder of the desk."""
    return {
        "number": str(entry),
        "ascii": entry.memo,
        "iso": entry.day.isoformat(),
        "date": numeric_date(entry.day),
        "year": entry.year,
        "printed_year": opened.rules.printed_year(entry.year) or to_bangla(entry.day.year),
        "state": entry.state,
        "subject": entry.subject,
        "reason": entry.reason,
        "holder": entry.holder,
        "by": entry.by,
        "letter": entry.path if entry.path in letters else None,
        "path": entry.path,
    }


ROUTES: Final = (
    DeskRoute("GET", "/api/register", register),
    DeskRoute("POST", "/api/register", register),
    DeskRoute("POST", "/api/dialog/register", register_dialog),
    DeskRoute("POST", "/api/dialog/cancel-number", cancel_dialog),
    DeskRoute("POST", "/api/register/cancel", cancel),
    DeskRoute("POST", "/api/dialog/reserve-numbers", reserve_dialog),
    DeskRoute("POST", "/api/register/reserve", reserve),
    DeskRoute("POST", "/api/dialog/paper-numbers", paper_dialog),
    DeskRoute("POST", "/api/register/on-paper", on_paper),
    DeskRoute("POST", "/api/register/open", open_new),
)
