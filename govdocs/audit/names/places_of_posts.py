"""Where somebody holds a post: the place behind it, or in a column of its own; two people of one name work at two places."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import Final

from govdocs.audit.spans import LETTER
from govdocs.text.late_pattern import late
from govdocs.text.unicode import normalise

_WORKPLACE: Final = late(
    normalise(
        r"\A\**(?:বর্তমান )?(?:কর্মস্থল|কর্মরত|দপ্তর|কার্যালয়|অফিস|প্রতিষ্ঠান|বিদ্যালয়|কলেজ|মাদ্রাসা|হাসপাতাল|উপজেলা|জেলা|ইউনিয়ন|শাখা|ঠিকানা|স্টেশন|ব্লক|থানা)"
    )
)
_PART: Final = late(r" ?(?:\([^()\n]{1,40}\) ?)?, ?(?P<part>[^,।;|()\n]{2,60})(?P<mark>[,(]?)")
_OFFICE: Final = late(
    normalise(
        "কার্যালয়|দপ্তর|বিদ্যালয়|কলেজ|মাদ্রাসা|মাদরাসা|হাসপাতাল|মন্ত্রণালয়|উপজেলা|জেলা|ইউনিয়ন|শাখা|অফিস|ইনস্টিটিউট|একাডেমি|কেন্দ্র|কর্মরত|সদর"
    )
)
_OF_A_SENTENCE: Final = tuple(map(normalise, ("ে", "য়", "তে", "কে", "র")))
_OF_A_VERB: Final = tuple(map(normalise, ("ন", "বে", "লো", "ছে", "হল")))
_LEAST: Final = 3
"""Words behind a post and a comma of which the first may be a place: ত্রিশাল অংশ নেবেন, and not তদন্ত করবেন."""
_GENITIVE: Final = late(rf"(?P<place>{LETTER}{{2,25}}?)(?:{normalise('ের|র|স্থ')}) \Z")
_LETTERS_ONLY: Final = late(f"[^{LETTER[1:-1]}০-৯]")


def place_behind(text: str, end: int) -> str:
    """The place that stands behind a post and a comma; empty where none does.

    >>> text = normalise("জনাব সালমা খাতুন, উপপরিচালক, ত্রিশাল অংশ নেবেন।")
    >>> place_behind(text, text.rfind(",")) == normalise("ত্রিশাল"), place_behind("উপপরিচালক, তদন্ত করবেন।", 10)
    (True, '')
    """
    found = _PART.match(text, end)
    if not found:
        return ""
    words = found["part"].split()
    behind = text[found.end() : found.end() + 1]
    named = (
        bool(_OFFICE.search(found["part"])) or not words[-1].endswith(_OF_A_VERB) or behind in ("", "\n", "|")
    )
    is_place = named or bool(found["mark"]) or len(words) >= _LEAST
    told = not named and words[0].endswith(_OF_A_SENTENCE)
    return words[0] if is_place and not told else ""


def place_before(text: str, start: int) -> str:
    """The place in the genitive right before a post: ভালুকা উপজেলার সহকারী পরিচালক."""
    found = _GENITIVE.search(text, max(0, start - _REACH), start)
    return found["place"] if found else ""


_REACH: Final = 30


def workplace_column(heads: Sequence[str]) -> int | None:
    """The column whose head names a place of work; None where there is none."""
    return next((index for index, head in enumerate(heads) if _WORKPLACE.match(head)), None)


def is_elsewhere(first: str, later: str) -> bool:
    """Whether the later of two mentions has a place that the first has not: then two people may be meant.

    >>> is_elsewhere("", "ত্রিশাল"), is_elsewhere("ত্রিশাল, ময়মনসিংহ", "ত্রিশাল"), is_elsewhere("ত্রিশাল", "")
    (True, False, False)
    """
    one, other = _bare(first), _bare(later)
    return bool(other) and not (one and (one.startswith(other) or other.startswith(one) or other in one))


@lru_cache(maxsize=2000)
def _bare(place: str) -> str:
    return _LETTERS_ONLY.sub("", normalise(place))
