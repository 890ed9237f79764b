"""Where everything in a YAML text stands, as offsets: each entry of a mapping and each item of a list, from its head to its end."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Final

from govdocs.problems.problem import Path
from govdocs.source.editing import span
from govdocs.source.reading import Source
from govdocs.source.tree import Map, Seq

BREAKS: Final = "\n\r\u0085\u2028\u2029"


@dataclass(frozen=True)
class Extent:
    """One value: `head` is where its key or dash begins (in brackets the value itself), `key_end` where its key ends."""

    path: Path
    node: Any
    head: int
    key_end: int
    start: int
    end: int
    is_flow: bool
    """Whether it stands within brackets or braces, or is in them itself."""
    is_inside: bool
    """Whether what is around it is in brackets or braces."""
    children: tuple[Extent, ...] = ()

    def at(self, path: Path) -> Extent | None:
        """The extent at a path below this one."""
        found: Extent | None = self
        for step in path:
            found = found.child(step) if found else None
        return found

    def child(self, step: str | int) -> Extent | None:
        """The entry or item of one step."""
        if isinstance(step, int):
            is_item = isinstance(self.node, Seq) and 0 <= step < len(self.children)
            return self.children[step] if is_item else None
        return next((one for one in self.children if one.path[-1] == step), None)

    def all(self) -> Iterator[Extent]:
        """This one and all within it, what holds others before what it holds."""
        yield self
        for child in self.children:
            yield from child.all()


def extent(source: Source) -> Extent:
    """The whole tree of a source that was read without slips."""
    place = source.tree.place
    assert place is not None
    start, end = span(source.text, place)
    return _extent(source.text, source.tree, (start, end), (), (start, start), False)


def line_start(text: str, at: int) -> int:
    """Where the line of an offset begins."""
    while at > 0 and text[at - 1] not in BREAKS:
        at -= 1
    return at


def line_end(text: str, at: int) -> int:
    """Where the line of an offset ends, before its line break."""
    while at < len(text) and text[at] not in BREAKS:
        at += 1
    return at


def in_gap(text: str, at: int, wanted: str) -> int:
    """The first of some characters from an offset on, outside of comments; the end of the text where there is none."""
    while at < len(text) and text[at] not in wanted:
        is_comment = text[at] == "#" and (at == 0 or text[at - 1].isspace())
        at = line_end(text, at) if is_comment else at + 1
    return at


def _extent(
    text: str, node: Any, place: tuple[int, int], path: Path, head: tuple[int, int], inside: bool
) -> Extent:
    start, end = place
    if not isinstance(node, (Map, Seq)):
        is_block = isinstance(node, str) and text[start : start + 1] in ("|", ">") and not inside
        end = start + len(text[start:end].rstrip()) if is_block else end
        return Extent(path, node, *head, start, end, inside, inside)
    bracketed = end > start and text[start] in "[{"
    children = tuple(_children(text, node, path, start, inside or bracketed))
    last = children[-1].end if children else start + bracketed
    end = in_gap(text, last, "]}") + 1 if bracketed else last
    return Extent(path, node, *head, start, min(end, len(text)), inside or bracketed, inside, children)


def _children(text: str, node: Map | Seq, path: Path, start: int, inside: bool) -> Iterator[Extent]:
    if isinstance(node, Map):
        for key, value in node.items():
            key_place = span(text, node.keys_at[key])  # type: ignore[arg-type]
            yield _extent(text, value, span(text, node.values_at[key]), (*path, key), key_place, inside)  # type: ignore[arg-type]
        return
    dash = start
    for index, item in enumerate(node):
        place = span(text, node.items_at[index])  # type: ignore[arg-type]
        head = (place[0], place[0]) if inside else (dash, dash + 1)
        found = _extent(text, item, place, (*path, index), head, inside)
        yield found
        dash = in_gap(text, found.end, "-")


def comments_above(text: str, head: int) -> int:
    """Where the comment lines directly above a head begin, in its own column; the head itself where there are none."""
    begin = line_start(text, head)
    pad = text[begin:head]
    if pad.strip(" "):
        return head
    top = head
    while begin > 0:
        above = line_start(text, _before_break(text, begin))
        if not text.startswith(f"{pad}#", above):
            break
        begin, top = above, above + len(pad)
    return top


def _before_break(text: str, at: int) -> int:
    """The end of the line before the one that begins at an offset."""
    return at - 2 if text[at - 2 : at] == "\r\n" else at - 1


def after_break(text: str, at: int) -> int:
    """The beginning of the line after the one that ends at an offset."""
    return at + 2 if text[at : at + 2] == "\r\n" else min(at + 1, len(text))


def column(text: str, at: int) -> int:
    """How many characters of its line stand before an offset."""
    return at - line_start(text, at)


def spans(source: Source) -> Sequence[tuple[Path, int, int]]:
    """Every value of a source with its path, in code points of its text; one that is empty has no length."""
    return [(one.path, one.start, one.end) for one in extent(source).all() if one.path]
