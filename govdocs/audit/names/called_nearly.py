"""People of one role whose names two places have nearly: চাষি মো. তোজাম্মেল হক, চাষি মো. মোজাম্মেল হক."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final, NamedTuple

from govdocs.audit.names.called import Introduced, introduced_in
from govdocs.audit.names.likeness import COMMON, are_two_servants
from govdocs.audit.reading.paper import Paper
from govdocs.audit.spelling.slips import changes
from govdocs.text.late_pattern import late
from govdocs.text.unicode import normalise


class Near(NamedTuple):
    """Who is named, and the other name that is meant."""

    named: Introduced
    other: str


def called_nearly(paper: Paper) -> Iterator[Near]:
    """People of one role, the only ones of it in a paper, whose names are one but for a slip of the hand; the rarer one, or else the later."""
    everybody = introduced_in(paper)
    times = Counter(one.name for one in everybody)
    for earlier, later in _pairs_of_a_role(everybody):
        if not _may_be_one(earlier, later) or _are_two(paper, earlier, later):
            continue
        earlier_is_rarer = times[earlier.name] < times[later.name]
        slip, right = (earlier, later) if earlier_is_rarer else (later, earlier)
        yield Near(slip, " ".join(right.name))


def _pairs_of_a_role(everybody: Sequence[Introduced]) -> Iterator[tuple[Introduced, Introduced]]:
    """Everybody beside each one before of the same role and another name, where nobody else has the role."""
    by_last_word: dict[str, list[Introduced]] = defaultdict(list)
    names: dict[str, set[tuple[str, str]]] = {}
    for one in everybody:
        by_last_word["".join(one.role.split()[-1:])].append(one)
    met: dict[str, list[Introduced]] = defaultdict(list)
    for later in everybody:
        last_word = "".join(later.role.split()[-1:])
        if later.role not in names:
            alike = (one for one in by_last_word[last_word] if _is_one_role(one.role, later.role))
            names[later.role] = {one.name for one in alike}
        if len(names[later.role]) == _BOTH:
            for earlier in met[last_word]:
                if earlier.name != later.name and _is_one_role(earlier.role, later.role):
                    yield earlier, later
        met[last_word].append(later)


_BOTH: Final = 2


def _are_two(paper: Paper, earlier: Introduced, later: Introduced) -> bool:
    """Whether a paper speaks of two people: in rows of lists, in one sentence somewhere, or one after the other."""
    if earlier.is_row and later.is_row:
        return True
    sentences: dict[tuple[str, str], set[str]] = {earlier.name: set(), later.name: set()}
    for one in introduced_in(paper):
        if one.name in sentences:
            sentences[one.name].add(one.sentence)
    return bool(sentences[earlier.name] & sentences[later.name]) or _in_turn(paper, earlier, later)


def _in_turn(paper: Paper, earlier: Introduced, later: Introduced) -> bool:
    """Whether two sentences in a row open with the one and with the other: they are two people, one after the other."""
    for passage in paper.texts:
        for line in passage.text.split("\n") if earlier.words in passage.text else ():
            said = [sentence.strip() for sentence in line.split("।")]
            if any(_opens(one, earlier) and _opens(other, later) for one, other in pairwise(said)):
                return True
    return False


def _opens(sentence: str, person: Introduced) -> bool:
    """Whether a sentence begins with the role and the name of somebody."""
    role = person.role.split()[-1:]
    return bool(role) and sentence.startswith(role[0]) and -1 < sentence.find(person.words) < _OPENING


_OPENING: Final = 45


def named_nearly_in(paper: Paper, other: Paper) -> Iterator[Near]:
    """People of a paper whom another paper names nearly so, in the same role, or with the same rare name beside the one that differs."""
    own = [one for one in introduced_in(paper) if one.at[0] != "signature"]
    theirs = introduced_in(other) if own else ()
    known, here = {one.name for one in theirs}, {one.name for one in own}
    told: set[tuple[str, str]] = set()
    for one in own:
        if one.name in known or one.name in told:
            continue
        for another in theirs:
            if another.name in here:
                continue
            one_role = _is_one_role(one.role, another.role) and _may_be_one(one, another)
            nearly = one_role or _is_mistyped(one.name, another.name)
            is_slip = nearly and _is_telling(one, another, one_role=one_role)
            if is_slip or _is_called_otherwise(one, another, own, theirs):
                told.add(one.name)
                yield Near(one, " ".join(another.name))
                break


def _is_called_otherwise(
    one: Introduced, other: Introduced, own: Sequence[Introduced], theirs: Sequence[Introduced]
) -> bool:
    """Whether two people of one role have a rare first name in common; or are the only ones of it, with all but the second word of their names."""
    role, others = (_IN_BRACKETS.sub("", each.role).strip() for each in (one, other))
    if not _is_one_role(role, others) or one.name[0] != other.name[0] or one.name[1] == other.name[1]:
        return False
    short = min(map(len, (one.name[1], other.name[1]))) < _TWO_LETTERS
    if short or one.name[1].startswith(other.name[1]) or other.name[1].startswith(one.name[1]):
        return False
    if one.name[0] not in COMMON and len(one.name[0]) >= _SHORTEST:
        return True
    alone = all(
        len({each.name for each in everybody if _is_one_role(each.role, role)}) == 1
        for everybody in (own, theirs)
    )
    return alone and one.third == other.third != ""


_IN_BRACKETS: Final = late(r"\([^()]*\)")
_TWO_LETTERS: Final = 3


def _may_be_one(one: Introduced, other: Introduced) -> bool:
    """Whether two names of one role are one but for a slip, or but for one word of three; the third may be no name."""
    apart = [pair for pair in zip(one.name, other.name, strict=True) if pair[0] != pair[1]]
    if len(apart) != 1 or min(map(len, apart[0])) < _SHORTEST:
        return False
    first, second = apart[0]
    if first.startswith(second) or second.startswith(first):
        return False
    if are_two_servants(one.name[0], one.name[1], other.name[1]):
        return False
    alike = first[:2] == second[:2] and changes(first, second) <= 2
    return (
        alike
        or (one.third == other.third != "" and one.third in COMMON)
        or _is_mistyped(one.name, other.name)
    )


def _is_mistyped(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether one of the two words differs, by a letter or two, and is no other common name."""
    apart = [pair for pair in zip(one, other, strict=True) if pair[0] != pair[1]]
    if len(apart) != 1 or are_two_servants(one[0], one[1], other[1]):
        return False
    first, second = apart[0]
    if first.startswith(second) or second.startswith(first) or min(len(first), len(second)) < _SHORTEST:
        return False
    if first[0] != second[0] and min(len(first), len(second)) <= _SHORT_NAME:
        return False  # কামাল and জামাল are two names
    return changes(first, second) <= (
        2 if min(len(first), len(second)) > _SHORTEST + 1 and first[0] == second[0] else 1
    )


_SHORTEST: Final = 4
_SHORT_NAME: Final = 5
_ANY_OFFICER: Final = tuple(
    normalise("কর্মকর্তা অফিসার শিক্ষক সহকারী পরিচালক সচিব প্রকৌশলী সদস্য কর্মচারী প্রধান প্রভাষক চেয়ারম্যান প্রতিনিধি").split()
)
"""Roles of which the last word says too little."""
_NO_ROLE: Final = frozenset(
    normalise(
        "ও এবং আর যে তবে কিন্তু পরে সময় জন্য বলেন জানান হলেন যথা পক্ষে নাম হতে থেকে দিকে কাছে বরাবর সঙ্গে সাথে করেন করবেন জনাব প্রতি দ্বারা কর্তৃক সভায় সর্বজনাব মাননীয় উক্ত অভিযুক্ত বাদী বিবাদী"
    ).split()
)


def _is_one_role(one: str, other: str) -> bool:
    """Whether two roles are one by their last word, or by their last two where that says too little.

    >>> _is_one_role("পরে চাষি", "চাষি"), _is_one_role("সহকারী সচিব", "সহকারী সচিব"), _is_one_role("কৃষি কর্মকর্তা", "মৎস্য কর্মকর্তা")
    (True, True, False)
    """
    first, second = one.split(), other.split()
    if not first or not second or first[-1] != second[-1] or first[-1] in _NO_ROLE:
        return False
    if not first[-1].endswith(_ANY_OFFICER):
        return _qualified(first) == _qualified(second)
    return len(first) > 1 and len(second) > 1 and first[-2] == second[-2]


_QUALIFIERS: Final = frozenset(
    normalise("সহকারী উপ অতিরিক্ত যুগ্ম সিনিয়র জুনিয়র প্রধান ভারপ্রাপ্ত সহ প্রথম দ্বিতীয় তৃতীয়").split()
)


def _qualified(role: Sequence[str]) -> str:
    """The word before a role with which it is another role; nothing where there is none."""
    return role[-2] if len(role) > 1 and role[-2] in _QUALIFIERS else ""


def _is_telling(one: Introduced, other: Introduced, *, one_role: bool) -> bool:
    """Whether two names have a rare word in common; or are of one role, and begin alike where they differ, as two people's seldom do."""
    if _share_a_rare_name((*one.name, one.third), (*other.name, other.third)):
        return True
    apart = [pair for pair in zip(one.name, other.name, strict=True) if pair[0] != pair[1]]
    return one_role and all(first[0] == second[0] for first, second in apart)


def _share_a_rare_name(one: Sequence[str], other: Sequence[str]) -> bool:
    return any(
        word == beside and word not in COMMON and len(word) >= _SHORTEST
        for word, beside in zip(one, other, strict=True)
    )
