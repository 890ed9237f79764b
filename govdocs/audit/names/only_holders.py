"""Of two people of one post, a head of office and another of nearly that name, or the only one of a role, one whom a letter calls otherwise."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import Final, NamedTuple

from govdocs.audit.names.called import CASE, Called, called_in, without_case
from govdocs.audit.names.likeness import COMMON, FAMILIES
from govdocs.audit.names.places_of_posts import tells_of_successors
from govdocs.audit.names.ranks import NO_NAME
from govdocs.audit.reading.paper import PROSE, Paper, Passage
from govdocs.audit.reading.people import bare_name, distance, people_in, phonetic_key
from govdocs.audit.reading.scanning import is_in_table, matches, sentence_at
from govdocs.audit.spans import LETTER
from govdocs.audit.spelling.slips import changes
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


class _Held(NamedTuple):
    """One place where somebody is called with a role."""

    passage: Passage
    start: int
    words: tuple[str, ...]
    whole: bool
    """Whether these are all the words of the name."""

    @property
    def sentence(self) -> str:
        return sentence_at(self.passage.text, self.start)


_ROLES: Final = (
    "আবেদনকারী|দরখাস্তকারী|বাদী|বিবাদী|প্রতিবাদী|অভিযোগকারী|অভিযোগকারিণী|অভিযুক্ত|স্বত্বাধিকারী|স্বত্বাধিকারিণী|উদ্বোধক|প্রধান অতিথি|প্রধান বক্তা|সঞ্চালক|সভাপ্রধান|হলফকারী"
    "|দাতা|জমিদাতা|গ্রহীতা|ঋণগ্রহীতা|ইজারাগ্রহীতা|লাইসেন্সধারী|ডিলারশিপপ্রাপ্ত|বিক্রেতা|ক্রেতা|মৃতের পুত্র|অনুসন্ধানকারী কর্মকর্তা|তদন্তকারী কর্মকর্তা|তদন্ত কর্মকর্তা|দলনেতা|দলনেত্রী|আসামি|ভুক্তভোগী|জামিনদার|ভাড়াটিয়া|নমিনি|প্রকল্প পরিচালক|ব্যবস্থাপনা পরিচালক"
)
"""What only one is in a letter."""
_SIGNS: Final = tuple(map(normalise, _ROLES.split("|")))
_CALL: Final = (
    r"(?:(?:জনাব|বেগম|মিজ|ড\.|ডা\.|প্রকৌশলী|অধ্যাপক|মো\.|মোছা\.|মোসা\.|মোঃ|মোছাঃ|মোসাঃ|শ্রী|শ্রীমতী|মৃত) ?){0,3}"
)
_NAME: Final = rf"(?P<name>{LETTER}{{2,20}}(?: {LETTER}{{2,20}}){{1,3}})"
_ROLE_BEFORE: Final = late(
    normalise(
        rf"(?<!{LETTER})(?P<which>(?:[০-৯]{{1,2}} ?(?:নং|নম্বর)|[১-৯](?:ম|য়|র্থ)|প্রথম|দ্বিতীয়|তৃতীয়|সহ|সহকারী|উপ|যুগ্ম|ডেপুটি|অতিরিক্ত|সাবেক|নতুন|অপর|অন্য|বিকল্প) )?(?P<role>{_ROLES})(?: হলেন| হচ্ছেন|,| হিসেবে [^।\n|]{{3,70}}?(?= (?:জনাব|বেগম|মিজ|ড\.|ডা\.) ))? {_CALL}{_NAME}"
    )
)
_ROLE_BEHIND: Final = late(
    normalise(rf"(?<![^\n]){_CALL}{_NAME},?[ \n](?P<which>(?!))?(?P<role>{_ROLES})(?=[,।\n;]|\Z)")
)
_MANY: Final = late(normalise(rf"(?:{_ROLES})(?:গণ|রা\b|দের|বৃন্দ|দ্বয়)"))
_ADDRESSES: Final = ("to", "copies", "distribution")
_FEWEST: Final = 2
_MOST: Final = 40
"""Places of one role; a letter with more is a list."""


def holders_otherwise(paper: Paper) -> Iterator[tuple[Path, str, str, Quote]]:
    """The path of the later name, the earlier name, the later one, and its place, of each role that one person has."""
    held: dict[str, list[_Held]] = defaultdict(list)
    for passage in paper.texts:
        if passage.own and passage.at[0] in PROSE | {"subject", "closing"}:
            for match in matches(_ROLE_BEFORE, passage.text, *_SIGNS):
                if not is_in_table(passage.text, match.start()):
                    held[(match["which"] or "") + match["role"]].append(_of(passage, match, whole=False))
        elif passage.own and passage.at[0] in _ADDRESSES and any(map(passage.text.__contains__, _SIGNS)):
            for match in _ROLE_BEHIND.finditer(passage.text):
                held[match["role"]].append(_of(passage, match, whole=True))
    if any(len(some) > 1 for some in held.values()):
        many = {match[0] for one in paper.texts for match in matches(_MANY, one.text, *_SIGNS)}
        for role, some in held.items():
            if len(some) <= _MOST and not any(words.startswith(role) for words in many):
                yield from _apart(some)


def _of(passage: Passage, match: re.Match[str], *, whole: bool) -> _Held:
    return _Held(passage, match.start("name"), tuple(match["name"].split()), whole)


def _apart(some: Sequence[_Held]) -> Iterator[tuple[Path, str, str, Quote]]:
    """Of those of one role the first who is called otherwise than one before; nothing where there may be two of them."""
    first = next((one for one in some if one.whole), some[0])
    others = [one for one in some if one is not first and not _is_same(first, one)]
    if len(others) != 1 or first.sentence == others[0].sentence:
        return
    other = others[0]
    count = _count(first, other)
    one, two = without_case(first.words[:count]), without_case(other.words[:count])
    name, right = " ".join(two), " ".join(one)
    beside = right in other.sentence.replace(name, "") or name in first.sentence.replace(right, "")
    if beside or not _is_slip(one, two):
        return
    if tells_of_successors(other.passage.text, other.start, other.start + len(name)):
        return
    quote = Quote.of(other.passage.text, other.start, other.start + len(name))
    yield other.passage.at, right, name, quote


def _count(one: _Held, other: _Held) -> int:
    """How many words of two names are compared: all of the one that is whole, or else two."""
    wholes = [len(each.words) for each in (one, other) if each.whole]
    if not wholes and all(len(each.words) > _FEWEST and _third(each) in FAMILIES for each in (one, other)):
        return _FEWEST + 1
    return min([*wholes, len(one.words), len(other.words)] if wholes else [_FEWEST])


def _third(held: _Held) -> str:
    return CASE.sub("", held.words[_FEWEST])


def _is_same(one: _Held, other: _Held) -> bool:
    count = _count(one, other)
    return without_case(one.words[:count]) == without_case(other.words[:count])


def _is_slip(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether two names differ in one word, and the rest of them is rare, or that word nearly the same.

    >>> _is_slip(["নিরাপদ", "পাইক"], ["নিরাপদ", "পাইন"]), _is_slip(["শ্যামল", "দেওয়ান"], ["শ্যামলী", "দেওয়ান"])
    (True, True)
    >>> _is_slip(["শ্যামল", "দেওয়ান"], ["কমল", "দেওয়ান"]), _is_slip(["নিরাপদ", "পাইক"], ["নিরাপদ", "সরকার"])
    (False, True)
    >>> _is_slip(["রহিম", "উদ্দিন"], ["করিম", "উদ্দিন"]), _is_slip(["নিরাপদ", "পাইক"], ["নিরাপদ", "পাইকের"])
    (False, False)
    """
    apart = [pair for pair in zip(one, other, strict=True) if pair[0] != pair[1]]
    if len(apart) != 1 or len(one) < _FEWEST:
        return False
    short, long = sorted(apart[0], key=len)
    if long.startswith(short) and long[len(short) :] not in _LAST_VOWELS:
        return False
    heard, beside = phonetic_key(short), phonetic_key(long)
    near = heard[:1] == beside[:1] and changes(heard, beside) <= _FEWEST and len(short) >= _FEWEST_LETTERS
    kept = [word for word in one[:-1] if word in other]  # a last name is a family's
    return near or any(word not in COMMON and len(word) >= _FEWEST_LETTERS for word in kept)


_FEWEST_LETTERS: Final = 4
_LAST_VOWELS: Final = ("া", "ি", "ী")
"""With which one name is made of another; what else is behind a name is its case."""
