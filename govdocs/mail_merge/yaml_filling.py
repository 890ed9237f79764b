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
from govdocs.mail_merge import messages
from govdocs.mail_merge.cell_marks import as_words, begin_lines
from govdocs.mail_merge.yaml_layout import YamlLayout
from govdocs.numerals import to_bangla
from govdocs.problems.problem import Path
from govdocs.prose.placeholders import PLACEHOLDER, Placeholder, placeholders, replaced
from govdocs.source.quoting import is_plain, scalar
from govdocs.source.reading import MAX_DEPTH, Map, Seq, Source, Spot, scalars
from govdocs.text.unicode import same_name

_HARMLESS = re.compile(r"[^:#\[\]{},'\"\\\n]*")  # words that can be put between others, quoted or not
_BREAKS = re.compile("\r\n|[\n\r\u0085\u2028\u2029]")
_NAMED_STEPS = 5  # fields that a sentence gives as examples

Values = Mapping[str, str]
"""The words of a row by the names (`same_name`) of columns; an empty text for an empty cell."""


@dataclass(frozen=True)
class _Insertion:
    """What is typed in place of some characters; of what is put in at one place the deepest comes first."""

    start: int
    end: int
    typed: Callable[[Values], str]
    depth: int = MAX_DEPTH


class YamlFilling:
    """A letter with places for the words of a row."""

    def __init__(
        self,
        source: Source,
        fields: Mapping[Path, str],
        order: tuple[str, ...],
        is_prose: Callable[[Path], bool] = lambda _: False,
    ) -> None:
        """`fields` says which column goes to which path; `order` names the letter's fields, for those that are put in.

        `is_prose` says whether running text is at a path: words that begin a line of it are no marks.

        Raises Refusal for a path that the letter's own text makes impossible.
        """
        self.source = source
        self.fields = fields
        self._order = order
        self._is_prose = is_prose
        self._layout = YamlLayout(source)
        self._newline = self._layout.newline
        self.places: dict[Path, tuple[Placeholder, ...]] = {}
        """The placeholders of each value that holds some."""
        self._begin_lines: dict[Path, tuple[bool, ...]] = {}
        found = [*self._of_placeholders(), *self._of_fields()]
        self._insertions = sorted(found, key=lambda each: (each.start, each.end, -each.depth))

    def text(self, values: Values) -> str:
        """The YAML of one row."""
        pieces: list[str] = []
        done = 0
        for each in self._insertions:
            pieces += (self.source.text[done : each.start], each.typed(values))
            done = each.end
        return "".join([*pieces, self.source.text[done:]])

    def reads_back(self, tree: Map, values: Values) -> bool:
        """Whether the tree of a merged letter is that of the letter but for the values that were put in, which are there."""
        expected = {
            path: replaced(text, self._word(path, values)) if path in self.places else text
            for path, text in scalars(self.source.tree)
        }
        expected |= {path: values[column] for path, column in self.fields.items() if values[column]}
        return _comparable(expected) == _comparable(dict(scalars(tree)))

    def columns_at(self, path: Path) -> tuple[tuple[str, ...], str]:
        """The columns whose words are at a path of the merged letter, or around it, and the letter's own words there."""
        for end in range(len(path), 0, -1):
            if path[:end] in self.fields:
                return (self.fields[path[:end]],), ""
            if path[:end] in self.places:
                own = replaced(self.source.locate(path[:end]).value, lambda _: "\n")
                return tuple(dict.fromkeys(place.key for place in self.places[path[:end]])), own
        return (), ""

    def _of_placeholders(self) -> Iterator[_Insertion]:
        for path, value in scalars(self.source.tree):
            if path not in self.fields and (found := tuple(placeholders(value))):
                self.places[path] = found
                self._begin_lines[path] = begin_lines(value) if self._is_prose(path) else ()
                yield self._substitution(self.source.locate(path))

    def _substitution(self, spot: Spot) -> _Insertion:
        start, end = self._layout.value_span(spot)
        written = self.source.text[start:end]
        block, flow = self._layout.block_indent(spot), self._layout.in_flow(spot.path)

        def typed(values: Values) -> str:
            if written[0] in "|>":
                return self._in_block(written, self._word(spot.path, values))
            words = list(map(self._word(spot.path, values), placeholders(written)))
            in_place = replaced(written, self._word(spot.path, values))
            if words and all(map(_HARMLESS.fullmatch, words)):
                folded = " ".join(in_place.split())
                if written[0] in "'\"" or is_plain(folded, flow=flow):
                    return in_place
            value = replaced(spot.value, self._word(spot.path, values))
            return scalar(value, flow=flow, block=block, newline=self._newline)

        return _Insertion(start, end, typed)

    def _word(self, path: Path, values: Values) -> Callable[[Placeholder], str]:
        """What gives the words of the placeholders of a value, asked for one after the other."""
        begin = iter(self._begin_lines[path])
        return lambda found: as_words(values[found.key]) if next(begin, False) else values[found.key]

    def _in_block(self, written: str, word: Callable[[Placeholder], str]) -> str:
        """Further lines of a value are indented as the line that they are put into; folded text needs an empty one between."""

        def placed(match: re.Match[str]) -> str:
            before = written[: match.start()].rpartition("\n")[2]
            indent = before[: len(before) - len(before.lstrip(" "))]
            between = self._newline * (2 if written[0] == ">" else 1) + indent
            placeholder = next(placeholders(match[0]))
            return between.join(_BREAKS.split(word(placeholder)))

        return PLACEHOLDER.sub(placed, written)

    def _of_fields(self) -> Iterator[_Insertion]:
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
            yield from self._additions(self.source.locate(path), tree)

    def _deepest(self, path: Path) -> tuple[Spot, Path]:
        """The deepest part of a path that the letter has, and what is left of the path."""
        tree = self.source.tree
        spot = Spot((), tree.place, tree.place, tree, tree)
        for index, step in enumerate(path):
            further = spot.step(step)
            if further is spot:
                return spot, path[index:]
            spot = further
        return spot, ()

    def _replacement(self, spot: Spot, column: str) -> _Insertion:
        """In place of a value; an empty cell leaves what the letter says."""
        start, end = self._layout.value_span(spot)
        own = self.source.text[start:end]
        gap = "" if own else " "
        block, flow = self._layout.block_indent(spot), self._layout.in_flow(spot.path)

        def typed(values: Values) -> str:
            value = values[column]
            return gap + scalar(value, flow=flow, block=block, newline=self._newline) if value else own

        return _Insertion(start, end, typed)

    def _additions(self, parent: Spot, tree: dict[str | int, Any]) -> Iterator[_Insertion]:
        """What the letter lacks is put behind the field that comes before it in the model, else at the end of its part."""
        node = parent.value
        if node is None:
            start, _ = self._layout.value_span(parent)
            yield _Insertion(start, start, lambda values: f" {_flow(tree, values)}".rstrip())
        elif self._layout.is_flow(parent.value_place):
            at, comma = self._layout.closing_bracket(node, parent.value_place)
            for step, below in tree.items():
                yield _Insertion(at, at, self._entry(step, below, comma, in_flow=True))
                comma = ", "
        else:
            indent = " " * (node.place.column - 1) if node.place else ""
            for step, below in sorted(tree.items(), key=lambda item: self._rank(item[0])):
                at = self._layout.line_end_after(node, self._entry_before(node, step))
                typed = self._entry(step, below, self._newline + indent, in_flow=False)
                yield _Insertion(at, at, typed, len(parent.path))

    def _entry(self, step: str | int, below: Any, before: str, *, in_flow: bool) -> Callable[[Values], str]:
        block = None if in_flow else " " * (len(before.lstrip("\r\n")) + 2)
        mark = "" if in_flow else "- "
        key = mark if isinstance(step, int) else f"{scalar(step, flow=in_flow)}: "

        def typed(values: Values) -> str:
            if isinstance(below, str):
                value = values[below]
                if not value:
                    return ""
                return before + key + scalar(value, flow=in_flow, block=block, newline=self._newline)
            parts = _flow(below, values)
            return before + key + parts if parts else ""

        return typed

    def _entry_before(self, node: Map | Seq, step: str | int) -> str | int:
        """The entry of a list or mapping behind which a new one is put."""
        if isinstance(node, Seq):
            return len(node) - 1
        keys = list(node)
        if node is not self.source.tree:
            return keys[-1]
        earlier = [key for key in keys if self._rank(key) < self._rank(step)]
        return earlier[-1] if earlier else keys[0]

    def _rank(self, step: str | int) -> int:
        """The position of a field in the model; unknown ones are last."""
        name = same_name(str(step))
        return self._order.index(name) if name in self._order else len(self._order)


def _comparable(texts: dict[Path, str]) -> dict[Path, str]:
    """Texts with folded lines as one, and without the empty ones, which are as good as absent."""
    folded = {path: " ".join(text.split()) for path, text in texts.items()}
    return {path: text for path, text in folded.items() if text}


def _flow(tree: dict[str | int, Any], values: Values) -> str:
    """New parts on one line, without what is empty: `{নাম: কাশবন, পদবি: সচিব}`, `[ক, খ]`."""
    typed = {step: _flow_value(below, values) for step, below in tree.items()}
    entries = {step: text for step, text in typed.items() if text}
    if not entries:
        return ""
    if isinstance(next(iter(tree)), int):
        return f"[{', '.join(entries.values())}]"
    return "{" + ", ".join(f"{scalar(step, flow=True)}: {text}" for step, text in entries.items()) + "}"


def _flow_value(below: Any, values: Values) -> str:
    if not isinstance(below, str):
        return _flow(below, values)
    return scalar(values[below], flow=True) if values[below] else ""


def _text_in_the_way(path: Path, spot: Spot) -> Refusal:
    return Refusal(*messages.TEXT_IN_THE_WAY.filled(path=_dotted(path), written=_dotted(spot.path)))


def _not_one_text(path: Path, spot: Spot) -> Refusal:
    dotted = _dotted(path)
    if isinstance(spot.value, Map):
        inside = ", ".join(_dotted((*path, step)) for step in list(spot.value)[:_NAMED_STEPS])
    else:
        inside = f"{dotted}.১"
    return Refusal(*messages.NOT_ONE_TEXT.filled(path=dotted, inside=inside))


def _dotted(path: Path) -> str:
    return ".".join(to_bangla(step + 1) if isinstance(step, int) else step for step in path)
