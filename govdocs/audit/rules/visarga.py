"""The visarga in place of a colon, or of the dot of an abbreviation."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, partial

from govdocs.audit import messages
from govdocs.audit.reading.paper import Paper
from govdocs.audit.reading.scanning import matches
from govdocs.audit.rule import Finding, rule
from govdocs.audit.rules.garbled import is_garbled
from govdocs.audit.sources import ACADEMY
from govdocs.audit.spans import (
    DIGIT,
    LETTER,
    LETTERS,
    Slip,
    blanked,
    slip_findings,
    without_addresses,
    words_around,
)
from govdocs.audit.words.wordlists import word_lists
from govdocs.text.alternatives import longest_first
from govdocs.text.late_pattern import late
from govdocs.text.pattern_code import compiled


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


_BEFORE_LETTER = late(rf"(?<!{LETTER})(?:মোছা|মোসা|মো|ডা|ক্র|খ্রি|লি)ঃ(?={LETTER})")
_FINAL = late(rf"(?<!{LETTER})(?P<word>{LETTER}+)ঃ(?P<dash>[-–—]?)(?!{LETTER})")
_DETACHED = late(rf"(?<=[{LETTERS}০-৯\d)\]’'”\"])(?P<gap>[ \t]+)ঃ|(?<=[০-৯\d)\]’'”\"])ঃ")
_COLON_ABBREVIATION = late(rf"(?<!{LETTER})(?:মোছা|মোসা|মো|ডা|ক্র|খ্রি):(?=[ ]?{LETTER})")
_COLONS = ("ো:", "া:", "্র:", "ি:")
_DIGIT = late(DIGIT)


_DATE = late(r"(?:[০-৯]{1,2}|\d{1,2})([/.-])(?:[০-৯]{1,2}|\d{1,2})\1(?:[০-৯]{2,4}|\d{2,4})(?![/.-])")
_DATE_OF_VISARGAS = late(r"(?<![০-৯\dঃ])[০-৯]{1,2}ঃ[০-৯]{1,2}ঃ[০-৯]{4}(?![০-৯\d])")
_OF_A_PERSON = late(rf"(?<!{LETTER})(?:মোছা|মোসা|মো)(?P<sign>[ঃ:])(?= {LETTER})")


def _misused(sign: str, text: str) -> Iterator[Slip]:
    """Those of the signs that are to be told; how a person writes মোঃ is the person's own."""
    if sign not in text or (sign == ":" and not any(matches(_COLON_ABBREVIATION, text, *_COLONS))):
        return
    own = {match.start("sign") for match in matches(_OF_A_PERSON, text, "োঃ", "াঃ", *_COLONS)}
    yield from (
        s
        for s in misused_visarga(text)
        if s.start not in own
        and not is_garbled(text[slice(*words_around(text, s.start, s.end))])  # it is told so
        and (sign == "ঃ") == ("ঃ" in text[s.start : s.end])
    )


_OF_A_FILE = late(r"(?: \S{1,20}ঃ){0,2} \S{1,20}ঃ/\S{0,40}[০-৯0-9]")  # স্বাঃ অধিঃ/প্রশা-১/২০২৫/১২


def misused_visarga(text: str) -> Iterator[Slip]:
    """Visargas in place of a colon or a dot; not in the numbers of old files (ভূঃমঃ/শাঃ-২/…).

    >>> [slip.right for slip in misused_visarga("বিষয়ঃ মোঃ করিমের পুনঃ নিয়োগ, মূলতঃ দুঃখ")]
    [':', '.', '']
    """
    for slip in _misused_visarga(without_addresses(text)):
        start, end = words_around(text, slip.start, slip.end)
        if _DATE.match(text, start) or not ("/" in text[start:end] or _OF_A_FILE.match(text, end)):
            yield slip


def _misused_visarga(text: str) -> Iterator[Slip]:
    lists = word_lists()
    for match in matches(_BEFORE_LETTER, text, "ঃ"):
        yield Slip(match.end() - 1, match.end(), ". ")
    for match in matches(_label_before_letter(), text, "ঃ"):
        yield Slip(match.end() - 1, match.end(), ": ")
    for match in matches(_FINAL, text, "ঃ"):
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
    dates = list(matches(_DATE_OF_VISARGAS, text, "ঃ"))
    for match in dates:
        yield Slip(match.start(), match.end(), match[0].replace("ঃ", "/"), sure=False)
    for match in matches(_DETACHED, blanked(text, (date.span() for date in dates)), "ঃ"):
        clock = _DIGIT.match(text, match.end()) and not match["gap"]
        sure = bool(match["gap"]) and not clock
        yield Slip(match.start(), match.end(), ":" if clock else _colon(text, match.end()), sure)
    for match in matches(_COLON_ABBREVIATION, text, *_COLONS):
        yield Slip(match.end() - 1, match.end(), "." if text[match.end()] == " " else ". ")


@cache
def _label_before_letter() -> re.Pattern[str]:
    labels = longest_first(word_lists().labels)
    return compiled(rf"(?<!{LETTER})(?:{labels})ঃ(?={LETTER})")


def _colon(text: str, end: int) -> str:
    return ":" if end == len(text) or text[end].isspace() else ": "
