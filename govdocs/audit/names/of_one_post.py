"""Two people of one post, named in full, whose names are one word apart that begins alike: whom a letter calls otherwise the second time."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations
from typing import Final, NamedTuple

from govdocs.audit.names.called import called_in
from govdocs.audit.reading.paper import Paper
from govdocs.audit.reading.people import bare_name, distance, people_in, phonetic_key
from govdocs.audit.spans import LETTER
from govdocs.problems.problem import Path
from govdocs.source.editing import Quote
from govdocs.text.late_pattern import late
from govdocs.text.unicode import normalise


class OfPost(NamedTuple):
    """Somebody with a post, where the letter names them."""

    at: Path
    name: str
    words: str
    post: str
    place: str
    """What stands behind the post: two people of one post are at two places."""
    listed: bool
    """Whether it is in a row, or one of several items."""


_PLACES: Final = ("body", "discussion", "text", "decisions", "copies", "distribution", "to", "particulars")
_LISTS: Final = ("copies", "distribution", "to")
_BEHIND: Final = late(
    normalise(
        rf", (?P<post>{LETTER}{{2,20}}(?: {LETTER}{{2,20}}){{0,4}}(?: ?\([^()\n]{{3,40}}\))?)(?:, (?P<place>{LETTER}{{2,20}}))?"
    )
)
_MOST_WORDS: Final = 3
_BEYOND: Final = late(normalise(r"(?: ?-এর| ও| এবং|,).*\Z"))
_SEVERAL: Final = late(normalise("সদস্য|শিক্ষক|সহকারী শিক্ষক|নার্স|কর্মচারী|প্রশিক্ষক|ইউপি|চেয়ারম্যান|প্রভাষক"))
"""Posts that several people of one office have."""
_SHORTEST, _LONG, _FARTHEST = 4, 7, 3


def of_one_post(paper: Paper) -> Iterator[tuple[Path, str, str, Quote]]:
    """Of the only two people with a post the later one, if the names differ in a word that begins alike: তোফাজ্জল হক, তোজাম্মেল হক."""
    by_post: dict[str, list[OfPost]] = {}
    for each in (*_of_fields(paper), *_of_texts(paper)):
        by_post.setdefault(each.post, []).append(each)
    for post, people in by_post.items():
        if " " not in post or _SEVERAL.search(post) or len({each.name for each in people}) != 2:
            continue
        for one, other in combinations(people, 2):
            if _may_be_one(one, other) and _is_near(one.name, other.name):
                yield other.at, one.name, other.name, Quote(other.words)
                break


def _may_be_one(one: OfPost, other: OfPost) -> bool:
    of_two_places = one.place and other.place and one.place != other.place
    return not of_two_places and not (one.listed and other.listed)


def _of_fields(paper: Paper) -> Iterator[OfPost]:
    for person in people_in(paper):
        said = " ".join(normalise(person.post).split())
        post, place = _BEYOND.sub("", said), said.rpartition(", ")[2] if ", " in said else ""
        if post and " " in person.name:
            yield OfPost(person.at, person.name, person.name, post, place, person.row_of is not None)


def _of_texts(paper: Paper) -> Iterator[OfPost]:
    for one in called_in(paper, _PLACES):
        behind = _BEHIND.match(one.passage.text, one.ends[-1])
        if behind and one.is_honoured and len(one.words) <= _MOST_WORDS:
            line = one.passage.text.rfind("\n", 0, one.start) + 1
            listed = one.passage.at[0] in _LISTS or one.passage.text[line : line + 1] in ("|", "(")
            post = " ".join(_BEYOND.sub("", behind["post"]).split())
            name = bare_name(one.spoken)
            yield OfPost(one.passage.at, name, one.spoken, post, behind["place"] or "", listed)


def _is_near(one: str, other: str) -> bool:
    """Whether two names are the same but for one word, which begins and sounds alike."""
    first, second = one.split(), other.split()
    apart = [pair for pair in zip(first, second, strict=False) if pair[0] != pair[1]]
    if len(first) != len(second) or len(apart) != 1:
        return False
    heard, beside = map(phonetic_key, apart[0])
    short = min(len(heard), len(beside))
    farthest = _FARTHEST + (short >= _LONG)
    return (
        short >= _SHORTEST and heard[:1] == beside[:1] and 0 < distance(heard, beside, farthest) <= farthest
    )
