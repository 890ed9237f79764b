"""Register: take, reserve, issue and cancel issue numbers, and record those used on paper; every number stays on record."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from pathlib import Path

from sqlalchemy import ColumnElement, Connection

from govdocs.errors import Refusal, Text
from govdocs.memo_number.number import MemoNumber
from govdocs.register import messages, queries
from govdocs.register.counting import NumberRequest, add_next, next_entry
from govdocs.register.database import Database
from govdocs.register.entries import (
    HIGHEST,
    MOST_AT_ONCE,
    CountingRules,
    Entry,
    HistoryEntry,
    LetterFile,
    State,
    file_and_issue,
    file_number,
    single_line,
)
from govdocs.register.location import RegisterLocation
from govdocs.register.paper_use import in_several_years, put_on_record
from govdocs.register.tables import numbers
from govdocs.register.upgrading import upgrade


@dataclass(frozen=True)
class Register:
    """A dispatch register that exists: `Register.at("register.sqlite")`, `Register.at("postgresql://…")`.

    Safe for threads and processes, each with a copy of its own or one together. Whatever a method returns is on disk. Days are
    given, never read from the clock. Methods raise Refusal for what the register does not allow, Unusable where it cannot be
    read or written; then nothing has changed.
    """

    location: RegisterLocation
    rules: CountingRules

    @classmethod
    def at(cls, where: str | Path | RegisterLocation) -> Register:
        """The register at a place. Raises Unusable where there is none."""
        location = _located(where)
        return cls(location, Database(location).rules())

    @classmethod
    def open(
        cls, where: str | Path | RegisterLocation, *, on: date, rules: CountingRules | None = None
    ) -> Register:
        """A new register. Raises Refusal for a place where there is one."""
        location, rules = _located(where), rules or CountingRules()
        if not Database(location).create(rules, on.isoformat()):
            raise Refusal(*messages.ALREADY_OPEN.filled(where=location))
        return cls(location, rules)

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
        has another next number, unless all its numbers are cancelled. A `letter` that has been given a number and not been
        issued since is given the same again.
        """
        request = self._request(file, on, by, start)
        subject = single_line(subject, messages.SUBJECT, required=False)
        with self._database.writing() as connection:
            if letter and (pending := self._pending(connection, request, letter)):
                return pending
            entry = replace(request.entry, state="taken", subject=subject)
            if letter:
                entry = replace(entry, path=letter.path, source_sha256=letter.sha256)
            return add_next(connection, replace(request, entry=entry))

    def upcoming(self, file: str, *, on: date, letter: LetterFile | None = None) -> Entry:
        """The entry that `take` would give now. Nothing is given by this: another may take that number first."""
        request = self._request(file, on, messages.PERSON.en, None)
        with self._database.reading() as connection:
            if letter and (pending := self._pending(connection, request, letter)):
                return pending
            return next_entry(connection, request)

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
        """The next `count` numbers of a file, reserved for a person, with the reason."""
        if not 1 <= count <= MOST_AT_ONCE:
            raise Refusal(*messages.BAD_COUNT.filled(most=MOST_AT_ONCE, count=count))
        request = self._request(file, on, by, start)
        entry = replace(
            request.entry,
            state="reserved",
            holder=single_line(holder, messages.HOLDER),
            reason=single_line(reason, messages.REASON),
        )
        with self._database.writing() as connection:
            first = add_next(connection, replace(request, entry=entry))
            later = replace(request, entry=entry, start=None)
            return (first, *(add_next(connection, later) for _ in range(count - 1)))

    def record_on_paper(
        self, memo: str, *, on: date, by: str, reason: str = "", count: int = 1
    ) -> tuple[Entry, ...]:
        """Put on record that `count` numbers, of which `memo` is the first, were used in a paper register.

        One that is reserved or taken becomes so, of whatever year it is; one that is not on record must be the next of its count,
        or begin it. Raises Refusal for any that is issued, cancelled or recorded so already; then none is recorded.
        """
        if not 1 <= count <= MOST_AT_ONCE:
            raise Refusal(*messages.BAD_COUNT.filled(most=MOST_AT_ONCE, count=count))
        file, first = file_and_issue(memo)
        reason = single_line(reason, messages.REASON, required=False)
        request = self._request(file.ascii() + file.separator, on, by, first)
        with self._database.writing() as connection:
            upgrade(connection)
            return tuple(
                put_on_record(connection, replace(request, start=first + more), self.rules, reason)
                for more in range(count)
            )

    def cancel(
        self, memo: str | MemoNumber, *, on: date, by: str, reason: str, year: int | None = None
    ) -> Entry:
        """Cancel a number, whatever its state but cancelled; it stays on record with the reason and is never given again."""
        reason, by = single_line(reason, messages.REASON), single_line(by, messages.PERSON)
        with self._database.writing() as connection:
            entry = self._found(connection, memo, year)
            _refuse_cancelled(entry)
            cancelled = replace(entry, state="cancelled", reason=reason)
            queries.update(connection, cancelled, on, by, reason)
            return cancelled

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
        """Record the letter that went out under a number: the SHA-256 of its PDF and its path.

        The same letter again changes nothing; another under the same number is recorded too, and the history keeps both.
        """
        by = single_line(by, messages.PERSON)
        subject = single_line(subject, messages.SUBJECT, required=False)
        with self._database.writing() as connection:
            entry = self._found(connection, memo, year)
            _refuse_cancelled(entry)
            issued = replace(
                entry,
                state="issued",
                sha256=sha256,
                pdf=pdf,
                path=path or entry.path,
                subject=subject or entry.subject,
            )
            if issued != entry:
                queries.update(connection, issued, on, by, pdf)
            return issued

    def find(self, memo: str | MemoNumber, *, year: int | None = None) -> Entry:
        """The entry of a number. Raises Refusal for one that is not on record, or in several years of which none is named."""
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
            return queries.read_entries(connection, *conditions)

    def history(self) -> tuple[HistoryEntry, ...]:
        """Every change of every number, oldest first."""
        with self._database.reading() as connection:
            return queries.read_history(connection)

    def snapshot(self) -> tuple[tuple[Entry, ...], tuple[HistoryEntry, ...]]:
        """All entries and the whole history, as of one moment."""
        with self._database.reading() as connection:
            return queries.read_entries(connection), queries.read_history(connection)

    def damage(self) -> str:
        """The damage that the database finds in its own file, in its own words; empty where there is none."""
        return self._database.damage()

    def __reduce__(self) -> tuple[type[Register], tuple[RegisterLocation, CountingRules]]:
        """Pickled without its database, which another process opens for itself."""
        return Register, (self.location, self.rules)

    @cached_property
    def _database(self) -> Database:
        return Database(self.location)

    def _request(self, file: str, on: date, by: str, start: int | None) -> NumberRequest:
        if start is not None and not 1 <= start <= HIGHEST:
            raise Refusal(*messages.BAD_START.filled(highest=HIGHEST, start=start))
        number = file_number(file)
        entry = Entry(
            series=self.rules.series_of(number),
            year=self.rules.year_of(on),
            number=0,
            file=number.file_key,
            memo="",
            state="taken",
            day=on,
            by=single_line(by, messages.PERSON),
        )
        return NumberRequest(number, entry, start, self.rules)

    def _pending(self, connection: Connection, request: NumberRequest, letter: LetterFile) -> Entry | None:
        """The number that was taken for a letter by a run that broke off: by its path, or by its bytes if the file was moved."""
        taken = queries.read_entries(
            connection,
            *queries.same_count(request.entry),
            numbers.c.file == request.entry.file,
            numbers.c.state == "taken",
        )
        of_path = [entry for entry in taken if entry.path == letter.path]
        moved = [
            entry
            for entry in taken
            if entry.path
            and entry.source_sha256 == letter.sha256
            and not self.location.letter_path(entry.path).exists()
        ]
        return next(iter((*of_path, *moved)), None)

    def _found(self, connection: Connection, memo: str | MemoNumber, year: int | None) -> Entry:
        number = (
            memo if isinstance(memo, MemoNumber) else MemoNumber.parse(single_line(memo, messages.NUMBER))
        )
        shown = Text(str(number), repr(number.ascii()))
        if not number.issue:
            raise Refusal(*messages.NO_ISSUE_NUMBER.filled(number=shown))
        conditions = [numbers.c.file == number.file_key, numbers.c.number == _as_number(number.issue)]
        if year is not None:
            conditions.append(numbers.c.year == year)
        found = queries.read_entries(connection, *conditions)
        if not found:
            raise Refusal(*messages.NOT_ON_RECORD.filled(number=shown))
        if len(found) > 1:
            raise in_several_years(self.rules, found)
        return found[0]


def _located(where: str | Path | RegisterLocation) -> RegisterLocation:
    return where if isinstance(where, RegisterLocation) else RegisterLocation.parse(where)


def _as_number(issue: str) -> int:
    """An issue number for a query; 0, which is on no record, for one too long for any register."""
    return int(issue) if len(issue.lstrip("0")) <= len(str(HIGHEST)) else 0


def _refuse_cancelled(entry: Entry) -> None:
    if entry.state == "cancelled":
        number = Text(str(entry), repr(entry.memo))
        raise Refusal(*messages.ALREADY_CANCELLED.filled(number=number, reason=entry.reason))
