"""Rows of a table that are one row twice, and telephones that two rows share."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from govdocs.audit import messages
from govdocs.audit.reading.paper import Paper
from govdocs.audit.reading.people import bare_name, mobile_number
from govdocs.audit.reading.tables import FigureRow, FigureTable, figure_tables
from govdocs.audit.rule import Finding, rule
from govdocs.errors import Text
from govdocs.models.other_kinds import Attendee
from govdocs.numerals import to_bangla
from govdocs.problems.problem import Path
from govdocs.text.late_pattern import late
from govdocs.text.unicode import normalise

_NAMES: Final = late(r"^\**(?:নাম(?: ও পদবি)?|(?:কর্মকর্তা|কর্মচারী|প্রশিক্ষণার্থী|সদস্য|শিক্ষার্থী|উপকারভোগী)র নাম)\**$")
_MOBILES: Final = late(normalise("মোবাইল|ফোন"))
_LEAST_WORDS: Final = 2
_LEAST_CELLS: Final = 2


def _tables_of_people(paper: Paper) -> Iterator[tuple[FigureTable, int]]:
    """The tables with one column of names, and which it is."""
    for table in figure_tables(paper):
        names = [index for index, head in enumerate(table.heads) if _NAMES.match(head.strip())]
        if len(names) == 1:
            yield table, names[0]


@rule("row-twice", source="এক ব্যক্তি, এক সারি")
def row_twice(paper: Paper) -> Iterator[Finding]:
    """নামের ছকে একই সারি দুইবার আছে।

    কেন: সারি নকল করে নাম বদলাতে ভুললে একজন বাদ পড়েন, আরেকজন দুইবার থাকেন। ক্রমিক ছাড়া সব ঘর এক হলে ধরা হয়, নাম এক কিন্তু অন্য ঘর আলাদা হলে নয়। কমিটির ছকে
    নাম না থাকলে পদ ও দপ্তর দেখা হয়; প্রতিনিধি, শিক্ষক বা গণ্যমান্য ব্যক্তির মতো একাধিক জনের পদ ধরা হয় না।
    উপস্থিতির তালিকায় নাম, পদবি ও মোবাইল এক হলে ধরা হয়।

    উদাহরণ: ১ ও ৩ নম্বর সারিতে একই নাম, একই পদবি, একই কর্মস্থল।

    A table of names has one row twice.

    Why: a row was copied and its name was not changed; one person is missing, and another is there twice. Told where all cells but the serial
    number are the same; not of two people of one name. In a committee without names the posts with their offices are looked at; not
    those of several people, such as representatives and teachers. On a sheet of attendance name, post and mobile number are compared.

    Example: the same name, post and office in rows 1 and 3.
    """
    for table, names in _tables_of_people(paper):
        first: dict[tuple[str, ...], int] = {}
        for number, row in enumerate(table.rows, 1):
            cells = _without_serial(row, whole=not names)
            named = row.cells[names]
            if (
                named is None
                or len(bare_name(named.text).split()) < _LEAST_WORDS
                or len(cells) < _LEAST_CELLS
            ):
                continue
            if first.setdefault(cells, number) != number:
                message = messages.ROW_TWICE.filled(number=first[cells])
                yield Finding(named.at, *message, quote=named.quote)
    yield from _there_twice(paper)
    for table in _committees(paper):
        seats: dict[tuple[str, ...], int] = {}
        for number, row in enumerate(table.rows, 1):
            cells = _without_serial(row)
            seat = next((cell for cell in row.cells[1:] if cell and _ONE_SEAT.search(cell.text)), None)
            if seat is None or len(cells) < _LEAST_CELLS or _OF_SEVERAL.search(seat.text):
                continue
            if seats.setdefault(cells, number) != number:
                yield Finding(seat.at, *messages.ROW_TWICE.filled(number=seats[cells]), quote=seat.quote)


def _there_twice(paper: Paper) -> Iterator[Finding]:
    """Whoever is on a sheet of attendance twice, with the same post and mobile number."""
    first: dict[tuple[Path, str, str, str], int] = {}
    for at, one in paper.every(Attendee):
        number = int(at[-1]) + 1
        name = bare_name(one.name)
        if len(name.split()) < _LEAST_WORDS or not one.post:
            continue
        if not one.mobile and _OF_MANY.search(one.post):
            continue
        key = (at[:-1], name, " ".join(one.post.split()), one.mobile or "")
        if first.setdefault(key, number) != number:
            yield Finding((*at, "name"), *messages.ROW_TWICE.filled(number=first[key]))


_OF_MANY: Final = late(
    normalise("শিক্ষার্থী|ছাত্র|ছাত্রী|কৃষক|শিক্ষক|সদস্য$|ভোগী|অভিভাবক|শ্রমিক|ব্যবসায়ী|উদ্যোক্তা|সাংবাদিক|প্রতিনিধি")
)
"""Posts that two of one name may have."""


_ONE_SEAT: Final = late(normalise(", |^(?:জেলা|উপজেলা|বিভাগীয়) "))
"""A post with its office, or of a district or upazila."""
_CHAIR: Final = late(normalise("সভাপতি|আহ্বায়ক|চেয়ারম্যান|প্রধান"))
_OF_SEVERAL: Final = late(
    normalise("প্রতিনিধি|শিক্ষক|সদস্য|ব্যক্তি|মনোনীত|গণ(?![ক-হ])|বিশেষজ্ঞ|উপসচিব|সহকারী সচিব|কাউন্সিলর|সাংবাদিক")
)
"""Posts of which an office has many."""


def _committees(paper: Paper) -> Iterator[FigureTable]:
    """The tables of committees that have no column of names: somebody is in the chair, and others are members."""
    for table in figure_tables(paper):
        if any(_A_NAME.search(head) for head in table.heads):
            continue
        cells = [cell.text.strip("* ") for row in table.rows for cell in row.cells if cell]
        if _MEMBER in cells and any(map(_CHAIR.fullmatch, cells)):
            yield table


_A_NAME: Final = late("নাম")
_MEMBER: Final = "সদস্য"


def _without_serial(row: FigureRow, *, whole: bool = False) -> tuple[str, ...]:
    """The cells of a row that are written, but for the first of them; all of a `whole` row, which has no serial number."""
    cells = row.cells if whole else row.cells[1:]
    return tuple(cell.text.strip() for cell in cells if cell and cell.text.strip())


@rule("telephone-in-two-rows", source="এক মোবাইল নম্বর, এক ব্যক্তি")
def telephone_in_two_rows(paper: Paper) -> Iterator[Finding]:
    """বক্তব্যের ছকে দুই নামের পাশে একই মোবাইল নম্বর।

    কেন: সারি নকল করার সময় আগের জনের নম্বর থেকে যায়; যোগাযোগ করতে গিয়ে ভুল মানুষকে পাওয়া যায়। পরিশিষ্টের তালিকা দেখে telephone-of-two।

    উদাহরণ: ২ ও ৩ নম্বর সারিতে একই নম্বর।

    Two names of a table in the text have one mobile number.

    Why: a row was copied and kept the number of the row before; whoever calls reaches somebody else. Lists in annexes are for
    telephone-of-two.

    Example: the same number in rows 2 and 3.
    """
    for table, names in _tables_of_people(paper):
        mobiles = [index for index, head in enumerate(table.heads) if _MOBILES.search(head)]
        owners: dict[str, str] = {}
        for row in table.rows if len(mobiles) == 1 else ():
            named, cell = row.cells[names], row.cells[mobiles[0]]
            number = mobile_number(cell.text.strip("* ")) if cell and cell.quote else None
            if named is None or cell is None or number is None:
                continue
            name = bare_name(named.text)
            if (first := owners.setdefault(number, name)) != name:
                facts = {"number": Text(to_bangla(number), number), "first": first, "second": name}
                yield Finding(cell.at, *messages.TELEPHONE_OF_TWO.filled(**facts), quote=cell.quote)
