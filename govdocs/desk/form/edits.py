"""One action of the form as an edit of the text: keys that are missing are made in the file's language, where the form wants them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final, NamedTuple

from govdocs.desk import messages
from govdocs.desk.form.office import what_of_office
from govdocs.desk.form.values import KnownNames, WhatItIs, part_of, what_it_is
from govdocs.desk.form.widgets import Control, FieldShape, Widget, field_shapes
from govdocs.errors import Refusal
from govdocs.loading.office_file import OFFICE_FILE
from govdocs.models import Part
from govdocs.models.office import Office
from govdocs.numerals import to_bangla
from govdocs.problems.problem import Path
from govdocs.source.placing import Hint
from govdocs.source.plain_trees import as_written, nested, node_at
from govdocs.source.reading import Source, read_text
from govdocs.source.structure import (
    with_item,
    with_item_moved,
    with_key_renamed,
    with_value,
    without_value,
)
from govdocs.source.tree import Map, Seq
from govdocs.text.unicode import same_name

_WIDEST: Final = 60  # columns of a table


class TextChange(NamedTuple):
    """The new text, and how it differs: the characters from `start` to `end` of the old one gave way to `inserted`."""

    text: str
    start: int
    end: int
    inserted: str


def edited(text: str, name: str, edit: Mapping[str, Any], known: KnownNames) -> TextChange:
    """The text after an edit: `op`, `path`, and `value`, `index`, `to`, or `row` and `column`; `pair` adds an `item` (an empty text) under a name like `value`. Raises Refusal and InvalidDocument."""
    source = read_text(text, name)
    is_office = name == OFFICE_FILE
    what = what_of_office(source) if is_office else what_it_is(source.tree, known)
    path = () if edit.get("path") == [] and edit.get("op") == "pair" else _path(edit.get("path"))
    editor = _Editor(source, what, is_office)
    done = editor.done(str(edit.get("op")), path, edit)
    mark = "\ufeff" if text.startswith("\ufeff") else ""
    return difference(text, mark + done.text)


def difference(old: str, new: str) -> TextChange:
    """The smallest difference of two texts, with whole line ends."""
    start = _common(old, new, min(len(old), len(new)))
    rest = min(len(old), len(new)) - start
    last = _common(old[::-1], new[::-1], rest)
    if start and old[start - 1] == "\r":
        start -= 1
    if last and old[len(old) - last] == "\n" and old[len(old) - last - 1 : len(old) - last] == "\r":
        last -= 1
    return TextChange(new, start, len(old) - last, new[start : len(new) - last])


def _common(one: str, other: str, most: int) -> int:
    """How many characters two texts have in common at the beginning, by halving: as fast as comparing them."""
    low, high = 0, most
    while low < high:
        middle = (low + high + 1) // 2
        if one[low:middle] == other[low:middle]:
            low = middle
        else:
            high = middle - 1
    return low


@dataclass(frozen=True)
class _Editor:
    source: Source
    what: WhatItIs
    is_office: bool = False
    """Whether it is an office file: below the name of each office stands what an office is."""

    def done(self, op: str, path: Path, edit: Mapping[str, Any]) -> Source:
        value = edit.get("value")
        if op == "set":
            at, value = self._place(path, value)
            return with_value(self.source, at, value, self._hint)
        if op == "remove":
            return without_value(self.source, self._place(path, None)[0])
        if op == "pair":
            at, _ = self._place(path, None)
            item = edit.get("item", "")
            return with_value(self.source, (*at, self._free_key(at, str(value))), item, self._hint)
        if op == "insert":
            at, _ = self._place(path, None)
            return with_item(self.source, at, _number(edit, "index"), value, self._hint)
        if op == "move":
            at, _ = self._place(path, None)
            return with_item_moved(self.source, at, _number(edit, "index"), _number(edit, "to"))
        if op == "fill":
            at, _ = self._place(path, None)
            corner = (_number(edit, "row"), _number(edit, "column"))
            return with_value(
                self.source, at, _filled(node_at(self.source.tree, at), corner, value), self._hint
            )
        if op == "rename" and isinstance(edit.get("to"), str):
            return with_key_renamed(self.source, path, edit["to"])
        raise Refusal(*messages.NO_SUCH_EDIT)

    def _free_key(self, path: Path, wanted: str) -> str:
        """A key that the mapping at a path has not yet: as wanted, or with the next number behind it."""
        node = node_at(self.source.tree, path)
        there = {same_name(key) for key in node} if isinstance(node, Map) else set()
        count = len(there)
        tried = (wanted, *(f"{wanted} {to_bangla(number)}" for number in range(2, count + 2)))
        return next(key for key in tried if same_name(key) not in there)

    def _place(self, path: Path, value: Any) -> tuple[Path, Any]:
        """The path in the file's own keys, and the value there: a part that is written as its one text gets its mapping.

        A text in the place of a part is that of its `shorthand`: to set another of its fields makes a mapping of it.
        """
        path = as_written(self.source.tree, path)
        shape: Control | None = None
        part: type[Part] | None = self.what.kind
        steps: Path = ()
        for index, step in enumerate(path):
            node = node_at(self.source.tree, steps)
            if isinstance(step, str) and part is not None:
                named = _named(part, step)
                key = step if isinstance(node, Map) and step in node else self._key(named, step)
                is_short = steps and part.shorthand is not None and isinstance(node, (str, Seq))
                if is_short and named is not None and named.name == part.shorthand:
                    shape, part = named.shape, None
                    continue
                if is_short:
                    short = self._key(_named(part, str(part.shorthand)), str(part.shorthand))
                    inner = nested(path[index + 1 :], value)
                    return steps, {short: _plain(node), key: inner}
                step, shape = key, named.shape if named else None
                part = shape.parts[0] if shape and _is_one(shape) else self._of_office(index)
            elif isinstance(step, int):
                alone = step == 0 and isinstance(node, (Map, str))  # a single one without a list around it
                if shape is not None and shape.widget is Widget.CARDS:
                    item = node if alone else node_at(self.source.tree, (*steps, step))
                    part = part_of(shape, item) or shape.parts[0]
                if alone:
                    continue
            steps = (*steps, step)
        return steps, value

    def _key(self, named: FieldShape | None, step: str) -> str:
        """A key that is not there yet, in the language of the file."""
        return named.names.message(self.what.keys) if named else step

    def _hint(self, path: Path) -> Hint:
        """Where a new key may stand: after those that come before it in the form, or below what the starter says of it."""
        if self.is_office and len(path) == 1:  # a new office, after the others
            return Hint([str(code) for code in self.source.tree][::-1], [])
        part = self._part_around(path[:-1])
        key = str(path[-1])
        named = _named(part, key) if part else None
        if part is None or named is None:
            return Hint()
        shapes = {one.name: one for one in field_shapes(part)}
        order = list(shapes)
        if len(path) == 1 and self.what.kind is not None:
            starter = [
                name for name, _ in self.what.kind.starter_fields(self.what.form, self.what.office_name)
            ]
            order = [*(one for one in order if one not in starter and one == "kind"), *starter]
            order += [one for one in shapes if one not in order]
        before = order[: order.index(named.name)][::-1]
        notes = [f"# {text}" for text in named.help if text] if len(path) == 1 else []
        return Hint([name for one in before for name in shapes[one].names], notes)

    def _part_around(self, path: Path) -> type[Part] | None:
        part: type[Part] | None = self.what.kind
        shape: Control | None = None
        for index, step in enumerate(path):
            if isinstance(step, str):
                named = _named(part, step) if part else None
                shape = named.shape if named else None
                part = shape.parts[0] if shape and _is_one(shape) else self._of_office(index)
            elif shape is not None and shape.widget is Widget.CARDS:
                part = part_of(shape, node_at(self.source.tree, path[: index + 1])) or shape.parts[0]
        return part

    def _of_office(self, index: int) -> type[Part] | None:
        return Office if self.is_office and index == 0 else None


def _is_one(shape: Control) -> bool:
    return bool(shape.parts) and shape.widget in (Widget.CARD, Widget.DATE)


def _named(part: type[Part], key: str) -> FieldShape | None:
    name = part.names().get(same_name(key))
    return next((one for one in field_shapes(part) if one.name == name), None)


def _filled(rows: Any, corner: tuple[int, int], pasted: Any) -> list[list[str]]:
    """The rows of a table with a pasted one over them, all as wide as the widest."""
    down, right = corner
    fits = 0 <= down <= len(rows or ()) and 0 <= right <= _WIDEST and isinstance(rows, (Seq, type(None)))
    if not fits or not all(isinstance(row, Seq) for row in rows or ()):
        raise Refusal(*messages.NO_SUCH_EDIT)
    filled = [[_plain(cell) if isinstance(cell, str) else "" for cell in row] for row in rows or ()]
    for at, cells in enumerate(pasted, start=down):
        row = filled[at] if at < len(filled) else []
        row += [""] * (right - len(row))
        filled[at : at + 1] = [[*row[:right], *cells, *row[right + len(cells) :]]]
    width = max(map(len, filled), default=0)
    return [row + [""] * (width - len(row)) for row in filled]


def _plain(node: Any) -> Any:
    return list(node) if isinstance(node, Seq) else node.rstrip("\n")


def _path(path: Any) -> Path:
    """The path of a request. Raises Refusal for what is none."""
    steps = tuple(path) if isinstance(path, (list, tuple)) else ()
    if not steps or len(steps) > 40 or not all(type(step) in (str, int) for step in steps):
        raise Refusal(*messages.NO_SUCH_EDIT)
    return steps


def _number(edit: Mapping[str, Any], key: str) -> int:
    value = edit.get(key)
    if type(value) is not int:
        raise Refusal(*messages.NO_SUCH_EDIT)
    return value
