"""Who is asked to do something: with কে behind the post, not in the genitive and not bare: 'সিভিল সার্জনের অনুরোধ করা হলো'."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from govdocs.audit.reading.scanning import matches
from govdocs.audit.spans import LETTER, Slip
from govdocs.text.late_pattern import late
from govdocs.text.unicode import normalise

_POSTS: Final = (
    "অফিসার|কর্মকর্তা|কর্মচারী|সার্জন|প্রশাসক|পরিচালক|মহাপরিচালক|প্রকৌশলী|সচিব|চেয়ারম্যান|মেয়র|শিক্ষক|সুপার|কমিশনার|ব্যবস্থাপক|মহাব্যবস্থাপক|ম্যানেজার|অধ্যক্ষ|উপাচার্য"
    "|রেজিস্ট্রার|নিয়ন্ত্রক|তত্ত্বাবধায়ক|পরিদর্শক|হিসাবরক্ষক|প্রধান|ম্যাজিস্ট্রেট|মহোদয়|আহ্বায়ক|সভাপতি|ঠিকাদার|পোস্টমাস্টার|সাব-রেজিস্ট্রার|নিবন্ধক|মহাপরিদর্শক|কোষাধ্যক্ষ"
)
_DONE: Final = "(?:করা (?:হলো|হল|হইল|গেল|হচ্ছে|যাচ্ছে|হয়েছে|হয়)|করছি|করা যাইতেছে)"
_HOW: Final = "(?:(?:বিশেষভাবে|সবিনয়|সবিনয়ে|পুনরায়|সবিশেষ|বিনীতভাবে|আবারও|বিনীত|বিশেষ) )?"
_ASKED: Final = late(
    normalise(
        rf"(?P<post>(?:{_POSTS})(?P<many>গণ|বৃন্দ)?)(?P<case>ের|র|ে|)(?: \([^()\n]{{1,30}}\)(?P<behind>-?(?:এর|ের|র))?)? {_HOW}(?:(?:অনুরোধ|অবহিত) {_DONE})(?!{LETTER})"
    )
)
_YOU: Final = late(normalise(rf"(?<!{LETTER})(?P<you>আপনার|তাঁর) {_HOW}অনুরোধ {_DONE}(?!{LETTER})"))
_TOLD: Final = late(
    normalise(
        rf"(?<!{LETTER})(?:জন্য|নিমিত্ত|লক্ষ্যে) (?:{LETTER}{{2,15}},? ){{0,5}}?(?P<who>(?:{LETTER}{{1,15}})?(?:{_POSTS}|দপ্তর|কার্যালয়|কর্তৃপক্ষ|মন্ত্রণালয়|অধিদপ্তর)(?:গণ|বৃন্দ)?)(?P<case>ের|(?<=[াীি])র) {_HOW}"
        rf"(?:অনুরোধ (?:জানানো (?:হলো|হল|গেল|হচ্ছে|যাচ্ছে)|{_DONE})|নির্দেশ (?:দেওয়া|প্রদান করা) (?:হলো|হল|গেল)|পরামর্শ (?:দেওয়া|প্রদান করা) (?:হলো|হল|গেল)|আহ্বান (?:জানানো|করা) (?:হলো|হল|গেল))(?!{LETTER})"
    )
)
"""Whoever is told to do something that the sentence has said already."""
_OF_ONE: Final = late(
    normalise(
        rf"(?<!{LETTER})(?:একজন|[০-৯]{{1,3}} ?জন|{LETTER}{{2,6}}জন|কর্তৃক|পক্ষে|বরাবর)(?: {LETTER}{{2,15}}){{0,2}} ?\Z"
    )
)
_REACH: Final = 60
_SIGNS: Final = (normalise("অনুরোধ কর"), normalise("অবহিত কর"))


def asked_without_case(text: str) -> Iterator[Slip]:
    """Posts that are asked or told something and have another ending than কে, with it.

    >>> [slip.right for slip in asked_without_case("নোটিশ জারির জন্য সিভিল সার্জনের অনুরোধ করা হলো।")]
    ['সার্জনকে']
    """
    told = set()
    for match in matches(_ASKED, text, *_SIGNS):
        if match["behind"] or _OF_ONE.search(text, max(0, match.start() - _REACH), match.start()):
            continue
        start, end = match.span("case")
        of_vowel = match["case"] == "র" and not _VOWEL.search(text, start - 1, start)
        if (
            of_vowel
            or (match["case"] == "ে" and not match["post"].endswith("ক"))
            or "(" in text[end : end + 2]
        ):
            continue
        if not match["case"] and (match["post"] == normalise("প্রধান") or normalise("করছি") in match[0]):
            continue
        told.add(end)
        yield Slip(match.start("post"), end, f"{match['post']}কে", sure=False)
    for match in matches(_TOLD, text, "জন্য", normalise("নিমিত্ত"), normalise("লক্ষ্যে")):
        if match.end("case") not in told:
            yield Slip(match.start("who"), match.end("case"), f"{match['who']}কে", sure=False)
    for match in matches(_YOU, text, *_SIGNS):
        yield Slip(*match.span("you"), f"{match['you'][:-1]}কে", sure=False)


_VOWEL: Final = late(normalise("[া-ৌঅ-ঔয়]"))
