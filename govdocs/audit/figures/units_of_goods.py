"""Things measured in a unit that is none of theirs: rice in litres, a road in kilograms."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, NamedTuple

from govdocs.audit.figures.reckoned import Misreckoned, number_of, whole_number, written
from govdocs.audit.reading.scanning import matches
from govdocs.audit.spans import IN_WORDS, LETTER
from govdocs.text.late_pattern import late
from govdocs.text.unicode import normalise

_BY_WEIGHT: Final = "চাল|গম|ধান|আটা|ময়দা|ডাল|চিনি|লবণ|সার|ইউরিয়া|আলু|পেঁয়াজ|বীজ|ভুট্টা|সিমেন্ট|রড|মাছ|মাংস|চুন|পোনা"
_BY_LENGTH: Final = "সড়ক|রাস্তা|বাঁধ|বেড়িবাঁধ|খাল|ড্রেন|নালা|পাইপলাইন|কাপড়"
_BY_VOLUME: Final = "ডিজেল|পেট্রোল|অকটেন|কেরোসিন|মবিল|পানি|দুধ"
_BY_AREA: Final = "জমি|খাসজমি|জলাশয়"
_WEIGHTS: Final = "কেজি|কিলোগ্রাম|গ্রাম|মেট্রিক টন|মে\\.টন|মে\\. টন|টন|কুইন্টাল|মণ"
_VOLUMES: Final = "লিটার|মিলিলিটার|গ্যালন|ঘনমিটার"
_LENGTHS: Final = "মিটার|কিলোমিটার|কি\\.মি\\.|ফুট|গজ"
_AREAS: Final = "একর|হেক্টর|বর্গফুট|বর্গমিটার|বিঘা"
_NEVER: Final = (
    (_BY_WEIGHT, f"{_VOLUMES}|{_LENGTHS}"),  # crops stand on so many hectares
    (_BY_LENGTH, f"{_WEIGHTS}|{_VOLUMES}"),
    (_BY_VOLUME, f"{_LENGTHS}|{_AREAS}"),
    (_BY_AREA, f"{_WEIGHTS}|{_VOLUMES}"),
)
"""What things are measured by, and the units that they never have."""
_N: Final = rf"(?<![০-৯.,/-])[০-৯]{{1,7}}(?:[.,][০-৯]{{1,3}}){{0,3}}{IN_WORDS} ?"
_MEASURED: Final = tuple(
    late(
        normalise(
            rf"(?P<before>{_N}(?P<unit>{units})(?: হারে| করে| পরিমাণ)? (?:জিআর |ভিজিএফ |ভিজিডি |সিদ্ধ |আতপ |পাকা |কাঁচা |খাস )?(?P<thing>{things}))(?= (?:বিতরণ|বরাদ্দ|প্রদান|সরবরাহ|উত্তোলন|ক্রয়|সংগ্রহ|মজুদ|দেওয়া|নির্মাণ|মেরামত|খনন|সংস্কার|প্রয়োজন|ব্যবহার|ও|এবং|পাবে)|[,।;)])"
            rf"|(?P<after>(?<!{LETTER})(?P<thing2>{things}) {_N}(?P<unit2>{units}))(?!{LETTER})"
        )
    )
    for things, units in _NEVER
)
_THINGS: Final = tuple(tuple(normalise(things).split("|")) for things, _ in _NEVER)
_UNITS: Final = tuple(
    normalise(unit)
    for unit in ("লিটার", "মিটার", "ফুট", "একর", "হেক্টর", "বিঘা", "কেজি", "টন", "গ্রাম", "গ্যালন", "কি.মি.")
)


_FIGURE: Final = r"(?<![০-৯.,/-])[০-৯]{1,6}(?:,[০-৯]{2,3}){0,3}(?:\.[০-৯]{1,3})?"
_TONS: Final = late(normalise(rf"(?P<tons>{_FIGURE}){IN_WORDS} ?(?:মেট্রিক টন|মে\. ?টন|টন)(?!{LETTER})"))
_EACH_KILOS: Final = late(
    normalise(
        rf"(?:প্রতি|প্রত্যেক)(?:টি)? ?(?P<who>পরিবার|জেলে|কৃষক|উপকারভোগী|ব্যক্তি){LETTER}{{0,4}} (?P<kilos>{_FIGURE}){IN_WORDS} ?কেজি(?: হারে| করে)? [^।০-৯\n]{{0,80}}মোট (?P<words>(?P<all>{_FIGURE}){IN_WORDS} ?(?:টি|জন)? ?(?P=who))"
    )
)


def wrong_families(text: str) -> Iterator[Misreckoned]:
    """How many families a text gives so many kilograms each, where the one weight in tons that it names is for another number.

    Told where the number is near, or has a nought too many or too few.

    >>> said = "১২০ মেট্রিক টন চাল দেওয়া হলো। প্রতিটি পরিবার ৩০ কেজি হারে চাল পাবে; মোট ৪০,০০০টি পরিবার।"
    >>> [str(found.right) for found in wrong_families(said)]
    ['4000']
    """
    for match in matches(_EACH_KILOS, text, "কেজি") if "টন" in text else ():
        tons = {number_of(found["tons"]) for found in _TONS.finditer(text)}
        kilos, stated = number_of(match["kilos"]), number_of(match["all"])
        weight = tons.pop() if len(tons) == 1 else None
        if weight is None or not kilos or not stated:
            continue
        right = 1000 * weight / kilos
        if right != right.to_integral() or right == stated:
            continue
        if abs(right - stated) * 4 <= right or right in (
            stated * 10,
            stated / 10,
            stated * 100,
            stated / 100,
        ):
            yield Misreckoned(
                match["words"], f"{written(1000 * weight)} ÷ {written(kilos)}", whole_number(right)
            )


class WrongUnit(NamedTuple):
    """The words of a quantity, its unit, and the thing that has no such unit."""

    words: str
    unit: str
    thing: str


def wrong_units(text: str) -> Iterator[WrongUnit]:
    """Quantities of things in units that they never have.

    >>> [found.unit for found in wrong_units("প্রতি পরিবারকে ২০ (কুড়ি) লিটার হারে চাল বিতরণ করতে হবে।")]
    ['লিটার']
    """
    units = [unit for unit in _UNITS if unit in text]
    lines = [line for line in text.split("\n") if any(unit in line for unit in units)]
    for pattern, things in zip(_MEASURED, _THINGS, strict=True):
        measured = (line for line in lines if any(thing in line for thing in things))
        for match in (match for line in measured for match in pattern.finditer(line)):
            side = "" if match["before"] else "2"
            yield WrongUnit(match["before"] or match["after"], match[f"unit{side}"], match[f"thing{side}"])
