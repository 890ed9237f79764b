"""Upazilas and districts that a text puts where they are not: an upazila into another district, a district into another division."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Collection, Iterable, Iterator
from functools import cache, lru_cache
from typing import Final, NamedTuple

from govdocs.audit.names.gazetteer import districts_of, gazetteer, joined
from govdocs.audit.reading.scanning import matches, words_in
from govdocs.audit.spans import LETTER
from govdocs.text.late_pattern import late
from govdocs.text.unicode import normalise


class Misplaced(NamedTuple):
    """The words of a text, the smaller place, the one it is put into, and those it belongs to."""

    words: str
    place: str
    stated: str
    right: tuple[str, ...]


DIVISIONS: Final = {
    "বরিশাল": "বরগুনা বরিশাল ভোলা ঝালকাঠি পটুয়াখালী পিরোজপুর",
    "চট্টগ্রাম": "বান্দরবান ব্রাহ্মণবাড়িয়া চাঁদপুর চট্টগ্রাম কুমিল্লা কক্সবাজার ফেনী খাগড়াছড়ি লক্ষ্মীপুর নোয়াখালী রাঙ্গামাটি",
    "ঢাকা": "ঢাকা ফরিদপুর গাজীপুর গোপালগঞ্জ কিশোরগঞ্জ মাদারীপুর মানিকগঞ্জ মুন্সিগঞ্জ নারায়ণগঞ্জ নরসিংদী রাজবাড়ী শরীয়তপুর টাঙ্গাইল",
    "খুলনা": "বাগেরহাট চুয়াডাঙ্গা যশোর ঝিনাইদহ খুলনা কুষ্টিয়া মাগুরা মেহেরপুর নড়াইল সাতক্ষীরা",
    "ময়মনসিংহ": "জামালপুর ময়মনসিংহ নেত্রকোনা শেরপুর",
    "রাজশাহী": "বগুড়া চাঁপাইনবাবগঞ্জ জয়পুরহাট নওগাঁ নাটোর পাবনা রাজশাহী সিরাজগঞ্জ",
    "রংপুর": "দিনাজপুর গাইবান্ধা কুড়িগ্রাম লালমনিরহাট নীলফামারী পঞ্চগড় রংপুর ঠাকুরগাঁও",
    "সিলেট": "হবিগঞ্জ মৌলভীবাজার সুনামগঞ্জ সিলেট",
}
"""The eight divisions with their districts, as they are since 14 September 2015 (bangladesh.gov.bd)."""
EIGHT_DIVISIONS: Final = dt.date(2015, 9, 14)
_NAME: Final = rf"{LETTER}{{2,20}}(?: {LETTER}{{2,10}})?"
_OF_DISTRICT: Final = late(
    normalise(
        rf"(?<!{LETTER})(?P<district>{LETTER}{{2,20}}+) জেলা(?:র|ধীন|স্থ)(?: অন্তর্গত| আওতাধীন)? (?P<upazila>{_NAME}) উপজেলা"
    )
)
_BEHIND: Final = late(
    normalise(
        rf"(?<!{LETTER})(?P<upazila>{LETTER}{{2,20}}+) উপজেলা(?: পরিষদ)?, (?P<district>{LETTER}{{2,20}})(?: জেলা)?(?=[।,) ]|$)"
    )
)
_ADDRESS: Final = late(rf"(?:^|, )(?P<upazila>{LETTER}{{3,20}}), (?P<district>{LETTER}{{2,20}})[।.]?\Z")
_OF_DIVISION: Final = late(
    normalise(
        rf"(?<!{LETTER})(?P<division>{LETTER}{{2,12}}) বিভাগ(?:ের|াধীন)(?: অন্তর্গত| আওতাধীন)? (?P<districts>(?:{LETTER}{{2,20}}, ){{0,8}}{LETTER}{{2,20}}(?: (?:ও|এবং) {LETTER}{{2,20}})?) জেলা"
    )
)


_KNOWN_ELSEWHERE: Final = frozenset(
    normalise(
        "মিরপুর মহম্মদপুর মোহাম্মদপুর বিজয়নগর শাহজাদপুর শাজাহানপুর শাহজাহানপুর ইসলামপুর ফুলবাড়িয়া বন্দর পাথরঘাটা ফকিরহাট কাউনিয়া পরশুরাম তালতলী"
        " মধুপুর গৌরীপুর শ্রীনগর সোনারগাঁও সোনারগাঁ রাজনগর নবীনগর লালপুর কর্ণফুলী মহেশপুর সুজানগর রূপসা তেজগাঁও মাধবপুর শিবপুর রায়পুর রামগঞ্জ"
        " দৌলতপুর শ্যামনগর হোসেনপুর সদরপুর গোপালপুর বোয়ালিয়া কমলগঞ্জ রামপাল গাবতলী মোহনপুর মুজিবনগর"
    ).split()
)
"""Upazilas whose name is also that of a thana or a quarter of a city, or of villages and bazaars in several districts.

With a district and without the word উপজেলা they may be either: মিরপুর, ঢাকা is a quarter of the city, and an upazila of Kushtia.
"""
_STREET: Final = late(
    normalise(
        r"[০-৯0-9]|সড়ক|রোড|লেন|বাড়ি|হাউস|হাউজ|প্লট|ফ্ল্যাট|ব্লক|সেক্টর|এভিনিউ|অ্যাভিনিউ|ভবন|টাওয়ার|মার্কেট|আবাসিক|মহল্লা|ওয়ার্ড|পাড়া|মোড়|বাজার|গ্রাম|মিলস|লিমিটেড|কোম্পানি|কারখানা|ফ্যাক্টরি"
    )
)
"""Words of an address within a town or a village, or of a works, whose part is named, and not an upazila."""


_DISTRICT_SIGNS: Final = tuple(map(normalise, (" জেলার ", " জেলাধীন ", " জেলাস্থ ")))
_BEHIND_SIGNS: Final = (" উপজেলা, ", " উপজেলা পরিষদ, ")
_DIVISION_SIGNS: Final = tuple(map(normalise, (" বিভাগের ", " বিভাগাধীন ")))


def misplaced(text: str) -> Iterator[Misplaced]:
    """Upazilas with another district, and districts with another division, in running text.

    >>> [(found.place, found.right) for found in misplaced("কুমিল্লা জেলার সাভার উপজেলায়")]
    [('সাভার', ('ঢাকা',))]
    """
    for pattern, signs in ((_OF_DISTRICT, _DISTRICT_SIGNS), (_BEHIND, _BEHIND_SIGNS)):
        for match in matches(pattern, text, *signs):
            yield from _upazila(match)
    for match in matches(_OF_DIVISION, text, *_DIVISION_SIGNS):
        division = match["division"]
        for name in (
            re.split(normalise(", | ও | এবং "), match["districts"]) if division in _by_division() else ()
        ):
            right = next(
                (one for one, districts in _by_division().items() if _official(name) in districts), None
            )
            if right and right != division:
                yield Misplaced(match[0], name, division, (right,))


_SERVING: Final = "কর্মকর্তা|অফিসার|কার্যালয়|পরিদর্শক|প্রকৌশলী|চেয়ারম্যান|প্রশাসক|কমিশনার|শিক্ষক|অধ্যক্ষ|পরিষদ|অফিস|কমপ্লেক্স|থানা|কর্মচারী|সুপার|ব্যবস্থাপক|সহকারী"
_POST: Final = late(normalise(rf"(?:{_SERVING})(?: \([^()\n]{{2,30}}\))?\Z"))
_LONGEST_POST: Final = 60
_PAIR_BEHIND: Final = late(
    rf", (?P<upazila>{LETTER}{{3,20}}+), (?P<district>{LETTER}{{2,24}}+)(?!, | ও | এবং |/)"
)


def misplaced_post(text: str) -> Iterator[Misplaced]:
    """A post with an upazila and another district behind it, in running text.

    >>> [found.right for found in misplaced_post("উপজেলা কৃষি কর্মকর্তা, শ্রীমঙ্গল, হবিগঞ্জের নিকট")]
    [('মৌলভীবাজার',)]
    """
    districts = [f", {word}" for word in words_in(text) if _may_be_district(word)]
    for match in matches(_PAIR_BEHIND, text, *districts):
        before = text[max(0, match.start() - _LONGEST_POST) : match.start()]
        if joined(match["upazila"]) not in _KNOWN_ELSEWHERE and _POST.search(before):
            yield from _upazila(match)


@lru_cache(maxsize=20_000)
def _may_be_district(word: str) -> bool:
    """Whether a word is a district, or one with a case ending."""
    return _without_case(word) in gazetteer("district").official


def _without_case(word: str) -> str:
    """A district without its case ending; any other word as it is."""
    official = gazetteer("district").official
    stems = (word.removesuffix(ending) for ending in ("", "ের", "র", "ে", "কে", "তে"))
    return next((stem for stem in stems if stem in official), word)


_A_PAIR: Final = late(rf"(?P<upazila>{LETTER}{{3,20}}), (?P<district>{LETTER}{{2,20}})[।.]?")
_PAIRS_ENOUGH: Final = 2


def misplaced_in_column(cells: Iterable[str]) -> Iterator[tuple[str, Misplaced]]:
    """The cells of a column of upazilas with their districts that name another district, each with what is wrong.

    Two other cells must have an upazila with its own district, so that it is known what the column has.

    >>> [cell for cell, _ in misplaced_in_column(["কুলাউড়া, মৌলভীবাজার", "শ্রীমঙ্গল, হবিগঞ্জ", "বাহুবল, হবিগঞ্জ"])]
    ['শ্রীমঙ্গল, হবিগঞ্জ']
    """
    pairs = [(cell, match) for cell in cells if (match := _A_PAIR.fullmatch(cell.strip("* ")))]
    right = [match for _, match in pairs if _official(match["district"]) in districts_of(match["upazila"])]
    for cell, match in pairs if len(right) >= _PAIRS_ENOUGH else ():
        yield from ((cell, found) for found in _upazila(match))


def misplaced_in_row(upazila: str, district: str) -> Iterator[Misplaced]:
    """An upazila in one cell of a row, and another district in the cell of districts."""
    match = _A_PAIR.fullmatch(f"{upazila.strip('* ')}, {district.strip('* ')}")
    if match:
        yield from _upazila(match)


def misplaced_in_address(line: str, own: Collection[str] = ()) -> Iterator[Misplaced]:
    """An upazila and another district at the end of the line of an address: সাভার, কুমিল্লা.

    With a street before it, it may be a quarter of a town, unless it is one of the letter's own upazilas.
    """
    match = _ADDRESS.search(line.strip())
    if match and (
        match["upazila"] in own
        or (
            joined(match["upazila"]) not in _KNOWN_ELSEWHERE
            and not _STREET.search(line, 0, match.end("upazila"))
        )
    ):
        yield from _upazila(match)


def upazila_of_address(line: str) -> str | None:
    """The upazila that a line of an address names with its own district, alone or behind a post; None where it names none."""
    match = _ADDRESS.search(line.strip())
    if match is None or _STREET.search(line, 0, match.end("upazila")):
        return None
    return match["upazila"] if _official(match["district"]) in districts_of(match["upazila"]) else None


def _upazila(match: re.Match[str]) -> Iterator[Misplaced]:
    name, district = match["upazila"], _official(_without_case(match["district"]))
    right = districts_of(name)
    if (
        right
        and district in gazetteer("district")
        and district not in right
        and _official(name) not in _districts()
    ):
        yield Misplaced(match[0].strip(", "), name, _without_case(match["district"]), tuple(sorted(right)))


_DIVISIONAL: Final = late(
    normalise(
        rf"\A[^\n]{{0,60}}?(?P<post>বিভাগীয় (?:কমিশনার|কার্যালয়|পরিচালক)|(?:কমিশনার|উপপরিচালক|পরিচালক|ডিআইজি)(?: \([^()\n]{{2,30}}\))?)[^\n]{{0,60}}, (?P<division>{LETTER}{{2,12}})(?: বিভাগ)?[।.]?\Z"
    )
)
_DIVISION: Final = normalise("বিভাগ")
_OF_ALL: Final = normalise("বিভাগীয়")
_CAPITAL: Final = normalise("ঢাকা")


def of_another_division(line: str, district: str) -> Misplaced | None:
    """The office of a division to which a line of recipients goes, where the own district is not of that division.

    From the capital, and to it, letters go to every division.

    >>> found = of_another_division(normalise("অতিরিক্ত বিভাগীয় কমিশনার (রাজস্ব), খুলনা বিভাগ"), normalise("ঝালকাঠি"))
    >>> found.right if found else None
    ('বরিশাল',)
    """
    match = _DIVISIONAL.match(line) if _DIVISION in line else None
    if (
        match is None
        or district == _CAPITAL
        or (_OF_ALL not in line and not line.rstrip("।. ").endswith(_DIVISION))
    ):
        return None
    stated = match["division"]
    right = next((name for name, districts in _by_division().items() if district in districts), None)
    if right is None or stated in (right, _CAPITAL) or stated not in _by_division():
        return None
    return Misplaced(line.strip(), district, stated, (right,))


def district_of_address(line: str) -> str | None:
    """The district that a line of the letterhead ends with; None where it ends with none."""
    name = _official(line.strip(" *।.").rpartition(",")[2].strip())
    return name if name in _districts() else None


def _official(name: str) -> str:
    return gazetteer("district").official.get(joined(name), name)


@cache
def _districts() -> frozenset[str]:
    return frozenset(gazetteer("district").official.values())


@cache
def _by_division() -> dict[str, frozenset[str]]:
    return {
        normalise(division): frozenset(_official(name) for name in normalise(districts).split())
        for division, districts in DIVISIONS.items()
    }
