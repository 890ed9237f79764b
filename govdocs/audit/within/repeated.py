"""What a letter says again of one thing, and says otherwise: a count, the length of a decision, the place of the addressee."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import Final, NamedTuple

from govdocs.audit.names.gazetteer import gazetteer
from govdocs.audit.reading.quantities import figure_or_word, words_of
from govdocs.audit.reading.recent_texts import remembered
from govdocs.audit.reading.scanning import lines_with, matches, words_in
from govdocs.audit.spans import LETTER
from govdocs.numerals import to_ascii
from govdocs.text.late_pattern import late
from govdocs.text.unicode import normalise


class SaidOtherwise(NamedTuple):
    """The words of a later place, where they stand, and those of the earlier one."""

    words: str
    start: int
    end: int
    before: str


_FEW: Final = words_of(*range(2, 13))
_BACK: Final = tuple(map(normalise, ("উক্ত", "উল্লিখিত", "উপর্যুক্ত", "উপরোক্ত", "উপরিউক্ত")))
_COUNT: Final = late(
    normalise(
        rf"(?:(?<!{LETTER})(?P<back>{'|'.join(_BACK)}) )?(?P<words>(?:(?<![0-9০-৯.,/-])(?P<figure>[০-৯]{{1,4}})(?: ?\([^()০-৯\n]{{2,20}}\))?|(?<!{LETTER})(?P<word>{_FEW}))"
        rf" ?(?P<unit>টি|জন) (?P<noun>{LETTER}{{3,20}}+))(?P<stop>[ \t]*[,।;:()—\n])?"
    )
)
_UNITS: Final = ("টি ", "জন ")
_POINTS_BACK: Final = late(normalise(rf"(?:{'|'.join(_BACK)}) (?:[০-৯]{{1,4}}|(?:{_FEW}) ?(?:টি|জন))"))
_CASES: Final = late(normalise("(?<=...)(?:গুলোর|গুলোতে|গণের|গণকে|দেরকে|দের|গণ|ের|কে|তে|র|ে|য়)$"))
_NOT_ALL: Final = late(normalise("মধ্যে|প্রতি |প্রতিটি|অবশিষ্ট|বাকি|আরও|আরো|নতুন|অতিরিক্ত|পরবর্তী|করে "))


def counts_said_otherwise(text: str) -> Iterator[SaidOtherwise]:
    """Counts that point back with উক্ত or উপর্যুক্ত to the only count of the same, which is another.

    >>> [found.before for found in counts_said_otherwise("উপজেলার ৬টি ইউনিয়নে টিকা দেওয়া হবে। উক্ত ৭টি ইউনিয়নের পরিদর্শকগণ …")]
    ['৬টি ইউনিয়নে']
    """
    if not any(True for _ in matches(_POINTS_BACK, text, *_BACK)):
        return
    before: dict[tuple[str, str], _Counts] = {}
    for match in _counts(text):
        first, numbers = before.setdefault(_thing(match), _Counts(match, Counter()))
        otherwise = match["back"] and len(numbers) == 1 and figure_or_word(match) not in numbers
        if otherwise and all(map(_ends, (first, match))):
            between = text[first.start() : match.end() + _AFTER]
            if match["words"].rpartition(" ")[0] in text[first.end() : match.start()]:
                continue  # of some of them it has spoken
            rows = sum(1 for line in between.split("\n") if _ROW.match(line))
            if rows != figure_or_word(match) and not _NOT_ALL.search(_sentences_of(text, first, match)):
                yield SaidOtherwise(match["words"], *match.span("words"), first["words"])
        numbers[figure_or_word(match)] += 1


_REST: Final = late(normalise(rf"(?<!{LETTER})(?:অবশিষ্ট|বাকি|বাকী) (?=[০-৯]|{_FEW})"))
_RESTS: Final = tuple(map(normalise, ("অবশিষ্ট ", "বাকি ", "বাকী ")))
_ALL: Final = late(normalise(r"(?:সর্ব)?মোট \Z"))


def rests_like_the_whole(text: str) -> Iterator[SaidOtherwise]:
    """Counts of what is left that are no smaller than the whole, which is the only other count of the same.

    >>> [found.before for found in rests_like_the_whole("মোট ৪টি আপত্তি উত্থাপিত হয়েছে। অবশিষ্ট ৪টি আপত্তির জবাব …")]
    ['মোট ৪টি আপত্তি']
    """
    rests = list(matches(_REST, text, *_RESTS))
    counts = _by_thing(_counts(text) if rests else ())
    for rest in rests:
        count = _COUNT.match(text, rest.end())
        if count is None or count["back"]:
            continue
        first, numbers = counts.get(_thing(count), (count, Counter()))
        others = numbers - Counter([figure_or_word(count)]) if len(numbers) <= 2 else {}
        if len(others) != 1 or figure_or_word(count) < next(iter(others)):
            continue
        whole = _ALL.search(text, max(0, first.start() - 10), first.start())
        if whole and first.start() < rest.start():
            words = text[rest.start() : count.end("words")]
            before = text[whole.start() : first.end("words")]
            yield SaidOtherwise(words, rest.start(), count.end("words"), before)


class _Counts(NamedTuple):
    """The counts of one thing in a text: the first of them, and how often each number is given."""

    first: re.Match[str]
    numbers: Counter[int]


@remembered
def _counts(text: str) -> tuple[re.Match[str], ...]:
    return tuple(
        match for start, end in lines_with(text, *_UNITS) for match in _COUNT.finditer(text, start, end + 1)
    )


def _thing(count: re.Match[str]) -> tuple[str, str]:
    """What is counted: its unit, and its noun without its case."""
    return count["unit"], _bare(count["noun"])


def _by_thing(counts: Iterable[re.Match[str]]) -> dict[tuple[str, str], _Counts]:
    found: dict[tuple[str, str], _Counts] = {}
    for count in counts:
        found.setdefault(_thing(count), _Counts(count, Counter())).numbers[figure_or_word(count)] += 1
    return found


_MEMBERS: Final = late(
    normalise(
        rf"(?<![০-৯.,/-])(?<!{LETTER})(?P<words>(?:(?P<figure>[০-৯]{{1,2}})(?: ?\([^()০-৯]{{2,20}}\))?|(?P<word>{_FEW})) ?(?:জন )?সদস্য(?:ের| ?বিশিষ্ট)(?: একটি)? (?:{LETTER}{{2,20}} ){{0,3}}?কমিটি)"
    )
)


def sizes_of_committees(text: str) -> Iterator[tuple[str, int]]:
    """The numbers of members that committees are said to have, with their words.

    >>> [size for _, size in sizes_of_committees("৩ (তিন) সদস্যবিশিষ্ট তদন্ত কমিটি গঠন করা হয়।")]
    [3]
    """
    return ((match["words"], figure_or_word(match)) for match in matches(_MEMBERS, text, "কমিটি"))


_AFTER: Final = 12
_ROW: Final = late(r"[ \t]*(?:\| ?[০-৯]{1,3} ?\||\(?(?:[ক-হ]|[০-৯]{1,2})[)।.])")
"""A numbered row of a table, or an item."""


def _sentences_of(text: str, *counts: re.Match[str]) -> str:
    """What stands right before each count, and right behind it, within its sentence."""
    near = ""
    for count in counts:
        near += re.split("[।\n]", text[max(0, count.start() - 60) : count.start()])[-1]
        near += "\n" + re.split("[।\n]", text[count.end() : count.end() + 30])[0] + "\n"
    return near


def _bare(noun: str) -> str:
    return _CASES.sub("", noun)


def _ends(match: re.Match[str]) -> bool:
    """Whether what is counted is the noun itself, and not what follows it: ইউনিয়নে, but not উপজেলা কৃষি অফিস."""
    return bool(match["stop"]) or _bare(match["noun"]) != match["noun"]


_GROUPS: Final = late(
    normalise(
        rf"(?<![0-9০-৯.,/-])(?P<groups>[০-৯]{{1,3}})(?: ?\([^()০-৯]{{2,20}}\))? ?টি (?P<of>দল|ব্যাচ|গ্রুপ|কেন্দ্র|সমিতি)[^০-৯]{{0,60}}প্রতি(?:টি)? ?(?P=of){LETTER}{{0,4}} (?P<each>[০-৯]{{1,3}}) ?জন(?: করে)?,?"
        rf" (?:সর্ব)?মোট (?P<words>(?P<all>[০-৯]{{2,5}}) ?জন)"
    )
)
_PEOPLE: Final = late("(?<![0-9০-৯.,/-])(?P<figure>[০-৯]{1,5}) ?জন")
_NEAR: Final = 4
"""How many times smaller a difference must be than the number, to be a slip of it."""


def members_of_groups(text: str, stated: str) -> tuple[str, str] | None:
    """The number that is stated of all, and the members of groups that a text multiplies right, where these are others.

    Only where the text counts no other people.

    >>> members_of_groups("১৫টি দলে ভাগ করা হয়েছে। প্রতি দলে ১৬ জন করে মোট ২৪০ জন নারী", "২৬০ জন")
    ('২৬০ জন', '২৪০ জন')
    """
    match = _GROUPS.search(text) if "প্রতি" in text and "মোট" in text else None
    said = _PEOPLE.fullmatch(stated.strip())
    if match is None or said is None:
        return None
    groups, each, whole = (int(to_ascii(match[part])) for part in ("groups", "each", "all"))
    number = int(to_ascii(said["figure"]))
    rest = f"{text[: match.start()]}\n{text[match.end() :]}"
    others = {one["figure"] for one in _PEOPLE.finditer(rest)} - {match["all"]}
    if groups * each != whole or number == whole or abs(number - whole) * _NEAR > whole or others:
        return None
    return said[0], match["words"]


class DecisionOtherwise(NamedTuple):
    """Which decision it is, from 0, its words, and the number and the words of the decision that it refers to."""

    which: int
    words: str
    number: int
    before: str


_TO_DECISION: Final = late(
    normalise(
        r"(?:ক্রমিক|সিদ্ধান্ত)(?: নং| নম্বর)? ?-?(?P<number>[০-৯]{1,2}) ?-?(?:এর|তে|এ) (?:বর্ণিত |গৃহীত )?(?:সিদ্ধান্ত|অনুযায়ী|অনুসারে)|(?<![০-৯.,/-])(?P<number2>[০-৯]{1,2}) ?(?:নং|নম্বর) (?:ক্রমিকের )?সিদ্ধান্ত"
    )
)
_LENGTH: Final = late(
    normalise(r"(?<![০-৯.,/-])(?P<figure>[০-৯]{1,3})(?: ?\([^()০-৯]{2,20}\))? ?(?P<unit>বছর|বৎসর|মাস|দিন)")
)
_SHARED: Final = 2
"""Words that a decision must share with the one it refers to."""
_COMMON: Final = 4


def lengths_of_decisions(decisions: Sequence[str]) -> Iterator[DecisionOtherwise]:
    """Decisions that refer to another by its number, and give what it speaks of another length.

    >>> said = ("বিলটি সমিতিকে ৩ বছরের জন্য ইজারা দেওয়া হবে।", "ক্রমিক ১ এর সিদ্ধান্ত অনুযায়ী বিলটি সমিতিকে ৫ বছর মেয়াদি ইজারা চুক্তি দিতে হবে।")
    >>> [found.number for found in lengths_of_decisions(said)]
    [1]
    """
    for index, text in enumerate(decisions):
        match = _TO_DECISION.search(text) if "সিদ্ধান্ত" in text or "ক্রমিক" in text else None
        number = int(to_ascii(match["number"] or match["number2"])) if match else 0
        if not 0 < number <= len(decisions) or number == index + 1:
            continue
        before = decisions[number - 1]
        lengths = [list(_LENGTH.finditer(one)) for one in (before, text)]
        if any(len(found) != 1 for found in lengths):
            continue
        first, second = lengths[0][0], lengths[1][0]
        alike = first["unit"] == second["unit"] and first["figure"] != second["figure"]
        if alike and len(_long(before) & _long(text)) >= _SHARED:
            yield DecisionOtherwise(index, second[0], number, first[0])


def _long(text: str) -> frozenset[str]:
    return frozenset(_bare(word) for word in words_in(text) if len(word) >= _COMMON) - _GENERAL


_GENERAL: Final = frozenset(
    normalise("জন্য করতে হবে করা হয় সিদ্ধান্ত অনুযায়ী ক্রমিক মধ্যে প্রদান গ্রহণ প্রেরণ দেওয়া বছর").split()
)

_POSTS: Final = "জেলা প্রশাসক|পুলিশ সুপার|সিভিল সার্জন|উপজেলা নির্বাহী অফিসার|উপজেলা নির্বাহী কর্মকর্তা|জেলা ও দায়রা জজ"
_YOU: Final = late(
    normalise(rf"(?<!{LETTER})(?P<place>{LETTER}{{2,20}}+) (?P<post>{_POSTS}) (?:হিসেবে|হিসাবে) আপন(?:ি|ার|াকে)")
)
_YOU_SIGNS: Final = (" হিসেবে আপন", " হিসাবে আপন")
_GENITIVE: Final = late(normalise("(?:ের|র|-এর)$"))
_LINE_OF_POST: Final = late(normalise(rf"^(?P<post>{_POSTS})(?:, ?| ?\n)(?P<place>[^\n]{{2,60}})$"), re.M)


def addressee_elsewhere(text: str, address: str) -> Iterator[tuple[SaidOtherwise, str]]:
    """The addressee as the text calls him, in another district or upazila than his address has.

    >>> [place for _, place in addressee_elsewhere("বরগুনার জেলা প্রশাসক হিসেবে আপনি", "জেলা প্রশাসক\\nভোলা।")]
    ['ভোলা']
    """
    match = _YOU.search(text) if any(sign in text for sign in _YOU_SIGNS) else None
    post = _LINE_OF_POST.search(address) if match else None
    if match is None or post is None or post["post"] != match["post"]:
        return
    place, names = _GENITIVE.sub("", match["place"]), [name.strip(" ।.") for name in post["place"].split(",")]
    if place in gazetteer() and place not in names and names[0] in gazetteer():
        yield SaidOtherwise(match[0], *match.span(), post["place"]), names[0]
