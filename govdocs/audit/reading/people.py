"""The people whom a document names: signatories, chairs, attendees, and the rows of its lists."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import Final

from govdocs.audit.reading.paper import Paper
from govdocs.audit.reading.tables import ListTable, list_tables
from govdocs.models.part import Part
from govdocs.numerals import to_ascii
from govdocs.problems.problem import Path
from govdocs.text.late_pattern import late
from govdocs.text.unicode import normalise


@dataclass(frozen=True)
class Person:
    """Somebody named in a field of the document."""

    at: Path
    """The path of the name."""
    name: str
    """Without forms of address, brackets and degrees."""
    post: str
    mobiles: tuple[tuple[Path, str], ...]
    """Mobile numbers as eleven ASCII digits, each with its path."""
    row_of: Path | None
    """The list of which it is a row: two rows of one list are two people."""
    telephones: frozenset[str] = frozenset()
    """Telephone numbers of an office, as ASCII digits."""

    @cached_property
    def phonetic(self) -> str:
        """The name by its sound (`phonetic_key`)."""
        return phonetic_key(self.name)

    @cached_property
    def mobile_numbers(self) -> frozenset[str]:
        """The mobile numbers without their paths."""
        return frozenset(number for _, number in self.mobiles)


def people_in(paper: Paper) -> tuple[Person, ...]:
    """Everybody named in a field or column of names, in the order of the document."""
    return paper.once(_people)


def _people(paper: Paper) -> tuple[Person, ...]:
    return (*_of_parts(paper), *(person for table in list_tables(paper) for person in _of_table(table)))


def _of_parts(paper: Paper) -> Iterator[Person]:
    for at, part in paper.every(Part):
        fields = type(part).model_fields
        if "name" in fields and fields.keys() & {"post", "posts"} and part.name:  # type: ignore[attr-defined]
            yield _of_part(at, part)


_ADDRESS = late(
    r"^(?:জনাব|বেগম|মিজ|মিসেস|ড\.|ডা\.|ডাঃ|ডঃ|প্রফেসর|অধ্যাপক|প্রকৌশলী|ইঞ্জি\.|মোঃ|মো\.|মো:|মোহাম্মদ|মোছাঃ|মোছা\.|মোসাঃ|মোসা\.|মোসাম্মৎ)\s*"
)


NOT_OF_NAME: Final = normalise("(?<!কুমা)(?<!আক্তা)(?<!নাহা)(?<!সরকা)(?<!দা)")
"""Before র as a case: not the last letter of কুমার, আক্তার, নাহার, সরকার, তালুকদার."""


def bare_name(name: str) -> str:
    """A name without forms of address, brackets, marks of emphasis, and what follows a comma.

    >>> bare_name("(ড. মো. আনিসুর রহমান)"), bare_name("বেগম সেলিনা বেগম, পিএইচডি")
    ('আনিসুর রহমান', 'সেলিনা বেগম')
    """
    name = re.sub(r"[()*\[\]]", "", normalise(name)).split(",")[0].strip()
    while (shorter := _ADDRESS.sub("", name)) != name:
        name = shorter
    return " ".join(name.split())


_ALIKE = str.maketrans(
    {"ী": "ি", "ূ": "ু", "ঈ": "ই", "ঊ": "উ", "ণ": "ন", "শ": "স", "ষ": "স", "ৎ": "ত"}
    | dict.fromkeys("ঁঃ্\u200c\u200d .-–’'")
)


@lru_cache(maxsize=20_000)
def phonetic_key(name: str) -> str:
    """A name by its sound: letters that sound alike are one; spaces, dots, hasanta and chandrabindu are left out.

    >>> phonetic_key("আব্দুল করিম ভূঁইয়া") == phonetic_key("আবদুল করিম ভুইয়া")
    True
    """
    return normalise(name).translate(_ALIKE)


def distance(first: str, second: str, limit: int) -> int:
    """How many letters must be changed, added or removed to turn one text into the other; above `limit` any larger number.

    >>> distance("রোকসানা", "রোখসানা", 2), distance("করিম", "রহিম", 1)
    (1, 2)
    """
    letters, others = set(first), set(second)
    if max(abs(len(first) - len(second)), len(letters - others), len(others - letters)) > limit:
        return limit + 1
    row = list(range(len(second) + 1))
    for index, letter in enumerate(first, 1):
        above, row[0] = row[0], index
        for column, other in enumerate(second, 1):
            above, row[column] = (
                row[column],
                min(row[column] + 1, row[column - 1] + 1, above + (letter != other)),
            )
    return row[-1]


def mobile_number(text: str) -> str | None:
    """A mobile number as eleven ASCII digits; None for anything else.

    >>> mobile_number("+৮৮ ০১৭০০-০০০০০১"), mobile_number("০২-৫৫১০০০০১")
    ('01700000001', None)
    """
    digits = re.sub(r"[\s\-–.()+]", "", to_ascii(text)).removeprefix("88")
    return digits if re.fullmatch(r"01\d{9}", digits) else None


def office_telephone(text: str) -> str | None:
    """A telephone number that is no mobile one, as ASCII digits; None for an extension, words and the like.

    >>> office_telephone("০২-৫৫১০০০০১"), office_telephone("০১৭০০-০০০০০১"), office_telephone("৩২১")
    ('0255100001', None, None)
    """
    digits = re.sub(r"[\s\-–.()+]", "", to_ascii(text)).removeprefix("88")
    return digits if re.fullmatch(r"(?!01)\d{7,11}", digits) else None


def split_numbers(text: str) -> list[str]:
    """The telephone numbers of a field, separated by comma, semicolon, slash or line break."""
    return [part.strip() for part in re.split(r"[,;/\n]", text) if part.strip()]


def _of_part(at: Path, part: Part) -> Person:
    posts = getattr(part, "posts", None) or (getattr(part, "post", None) or "",)
    mobiles = [
        ((*at, field), found)
        for field in ("mobile", "phone")
        for number in split_numbers(getattr(part, field, None) or "")
        if (found := mobile_number(number))
    ]
    numbers = split_numbers(getattr(part, "phone", None) or "")
    telephones = frozenset(filter(None, map(office_telephone, numbers)))
    row_of = at[:-1] if at and isinstance(at[-1], int) else None
    name = bare_name(part.name)  # type: ignore[attr-defined]
    return Person((*at, "name"), name, " ".join(posts), tuple(mobiles), row_of, telephones)


_NAME_COLUMN = late(r"^নাম\b|^নাম(?:[ ,/]|$)|(?:কর্মকর্তার|অংশগ্রহণকারীর|প্রশিক্ষণার্থীর|সদস্যের|প্রতিনিধির|প্রার্থীর) নাম")
_MOBILE_COLUMN = late(r"মোবাইল|ফোন")
_POST_COLUMN = late(r"^পদবি|^পদবী|^পদনাম|কর্মস্থল|ঠিকানা|প্রতিষ্ঠান|উপজেলা")


def _of_table(table: ListTable) -> Iterator[Person]:
    """The people of a list that has a column of names: the first line of the cell is the name, the rest the post."""
    names = table.columns_named(_NAME_COLUMN)
    if not names:
        return
    mobiles, posts = table.columns_named(_MOBILE_COLUMN), table.columns_named(_POST_COLUMN)
    rows: dict[int, list[tuple[Path, int, str]]] = {}
    for placed in table.cells():
        if placed.cell.text and placed.cell.columns == 1:
            rows.setdefault(placed.row, []).append((placed.at, placed.column, placed.cell.text))
    for cells in rows.values():
        named = next(((at, text) for at, column, text in cells if column in names), None)
        if named is None:
            continue
        name, _, post = named[1].strip().partition("\n")
        post = " ".join([post, *(text for _, column, text in cells if column in posts)]).strip()
        found = [
            (at, number)
            for at, column, text in cells
            if column in mobiles
            for part in split_numbers(text)
            if (number := mobile_number(part))
        ]
        yield Person(named[0], bare_name(name), post, tuple(found), table.at)
