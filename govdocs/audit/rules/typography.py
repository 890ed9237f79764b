"""Typography: the visarga, quotation marks and brackets in pairs, digits of one script."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import partial

from govdocs.audit import messages
from govdocs.audit.paper import Paper
from govdocs.audit.rule import Finding, rule
from govdocs.audit.sources import ACADEMY, PUNCTUATION
from govdocs.audit.spans import (
    DIGIT,
    LETTER,
    LETTERS,
    Slip,
    slip_finding,
    slip_findings,
    without_addresses,
    without_bijoy,
    words_around,
)
from govdocs.audit.wordlists import word_lists
from govdocs.numerals import to_bangla
from govdocs.problems.problem import Severity

# Visarga


@rule("visarga", source=f"{ACADEMY}; draminbd.com, বিসর্গের ব্যবহার")
def visarga(paper: Paper) -> Iterator[Finding]:
    """কোলন বা সংক্ষেপের বিন্দুর জায়গায় বিসর্গ (ঃ) লেখা হয়েছে।

    কেন: বিসর্গ একটি বর্ণ, যতিচিহ্ন নয়। লেবেলের পরে কোলন (বিষয়:), সংক্ষেপের পরে বিন্দু (মো., ডা., খ্রি.) বসে;
    আর কার্যত, ক্রমশ, মূলত প্রভৃতির শেষে এখন বিসর্গ হয় না। শব্দের ভিতরের বিসর্গ (দুঃখ, অতঃপর) ও ব্যক্তির নামের ‘মোঃ’ ধরা হয় না।

    উদাহরণ: ‘বিষয়ঃ’ নয়, ‘বিষয়:’; ‘ডাঃ’ নয়, ‘ডা.’; ‘মূলতঃ’ নয়, ‘মূলত’।

    A visarga (ঃ) stands for a colon, or for the dot of an abbreviation.

    Why: the visarga is a letter. A label takes a colon, an abbreviation a dot, and adverbs such as মূলত have lost theirs.
    Within a word (দুঃখ, অতঃপর) it is right, and মোঃ before a name is the person's own.

    Example: 'বিষয়:' for 'বিষয়ঃ'; 'ডা.' for 'ডাঃ'; 'মূলত' for 'মূলতঃ'.
    """
    for message, signs in ((messages.VISARGA, "ঃ"), (messages.ABBREVIATION_COLON, ":")):
        yield from slip_findings(paper, partial(_misused, signs), message)


_BEFORE_LETTER = re.compile(rf"(?<!{LETTER})(?:মোছা|মোসা|মো|ডা|ক্র|খ্রি|লি)ঃ(?={LETTER})")
_FINAL = re.compile(rf"(?<!{LETTER})(?P<word>{LETTER}+)ঃ(?P<dash>[-–—]?)(?!{LETTER})")
_DETACHED = re.compile(rf"(?<=[{LETTERS}০-৯\d)\]’'”\"])(?P<gap>[ \t]+)ঃ|(?<=[০-৯\d)\]’'”\"])ঃ")
_COLON_ABBREVIATION = re.compile(rf"(?<!{LETTER})(?:মোছা|মোসা|মো|ডা|ক্র|খ্রি):(?=[ ]?{LETTER})")
_DIGIT = re.compile(DIGIT)


_OF_A_PERSON = re.compile(rf"(?<!{LETTER})(?:মোছা|মোসা|মো)(?P<sign>[ঃ:])(?= {LETTER})")


def _misused(sign: str, text: str) -> Iterable[Slip]:
    """Those of the signs that are to be told; how a person writes মোঃ is the person's own."""
    if sign not in text:
        return ()
    own = {match.start("sign") for match in _OF_A_PERSON.finditer(text)}
    return (
        s
        for s in misused_visarga(text)
        if s.start not in own and (sign == "ঃ") == ("ঃ" in text[s.start : s.end])
    )


def misused_visarga(text: str) -> Iterator[Slip]:
    """Visargas in place of a colon or a dot; not in the numbers of old files (ভূঃমঃ/শাঃ-২/…).

    >>> [slip.right for slip in misused_visarga("বিষয়ঃ মোঃ করিমের পুনঃ নিয়োগ, মূলতঃ দুঃখ")]
    [':', '.', '']
    """
    for slip in _misused_visarga(without_addresses(text)):
        start, end = words_around(text, slip.start, slip.end)
        if "/" not in text[start:end]:
            yield slip


def _misused_visarga(text: str) -> Iterator[Slip]:
    lists = word_lists()
    for match in _BEFORE_LETTER.finditer(text):
        yield Slip(match.end() - 1, match.end(), ". ")
    for match in _FINAL.finditer(text):
        word, start = match["word"], match.end("word")
        if word + "ঃ" in lists.visarga:
            continue
        if word in lists.abbreviations:
            yield Slip(start, start + 1, ".")
        elif word in lists.adverbs:
            yield Slip(start, start + 1, "")
        elif word in lists.labels:
            yield Slip(start, match.end(), _colon(text, match.end()))
        elif word.endswith(("ত", "শ")):
            yield Slip(start, start + 1, "", sure=False)  # উভয়তঃ, খণ্ডশঃ
        else:
            ends_line = text[match.end() : match.end() + 1] in ("", "\n")
            yield Slip(start, match.end(), _colon(text, match.end()), ends_line)
    for match in _DETACHED.finditer(text):
        clock = _DIGIT.match(text, match.end()) and not match["gap"]
        sure = bool(match["gap"]) and not clock
        yield Slip(match.start(), match.end(), ":" if clock else _colon(text, match.end()), sure)
    for match in _COLON_ABBREVIATION.finditer(text):
        yield Slip(match.end() - 1, match.end(), "." if text[match.end()] == " " else ". ")


def _colon(text: str, end: int) -> str:
    return ":" if end == len(text) or text[end].isspace() else ": "


# Pairs


@rule("unpaired-quotes", source=PUNCTUATION)
def unpaired_quotes(paper: Paper) -> Iterator[Finding]:
    """উদ্ধৃতিচিহ্ন খোলা হয়েছে কিন্তু বন্ধ হয়নি, বা উল্টোটা।

    কেন: কোথা থেকে কোথা পর্যন্ত উদ্ধৃতি বা নাম, পাঠক তা বুঝতে পারেন না। শব্দের ভিতরের ঊর্ধ্বকমা (এনআইএলজি’তে) ধরা হয় না।

    উদাহরণ: ‘পড়ি সবাই মিলে কর্মসূচি — শেষে ’ নেই।

    A quotation mark is opened and not closed, or closed and not opened.

    Why: the reader cannot tell where the quotation or the name ends. An apostrophe within a word is not counted.

    Example: a text in which ‘ stands once and ’ does not.
    """
    for passage in paper.texts:
        for mark in unmatched_quotes(passage.text):
            yield slip_finding(
                passage,
                mark,
                messages.UNPAIRED_QUOTES,
            )


_YEAR = re.compile("’(?=[০-৯]{2}(?![০-৯]))")
_SHORT_YEAR = re.compile("(?=[০-৯]{2}(?![০-৯]))")


def unmatched_quotes(text: str) -> Iterator[Slip]:
    """The first mark of each kind that cannot be paired. An apostrophe between two letters may be a closing mark, or not."""
    text = _YEAR.sub("\0", without_bijoy(without_addresses(text)))
    yield from _unmatched(text, "‘", "’")
    yield from _unmatched(text, "“", "”")
    yield from _unmatched_straight(text, '"')
    yield from _unmatched_straight(text, "'")


def _unmatched(text: str, opening: str, closing: str) -> Iterator[Slip]:
    opened: list[int] = []
    doubtful = 0
    for mark in re.finditer(f"[{opening}{closing}]", text):
        index = mark.start()
        if mark[0] == opening:
            opened.append(index)
        elif _within_word(text, index):
            doubtful += 1
        elif not opened:
            yield Slip(index, index + 1, None)
            return
        else:
            opened.pop()
    if len(opened) > doubtful:
        yield Slip(opened[-1], opened[-1] + 1, None)


def _unmatched_straight(text: str, mark: str) -> Iterator[Slip]:
    found = [match.start() for match in re.finditer(mark, text)]
    sure = [index for index in found if not _is_apostrophe(text, index)]
    if len(sure) % 2 and len(found) == len(sure):
        yield Slip(sure[-1], sure[-1] + 1, None)


def _is_apostrophe(text: str, index: int) -> bool:
    """Whether a mark may be none of a pair: within a word, after a figure (inches, minutes), before a short year."""
    return (
        _within_word(text, index)
        or text[index - 1 : index].isdigit()
        or bool(_SHORT_YEAR.match(text, index + 1))
    )


def _within_word(text: str, index: int) -> bool:
    before, after = text[index - 1 : index], text[index + 1 : index + 2]
    return bool(re.match(rf"[{LETTERS}A-Za-z০-৯\d]", before) and re.match(rf"[{LETTERS}A-Za-z]", after))


@rule("unpaired-brackets", source=PUNCTUATION)
def unpaired_brackets(paper: Paper) -> Iterator[Finding]:
    """বন্ধনী খোলা হয়েছে কিন্তু বন্ধ হয়নি, বা উল্টোটা।

    কেন: বন্ধনীর ভিতরের কথা কোথায় শেষ তা বোঝা যায় না। তালিকার চিহ্ন ১) ক) ধরা হয় না।

    উদাহরণ: উপসচিব (প্রশাসন-১, স্থানীয় সরকার বিভাগ।

    A bracket is opened and not closed, or closed and not opened.

    Why: the reader cannot tell where the remark in brackets ends. The markers of lists, 1) and ক), are not counted.

    Example: উপসচিব (প্রশাসন-১, স্থানীয় সরকার বিভাগ।
    """
    for passage in paper.texts:
        for mark in unmatched_brackets(passage.text):
            yield slip_finding(passage, mark, messages.UNPAIRED_BRACKETS)


_BRACKET = re.compile(rf"(?P<marker>(?<![^\s;,।|>*])[০-৯\d{LETTERS}a-zA-Z]{{1,3}}\))|(?P<end>\n\n)|[()\[\]]")
_PAIRS = {")": "(", "]": "["}


def unmatched_brackets(text: str) -> Iterator[Slip]:
    """The first bracket that cannot be paired. The markers of lists, ১) and ক), close a bracket only of their paragraph."""
    opened: list[tuple[int, str]] = []
    paragraph = 0
    for match in _BRACKET.finditer(without_bijoy(without_addresses(text))):
        index, bracket = match.end() - 1, match[0][-1]
        if match["end"]:
            paragraph = len(opened)
        elif bracket in _PAIRS.values():
            opened.append((index, bracket))
        elif match["marker"] and not any(mark == "(" for _, mark in opened[paragraph:][-3:]):
            continue
        elif not opened or opened[-1][1] != _PAIRS[bracket]:
            yield Slip(index, index + 1, None)
            return
        else:
            opened.pop()
    if opened:
        yield Slip(opened[-1][0], opened[-1][0] + 1, None)


# Digits


@rule("mixed-digits", source="এক সংখ্যায় এক লিপি")
def mixed_digits(paper: Paper) -> Iterator[Finding]:
    """একই সংখ্যায় বাংলা ও ইংরেজি অঙ্ক মিশে গেছে।

    কেন: কি-বোর্ড বদলানোর সময় এমন ভুল হয়; ৪ ও 8 দেখতে এক, কিন্তু মান আলাদা, তাই সংখ্যাটি ভুল পড়া হতে পারে।

    উদাহরণ: ‘২০2৩’ নয়, ‘২০২৩’।

    A number mixes Bangla and ASCII digits.

    Why: it happens where the keyboard is switched. Bangla ৪ (four) looks like 8, so that the number may be misread.

    Example: '২০২৩' for '২০2৩'.
    """
    yield from slip_findings(
        paper,
        mixed_numbers,
        messages.MIXED_DIGITS,
    )


_NUMBER = re.compile(r"[০-৯\d]+(?:[.,:/-][০-৯\d]+)*", re.ASCII)


def mixed_numbers(text: str) -> Iterator[Slip]:
    """Numbers with digits of both scripts, with all digits in Bangla."""
    for match in _NUMBER.finditer(without_addresses(text)):
        if re.search(DIGIT, match[0]) and re.search("[0-9]", match[0]):
            yield Slip(match.start(), match.end(), to_bangla(match[0]))


@rule("latin-digits", severity=Severity.NOTICE, source="বাংলা ভাষা প্রচলন আইন, ১৯৮৭")
def latin_digits(paper: Paper) -> Iterator[Finding]:
    """বাংলা বাক্যে ইংরেজি অঙ্কে লেখা সংখ্যা রয়েছে।

    কেন: বাংলা পত্রে সংখ্যা বাংলা অঙ্কে লেখা হয়। ফোন নম্বর, ই-মেইল, ওয়েব ঠিকানা ও ইংরেজি নাম ধরা হয় না।

    উদাহরণ: ‘মোট 25 জন’ নয়, ‘মোট ২৫ জন’।

    A number in a Bangla sentence is written in ASCII digits.

    Why: a Bangla letter writes its numbers in Bangla digits. Telephone numbers, addresses and English names are left alone.

    Example: 'মোট ২৫ জন' for 'মোট 25 জন'.
    """
    yield from slip_findings(
        paper,
        latin_numbers,
        messages.LATIN_DIGITS,
    )


_LATIN_NUMBER = re.compile(rf"(?<={LETTER}[ ])[0-9]+(?:[.,/][0-9]+)*%?(?=[ ]{LETTER}|টি|জন|ম|য়|র্থ|ষ্ঠ|তম|টা)")


def latin_numbers(text: str) -> Iterator[Slip]:
    """Numbers between two Bangla words; seven digits and more are telephone numbers, or codes."""
    for match in _LATIN_NUMBER.finditer(without_addresses(text)):
        if len(re.sub(r"\D", "", match[0])) < 7:
            yield Slip(match.start(), match.end(), to_bangla(match[0]))
