"""Punctuation: spaces around marks, hyphens and dashes.

A slip of spaces takes in the characters around them: spaces alone could be the indentation of the YAML file.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import partial

from govdocs.audit import messages
from govdocs.audit.reading.paper import Paper
from govdocs.audit.reading.scanning import matches
from govdocs.audit.rule import Finding, rule
from govdocs.audit.sources import PUNCTUATION
from govdocs.audit.spans import (
    DIGIT,
    LETTER,
    LETTERS,
    Slip,
    lines_outside_tables,
    slip_findings,
    told_once,
    without_addresses,
)
from govdocs.problems.problem import Severity
from govdocs.text.late_pattern import late

# Spaces


@rule("space-before-mark", severity=Severity.NOTICE, source=PUNCTUATION)
def space_before_mark(paper: Paper) -> Iterator[Finding]:
    """যতিচিহ্নের আগে ফাঁকা জায়গা রয়েছে।

    কেন: দাঁড়ি, কমা, সেমিকোলন, কোলন ও প্রশ্নচিহ্ন আগের শব্দের গায়ে বসে; ফাঁক থাকলে চিহ্নটি পরের সারিতে চলে যেতে পারে।

    উদাহরণ: ‘করা হলো ।’ নয়, ‘করা হলো।’; ‘বিষয় : সভা’ নয়, ‘বিষয়: সভা’।

    A space stands before a punctuation mark.

    Why: danda, comma, semicolon, colon and question mark belong to the word before; with a space the mark may begin a line.

    Example: 'করা হলো।' for 'করা হলো ।'; 'বিষয়: সভা' for 'বিষয় : সভা'.
    """
    yield from slip_findings(
        paper,
        spaces_before_marks,
        messages.SPACE_BEFORE_MARK,
    )


_SPACE_BEFORE = late(
    rf"(?<=[{LETTERS})’”*])[ \t]+(?=[।,;:?!](?:[\s*’”]|$))|(?<={DIGIT})[ \t]+(?=[।,;](?:\s|$))"
)


_SPACE_AND_MARK = tuple(space + mark for space in " \t" for mark in "।,;:?!")
_MARK_ON_NEXT = late(rf"(?<=[{LETTERS}০-৯)’”])[ \t]+(?P<mark>[।,;])(?={LETTER})")
"""A mark that is typed to the word after it."""
_OF_PRICE = late(rf"(?<![{LETTERS}])(?:মূল্য|দাম)$")  # the Gazette prints ‘মূল্য : টাকা ৮.০০’
_PRICE = late(rf"\s{{0,9}}+(?:টাকা|৳|Tk|{DIGIT})")
_RATIO = late(r" [^\s:=]{1,40} =")  # ছেলে : মেয়ে = ২৩০ : ২২০


def spaces_before_marks(text: str) -> Iterator[Slip]:
    """Spaces between a word and the mark after it, with the characters on either side."""
    for match in matches(_MARK_ON_NEXT, without_addresses(text), *_SPACE_AND_MARK):
        first, last = match.start() - 1, match.end() + 1
        yield Slip(first, last, f"{text[first]}{match['mark']} {text[last - 1]}")
    for match in matches(_SPACE_BEFORE, without_addresses(text), *_SPACE_AND_MARK):
        first, last = match.start() - 1, match.end() + 1
        is_price = _PRICE.match(text, last) and _OF_PRICE.search(text[max(0, first - 9) : first + 1])
        if text[last - 1] != ":" or not (is_price or _RATIO.match(text, last)):
            yield Slip(first, last, text[first] + text[last - 1])


@rule("space-after-mark", severity=Severity.NOTICE, source=PUNCTUATION)
def space_after_mark(paper: Paper) -> Iterator[Finding]:
    """যতিচিহ্নের পরে ফাঁকা জায়গা দেওয়া হয়নি।

    কেন: দাঁড়ি, কমা ও সেমিকোলনের পরে ফাঁক না থাকলে দুই শব্দ জুড়ে যায়; সারি ভাঙার জায়গাও থাকে না।

    উদাহরণ: ‘করা হলো।এতে’ নয়, ‘করা হলো। এতে’।

    No space follows a punctuation mark.

    Why: without a space after danda, comma or semicolon two words run together, and the line cannot break there.

    Example: 'করা হলো। এতে' for 'করা হলো।এতে'.
    """
    yield from slip_findings(
        paper,
        marks_without_space,
        messages.SPACE_AFTER_MARK,
    )


_NO_SPACE_AFTER = late(
    rf"।(?<=[{LETTERS}০-৯)’”].)(?=[{LETTERS}০-৯A-Za-z])"
    rf"|,(?<=[{LETTERS})’”].)(?=[{LETTERS}A-Za-z])"
    rf"|;(?<=[{LETTERS})’”].)(?=[{LETTERS}A-Za-z])"
    rf"|:(?<=[{LETTERS})’”].)(?={LETTER})"
)


def marks_without_space(text: str) -> Iterator[Slip]:
    """Marks with no space after them, with the character after; not in figures and addresses."""
    for match in _NO_SPACE_AFTER.finditer(without_addresses(text)):
        yield Slip(match.start(), match.end() + 1, f"{match[0]} {text[match.end()]}")


@rule("double-space", severity=Severity.NOTICE, source=PUNCTUATION)
def double_space(paper: Paper) -> Iterator[Finding]:
    """দুই শব্দের মাঝে একাধিক ফাঁকা জায়গা রয়েছে।

    কেন: ছাপায় একটিই ফাঁক থাকে, কিন্তু Word, ই-মেইল বা ওয়েবসাইটে তুললে বাড়তি ফাঁক থেকে যায়। দলিলে যত জায়গাতেই থাক, একবারই বলা হয়।

    উদাহরণ: ‘নির্দেশক্রমে  অনুরোধ’ নয়, ‘নির্দেশক্রমে অনুরোধ’।

    More than one space stands between two words.

    Why: the page prints one, but the others come back where the text is pasted into a word processor or a web site. However many
    places a document has, they are told once.

    Example: 'নির্দেশক্রমে অনুরোধ' for 'নির্দেশক্রমে  অনুরোধ'.
    """
    yield from told_once(slip_findings(paper, double_spaces, messages.DOUBLE_SPACE))


_SPACES = late(r"(?<=\S)[ \t\u00a0]{2,}(?=\S)")
_TWO_SPACES = late("[ \t\u00a0][ \t\u00a0]")
_MARKER = late(r"\s*(?:\(?\S{1,4}[).।]|[-*+•▪✓✔➤>#]+)\s*")


def _has_two_spaces(text: str) -> bool:
    odd = "\t" in text or "\u00a0" in text
    return "  " in text or (odd and _TWO_SPACES.search(text) is not None)


def double_spaces(text: str) -> Iterator[Slip]:
    """Several spaces between two words, with the characters on either side; not in tables, nor after the marker of a list."""
    for start, line in lines_outside_tables(text) if _has_two_spaces(text) else ():
        marker = _MARKER.match(line)
        for match in _SPACES.finditer(line, marker.end() if marker else 0):
            first, last = start + match.start() - 1, start + match.end() + 1
            yield Slip(first, last, f"{text[first]} {text[last - 1]}")


# Hyphens and dashes


@rule("colon-dash", severity=Severity.NOTICE, source=PUNCTUATION)
def colon_dash(paper: Paper) -> Iterator[Finding]:
    """কোলনের সঙ্গে হাইফেন (:-) লেখা হয়েছে।

    কেন: এখন কেবল কোলন লেখা হয়। কোলন-ড্যাশ (:—) আলাদা একটি চিহ্ন, তা ধরা হয় না।

    উদাহরণ: ‘নিম্নরূপ:-’ নয়, ‘নিম্নরূপ:’।

    A hyphen follows a colon (:-).

    Why: the colon alone is written today. The colon with a dash (:—) is a mark of its own, and left alone.

    Example: 'নিম্নরূপ:' for 'নিম্নরূপ:-'.
    """
    yield from slip_findings(
        paper,
        colon_dashes,
        messages.COLON_DASH,
    )


_COLON_DASH = late(rf"(?<=[{LETTERS}০-৯)’”])[ ]?:[ ]?-(?=\s|$)")


def colon_dashes(text: str) -> Iterator[Slip]:
    """Colons with a hyphen after them."""
    for match in matches(_COLON_DASH, without_addresses(text), ":-", ": -"):
        yield Slip(match.start(), match.end(), ":")


@rule("space-before-hyphen", severity=Severity.NOTICE, source=PUNCTUATION)
def space_before_hyphen(paper: Paper) -> Iterator[Finding]:
    """হাইফেনের কেবল আগে ফাঁকা জায়গা রয়েছে।

    কেন: হাইফেন দুই পাশের অংশকে এক শব্দে বাঁধে; এক পাশে ফাঁক থাকলে তা হাইফেনও নয়, ড্যাশও নয়।

    উদাহরণ: ‘জুন ২০২৪ -এর’ নয়, ‘জুন ২০২৪-এর’; ‘SMS -এর’ নয়, ‘SMS-এর’।

    A space stands before a hyphen, and none after it.

    Why: a hyphen ties both sides into one word; with a space on one side it is neither hyphen nor dash.

    Example: 'জুন ২০২৪-এর' for 'জুন ২০২৪ -এর'.
    """
    yield from slip_findings(
        paper,
        spaces_before_hyphens,
        messages.SPACE_BEFORE_HYPHEN,
    )


_HYPHENS = str.maketrans(dict.fromkeys("\u2010\u2011\u2212", "-"))


def _plain_hyphens(text: str) -> str:
    """The text with other signs that look like a hyphen as hyphens."""
    return text.translate(_HYPHENS) if any(hyphen in text for hyphen in _ODD_HYPHENS) else text


_ODD_HYPHENS = ("\u2010", "\u2011", "\u2212")
_SPACE_BEFORE_HYPHEN = late(
    rf"(?<=[{LETTERS}০-৯)’”])[ \t]+-(?={LETTER})|(?<=[A-Za-z0-9])[ \t]+-(?=(?:এর|এ|কে|তে|র|ও|সহ)(?!{LETTER}))"
)


def spaces_before_hyphens(text: str) -> Iterator[Slip]:
    """Spaces before a hyphen that has none after it, with the character before."""
    for match in matches(_SPACE_BEFORE_HYPHEN, _plain_hyphens(without_addresses(text)), " -", "\t-"):
        first = match.start() - 1
        yield Slip(first, match.end(), f"{text[first]}-")


@rule("hyphen-for-dash", severity=Severity.NOTICE, source=PUNCTUATION)
def hyphen_for_dash(paper: Paper) -> Iterator[Finding]:
    """ড্যাশের জায়গায় হাইফেন লেখা হয়েছে।

    কেন: দুই পাশে ফাঁক রেখে যে চিহ্ন বসে, তা ড্যাশ (–); হাইফেন (-) শব্দের ভিতরে বসে। দুই সংখ্যার মাঝেরটি (স্মারক নম্বর, সময়, ফোন) ধরা হয় না।

    উদাহরণ: ‘জুলাই - জুন’ নয়, ‘জুলাই – জুন’।

    A hyphen stands for a dash.

    Why: the sign with a space on either side is the dash (–); the hyphen (-) stands within a word. Between two figures (numbers of
    letters, times, telephones) it is left alone.

    Example: 'জুলাই – জুন' for 'জুলাই - জুন'.
    """
    yield from told_once(
        slip_findings(paper, partial(_hyphens_that_should_be, " – "), messages.HYPHEN_FOR_DASH)
    )
    yield from told_once(
        slip_findings(paper, partial(_hyphens_that_should_be, "-"), messages.SPACES_AROUND_HYPHEN)
    )


_LONE_HYPHEN = late(
    rf"(?<=[{LETTERS}০-৯)’”]) (?P<sign>--?) (?=[{LETTERS}(‘“])|(?<=[{LETTERS})’”]) -(?:-)? (?={DIGIT})|(?<={LETTER})(?P<two>--)(?={LETTER})"
)


_QUOTED = late(r"‘[^‘’\n]{1,300}’|“[^“”\n]{1,300}”|\"[^\"\n]{1,300}\"")


def _blank(match: re.Match[str]) -> str:
    return "\0" * len(match[0])


_PREFIX = late(rf"(?<![{LETTERS}])(?:উপ|সহ|যুগ্ম|ই|ডি|প্রাক|আন্তঃ|পুনঃ)$")  # উপ - সচিব: a hyphen was meant, no dash
_POSTCODE = late(rf"(?!১৯|২০)[১-৯]{DIGIT}{{3}}(?!{DIGIT})")


def _hyphens_that_should_be(sign: str, text: str) -> Iterator[Slip]:
    """Those in whose place a dash belongs, or a hyphen without spaces."""
    return (slip for slip in hyphens_for_dashes(text) if ("–" in (slip.right or "")) == ("–" in sign))


def hyphens_for_dashes(text: str) -> Iterator[Slip]:
    """Hyphens with spaces on both sides, and doubled hyphens, with the characters on either side; not in quotations and names."""
    plain = _plain_hyphens(text)
    if " -" not in plain and "--" not in plain:
        return
    for start, line in lines_outside_tables(_QUOTED.sub(_blank, _plain_hyphens(without_addresses(text)))):
        if "-" not in line:
            continue
        for match in _LONE_HYPHEN.finditer(line):
            if _PREFIX.search(line, 0, match.start()):
                continue
            first, last = start + match.start() - 1, start + match.end() + 1
            dash = _dash(match)
            sure = dash != " – " or not text[last - 1].isdigit()  # শাখা - ২ may be meant as শাখা-২
            yield Slip(first, last, text[first] + dash + text[last - 1], sure)


def _dash(match: re.Match[str]) -> str:
    """What belongs in place of the hyphen: a dash, or before a postcode (ঢাকা - ১২০৭) a hyphen without spaces."""
    if match["two"]:
        return "–"
    return "-" if _POSTCODE.match(match.string, match.end()) else " – "
