"""Pages of what is enclosed, by the lines of the enclosures and by what the body says of all."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from govdocs.audit.reading.scanning import matches
from govdocs.audit.spans import FIGURE, IN_WORDS, LETTER
from govdocs.numerals import to_ascii
from govdocs.text.late_pattern import late
from govdocs.text.unicode import normalise

PAGES: Final = rf"{FIGURE}{IN_WORDS} ?(?P<unit>পাতা|ফর্দ|পৃষ্ঠা)"
_PAGES: Final = late(PAGES)


def stated_pages(enclosures: Sequence[str]) -> list[tuple[int, re.Match[str]]]:
    """The numbers of pages that the lines of enclosures state, each with its line."""
    return [(index, match) for index, line in enumerate(enclosures) for match in _PAGES.finditer(line)]


_IN_ALL: Final = late(
    normalise(
        rf"(?<!{LETTER})(?:সর্ব)?মোট {PAGES.replace('<unit>', '<of>')}(?:য়|তে)?(?!{LETTER})[^।\n]{{0,80}}(?:সংযুক্ত|সংযোজিত|সংযোজন|(?:প্রেরণ|দাখিল|পাঠানো)(?: করা)? (?:হলো|হল|গেল|হচ্ছে))"
        rf"|(?:সংযুক্ত|সংযোজিত|এতদ্?\u200c?সঙ্গে|এতৎসঙ্গে)(?:ভাবে)? (?:সর্ব)?মোট {PAGES.replace('figure', 'after').replace('<unit>', '<late>')}"
    )
)
_SEVERAL_COPIES: Final = late("কপি|প্রস্থ|সেট|প্রতিটি|প্রত্যেক|করে|বর্ণনামতে")


_PART: Final = late(
    normalise(
        "অন্যান্য|অবশিষ্ট|বাকি|আনুষঙ্গিক|সহ |সহ,|সমেত|ব্যতীত|ছাড়া|ইতঃপূর্বে|ইতোপূর্বে|ইতিপূর্বে|পূর্বে|আগে|মূল |সিডি|পৃথক|আলাদা|প্রথম|দ্বিতীয়|মর্মে|গত |অগ্রায়ন|ফরওয়ার্ডিং"
    )
)
"""Words of a sentence that counts other papers than those of the list, or a part of them."""


def _of_a_part(body: str, match: re.Match[str]) -> bool:
    """Whether the sentence of a number of pages has another number of pages, or speaks of a part, of more or of earlier papers."""
    start = max(body.rfind("।", 0, match.start()), body.rfind("\n", 0, match.start())) + 1
    sentence = body[start:].split("।")[0].split("\n")[0]
    return len(_PAGES.findall(sentence)) > 1 or bool(_PART.search(sentence))


_MOST: Final = 12
"""Lines of enclosures of which every sum is looked at."""


def _sums(each: Sequence[int]) -> set[int]:
    """What the pages of some of the lines make."""
    sums = {0}
    for pages in each[:_MOST]:
        sums |= {one + pages for one in sums}
    return sums


def pages_in_all(body: str, enclosures: Sequence[str]) -> Iterator[tuple[str, int]]:
    """What a body says of the pages enclosed in all, and how many the lines of the enclosures make, where each has its own.

    >>> list(pages_in_all("কাগজ মোট ৭ পাতায় সংযুক্ত করা হলো।", ["তফসিল (২ পাতা)", "নকশা (৪ পাতা)"]))
    [('মোট ৭ পাতা', 6)]
    """
    pages = stated_pages(enclosures)
    if [index for index, _ in pages] != [*range(len(enclosures))] or len(pages) < 2:
        return
    units = {match["unit"] for _, match in pages}
    if len(units) > 1 or any(map(_SEVERAL_COPIES.search, enclosures)):
        return
    each = [int(to_ascii(match["figure"])) for _, match in pages]
    listed = sum(each)
    for match in matches(_IN_ALL, body, "মোট"):
        stated = int(to_ascii(match["figure"] or match["after"]))
        if _of_a_part(body, match) or stated in _sums(each):
            continue
        if {match["of"] or match["late"]} == units:
            words = match[0][: match.end("of") - match.start()] if match["of"] else match[0]
            yield words, listed


_BESIDE_THING: Final = late(
    normalise(
        rf"(?:(?P<more>{LETTER}{{2,20}}) )?(?P<thing>{LETTER}{{2,20}}),? ?(?:\((?:[০-৯]{{1,2}} ?টি, ?)?)?{PAGES}\)?"
    )
)
"""A paper with its pages: 'প্রশিক্ষণের পাঠ্যসূচি (৪ পাতা)'."""
_SENT: Final = late(
    normalise(
        r"সংযুক্ত|সংযোজিত|সংযোজন|সংযুক্তি|সংলগ্ন|সঙ্গে|এতৎসহ|এতদসহ|এতদসাথে|প্রেরণ|প্রেরিত|পাঠানো|দাখিল|পেশ|দেওয়া (?:হলো|হল|গেল|হচ্ছে)"
    )
)
_NOT_NOW: Final = late(
    normalise("ইতঃপূর্বে|ইতোপূর্বে|ইতিপূর্বে|পূর্বে|আগে|গত |করতে হবে|করবেন|প্রত্যেক|প্রতিটি|প্রতি |সর্বোচ্চ|অনধিক")
)


def pages_of_one(body: str, enclosures: Sequence[str]) -> Iterator[tuple[int, str, int, int]]:
    """Papers whose pages a body and the line of the enclosures with the same noun state otherwise: the line, its words, and both numbers.

    >>> [found[2:] for found in pages_of_one("পাঠ্যসূচি (৪ পাতা) সঙ্গে দেওয়া হলো।", ["পাঠ্যসূচি (৬ পাতা)"])]
    [(4, 6)]
    """
    listed = [
        (index, match) for index, line in enumerate(enclosures) for match in _BESIDE_THING.finditer(line)
    ]
    said = [
        match
        for sentence in (body.replace("\n", "।").split("।") if listed else ())
        if any(unit in sentence for unit in _UNITS)
        and _SENT.search(sentence)
        and not _NOT_NOW.search(sentence)
        for match in _BESIDE_THING.finditer(sentence)
    ]
    for one in said:
        same = [(index, match) for index, match in listed if match["thing"] == one["thing"]]
        if len(same) != 1 or sum(each["thing"] == one["thing"] for each in said) != 1:
            continue
        index, match = same[0]
        if one["unit"] != match["unit"] or _is_of_another(one["more"] or "", enclosures[index]):
            continue
        stated, right = int(to_ascii(one["figure"])), int(to_ascii(match["figure"]))
        if stated != right and match["figure"] not in _FIGURES.findall(one.string):
            yield index, match[0][match.start("figure") - match.start() :].rstrip(")"), stated, right


_FIGURES: Final = late("[০-৯]+")
_UNITS: Final = ("পাতা", "ফর্দ", "পৃষ্ঠা")
_GENITIVE: Final = late(normalise(r"(?:ের|র|ভিত্তিক|ওয়ারি)\Z"))


def _is_of_another(more: str, line: str) -> bool:
    """Whether the word before a paper's name says whose it is, and the line of the enclosures does not."""
    return bool(_GENITIVE.search(more)) and more not in line


_ALL_OF_LIST: Final = late(
    rf"(?<!{LETTER})(?:(?:সর্ব)?মোট|একত্রে|সাকুল্যে|সর্বসাকুল্যে)(?: পাতা| পৃষ্ঠা)?(?: সংখ্যা)?:? {PAGES}"
)
_NEXT: Final = late(r"[,;\n]| (?:ও|এবং) ")
_IN_BRACKETS: Final = late(r"\([^()]*(?:\([^()]*\)[^()]*)*\)")


_MOST_LINES: Final = 60
_LONGEST: Final = 1500
"""Characters of a list whose items are parted."""


def pages_of_list(enclosures: Sequence[str]) -> Iterator[tuple[int, str, int]]:
    """What the list of enclosures itself says of all their pages: its line, its words, and how many its items make.

    >>> list(pages_of_list(["ছক (২ পাতা), ছবি (৩ পাতা) ও নকশা (১ পাতা), মোট ৭ (সাত) পাতা"]))
    [(0, 'মোট ৭ (সাত) পাতা', 6)]
    """
    said = [(index, match) for index, line in enumerate(enclosures) for match in _ALL_OF_LIST.finditer(line)]
    if len(said) != 1 or len(enclosures) > _MOST_LINES or any(map(_SEVERAL_COPIES.search, enclosures)):
        return
    at, total = said[0]
    if enclosures[at][total.end() :].strip(" )।.") or at != len(enclosures) - 1:
        return
    items = [*enclosures[:at], enclosures[at][: total.start()]]
    listed_items = "\n".join(items).rstrip(" ,;:(–—-=।\n")
    parts = list(_items(listed_items)) if len(listed_items) <= _LONGEST else []
    each = [list(_PAGES.finditer(part)) for part in parts]
    units = {match["unit"] for pages in each for match in pages} | {total["unit"]}
    if len(parts) < 2 or any(len(pages) != 1 for pages in each) or len(units) > 1:
        return
    listed = sum(int(to_ascii(pages[0]["figure"])) for pages in each)
    if listed != int(to_ascii(total["figure"])):
        yield at, total[0], listed


def _items(text: str) -> Iterator[str]:
    """The items of a list in one or several lines; what parts words in brackets parts no items."""
    brackets = [match.span() for match in _IN_BRACKETS.finditer(text)]
    start = 0
    for mark in _NEXT.finditer(text):
        if not any(begin < mark.start() < end for begin, end in brackets):
            yield text[start : mark.start()]
            start = mark.end()
    yield text[start:]
