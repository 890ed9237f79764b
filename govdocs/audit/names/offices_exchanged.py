"""Names of offices with their words in another order, or with one word for another: ত্রাণ ও দুর্যোগ ব্যবস্থাপনা মন্ত্রণালয়."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from functools import cache, lru_cache
from typing import Final

from govdocs.audit.names.office_list import ministries, of_another_country, tree
from govdocs.audit.reading.people import phonetic_key
from govdocs.audit.reading.scanning import matches
from govdocs.audit.spans import LETTER, Slip
from govdocs.text.late_pattern import late
from govdocs.text.unicode import normalise

_JOINING: Final = frozenset(("ও", "এবং"))
_MINISTRY: Final = normalise("মন্ত্রণালয়")
_LEAST: Final = 3
"""Words of a name, without what joins them, from which on another order is no other name."""


def in_other_words(words: Sequence[str]) -> tuple[int, str] | None:
    """How many of the last words are the name of a ministry or department with its words exchanged, and the name; else None.

    >>> words = normalise("সচিব, ত্রাণ ও দুর্যোগ ব্যবস্থাপনা মন্ত্রণালয়").split()
    >>> in_other_words(words) == (5, normalise("দুর্যোগ ব্যবস্থাপনা ও ত্রাণ মন্ত্রণালয়"))
    True
    """
    bare = [word.strip(",") for word in words]
    for size in range(len(bare), _LEAST - 1, -1):
        written = bare[-size:]
        if written[0] in _JOINING or any(word.endswith(_KINDS) for word in written[:-1]):
            continue
        if "".join(written) in _known():
            return None
        if right := _orders().get(_sorted(written)) or _one_other(written) or _one_left_out(written):
            return size, right
    return None


def _one_left_out(written: Sequence[str]) -> str | None:
    """The one ministry that has these words in another order, and one more of more than four: '…, সমবায় ও পল্লী মন্ত্রণালয়'."""
    if written[-1] != _MINISTRY or len(written) < _LEAST_OF_MINISTRY:
        return None
    said = _sorted(written)
    found = [name for name in ministries() if _has_one_more(_sorted(name.replace(",", "").split()), said)]
    return found[0] if len(found) == 1 and found[0].split()[0].strip(",") == written[0] else None


def _has_one_more(right: Sequence[str], said: Sequence[str]) -> bool:
    return len(right) == len(said) + 1 > _LEAST_OF_MINISTRY and set(said) < set(right)


_KINDS: Final = tuple(map(normalise, ("মন্ত্রণালয়", "অধিদপ্তর", "পরিদপ্তর")))


def _sorted(words: Sequence[str]) -> tuple[str, ...]:
    return tuple(sorted(word for word in words if word not in _JOINING))


@cache
def _known() -> frozenset[str]:
    """Names in use and of before, without what divides their words."""
    named = tree()
    now = [one for name in named["names"]["offices"] for one in name.split("|")]
    before = [*(entry["name"] for entry in named["renamed"]), *named["former"]["names"]]
    return frozenset(name.replace(",", "").replace(" ", "") for name in (*now, *before))


@cache
def _orders() -> dict[tuple[str, ...], str]:
    """The names by their words in the order of the alphabet."""
    every = [one for name in tree()["names"]["offices"] for one in name.split("|")]
    orders = {_sorted(name.replace(",", "").split()): name for name in every}
    return {words: name for words, name in orders.items() if len(words) >= _LEAST}


_LEAST_OF_MINISTRY: Final = 4


def _one_other(written: Sequence[str]) -> str | None:
    """The ministry of as many words of which one, the first or the one behind ও, is written otherwise, by a word of no ministry."""
    if written[-1] != _MINISTRY or len(written) < _LEAST_OF_MINISTRY or not _JOINING & set(written):
        return None
    for name in ministries():
        right = name.replace(",", "").split()
        apart = [at for at in range(len(right)) if len(right) == len(written) and right[at] != written[at]]
        if len(apart) != 1 or (apart[0] and len(right) > _LEAST_OF_MINISTRY):
            continue
        pair = (right[apart[0]], written[apart[0]])
        if not _JOINING & set(pair) and not _is_of_ministry(pair[1]) and _is_written_for(*pair):
            return name
    return None


_SAID_FOR: Final = tuple(
    frozenset(map(normalise, words.split()))
    for words in (
        "মহিলা নারী",
        "ক্রীড়া খেলাধুলা",
        "সম্প্রচার প্রচার",
        "কর্মসংস্থান নিয়োগ",
        "গৃহায়ন আবাসন",
        "প্রাণিসম্পদ পশুসম্পদ গবাদিপশু",
    )
)
"""Words of which one is said for another."""
_BEGUN_ALIKE: Final = 3


def _is_written_for(right: str, said: str) -> bool:
    """Whether a word means what another does, or begins like it: an office may be invented, or new."""
    heard, beside = phonetic_key(right), phonetic_key(said)
    return any({right, said} <= words for words in _SAID_FOR) or heard[:_BEGUN_ALIKE] == beside[:_BEGUN_ALIKE]


@cache
def _words_ofministries() -> frozenset[str]:
    named = tree()
    before = [*(entry["name"] for entry in named["renamed"]), *named["former"]["names"]]
    return frozenset(
        phonetic_key(word.strip(",")) for name in (*ministries(), *before) for word in name.split()
    )


def _is_of_ministry(word: str) -> bool:
    return phonetic_key(word) in _words_ofministries() or word in _JOINING


_ENDS: Final = tuple(
    normalise("বোর্ড|কর্তৃপক্ষ|কর্পোরেশন|করপোরেশন|ব্যুরো|কাউন্সিল|কমিশন|ইনস্টিটিউট|প্রশিক্ষণ কেন্দ্র").split("|")
)
_BODY: Final = late(
    normalise(rf"(?<!{LETTER})(?:বাংলাদেশ|জাতীয়) (?:{LETTER}{{1,20}},? ){{1,6}}?(?:{'|'.join(_ENDS)})")
)
_MANY: Final = normalise("ইনস্টিটিউট")
"""Institutes, of which there is one for nearly everything."""


def misspelt_bodies(text: str) -> Iterator[Slip]:
    """Boards, authorities, corporations and bureaus with the words of a well-known one in another order, or with one word otherwise.

    >>> text = normalise("বাংলাদেশ পল্লী বিদ্যুৎ উন্নয়ন বোর্ডের সহায়তায়")
    >>> [slip.right == normalise("বাংলাদেশ পল্লী বিদ্যুতায়ন বোর্ড") for slip in misspelt_bodies(text)]
    [True]
    """
    for match in matches(_BODY, text, *_ENDS):
        right = _body(tuple(match[0].replace(",", "").split()))
        if right and not of_another_country(text, match.start()):
            yield Slip(*match.span(), right, sure=False)


@lru_cache(maxsize=2000)
def _body(written: tuple[str, ...]) -> str | None:
    bodies = _bodies()
    if phonetic_key("".join(written)) in {phonetic_key(name) for name in bodies}:
        return None
    said = [word for word in map(phonetic_key, written) if word not in _JOINING]
    near = [name for name, heard in bodies.items() if heard[0] == said[0] and heard[-1] == said[-1]]
    same = [name for name in near if sorted(bodies[name]) == sorted(said)]
    if same:
        return same[0]
    found = {
        name.replace(_OTHER_SPELLING[0], _OTHER_SPELLING[1]) for name in near if _is_one(bodies[name], said)
    }
    return found.pop() if len(found) == 1 else None


_OTHER_SPELLING: Final = tuple(map(normalise, ("করপোরেশন", "কর্পোরেশন")))


@cache
def _bodies() -> dict[str, list[str]]:
    """The bodies that are known, with their words as they are heard."""
    return {one: _heard(one) for name in tree()["bodies"]["offices"] for one in name.split("|")}


def _heard(name: str) -> list[str]:
    return [phonetic_key(word) for word in name.replace(",", "").split() if word not in _JOINING]


_BEGINNING: Final = 4
_ENOUGH: Final = 2


def _is_one(right: Sequence[str], said: Sequence[str]) -> bool:
    """Whether one word is written otherwise: by one or two that begin like it, or by any where two other words are the same."""
    steps = SequenceMatcher(None, right, said, autojunk=False).get_opcodes()
    apart = [step for step in steps if step[0] != "equal"]
    same = (
        sum(end - start for kind, start, end, _, _ in steps if kind == "equal") - _ENOUGH
    )  # but for the first and the last
    if len(apart) != 1 or same < 1:
        return False
    kind, start, end, other, stop = apart[0]
    if end - start == _ENOUGH and stop - other == 1 and said[other].endswith(right[end - 1]):
        return said[other] != "".join(right[start:end])  # জনপ্রশাসন for লোক প্রশাসন
    if kind == "insert" or end - start != 1 or stop - other > _ENOUGH:
        return False
    written = "".join(said[other:stop])
    if (
        kind == "replace"
        and written[:_BEGINNING] == right[start][:_BEGINNING]
        and len(right[start]) > _BEGINNING
    ):
        return True
    return same >= _ENOUGH and stop - other < _ENOUGH and said[-1] != phonetic_key(_MANY)
