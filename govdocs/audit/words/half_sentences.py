"""Paragraphs that break off: the last sentence has neither verb nor mark, or ends in a word after which something must follow."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, NamedTuple

from govdocs.audit.reading.scanning import LETTERS, matches
from govdocs.text.late_pattern import late
from govdocs.text.unicode import normalise


class BrokenOff(NamedTuple):
    """The last words of what breaks off, as a half-open range of the text."""

    start: int
    end: int


_NO_PROSE: Final = ("|", "#", ">", "-", "*", "!", "{", "(", "‘", "“", "•")
_AN_ITEM: Final = late(r"\s*(?:[(‘]?(?:[০-৯]{1,3}|[ক-হ])[.)’]|[০-৯]{1,2}\.[০-৯])")
_PARAGRAPH: Final = late(r"[০-৯]{1,2}। ?")
_LETTER: Final = late(f"[{LETTERS}]")
_OPEN: Final = late(
    normalise(
        rf"(?<![{LETTERS}])(?:এবং|কিন্তু|অথবা|কিংবা|যে|যাতে|যেন|যেহেতু|হতে|থেকে|জন্য|মোতাবেক|অনুযায়ী|অনুসারে|কর্তৃক|সংক্রান্ত|বিষয়ে|করে|সংশ্লিষ্ট|সম্পর্কে|মধ্যে|বাবদ|উক্ত|[{LETTERS}]{{2,20}}(?:ের|কে|দের|ানোর|ওয়ার|লে|তে))\Z"
    )
)
"""Words after which the verb, or that of which they speak, must follow."""
_FINITE: Final = late(
    normalise(
        r"(?:লাম|লেন|ছেন|ছে|ছি|বেন|বে|বো|ব|তেন|েন|ুন|হয়|হন|হলো|হল|হইল|হোক|নেই|নাই|নয়|নহে|না|নি|যায়|আছে|রইল|ছিল|ছিলেন|দেয়|নেয়|পায়|চায়|করে|থাকে|প্রয়োজন|জরুরি|আবশ্যক|আদেশক্রমে|নির্দেশক্রমে|ইতি|ধন্যবাদ)\Z"
    )
)
"""Endings of words with which a sentence may end: of a danda that is missing another rule speaks."""
_JOINING: Final = tuple(map(normalise, ("এবং", "কিন্তু", "অথবা", "কিংবা", "যাতে", "যে")))
_LEFT_HANGING: Final = late(rf"(?<![{LETTERS}])(?P<words>[{LETTERS}]+ (?:{'|'.join(_JOINING)}))।(?=[ \n]|\Z)")
_LEAST: Final = 4
"""Words of a last sentence that break off after others; of a paragraph alone there must be more."""
_ALONE: Final = 5
_RECITAL: Final = late(normalise(r"; ?(?:এবং|অথবা|ও|আর|কিন্তু)\Z"))
"""The end of one of several clauses that stand one below the other: 'যেহেতু …; এবং'."""
_IF: Final = late(normalise(rf"(?<![{LETTERS}])(?:গেলে|হলে|করলে|থাকলে|হইলে|পেলে|দিলে|করিলে) [{LETTERS}]"))
"""A clause after which another must come."""


def broken_off(text: str) -> Iterator[BrokenOff]:
    """Where a paragraph of running text breaks off, or a sentence ends in a word that joins.

    >>> text = "ধস হয়েছে। কাজটি শুরু করা গেলে বাকি বাগান\\n\\nবিষয়টি জানানো হলো।"
    >>> [text[start:end] for start, end in broken_off(text)]
    ['বাকি বাগান']
    """
    for match in matches(_LEFT_HANGING, text, *(f" {word}।" for word in _JOINING)):
        yield BrokenOff(*match.span("words"))
    start = 0
    paragraphs = text.split("\n\n")
    for index, paragraph in enumerate(paragraphs):
        body = paragraph.rstrip()
        if index < len(paragraphs) - 1 and body and _breaks_off(body, paragraphs[index + 1]):
            end = start + len(body)
            words = body.rsplit(" ", 2)
            yield BrokenOff(end - len(" ".join(words[-2:])), end)
        start += len(paragraph) + 2


def _breaks_off(paragraph: str, following: str) -> bool:
    if "\n" in paragraph or paragraph.lstrip().startswith(_NO_PROSE) or not _LETTER.match(paragraph[-1]):
        return False
    if (
        following.lstrip().startswith(("|", "{", "-"))
        or _AN_ITEM.match(paragraph)
        or _AN_ITEM.match(following)
    ):
        return False
    if _RECITAL.search(paragraph):
        return False
    numbered = _PARAGRAPH.match(paragraph)
    before, _, last = paragraph[numbered.end() if numbered else 0 :].rpartition("।")
    words = last.split()
    if before.strip():
        return len(words) >= _LEAST and not _FINITE.search(words[-1])
    least = _LEAST if numbered else _ALONE
    is_open = _OPEN.search(words[-1]) or _IF.search(last)
    return len(words) >= least and bool(is_open) and not _FINITE.search(words[-1])
