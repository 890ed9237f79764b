"""Whether one name of a person is written for another: a letter or two in one word, or another last name behind the same first ones."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from govdocs.audit.names.called_nearly import COMMON
from govdocs.audit.names.likeness import are_two_servants
from govdocs.audit.reading.people import phonetic_key
from govdocs.audit.spelling.slips import changes
from govdocs.text.unicode import normalise

_FEWEST: Final = 2


def is_slip_of_name(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether two names of as many words differ in one: by a letter or two, or, of three words, in the last, which is a family's.

    >>> is_slip_of_name(["মাসুদ", "রানা"], ["মামুন", "রানা"]), is_slip_of_name(["রহিম", "উদ্দিন"], ["করিম", "উদ্দিন"])
    (True, False)
    """
    apart = [at for at, pair in enumerate(zip(one, other, strict=True)) if pair[0] != pair[1]]
    if len(apart) != 1 or are_two_servants(other[0], one[1], other[1]):
        return False
    first, second = one[apart[0]], other[apart[0]]
    if first.startswith(second) or second.startswith(first):
        return False
    is_last = apart[0] == len(one) - 1
    if is_last and len(one) > _FEWEST and first in FAMILIES and second in FAMILIES:
        return True
    heard, beside = phonetic_key(first), phonetic_key(second)
    short = min(len(heard), len(beside))
    if heard[:1] != beside[:1] or short < _SHORTEST:
        return False
    apart_by = changes(heard, beside)
    return apart_by <= 1 or (
        apart_by == _TWO and short > _SHORTEST and (heard[:2] == beside[:2] or short > _SHORTEST + 1)
    )


def has_other_last_name(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether two names of two words have a rare first name, and end in two words that many names end in.

    >>> has_other_last_name(["সাবিহা", "বেগম"], ["সাবিহা", "খাতুন"]), has_other_last_name(["আবু", "হোসেন"], ["আবু", "রহমান"])
    (True, False)
    """
    is_rare = one[:1] == other[:1] and one[0] not in COMMON and len(one[0]) >= _SHORTEST
    ends = {one[-1], other[-1]}
    return len(one) == len(other) == _FEWEST and is_rare and len(ends) == _TWO and ends <= FAMILIES | COMMON


_SHORTEST, _TWO = 4, 2
FAMILIES: Final = frozenset(
    normalise(
        "খান মোল্লা খন্দকার মজুমদার চৌধুরী সরকার সরদার তালুকদার হাওলাদার মণ্ডল বিশ্বাস দাস দে রায় সাহা পাল ঘোষ সেন দত্ত বসু মিত্র মৈত্র ভৌমিক চক্রবর্তী ভট্টাচার্য"
        " শিকদার সিকদার ভূঁইয়া প্রামাণিক মৃধা শেখ কাজী মিয়া দেবনাথ নাথ শীল সূত্রধর কর্মকার হালদার বর্মণ বড়ুয়া চাকমা মারমা ত্রিপুরা পাটোয়ারী ফকির গাজী"
    ).split()
)
"""Last words of names, that a family has."""
