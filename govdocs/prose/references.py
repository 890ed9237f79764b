"""What a text refers to: `[[অনুচ্ছেদ ২ এর উপ-অনুচ্ছেদ (১) এর দফা (ক)]]` to its clauses, `[^১]` to its notes, `{{ছক-১}}` to an inset.

A reference is printed as it stands, without its brackets; that it leads somewhere is checked when the text is read.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from govdocs.errors import Refusal
from govdocs.numerals import to_bangla

Path = tuple[str, ...]
"""The way to a clause, from the outermost: `("২", "১", "ক")` for ২।…(১)…(ক)."""

REFERENCE: Final = re.compile(r"\[\[(?P<words>[^\[\]\n]+)\]\]")
NOTE_CALL: Final = re.compile(r"\[\^(?P<mark>[^\[\]\s^]{1,4})\](?!:)")
NOTE: Final = re.compile(r"^ {0,3}\[\^(?P<mark>[^\[\]\s^]{1,4})\]:[ \t]*(?P<text>.*)$", re.MULTILINE)

INSET: Final = re.compile(r"\{\{(?P<name>[^{}]+)\}\}")

_DIGITS = "[0-9০-৯]{1,3}"
_LETTER = "[ক-হড়ঢ়য়]়?"
# A clause begins a line; its first part may follow on the same line: ২। শিরোনাম।—(১) …
_CLAUSE = re.compile(
    rf"^[ \t]*(?P<number>{_DIGITS})।(?=\s)|(?:^[ \t]*|[।:][—–-]+ ?|\) ?)\((?:(?P<part>{_DIGITS})|(?P<letter>{_LETTER}))\)",
    re.MULTILINE,
)
_STEP = re.compile(rf"\((?P<inner>{_DIGITS}|{_LETTER})\)|(?P<number>{_DIGITS})")


def insets_in(text: str) -> tuple[str, ...]:
    """The names of the insets for which a text keeps a place, alone on a line."""
    places = (INSET.fullmatch(line.strip()) for line in text.splitlines())
    return tuple(match["name"].strip() for match in places if match)


def sound(text: str) -> str:
    """The text itself, if all its references lead somewhere. Raises Refusal, which names those that do not."""
    lost = [words for words, path in references(text) if path not in clauses(text)]
    if lost:
        there = ", ".join("".join((path[0], *(f"({step})" for step in path[1:]))) for path in clauses(text))
        raise Refusal(
            f"‘{lost[0]}’ লেখা হয়েছে, কিন্তু এ লেখায় তেমন দফা নেই। {f'আছে: {there}।' if there else 'কোনো দফাই নেই।'}",
            f"The text refers to '{lost[0]}', a clause it does not have. It has: {there or 'none'}.",
            given=lost[0],
        )
    calls, notes = marks(NOTE_CALL, text), marks(NOTE, text)
    for mark in calls:
        if mark not in notes:
            raise Refusal(
                f"‘[^{mark}]’ টীকার পাঠ নেই; লেখার শেষে আলাদা সারিতে লিখুন: [^{mark}]: টীকার কথা",
                f"The note '[^{mark}]' has no text; write on a line of its own: [^{mark}]: the note",
                given=f"[^{mark}]",
            )
    for mark in notes:
        if mark not in calls:
            raise Refusal(
                f"‘[^{mark}]’ টীকাটি লেখার কোথাও নেই; যেখানে বসবে সেখানে লিখুন: [^{mark}]",
                f"The note '[^{mark}]' is called nowhere; write [^{mark}] where it belongs.",
                given=f"[^{mark}]",
            )
    return text


def clauses(text: str) -> dict[Path, None]:
    """The clauses of a text in their order: ১। are the outermost, (১) their parts, (ক) the parts of those.

    >>> list(clauses("১। নাম।—(১) এই আদেশ\\n(২) ইহা:—\\n(ক) এক;"))
    [('১',), ('১', '১'), ('১', '২'), ('১', '২', 'ক')]
    """
    found: dict[Path, None] = {}
    number: Path = ()
    part: Path = ()
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


def references(text: str) -> Iterator[tuple[str, Path]]:
    """Every reference of a text to a clause: its words, and the way that its numbers and letters give.

    >>> list(references("[[অনুচ্ছেদ ২ এর দফা (ক)]] মতে"))
    [('অনুচ্ছেদ ২ এর দফা (ক)', ('২', 'ক'))]
    """
    for match in REFERENCE.finditer(text):
        steps = _STEP.finditer(match["words"])
        yield match["words"], tuple(to_bangla(step["inner"] or step["number"]) for step in steps)


def marks(pattern: re.Pattern[str], text: str) -> dict[str, None]:
    """The marks of the notes that a pattern finds, each once, in their order."""
    return dict.fromkeys(match["mark"] for match in pattern.finditer(text))
