"""Words: lost rephs, usage, house style, and one register throughout a document."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache
from typing import Final

from govdocs.audit import messages
from govdocs.audit.reading.paper import Paper, Passage
from govdocs.audit.reading.recent_texts import remembered
from govdocs.audit.reading.scanning import matches, places_of_words, words_in
from govdocs.audit.rule import Finding, rule
from govdocs.audit.sources import ACADEMY
from govdocs.audit.spans import LETTER, MAX_SLIPS, Slip, slip_finding, slip_findings, told_once
from govdocs.audit.untouchable import untouched_slips
from govdocs.audit.words.indefinite import which_for_any
from govdocs.audit.words.wordlists import word_lists
from govdocs.errors import Text
from govdocs.models.audit_settings import LanguageRegister, NumberWord
from govdocs.models.letter import Letter
from govdocs.problems.problem import Severity
from govdocs.text.late_pattern import late
from govdocs.text.unicode import normalise

# Words


@rule("lost-reph", source="প্রচলিত পত্রের সূচনাবাক্য: উপর্যুক্ত বিষয়ের প্রেক্ষিতে …")
def lost_reph(paper: Paper) -> Iterator[Finding]:
    """সূচনাবাক্যে ‘উপর্যুক্ত’-এর রেফ পড়ে গিয়ে ‘উপযুক্ত’ হয়েছে।

    কেন: ‘উপযুক্ত’ (যোগ্য) নিজেই একটি শুদ্ধ শব্দ, তাই বানান-পরীক্ষায় ধরা পড়ে না; কিন্তু ‘উপযুক্ত বিষয়ের প্রেক্ষিতে’ কথাটির
    মানে দাঁড়ায় না।

    উদাহরণ: ‘উপযুক্ত বিষয়ের প্রেক্ষিতে’ নয়, ‘উপর্যুক্ত বিষয়ের প্রেক্ষিতে’।

    The opening phrase has উপযুক্ত (suitable) for উপর্যুক্ত (above-mentioned): the reph was lost.

    Why: both are words, so that no dictionary finds it; with 'suitable' the phrase makes no sense.

    Example: 'উপর্যুক্ত বিষয়ের প্রেক্ষিতে' for 'উপযুক্ত বিষয়ের প্রেক্ষিতে'.
    """
    yield from slip_findings(
        paper,
        lost_rephs,
        messages.LOST_REPH,
    )


_OPENING = late(
    rf"(?<!.)(?<!{LETTER})উপযুক্ত(?= বিষয়ে )|(?<!{LETTER})উপযুক্ত(?= (?:বিষয়(?:ের|ে)? (?:ও সূত্র|প্রেক্ষিতে|পরিপ্রেক্ষিতে|আলোকে|জানানো|অবগত|দৃষ্টি)|সূত্রের|বিষয় ও))"
)


def lost_rephs(text: str) -> Iterator[Slip]:
    """উপযুক্ত in the phrases that refer to the subject or reference above."""
    for match in matches(_OPENING, text, "উপযুক্ত"):
        yield Slip(match.start(), match.end(), "উপর্যুক্ত")


# Usage


@rule("usage", severity=Severity.NOTICE, source="বাংলা একাডেমি আধুনিক বাংলা অভিধান; draminbd.com, প্রয়োগ-অপপ্রয়োগ")
def usage(paper: Paper) -> Iterator[Finding]:
    """শব্দটির প্রয়োগ ঠিক নয়, বা এখন আর চলে না।

    কেন: ‘অত্র’ মানে ‘এখানে’, ‘এই’ নয়; তারিখের পরে ‘ইং’-এর জায়গায় এখন ‘খ্রি.’ লেখা হয়।

    উদাহরণ: ‘অত্র অফিস’ নয়, ‘এই অফিস’; ‘২০২৪ ইং’ নয়, ‘২০২৪ খ্রি.’।

    A word is misused, or no longer in use.

    Why: অত্র means 'here', not 'this'; after a date ইং has given way to খ্রি.

    Example: 'এই অফিস' for 'অত্র অফিস'; '২০২৪ খ্রি.' for '২০২৪ ইং'.
    """
    yield from slip_findings(
        paper,
        misuses,
        messages.USAGE,
    )


_HERE = late(
    rf"(?<!{LETTER})অত্র(?= (?:অফিস|দপ্তর|কার্যালয়|বিভাগ|মন্ত্রণালয়|অধিদপ্তর|শাখা|প্রতিষ্ঠান|সংস্থা|বিদ্যালয়|কেন্দ্র|জেলা|উপজেলা|ইউনিয়ন))"
)
_ERA = late(rf"(?<=[০-৯])[ ]?ইং(?!{LETTER})")


def misuses(text: str) -> Iterator[Slip]:
    """অত্র before the name of an office, and ইং after a date."""
    for match in matches(_HERE, text, "অত্র"):
        yield Slip(match.start(), match.end(), "এই")
    for match in matches(_ERA, text, "ইং"):
        yield Slip(match.start(), match.end(), " খ্রি.")


@rule("which-for-any", severity=Severity.NOTICE, source=ACADEMY)
def which_for_any_(paper: Paper) -> Iterator[Finding]:
    """‘কোনো’ (যেকোনো একটি) বোঝাতে ‘কোন’ (কোনটি) লেখা হয়েছে।

    কেন: ‘কোন’ প্রশ্নের শব্দ, ‘কোনো’ অনির্দিষ্টের। বাক্যে ‘নেই’, ‘না’, ‘হয়নি’ বা ‘ছাড়া’ থাকলে, আর প্রশ্ন না হলে (‘কোন জেলা তথ্য দেয়নি, তা জানাতে হবে’ প্রশ্ন), ‘কোনো’ই হয়। এক দলিলে
    একবার বলা হয়, সব জায়গাসহ।

    উদাহরণ: ‘কোন আপত্তি নেই’ নয়, ‘কোনো আপত্তি নেই’।

    কোন (which) is written for কোনো (any).

    Why: কোন asks, কোনো does not. Where the clause denies (নেই, না, হয়নি, ছাড়া) and is no question, not even one that is told, it is কোনো. It is
    said once in a document, with its places.

    Example: 'কোনো আপত্তি নেই' for 'কোন আপত্তি নেই'.
    """
    yield from told_once(untouched_slips(paper, which_for_any, messages.WHICH_FOR_ANY))


@rule(
    "post-with-hyphen",
    severity=Severity.NOTICE,
    source="জনপ্রশাসন মন্ত্রণালয়ের প্রজ্ঞাপনে পদের নাম; বাংলা একাডেমি আধুনিক বাংলা অভিধান",
)
def post_with_hyphen(paper: Paper) -> Iterator[Finding]:
    """পদের নামের ‘উপ’ বা ‘যুগ্ম’-র পরে হাইফেন লেখা হয়েছে।

    কেন: উপসচিব, উপপরিচালক, যুগ্মসচিব এক শব্দ; হাইফেন থাকলে একই পদ নথিতে দুইভাবে থাকে। ‘সদস্য-সচিব’ ধরা হয় না।

    উদাহরণ: ‘উপ-সচিব’ নয়, ‘উপসচিব’।

    The name of a post has a hyphen behind উপ or যুগ্ম.

    Why: উপসচিব, উপপরিচালক and যুগ্মসচিব are one word each; with a hyphen files know one post by two names. সদস্য-সচিব is left alone.

    Example: 'উপসচিব' for 'উপ-সচিব'.
    """
    yield from slip_findings(paper, posts_with_hyphen, messages.POST_WITH_HYPHEN)


_POST = late(
    rf"(?<!{LETTER})(?P<first>উপ|যুগ্ম)[-\u2010\u2011–](?P<post>(?:মহা)?(?:সচিব|পরিচালক|পরিদর্শক|কমিশনার)|প্রধান(?= প্রকৌশলী)|সহকারী(?= (?:প্রকৌশলী|কৃষি|পরিচালক)))"
)
_POST_SIGNS = tuple(f"{first}{sign}" for first in ("উপ", "যুগ্ম") for sign in "-\u2010\u2011–")


def posts_with_hyphen(text: str) -> Iterator[Slip]:
    """Names of posts with a hyphen behind their prefix."""
    for match in matches(_POST, text, *_POST_SIGNS):
        yield Slip(*match.span(), match["first"] + match["post"])


@rule("number-word", severity=Severity.NOTICE, source="দপ্তরের রীতি (office.yaml)")
def number_word(paper: Paper) -> Iterator[Finding]:
    """দপ্তরের রীতি এক, লেখা হয়েছে আরেক: ‘নম্বর’ আর ‘নং’।

    কেন: দুটিই শুদ্ধ; কিন্তু দপ্তর একটি বেছে নিলে সব পত্রে সেটিই থাকা ভালো। দপ্তর-ফাইলে রীতি না থাকলে নিয়মটি কিছু বলে না।

    উদাহরণ: দপ্তর-ফাইলে ‘নম্বর-শব্দ: নম্বর’, অথচ পত্রে ‘কক্ষ নং ২০৩’।

    The office writes নম্বর, and the document নং, or the other way round.

    Why: both are right, but an office that has chosen one should keep to it. Without a choice in office.yaml nothing is said.

    Example: 'number_word: নম্বর' in office.yaml, and 'কক্ষ নং ২০৩' in the letter.
    """
    style = paper.settings.style.number_word
    if style is None:
        return
    other = next(word for word in NumberWord if word is not style)
    pattern = re.compile(rf"(?<!{LETTER}){other.bangla}(?!{LETTER})")
    yield from slip_findings(
        paper,
        lambda text: (Slip(match.start(), match.end(), style.bangla) for match in pattern.finditer(text)),
        messages.HOUSE_STYLE,
        typed=True,  # what the models add by themselves is not for the author to change
        style=style.bangla,
    )


# LanguageRegister


@rule("register", source="সচিবালয় নির্দেশমালা ২০১৪-এর নমুনা (সাধু); বর্তমান পত্রের রীতি (চলিত)")
def register(paper: Paper) -> Iterator[Finding]:
    """সাধু ও চলিত রীতি মিশে গেছে।

    কেন: এক দলিলে এক রীতি থাকতে হয়: ‘করা হলো’ অথবা ‘করা হইল’। উদ্ধৃতিচিহ্নের ভিতরের কথা, যেমন আইনের ভাষা, ধরা হয় না।
    দপ্তর-ফাইলে ‘ভাষারীতি’ দেওয়া থাকলে সেটিই মানদণ্ড, নইলে দলিলে যে রীতি বেশি।

    উদাহরণ: ‘জানানো যাচ্ছে যে, … প্রেরণ করা হইল।’

    The sadhu and the cholito register are mixed.

    Why: a document keeps to one: করা হলো, or করা হইল. Words in quotation marks, such as those of a law, are not counted. What
    office.yaml says of the register decides; else the register that the document uses more.

    Example: 'জানানো যাচ্ছে যে, … প্রেরণ করা হইল।'
    """
    sadhu = _words_of(LanguageRegister.SADHU, paper)
    if not sadhu and not paper.settings.style.language:
        return
    found = {
        LanguageRegister.SADHU: sadhu,
        LanguageRegister.CHOLITO: _words_of(LanguageRegister.CHOLITO, paper),
    }
    usual = paper.document.form.language if isinstance(paper.document, Letter) else LanguageRegister.CHOLITO
    kept = paper.settings.style.language or _prevailing(found, usual)
    if kept is None:
        return
    other = LanguageRegister.SADHU if kept is LanguageRegister.CHOLITO else LanguageRegister.CHOLITO
    for text, slip in found[other][:MAX_SLIPS]:
        yield slip_finding(
            text,
            slip,
            messages.MIXED_REGISTERS,
            other=Text(other.bangla, other.value),
            prevailing=Text(kept.bangla, kept.value),
        )


def _words_of(register_: LanguageRegister, paper: Paper) -> list[tuple[Passage, Slip]]:
    return [(passage, slip) for passage in paper.texts for slip in words_of_register(register_, passage.text)]


def _prevailing(
    found: dict[LanguageRegister, list[tuple[Passage, Slip]]], usual: LanguageRegister
) -> LanguageRegister | None:
    """The register of most words; the form's usual one where there are as many of both; None where only one is used."""
    counts = Counter({register: len(words) for register, words in found.items()})
    if not all(counts.values()):
        return None
    return max(LanguageRegister, key=lambda register: (counts[register], register is usual))


_QUOTED = late(r"‘[^‘’]{1,1000}’|“[^“”]{1,1000}”|\"[^\"]{1,1000}\"|^[ \t]*>.*$", re.MULTILINE)


def words_of_register(register_: LanguageRegister, text: str) -> Iterator[Slip]:
    """The words that belong to one register alone, each with its form in the other; quoted ones are skipped.

    >>> [slip.right for slip in words_of_register(LanguageRegister.SADHU, "প্রেরণ করা হইল, ‘হইবে’")]
    ['হলো']
    """
    forms = _forms(register_)
    words = words_in(text)
    too = (
        {word: f"{forms[word[:-1]]}ও" for word in words if word.endswith("লেও") and word[:-1] in forms}
        if "লেও" in text
        else {}
    )
    found = {*(forms.keys() & words), *too}
    plain = _unquoted(text) if found else ""
    for start, end in places_of_words(found, plain):
        word = plain[start:end]
        yield Slip(start, end, forms.get(word) or too[word])


@remembered
def _unquoted(text: str) -> str:
    """The text with its quotations blanked out, every other character at its offset."""
    return _QUOTED.sub(lambda match: "\0" * len(match[0]), text)


@cache
def _forms(register_: LanguageRegister) -> dict[str, str]:
    lists = word_lists()
    if register_ is LanguageRegister.SADHU:
        return lists.registers
    return {cholito: sadhu for sadhu, cholito in lists.registers.items() if cholito not in lists.shared} | {
        "যাচ্ছে": "যাইতেছে",
        "হলো": "হইল",
        **_NOT_DONE,
    }


_NOT_DONE: Final = {
    normalise(f"{verb}নি"): normalise(f"{verb} নাই")
    for verb in (
        *("যায়", "হয়", "করে", "দেয়", "নেয়", "পায়", "আসে", "থাকে", "রাখে", "জানায়", "পাঠায়", "ঘটে"),
        *("যান", "হন", "করেন", "দেন", "নেন", "পান", "আসেন", "জানান", "পাঠান", "করি", "পাই", "যাই"),
    )
}
"""What was not done: cholito joins the negation to the verb, sadhu says নাই."""
