"""People whom texts, tables and signatures name with what they are, চাষি মো. তোজাম্মেল হক, and whose name another place has nearly."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, NamedTuple

from govdocs.audit.names.called import CASE, called_in, named_rows
from govdocs.audit.reading.paper import Paper
from govdocs.audit.reading.people import bare_name, people_in
from govdocs.audit.spans import LETTER
from govdocs.problems.problem import Path
from govdocs.text.late_pattern import late
from govdocs.text.unicode import normalise


class Introduced(NamedTuple):
    """The first two words of a name, what the person is, and where that is said."""

    at: Path
    words: str
    """The name as its place has it, with the ending of a case."""
    name: tuple[str, str]
    role: str
    """The words right before, or the post of the same row or signature; nothing where there are none."""
    third: str
    """The next word, which may be of the name."""
    sentence: str
    """What is said there; two people of one sentence are two people."""
    is_row: bool

    @classmethod
    def of_cell(cls, at: Path, text: str, role: str, *, is_row: bool) -> Introduced | None:
        """Who is named alone in a cell or a field; None for a name of one word."""
        words = bare_name(text).split()
        if len(words) < _TWO:
            return None
        third = " ".join(words[2:3])
        return cls(at, " ".join(words[:2]), (words[0], words[1]), " ".join(role.split()), third, text, is_row)

    @property
    def whole_name(self) -> str:
        """The name of somebody who is named alone in a cell or a field."""
        return bare_name(self.sentence)


_TWO: Final = 2
PLACES: Final = ("subject", "body", "discussion", "decisions", "text", "particulars")
_RELATED: Final = late(
    normalise(
        rf"(?<!{LETTER})(?:ভাই|বোন|পুত্র|কন্যা|পুত্রবধূ|স্ত্রী|স্বামী|পিতা|মাতা|সাবেক|প্রাক্তন|নতুন|নবনিযুক্ত|নবনির্বাচিত|বিদায়ী|পুরোনো|পূর্বতন|পূর্ববর্তী|পরবর্তী|বিকল্প)(?!{LETTER})"
    )
)
"""Words before a name with which two people may have one role."""
_NEAR: Final = 25


def introduced_in(paper: Paper) -> tuple[Introduced, ...]:
    """Everybody whom a paper names with a form of address, in a table or under a signature."""
    return paper.once(_introduced)


def _introduced(paper: Paper) -> tuple[Introduced, ...]:
    return (*_in_texts(paper), *_in_tables(paper), *_in_fields(paper))


def _in_texts(paper: Paper) -> Iterator[Introduced]:
    for one in called_in(paper, PLACES):
        start = max(0, one.start - len(one.role) - _NEAR)
        is_unsaid = one.is_row or _RELATED.search(one.passage.text, start, one.first)
        first, second, third = (*one.words, "")[:3]
        name, words = (first, CASE.sub("", second)), " ".join(one.words[:_TWO])
        role = "" if is_unsaid else one.role
        yield Introduced(one.passage.at, words, name, role, CASE.sub("", third), one.sentence, one.is_row)


def _in_tables(paper: Paper) -> Iterator[Introduced]:
    for row in named_rows(paper):
        if one := Introduced.of_cell(row.cell.at, row.cell.text, row.post.split(",")[0], is_row=True):
            yield one


def _in_fields(paper: Paper) -> Iterator[Introduced]:
    for person in people_in(paper):
        role, is_row = person.post.split(",")[0], person.row_of is not None
        if one := Introduced.of_cell(person.at, person.name, role, is_row=is_row):
            yield one
