"""The people whom a document names: by whom it is signed, who presided, who was present, who stands in its lists."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from govdocs.audit.paper import Paper
from govdocs.audit.tables import Table, tables
from govdocs.models.part import Part
from govdocs.numerals import to_ascii
from govdocs.problems.problem import Path
from govdocs.text.unicode import normalise


@dataclass(frozen=True)
class Person:
    """Somebody named in a field of the document."""

    at: Path
    """Where the name stands."""
    name: str
    """Without forms of address, brackets and degrees."""
    post: str
    mobiles: tuple[tuple[Path, str], ...]
    """Mobile numbers as eleven ASCII digits, each with its path."""
    row_of: Path | None
    """The list of which it is a row: two rows of one list are two people."""

    @cached_property
    def sound(self) -> str:
        return sound(self.name)


def persons(paper: Paper) -> Iterator[Person]:
    """Everybody named in a field of a name, in the order of the document."""
    for at, part in paper.every(Part):
        fields = type(part).model_fields
        if "name" in fields and fields.keys() & {"post", "posts"}:
            yield _of_part(at, part)
    for table in tables(paper):
        yield from _of_table(table)


_ADDRESS = re.compile(
    r"^(?:জনাব|বেগম|মিজ|মিসেস|ড\.|ডা\.|ডাঃ|ডঃ|প্রফেসর|অধ্যাপক|প্রকৌশলী|ইঞ্জি\.|মোঃ|মো\.|মো:|মোহাম্মদ|মোছাঃ|মোছা\.|মোসাঃ|মোসা\.|মোসাম্মৎ)\s*"
)


def bare(name: str) -> str:
    """A name without forms of address, brackets, marks of emphasis, and what follows a comma.

    >>> bare("(ড. মো. আনিসুর রহমান)"), bare("বেগম সেলিনা বেগম, পিএইচডি")
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


def sound(name: str) -> str:
    """A name as it is heard: letters that sound alike are one, and neither spaces nor conjuncts tell names apart.

    >>> sound("আব্দুল করিম ভূঁইয়া") == sound("আবদুল করিম ভুইয়া")
    True
    """
    return normalise(name).translate(_ALIKE)


def mobile(text: str) -> str | None:
    """A mobile number as eleven ASCII digits; None for what is no whole mobile number.

    >>> mobile("+৮৮ ০১৭০০-০০০০০১"), mobile("০২-৫৫১০০০০১")
    ('01700000001', None)
    """
    digits = re.sub(r"[\s\-–.()+]", "", to_ascii(text)).removeprefix("88")
    return digits if re.fullmatch(r"01\d{9}", digits) else None


def numbers(text: str) -> list[str]:
    """The telephone numbers that a field holds, apart by comma, semicolon, slash or line."""
    return [part.strip() for part in re.split(r"[,;/\n]", text) if part.strip()]


def _of_part(at: Path, part: Part) -> Person:
    posts = getattr(part, "posts", None) or (getattr(part, "post", None) or "",)
    mobiles = [
        ((*at, field), found)
        for field in ("mobile", "phone")
        for number in numbers(getattr(part, field, None) or "")
        if (found := mobile(number))
    ]
    row_of = at[:-1] if at and isinstance(at[-1], int) else None
    return Person((*at, "name"), bare(part.name), " ".join(posts), tuple(mobiles), row_of)  # type: ignore[attr-defined]


_NAME_COLUMN = re.compile(
    r"^নাম\b|^নাম(?:[ ,/]|$)|(?:কর্মকর্তার|অংশগ্রহণকারীর|প্রশিক্ষণার্থীর|সদস্যের|প্রতিনিধির|প্রার্থীর) নাম"
)
_MOBILE_COLUMN = re.compile(r"মোবাইল|ফোন")
_POST_COLUMN = re.compile(r"^পদবি|^পদবী|^পদনাম|কর্মস্থল|ঠিকানা|প্রতিষ্ঠান|উপজেলা")


def _of_table(table: Table) -> Iterator[Person]:
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
            for part in numbers(text)
            if (number := mobile(part))
        ]
        yield Person(named[0], bare(name), post, tuple(found), table.at)
