"""Slips of the pen in running text: where they stand, what should stand there, and the findings they make."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from itertools import islice
from typing import Final, NamedTuple

from govdocs.audit.paper import Paper, Passage
from govdocs.audit.rule import Finding, Quote

LETTERS: Final = "\u0980-\u0983\u0985-\u09b9\u09bc-\u09ce\u09d7\u09dc-\u09e3\u09f0\u09f1\u200c\u200d"
"""Bangla letters and signs, for a class of regular expressions; digits and the danda are not among them."""
LETTER: Final = f"[{LETTERS}]"
DIGIT: Final = "[০-৯]"

_ADDRESS = re.compile(
    r"(?:https?://|www\.)[^\s()\[\]<>’”]+|[^\s()\[\]<>‘“@]{1,64}@[^\s()\[\]<>’”]+|(?<=\])\([^)\s]{1,500}\)"
    r"|(?<![A-Za-z0-9-])(?:[A-Za-z0-9-]{1,63}\.){1,8}(?:gov|com|org|net|bd)(?![A-Za-z0-9-])"
)
_RULER = re.compile(r"^[ \t]*(?=\|?[ \t]*:?-)[|:\- \t]{3,}$|^[ \t]*[-*_]{3,}[ \t]*$", re.MULTILINE)


MAX_SLIPS: Final = 100
"""Of one rule in one document; who has made more has another problem, and a hostile file costs no more."""
_REACH = 60  # characters on either side in which the end of a word is looked for


class Slip(NamedTuple):
    """A half-open range of a text, and what should stand there; None where only the author can know."""

    start: int
    end: int
    right: str | None


Finder = Callable[[str], Iterable[Slip]]


def slips(paper: Paper, find: Finder, bangla: str, english: str, *, typed: bool = False) -> Iterator[Finding]:
    """A finding for every slip in every text of the paper; with `typed`, in the texts as they stand in the file.

    The sentences may hold `{wrong}` and `{right}`: the words around the slip, as they are and as they should be.
    """
    texts = (
        replace(text, text=text.typed) if typed else text for text in paper.texts if text.own or not typed
    )
    found = ((text, slip) for text in texts for slip in find(text.text))
    for text, slip in islice(found, MAX_SLIPS):
        yield finding(text, slip, bangla, english)


def finding(text: Passage, slip: Slip, bangla: str, english: str) -> Finding:
    """One slip as a finding, with the exact words to type where they can be known."""
    start, end = words_around(text.text, slip.start, slip.end)
    wrong = text.text[start:end]
    right = (
        None if slip.right is None else text.text[start : slip.start] + slip.right + text.text[slip.end : end]
    )
    quote, exact = _quote(text, slip.start, slip.end), True
    if quote is None:
        quote, exact = _quote_of_words(text, start, end), False
    fix = slip.right if exact else right
    return Finding(
        text.at,
        bangla.format(wrong=wrong, right=right),
        english.format(wrong=wrong, right=right),
        "" if right is None else f"‘{wrong}’-এর জায়গায় লিখুন: {right}",
        "" if right is None else f"Instead of '{wrong}' write: {right}",
        quote=quote if text.own else None,
        fix=fix if text.own and quote else None,
    )


def legible(text: str) -> str:
    """The text with addresses of the web and the rulers of tables blanked out, every other character in its place."""
    return _RULER.sub(_blank, _ADDRESS.sub(_blank, text))


def lines_outside_tables(text: str) -> Iterator[tuple[int, str]]:
    """Every line that is no row of a Markdown table, with the position where it begins."""
    start = 0
    for line in text.split("\n"):
        if not line.lstrip(" \t>").startswith("|"):
            yield start, line
        start += len(line) + 1


def _blank(match: re.Match[str]) -> str:
    return "\0" * len(match[0])


def words_around(text: str, start: int, end: int) -> tuple[int, int]:
    """The range of the whole words in which a range lies."""
    before = re.search(r"\S*$", text[max(0, start - _REACH) : start])
    after = re.match(r"\S*", text[end : end + _REACH])
    return start - len(before[0] if before else ""), end + len(after[0] if after else "")


def _quote(text: Passage, start: int, end: int) -> Quote | None:
    """The very characters, where the file holds them as they are printed."""
    offset = text.typed.find(text.text)
    if offset < 0:
        return None
    words = text.text[start:end]
    return Quote(words, text.typed.count(words, 0, offset + start))


def _quote_of_words(text: Passage, start: int, end: int) -> Quote | None:
    """The whole words, where the file holds them in another Unicode form: those that have as many words before them."""
    printed, typed = (list(re.finditer(r"\S+", string)) for string in (text.text, text.typed))
    if len(printed) != len(typed):
        return None
    inside = [other for word, other in zip(printed, typed, strict=True) if start <= word.start() < end]
    if not inside:
        return None
    words = text.typed[inside[0].start() : inside[-1].end()]
    return Quote(words, text.typed.count(words, 0, inside[0].start()))
