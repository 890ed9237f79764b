"""References within a text: `[[অনুচ্ছেদ ২ এর উপ-অনুচ্ছেদ (১) এর দফা (ক)]]` to its clauses, `[^১]` to its notes, `{{ছক-১}}` to an inset.

A reference is printed as written, without its brackets; that it leads somewhere is checked when the text is read.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final

from govdocs.errors import Refusal, Text
from govdocs.numerals import to_bangla
from govdocs.prose import messages
from govdocs.text.late_pattern import late

ClausePath = tuple[str, ...]
"""The numbers and letters of a clause, from the outermost: `("২", "১", "ক")` for ২।…(১)…(ক)."""

REFERENCE: Final = late(r"\[\[(?P<words>[^\[\]\n]+)\]\]")
NOTE_CALL: Final = late(r"\[\^(?P<mark>[^\[\]\s^]{1,4})\](?!:)")
NOTE: Final = late(r"^ {0,3}\[\^(?P<mark>[^\[\]\s^]{1,4})\]:[ \t]*(?P<text>.*)$", re.MULTILINE)

INSET: Final = late(r"\{\{(?P<name>[^{}]+)\}\}")

_DIGITS = "[0-9০-৯]{1,3}"
_LETTER = "[ক-হড়ঢ়য়]়?"
# A clause begins a line; its first part may follow on the same line: ২। শিরোনাম।—(১) …
_CLAUSE = late(
    rf"^[ \t]*(?P<number>{_DIGITS})।(?=\s)|(?:^[ \t]*|[।:][—–-]+ ?|\) ?)\((?:(?P<part>{_DIGITS})|(?P<letter>{_LETTER}))\)",
    re.MULTILINE,
)
_STEP = late(rf"\((?P<inner>{_DIGITS}|{_LETTER})\)|(?P<number>{_DIGITS})")


def insets_in(text: str) -> tuple[str, ...]:
    """The names of the insets that a text prints: each alone on a line, in braces."""
    lines = text.splitlines() if "{" in text else ()
    places = (INSET.fullmatch(line.strip()) for line in lines if "{" in line)
    return tuple(match["name"].strip() for match in places if match)


def check_references(text: str) -> str:
    """The text itself, if all its references and notes lead somewhere. Raises Refusal, which names the first that does not."""
    if "[" not in text:
        return text
    there = clauses(text)
    lost = next((words for words, path in references(text) if path not in there), None)
    if lost is not None:
        raise Refusal(*messages.NO_SUCH_CLAUSE.filled(words=lost, clauses=_list_of(there)), given=lost)
    calls, notes = note_marks(NOTE_CALL, text), note_marks(NOTE, text)
    for mark in calls:
        if mark not in notes:
            raise Refusal(*messages.NOTE_WITHOUT_TEXT.filled(mark=mark), given=f"[^{mark}]")
    for mark in notes:
        if mark not in calls:
            raise Refusal(*messages.NOTE_WITHOUT_CALL.filled(mark=mark), given=f"[^{mark}]")
    return text


def clauses(text: str) -> dict[ClausePath, None]:
    """The clauses of a text in their order: ১। are the outermost, (১) their parts, (ক) the parts of those.

    >>> list(clauses("১। নাম।—(১) এই আদেশ\\n(২) ইহা:—\\n(ক) এক;"))
    [('১',), ('১', '১'), ('১', '২'), ('১', '২', 'ক')]
    """
    found: dict[ClausePath, None] = {}
    number: ClausePath = ()
    part: ClausePath = ()
    for match in _CLAUSE.finditer(text):
        if match["number"]:
            number, part = (to_bangla(match["number"]),), ()
            found[number] = None
        elif match["part"]:
            part = (to_bangla(match["part"]),)
            found[number + part] = None
        else:
            found[(*number, *part, match["letter"])] = None
    return found


def references(text: str) -> Iterator[tuple[str, ClausePath]]:
    """Every reference of a text to a clause: its words, and the way that its numbers and letters give.

    >>> list(references("[[অনুচ্ছেদ ২ এর দফা (ক)]] মতে"))
    [('অনুচ্ছেদ ২ এর দফা (ক)', ('২', 'ক'))]
    """
    for match in REFERENCE.finditer(text):
        steps = _STEP.finditer(match["words"])
        yield match["words"], tuple(to_bangla(step["inner"] or step["number"]) for step in steps)


def note_marks(pattern: re.Pattern[str], text: str) -> dict[str, None]:
    """The marks of the notes that a pattern finds, each once, in their order."""
    return dict.fromkeys(match["mark"] for match in pattern.finditer(text))


def _list_of(paths: Iterable[ClausePath]) -> Text:
    """Clauses as a sentence names them: ১, ১(১), ১(১)(ক)."""
    written = ", ".join("".join((path[0], *(f"({step})" for step in path[1:]))) for path in paths)
    return messages.CLAUSES_THERE.filled(clauses=written) if written else messages.NO_CLAUSES
