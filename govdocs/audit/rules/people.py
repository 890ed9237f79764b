"""People: one spelling for one name, one telephone for one person."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import combinations

from govdocs.audit import messages
from govdocs.audit.names.called_nearly import called_nearly
from govdocs.audit.names.likeness import are_man_and_woman, are_told, ear_key, heard_alike
from govdocs.audit.names.named_again import named_again
from govdocs.audit.names.named_in_text import heard_in_texts, names_mistyped, names_spelled_apart
from govdocs.audit.names.names_near import names_near
from govdocs.audit.names.one_holder import called_otherwise
from govdocs.audit.names.owners_of_numbers import numbers_of_owner_mistyped
from govdocs.audit.reading.paper import Paper
from govdocs.audit.reading.people import Person, bare_name, distance, mobile_number, people_in, phonetic_key
from govdocs.audit.rule import Finding, rule
from govdocs.audit.spans import LETTER
from govdocs.audit.within.rows_by_serial import called_by_serial
from govdocs.errors import Text
from govdocs.models.annexes import Included
from govdocs.numerals import to_bangla
from govdocs.problems.problem import Path
from govdocs.source.editing import Quote
from govdocs.text.late_pattern import late


@rule("name-spelled-two-ways", source="এক ব্যক্তি, এক নাম: জাতীয় পরিচয়পত্র ও চাকরির নথি অনুযায়ী")
def name_spelled_two_ways(paper: Paper) -> Iterator[Finding]:
    """একই ব্যক্তির নাম দুই জায়গায় দুই বানানে লেখা হয়েছে।

    কেন: নামের বানান মিললে তবেই নথিতে, আদেশে ও তালিকায় ব্যক্তিকে এক বলে চেনা যায়। এক তালিকার দুই সারির নাম দুই ব্যক্তির ধরা হয়, যদি না মোবাইল
    নম্বর এক হয়; বক্তব্যে ‘জনাব …’ বলে বা ফোন নম্বরসহ যাঁর নাম আছে, আর সঙ্গে দেওয়া দলিলের ফাইলে যাঁর নাম আছে, তাঁদের নামও মেলানো হয়; এক পদের একজনকে
    অনুলিপি বা বক্তব্যে প্রায় সেই নামে ডাকলেও বলা হয়।

    উদাহরণ: সভাপতির ঘরে ‘মাহফুজ চৌধুরী’, স্বাক্ষরে ‘মাহফুজ চৌধুরি’।

    One person's name is spelled in two ways.

    Why: files, orders and lists know a person by the name. Two rows of one list are taken for two people, unless they have one
    mobile number; names that the texts give with a form of address or a telephone, and those in document files that are enclosed, are
    compared, too, and the holder of one post whom the copies or the text call by nearly that name.

    Example: 'মাহফুজ চৌধুরী' as chair, and 'মাহফুজ চৌধুরি' under the signature.
    """
    reported: set[str] = set()
    everyone = [person for person in people_in(paper) if len(person.phonetic) > 3]
    for first, second in _pairs(everyone):
        if not {first.name, second.name} & reported and _spelled_apart(first, second):
            reported.add(second.name)
            yield _two_spellings(second.at, first.name, second.name, None)
    told: set[str] = set()
    for finding, written in _beside_telephones(paper, everyone):
        told.add(written)
        yield finding
    for at, name, other, words in heard_in_texts(paper):
        told.add(other)
        yield _two_spellings(at, name, other, Quote(words))
    nearly = (
        (one.named.at, one.other, " ".join(one.named.name), one.named.words) for one in called_nearly(paper)
    )
    mistyped = ((at, name, other, other) for at, name, other in names_mistyped(paper))
    for at, name, other, words in (*names_spelled_apart(paper), *mistyped, *nearly):
        if not (are_told((name, other), told | reported) or are_man_and_woman(name, other)):
            told.add(other)
            yield _two_spellings(at, name, other, Quote(words))
    otherwise = (*names_near(paper), *called_otherwise(paper), *called_by_serial(paper), *named_again(paper))
    for at, name, other, quote in otherwise:
        if not (are_told((name, other), told | reported) or are_man_and_woman(name, other)):
            told.update((name, other))
            called = messages.NAME_CALLED_OTHERWISE.filled(first=name, second=other)
            yield Finding(at, *called, quote=quote)
    yield from _across_files(paper, everyone, reported)


def _across_files(paper: Paper, everyone: list[Person], reported: set[str]) -> Iterator[Finding]:
    """Names that a letter, or one of the documents that it carries, spells otherwise than another of these documents."""
    files: list[tuple[Path, Person]] = [(person.at, person) for person in everyone]
    count = len(files)
    of_file = {id(person): -1 for _, person in files}
    for index, (at, included) in enumerate(paper.every(Included)):
        for person in people_in(Paper(included.document)):
            if len(person.phonetic) > 3:
                copied = replace(person, row_of=None)
                of_file[id(copied)] = index
                files.append((at, copied))
    if len(files) == count:
        return
    places = {id(person): at for at, person in files}
    for first, second in _pairs([person for _, person in files]):
        if of_file[id(first)] == of_file[id(second)] or {first.name, second.name} & reported:
            continue
        if _spelled_apart(first, second):
            reported.add(second.name)
            yield _two_spellings(places[id(first)], first.name, second.name, None)


_CROWD = 50  # people of one post; a post that more people have does not identify anybody


def _pairs(everyone: list[Person]) -> Iterator[tuple[Person, Person]]:
    """Pairs that may be one person: they share the sound of the name, a number or a post; rows of one list only a mobile number."""
    groups: dict[tuple[str, str], list[Person]] = {}
    for person in everyone:
        keys = [
            ("name", " ".join(map(ear_key, person.name.split()))),
            ("sound", person.phonetic),
            ("post", person.post),
            *(("mobile", number) for number in person.mobile_numbers),
            *(("telephone", number) for number in person.telephones),
        ]
        for key in keys:
            if key[1] and len(group := groups.setdefault(key, [])) < _CROWD:
                group.append(person)
    for (kind, _), group in groups.items():
        for a, b in combinations(group, 2):
            if a.row_of is None or a.row_of != b.row_of or (kind == "mobile" and is_near(a, b)):
                yield a, b


def _spelled_apart(first: Person, second: Person) -> bool:
    if first.name == second.name or are_man_and_woman(first.name, second.name):
        return False
    if first.phonetic == second.phonetic:
        return True
    if _heard_alike(first.name, second.name) and _may_be_of_one(first.post, second.post):
        return True
    same_post = bool(first.post) and first.post == second.post
    same_number = first.mobile_numbers & second.mobile_numbers or first.telephones & second.telephones
    return is_near(first, second) and (same_post or bool(same_number))


def _may_be_of_one(first: str, second: str) -> bool:
    """Whether two posts may be one person's: one is not told, or they share a word."""
    words = [set(_WORD.findall(post)) for post in (first, second)]
    return not all(words) or bool(words[0] & words[1])


def _heard_alike(first: str, second: str) -> bool:
    """Whether two names of several words are one to the ear."""
    pairs = list(zip(first.split(), second.split(), strict=False))
    return 1 < len(pairs) == len(first.split()) == len(second.split()) and all(
        one == other or heard_alike(one, other) for one, other in pairs
    )


def is_near(first: Person, second: Person) -> bool:
    """Whether two names are so alike that one is a slip of the other."""
    limit = 1 if min(len(first.phonetic), len(second.phonetic)) < 10 else 2
    return distance(first.phonetic, second.phonetic, limit) <= limit


def _two_spellings(at: tuple[str | int, ...], first: str, second: str, quote: Quote | None) -> Finding:
    return Finding(at, *messages.NAME_SPELLED_TWO_WAYS.filled(first=first, second=second), quote=quote)


_WORD = late(rf"{LETTER}+")
_ENDINGS = ("", "র", "ের", "এর", "কে", "কেও", "ও", "ই", "য়")


_TELEPHONE = late(r"(?:\+?(?:88|৮৮))?[0০][1১](?:[ –-]?[0-9০-৯]){9}(?![0-9০-৯])")
_CALLED = late(rf"(?:জনাব|বেগম|মিজ|ড\.|ডা\.) (?P<name>(?:{LETTER}{{1,25}}[.:]? ?){{1,6}})")
_REACH = 160  # characters before a telephone number in which its owner is named


def _beside_telephones(paper: Paper, everyone: list[Person]) -> Iterator[tuple[Finding, str]]:
    """Names that running text gives with a mobile number, and a field gives otherwise: nearly alike, and not by their sound."""
    owners = {number: person for person in reversed(everyone) for number in person.mobile_numbers}
    for passage in paper.texts if owners else ():
        for match in _TELEPHONE.finditer(passage.text):
            person = owners.get(mobile_number(match[0]) or "")
            if person is None or passage.at[:-1] == person.at[:-1]:
                continue
            before = re.split("[।\n]", passage.text[max(0, match.start() - _REACH) : match.start()])[-1]
            called = list(_CALLED.finditer(before))
            written = _nearly(bare_name(called[-1]["name"]).split(), person) if called else None
            if written:
                yield _two_spellings(passage.at, person.name, written, Quote(written)), written


def _nearly(words: list[str], person: Person) -> str | None:
    """The first of the words that are nearly the person's name, without a case ending; None where they are it, or another's."""
    near = None
    for count in range(1, len(words) + 1):
        last = words[count - 1]
        for ending in _ENDINGS:
            name = " ".join([*words[: count - 1], last.removesuffix(ending)])
            heard = phonetic_key(name)
            if heard == person.phonetic:
                return None
            limit = 1 if min(len(heard), len(person.phonetic)) < 10 else 2
            if len(heard) > 3 and distance(heard, person.phonetic, limit) <= limit and near is None:
                near = name
    return near


@rule("telephone-of-two", source="এক মোবাইল নম্বর, এক ব্যক্তি")
def telephone_of_two(paper: Paper) -> Iterator[Finding]:
    """একই মোবাইল নম্বর দুই ব্যক্তির নামে লেখা হয়েছে।

    কেন: সারি কপি করার সময় আগের জনের নম্বর থেকে যায়; যোগাযোগ করতে গিয়ে ভুল মানুষকে পাওয়া যায়।

    উদাহরণ: তালিকার ৩ ও ৪ নম্বর সারিতে একই মোবাইল নম্বর।

    One mobile number stands with two names.

    Why: a row was copied and kept the number of the row before; whoever calls reaches somebody else.

    Example: rows 3 and 4 of a list with the same mobile number.
    """
    first_with: dict[str, Person] = {}
    for person in people_in(paper):
        for at, number in person.mobiles:
            first = first_with.setdefault(number, person)
            if first.phonetic != person.phonetic and not is_near(first, person):
                yield Finding(
                    at,
                    *messages.TELEPHONE_OF_TWO.filled(
                        number=Text(to_bangla(number), number), first=first.name, second=person.name
                    ),
                )


@rule("two-telephones", source="এক ব্যক্তি, এক দাপ্তরিক নম্বর")
def two_telephones(paper: Paper) -> Iterator[Finding]:
    """একই ব্যক্তি বা নিয়ন্ত্রণকক্ষের নামে দুই জায়গায় দুই টেলিফোন নম্বর লেখা হয়েছে।

    কেন: দুটির একটি পুরোনো বা ভুল। এক তালিকার দুই সারিতে একই নাম থাকলে দুই ব্যক্তি ধরা হয়।

    উদাহরণ: উপস্থিতির তালিকায় এক নম্বর, স্বাক্ষরের নিচে আরেকটি।

    One person, or one control room, stands with two telephone numbers in two places.

    Why: one of them is old, or wrong. The same name in two rows of one list is taken for two people.

    Example: one number in the attendance sheet, another under the signature.
    """
    for at, quote, name, *both in numbers_of_owner_mistyped(paper):
        one, other = (Text(to_bangla(number), number) for number in both)
        message = messages.TWO_TELEPHONES.filled(name=name, first=one, second=other)
        yield Finding(at, *message, quote=quote)
    by_name: dict[str, list[Person]] = {}
    for person in people_in(paper):
        if person.mobiles:
            by_name.setdefault(person.phonetic, []).append(person)
    for namesakes in by_name.values():
        pairs = ((one, other) for one, other in combinations(namesakes, 2) if _same_person(one, other))
        differing = ((one, other) for one, other in pairs if not one.mobile_numbers & other.mobile_numbers)
        if pair := next(differing, None):
            first, second = (
                Text(to_bangla(number), number) for person in pair for _, number in person.mobiles[:1]
            )
            message = messages.TWO_TELEPHONES.filled(name=pair[1].name, first=first, second=second)
            yield Finding(pair[1].mobiles[0][0], *message)


def _same_person(first: Person, second: Person) -> bool:
    """Whether two with one name may be one person: not rows of one list, nor with posts that share no word."""
    if first.row_of is not None and first.row_of == second.row_of:
        return False
    return _may_be_of_one(first.post, second.post)
