"""How many pages a paper has, as it says of itself or its letter does, where another paper says another number."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from govdocs.audit.between.facts import stems
from govdocs.audit.between.facts_apart import FactApart
from govdocs.audit.between.named_otherwise import own_passages
from govdocs.audit.between.predicates import speaks_of_another
from govdocs.audit.reading.paper import Paper
from govdocs.audit.reading.quantities import sentences
from govdocs.audit.spans import LETTER
from govdocs.models.letter import Letter
from govdocs.problems.problem import Path
from govdocs.text.late_pattern import late
from govdocs.text.unicode import normalise

_PAGES: Final = late(
    normalise(r"(?P<name>[^()০-৯;\n]{4,80}?) ?\((?P<pages>[০-৯]{1,3})(?: ?\([^()]{2,20}\))? ?(?:পাতা|পৃষ্ঠা)\)")
)
_COPIES: Final = late(normalise("অনুলিপি|কপি|পৃষ্ঠাঙ্কন|অগ্রায়ন"))
_LEAST_WORDS: Final = 2
_PAPER: Final = "প্রতিবেদন|কার্যবিবরণী|প্রাক্কলন|তালিকা|মাস্টাররোল"
_LONG: Final = r"(?P<words>(?P<pages>[০-৯]{1,3})(?: ?\([^()]{2,20}\))? ?(?:পাতা|পৃষ্ঠা))"
_ITSELF: Final = late(
    normalise(
        rf"(?:(?:এ|এই) (?P<paper>{_PAPER})(?:টি)?|(?P<that>{_PAPER})টি)(?: {LETTER}{{2,15}}সহ)? (?:মোট |সর্বমোট )?{_LONG}(?:য়|তে|র|য় )"
    )
)
_ENCLOSED: Final = late(normalise(rf"(?P<paper>{_PAPER})[^;\n০-৯]{{0,12}}{_LONG}"))
_ANY_PAPER: Final = f"{_PAPER}|চুক্তিপত্র|দলিল|নথি|প্রমাণপত্র|আবেদনপত্র|আবেদন|সনদপত্র|সনদ|বিল|ভাউচার|যোগদানপত্র|ছক"
_OF_PAGES: Final = late(
    normalise(
        rf"{_LONG}(?:র|বিশিষ্ট|য় সমাপ্ত) (?:{LETTER}{{2,20}} )?(?P<paper>{_ANY_PAPER})(?:টি|ের|র)?(?!{LETTER})"
    )
)
_WITH_PAGES: Final = late(
    normalise(rf"(?P<paper>{_ANY_PAPER})(?:ের|র)?(?: (?:সত্যায়িত )?(?:অনুলিপি|কপি|ফটোকপি))? ?\({_LONG}\)")
)
_CAME: Final = late(normalise("প্রেরিত|পাঠানো|প্রাপ্ত|পাওয়া|গৃহীত|গ্রহণ|উল্লিখিত|সংযুক্ত"))
_WITH: Final = late(normalise(rf"{LETTER}সহ(?!{LETTER})"))
_WITH_ITS_OWN: Final = late(normalise(rf"(?<!{LETTER})(?:ছবি|মানচিত্র|নকশা|প্রচ্ছদ|মলাট)সহ(?!{LETTER})"))
"""With what is in a report itself, and not behind it."""


def _pages(paper: Paper) -> dict[frozenset[str], tuple[Path, str, str]]:
    found: dict[frozenset[str], tuple[Path, str, str]] = {}
    for index, enclosure in enumerate(
        paper.document.enclosures if isinstance(paper.document, Letter) else ()
    ):
        for match in _PAGES.finditer(normalise(enclosure)):
            name = re.split(" (?:ও|এবং) |,", match["name"])[-1]
            words = match[0][match[0].index("(") :]
            found[stems(name)] = (("enclosures", index), words, match["pages"])
    return found


def pages_apart(paper: Paper, other: Paper) -> Iterator[FactApart]:
    """The pages of what a letter sends on, where the letter with which that came says another number of it."""
    document = paper.document
    if not isinstance(document, Letter):
        return
    said = normalise(f"{document.form.bangla} {document.body or ''}")
    own, theirs = paper.once(_pages), other.once(_pages)
    for name in own.keys() & theirs.keys() if _COPIES.search(said) else ():
        (at, words, pages), (_, right, more) = own[name], theirs[name]
        if pages != more and len(name) >= _LEAST_WORDS:
            yield FactApart(at, words, right)


def pages_of_itself(paper: Paper, other: Paper) -> Iterator[FactApart]:
    """The pages of the one report that a letter encloses, where that says another number of itself; both with what is added, or neither."""
    own = list(_enclosed(paper))
    said = [
        (sentence, match)
        for _, text in (own_passages(other) if own else ())
        for sentence in sentences(text)
        for match in _ITSELF.finditer(sentence)
    ]
    if len({match["pages"] for _, match in own}) != 1 or len(said) != 1:
        return
    (at, mine), (sentence, theirs) = own[0], said[0]
    is_one = bool(_WITH.search(mine.string)) == bool(_WITH.search(_WITH_ITS_OWN.sub("", sentence)))
    if is_one and mine["paper"] == (theirs["paper"] or theirs["that"]) and mine["pages"] != theirs["pages"]:
        yield FactApart(at, mine["words"], theirs["words"])


def _enclosed(paper: Paper) -> Iterator[tuple[Path, re.Match[str]]]:
    """Where a letter says how many pages of a report it encloses."""
    document = paper.document
    if not isinstance(document, Letter):
        return
    for index, enclosure in enumerate(document.enclosures):
        yield from ((("enclosures", index), match) for match in _ENCLOSED.finditer(normalise(enclosure)))
    for sentence in sentences(normalise(document.body or "")):
        yield from ((("body",), match) for match in _OF_PAGES.finditer(sentence))


def pages_that_came(paper: Paper, other: Paper) -> Iterator[FactApart]:
    """The pages of a paper that came with the letter of which a sentence speaks, where that letter's enclosures say another number."""
    enclosures = other.document.enclosures if isinstance(other.document, Letter) else ()
    theirs: dict[str, set[str]] = {}
    words: dict[str, str] = {}
    for match in _WITH_PAGES.finditer(normalise("\n".join(enclosures))):
        theirs.setdefault(match["paper"], set()).add(match["pages"])
        words[match["paper"]] = match["words"]
    for at, text in own_passages(paper) if theirs else ():
        for sentence in sentences(text):
            for match in (
                _OF_PAGES.finditer(sentence) if speaks_of_another(sentence) and _CAME.search(sentence) else ()
            ):
                pages = theirs.get(match["paper"], set())
                if len(pages) == 1 and match["pages"] not in pages:
                    yield FactApart(at, match["words"], words[match["paper"]])
