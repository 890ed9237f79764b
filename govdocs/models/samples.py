"""What the starter writes as a sample, and which of it a document still holds.

A sample is the example of its field (`named(…, example=…)`), which the starter types out. It says what is to be written in a way
that no real document says it, so that a value equal to the sample, at the sample's own place, is one that nobody has replaced.
What most documents do say there is marked `Usual`, and may stay.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from decimal import Decimal
from enum import Enum
from functools import cache
from typing import TYPE_CHECKING, Any, get_args

from pydantic.fields import FieldInfo

from govdocs.dates.formats import parse_date
from govdocs.errors import Refusal
from govdocs.models.english_samples import in_english
from govdocs.models.form import Form
from govdocs.models.part import Part
from govdocs.models.written_values import Day
from govdocs.numerals import parse_decimal, to_ascii
from govdocs.text.unicode import normalise

if TYPE_CHECKING:
    from govdocs.models.document import Document
    from govdocs.problems.problem import Path


class Usual(str):
    """An example that most documents keep: a courtesy, a label, the words of a form. It is no sample."""

    __slots__ = ()


_LONGEST_FORM = 3
"""Characters that one of a sample may be typed as: the three of ত্ with a joiner, for ৎ."""
_MOST_IN_ONE = 2
"""Characters of a sample that may be typed as one: the two of ড়."""


def sample_of(field: FieldInfo) -> Any:
    """What the starter writes into a field; None where it writes nothing."""
    return (field.examples or [None])[0]


def untouched(document: Document) -> Iterator[Path]:
    """The places in a document, but not in those that it includes, where a sample of its starter was left as it was."""
    return iter(dict.fromkeys(_in_part(document, dict(document.own_starter_fields()), ())))


def holds_samples(document: Document) -> bool:
    """Whether a sample was left in a document or in one that it includes."""
    return any(True for _ in untouched(document)) or any(map(holds_samples, _included(document)))


def _in_part(part: Part, fields: Mapping[str, FieldInfo], at: Path) -> Iterator[Path]:
    for name, field in fields.items():
        if name in part.model_fields_set:
            yield from _in(getattr(part, name), [sample_of(field)], (*at, name))


def _in(value: Any, samples: list[Any], at: Path) -> Iterator[Path]:
    """A value is held against each sample: an item of a list may have been moved."""
    if value is None or not samples:
        return
    if isinstance(value, str):  # as nearly every value; whether one is a Part takes long to ask
        if any(_same(value, each) for each in samples):
            yield at
    elif isinstance(value, Form):
        return  # what a form is called is no sample
    elif isinstance(value, Part):
        if value.shorthand and (short := [each for each in samples if not isinstance(each, (list, dict))]):
            yield from _in(getattr(value, value.shorthand), short, (*at, value.shorthand))
        if _has_samples(type(value)):
            yield from _in_part(value, type(value).model_fields, at)
    elif isinstance(value, (tuple, list)):
        items = [item for item in _items(samples) if not isinstance(item, Usual)]
        for index, item in enumerate(value):
            yield from _in(item, items, (*at, index))
    elif isinstance(value, dict):
        for key, item in value.items():
            named = [each.get(key) if isinstance(each, dict) else None for each in samples]
            yield from _in(item, named, (*at, key))
    elif any(_same(value, each) for each in samples):
        yield at


def _items(samples: list[Any]) -> Iterator[Any]:
    for each in samples:
        yield from each if isinstance(each, list) else [each]


def _same(value: Any, sample: Any) -> bool:
    if not isinstance(sample, str) or isinstance(sample, (Usual, Enum)):
        return False
    if isinstance(value, (int, Decimal)):
        return _figure(sample) == value
    if isinstance(value, Day):
        return _day(sample) == value.date
    text = str(value).strip()
    near = [
        plain
        for length, plain in _as_typed(sample)
        if length <= _MOST_IN_ONE * len(text) and len(text) <= _LONGEST_FORM * length
    ]
    return bool(near) and _plain(text) in near


@cache
def _as_typed(sample: str) -> tuple[tuple[int, str], ...]:
    """A sample of a starter in Bangla and of one in English: its length, and the sample as it is compared."""
    return tuple((len(one), _plain(one)) for one in (sample, in_english(sample)))


def _plain(text: str) -> str:
    return to_ascii(normalise(text)).strip()


@cache
def _figure(text: str) -> Decimal | None:
    try:
        return parse_decimal(text)
    except Refusal:
        return None


@cache
def _day(text: str) -> dt.date | None:
    try:
        return parse_date(text)
    except Refusal:
        return None


@cache
def _has_samples(part: type[Part]) -> bool:
    """Whether any field of a part, or of the parts in it, has a sample; a table's cells need not be looked at."""
    return any(
        field.examples or any(map(_has_samples, _parts_in(field.annotation)))
        for field in part.model_fields.values()
    )


def _parts_in(annotation: Any) -> Iterator[type[Part]]:
    if isinstance(annotation, type) and issubclass(annotation, Part):
        yield annotation
    for argument in get_args(annotation):
        yield from _parts_in(argument)


def _included(value: Any) -> Iterator[Document]:
    """The documents within a value that are printed with it."""
    if isinstance(value, str):
        return
    if isinstance(value, Part):
        for name in value.model_fields_set:
            yield from _included(getattr(value, name))
    elif isinstance(value, tuple):
        for item in value:
            yield from _included(item)
    elif (document := getattr(value, "document", None)) is not None:
        yield document
