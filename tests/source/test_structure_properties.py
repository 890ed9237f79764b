"""Whatever is edited in whatever text: it reads as meant, every comment is there, and nothing else moved."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from govdocs.source.extents import extent
from govdocs.source.plain_trees import alike, copied, node_at, value_at
from govdocs.source.reading import Source, read_text
from govdocs.source.structure import with_item, with_item_moved, with_value, without_value
from govdocs.source.tree import Map, Seq, nodes

KEYS = ["বিষয়", "নম্বর", "to", "পদ বি", "ক: খ", "স্বাক্ষর"]
TEXTS = st.sampled_from(
    ["ক", "১২", "ক: খ", "ক # খ", "null", "- ক", "“ক” খ", "'ক", '"ক', "ক\nখ", "ক\n\n  (ক) খ\n", "[ক", "ক, খ", "  ক", "ক\tখ", "%ক", "হ্যাঁ"]
)  # fmt: skip
VALUES = st.recursive(
    TEXTS,
    lambda inner: (
        st.lists(inner, min_size=1, max_size=3)
        | st.dictionaries(st.sampled_from(KEYS), inner, min_size=1, max_size=3)
    ),
    max_leaves=5,
)


class Writer:
    """A YAML text with a comment wherever one may stand, in the layout that `draw` chooses."""

    def __init__(self, draw: Any) -> None:
        self.draw, self.comments = draw, 0

    def comment(self, gap: str) -> str:
        if not self.draw(st.booleans()):
            return ""
        self.comments += 1
        return f"{gap}# নোট {self.comments}."

    def above(self, pad: str) -> Iterator[str]:
        if line := self.comment(pad):
            yield line

    def mapping(self, pad: str, depth: int) -> Iterator[str]:
        for key in self.draw(st.lists(st.sampled_from(KEYS), min_size=1, max_size=4, unique=True)):
            typed = f"'{key}'" if ":" in key else key
            first, *rest = self.value(pad, depth)
            yield from self.above(pad)
            yield f"{pad}{typed}:{first}"
            yield from rest
            if self.draw(st.integers(0, 4)) == 0:
                yield ""

    def value(self, pad: str, depth: int) -> Iterator[str]:
        kind = self.draw(
            st.sampled_from(["plain", "single", "double", "block", "flow", "none", "list", "map"])
        )
        if kind == "list" and depth:
            yield self.comment("  ")
            step = self.draw(st.sampled_from(["", "  ", "    "]))
            for _ in range(self.draw(st.integers(1, 3))):
                yield from self.above(pad + step)
                yield from self.item(pad + step, depth - 1)
        elif kind == "map" and depth:
            yield self.comment("  ")
            yield from self.mapping(pad + self.draw(st.sampled_from(["  ", "    "])), depth - 1)
        elif kind == "block":
            yield f" {self.draw(st.sampled_from(['|', '|-', '>']))}{self.comment('  ')}"
            yield f"{pad}   সারি এক"
            yield ""
            yield f"{pad}   সারি দুই"
        else:
            typed = {
                "single": "'ক: ''খ'",
                "double": '"ক: \\"খ"',
                "flow": "[ক, {খ: গ, ঘ: [১]}, 'ঙ']",
                "none": "",
            }
            yield f" {typed.get(kind, 'ক খ')}".rstrip() + self.comment("  ")

    def item(self, pad: str, depth: int) -> Iterator[str]:
        if depth and self.draw(st.booleans()):
            first, *rest = self.mapping(pad + "  ", 0)
            if first.strip().startswith("#"):
                yield f"{pad}# {first.strip()[2:]}"
                first, *rest = rest
            yield f"{pad}- {first.strip()}"
            yield from rest
        else:
            yield f"{pad}- {self.draw(st.sampled_from(['ক', '[১, ২]', '{ক: খ}', chr(39) + 'ক' + chr(39)]))}{self.comment('  ')}"


@st.composite
def sources(draw: Any) -> Source:
    writer = Writer(draw)
    lines = list(writer.mapping("", 2))
    mark = draw(st.sampled_from(["\n", "\r\n"]))
    return read_text(mark.join(lines) + draw(st.sampled_from(["", mark])), "a.yaml")


def comments_of(text: str) -> list[str]:
    return [line.partition("# নোট")[2] for line in text.splitlines() if "# নোট" in line]


@settings(max_examples=250, deadline=None)
@given(sources(), st.data())
def test_a_text_that_is_set_is_read_and_every_comment_stays(source: Source, data: Any) -> None:
    leaves = [path for path, node in nodes(source.tree) if not isinstance(node, (Map, Seq))]
    path, text = data.draw(st.sampled_from(leaves)), data.draw(TEXTS)
    edited = with_value(source, path, text)
    assert (node_at(edited.tree, path) or "").rstrip("\n") == text.rstrip("\n")
    assert comments_of(edited.text) == comments_of(source.text)
    assert edited.text.count("\r\n") == edited.text.count("\n") or "\r\n" not in source.text
    assert list(map(str, dict(nodes(source.tree)))) == list(map(str, dict(nodes(edited.tree))))


@settings(max_examples=250, deadline=None)
@given(sources(), VALUES, st.data())
def test_any_value_is_set_anywhere(source: Source, value: Any, data: Any) -> None:
    path = data.draw(st.sampled_from([path for path, _ in nodes(source.tree) if path]))
    key = data.draw(st.sampled_from(["", *KEYS]))
    if key and isinstance(node_at(source.tree, path), Map):
        path = (*path, key)
    edited = with_value(source, path, value)
    expected = copied(source.tree)
    value_at(expected, path[:-1])[path[-1]] = value
    assert alike(edited.tree, expected)


@settings(max_examples=250, deadline=None)
@given(sources(), st.data())
def test_what_is_removed_is_gone_and_all_else_stays(source: Source, data: Any) -> None:
    path = data.draw(st.sampled_from([path for path, _ in nodes(source.tree) if path]))
    if len(source.tree) == 1:
        return
    edited = without_value(source, path)
    left = {around for around, _ in nodes(edited.tree)}
    before = list(nodes(source.tree))
    assert len(left) < len(before)
    inside = set(comments_of(source.text)) - set(comments_of(edited.text))
    whole = extent(source).at(path[:1])
    assert whole is not None
    assert inside <= set(comments_of(source.text[whole.head :]))


@settings(max_examples=250, deadline=None)
@given(sources(), VALUES, st.data())
def test_items_come_and_move_and_no_comment_is_lost(source: Source, value: Any, data: Any) -> None:
    lists = [path for path, node in nodes(source.tree) if isinstance(node, Seq)]
    if not lists:
        return
    path = data.draw(st.sampled_from(lists))
    index = data.draw(st.integers(0, 3))
    more = with_item(source, path, index, value)
    assert comments_of(more.text) == comments_of(source.text)
    count = len(node_at(more.tree, path))
    moved = with_item_moved(more, path, min(index, count - 1), data.draw(st.integers(0, count - 1)))
    assert sorted(comments_of(moved.text)) == sorted(comments_of(source.text))
