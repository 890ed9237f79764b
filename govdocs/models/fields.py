"""Types of fields: texts, numbers, yes or no, choices, lists. Days, times and memo numbers are in `written_values`.

Each type reads both digit scripts, refuses with a sentence in Bangla and English, and knows its JSON Schema.
"""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from enum import StrEnum
from functools import cache
from typing import Annotated, Any, Self, TypeVar, get_args, get_origin

from pydantic import (
    AfterValidator,
    BeforeValidator,
    GetCoreSchemaHandler,
    GetJsonSchemaHandler,
    WithJsonSchema,
)
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from govdocs.errors import Refusal
from govdocs.models import messages
from govdocs.models.context import Context
from govdocs.models.part import Value
from govdocs.numerals import parse_decimal, parse_int
from govdocs.prose.references import check_references
from govdocs.text.unicode import normalise, same_name

TEXT_SCHEMA = {"type": ["string", "number"]}  # an editor takes ১২ for text but 12 for a number


# Texts


def _as_text(value: Any) -> Any:
    return str(value) if isinstance(value, (int, Decimal)) and not isinstance(value, bool) else value


def _one_line(text: str) -> str:
    text = normalise(text).strip()
    if not text:
        raise PydanticCustomError("blank", "This is empty.")
    if "\n" in text:
        raise PydanticCustomError("one_line", "This must be a single line.")
    return text


def _many_lines(text: str) -> str:
    text = normalise(text).strip("\n")
    if not text.strip():
        raise PydanticCustomError("blank", "This is empty.")
    return text


Line = Annotated[
    str,
    BeforeValidator(_as_text),
    AfterValidator(_one_line),
    WithJsonSchema({**TEXT_SCHEMA, "minLength": 1}),
]
"""One line of text; **bold** is kept as a mark for the page."""

Lines = Annotated[
    str,
    BeforeValidator(_as_text),
    AfterValidator(_many_lines),
    WithJsonSchema({**TEXT_SCHEMA, "minLength": 1, "x-lines": True}),
]
"""A few lines, such as an address; each is printed as a line of its own."""

Prose = Annotated[
    str,
    BeforeValidator(_as_text),
    AfterValidator(_many_lines),
    AfterValidator(check_references),
    WithJsonSchema({**TEXT_SCHEMA, "minLength": 1, "x-lines": True}),
]
"""Running text in Markdown: paragraphs, lists with the markers people type, tables, **bold**; see `govdocs.prose.markdown` for more.

Its references to clauses and notes must lead somewhere."""


def is_running_text(annotation: Any, metadata: Iterable[Any] = ()) -> bool:
    """Whether a type is Prose, in whatever it is wrapped."""
    if any(getattr(mark, "func", None) is check_references for mark in metadata):
        return True
    if get_origin(annotation) is Annotated:
        inner, *marks = get_args(annotation)
        return is_running_text(inner, marks)
    return any(is_running_text(inner) for inner in get_args(annotation))


# Numbers


def _count(value: Any) -> Any:
    return parse_int(value) if isinstance(value, str) else value


def _figure(value: Any) -> Any:
    return parse_decimal(value) if isinstance(value, str) else value


Count = Annotated[
    int,
    BeforeValidator(_count),
    WithJsonSchema(
        {
            "anyOf": [
                {"type": "integer", "minimum": 0},
                {"type": "string", "pattern": r"^\s*[0-9০-৯][0-9০-৯,]*\s*$", "x-pattern": "count"},
            ]
        }
    ),
]
"""A whole number, in either script, lakh–crore grouping allowed."""

Figure = Annotated[
    Decimal,
    BeforeValidator(_figure),
    WithJsonSchema(
        {
            "anyOf": [
                {"type": "number"},
                {
                    "type": "string",
                    "pattern": r"^\s*[-−]?[0-9০-৯][0-9০-৯,]*(\.[0-9০-৯]+)?\s*$",
                    "x-pattern": "figure",
                },
            ]
        }
    ),
]
"""A decimal number, in either script; exact."""

_YES = {"হ্যাঁ", "হ্যা", "হাঁ", "yes", "true"}
_NO = {"না", "no", "false"}


def is_yes(value: Any) -> bool:
    """Whether a value is the answer yes."""
    return value is True or (isinstance(value, str) and same_name(value) in map(same_name, _YES))


def answer(value: Any) -> Any:
    """Yes or no of a text; anything else as it is. Raises Refusal for a text that is neither."""
    if not isinstance(value, str):
        return value
    if is_yes(value):
        return True
    word = same_name(value)
    if word in {same_name(no) for no in _NO}:
        return False
    raise Refusal(*messages.YES_OR_NO.filled(value=value))


YesNo = Annotated[
    bool,
    BeforeValidator(answer),
    WithJsonSchema({"anyOf": [{"enum": ["হ্যাঁ", "না", "yes", "no"]}, {"type": "boolean"}]}),
]


# Choices and lists


class Choice(Value, StrEnum):
    """A choice with an English and a Bangla name, either of which may be typed."""

    bangla: str

    def __new__(cls, english: str, bangla: str) -> Self:
        member = str.__new__(cls, english)
        member._value_ = english
        member.bangla = bangla
        return member

    @classmethod
    def read(cls, value: Any, context: Context) -> Any:
        if isinstance(value, str) and (member := _members(cls).get(same_name(value))):
            return member
        names = " / ".join(member.bangla for member in cls)
        raise PydanticCustomError(
            "choice",
            "'{given}' is not one of the choices.",
            {
                "given": str(value),
                "choices": names,
                "names": {
                    name: (member.bangla, member.value)
                    for member in cls
                    for name in (member.bangla, member.value)
                },
            },
        )

    @staticmethod
    def write(value: Choice) -> str:
        return value.value

    @classmethod
    def json_schema(cls) -> JsonSchemaValue:
        return {"enum": [name for member in cls for name in (member.bangla, member.value)]}


@cache
def _members(choice: type[Choice]) -> dict[str, Choice]:
    """The members by either name, in the form of `same_name`."""
    return {same_name(name): member for member in choice for name in (member.value, member.bangla)}


T = TypeVar("T")


def _as_list(value: Any) -> Any:
    return [value] if isinstance(value, (str, dict)) or not isinstance(value, Iterable) else value


class _OneOrMany:
    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_before_validator_function(_as_list, handler(source))

    def __get_pydantic_json_schema__(
        self, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        many = handler(schema)
        return {"anyOf": [many["items"], many]}


OneOrMany = Annotated[tuple[T, ...], _OneOrMany()]
"""A list of which the only item may stand without a dash."""
