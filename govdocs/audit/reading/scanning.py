"""A pattern is looked for only in lines that have what it cannot be without, and a word only once, however often it is written."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import Final

from govdocs.audit.reading.paper import Passage
from govdocs.audit.reading.recent_texts import remembered
from govdocs.text.late_pattern import late

LETTERS = "\u0980-\u0983\u0985-\u09b9\u09bc-\u09ce\u09d7\u09dc-\u09e3\u09f0\u09f1\u200c\u200d"
"""Bangla letters and signs, for a class of regular expressions; digits and the danda are not among them."""
_LETTER = late(f"[{LETTERS}]")
_WORD = late(f"[{LETTERS}]+")


@remembered
def words_in(text: str) -> frozenset[str]:
    """The words of a text, each once.

    >>> sorted(words_in("সভা, সভার ও সভা"))
    ['ও', 'সভা', 'সভার']
    """
    return frozenset(words_of(text))


@remembered
def words_of(text: str) -> tuple[str, ...]:
    """The words of a text, in order.

    >>> words_of("সভা, সভার ও সভা")
    ('সভা', 'সভার', 'ও', 'সভা')
    """
    words = _WORD.findall(text)
    known: dict[str, str] = {}  # a word that is written often is one object
    return tuple(map(known.setdefault, words, words))


def beginnings_of_words(text: str, size: int) -> set[str]:
    """The first letters of the words of a text that have more: words that begin alike are the same in other forms.

    >>> sorted(beginnings_of_words("কমিটির সভায় কমিটি", 3))
    ['কমি', 'সভা']
    """
    return {word[:size] for word in words_of(text) if len(word) > size}


def whole_words(word: str, text: str) -> Iterator[tuple[int, int]]:
    """Where a text has a word, not as part of another.

    >>> list(whole_words("করা", "করা, করার ও করা"))
    [(0, 3), (12, 15)]
    """
    start = text.find(word)
    while start >= 0:
        end = start + len(word)
        if not (_LETTER.match(text, end) or (start and _LETTER.match(text, start - 1))):
            yield start, end
        start = text.find(word, end)


def begins_a_word(beginning: str, text: str) -> bool:
    """Whether a text has a word that begins so.

    >>> begins_a_word("সভা", "সভার শেষে"), begins_a_word("সভা", "জনসভা")
    (True, False)
    """
    at = text.find(beginning)
    while at > 0 and _LETTER.match(text, at - 1):
        at = text.find(beginning, at + 1)
    return at >= 0


def sentence_around(text: str, start: int, end: int | None = None) -> tuple[int, int]:
    """Where the sentence begins and ends in which a place is: a danda or the end of a line ends it.

    >>> sentence_around("সভা হবে। সবাই আসবেন। শেষ", 12)
    (8, 19)
    """
    after = start if end is None else end
    ends = [place for mark in "।\n" if (place := text.find(mark, after)) >= 0]
    return max(text.rfind(mark, 0, start) for mark in "।\n") + 1, min(ends, default=len(text))


def sentence_at(text: str, start: int, end: int | None = None) -> str:
    """The sentence in which a place is.

    >>> sentence_at("সভা হবে। সবাই আসবেন। শেষ", 12)
    ' সবাই আসবেন'
    """
    return text[slice(*sentence_around(text, start, end))]


def is_table_row(line: str) -> bool:
    """Whether a line, or a sentence, is one of a table.

    >>> is_table_row(" | ক | খ |"), is_table_row("ক | খ")
    (True, False)
    """
    return line.lstrip().startswith("|")


def is_in_table(text: str, at: int) -> bool:
    """Whether a place is in a line of a table.

    >>> is_in_table("সভা:\\n| ক | খ |", 8), is_in_table("সভা:\\n| ক | খ |", 1)
    (True, False)
    """
    return is_table_row(text[text.rfind("\n", 0, at) + 1 : at + 1])


def short_sentence_around(text: str, start: int, end: int | None = None) -> tuple[int, int] | None:
    """The same, looked for in a few hundred characters on either side; None where it is longer: a long line is read once.

    >>> short_sentence_around("সভা হবে। সবাই আসবেন। শেষ", 12), short_sentence_around("ক" * 2000, 1000)
    ((8, 19), None)
    """
    after = start if end is None else end
    low, high = max(0, start - _LONGEST_SENTENCE), after + _LONGEST_SENTENCE
    begin, stop = sentence_around(text[low:high], start - low, after - low)
    if (begin == 0 and low) or (low + stop == high < len(text)):
        return None
    return low + begin, low + stop


_LONGEST_SENTENCE: Final = 700
"""Characters of a sentence on either side of a place in it."""


def places_of_words(words: Collection[str], text: str) -> list[tuple[int, int]]:
    """Where a text has any of these whole words, in order.

    >>> places_of_words({"করা", "সভা"}, "সভা করা, সভার")
    [(0, 3), (4, 7)]
    """
    if len(words) < _MANY:
        return sorted(span for word in words for span in whole_words(word, text))
    return [match.span() for match in _WORD.finditer(text) if match[0] in words]


_MANY = 30
"""Words from which on it is cheaper to look at each word of a text than for each of them."""


def matches(pattern: re.Pattern[str], text: str, *signs: str) -> Iterator[re.Match[str]]:
    """The matches of a pattern that does not cross lines and cannot match without one of these signs, in order.

    >>> [match.start() for match in matches(re.compile(r"(?<=ক)/"), "১/২\\nক/খ", "ক/")]
    [5]
    """
    if "\n" not in text:
        return pattern.finditer(text) if any(map(text.__contains__, signs)) else iter(())
    lines = lines_with(text, *signs)
    return (match for start, end in lines for match in pattern.finditer(text, start, end))


def found_in(
    passages: Iterable[Passage], pattern: re.Pattern[str], *signs: str
) -> Iterator[tuple[Passage, re.Match[str]]]:
    """The matches of such a pattern in some texts, each with its text."""
    return ((passage, match) for passage in passages for match in matches(pattern, passage.text, *signs))


def lines_with(text: str, *signs: str) -> Sequence[tuple[int, int]]:
    """Where each line of a text begins and ends that has one of these signs, in order.

    >>> lines_with("ক ১\\nখ\\nগ ২", "১", "২")
    [(0, 3), (6, 9)]
    """
    lines_of = _sign_lines(text)
    there = [lines for sign in signs if (lines := lines_of[sign])]
    return there[0] if len(there) == 1 else sorted(set().union(*there))


class _SignLines(dict[str, tuple[tuple[int, int], ...]]):
    """Where each line of a text that has a sign begins and ends, by the signs that were asked for."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self._text = text
        self._pieces = " ".join(set(text.split()))
        """All between its spaces, each once: that most signs are nowhere in a text is seen sooner here."""

    def __missing__(self, sign: str) -> tuple[tuple[int, int], ...]:
        is_there = all(map(self._pieces.__contains__, sign.split()))
        self[sign] = lines = tuple(_lines_with(sign, self._text)) if is_there else ()
        return lines


_sign_lines = remembered(_SignLines)


def _lines_with(sign: str, text: str) -> Iterator[tuple[int, int]]:
    end = 0
    while (at := text.find(sign, end)) >= 0:
        end = text.find("\n", at)
        end = len(text) if end < 0 else end
        yield text.rfind("\n", 0, at) + 1, end
