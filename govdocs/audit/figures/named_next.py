"""Things that one sentence counts and the next one names: 'পাঁচটি উপজেলায় মহড়া হয়েছে। উপজেলাগুলো হলো টেকনাফ, উখিয়া ও রামু।'"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from govdocs.audit.figures.enumerations import names_of_list
from govdocs.audit.reading.quantities import figure_or_word, words_of
from govdocs.audit.reading.scanning import matches
from govdocs.audit.spans import IN_WORDS, LETTER
from govdocs.text.late_pattern import late
from govdocs.text.unicode import normalise

_COUNT: Final = rf"(?<!{LETTER})(?:(?<![0-9০-৯.,/-])(?P<figure>[০-৯]{{1,2}}){IN_WORDS}|(?P<word>{words_of(*range(2, 13))}))"
_THESE_ARE: Final = late(
    normalise(
        rf"(?:(?<!{LETTER})(?P<noun>{LETTER}{{3,20}}?)(?:গুলো|গুলি|সমূহ)|(?<!{LETTER})(?P<these>এগুলো|সেগুলো|এগুলি|সেগুলি))(?: যথাক্রমে)? ?"
        rf"(?:হলো|হল|হচ্ছে|হইল|হলো যথাক্রমে|যথাক্রমে|:|–|—)[:–—]? (?P<names>{LETTER}[^()০-৯\n:=।;–—|‘’]{{5,240}}?)(?: উপজেলা| জেলা| ইউনিয়ন)?(?=[।\n]|\Z)"
    )
)
_THESE_SIGNS: Final = tuple(map(normalise, ("গুলো", "গুলি", "সমূহ")))
_COUNTED: Final = late(normalise(rf"(?P<words>{_COUNT} ?টি (?P<noun>{LETTER}{{3,20}}))"))
_ANY_COUNT: Final = late(normalise(rf"{_COUNT} ?(?:টি|টা)"))
_OF_ITS: Final = late(r"[া-ৌ]র\Z")
"""With which a noun ends whose sentence may speak of some of it alone."""
_NAMED_AFTER: Final = late(
    normalise(
        rf"(?P<words>{_COUNT} ?টি {LETTER}{{3,20}})(?: {LETTER}{{2,20}}){{1,6}},? যথা(?:[:–—]|,)? (?P<names>{LETTER}[^()০-৯\n:=।;–—|‘’]{{5,240}}?)(?=[।;\n]|\Z)"
    )
)
"""A count, a sentence about what is counted, and its names behind 'namely'."""
_OF_SOME: Final = late(
    normalise(
        rf"(?<!{LETTER})(?:মধ্যে|প্রধান|প্রধানত|মূলত|অন্যতম|যেমন|উল্লেখযোগ্য|কয়েকটি|আরও|আরো|অবশিষ্ট|বাকি|কিছু|কতিপয়|অধিকাংশ|অধিকাংশে|বেশিরভাগ|অনেক|বাইরে|ছাড়া|ব্যতীত|বাদে)(?!{LETTER})"
    )
)
"""Words with which not all that is counted is named."""
_BEGINS: Final = late(normalise(r"(?:\A|[।\n])[ \t]*(?:(?:উক্ত|এ|এই|সেই|ওই|ঐ|এসব) )?\Z"))
"""The beginning of a sentence: 'ঝুঁকিপূর্ণ উপজেলাগুলো' are not all."""
_OPENING: Final = 12
_REACH: Final = 400
"""Characters before the names in which their number may stand."""


def wrongly_counted_next(text: str) -> Iterator[tuple[str, int]]:
    """What a text counts, and how many of it the next sentence names as all; where both can be told and differ.

    >>> list(wrongly_counted_next("পাঁচটি উপজেলায় মহড়া হয়েছে। উপজেলাগুলো হলো টেকনাফ, উখিয়া, মহেশখালী ও কুতুবদিয়া।"))
    [('পাঁচটি উপজেলায়', 4)]
    """
    for match in matches(_THESE_ARE, text, *_THESE_SIGNS):
        names = names_of_list(match["names"])
        paragraph = text[max(0, match.start() - _REACH, text.rfind("\n\n", 0, match.start())) : match.start()]
        said = paragraph.rstrip().removesuffix("।").rpartition("।")[2]
        found = [
            one
            for one in _COUNTED.finditer(paragraph if match["noun"] else said)
            if not match["noun"] or one["noun"].startswith(match["noun"])
        ]
        sentence = f"{paragraph} {match['names']}"
        if any(_OF_ITS.search(one["noun"]) for one in found) or names in map(
            figure_or_word, _ANY_COUNT.finditer(paragraph)
        ):
            continue  # 'জেলার ১৩টি উপজেলার তিনটিতে'
        if not _BEGINS.search(text, max(0, match.start() - _OPENING), match.start()):
            continue
        if names and len(found) == 1 and names != figure_or_word(found[0]) and not _OF_SOME.search(sentence):
            yield found[0]["words"], names
    for match in matches(_NAMED_AFTER, text, normalise("যথা")):
        names = names_of_list(match["names"])
        if names and names != figure_or_word(match) and not _OF_SOME.search(match[0]):
            yield match["words"], names
