"""What a field looks like on the screen: the widget of its type, read from the models, never from their JSON Schema."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from types import NoneType, UnionType
from typing import Annotated, Any, Union, get_args, get_origin

from pydantic.fields import FieldInfo

from govdocs.errors import Text
from govdocs.memo_number.number import MemoNumber
from govdocs.models import Document, Part
from govdocs.models.annexes import Annex
from govdocs.models.fields import Choice
from govdocs.models.form import Form
from govdocs.models.part import bangla_title, is_everyday
from govdocs.models.parts import Dates, Signatory
from govdocs.models.pictures import PictureFile
from govdocs.models.tables import Cell
from govdocs.models.written_values import Day
from govdocs.schema.english import english_description


class Widget(StrEnum):
    """The controls of a form."""

    LINE = "line"
    PARAGRAPHS = "paragraphs"
    LINES = "lines"
    DATE = "date"
    MEMO = "memo"
    CHOICE = "choice"
    YES_NO = "yesno"
    COUNT = "count"
    CARD = "card"
    CARDS = "cards"
    TABLE = "table"
    OFFICER = "officer"
    OFFICE = "office"
    PICTURE = "picture"
    PAIRS = "pairs"
    RAW = "raw"


@dataclass(frozen=True)
class Control:
    """A widget, the parts that it holds (several, where an item says of which sort it is), and the choices that it offers."""

    widget: Widget
    parts: tuple[type[Part], ...] = ()
    choice: type[Choice] | None = None


@dataclass(frozen=True)
class FieldShape:
    """A field of a part: both names, what it is for, and its shape."""

    name: str
    names: Text
    help: Text
    shape: Control
    is_required: bool
    is_everyday: bool


@cache
def field_shapes(part: type[Part]) -> tuple[FieldShape, ...]:
    """The fields of a part in their order."""
    return tuple(_field_shape(part, name, field) for name, field in part.model_fields.items())


@cache
def field_named(part: type[Part], name: str) -> FieldShape:
    """The field of a part with an English name."""
    return next(field for field in field_shapes(part) if field.name == name)


@cache
def has_usual(part: type[Part]) -> bool:
    """Whether a part has fields that are usual in it."""
    return part.shorthand is not None or any(one.is_everyday for one in field_shapes(part))


def _field_shape(part: type[Part], name: str, field: FieldInfo) -> FieldShape:
    described = field.description or ""
    required = field.is_required() and name not in part.supplied
    return FieldShape(
        name,
        Text(bangla_title(name, field), name),
        Text(described, english_description(described, name)),
        _by_name(part, name) or shape_of(field.annotation, tuple(field.metadata)),
        required,
        is_everyday(field),
    )


def _by_name(part: type[Part], name: str) -> Control | None:
    """The shape of a field whose type says too little: the codes of the office file, and the sort of an annex."""
    if name == "officer" and issubclass(part, Signatory):
        return Control(Widget.OFFICER)
    if name == "office" and issubclass(part, Document):
        return Control(Widget.OFFICE)
    return None


def shape_of(annotation: Any, marks: tuple[Any, ...] = ()) -> Control:
    """The shape of a type."""
    kinds = [(kind, inner) for kind, inner in _kinds(annotation, marks) if kind is not NoneType]
    if len(kinds) != 1:
        parts = tuple(kind for kind, _ in kinds if isinstance(kind, type) and issubclass(kind, Annex))
        return Control(Widget.CARD, parts) if len(parts) == len(kinds) else Control(Widget.RAW)
    kind, inner = kinds[0]
    origin = get_origin(kind)
    if origin is tuple:
        return _of_list(get_args(kind))
    if origin is dict:
        return Control(Widget.PAIRS if _is_text(get_args(kind)[1]) else Widget.RAW)
    return _of_class(kind, inner) if isinstance(kind, type) else Control(Widget.RAW)


def _of_class(kind: type, marks: tuple[Any, ...]) -> Control:
    if kind is str:
        return Control(Widget.PARAGRAPHS if _holds_lines(marks) else Widget.LINE)
    if issubclass(kind, bool):
        return Control(Widget.YES_NO)
    if issubclass(kind, Choice):
        return Control(Widget.CHOICE, choice=kind)
    if issubclass(kind, Form):
        return Control(Widget.CHOICE)
    if issubclass(kind, (Dates, Day)):
        return Control(Widget.DATE, (kind,) if issubclass(kind, Part) else ())
    if issubclass(kind, Part):
        return Control(Widget.CARD, (kind,))
    if issubclass(kind, PictureFile):
        return Control(Widget.PICTURE)
    if issubclass(kind, MemoNumber):
        return Control(Widget.MEMO)
    return Control(Widget.COUNT if kind.__name__ in ("int", "Decimal") else Widget.LINE)


def _of_list(kinds: tuple[Any, ...]) -> Control:
    inner = shape_of(kinds[0])
    if inner.widget is Widget.LINES:
        return Control(Widget.RAW)
    if inner.widget is Widget.CARDS and set(inner.parts) == {Cell}:
        return Control(Widget.TABLE)
    if inner.widget is Widget.CARD:
        return Control(Widget.CARDS, inner.parts)
    if inner.widget is Widget.PARAGRAPHS:
        return Control(Widget.PARAGRAPHS)
    return Control(Widget.LINES if inner.widget is Widget.LINE else Widget.RAW)


def _kinds(annotation: Any, marks: tuple[Any, ...]) -> Iterator[tuple[Any, tuple[Any, ...]]]:
    """The types of a field, those of a union one by one, each with what is annotated of it."""
    origin = get_origin(annotation)
    if origin is Annotated:
        kind, *more = get_args(annotation)
        yield from _kinds(kind, (*more, *marks))
    elif origin in (Union, UnionType):
        for kind in get_args(annotation):
            yield from _kinds(kind, marks)
    else:
        yield annotation, marks


def _is_text(annotation: Any) -> bool:
    return shape_of(annotation).widget in (Widget.LINE, Widget.PARAGRAPHS)


def _holds_lines(marks: tuple[Any, ...]) -> bool:
    """Whether a text may have several lines."""
    return any(getattr(getattr(mark, "func", None), "__name__", "") == "_many_lines" for mark in marks)
