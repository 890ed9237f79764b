"""Adding texts to a list of a YAML file, made where it is not there, so that comments, order and layout stay as they are."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import Any, Final, NamedTuple

from govdocs.errors import Refusal
from govdocs.problems.problem import InvalidDocument, Place
from govdocs.source import messages
from govdocs.source.editing import Edit, span, typed
from govdocs.source.quoting import scalar
from govdocs.source.reading import Source, read_text
from govdocs.source.tree import Map, Seq

Names = tuple[str, str]
"""What a key is called, in English and in Bangla."""

_BREAK: Final = re.compile("\r\n|[\n\r]")


class _Reached(NamedTuple):
    """How far a path leads into the file: the value there, its key, the column of the key, and the names that are missing."""

    node: Any
    place: Place
    key_place: Place
    missing: Sequence[Names]


def with_items(
    source: Source,
    mapping: str,
    path: Sequence[Names],
    items: Sequence[str],
    *,
    is_word_for_none: Callable[[Any], bool] = lambda value: False,
) -> str:
    """The text of a file with items at the end of a list: that at a path of keys within one of its top-level mappings.

    Mappings and the list are made where they are not there, in the language of the keys around them. A single text in the place
    of a list becomes its first item; where that says that there is no list (`is_word_for_none`), or the file would not then read as it
    should, raises Refusal.
    """
    bangla = _is_bangla(source.tree[mapping])
    reached = _reached(source.tree, mapping, path)
    has_room = _has_room(reached) and not is_word_for_none(reached.node)
    text = typed(source.text, [_edit(source.text, reached, items, bangla)]) if has_room else None
    if text is None or not _reads_with(source, text, mapping, path, items, bangla):
        facts = {"file": source.name, "items": ", ".join(items), "key": ": ".join(n[bangla] for n in path)}
        raise Refusal(*messages.CANNOT_ADD_ITEMS.filled(**facts))
    return text


def _has_room(reached: _Reached) -> bool:
    """Whether the list, or what is missing on the way to it, can stand where the path ends."""
    is_mapping = isinstance(reached.node, Map)
    return reached.node is None or is_mapping == bool(reached.missing)


def _reads_with(
    source: Source, text: str, mapping: str, path: Sequence[Names], items: Sequence[str], bangla: bool
) -> bool:
    """Whether a text reads as the source does, with the items at the end of the list and without any new problem."""
    try:
        read = read_text(text, source.name)
    except InvalidDocument:
        return False
    expected = _with_added(_plain(source.tree), mapping, path, items, source.tree, bangla=bangla)
    return _plain(read.tree) == expected and len(read.problems) <= len(source.problems)


def _is_bangla(mapping: Any) -> bool:
    keys = list(mapping) if isinstance(mapping, Map) else []
    return not keys or not all(map(str.isascii, keys))


def _reached(tree: Map, mapping: str, path: Sequence[Names]) -> _Reached:
    parent, key = tree, mapping
    missing = list(path)
    while True:
        place, key_place = parent.values_at[key], parent.keys_at[key]
        assert place is not None
        assert key_place is not None
        node = parent[key]
        known = node.key_of(*missing[0]) if missing and isinstance(node, Map) else None
        if known is None:
            return _Reached(node, place, key_place, missing)
        parent, key = node, known
        del missing[0]


def _edit(text: str, reached: _Reached, items: Sequence[str], bangla: bool) -> Edit:
    node, place, _, missing = reached
    start, end = span(text, place)
    if not missing:
        return _into_list(text, node, start, end, items)
    names = [name[bangla] for name in missing]
    if isinstance(node, Map) and text[start] == "{":
        return Edit(start + 1, start + 1, _in_braces(names, items) + (", " if node else ""))
    return _below_key(text, reached, names, items)


def _into_list(text: str, node: Any, start: int, end: int, items: Sequence[str]) -> Edit:
    flow = ", ".join(scalar(item, flow=True) for item in items)
    if isinstance(node, Seq) and text[start : start + 1] == "[":
        last = node.items_at[-1] if node else None
        at = span(text, last)[1] if last else start + 1
        return Edit(at, at, f", {flow}" if last else flow)
    if isinstance(node, Seq):
        return _below_last(text, node, items)
    if node is None:
        return Edit(start, end, f" [{flow}]")
    raw = text[start:end]
    first = raw if raw[0] in "'\"" else scalar(node, flow=True)
    return Edit(start, end, f"[{first}, {flow}]")


def _below_last(text: str, node: Seq, items: Sequence[str]) -> Edit:
    """New lines after that of the last item, with a dash where its dash is."""
    last = node.items_at[-1]
    assert last is not None
    start, end = span(text, last)
    line = max(text.rfind("\n", 0, start), text.rfind("\r", 0, start)) + 1
    before = _dash(text[line:start]) or "- "
    end = start + len(text[start:end].rstrip("\r\n"))
    at = _end_of_line(text, end)
    mark = newline(text)
    return Edit(at, at, "".join(f"{mark}{before}{scalar(item)}" for item in items))


def _below_key(text: str, reached: _Reached, names: Sequence[str], items: Sequence[str]) -> Edit:
    """New lines after that of a key, indented as what stands below it."""
    _, key_end = span(text, reached.key_place)
    column = reached.key_place.column - 1
    deeper = reached.place.column - 1 if isinstance(reached.node, Map) else column + 2
    step, mark, at = deeper - column, newline(text), _end_of_line(text, key_end)
    keys = "".join(f"{mark}{' ' * (deeper + step * n)}{name}:" for n, name in enumerate(names))
    inside = " " * (deeper + step * len(names))
    return Edit(at, at, keys + "".join(f"{mark}{inside}- {scalar(item)}" for item in items))


def _in_braces(names: Sequence[str], items: Sequence[str]) -> str:
    first, *others = names
    value = _in_braces(others, items) if others else ", ".join(scalar(item, flow=True) for item in items)
    return f"{first}: {{{value}}}" if others else f"{first}: [{value}]"


def _end_of_line(text: str, at: int) -> int:
    found = _BREAK.search(text, at)
    return found.start() if found else len(text)


def newline(text: str) -> str:
    """How a text ends its lines."""
    found = _BREAK.search(text)
    return found[0] if found else "\n"


# What the file is to read as


def _plain(node: Any) -> Any:
    if isinstance(node, Map):
        return {key: _plain(value) for key, value in node.items()}
    return [_plain(item) for item in node] if isinstance(node, Seq) else node


def _with_added(
    tree: Any, mapping: str, path: Sequence[Names], items: Sequence[str], marked: Map, *, bangla: bool
) -> Any:
    parent, key, node = tree, mapping, marked[mapping]
    for names in path:
        if parent[key] is None:
            parent[key] = {}
        known = node.key_of(*names) if isinstance(node, Map) else None
        parent, key = parent[key], known or names[bangla]
        parent.setdefault(key, None)
        node = node[known] if known else None
    old = parent[key]
    parent[key] = [*(old if isinstance(old, list) else [] if old is None else [old]), *items]
    return tree


def _dash(before: str) -> str:
    """The dash that ends what stands before an item, with the spaces around it; empty where none does."""
    head, dash, spaces = before.rpartition("-")
    if not dash or not spaces or spaces.strip(" \t"):
        return ""
    return head[len(head.rstrip(" \t")) :] + dash + spaces
