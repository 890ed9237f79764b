"""What a sentence names as standing in another paper, and does not stand there: half of somebody's name, words that are put right."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from govdocs.audit.between.people_otherwise import PersonApart
from govdocs.audit.between.predicates import speaks_of_another
from govdocs.audit.reading.paper import Paper
from govdocs.audit.reading.people import NOT_OF_NAME, bare_name
from govdocs.audit.reading.quantities import sentences
from govdocs.audit.spans import LETTER
from govdocs.problems.problem import Path
from govdocs.text.late_pattern import late
from govdocs.text.unicode import normalise

_TEXTS: Final = ("body", "discussion", "text")
_NAME: Final = late(
    normalise(
        rf"(?:জনাব|বেগম|মিজ|ড\.|ডা\.|প্রকৌশলী) (?P<name>(?:(?:মো|মোছা)\. )?{LETTER}{{2,20}} {LETTER}{{2,20}})(?!{LETTER})"
    )
)
_CASE: Final = late(normalise(rf"(?<=...)(?:কে|ের|{NOT_OF_NAME}র)\Z"))
_CORRECTED: Final = late(
    normalise(
        r"‘(?P<wrong>[^‘’\n]{2,80})’ ?-?(?:এর|র|ের)? (?:স্থলে|পরিবর্তে),? ‘[^‘’\n]{2,80}’ ?(?:পড়তে|পড়া|প্রতিস্থাপ|হিসেবে গণ্য|হবে)"
    )
)


def half_named(paper: Paper, other: Paper) -> Iterator[PersonApart]:
    """Whom a sentence that speaks of the other paper names by half of the one name there that begins so, and whom that does not have."""
    theirs = (
        other.once(_names) if any(speaks_of_another(passage.text) for passage in paper.texts) else frozenset()
    )
    for passage in paper.texts if theirs else ():
        for sentence in sentences(passage.text) if passage.at[0] in _TEXTS and passage.own else ():
            for match in _NAME.finditer(sentence) if speaks_of_another(sentence) else ():
                name = _bare(match["name"])
                near = [each for each in theirs if each.split()[:1] == name.split()[:1] and each != name]
                if name.split()[-1] in other.once(_all_words):
                    continue  # somebody else's name, or none: 'জনাব মতিউর নথি পৌঁছে দেন'
                if len(near) == 1 and not other.has(name) and not paper.has(near[0]):
                    yield PersonApart(passage.at, match["name"], name, name, near[0])


def _names(paper: Paper) -> frozenset[str]:
    return frozenset(
        _bare(match["name"]) for passage in paper.texts for match in _NAME.finditer(passage.text)
    )


def _bare(name: str) -> str:
    """A name without its case.

    >>> _bare("রত্না মল্লিকের"), _bare("সালমা আক্তার"), _bare("মো. ফরিদ উদ্দিনকে")
    ('রত্না মল্লিক', 'সালমা আক্তার', 'ফরিদ উদ্দিন')
    """
    return _CASE.sub("", bare_name(name))


def _all_words(paper: Paper) -> frozenset[str]:
    return frozenset(word for passage in paper.texts for word in passage.text.split())


def not_to_correct(paper: Paper, other: Paper) -> Iterator[tuple[Path, str]]:
    """The words that a correction says stand in the paper that it cites, where they do not."""
    text = " ".join(" ".join(passage.text for passage in other.texts).split())
    for passage in paper.texts:
        for match in _CORRECTED.finditer(passage.text) if passage.at[0] in _TEXTS else ():
            if match["wrong"] not in text:
                yield passage.at, match["wrong"]
