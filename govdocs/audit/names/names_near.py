"""Firms, and people of one name, that running text writes in two ways."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from typing import Final

from govdocs.audit.names.kin_and_initials import kin_and_initials_otherwise
from govdocs.audit.names.likeness import heard_alike, of_two_rows
from govdocs.audit.names.named_in_text import third_words_apart
from govdocs.audit.names.one_of_its_kind import tells_of_another
from govdocs.audit.names.only_holders import holders_otherwise
from govdocs.audit.reading.paper import Paper, Passage
from govdocs.audit.reading.people import bare_name, distance, mobile_number, phonetic_key
from govdocs.audit.reading.scanning import matches, sentence_at, words_in
from govdocs.audit.spans import LETTER
from govdocs.audit.spelling.slips import changes
from govdocs.problems.problem import Path
from govdocs.source.editing import Quote
from govdocs.text.late_pattern import late
from govdocs.text.unicode import normalise

Near = tuple[Path, str, str, Quote]
"""The path of the later name, the earlier name, the later one, and its place."""

Likeness = Callable[[str, str], bool]

FIELDS: Final = ("body", "discussion", "text", "decisions", "subject", "particulars", "enclosures")
ADDRESSES: Final = ("to", "copies", "distribution")
_FIRM: Final = late(
    normalise(
        rf"(?:মেসার্স|মেসাস|মে\.) (?P<name>{LETTER}{{2,20}}(?: (?:অ্যান্ড |এন্ড |এণ্ড )?{LETTER}{{3,20}}){{1,2}})"
    )
)
_ALONE: Final = late(rf"(?:জনাব|বেগম|মিজ) (?P<name>{LETTER}{{7,25}})(?=[, ।])")
_CALLED: Final = late(
    rf"(?:জনাব|বেগম|মিজ|ড\.|ডা\.) (?P<name>(?:{LETTER}{{1,25}}[.:]? ){{1,4}})[^।\n]{{0,40}}?(?P<number>[0০][1১](?:[ –-]?[0-9০-৯]){{9}})(?![0-9০-৯])"
)
_CALLS: Final = frozenset(("জনাব", "বেগম", "মিজ", "ড", "ডা"))
_FIRMS: Final = frozenset(("মেসার্স", "মেসাস", "মে"))


def names_near(paper: Paper) -> Iterator[Near]:
    """Each pair of spellings of a firm or person once."""
    texts = texts_of(paper)
    addresses = paper.own_texts(ADDRESSES)
    yield from pairs_of([*addresses, *texts], _FIRM, _FIRMS, _one_firm)
    yield from _firm_of_addressee(texts, [one for one in addresses if one.at[0] == "to"])
    yield from pairs_of(texts, _ALONE, _CALLS, heard_alike)
    yield from _of_one_number(texts)
    yield from _of_one_subject(texts, addresses)
    yield from _of_one_post(texts)
    yield from third_words_apart(paper)
    yield from kin_and_initials_otherwise(paper)
    yield from holders_otherwise(paper)
    yield from _only_firm([*addresses, *texts])


def texts_of(paper: Paper) -> tuple[Passage, ...]:
    """The texts of a paper itself in which names may stand in a sentence."""
    return paper.own_texts(FIELDS)


def pairs_of(
    texts: Sequence[Passage], pattern: re.Pattern[str], words: frozenset[str], are_one: Likeness
) -> Iterator[Near]:
    """Each pair of names that a pattern finds in the texts, and that are one by their likeness, once. `words` are what it begins with."""
    first: dict[str, tuple[int, int]] = {}  # name → passage and place where it was first met
    told: set[str] = set()
    for index, passage in enumerate(texts):
        for match in matches(pattern, passage.text, *(words & words_in(passage.text))):
            name = match["name"] if pattern is not _FIRM else _of_two_words(match["name"])
            kind = match["kind"] if "kind" in match.groupdict() else ""
            key = f"{name} {kind}".strip()
            for other, place in first.items():
                other_name = other.removesuffix(f" {kind}") if kind else other
                if other == key or key in told or (kind and other_name == other):
                    continue
                if not are_one(other_name, name):
                    continue
                if place[0] == index and of_two_rows(passage.text, place[1], match.start()):
                    continue
                near = place[0] == index and "।" not in passage.text[place[1] : match.start()] and bool(kind)
                if not near or heard_alike(other_name, name):
                    told.add(key)
                    start = match.start("name")
                    yield passage.at, other_name, name, Quote.of(passage.text, start, start + len(name))
            first.setdefault(key, (index, match.end()))


def _one_firm(one: str, other: str) -> bool:
    """Whether the first two words of two names of firms are alike; what follows them may be no name."""
    first, second = ([_CASE.sub("", word) for word in name.split()[:2]] for name in (one, other))
    return len(first) == len(second) and first != second and all(map(are_alike, first, second))


def _firm_of_addressee(texts: Sequence[Passage], addresses: Sequence[Passage]) -> Iterator[Near]:
    """The one firm that the texts name, where the addressee is another whose name begins alike and ends so."""
    to, named = (
        {
            _bare(_of_two_words(match["name"])): passage
            for passage in some
            for match in matches(_FIRM, passage.text, "মে")
        }
        for some in (addresses, texts)
    )
    if len(to) != 1 or len(named) != 1 or to.keys() == named.keys():
        return
    (firm,), ((other, passage),) = to, named.items()
    (first, *rest), (beside, *others) = firm.split(), other.split()
    if (
        first.startswith(beside)
        or beside.startswith(first)
        or any(_OF_A_BID.search(one.text) for one in texts)
    ):
        return  # who lost a bid is told who won it
    if rest == others and first[:_BEGINNING] == beside[:_BEGINNING] and changes(first, beside) <= _BEGINNING:
        yield passage.at, firm, other, Quote(other)


_OF_A_BID: Final = late("দরদাতা|আপনার")
_BEGINNING: Final = 3


def _only_firm(texts: Sequence[Passage]) -> Iterator[Near]:
    """A firm that the text names once, where the only other firm of the paper is called so but for the first or the last word."""
    named: dict[tuple[str, str], list[tuple[Passage, re.Match[str]]]] = {}
    for passage in texts:
        for match in matches(_FIRM, passage.text, "মে"):
            first, second = _of_two_words(match["name"]).rsplit(" ", 1)
            named.setdefault((first, _OBLIQUE.sub("", second)), []).append((passage, match))
    if len(named) != _BOTH or any(_OF_BIDS.search(passage.text) for passage in texts):
        return
    firms = sorted(named, key=lambda firm: -len(named[firm]))  # of two the later one is the slip
    (passage, match), *others = named[firms[1]]
    if others or passage.at[0] not in FIELDS or not _is_firm_for(*firms, often=len(named[firms[0]]) > 1):
        return
    name, other = (" ".join(firm) for firm in firms[::-1])
    sentence = _sentence(passage, match)
    in_turn = any(
        beside.at == passage.at
        and (
            of_two_rows(passage.text, match.start(), another.start())
            or (sentence.startswith(match[0]) and _sentence(beside, another).startswith(another[0]))
        )
        for beside, another in named[firms[0]]
    )
    if other not in sentence and not in_turn and not tells_of_another(sentence):
        start = match.start("name")
        yield (
            passage.at,
            other,
            name,
            Quote.of(passage.text, start, start + len(_of_two_words(match["name"]))),
        )


def _sentence(passage: Passage, match: re.Match[str]) -> str:
    return sentence_at(passage.text, match.start()).strip()


_BOTH: Final = 2
_OBLIQUE: Final = late(normalise("(?<=...)(?:(?:য়)?ের|কে|-এর|য়)$"))
_OF_BIDS: Final = late(normalise("দরদাতা|দরপত্রদাতা|প্রতিযোগী|কোটেশন|উদ্ধৃত দর|প্রতিষ্ঠানসমূহ|প্রতিষ্ঠানগুলো|কালো ?তালিকা"))
_TRADES: Final = frozenset(
    normalise(
        "ট্রেডার্স ট্রেডিং এন্টারপ্রাইজ এন্টারপ্রাইজেস কনস্ট্রাকশন কন্সট্রাকশন বিল্ডার্স ব্রাদার্স স্টোর স্টোর্স ইন্টারন্যাশনাল কর্পোরেশন সাপ্লায়ার্স"
        " ইঞ্জিনিয়ারিং ইলেকট্রনিক্স ইলেকট্রিক ফার্নিচার মটরস মোটরস ফার্মেসি ফার্মা মেডিকেল লাইব্রেরি প্রিন্টার্স প্রেস এজেন্সি সিন্ডিকেট এগ্রো ফিশারিজ হ্যাচারি পোল্ট্রি ফুডস"
    ).split()
)
"""Last words of the names of firms."""


def _is_firm_for(right: tuple[str, str], slip: tuple[str, str], *, often: bool) -> bool:
    """Whether a firm is named for another: with one of two words alike, or, for one that is named often, with another trade."""
    (first, trade), (beside, other) = right, slip
    if trade == other:
        begins = first[:_BOTH] == beside[:_BOTH] and not (
            first.startswith(beside) or beside.startswith(first)
        )
        return begins and changes(first, beside) <= _BEGINNING
    return first == beside and often and {trade, other} <= _TRADES


def _bare(name: str) -> str:
    return " ".join(_CASE.sub("", word) for word in name.split())


def _of_two_words(name: str) -> str:
    """The first two words of a firm's name, or three where the second joins them; what follows may be no name."""
    words = name.split()
    return " ".join(words[: 3 if words[1:2] and words[1] in _JOINING else 2])


_JOINING: Final = frozenset(("অ্যান্ড", "এন্ড", "এণ্ড"))
_CASE: Final = late(normalise("(?<=..)(?:ের|কে)$"))
"""The ending of the last word of a name in a sentence."""


def are_alike(first: str, second: str) -> bool:
    """Whether two words of names are one, or one to the ear."""
    return first == second or phonetic_key(first) == phonetic_key(second) or heard_alike(first, second)


def _of_one_number(texts: Sequence[Passage]) -> Iterator[Near]:
    """People with one mobile number whose names are nearly alike."""
    owners: dict[str, str] = {}
    for passage in texts:
        for match in matches(_CALLED, passage.text, *(_CALLS & words_in(passage.text))):
            number, name = mobile_number(match["number"]), bare_name(match["name"])
            if number is None or " " not in name:
                continue
            other = owners.setdefault(number, name)
            if other != name and 0 < distance(phonetic_key(other), phonetic_key(name), 2) <= 2:
                yield passage.at, other, name, Quote(name)


_LAST: Final = frozenset(
    normalise(
        "বেগম খাতুন আক্তার আখতার সুলতানা পারভীন নাহার খানম ইয়াসমিন ফেরদৌসী জাহান বানু রানী দেবী ফেরদৌস"
        " হক হাসান হোসেন ইসলাম রহমান আলী আহমেদ আহমদ উদ্দিন মিয়া চৌধুরী খান সরকার সরদার মণ্ডল হোসাইন আলম কবির করিম রায় দাস সাহা"
        " মোল্লা চন্দ্র তালুকদার ভূঁইয়া শেখ আজাদ"
    ).split()
)
"""Last words of names, of which one is written for another."""
_POST_BEFORE: Final = late(
    normalise("(?:কর্মকর্তা|অফিসার|শিক্ষক|অধ্যাপক|প্রভাষক|সহকারী|পরিচালক|প্রকৌশলী|সচিব|অধ্যক্ষ|হিসাবরক্ষক|ও|এবং|,) ?$")
)


def _of_one_subject(texts: Sequence[Passage], addresses: Sequence[Passage]) -> Iterator[Near]:
    """The one person of the particulars whom running text calls by another last name, and who has no post there."""
    named = [bare_name(passage.text) for passage in texts if passage.at == ("particulars", "নাম")]
    first, _, last = named[0].rpartition(" ") if len(named) == 1 else ("", "", "")
    if not first or last not in _LAST:
        return
    called = re.compile(
        rf"(?<!{LETTER})(?:জনাব|মিজ|বেগম) (?P<name>{re.escape(first)} (?P<last>{LETTER}{{2,20}}+))(?! ?,)"
    )
    everywhere = [*texts, *addresses]
    for passage in texts if any(passage.at[0] == "body" for passage in texts) else ():
        for match in matches(called, passage.text, first) if passage.at[0] == "body" else ():
            other = _CASE.sub("", match["last"])
            name = f"{first} {other}"
            times = sum(text.text.count(name) for text in everywhere)
            introduced = _POST_BEFORE.search(passage.text, max(0, match.start() - 20), match.start())
            if other != last and other in _LAST and times == 1 and not introduced:
                yield passage.at, named[0], name, Quote(name)


_POSTS: Final = tuple(
    normalise("কমিশনার পরিচালক মহাপরিচালক উপপরিচালক প্রশাসক সচিব মন্ত্রী প্রকৌশলী সার্জন অধ্যক্ষ চেয়ারম্যান").split()
)
_IN_POST: Final = late(
    rf"(?P<before>{LETTER}{{2,20}}) (?P<post>{'|'.join(_POSTS)}) (?:জনাব |বেগম )?+(?P<name>(?P<given>{LETTER}{{2,20}} {LETTER}{{2,20}}) (?P<last>{'|'.join(sorted(_LAST))}))(?:ের|র|কে)?(?!{LETTER})"
)


def _of_one_post(texts: Sequence[Passage]) -> Iterator[Near]:
    """People of one post with the same two names before the last, which is another: 'বিভাগীয় কমিশনার সৈয়দ মাহমুদুল হক', '… হাসান'."""
    holders: dict[tuple[str, ...], str] = {}
    for passage in texts:
        for match in matches(_IN_POST, passage.text, *_POSTS):
            first = holders.setdefault(match.group("before", "post", "given"), match["name"])
            if first != match["name"]:
                yield passage.at, first, match["name"], Quote.of(passage.text, *match.span("name"))
