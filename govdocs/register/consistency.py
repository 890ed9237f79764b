"""What is wrong with a register: gaps, lost and double numbers, numbers without a letter, letters that changed on disk."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from itertools import groupby, pairwise
from pathlib import Path
from typing import NamedTuple

from govdocs.dates.formats import long_date
from govdocs.errors import Text
from govdocs.files.digest import sha256_of
from govdocs.numerals import to_bangla
from govdocs.problems.problem import Problem, Severity
from govdocs.register import messages
from govdocs.register.dispatch_register import Register
from govdocs.register.entries import ONE_SERIES, STATES, CountingRules, Entry, HistoryEntry, State
from govdocs.register.row_history import differing_columns, odd_history, odd_numbers

PATIENCE = 30  # days that a number may wait for its letter

_NOTHING = Text("", "")


class _Key(NamedTuple):
    """What identifies a number within a register."""

    series: str
    year: int
    number: int


def check(register: Register, *, on: date, patience: int = PATIENCE) -> tuple[Problem, ...]:
    """Every problem of a register on a day, gravest first. Errors: the register is broken; warnings: somebody should look.

    Letters are read from the paths that the register stores; letters of a PostgreSQL register that are not on this machine are
    passed over. `patience` is in days. Raises Unusable.
    """
    if damage := register.damage():
        return (messages.DAMAGED.filled(where=register.location, damage=damage).problem(),)
    entries, history = register.snapshot()
    found = [
        *_lost(entries, history),
        *_gaps(register, entries, history),
        *_altered(entries, history),
        *differing_columns(entries, history),
        *odd_history(history),
        *odd_numbers(entries, register.rules),
        *_one_letter_twice(entries),
        *_letters(register, entries),
        *_waiting(entries, on, patience),
        *_out_of_order(entries),
        *_begun_back(entries, history, register.rules),
    ]
    return tuple(sorted(found, key=lambda problem: list(Severity).index(problem.severity)))


def _lost(entries: Iterable[Entry], history: Iterable[HistoryEntry]) -> Iterator[Problem]:
    """Numbers that are in the history and no longer in the register, and the other way round."""
    on_record = {_key(entry): entry for entry in entries}
    in_history = {_key(change): change for change in history}
    for key in sorted(in_history.keys() - on_record.keys()):
        change = in_history[key]
        sentence = messages.NUMBER_LOST.filled(
            number=_named(key), state=_state(change.state), day=Text(long_date(change.day), str(change.day))
        )
        yield sentence.problem()
    for key in sorted(on_record.keys() - in_history.keys()):
        yield messages.NUMBER_WITHOUT_HISTORY.filled(number=on_record[key].text).problem()


def _gaps(register: Register, entries: Iterable[Entry], history: Iterable[HistoryEntry]) -> Iterator[Problem]:
    """Numbers between the first and the last of a count that are neither in the register nor in its history.

    Numbers that were begun with by mistake, cancelled, and left behind with --start leave no gap.
    """
    cancelled = {_key(entry) for entry in entries if entry.state == "cancelled"}
    counts: dict[tuple[str, int], set[int]] = defaultdict(set)
    for series, year, number in (*map(_key, entries), *map(_key, history)):
        counts[series, year].add(number)
    for (series, year), known in sorted(counts.items()):
        used = {number for number in known if _Key(series, year, number) not in cancelled}
        for before, after in pairwise(sorted(known)):
            if after == before + 1 or before < min(used, default=after):
                continue
            first, last = before + 1, after - 1
            span = f"{first}–{last}" if last > first else f"{first}"
            sentence = messages.NUMBER_GAP.filled(
                series=_series(series),
                year=_in_year(register.rules.printed_year(year), year),
                span=Text(to_bangla(span), span),
            )
            yield sentence.problem()


def _altered(entries: Iterable[Entry], history: Iterable[HistoryEntry]) -> Iterator[Problem]:
    """Numbers whose state or letter differs from the last line of their history."""
    last = {_key(change): change for change in history}
    for entry in entries:
        change = last.get(_key(entry))
        if change and (change.state, change.sha256) != (entry.state, entry.sha256):
            sentence = messages.NUMBER_ALTERED.filled(
                number=entry.text, state=_state(entry.state), recorded=_state(change.state)
            )
            yield sentence.problem()


def _one_letter_twice(entries: Iterable[Entry]) -> Iterator[Problem]:
    """One and the same PDF, issued under two numbers."""
    by_letter: dict[str, list[Entry]] = defaultdict(list)
    for entry in entries:
        if entry.state == "issued":
            by_letter[entry.sha256].append(entry)
    for first, *others in by_letter.values():
        for other in others:
            yield messages.LETTER_TWICE.filled(first=first.text, second=other.text).problem()


def _letters(register: Register, entries: Iterable[Entry]) -> Iterator[Problem]:
    """Issued letters whose PDF is missing or has other bytes."""
    shared = register.location.path is None
    for entry in entries:
        if entry.state != "issued" or not entry.pdf:
            continue
        path = register.location.letter_path(entry.pdf)
        if not path.is_file():
            if not shared:
                yield _missing(entry, path)
        elif sha256_of(path) != entry.sha256:
            yield messages.LETTER_CHANGED.filled(number=entry.text, path=path).problem()


def _missing(entry: Entry, path: Path) -> Problem:
    return messages.LETTER_MISSING.filled(number=entry.text, path=path).problem(severity=Severity.WARNING)


def _waiting(entries: Iterable[Entry], on: date, patience: int) -> Iterator[Problem]:
    """Numbers that were reserved or taken too long ago and have no letter."""
    for entry in entries:
        if entry.state not in ("reserved", "taken") or on - entry.day <= timedelta(patience):
            continue
        sentence = messages.NUMBER_WAITING.filled(
            number=entry.text,
            days=(on - entry.day).days,
            state=messages.RESERVED if entry.state == "reserved" else messages.TAKEN,
            holder=f" ({entry.holder})" if entry.holder else "",
        )
        yield sentence.problem(severity=Severity.WARNING)


def _out_of_order(entries: Iterable[Entry]) -> Iterator[Problem]:
    """A number with an earlier day than the number before it, which is what an auditor asks about first."""

    def count(entry: Entry) -> tuple[str, int]:
        return entry.series, entry.year

    for _, of_count in groupby(entries, key=count):
        for before, after in pairwise(of_count):
            if after.day < before.day:
                sentence = messages.DATES_OUT_OF_ORDER.filled(
                    after=after.text,
                    day=Text(long_date(after.day), str(after.day)),
                    before=before.text,
                    day_before=Text(long_date(before.day), str(before.day)),
                )
                yield sentence.problem(severity=Severity.NOTICE)


def _begun_back(
    entries: Iterable[Entry], history: Iterable[HistoryEntry], rules: CountingRules
) -> Iterator[Problem]:
    """A count that began at 1 after that of a later year, as where the clock of a computer was set back."""
    kept = {_key(entry): entry for entry in entries if entry.state != "cancelled"}
    latest: dict[str, int] = {}
    for key in dict.fromkeys(_key(change) for change in history):
        entry = kept.get(key)
        if entry is None:
            continue
        before = latest.get(key.series, key.year)
        if key.number == 1 and key.year < before:
            day = Text(long_date(entry.day), str(entry.day))
            sentence = messages.COUNT_BEGUN_BACK.filled(
                number=entry.text, year=rules.shown_year(before), day=day
            )
            yield sentence.problem(severity=Severity.WARNING)
        latest[key.series] = max(before, key.year)


def _key(one: Entry | HistoryEntry) -> _Key:
    return _Key(one.series, one.year, one.number)


def _named(key: _Key) -> Text:
    """A number of which only its key is known: `৪৬.… নথির ২০২৬ সালের ৫`, `5 of 46.… in 2026`."""
    return messages.NUMBER_OF_COUNT.filled(
        series=_series(key.series),
        year=_in_year(to_bangla(key.year) if key.year else "", key.year),
        number=key.number,
    )


def _series(series: str) -> Text:
    if series == ONE_SERIES:
        return messages.ALL_FILES
    return messages.ONE_FILE.filled(file=Text(to_bangla(series), series))


def _in_year(printed: str, year: int) -> Text:
    """`২০২৬ সালের `, ` in 2026`; empty where years do not count."""
    if not year:
        return _NOTHING
    return messages.IN_YEAR.filled(year=Text(printed, str(year)))


def _state(state: State) -> Text:
    return Text(STATES[state], state)
