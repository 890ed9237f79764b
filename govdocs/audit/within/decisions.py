"""Who is to carry out a decision, and by when, where its own sentences say so."""

from __future__ import annotations

from govdocs.audit.reading.mentions import MONTH
from govdocs.audit.spans import DIGIT, LETTER, LETTERS
from govdocs.dates.bangla_calendar import BANGLA_MONTHS
from govdocs.text.late_pattern import late
from govdocs.text.unicode import normalise

_BODIES = (
    "অফিসার|কর্মকর্তা|কর্মচারী|সচিব|পরিচালক|ব্যবস্থাপক|প্রকৌশলী|প্রশাসক|প্রধান|চেয়ারম্যান|মেয়র|সভাপতি|আহ্বায়ক|কমিশনার|সুপার|শিক্ষক|অধ্যক্ষ|"
    "প্রোগ্রামার|হিসাবরক্ষক|সদস্য|প্রতিনিধি|ঠিকাদার|কমিটি|উপকমিটি|শাখা|অধিশাখা|অনুবিভাগ|বিভাগ|দপ্তর|অধিদপ্তর|মন্ত্রণালয়|কার্যালয়|পরিষদ|"
    "পৌরসভা|কর্তৃপক্ষ|সংস্থা|ইউনিট|সেল|টিম|দল|সকল|প্রত্যেক|সংশ্লিষ্ট"
)
_CHARGED = late(
    normalise(
        rf"(?:(?:{_BODIES})(?:গণ|বৃন্দ|দের|সমূহ|গুলো|ের)?[)’”]?|(?:{_BODIES}) ?\([^()\n]{{1,60}}\)"
        rf"|(?:জনাব|বেগম|মিজ) (?:[{LETTERS}.]{{1,30}} ){{0,4}}?[{LETTERS}]{{1,30}}?|(?<!{LETTER})(?:ইউএনও|ডিসি|এডিসি|এসপি|ওসি|পিআইও|সিইও))"
        rf"(?: ?[-–] ?| )?(?<!থে)(?<!দি)কে(?!{LETTER})"
        rf"(?![^।\n]{{0,200}}?(?:অবহিত|জানা(?:তে|ইতে)|জানানো|অনুরোধ|আমন্ত্রণ|ধন্যবাদ|নির্দেশ))"
    )
)
_BY = late(rf"{LETTER}[)’”]?,? কর্তৃক(?!{LETTER})")
_WILL_DO = late(
    normalise(rf"{LETTER}বেন(?!{LETTER})|(?<!{LETTER})(?:কর|দে|নে|রাখ|পাঠা|জানা|দেখ|গ্রহণ কর)বে(?!{LETTER})")
)


def names_who(text: str) -> bool:
    """Whether a decision says in its own sentences who carries it out.

    >>> names_who("উপজেলা প্রকৌশলীকে প্রাক্কলন দাখিল করতে হবে।"), names_who("সকল শাখা হতে তথ্য সংগ্রহ করতে হবে।")
    (True, False)
    """
    text = normalise(text)
    return any(pattern.search(text) for pattern in (_CHARGED, _BY, _WILL_DO))


_SPANS = (
    *(
        "দিন",
        "দিবস",
        "মাস",
        "সপ্তাহ",
        "পক্ষ",
        "ঘণ্টা",
        "বছর",
        "সকাল",
        "দুপুর",
        "বিকাল",
        "বিকেল",
        "সন্ধ্যা",
        "রাত",
        "প্রান্তিক",
    ),
)
_TO_BE_DONE = late(rf"(?:ত|ই)ে হ(?:বে|ইবে)(?!{LETTER})|করতে হবে|করিতে হইবে")
_DATED = late(
    normalise(
        rf"{DIGIT}{{4}}|{DIGIT}{{1,2}}(?: ?(?:লা|রা|ঠা|ই|শে))? (?:{MONTH}|{'|'.join(BANGLA_MONTHS)})|(?:{'|'.join(_SPANS)})(?:ের|র|য়) মধ্যে|মাসে|(?<!{LETTER})(?:আজ|কাল|অদ্য)(?!{LETTER})"
        rf"|র (?:পূর্বেই?|আগেই?|পরে?|সঙ্গে সঙ্গে) |(?:ওয়া|করা|আসা)মাত্র(?!{LETTER})|প্রতি (?:দিন|সপ্তাহ|মাস|{LETTER}+বার)|প্রতিদিন|প্রতিমাসে|নিয়মিত|অবিলম্বে|দ্রুত|শীঘ্র|তাৎক্ষণিক|যথাসময়ে|জরুরি ভিত্তিতে"
        r"|পরবর্তী সভা|আগামী|অফিস চলাকালে|সার্বক্ষণিক|অব্যাহত"
    )
)


def is_to_be_done(text: str) -> bool:
    """Whether a decision is one that somebody must carry out.

    >>> is_to_be_done("প্রতিবেদন দাখিল করতে হবে।"), is_to_be_done("প্রস্তাব অনুমোদিত হলো।")
    (True, False)
    """
    return _TO_BE_DONE.search(text) is not None


def says_when(text: str) -> bool:
    """Whether a decision says by when it is carried out, or that it goes on.

    >>> says_when("তালিকা ৮ সেপ্টেম্বরের মধ্যে পাঠাতে হবে।"), says_when("৭ কর্মদিবসের মধ্যে দিতে হবে।"), says_when("শুধুমাত্র তালিকা পাঠাতে হবে।")
    (True, True, False)
    """
    return _DATED.search(normalise(text)) is not None
