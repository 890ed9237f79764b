"""Numbers and days that stand between the same words in two papers: '৩৬টি সমান মাসিক কিস্তিতে' and '৩০টি সমান মাসিক কিস্তিতে'."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, NamedTuple

from govdocs.audit.between.compared import changes_something
from govdocs.audit.between.facts import stem
from govdocs.audit.between.facts_apart import FactApart
from govdocs.audit.between.like_words import have_another_between, same_from_first
from govdocs.audit.between.predicates import (
    is_negative,
    is_of_each,
    speaks_of_another,
    tense_of,
    which_of_several,
)
from govdocs.audit.reading.mentions import MONTH
from govdocs.audit.reading.paper import Paper
from govdocs.audit.reading.quantities import clauses
from govdocs.audit.reading.scanning import LETTERS
from govdocs.audit.spans import LETTER
from govdocs.numerals import to_ascii
from govdocs.problems.problem import Path
from govdocs.text.late_pattern import late
from govdocs.text.unicode import normalise


class Said(NamedTuple):
    """What a sentence says of its values, worked out once for all of them."""

    speaks: bool
    """Whether it says what the other paper says."""
    negative: bool
    of_each: bool
    changed: frozenset[str]
    """Its words that make a number another one."""
    tense: str


class Framed(NamedTuple):
    """A number or a day, with the stems of the words right before it, the nearest first, and right behind it."""

    at: Path
    kind: str
    value: str
    words: str
    before: tuple[str, ...]
    behind: tuple[str, ...]
    said: Said


_PLACES: Final = ("subject", "body", "discussion", "decisions", "text", "particulars")
_VALUE: Final = late(
    normalise(
        rf"(?<![০-৯.,/–-])(?:(?P<day>[০-৯]{{1,2}} (?:{MONTH}),? [০-৯]{{4}})|(?P<number>[০-৯]{{1,7}}(?:,[০-৯]{{2,3}}){{0,3}}(?:\.[০-৯]{{1,3}})?)(?![০-৯]|[/–-][০-৯])"
        rf"|(?P<mark>ছক-[ক-হ])(?!{LETTER}))(?: ?\([{LETTERS} ]{{2,40}}\))?"
    )
)
_WORD: Final = late(f"[{LETTERS}]+|%")
_REACH: Final = 5
_LEAST: Final = 2
"""Words behind two values that are the same, where the first is the unit or the case."""
_MUCH: Final = 3
"""Words before two days that are the same where no sentence speaks of the other paper; or one more behind them."""
_NEARLY_ALL: Final = 7
"""Words around two values, of ten, that are the same."""
_RATE: Final = stem("শতাংশ")
_WITHIN: Final = stem(normalise("মধ্যে"))
_CHANGED: Final = late(
    normalise(
        rf"অবশিষ্ট|(?<!{LETTER})(?:বাকি|ধাপে|ধাপের|দফায়|দফার|পর্যায়ে|পর্যায়ের|প্রথম|দ্বিতীয়|তৃতীয়|পুনরায়|পুনঃ|নতুন|আরও|আরো|অতিরিক্ত|গত|বিগত|প্রায়|অনধিক|কমপক্ষে|অন্তত|এ পর্যন্ত)(?!{LETTER})|সংশোধিত|বর্ধিত|পরিবর্ত|পুনর্নির্ধার|কিস্তির"
    )
)
"""Words that make a number another one, where one of two sentences has them."""
_MOST: Final = 200


def framed_in(paper: Paper) -> tuple[Framed, ...]:
    """The numbers and days of the texts of a paper, tables left out."""
    return paper.once(_framed_in)


def _framed_in(paper: Paper) -> tuple[Framed, ...]:
    return tuple(_framed(paper))[:_MOST]


def _framed(paper: Paper) -> Iterator[Framed]:
    for passage in paper.texts:
        if passage.at[0] not in _PLACES:
            continue
        label = f"{normalise(str(passage.at[-1]))}: " if passage.at[0] == "particulars" else ""
        for sentence in clauses(f"{label}{passage.text}"):
            found = list(_VALUE.finditer(sentence)) if "|" not in sentence else []
            if not found:
                continue
            said = _said(sentence)
            for index, match in enumerate(found):
                start = found[index - 1].end() if index else 0
                end = found[index + 1].start() if index + 1 < len(found) else len(sentence)
                before, behind = sentence[start : match.start()], sentence[match.end() : end]
                kind = match.lastgroup or ""
                yield Framed(
                    passage.at,
                    kind,
                    to_ascii(match[kind]).replace(",", ""),
                    match[0],
                    tuple(map(stem, reversed(_WORD.findall(before)[-_REACH:]))),
                    tuple(map(stem, _WORD.findall(behind)[:_REACH])),
                    said,
                )


def _said(sentence: str) -> Said:
    return Said(
        speaks_of_another(sentence),
        is_negative(sentence),
        is_of_each(sentence),
        frozenset(_CHANGED.findall(sentence)) | which_of_several(sentence),
        tense_of(sentence),
    )


def framed_apart(paper: Paper, other: Paper) -> Iterator[FactApart]:
    """The numbers and days of a paper where the other has another one between the same words; neither says that of the other.

    The sentence says what the other paper says; or it is a day, and more words before and behind are the same.
    """
    theirs = framed_in(other)
    here = {each for each in theirs if _has(paper, each)}
    for one in framed_in(paper) if theirs else ():
        if _has(other, one):
            continue
        speaks = one.said.speaks
        if not speaks and paper.once(changes_something):
            continue
        near = [
            (shared, each)
            for each in theirs
            if (shared := _shared(one, each, speaks=speaks))
            and not (each in here if shared < _NEARLY_ALL else _is_framed_alike(paper, each))
        ]
        most = max((shared for shared, _ in near), default=0)
        best = [each for shared, each in near if shared == most]
        if len({each.value for each in best}) == 1:
            yield FactApart(one.at, one.words, best[0].words)


def _has(paper: Paper, value: Framed) -> bool:
    """Whether a paper has a number or a day anywhere, by itself."""
    return value.words in paper.once(_all_text) or (value.kind, value.value) in paper.once(_all_values)


def _is_framed_alike(paper: Paper, theirs: Framed) -> bool:
    """Whether a paper has a value of the other between the other's words, too, beside the one that nearly all of them are around."""
    return any(
        mine.value == theirs.value and _shared(mine, theirs, speaks=True) >= _MUCH
        for mine in framed_in(paper)
    )


def _all_text(paper: Paper) -> str:
    return "\n".join(passage.text for passage in paper.texts)


def _all_values(paper: Paper) -> frozenset[tuple[str, str]]:
    return frozenset(
        (kind, to_ascii(match[kind]).replace(",", ""))
        for passage in paper.texts
        for match in _VALUE.finditer(passage.text)
        if (kind := match.lastgroup)
    )


def _shared(one: Framed, other: Framed, *, speaks: bool) -> int:
    """How many words around two values are the same, from the values on; nothing where they may be of two things."""
    if one.kind != other.kind or one.said.changed != other.said.changed:
        return 0
    if one.said.negative != other.said.negative or one.said.of_each != other.said.of_each:
        return 0
    if one.kind == "number" and {one.said.tense, other.said.tense} == {"past", "to come"}:
        return 0  # what was done may be another number than what was to be
    if one.kind == "day" and _is_kept(one, other):
        return 0
    before, behind = same_from_first(one.before, other.before), same_from_first(one.behind, other.behind)
    if not speaks:
        return before + behind if one.kind == "day" and _is_much(one, before, behind) else 0
    if one.behind[:1] == other.before[:1] != () and _are_in_turn(one, other):
        return _MUCH
    if one.kind == "day" and not before and behind <= _LEAST + 1:
        return 0  # 'by the … ' of something else
    if one.behind[:1] == other.behind[:1] == (_RATE,) and (
        not before or have_another_between(one.behind, other.behind)
    ):
        return 0  # so many per cent of something else
    return before + behind if behind >= _LEAST or (one.kind == "mark" and before and behind) else 0


def _is_kept(one: Framed, other: Framed) -> bool:
    """Whether one is a particular and the other says when it came to be: 'কাজ সমাপ্তির তারিখ', 'কাজ সমাপ্ত হয়েছে'."""
    is_one = (one.at[0] == "particulars") != (other.at[0] == "particulars")
    return is_one and "past" in (one.said.tense, other.said.tense)


def _is_much(one: Framed, before: int, behind: int) -> bool:
    """Whether so many words before two days and behind them are the same that both are of one thing; each paper has its last days."""
    if before >= _MUCH and behind >= _LEAST:
        return True
    return before >= _LEAST and behind > _MUCH and _WITHIN not in one.behind


def _are_in_turn(one: Framed, other: Framed) -> bool:
    """Whether one has its unit behind and the other before, with the words around: 'মোট ১৬০ পাতার নথি', 'নথির মোট পাতা ১৬০'."""
    return len({*one.before, *one.behind} & {*other.before, *other.behind}) >= _MUCH
