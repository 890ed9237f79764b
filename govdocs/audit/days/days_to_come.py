"""Days that a text calls আগামী, or by which it asks for something; and the words by which a last day is told."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from govdocs.audit.reading.mentions import PART_OF_DAY, DayMention, days_in, spans_in
from govdocs.audit.reading.quantities import dated_sentences
from govdocs.audit.spans import LETTER
from govdocs.dates.bangla_calendar import WEEKDAYS
from govdocs.text.late_pattern import late
from govdocs.text.unicode import normalise

LAST_DAY: Final = late(r"শেষ (?:সময়|তারিখ|দিন)(?:সীমা)?(?:টি)?(?: ও সময়)?")
_LAST_DAY_IS: Final = late(rf"{LAST_DAY.pattern}(?: হলো)? ?[:–—-]? ?\(?\Z")
ANOTHER_DAY: Final = late(
    normalise(
        "পরিবর্তে|পরিবর্তন|বর্ধিত|বৃদ্ধি|বাড়িয়ে|বাড়ানো|পিছিয়ে|এগিয়ে|সংশোধ|পূর্বের|পূর্বনির্ধারিত|স্থলে|অতিক্রান্ত|নির্ধারিত ছিল"
    )
)
"""Words of a sentence that speaks of a last day which is the last no more."""
_AT_AN_HOUR: Final = late(
    rf"(?: তারিখ)?(?: রোজ)?,? ?\(?(?:{'|'.join(WEEKDAYS)})?\)?,? ?(?:{PART_OF_DAY}) [0-9০-৯.:]{{1,5}} ?(?:টা|টায়|ঘটিকা)[^।;\n]{{0,120}}হবে(?!{LETTER})"
)
COMING: Final = late(rf"(?<!{LETTER})আগামী(?: (?:রোজ )?(?:{'|'.join(WEEKDAYS)}),?)? ?\(?\Z")
"""Words right before a day that is to come."""
_BY_THEN: Final = late(
    r"(?: ?খ্রি(?:[.:ঃ]|[ষস]্টাব্দ)?)? ?(?:তারিখ)?(?: ?-?এর|ের)?(?: অফিস সময়(?:ের)?)? মধ্যে(?P<then>[^।;\n]{0,200})"
)
_ASKED: Final = late(
    rf"(?<!{LETTER})না (?:এলে|পেলে|দিলে|পৌঁছালে|পাঠালে|পাওয়া গেলে|করলে|হলে|জানালে)(?!{LETTER})|ব্যর্থ হলে|(?:জমা |অবশ্যই )?(?:দিন|করুন|পাঠান|জানান|পৌঁছান)(?= ?[।,;]|\Z)|অনুরোধ|(?:করতে|পাঠাতে|দিতে|জানাতে|হতে|নিতে) হবে|(?:করবেন|পাঠাবেন|দেবেন)(?!{LETTER})|বলা হল(?:ো)?(?!{LETTER})"
)
_IN_A_PAPER: Final = late(rf"(?:পত্রে|চিঠিতে|স্মারকে|নোটিশে|বিজ্ঞপ্তিতে|পরিপত্রে|প্রজ্ঞাপনে|আদেশে)(?!{LETTER})")
_NOT_TO_COME: Final = late(
    rf"ছিল(?:ো|েন)?(?!{LETTER})|(?<!{LETTER})মর্মে(?!{LETTER})|{_IN_A_PAPER.pattern}|(?:শেষ|উত্তীর্ণ|পার) হয়ে(?:ছে|ছিল| গেছে| যাওয়ায়)|অতিক্রান্ত|অতিক্রম|পেরিয়ে|(?:বিজ্ঞপ্তি|নোটিশ|পত্র|স্মারক|পরিপত্র) (?:অনু|মোতাবেক)|যায়নি|হয়নি|চুক্তির|শর্ত |শর্ত অনু|আইন অনু|বিধান|জানান,|সত্ত্বেও|থাকলেও|হলেও|হইলেও|(?<!{LETTER})(?:যাঁ|যা)(?:রা|দের)"
)
_DONE: Final = late(
    rf"(?<!নির্ধার)(?<!বর্ণ)(?<!উল্লিখ)(?<!চাহ)(?<!স্বাক্ষর)(?<!সমন্ব)িত(?: |ের )|(?<!পূরণ)কৃত |প্রাপ্ত |সমাপ্ত |সম্পন্ন(?! কর)|নিয়োগ|জন্ম|না (?:দেওয়ার|দেওয়ায়|পারায়|পাওয়ায়|করায়|পাঠানোর|পাঠানোয়|সরানোয়)|জমা পড়া|পাওয়া (?!গেলে)|দিয়েছে|পাঠিয়ে|(?:দেন|দেয়|পাঠায়|পাঠান|করেন|করে)নি|গেল না|(?<![ঀ-৿])(?:কেন|যেসব|যে|যিনি)(?![ঀ-৿])|পূর্ণ|হওয়া|করা (?={LETTER})|হয়েছে|করেছেন"
)
_BEGUN: Final = late("(?:হতে|থেকে|হইতে|[-–—]) ?(?:আগামী )?$")


_NEXT_MEETING: Final = late(normalise(rf"(?<!{LETTER})পরবর্তী (?:মাসিক |সাধারণ |নিয়মিত )?(?:সভা|বৈঠক)(?:টি)? ?\Z"))
_WILL_BE: Final = late(normalise("(?:হবে|হইবে|বসবে) ?\\Z"))
_SAYS_WHEN: Final = tuple(map(normalise, ("আগামী", "মধ্যে", "শেষ", "টা", "ঘটিকা", "পরবর্তী")))
"""What a sentence about a day to come cannot be without."""


def days_to_come(text: str) -> Iterator[DayMention]:
    """The days of a text that it calls আগামী, or by which it asks for something."""
    spans = [(span.start, span.end) for span in spans_in(text)]
    for start, sentence in dated_sentences(text):
        if not any(sign in sentence for sign in _SAYS_WHEN):
            continue
        not_to_come = _NOT_TO_COME.search(sentence)
        for mention in days_in(sentence):
            before, after = sentence[max(0, mention.start - 40) : mention.start], sentence[mention.end :]
            if not_to_come and not (COMING.search(before) and _is_of_today(sentence, mention)):
                continue
            in_span = any(a <= start + mention.start < b for a, b in spans)
            if (
                COMING.search(before)
                or (_NEXT_MEETING.search(before) and _WILL_BE.search(after))
                or (_LAST_DAY_IS.search(before) and not ANOTHER_DAY.search(sentence))
                or (
                    not in_span
                    and not _BEGUN.search(before)
                    and (_is_deadline(after) or _AT_AN_HOUR.match(after))
                )
            ):
                yield mention


def called_to_come(text: str) -> Iterator[DayMention]:
    """The days that a text itself calls আগামী, no paper that it speaks of.

    >>> [found.words for found in called_to_come("মেলা আগামী ৫ মে ২০২৬ তারিখে শুরু হবে; ৭ মে ২০২৬ তারিখে শেষ হয়।")]
    ['৫ মে ২০২৬']
    """
    for _, sentence in dated_sentences(text) if "আগামী" in text else ():
        for mention in days_in(sentence):
            if COMING.search(sentence[: mention.start]) and not _NOT_TO_COME.search(sentence):
                yield mention


def _is_of_today(sentence: str, mention: DayMention) -> bool:
    """Whether a sentence that has words of the past has them before a day to come, and no earlier paper calls it so."""
    before, after = sentence[: mention.start], sentence[mention.end :]
    return not _NOT_TO_COME.search(after) and not _IN_A_PAPER.search(before)


def _is_deadline(after: str) -> bool:
    """Whether what follows a day asks for something by then, and does not say what was done by then."""
    match = _BY_THEN.match(after)
    asked = match and _ASKED.search(match["then"])
    return bool(match and asked and not _DONE.search(match["then"][: asked.start()]))
