"""Names of offices with another kind of body at their end: প্রাথমিক শিক্ষা পরিদপ্তর for প্রাথমিক শিক্ষা অধিদপ্তর."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Final

from govdocs.audit.names.abroad import of_another_country
from govdocs.audit.names.office_list import tree
from govdocs.audit.reading.scanning import matches, sentence_at
from govdocs.audit.spans import LETTER, Slip
from govdocs.text.late_pattern import late
from govdocs.text.unicode import normalise

_GROUPS: Final = tuple(
    frozenset(map(normalise, kinds.split()))
    for kinds in ("অধিদপ্তর পরিদপ্তর", "বোর্ড কর্তৃপক্ষ কর্পোরেশন করপোরেশন কমিশন ব্যুরো")
)
"""Kinds of which one is said for another. A ministry, a division and a department may all go by one name, and so are in none."""
_OF_RESEARCH: Final = frozenset(
    normalise("ইনস্টিটিউট কাউন্সিল একাডেমি অধিদপ্তর পরিদপ্তর বোর্ড কর্তৃপক্ষ কর্পোরেশন করপোরেশন কমিশন ব্যুরো").split()
)
"""Kinds of which one is said for another of a national body of research: বাংলাদেশ মৎস্য গবেষণা অধিদপ্তর for … ইনস্টিটিউট."""
_RESEARCH: Final = normalise("গবেষণা")
_KINDS: Final = tuple(sorted(kind for kinds in _GROUPS for kind in kinds))
_NATIONAL: Final = frozenset(map(normalise, ("বাংলাদেশ", "জাতীয়")))
_NAME: Final = late(normalise(rf"(?<!{LETTER})(?:{LETTER}{{1,20}},? ){{1,7}}(?:{'|'.join(_KINDS)})"))
_OF_BEFORE: Final = late(
    normalise(
        "তৎকালীন|সাবেক|প্রাক্তন|পূর্বতন|পূর্বের নাম|নামকরণ|উন্নীত|রূপান্তর|রূপান্তরিত|বিলুপ্ত|গঠিত|প্রতিষ্ঠিত|স্বাধীনতা|প্রস্তাব|(?:19|১৯)[0-9০-৯]{2}"
    )
)
"""Words of a sentence that speaks of what the office was, or is to be."""
_LEAST: Final = 2
"""Words of a name before its kind: 'বন' and 'মৎস্য' have offices of many kinds."""
_OLD: Final = {normalise("করপোরেশন"): normalise("কর্পোরেশন")}


def with_another_kind(text: str, own: str) -> Iterator[Slip]:
    """Names that are one known office's, or one of the letterhead `own`, but for the kind of body, and no office's themselves.

    >>> text = normalise("প্রাথমিক শিক্ষা পরিদপ্তরের আদেশ")
    >>> [slip.right == normalise("প্রাথমিক শিক্ষা অধিদপ্তর") for slip in with_another_kind(text, "")]
    [True]
    """
    for match in matches(_NAME, text, *_KINDS):
        words = match[0].split()
        right = _meant(tuple(word.strip(",") for word in words), own)
        if right is None:
            continue
        start = match.end() - len(" ".join(words[-len(right.split()) :]))
        sentence = sentence_at(text, start)
        if not _OF_BEFORE.search(sentence) and not of_another_country(text, start):
            yield Slip(start, match.end(), right, sure=False)


def _meant(words: tuple[str, ...], own: str) -> str | None:
    """The one office that the last words mean with another kind; None where they are an office themselves."""
    kinds = next(group for group in _GROUPS if words[-1] in group)
    for size in range(len(words), _LEAST, -1):
        core, kind = words[-size:-1], words[-1]
        if core[0] in _NATIONAL and core[-1] == _RESEARCH:
            kinds = _OF_RESEARCH
        elif core[0] in _JOINING or (kinds is not _GROUPS[0] and core[0] not in _NATIONAL):
            continue
        names = {(*core, each): " ".join((*core, each)) for each in kinds}
        known = {_OLD.get(each[-1], each[-1]): name for each, name in names.items() if each in _known()}
        known |= {_OLD.get(each[-1], each[-1]): name for each, name in names.items() if _stands_in(name, own)}
        if _OLD.get(kind, kind) in known:
            return None
        if known:
            before = words[-size - 1] if size < len(words) else ""
            return next(iter(known.values())) if len(known) == 1 and before not in _JOINING else None
    return None


_JOINING: Final = frozenset(("ও", "এবং"))


def _stands_in(name: str, own: str) -> bool:
    """Whether a line of the letterhead is the name."""
    return any(line.strip(" *,") == name for line in own.split("\n"))


@cache
def _known() -> frozenset[tuple[str, ...]]:
    """All offices that are known, of before, too, as their words."""
    named = tree()
    every = [
        one for key in ("names", "bodies") for entry in named[key]["offices"] for one in entry.split("|")
    ]
    every += [*(entry["name"] for entry in named["renamed"]), *named["former"]["names"]]
    return frozenset(tuple(name.replace(",", "").split()) for name in (*every, *_ALSO))


_ALSO: Final = (normalise("বাংলাদেশ পর্যটন বোর্ড"),)
"""What the tourism board is called, too, beside the corporation."""
