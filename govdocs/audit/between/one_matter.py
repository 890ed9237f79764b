"""The one paper of a set that a letter may mean by what it encloses, where it names neither its number nor its day: that of its matter."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from typing import Final, NamedTuple

from govdocs.audit.spans import LETTER
from govdocs.models.document import Document
from govdocs.models.letter import Letter
from govdocs.text.late_pattern import late
from govdocs.text.unicode import normalise


class Matter(NamedTuple):
    """What a document is about, by the beginnings of its first words; its day; and whether it encloses something."""

    words: frozenset[str]
    day: date | None
    encloses: bool


NO_MATTER: Final = Matter(frozenset(), None, encloses=False)
_WORD: Final = late(rf"{LETTER}{{4,}}")
_STEM: Final = 4
_FIRST: Final = 350
"""Characters of a body that say what it is about."""
_LEAST: Final = 5
"""Words that two papers of one matter share."""
_LONGEST: Final = timedelta(days=60)
_ANY_LETTER: Final = frozenset(
    normalise(word)[:_STEM]
    for word in [
        "প্রেরণ",
        "প্রেরণের",
        "পাঠানো",
        "সংক্রান্ত",
        "প্রসঙ্গে",
        "প্রতিবেদন",
        "কার্যালয়",
        "কার্যালয়ের",
        "উপজেলা",
        "উপজেলার",
        "জেলার",
        "জেলা",
        "তারিখ",
        "তারিখের",
        "তারিখে",
        "নম্বর",
        "স্মারক",
        "আদেশ",
        "আদেশের",
        "সংযুক্ত",
        "অনুরোধ",
        "প্রদান",
        "নিচের",
        "নিম্নবর্ণিত",
        "অনুযায়ী",
        "মোতাবেক",
        "জানানো",
        "যাচ্ছে",
        "উপর্যুক্ত",
        "বিষয়",
        "বিষয়ে",
        "সূত্রের",
        "করা",
        "হলো",
        "হয়েছে",
        "কর্মকর্তা",
        "অফিসার",
        "জনাব",
        "সদয়",
        "পরবর্তী",
        "ব্যবস্থা",
        "গ্রহণ",
        "সরকারি",
    ]
)


def matter_of(document: Document, day: date | None) -> Matter:
    """What a document is about: its subject, and the beginning of its body."""
    subject, body = (getattr(document, name, None) or "" for name in ("subject", "body"))
    text = normalise(f"{subject} {body[:_FIRST]}")
    words = frozenset(word[:_STEM] for word in _WORD.findall(text)) - _ANY_LETTER
    return Matter(words, day, isinstance(document, Letter) and bool(document.enclosures))


def enclosed_of_one_matter(own: Matter, others: Iterable[tuple[int, Matter]]) -> list[int]:
    """The one paper of the weeks before that shares most of the words of a letter with enclosures; none where two do."""
    if not own.encloses or own.day is None:
        return []
    return (
        found if len(found := [index for index, other in others if _is_of(own, own.day, other)]) == 1 else []
    )


def _is_of(own: Matter, day: date, other: Matter) -> bool:
    in_time = other.day is None or timedelta(0) <= day - other.day <= _LONGEST
    return in_time and len(own.words & other.words) >= _LEAST
