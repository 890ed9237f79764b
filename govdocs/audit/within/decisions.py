"""Who is to carry out a decision, where its own sentences name them."""

from __future__ import annotations

from govdocs.audit.spans import LETTER, LETTERS
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
