"""One action of the form as an edit of the text: keys that are missing are made in the file's language, where the form wants them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, NamedTuple

from govdocs.desk import messages
from govdocs.desk.form_values import KnownNames, WhatItIs, part_of, what_it_is
from govdocs.desk.widgets import Control, FieldShape, Widget, field_shapes
from govdocs.errors import Refusal
from govdocs.models import Part
from govdocs.problems.problem import Path
from govdocs.source.placing import Hint
from govdocs.source.plain_trees import as_written, node_at
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


class TextChange(NamedTuple):
    """The new text, and how it differs: the characters from `start` to `end` of the old one gave way to `inserted`."""

    text: str
    start: int
    end: int
    inserted: str


def edited(text: str, name: str, edit: Mapping[str, Any], known: KnownNames) -> TextChange:
    """The text after an edit: `op`, `path`, and `value`, `index` or `to`. Raises Refusal and InvalidDocument."""
    source = read_text(text, name)
    what = what_it_is(source.tree, known)
    path = _path(edit.get("path"))
    editor = _Editor(source, what)
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

    def done(self, op: str, path: Path, edit: Mapping[str, Any]) -> Source:
        value = edit.get("value")
        if op == "set":
            at, value = self._place(path, value)
            return with_value(self.source, at, value, self._hint)
        if op == "remove":
            return without_value(self.source, self._place(path, None)[0])
        if op == "insert":
            at, _ = self._place(path, None)
            return with_item(self.source, at, _number(edit, "index"), value, self._hint)
        if op == "move":
            at, _ = self._place(path, None)
            return with_item_moved(self.source, at, _number(edit, "index"), _number(edit, "to"))
        if op == "rename" and isinstance(edit.get("to"), str):
            return with_key_renamed(self.source, path, edit["to"])
        raise Refusal(*messages.NO_SUCH_EDIT)

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
                    inner = _within(path[index + 1 :], value)
                    return steps, {short: _plain(node), key: inner}
                step, shape = key, named.shape if named else None
                part = shape.parts[0] if shape and _is_one(shape) else None
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
                part = shape.parts[0] if shape and _is_one(shape) else None
            elif shape is not None and shape.widget is Widget.CARDS:
                part = part_of(shape, node_at(self.source.tree, path[: index + 1])) or shape.parts[0]
        return part


def _is_one(shape: Control) -> bool:
    return bool(shape.parts) and shape.widget in (Widget.CARD, Widget.DATE)


def _named(part: type[Part], key: str) -> FieldShape | None:
    name = part.names().get(same_name(key))
    return next((one for one in field_shapes(part) if one.name == name), None)


def _within(path: Path, value: Any) -> Any:
    for step in reversed(path):
        value = {step: value} if isinstance(step, str) else [value]
    return value


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
