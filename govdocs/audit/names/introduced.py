"""People whom texts, tables and signatures name with what they are, চাষি মো. তোজাম্মেল হক, and whose name another place has nearly."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from govdocs.audit.reading.paper import Paper
from govdocs.audit.reading.people import bare_name, people_in
from govdocs.audit.reading.scanning import found_in, is_table_row
from govdocs.audit.reading.tables import figure_tables
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
_CALL: Final = r"(?:জনাব|বেগম|মিজ|ড\.|ডা\.|প্রকৌশলী|অধ্যাপক)"
_MO: Final = r"(?:মো|মোছা|মোসা|মোহাম্মদ)[.ঃ:]?"
_NAMED: Final = late(
    normalise(
        rf"(?:(?P<role>{LETTER}{{2,20}}(?: {LETTER}{{2,20}})?) )?(?<!{LETTER})(?:{_CALL} (?:(?:জনাব|বেগম|মিজ) )?+(?:{_MO} ?)?|{_MO} ?)(?P<name>(?P<first>{LETTER}{{2,20}}) (?P<second>{LETTER}{{2,20}}))(?: (?P<third>{LETTER}{{2,20}}))?(?!{LETTER}| ?[.ঃ])"
    )
)
_SIGNS: Final = tuple(
    map(normalise, ("জনাব ", "বেগম ", "মিজ ", "ড. ", "ডা. ", "প্রকৌশলী ", "অধ্যাপক ", "মো. ", "মোঃ ", "মোছা"))
)
_RELATED: Final = late(
    normalise(
        rf"(?<!{LETTER})(?:ভাই|বোন|পুত্র|কন্যা|পুত্রবধূ|স্ত্রী|স্বামী|পিতা|মাতা|সাবেক|প্রাক্তন|নতুন|নবনিযুক্ত|নবনির্বাচিত|বিদায়ী|পুরোনো|পূর্বতন|পূর্ববর্তী|পরবর্তী|বিকল্প)(?!{LETTER})"
    )
)
"""Words before a name with which two people may have one role."""
_NEAR: Final = 25
CASE: Final = late(normalise(r"(?<=..)(?:ের|কে|এর)\Z"))
_NAME_HEAD: Final = late(normalise(r"\A\**(?:কর্মকর্তার |প্রশিক্ষণার্থীর |সদস্যের )?নাম\**\Z"))
_POST_HEAD: Final = late(normalise(r"\A\**পদ(?:বি|বী|নাম)?\**\Z"))


def without_case(words: Sequence[str]) -> tuple[str, ...]:
    """The words of a name, the last of them without its case.

    >>> without_case(("নিরাপদ", "পাইকের"))
    ('নিরাপদ', 'পাইক')
    """
    return (*words[:-1], CASE.sub("", words[-1]))


def introduced_in(paper: Paper) -> tuple[Introduced, ...]:
    """Everybody whom a paper names with a form of address, in a table or under a signature."""
    return paper.once(_introduced)


def _introduced(paper: Paper) -> tuple[Introduced, ...]:
    return (*_in_texts(paper), *_in_tables(paper), *_in_fields(paper))


def _in_texts(paper: Paper) -> Iterator[Introduced]:
    for passage, match in found_in(paper.own_texts(PLACES), _NAMED, *_SIGNS):
        line = passage.text[passage.text.rfind("\n", 0, match.start()) + 1 : match.end()]
        start = max(passage.text.rfind(sign, 0, match.start("name")) for sign in ("।", "\n"))
        sentence = passage.text[start + 1 :].split("।")[0].split("\n")[0]
        name = (match["first"], CASE.sub("", match["second"]))
        is_row = is_table_row(line)
        related = _RELATED.search(passage.text, max(0, match.start() - _NEAR), match.start("name"))
        role = "" if is_row or related else (match["role"] or "")
        third = CASE.sub("", match["third"] or "")
        yield Introduced(passage.at, match["name"], name, role, third, sentence, is_row)


def _in_tables(paper: Paper) -> Iterator[Introduced]:
    for table in figure_tables(paper):
        heads = [normalise(head).strip() for head in table.heads]
        names = next((index for index, head in enumerate(heads) if _NAME_HEAD.match(head)), None)
        posts = next((index for index, head in enumerate(heads) if _POST_HEAD.match(head)), None)
        for row in table.rows if names is not None else ():
            cell = row.cells[names] if names is not None else None
            post = row.cells[posts] if posts is not None else None
            role = normalise(post.text) if post else ""
            if cell and (one := Introduced.of_cell(cell.at, cell.text, role, is_row=True)):
                yield one


def _in_fields(paper: Paper) -> Iterator[Introduced]:
    for person in people_in(paper):
        role, is_row = person.post.split(",")[0], person.row_of is not None
        if one := Introduced.of_cell(person.at, person.name, role, is_row=is_row):
            yield one
