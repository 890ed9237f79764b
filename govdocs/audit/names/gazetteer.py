"""The names of districts and upazilas, read from places.txt when first asked for."""

from __future__ import annotations

from functools import cache, cached_property, lru_cache
from importlib.resources import files
from typing import Final, Literal

from govdocs.audit.reading.people import distance, phonetic_key
from govdocs.text.unicode import normalise

Level = Literal["district", "upazila"]

SHORTEST: Final = 4
"""Letters of a name, by its sound, below which one letter more or less makes another place."""
_SOUND: Final = str.maketrans({"ঙ": "ং"})
_RA_WITH_DOT: Final = normalise("ড়")


class Gazetteer:
    """The places of some levels: every spelling in official use, with the first spelling of its place."""

    def __init__(self, entries: list[tuple[str, ...]]) -> None:
        self._entries = entries

    @cached_property
    def official(self) -> dict[str, str]:
        """Every official spelling without spaces, and the first one of its place."""
        return {joined(name): entry[0] for entry in self._entries for name in entry}

    @cached_property
    def _by_sound(self) -> dict[str, set[str]]:
        heard: dict[str, set[str]] = {}
        for entry in self._entries:
            for name in entry:
                heard.setdefault(sound(name), set()).add(entry[0])
        return heard

    def __contains__(self, name: str) -> bool:
        return joined(name) in self.official

    def alike(self, name: str) -> str | None:
        """The one place whose name sounds the same; None where none does, or several."""
        found = self._by_sound.get(sound(name), set())
        return next(iter(found)) if len(found) == 1 else None

    @cached_property
    def _by_end(self) -> dict[tuple[str, str], set[str]]:
        """The sounds by their first two letters and by their last two: one changed letter leaves one of the ends."""
        ends: dict[tuple[str, str], set[str]] = {}
        for heard in self._by_sound:
            ends.setdefault((heard[:2], ""), set()).add(heard)
            ends.setdefault(("", heard[-2:]), set()).add(heard)
        return ends

    def near(self, name: str) -> str | None:
        """The one place from whose name this one differs by a letter; None where none does, or several."""
        heard = sound(name)
        if len(heard) < SHORTEST:
            return None
        others = self._by_end.get((heard[:2], ""), set()) | self._by_end.get(("", heard[-2:]), set())
        found = {
            place for other in others if distance(heard, other, 1) == 1 for place in self._by_sound[other]
        }
        return found.pop() if len(found) == 1 else None


@lru_cache(maxsize=2000)
def districts_of(name: str) -> frozenset[str]:
    """The districts that have an upazila of this official name; none for another name.

    >>> sorted(districts_of("পীরগঞ্জ")), districts_of("ঢাকা")
    (['ঠাকুরগাঁও', 'রংপুর'], frozenset())
    """
    return frozenset(
        _names(district)[0]
        for district, upazilas in _lines()
        for entry in upazilas.split(",")
        if joined(name) in map(joined, _names(entry))
    )


def _lines() -> list[tuple[str, str]]:
    """The districts with their upazilas, as the file has them."""
    text = normalise((files("govdocs.audit.names") / "places.txt").read_text("utf-8"))
    lines = (line.partition(":") for line in text.splitlines() if not line.startswith("#"))
    return [(district, upazilas) for district, colon, upazilas in lines if colon]


@cache
def gazetteer(level: Level | None = None) -> Gazetteer:
    """The places of a level, or of both.

    >>> "ফেনী" in gazetteer("district"), gazetteer("district").alike("ফেণী"), gazetteer("upazila").near("দাপকোপ")
    (True, 'ফেনী', 'দাকোপ')
    """
    entries = []
    for district, upazilas in _lines():
        if level != "upazila":
            entries.append(_names(district))
        if level != "district":
            entries += map(_names, upazilas.split(","))
            entries += [_names(district)]  # the upazila of its town is called after it
    return Gazetteer(entries)


def _names(entry: str) -> tuple[str, ...]:
    return tuple(name.strip() for name in entry.split("|"))


@lru_cache(maxsize=10_000)
def joined(name: str) -> str:
    """A name without the spaces that some write in it: চর ফ্যাশন."""
    return normalise(name).replace(" ", "")


@lru_cache(maxsize=10_000)
def sound(name: str) -> str:
    """A name of a place by its sound.

    >>> sound("গংগাচরা") == sound("গঙ্গাচড়া")
    True
    """
    return phonetic_key(name).translate(_SOUND).replace(_RA_WITH_DOT, "র")
