"""Two negations where one is meant: 'ব্যয় না করা থেকে বিরত থাকুন', 'বিনা অনুমতি ব্যতীত', 'না জানিয়ে ব্যতীত'."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from govdocs.audit.reading.scanning import matches
from govdocs.audit.spans import LETTER, Slip
from govdocs.text.late_pattern import late
from govdocs.text.unicode import normalise

_NOT: Final = rf"(?<!{LETTER})(?P<wrong>না "
_REFRAIN: Final = late(
    normalise(
        rf"{_NOT}(?P<right>{LETTER}{{1,12}}(?:া|ানো|ওয়া)(?:র|র কাজ)? (?:থেকে|হতে) (?:{LETTER}{{2,12}} ){{0,2}}?বির(?:ত|তি)))(?!{LETTER})"
        rf"|(?<!{LETTER})(?P<wrong2>না (?P<right2>{LETTER}{{1,12}}(?:তে|ার জন্য|ার নিমিত্ত|ার বিষয়ে) (?:{LETTER}{{2,12}} ){{0,2}}?(?:নিষেধ|বারণ)))(?= কর| দ|া| রয়েছে| আছে)"
    )
)
_WITHOUT: Final = "ব্যতীত|ব্যতিরেকে|ছাড়া|ছাড়াই"
_TWICE_WITHOUT: Final = late(
    normalise(
        rf"(?<!{LETTER})(?P<wrong>বিনা (?P<right>(?!মূল্য|খরচ|ব্যয়|পয়সা|শুল্ক|সুদ|ভাড়া|বেতন|ফি|টিকিট){LETTER}{{3,14}}?(?:ে|তে|য়)? (?:{_WITHOUT})))(?!{LETTER})"
        rf"|{_NOT.replace('wrong', 'wrong2')}(?P<right2>(?:নি|জান|দ|ক|পা|গ|আ|হ|রাখ|থাক|মান){LETTER}{{0,6}}?(?:িয়ে|য়ে|রে|ওয়া|রা|লে|েওয়া) (?:{_WITHOUT})))(?!{LETTER}| (?:উপায়|গত্যন্তর|বিকল্প|আর|কোনো|অন্য|পথ))"
    )
)
_PREVENT: Final = late(
    normalise(
        rf"(?<!{LETTER})(?P<wrong>(?:যাতে|যেন) [^।;\n]{{3,100}}? না (?:হয়|ঘটে|হতে পারে|ঘটতে পারে|আসে|করে|যায়|পড়ে|ছড়ায়|বাড়ে),? (?:তা|সেটি|সেটা|তা যথাসময়ে|সে বিষয়টি) (?:রোধ|প্রতিরোধ|প্রতিহত|পরিহার|এড়ানো|এড়িয়ে|বন্ধ))(?!{LETTER})"
    )
)


def double_negations(text: str) -> Iterator[Slip]:
    """Phrases whose second negation turns the sense round, with the one that is enough where that can be told.

    >>> [slip.right for slip in double_negations("বরাদ্দের বাইরে ব্যয় না করা থেকে বিরত থাকতে হবে।")]
    ['করা থেকে বিরত']
    """
    for pattern, signs in _PATTERNS:
        for match in matches(pattern, text, *signs):
            name = "wrong" if match["wrong"] else "wrong2"
            right = match.groupdict().get(name.replace("wrong", "right"))
            without = right if right is None or pattern is not _TWICE_WITHOUT or name == "wrong" else None
            yield Slip(*match.span(name), without, sure=False)


_PATTERNS: Final = (
    (_REFRAIN, tuple(map(normalise, ("বিরত", "বিরতি", "নিষেধ", "বারণ")))),
    (_TWICE_WITHOUT, tuple(map(normalise, ("ব্যতীত", "ব্যতিরেকে", "ছাড়া")))),
    (_PREVENT, tuple(map(normalise, ("রোধ", "প্রতিহত", "পরিহার", "এড়া", "এড়ি", "বন্ধ")))),
)
