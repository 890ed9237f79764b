"""The place of a letterhead by nearly its name in running text, 'খড়িবাড়িয়া, যশোর', 'খড়িয়াবাড়ি উপজেলার', or under the signature."""

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
from govdocs.audit.spelling.lexicon import is_known
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


def own_office_nearly(paper: Paper) -> Iterator[Near]:
    """Offices under a signature that are a line of the letterhead but for a letter or two of one word, which is none of the language."""
    heads = [
        line for passage in paper.texts if passage.at[0] == "letterhead" for line in _lines(passage.text)
    ]
    for passage in paper.texts:
        if passage.at[0] not in _SIGNATURES or "office" not in passage.at:
            continue
        for line in _lines(passage.text):
            for head in heads if line not in heads else ():
                pairs = [pair for pair in zip(head.split(), line.split(), strict=False) if pair[0] != pair[1]]
                if len(pairs) == 1 and len(head.split()) == len(line.split()) and _is_slip(*pairs[0]):
                    (mine, name), *_ = pairs
                    yield passage.at, mine, name, Quote(name)


_SIGNATURES: Final = ("signature", "co_signatures")


def _lines(text: str) -> list[str]:
    return [line for each in text.split("\n") if " " in (line := each.strip(" *।,"))]


def _is_slip(mine: str, name: str) -> bool:
    return likeness(mine, name) is Likeness.BY_LETTER and not (is_known(mine) and is_known(name))
