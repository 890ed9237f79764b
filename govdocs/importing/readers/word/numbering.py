"""The numbers that Word counts itself: the marker of each paragraph of a list, in Bangla digits, letters or as a bullet."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any, Final

from govdocs.importing.readers.word.fonts import StyleBook, W, font_of
from govdocs.importing.readers.word.symbols import symbol
from govdocs.numerals import to_bangla
from govdocs.text.bijoy import from_bijoy, is_bijoy_font

_LETTERS: Final = "কখগঘঙচছজঝঞটঠডঢণতথদধনপফবভমযরলশষসহ"
_ROMAN: Final = ((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))  # fmt: skip
_PLACE: Final = re.compile("%([1-9])")


@dataclass
class _Level:
    form: str = "decimal"
    custom: str = ""
    text: str = ""
    start: int = 1
    bijoy: bool = False
    restart: int | None = None


@dataclass
class _List:
    levels: dict[int, _Level] = field(default_factory=dict)
    counted: dict[int, int] = field(default_factory=dict)


class WordNumbering:
    """The lists of a file and how far each has been counted."""

    def __init__(self, root: Any, styles: StyleBook) -> None:
        self._styles = styles
        self._lists: dict[str, _List] = {}
        self._of: dict[str, str] = {}
        self._starts: dict[str, dict[int, int]] = {}
        self._begun: set[str] = set()
        for one in () if root is None else root.findall(f"{W}abstractNum"):
            self._lists[str(one.get(f"{W}abstractNumId"))] = self._list(one)
        for one in () if root is None else root.findall(f"{W}num"):
            self._number(one)

    def _list(self, element: Any) -> _List:
        found = _List()
        for level in element.findall(f"{W}lvl"):
            found.levels[_int(level.get(f"{W}ilvl"), 0)] = self._level(level)
        return found

    def _level(self, level: Any) -> _Level:
        form = level.find(f"{W}numFmt")
        if form is None:
            form = next(level.iter(f"{W}numFmt"), None)
        made = _Level()
        if form is not None:
            made.form, made.custom = str(form.get(f"{W}val") or ""), str(form.get(f"{W}format") or "")
        made.text = _val(level, "lvlText")
        made.start = _int(_val(level, "start"), 1)
        restart = _val(level, "lvlRestart")
        made.restart = _int(restart, 0) if restart else None
        made.bijoy = is_bijoy_font(font_of(self._styles.look_of(level.find(f"{W}rPr"))))
        return made

    def _number(self, element: Any) -> None:
        identifier = str(element.get(f"{W}numId"))
        abstract = _val(element, "abstractNumId")
        self._of[identifier] = abstract
        for override in element.findall(f"{W}lvlOverride"):
            level = _int(override.get(f"{W}ilvl"), 0)
            start = _val(override, "startOverride")
            if start:
                self._starts.setdefault(identifier, {})[level] = _int(start, 1)
            own = override.find(f"{W}lvl")
            if own is not None and abstract in self._lists:
                copy = _List(dict(self._lists[abstract].levels))
                copy.levels[level] = self._level(own)
                self._lists[identifier + "'"] = copy
                self._of[identifier] = identifier + "'"

    def marker(self, properties: Any, style: str) -> tuple[str, int]:
        """The marker of a paragraph, which is counted by being asked for, and its level; no marker outside lists."""
        identifier, level = self._place(properties, style)
        of = self._lists.get(self._of.get(identifier, ""))
        if of is None or level not in of.levels:
            return "", 0
        if identifier not in self._begun:
            self._begun.add(identifier)
            for at, start in self._starts.get(identifier, {}).items():
                of.counted[at] = start - 1
        of.counted[level] = of.counted.get(level, of.levels[level].start - 1) + 1
        for deeper in [one for one in of.counted if one > level]:
            restart = of.levels[deeper].restart if deeper in of.levels else None
            if restart != 0:
                del of.counted[deeper]
        return self._written(of, level), level

    def _place(self, properties: Any, style: str) -> tuple[str, int]:
        places = [properties] if properties is not None else []
        places += [one.find(f"{W}pPr") for one in self._styles.chain(style)]
        level = None
        for place in places:
            numbered = None if place is None else place.find(f"{W}numPr")
            if numbered is None:
                continue
            if level is None and (written := _val(numbered, "ilvl")):
                level = _int(written, 0)
            if identifier := _val(numbered, "numId"):
                return ("", 0) if identifier == "0" else (identifier, level or 0)
        return "", 0

    def _written(self, of: _List, level: int) -> str:
        own = of.levels[level]
        if own.form == "none" and not own.text:
            return ""
        if own.form == "bullet":
            return "".join(
                symbol("Symbol", ord(one)) or one
                if "\uf000" <= one <= "\uf0ff"
                else "•"
                if one in "·o§"
                else one
                for one in own.text
            )

        def number(match: re.Match[str]) -> str:
            at = int(match[1]) - 1
            if at not in of.levels:
                return ""
            return _in_form(of.counted.get(at, of.levels[at].start), of.levels[at])

        text = _PLACE.sub(number, own.text)
        return from_bijoy(text) if own.bijoy else to_bangla(text)


def _in_form(count: int, level: _Level) -> str:
    first = level.custom.strip()[:1]
    if level.bijoy or level.form == "custom":
        if first == "ক":
            return _letter(count)
        if level.custom.startswith(("০১", "01")):
            return to_bangla(f"{count:02}")
        if level.form == "custom":
            return to_bangla(count)
    if level.form == "decimalZero":
        return f"{count:02}"
    if level.form in ("lowerLetter", "upperLetter"):
        text = chr(ord("a") + (count - 1) % 26) * ((count - 1) // 26 + 1)
        return text if level.form == "lowerLetter" else text.upper()
    if level.form in ("lowerRoman", "upperRoman"):
        text = _roman(count)
        return text if level.form == "lowerRoman" else text.upper()
    return str(count)


def _letter(count: int) -> str:
    return _LETTERS[(count - 1) % len(_LETTERS)]


def _roman(count: int) -> str:
    text = ""
    for value, letters in _ROMAN:
        times, count = divmod(count, value)
        text += letters * min(times, 20)
    return text


def _val(element: Any, name: str) -> str:
    found = element.find(f"{W}{name}")
    return "" if found is None else str(found.get(f"{W}val") or "")


def _int(text: object, usual: int) -> int:
    try:
        return max(-1, min(int(str(text)), 100_000))
    except ValueError:
        return usual
