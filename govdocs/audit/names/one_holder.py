"""One post, one place, one holder: whom a letter names in its particulars or a list, and calls otherwise in the copies or the text."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Iterator
from typing import Final, NamedTuple

from govdocs.audit.names.called import ListedPerson, called_in, listed_in
from govdocs.audit.names.likeness import are_two_servants, is_one_but_for_a_slip
from govdocs.audit.names.only_holders import called_by_another_name, of_one_post
from govdocs.audit.names.places_of_posts import are_two_holders, letters_of, tells_of_successors
from govdocs.audit.reading.paper import Paper
from govdocs.audit.reading.people import bare_name, distance, phonetic_key
from govdocs.audit.reading.scanning import is_table_row, matches
from govdocs.audit.spans import LETTER
from govdocs.problems.problem import Path
from govdocs.source.editing import Quote
from govdocs.text.late_pattern import late
from govdocs.text.unicode import normalise

Otherwise = tuple[Path, str, str, Quote]
"""The path of the later name, the earlier name, the later one, and its place."""


class _Holder(NamedTuple):
    """Somebody with a post, as the letter names them in one place."""

    name: str
    post: str
    """Its letters alone, with the place."""
    at: Path
    quote: Quote


_COPIES: Final = ("copies", "distribution", "to")
_TEXTS: Final = ("body", "discussion", "text", "decisions")
_POST_FIELD: Final = late(normalise("^পদ(?:বি|বী|নাম)?(?: ও (?:কর্মস্থল|ঠিকানা|দপ্তর))?$"))
_ADDRESSED: Final = late(
    normalise(r"^(?:জনাব|বেগম|মিজ|ড\.|ডা\.) (?P<name>[^,\n]{4,60}),[ \n](?P<post>[^\n]{4,120}?)[।.;]?$")
)
_CASE: Final = late(normalise("(?<=..)(?:ের|কে|র)$"))
_BEFORE: Final = 60
"""Characters before a name in which the post may stand."""


def called_otherwise(paper: Paper) -> Iterator[Otherwise]:
    """Each person of one post, and the one of a certificate, whom a later place calls by nearly their name."""
    yield from _holders(paper)
    yield from _of_two_lists(paper)
    yield from _subject(paper)
    yield from called_by_another_name(paper)
    yield from of_one_post(paper)


def _holders(paper: Paper) -> Iterator[Otherwise]:
    """People of the copies and the texts with the post of somebody in the particulars or a list, and nearly that name: one word is another."""
    named = [*_of_particulars(paper), *_of_lists(listed_in(paper))]
    if not named:
        return
    known = {holder.name for holder in named}
    copied = list(_of_copies(paper))
    for found in (*copied, *_of_texts(paper, named), *_followed_by_posts(paper, named)):
        if found.name in known:
            continue
        same = {holder.name for holder in named if holder.post == found.post}
        if len(same) != 1:
            continue
        other = next(iter(same))
        if any(one.name == other for one in copied) and found in copied:
            continue  # whom it would be has an entry of their own
        if is_one_person(found.name, other) or is_one_but_for_a_slip(found.name, other):
            yield found.at, other, found.name, found.quote


def _of_two_lists(paper: Paper) -> Iterator[Otherwise]:
    """Rows of tables of the text with the post of one person of a list or field, and that name but for a slip; each post is there once."""
    rows, people = (
        list(_of_lists(one for one in listed_in(paper) if bool(one.quote) is in_text))
        for in_text in (True, False)
    )
    for row in rows if people else ():
        others = {holder.name for holder in people if holder.post == row.post}
        same = [one for one in rows if one.post == row.post]
        if len(others) != 1 or len(same) != 1:
            continue
        other = others.pop()
        both = row.name in {one.name for one in people} or other in {one.name for one in rows}
        is_telling = len(other.split()) > _TWO_WORDS or any(map(str.isdecimal, row.post))
        both = both or any(tells_of_successors(one.text) for one in paper.texts if row.name in one.text)
        if is_telling and not both and is_one_but_for_a_slip(row.name, other):
            yield row.at, other, row.name, row.quote


_TWO_WORDS: Final = 2
"""Words of a name that somebody of the same post may have but for a letter; not of the same ward."""
_COMMON_FIRST: Final = frozenset(
    normalise("আব্দুল আবদুল আব্দুর আবু মোহাম্মদ মুহাম্মদ শেখ সৈয়দ কাজী মীর খন্দকার মোল্লা সরদার মির্জা নূর শাহ").split()
)
_LIKE_BEGINNING: Final = 2  # letters
_SHORT: Final = 4
_SHORTEST: Final = 4
_MOST_APART: Final = 2


def is_one_person(one: str, other: str) -> bool:
    """Whether two names of one post are so alike that one is written for the other: the last word is another, or the first
    begins alike.

    >>> is_one_person("সাব্বির হোসেন", "সাব্বির আহমেদ"), is_one_person("মাহমুদা আক্তার", "মাহফুজা আক্তার")
    (True, True)
    >>> is_one_person("আব্দুল হাই", "আব্দুল করিম"), is_one_person("রহিমা আক্তার", "সালমা আক্তার")
    (False, False)
    """
    first, second = one.split(), other.split()
    if len(first) != len(second) or len(first) < 2:
        return False
    apart = [index for index in range(len(first)) if first[index] != second[index]]
    if len(apart) != 1:
        return False
    if apart[0] and are_two_servants(first[apart[0] - 1], first[apart[0]], second[apart[0]]):
        return False
    if apart[0] == len(first) - 1 and len(first) == 2:
        return first[0] not in _COMMON_FIRST
    heard, beside = phonetic_key(first[apart[0]]), phonetic_key(second[apart[0]])
    return (
        heard[:_LIKE_BEGINNING] == beside[:_LIKE_BEGINNING]
        and min(len(heard), len(beside)) > _SHORT
        and distance(heard, beside, _MOST_APART) <= _MOST_APART
    )


def _of_particulars(paper: Paper) -> Iterator[_Holder]:
    fields = {
        str(passage.at[1]): passage
        for passage in paper.texts
        if passage.at[0] == "particulars" and len(passage.at) == 2
    }
    name = fields.get(normalise("নাম")) or fields.get("নাম")
    post = next((passage for key, passage in fields.items() if _POST_FIELD.search(normalise(key))), None)
    if name and post and "\n" not in name.text:
        yield _Holder(bare_name(name.text), letters_of(post.text), name.at, Quote(name.text))


def _of_lists(listed: Iterable[ListedPerson]) -> Iterator[_Holder]:
    """Those of fields and rows that have one post."""
    for one in listed:
        if " " in one.name and len(letters_of(one.post)) > _SHORTEST:
            yield _Holder(one.name, letters_of(one.post), one.at, one.quote or Quote(one.name))


def _of_copies(paper: Paper) -> Iterator[_Holder]:
    for passage in paper.texts:
        if passage.own and passage.at[0] in _COPIES and (match := _ADDRESSED.match(passage.text.strip())):
            name = bare_name(match["name"])
            if " " in name:
                yield _Holder(name, letters_of(match["post"]), passage.at, Quote(name))


def _of_texts(paper: Paper, named: list[_Holder]) -> Iterator[_Holder]:
    """Names of running text that a post of the letter stands right before, or behind a comma."""
    posts, names = {holder.post for holder in named}, {holder.name for holder in named}
    for one in called_in(paper, _TEXTS):
        before = _before(one.passage.text, one.start)
        post = next((post for post in posts if _ends_in(before, post)), None)
        if post is None or one.is_row or not one.is_honoured:
            continue
        words = bare_name(one.spoken).split()
        for count in (3, 2):
            name = _without_case(words[:count], names) if len(words) >= count else ""
            if name and any(len(holder.name.split()) == count for holder in named if holder.post == post):
                yield _Holder(name, post, one.passage.at, Quote(name))


def _without_case(words: list[str], names: Container[str]) -> str:
    """A name without the ending of its case; the র of মজুমদার is none."""
    said = " ".join(words)
    return said if said in names else " ".join([*words[:-1], _CASE.sub("", words[-1])])


_FOLLOWED: Final = late(
    normalise(
        rf"(?<!{LETTER})(?:(?:জনাব|বেগম|মিজ|ড\.|ডা\.) |(?<![^\n])(?=[^\n]{{5,120}}(?!\n)\Z))(?P<name>(?:(?:মো|মোছা|মোসা)[.ঃ] ?)?{LETTER}{{2,25}}(?: {LETTER}{{2,25}}){{1,3}}), (?P<post>[^।;|\n]{{4,100}})"
    )
)
"""A name with a post behind a comma: in a sentence with a form of address, or as a value of its own."""


def _followed_by_posts(paper: Paper, named: list[_Holder]) -> Iterator[_Holder]:
    """Names behind which a post of the letter stands, and which are a holder's but for a letter or two."""
    by_post: dict[str, set[str]] = {}
    for holder in named:
        by_post.setdefault(holder.post, set()).add(holder.name)
    for passage in paper.texts:
        if not passage.own or passage.at[0] not in _TEXTS or "," not in passage.text:
            continue
        for match in _FOLLOWED.finditer(passage.text):
            line = passage.text.rfind("\n", 0, match.start()) + 1
            name, post = bare_name(match["name"]), _begins_with(match["post"], by_post)
            if is_table_row(passage.text[line : line + 3]) or post is None:
                continue
            others = [other for other in by_post[post] if is_one_but_for_a_slip(name, other)]
            if others and not are_two_holders(passage.text, (name, others[0]), match.span()):
                yield _Holder(name, post, passage.at, Quote(name))


def _begins_with(text: str, posts: Container[str]) -> str | None:
    """The longest post with which the words behind a name begin."""
    words = text.split()
    joined = (letters_of("".join(words[:count])) for count in range(len(words), 0, -1))
    return next((post for post in joined if post in posts), None)


def _before(text: str, start: int) -> str:
    """The words of the sentence before a name."""
    return re.split("[।;:\n|]", text[max(0, start - _BEFORE) : start])[-1]


def _ends_in(before: str, post: str) -> bool:
    """Whether the words before a name end in a post, and not in a longer one."""
    words = before.split()
    for count in range(1, len(words) + 1):
        if letters_of("".join(words[-count:])) == post:
            longer = words[-count - 1] if count < len(words) else ""
            return not longer.endswith(_OF_A_POST)
    return False


_OF_A_POST: Final = tuple(normalise("উপজেলা জেলা সিনিয়র জুনিয়র উপ অতিরিক্ত প্রধান বিভাগীয় তত্ত্বাবধায়ক ও এবং").split())


_WITH_PARENTS: Final = late(
    normalise(
        r"(?:জনাব|বেগম|মিজ|জনাবা) (?P<name>[^,।:\n০-৯]{4,50}?),? ?[,(] ?(?:পিতা|মাতা|স্বামী|পিতার নাম)(?:[ :,–-]|ঃ)"
    )
)
_INTRODUCED: Final = late(
    normalise(
        rf"(?:{LETTER}{{0,20}}(?:কর্তা|চারী|সহকারী|পরিচালক|শিক্ষক|প্রধান|অধ্যক্ষ|সচিব|চেয়ারম্যান|মেম্বার)|ও|এবং|,|পিতা|মাতা|স্বামী|পুত্র|কন্যা) ?\Z"
    )
)


def _subject(paper: Paper) -> Iterator[Otherwise]:
    """The one person with parents of whom a certificate speaks, whom it later calls by another name that begins alike."""
    for passage in paper.own_texts(_TEXTS):
        subjects = list(matches(_WITH_PARENTS, passage.text, "পিতা", "মাতা", "স্বামী"))
        if len(subjects) != 1:
            continue
        name = bare_name(subjects[0]["name"])
        for one in called_in(paper, _TEXTS):
            if one.passage is not passage or one.start < subjects[0].end() or not one.is_honoured:
                continue
            first, last = one.words[:2]
            other = f"{first} {_CASE.sub('', last) if not name.endswith(last) else last}"
            before = passage.text[max(0, one.start - _NEAR) : one.start]
            if other == name or _INTRODUCED.search(before) or _COMMA.match(passage.text, one.ends[1]):
                continue
            if passage.text.count(other) == 1 and is_one_person(name, other):
                yield passage.at, name, other, Quote(other)


_NEAR: Final = 25
_COMMA: Final = late(" ?,")
