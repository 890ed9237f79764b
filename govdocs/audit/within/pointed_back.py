"""A place, room, ship or instrument that a letter points back to by another name: 'সেই পাঁচবিবি উপজেলার', where the only upazila is ক্ষেতলাল."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import Final

from govdocs.audit.names.gazetteer import gazetteer
from govdocs.audit.names.one_of_its_kind import KINDS, tells_of_another
from govdocs.audit.reading.paper import PROSE, Paper, Passage
from govdocs.audit.reading.scanning import (
    is_table_row,
    matches,
    places_of_words,
    sentence_at,
    words_in,
    words_of,
)
from govdocs.audit.spans import LETTER
from govdocs.audit.spelling.lexicon import is_known
from govdocs.audit.within.named_things import NamedThing, ThingOtherwise
from govdocs.text.alternatives import longest_first
from govdocs.text.late_pattern import late
from govdocs.text.unicode import normalise

_ROOMS: Final = frozenset(
    normalise("কক্ষ সভাকক্ষ সম্মেলনকক্ষ প্রশিক্ষণকক্ষ মিলনায়তন অডিটোরিয়াম হল হলরুম ভবন মঞ্চ চত্বর").split()
)
"""What has words of the language for names: পলু সম্মেলনকক্ষ, শাপলা হল."""
_PLACES: Final = KINDS | _ROOMS | {normalise("জেলা")}
_OF_KINDS: Final = longest_first(_PLACES)
_OF_CASES: Final = "টির|টিতে|টিকে|টি|ের|েই|ে|তেই|তে|র|য়েই|য়ে|য়|কে|ই"
_CASE: Final = f"(?:{_OF_CASES})?"
_WITH_CASE: Final = frozenset(
    kind + case for kind in _PLACES for case in ("", *normalise(_OF_CASES).split("|"))
)
_NAME: Final = late(rf"(?<!{LETTER})(?P<name>{LETTER}{{2,25}}+) \Z")
_KIND: Final = late(normalise(rf"(?P<kind>{_OF_KINDS}){_CASE}(?!{LETTER})"))
"""Of a thing what it is may be the name of another, 'টাউন হল মাঠ'."""
_LONGEST: Final = 28
"""Characters of a name and the blanks beside it."""
_POINTER: Final = "সেই|ওই|ঐ|উক্ত|একই|উল্লিখিত|উপরোক্ত|উপর্যুক্ত|আলোচ্য"
_RIGHT_BEFORE: Final = late(normalise(rf"(?<!{LETTER})(?:{_POINTER}) \Z"))
_SAME_ROOM: Final = late(
    normalise(
        rf"(?<!{LETTER})(?:{_POINTER}|এবারের মতো|আগের|পূর্বের) (?:স্থানে|জায়গায়|ভেন্যুতে|{LETTER}{{0,12}}(?:{_OF_KINDS})(?:েই|ে|তেই|তে|য়েই|য়))(?: অর্থাৎ|, অর্থাৎ|,| তথা)? \Z"
    )
)
"""'In the same room', right before the name of the room."""
_THAT_IS: Final = late(
    normalise(
        rf"(?<!{LETTER})(?:{_POINTER}|এই|এ) {LETTER}{{0,12}}(?:{_OF_KINDS}){_CASE},? (?:অর্থাৎ|তথা) (?:{LETTER}{{2,20}} ){{0,2}}\Z"
    )
)
_THAT_KIND: Final = rf"(?<!{LETTER})(?:সেই|ওই|ঐ|উক্ত|একই|এ|এই) {{kind}}{_CASE}(?!{LETTER})"
_DEFINITE: Final = late(
    normalise(rf"(?<!{LETTER})(?P<stem>{LETTER}{{3,20}}?)(?:টি|টির|টিতে|টিকে|খানা|খানি)(?!{LETTER})")
)
_THAT_THING: Final = late(
    normalise(
        rf"(?<=[রএ]) (?:সেই|ওই|ঐ|এই|উক্ত) (?P<stem>{LETTER}{{4,20}}?)(?:টি|টির|টিতে|টিকে|র|ের|ে)?(?!{LETTER})"
    )
)
_NO_NAMES: Final = frozenset(
    normalise(
        "উক্ত সেই ওই ঐ এ এই একই নিজ সকল সব প্রতি প্রতিটি প্রত্যেক কোনো অন্য অপর সংশ্লিষ্ট নির্ধারিত সদর স্থানীয় সরকারি বেসরকারি প্রাথমিক মাধ্যমিক উচ্চ মহিলা বালিকা বালক"
        " সভা সম্মেলন প্রশিক্ষণ পরীক্ষা প্রধান মূল নতুন পুরাতন পুরোনো উপজেলা জেলা বিভাগ ইউনিয়ন পৌর একটি দুটি তিনটি এক দুই তিন চার পাঁচ প্রথম দ্বিতীয় তৃতীয় কয়েকটি বিভিন্ন"
        " ছোট বড় উত্তর দক্ষিণ পূর্ব পশ্চিম ও এবং বা আবাসিক প্রশাসনিক একাডেমিক বহুমুখী কমিউনিটি শিল্প কৃষি পাকা কাঁচা সীমান্ত পার্বত্য শ্রেণি যে কোন প্রস্তাবিত নির্মাণাধীন"
    ).split()
)
_RUNNING: Final = PROSE | {"closing"}
_MOST: Final = 400
"""Of the places of one text that are looked at."""
_LEAST: Final = 2


def named_by_pointing(paper: Paper) -> Iterator[ThingOtherwise]:
    """Names of a kind that a letter has once, in a sentence that points back to what it has one other name for."""
    texts = [one for one in paper.texts if one.own and one.at[0] != "letterhead"]
    letter = "\n".join(one.text for one in paper.texts)
    found = [*_vessels(texts, letter), *_instruments(texts, letter)]
    if _POINTS.search(letter):
        found += _places(texts, letter)
    yield from found


_POINTS: Final = late(normalise(rf"(?<!{LETTER})(?:{_POINTER}|এবারের মতো|এই|এ) "))


def _places(texts: Sequence[Passage], letter: str) -> Iterator[ThingOtherwise]:
    by_kind: dict[str, list[NamedThing]] = defaultdict(list)
    for passage in texts:
        for thing in islice(_before_kinds(passage), _MOST):
            if thing.name not in _NO_NAMES and not thing.name.endswith(_CASES):
                by_kind[thing.kind].append(thing)
    for every in by_kind.values():
        proper = [one for one in every if _is_name(one.name, one.kind)]
        some, is_same = (
            (proper, _points_back) if len({one.name for one in proper}) == _LEAST else (every, _is_same)
        )
        if len({one.name for one in some}) != _LEAST:
            continue
        for other in some:
            own = [one for one in some if one.name != other.name]
            if (
                other.passage.at[0] in _RUNNING
                and letter.count(other.name) == 1
                and _is_before(own[0], other)
                and is_same(other, own, letter)
            ):
                yield ThingOtherwise(other.passage, other.words, own[0].words, other.start)


def _before_kinds(passage: Passage) -> Iterator[NamedThing]:
    """The words that stand before a word that says what a thing is, with or without its case."""
    text = passage.text
    for start, _ in places_of_words(_WITH_CASE & words_in(text), text):
        name, kind = _NAME.search(text, max(0, start - _LONGEST), start), _KIND.match(text, start)
        if name and kind:
            yield NamedThing(passage, name["name"], kind["kind"], name.start(), kind.end())


def _is_name(name: str, kind: str) -> bool:
    """Whether a word is a name, and none of the language; of rooms it may be one."""
    return kind in _ROOMS or not is_known(name) or name in gazetteer()


_CASES: Final = tuple(map(normalise, ("ের", "য়ের", "দের", "টির", "কে", "তে")))


def _is_before(own: NamedThing, other: NamedThing) -> bool:
    return own.passage is not other.passage or own.start < other.start


def _is_same(other: NamedThing, own: Sequence[NamedThing], letter: str) -> bool:
    """Whether a sentence says that a thing is the one of before: 'the same room,', 'that school, that is'."""
    text, (start, _), sentence = other.passage.text, other.span, other.sentence
    if is_table_row(sentence) or own[0].name in sentence or tells_of_another(sentence):
        return False
    return bool(_SAME_ROOM.search(text, start, other.start) or _THAT_IS.search(text, start, other.start))


def _points_back(other: NamedThing, own: Sequence[NamedThing], letter: str) -> bool:
    """Whether the sentence of a name says that it means what was named before: 'that', 'the same', 'that thing of it'."""
    text, (start, end), sentence = other.passage.text, other.span, other.sentence
    if is_table_row(sentence) or own[0].name in sentence or tells_of_another(sentence):
        return False
    if _RIGHT_BEFORE.search(text, start, other.start) or _is_same(other, own, letter):
        return True
    before = letter[: letter.find(other.words)]
    thing = _THAT_THING.match(text, other.end)
    if thing and thing["stem"] in before and letter.count(own[0].name) >= _LEAST:
        return True
    that = re.compile(normalise(_THAT_KIND.format(kind=other.kind))).search(text, other.end, end)
    stems = {match["stem"] for match in _DEFINITE.finditer(sentence)} if that else set()
    return any(stem in one.sentence for stem in stems for one in own)


_VESSELS: Final = (
    "ড্রেজার|এমভি|লঞ্চ|ফেরি|জাহাজ|নৌযান|টাগবোট|টাগ|স্পিডবোট|ট্রলার|বার্জ|পাইলটবোট|রেসকিউবোট|কাটার|খননযন্ত্র|এক্সকাভেটর"
)
_VESSEL: Final = late(
    normalise(
        rf"(?<!{LETTER})(?P<kind>{_VESSELS}) ‘?(?P<name>{LETTER}{{3,20}}+(?:[- ][০-৯]{{1,2}}(?![০-৯/.]))?)(?=’|[ ,।\n-]|\Z)"
    )
)
_VESSEL_SIGNS: Final = tuple(map(normalise, _VESSELS.split("|")))


def _vessels(texts: Sequence[Passage], letter: str) -> Iterator[ThingOtherwise]:
    """The other of two ships or machines that have names, where the letter speaks of one: 'the dredger'."""
    by_kind: dict[str, list[NamedThing]] = defaultdict(list)
    for passage in texts:
        for match in islice(matches(_VESSEL, passage.text, *_VESSEL_SIGNS), _MOST):
            name, kind = match["name"], match["kind"]
            if name[-1].isdigit() or not is_known(name):
                by_kind[kind].append(NamedThing(passage, name, kind, match.start(), match.end()))
    for kind, some in by_kind.items():
        names = {one.name for one in some}
        if len(names) != _LEAST or not re.search(rf"{kind}টি", letter):
            continue
        own, other = some[0], next(one for one in some if one.name != some[0].name)
        is_one = letter.count(own.name) >= _LEAST and letter.count(other.name) == 1
        sentence = other.sentence
        clause = sentence[: sentence.find(";", other.start - other.span[0]) % (len(sentence) + 1)]
        is_listed = is_table_row(sentence)
        is_beside = is_listed or own.name in sentence or tells_of_another(clause)
        if is_one and other.passage.at[0] in _RUNNING and not is_beside:
            start = other.passage.text.find(other.name, other.start)
            yield ThingOtherwise(other.passage, other.name, own.name, start)


_INSTRUMENT: Final = late(
    normalise(
        rf"(?<!{LETTER})(?P<each>(?:প্রতিটি|প্রত্যেকটি|উক্ত|ওই|সেই|এই|সরবরাহকৃত|স্থাপিত|ক্রয়কৃত) )?(?P<name>(?P<begin>{LETTER}{{2,20}}?)(?P<end>মিটার|স্কোপ|গ্রাফ|লাইজার|জেনারেটর|কম্পিউটার|প্রিন্টার|স্ক্যানার|মেশিন|পাম্প|রেক্টর|জেক্টর|লেটর))(?:টির|টি|গুলো|র|ের)?(?!{LETTER})"
    )
)
_INSTRUMENT_SIGNS: Final = tuple(
    normalise("মিটার স্কোপ গ্রাফ লাইজার জেনারেটর কম্পিউটার প্রিন্টার স্ক্যানার মেশিন পাম্প রেক্টর জেক্টর লেটর").split()
)


def _instruments(texts: Sequence[Passage], letter: str) -> Iterator[ThingOtherwise]:
    """An instrument of which a sentence speaks as of each, or that, one, where the subject has the only other one that ends alike."""
    found = [
        (passage, match)
        for passage in texts
        for match in islice(matches(_INSTRUMENT, passage.text, *_INSTRUMENT_SIGNS), _MOST)
        if not is_known(match["name"])
    ]
    own = {match["name"]: match for passage, match in found if passage.at[0] == "subject"}
    names = {match["name"] for _, match in found}
    if len(own) != 1 or len(names) != _LEAST:
        return
    ((name, first),) = own.items()
    for passage, match in found:
        alike = match["end"] == first["end"] and match["begin"][:_LEAST] == first["begin"][:_LEAST]
        if match["name"] == name or not match["each"] or not alike or letter.count(match["name"]) != 1:
            continue
        sentence = sentence_at(passage.text, match.start())
        if passage.at[0] in _RUNNING and name not in words_of(sentence) and not tells_of_another(sentence):
            yield ThingOtherwise(passage, match["name"], name, match.start("name"))
