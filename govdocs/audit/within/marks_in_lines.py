"""Items that stand in one line behind their marks: one that is left out, and how many there are."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from govdocs.audit.reading.quantities import figure_or_word
from govdocs.audit.reading.scanning import is_table_row, matches
from govdocs.audit.spans import LETTER
from govdocs.numerals import letter_number, to_ascii, to_bangla
from govdocs.text.late_pattern import late
from govdocs.text.unicode import normalise

_MARK_IN_LINE: Final = late(
    r"(?:^|(?<=[:;,।—–] )|(?<= ও )|(?<= এবং ))\((?:(?P<letter>[ক-হ])|(?P<number>[০-৯]{1,2})|(?P<roman>[ivx]{1,4}))\)(?= )"
)
_ROMAN: Final = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x")
_FIRSTLY: Final = tuple(map(normalise, ("প্রথমত", "দ্বিতীয়ত", "তৃতীয়ত", "চতুর্থত", "পঞ্চমত", "ষষ্ঠত")))
_FIRSTLY_IN_TEXT: Final = late(rf"(?<!{LETTER})(?:{'|'.join(_FIRSTLY)})(?!{LETTER})")


def broken_series(text: str) -> Iterator[tuple[str, str, str]]:
    """Items within a line whose marks leave one out or repeat one: the mark, the one before, and the one that was due.

    >>> list(broken_series("শর্ত: (ক) সময়; (খ) মান; (ঘ) বিল।"))
    [('(ঘ)', '(খ)', '(গ)')]
    """
    for line in text.split("\n"):
        if line.count("(") > 2 and not is_table_row(line):
            yield from _in_line(line)
    said = [match[0] for match in matches(_FIRSTLY_IN_TEXT, text, *_FIRSTLY)]
    for before, word in pairwise(said):
        due = _FIRSTLY.index(before) + 1
        if said[0] == _FIRSTLY[0] and word != _FIRSTLY[0] and due < len(_FIRSTLY) and word != _FIRSTLY[due]:
            yield word, before, _FIRSTLY[due]
            return


def _in_line(line: str) -> Iterator[tuple[str, str, str]]:
    found = list(_MARK_IN_LINE.finditer(line))
    for kind in ("letter", "number", "roman"):
        marks = [match[kind] for match in found if match[kind]]
        numbers = [_number(kind, mark) for mark in marks]
        if len(numbers) < 3 or numbers[:2] != [1, 2] or 0 in numbers:
            continue
        for before, after, mark in zip(numbers, numbers[1:], marks[1:], strict=False):
            if after == 1:
                break
            if after != before + 1:
                yield f"({mark})", f"({marks[numbers.index(before)]})", f"({_mark(kind, before + 1)})"
                break


def _number(kind: str, mark: str) -> int:
    if kind == "letter":
        return letter_number(mark)
    return int(to_ascii(mark)) if kind == "number" else (_ROMAN.index(mark) + 1 if mark in _ROMAN else 0)


def _mark(kind: str, number: int) -> str:
    if kind == "letter":
        return "কখগঘঙচছজঝঞটঠডঢণতথদধনপফবভমযরলশষসহ"[number - 1]
    return to_bangla(number) if kind == "number" else _ROMAN[number - 1]


_COUNTED: Final = late(
    normalise(
        rf"(?P<words>(?<!{LETTER})(?:(?<![০-৯.,/-])(?P<figure>[০-৯]{{1,2}})(?: ?\([^()০-৯]{{2,12}}\))?|(?P<word>দুই|তিন|চার|পাঁচ|ছয়|সাত|আট|নয়|দশ)) ?টি {LETTER}{{2,20}})[^।:()০-৯]{{0,40}}: ?\Z"
    )
)


def counted_in_line(text: str) -> Iterator[tuple[str, int, int]]:
    """What a text counts before items of the same line, how many it says, and how many there are.

    >>> list(counted_in_line("পাঁচটি শর্ত মানতে হবে: (ক) সময়; (খ) মান; (গ) বিল।"))
    [('পাঁচটি শর্ত', 5, 3)]
    """
    for line in text.split("\n"):
        if line.count("(") < 2 or ":" not in line or is_table_row(line):
            continue
        found = list(_MARK_IN_LINE.finditer(line))
        for kind in ("letter", "number", "roman"):
            marks = [match for match in found if match[kind]]
            numbers = [_number(kind, match[kind]) for match in marks]
            counted = _COUNTED.search(line, 0, marks[0].start()) if len(marks) > 1 else None
            if counted is None or numbers != list(range(1, len(numbers) + 1)):
                continue
            stated = figure_or_word(counted)
            if stated != len(numbers):
                yield counted["words"], stated, len(numbers)
