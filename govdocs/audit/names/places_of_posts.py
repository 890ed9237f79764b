"""Whether two people are meant: of two places, of two wards, of a post that one had and the other has, or whom one text names."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Final, NamedTuple

from govdocs.audit.reading.paper import Paper
from govdocs.audit.reading.people import bare_name, people_in
from govdocs.audit.reading.scanning import is_table_row
from govdocs.audit.spans import LETTER
from govdocs.numerals import to_ascii
from govdocs.problems.problem import Path
from govdocs.source.editing import Quote
from govdocs.text.late_pattern import late
from govdocs.text.unicode import normalise

_WORKPLACE: Final = late(
    normalise(
        r"\A\**(?:বর্তমান )?(?:কর্মস্থল|কর্মরত|দপ্তর|কার্যালয়|অফিস|প্রতিষ্ঠান|বিদ্যালয়|কলেজ|মাদ্রাসা|হাসপাতাল|উপজেলা|জেলা|ইউনিয়ন|শাখা|ঠিকানা|স্টেশন|ব্লক|থানা)"
    )
)
_PART: Final = late(r" ?(?:\([^()\n]{1,40}\) ?)?, ?(?P<part>[^,।;|()\n]{2,60})(?P<mark>[,(]?)")
_OFFICE: Final = late(
    normalise(
        "কার্যালয়|দপ্তর|বিদ্যালয়|কলেজ|মাদ্রাসা|মাদরাসা|হাসপাতাল|মন্ত্রণালয়|উপজেলা|জেলা|ইউনিয়ন|শাখা|অফিস|ইনস্টিটিউট|একাডেমি|কেন্দ্র|কর্মরত|সদর"
    )
)
_OF_A_SENTENCE: Final = tuple(map(normalise, ("ে", "য়", "তে", "কে", "র")))
_OF_A_VERB: Final = tuple(map(normalise, ("ন", "বে", "লো", "ছে", "হল")))
_LEAST: Final = 3
"""Words behind a post and a comma of which the first may be a place: ত্রিশাল অংশ নেবেন, and not তদন্ত করবেন."""
_GENITIVE: Final = late(rf"(?P<place>{LETTER}{{2,25}}?)(?:{normalise('ের|র|স্থ')}) \Z")
_LETTERS_ONLY: Final = late(f"[^{LETTER[1:-1]}০-৯]")


def place_behind(text: str, end: int) -> str:
    """The place that stands behind a post and a comma; empty where none does.

    >>> text = normalise("জনাব সালমা খাতুন, উপপরিচালক, ত্রিশাল অংশ নেবেন।")
    >>> place_behind(text, text.rfind(",")) == normalise("ত্রিশাল"), place_behind("উপপরিচালক, তদন্ত করবেন।", 10)
    (True, '')
    """
    found = _PART.match(text, end)
    if not found:
        return ""
    words = found["part"].split()
    behind = text[found.end() : found.end() + 1]
    named = (
        bool(_OFFICE.search(found["part"])) or not words[-1].endswith(_OF_A_VERB) or behind in ("", "\n", "|")
    )
    is_place = named or bool(found["mark"]) or len(words) >= _LEAST
    told = not named and words[0].endswith(_OF_A_SENTENCE)
    return words[0] if is_place and not told else ""


def place_before(text: str, start: int) -> str:
    """The place in the genitive right before a post: ভালুকা উপজেলার সহকারী পরিচালক."""
    found = _GENITIVE.search(text, max(0, start - _REACH), start)
    return found["place"] if found else ""


_REACH: Final = 30


def workplace_column(heads: Sequence[str]) -> int | None:
    """The column whose head names a place of work; None where there is none."""
    return next((index for index, head in enumerate(heads) if _WORKPLACE.match(head)), None)


def is_elsewhere(first: str, later: str) -> bool:
    """Whether the later of two mentions has a place that the first has not: then two people may be meant.

    >>> is_elsewhere("", "ত্রিশাল"), is_elsewhere("ত্রিশাল, ময়মনসিংহ", "ত্রিশাল"), is_elsewhere("ত্রিশাল", "")
    (True, False, False)
    """
    one, other = letters_of(first), letters_of(later)
    return bool(other) and not (one and (one.startswith(other) or other.startswith(one) or other in one))


@lru_cache(maxsize=2000)
def letters_of(place: str) -> str:
    """The letters and figures of a place, or of a post, without what is between them."""
    return _LETTERS_ONLY.sub("", normalise(place))


class OfWard(NamedTuple):
    """Somebody with a ward: where, the name, the words of the ward and its number, and the list of which it is a row."""

    at: Path
    name: str
    ward: str
    number: int
    quote: Quote | None = None
    row_of: Path | None = None


_WARD: Final = (
    r"(?P<ward>(?<![০-৯,./-])(?P<number>[০-৯]{1,2}) ?(?:নং|নম্বর) (?:সাধারণ )?ওয়ার্ড"
    r"|(?:সাধারণ )?ওয়ার্ড ?(?:নং|নম্বর)? ?[:–-]? ?(?P<behind>[০-৯]{1,2})(?![০-৯]|[,/.-] ?[০-৯]))"
)
_MEMBER: Final = "(?:(?:ইউপি|সাধারণ|পুরুষ|নির্বাচিত|মাননীয়) )?(?:সদস্য|মেম্বার|কাউন্সিলর)"
_NAME: Final = (
    rf"(?:জনাব|বেগম|মিজ) (?P<name>(?:(?:মো|মোছা|মোসা)[.ঃ] ?)?{LETTER}{{2,25}}(?: {LETTER}{{2,25}}){{1,3}})"
)
_OF_POST: Final = late(normalise(_WARD))
_BEHIND: Final = late(
    normalise(rf"(?<!{LETTER}){_NAME}, (?:{_MEMBER},? ?\(?)?{_WARD}(?:ের|-এর)?(?P<rest> {_MEMBER})?")
)
_BEFORE: Final = late(normalise(rf"{_WARD}(?:ের|-এর)? {_MEMBER} {_NAME}"))
_SIGN: Final = normalise("ওয়ার্ড")
_COUNCIL: Final = late(normalise(rf"(?<!{LETTER})(?P<name>{LETTER}{{3,20}}) (?:ইউনিয়ন|পৌরসভা|সিটি)"))
_NO_NAMES: Final = frozenset(normalise("উক্ত অত্র প্রতি সকল নিজ সংশ্লিষ্ট প্রতিটি প্রত্যেক অন্যান্য এবং নিজস্ব").split())
_ANOTHER_TIME: Final = late(normalise("সাবেক|প্রাক্তন|তৎকালীন|প্রার্থী|পুনর্নির্বাচ|সীমানা|উপনির্বাচন"))
_TWO: Final = 2


def with_two_wards(paper: Paper) -> Iterator[tuple[OfWard, str, str]]:
    """Who is of two wards of one council, with the earlier and the later ward."""
    if not any(_SIGN in passage.text for passage in paper.texts) or _may_be_two(paper):
        return
    named = [*_of_fields(paper), *_behind(paper)]
    first: dict[str, OfWard] = {}
    told: set[str] = set()
    for found in (*named, *_before(paper, {one.name for one in named})):
        other = first.setdefault(found.name, found)
        same_list = found.row_of is not None and found.row_of == other.row_of
        if found.number != other.number and not same_list and found.name not in told:
            told.add(found.name)
            yield found, other.ward, found.ward


def _may_be_two(paper: Paper) -> bool:
    """Whether the letter speaks of two councils, or of another time, so that one name may have two wards."""
    if any(_ANOTHER_TIME.search(passage.text) for passage in paper.texts if passage.own):
        return True
    councils = {match["name"] for passage in paper.texts for match in _COUNCIL.finditer(passage.text)}
    return len(councils - _NO_NAMES) >= _TWO


def _of_fields(paper: Paper) -> Iterator[OfWard]:
    for person in people_in(paper):
        found = list(_OF_POST.finditer(normalise(person.post)))
        if len(found) == 1 and len(person.name.split()) >= _TWO:
            yield OfWard(person.at, person.name, found[0]["ward"], _number(found[0]), None, person.row_of)


def _number(match: re.Match[str]) -> int:
    return int(to_ascii(match["number"] or match["behind"]))


def _behind(paper: Paper) -> Iterator[OfWard]:
    """Names with the ward behind a comma, said to be a member's."""
    for passage in paper.texts:
        for match in _BEHIND.finditer(passage.text) if passage.own and _SIGN in passage.text else ():
            name, quote = bare_name(match["name"]), Quote.of(passage.text, *match.span())
            if len(name.split()) >= _TWO and (match["rest"] or _IS_MEMBER.search(match[0])):
                yield OfWard(passage.at, name, match["ward"], _number(match), quote)


_IS_MEMBER: Final = late(normalise(rf", {_MEMBER}"))


def _before(paper: Paper, known: set[str]) -> Iterator[OfWard]:
    """Names behind 'member of ward …', as far as they are those of somebody who is named elsewhere."""
    for passage in paper.texts:
        for match in _BEFORE.finditer(passage.text) if passage.own and _SIGN in passage.text else ():
            said = bare_name(match["name"])
            name = next(
                (one for one in known if re.match(rf"{re.escape(one)}{_CASE}(?!{LETTER})", said)), None
            )
            if name:
                quote = Quote.of(passage.text, *match.span("ward"))
                yield OfWard(passage.at, name, match["ward"], _number(match), quote)


_CASE: Final = normalise("(?:ের|কে|র)?")


_ONE_AFTER_ANOTHER: Final = late(
    normalise(
        rf"(?<!{LETTER})(?:স্থলে|স্থলবর্তী|স্থলাভিষিক্ত|পরিবর্তে|বদলে|বদলি|অবসর|পিআরএল|এলপিআর|বিদায়|সাবেক|প্রাক্তন|তৎকালীন|পূর্বতন|পূর্ববর্তী|পরবর্তী|উত্তরসূরি|পূর্বসূরি|নবাগত|নবনিযুক্ত|নবনির্বাচিত|মরহুম|প্রয়াত|মৃত|ইন্তেকাল|পদত্যাগ|অব্যাহতি|দায়িত্বভার|প্রত্যাহার|সংশোধন)|দায়িত্ব (?:হস্তান্তর|গ্রহণ|বুঝ)"
    )
)
"""Words of a text in which one person of a post follows another."""


def tells_of_successors(text: str, start: int = 0, end: int | None = None) -> bool:
    """Whether the sentence of a place, or one beside it, says that one person of a post follows another; without a place any.

    >>> tells_of_successors(normalise("জনাব করিম, সচিব অবসরে গেছেন। তাঁর স্থলে জনাব রহিম, সচিব যোগ দেবেন।"))
    True
    """
    if end is None:
        return bool(_ONE_AFTER_ANOTHER.search(text))
    first = text.rfind("।", 0, start)
    first = text.rfind("।", 0, first) if first > 0 else first
    last = text.find("।", end)
    last = text.find("।", last + 1) if last >= 0 else last
    return bool(_ONE_AFTER_ANOTHER.search(text, first + 1, last if last >= 0 else len(text)))


def both_stand_in(text: str, one: str, other: str) -> bool:
    """Whether two names stand in one running text, without the rows of its tables: then they are two people's."""
    lines = "\n".join(line for line in text.split("\n") if not is_table_row(line))
    return one in lines and other in lines


def are_two_holders(text: str, names: tuple[str, str], place: tuple[int, int]) -> bool:
    """Whether a text names both holders of a post, or says beside the place of one that one follows the other."""
    return both_stand_in(text, *names) or tells_of_successors(text, *place)
