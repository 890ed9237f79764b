"""Whom a paper names: every form of address with the words behind it, and every row with a name, read once for all who compare them."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from typing import Final, NamedTuple

from govdocs.audit.names.places_of_posts import workplace_column
from govdocs.audit.reading.paper import Paper, Passage
from govdocs.audit.reading.people import bare_name, people_in
from govdocs.audit.reading.scanning import found_in, is_in_table, sentence_around, sentence_at
from govdocs.audit.reading.tables import figure_tables
from govdocs.audit.spans import LETTER
from govdocs.problems.problem import Path
from govdocs.source.editing import Quote
from govdocs.text.late_pattern import late
from govdocs.text.unicode import normalise

CASE: Final = late(normalise(r"(?<=..)(?:ের|কে|এর)\Z"))
WORD: Final = late(rf"{LETTER}+")
_HONORIFICS: Final = r"জনাব|জনাবা|বেগম|মিজ|ড\.|ডা\."
_PROFESSIONS: Final = "প্রকৌশলী|অধ্যাপক|কৃষিবিদ|অ্যাডভোকেট|এডভোকেট|মাওলানা"
_TITLES: Final = f"{_HONORIFICS}|{_PROFESSIONS}"
_MO: Final = "(?:(?:মো|মোছা|মোসা)[.ঃ:] ?|(?:মো|মোছা|মোসা|মোহাম্মদ) )"
_NAME: Final = rf"(?!(?:জনাব|বেগম|মিজ) ){LETTER}{{2,20}}+(?: (?!(?:এবং|জনাব|{_PROFESSIONS}) ){LETTER}{{2,20}}+(?! ?\.)){{1,3}}"
_CALLED: Final = late(
    normalise(
        rf"(?<!{LETTER})(?:(?P<title>{_TITLES}) (?P<first>{_MO})?+|(?P<only>{_MO}))(?P<name>{_NAME})(?!{LETTER})"
    )
)
_SIGNS: Final = tuple(
    map(
        normalise,
        (
            *(f"{title} " for title in _TITLES.replace("\\", "").split("|")),
            *("মো.", "মোঃ", "মো:", "মো ", "মোছা", "মোসা", "মোহাম্মদ "),
        ),
    )
)
_HONOURED: Final = frozenset(normalise(_HONORIFICS.replace("\\", "")).split("|"))
_ROLE: Final = late(rf"{LETTER}{{2,20}}(?: {LETTER}{{2,20}})?(?= \Z)")
_REACH: Final = 45
"""Characters of the two words that say what somebody is."""


def without_case(words: Sequence[str]) -> tuple[str, ...]:
    """The words of a name, the last of them without its case.

    >>> without_case(("নিরাপদ", "পাইকের"))
    ('নিরাপদ', 'পাইক')
    """
    return (*words[:-1], CASE.sub("", words[-1]))


class Called(NamedTuple):
    """A place where somebody is called by a name; how many of the words are of it is not known."""

    passage: Passage
    start: int
    """Where the form of address begins."""
    title: str
    first: int
    """Where the name begins, with its মো."""
    words: tuple[str, ...]
    """Two to four, without মো."""
    ends: tuple[int, ...]
    """The end of each word."""

    @classmethod
    def of(cls, passage: Passage, span: tuple[int, int], start: int, first: int, title: str) -> Called:
        """Who is called by the words of a range."""
        words = list(WORD.finditer(passage.text, *span))
        names, ends = (word[0] for word in words), (word.end() for word in words)
        return cls(passage, start, title, first, tuple(names), tuple(ends))

    @property
    def is_honoured(self) -> bool:
        """Whether the form of address says no more than that somebody's name follows."""
        return self.title in _HONOURED

    @property
    def role(self) -> str:
        """The two words right before that may say what somebody is; the profession by which one is called is one of them."""
        end = self.start if self.is_honoured or not self.title else self.start + len(self.title) + 1
        found = _ROLE.search(self.passage.text, max(0, end - _REACH), end)
        return found[0] if found else ""

    def span(self, count: int) -> tuple[int, int]:
        """Where so many of the words stand."""
        return self.ends[0] - len(self.words[0]), self.ends[count - 1]

    @property
    def line(self) -> tuple[Path, int]:
        """Which sentence it is in: two people of one sentence are two."""
        return self.passage.at, sentence_around(self.passage.text, self.start)[0]

    @property
    def before(self) -> str:
        """What the sentence has before the form of address."""
        return self.passage.text[self.line[1] : self.start].strip()

    @property
    def sentence(self) -> str:
        return sentence_at(self.passage.text, self.start)

    @property
    def is_row(self) -> bool:
        return is_in_table(self.passage.text, self.start)

    @property
    def spoken(self) -> str:
        """The whole of the words, with মো."""
        return self.passage.text[self.first : self.ends[-1]]


def called_in(paper: Paper, fields: Collection[object] | None = None) -> Iterator[Called]:
    """Everybody whom the texts of some fields, or all, call by a form of address, in order."""
    return (one for one in paper.once(_called) if fields is None or one.passage.at[0] in fields)


def _called(paper: Paper) -> tuple[Called, ...]:
    return tuple(
        Called.of(
            passage,
            match.span("name"),
            match.start(),
            next(match.start(part) for part in ("first", "only", "name") if match[part]),
            match["title"] or "",
        )
        for passage, match in found_in((each for each in paper.texts if each.own), _CALLED, *_SIGNS)
    )


class ListedPerson(NamedTuple):
    """Somebody whom a field names, or a row of a table, there by two words or more."""

    at: Path
    name: str
    post: str
    """As it stands there: in a field or column of its own, or behind a comma."""
    place: str
    """The place of work: what is behind the post and a comma, or in a column of its own."""
    quote: Quote | None = None
    """The row, in running text."""
    row_of: Path | None = None
    """The list: two rows of one list are two people."""

    @property
    def bare_post(self) -> str:
        return self.post.split(",")[0]


_NAME_HEAD: Final = late(
    normalise(r"\A\**(?:(?:কর্মকর্তার|কর্মচারীর|প্রশিক্ষণার্থীর|সদস্যের|শিক্ষকের) )?নাম(?:,| ও|,? পদ(?:বি|বী|নাম)|\**\Z)")
)
_POST_HEAD: Final = late(normalise(r"\A\**পদ(?:বি|বী|নাম|\**\Z)"))


def listed_in(paper: Paper) -> tuple[ListedPerson, ...]:
    """Everybody of the fields, and of the tables with a column of names."""
    return paper.once(_listed)


def _listed(paper: Paper) -> tuple[ListedPerson, ...]:
    fields = (
        ListedPerson(one.at, one.name, one.post, one.post.partition(",")[2], None, one.row_of)
        for one in people_in(paper)
    )
    return (*fields, *_rows(paper))


def _rows(paper: Paper) -> Iterator[ListedPerson]:
    for table in figure_tables(paper):
        heads = [normalise(head).strip() for head in table.heads]
        names = next((at for at, head in enumerate(heads) if _NAME_HEAD.match(head)), None)
        posts = next((at for at, head in enumerate(heads) if _POST_HEAD.match(head)), None)
        places = workplace_column(heads)
        for row in table.rows if names is not None else ():
            cell, post, place = (row.cells[at] if at is not None else None for at in (names, posts, places))
            name, _, behind = cell.text.partition(",") if cell else ("", "", "")
            if cell and " " in bare_name(name):
                said = normalise(post.text if post else behind).strip()
                where = (place.text if place else "") or said.partition(",")[2]
                yield ListedPerson(cell.at, bare_name(name), said, where, cell.quote, cell.at)


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
    return (*_in_texts(paper), *_in_lists(paper))


def _in_texts(paper: Paper) -> Iterator[Introduced]:
    for one in called_in(paper, PLACES):
        start = max(0, one.start - len(one.role) - _NEAR)
        is_unsaid = one.is_row or _RELATED.search(one.passage.text, start, one.first)
        first, second, third = (*one.words, "")[:3]
        name, words = (first, CASE.sub("", second)), " ".join(one.words[:_TWO])
        role = "" if is_unsaid else one.role
        yield Introduced(one.passage.at, words, name, role, CASE.sub("", third), one.sentence, one.is_row)


def _in_lists(paper: Paper) -> Iterator[Introduced]:
    for one in listed_in(paper):
        first, second, third = (*one.name.split(), "", "")[:3]
        if second:
            role, is_row = " ".join(one.bare_post.split()), one.row_of is not None
            yield Introduced(one.at, f"{first} {second}", (first, second), role, third, one.name, is_row)
