"""Days that a paper gives of what another paper is of: a meeting with minutes, a course; and whether it passes that paper on."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, NamedTuple

from govdocs.audit.between.cards import number_key
from govdocs.audit.between.subject_cores import core_of
from govdocs.audit.reading.mentions import ERA, SpanMention, days_in, spans_in
from govdocs.audit.reading.paper import Beside, Paper, Passage, Tie
from govdocs.audit.reading.quantities import clauses
from govdocs.audit.reading.quoted_numbers import numbers_in
from govdocs.audit.spans import LETTER
from govdocs.models.letter import Letter
from govdocs.models.other_kinds import Minutes
from govdocs.problems.problem import Path
from govdocs.text.late_pattern import late
from govdocs.text.unicode import normalise


class ToldApart(NamedTuple):
    """Where a paper gives a fact, in which words, and those of the other."""

    at: Path
    own: str
    theirs: str


_TEXTS: Final = ("subject", "body", "discussion", "references", "text")
_CHANGED: Final = late(
    normalise("পরিবর্ত|পুনর্নির্ধার|পুনঃনির্ধার|সংশোধ|স্থগিত|মুলতবি|বর্ধিত|পিছিয়ে|ব্যাচ|পর্যায়|নির্ধারিত ছিল")
)

# The day of a meeting whose minutes are there

_WAS_HELD: Final = late(normalise(rf"(?: ?{ERA})?(?: তারিখ(?:ে|ের)?)? (?:অনুষ্ঠিত|আয়োজিত)"))
_NTH: Final = late(
    normalise(rf"(?P<nth>[০-৯]{{1,3}}(?:ম|য়|র্থ|ষ্ঠ|তম)|প্রথম|দ্বিতীয়|তৃতীয়|চতুর্থ|পঞ্চম) (?:{LETTER}{{2,15}} )?সভা")
)


def meetings_apart(paper: Paper, other: Beside) -> Iterator[ToldApart]:
    """The days on which a paper says that the meeting was held whose minutes the other are, where it was on another."""
    minutes = other.document
    held = minutes.held.date if isinstance(minutes, Minutes) and minutes.held else None
    if held is None or isinstance(paper.document, Minutes):
        return
    core = core_of(getattr(minutes, "subject", "") or "")
    nth = _NTH.search(core)
    of_subject = core_of(getattr(paper.document, "subject", None) or "")
    for passage in _passages(paper) if nth else ():
        for clause in clauses(passage.text) if "অনুষ্ঠিত" in passage.text or "আয়োজিত" in passage.text else ():
            said = [one for one in days_in(clause) if one.day and _WAS_HELD.match(clause, one.end)]
            if len(said) != 1 or _CHANGED.search(clause) or nth is None:
                continue
            of_other = bool(_NTH.search(clause)) and {one["nth"] for one in _NTH.finditer(clause)} == {
                nth["nth"]
            }
            named = core in clause or (of_other and of_subject.startswith(core[: nth.start()].strip()))
            if named and said[0].day != held.date:
                yield ToldApart(passage.at, said[0].words, str(held))


# The days of a course or another event

_EVENT: Final = late(normalise("কোর্স|প্রশিক্ষণ|কর্মশালা|সেমিনার|সম্মেলন|মেলা|সফর|ক্যাম্প|প্রতিযোগিতা"))
_WHEN: Final = late(normalise("মেয়াদ|তারিখ|সময়কাল|সময়"))
_QUOTED: Final = late("[‘“'\"]([^‘’“”'\"\n]{6,100})[’”'\"]")
_DAYS_MOVED: Final = 31


def events_apart(paper: Paper, other: Beside) -> Iterator[ToldApart]:
    """The span of days of the event by whose name both papers go, where that of the letter that is cited is as long and on other days."""
    if other.tie is not Tie.CITED or not isinstance(other.document, Letter):
        return
    if any(_CHANGED.search(passage.text) for each in (paper, other.paper) for passage in _passages(each)):
        return
    names = _names(paper) & _names(other.paper)
    if not names:
        return
    own, theirs = _spans(paper, names), _spans(other.paper, names)
    if len(own) != 1 or len(theirs) != 1:
        return
    (at, span), (_, right) = own[0], theirs[0]
    moved = abs((span.first - right.first).days)
    if 0 < moved <= _DAYS_MOVED and span.last - span.first == right.last - right.first:
        yield ToldApart(at, span.words, right.words)


def _names(paper: Paper) -> set[str]:
    """The names of events: of the particulars, and those that the texts quote."""
    found = {
        passage.text.strip(" ।‘’")
        for passage in paper.texts
        if passage.at[0] == "particulars"
        and "নাম" in str(passage.at[-1])
        and _EVENT.search(normalise(str(passage.at[-1])))
    }
    return found | {name for passage in _passages(paper) for name in _QUOTED.findall(passage.text)}


def _spans(paper: Paper, names: set[str]) -> list[tuple[Path, SpanMention]]:
    """The different spans of days that a paper gives as when it is, or in a sentence with the name."""
    found: dict[tuple[object, object], tuple[Path, SpanMention]] = {}
    for passage in paper.texts:
        if passage.at[0] == "particulars" and _WHEN.search(normalise(str(passage.at[-1]))):
            texts: tuple[str, ...] = (passage.text,)
        elif passage.at[0] in _TEXTS:
            texts = tuple(text for text in clauses(passage.text) if any(name in text for name in names))
        else:
            continue
        for text in texts:
            for span in spans_in(text):
                found.setdefault((span.first, span.last), (passage.at, span))
    return list(found.values())


def _passages(paper: Paper) -> list[Passage]:
    return [passage for passage in paper.texts if passage.at[0] in _TEXTS]


# What a letter passes on

_PASSES_ON: Final = late(normalise("অগ্রায়ন|অগ্রগামী|প্রেরণ|পাঠানো"))
_KIND: Final = late(
    normalise(r"বরাদ্দপত্র|মঞ্জুরিপত্র|মঞ্জুরি আদেশ|ছাড়পত্র|প্রতিবেদন|বিবরণী|প্রাক্কলন|প্রস্তাব|কার্যাদেশ|বিল(?= |\Z)")
)


_THIS: Final = late(
    normalise(
        rf"[)\]]?(?: (?:নম্বর|নং))?(?P<what>(?: {LETTER}{{2,20}}){{0,3}}?)[, ]{{1,2}}(?:এত[দৎ]সঙ্গে|এতদসাথে|এ ?সঙ্গে|সংযুক্ত|সংলগ্ন)"
    )
)
_NOT_THIS: Final = late(normalise(r"(?:ে|ের|মোতাবেক|অনুযায়ী)(?= |\Z)"))


def encloses(paper: Paper, other: Beside) -> bool:
    """Whether a letter says of the one whose number it cites, and of no other, that it goes with it: '…-১২৬ নম্বর আদেশ এতদসঙ্গে সংযুক্ত'."""
    letter = paper.document
    if other.tie is not Tie.CITED or not isinstance(letter, Letter) or not letter.enclosures:
        return False
    if len([one for one in paper.beside if one.tie is Tie.CITED]) != 1:
        return False
    body, number = normalise(letter.body or ""), number_key(getattr(other.document, "number", None))
    for words, cited in numbers_in(body):
        found = _THIS.match(body, body.index(words) + len(words)) if number_key(cited) == number else None
        if found and not _NOT_THIS.search(found["what"]):
            return True
    return False


def passes_on(paper: Paper, other: Beside) -> bool:
    """Whether a letter cites the number of another as of a kind of paper that it encloses and passes on."""
    letter = paper.document
    if other.tie is not Tie.CITED or not isinstance(letter, Letter) or not letter.enclosures:
        return False
    if len([one for one in paper.beside if one.tie is Tie.CITED]) != 1:
        return False
    subject, cited = normalise(letter.subject or ""), normalise(" ".join(letter.references))
    enclosed = set(_KIND.findall(normalise(" ".join(letter.enclosures))))
    return bool(_PASSES_ON.search(subject)) and bool(
        enclosed & set(_KIND.findall(cited)) & set(_KIND.findall(subject))
    )
