"""The words of a row typed into the YAML text of a letter, so that its comments, order and layout stay as they are.

Where the words go is found once for all rows. What is typed can be nothing but a value: whatever a cell holds, the text reads
back as the letter does, but for the values that were put in.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from govdocs.errors import Refusal
from govdocs.numerals import to_bangla
from govdocs.problems.problem import Path, Place
from govdocs.prose.placeholders import PLACEHOLDER, Placeholder, placeholders, replaced
from govdocs.source.editing import span
from govdocs.source.reading import MAX_DEPTH, Map, Seq, Source, Spot, scalars
from govdocs.text.unicode import same_name

_BARE = re.compile(r"(?:[^\W\d_]|[০-৯])[^:#\[\]{},&*!|>'\"%@`\n\\]*(?<! )")
_HARMLESS = re.compile(r"[^:#\[\]{},'\"\\\n]*")
_TO_BRACKET = re.compile(r"(?:\s|#[^\n]*|(?P<comma>,))*")
_WORDS_OF_YAML = frozenset({"null", "true", "false", "yes", "no", "on", "off", "y", "n"})
_BREAKS = re.compile("\r\n|[\n\r\u0085\u2028\u2029]")
_ESCAPES = {
    "\\": "\\\\",
    '"': '\\"',
    "\n": "\\n",
    "\r": "\\r",
    "\x85": "\\N",
    "\u2028": "\\L",
    "\u2029": "\\P",
}

Values = Mapping[str, str]
"""What a row says, by the names (`same_name`) of columns; an empty text for an empty cell."""


@dataclass(frozen=True)
class _Edit:
    """What is typed in place of some characters; of what is put in at one place the deepest comes first."""

    start: int
    end: int
    typed: Callable[[Values], str]
    depth: int = MAX_DEPTH


class Filling:
    """A letter with places for the words of a row."""

    def __init__(self, source: Source, fields: Mapping[Path, str], order: tuple[str, ...]) -> None:
        """`fields` says which column goes to which path; `order` names the letter's fields, for those that are put in.

        Raises Refusal for a path that the letter's own text makes impossible.
        """
        self.source = source
        self.fields = fields
        self._order = order
        self._newline = "\r\n" if "\r\n" in source.text else "\n"
        self.places: dict[Path, tuple[Placeholder, ...]] = {}
        """The placeholders of each value that holds some."""
        edits = [*self._of_placeholders(), *self._of_fields()]
        self._edits = sorted(edits, key=lambda edit: (edit.start, edit.end, -edit.depth))

    def text(self, values: Values) -> str:
        """The YAML of one row."""
        pieces: list[str] = []
        done = 0
        for edit in self._edits:
            pieces += (self.source.text[done : edit.start], edit.typed(values))
            done = edit.end
        return "".join([*pieces, self.source.text[done:]])

    def reads_back(self, tree: Map, values: Values) -> bool:
        """Whether the tree of a merged letter is that of the letter but for the values that were put in, which are there."""
        expected = {
            path: replaced(text, lambda found: values[found.key]) if path in self.places else text
            for path, text in scalars(self.source.tree)
        }
        expected |= {path: values[column] for path, column in self.fields.items() if values[column]}
        return _squeezed(expected) == _squeezed(dict(scalars(tree)))

    def columns_at(self, path: Path) -> tuple[tuple[str, ...], str]:
        """The columns whose words stand at a path of the merged letter, or around it, and the letter's own words there."""
        for end in range(len(path), 0, -1):
            if path[:end] in self.fields:
                return (self.fields[path[:end]],), ""
            if path[:end] in self.places:
                own = replaced(self.source.locate(path[:end]).value, lambda _: "\n")
                return tuple(dict.fromkeys(place.key for place in self.places[path[:end]])), own
        return (), ""

    def _of_placeholders(self) -> Iterator[_Edit]:
        for path, value in scalars(self.source.tree):
            if path not in self.fields and (found := tuple(placeholders(value))):
                self.places[path] = found
                yield self._substitution(self.source.locate(path))

    def _substitution(self, spot: Spot) -> _Edit:
        start, end = self._span(spot)
        typed, block = self.source.text[start:end], self._block(spot)

        def filled(values: Values) -> str:
            def word(placeholder: Placeholder) -> str:
                return values[placeholder.key]

            if typed[0] in "|>":
                return self._in_block(typed, word)
            words = [word(placeholder) for placeholder in placeholders(typed)]
            in_place = replaced(typed, word)
            if (
                words
                and all(map(_HARMLESS.fullmatch, words))
                and (typed[0] in "'\"" or _BARE.match(in_place))
            ):
                return in_place
            return scalar(replaced(spot.value, word), block, self._newline)

        return _Edit(start, end, filled)

    def _in_block(self, typed: str, word: Callable[[Placeholder], str]) -> str:
        """Further lines of a value stand as deep as the line that they are put into; folded text needs an empty one between."""

        def placed(match: re.Match[str]) -> str:
            before = typed[: match.start()].rpartition("\n")[2]
            indent = before[: len(before) - len(before.lstrip(" "))]
            between = self._newline * (2 if typed[0] == ">" else 1) + indent
            placeholder = next(placeholders(match[0]))
            return between.join(_BREAKS.split(word(placeholder)))

        return PLACEHOLDER.sub(placed, typed)

    def _of_fields(self) -> Iterator[_Edit]:
        missing: dict[Path, dict[str | int, Any]] = {}
        for path, column in self.fields.items():
            spot, rest = self._deepest(path)
            if rest and isinstance(spot.value, str) and rest[0] != 0:
                raise _text_in_the_way(path, spot)
            if not rest and isinstance(spot.value, (Map, Seq)):
                raise _not_one_text(path, spot)
            if not rest or isinstance(spot.value, str):
                yield self._replacement(spot, column)
                continue
            tree: Any = missing.setdefault(spot.path, {})
            for step in rest[:-1]:
                tree = tree.setdefault(step, {})
            tree[rest[-1]] = column
        for path, tree in missing.items():
            yield from self._insertions(self.source.locate(path), tree)

    def _deepest(self, path: Path) -> tuple[Spot, Path]:
        """The deepest part of a path that the letter has, and what is left of the path."""
        spot = Spot((), self.source.tree.place, self.source.tree.place, self.source.tree, self.source.tree)
        for index, step in enumerate(path):
            further = spot.step(step)
            if further is spot:
                return spot, path[index:]
            spot = further
        return spot, ()

    def _replacement(self, spot: Spot, column: str) -> _Edit:
        """In place of a value; an empty cell leaves what the letter says."""
        start, end = self._span(spot)
        own = self.source.text[start:end]
        gap = "" if own else " "
        block = self._block(spot)

        def filled(values: Values) -> str:
            value = values[column]
            return gap + scalar(value, block, self._newline) if value else own

        return _Edit(start, end, filled)

    def _insertions(self, parent: Spot, tree: dict[str | int, Any]) -> Iterator[_Edit]:
        """What the letter lacks is put behind the field that comes before it in the model, else at the end of its part."""
        node = parent.value
        if node is None:
            start, _ = self._span(parent)
            yield _Edit(start, start, lambda values: f" {_flow(tree, values)}".rstrip())
        elif self._is_flow(parent.value_place):
            at, comma = self._closing(node, parent.value_place)
            for step, below in tree.items():
                yield _Edit(at, at, self._entry(step, below, comma, in_flow=True))
                comma = ", "
        else:
            for step, below in sorted(tree.items(), key=lambda item: self._rank(item[0])):
                at, indent = self._behind(node, step)
                typed = self._entry(step, below, self._newline + indent, in_flow=False)
                yield _Edit(at, at, typed, len(parent.path))

    def _entry(self, step: str | int, below: Any, before: str, *, in_flow: bool) -> Callable[[Values], str]:
        block = None if in_flow else " " * (len(before.lstrip("\r\n")) + 2)
        mark = "" if in_flow else "- "
        key = mark if isinstance(step, int) else f"{scalar(step)}: "

        def filled(values: Values) -> str:
            if isinstance(below, str):
                value = values[below]
                return before + key + scalar(value, block, self._newline) if value else ""
            typed = _flow(below, values)
            return before + key + typed if typed else ""

        return filled

    def _behind(self, node: Map | Seq, step: str | int) -> tuple[int, str]:
        """Where a new entry of a block goes: the end of a line, and the indentation of the entries there."""
        indent = " " * (node.place.column - 1) if node.place else ""
        last = len(node) - 1 if isinstance(node, Seq) else self._last_before(node, step)
        end = self._end(*_child(node, last))
        return re.compile(r"\r?\n|\Z").search(self.source.text, end).start(), indent  # type: ignore[union-attr]

    def _last_before(self, node: Map, step: str | int) -> str:
        keys = list(node)
        rank = self._rank(step)
        earlier = [key for key in keys if self._rank(key) < rank]
        return (earlier[-1] if earlier else keys[0]) if node is self.source.tree else keys[-1]

    def _rank(self, step: str | int) -> int:
        name = same_name(str(step))
        return self._order.index(name) if name in self._order else len(self._order)

    def _end(self, node: Any, value_place: Place | None, key_place: Place | None) -> int:
        """Where the last character of a value stands: what libyaml calls the end of a block is the start of what follows."""
        if isinstance(node, (Map, Seq)):
            return (
                self._closing(node, value_place)[0] + 1
                if self._is_flow(value_place)
                else self._end_of_last(node)
            )
        if node is None and key_place is not None:
            return span(self.source.text, key_place)[1]
        start, end = span(self.source.text, value_place) if value_place else (0, 0)
        return start + len(self.source.text[start:end].rstrip())

    def _end_of_last(self, node: Map | Seq) -> int:
        return self._end(*_child(node, len(node) - 1 if isinstance(node, Seq) else list(node)[-1]))

    def _closing(self, node: Map | Seq, place: Place | None) -> tuple[int, str]:
        """Where the closing bracket of a list or mapping stands, and the comma that a further value needs before it."""
        start = self._end_of_last(node) if node else span(self.source.text, place)[0] + 1 if place else 0
        match = _TO_BRACKET.match(self.source.text, start)
        end = match.end() if match else start
        return end, ", " if node and not (match and match["comma"]) else ""

    def _span(self, spot: Spot) -> tuple[int, int]:
        start, end = span(self.source.text, spot.value_place) if spot.value_place else (0, 0)
        return start, start + len(self.source.text[start:end].rstrip())

    def _block(self, spot: Spot) -> str | None:
        """How deep the lines of a block stand that is put at a value; None inside brackets or before a comment."""
        _, end = self._span(spot)
        behind = self.source.text[end:].partition("\n")[0]
        if behind.strip() or self._in_flow(spot.path):
            return None
        place = spot.key_place
        return " " * ((place.column if place else 1) + 1)

    def _in_flow(self, path: Path) -> bool:
        return any(self._is_flow(self.source.locate(path[:end]).value_place) for end in range(len(path)))

    def _is_flow(self, place: Place | None) -> bool:
        return place is not None and self.source.text[span(self.source.text, place)[0]] in "{["


def scalar(value: str, block: str | None = None, newline: str = "\n") -> str:
    """A text as YAML: bare where that is safe, else in quotation marks, several lines as a block of that indentation.

    >>> scalar("কাশবন"), scalar("ক: খ"), scalar("১\\n২")
    ('কাশবন', "'ক: খ'", '"১\\\\n২"')
    """
    if _BREAKS.search(value):
        lines = value.split("\n")
        if block is None or any(_BREAKS.search(line) or line != line.strip() for line in lines):
            return '"' + "".join(_ESCAPES.get(character, character) for character in value) + '"'
        return "|-" + "".join(f"{newline}{block if line else ''}{line}" for line in lines)
    if _BARE.fullmatch(value) and value.lower() not in _WORDS_OF_YAML:
        return value
    doubled = value.replace("'", "''")
    return f"'{doubled}'"


def _squeezed(texts: dict[Path, str]) -> dict[Path, str]:
    """Texts as they are compared: what is folded is the same, and what is empty is not there."""
    squeezed = {path: " ".join(text.split()) for path, text in texts.items()}
    return {path: text for path, text in squeezed.items() if text}


def _flow(tree: dict[str | int, Any], values: Values) -> str:
    """New parts on one line, without what is empty: `{নাম: কাশবন, পদবি: সচিব}`, `[ক, খ]`."""
    entries = {
        step: typed
        for step, below in tree.items()
        if (
            typed := (scalar(values[below]) if values[below] else "")
            if isinstance(below, str)
            else _flow(below, values)
        )
    }
    if not entries:
        return ""
    if isinstance(next(iter(tree)), int):
        return f"[{', '.join(entries.values())}]"
    return "{" + ", ".join(f"{scalar(str(step))}: {typed}" for step, typed in entries.items()) + "}"


def _child(node: Map | Seq, step: Any) -> tuple[Any, Place | None, Place | None]:
    """A value, its place and that of its key."""
    if isinstance(node, Seq):
        return node[step], node.items_at[step], node.items_at[step]
    return node[step], node.values_at[step], node.keys_at[step]


def _text_in_the_way(path: Path, spot: Spot) -> Refusal:
    asked, written = _dotted(path), _dotted(spot.path)
    return Refusal(
        f"‘{asked}’ কলাম: পত্রে ‘{written}’ এক টুকরা লেখা, তার ভিতরে আলাদা ঘর নেই। কলামের নাম ‘{written}’ দিন, অথবা পত্রে ঘরটি ভাগ করে লিখুন।",
        f"the column '{asked}': in the letter '{written}' is a piece of text with nothing inside it. Call the column '{written}', or give it keys in the letter.",
    )


def _not_one_text(path: Path, spot: Spot) -> Refusal:
    asked = _dotted(path)
    inside = (
        ", ".join(_dotted((*path, step)) for step in list(spot.value)[:5])
        if isinstance(spot.value, Map)
        else f"{asked}.১"
    )
    return Refusal(
        f"‘{asked}’ কলাম: পত্রে ‘{asked}’ এক টুকরা লেখা নয়, তার ভিতরে আলাদা মান আছে। কলামের নাম দিন যেমন {inside}।",
        f"the column '{asked}': in the letter '{asked}' is not a piece of text but holds values of its own. Call the column for instance {inside}.",
    )


def _dotted(path: Path) -> str:
    return ".".join(to_bangla(step + 1) if isinstance(step, int) else step for step in path)
