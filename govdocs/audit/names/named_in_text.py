"""Names of forms of address, tables, fields and signatures that running text spells otherwise: by the ear, or with a slip."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from functools import lru_cache
from typing import Final

from govdocs.audit.names.called import PLACES, WORD, Called, called_in, listed_in, without_case
from govdocs.audit.names.likeness import ear_key, heard_alike
from govdocs.audit.reading.paper import Paper, Passage
from govdocs.audit.reading.people import bare_name, people_in, phonetic_key
from govdocs.audit.reading.scanning import (
    LETTERS,
    is_in_table,
    is_table_row,
    matches,
    places_of_words,
    sentence_at,
    whole_words,
    words_in,
)
from govdocs.audit.reading.tables import list_tables
from govdocs.audit.spans import LETTER
from govdocs.audit.spelling.lexicon import is_known
from govdocs.audit.spelling.slips import changes
from govdocs.problems.problem import Path
from govdocs.source.editing import Quote
from govdocs.text.late_pattern import late
from govdocs.text.unicode import normalise

_CALL: Final = r"(?:জনাব|বেগম|মিজ|ড\.|ডা\.|প্রফেসর|অধ্যাপক|প্রকৌশলী|অ্যাডভোকেট|এডভোকেট|মাওলানা|মুফতি|হাজী|আলহাজ|মেজর|ক্যাপ্টেন|কর্নেল|মরহুম|মুক্তিযোদ্ধা)"
_CALLED: Final = late(rf"{_CALL} (?P<name>(?:{LETTER}{{1,25}}[.:]? ){{1,4}}{LETTER}{{2,25}})(?= ?[,(–।])")
_CALLED_BY_TWO: Final = late(
    rf"{_CALL} (?P<name>(?:(?:মো|মোছা|মোসা)[.:ঃ] ?|মোহাম্মদ )?{LETTER}{{3,25}} {LETTER}{{3,25}})(?!{LETTER})"
    rf"|(?<!{LETTER})(?P<man>(?:মো|মোছা|মোসা)[.:ঃ] ?{LETTER}{{3,25}} {LETTER}{{3,25}})(?!{LETTER})"
)
"""The first two words of a name that goes on, or that no mark follows."""
_ADDRESSED: Final = late(
    rf"জনাব (?P<name>(?:{LETTER}{{1,25}}[.:ঃ]? ){{1,4}}{LETTER}{{2,25}})(?=[ \t]*,?(?:\n|\Z))"
)
"""A name that is a line of an address."""
_CALLS: Final = frozenset(_CALL[3:-1].replace("\\.", "").split("|"))
_TITLES: Final = _CALLS | {"মো", "মোছা", "মোসা", "মোঃ", "মোছাঃ", "মোসাঃ"}
_ENDINGS: Final = ("", "র", "ের", "এর", "কে")
_VOWELS: Final = late(normalise("[া-ৌঅ-ঔ\u09bcয]"))
_HEARD_ALIKE: Final = str.maketrans({"ছ": "স", "য": "জ", "ঝ": "জ", "ঙ": "ং"})
_LEAST: Final = 3  # consonants of a word whose vowels may differ


def names_spelled_apart(paper: Paper) -> Iterator[tuple[Path, str, str, str]]:
    """A path, the name as it was called there or before, the other spelling, and its words in the text."""
    texts = paper.own_texts(
        ("body", "discussion", "text", "copies", "distribution", "decisions", "particulars")
    )
    known: dict[str, list[str]] = {}
    for passage in texts:
        for match in matches(_CALLED, passage.text, *(_CALLS & words_in(passage.text))):
            _learn(known, bare_name(match["name"]))
        for match in matches(_CALLED_BY_TWO, passage.text, *(_TITLES & words_in(passage.text))):
            _learn(known, bare_name(match["name"] or match["man"]))
    for passage in paper.texts:
        for match in matches(_ADDRESSED, passage.text, "জনাব") if passage.at[0] == "to" else ():
            _learn(known, bare_name(match["name"]))
    if any(known.values()) or texts:
        for person in people_in(paper):
            if person.row_of is None:
                _learn(known, person.name)
    if not known:
        return
    for names in known.values():
        names.sort(key=len, reverse=True)
    lists = {table.at for table in list_tables(paper)}
    told: set[str] = set()
    rows = [set(_in_rows(passage.text)) for passage in texts if "|" in passage.text]
    for passage in texts:
        if any(passage.at[:length] in lists for length in range(1, len(passage.at) + 1)):
            continue
        here = {word: known[bones] for word in words_in(passage.text) if (bones := skeleton(word)) in known}
        for start, found in sorted((at, word) for word in here for at, _ in whole_words(word, passage.text)):
            for name in here[found]:
                run = _words_from(name.count(" ")).match(passage.text, start)
                if run is None:
                    continue
                span = run[0]
                other = _other(span, name)
                if other and name in sentence_at(passage.text, start):
                    continue  # two whom one sentence names
                if other and not {name, other} & told and not any({name, other} <= each for each in rows):
                    told.update((name, other, *(" ".join(each.split()[:2]) for each in (name, other))))
                    yield passage.at, name, other, span


def _in_rows(text: str) -> Iterator[str]:
    """The names of the rows of a text's tables: two of them are two people."""
    for line in text.split("\n"):
        if is_table_row(line):
            yield from (bare_name(match["name"]) for match in _CALLED.finditer(line))
            yield from (bare_name(match["name"] or match["man"]) for match in _CALLED_BY_TWO.finditer(line))


@lru_cache
def _words_from(more: int) -> re.Pattern[str]:
    """A word and so many that follow it."""
    return re.compile(rf"{LETTER}{{1,40}}+(?:[^{LETTERS}]{{1,10}}{LETTER}{{1,40}}+){{{more}}}")


def _learn(known: dict[str, list[str]], name: str) -> None:
    names = known.setdefault(skeleton(name.split()[0]), []) if " " in name else []
    if name not in names:
        names.append(name)


def _other(span: str, name: str) -> str | None:
    """The name that the span writes otherwise, without a case ending; None where it is not that name, or written alike."""
    for ending in _ENDINGS:
        stem = span.removesuffix(ending) if ending else span
        if name in (stem, *(f"{stem}{case}" for case in _ENDINGS)):
            return None  # the other place has a case ending
    for ending in _ENDINGS:
        stem = span.removesuffix(ending) if ending else span
        if span.endswith(ending) and _is_one(stem, name):
            return stem
    return None


def _is_one(first: str, second: str) -> bool:
    """Whether two names are written with the same consonants to the ear, and each pair of words begins alike."""
    pairs = list(zip(first.split(), second.split(), strict=False))
    if len(first.split()) != len(second.split()) or phonetic_key(first) == phonetic_key(second) == "":
        return False
    return all(_is_one_word(one, other) for one, other in pairs)


def _is_one_word(one: str, other: str) -> bool:
    heard, beside = (phonetic_key(word).translate(_HEARD_ALIKE) for word in (one, other))
    if heard == beside or heard_alike(one, other):
        return True
    bones = skeleton(one)
    return (
        len(bones) >= _LEAST
        and bones == skeleton(other)
        and _begin_alike(heard, beside)
        and heard[-1] == beside[-1]
    )


def _begin_alike(heard: str, beside: str) -> bool:
    return heard[:2] == beside[:2] or {heard[0], beside[0]} == {"এ", "ই"}


@lru_cache(maxsize=20_000)
def skeleton(word: str) -> str:
    """The consonants of a word as they are heard, each once."""
    bones = _VOWELS.sub("", phonetic_key(word).translate(_HEARD_ALIKE))
    return re.sub(r"(.)\1+", r"\1", bones)


def names_mistyped(paper: Paper) -> Iterator[tuple[Path, str, str]]:
    """A path, the name of somebody in a field or list, and the same name with one word mistyped in running text.

    All words but one are the same, and in that one two letters changed places, or one is lost, added or changed.
    """
    known: dict[str, list[tuple[str, ...]]] = {}
    right: set[str] = set()
    for name in (one.name for one in listed_in(paper)):
        words = tuple(name.split())
        right.add(name)
        if len(words) > 2:
            known.setdefault(words[-1], []).append(words)
    if not known:
        return
    told: set[str] = set()
    for passage in paper.texts:
        if passage.at[0] not in ("body", "discussion", "text", "decisions"):
            continue
        here = [last for last in known if any(word.startswith(last) for word in words_in(passage.text))]
        for last in here:
            for found in matches(
                re.compile(rf"(?<!{LETTER}){re.escape(last)}(?:{'|'.join(_ENDINGS[1:])})?(?!{LETTER})"),
                passage.text,
                last,
            ):
                before = passage.text[max(0, found.start() - 120) : found.start()].split()
                for words in known[last]:
                    span = tuple(before[-(len(words) - 1) :])
                    other = " ".join((*span, last))
                    if other not in right | told and _is_mistyped(span, words[:-1]):
                        told.add(other)
                        yield passage.at, " ".join(words), other


def _is_mistyped(span: tuple[str, ...], words: tuple[str, ...]) -> bool:
    differing = [(one, other) for one, other in zip(span, words, strict=False) if one != other]
    if len(span) != len(words) or len(differing) != 1:
        return False
    one, other = differing[0]
    return (
        min(len(one), len(other)) > 3
        and (changes(one, other) == 1 or sorted(one) == sorted(other))
        and one[0] == other[0]
        and WORD.fullmatch(one) is not None
    )


_RUNNING: Final = ("body", "discussion", "decisions", "text", "closing")
_MARKS: Final = ",।;:()‘’“”"
"""What a name in a sentence may stand between."""
_LEAST_WORDS: Final = 2
_LEAST_HEARD: Final = 2
"""Letters of a first name as the ear keeps it."""


def heard_in_texts(paper: Paper) -> Iterator[tuple[Path, str, str, str]]:
    """A path, the name of a row, field or signature, that name as a text has it by the ear, and its words there."""
    known = dict.fromkeys(tuple(one.name.split()) for one in listed_in(paper))
    names: dict[str, list[tuple[str, ...]]] = {}
    for words in known:
        if len(words) >= _LEAST_WORDS and len(ear_key(words[0])) >= _LEAST_HEARD:
            names.setdefault(ear_key(words[0]), []).append(words)
    apart = {person.at for person in people_in(paper)} | {table.at for table in list_tables(paper)}
    for passage in paper.texts if names else ():
        if any(passage.at[:length] in apart for length in range(1, len(passage.at) + 1)):
            continue
        here = {word for word in words_in(passage.text) if ear_key(word) in names}
        for start, end in places_of_words(here, passage.text) if here else ():
            for words in names[ear_key(passage.text[start:end])]:
                yield from _heard(passage, start, words, known)


def _heard(
    passage: Passage, start: int, words: tuple[str, ...], known: Collection[tuple[str, ...]]
) -> Iterator[tuple[Path, str, str, str]]:
    sentence = passage.text[start:].split("\n")[0]
    *first, last = (word.strip(_MARKS) for word in sentence.split()[: len(words)])
    said = [(*first, last.removesuffix(ending)) for ending in _CASES_HEARD if last.endswith(ending)]
    if len(said[0]) != len(words) or any(each in known for each in said):
        return
    is_sentence = passage.own and passage.at[0] in _RUNNING and not is_in_table(passage.text, start)
    for each in said:
        alike = is_sentence and all(
            one == other or heard_alike(one, other) for one, other in zip(each, words, strict=True)
        )
        if alike or phonetic_key(" ".join(each)) == phonetic_key(" ".join(words)):
            yield passage.at, " ".join(words), " ".join(each), " ".join((*first, last))
            return


_CASES_HEARD: Final = (*_ENDINGS, "কেও", "ও", "ই", normalise("য়"))
_WHERE_CALLED: Final = (*PLACES, "copies", "distribution", "to")
_THREE: Final = 3
"""Words of a name, and consonants of a word that two names have by more than chance."""


def third_words_apart(paper: Paper) -> Iterator[tuple[Path, str, str, Quote]]:
    """The path of the later name of three words, the earlier name, the later one, and its place."""
    known: dict[tuple[str, ...], dict[str, list[Called]]] = {}
    for one in called_in(paper, _WHERE_CALLED):
        if not one.is_honoured or len(one.words) < _THREE or len(one.words[_THREE - 1]) < _THREE:
            continue
        *two, third = without_case(one.words[:_THREE])
        thirds = known.setdefault(tuple(two), {})
        alike = (
            other
            for other, some in thirds.items()
            if _have_one_skeleton(other, third) and not all(_are_two(each, one) for each in some)
        )
        if third not in thirds and (other := next(alike, None)):
            quote = Quote.of(one.passage.text, *one.span(_THREE))
            yield one.passage.at, " ".join((*two, other)), " ".join((*two, third)), quote
        thirds.setdefault(third, []).append(one)


def _are_two(one: Called, other: Called) -> bool:
    return one.line == other.line or (one.is_row and other.is_row)


def _have_one_skeleton(one: str, other: str) -> bool:
    """Whether two words have the same consonants, and are no words of the language."""
    bones = skeleton(one)
    return len(bones) >= _THREE and bones == skeleton(other) and not (is_known(one) and is_known(other))
