"""People called by three words of which two places have the same two, and the third but for its vowels: 'জনাব শাহাদাত হোসেন খন্দকার', '… খোন্দকার'."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, NamedTuple

from govdocs.audit.names.introduced import CASE
from govdocs.audit.names.named_in_text import skeleton
from govdocs.audit.reading.paper import Paper, Passage
from govdocs.audit.reading.scanning import found_in, is_in_table
from govdocs.audit.spans import LETTER
from govdocs.audit.spelling.lexicon import is_known
from govdocs.problems.problem import Path
from govdocs.source.editing import Quote
from govdocs.text.late_pattern import late
from govdocs.text.unicode import normalise

_FIELDS: Final = (
    "subject",
    "body",
    "discussion",
    "decisions",
    "text",
    "particulars",
    "copies",
    "distribution",
    "to",
)
_CALLED: Final = late(
    normalise(
        rf"(?<!{LETTER})(?:জনাব|বেগম|মিজ|ড\.|ডা\.) (?:(?:মো|মোছা|মোসা)[.ঃ] ?)?(?P<name>(?P<two>{LETTER}{{2,20}} {LETTER}{{2,20}}) (?P<third>{LETTER}{{3,20}}))(?!{LETTER})"
    )
)
_SIGNS: Final = tuple(map(normalise, ("জনাব ", "বেগম ", "মিজ ", "ড. ", "ডা. ")))


class _Called(NamedTuple):
    """Who is called so, and where: two rows, or two names of one sentence, are two people."""

    passage: Passage
    start: int
    third: str
    quote: Quote

    @property
    def sentence(self) -> tuple[Path, int]:
        text = self.passage.text
        return self.passage.at, max(text.rfind("।", 0, self.start), text.rfind("\n", 0, self.start))

    @property
    def is_row(self) -> bool:
        return is_in_table(self.passage.text, self.start)


def third_words_apart(paper: Paper) -> Iterator[tuple[Path, str, str, Quote]]:
    """The path of the later name, both names, and where it is."""
    known: dict[str, list[_Called]] = {}
    for passage, match in found_in(paper.own_texts(_FIELDS), _CALLED, *_SIGNS):
        quote = Quote.of(passage.text, match.start("name"), match.end("name"))
        called = _Called(passage, match.start(), CASE.sub("", match["third"]), quote)
        before = known.setdefault(match["two"], [])
        other = next((each for each in before if _is_one(each, called)), None)
        if other and called.third not in {each.third for each in before}:
            yield passage.at, f"{match['two']} {other.third}", f"{match['two']} {called.third}", quote
        before.append(called)


def _is_one(one: _Called, other: _Called) -> bool:
    """Whether two places call one person: the third words have the same consonants, and are no words of the language."""
    if one.sentence == other.sentence or (one.is_row and other.is_row) or one.third == other.third:
        return False
    bones = skeleton(one.third)
    return (
        len(bones) >= _LEAST
        and bones == skeleton(other.third)
        and not (is_known(one.third) and is_known(other.third))
    )


_LEAST: Final = 3
"""Consonants of a word that two names have by more than chance."""
