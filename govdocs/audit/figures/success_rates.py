"""Rates of success: of 200, 150 passed, and the rate of passing is 85 per cent."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from govdocs.audit.figures.reckoned import Misreckoned, as_share, number_of, whole_number
from govdocs.audit.figures.shares import PERCENT
from govdocs.audit.reading.quantities import quantities, sentences_with_percent
from govdocs.audit.reading.scanning import is_table_row
from govdocs.audit.spans import LETTER
from govdocs.text.late_pattern import late
from govdocs.text.unicode import normalise

_OF: Final = late(normalise(r"মধ্যে |বিপরীতে |লক্ষ্যমাত্রা"))
_RATE: Final = late(
    normalise(
        r"(?:হার|অর্জন|অগ্রগতি|সাফল্য|উপস্থিতি)(?:ের হার)? ?(?:[:–-]|হলো|দাঁড়ায়|দাঁড়িয়েছে|মাত্র|ছিল)? ?\Z|(?:অর্জিত|সম্পন্ন|নিষ্পন্ন|বাস্তবায়িত|বিতরণ|আদায়|নিষ্পত্তি)(?: করা)?(?: হয়েছে| হয়)? \((?:প্রায় )?\Z"
    )
)
_DONE_FOR_RATE: Final = {
    late(normalise(rate)): late(normalise(done))
    for rate, done in (
        ("পাসের হার|উত্তীর্ণের হার", "উত্তীর্ণ|পাস|কৃতকার্য"),
        ("উপস্থিতি", "উপস্থিত|হাজির"),
        ("নিষ্পত্তির হার", "নিষ্পত্তি|নিষ্পন্ন"),
        ("অংশগ্রহণের হার", "অংশ"),
        ("বিতরণের হার", "বিতরণ|বণ্টন|প্রদান|দেওয়া"),
        ("আদায়ের হার", "আদায়"),
        ("(?:অগ্রগতির|সমাপ্তির|সম্পন্নের|বাস্তবায়নের) হার", r"\A(?![\s\S]*(?:চলছে|চলমান|আংশিক))"),
    )
}
"""Rates that are of one thing done, and the words that say that it was."""
_OF_THOSE_BEFORE: Final = late(normalise("মধ্যে "))
"""Before both numbers: they are parts of a whole that another sentence names."""
_OTHER_YEAR: Final = late(
    normalise(rf"গত বছর|পূর্ব|বিগত|তুলনা|প্রবৃদ্ধি|বৃদ্ধি|হ্রাস|নারী|মহিলা|জিপিএ|(?<!{LETTER})যা(?!{LETTER})|যার ")
)


def wrong_rates(text: str) -> Iterator[Misreckoned]:
    """Rates of success that are not those of the two numbers before them: of 200, 150 passed, which is 85 per cent.

    >>> [str(found.right) for found in wrong_rates("২০০ জনের মধ্যে ১৫০ জন উত্তীর্ণ হন; পাসের হার ৮৫ শতাংশ।")]
    ['75']
    """
    for sentence in sentences_with_percent(text):
        percents = list(PERCENT.finditer(sentence))
        if len(percents) != 1 or _OTHER_YEAR.search(sentence) or not _OF.search(sentence):
            continue
        percent = percents[0]
        found = [one for one in quantities(sentence) if one.end <= percent.start()]
        if len(found) != 2 or found[0].unit != found[1].unit or not _RATE.search(sentence[: percent.start()]):
            continue
        whole, part = found
        if not is_rate_of(sentence[: percent.start()]):
            continue
        if _OF_THOSE_BEFORE.search(sentence, 0, whole.start):
            continue
        stated = number_of(percent["percent"])
        if stated is None or not 0 < part.number < whole.number:
            continue
        right = 100 * part.number / whole.number
        if min(abs(right - stated), abs(100 - right - stated)) > 1 and abs(right - stated) <= 30:
            reckoning = as_share(part.number, whole.number)
            yield Misreckoned(percent[0], reckoning, whole_number(right.quantize(Decimal("0.1"))))


_NAMED: Final = late(
    normalise(
        r"(?<![ক-হা-ৌ])(?P<rate>উপস্থিতি|পাস|উত্তীর্ণ|নিষ্পত্তি|অংশগ্রহণ|বিতরণ|আদায়)(?:ের|র)? হার(?: ?[:–-]| হলো| দাঁড়ায়| দাঁড়িয়েছে| ছিল| মাত্র)? ?(?:শতকরা )?\Z"
    )
)
_DONE: Final = {
    normalise(rate): late(normalise(done))
    for rate, done in {
        "উপস্থিতি": "(?<!অনু)(?<!অনুপ)উপস্থিত|হাজির",
        "পাস": "(?<!অনু)(?<!অনুত্)উত্তীর্ণ|পাস|(?<!অ)কৃতকার্য",
        "উত্তীর্ণ": "(?<!অনু)(?<!অনুত্)উত্তীর্ণ|পাস|(?<!অ)কৃতকার্য",
        "নিষ্পত্তি": "(?<!অ)নিষ্পত্তি|(?<!অ)নিষ্পন্ন",
        "অংশগ্রহণ": "অংশ",
        "বিতরণ": "বিতরণ|বণ্টন",
        "আদায়": "(?<!অনা)আদায়",
    }.items()
}
"""What was done, of which the rate is; what was not done begins with অ."""
_SAT: Final = late(normalise("পরীক্ষার্থী|পরীক্ষায়|পরীক্ষা দ|অংশ"))
_OF_THOSE_WHO_SAT: Final = frozenset(map(normalise, ("পাস", "উত্তীর্ণ")))
_NOT_DONE: Final = late(
    normalise(
        "অনুপস্থিত|অনুত্তীর্ণ|অকৃতকার্য|অনাদায়|অনিষ্পন্ন|গড়|প্রায়|নি(?= |\\Z)|বাকি|অবশিষ্ট|অপেক্ষমাণ|চলমান|কর্মদিবস|ছুটি|বদলি|মাসিক|বার্ষিক|সাপ্তাহিক|(?<!গত )মাসে|বছরে|জাতীয়|সার্বিক"
    )
)
_CLAUSES: Final = late("[;,।\n]")
_BEFORE: Final = 2
"""Sentences before that of a rate in which its numbers may be."""
_MOST_APART: Final = 30


def wrong_named_rates(text: str) -> Iterator[Misreckoned]:
    """Rates of what was done that are not those of the only two numbers of their sentence and those before: 240 there are, 180 were present.

    >>> said = "বিদ্যালয়ে ২৪০ জন শিক্ষার্থী আছে; উপস্থিত ছিল ১৮০ জন, অর্থাৎ উপস্থিতির হার ৮০ শতাংশ।"
    >>> [str(found.right) for found in wrong_named_rates(said)]
    ['75']
    """
    if "হার" not in text:
        return
    for line in text.split("\n"):
        if "হার" not in line or not sentences_with_percent(line) or is_table_row(line):
            continue
        parts = line.split("।")
        for index, sentence in enumerate(parts):
            percents = list(PERCENT.finditer(sentence))
            named = _NAMED.search(sentence[: percents[0].start()]) if len(percents) == 1 else None
            if named:
                said = "।".join([*parts[max(0, index - _BEFORE) : index], sentence[: named.start()]])
                yield from _against(said, named["rate"], percents[0])


def _against(said: str, rate: str, percent: re.Match[str]) -> Iterator[Misreckoned]:
    """The rate that is not that of the two numbers that are said before it, of which the later is that of what was done."""
    if _OTHER_YEAR.search(said) or _NOT_DONE.search(said):
        return
    found = quantities(said)
    units = {one.unit for one in found}
    if len(found) != 2 or len(units) != 1:
        return
    whole, part = found
    first = max((match.end() for match in _CLAUSES.finditer(said, whole.end, part.start)), default=None)
    stated = number_of(percent["percent"])
    if first is None or stated is None or not 0 < part.number < whole.number:
        return
    last = _CLAUSES.search(said, part.end)
    clause = said[first : last.start() if last else len(said)]
    if not _DONE[rate].search(clause) or _DONE[rate].search(said[: whole.start]):
        return
    if rate in _OF_THOSE_WHO_SAT and not _SAT.search(said[:first]):
        return
    right = 100 * part.number / whole.number
    if min(abs(right - stated), abs(100 - right - stated)) > 1 and abs(right - stated) <= _MOST_APART:
        yield Misreckoned(
            percent[0], as_share(part.number, whole.number), whole_number(right.quantize(Decimal("0.1")))
        )


def is_rate_of(words: str, before: str = "") -> bool:
    """Whether a rate at the end of some words may be of what they say of a part, or the sentences before them, if there are any.

    >>> is_rate_of("২০০ জনের মধ্যে ১৫০ জন উত্তীর্ণ হন; পাসের হার "), is_rate_of("২০০ জনের মধ্যে ১৫০ জন পরীক্ষা দেন; পাসের হার ")
    (True, False)
    """
    for rate, done in _DONE_FOR_RATE.items():
        if match := rate.search(words):
            return done.search(before or words[: match.start()]) is not None
    return True
