"""The head of the office, who signs or presides, called by another last name in the text: রওশন আরা বেগম for রওশন আরা খানম."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from govdocs.audit.names.ranks import NO_NAME
from govdocs.audit.reading.paper import Paper, Passage
from govdocs.audit.reading.people import bare_name, people_in
from govdocs.audit.spans import LETTER
from govdocs.problems.problem import Path
from govdocs.source.editing import Quote
from govdocs.text.late_pattern import late
from govdocs.text.unicode import normalise

_OF_ONE: Final = late(
    normalise(
        r"\A(?:প্রধান শিক্ষক|প্রধান শিক্ষিকা|অধ্যক্ষ|উপাচার্য|রেজিস্ট্রার|সুপারিনটেনডেন্ট|সুপার|জেলা প্রশাসক|বিভাগীয় কমিশনার|পুলিশ সুপার|সিভিল সার্জন|চেয়ারম্যান|মেয়র|প্রশাসক|মহাপরিচালক"
        r"|তত্ত্বাবধায়ক|নির্বাহী প্রকৌশলী|প্রধান প্রকৌশলী|মহাব্যবস্থাপক|ব্যবস্থাপক|সভাপতি|সাধারণ সম্পাদক|আহ্বায়ক|উপজেলা নির্বাহী (?:অফিসার|কর্মকর্তা)"
        r"|(?:উপজেলা|জেলা) (?:[^ ,]{2,20} ){0,3}(?:কর্মকর্তা|অফিসার|প্রকৌশলী))\Z"
    )
)
"""Posts of which an office, or a meeting, has one."""
_TWO: Final = late(
    normalise(
        rf"(?<!{LETTER})(?:নবনিযুক্ত|নবাগত|নতুন|বদলি|বদলিকৃত|বিদায়ী|বিদায়|যোগদান|দায়িত্বভার|কার্যভার|হস্তান্তর|তৎকালীন|সাবেক|প্রাক্তন|প্রয়াত|মরহুম|পূর্ববর্তী|পূর্বতন|স্থলাভিষিক্ত|অবসর|ভারপ্রাপ্ত|নির্বাচিত|মনোনীত|পদায়ন|নিয়োগ|সমনামী|স্মরণে|স্মৃতি)"
    )
)
"""Words of a letter in which one post may have two holders."""
_CALLED: Final = rf"(?:জনাব|বেগম|মিজ|জনাবা|ড\.|ডা\.) (?P<name>(?:(?:মো|মোছা|মোসা)[.ঃ] ?)?{LETTER}{{2,25}}(?: {LETTER}{{2,25}}){{2,3}})"
_BEHIND: Final = late(
    normalise(
        rf"(?<!{LETTER}){_CALLED}, (?P<post>[^,।;|()\n]{{4,45}}?)(?= ?(?:[,।;|)\n]|\Z))(?P<more>,[^।;|\n]{{0,40}})?"
    )
)
_BEFORE: Final = late(normalise(rf"(?P<post>(?:{LETTER}{{2,20}} ){{1,5}}){_CALLED}(?= ?(?:[,।;|)\n]|\Z))"))
_OF_ANOTHER: Final = late(normalise(rf"(?:{LETTER}(?:ের|র)) \Z"))
_WORDS: Final = 3
"""Of a name of which all but the last must be the same."""


def called_by_another_name(paper: Paper) -> Iterator[tuple[Path, str, str, Quote]]:
    """The holder of the one post of the office whose name has another last word where the text names the post with it, each once."""
    heads: dict[str, set[str]] = {}
    for person in people_in(paper):
        post = normalise(person.post).partition(",")[0].strip()
        if person.row_of is None and _OF_ONE.match(post) and len(person.name.split()) >= _WORDS:
            heads.setdefault(post, set()).add(person.name)
    if not heads or any(_TWO.search(passage.text) for passage in paper.texts):
        return
    known = {person.name for person in people_in(paper)}
    for passage in paper.texts:
        if not passage.own or passage.at[0] in ("letterhead", "references", "signature", "chair"):
            continue
        for name, post in _named(passage):
            names = heads.get(post, set())
            other = next(iter(names)) if len(names) == 1 else ""
            if name not in known and name.split()[:-1] == other.split()[:-1] and name != other:
                known.add(name)
                yield passage.at, other, name, Quote(name)


def _named(passage: Passage) -> Iterator[tuple[str, str]]:
    """The names of a text with a post beside them that is of no other office."""
    if "," in passage.text:
        for match in _BEHIND.finditer(passage.text):
            post = match["post"].strip()
            if not match["more"] or NO_NAME.match(match["more"].lstrip(", ")):
                yield bare_name(match["name"]), post
    for match in _BEFORE.finditer(passage.text):
        words = match["post"].split()
        for start in range(len(words)):
            post = " ".join(words[start:])
            before = passage.text[: match.start()] + " ".join(words[:start]) + " "
            if _OF_ONE.match(post):
                if not _OF_ANOTHER.search(before):
                    yield bare_name(match["name"]), post
                break
