"""Of two people of one post, or a head of office and another of nearly that name, one whom a letter calls otherwise the second time."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations
from typing import Final, NamedTuple

from govdocs.audit.names.called import Called, called_in
from govdocs.audit.names.ranks import NO_NAME
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


_OF_ONE: Final = late(
    normalise(
        r"\A(?:প্রধান শিক্ষক|প্রধান শিক্ষিকা|অধ্যক্ষ|উপাচার্য|রেজিস্ট্রার|সুপারিনটেনডেন্ট|সুপার|জেলা প্রশাসক|বিভাগীয় কমিশনার|পুলিশ সুপার|সিভিল সার্জন|চেয়ারম্যান|মেয়র|প্রশাসক|মহাপরিচালক"
        r"|তত্ত্বাবধায়ক|নির্বাহী প্রকৌশলী|প্রধান প্রকৌশলী|মহাব্যবস্থাপক|ব্যবস্থাপক|সভাপতি|সাধারণ সম্পাদক|আহ্বায়ক|উপজেলা নির্বাহী (?:অফিসার|কর্মকর্তা)"
        r"|(?:উপজেলা|জেলা) (?:[^ ,]{2,20} ){0,3}(?:কর্মকর্তা|অফিসার|প্রকৌশলী))\Z"
    )
)
"""Posts of which an office, or a meeting, has one."""
_TWO: Final = late(
    normalise(
        rf"(?<!{LETTER})(?:নবনিযুক্ত|নবাগত|নতুন|বদলি|বদলিকৃত|বিদায়ী|বিদায়|যোগদান|দায়িত্বভার|কার্যভার|হস্তান্তর|তৎকালীন|সাবেক|প্রাক্তন|প্রয়াত|মরহুম|পূর্ববর্তী|পূর্বতন|স্থলাভিষিক্ত|অবসর|ভারপ্রাপ্ত|নির্বাচিত|মনোনীত|পদায়ন|নিয়োগ|সমনামী|স্মরণে|স্মৃতি)"
    )
)
"""Words of a letter in which one post may have two holders."""
_BESIDE_COMMA: Final = late(r", (?P<post>[^,।;|()\n]{4,45}?)(?= ?(?:[,।;|)\n]|\Z))(?P<more>,[^।;|\n]{0,40})?")
_NAME_ENDS: Final = late(r" ?(?:[,।;|)\n]|\Z)")
_BEFORE: Final = late(rf"(?:{LETTER}{{2,20}} ){{1,5}}\Z")
_REACH: Final = 105
"""Characters of the words before a name."""
_OF_ANOTHER: Final = late(normalise(rf"(?:{LETTER}(?:ের|র)) \Z"))
_WORDS: Final = 3
"""Of a name of which all but the last must be the same."""


def called_by_another_name(paper: Paper) -> Iterator[tuple[Path, str, str, Quote]]:
    """The holder of the one post of the office whose name has another last word where the text names the post with it, each once."""
    heads: dict[str, set[str]] = {}
    for person in people_in(paper):
        post = normalise(person.post).partition(",")[0].strip()
        if person.row_of is None and _OF_ONE.match(post) and len(person.name.split()) >= _WORDS:
            heads.setdefault(post, set()).add(person.name)
    if not heads or any(_TWO.search(passage.text) for passage in paper.texts):
        return
    known = {person.name for person in people_in(paper)}
    for one in called_in(paper):
        if not one.is_honoured or len(one.words) < _WORDS or one.passage.at[0] in _FIELDS_OF_POSTS:
            continue
        name = bare_name(one.spoken)
        for post in _posts(one):
            names = heads.get(post, set())
            other = next(iter(names)) if len(names) == 1 else ""
            if name not in known and name.split()[:-1] == other.split()[:-1] and name != other:
                known.add(name)
                yield one.passage.at, other, name, Quote(name)


_FIELDS_OF_POSTS: Final = ("letterhead", "references", "signature", "chair")


def _posts(one: Called) -> Iterator[str]:
    """The posts beside a name that are of no other office."""
    text, end = one.passage.text, one.ends[-1]
    behind = _BESIDE_COMMA.match(text, end)
    if behind and not (behind["more"] and not NO_NAME.match(behind["more"].lstrip(", "))):
        yield behind["post"].strip()
    before = _BEFORE.search(text, max(0, one.start - _REACH), one.start)
    words = before[0].split() if before and _NAME_ENDS.match(text, end) else []
    posts = (" ".join(words[at:]) for at in range(len(words)))
    post = next(filter(_OF_ONE.match, posts), None)
    if post and not _OF_ANOTHER.search(text[: one.start - len(post) - 1]):
        yield post
