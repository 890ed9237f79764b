"""The one paper of a set that a letter means by what it encloses, where it names neither its number nor its day: that of its matter."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from typing import Final, NamedTuple

from govdocs.audit.reading.mentions import MONTH_NUMBERS
from govdocs.audit.spans import LETTER
from govdocs.models.document import Document
from govdocs.models.letter import Letter
from govdocs.text.late_pattern import late
from govdocs.text.unicode import normalise


class Matter(NamedTuple):
    """What a document is about, by the beginnings of its first words; its day; what it encloses, and what it is itself."""

    words: frozenset[str]
    day: date | None
    encloses: frozenset[str]
    """The kinds of paper among its enclosures: আদেশ, তালিকা."""
    is_a: frozenset[str]
    """Those that its form and its subject say it is."""
    subject: frozenset[str]


NO_MATTER: Final = Matter(frozenset(), None, frozenset(), frozenset(), frozenset())
_KIND: Final = late(
    normalise("কার্যাদেশ|আদেশ|তালিকা|প্রাক্কলন|প্রতিবেদন|বিজ্ঞপ্তি|নোটিশ|সূচি|মঞ্জুরি|বরাদ্দপত্র|পরিপত্র|প্রজ্ঞাপন")
)
_WORD: Final = late(rf"{LETTER}{{4,}}")
_STEM: Final = 4
_FIRST: Final = 350
"""Characters of a body that say what it is about."""
_LEAST: Final = 5
"""Words that two papers of one matter share."""
_LONGEST: Final = timedelta(days=60)
_ANY_LETTER: Final = frozenset(
    word[:_STEM]
    for word in normalise(
        "প্রেরণ প্রেরণের পাঠানো সংক্রান্ত প্রসঙ্গে প্রতিবেদন কার্যালয় কার্যালয়ের উপজেলা উপজেলার জেলার জেলা তারিখ তারিখের তারিখে নম্বর স্মারক আদেশ আদেশের সংযুক্ত"
        " অনুরোধ প্রদান নিচের নিম্নবর্ণিত অনুযায়ী মোতাবেক জানানো যাচ্ছে উপর্যুক্ত বিষয় বিষয়ে সূত্রের করা হলো হয়েছে কর্মকর্তা অফিসার জনাব সদয় পরবর্তী ব্যবস্থা গ্রহণ সরকারি"
        " জন্য মধ্যে পর্যন্ত টাকা টায় আগামী তথ্য পাওয়া অর্থ পত্র দৃষ্টি আকর্ষণ অদ্য পরিপ্রেক্ষিতে পরিপত্র সম্মেলন ক্রয় মূল্য প্রথম দ্বিতীয় তালিকা নোটিশ"
    ).split()
)


def matter_of(document: Document, day: date | None) -> Matter:
    """What a document is about: its subject, and the beginning of its body."""
    subject, body = (
        normalise(next((text for name in names if (text := getattr(document, name, None))), ""))
        for names in (("subject", "heading"), ("body", "discussion", "text"))
    )
    enclosures = normalise(" ".join(document.enclosures)) if isinstance(document, Letter) else ""
    form = document.form.bangla if isinstance(document, Letter) else ""
    return Matter(
        _stems(f"{subject} {body[:_FIRST]}"),
        day,
        frozenset(_KIND.findall(enclosures)),
        frozenset(_KIND.findall(f"{normalise(form)} {subject}")),
        _stems(subject),
    )


def _stems(text: str) -> frozenset[str]:
    return frozenset(word[:_STEM] for word in _WORD.findall(text) if word not in MONTH_NUMBERS) - _ANY_LETTER


def enclosed_of_one_matter(own: Matter, others: Iterable[tuple[int, Matter]]) -> list[int]:
    """The one paper of the weeks before that shares most of the words of a letter, and is of the kind that it encloses; none where two are."""
    if not own.encloses or own.day is None:
        return []
    found = [index for index, other in others if _is_of(own, own.day, other)]
    return found if len(found) == 1 else []


def _is_of(own: Matter, day: date, other: Matter) -> bool:
    in_time = other.day is None or timedelta(0) <= day - other.day <= _LONGEST
    in_kind = bool(own.encloses & other.is_a) and not other.encloses and own.subject != other.subject
    return in_time and in_kind and len(own.words & other.words) >= _LEAST


def encloses_such(letter: Document, other: Document) -> bool:
    """Whether a letter encloses a paper of the kind that another is: a sanction order, where that grants a sanction."""
    return bool(matter_of(letter, None).encloses & matter_of(other, None).is_a)
