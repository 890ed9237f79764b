"""Counts of people, things and sheets, and the parts that a sentence, or the items below it, name one by one."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Final

from govdocs.audit.figures.divisions import exclude_each_other
from govdocs.audit.figures.parts_of_whole import WrongWhole
from govdocs.audit.reading.announced import announced_lists
from govdocs.audit.reading.quantities import figure_or_word, quantities, words_of
from govdocs.audit.reading.scanning import is_table_row, matches
from govdocs.audit.spans import LETTER
from govdocs.numerals import to_ascii
from govdocs.text.late_pattern import late
from govdocs.text.unicode import normalise

_UNIT: Final = "জন|টি|পাতা|পৃষ্ঠা|কপি|বস্তা|প্যাকেট"
_COUNT: Final = late(
    normalise(
        rf"(?<![০-৯.,/-])(?P<figure>[০-৯]{{1,3}}(?:,[০-৯]{{3}})?|[০-৯]{{1,6}})(?: ?\([^()০-৯]{{2,30}}\))? ?(?P<unit>{_UNIT})"
    )
)
_IN_A_CASE: Final = late(normalise(rf" ?{LETTER}{{1,20}}?(?:ের|ে|য়|তে)(?!{LETTER})"))
_OPEN: Final = late(
    normalise(
        rf"(?<!{LETTER})(?:প্রায়|অন্যান্য|ইত্যাদি|প্রভৃতি|সহ|মধ্যে|প্রধানত|যেমন|প্রতি|করে|কমপক্ষে|অন্তত|প্রতিটি|বাকি|অবশিষ্ট|আরও|আরো|গত)(?!{LETTER})|সহ(?!{LETTER})"
    )
)
_TWO: Final = 2
_VERB: Final = late(
    normalise(rf"(?:হয়েছে|হয়েছেন|হয়েছিল|করেছে|করেছেন|পেয়েছে|পেয়েছেন|ছিল|ছিলেন|দিয়েছে|দিয়েছেন)(?!{LETTER})")
)
_LEAST: Final = 3
"""Parts of an enumeration behind a colon."""
_NEAR: Final = 4


def wrong_enumerations(text: str) -> Iterator[WrongWhole]:
    """A count before a colon that is not the sum of what is counted behind it, or in the items below, part by part.

    >>> said = "মেলায় ২৪টি স্টল থাকবে: হস্তশিল্পের ৮টি, পিঠার ৬টি, বইয়ের ৪টি ও কৃষিপণ্যের ৭টি।"
    >>> [str(found.right) for found in wrong_enumerations(said)]
    ['25']
    """
    for line in text.split("\n"):
        if ":" not in line or is_table_row(line):
            continue
        for sentence in line.split("।"):
            before, colon, behind = sentence.partition(":")
            if colon and behind.strip():
                pieces = _PARTED.split(behind.strip(" ।"))
                two = len(pieces) == _TWO and exclude_each_other(*pieces)
                found = _against(before, pieces, least=_TWO if two else _LEAST)
                others = line.replace(sentence, "")
                yield from (one for one in found if not _is_said(abs(one.stated - one.right), others))
    for announced in announced_lists(text):
        if announced.items:
            yield from _against(announced.sentence, announced.items, least=2)


def _is_said(number: Decimal, text: str) -> bool:
    """Whether a count, as a figure or a word, stands in a text."""
    return any(figure_or_word(one) == number for one in _ANY.finditer(text))


_ANY: Final = late(
    normalise(
        rf"(?:(?<![০-৯.,/-])(?P<figure>[০-৯]{{1,4}})|(?<!{LETTER})(?P<word>{words_of(*range(1, 21))})) ?(?:জন|টি)"
    )
)
_PARTED: Final = late(normalise(" (?:ও|এবং|আর) |[,;] ?(?:(?:ও|এবং|আর) )?"))


def _against(before: str, pieces: Sequence[str], *, least: int) -> Iterator[WrongWhole]:
    """The one count before a list, against the one count of each of its pieces, all in one unit."""
    wholes, parts = list(_COUNT.finditer(before)), [list(_COUNT.finditer(piece)) for piece in pieces]
    if len(wholes) != 1 or len(parts) < least or any(len(each) != 1 for each in parts):
        return
    if len(quantities(before)) > 1 or any(len(_FIGURE.findall(piece)) > 1 for piece in pieces):
        return
    if (
        {each[0]["unit"] for each in parts} != {wholes[0]["unit"]}
        or _OPEN.search(before)
        or any(map(_OPEN.search, pieces))
    ):
        return
    if _VERB.search(pieces[-1]) and not exclude_each_other(pieces[0], pieces[-1]):
        return  # what is done to some may be done to others, too
    if _IN_A_CASE.match(before, wholes[0].end()):
        return  # the rooms are counted, and what they need is listed
    stated, right = _of(wholes[0]), sum((_of(each[0]) for each in parts), Decimal(0))
    if len(parts) > _TWO and right - stated == _of(parts[-1][0]):
        return  # the last are some of the others
    if stated != right and abs(stated - right) * _NEAR <= max(stated, right):
        yield WrongWhole(wholes[0][0], stated, right)


_FIGURE: Final = late("(?<![(০-৯,])[০-৯][০-৯,]*(?!\\))")


def _of(match: re.Match[str]) -> Decimal:
    return Decimal(to_ascii(match["figure"].replace(",", "")))


_EVERYBODY: Final = late(
    normalise(
        r"(?:^|[।:;] ?)পুরুষ (?P<men>[০-৯]{1,5})(?: ?জন)?, (?:নারী|মহিলা) (?P<women>[০-৯]{1,5})(?: ?জন)?(?: ও|,? এবং) (?:শিশু|হিজড়া) (?P<others>[০-৯]{1,5}) ?জন"
    )
)


def wrong_everybody(text: str) -> Iterator[WrongWhole]:
    """Men, women and children who are not as many as the people of their paragraph before.

    >>> [str(found.right) for found in wrong_everybody("৫৮ জনের রোগ শনাক্ত হয়েছে। পুরুষ ৩৩, নারী ২১ ও শিশু ৬ জন।")]
    ['60']
    """
    for match in matches(_EVERYBODY, text, normalise("পুরুষ")):
        before = quantities(text[text.rfind("\n", 0, match.start()) + 1 : match.start()])
        people = [one for one in before if one.unit == "জন"]
        right = sum(Decimal(to_ascii(match[part])) for part in ("men", "women", "others"))
        near = [one for one in people if abs(one.number - right) * 10 <= right]
        rest = text[: match.start()].rpartition("\n")[2]
        if (
            right not in {one.number for one in people}
            and len(near) == 1
            and not _is_said(abs(near[0].number - right), rest)
        ):
            yield WrongWhole(near[0].words, near[0].number, Decimal(right))


_SHEETS: Final = late(normalise(r"\((?P<parts>[০-৯]{1,3}) ?(?P<unit>পাতা|পৃষ্ঠা|ফর্দ|কপি)\)"))
_SHEETS_IN_ALL: Final = late(
    normalise(r"(?:সর্ব)?মোট (?P<words>(?P<all>[০-৯]{1,3}) ?(?P<unit>পাতা|পৃষ্ঠা|ফর্দ|কপি))")
)


def wrong_sheets(text: str) -> Iterator[WrongWhole]:
    """The sheets in all, beside those of each enclosure.

    >>> [str(found.right) for found in wrong_sheets("পরিশিষ্ট-ক (৩ পাতা) ও পরিশিষ্ট-খ (৫ পাতা), মোট ৯ পাতা")]
    ['8']
    """
    whole = _SHEETS_IN_ALL.search(text) if "মোট" in text else None
    parts = list(_SHEETS.finditer(text)) if whole else []
    if whole and len(parts) > 1 and {part["unit"] for part in parts} == {whole["unit"]}:
        stated, right = (
            Decimal(to_ascii(whole["all"])),
            sum(Decimal(to_ascii(part["parts"])) for part in parts),
        )
        if stated != right:
            yield WrongWhole(whole["words"], stated, Decimal(right))
