"""The register itself: numbers are taken, reserved, issued and cancelled, and each stays on record."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import Any

from sqlalchemy import ColumnElement, Connection, func, select

from govdocs.errors import Refusal
from govdocs.memo_number.number import MemoNumber
from govdocs.numerals import to_bangla
from govdocs.register.database import Database
from govdocs.register.entries import (
    HIGHEST,
    MOST_AT_ONCE,
    Entry,
    Event,
    LetterFile,
    Rules,
    State,
    file_number,
    line,
    refuse_odd,
)
from govdocs.register.location import Whereabouts
from govdocs.register.tables import events, numbers


@dataclass(frozen=True)
class Register:
    """A dispatch register that is there already: `Register.at("register.sqlite")`, `Register.at("postgresql://…")`.

    Safe for threads and processes, each with a copy of its own or one together. Whatever a method returns is on disk. Days are
    given, never read from the clock. Methods raise Refusal for what the register does not allow, Unusable where it cannot be
    read or written; then nothing has changed.
    """

    where: Whereabouts
    rules: Rules

    @classmethod
    def at(cls, where: str | Path | Whereabouts) -> Register:
        found = where if isinstance(where, Whereabouts) else Whereabouts.of(where)
        return cls(found, Database(found).rules())

    @classmethod
    def open(cls, where: str | Path | Whereabouts, *, on: date, rules: Rules | None = None) -> Register:
        """A new register. Refuses a place where there is one."""
        found = where if isinstance(where, Whereabouts) else Whereabouts.of(where)
        rules = rules or Rules()
        if not Database(found).create(rules, on.isoformat()):
            raise Refusal(
                f"‘{found}’-এ আগে থেকেই একটি রেজিস্টার আছে; সেটি বদলানো হয়নি।",
                f"there is a register at '{found}' already; it was left as it is",
            )
        return cls(found, rules)

    def take(
        self,
        file: str,
        *,
        on: date,
        by: str,
        start: int | None = None,
        subject: str = "",
        letter: LetterFile | None = None,
    ) -> Entry:
        """The next number of a file in the year of that day.

        `start` is the first number of a count that begins here (524 after 523 in the paper register); refused when the count
        stands elsewhere, unless all its numbers are cancelled. A `letter` that has been given a number and not been issued since is given the same again.
        """
        wanted = self._wanted(file, on, by, start)
        subject = line(subject, "বিষয়", "subject", required=False)
        with self._database.writing() as connection:
            if letter and (waiting := self._waiting(connection, wanted, letter)):
                return waiting
            blank = replace(wanted.blank, state="taken", subject=subject)
            if letter:
                blank = replace(blank, path=letter.path, source_sha256=letter.sha256)
            return self._add(connection, wanted, blank)

    def reserve(
        self,
        file: str,
        *,
        on: date,
        by: str,
        holder: str,
        reason: str,
        count: int = 1,
        start: int | None = None,
    ) -> tuple[Entry, ...]:
        """The next `count` numbers of a file, kept for somebody, with the reason."""
        if not 1 <= count <= MOST_AT_ONCE:
            raise Refusal(
                f"একবারে ১ থেকে {to_bangla(MOST_AT_ONCE)}টি নম্বর সংরক্ষণ করা যায়, {to_bangla(count)}টি নয়।",
                f"from 1 to {MOST_AT_ONCE} numbers can be reserved at once, not {count}",
            )
        wanted = self._wanted(file, on, by, start)
        blank = replace(
            wanted.blank,
            state="reserved",
            holder=line(holder, "কার জন্য", "holder"),
            reason=line(reason, "কারণ", "reason"),
        )
        with self._database.writing() as connection:
            first = self._add(connection, wanted, blank)
            later = replace(wanted, start=None)
            return (first, *(self._add(connection, later, blank) for _ in range(count - 1)))

    def cancel(
        self, memo: str | MemoNumber, *, on: date, by: str, reason: str, year: int | None = None
    ) -> Entry:
        """Cancel a number, whatever its state but cancelled; it stays on record with the reason and is never given again."""
        reason, by = line(reason, "কারণ", "reason"), line(by, "নাম", "name")
        with self._database.writing() as connection:
            entry = self._found(connection, memo, year)
            if entry.state == "cancelled":
                raise _already_cancelled(entry)
            return self._change(connection, replace(entry, state="cancelled", reason=reason), on, by, reason)

    def issue(
        self,
        memo: str | MemoNumber,
        *,
        on: date,
        by: str,
        sha256: str,
        pdf: str,
        path: str = "",
        subject: str = "",
        year: int | None = None,
    ) -> Entry:
        """Record the letter that went out under a number: the SHA-256 of its PDF and where it lies.

        The same letter again changes nothing; another under the same number is recorded too, and the history keeps both.
        """
        by, subject = line(by, "নাম", "name"), line(subject, "বিষয়", "subject", required=False)
        with self._database.writing() as connection:
            entry = self._found(connection, memo, year)
            if entry.state == "cancelled":
                raise _already_cancelled(entry)
            now = replace(
                entry,
                state="issued",
                sha256=sha256,
                pdf=pdf,
                path=path or entry.path,
                subject=subject or entry.subject,
            )
            return entry if now == entry else self._change(connection, now, on, by, pdf)

    def find(self, memo: str | MemoNumber, *, year: int | None = None) -> Entry:
        """The entry of a number. Refuses one that is not on record, or is so in several years of which none is named."""
        with self._database.reading() as connection:
            return self._found(connection, memo, year)

    def entries(
        self, *, file: str | None = None, year: int | None = None, state: State | None = None
    ) -> tuple[Entry, ...]:
        """The numbers on record, by series, year and number; those of one file, year or state."""
        conditions: list[ColumnElement[bool]] = []
        if file is not None:
            conditions.append(numbers.c.file == file_number(file).file_key)
        if year is not None:
            conditions.append(numbers.c.year == year)
        if state is not None:
            conditions.append(numbers.c.state == state)
        with self._database.reading() as connection:
            return _entries(connection, *conditions)

    def history(self) -> tuple[Event, ...]:
        """Every change of every number, oldest first."""
        with self._database.reading() as connection:
            return _events(connection)

    def snapshot(self) -> tuple[tuple[Entry, ...], tuple[Event, ...]]:
        """All entries and the whole history, of one moment."""
        with self._database.reading() as connection:
            return _entries(connection), _events(connection)

    def damage(self) -> str:
        """What the database finds wrong with its own file; empty where it is sound."""
        return self._database.damage()

    def __reduce__(self) -> tuple[type[Register], tuple[Whereabouts, Rules]]:
        """Without its database, which another process opens for itself."""
        return Register, (self.where, self.rules)

    @cached_property
    def _database(self) -> Database:
        return Database(self.where)

    def _wanted(self, file: str, on: date, by: str, start: int | None) -> _Wanted:
        if start is not None and not 1 <= start <= HIGHEST:
            raise Refusal(
                f"প্রথম নম্বর ১ থেকে {to_bangla(HIGHEST)}-এর মধ্যে হতে হবে, {to_bangla(start)} নয়।",
                f"the first number must be from 1 to {HIGHEST}, not {start}",
            )
        number = file_number(file)
        blank = Entry(
            series=self.rules.series_of(number),
            year=self.rules.year_of(on),
            number=0,
            file=number.file_key,
            memo="",
            state="taken",
            day=on,
            by=line(by, "নাম", "name"),
        )
        return _Wanted(number, blank, start)

    def _add(self, connection: Connection, wanted: _Wanted, blank: Entry) -> Entry:
        """Put the next number on record."""
        last = self._last(connection, blank)
        if wanted.start and last and wanted.start > last and self._all_cancelled(connection, blank):
            last = None  # the count was begun by mistake, and begins now
        number = self._next(last, wanted.start, blank)
        before = self._last_of_file(connection, blank.file)
        if before is None and wanted.start is None:
            refuse_odd(wanted.file)
        entry = replace(blank, number=number, memo=_compose(wanted.file, number, before))
        connection.execute(numbers.insert(), vars(entry))
        _log(connection, entry, entry.day, entry.by, entry.reason)
        return entry

    def _next(self, last: int | None, start: int | None, blank: Entry) -> int:
        following = 1 if last is None else last + 1
        if start is not None and last is not None and start != following:
            raise Refusal(
                f"এই ক্রমে শেষ নম্বর {to_bangla(last)}; পরেরটি {to_bangla(following)}, {to_bangla(start)} থেকে শুরু করা যায় না। মাঝের নম্বরগুলো কাগজে ব্যবহার হয়ে থাকলে number reserve --count দিয়ে কারণসহ রাখুন; এ ক্রমের সব নম্বরই ভুলে নেওয়া হয়ে থাকলে সেগুলো বাতিল করে আবার চালান।",
                f"the count stands at {last}; the next is {following}, it cannot start at {start}. Put the numbers between, if they were used on paper, on record with: number reserve --count; if all numbers of this count were taken by mistake, cancel them and try again",
            )
        chosen = start if last is None and start is not None else following
        if chosen > HIGHEST:
            raise Refusal(
                f"এই ক্রমের নম্বর {to_bangla(HIGHEST)} ছাড়িয়ে গেছে।", f"the count has gone beyond {HIGHEST}"
            )
        return chosen

    def _last(self, connection: Connection, blank: Entry, *conditions: ColumnElement[bool]) -> int | None:
        highest: int | None = connection.scalar(
            select(func.max(numbers.c.number)).where(*_count_of(blank), *conditions)
        )
        return highest

    def _all_cancelled(self, connection: Connection, blank: Entry) -> bool:
        return self._last(connection, blank, numbers.c.state != "cancelled") is None

    def _last_of_file(self, connection: Connection, file: str) -> Entry | None:
        order = (numbers.c.year.desc(), numbers.c.number.desc())
        row = connection.execute(
            select(numbers).where(numbers.c.file == file).order_by(*order).limit(1)
        ).one_or_none()
        return Entry(**row._mapping) if row else None

    def _waiting(self, connection: Connection, wanted: _Wanted, letter: LetterFile) -> Entry | None:
        """The number that was taken for this letter before the last run broke off: by its path, or its bytes where it was moved."""
        pending = _entries(
            connection,
            *_count_of(wanted.blank),
            numbers.c.file == wanted.blank.file,
            numbers.c.state == "taken",
        )
        of_path = [entry for entry in pending if entry.path == letter.path]
        moved = [
            entry
            for entry in pending
            if entry.path
            and entry.source_sha256 == letter.sha256
            and not self.where.letter_at(entry.path).exists()
        ]
        return next(iter((*of_path, *moved)), None)

    def _found(self, connection: Connection, memo: str | MemoNumber, year: int | None) -> Entry:
        number = memo if isinstance(memo, MemoNumber) else MemoNumber.parse(line(memo, "নম্বর", "number"))
        if not number.issue:
            raise Refusal(
                f"‘{number}’-এ জারি নম্বর নেই; পুরো স্মারক নম্বরটি দিন।",
                f"{number.ascii()!r} holds no issue number; give the whole memo number",
            )
        conditions = [numbers.c.file == number.file_key, numbers.c.number == _whole(number.issue)]
        found = _entries(connection, *conditions, *([numbers.c.year == year] if year is not None else []))
        if not found:
            raise Refusal(
                f"‘{number}’ রেজিস্টারে নেই; নম্বর ও সাল মিলিয়ে দেখুন (govdocs number list)।",
                f"{number.ascii()!r} is not in the register; check it and the year (govdocs number list)",
            )
        if len(found) > 1:
            years = [self.rules.printed_year(entry.year) for entry in found]
            raise Refusal(
                f"‘{number}’ একাধিক বছরে আছে ({', '.join(years)}); --year দিয়ে বছর বলুন।",
                f"{number.ascii()!r} is in several years ({', '.join(str(entry.year) for entry in found)}); name one with --year",
            )
        return found[0]

    def _change(self, connection: Connection, entry: Entry, on: date, by: str, note: str) -> Entry:
        connection.execute(
            numbers.update().where(*_count_of(entry), numbers.c.number == entry.number), vars(entry)
        )
        _log(connection, entry, on, by, note)
        return entry


@dataclass(frozen=True)
class _Wanted:
    file: MemoNumber
    blank: Entry
    start: int | None


def _count_of(entry: Entry) -> tuple[ColumnElement[bool], ...]:
    return numbers.c.series == entry.series, numbers.c.year == entry.year


def _compose(file: MemoNumber, number: int, before: Entry | None) -> str:
    """The memo number; what stands before the issue number is as typed, else as in the file's last number, else a hyphen."""
    separator = file.separator or (before.memo_number.separator if before else "-")
    return replace(file, separator=separator).with_issue(number).ascii()


def _whole(issue: str) -> int:
    """An issue number for a query; one too long for any register matches none."""
    return int(issue) if len(issue.lstrip("0")) <= len(str(HIGHEST)) else 0


def _log(connection: Connection, entry: Entry, on: date, by: str, note: str) -> None:
    row: dict[str, Any] = {"series": entry.series, "year": entry.year, "number": entry.number}
    row |= {"state": entry.state, "day": on, "by": by, "note": note, "sha256": entry.sha256}
    connection.execute(events.insert(), row)


def _entries(connection: Connection, *conditions: ColumnElement[bool]) -> tuple[Entry, ...]:
    order = (numbers.c.series, numbers.c.year, numbers.c.number)
    rows = connection.execute(select(numbers).where(*conditions).order_by(*order))
    return tuple(Entry(**row._mapping) for row in rows)


def _events(connection: Connection) -> tuple[Event, ...]:
    columns = [column for column in events.c if column.name != "id"]
    rows = connection.execute(select(*columns).order_by(events.c.id))
    return tuple(Event(**row._mapping) for row in rows)


def _already_cancelled(entry: Entry) -> Refusal:
    return Refusal(
        f"‘{entry}’ নম্বরটি বাতিল (কারণ: {entry.reason}); এটি আর ব্যবহার করা যায় না, নতুন নম্বর নিন।",
        f"{entry.memo!r} is cancelled ({entry.reason}); it is not used again, take a new number",
    )
