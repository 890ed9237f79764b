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
