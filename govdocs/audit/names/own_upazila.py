"""The upazila or union of a letterhead by nearly its name in running text: 'খড়িবাড়িয়া, যশোর', 'খড়িয়াবাড়ি উপজেলার'."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from govdocs.audit.names.belonging import district_of_address
from govdocs.audit.names.gazetteer import gazetteer
from govdocs.audit.names.names_near import Near
from govdocs.audit.names.place_likeness import Likeness, likeness
from govdocs.audit.reading.paper import Paper
from govdocs.audit.reading.scanning import matches
from govdocs.audit.spans import LETTER
from govdocs.source.editing import Quote
from govdocs.text.late_pattern import late
from govdocs.text.unicode import normalise

_KINDS: Final = tuple(map(normalise, ("উপজেলা", "থানা", "পৌরসভা")))
_OF_KIND: Final = late(rf"(?<!{LETTER})(?P<name>{LETTER}{{5,25}}+) (?:{'|'.join(_KINDS)})")
_RUNNING: Final = ("subject", "body", "discussion", "text", "decisions")
_OWN: Final = late(rf"(?P<name>{LETTER}{{5,25}}+), ?{LETTER}{{2,25}}[।.]?\Z")


def own_upazila_nearly(paper: Paper) -> Iterator[Near]:
    """Names before 'উপজেলা' that are nearly the one that the letterhead has before its district, and stand nowhere else."""
    own = {name for passage in paper.texts if passage.at[0] == "letterhead" for name in _own(passage.text)}
    if len(own) != 1:
        return
    (mine,) = own
    texts = [passage for passage in paper.texts if passage.own]
    for passage in texts:
        for match in matches(_OF_KIND, passage.text, *_KINDS) if passage.at[0] in _RUNNING else ():
            name = match["name"]
            is_other = name in gazetteer("upazila") or sum(each.text.count(name) for each in texts) > 1
            if not is_other and likeness(mine, name) is Likeness.BY_LETTER:
                yield passage.at, mine, name, Quote.of(passage.text, *match.span("name"))


def _own(letterhead: str) -> Iterator[str]:
    for line in letterhead.split("\n"):
        match = _OWN.search(line.strip(" *"))
        if match and district_of_address(line):
            yield match["name"]
