"""What the subject of a letter counts, or its amount, against the rows and the total of the only table, or places named in a row."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Final

from govdocs.audit.figures.miscounted import NAME_OF, SEVERAL
from govdocs.audit.figures.reckoned import digits_of
from govdocs.audit.reading.quantities import SCALES, figure_or_word, money_in, words_of
from govdocs.audit.reading.scanning import is_table_row
from govdocs.audit.reading.tables import FigureTable
from govdocs.audit.spans import LETTER, figure_or
from govdocs.audit.within.subject_facts import OtherThanSubject
from govdocs.errors import Refusal
from govdocs.numerals import from_words, to_bangla
from govdocs.text.late_pattern import late
from govdocs.text.unicode import normalise

_FEW: Final = words_of(*range(2, 13), 15, 20)
_NUMBER: Final = figure_or(_FEW, 3)
_PLACES: Final = tuple(map(normalise, ("উপজেলা", "জেলা", "ইউনিয়ন", "বিভাগ", "পৌরসভা", "ওয়ার্ড")))
_COUNTED: Final = late(
    normalise(
        rf"(?P<words>{_NUMBER} ?(?:(?P<unit>টি|জন) (?:{LETTER}{{2,20}} ){{0,3}}?(?P<noun>{LETTER}{{3,30}})|(?P<place>{'|'.join(_PLACES)})(?:র|য়|ে|ের)?(?!{LETTER})))"
    )
)
_ENDING: Final = late(normalise(r"(?:র|ের|য়|ে|তে|কে|দের|গুলোর|সমূহের)?\Z"))
_A_PART: Final = late(
    normalise(
        rf"মধ্যে|অবশিষ্ট|(?<!{LETTER})(?:বাকি|আরও|প্রতি|প্রথম|কিছু|প্রায়|সর্বোচ্চ|অনধিক|ন্যূনতম|অন্তত)(?!{LETTER})|কিস্তি|পর্যায়|পাওয়া যায়নি|হয়নি|হয় নাই|ব্যতীত|ছাড়া|বাদে|অনুপস্থিত|ব্যর্থ|বকেয়া|আংশিক"
    )
)
"""Words of a letter whose table need not have all that its subject counts."""
_FAR: Final = 2
_OTHERS: Final = late(normalise("অন্যান্য|বিবিধ|[.…]{2}|^[–—-]*$"))
_TWO: Final = late(" (?:ও|এবং) |/")
_PERSON: Final = late(normalise(r"(?:জনাব|বেগম|মিজ|ড\.|ডা\.|দলনেতা|নেতৃত্বে) "))
_NAME: Final = late("^(?:নাম|.{2,20} নাম)(?: ?(?:ও|,|/) ?পদবি)?$")


def other_rows(subject: str, text: str, tables: Sequence[FigureTable]) -> Iterator[OtherThanSubject]:
    """The one count of the subject, and the only table, whose column of the same has a name or two more or fewer.

    >>> from govdocs.audit.reading.tables import tables_of
    >>> table = "| উপজেলা | নলকূপ |\\n|:--|--:|\\n| সিংড়া | ১০ |\\n| লালপুর | ১২ |"
    >>> list(other_rows("৩টি উপজেলায় নলকূপ স্থাপন", table, tables_of(table)))
    [OtherThanSubject(words='২', subject='৩টি উপজেলায়')]
    """
    counted = list(_COUNTED.finditer(subject))
    if len(counted) != 1 or len(tables) != 1 or _A_PART.search(text) or _A_PART.search(subject):
        return
    match, stated = counted[0], figure_or_word(counted[0])
    said = {figure_or_word(one) for one in _COUNTED.finditer(text) if _thing(one) == _thing(match)}
    outside = "\n".join(line for line in text.split("\n") if not is_table_row(line))
    if match["unit"] == "জন" and _PERSON.search(outside):
        return  # somebody is named beside the table
    rows = _people(tables[0]) if match["unit"] == "জন" else _names(tables[0], match["noun"] or match["place"])
    if said <= {stated} and rows > 1 and 0 < abs(rows - stated) <= _FAR:
        yield OtherThanSubject(to_bangla(rows), match["words"])


def _thing(match: re.Match[str]) -> str:
    """What is counted, without the ending of its case."""
    return _ENDING.sub("", match["noun"] or match["place"])


def _names(table: FigureTable, thing: str) -> int:
    """How many names of such things a table has; 0 where that cannot be told."""
    heads = [NAME_OF.sub("", head.strip("* ")) for head in table.heads]
    column = next((index for index, head in enumerate(heads) if head and _is_of(thing, head)), None)
    return 0 if column is None else _distinct(table, column)


def _is_of(noun: str, thing: str) -> bool:
    return noun.startswith(thing) and not _ENDING.sub("", noun[len(thing) :])


def _people(table: FigureTable) -> int:
    """How many rows it has of one person each; 0 where two have one name."""
    column = next((index for index, head in enumerate(table.heads) if _NAME.match(head.strip("* "))), None)
    rows = sum(not row.is_total for row in table.rows)
    return rows if column is not None and _distinct(table, column) == rows else 0


def _distinct(table: FigureTable, column: int) -> int:
    cells = [row.cells[column] for row in table.rows if not row.is_total]
    names = [cell.text.strip("* .।") if cell else "" for cell in cells]
    if any(not name or any(sign.search(name) for sign in (SEVERAL, _OTHERS, _TWO)) for name in names):
        return 0
    if any(cell and cell.value is not None for cell in cells):
        return 0
    return len(set(names))


_ROW_OF_PLACES: Final = late(
    normalise(
        rf"(?P<words>(?:{LETTER}{{2,20}}(?: সদর)?, ){{1,12}}{LETTER}{{2,20}}(?: সদর)? (?:ও|এবং) {LETTER}{{2,20}}(?: সদর)?) (?P<place>{'|'.join(_PLACES)})(?:র|য়|ে|ের|সমূহে|সমূহের)?(?!{LETTER})"
    )
)


def other_places(subject: str, text: str) -> Iterator[OtherThanSubject]:
    """The number of places in the subject, and the only row of such places in the text, which names one or two more or fewer.

    >>> list(other_places("৩ জেলায় মেলা", "মেলা হবে নাটোর, পাবনা, রাজশাহী ও নওগাঁ জেলায়।"))
    [OtherThanSubject(words='নাটোর, পাবনা, রাজশাহী ও নওগাঁ', subject='৩ জেলায়')]
    """
    counted = list(_COUNTED.finditer(subject)) if any(place in subject for place in _PLACES) else []
    if len(counted) != 1 or "|" in text or _A_PART.search(text) or _thing(counted[0]) not in _PLACES:
        return
    rows = [match for match in _ROW_OF_PLACES.finditer(text) if match["place"] == _thing(counted[0])]
    stated = figure_or_word(counted[0])
    said = {figure_or_word(one) for one in _COUNTED.finditer(text) if _thing(one) == _thing(counted[0])}
    if len(rows) != 1 or said - {stated}:
        return
    named = rows[0]["words"].count(",") + 2
    if 0 < abs(named - stated) <= _FAR:
        yield OtherThanSubject(rows[0]["words"], counted[0]["words"])


_OF_MONEY: Final = late(normalise("টাকা|বরাদ্দ|ব্যয়|মূল্য|পরিমাণ|বিল|মঞ্জুরি"))
_SCALE: Final = late("(?P<scale>হাজার|লক্ষ|লাখ|কোটি) ?টাকা")
_NET: Final = late(normalise("ভ্যাট|কর্তন|আয়কর|মূসক|অগ্রিম|জামানত|হতে ছাড়|উপ-?বরাদ্দ"))
_NEAR: Final = 5
"""The part of an amount by which another may differ and still be meant for it."""


def other_totals(subject: str, text: str, tables: Sequence[FigureTable]) -> Iterator[OtherThanSubject]:
    """The one amount of the subject, and the total of the only table, which is nearly that; the subject's is nowhere in the letter.

    >>> from govdocs.audit.reading.tables import tables_of
    >>> table = "| খাত | টাকা |\\n|:--|--:|\\n| ভেন্যু | ৫০,০০০ |\\n| মোট | ১,২৫,০০০ |"
    >>> list(other_totals("১,৫২,০০০ টাকা মঞ্জুরি", table, tables_of(table)))
    [OtherThanSubject(words='১,২৫,০০০', subject='১,৫২,০০০ টাকা')]
    """
    stated = money_in(subject) if "টাকা" in subject and len(tables) == 1 else []
    if len(stated) != 1 or any(pattern.search(one) for pattern in (_A_PART, _NET) for one in (subject, text)):
        return
    totals, every = [], {one.number for one in money_in(text)}
    for index, head in enumerate(tables[0].heads):
        scale = _SCALE.search(head)
        for row in tables[0].rows if _OF_MONEY.search(head) else ():
            cell = row.cells[index]
            value = (
                cell.value * SCALES[scale["scale"] if scale else ""]
                if cell and cell.value is not None
                else None
            )
            if cell and value is not None:
                every.add(value)
                totals += [(cell, value)] if row.is_total else []
    if len(totals) == 1 and stated[0].number not in every and is_near(stated[0].number, totals[0][1]):
        yield OtherThanSubject(totals[0][0].text.strip("* "), stated[0].words)


def is_near(one: Decimal, other: Decimal) -> bool:
    """Whether an amount may be meant for another: nearly as much, or of the same digits."""
    return sorted(digits_of(one)) == sorted(digits_of(other)) or abs(one - other) * _NEAR <= max(one, other)


_WORDS_OF_MONEY: Final = late(normalise(rf"(?P<words>(?:{LETTER}{{2,12}} ){{1,11}})টাকা"))
_LARGE: Final = ("শত ", "হাজার ", "লক্ষ ", "লাখ ", "কোটি ")


def other_words(subject: str, text: str) -> Iterator[OtherThanSubject]:
    """The one amount of the subject in figures, and the only one of the text, which is in words and is another.

    >>> list(other_words("৫,০০,০০০ টাকা বরাদ্দ", "চার লক্ষ পঞ্চাশ হাজার টাকা বরাদ্দ দেওয়া হলো।"))
    [OtherThanSubject(words='চার লক্ষ পঞ্চাশ হাজার টাকা', subject='৫,০০,০০০ টাকা')]
    """
    stated = money_in(subject) if "টাকা" in subject and any(sign in text for sign in _LARGE) else []
    if len(stated) != 1 or money_in(text) or "|" in text or _A_PART.search(text) or _A_PART.search(subject):
        return
    amounts = {found for match in _WORDS_OF_MONEY.finditer(text) if (found := _amount(match["words"]))}
    if len(amounts) == 1:
        ((words, number),) = amounts
        if number != stated[0].number and is_near(number, stated[0].number):
            yield OtherThanSubject(words, stated[0].words)


def _amount(words: str) -> tuple[str, Decimal] | None:
    """The longest number in words at the end of some words, with its unit."""
    parts = words.split()
    for start in range(len(parts)):
        try:
            number = from_words(" ".join(parts[start:]))
        except Refusal:
            continue
        return " ".join(parts[start:]) + " টাকা", Decimal(number)
    return None
