"""People of whom two papers that belong together say another thing: the role in a committee, the post in which somebody joins."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from govdocs.audit.reading.paper import Paper
from govdocs.audit.reading.quantities import sentences
from govdocs.audit.reading.scanning import found_in
from govdocs.audit.reading.tables import figure_tables
from govdocs.audit.spans import LETTER
from govdocs.problems.problem import Path
from govdocs.text.late_pattern import late
from govdocs.text.unicode import normalise


class PersonApart(NamedTuple):
    """Who is called what in a paper, and in the other."""

    at: Path
    words: str
    name: str
    own: str
    theirs: str


_TEXTS: Final = ("body", "discussion", "text")
_ROLES: Final = tuple(
    map(normalise, ("আহ্বায়ক", "সভাপতি", "সদস্য-সচিব", "সদস্য সচিব", "সদস্য", "কোষাধ্যক্ষ", "সাধারণ সম্পাদক"))
)
_IN_ROLE: Final = late(
    normalise(
        rf"(?<!{LETTER})(?<!-)(?P<role>{'|'.join(_ROLES)}) (?:জনাব|বেগম|মিজ|ড\.|ডা\.) (?:মো\. |মোঃ |মোছা\. )?(?P<name>{LETTER}{{2,20}} {LETTER}{{2,20}})"
    )
)
_PLAIN: Final = normalise("সদস্য")


def roles_apart(paper: Paper, other: Paper) -> Iterator[PersonApart]:
    """Who has a role in a text, 'সদস্য-সচিব জনাব ক', where a row of the other's table has the name and another role."""
    for passage, match in found_in(paper.own_texts(_TEXTS), _IN_ROLE, *_ROLES):
        name, role = match["name"], match["role"].replace(" ", "-")
        theirs = {
            cell.replace(" ", "-")
            for cells in _rows(other)
            if any(name in cell for cell in cells)
            for cell in cells
            if cell in _ROLES
        }
        if role != _PLAIN and len(theirs) == 1 and role not in theirs:
            yield PersonApart(passage.at, match[0], name, role, theirs.pop())


def _rows(paper: Paper) -> tuple[tuple[str, ...], ...]:
    return paper.once(_rows_of)


def _rows_of(paper: Paper) -> tuple[tuple[str, ...], ...]:
    return tuple(
        tuple(normalise(cell.text).strip("* ") if cell else "" for cell in row.cells)
        for table in figure_tables(paper)
        for row in table.rows
    )


# Posts in which somebody joins

_POST: Final = normalise(
    "কর্মকর্তা|অফিসার|প্রকৌশলী|শিক্ষক|শিক্ষিকা|সহকারী|পরিচালক|সচিব|কমিশনার|পরিদর্শক|ব্যবস্থাপক|চিকিৎসক|কনসালট্যান্ট|প্রভাষক|অধ্যাপক|সার্ভেয়ার|নার্স|হিসাবরক্ষক|অপারেটর|সংগঠক|সুপারভাইজার|ইন্সট্রাক্টর"
)
_JOINS: Final = late(
    normalise(
        rf"(?<!{LETTER})(?P<post>(?:{LETTER}{{2,20}} ){{0,3}}{LETTER}{{0,14}}(?:{_POST})) (?:পদে|হিসেবে|হিসাবে) (?:যোগদান|যোগ দিয়ে)"
    )
)
_CALLED: Final = late(
    normalise(rf"(?:জনাব|বেগম|মিজ|ড\.|ডা\.) (?:মো\. |মোঃ |মোছা\. )?(?P<name>{LETTER}{{2,20}} {LETTER}{{2,20}})")
)
_NEW: Final = late(normalise("বদলি|পদায়ন|পদায়িত|নতুন|পদোন্নতি|নিয়োগ|প্রস্তাবিত"))


def joined_apart(paper: Paper, other: Paper) -> Iterator[PersonApart]:
    """In which post somebody joined, where the order's table of new posts has another beside the name."""
    for passage in paper.own_texts(_TEXTS):
        for sentence in sentences(passage.text):
            joins, called = _JOINS.search(sentence), _CALLED.search(sentence)
            if not joins or not called:
                continue
            name, post = called["name"], _BEFORE_POST.sub("", joins["post"])
            posts = set(_new_posts(other, name))
            if len(posts) != 1 or other.has(post):
                continue
            (right,) = posts
            words, theirs = set(post.split()), set(right.split())
            if words & theirs and not words <= theirs and not theirs <= words:
                yield PersonApart(passage.at, post, name, post, right)


_BEFORE_POST: Final = late(normalise(rf"\A.*{LETTER}(?:ে|য়|কে|র) (?=.)"))


def _new_posts(paper: Paper, name: str) -> Iterator[str]:
    for table in figure_tables(paper):
        columns = [index for index, head in enumerate(table.heads) if _NEW.search(normalise(head))]
        for row in table.rows if len(columns) == 1 else ():
            cell = row.cells[columns[0]]
            if cell and any(name in normalise(each.text) for each in row.cells if each):
                post = normalise(cell.text).strip("* ").split(",")[0]
                if re.search(_POST, post):
                    yield post
