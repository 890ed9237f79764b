"""Bangla text written for a Bijoy font (SutonnyMJ and its kin): `from_bijoy` backwards.

Of the ways to draw a syllable the one with the fewest glyphs is taken, and only what `from_bijoy` reads back as the same letters. What
the font cannot draw (Assamese letters, a ZWNJ that it has no hasanta for) stays in Unicode, and is reported as such.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import groupby
from typing import Final, NamedTuple

from govdocs.text.bijoy import GLYPHS, REPH, from_bijoy
from govdocs.text.unicode import CONSONANT, HASANTA, ZWJ, ZWNJ, normalise


class BijoyStretch(NamedTuple):
    """A part of a text. `typed`: what to set in the Bijoy font; None: the text stays as it is."""

    text: str
    typed: str | None


def bijoy_stretches(text: str) -> list[BijoyStretch]:
    """The parts of *text* that a Bijoy font draws, and those between that it does not, in order.

    Blanks and plain marks between two Bangla parts go with them; Latin letters and digits stay by themselves. The text is taken in
    the form of `normalise`.

    >>> [each.typed or each.text for each in bijoy_stretches("কর্মকর্তা, D.O. নং ৪৬")]
    ['Kg©KZ©v', ', D.O. ', 'bs 46']
    """
    drawn = [(cluster, _typed(cluster)) for cluster in _CLUSTER.findall(normalise(text))]
    kinds = [_MARK if _PLAIN_MARK.fullmatch(cluster) else typed is not None for cluster, typed in drawn]
    parts = [
        (kind, list(members))
        for kind, members in groupby(zip(_joined(kinds), drawn, strict=True), lambda member: member[0])
    ]
    stretches = []
    for is_bijoy, members in parts:
        clusters = [cluster for _, (cluster, _) in members]
        typed = _word_by_word(clusters) if is_bijoy else None
        stretches.append(BijoyStretch("".join(clusters), typed))
    return stretches


def to_bijoy(text: str) -> str:
    """*text* with each part that a Bijoy font draws as it is typed for one; the rest stays.

    >>> to_bijoy("গণপ্রজাতন্ত্রী বাংলাদেশ সরকার")
    'MYcÖRvZš¿x evsjv‡`k miKvi'
    """
    return "".join(text if typed is None else typed for text, typed in bijoy_stretches(text))


def is_bangla(text: str) -> bool:
    """Whether it holds a Bangla letter, sign, digit or danda."""
    return bool(_BANGLA.search(text))


_MARK: Final = None
_BANGLA: Final = re.compile("[\u0964\u0965\u0980-\u09ff]")
_PLAIN_MARK: Final = re.compile("[ ,.()/:;!?%+=-]")
"""What has its own code in a Bijoy font, and no letter that it could be taken for."""
_ALONE: Final = re.compile("[০-৯।॥৳]")
_LONGEST: Final = 16
"""Characters of a syllable; the longest of Bangla words have ten."""

_SYLLABLE: Final = re.compile(
    f"(?P<reph>র{HASANTA}(?={CONSONANT}))?"
    f"(?P<letters>(?:{CONSONANT}\u09bc?{ZWJ}?{HASANTA})*{CONSONANT}\u09bc?|[\u0985-\u0994](?:্য)?|\u09ce)"
    f"(?P<hasanta>{HASANTA}(?:{ZWNJ}|(?![\u0980-\u09ff])))?(?P<sign>[\u09be-\u09c3\u09c7\u09c8\u09cb\u09cc\u09d7]?)(?P<marks>\u0981?[\u0982\u0983]?)"
)
_CLUSTER: Final = re.compile(f"{re.sub('[?]P<[a-z]+>', '?:', _SYLLABLE.pattern)}|.", re.DOTALL)
_AROUND: Final = {"ো": ("†", "v"), "ৌ": ("†", "Š"), "ে": ("†", ""), "ৈ": ("ˆ", ""), "ি": ("w", "")}
_INSIDE: Final = {"†": "‡", "ˆ": "‰"}
"""Signs that begin a word have a stroke of their own."""
_BELOW: Final = {
    "ু": (("æ", "iª«Ö"), ("z", "KZfV‹"), ("y", "*")),
    "ূ": (("ƒ", "iª«Ö"), ("‚", "KZfP"), ("~", "*")),
    "ৃ": (("…", "KZf³‹"), ("„", "*")),
}
"""Signs below a letter, by the glyph before them; `*` is any."""
_HANGING: Final = {
    "্ক": (("‹", "¯®"),),
    "্ক্র": (("Œ", "¯®"),),
    "্ত": (("Í", "š¯"),),
    "্তু": (("‘", "š¯"),),
    "্ত্র": (("¿", "š¯"),),
    "্থ": (("’", "š¯"),),
    "্ণ": (("è", "*"),),
    "্ন": (("œ", "¤¯*"),),
    "্প": (("ú", "¤¯®"),),
    "্ব": (("^", "š¤¯"), ("¦", "kj"), ("Ÿ", "ane"), ("¡", "*")),
    "্ভ": (("¢", "¤™"),),
    "্ভ্র": (("£", "¤™"),),
    "্ম": (("§", "š¤¯®"), ("¥", "*")),
    "্য": (("¨", "*"),),
    "্র": (("Ö", "cMkú"), ("«", "dn"), ("ª", "¯*")),
    "্ল": (("¬", "¤¯*"),),
}
"""What hangs below a letter or after a half one, by the glyph before it; `*` is any whole one."""
_SMALL_HALVES: Final = "š¤®¯™"
"""The first letter of a conjunct, drawn so that the second one hangs below it."""
_BESIDE: Final = {"›": "`UWØ", "•": "ÿLN", "”": "PQ", "˜": "MNØ"}
"""The first letter of a conjunct, and the glyphs that stand beside it."""
_OTHERS: Final = "‡‰−\u00ad¶ÐæøÍ"
"""Glyphs that are left out: the editions of the font differ in them, or there is another for the same."""


def _joined(kinds: list[bool | None]) -> list[bool]:
    """Marks between two parts of Bijoy belong to them; others do not."""
    after = [False] * len(kinds)
    for place in range(len(kinds) - 2, -1, -1):
        following = kinds[place + 1]
        after[place] = after[place + 1] if following is _MARK else bool(following)
    before, joined = False, []
    for place, kind in enumerate(kinds):
        joined.append(before and after[place] if kind is _MARK else bool(kind))
        before = before if kind is _MARK else bool(kind)
    return joined


def _word_by_word(clusters: list[str]) -> str:
    typed, begins = [], True
    for cluster in clusters:
        drawn = cluster if _PLAIN_MARK.fullmatch(cluster) else _typed(cluster) or ""
        typed.append(drawn if begins else _INSIDE.get(drawn[:1], drawn[:1]) + drawn[1:])
        begins = bool(_PLAIN_MARK.fullmatch(cluster))
    return "".join(typed)


@lru_cache(maxsize=8192)
def _typed(cluster: str) -> str | None:
    """How one syllable, digit or danda is typed; None if a Bijoy font has no glyphs for it."""
    if len(cluster) > _LONGEST or not is_bangla(cluster):
        return None
    syllable = _SYLLABLE.fullmatch(cluster)
    ways = _syllables(syllable) if syllable else iter(_SINGLE[cluster] if _ALONE.fullmatch(cluster) else "")
    return next((way for way in ways if _is_read_back(way, cluster)), None)


def _is_read_back(way: str, cluster: str) -> bool:
    """A ZWNJ is seen only before another letter."""
    return from_bijoy(way + "K") == cluster + "ক" if cluster.endswith(ZWNJ) else from_bijoy(way) == cluster


def _syllables(syllable: re.Match[str]) -> Iterator[str]:
    """The ways to type it, the usual one first."""
    letters, sign = syllable["letters"].replace(ZWJ, ""), syllable["sign"]
    reph = REPH if syllable["reph"] else ""
    marks = "".join(_SINGLE[mark] for mark in syllable["marks"])
    hasanta = "&" if syllable["hasanta"] else ""
    if sign in _BELOW:
        yield from (way + reph + marks for way in _drawn(letters + sign))
    before, after = _AROUND.get(sign, ("", _SINGLE.get(sign, "")))
    for way in sorted(_drawn(letters), key=len):
        if sign in _BELOW:
            yield way + _fitting(_BELOW[sign], way[-1])[0] + reph + marks
        elif way.endswith("¨"):
            yield before + way[:-1] + reph + "¨" + after + marks
        else:
            yield before + way + hasanta + reph + after + marks


def _drawn(letters: str, before: str = "") -> Iterator[str]:
    """The glyphs that letters can be made of after the glyph before them: conjuncts, halves, what hangs below."""
    if not letters:
        yield ""
    for length in range(len(letters), 0, -1):
        for glyph in _glyphs(letters[:length], before):
            for way in _drawn(letters[length:], glyph[-1]):
                yield glyph + way


def _glyphs(part: str, before: str) -> list[str]:
    if before and before in _SMALL_HALVES:
        return _fitting(_HANGING.get(HASANTA + part, ()), before)
    if part.startswith(HASANTA):
        return _fitting(_HANGING.get(part, ()), before)
    whole = _SINGLE.get(part, "")
    return [*_HALVES.get(part, ""), *([whole] if whole and whole in _BESIDE.get(before, whole) else [])]


def _fitting(choices: tuple[tuple[str, str], ...], before: str) -> list[str]:
    whole = "" if before in _SMALL_HALVES else "*"
    return next(([glyph] for glyph, places in choices if before in places or (whole and whole in places)), [])


_SINGLE: Final = {
    value: glyph
    for glyph, value in reversed(GLYPHS.items())
    if glyph not in _OTHERS and HASANTA not in (value[0], value[-1]) and value not in _BELOW
} | {"আ": "Av"}
"""The glyph of each whole letter, conjunct, sign and digit."""
_HALVES: Final = {"ঙ্": "•", "চ্": "”", "দ্": "˜™", "ন্": "š›", "ম্": "¤", "ষ্": "®", "স্": "¯"}
"""The glyphs of a first half: beside the next letter, or above it."""
