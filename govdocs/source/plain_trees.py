"""Plain trees of texts, lists and mappings: paths in them, copies, and whether two say the same."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from govdocs.problems.problem import Path
from govdocs.source.tree import Map, Seq


def alike(read: Any, wanted: Any) -> bool:
    """Whether a tree says what is wanted; how many lines are empty at the end of a text does not matter."""
    if isinstance(wanted, dict):
        return (
            isinstance(read, dict)
            and read.keys() == wanted.keys()
            and all(alike(read[key], value) for key, value in wanted.items())
        )
    if isinstance(wanted, list):
        same_length = isinstance(read, list) and len(read) == len(wanted)
        return same_length and all(map(alike, read, wanted))
    if isinstance(read, str) and isinstance(wanted, str):
        return read.rstrip("\n") == wanted.rstrip("\n")
    return bool(read == wanted)


def in_common(old: Sequence[Any], new: Sequence[Any]) -> tuple[int, int]:
    """How many items are the same at the beginning and at the end of two lists."""
    least = min(len(old), len(new))
    first = next((index for index in range(least) if not alike(old[index], new[index])), least)
    least -= first
    last = next((index for index in range(least) if not alike(old[-1 - index], new[-1 - index])), least)
    return first, last


def as_written(tree: Any, path: Path) -> Path:
    """A path with the keys as the file spells them, as far as they are there."""
    node, steps = tree, []
    for step in path:
        if isinstance(node, Map) and isinstance(step, str):
            step = node.key_of(step) or step
        steps.append(step)
        node = _inner(node, step)
    return tuple(steps)


def _inner(node: Any, step: str | int) -> Any:
    if isinstance(node, Map) and isinstance(step, str):
        return node.get(step)
    is_item = isinstance(node, Seq) and isinstance(step, int) and 0 <= step < len(node)
    return node[step] if is_item else None


def node_at(tree: Any, path: Path) -> Any:
    """The value at a path of a tree; None where nothing is."""
    for step in as_written(tree, path):
        tree = _inner(tree, step)
    return tree


def reached(tree: Any, path: Path) -> tuple[Any, Path]:
    """How far a path leads into a tree: the value there, and the steps taken."""
    for index, step in enumerate(path):
        is_there = step in tree if isinstance(tree, Map) else _inner(tree, step) is not None
        if not is_there and not (isinstance(tree, Seq) and isinstance(step, int) and 0 <= step < len(tree)):
            return tree, path[:index]
        tree = _inner(tree, step)
    return tree, path


def nested(path: Path, value: Any) -> Any:
    """A value with the keys and lists around it that a path names."""
    for step in reversed(path):
        value = {step: value} if isinstance(step, str) else [value]
    return value


def copied(node: Any) -> Any:
    """A tree as plain dicts and lists."""
    if isinstance(node, dict):
        return {key: copied(value) for key, value in node.items()}
    return [copied(item) for item in node] if isinstance(node, list) else node


def value_at(tree: Any, path: Path) -> Any:
    """The value at a path of a plain tree."""
    for step in path:
        tree = tree[step]
    return tree


def take_out(tree: Any, path: Path) -> None:
    """Take what is at a path out of a plain tree."""
    del value_at(tree, path[:-1])[path[-1]]


def tidied(value: Any) -> Any:
    """A value from outside with texts alone, without keys that hold nothing."""
    if isinstance(value, dict):
        inner = {key: tidied(one) for key, one in value.items()}
        return {key: one for key, one in inner.items() if one is not None and one not in ([], {})}
    if isinstance(value, list):
        return [tidied(one) if one is not None else "" for one in value]
    return value if value is None else str(value).replace("\r\n", "\n").replace("\r", "\n")


def is_nothing(value: Any) -> bool:
    """Whether a value holds nothing that could be typed."""
    return value is None or value in ([], {})
