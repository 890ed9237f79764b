"""From where to where somebody was transferred, by the order and by a paper that follows it: his release, his joining."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, NamedTuple

from govdocs.audit.between.facts_apart import FactApart
from govdocs.audit.reading.paper import Paper
from govdocs.audit.reading.people import bare_name
from govdocs.audit.reading.quantities import sentences
from govdocs.audit.reading.scanning import matches
from govdocs.audit.reading.tables import figure_tables
from govdocs.audit.spans import LETTER
from govdocs.problems.problem import Path
from govdocs.text.late_pattern import late
from govdocs.text.unicode import normalise


class Move(NamedTuple):
    """Somebody's old and new station, in the words of a paper; the old one is empty where it has none."""

    at: Path
    said: str
    """The sentence that says it, or the cell with the name."""
    old: str
    new: str


_TEXTS: Final = ("subject", "body")
_PLACE: Final = rf"{LETTER}{{2,25}}(?:,? {LETTER}{{2,25}})?"
_MOVED: Final = late(
    normalise(
        rf"(?P<old>{_PLACE}) (?:হতে|থেকে) (?P<new>{_PLACE})(?:-এ|-য়)? (?:বদলিকৃত|বদলি|পদায়িত|পদায়ন)(?!{LETTER})"
    )
)
_RELEASED: Final = late(normalise(rf"(?P<old>{_PLACE}) (?:হতে|থেকে) (?:অবমুক্ত|কর্মবিমুক্ত|ভারমুক্ত)(?!{LETTER})"))
_CASE: Final = late(normalise(r"(?<=...)(?:ে|য়|তে)\Z"))
_NAME: Final = late(normalise("^নাম|(?:কর্মকর্তা|কর্মচারী|শিক্ষক)(?:র|ের) নাম"))
_OLD: Final = late(normalise("বর্তমান|পূর্বতন|পূর্বের|সাবেক"))
_NEW: Final = late(normalise("নতুন|বদলিকৃত|পদায়িত|প্রস্তাবিত|বদলির"))
_STATION: Final = late(normalise("কর্মস্থল|দপ্তর|কার্যালয়|বিদ্যালয়|স্থান|শাখা|থানা"))
_LEAST: Final = 4
"""Letters of a place by which it is known in any case."""


def stations_apart(paper: Paper, other: Paper) -> Iterator[FactApart]:
    """The old or the new station of somebody in a sentence, where the order's table has another beside the name."""
    ordered = other.once(_ordered)
    for move in paper.once(_said) if ordered else ():
        theirs = [each for each in ordered if each.said in move.said]
        if len(theirs) != 1:
            continue
        for own, right in ((move.old, theirs[0].old), (move.new, theirs[0].new)):
            if own and right and not _is_in(own, right) and not _is_in(right, move.said):
                yield FactApart(move.at, own, right)


def _said(paper: Paper) -> tuple[Move, ...]:
    return tuple(
        move
        for passage in paper.own_texts(_TEXTS)
        for sentence in sentences(passage.text)
        for move in _moves(passage.at, sentence)
    )


def _moves(at: Path, sentence: str) -> Iterator[Move]:
    for match in matches(_MOVED, sentence, normalise("বদলি"), normalise("পদায়")):
        yield Move(at, sentence, match["old"], _CASE.sub("", match["new"]))
    for match in matches(_RELEASED, sentence, "মুক্ত"):
        yield Move(at, sentence, match["old"], "")


def _ordered(paper: Paper) -> tuple[Move, ...]:
    """The moves of the tables of an order: those with a column of names, and one of new stations."""
    found = []
    for table in figure_tables(paper):
        heads = [normalise(head).strip("* ") for head in table.heads]
        names, old, new = (
            [
                index
                for index, head in enumerate(heads)
                if pattern.search(head) and (named or _STATION.search(head))
            ]
            for pattern, named in ((_NAME, True), (_OLD, False), (_NEW, False))
        )
        for row in table.rows if len(names) == len(new) == 1 and len(old) < 2 else ():
            texts = [normalise(cell.text).strip("* ") if cell else "" for cell in row.cells]
            name = bare_name(texts[names[0]].split(",")[0])
            if " " in name:
                found.append(Move((), name, texts[old[0]] if old else "", texts[new[0]]))
    return tuple(found)


def _is_in(place: str, text: str) -> bool:
    """Whether the name of a place is in a text, but for its case: the last word before a comma that is no word for its kind."""
    words = [word for word in place.split(",")[0].split() if not _KIND.fullmatch(word)]
    return not words or words[-1][: max(_LEAST, len(words[-1]) - 1)] in text


_KIND: Final = late(normalise(r"(?:উপজেলা|জেলা|সদর|কার্যালয়|অফিস|দপ্তর|শাখা)(?:র|য়|ের|ে)?"))
