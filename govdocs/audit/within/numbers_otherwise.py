"""One thing with two numbers: the account, file, plot, vehicle or telephone of one place of a letter with a slip of the hand in another."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import Final, NamedTuple

from govdocs.audit.reading.mistyped_digits import is_mistyped
from govdocs.audit.reading.numbered_things import KINDS, OF_SEVERAL, ONE_OF_ITS_KIND
from govdocs.audit.reading.paper import Paper
from govdocs.audit.reading.scanning import LETTERS
from govdocs.audit.reading.thing_numbers import ThingNumber, thing_numbers
from govdocs.audit.within.one_or_two_things import (
    are_items,
    are_of_two_owners,
    are_parallel,
    begins_with_thing,
    has_several,
    is_of_another_owner,
    points_back,
    says_another,
    share_owner,
)
from govdocs.audit.within.rows_of_numbers import is_of_row
from govdocs.numerals import to_ascii
from govdocs.text.late_pattern import late
from govdocs.text.unicode import normalise


class Otherwise(NamedTuple):
    """The number of a thing, and that which it has in another place."""

    one: ThingNumber
    other: ThingNumber


_MOST: Final = 60
"""Numbers of one form that are compared."""
_SHORT: Final = 3
_IN_A_ROW: Final = 3
"""Numbers as near as those that an office gives one after another."""
_LONG: Final = 8


def numbers_otherwise(paper: Paper) -> Iterator[Otherwise]:
    """Numbers of one thing of which one is written otherwise by a slip of the hand; of each pair the one that is written once, or later."""
    groups: dict[str, list[ThingNumber]] = {}
    for number in thing_numbers(paper):
        groups.setdefault(number.shape, []).append(number)
    for group in groups.values():
        if len({each.digits for each in group}) > 1 and len(group) <= _MOST:
            yield from _of_one_form(group)


def _of_one_form(group: Sequence[ThingNumber]) -> Iterator[Otherwise]:
    """The pairs of numbers of one form that are those of one thing."""
    places: dict[str, list[ThingNumber]] = {}
    for each in group:
        places.setdefault(each.digits, []).append(each)
    told: set[str] = set()
    for first, second in combinations(places, 2):
        if not _is_slip(places[first][0], places[second][0]) or {first, second} & told:
            continue
        right, wrong = sorted((first, second), key=lambda digits: len(places[digits]), reverse=True)
        if len(places[wrong]) > 1:
            continue
        (odd,) = places[wrong]
        if len(places[right]) == 1 and odd.row is not None and places[right][0].row is None:
            right, wrong, odd = wrong, right, places[right][0]
        if any(are_items(odd, each) or (odd.table and odd.table is each.table) for each in places[right]):
            continue
        if other := next(
            (each for each in places[right] if _are_of_one(odd, each, list(places.values()))), None
        ):
            told.update((first, second))
            yield Otherwise(odd, other)


def _is_slip(one: ThingNumber, other: ThingNumber) -> bool:
    """Whether two numbers differ by one digit, or by two that changed places, and not in a year."""
    if not is_mistyped(one.digits, other.digits, neighbours=len(one.digits) < _LONG):
        return False
    apart = _apart(one, other)
    return one.is_telephone or (len(apart) == 2 and not any(map(_is_year, apart)))


def _apart(one: ThingNumber, other: ThingNumber) -> list[str]:
    """The groups of digits of two numbers that differ, those of each beside one another."""
    pairs = zip(_groups(one), _groups(other), strict=False)
    return [group for pair in pairs if pair[0] != pair[1] for group in pair]


_GROUP: Final = late("[0-9]+")


def _groups(number: ThingNumber) -> list[str]:
    return _GROUP.findall(to_ascii(number.words))


def _is_year(group: str) -> bool:
    return len(group) == 4 and _FIRST_YEAR <= int(group) <= _LAST_YEAR


_FIRST_YEAR: Final = 1900
_LAST_YEAR: Final = 2045


def _is_moved(one: ThingNumber, other: ThingNumber) -> bool:
    return sorted(one.digits) == sorted(other.digits)


def _are_near(one: ThingNumber, other: ThingNumber) -> bool:
    """Whether they may be numbers in a row."""
    first, second = _apart(one, other)[:2]
    return abs(int(first) - int(second)) <= _IN_A_ROW


_KNOWN: Final = frozenset(KINDS.values())


def _are_of_one(odd: ThingNumber, other: ThingNumber, groups: Sequence[Sequence[ThingNumber]]) -> bool:
    """Whether a number that is written once is that of the thing of another number."""
    if odd.row is not None and (odd.table is other.table or odd.head != other.head):
        return False
    if odd.is_called_otherwise(other) or says_another(odd, other) or has_several(odd):
        return False
    anchored = is_of_row(odd, other, moved=_is_moved(odd, other))
    if anchored is False:
        return False
    if anchored:
        is_next = not _is_moved(odd, other) and bool((odd.labels | other.labels) & OF_SEVERAL)
        return not is_next and not (odd.is_telephone and is_of_another_owner(odd, other))
    if odd.row is not None or odd.is_telephone:
        return False
    if other.row is None and (odd.sentence == other.sentence or are_items(odd, other) or has_several(other)):
        return False
    alike = odd.is_called_as(other)
    if points_back(odd) and (alike or odd.is_code):
        return True
    owner = share_owner(odd, other)
    if odd.is_memo:
        return owner and _is_moved(odd, other)
    if are_parallel(odd, other) or are_of_two_owners(odd, other):
        return False
    values = [each for each in groups if not all(odd.is_called_otherwise(one) for one in each)]
    if _are_near(odd, other):
        return False
    if _is_moved(odd, other):
        if owner and (alike or odd.is_code):
            return True
        known = odd.is_known_by_itself or bool(odd.is_code and (odd.labels | other.labels))
        long = known or (not odd.is_code and len(odd.digits) > _SHORT + 1)
        if len(_apart(odd, other)[0]) < _SHORT and not odd.labels & other.labels & _KNOWN:
            return False
        if not long and begins_with_thing(odd) and begins_with_thing(other):
            return False
        return len(values) <= (_FEW if long else 2) and (alike or long) and len(odd.digits) >= _SHORT
    if not odd.labels & other.labels & ONE_OF_ITS_KIND:
        return False
    return owner or (len(values) == 2 and len(odd.digits) > _SHORT and _is_acted_on(odd, other))


_FEW: Final = 4


def _is_acted_on(odd: ThingNumber, other: ThingNumber) -> bool:
    """Whether a letter opens with a thing, or has it in a table, and asks for something with the number that is a digit off."""
    if other.row is None and begins_with_thing(odd):
        return False
    opens = other.row is not None or not _SECOND.search(other.text, 0, other.start)
    alike = other.row is None and _FIRST_WORD.match(odd.behind)
    same = alike and alike[0] and other.behind.startswith(alike[0])
    return opens and not same and bool(_ASKS.search(odd.behind))


_SECOND: Final = late("^[ *]{0,4}[২-৯]।", re.MULTILINE)
_FIRST_WORD: Final = late(rf"[ -]{{0,2}}(?:এর |এ |র )?[{LETTERS}]{{2,24}}")
_ASKS: Final = late(normalise(rf"(?:হবে|হইবে|হলো|হইল|করুন|করবেন|করিবেন|অনুরোধ)(?![{LETTERS}])"))
"""What a letter says of the thing that it is about."""
