"""Rows of the only table of a text that it points to by their serial number: 'ক্রমিক ৫', '২ নম্বর ক্রমিকের আবদুল করিম'."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from govdocs.audit.names.likeness import is_one_but_for_a_slip
from govdocs.audit.names.places_of_posts import both_stand_in, tells_of_successors
from govdocs.audit.reading.paper import Paper
from govdocs.audit.reading.people import bare_name
from govdocs.audit.reading.scanning import matches, sentence_at
from govdocs.audit.reading.tables import FigureTable, tables_of
from govdocs.audit.spans import LETTER
from govdocs.numerals import to_ascii
from govdocs.problems.problem import Path
from govdocs.source.editing import Quote
from govdocs.text.late_pattern import late
from govdocs.text.unicode import normalise


class OtherRow(NamedTuple):
    """The words that point to a row, how many rows there are, and the number of the row of which they speak; 0 where there is no row."""

    words: str
    rows: int
    right: int


_ONE: Final = r"[০-৯]{1,3}(?![০-৯]|[.,/][০-৯])"
_POINTED: Final = late(
    normalise(
        rf"(?<!{LETTER})(?P<words>ক্রমিক(?: ?(?:নং|নম্বর))?[ :–-]{{1,2}}(?P<numbers>{_ONE}(?:(?:, ?| ?[-–] ?| (?:ও|এবং|হতে|থেকে) ){_ONE}){{0,6}})|(?P<before>{_ONE}) ?(?:নং|নম্বর|নম্বরের) ?ক্রমিক)"
        rf"(?P<rest>(?: ?-? ?(?:এর|এ|তে)|ের|ে)?(?:র)?(?: (?:উল্লিখিত|বর্ণিত|থাকা))?,? ?(?:(?:জনাব|বেগম|ড\.|ডা\.|মো\.|মোছা\.) ?){{0,3}})"
    )
)
_OF_ANOTHER: Final = late(
    normalise(
        "সূত্র|স্মারক|পত্রের|পত্রে|পরিপত্র|প্রজ্ঞাপন|নীতিমালা|বিধিমালা|তফসিল|গেজেট|রেজিস্টার|রসিদ|সংযুক্ত|পরিশিষ্ট|সংলগ্নী|সংযোজনী|আদেশ|পূর্বের|নথি|কার্যবিবরণী|সিদ্ধান্ত|আলোচ্য|ভোটার|মামলা"
    )
)
_WHOSE: Final = late(
    normalise(rf"(?<!{LETTER})(?:(?P<list>ছক|তালিকা|সারণি|সারণী)|{LETTER}{{2,20}}?)(?:র|ের|টির|টিতে|য়|তে|ে) \Z")
)
"""The list whose serial number it is, if that is another than the table: পঞ্জিকার ক্রমিক ৯."""
_HEAD: Final = late(normalise(r"\**(?:ক্র|ক্রম|ক্রমিক|ক্রঃ)[.:ঃ]?(?: ?(?:নং|নম্বর|সংখ্যা)[.:ঃ]?)?\**"))
_FIGURES: Final = late("[০-৯]+")
_SHORTEST: Final = 3


def other_rows_by_serial(text: str) -> Iterator[OtherRow]:
    """Serial numbers that the table does not have, and those behind which the name of another row stands.

    >>> table = "| ক্রমিক | নাম |\\n|--|--|\\n| ১ | সালমা খাতুন |\\n| ২ | আবদুল করিম |\\n\\n"
    >>> list(other_rows_by_serial(table + "ক্রমিক ৩-এর কর্মচারী; ক্রমিক ১-এর আবদুল করিম"))
    [OtherRow(words='ক্রমিক ৩', rows=2, right=0), OtherRow(words='ক্রমিক ১', rows=2, right=2)]
    """
    names = _names_of(text)
    for match in _pointed(text) if names else ():
        yield from _of(match, names, text[match.end() :])


def called_by_serial(paper: Paper) -> Iterator[tuple[Path, str, str, Quote]]:
    """Names beside the serial number of a row that has nearly that name: the path, the row's name, the other, and its place."""
    for passage in paper.texts:
        for name, other, start in names_by_serial(passage.text) if passage.own else ():
            yield passage.at, name, other, Quote.of(passage.text, start, start + len(other))


def names_by_serial(text: str) -> Iterator[tuple[str, str, int]]:
    """The name of the row with a serial number, and the name that stands behind the number and is it but for a slip, with its place.

    >>> table = "| ক্রমিক | নাম |\\n|--|--|\\n| ১ | সালমা খাতুন রেখা |\\n| ২ | আবদুল করিম |\\n\\n"
    >>> [said for _, said, _ in names_by_serial(table + "১ নম্বর ক্রমিকের কর্মকর্তা জনাব সালেহা খাতুন রেখা দলনেতা হবেন।")]
    ['সালেহা খাতুন রেখা']
    """
    names = _names_of(text)
    for match in _pointed(text) if names else ():
        numbers = [int(to_ascii(one)) for one in _FIGURES.findall(match["numbers"] or match["before"])]
        own = names[numbers[0] - 1] if len(numbers) == 1 and 0 < numbers[0] <= len(names) else ""
        behind = _BEHIND.match(text, match.end())
        said = (
            text[behind.end() :].split("\n")[0].split()[: own.count(" ") + 1] if behind and " " in own else []
        )
        if (
            behind
            and said
            and (name := _but_for_its_case(" ".join(said).strip(",।;:"), own))
            and name not in names
            and not _is_of_another(behind[0])
            and not tells_of_successors(sentence_at(text, match.start()))
            and not both_stand_in(text, own, name)
        ):
            yield own, name, behind.end()


_BEHIND: Final = late(
    normalise(
        rf"(?:(?:{LETTER}{{2,20}} ){{0,3}}?(?:জনাব|বেগম|মিজ|ড\.|ডা\.) )?(?:(?:মো|মোছা|মোসা)[.ঃ] ?)?(?={LETTER})"
    )
)


_OTHERS: Final = frozenset(
    normalise(
        "বোন ভাই স্বামী স্ত্রী পিতা মাতা বাবা মা পুত্র কন্যা ছেলে মেয়ে চাচা মামা খালা ফুফু দাদা নানা শ্বশুর জামাতা নাতি ভাতিজা ভাগ্নে অভিভাবক প্রতিনিধি সহকর্মী প্রতিবেশী মনোনীত নমিনি জামিনদার বিকল্প"
    ).split()
)
_WITH_CASE: Final = tuple(map(normalise, ("ের", "ার", "ীর", "ির", "ে", "য়", "কে", "তে")))
_NO_CASE: Final = tuple(
    map(
        normalise,
        ("অফিসার", "কমিশনার", "সুপার", "ডাক্তার", "মেম্বার", "ম্যানেজার", "মাস্টার", "সুপারভাইজার", "ডিলার", "ড্রাইভার", "ইঞ্জিনিয়ার"),
    )
)


def _is_of_another(between: str) -> bool:
    """Whether the words between the number and the name make it somebody else's: a case, a relative, who stands in for them."""
    return any(
        word in _OTHERS or (word.endswith(_WITH_CASE) and not word.endswith(_NO_CASE))
        for word in between.split()
    )


def _but_for_its_case(said: str, own: str) -> str | None:
    """The words as the name that they are but for a slip, without a case; None where they are not."""
    if said.startswith(own):
        return None
    stems = (said.removesuffix(ending) for ending in _ENDINGS if said.endswith(ending))
    return next((name for name in stems if is_one_but_for_a_slip(name, own)), None)


_ENDINGS: Final = tuple(map(normalise, ("কে", "ের", "র", "")))


def _names_of(text: str) -> list[str]:
    """The names of the rows of the only numbered table of a text."""
    if "|" not in text or "ক্রমিক" not in text:
        return []
    tables = [table for table in tables_of(text) if table.heads and _HEAD.fullmatch(table.heads[0].strip())]
    return _names(tables[0]) if len(tables) == 1 else []


def _pointed(text: str) -> Iterator[re.Match[str]]:
    """Where a text points to a row of its own table."""
    for match in matches(_POINTED, text, "ক্রমিক"):
        start = max(text.rfind(mark, 0, match.start()) for mark in "।;\n|") + 1
        of = _WHOSE.search(text, start, match.start())
        if (
            (of and not of["list"])
            or _OF_ANOTHER.search(text, start, match.start())
            or text[text.rfind("\n", 0, match.start()) + 1 :].startswith("|")
        ):
            continue
        yield match


def _of(match: re.Match[str], names: list[str], behind: str) -> Iterator[OtherRow]:
    numbers = [int(to_ascii(one)) for one in _FIGURES.findall(match["numbers"] or match["before"])]
    if any(number > len(names) for number in numbers):
        if max(numbers) <= 2 * len(names) + _SHORTEST:
            yield OtherRow(match["words"], len(names), 0)
        return
    if len(numbers) != 1 or not 0 < numbers[0] <= len(names):
        return
    own = names[numbers[0] - 1]
    others = [name for name in names if len(name) >= _SHORTEST and behind.startswith(name)]
    if len(set(others)) == 1 and not own.startswith(others[0]) and not others[0].startswith(own):
        yield OtherRow(match["words"], len(names), names.index(others[0]) + 1)


def _names(table: FigureTable) -> list[str]:
    """What names each row of a table that is numbered from one on; empty where it is not."""
    rows = [row for row in table.rows if not row.is_total]
    serials = [to_ascii(cell.text.strip("* .।")) if (cell := row.cells[0]) else "" for row in rows]
    if len(rows) < 2 or serials != [*map(str, range(1, len(rows) + 1))]:
        return []
    cells = [row.cells[1] if len(row.cells) > 1 else None for row in rows]
    return [bare_name(cell.text) if cell else "" for cell in cells]
