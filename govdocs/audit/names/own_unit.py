"""The unit that writes a letter, called by another number or by a neighbour's name: 'পওর বিভাগ-১' in an order of পওর বিভাগ-২."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import Final, NamedTuple

from govdocs.audit.names.office_list import tree
from govdocs.audit.reading.paper import Paper, Passage
from govdocs.audit.reading.scanning import matches, sentence_at
from govdocs.audit.spans import LETTER
from govdocs.text.late_pattern import late
from govdocs.text.unicode import normalise


class UnitOtherwise(NamedTuple):
    """Where the own unit is called otherwise, the words there, and its name in the letterhead."""

    passage: Passage
    stated: str
    own: str
    start: int


_W: Final = rf"{LETTER}{{2,20}}"
_KINDS: Final = "উপবিভাগ|বিভাগ|অধিশাখা|শাখা|সার্কেল|জোন|অঞ্চল|অনুবিভাগ|ইউনিট|সেল|রেঞ্জ|বেঞ্চ|আদালত"
_NUMBERED: Final = late(
    normalise(
        rf"(?<!{LETTER})(?P<name>{_W}(?: (?:{_KINDS}))?)[-–](?P<number>[০-৯]{{1,2}})(?: (?P<kind>{_KINDS}))?(?![০-৯/.-])"
    )
)
_ITS_WORK: Final = late(
    normalise(
        rf"(?<!{LETTER})(?:অনুমোদন করবেন|অনুমোদন করবে|দাখিল করতে হবে|দাখিল করবেন|জমা দিতে হবে|জমা দেবেন|যোগাযোগ করতে হবে|যোগাযোগ করা যাবে|সংরক্ষিত|সংরক্ষণ করা হবে|গ্রহণ করবেন|পরিশোধ করবেন|প্রত্যয়ন করবেন)(?!{LETTER})"
    )
)
"""What the unit does, or is done with it, that writes the letter."""
_OF_OTHERS: Final = late(
    normalise(
        rf"(?<!{LETTER})(?:সমন্বয়|অন্য|অপর|পার্শ্ববর্তী|পাশের|পূর্বে|পূর্বের|পূর্ববর্তী|সাবেক|তৎকালীন|স্থানান্তর|হস্তান্তর|ন্যস্ত|বদলি|সংযুক্ত|অতিরিক্ত|অনুলিপি|মতামত|ছাড়পত্র|উভয়|যথাক্রমে|প্রাপ্ত|নিকট হতে|থেকে প্রাপ্ত|পৃথক|এছাড়া|ছাড়াও)(?!{LETTER})"
    )
)
"""Words of a sentence that speaks of another unit."""
_TEXTS: Final = ("body", "discussion", "decisions", "text", "closing")

_KEPT: Final = late(normalise(r"(?:য়|ে|তে)? (?:সংরক্ষিত|রক্ষিত|সংরক্ষণ করা|সংরক্ষণে)"))
_OFFICE: Final = late(
    normalise(
        rf"(?<!{LETTER})(?P<level>উপজেলা|জেলা|ইউনিয়ন|বিভাগীয়|আঞ্চলিক) (?P<inner>{_W}(?: {_W}){{0,2}}?) (?P<post>কর্মকর্তা|অফিসার|প্রকৌশলী|পরিচালক|নিয়ন্ত্রক)র কার্যালয়"
    )
)
_OFFICE_SIGN: Final = normalise("র কার্যালয়")

_SORRY: Final = late(
    normalise(
        rf"(?<!{LETTER})(?P<body>{_W} {_W} (?P<kind>বোর্ড|কর্তৃপক্ষ|কর্পোরেশন|করপোরেশন|অধিদপ্তর|পরিদপ্তর|কমিশন|ব্যুরো|মন্ত্রণালয়)) (?:আন্তরিকভাবে |গভীরভাবে |অত্যন্ত )?(?:দুঃখিত|ক্ষমাপ্রার্থী|দুঃখ প্রকাশ|কৃতজ্ঞ)"
    )
)
_SORRY_SIGNS: Final = tuple(map(normalise, ("দুঃখ", "ক্ষমাপ্রার্থী", "কৃতজ্ঞ")))


def unit_otherwise(paper: Paper) -> Iterator[UnitOtherwise]:
    """Where the texts say that another unit does what the one of the letterhead does: of another number, of another service, another body."""
    lines = [
        line for passage in paper.texts if passage.at[0] == "letterhead" for line in passage.text.split("\n")
    ]
    head = "\n".join(lines)
    texts = paper.own_texts(_TEXTS)
    letter = "\n".join(passage.text for passage in paper.texts)
    for passage in texts if head else ():
        for stated, own, start in (
            *_of_another_number(passage.text, head),
            *_of_another_service(passage.text, head),
            *_of_another_body(passage.text, lines),
        ):
            if letter.count(stated) == 1:
                yield UnitOtherwise(passage, stated, own, start)
    for passage in (each for each in paper.texts if each.own and "office" in each.at):
        for stated, own, start in _numbered_otherwise(passage.text, head):
            yield UnitOtherwise(passage, stated, own, start)


_MOST: Final = 100
"""Of the places of one text that are looked at: any author has fewer."""
Found = tuple[str, str, int]


def _of_another_number(text: str, head: str) -> Iterator[Found]:
    for stated, own, start in _numbered_otherwise(text, head):
        sentence = sentence_at(text, start)
        if _ITS_WORK.search(sentence) and not _OF_OTHERS.search(sentence) and own not in sentence:
            yield stated, own, start


def _numbered_otherwise(text: str, head: str) -> Iterator[Found]:
    """The units of a text that have the name of the only numbered one of the letterhead, and another number."""
    own = [match for match in matches(_NUMBERED, head, "-", "–") if _is_unit(match)]
    for match in islice(matches(_NUMBERED, text, "-", "–"), _MOST) if len(own) == 1 else ():
        is_named_so = (match["name"], match["kind"]) == (own[0]["name"], own[0]["kind"])
        if is_named_so and match["number"] != own[0]["number"]:
            yield match[0], own[0][0], match.start()


def _is_unit(match: re.Match[str]) -> bool:
    return bool(match["kind"]) or match["name"].split()[-1] in _UNITS


_UNITS: Final = frozenset(normalise(_KINDS).split("|"))


def _of_another_service(text: str, head: str) -> Iterator[Found]:
    """The office of another officer of the place in which the papers of the letter are kept."""
    own = list(matches(_OFFICE, head, _OFFICE_SIGN))
    for match in islice(matches(_OFFICE, text, _OFFICE_SIGN), _MOST) if len(own) == 1 else ():
        same = (match["level"], match["post"]) == (own[0]["level"], own[0]["post"])
        behind = _PLACE.match(text, match.end(), match.end() + _NEAR)
        if same and match["inner"] != own[0]["inner"] and behind and _KEPT.match(text, behind.end()):
            sentence = sentence_at(text, match.start())
            if not _OF_OTHERS.search(sentence):
                yield match[0], own[0][0], match.start()


_PLACE: Final = late(normalise(rf"(?:, {LETTER}{{2,20}}?)?(?=(?:য়|ে|তে)? )"))
_NEAR: Final = 40


def _of_another_body(text: str, lines: Sequence[str]) -> Iterator[Found]:
    """A known body that is sorry, or thankful, in the letter of another of its kind."""
    for match in islice(matches(_SORRY, text, *_SORRY_SIGNS), _MOST):
        own = [line.strip(" *,") for line in lines if line.strip(" *,").endswith(match["kind"])]
        if len(own) == 1 and not own[0].endswith(match["body"]) and _is_known(match["body"]):
            yield match["body"], own[0], match.start()


def _is_known(body: str) -> bool:
    named = tree()
    return any(
        one.endswith(body)
        for key in ("names", "bodies")
        for entry in named[key]["offices"]
        for one in entry.split("|")
    )
