"""Offices and laws that a letter says to be the one above, or the one spoken of, and calls otherwise: 'শিল্প মন্ত্রণালয় (বোর্ডের নিয়ন্ত্রণকারী মন্ত্রণালয়)'."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import islice
from typing import Final

from govdocs.audit.names.office_list import tree
from govdocs.audit.reading.paper import Paper, Passage
from govdocs.audit.reading.people import phonetic_key
from govdocs.audit.reading.scanning import matches, sentence_at, words_of
from govdocs.audit.spans import LETTER
from govdocs.audit.within.own_institution import CalledOtherwise
from govdocs.text.late_pattern import late
from govdocs.text.unicode import normalise

_W: Final = rf"{LETTER}{{1,25}}(?:-{LETTER}{{1,25}})?"
_ABOVE: Final = "মন্ত্রণালয়|বিভাগ|অধিদপ্তর|পরিদপ্তর|বোর্ড|কর্তৃপক্ষ|কর্পোরেশন|করপোরেশন|কমিশন|ব্যুরো|সংস্থা"
_OWN: Final = f"{_ABOVE}|কেন্দ্র|ইনস্টিটিউট|একাডেমি|কলেজ|বিদ্যালয়|হাসপাতাল|শাখা|অধিশাখা|উপবিভাগ|সার্কেল|জোন|ইউনিট|ব্যাংক|কারাগার|থানা|আদালত|পৌরসভা|পরিষদ"
_CASE: Final = "(?:ের|র|কে|ে|তে|য়)?"
_THAT_IS_OVER: Final = "নিয়ন্ত্রণকারী|নিয়ন্ত্রক|প্রশাসনিক|অভিভাবক|তদারককারী|তত্ত্বাবধানকারী|উদ্যোগী"
_OVER: Final = f"(?:{_THAT_IS_OVER})"
_IN_BRACKETS: Final = late(
    normalise(
        rf"(?P<name>(?:{_W},? ){{1,6}}(?P<kind>{_ABOVE})){_CASE},? ?\((?P<whose>(?:{_W} ){{0,4}}){_OVER} (?P=kind)\)"
    )
)
"""'শিল্প মন্ত্রণালয় (বোর্ডের নিয়ন্ত্রণকারী মন্ত্রণালয়)'."""
_BEFORE_NAME: Final = late(
    normalise(
        rf"(?<!{LETTER})(?P<whose>(?:{_W} ){{1,3}})(?:{_OVER} (?P<said>{_ABOVE}){_CASE}(?:,? (?:অর্থাৎ|তথা|হিসেবে|হিসাবে|হলো|হল|হচ্ছে)|,| ?[:–-])? \(?|নিয়ন্ত্রণকারী (?!(?:{_ABOVE}){_CASE}(?!{LETTER})))(?P<name>(?:{_W},? ){{1,6}}?(?P<kind>{_ABOVE}))(?!{LETTER}{{3}})"
    )
)
"""'বোর্ডের নিয়ন্ত্রণকারী মন্ত্রণালয় হিসেবে শিল্প মন্ত্রণালয়', 'বোর্ডের নিয়ন্ত্রণকারী শিল্প মন্ত্রণালয়'."""
_UNDER: Final = late(
    normalise(
        rf"(?<!{LETTER})(?P<whose>(?:এ|এই|অত্র) {_W}|{_W}টি) (?P<name>(?:{_W},? ){{1,6}}?(?P<kind>{_ABOVE}))(?:ের|র) (?:নিয়ন্ত্রণাধীন|আওতাধীন|অধীন)"
    )
)
"""'এ বোর্ড শিল্প মন্ত্রণালয়ের অধীন'."""
_OVER_SIGNS: Final = tuple(f"{over} " for over in normalise(_THAT_IS_OVER).split("|"))
_BRACKET_SIGNS: Final = tuple(f"{kind})" for kind in normalise(_ABOVE).split("|"))
_UNDER_SIGNS: Final = tuple(map(normalise, ("অধীন", "আওতাধীন", "নিয়ন্ত্রণাধীন")))
_PAPERS: Final = "কার্যাদেশ|আদেশ|বিজ্ঞপ্তি|নোটিশ|পত্র|স্মারক|দরপত্র|কোটেশন"
_WRITER: Final = late(
    normalise(
        rf"(?<!{LETTER})(?:(?:{_PAPERS})(?: |-)?(?:প্রদানকারী|জারিকারী|ইস্যুকারী|প্রেরণকারী|আহ্বানকারী|দাতা|প্রেরক)|এ|এই|অত্র|আমাদের) (?P<kind>{_OWN}){_CASE},? \(?(?:অর্থাৎ,? |তথা )(?P<name>(?:{_W},? ){{1,6}}?(?P=kind))(?!{LETTER}{{3}})"
    )
)
"""'কার্যাদেশ প্রদানকারী কেন্দ্র, অর্থাৎ ভূমিকম্প পর্যবেক্ষণ কেন্দ্র'."""
_THAT_IS: Final = tuple(map(normalise, ("অর্থাৎ", "তথা ")))
_LAW: Final = "আইন|বিধিমালা|অধ্যাদেশ|প্রবিধানমালা|নীতিমালা|নির্দেশিকা"
_YEAR: Final = r"(?:১[৮৯]|২০)[০-৯]{2}"
_SAID_LAW: Final = late(
    normalise(
        rf"(?:উল্লিখিত|বর্ণিত|উক্ত|ওই|ঐ|সেই|উপর্যুক্ত|উপরিউক্ত|উপরোক্ত|উপরের|আলোচ্য|একই|এই|এ) (?P<kind>{_LAW}){_CASE},? ?(?:\((?:অর্থাৎ )?|অর্থাৎ,? |তথা )[‘“]?(?P<name>(?:{_W},? |\({_W}(?: {_W}){{0,3}}\) ){{1,9}}?(?P=kind))[’”]?,? (?P<year>{_YEAR})"
    )
)
"""'উপরে উল্লিখিত আইন, অর্থাৎ বাংলাদেশ জাতীয় জাদুঘর আইন, ২০২২'."""
_ANY_LAW: Final = late(normalise(rf"(?P<word>{_W}) (?P<kind>{_LAW})[’”]?,? (?P<year>{_YEAR})(?![০-৯])"))
_LAW_SIGNS: Final = tuple(map(normalise, _LAW.split("|")))
_OTHERS: Final = late(
    normalise(
        rf"(?<!{LETTER})(?:সাবেক|তৎকালীন|পূর্বতন|পূর্বের|প্রাক্তন|নতুন|প্রস্তাবিত|স্থলে|পরিবর্তে|বিলুপ্ত|নামকরণ|স্থানান্তর|ন্যস্ত|অপর|অন্য|উভয়|দ্বৈত|ছিল|সূত্রোক্ত|সূত্রস্থ|প্রাপ্ত|যাচাই)(?!{LETTER})"
    )
)
"""Words of a sentence that speaks of another office than the present one."""
_TEXTS: Final = ("body", "discussion", "decisions", "text", "closing", "to", "copies", "distribution")
_LISTS: Final = ("to", "copies", "distribution")
_THE: Final = normalise("টি")
_OFFICES: Final = frozenset(normalise("দপ্তর প্রতিষ্ঠান কার্যালয় সংস্থা").split())
_MOST: Final = 40


def said_to_be_own(paper: Paper) -> Iterator[CalledOtherwise]:
    """Names of the office that is over the one of the letterhead, or is that one, where the letterhead has another of its kind."""
    heads = _heads(paper)
    for passage in paper.texts if heads else ():
        if not passage.own or passage.at[0] not in _TEXTS:
            continue
        text = passage.text
        over = any(sign in text for sign in _OVER_SIGNS)
        for pattern, signs in ((_IN_BRACKETS, _BRACKET_SIGNS), (_BEFORE_NAME, _OVER_SIGNS)) if over else ():
            for match in islice(matches(pattern, text, *signs), _MOST):
                named = pattern is _BEFORE_NAME and match["said"] not in (None, match["kind"])
                listed = not match["whose"] and passage.at[0] in _LISTS
                if not named and (listed or _is_of_own(match["whose"], match["kind"], heads)):
                    yield from _other(passage, match, heads, over=True)
        for match in islice(matches(_UNDER, text, *_UNDER_SIGNS), _MOST):
            word = words_of(match["whose"])[-1].removesuffix(_THE)
            if word in _OFFICES or any(line.endswith(word) for line in heads):
                yield from _other(passage, match, heads, over=True)
        for match in islice(matches(_WRITER, text, *_THAT_IS), _MOST):
            yield from _other(passage, match, heads)


def _heads(paper: Paper) -> list[str]:
    """The offices of the letterhead: its lines, cut at their commas, and before a place behind a kind of office."""
    lines = [
        line.strip(" *।,")
        for passage in paper.texts
        if passage.at[0] == "letterhead"
        for line in passage.text.split("\n")
    ]
    return [line for line in lines if line]


def _own_of(kind: str, heads: Sequence[str]) -> list[str]:
    """What the letterhead has of a kind: of a line all up to the kind, that nothing but a comma may follow."""
    found = []
    for line in heads:
        at = next((at for at in (line.find(f"{kind},"), line.find(f"{kind} (")) if at >= 0), -1)
        if line.endswith(kind) or at >= 0:
            found.append((line if line.endswith(kind) and at < 0 else line[: at + len(kind)]).strip())
    return found


def _is_of_own(whose: str, kind: str, heads: Sequence[str]) -> bool:
    """Whether what is ruled is what the letterhead names below, or 'this office'."""
    said = words_of(whose)
    stop = next((at for at in range(len(said) - 2, -1, -1) if _ENDS_BEFORE.search(said[at])), -1)
    words = [_GENITIVE.sub("", word) for word in said[stop + 1 :]]
    if not words or not whose.rstrip().endswith("র"):
        return False
    if _THIS & set(said[:-1]) or said[-1] == _OURS:
        return True
    above = [at for at, line in enumerate(heads) if kind in line]
    below = heads[above[-1] + 1 :] if above else []
    own = {word for line in below for word in words_of(line)}
    telling = [word for word in words if word not in _COMMON]
    if not telling:
        return len(words) == 1 and any(line.endswith(words[-1]) for line in below)
    return all(
        any(other.startswith(word) for other in own) for word in telling if len(word) >= _SHORTEST
    ) and any(len(word) >= _SHORTEST for word in telling)


_THIS: Final = frozenset(normalise("এ এই অত্র আমাদের").split())
_OURS: Final = normalise("আমাদের")
_SHORTEST: Final = 3
_COMMON: Final = frozenset(normalise(f"{_OWN}|বাংলাদেশ|জাতীয়|দপ্তর|কার্যালয়|প্রতিষ্ঠান|সরকার|জেলা|উপজেলা").split("|"))
"""Words that the names of many offices have."""
_GENITIVE: Final = late(normalise("(?:টির|ের|র)$"))


def _other(
    passage: Passage, match: re.Match[str], heads: Sequence[str], *, over: bool = False
) -> Iterator[CalledOtherwise]:
    """What is stated, where it is not the one office of its kind in the letterhead; with `over`, not the lowest office there."""
    kind, text = match["kind"], passage.text
    own = _own_of(kind, heads)
    if len(own) != 1 or own[0] == kind or own[0].split()[0] in _DIVISIONS:
        return
    at = next(index for index, line in enumerate(heads) if line.startswith(own[0]))
    if over and not any(_IS_OFFICE.search(line) for line in heads[at + 1 :]):
        return
    end = match.end("name")
    before = text[match.start("name") : end]
    if any(_is_one(before, part) for part in (own[0], own[0].rpartition(", ")[2])):
        return
    if _OTHERS.search(sentence_at(text, match.start(), match.end())):
        return
    stated = _name_at_end(before)
    if stated and stated != kind and not _is_one(own[0], stated):
        yield CalledOtherwise(passage, stated, own[0], end - len(stated))


_DIVISIONS: Final = frozenset(normalise("ঢাকা চট্টগ্রাম রাজশাহী খুলনা বরিশাল সিলেট রংপুর ময়মনসিংহ").split())
"""Divisions of the country, which have the name of divisions of ministries."""
_IS_OFFICE: Final = late(
    normalise(rf"(?:{_OWN}|কার্যালয়|দপ্তর|কারাগার|চিড়িয়াখানা|জাদুঘর|উদ্যান|খামার|লাইব্রেরি|গ্রন্থাগার|স্টেশন)(?:,|$)")
)


def _is_one(long: str, short: str) -> bool:
    """Whether a name ends with another, whole words of it, in whatever spelling and however they are joined."""
    heard, words = phonetic_key(short.replace(",", "")), long.replace(",", "").split()
    return any(phonetic_key("".join(words[at:])) == heard for at in range(len(words)))


def _name_at_end(words: str) -> str:
    """The name with which words end: the longest that is known, or what stands behind the last comma."""
    parts = words.split()
    for index in range(len(parts) - 1):
        said = "".join(parts[index:]).replace(",", "")
        if said in _known():
            return " ".join(parts[index:])
    last = words.rpartition(", ")[2].split()
    stop = next((at for at in range(len(last) - 2, -1, -1) if _ENDS_BEFORE.search(last[at])), -1)
    return " ".join(last[stop + 1 :]) if len(last) - stop > 2 else ""


_ENDS_BEFORE: Final = late(normalise("(?:র|ে|য়|কে|টি)$"))
"""The end of a word that is no part of the name behind it."""


@cache
def _known() -> frozenset[str]:
    named = tree()
    return frozenset(
        one.replace(",", "").replace(" ", "")
        for key in ("names", "bodies")
        for entry in named[key]["offices"]
        for one in entry.split("|")
    )


def said_to_be_that_law(paper: Paper) -> Iterator[CalledOtherwise]:
    """Laws that are said to be the one spoken of before, where the letter has spoken of one law of that kind, and of another."""
    texts = [passage for passage in paper.texts if passage.at[0] in ("subject", "references", *_TEXTS)]
    for index, passage in enumerate(texts):
        for match in islice(matches(_SAID_LAW, passage.text, *_LAW_SIGNS), _MOST):
            before = [
                *(
                    (one.text, each)
                    for one in texts[:index]
                    for each in matches(_ANY_LAW, one.text, *_LAW_SIGNS)
                ),
                *((passage.text, each) for each in _ANY_LAW.finditer(passage.text, 0, match.start())),
            ]
            laws = {(each["word"], each["kind"], each["year"]): (text, each) for text, each in before}
            kinds = [key for key in laws if key[1] == match["kind"]]
            said = (words_of(match["name"])[-2], match["kind"], match["year"])
            named = any(
                f"{said[0]} {said[1]}" in text
                for text in (*(one.text for one in texts[:index]), passage.text[: match.start()])
            )
            if len(kinds) != 1 or said[0] == kinds[0][0] or named:
                continue
            text, each = laws[kinds[0]]
            own = _law_at(text, each)
            stated = passage.text[match.start("name") : match.end("year")]
            yield CalledOtherwise(passage, stated, own, match.start("name"))


def _law_at(text: str, law: re.Match[str]) -> str:
    """A law with the two words before its kind, or the one, where the other is the end of another name."""
    begin = max(text.rfind(mark, 0, law.start()) for mark in " \n‘“(,।")
    before = text[max(0, text.rfind(" ", 0, max(0, begin))) : begin].strip()
    first = (
        f"{before} " if before and words_of(before) == (before,) and not _ENDS_BEFORE.search(before) else ""
    )
    return f"{first}{law[0]}"
