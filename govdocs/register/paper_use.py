"""Numbers that were used in a paper register: a new one in its turn, or one that waits here and was used there."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from sqlalchemy import Connection

from govdocs.errors import Refusal, Text
from govdocs.register import messages, queries
from govdocs.register.counting import NumberRequest, add_next
from govdocs.register.entries import STATES, CountingRules, Entry
from govdocs.register.tables import numbers


def put_on_record(connection: Connection, request: NumberRequest, rules: CountingRules, reason: str) -> Entry:
    """The number at which a request starts, recorded as used on paper; one that is reserved or taken becomes so, of whatever year.

    Raises Refusal where it is neither one of these nor the next of its count.
    """
    entry, number = request.entry, numbers.c.number == request.start
    own = queries.read_entries(connection, numbers.c.file == entry.file, number)
    waiting = [one for one in own if one.state in ("reserved", "taken")]
    if len(waiting) > 1:
        raise in_several_years(rules, waiting)
    if waiting:
        used = replace(waiting[0], state="on-paper", reason=reason or waiting[0].reason)
        queries.update(connection, used, entry.day, entry.by, used.reason)
        return used
    for there in queries.read_entries(connection, *queries.same_count(entry), number):
        state = Text(STATES[there.state], there.state)
        raise Refusal(*messages.ON_RECORD.filled(number=there.text, state=state))
    return add_next(connection, replace(request, entry=replace(entry, state="on-paper", reason=reason)))


def in_several_years(rules: CountingRules, found: Sequence[Entry]) -> Refusal:
    """What is said of a number that is on record in several years, of which none is named."""
    printed = ", ".join(rules.printed_year(entry.year) for entry in found)
    years = Text(printed, ", ".join(str(entry.year) for entry in found))
    number = Text(str(found[0]), repr(found[0].memo))
    return Refusal(*messages.SEVERAL_YEARS.filled(number=number, years=years))
