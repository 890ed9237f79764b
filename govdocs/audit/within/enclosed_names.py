"""Papers that running text says are enclosed, by what they are called."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from govdocs.audit.reading.quantities import sentences
from govdocs.audit.reading.scanning import matches
from govdocs.text.late_pattern import late
from govdocs.text.unicode import normalise


class NamedPaper(NamedTuple):
    """The words of a paper that is enclosed, and the sentence's words that say so."""

    words: str
    said: str


_KINDS: Final = tuple(
    tuple(map(normalise, words.split()))
    for words in (
        "প্রতিবেদন রিপোর্ট বিবরণী বিবরণ ছক হিসাব তথ্য সারসংক্ষেপ সারসংক্ষেপ",
        "তালিকা নাম",
        "চালান",
        "বিল ভাউচার",
        "ভাউচার বিল রসিদ",
        "রসিদ ভাউচার",
        "ছবি আলোকচিত্র স্থিরচিত্র",
        "প্রত্যয়ন প্রত্যয়নপত্র সনদ সার্টিফিকেট",
        "সনদ সনদপত্র সার্টিফিকেট প্রত্যয়ন",
        "কার্যবিবরণী সিদ্ধান্ত রেজুলেশন",
        "প্রাক্কলন এস্টিমেট প্রাক্কলিত",
        "নকশা ড্রয়িং মানচিত্র লে-আউট",
        "মানচিত্র ম্যাপ নকশা",
        "আবেদনপত্র আবেদন",
        "আবেদন আবেদনপত্র",
        "সময়সূচি সূচি কর্মসূচি",
        "চুক্তিপত্র চুক্তি",
        "অঙ্গীকারনামা অঙ্গীকার",
        "জীবনবৃত্তান্ত জীবন",
        "ধারণাপত্র ধারণা",
        "প্রশ্নপত্র প্রশ্ন",
        "হাজিরা উপস্থিতি স্বাক্ষর",
        "এজাহার",
        "জবানবন্দি সাক্ষ্য",
    )
)
"""What a paper may be called, and under which words it may be listed."""
_OF_KIND: Final = {kind[0]: kind for kind in _KINDS}
_SENT: Final = late(
    normalise(
        r"(?: (?:এতদ্?\u200c?সঙ্গে|এতৎসঙ্গে|এইসঙ্গে|পত্রের সঙ্গে|এর সঙ্গে|এ সঙ্গে) (?:সংযুক্ত|সংযোজন|প্রেরণ|দাখিল|পাঠানো|যুক্ত)| (?:সংযুক্ত|সংযোজন))"
        r" (?:করা (?:হলো|হল|হইল|হয়েছে|গেল)|করে (?:পাঠানো|প্রেরণ|দাখিল)|হলো|করিয়া|আকারে প্রেরণ)"
    )
)
_REACH: Final = 120
_BREAK: Final = late(r"[^ ,\u0980-\u09ff\u200c\u200d-]|[০-৯]")
_AND: Final = late(r", | ও | এবং ")
_CASE: Final = late(normalise(r"(?:টি|টির|খানা|সমূহ|গুলো|ের|র|কে)\Z"))
_GENERAL: Final = late(
    normalise(
        "বর্ণনামতে|বর্ণনা মোতাবেক|দলিল|কাগজ|প্রমাণ|সংশ্লিষ্ট|রেকর্ড|নথি|সংযুক্তি|সংলগ্নী|পরিশিষ্ট|ছায়ালিপি|অনুলিপি|কপি|ফাইল|বর্ণিত"
    )
)
"""A line of enclosures that may be anything."""


def unlisted_papers(text: str, listed: Sequence[str]) -> Iterator[NamedPaper]:
    """Papers that a text encloses and of which no line of the enclosures speaks; none where a line may be anything.

    >>> [found.words for found in unlisted_papers("কমিটির প্রত্যয়ন সংযুক্ত করা হলো।", ["বিল ও চালান (৩ পাতা)"])]
    ['প্রত্যয়ন']
    """
    if not listed or any(map(_GENERAL.search, listed)) or not any(sign in text for sign in _SIGNS):
        return
    whole = " ".join(listed)
    for sentence in sentences(text):
        for match in matches(_SENT, sentence, *_SIGNS):
            before = sentence[max(0, match.start() - _REACH) : match.start()]
            papers = _BREAK.split(before)[-1]
            for name in _AND.split(papers):
                last = name.split()[-1] if name.split() else ""
                kind = _OF_KIND.get(last) or _OF_KIND.get(_CASE.sub("", last))
                if kind and not any(word in whole for word in kind):
                    yield NamedPaper(last, f"{papers.split()[-1]}{match[0]}")


_SIGNS: Final = tuple(map(normalise, ("সংযুক্ত", "সঙ্গে", "সংযোজন")))
