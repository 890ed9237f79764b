"""Where in a YAML text a value is typed, or taken out: the edits of `govdocs.source.structure`, as ways to try, the best first."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from govdocs.problems.problem import Path
from govdocs.source import layout
from govdocs.source.adding import newline
from govdocs.source.editing import Edit
from govdocs.source.extents import (
    BREAKS,
    Extent,
    after_break,
    column,
    comments_above,
    in_gap,
    line_end,
    line_start,
)
from govdocs.source.tree import Map, Seq
from govdocs.text.unicode import same_name

Way = Sequence[Edit]
"""Edits that do one thing together."""


class Hint(NamedTuple):
    """Where a new key may stand: after the first of the keys `after` that is there (before all others, where none is), or below
    one of the lines of comment `notes`. Without either it comes last."""

    after: Sequence[str] | None = None
    notes: Sequence[str] = ()


def NOWHERE(path: Path) -> Hint:  # noqa: N802 - a value, as it is used
    """The hint that says nothing."""
    return Hint()


# A value in the place of another


def replaced(text: str, at: Extent, value: Any) -> Iterator[Way]:
    """A value in the place of the one that is there."""
    old = text[at.start : at.end]
    is_list_or_mapping = isinstance(value, (list, Mapping))
    if at.is_inside:
        gap = " " if text[at.start - 1] in ":," else ""
        ways = (
            [layout.brackets(value)]
            if is_list_or_mapping
            else [one.first for one in layout.texts(value, old, 0, flow=True)]
        )
        yield from ([Edit(at.start, at.end, gap + one)] for one in ways)
    elif is_list_or_mapping or isinstance(at.node, (Map, Seq)):
        yield from _with_other_shape(text, at, value)
    else:
        for typed in layout.texts(value, old, column(text, at.head), flow=False):
            yield from _with_text(text, at, typed)


def _with_text(text: str, at: Extent, typed: layout.Typed) -> Iterator[Way]:
    gap = "" if text[at.start - 1].isspace() else " "
    if not typed.below:
        yield [Edit(at.start, at.end, gap + typed.first)]
        return
    lines = "".join(f"{newline(text)}{line}" for line in typed.below)
    if text[at.start : at.start + 1] in ("|", ">"):
        yield [Edit(at.start, at.end, typed.first + lines)]
        return
    end = line_end(text, at.end)
    tail = text[at.end : end].rstrip()
    yield [Edit(at.start, end, f"{gap}{typed.first}{tail}{lines}")]
    yield [Edit(_after_head(text, at), end, f" {typed.first}{tail}{lines}")]


def _with_other_shape(text: str, at: Extent, value: Any) -> Iterator[Way]:
    """A list or mapping where there was none, or something else in the place of one."""
    parent, begin, end = column(text, at.head), _after_head(text, at), line_end(text, at.end)
    is_below = isinstance(at.node, (Map, Seq)) and not at.is_flow
    if not is_below:
        tail = text[at.end : end].rstrip()
    else:
        tail = text[begin : line_end(text, begin)].rstrip() if at.start > line_end(text, begin) else ""
    if at.is_flow and at.end > at.start and layout.fits_brackets(value) and not isinstance(value, str):
        yield [Edit(at.start, at.end, layout.brackets(value))]
    mark = newline(text)
    is_item = isinstance(at.path[-1], int)
    if isinstance(value, str):
        for typed in layout.texts(value, "", parent, flow=False):
            yield [Edit(begin, end, f" {typed.first}{tail}{_below(mark, typed.below)}")]
    elif is_item and isinstance(value, list):
        yield [Edit(begin, end, f" {layout.brackets(value)}{tail}")]
    else:
        there = column(text, at.children[0].head) if is_below and at.children else parent + 2
        deep = there if isinstance(value, list) and isinstance(at.node, Seq) else max(there, parent + 2)
        first, *rest = layout.lines(value, deep)
        if is_item:
            yield [Edit(begin, end, f" {first.lstrip(' ')}{tail}{_below(mark, rest)}")]
        yield [Edit(begin, end, f"{tail}{_below(mark, [first, *rest])}")]


def _below(mark: str, lines: Sequence[str]) -> str:
    return "".join(f"{mark}{line}" for line in lines)


def _after_head(text: str, at: Extent) -> int:
    """The end of the colon of a key, or of a dash."""
    return at.key_end if isinstance(at.path[-1], int) else in_gap(text, at.key_end, ":") + 1


def key_edit(at: Extent, to: str) -> Edit:
    """Another key in the place of one."""
    return Edit(at.head, at.key_end, layout.name(to))


# A new key, a new item


def entry_ways(text: str, at: Extent, key: str, value: Any, hint: Hint) -> Iterator[Way]:
    """A new key in a mapping: in the place of its commented example, below its line of comment, or where its order wants it."""
    if at.is_flow:
        typed = f"{layout.name(key)}: {layout.brackets(value)}"
        after = _place_among(at, hint)
        yield [_in_brackets(at, after, typed)]
        return
    mark, deep = newline(text), column(text, at.children[0].head)
    lines = [*layout.entry(key, value, deep)]
    if not at.path:
        if example := _commented(text, key):
            yield [Edit(*example, mark.join(lines))]
        for end in _notes(text, hint):
            yield [Edit(end, end, _below(mark, lines))]
    yield [_in_lines(text, at, _place_among(at, hint), lines)]


def item_ways(text: str, at: Extent, index: int, value: Any) -> Iterator[Way]:
    """A new item in a list, before the one that is at `index`."""
    if at.is_flow:
        yield [_in_brackets(at, index, layout.brackets(value))]
        return
    lines = [*layout.item(value, column(text, at.children[0].head))]
    yield [_in_lines(text, at, index, lines)]


def only_item(text: str, at: Extent) -> Way:
    """A mapping made the only item of a list: in brackets, or with a dash and its lines two columns deeper."""
    if at.is_flow:
        return [Edit(at.start, at.start, "["), Edit(at.end, at.end, "]")]
    edits = [Edit(at.start, at.start, "- ")]
    begin = after_break(text, line_end(text, at.start))
    while begin < at.end:
        end = line_end(text, begin)
        if text[begin:end].strip():
            edits.append(Edit(begin, begin, "  "))
        begin = after_break(text, end)
    return edits


def _in_brackets(at: Extent, index: int, typed: str) -> Edit:
    if not at.children:
        return Edit(at.start + 1, at.start + 1, typed)
    if index < len(at.children):
        head = at.children[index].head
        return Edit(head, head, f"{typed}, ")
    end = at.children[-1].end
    return Edit(end, end, f", {typed}")


def _in_lines(text: str, at: Extent, index: int, lines: Sequence[str]) -> Edit:
    mark = newline(text)
    if index:
        end = line_end(text, at.children[index - 1].end)
        return Edit(end, end, _below(mark, lines))
    head = at.children[0].head
    pad = " " * column(text, head)
    return Edit(head, head, f"{mark.join(lines).lstrip(' ')}{mark}{pad}")


def _place_among(at: Extent, hint: Hint) -> int:
    if hint.after is None:
        return len(at.children)
    there = {same_name(str(one.path[-1])): index for index, one in enumerate(at.children)}
    return next((there[name] + 1 for key in hint.after if (name := same_name(key)) in there), 0)


def _commented(text: str, key: str) -> tuple[int, int] | None:
    """Where a commented example of a key stands: `# key: …`, and the deeper lines of comment below it."""
    wanted, at, found = same_name(key), 0, None
    while at < len(text):
        end = line_end(text, at)
        line = text[at:end]
        name, colon, _ = line[1:].partition(":")
        if found is None and line.startswith("#") and colon and same_name(name.strip()) == wanted:
            found = at, end
        elif found and line.startswith("#  "):
            found = found[0], end
        elif found and line.rstrip() != "#":
            break
        at = after_break(text, end)
    return found


def _notes(text: str, hint: Hint) -> Iterator[int]:
    """The ends of the lines of comment below which a new key may stand."""
    for note in hint.notes:
        at = text.find(note)
        if at >= 0 and (at == 0 or text[at - 1] in BREAKS) and line_end(text, at) == at + len(note):
            yield at + len(note)


# Taking out and moving


def removals(text: str, around: Extent, found: Extent) -> Iterator[Way]:
    """A key with its value, or an item, taken out together with the comment on its line."""
    index = around.children.index(found)
    others = around.children
    if around.is_flow:
        start, end = (others[index - 1].end, found.end) if index else (found.head, others[1].head)
        yield [Edit(start, end, "")]
        return
    start, end = line_start(text, found.head), line_end(text, found.end)
    if not text[start : found.head].strip(" "):
        yield from _lines_out(text, start, end)
        return
    following = others[1].head
    rest = text[end:following]
    kept = [line.strip() for line in rest.splitlines() if line.strip().startswith("#")]
    pad, mark = (
        " " * (len(text[start : found.head]) - len(text[start : found.head].lstrip(" "))),
        newline(text),
    )
    comments = "".join(f"{pad}{line}{mark}" for line in kept)
    yield [Edit(start, start, comments), Edit(found.head, following, "")]


def _lines_out(text: str, start: int, end: int) -> Iterator[Way]:
    """Whole lines taken out, and one of two empty lines around them."""
    below = after_break(text, end)
    if below == end:  # the last line of the text, without a line break
        above = len(text[:start].rstrip("\r\n"))
        yield [Edit(above, end, "")]
        return
    before = text[:start].splitlines()[-1:]
    after_blank = line_end(text, below)
    if (not before or not before[0].strip()) and below < len(text) and not text[below:after_blank].strip():
        yield [Edit(start, after_break(text, after_blank), "")]
    if below >= len(text) and before and not before[0].strip():
        yield [Edit(len(text[:start].rstrip()) + len(newline(text)), below, "")]
    yield [Edit(start, below, "")]


def permuted(text: str, at: Extent, order: Sequence[int]) -> Way:
    """The items of a list in another order, each with the comment lines directly above it and the one on its line."""
    if at.is_flow:
        slots = [(one.start, one.end) for one in at.children]
    else:
        slots = [(comments_above(text, one.head), line_end(text, one.end)) for one in at.children]
    pieces = [text[slice(*slots[one])] for one in order]
    return [Edit(*slot, piece) for slot, piece in zip(slots, pieces, strict=True)]
