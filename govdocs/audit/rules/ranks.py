"""Ranks: one person, one rank of a service in one document."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import takewhile
from typing import Final, NamedTuple

from govdocs.audit import messages
from govdocs.audit.names.called import listed_in
from govdocs.audit.names.forms_of_address import titled_twice
from govdocs.audit.names.places_of_posts import is_elsewhere, place_before, place_behind, with_two_wards
from govdocs.audit.names.ranks import NO_NAME, exclude_each_other, rank_of, ranked_in, two_occupations
from govdocs.audit.names.two_posts import with_two_posts
from govdocs.audit.reading.paper import Paper
from govdocs.audit.reading.people import bare_name, people_in
from govdocs.audit.rule import Finding, rule
from govdocs.audit.spans import LETTER
from govdocs.models.copies import Recipient
from govdocs.problems.problem import Path
from govdocs.source.editing import Quote
from govdocs.text.late_pattern import late
from govdocs.text.unicode import normalise

_PROMOTES: Final = late(
    normalise("পদোন্নতি|পদায়ন|পদোন্নত|চলতি দায়িত্ব|অতিরিক্ত দায়িত্ব|বর্তমান পদ|সাবেক|তৎকালীন|প্রাক্তন|অবসর")
)
"""Words of a document in which one person may have two ranks."""
_LEAST_WORDS: Final = 2


class _Placed(NamedTuple):
    at: Path
    name: str
    rank: str
    quote: Quote | None
    row_of: Path | None
    place: str = ""


@rule("two-ranks", source="এক ব্যক্তি, এক পদ")
def two_ranks(paper: Paper) -> Iterator[Finding]:
    """একই ব্যক্তির পদ দলিলের এক জায়গায় একটি, আরেক জায়গায় আরেকটি।

    কেন: তালিকা বদলে বক্তব্য বদলানো হয়নি, অথবা উল্টোটা; প্রাপক জানেন না কোনটি ঠিক। একই চাকরির দুই ধাপ, যা একসঙ্গে থাকতে পারে না, লেখা থাকলে
    ধরা হয়, আর এমন দুই পদ যাদের তফাত কেবল ‘ঊর্ধ্বতন’, ‘সহকারী’, ‘মুখ্য’ জাতীয় শব্দে, বা যার একটি বিতরণ বা অনুলিপির আরেক প্রাপকের; ওয়ার্ডের সদস্যের ওয়ার্ডের নম্বর, আর স্বাক্ষরকারীর পদ বক্তব্যে অন্য শাখার (‘উপজেলা সমবায় কর্মকর্তা’, ‘উপজেলা সমাজসেবা কর্মকর্তা’) কি না, তা-ও দেখা হয়। পদোন্নতি, পদায়ন বা অতিরিক্ত দায়িত্বের কথা থাকলে কিছু বলা হয় না।

    উদাহরণ: তালিকায় ‘যুগ্মসচিব’, বক্তব্যে ‘উপসচিব জনাব …’।

    One person has one rank in one place of a document, and another in another.

    Why: the list was corrected and the text was not, or the other way round. Told of two steps of one service that nobody has at once,
    of two posts that differ in a word like 'senior' or 'assistant', and of two of which one is an addressee's of the copies, and of the member of a ward whose ward has two numbers, and of who signs with the post of another branch than running text has; not where a promotion, a posting or an additional charge is spoken of.

    Example: 'যুগ্মসচিব' in the list, and 'উপসচিব জনাব …' in the body.
    """
    for member, *wards in with_two_wards(paper):
        facts = {"name": member.name, "first": wards[0], "second": wards[1]}
        yield Finding(member.at, *messages.TWO_WARDS.filled(**facts), quote=member.quote)
    if any(_PROMOTES.search(passage.text) for passage in paper.texts):
        return
    first: dict[str, _Placed] = {}
    told: set[str] = set()
    for placed in _everyone(paper):
        other = first.setdefault(placed.name, placed)
        same_list = placed.row_of is not None and placed.row_of == other.row_of
        if same_list or placed.name in told or not exclude_each_other(other.rank, placed.rank):
            continue
        if is_elsewhere(other.place, placed.place):
            continue
        told.add(placed.name)
        facts = {"name": placed.name, "first": other.rank, "second": placed.rank}
        yield Finding(placed.at, *messages.TWO_RANKS.filled(**facts), quote=placed.quote)
    yield from _of_an_addressee(paper, told)
    for posted, *posts in with_two_posts(paper) if not any(map(_MOVES.search, _typed(paper))) else ():
        if posted.name not in told:
            facts = {"name": posted.name, "first": posts[0], "second": posts[1]}
            told.add(posted.name)
            yield Finding(posted.at, *messages.TWO_RANKS.filled(**facts), quote=posted.quote)
    for one in two_occupations(paper) if not any(map(_MOVES.search, _typed(paper))) else ():
        if not any(name.startswith(one.name) for name in told):
            facts = {"name": one.name, "first": one.first, "second": one.second}
            yield Finding(one.at, *messages.TWO_RANKS.filled(**facts), quote=one.quote)


_MOVES: Final = late(normalise("বদলি|পদায়ন|নিয়োগ|যোগদান"))
"""Words of a document in which one person goes from one post to another."""


def _typed(paper: Paper) -> list[str]:
    return [passage.text for passage in paper.texts if passage.own]


_ROLES: Final = late(
    normalise(rf"(?<!{LETTER})(?:ও |এবং )?(?:সভাপতি|আহ্বায়ক|সদস্য[ -]?সচিব|সদস্য|সমন্বয়ক)(?: ও| এবং)?(?!{LETTER})")
)


def _of_an_addressee(paper: Paper, told: set[str]) -> Iterator[Finding]:
    """One person with two posts that have no word in common, one of which is an addressee's, who is somebody else."""
    posts: dict[str, tuple[str, Path]] = {}
    for person in people_in(paper):
        post = " ".join(_ROLES.sub(" ", normalise(person.post).partition(",")[0]).split())
        if not post or person.row_of is not None or " " not in person.name or person.name in told:
            continue
        other, _ = posts.setdefault(person.name, (post, person.at))
        if other == post or set(_WORD.findall(other)) & set(_WORD.findall(post)):
            continue
        addressed = {normalise(one.text).partition(",")[0].strip() for _, one in paper.every(Recipient)}
        if (post in addressed) != (other in addressed):
            told.add(person.name)
            facts = {"name": person.name, "first": other, "second": post}
            at = (*person.at[:-1], "posts", 0)
            yield Finding(at, *messages.TWO_RANKS.filled(**facts))


_WORD: Final = late(rf"{LETTER}+")


def _everyone(paper: Paper) -> Iterator[_Placed]:
    """The people of fields and lists, and then those of the texts."""
    known: list[str] = []
    for placed in _of_lists(paper):
        if len(placed.name.split()) >= _LEAST_WORDS:
            known.append(placed.name)
            yield placed
    open_ended = []
    for passage in paper.texts:
        if not passage.own or passage.at[0] in ("letterhead", "references"):
            continue
        for one in ranked_in(passage.text):
            quote = Quote.of(passage.text, one.start, one.end)
            text, before = passage.text, one.open_ended
            place = place_before(text, one.start) if before else place_behind(text, one.end)
            placed = _Placed(passage.at, bare_name(one.name), one.rank, quote, None, place)
            if one.open_ended:
                open_ended.append(placed)
            elif len(placed.name.split()) >= _LEAST_WORDS:
                known.append(placed.name)
                yield placed
    for placed in open_ended:
        name = next(
            (name for name in known if re.match(rf"{re.escape(name)}{_CASE}(?!{LETTER})", placed.name)), None
        )
        if name or (name := _begun_alike(placed, open_ended)):
            yield placed._replace(name=name)


def _begun_alike(placed: _Placed, others: list[_Placed]) -> str | None:
    """The name with which these words begin, and those of another begin, too, before words that are no longer of a name."""
    for other in others:
        pairs = zip(placed.name.split(), other.name.split(), strict=False)
        words = [one for one, _ in takewhile(lambda pair: pair[0] == pair[1], pairs)]
        name = " ".join(words)
        if (
            other is not placed
            and len(words) >= _LEAST_WORDS
            and all(
                each.name == name
                or (each.name.startswith(f"{name} ") and NO_NAME.match(each.name, len(name) + 1))
                for each in (placed, other)
            )
        ):
            return name
    return None


_CASE: Final = normalise("(?:ের|কে|র|এর)?")


def _of_lists(paper: Paper) -> Iterator[_Placed]:
    for one in listed_in(paper):
        if rank := rank_of(one.post):
            yield _Placed(one.at, one.name, rank, one.quote, one.row_of, one.place)


@rule("two-titles", source="এক ব্যক্তি, এক উপাধি")
def two_titles(paper: Paper) -> Iterator[Finding]:
    """একই ব্যক্তির নামের আগে এক জায়গায় ‘ড.’, আরেক জায়গায় ‘ডা.’।

    কেন: ‘ড.’ পিএইচডি ডিগ্রির, ‘ডা.’ চিকিৎসকের; একটি আকারে পরিচয় বদলে যায়। কারও দুটিই থাকলে একসঙ্গে লেখা থাকে (‘ডা. ড.’), তখন কিছু বলা হয় না।

    উদাহরণ: ‘সভাপতি ড. মাহবুব আলম’, পরে ‘ডা. মাহবুব আলম’।

    One person is ড. in one place and ডা. in another.

    Why: ড. is for a doctorate, ডা. for a physician. Who is both has both, side by side, and nothing is said then.

    Example: 'সভাপতি ড. মাহবুব আলম', and 'ডা. মাহবুব আলম' below.
    """
    for passage, words, name, other in titled_twice(paper.texts):
        message = messages.TWO_TITLES.filled(words=words, name=name, other=other)
        yield Finding(passage.at, *message, quote=Quote(words))
