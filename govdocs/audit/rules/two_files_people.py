"""Two files that belong together: the names and the posts of the people whom both name, and their telephone numbers."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from datetime import date

from govdocs.audit import messages
from govdocs.audit.between.branches_apart import branches_apart
from govdocs.audit.between.cards import day_of
from govdocs.audit.between.holders_in_text import holders_apart
from govdocs.audit.between.named_there import half_named
from govdocs.audit.between.people_beside import (
    Holder,
    holders_of,
    is_one_person,
    is_one_seat,
    is_spelled_apart,
    named_behind_posts,
    two_branches,
    with_two_seats,
)
from govdocs.audit.between.people_of_rows import names_otherwise, places_otherwise
from govdocs.audit.between.people_otherwise import PersonApart, joined_apart, roles_apart
from govdocs.audit.between.posts_apart import is_of_promotion, posts_apart
from govdocs.audit.names.called_nearly import named_nearly_in
from govdocs.audit.names.owners_of_numbers import is_of_one_office, numbers_apart
from govdocs.audit.names.ranks import two_ranks
from govdocs.audit.reading.paper import Beside, Paper, Tie
from govdocs.audit.rule import Finding, rule
from govdocs.models.letter import Letter
from govdocs.models.other_kinds import Minutes
from govdocs.source.editing import Quote


@rule("person-of-two-files", source="এক পদ, এক ব্যক্তি; এক ব্যক্তি, এক নাম ও এক পদ")
def person_of_two_files(paper: Paper) -> Iterator[Finding]:
    """একই ব্যক্তির নাম বা পদ দুই ফাইলে দুই রকম।

    কেন: নোটিশ, কার্যবিবরণী ও অগ্রায়নপত্র একই লোকের কথা বলে; আগের ফাইল নকল করলে নাম বা পদ পুরোনোটি থেকে যায়। মেলানো হয় এক পদের এক
    ব্যক্তি, যাঁর নামের অন্তত অর্ধেক এক, এবং এক নামের পদ (হিসাবরক্ষক, প্রধান সহকারী), আর যাঁর দুই পদের একটিই অন্য ফাইলে আছে। পদোন্নতির কথা থাকলে, বা পদটি অন্য ফাইলে
    সে নামের পাশে থাকলে বলা হয় না। দুই মাসের বেশি আগের ফাইলের পদ মেলানো হয় না। ছকে যাঁর কর্মস্থল বা ঠিকানা একটি আর পত্রে আরেকটি, ছকে একই পরিচয়ে যাঁর নামের অর্ধেক
    অন্য, আর নামের ঠিক আগে লেখা পদও (‘জেলা প্রশাসক …’) মেলানো হয়।

    উদাহরণ: কার্যবিবরণীর সভাপতি ‘হাসনা হেনা খাতুন, সিভিল সার্জন’, নোটিশে ‘হাসনা হেনা বেগম, সিভিল সার্জন’।

    One person has two names, or two posts, in two files.

    Why: a notice, its minutes and the letter that sends them speak of the same people; where an older file was copied, a name or a
    post stays. Compared are holders of one post of whose names at least half is the same, posts of one name, and two posts of which the other file has one; not
    where somebody was promoted, where the other file has the post beside that name, too, or is two months older. Compared are, too, the place
    of somebody in a table with that in the text, who has half a name of somebody else of whom a row says the same, and posts right before a name.

    Example: the minutes' chair is 'হাসনা হেনা খাতুন, সিভিল সার্জন', the notice's 'হাসনা হেনা বেগম, সিভিল সার্জন'.
    """
    mine = None
    for other in paper.beside:
        if other.tie is Tie.INCLUDED and not isinstance(other.document, Minutes | Letter):
            continue
        mine = holders_of(paper) if mine is None else mine
        theirs = _with_those_behind_posts(other.paper, holders_of(other.paper), mine)
        mine = _with_those_behind_posts(paper, mine, theirs)
        told: set[str] = set()
        for named, theirs_is in holders_apart(paper, other.paper) if other.tie is not Tie.INCLUDED else ():
            message = messages.NAME_OF_TWO_FILES.filled(name=named.words, theirs=theirs_is, file=other.file)
            quote, pair = Quote(named.words), frozenset((named.words, theirs_is))
            told.add(" ".join(named.name))
            yield Finding(named.at, *message, quote=quote, pair=pair)
        for words, name, right in numbers_apart(paper, other.paper):
            message = messages.NUMBER_OF_TWO_FILES.filled(
                words=words, name=name, theirs=right, file=other.file
            )
            yield Finding(("body",), *message, quote=Quote(words))
        for near, right in named_nearly_in(paper, other.paper):
            name = " ".join(near.name)
            told.update((name, *(holder.name for holder in mine if holder.name.startswith(name))))
            message = messages.NAME_OF_TWO_FILES.filled(name=name, theirs=right, file=other.file)
            yield Finding(near.at, *message, quote=Quote(near.words), pair=frozenset((name, right)))
        for one, post in with_two_seats(mine, theirs) if _is_of_one_time(paper, other) else ():
            told.add(one.name)
            facts = {"file": other.file, "name": one.name, "own": one.post, "theirs": post}
            yield Finding(one.at, *messages.POST_OF_TWO_FILES.filled(**facts))
        for one, post, right in _other_posts(mine, theirs, paper, other):
            if one.name not in told:
                told.add(one.name)
                facts = {"file": other.file, "name": one.name, "own": post, "theirs": right}
                at, pair = Quote(one.words) if one.words else None, frozenset((one.name, post, right))
                yield Finding(one.at, *messages.POST_OF_TWO_FILES.filled(**facts), quote=at, pair=pair)
        if other.tie is not Tie.INCLUDED:
            for each, apart in (*_otherwise(paper, other), *_other_places(paper, other)):
                if not _is_told(each.name, told):
                    told.add(each.name)
                    yield apart
        for one in mine:
            if not _is_told(one.name, told):
                found = (_compared(one, another, mine, theirs, paper, other) for another in theirs)
                if finding := next(filter(None, found), None):
                    told.add(one.name)
                    yield finding


def _is_told(name: str, told: Collection[str]) -> bool:
    """Whether something was said of somebody of this name, or of a part of it."""
    return any(name in each or each in name for each in told)


def _with_those_behind_posts(paper: Paper, own: list[Holder], others: list[Holder]) -> list[Holder]:
    """The holders of a paper, with those of the other's names whom it names behind their posts."""
    known = {holder.name for holder in own}
    return [*own, *named_behind_posts(paper, {holder.name for holder in others} - known)]


def _otherwise(paper: Paper, other: Beside) -> Iterator[tuple[PersonApart, Finding]]:
    for each in (
        *roles_apart(paper, other.paper),
        *joined_apart(paper, other.paper),
        *branches_apart(paper, other.paper),
    ):
        facts = {"file": other.file, "name": each.name, "own": each.own, "theirs": each.theirs}
        pair = frozenset((each.name, each.own, each.theirs))
        message = messages.POST_OF_TWO_FILES.filled(**facts)
        yield each, Finding(each.at, *message, quote=Quote(each.words), pair=pair)
    names = names_otherwise(paper, other.paper)
    for each in (*names, *half_named(paper, other.paper)):
        message = messages.NAME_OF_TWO_FILES.filled(name=each.own, theirs=each.theirs, file=other.file)
        pair = frozenset((each.own, each.theirs))
        yield each, Finding(each.at, *message, quote=Quote(each.words), pair=pair)


def _other_places(paper: Paper, other: Beside) -> Iterator[tuple[PersonApart, Finding]]:
    for each in places_otherwise(paper, other.paper):
        facts = {"own": each.own, "theirs": each.theirs, "file": other.file}
        message = messages.FACT_OF_TWO_FILES.filled(**facts)
        yield (
            each,
            Finding(each.at, *message, quote=Quote(each.words), pair=frozenset((each.own, each.theirs))),
        )


def _other_posts(
    mine: list[Holder], theirs: list[Holder], paper: Paper, other: Beside
) -> Iterator[tuple[Holder, str, str]]:
    of_one_time = other.tie is not Tie.INCLUDED and _is_of_one_time(paper, other)
    yield from posts_apart(mine, theirs, paper, other.paper) if of_one_time else ()


def _compared(
    one: Holder, another: Holder, mine: list[Holder], theirs: list[Holder], paper: Paper, other: Beside
) -> Finding | None:
    if one.at[0] == another.at[0] == "signature" and not is_of_one_office(paper, other.paper):
        return None  # each office has its own
    known = {holder.name for holder in theirs}
    facts: dict[str, object] = {"file": other.file, "name": one.name}
    if one.name == another.name:
        ranks = two_ranks(one.post, another.post) or two_branches(one.post, another.post)
        if ranks is None or other.tie is Tie.INCLUDED or not _is_of_one_time(paper, other):
            return None
        if any(each.name == one.name and two_ranks(one.post, each.post) for each in mine):
            return None  # the paper contradicts itself, which another rule says
        if is_of_promotion(paper) or is_of_promotion(other.paper):
            return None
        facts |= {"own": ranks[0], "theirs": ranks[1]}
        pair = frozenset((one.name, *ranks))
        quote = Quote(one.words) if one.words else None
        return Finding(one.at, *messages.POST_OF_TWO_FILES.filled(**facts), quote=quote, pair=pair)
    one_seat = other.tie is not Tie.INCLUDED and is_one_seat(one, another)
    if one.name in known or (another.name in {holder.name for holder in mine} and not one_seat):
        return None  # both people are in one of the files
    near = one_seat or (
        other.tie is not Tie.INCLUDED and is_spelled_apart(one, another)
    )  # of included ones another rule speaks
    if not near and (is_spelled_apart(one, another) or not is_one_person(one, another, mine, theirs)):
        return None
    facts["theirs"] = another.name
    quote = Quote(one.words) if one.words else None
    pair = frozenset((one.name, another.name))
    return Finding(one.at, *messages.NAME_OF_TWO_FILES.filled(**facts), quote=quote, pair=pair)


def _is_of_one_time(paper: Paper, other: Beside) -> bool:
    days = _day_of(paper), _day_of(other.paper)
    return bool(days[0] and days[1] and abs((days[0] - days[1]).days) <= 60)


def _day_of(paper: Paper) -> date | None:
    """The day of a paper; of minutes without one that of the meeting."""
    held = paper.document.held if isinstance(paper.document, Minutes) else None
    return day_of(paper.document) or (held.date.date if held and held.date else None)
