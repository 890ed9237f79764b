"""Letters: signs that cannot stand where they are, and a ৎ that is none."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from govdocs.audit import messages
from govdocs.audit.reading.paper import Paper
from govdocs.audit.reading.scanning import words_in
from govdocs.audit.rule import Finding, rule
from govdocs.audit.spans import LETTER, LETTERS, Slip, slip_findings, without_addresses
from govdocs.text.late_pattern import late
from govdocs.text.unicode import CONSONANT, HASANTA


@rule("broken-letter", source="Unicode Standard, chapter 12: Bengali")
def broken_letter(paper: Paper) -> Iterator[Finding]:
    """কার-চিহ্ন, হসন্ত বা নুকতা এমন জায়গায় বসেছে, যেখানে বসতে পারে না।

    কেন: PDF থেকে তোলা বা রূপান্তরিত লেখায় চিহ্ন আগে-পরে হয়ে যায়, দুইবার আসে বা একা পড়ে থাকে; ছাপায় ফাঁকা গোল (◌) দেখা যায়।
    ব-এর নিচে নুকতা দিলে দেখতে র-এর মতো হয়, কিন্তু র হয় না; খুঁজলে পাওয়া যায় না।

    উদাহরণ: ‘িবষয়’ নয়, ‘বিষয়’; ‘রাব্বিি’ নয়, ‘রাব্বি’; নুকতা-দেওয়া ‘ব’ নয়, ‘র’।

    A vowel sign, a hasanta or a nukta stands where it cannot.

    Why: in text copied from a PDF, or converted, signs change places, come twice or stand alone; the page shows a dotted circle.
    A nukta under ব is no র: it looks like one, and is not found by a search.

    Example: 'বিষয়' for 'িবষয়'; 'রাব্বি' for 'রাব্বিি'; 'র' for 'ব' with a nukta.
    """
    yield from slip_findings(
        paper,
        broken_letters,
        messages.BROKEN_LETTER,
    )


_JOINERS = "\u200c\u200d"
_LEFT_OVER = frozenset(map(chr, range(0xA1, 0x100)))  # what conversions from Bijoy leave within words
_OF_ENGLISH = late(f"ঃঃ{LETTER}")  # committee, taken for Bijoy
_SIGN = "[\u09be-\u09c4\u09c7\u09c8\u09cb\u09cc\u09d7]"
_CLUSTER = f"{CONSONANT}\u09bc?(?:{HASANTA}{CONSONANT}\u09bc?){{0,7}}"
_BROKEN = late(
    rf"(?P<sign>{_SIGN})(?P=sign)+"
    rf"|(?P<aa>অা)"
    rf"|(?P<o>\u09be\u09c7)(?!{LETTER})"
    rf"|(?<!{LETTER})(?P<early>[িেৈ])(?P<late>{_CLUSTER})(?!{_SIGN})"
    rf"|{_SIGN}(?:{_SIGN}|{HASANTA}|\u09bc)+"
    rf"|(?<!{LETTER})(?:{_SIGN}|{HASANTA}|\u0981)"
    rf"|(?<=[অ-ঔ\u0981-\u0983]){_SIGN}"
    rf"|{HASANTA}{{2,}}"
    "|(?P<nuktas>\u09bc{2,})"
    "|(?P<twice>[\u0981-\u0983])(?P=twice)+"
    rf"|ৎ(?:{HASANTA}|{_SIGN}|\u09bc)"
    "|(?P<ra>ব\u09bc)"
    "|(?P<au>\u0993\u09d7)"
    rf"|(?<!{LETTER})\u09c7(?P<split>{_CLUSTER})\u09d7"
    rf"|(?P<length>{_CLUSTER})\u09d7"
    rf"|{HASANTA}[{_JOINERS}]*(?:{_SIGN}|[\u0981-\u0983])"
    "|[^\u09a1\u09a2\u09af\u099c\u09ab]\u09bc"  # জ় and ফ় write foreign sounds
)


def broken_letters(text: str) -> Iterator[Slip]:
    """Signs that are doubled, stacked, orphaned, or follow a vowel letter; with the right order where only one can be meant.

    >>> [slip.right for slip in broken_letters("িবষয়, রাব্বিি, হলাে, বাংলােদশ")]
    ['বি', 'ি', 'ো', None]
    """
    for match in _BROKEN.finditer(text) if any(map(_is_broken, words_in(text))) else ():
        if text[match.start() - 1 : match.start()] in _LEFT_OVER or _OF_ENGLISH.match(text, match.start()):
            continue  # for garbled-text
        # Of কৗ the left half may be lost, or the mark may be too many.
        yield Slip(match.start(), match.end(), _corrected(match), sure=not match["length"])


@lru_cache(maxsize=20_000)
def _is_broken(word: str) -> bool:
    return _BROKEN.search(f" {word}") is not None  # a nukta may be the first of its signs


def _corrected(match: re.Match[str]) -> str | None:
    if match["sign"]:
        return match["sign"]
    if match["aa"]:
        return "আ"
    if match["o"]:
        return "ো"
    if match["nuktas"]:
        return match["nuktas"][0]
    if match["twice"]:
        return match["twice"]
    if match["ra"]:
        return "র"
    if match["au"]:
        return "ঔ"
    if cluster := match["split"] or match["length"]:
        return f"{cluster}\u09cc"
    return match["late"] + match["early"] if match["early"] else None


@rule("khanda-ta", source="Unicode Standard, chapter 12: Bengali, U+09CE")
def khanda_ta(paper: Paper) -> Iterator[Finding]:
    """খণ্ড-ত (ৎ)-এর জায়গায় ‘ত’ ও হসন্ত লেখা হয়েছে।

    কেন: ৎ একটি আলাদা বর্ণ। ‘ত’, হসন্ত ও একটি অদৃশ্য চিহ্ন দিয়ে লিখলে ছাপায় ‘ত্’ হয়, আর ‘ৎ’ দিয়ে খুঁজলে শব্দটি পাওয়া যায় না।

    উদাহরণ: ‘উত্‌সব’ নয়, ‘উৎসব’।

    A ত with a hasanta stands for the letter ৎ.

    Why: ৎ is a letter of its own. Written as ত, hasanta and an invisible character it is printed as ত্, and a search with ৎ does not find
    the word.

    Example: 'উৎসব' for 'উত্‌সব'.
    """
    yield from slip_findings(paper, split_khanda_ta, messages.KHANDA_TA, typed=True)


_SPLIT_KHANDA_TA = late(rf"ত{HASANTA}(?<!{HASANTA}..)(?:\u200c|(?P<end>(?![{LETTERS}])))")


def split_khanda_ta(text: str) -> Iterator[Slip]:
    """ত, hasanta and a non-joiner, or the end of the word, in place of ৎ."""
    for match in _SPLIT_KHANDA_TA.finditer(without_addresses(text)):
        yield Slip(match.start(), match.end(), "ৎ", sure=match["end"] is None)
