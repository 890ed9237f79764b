"""What is wrong with a register: gaps, lost and double numbers, numbers that nobody used, letters that changed on disk."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from itertools import groupby, pairwise
from pathlib import Path

from govdocs.dates.formats import long_date
from govdocs.files.digest import sha256_of
from govdocs.numerals import to_bangla
from govdocs.problems.problem import Problem, Severity
from govdocs.register.dispatch_register import Register
from govdocs.register.entries import ONE_SERIES, STATES, Entry, Event

PATIENCE = 30  # days that a number may wait for its letter

_Key = tuple[str, int, int]


def check(register: Register, *, on: date, patience: int = PATIENCE) -> tuple[Problem, ...]:
    """Every problem of a register on a day, gravest first. Errors say that a law is broken; warnings, that somebody should look.

    Letters are read from where the register says they lie; of a register that several machines share, one that is not on this
    machine is passed over. Raises Unusable.
    """
    if damage := register.damage():
        return (_damaged(register, damage),)
    entries, history = register.snapshot()
    found = [
        *_lost(entries, history),
        *_gaps(register, entries, history),
        *_altered(entries, history),
        *_one_letter_twice(entries),
        *_letters(register, entries),
        *_waiting(entries, on, patience),
        *_out_of_order(entries),
    ]
    return tuple(sorted(found, key=lambda problem: list(Severity).index(problem.severity)))


def _damaged(register: Register, damage: str) -> Problem:
    return Problem(
        "register-damaged",
        f"রেজিস্টার ‘{register.where}’ নষ্ট হয়ে গেছে।",
        f"The register '{register.where}' is damaged: {damage}.",
        hint_bangla="এটি থেকে আর নম্বর নেবেন না; সর্বশেষ ভালো অনুলিপি ফিরিয়ে এনে আবার মিলিয়ে দেখুন।",
        hint_english="Take no more numbers from it; restore the last good copy and check again.",
    )


def _lost(entries: Iterable[Entry], history: Iterable[Event]) -> Iterator[Problem]:
    """Numbers of which the history tells but that are gone from the register, and the other way round."""
    on_record = {_key(entry): entry for entry in entries}
    told = {_key(event): event for event in history}
    for key in sorted(told.keys() - on_record.keys()):
        yield Problem(
            "number-lost",
            f"{_named(key)} নম্বরটি রেজিস্টার থেকে মুছে গেছে; ইতিহাসে আছে: {STATES[told[key].state]}, {long_date(told[key].day)}।",
            f"Number {_named_en(key)} is gone from the register; its history says: {told[key].state} on {told[key].day}.",
            hint_bangla="কেউ ডেটাবেজে হাত দিয়েছেন; অনুলিপি থেকে সারিটি ফিরিয়ে আনুন।",
            hint_english="Somebody has meddled with the database; restore the row from a copy.",
        )
    for key in sorted(on_record.keys() - told.keys()):
        yield Problem(
            "number-without-history",
            f"{on_record[key]} নম্বরটি কবে কীভাবে এল, ইতিহাসে তা নেই।",
            f"How number {on_record[key].memo} came to be is not in the history.",
            hint_bangla="নম্বরটি govdocs দিয়ে নেওয়া হয়নি; কে যোগ করেছেন খোঁজ নিন।",
            hint_english="It was not taken by govdocs; ask who has added it.",
        )


def _gaps(register: Register, entries: Iterable[Entry], history: Iterable[Event]) -> Iterator[Problem]:
    """Numbers between the first and the last of a count of which nothing at all is known.

    Numbers that were begun with by mistake, cancelled, and left behind with --start leave none.
    """
    cancelled = {_key(entry) for entry in entries if entry.state == "cancelled"}
    counts: dict[tuple[str, int], set[int]] = defaultdict(set)
    for series, year, number in (*map(_key, entries), *map(_key, history)):
        counts[series, year].add(number)
    for (series, year), known in sorted(counts.items()):
        used = {number for number in known if (series, year, number) not in cancelled}
        for before, after in pairwise(sorted(known)):
            if after == before + 1 or before < min(used, default=after):
                continue
            first, last = before + 1, after - 1
            span = f"{first}–{last}" if last > first else f"{first}"
            year_bangla = register.rules.printed_year(year)
            yield Problem(
                "number-gap",
                f"{_series(series)} {year_bangla + ' সালের ' if year_bangla else ''}ক্রমে {to_bangla(span)} নম্বর নেই।",
                f"Number {span} is missing in the count of {series}{f' in {year}' if year else ''}.",
                hint_bangla="রেজিস্টারের অনুলিপি মিলিয়ে দেখুন; এই ফাঁক govdocs রাখে না।",
                hint_english="Compare with a copy of the register; govdocs leaves no such gap.",
            )


def _altered(entries: Iterable[Entry], history: Iterable[Event]) -> Iterator[Problem]:
    """Numbers whose state or letter is another than their history's last line says."""
    last = {_key(event): event for event in history}
    for entry in entries:
        told = last.get(_key(entry))
        if told and (told.state, told.sha256) != (entry.state, entry.sha256):
            yield Problem(
                "number-altered",
                f"{entry} নম্বরের অবস্থা ইতিহাসের সঙ্গে মেলে না: রেজিস্টারে ‘{STATES[entry.state]}’, ইতিহাসে ‘{STATES[told.state]}’।",
                f"Number {entry.memo} does not agree with its history: {entry.state} and {told.state}, or another letter.",
                hint_bangla="কেউ ডেটাবেজে হাত দিয়েছেন; অনুলিপির সঙ্গে মিলিয়ে দেখুন।",
                hint_english="Somebody has meddled with the database; compare with a copy.",
            )


def _one_letter_twice(entries: Iterable[Entry]) -> Iterator[Problem]:
    """One and the same PDF, issued under two numbers."""
    by_letter: dict[str, list[Entry]] = defaultdict(list)
    for entry in entries:
        if entry.state == "issued":
            by_letter[entry.sha256].append(entry)
    for first, *others in by_letter.values():
        for other in others:
            yield Problem(
                "letter-twice",
                f"একই পত্র দুটি নম্বরে জারি দেখানো হয়েছে: {first} ও {other}।",
                f"One letter is issued under two numbers: {first.memo} and {other.memo}.",
                hint_bangla="যে নম্বরটি ভুলে নেওয়া, সেটি কারণসহ বাতিল করুন: govdocs number cancel",
                hint_english="Cancel the one that was taken by mistake: govdocs number cancel",
            )


def _letters(register: Register, entries: Iterable[Entry]) -> Iterator[Problem]:
    shared = register.where.path is None
    for entry in entries:
        if entry.state != "issued" or not entry.pdf:
            continue
        path = register.where.letter_at(entry.pdf)
        if not path.is_file():
            if not shared:
                yield _missing(entry, path)
        elif sha256_of(path) != entry.sha256:
            yield _changed(entry, path)


def _missing(entry: Entry, path: Path) -> Problem:
    return Problem(
        "letter-missing",
        f"{entry} নম্বরের পত্র ‘{path}’ জায়গামতো নেই।",
        f"The letter of number {entry.memo}, '{path}', is not there.",
        Severity.WARNING,
        hint_bangla="ফাইলটি সরানো হয়ে থাকলে নতুন জায়গাটি লিখে রাখুন: govdocs number issue",
        hint_english="If it was moved, record its new place: govdocs number issue",
    )


def _changed(entry: Entry, path: Path) -> Problem:
    return Problem(
        "letter-changed",
        f"{entry} নম্বরে যে পত্র জারি হয়েছিল, ‘{path}’ এখন আর সেটি নয়।",
        f"'{path}' is no longer the letter that was issued as {entry.memo}.",
        hint_bangla="জারি হওয়া পত্রটি ফিরিয়ে আনুন; নতুন রূপটিই জারি হয়ে থাকলে লিখে রাখুন: govdocs number issue",
        hint_english="Restore the letter that was issued; if the new one went out, record it: govdocs number issue",
    )


def _waiting(entries: Iterable[Entry], on: date, patience: int) -> Iterator[Problem]:
    """Numbers reserved or taken too long ago without a letter."""
    for entry in entries:
        if entry.state not in ("reserved", "taken") or on - entry.day <= timedelta(patience):
            continue
        whom = f" ({entry.holder})" if entry.holder else ""
        how = "সংরক্ষণ করা" if entry.state == "reserved" else "নেওয়া"
        days = (on - entry.day).days
        yield Problem(
            "number-waiting",
            f"{entry} নম্বরটি {to_bangla(days)} দিন আগে {how} হয়েছে{whom}, এখনও পত্র জারি হয়নি।",
            f"Number {entry.memo} was {entry.state}{whom} {days} days ago and has no letter.",
            Severity.WARNING,
            hint_bangla="পত্রটি জারি হয়ে থাকলে লিখে রাখুন (number issue); না লাগলে কারণসহ বাতিল করুন (number cancel)।",
            hint_english="Record the letter if it went out (number issue); cancel the number if it is not needed (number cancel).",
        )


def _out_of_order(entries: Iterable[Entry]) -> Iterator[Problem]:
    """A number with an earlier day than the number before it: what an auditor asks about first."""

    def count(entry: Entry) -> tuple[str, int]:
        return entry.series, entry.year

    for _, of_count in groupby(entries, key=count):
        for before, after in pairwise(of_count):
            if after.day < before.day:
                yield Problem(
                    "dates-out-of-order",
                    f"{after} নম্বরের তারিখ ({long_date(after.day)}) আগের নম্বর {before}-এর তারিখের ({long_date(before.day)}) আগে।",
                    f"Number {after.memo} is of {after.day}, earlier than {before.memo} of {before.day}.",
                    Severity.NOTICE,
                )


def _key(one: Entry | Event) -> _Key:
    return one.series, one.year, one.number


def _series(series: str) -> str:
    return "দপ্তরের" if series == ONE_SERIES else f"{to_bangla(series)} নথির"


def _named(key: _Key) -> str:
    series, year, number = key
    return to_bangla(f"{_series(series)} {f'{year} সালের ' if year else ''}{number}")


def _named_en(key: _Key) -> str:
    series, year, number = key
    return f"{number} of {series}{f' in {year}' if year else ''}"
