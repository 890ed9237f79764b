"""The form of a letter as data: its fields in the order of its form, each with its widget, its value as typed, and where it stands.

The browser draws it and knows nothing else of documents. What is deep and rare is `raw`: shown as it is typed.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any, Final

from govdocs.desk import messages
from govdocs.desk.form.places import note_problems
from govdocs.desk.form.values import (
    KIND_KEYS,
    KnownNames,
    WhatItIs,
    head_of,
    is_pairs,
    is_texts,
    new_items,
    options,
    part_of,
    sample,
    text_of,
    what_it_is,
)
from govdocs.desk.form.widgets import Control, FieldShape, Widget, field_named, field_shapes, has_usual
from govdocs.desk.offsets import Offsets
from govdocs.errors import Text
from govdocs.models import Document, Part, kinds
from govdocs.models.letter_parts import needed_fields
from govdocs.models.parts import Dates
from govdocs.models.tables import Cell, Column
from govdocs.problems.problem import Path
from govdocs.source.extents import spans
from govdocs.source.reading import Source
from govdocs.source.tree import Map, Seq
from govdocs.text.unicode import same_name

Field = dict[str, Any]

_DEEPEST: Final = 4  # cards within cards
_MOST_CARDS: Final = 60  # of one list
_MOST_FIELDS: Final = 600  # of a whole form
_SHOWN: Final = 2_000  # characters of a raw value
_HIDDEN: Final = ("kind",)


def form_of(
    source: Source,
    known: KnownNames,
    language: str,
    problems: Sequence[Path] = (),
    behind: Collection[Path] = (),
) -> dict[str, Any]:
    """The form of a source that was read without slips; `problems` are the paths of its problems, told by their numbers; fields
    `behind` a heading stay there though they are filled: somebody is typing in them."""
    what = what_it_is(source.tree, known)
    describer = Describer(source, what, known, language, frozenset(behind))
    groups = describer.groups()
    note_problems(describer.made, problems)
    return {"language": what.keys, "groups": groups}


@dataclass
class Describer:
    """Describes the fields of one source, and notes each with its paths."""

    source: Source
    what: WhatItIs
    known: KnownNames
    language: str
    behind: frozenset[Path] = frozenset()
    made: list[tuple[tuple[Path, ...], Field]] = field(default_factory=list)

    def __post_init__(self) -> None:
        offsets = Offsets(self.source.text)
        found = spans(self.source)
        self.raw = {path: self.source.text[start:end] for path, start, end in found}
        self.spans = {path: [offsets.out(start), offsets.out(end)] for path, start, end in found}

    def groups(self) -> list[dict[str, Any]]:
        """The fields of every day and those that are there, then the others."""
        if self.what.kind is None:
            return [self._group(messages.MAIN_FIELDS, True, [self._kind()])]
        first: list[Field] = []
        rest: list[Field] = []
        for name, everyday, required, example in self._order(self.what.kind):
            shape = field_named(self.what.kind, name)
            made = self.field(shape, self.source.tree, (), 0, example=example, required=required)
            (first if everyday or self._is_used(made) else rest).append(made)
        first += self._unknown(self.what.kind)
        groups = [self._group(messages.MAIN_FIELDS, True, first)]
        return [*groups, self._group(messages.MORE_FIELDS, False, rest)] if rest else groups

    def _is_used(self, made: Field) -> bool:
        return made["present"] and tuple(made["path"]) not in self.behind

    def _group(self, label: Any, everyday: bool, fields: list[Field]) -> dict[str, Any]:
        return {"label": label.message(self.language), "everyday": everyday, "fields": fields}

    def _order(self, kind: type[Document]) -> Iterator[tuple[str, bool, bool, Any]]:
        """The fields of a kind, or of the form of a letter, in its order: everyday or not, needed or not, and a sample."""
        form = self.what.form
        needed = {name for part in form.required for name in needed_fields(part)} if form else set()
        shown = set(_HIDDEN)
        for name, info in kind.starter_fields(form, self.what.office_name):
            shown.add(name)
            shape = field_named(kind, name)
            extra = info.json_schema_extra
            everyday = info.is_required() or (isinstance(extra, dict) and "x-starter" in extra)
            yield name, everyday, shape.is_required or name in needed, info.examples
        for shape in field_shapes(kind):
            if shape.name not in shown:
                yield shape.name, False, False, kind.model_fields[shape.name].examples

    def _kind(self) -> Field:
        key = self.source.tree.key_of(*KIND_KEYS)
        path: Path = (key or KIND_KEYS[self.what.is_bangla],)
        found = [Text(kind.bangla_name, kind.name) for kind in kinds().values()]
        label, help_text = (text.message(self.language) for text in (messages.KIND, messages.KIND_HELP))
        made = self._base(path, label, help_text, present=key is not None)
        made |= {
            "widget": Widget.CHOICE.value,
            "required": True,
            "value": text_of(self.source.tree[key]) if key else None,
            "options": [
                {"value": text.message(self.what.keys), "label": text.message(self.language)}
                for text in found
            ],
        }
        return self._noted(made, path, ())

    def _unknown(self, kind: type[Document]) -> Iterator[Field]:
        """Keys that mean nothing here, as they are typed."""
        names = kind.names()
        for key in self.source.tree:
            if same_name(key) not in names:
                made = self._base((key,), key, "", present=True)
                yield self._noted(self._as_raw(made, (key,)), (key,), ())

    def field(
        self,
        shape: FieldShape,
        node: Any,
        around: Path,
        depth: int,
        *,
        example: Any = None,
        required: bool | None = None,
    ) -> Field:
        """One field of a part of which `node` is what stands there: a mapping, or the text that a part is short for."""
        key = node.key_of(*shape.names) if isinstance(node, Map) else None
        value = node[key] if isinstance(node, Map) and key else None
        path = (*around, key or shape.names.message(self.what.keys))
        label = shape.names.message(self.language).replace("_", " ")
        made = self._base(path, label, shape.help.message(self.language), present=key is not None)
        made["required"] = shape.is_required if required is None else required
        made["example"] = sample(example, self.language)
        if found := options(shape, self.what, self.known, self.language):
            made["options"] = found
        english = (*around, shape.name)
        return self._noted(self._filled(made, shape.shape, value, path, depth), path, english)

    def of_part(self, label: str, shape: Control, value: Any, path: Path) -> Field:
        """A part under a name of its own, such as an officer under a code."""
        made = self._base(path, label, "", present=True)
        return self._noted(self._filled(made, shape, value, path, 0), path, ())

    def _base(self, path: Path, label: str, help_text: str, *, present: bool) -> Field:
        return {
            "path": list(path),
            "label": label,
            "help": help_text,
            "widget": Widget.LINE.value,
            "required": False,
            "example": None,
            "value": None,
            "problems": [],
            "present": present,
            "rare": False,
        }

    def _noted(self, made: Field, path: Path, english: Path) -> Field:
        if tuple(made["path"]) in self.spans:
            made["span"] = self.spans[tuple(made["path"])]
        self.made.append((tuple(one for one in (path, english) if one), made))
        return made

    def _filled(self, made: Field, shape: Control, value: Any, path: Path, depth: int) -> Field:
        """A field with its widget, its value and what is in it."""
        made["widget"] = shape.widget.value
        if shape.widget in (Widget.CARD, Widget.CARDS, Widget.DATE) and shape.parts:
            return self._of_parts(made, shape, value, path, depth)
        if shape.widget is Widget.TABLE:
            return self._as_table(made, value, path)
        if shape.widget is Widget.PAIRS and (value is None or is_pairs(value)):
            made["value"] = dict(value) if value else None
            return made
        if shape.widget is Widget.LINES and is_texts(value):
            made["value"] = (
                [text_of(one) or "" for one in value] if isinstance(value, Seq) else value and [value]
            )
            return made
        if shape.widget is Widget.PARAGRAPHS and isinstance(value, Seq) and is_texts(value):
            return self._as_texts(made, value, path)
        if isinstance(value, (Map, Seq)) or shape.widget is Widget.RAW:
            return self._as_raw(made, path)
        made["value"] = text_of(value)
        return made

    def _of_parts(self, made: Field, shape: Control, value: Any, path: Path, depth: int) -> Field:
        if depth >= _DEEPEST or len(self.made) > _MOST_FIELDS:
            return self._as_raw(made, path)
        if shape.widget is Widget.CARDS:
            return self._as_cards(made, shape, value, path, depth)
        part = shape.parts[0]
        if part is Cell and not isinstance(value, (Map, Seq)):
            return made | {"widget": Widget.PARAGRAPHS.value, "value": text_of(value)}
        if isinstance(value, Seq if part.shorthand is None else ()) or (
            isinstance(value, str) and part.shorthand is None
        ):
            return self._as_raw(made, path)
        made["fields"] = self._inner(part, value, path, depth)
        if part is Dates:
            first, *others = made["fields"]
            short = not isinstance(value, Map)
            made |= {"value": text_of(value) if short else first["value"], "fields": others}
            made["path"] = list(path) if short else first["path"]
        return made

    def _inner(self, part: type[Part], value: Any, path: Path, depth: int) -> list[Field]:
        """The fields of a part: those that are there or usual first, the others marked as rare."""
        node = value
        if value is not None and not isinstance(value, Map) and part.shorthand:
            node = Map(None)  # what the text is short for
            node[field_named(part, part.shorthand).names.message(self.what.keys)] = value
        fields = []
        for one in field_shapes(part):
            usual = one.is_everyday or one.name == part.shorthand or one.shape.widget is Widget.OFFICER
            if value is None and not usual and has_usual(part):
                continue  # of a part that is not there the usual fields are enough
            made = self.field(one, node, path, depth + 1, example=part.model_fields[one.name].examples)
            made["rare"] = not usual and not self._is_used(made)
            fields.append(made)
        return fields

    def _as_cards(self, made: Field, shape: Control, value: Any, path: Path, depth: int) -> Field:
        items = value if isinstance(value, Seq) else [] if value is None else [value]
        if shape.parts == (Column,) and all(isinstance(one, str) for one in items):
            return made | {"widget": Widget.LINES.value, "value": list(items) or None}
        made["new"] = new_items(shape, self.what, self.language)
        if len(items) > _MOST_CARDS or (isinstance(value, str) and shape.parts[0].shorthand is None):
            return self._as_raw(made, path)
        made["items"] = []
        for index, item in enumerate(items):
            at = (*path, index) if isinstance(value, Seq) else path
            part = part_of(shape, item)
            if part is not None and len(self.made) <= _MOST_FIELDS:
                made["items"].append(self._inner(part, item, at, depth))
                continue
            raw = self._as_raw(self._base(at, "", "", present=True), at)
            made["items"].append([self._noted(raw, at, ())])
        return made

    def _as_texts(self, made: Field, value: Seq, path: Path) -> Field:
        """Several texts of several lines, such as addressees: a card each."""
        made |= {"widget": Widget.CARDS.value, "items": [], "new": [{"label": "", "value": ""}]}
        for index, text in enumerate(value):
            at = (*path, index)
            item = self._base(at, made["label"], "", present=True)
            item |= {"widget": Widget.PARAGRAPHS.value, "value": text_of(text)}
            made["items"].append([self._noted(item, at, ())])
        return made

    def _as_table(self, made: Field, value: Any, path: Path) -> Field:
        rows: Any = value if isinstance(value, Seq) else [] if value is None else None
        if rows is None or not all(isinstance(row, Seq) and is_texts(row) for row in rows):
            return self._as_raw(made, path)
        made["value"] = [[text_of(cell) or "" for cell in row] for row in rows] or None
        return made | {"columns": self._columns(path)}

    def _columns(self, path: Path) -> list[str]:
        """The heads of a table: those beside its rows, else those of what is around it."""
        for up in (1, 3):
            around = self.source.locate(path[:-up]).value if len(path) >= up else None
            key = around.key_of("columns", "কলাম") if isinstance(around, Map) else None
            heads = around[key] if isinstance(around, Map) and key else None
            if isinstance(heads, Seq):
                return [head_of(one) for one in heads]
        return []

    def _as_raw(self, made: Field, path: Path) -> Field:
        text = self.raw.get(path)
        return made | {"widget": Widget.RAW.value, "value": None if text is None else text[:_SHOWN]}
