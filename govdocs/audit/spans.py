"""Slips in running text: ranges of characters with the right ones, and the findings made of them."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from itertools import islice
from typing import Final, NamedTuple

from govdocs.audit import messages
from govdocs.audit.reading.paper import Paper, Passage
from govdocs.audit.reading.recent_texts import remembered
from govdocs.audit.reading.scanning import LETTERS as LETTERS
from govdocs.audit.reading.scanning import matches
from govdocs.audit.rule import Finding, OtherPlace
from govdocs.errors import Text
from govdocs.problems.sentence import NOTHING
from govdocs.source.editing import Quote
from govdocs.text.bijoy import bijoy_spans
from govdocs.text.late_pattern import late

LETTER: Final = f"[{LETTERS}]"
DIGIT: Final = "[০-৯]"
FIGURE: Final = r"(?<![0-9০-৯])(?P<figure>[0-9০-৯]{1,9})"
IN_WORDS: Final = r"(?: ?\([^()]*\))?"
"""What may follow a figure: the same number in words, in brackets."""


def figure_or(words: str, digits: int) -> str:
    """The pattern of a number that stands alone: its group `figure`, of so many digits at most, or its group `word`, one of the words."""
    return rf"(?:(?<![০-৯.,/-])(?P<figure>[০-৯]{{1,{digits}}}){IN_WORDS}|(?<!{LETTER})(?P<word>{words}))"


_ADDRESS = late(
    r"(?:https?://|www\.)[^\s()\[\]<>’”]+|[^\s()\[\]<>‘“@]{1,64}@[^\s()\[\]<>’”]+|(?<=\])\([^()\s]{1,500}\)"
    r"|(?<![A-Za-z0-9-])(?:[A-Za-z0-9-]{1,63}\.){1,8}(?:gov|com|org|net|bd)(?![A-Za-z0-9-])"
)
_OF_ADDRESS = ("@", "://", "www.", "](", ".gov", ".com", ".org", ".net", ".bd")
_RULER = late(r"^(?=[ \t]*+\|?[ \t]*+:?-)[|:\- \t]{3,}$|^[ \t]*[-*_]{3,}[ \t]*$", re.MULTILINE)


MAX_SLIPS: Final = 100
"""Of one rule in one document: enough for any author, and a limit to what a hostile file costs."""
_REACH = 60  # characters on either side that are searched for the end of a word


class Slip(NamedTuple):
    """A half-open range of a text, and what belongs there; None where only the author can know.

    Where that is not `sure` it is offered in words, and never typed by a program.
    """

    start: int
    end: int
    right: str | None
    sure: bool = True


Finder = Callable[[str], Iterable[Slip]]


def slip_findings(
    paper: Paper, find: Finder, message: Text, *, typed: bool = False, **facts: object
) -> Iterator[Finding]:
    """A finding for every slip in every text of the paper; with `typed`, in the texts as they are in the file.

    The message is filled with the facts and with `wrong` and `right`: the words around the slip, as written and as they should be.
    """
    passages = paper.typed_texts if typed else paper.texts
    found = ((passage, slip) for passage in passages for slip in find(passage.text))
    for passage, slip in islice(found, MAX_SLIPS):
        yield slip_finding(passage, slip, message, **facts)


def slip_finding(passage: Passage, slip: Slip, message: Text, **facts: object) -> Finding:
    """One slip as a finding, with the exact words to type where they can be known."""
    text = passage.text
    start, end = words_around(text, slip.start, slip.end)
    wrong = text[start:end]
    right = None if slip.right is None else text[start : slip.start] + slip.right + text[slip.end : end]
    quote, exact = _quote(passage, slip.start, slip.end), True
    if quote is None:
        quote, exact = _quote_of_words(passage, start, end), False
    fix = slip.right if exact else right
    hint = NOTHING if right is None else messages.WRITE_INSTEAD.filled(wrong=wrong, right=right)
    return Finding(
        passage.at,
        *message.filled(wrong=wrong, right=right, **facts),
        *hint,
        quote=quote if passage.own else None,
        fix=fix if passage.own and quote and slip.sure else None,
    )


def told_once(found: Iterable[Finding]) -> Iterator[Finding]:
    """The first of the findings, with the places of the others; each is fixed with it."""
    findings = list(found)
    for first in findings[:1]:
        yield replace(
            first, also=tuple(OtherPlace(other.at, other.quote, other.fix) for other in findings[1:])
        )


@remembered
def without_addresses(text: str) -> str:
    """The text with web and e-mail addresses and the rulers of tables blanked out, every other character at its offset."""
    text = blanked(text, (match.span() for match in matches(_ADDRESS, text, *_OF_ADDRESS)))
    return blanked(text, (match.span() for match in matches(_RULER, text, "-", "***", "___")))


@remembered
def without_bijoy(text: str) -> str:
    """The text with what was typed for a Bijoy font blanked out: there quotation marks and brackets are letters."""
    return blanked(text, bijoy_in(text))


bijoy_in = remembered(bijoy_spans)
"""Where a text was typed for a Bijoy font."""


def blanked(text: str, ranges: Iterable[tuple[int, int]]) -> str:
    """The text with these ranges, in order, blanked out, every other character at its offset."""
    pieces, done = [], 0
    for start, end in ranges:
        pieces += [text[done:start], "\0" * (end - start)]
        done = end
    return "".join([*pieces, text[done:]])


def lines_outside_tables(text: str) -> Iterator[tuple[int, str]]:
    """Every line that is not a row of a Markdown table, with the offset where it begins."""
    start = 0
    for line in text.split("\n"):
        if not line.lstrip(" \t>").startswith("|"):
            yield start, line
        start += len(line) + 1


def words_around(text: str, start: int, end: int) -> tuple[int, int]:
    """A range extended to whole words."""
    before = re.search(r"\S*\Z", text[max(0, start - _REACH) : start])
    after = re.match(r"\S*", text[end : end + _REACH])
    return start - len(before[0] if before else ""), end + len(after[0] if after else "")


def _quote(passage: Passage, start: int, end: int) -> Quote | None:
    """The exact characters, where the file has them as they are printed."""
    offset = passage.typed.find(passage.text)
    if offset < 0:
        return None
    words = passage.text[start:end]
    return Quote(words, passage.typed.count(words, 0, offset + start))


def _quote_of_words(passage: Passage, start: int, end: int) -> Quote | None:
    """The whole words, where the file has them in another Unicode form: those with as many words before them in their lines."""
    text, typed = passage.text, passage.typed
    lines, typed_lines = _lines(text), _lines(typed)
    if len(lines) != len(typed_lines):
        return None
    first, last = bisect_right(lines, start) - 1, bisect_right(lines, max(start, end - 1)) - 1
    printed, written = (
        [match.span() for match in _WORD.finditer(each, *_range_of(each, first, last))]
        for each in (text, typed)
    )
    if len(printed) != len(written):
        return None
    inside = written[bisect_left(printed, (start,)) : bisect_left(printed, (end,))]
    if not inside:
        return None
    begin, stop = inside[0][0], inside[-1][1]
    words = typed[begin:stop]
    return Quote(words, typed.count(words, 0, begin))


@remembered
def _lines(text: str) -> tuple[int, ...]:
    """Where each line of a text begins, but for blank ones at its end."""
    return (0, *(match.end() for match in _LINE_END.finditer(text, 0, len(text.rstrip()))))


def _range_of(text: str, first: int, last: int) -> tuple[int, int]:
    """Where some lines of a text begin, and end."""
    lines = _lines(text)
    return lines[first], lines[last + 1] if last + 1 < len(lines) else len(text)


_LINE_END: Final = late("\n")
_WORD: Final = late(r"\S+")


def is_quoted(text: str, start: int, end: int) -> bool:
    """Whether a word stands in quotation marks of its own: it is spoken of as a word.

    >>> is_quoted("‘ফরীদপুর’ লেখা আছে", 1, 8), is_quoted("‘ফরীদপুর জেলা’", 1, 8)
    (True, False)
    """
    return text[max(0, start - 1) : start] in _OPENING and text[end : end + 1] in _CLOSING


_OPENING: Final = ("‘", "“", "'", '"')
_CLOSING: Final = ("’", "”", "'", '"')
