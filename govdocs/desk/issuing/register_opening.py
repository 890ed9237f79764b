"""A register opened from the desk, as `govdocs register open` does; with the last numbers of the paper register that goes on in it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Final

from govdocs.desk import messages
from govdocs.desk.issuing.issue_steps import person
from govdocs.errors import Refusal
from govdocs.memo_number.number import MemoNumber
from govdocs.register import CountingRules, Register, find_register
from govdocs.register.entries import file_and_issue

MOST_FILES: Final = 200
"""Files whose last numbers are taken over at once."""


@dataclass(frozen=True)
class PaperNumber:
    """The last number that a file has in the paper register: its file, and the number."""

    file: MemoNumber
    number: int


def paper_numbers(text: str, rules: CountingRules) -> tuple[PaperNumber, ...]:
    """The last numbers of a paper register, one a line. Raises Refusal for a line that is no whole number, or a count named twice."""
    lines = [line for line in text.splitlines() if line.strip()]
    if len(lines) > MOST_FILES:
        raise Refusal(*messages.TOO_MANY_PAPER_NUMBERS.filled(most=MOST_FILES))
    found = tuple(map(_paper_number, lines))
    counts: set[str] = set()
    for one in found:
        series = rules.series_of(one.file)
        if series in counts:
            told = messages.FILE_TWICE if rules.counting == "file" else messages.ONE_COUNT_ONLY
            raise Refusal(*told.filled(file=str(one.file)))
        counts.add(series)
    return found


def open_register(folder: Path, rules: CountingRules, last: Sequence[PaperNumber], reason: str) -> Register:
    """A new register for the letters of a folder, in which the counts of a paper register go on.

    The last number of each is recorded as used on paper, so that the next one follows. Raises Refusal where there is a
    register already, Unusable where none can be made.
    """
    today = date.today()
    register = Register.open(find_register(None, folder), on=today, rules=rules)
    for one in last:
        whole = one.file.with_issue(one.number).ascii()
        register.record_on_paper(whole, on=today, by=person(), reason=reason)
    return register


def _paper_number(line: str) -> PaperNumber:
    return PaperNumber(*file_and_issue(line))
