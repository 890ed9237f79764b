"""Per cents of numbers that stand before their sentence: two of the sentence before, or two columns of the table above."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise
from typing import Final, NamedTuple

from govdocs.audit.figures.reckoned import Misreckoned, as_share, number_of, whole_number
from govdocs.audit.figures.success_rates import is_rate_of
from govdocs.audit.reading.quantities import quantities, sentences, sentences_with_percent
from govdocs.audit.reading.scanning import is_table_row
from govdocs.audit.reading.tables import FigureTable, tables_of
from govdocs.audit.spans import LETTER
from govdocs.text.late_pattern import late
from govdocs.text.unicode import normalise

_PERCENT: Final = late(
    r"(?<![০-৯.,–-])(?P<words>(?P<percent>[০-৯]{1,3}(?:\.[০-৯]{1,2})?) ?(?:%|শতাংশ|ভাগ))(?! ?[–-] ?[০-৯])"
)
_FIGURE: Final = late("[০-৯]")
_HENCE: Final = late(
    normalise(r" *(?:[০-৯]{1,2}[।.] *)?(?:অর্থাৎ|সে হিসাবে|সে হিসেবে|এ হিসাবে|এ হিসেবে|ফলে|তাতে)[, ]")
)
_RATE_OF: Final = late(
    normalise(
        r" *(?:[০-৯]{1,2}[।.] *)?(?:(?:মোট|এতে) )?(?:পাসের|অগ্রগতির|নিষ্পত্তির|উপস্থিতির|অর্জনের|সাফল্যের|বাস্তবায়নের|অংশগ্রহণের|আদায়ের|বিতরণের|সম্পন্নের|সমাপ্তির) হার ?(?:[:–-]|হলো|দাঁড়ায়|দাঁড়িয়েছে|মাত্র|ছিল|হয়)? ?"
    )
)
_OTHER: Final = late(
    normalise(
        rf"(?<!{LETTER})(?:গত|বিগত|পূর্ব|আগের|বরাদ্দ|ব্যয়|খরচ|বাজেট|জেলা|জাতীয়|দেশের|বিভাগের|গড়|লক্ষ্যমাত্রা|তুলনায়|বৃদ্ধি|হ্রাস|বেড়ে|বেড়েছে|কমে|বেশি|নারী|মহিলা|পুরুষ|ছাত্রী|ছাত্র|ভ্যাট|আয়কর|দাম|মূল্য|হারে|প্রায়|ন্যূনতম|অন্তত|কমপক্ষে|উন্নীত|আগামী|জিপিএ|কারণ|কেননা|(?:কর|কম)(?!{LETTER}))"
    )
)
"""Words with which a per cent is of something else, of another time, or no result."""
_AMONG: Final = late(normalise(r"(?:র|ের|টির|গুলোর|দের|এর) মধ্যে "))
_OF_THESE: Final = late(normalise(r" *(?:এর|এগুলোর|এদের|তাঁদের|তাদের|সেগুলোর|তার|তন্) ?মধ্যে "))
_ALIKE: Final = Decimal(1)
_WITHIN: Final = 30
_HUNDRED: Final = Decimal(100)


class _Pair(NamedTuple):
    """A whole and a part of it."""

    whole: Decimal
    part: Decimal


def wrong_percents_before(text: str) -> Iterator[Misreckoned]:
    """Rates that are not those of the part in the whole of which the sentence before speaks.

    >>> [str(found.right) for found in wrong_percents_before("২০০ জনের মধ্যে ১৫০ জন উত্তীর্ণ হয়েছে। পাসের হার ৮৫ শতাংশ।")]
    ['75']
    """
    if not sentences_with_percent(text):
        return
    said = sentences(text)
    for index in range(1, len(said)):
        sentence = said[index]
        percent = _only_percent(sentence)
        if percent is None or _OTHER.search(sentence) or _FIGURE.search(sentence, percent.end()):
            continue
        hence = _HENCE.match(sentence)
        if not hence and not _RATE_OF.fullmatch(sentence[: percent.start()]):
            continue
        if _FIGURE.search(sentence, hence.end() if hence else 0, percent.start()):
            continue
        before = "".join(said[max(0, index - 2) : index])
        if not is_rate_of(sentence[: percent.start()], before) or _times(sentence) - _times(before):
            continue
        if pair := _pair(said[max(0, index - 2) : index]):
            yield from _against(percent["percent"], percent["words"], pair)


_TIME: Final = late(
    normalise(
        rf"(?<!{LETTER})(?:গত|বিগত|এ|এই|চলতি|আগামী|পূর্ববর্তী) (?:অর্থ)?(?:বছর|মাস|সপ্তাহ)|(?<![০-৯])(?:১৯|২০)[০-৯]{{2}}(?![০-৯])"
    )
)


_SO_MANY: Final = late(
    normalise(
        r"(?:, ?)?(?:অর্থাৎ|যা|বা)(?: মোট)? (?:শতকরা (?P<words>(?P<percent>[০-৯]{1,3}(?:\.[০-৯]{1,2})?) ?ভাগ)|(?P<more>(?P<share>[০-৯]{1,3}(?:\.[০-৯]{1,2})?) ?(?:শতাংশ|%)))(?! ?[–-] ?[০-৯])"
    )
)


def wrong_percents_behind(text: str) -> Iterator[Misreckoned]:
    """Per cents said right behind a part, of the one whole of the sentence before: '১৬০ জন। এর মধ্যে ১২০ জন, অর্থাৎ শতকরা ৮০ ভাগ'.

    >>> [str(found.right) for found in wrong_percents_behind("সদস্য ১৬০ জন। এর মধ্যে ১২০ জন, অর্থাৎ শতকরা ৮০ ভাগ উপস্থিত ছিলেন।")]
    ['75']
    """
    said = sentences(text) if any(sign in text for sign in ("শতকরা", "শতাংশ", "%")) else ()
    for before, sentence in pairwise(said):
        if not _OF_THESE.match(sentence):
            continue
        found, parts = quantities(before), quantities(sentence)
        match = _SO_MANY.match(sentence, parts[0].end) if parts else None
        if match and len(found) == 1 and found[0].unit == parts[0].unit and found[0].number > parts[0].number:
            pair = _Pair(found[0].number, parts[0].number)
            words = match["words"] or match["more"]
            yield from _against(match["percent"] or match["share"], words, pair)


def _times(text: str) -> set[str]:
    """The years and the like of which a text speaks."""
    return set(_TIME.findall(text))


def _only_percent(sentence: str) -> re.Match[str] | None:
    found = list(_PERCENT.finditer(sentence)) if sentence.lstrip()[:1] != "|" else []
    return found[0] if len(found) == 1 else None


def _pair(before: Sequence[str]) -> _Pair | None:
    """The whole and the part of the last sentence; or the one number of the last but one and, 'of these', that of the last."""
    last = before[-1]
    found = quantities(last)
    if len(found) == 2 and _AMONG.search(last[found[0].end - 1 : found[1].start]):
        whole, part = found
    elif len(found) == 1 and _OF_THESE.match(last) and len(before) > 1 and len(quantities(before[0])) == 1:
        whole, part = quantities(before[0])[0], found[0]
    else:
        return None
    alike = whole.unit == part.unit and not _PERCENT.search(last)
    return _Pair(whole.number, part.number) if alike and 0 < part.number < whole.number else None


def _against(percent: str, words: str, pair: _Pair) -> Iterator[Misreckoned]:
    stated = number_of(percent)
    right = _HUNDRED * pair.part / pair.whole
    if stated is None or min(abs(right - stated), abs(_HUNDRED - right - stated)) <= _ALIKE:
        return
    if abs(right - stated) <= _WITHIN:
        reckoning = as_share(pair.part, pair.whole)
        yield Misreckoned(words, reckoning, whole_number(right.quantize(Decimal("0.1"))))


# Of the table above

_OF: Final = ("র", "ের", "টির", "গুলোর")
_CLAUSE: Final = late(normalise(r"[,;।]| (?:এবং|ও|আর|তবে|কিন্তু) "))
_STEM: Final = 4
_WORD: Final = late(f"{LETTER}{{4,20}}")


def wrong_shares_of_table(text: str) -> Iterator[Misreckoned]:
    """Shares of the total of one column in that of another, by the names of their heads, which these totals do not give.

    >>> table = "| গ্রাম | চিহ্নিত ঘর | মেরামত সম্পন্ন |\\n|--|--|--|\\n| ক | ৪০ | ১৮ |\\n| খ | ৮০ | ২৭ |\\n| মোট | ১২০ | ৪৫ |\\n\\n"
    >>> [str(found.right) for found in wrong_shares_of_table(f"{table}চিহ্নিত ঘরের ৩৫.৫ শতাংশের মেরামত সম্পন্ন হয়েছে।")]
    ['37.5']
    """
    if "|" not in text or not sentences_with_percent(text):
        return
    tables = [table for table in tables_of(text) if table.rows and table.rows[-1].is_total]
    if len(tables) != 1:
        return
    totals = {
        head.strip("* "): cell.value
        for head, cell in zip(tables[0].heads, tables[0].rows[-1].cells, strict=False)
        if cell and cell.value
    }
    for sentence in sentences_with_percent(text):
        if is_table_row(sentence) or _names_a_row(sentence, tables[0]):
            continue
        for percent in _PERCENT.finditer(sentence):
            yield from _of_columns(sentence, percent, totals)


def _names_a_row(sentence: str, table: FigureTable) -> bool:
    labels = (cell.text.strip("* ") for row in table.rows for cell in row.cells if cell and not cell.value)
    return any(label in sentence for label in labels if len(label) > 2)


def _of_columns(sentence: str, percent: re.Match[str], totals: dict[str, Decimal]) -> Iterator[Misreckoned]:
    before = f" {sentence[: percent.start()].rstrip()}"
    said = _CLAUSE.split(sentence[percent.end() :])[0]
    wholes = [head for head in totals if before.endswith(tuple(f" {head}{ending}" for ending in _OF))]
    words = {word[:_STEM] for word in _WORD.findall(said)}
    parts = [
        head
        for head in totals
        if head not in wholes and words & {word[:_STEM] for word in _WORD.findall(head)}
    ]
    if len(wholes) != 1 or len(parts) != 1 or _OTHER.search(said):
        return
    whole, part, stated = totals[wholes[0]], totals[parts[0]], number_of(percent["percent"])
    if stated is None or part > whole:
        return
    if all(abs(_HUNDRED * value / whole - stated) > _ALIKE for value in totals.values()):
        yield from _against(percent["percent"], percent["words"], _Pair(whole, part))
