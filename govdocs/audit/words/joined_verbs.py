"""Verbs that one subject has one after another: 'যোগদান করবেন এবং প্রতিবেদন দেবেন'; of common rank, and with honour."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from govdocs.audit.reading.mentions import MONTH
from govdocs.audit.spans import LETTER, Slip
from govdocs.dates.bangla_calendar import WEEKDAYS
from govdocs.text.late_pattern import late
from govdocs.text.unicode import normalise

OF_BEING: Final = frozenset(map(normalise, ("হবে", "থাকবে", "যাবে", "ছিল")))
"""Verbs of somebody only with a word that says so: a thing may be, stay or go, too."""
_MORE_THAN_N: Final = {
    normalise(verb): normalise(right)
    for verb, right in {
        "ছিল": "ছিলেন",
        "জানায়": "জানান",
        "দেয়": "দেন",
        "নেয়": "নেন",
        "পায়": "পান",
        "চায়": "চান",
        "জানাল": "জানালেন",
        "জানালো": "জানালেন",
        "করল": "করলেন",
        "করলো": "করলেন",
        "দিল": "দিলেন",
        "দিলো": "দিলেন",
        "নিল": "নিলেন",
        "নিলো": "নিলেন",
    }.items()
}
"""Verbs that take more than ন."""
RANKLESS: Final = (
    OF_BEING
    | _MORE_THAN_N.keys()
    | frozenset(
        normalise(
            "করবে করেছে করছে পাবে পেয়েছে দেবে দিবে দিয়েছে নেবে নিয়েছে আসবে এসেছে জানাবে জানিয়েছে পাঠাবে পারবে রাখবে"
            " আনবে নিবে লিখবে দেখবে দেখাবে বলবে মানবে ফিরবে তুলবে বসবে শুনবে পৌঁছাবে পড়বে পরবে দাঁড়াবে ভাববে আনছে লিখেছে বলেছে"
        ).split()
    )
)


def with_honour(verb: str) -> str:
    """A verb of common rank as one of honour.

    >>> with_honour("করবে"), with_honour("ছিল")
    ('করবেন', 'ছিলেন')
    """
    return _MORE_THAN_N.get(verb, f"{verb}ন")


_AND: Final = late(" এবং |(?:(?<=বে)|(?<=ছে)|(?<=েন)) ও ")


def joined(clause: str, start: int) -> Iterator[tuple[int, str]]:
    """What a clause says one after another, each with its place: 'যোগদান করবেন এবং প্রতিবেদন দেবেন'."""
    at = 0
    for joint in _AND.finditer(clause):
        yield start + at, clause[at : joint.start()]
        at = joint.end()
    yield start + at, clause[at:]


def does_more(said: str) -> bool:
    """Whether something said behind 'and' has no subject of its own, and its verb is one of honour."""
    return _DOES_MORE.fullmatch(said) is not None


def has_no_subject(words: str) -> bool:
    """Whether none of some words, before a verb, can be the one who does it."""
    return _NO_SUBJECT.fullmatch(f"{words.strip()} ") is not None


def no_subjects(words: str) -> bool:
    """Whether each of some words has a case, is done by somebody, or says when and which.

    >>> no_subjects("প্রতি মাসের শেষ সপ্তাহে প্রতিবেদন দাখিল"), no_subjects("পরের সপ্তাহে শাখাগুলো প্রতিবেদন দাখিল")
    (True, False)
    """
    return _NONE_WHO_DOES.fullmatch(f"{words.strip()} ") is not None


def done_below(before: str, said: str) -> Iterator[Slip]:
    """The verb of common rank of something said behind 'and', of which the subject did something with honour before.

    >>> [slip.right for slip in done_below("তিনি কর্মস্থলে যোগদান করবেন", "যোগদানপত্র দাখিল করবে")]
    ['করবেন']
    """
    match = _DOES.fullmatch(said) if _HAS_DONE.search(before) else None
    if match:
        yield Slip(match.start("verb"), match.end("verb"), with_honour(match["verb"]))


_VERBS_OF_HONOUR: Final = "|".join(sorted({with_honour(verb) for verb in RANKLESS - OF_BEING}))
_DONE_WITH: Final = normalise(
    "প্রতিবেদন|যোগদানপত্র|তথ্য|মতামত|বিল|হিসাব|আবেদন|আবেদনপত্র|স্বাক্ষর|সনদ|তালিকা|ব্যবস্থা|দায়িত্ব|দায়িত্বভার|পত্র|ব্যাখ্যা|জবাব|বক্তব্য|রিপোর্ট|অগ্রগতি|সুপারিশ|অনুলিপি|কপি|যোগাযোগ|সহযোগিতা|প্রশিক্ষণ|ছুটি|পাঠদান"
    "|দাখিল|প্রেরণ|গ্রহণ|প্রদান|পালন|সংরক্ষণ|উপস্থাপন|নিশ্চিত|সম্পন্ন|জমা|অবহিত|পেশ|যোগদান|পরিদর্শন|সংগ্রহ|প্রস্তুত|সমন্বয়|বাস্তবায়ন|তদারকি|হস্তান্তর|অংশগ্রহণ|প্রকাশ|উদ্বোধন|ভোগ|সমর্পণ"
)
"""What is done, or what it is done with: none of these does anything itself."""
_ALL_SUCH: Final = normalise("সকল|সব|উক্ত|নিজ|একটি|প্রয়োজনীয়|লিখিত|মাসিক|হালনাগাদ|পূর্ণাঙ্গ|চূড়ান্ত|সংশ্লিষ্ট")
_OBJECT: Final = rf"(?:(?:{_DONE_WITH}|{_ALL_SUCH})|(?!ছেলে|জেলে|মেয়ে){LETTER}{{2,20}}(?:কে|ে|ের|গুলোর|পূর্বক))"
_DOING: Final = normalise("করবে|করেছে|করছে|দেবে|দিবে|দিয়েছে|নেবে|নিবে|নিয়েছে|জানাবে|জানিয়েছে|পাঠাবে|রাখবে")
_DOES_MORE: Final = late(rf"(?:{_OBJECT} ){{1,9}}(?:{_VERBS_OF_HONOUR})(?: না)? ?")
"""Another thing that the same subject does, with honour."""
_NO_SUBJECT: Final = late(rf"(?:{_OBJECT} ){{0,9}}")
_WITH_CASE: Final = rf"(?!ছেলে|জেলে|মেয়ে){LETTER}{{1,25}}(?:কে|ে|ের|পূর্বক)"
_NONE_WHO_DOES: Final = late(
    normalise(
        rf"(?>(?:(?:{_DONE_WITH}|{_ALL_SUCH}|প্রতি|প্রত্যেক|শেষ|প্রথম|আগামী|পরবর্তী|গত|[০-৯]{{1,4}}|{MONTH}|{'|'.join(WEEKDAYS)}|তারিখ|হতে|থেকে|জন্য|নিয়ে|দিয়ে|নিয়মিত|বিস্তারিত|ক্ষয়ক্ষতির|বিবরণ|মজুত|হাজিরা|খাতায়|উপস্থিত)|{_WITH_CASE}) "
        rf"|(?:প্রধান|জেলা|উপজেলা|সংশ্লিষ্ট|নির্ধারিত|দুই|তিন|চার|পাঁচ|সাত|কর্মদিবস) (?={_WITH_CASE} )"
        rf"|{LETTER}{{2,20}}(?:সমূহ|গুলো|গুলি) (?:সরেজমিনে? |নিয়মিত )?(?:পরিদর্শন|যাচাই|তদারকি|পর্যবেক্ষণ|পর্যালোচনা|সংগ্রহ|মূল্যায়ন) করে )++"
    )
)
"""Words of which none does it: with a case, or done by somebody, days, and what is done on the way."""
_DOES: Final = late(rf"(?:{_OBJECT} ){{1,9}}(?P<verb>{_DOING})(?: না| নি)?")
_HAS_DONE: Final = late(
    normalise(
        rf"(?:\A|[ ।,])(?:তিনি|তাঁরা|ইনি|আপনি|আপনারা) (?:(?!কমিটি|দল|বোর্ড)[^,:—–। ]{{1,25}} ){{1,9}}(?:{_VERBS_OF_HONOUR})\Z"
    )
)
"""Somebody who is spoken of with honour, and does something."""
