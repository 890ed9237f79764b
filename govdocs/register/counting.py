"""The next number of a count, and the memo number that is composed with it."""

from __future__ import annotations

from dataclasses import dataclass, replace

from sqlalchemy import Connection

from govdocs.dates.formats import long_date
from govdocs.errors import Refusal, Text
from govdocs.memo_number.number import MemoNumber
from govdocs.numerals import to_bangla
from govdocs.register import messages, queries
from govdocs.register.entries import HIGHEST, CountingRules, Entry, refuse_irregular
from govdocs.register.tables import numbers


@dataclass(frozen=True)
class NumberRequest:
    """A number to be given: the file, the entry but for its number, the number at which its count is to begin, if any, and the rules."""

    file: MemoNumber
    entry: Entry
    start: int | None
    rules: CountingRules


def add_next(connection: Connection, request: NumberRequest) -> Entry:
    """Put the next number on record, in the transaction of a connection. Raises Refusal where it cannot begin or go on there."""
    entry = next_entry(connection, request)
    queries.insert(connection, entry)
    return entry


def next_entry(connection: Connection, request: NumberRequest) -> Entry:
    """The entry of the next number, which is on no record yet. Raises Refusal where it cannot begin or go on there."""
    on_record = queries.highest_number(connection, request.entry)
    ever_given = queries.highest_in_history(connection, request.entry)
    last = max(
        filter(None, (on_record, ever_given)), default=None
    )  # a row may be lost, its number stays given
    if request.start and last and request.start > last and _all_cancelled(connection, request.entry):
        last = None  # the count was begun by mistake, and begins now
    number = _next(last, request.start)
    if last is None and request.start is None:
        _refuse_earlier_count(connection, request)
    before = queries.last_of_file(connection, request.entry.file)
    if before is None and request.start is None:
        refuse_irregular(request.file)
    return replace(request.entry, number=number, memo=_compose(request.file, number, before))


def _all_cancelled(connection: Connection, entry: Entry) -> bool:
    if queries.highest_number(connection, entry) != queries.highest_in_history(connection, entry):
        return False  # a row is lost, and nobody knows what became of its number
    return queries.highest_number(connection, entry, numbers.c.state != "cancelled") is None


def _next(last: int | None, start: int | None) -> int:
    following = 1 if last is None else last + 1
    if start is not None and last is not None and start != following:
        raise Refusal(*messages.STARTS_ELSEWHERE.filled(last=last, following=following, start=start))
    chosen = start if last is None and start is not None else following
    if chosen > HIGHEST:
        raise Refusal(*messages.BEYOND_HIGHEST.filled(highest=HIGHEST))
    return chosen


def _refuse_earlier_count(connection: Connection, request: NumberRequest) -> None:
    """A count that would begin before one that goes on, or before its file was opened: a clock that was set back gives number 1 again."""
    entry = request.entry
    shown = {
        "day": Text(long_date(entry.day), str(entry.day)),
        "file": Text(to_bangla(request.file.stem), request.file.stem),
    }
    latest = queries.latest_year(connection, entry)
    if latest is not None and entry.year < latest:
        raise Refusal(*messages.EARLIER_COUNT.filled(**shown, year=request.rules.shown_year(latest)))
    opened = opened_in(request.file)
    if entry.year and opened is not None and entry.day.year < opened:
        raise Refusal(*messages.BEFORE_THE_FILE.filled(**shown, year=opened))


def opened_in(file: MemoNumber) -> int | None:
    """The year in which a file was opened, by its number; None where that does not say it."""
    if not file.year or not file.year.isdecimal():
        return None
    return int(file.year) if len(file.year) == 4 else 2000 + int(file.year)


def _compose(file: MemoNumber, number: int, before: Entry | None) -> str:
    """The memo number; its separator is the one typed, else that of the file's last number, else a hyphen."""
    separator = file.separator or (before.memo_number.separator if before else "-")
    return replace(file, separator=separator).with_issue(number).ascii()
