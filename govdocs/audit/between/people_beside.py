"""The people whom a paper names with their posts, to be compared with those of another paper."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import chain
from typing import Final, NamedTuple

from govdocs.audit.reading.paper import Paper
from govdocs.audit.reading.people import bare_name, distance, people_in, phonetic_key
from govdocs.audit.reading.scanning import matches
from govdocs.audit.reading.tables import figure_tables
from govdocs.audit.spans import LETTER
from govdocs.problems.problem import Path
from govdocs.text.late_pattern import late
from govdocs.text.unicode import normalise


class Holder(NamedTuple):
    """Somebody who is named with a post."""

    at: Path
    name: str
    post: str
    words: str = ""
    """The name within a longer text; nothing where the field has no more than it."""


_ROLE: Final = late("সভাপতি|প্রধান অতিথি|বিশেষ অতিথি|আহ্বায়ক|সঞ্চালক|সভাপতিত্ব")


def holders_of(paper: Paper) -> list[Holder]:
    """The people of the fields of a paper, and of particulars such as সভাপতি, that have a post; each once."""
    return paper.once(_holders_of)


def _holders_of(paper: Paper) -> list[Holder]:
    people = (
        Holder(person.at, person.name, _post(person.post))
        for person in people_in(paper)
        if person.post and " " in person.name
    )
    found: dict[tuple[str, str], Holder] = {}
    for holder in chain(
        _of_particulars(paper),
        _of_a_block(paper),
        people,
        _of_tables(paper),
        _of_addresses(paper),
        _of_text(paper),
    ):
        found.setdefault((holder.name, holder.post), holder)
    return list(found.values())


def _of_particulars(paper: Paper) -> Iterator[Holder]:
    for label, value in (getattr(paper.document, "particulars", None) or {}).items():
        words, comma, post = normalise(value).partition(",")
        if comma and _ROLE.search(normalise(label)) and " " in bare_name(words):
            yield Holder(("particulars", label), bare_name(words), _post(post), words)


def _of_a_block(paper: Paper) -> Iterator[Holder]:
    """Of whom the particulars are: their name, and their post on another line."""
    found = [
        (label, normalise(label), normalise(value))
        for label, value in (getattr(paper.document, "particulars", None) or {}).items()
    ]
    names = [(label, value) for label, title, value in found if _NAMES.search(title)]
    posts = [value for _, title, value in found if _POSTS.search(title)]
    if len(names) == len(posts) == 1 and " " in bare_name(names[0][1]):
        yield Holder(("particulars", names[0][0]), bare_name(names[0][1]), _post(posts[0]), names[0][1])


_NAMES: Final = late("^নাম|কর্মকর্তার নাম|সদস্যের নাম")
_POSTS: Final = late("^পদবি|^পদবী|^পদনাম")


def _of_tables(paper: Paper) -> Iterator[Holder]:
    """The people of tables in running text: a cell of name and post, or a cell of each."""
    for table in figure_tables(paper):
        heads = [normalise(head).strip("* ") for head in table.heads]
        names = next((index for index, head in enumerate(heads) if _NAMES.search(head)), None)
        posts = next((index for index, head in enumerate(heads) if _POSTS.search(head)), None)
        if names is None:
            continue
        for row in table.rows:
            cell = row.cells[names]
            if cell is None or cell.at[0] not in ("body", "discussion"):
                continue
            words, _, post = normalise(cell.text).partition(",")
            own = row.cells[posts] if posts is not None else None
            post = _post(normalise(own.text) if own else post)
            if post and " " in (name := bare_name(words)):
                yield Holder(cell.at, name, post, words.strip())


def _of_addresses(paper: Paper) -> Iterator[Holder]:
    """The addressee who is called by name, with the post on the next line."""
    for passage in paper.texts:
        if passage.at[0] == "to" and (match := _ADDRESSED.match(passage.text)):
            yield Holder(passage.at, bare_name(match["name"]), _post(match["post"]), match["name"].strip())


_ADDRESSED: Final = late(r"(?:জনাব|বেগম|মিজ|ড\.|ডা\.) (?P<name>[^\n,]{5,60}),?\n(?P<post>[^\n]{4,80})")


_IN_TEXT: Final = late(
    normalise(
        r"(?:জনাব|বেগম|মিজ|ড\.|ডা\.) (?P<name>[^\n,।()|]{5,60}), (?P<post>[^\n,।|]{4,80}?)(?= (?:এবং|ও|জনাব|বেগম|মিজ) |[,।|\n]|\Z)"
    )
)
_MOST_OF_POST: Final = 4
"""Words of a post in running text, after which the sentence goes on."""


def _of_text(paper: Paper) -> Iterator[Holder]:
    """The people whom running text names with their post right behind."""
    for passage in paper.texts:
        if passage.at[0] in ("body", "discussion"):
            for match in matches(_IN_TEXT, passage.text, ", "):
                post = " ".join(_post(match["post"]).split()[:_MOST_OF_POST])
                if " " in (name := bare_name(match["name"])):
                    yield Holder(passage.at, name, post, match["name"].strip())
            for match in matches(_IN_ROLE, passage.text, *_ROLES):
                yield Holder(passage.at, bare_name(match["name"]), match["role"], match["name"])


def named_behind_posts(paper: Paper, names: Iterable[str]) -> Iterator[Holder]:
    """Those of some names whom running text names right behind their post: 'জেলা প্রশাসক নাজমুস সাকিব'."""
    for name in sorted(set(names)):
        for passage in paper.texts:
            if passage.at[0] in _RUNNING and name in passage.text:
                for match in re.finditer(_BEFORE_NAME + re.escape(name), passage.text):
                    post = _post(_UP_TO_POST.sub("", match["post"]))
                    if post:
                        yield Holder(passage.at, name, post, name)


_RUNNING: Final = ("body", "discussion", "text")
_BEFORE_NAME: Final = normalise(
    rf"(?<!{LETTER})(?<!-)(?P<post>(?:{LETTER}{{2,20}} ){{1,4}}(?:\([^()\n]{{2,40}}\) )?)(?:(?:জনাব|বেগম|মিজ|ডা\.|ড\.) )?(?:(?:মো|মোছা)\. )?"
)
_UP_TO_POST: Final = late(normalise(rf"\A.*{LETTER}(?:েন|ে|য়|ের|র|কে|ও|এবং|তে) (?=.)"))
"""Words before a post that end as no word of a post does."""


_ROLES: Final = tuple(
    map(normalise, ("সমন্বয়কারী", "আহ্বায়ক", "ফোকাল পয়েন্ট", "ফোকাল পার্সন", "তদন্তকারী কর্মকর্তা", "আয়ন-ব্যয়ন কর্মকর্তা"))
)
_IN_ROLE: Final = late(
    normalise(
        rf"(?P<role>{'|'.join(_ROLES)})(?: কর্মকর্তা)?(?: হিসেবে| হিসাবে)? (?:জনাব|বেগম|মিজ|ড\.|ডা\.) (?P<name>(?:মো\. |মোছা\. )?{LETTER}{{2,20}}(?: {LETTER}{{2,20}}){{1,3}})(?=[,।()-]|কে )"
    )
)
"""Somebody with a role of which a letter has one, named right behind it."""


_BRANCHES: Final = frozenset(
    normalise(
        "সার্বিক রাজস্ব শিক্ষা আইসিটি ভূমি উন্নয়ন প্রশাসন অর্থ পরিকল্পনা প্রশিক্ষণ গবেষণা বাজেট হিসাব মানবসম্পদ আইন অপরাধ"
    ).split()
)


def two_branches(one: str, another: str) -> tuple[str, str] | None:
    """Two posts that differ in the branch alone, অতিরিক্ত জেলা প্রশাসক of revenue and of all else; None where they do not.

    >>> two_branches("উপপরিচালক অর্থ", "উপপরিচালক প্রশাসন ঢাকা")
    ('উপপরিচালক (অর্থ)', 'উপপরিচালক (প্রশাসন)')
    """
    pairs = list(zip(one.split(), another.split(), strict=False))
    at = next((index for index, pair in enumerate(pairs) if len(set(pair)) > 1), 0)
    if not at or not _BRANCHES.issuperset(pairs[at]):
        return None
    post = " ".join(one.split()[:at])
    return f"{post} ({pairs[at][0]})", f"{post} ({pairs[at][1]})"


def _post(post: str) -> str:
    return " ".join(re.sub(r"[,()।\n–-]", " ", normalise(post)).split())


def is_one_person(one: Holder, another: Holder, mine: list[Holder], theirs: list[Holder]) -> bool:
    """Whether holders of one post, the only ones of each paper, are one person whose name has two words for one."""
    if not _is_one_post(one.post, another.post):
        return False
    alone = all(
        len({holder.name for holder in holders if _is_one_post(holder.post, one.post)}) == 1
        for holders in (mine, theirs)
    )
    if not alone:
        return False
    first, second = one.name.split(), another.name.split()
    same = sum(word == other for word, other in zip(first, second, strict=False))
    return len(first) == len(second) >= 2 and 2 * same >= len(first)


_SEAT: Final = late("(?:উপজেলা|জেলা|সিভিল সার্জন|অধ্যক্ষ|প্রধান শিক্ষক)(?![\u0980-\u09ff])")


def is_one_seat(one: Holder, another: Holder) -> bool:
    """Whether two holders of a post that only one person has, উপজেলা সমবায় কর্মকর্তা, have most words of their names in common.

    Even where one paper has both names, they are then one person.
    """
    first, second = one.name.split(), another.name.split()
    same = sum(word == other for word, other in zip(first, second, strict=False))
    one_post = _is_one_post(one.post, another.post) and _SEAT.match(one.post)
    return bool(one_post) and len(first) == len(second) > same >= _MOST_WORDS


_MOST_WORDS: Final = 2


def _is_one_post(one: str, another: str) -> bool:
    """Whether two posts are one, or one of them goes on with the office."""
    short, long = sorted((one, another), key=len)
    return bool(short) and (long == short or long.startswith(short + " "))


def is_spelled_apart(one: Holder, another: Holder) -> bool:
    """Whether two names of one post are nearly the same, or the same to the ear."""
    heard = phonetic_key(one.name), phonetic_key(another.name)
    if heard[0] == heard[1]:
        return True
    limit = 1 if min(map(len, heard)) < 10 else 2
    return _is_one_post(one.post, another.post) and distance(*heard, limit) <= limit


_ONE_SEAT: Final = late("(?:উপজেলা|জেলা|বিভাগীয়) ")
_OF_A_CHAIR: Final = late(normalise(r" (?:ও|এবং) (?:সভাপতি|আহ্বায়ক|সদস্য[ -]?সচিব)\Z"))
_AT_ONCE: Final = tuple(
    frozenset(map(normalise, posts))
    for posts in (
        ("জেলা প্রশাসক", "জেলা ম্যাজিস্ট্রেট"),
        ("উপজেলা নির্বাহী অফিসার", "উপজেলা পরিষদ প্রশাসক"),
    )
)
"""Posts of one person at once."""


def with_two_seats(mine: list[Holder], theirs: list[Holder]) -> Iterator[tuple[Holder, str]]:
    """Who has one post in all of another paper and in one place of a paper, and in another place of that a post of somebody else.

    >>> post, other = "উপজেলা নির্বাহী অফিসার", "উপজেলা পরিষদ চেয়ারম্যান"
    >>> mine = [Holder(("chair",), "আশা রায়", other), Holder(("signature",), "আশা রায়", f"{post} ও সভাপতি")]
    >>> [(holder.at, right) for holder, right in with_two_seats(mine, [Holder(("signature",), "আশা রায়", post)])]
    [(('chair',), 'উপজেলা নির্বাহী অফিসার')]
    """
    known: dict[str, set[str]] = {}
    for holder in theirs:
        known.setdefault(holder.name, set()).add(_OF_A_CHAIR.sub("", holder.post))
    for holder in mine:
        posts = known.get(holder.name, set())
        post = _OF_A_CHAIR.sub("", holder.post)
        if len(posts) != 1 or not _ONE_SEAT.match(post):
            continue
        (right,) = posts
        own = {_OF_A_CHAIR.sub("", each.post) for each in mine if each.name == holder.name}
        at_once = _is_one_post(post, right) or any(one >= {post, right} for one in _AT_ONCE)
        if right in own and _ONE_SEAT.match(right) and not at_once:
            yield holder, right
