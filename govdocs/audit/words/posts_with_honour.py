"""Verbs below the honour of a post or of somebody named: 'মহাপরিচালক প্রশিক্ষণের উদ্বোধন করবে', 'ডা. মঞ্জুরুল ইসলাম জানায় যে'."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from govdocs.audit.reading.quantities import clauses
from govdocs.audit.reading.scanning import words_in
from govdocs.audit.spans import LETTER, Slip
from govdocs.audit.spelling.lexicon import is_listed
from govdocs.audit.words.joined_verbs import OF_BEING, RANKLESS, with_honour
from govdocs.dates.bangla_calendar import WEEKDAYS
from govdocs.dates.formats import MONTHS
from govdocs.text.alternatives import longest_first
from govdocs.text.late_pattern import late
from govdocs.text.unicode import normalise

_HEADS: Final = (
    *("মহাপরিচালক", "পরিচালক", "উপপরিচালক", "সচিব", "উপসচিব", "যুগ্মসচিব", "প্রশাসক", "কমিশনার", "চেয়ারম্যান"),
    *("অধ্যক্ষ", "উপাচার্য", "সার্জন", "সুপার", "মেয়র", "মন্ত্রী", "প্রতিমন্ত্রী", "উপদেষ্টা", "প্রকৌশলী", "অফিসার"),
    *("কর্মকর্তা", "সভাপতি", "আহ্বায়ক", "তত্ত্বাবধায়ক", "ব্যবস্থাপক", "মহাব্যবস্থাপক", "ম্যাজিস্ট্রেট", "রেজিস্ট্রার"),
    *("সদস্যসচিব", "বিচারক", "চিকিৎসক", "শিক্ষক", "পরিদর্শক", "নিয়ন্ত্রক"),
)
"""Last words of posts whose holders are spoken of with honour."""
_POSTS: Final = frozenset(map(normalise, _HEADS))
_NO_HOLDER: Final = (
    "হিসেবে|হিসাবে|রূপে|নিকট|কর্তৃক|থেকে|হতে|মহোদয়|ও|এবং|বা|অথবা|দ্বারা|পর্যন্ত|বাদে|ছাড়া|ব্যতীত|জনিত|কে|গণ|প্রশিক্ষণে"
    f"|সভার|(?:কমিটি|পরিষদ|পর্ষদ|প্যানেল|ফোরাম|সংগঠন|সংঘ|পদ|বরাবর|পর্যায়|সম্মেলন|কার্যালয়|দপ্তর|অফিস|কক্ষ|সমিতি|সংকট|পুল|ভবন|কোয়ার্টার|নিয়োগ|নির্বাচন|মনোনয়ন|বদলি|কাপ|গোল্ডকাপ|মিলনায়তন|পার্ক|ইকোপার্ক|তহবিল|স্বাক্ষর|তা[দঁকর]){LETTER}{{0,6}}"
)
"""Words behind a post with which it is no one who does something."""
_HOLDER: Final = late(
    normalise(
        rf"(?<!{LETTER})(?P<post>{longest_first(_HEADS)})(?: \([^()\n]{{2,30}}\))? (?!(?:{_NO_HOLDER})(?!{LETTER}))"
    )
)
_REPORTS: Final = "জানায়|জানিয়েছে|জানাল|জানালো|বলেছে"
_VERBS: Final = normalise(
    "করবে|করেছে|করছে|দেবে|দিবে|দিয়েছে|দেয়|নেবে|নিবে|নিয়েছে|জানাবে|জানিয়েছে|জানায়|পাঠাবে|রাখবে|বলবে|বলেছে|থাকবে|আসবে"
)
_ENDS: Final = late(rf"(?:(?<= )|\A)(?P<verb>{_VERBS})(?: না| নি)?\s*\Z")
_SAYS: Final = late(normalise(rf"(?:(?<= )|\A)(?P<verb>{_REPORTS})(?= যে(?!{LETTER})|[,:])"))
_BEING: Final = normalise("উপস্থিত")
_DONE: Final = frozenset(
    normalise(
        "উদ্বোধন সভাপতিত্ব বক্তব্য প্রতিবেদন তালিকা তথ্য মতামত বিল হিসাব সনদ চেক পুরস্কার ক্রেস্ট উপকরণ ব্যবস্থা পত্র ব্যাখ্যা জবাব সুপারিশ অনুলিপি নির্দেশনা"
        " নির্দেশ পদক্ষেপ দায়িত্ব দায়িত্বভার যোগদানপত্র আবেদন সহযোগিতা পরামর্শ বিবরণী নথি ত্রাণ কম্বল বীজ চারা বই কার্ড ঘোষণা স্বাগত বরাদ্দ অনুমতি অনুমোদন ছুটি শপথ উপস্থিত"
        " মেলা মেলাটি কর্মশালা কর্মশালাটি অনুষ্ঠান অনুষ্ঠানটি কার্যক্রম কর্মসূচি ক্যাম্প শিবির সেতু সেতুটি ভবন ভবনটি হাট বিদ্যালয় কেন্দ্র কাজ সভা পরিদর্শন তদন্ত যাচাই"
    ).split()
)
"""What somebody of a post does, or gives and takes; none of these does anything itself."""
_HOW: Final = frozenset(
    normalise(
        "বিতরণ প্রদান গ্রহণ দাখিল প্রেরণ পেশ উপস্থাপন পালন সংরক্ষণ স্বাক্ষর নিশ্চিত সম্পন্ন প্রস্তুত সমন্বয় বাস্তবায়ন তদারকি হস্তান্তর জমা অবহিত সংগ্রহ প্রকাশ শুরু সমাপ্ত জারি প্রধান অতিথি বিশেষ"
        " সভাপতি হিসেবে আগামী তারিখ সকাল বিকাল দুপুর নিজ উক্ত একটি সকল প্রয়োজনীয় লিখিত মাসিক বার্ষিক হালনাগাদ পূর্ণাঙ্গ চূড়ান্ত সংশ্লিষ্ট শুভ আনুষ্ঠানিকভাবে নিয়মিত যথাযথ জেলা উপজেলা শিক্ষা ক্রীড়া"
        f" জন্য পর হতে থেকে {' '.join(MONTHS)} {' '.join(WEEKDAYS)}"
    ).split()
)
_CASE: Final = late(
    normalise(
        r"(?!(?:ছেলে|জেলে|মেয়ে)\Z)(?:.{2,24}(?:কে|ে|ের|পূর্বক|ভাবে|গ্রস্ত|প্রাপ্ত|কৃত|ভুক্ত|[নণ]ীয়|যোগ্য)|[০-৯.:/-]{1,10}(?:টায়|টা|টি|তম|ম)?)\Z"
    )
)
_WITH_VOWEL: Final = late(normalise(r"(?P<stem>.{2,24}[ািীুূো])(?:র|য়|তে)\Z"))
_BEFORE: Final = late(
    normalise(
        rf"(?>(?:[০-৯.:/-]{{1,10}}(?:টায়|টা)?|{LETTER}{{1,25}}(?:র|ে|য়|কে),?|[^\s।]{{1,25}},|{LETTER}{{1,20}}ী?য়|জেলা|উপজেলা|প্রধান|নির্বাহী|অতিরিক্ত|সিনিয়র|সহকারী|মাননীয়|বিভাগীয়|সিভিল|পুলিশ|কৃষি|মৎস্য|শিক্ষা|ভূমি|সমাজসেবা|প্রকল্প|শাখা|তথ্য|সংশ্লিষ্ট|দায়িত্বপ্রাপ্ত|ভারপ্রাপ্ত|চিকিৎসা|প্রাণিসম্পদ|স্বাস্থ্য|খাদ্য|যুব|হিসাবরক্ষণ|নির্বাচন|কেন্দ্র|কমিটির|উপ|আঞ্চলিক|আবাসিক|মেডিকেল|থানা|ব্যবস্থাপনা|রিটার্নিং|প্রিজাইডিং|তদন্ত|তদন্তকারী|তদারকি|আগামী|তারিখ|সকাল|বিকাল|দুপুর|\(?[১-৯ক-হ][।.)])(?!{LETTER}) ?)*"
    )
)
"""What may stand before a post and is nobody who does something: cases, days, and words of the post."""
_OTHERS: Final = late(
    normalise(
        rf"(?<!{LETTER})(?:যে|যা|যদি|যার|যত|যখন|যাতে|যেন|পর|পরে|আগে|পূর্বে|সময়|বলে|মর্মে|বিধায়|কর্তৃক|{LETTER}{{2,20}}(?:রা|গণ|বৃন্দ|বাসী|লে|েন|লেও|ানো|করায়|হওয়ায়|থাকায়|দেওয়ায়)) "
    )
)
"""Words with which somebody else, or nobody, becomes the one who does it."""
_NAMED: Final = late(
    normalise(
        rf"(?<!{LETTER})(?:জনাব|বেগম|ডা\.|ড\.|অধ্যাপক|প্রকৌশলী) (?:মো\. |মোছা\. |মোসা\. )?(?P<name>(?:{LETTER}{{2,15}} ){{1,4}}?)(?P<where>(?:{LETTER}{{2,20}}(?:ে|য়) ){{0,2}})(?P<verb>{_REPORTS})(?= যে(?!{LETTER})|[,:]|\Z)"
    )
)
_NO_NAME: Final = late(
    normalise(
        rf"(?:ের|কে|[ািীুূ]র|গণ|রা|লে|েন) |(?<!{LETTER})(?:পরিবার|পক্ষ|দল|কমিটি|কোম্পানি|প্রতিষ্ঠান|বিদ্যালয়|কলেজ|স্কুল|হাসপাতাল|ফাউন্ডেশন|ট্রাস্ট|ইনস্টিটিউট|ট্রেডার্স|এন্টারপ্রাইজ|ব্রাদার্স|কনস্ট্রাকশন|মাদ্রাসা|সংস্থা|ব্যাংক|অফিস|দপ্তর|কার্যালয়|বিভাগ|হল|ক্লিনিক|পুলিশ|ছেলে|মেয়ে|স্ত্রী) "
    )
)


def posts_below_honour(text: str) -> Iterator[Slip]:
    """Verbs of common rank whose only possible subject is the holder of a post, or somebody named who says something; with ন.

    >>> [slip.right for slip in posts_below_honour("ব্যুরোর মহাপরিচালক প্রশিক্ষণের উদ্বোধন করবে।")]
    ['করবেন']
    """
    words = words_in(text)
    if not RANKLESS & words:
        return
    of_posts, reports = bool(_POSTS & words), not _SAYING.isdisjoint(words)
    start = 0
    for clause in clauses(text) if of_posts or reports else ():
        found = _of_post(clause, reports=reports) if of_posts else None
        if found is None and reports:
            found = _of_name(clause)
        if found:
            at, end = start + found[0], start + found[1]
            yield Slip(at, end, with_honour(text[at:end]))
        start += len(clause) + 1


_SAYING: Final = frozenset(map(normalise, _REPORTS.split("|")))


def _of_post(clause: str, *, reports: bool) -> tuple[int, int] | None:
    """Where the verb stands that ends a clause, or says something, of the holder of a post."""
    says = _SAYS.search(clause) if reports else None
    ending = says or _ENDS.search(clause, max(0, len(clause) - _LONGEST))
    holder = _HOLDER.search(clause) if ending else None
    if holder is None or ending is None or holder.end() > ending.start("verb"):
        return None
    before, between = clause[: holder.start()], clause[holder.end() : ending.start("verb")]
    if _OTHERS.search(before) or _OTHERS.search(between) or not _BEFORE.fullmatch(before.lstrip()):
        return None
    words = between.replace(",", " ").split()
    if not all(_does_nothing(word) for word in words):
        return None
    if says is None and (_DONE.isdisjoint(words) or "," in between):
        return None
    if ending["verb"] in OF_BEING and words[-1:] != [_BEING]:
        return None
    return ending.span("verb")


def _does_nothing(word: str) -> bool:
    """Whether a word, by its case or as what is done, cannot be the one who does it."""
    if word in _DONE or word in _HOW or _CASE.match(word):
        return True
    stem = _WITH_VOWEL.match(word)
    return stem is not None and is_listed(stem["stem"])


_LONGEST: Final = 16


def _of_name(clause: str) -> tuple[int, int] | None:
    """Where the verb stands with which somebody who is named with a form of address says something."""
    match = _NAMED.search(clause)
    return match.span("verb") if match and not _NO_NAME.search(match["name"]) else None
