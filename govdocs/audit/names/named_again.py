"""People whom a letter has introduced, in a row, a field or with their post, and then calls by nearly that name: প্রকৌশলী মাসুদ রানা, প্রকৌশলী মামুন রানা."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from govdocs.audit.names.called import CASE, WORD, Called, called_in, without_case
from govdocs.audit.names.likeness import COMMON, FAMILIES, has_other_last_name, is_slip_of_name
from govdocs.audit.names.places_of_posts import tells_of_successors
from govdocs.audit.reading.paper import PROSE, Paper
from govdocs.audit.reading.people import bare_name, people_in
from govdocs.audit.reading.scanning import (
    is_in_table,
    places_of_words,
    words_in,
)
from govdocs.audit.reading.tables import figure_tables
from govdocs.audit.spans import LETTER
from govdocs.audit.spelling.lexicon import is_known
from govdocs.problems.problem import Path
from govdocs.source.editing import Quote
from govdocs.text.late_pattern import late
from govdocs.text.unicode import normalise


class CalledAgain(NamedTuple):
    """Where somebody is called otherwise, the name by which they were introduced, the name here, and its place."""

    at: Path
    other: str
    name: str
    quote: Quote


class _Introduced(NamedTuple):
    """Somebody whom a letter says who they are."""

    words: tuple[str, ...]
    title: str
    role: str


_NAME: Final = late(rf"{LETTER}{{2,20}}(?: {LETTER}{{2,20}}){{1,3}}")
_POST: Final = late(
    normalise(
        r"(?:কর্মকর্তা|অফিসার|শিক্ষক|শিক্ষিকা|সহকারী|পরিচালক|সচিব|প্রকৌশলী|সদস্য|প্রভাষক|চেয়ারম্যান|মেয়র|কাউন্সিলর|প্রতিনিধি|কমিশনার|কৃষক|চাষি|সার্জন|প্রশিক্ষক|সভাপতি|সম্পাদক|আহ্বায়ক|ঠিকাদার|নার্স|অধ্যক্ষ|সুপার|ব্যবস্থাপক|জামিনদার|প্রকৌশলী|সেবিকা|নাজির|পরিদর্শক|দারোগা|ডিলার|উপকারভোগী|স্বত্বাধিকারী)(?: \([^()\n]{1,40}\))?\Z"
    )
)
"""Words of what somebody is, right before the name."""
_RELATED: Final = late(
    normalise(
        rf"(?<!{LETTER})(?:ভাই|বোন|পুত্র|কন্যা|পুত্রবধূ|স্ত্রী|স্বামী|পিতা|মাতা|পিতার|মাতার|ছেলে|মেয়ে|ওয়ারিশ|অপর|অন্য|দ্বিতীয়|আরেক|আরেকজন|নতুন|বিকল্প|মৃত|মরহুম|অনুপস্থিতিতে|পক্ষে)(?!{LETTER})"
    )
)
_RUNNING: Final = PROSE | {"closing"}
_FEWEST, _MOST = 2, 4


def named_again(paper: Paper) -> Iterator[CalledAgain]:
    """People whom running text calls once by a name that nobody else has, and that is one introduced elsewhere but for a word."""
    called = [one for one in called_in(paper, _RUNNING) if not one.is_row]
    introduced = [*_of_fields(paper), *_of_texts(called)]
    if not introduced:
        return
    by_word: dict[str, dict[tuple[str, ...], _Introduced]] = defaultdict(dict)
    for person in introduced:
        for word in person.words:
            by_word[word].setdefault(person.words, person)
    called += _called_by_first_names(paper, introduced)
    told: set[str] = set()
    for one in called:
        words = {*one.words, *(CASE.sub("", word) for word in one.words)}
        some = {other.words: other for word in words for other in by_word.get(word, {}).values()}
        for other in some.values() if len(some) < _CROWD else ():
            found = _called_otherwise(paper, one, other)
            if found and found.name not in told:
                told.update((found.name, found.other))
                yield found


_CROWD: Final = 40


def _called_by_first_names(paper: Paper, introduced: Sequence[_Introduced]) -> Iterator[Called]:
    """Those whom running text calls without a title, where the first name is no word of the language."""
    firsts = {
        one.words[0] for one in introduced if len(one.words[0]) > _FEWEST and not is_known(one.words[0])
    }
    for passage in paper.own_texts(_RUNNING) if firsts else ():
        for start, _ in places_of_words(firsts & words_in(passage.text), passage.text):
            match = _NAME.match(passage.text, start)
            if match and not is_in_table(passage.text, start):
                yield Called.of(passage, match.span(), start, start, "")


def _of_fields(paper: Paper) -> Iterator[_Introduced]:
    """Everybody of the fields, and those who alone, or with what they are, fill a cell."""
    for person in people_in(paper):
        words = tuple(person.name.split())
        if _FEWEST <= len(words) <= _MOST and person.at[0] != "signature":
            yield _Introduced(words, "", person.post)
    for table in figure_tables(paper):
        for row in table.rows:
            for cell in row.cells:
                is_text = cell is not None and cell.value is None and not _DIGIT.search(cell.text)
                name, _, role = (
                    normalise(cell.text).strip("* ").partition(",") if cell and is_text else ("", "", "")
                )
                words = tuple(bare_name(name).split()) if name else ()
                if _FEWEST <= len(words) <= _MOST and _is_name(words):
                    yield _Introduced(words, _title(name), role)


_DIGIT: Final = late("[0-9০-৯]")


def _is_name(words: Sequence[str]) -> bool:
    return all(map(WORD.fullmatch, words)) and (words[-1] in FAMILIES or not all(map(is_known, words)))


def _title(name: str) -> str:
    return next((title for title in ("ডা.", "ড.") if name.startswith(title)), "")


def _of_texts(called: Sequence[Called]) -> Iterator[_Introduced]:
    """Those of the texts with what they are before or behind their name."""
    for one in called:
        for count in range(_FEWEST, min(len(one.words), _MOST) + 1):
            if role := _role(one, count):
                yield _Introduced(without_case(one.words[:count]), one.title, role)


def _role(one: Called, count: int) -> str:
    """What is said of somebody right before the name, or right behind so many words of it."""
    before = one.before[-_NEAR:]
    if _POST.search(before):
        return before.rpartition(",")[2]
    behind = _BEHIND.match(one.passage.text, one.ends[count - 1])
    return behind["role"] if behind else ""


_NEAR: Final = 80
_BEHIND: Final = late(rf" ?, (?P<role>{LETTER}[^।;\n]{{2,60}})")


def _called_otherwise(paper: Paper, one: Called, other: _Introduced) -> CalledAgain | None:
    """The name by which somebody is called, where it must be the other one."""
    count = len(other.words)
    words = without_case(one.words[:count])
    far = bool(one.title) and other.title in ("", one.title) and has_other_last_name(words, other.words)
    if (
        len(words) != count
        or not (far or is_slip_of_name(words, other.words))
        or {one.title, other.title} >= {"ড.", "ডা."}
    ):
        return None
    name, right = " ".join(words), " ".join(other.words)
    role = _role(one, count)
    if role and not _is_one_role(role, other.role):
        return None
    if not role and not _iswithout_case(one, other):
        return None
    if not role and _is_common(words, other.words) and not _DUTY.search(one.sentence):
        return None
    if right in one.sentence or _RELATED.search(one.before[-_NEAR:]):
        return None
    if tells_of_successors(one.passage.text, one.start, one.ends[count - 1]):
        return None
    times, others = (sum(passage.text.count(each) for passage in paper.texts) for each in (name, right))
    far = far and not is_slip_of_name(words, other.words)
    if times != 1 or (far and others == 1 and one.title == normalise("জনাব")):
        return None
    return CalledAgain(one.passage.at, right, name, Quote(one.passage.text[slice(*one.span(count))]))


_DUTY: Final = late(normalise("বেন(?![ক-হ])|হবে|যাবে|অনুরোধ|দায়িত্ব|নির্দেশ"))
"""Words of a sentence that gives somebody something to do: who that is has been said before."""


def _is_common(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether two names of two words have nothing in common but a word that many have."""
    return len(one) == _FEWEST and all(word in COMMON for word in {*one} & {*other})


def _iswithout_case(one: Called, other: _Introduced) -> bool:
    """Whether nothing right before a name says who it is: the sentence begins with it, or what stands there is no noun, or of the same role."""
    before = WORD.findall(one.before)
    return (
        not before
        or one.before.endswith((",", ":", ";", ")", "’"))
        or before[-1] in WORD.findall(other.role)
        or before[-1] in _NO_NOUNS
        or before[-1].endswith("ে")
    )


_NO_NOUNS: Final = frozenset(
    normalise(
        "যে যদি তবে এবং ও আর কিন্তু বা অথবা জন্য নিকট কাছে বরাবর পরে হতে থেকে দ্বারা কর্তৃক আগামী প্রয়োজনে ক খ গ ঘ ঙ চ ছ জ"
    ).split()
)
"""Words right before a name that do not say who somebody is."""


def _is_one_role(one: str, other: str) -> bool:
    """Whether two roles may be one: they have a word in common that says what somebody is, and no rank that only one of them has.

    >>> _is_one_role("মেডিকেল অফিসারকে", "মেডিকেল অফিসার"), _is_one_role("জুনিয়র ইনস্ট্রাক্টর", "ইনস্ট্রাক্টর")
    (True, False)
    """
    numbers = [set(_NUMBER.findall(role)) for role in (one, other)]
    if all(numbers) and numbers[0] != numbers[1]:
        return False
    words, others = ({CASE.sub("", word) for word in WORD.findall(normalise(role))} for role in (one, other))
    return bool(words & others - _WEAK) and not (words ^ others) & _RANKS


_NUMBER: Final = late("[০-৯]+")
_RANKS: Final = frozenset(
    normalise("সহকারী উপ অতিরিক্ত যুগ্ম সিনিয়র জুনিয়র জ্যেষ্ঠ কনিষ্ঠ প্রধান নায়েব ভারপ্রাপ্ত সহ প্রথম দ্বিতীয় তৃতীয়").split()
)
_WEAK: Final = _RANKS | frozenset(normalise("উপজেলা জেলা ও এবং কর্মকর্তা অফিসার").split())
