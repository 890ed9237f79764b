"""How many people were nominated, invited or chosen, by the letter that did it and by one that speaks of them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, NamedTuple

from govdocs.audit.between.cited_events import encloses
from govdocs.audit.between.enclosed_figures import listed_rows
from govdocs.audit.reading.paper import Beside, Paper, Tie
from govdocs.audit.reading.quantities import sentences
from govdocs.audit.spans import FIGURE, IN_WORDS, LETTER
from govdocs.numerals import to_ascii
from govdocs.text.late_pattern import late
from govdocs.text.unicode import normalise


class OtherNumber(NamedTuple):
    """The words of a number, and the number of the other letter."""

    words: str
    right: int


_DEEDS: Final = {
    normalise(said): normalise(done)
    for said, done in {
        "মনোনীত": "মনোনয়ন",
        "নির্বাচিত": "নির্বাচন",
        "আমন্ত্রিত": "আমন্ত্রণ",
        "বদলিকৃত": "বদলি",
        "পদোন্নতিপ্রাপ্ত": "পদোন্নতি",
        "নিয়োগপ্রাপ্ত": "নিয়োগ",
    }.items()
}
"""What people are called of whom something was done, and the word with which it was done."""
_SAID: Final = late(
    rf"(?<!{LETTER})(?P<said>{'|'.join(_DEEDS)})(?P<all> (?:সকলে|সবাই|সকল)(?:ই)?(?:, অর্থাৎ|,? মোট|,)?)? (?P<words>{FIGURE}{IN_WORDS} ?জন)"
)
_WAS_DONE: Final = late(
    normalise(
        rf"(?P<words>{FIGURE}{IN_WORDS} ?জন) (?:{LETTER}{{2,20}} ){{0,2}}{LETTER}{{2,20}}(?:কে|দের|র) (?P<said>{'|'.join((*_DEEDS, *_DEEDS.values()))}) (?:প্রদান |দান |জারি )?(?:করে|দিয়ে|করা হয়েছে|দেওয়া হয়েছে)(?!{LETTER})"
    )
)
_QUOTED: Final = late("[‘“]([^‘’“”]{4,80})[’”]")
_DONE: Final = late(rf"{FIGURE}{IN_WORDS} ?জন")
_A_PART: Final = late(
    normalise(rf"(?<!{LETTER})(?:মধ্যে|থেকে|হতে|নতুন|অতিরিক্ত|আরও|অন্যান্য|প্রতি|বিকল্প)(?!{LETTER})")
)


def nominated_apart(paper: Paper, other: Beside) -> Iterator[OtherNumber]:
    """Numbers of people of whom a paper says that the deed of one it cites was done, where that did it to one other number of people."""
    body = (
        normalise(getattr(paper.document, "body", None) or "") if other.tie in (Tie.CITED, Tie.SENT) else ""
    )
    enclosed = bool(body) and (other.tie is Tie.SENT or encloses(paper, other))
    for sentence in sentences(body):
        match = _SAID.search(sentence) or (_WAS_DONE.search(sentence) if enclosed else None)
        if match is None or _A_PART.search(sentence):
            continue
        deed, names = _DEEDS.get(match["said"], match["said"]), set(_QUOTED.findall(sentence))
        numbers = {
            int(to_ascii(done["figure"]))
            for each in sentences(normalise(getattr(other.document, "body", None) or ""))
            if deed in each and not _A_PART.search(each)
            if match["said"] in _DEEDS or names == set(_QUOTED.findall(each))
            for done in _DONE.finditer(each)
        }
        if not numbers and match["said"] in _DEEDS:
            numbers = _in_list(other, match["said"])
        if not numbers and match.groupdict().get("all"):
            numbers = _taking_part(normalise(getattr(other.document, "body", None) or ""))
        if len(numbers) == 1 and int(to_ascii(match["figure"])) not in numbers:
            yield OtherNumber(match["words"], numbers.pop())


def _in_list(other: Beside, said: str) -> set[int]:
    """How many rows the one numbered list of names has of a letter that calls them so, and counts nobody."""
    body = normalise(getattr(other.document, "body", None) or "")
    rows = listed_rows(other.paper) if said in body and not _DONE.search(body) else None
    return {rows.number} if rows else set()


_TAKE_PART: Final = late(
    normalise(
        rf"(?<!{LETTER})মোট {FIGURE}{IN_WORDS} ?জন[^।0-9০-৯]{{0,60}}(?:অংশগ্রহণ কর(?:বেন|িবেন)|অংশ ?নেবেন|উপস্থিত থাকবেন)"
    )
)


def _taking_part(text: str) -> set[int]:
    """How many are to take part in all, by a letter that names no deed."""
    return {int(to_ascii(match["figure"])) for match in _TAKE_PART.finditer(text)}
