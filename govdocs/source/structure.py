"""Edits of a YAML text at any path: a value set or removed, an item of a list put in or moved, a key renamed.

Only what must change is typed anew: comments, order, layout and quotation marks stay. Every edit is read again and compared; one
that would not read as it is meant is refused in words.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, Final

from govdocs.errors import Refusal
from govdocs.problems.problem import InvalidDocument, Path, Problem
from govdocs.source import messages
from govdocs.source.editing import typed
from govdocs.source.extents import Extent, extent
from govdocs.source.placing import (
    NOWHERE,
    Hint,
    Way,
    entry_ways,
    item_ways,
    key_edit,
    only_item,
    permuted,
    removals,
    replaced,
)
from govdocs.source.plain_trees import (
    alike,
    as_written,
    copied,
    in_common,
    is_nothing,
    nested,
    node_at,
    reached,
    take_out,
    tidied,
    value_at,
)
from govdocs.source.reading import Source, mark, read_text
from govdocs.source.tree import Map, Seq
from govdocs.text.unicode import same_name

Value = Any
"""A text, or a list or mapping of such; what holds nothing is as good as no value."""

_MOST_STEPS: Final = 80  # of one edit; what changes in more places is typed anew as a whole


def with_value(source: Source, path: Path, value: Value, hint: Callable[[Path], Hint] = NOWHERE) -> Source:
    """The source with a value at a path; keys that are missing on the way are made, and one without anything in it is removed.

    Of a list or mapping only what differs is typed. `hint` says of the path of a new key where it may stand. Raises Refusal.
    """
    value, path = _plain(source, value), as_written(source.tree, path)
    if is_nothing(value):
        return without_value(source, path) if node_at(source.tree, path) is not None else source
    steps = _Steps(source, hint)
    steps.set(path, value)
    return steps.source


def without_value(source: Source, path: Path) -> Source:
    """The source without what is at a path; what then holds nothing more goes, too. The lines of comment above it stay."""
    path = as_written(source.tree, path)
    whole = _whole(source)
    found = _existing(source, whole, path)
    while found.path[:-1]:
        around = whole.at(found.path[:-1])
        if around is None or len(around.children) > 1:
            break
        found = around
    if len(found.path) == 1 and len(whole.children) == 1:
        raise _refusal(source, path)
    expected = copied(source.tree)
    take_out(expected, found.path)
    around = whole.at(found.path[:-1])
    assert around is not None
    return _read(source, path, removals(source.text, around, found), expected)


def with_item(
    source: Source, path: Path, index: int, value: Value, hint: Callable[[Path], Hint] = NOWHERE
) -> Source:
    """The source with one more item in the list at a path, before the one at `index`; at its end beyond. The list is made where there is none."""
    path = as_written(source.tree, path)
    node = node_at(source.tree, path)
    if isinstance(node, Map):
        source = _as_list(source, path, node)
    elif not isinstance(node, Seq):
        items = [value] if node in (None, "") else [value, node] if index <= 0 else [node, value]
        return with_value(source, path, items, hint)
    value = _plain(source, value)
    at = _existing(source, _whole(source), path)
    expected = copied(source.tree)
    index = max(0, min(index, len(at.children)))
    value_at(expected, path).insert(index, value)
    return _read(source, path, item_ways(source.text, at, index, value), expected)


def _as_list(source: Source, path: Path, node: Map) -> Source:
    """The source with a single mapping made the only item of a list."""
    at = _existing(source, _whole(source), path)
    if not path:
        raise _refusal(source, path)
    expected = copied(source.tree)
    value_at(expected, path[:-1])[path[-1]] = [copied(node)]
    return _read(source, path, [only_item(source.text, at)], expected)


def with_item_moved(source: Source, path: Path, index: int, to: int) -> Source:
    """The source with an item of the list at a path moved to another place among the others, with the comment above it."""
    path = as_written(source.tree, path)
    at = _existing(source, _whole(source), path)
    count = len(at.children)
    if not isinstance(at.node, Seq) or not (0 <= index < count and 0 <= to < count):
        raise _refusal(source, (*path, index))
    if index == to:
        return source
    order = [one for one in range(count) if one != index]
    order.insert(to, index)
    expected = copied(source.tree)
    items = value_at(expected, path)
    items[:] = [items[one] for one in order]
    return _read(source, path, [permuted(source.text, at, order)], expected)


def with_key_renamed(source: Source, path: Path, to: str) -> Source:
    """The source with the last key of a path called otherwise, and its value as it was."""
    path = as_written(source.tree, path)
    at = _existing(source, _whole(source), path)
    around = node_at(source.tree, path[:-1])
    to = to.strip()
    if not isinstance(around, Map) or not to or "\n" in to:
        raise _refusal(source, path)
    key = path[-1]
    if any(same_name(other) == same_name(to) for other in around if other != key):
        raise Refusal(*messages.KEY_IS_THERE.filled(file=source.name, key=to))
    expected = copied(source.tree)
    inner = value_at(expected, path[:-1])
    renamed = {to if one == key else one: value for one, value in inner.items()}
    inner.clear()
    inner.update(renamed)
    return _read(source, path, [[key_edit(at, to)]], expected)


class _Steps:
    """The setting of one value: step by step where a list or mapping is there, so that what stays is not typed again."""

    def __init__(self, source: Source, hint: Callable[[Path], Hint]) -> None:
        self.source, self.hint = source, hint

    def set(self, path: Path, value: Value) -> None:
        node, there = reached(self.source.tree, path)
        if len(there) < len(path):
            self._add(node, there, path, value)
        elif isinstance(node, Map) and isinstance(value, dict):
            self._mapping(path, node, value)
        elif isinstance(node, Seq) and isinstance(value, list):
            self._list(path, node, value)
        elif not alike(node, value):
            self._replace(path, value)

    def _add(self, node: Any, there: Path, path: Path, value: Value) -> None:
        """A key or item that is not there yet, with what is missing on the way to it."""
        step, inner = path[len(there)], nested(path[len(there) + 1 :], value)
        if isinstance(step, int) and step < 0:
            raise _refusal(self.source, path)
        if isinstance(node, Map) and isinstance(step, str):
            self._key((*there, step), inner)
        elif isinstance(step, int):
            if not isinstance(node, Seq) and step == 0:  # a value alone is the first item of its list
                self.set((*there, *path[len(there) + 1 :]), value)
            else:
                self.source = with_item(self.source, there, step, inner, self.hint)
        elif node is None:
            self.set(there, {step: inner})
        else:
            raise _refusal(self.source, path)

    def _key(self, path: Path, value: Value) -> None:
        source, whole = self.source, _whole(self.source)
        at = _existing(source, whole, path[:-1])
        hint = self.hint(path)
        expected = copied(source.tree)
        value_at(expected, path[:-1])[path[-1]] = value
        ways = entry_ways(source.text, at, str(path[-1]), value, hint)
        self.source = _read(source, path, ways, expected)

    def _mapping(self, path: Path, node: Map, value: Mapping[str, Value]) -> None:
        if not value.keys() & node.keys() or len(value.keys() ^ node.keys()) > _MOST_STEPS:
            self._replace(path, value)
            return
        for key in [key for key in node if key not in value]:
            self.source = without_value(self.source, (*path, key))
        for key, one in value.items():
            self.set((*path, key), one)

    def _list(self, path: Path, node: Seq, value: Sequence[Value]) -> None:
        first, last = in_common(node, value)
        olds, news = len(node) - first - last, len(value) - first - last
        if max(olds, news) > _MOST_STEPS:
            self._replace(path, list(value))
            return
        for offset in range(min(olds, news)):
            self.set((*path, first + offset), value[first + offset])
        for offset in range(olds, news):
            at = first + offset
            self.source = with_item(self.source, path, at, value[at])
        for _ in range(news, olds):
            self.source = without_value(self.source, (*path, first + news))

    def _replace(self, path: Path, value: Value) -> None:
        source = self.source
        at = _existing(source, _whole(source), path)
        expected = copied(source.tree)
        if not path:
            raise _refusal(source, path)
        value_at(expected, path[:-1])[path[-1]] = value
        self.source = _read(source, path, replaced(source.text, at, value), expected)


# The text that is read again


def _read(source: Source, path: Path, ways: Iterable[Way], expected: Any) -> Source:
    """The source after the first of some ways of editing that reads as expected. Raises Refusal where none does."""
    second: Source | None = None
    for way in ways:
        try:
            read = read_text(typed(source.text, way), source.name)
        except InvalidDocument:
            continue
        if read.slips or not alike(read.tree, expected) or not _in_order(source.tree, read.tree):
            continue
        if len(read.problems) <= len(source.problems):
            return read
        second = second or read
    if second is None:
        raise _refusal(source, path)
    return second


def _in_order(before: Map, after: Map) -> bool:
    """Whether the top-level keys that stayed are in the order that they were in."""
    return [key for key in before if key in after] == [key for key in after if key in before]


# Trees and paths


def _whole(source: Source) -> Extent:
    """Where everything stands. Raises Refusal for a text of which something could not be read."""
    if source.slips:
        first = source.slips[0]
        facts = {"file": source.name, "line": first.line or 1}
        raise Refusal(*messages.CANNOT_EDIT_SLIPS.filled(**facts))
    return extent(source)


def _existing(source: Source, whole: Extent, path: Path) -> Extent:
    found = whole.at(as_written(source.tree, path))
    if found is None:
        raise _refusal(source, path)
    return found


def _refusal(source: Source, path: Path) -> Refusal:
    at = Problem("", "", "", path=path).dotted_path or "—"
    return Refusal(*messages.CANNOT_EDIT.filled(file=source.name, at=at))


def _plain(source: Source, value: Value) -> Value:
    """A value from outside as texts, lists and mappings, without what holds nothing. Raises Refusal, InvalidDocument."""
    return tidied(mark({"value": value}).tree["value"])
