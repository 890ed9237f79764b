"""Things that a text counts and names in the same breath: '৫টি কেন্দ্রে (ঢাকা, চট্টগ্রাম, খুলনা, চাঁদপুর ও বগুড়া)'."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from govdocs.audit.reading.quantities import figure_or_word, words_of
from govdocs.audit.reading.scanning import is_table_row, matches
from govdocs.audit.spans import IN_WORDS, LETTER, LETTERS
from govdocs.numerals import to_ascii
from govdocs.text.late_pattern import late
from govdocs.text.unicode import normalise

_FEW: Final = words_of(*range(3, 11))
_NAMED: Final = late(
    normalise(
        rf"(?P<words>(?<!{LETTER})(?:(?<![0-9০-৯.,/-])(?P<figure>[0-9০-৯]{{1,2}}){IN_WORDS}|(?P<word>{_FEW})) ?টি {LETTER}{{3,30}}(?: {LETTER}{{3,20}})?)"
        r" ?\((?P<names>[^()0-9০-৯\n:=]{5,300})\)"
    )
)
_NAMED_SIGNS: Final = ("টি ",)
_NAMED_BEHIND: Final = late(
    normalise(
        rf"(?P<words>(?<!{LETTER})(?:(?<![0-9০-৯.,/-])(?P<figure>[0-9০-৯]{{1,2}}){IN_WORDS}|(?P<word>{_FEW})) ?টি {LETTER}{{3,30}}(?: {LETTER}{{3,20}})?)"
        rf"(?: ?[–—] ?| - |: |, যথা:? | যথা:? |, যেমন )(?P<names>{LETTER}[^()0-9০-৯\n:=।;–—|‘’]{{5,200}}?)(?=[।;\n]|\Z)"
    )
)
"""A count with its names behind a dash or a colon, up to the end of the sentence or the line."""
_BEHIND: Final = ("–", "—", " - ", ": ", "যথা", "যেমন")
_MOST_WORDS: Final = 3
"""Of a name that no brackets hold together."""
_REST_NAMED: Final = late(
    normalise(
        rf"(?<![0-9০-৯.,/-])(?P<whole>[০-৯]{{1,3}}){IN_WORDS} ?টি (?P<noun>{LETTER}{{3,14}}?)(?:র|ের|টির|গুলোর) মধ্যে (?:কেবল |শুধু |শুধুমাত্র |ইতোমধ্যে |এ পর্যন্ত )?"
        rf"(?P<names>(?:{LETTER}{{2,20}}(?: {LETTER}{{2,15}})?, ){{0,8}}{LETTER}{{2,20}}(?: {LETTER}{{2,15}})?(?: (?:ও|এবং) {LETTER}{{2,20}}(?: {LETTER}{{2,15}})?)?) (?P=noun)[^\n]{{0,150}}?"
        rf"(?<!{LETTER})(?P<words>(?:অবশিষ্ট|বাকি) (?P<rest>[০-৯]{{1,3}}){IN_WORDS} ?টি)"
    )
)
"""Of some, those that are named, and how many the rest are."""
_MISSING_NAMED: Final = late(
    normalise(
        rf"(?<![0-9০-৯.,/-])(?P<whole>[০-৯]{{1,3}}){IN_WORDS} ?টি (?P<noun>{LETTER}{{3,14}}?)(?:র|ের|টির|গুলোর) মধ্যে (?P<words>(?P<part>[০-৯]{{1,3}}){IN_WORDS} ?টি) (?P=noun)[^।\n]{{0,60}}?[।,] ?(?:কিন্তু |তবে |কেবল |শুধু )?"
        rf"(?P<names>(?:{LETTER}{{2,20}}(?: {LETTER}{{2,15}})?, ){{0,8}}{LETTER}{{2,20}}(?: {LETTER}{{2,15}})? (?:ও|এবং) {LETTER}{{2,20}}(?: {LETTER}{{2,15}})?) (?P=noun)[^।\n]{{0,40}}"
        rf"(?:না পাওয়ায়|পাওয়া যায়নি|পাওয়া যায় নাই|প্রেরণ করেনি|পাঠায়নি|হয়নি|বাকি রয়েছে|অপ্রাপ্ত)"
    )
)
"""Of some, how many have answered, and the names of those that have not."""
_NAMED_BEFORE: Final = late(
    normalise(
        rf"(?:^|[।:;] ?)(?P<names>(?:{LETTER}{{3,20}}(?: {LETTER}{{3,15}})?, ){{1,10}}{LETTER}{{3,20}}(?: {LETTER}{{3,15}})? (?:ও|এবং) {LETTER}{{3,20}}(?: {LETTER}{{3,15}})?) ?[,–—-]? ?(?:এই|এ) "
        rf"(?P<words>(?:(?P<figure>[০-৯]{{1,2}}){IN_WORDS}|(?P<word>{_FEW})) ?টি {LETTER}{{3,30}})"
    )
)
_GENTLEMEN: Final = late(
    normalise(
        rf"(?P<words>(?:(?<![0-9০-৯.,/-])(?P<figure>[০-৯]{{1,2}}){IN_WORDS} ?জন|(?<!{LETTER})(?P<word>দুই|{_FEW}) ?জন) {LETTER}{{3,20}})(?:,| হলেন:?| যথা:?|:|–|—) (?P<names>জনাব [^।\n]{{5,300}})"
    )
)
_ADDRESSED: Final = late("(?:জনাব|বেগম|মিজ) ")
_AND: Final = late(" (?:ও|এবং) ")
_NAME: Final = rf"(?!(?:ও|এবং) )[{LETTERS}.]{{2,20}}(?: (?!(?:ও|এবং) )[{LETTERS}.]{{2,20}}){{0,3}}"
_NAMELY: Final = late(
    normalise(
        rf"(?P<words>(?<!{LETTER})(?:(?<![০-৯.,/-])(?P<figure>[০-৯]{{1,2}}){IN_WORDS}|(?P<word>দুই|{_FEW})) ?(?:জন|টি)(?: {LETTER}{{2,20}}){{0,3}}),? (?:যথা|তাঁরা হলেন|এঁরা হলেন|যাঁরা হলেন|সেগুলো হলো|যেগুলো হলো)[:ঃ]? ?[–—-]? ?"
        rf"(?P<names>(?:{_NAME}, ){{1,9}}{_NAME},? (?:ও|এবং) {_NAME})(?=[,।;)]|\Z)"
    )
)
"""A count and, behind 'namely', its names, whatever the sentence goes on to say."""
_END: Final = late("[।\n]")
_REACH: Final = 300
_A_POST: Final = late(
    normalise(
        "(?:কর্মকর্তা|অফিসার|সহকারী|পরিদর্শক|শিক্ষক|প্রকৌশলী|পরিচালক|সচিব|প্রশাসক|সদস্য|চেয়ারম্যান|কমিশনার|সার্জন|চালক|সহায়ক|রক্ষক)\\Z"
    )
)
_OPEN: Final = late("ইত্যাদি|প্রভৃতি|যেমন|অন্যান্য|অথবা|(?<![\u0980-\u09e3])বা(?![\u0980-\u09e3])|সহ|/|বাদে|ব্যতীত")


def wrongly_counted_names(text: str) -> Iterator[tuple[str, int]]:
    """What a text counts, and how many it names in the brackets behind; where both can be told and differ.

    >>> list(wrongly_counted_names("বিটাকের ৬টি কেন্দ্রে (ঢাকা, চট্টগ্রাম, খুলনা, চাঁদপুর ও বগুড়া)"))
    [('৬টি কেন্দ্রে', 5)]
    """
    for match in matches(_NAMED, text, *_NAMED_SIGNS) if "(" in text else ():
        names = names_of_list(match["names"])
        stated = figure_or_word(match)
        if names and names != stated:
            yield match["words"], names

    lines = (line for line in text.split("\n") if "টি " in line and any(sign in line for sign in _BEHIND))
    for match in (match for line in lines for match in _NAMED_BEHIND.finditer(line)):
        names = names_of_list(match["names"])
        pieces = re.split(",| (?:ও|এবং) ", match["names"])
        if (
            names
            and names != figure_or_word(match)
            and all(len(piece.split()) <= _MOST_WORDS for piece in pieces)
        ):
            yield match["words"], names


def wrongly_counted_namely(text: str) -> Iterator[tuple[str, int]]:
    """What a sentence counts, and how many it names behind যথা.

    >>> list(wrongly_counted_namely("তিনজন স্বাস্থ্য সহকারী, যথা: রেখা দাস, আবু হানিফ, কামরুন নাহার ও জাকির হোসেন, থাকবেন।"))
    [('তিনজন স্বাস্থ্য সহকারী', 4)]
    """
    for match in matches(_NAMELY, text, *map(normalise, ("যথা", "হলেন", "গুলো হলো"))):
        names = [
            name
            for piece in match["names"].split(",")
            for name in _AND.split(f" {piece.strip()} ")
            if name.strip()
        ]
        stated = figure_or_word(match)
        goes_on = _END.split(text[match.end() : match.end() + _REACH])[0]
        if (
            _AND.search(goes_on)
            or _OPEN.search(match["names"].replace("সহকারী", ""))
            or any(_A_POST.search(name.strip()) for name in names)
        ):
            continue
        if len(names) != stated and abs(len(names) - stated) < min(stated, len(names)):
            yield match["words"], len(names)


_COUNTED_THERE: Final = late(normalise(r"\?|কয়টি|… [০-৯]{1,3} ?টি"))
"""Those that stand before the rest are a number themselves, and no names."""
_AMONG: Final = normalise("মধ্যে")
_OF_SOME: Final = (
    (_REST_NAMED, "rest", tuple(map(normalise, ("অবশিষ্ট", "বাকি")))),
    (
        _MISSING_NAMED,
        "part",
        tuple(
            map(
                normalise,
                ("না পাওয়ায়", "পাওয়া যায়", "প্রেরণ করেনি", "পাঠায়নি", "হয়নি", "বাকি রয়েছে", "অপ্রাপ্ত"),
            )
        ),
    ),
)


class WrongRest(NamedTuple):
    """The words of a number, how much it is, and how much the names leave for it."""

    words: str
    stated: int
    right: int


def wrong_rests(text: str) -> Iterator[WrongRest]:
    """Numbers of the rest, or of those that are there, that do not agree with the names of the others.

    >>> [found.right for found in wrong_rests("৮টি উপজেলার মধ্যে বাউফল ও দশমিনা উপজেলার তথ্য পাওয়া গেছে। অবশিষ্ট ৫টি")]
    [6]
    """
    for pattern, part, signs in _OF_SOME if _AMONG in text else ():
        for match in matches(pattern, text, *signs):
            whole, stated = (int(to_ascii(match[name])) for name in ("whole", part))
            names = names_of_list(match["names"]) or int(
                "," not in match["names"] and not _AND.search(match["names"])
            )
            if not names and _AND.search(match["names"]) and "," not in match["names"]:
                names = 2
            between = text[match.end("names") : match.start("words")]
            is_counted = part == "rest" and _COUNTED_THERE.search(between.replace(match["noun"], "…"))
            if names and not (is_counted or _OPEN.search(match["names"])) and stated != whole - names > 0:
                yield WrongRest(match["words"], stated, whole - names)


def wrongly_counted_before(text: str) -> Iterator[tuple[str, int]]:
    """What a text counts after its names, or before people who are each addressed.

    >>> list(wrongly_counted_before("দুইজন কর্মকর্তা, জনাব কবির খান, জনাব রাশেদ খান ও জনাব হাসান খান থাকবেন।"))
    [('দুইজন কর্মকর্তা', 3)]
    """
    for line in text.split("\n"):
        if "টি" in line and ("এই " in line or "এ " in line):
            for match in _NAMED_BEFORE.finditer(line):
                names = names_of_list(match["names"])
                if names and names != figure_or_word(match):
                    yield match["words"], names
        if "জনাব " in line and "জন" in line:
            for match in _GENTLEMEN.finditer(line):
                names = len(_ADDRESSED.findall(match["names"]))
                if (
                    names > 1
                    and names != figure_or_word(match)
                    and not _OPEN.search(match["names"].replace("সহকারী", ""))
                ):
                    yield match["words"], names


_COUNTED: Final = (
    rf"(?P<words>(?<!{LETTER})(?:(?<![0-9০-৯.,/-])(?P<figure>[০-৯]{{1,2}}){IN_WORDS}|(?P<word>দুই|{_FEW}))"
)
_THINGS_SAID: Final = late(
    normalise(
        rf"{_COUNTED} ?টি (?P<noun>{LETTER}{{3,20}}))(?P<said>(?: {LETTER}{{2,15}}){{1,5}}): (?P<names>{LETTER}[^()০-৯\n:=।;–—|‘’]{{5,260}}?)(?=[।\n]|\Z)"
    )
)
"""A count, a sentence about what is counted, and after its colon the names."""
_PEOPLE_SAID: Final = late(
    normalise(
        rf"{_COUNTED} ?জন(?:ের|কে)?)(?P<said>(?: {LETTER}{{2,20}}){{0,8}}): (?P<names>(?:\([০-৯ক-ঢ]{{1,2}}\) ?)?(?:জনাব|বেগম|মিজ) [^\n।]{{5,700}})"
    )
)
_IN_A_CASE: Final = late(normalise(r"(?:ে|[ািীুূেো]য়|কে|তে|ের|[ািীুূেো]র)\Z"))
"""A noun in another case is not what a list after the colon need be of: 'তিনটি উপজেলায় বিতরণ করা হয়েছে: চাল, ডাল ও তেল'."""
_IS_SAID: Final = late(
    normalise(
        r" (?:হলো|হল|হয়|হয়েছে|হবে|হচ্ছে|লাগবে|থাকবে|থাকছে|রয়েছে|আছে|ছিল|গেছে|যায়|প্রয়োজন|আবশ্যক|যাচ্ছে|ছিলেন|দিয়েছেন|থাকবেন)\Z"
    )
)
_OF_SOME_ONLY: Final = late(
    normalise(
        rf"(?<!{LETTER})(?:মধ্যে|প্রতি|করে|প্রধান|অন্যতম|নেতৃত্বে|পক্ষে|সহ|মূলত|প্রথমে|যেমন|সভাপতি|আহ্বায়ক|দলনেতা|{LETTER}{{1,9}}(?:টি|টিতে|টির))(?!{LETTER})"
    )
)
_LISTED_ONE: Final = late(
    normalise(r"(?:\A|[,;] ?(?:(?:এবং|ও|আর) )?| (?:এবং|ও|আর) )(?:\([০-৯ক-ঢ]{1,2}\) ?)?(?:জনাব|বেগম|মিজ) ")
)
_MARK: Final = late(r"\([০-৯ক-ঢ]{1,2}\)")


def wrongly_counted_behind(text: str) -> Iterator[tuple[str, int]]:
    """What a sentence counts before its colon, and how many things, or people who are each addressed, it names behind it.

    >>> list(wrongly_counted_behind("তিনটি কাগজ দেওয়া হলো: চালানের কপি, ভাউচারের তালিকা, স্বাক্ষরিত হাজিরা এবং প্রত্যয়নপত্র।"))
    [('তিনটি কাগজ', 4)]
    """
    for line in text.split("\n"):
        if ": " not in line or is_table_row(line):
            continue
        for match in _THINGS_SAID.finditer(line) if "টি " in line else ():
            names = _parted(match["names"])
            if not names or names == figure_or_word(match) or _OF_SOME_ONLY.search(match["said"]):
                continue
            if _IS_SAID.search(match["said"]) and not _IN_A_CASE.search(match["noun"]):
                last = match["names"].rpartition(",")[2]
                joined = names == figure_or_word(match) + 1 and " এবং " not in last and len(last.split()) > 3
                yield from () if joined else ((match["words"], names),)
        for match in _PEOPLE_SAID.finditer(line) if "জন" in line else ():
            names = len(_LISTED_ONE.findall(match["names"]))
            marks = len(_MARK.findall(match["names"]))
            if names < 2 or marks not in (0, names) or names == figure_or_word(match):
                continue
            if not _OF_SOME_ONLY.search(match["said"]) and not _OPEN.search(
                match["names"].replace("সহকারী", "")
            ):
                yield match["words"], names


def _parted(text: str) -> int:
    """How many things of a few words commas and one 'and' part; 0 where that cannot be told."""
    *pieces, last = text.split(",")
    ends = _AND.split(last)
    if not pieces or len(ends) != 2 or _OPEN.search(text) or any(map(_AND.search, pieces)):
        return 0
    return len(pieces) + 2 if all(0 < len(piece.split()) < 5 for piece in (*pieces, *ends)) else 0


def names_of_list(text: str) -> int:
    """How many names a list has; 0 where that cannot be told."""
    pieces = text.split(",")
    last = _AND.split(pieces[-1])
    if len(pieces) > 1 and not _AND.search(text) and not _OPEN.search(text):
        return len(pieces) if all(len(piece.split()) == 1 for piece in pieces) else 0
    if len(pieces) < 2 or len(last) != 2 or _OPEN.search(text) or any(map(_AND.search, pieces[:-1])):
        return 0
    return len(pieces) + 1 if all(len(piece.split()) < 5 for piece in (*pieces, *last)) else 0
