"""Whether the examples of a kind check: each is typed into the starter, and what begins as a starter must be valid."""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum
from typing import Annotated, Any, get_args

from pydantic import ConfigDict, TypeAdapter, ValidationError
from pydantic.errors import PydanticUserError
from pydantic.fields import FieldInfo

from govdocs.models.context import Context
from govdocs.models.part import Part

_OURS = "govdocs"


def refuse_bad_examples(kind: type[Part]) -> None:
    """Raises TypeError for the first `example=` of a kind, or of a part in it, that its own field would refuse.

    Our own parts are passed over: a test holds that theirs check.
    """
    for part in _parts(kind, set()):
        if part.__module__.partition(".")[0] == _OURS:
            continue
        for name, reason in bad_examples(part):
            raise TypeError(f"{part.__module__}.{part.__qualname__}.{name}: {reason}")


def bad_examples(part: type[Part]) -> Iterator[tuple[str, str]]:
    """The fields of a part that refuse their own examples, as the starter types them, and why."""
    for name, field in part.model_fields.items():
        for example in field.examples or ():
            if not _names_a_file(field.annotation) and (reason := _reason(field, _typed(example))):
                yield name, f"the example {example!r} does not check: {reason}"


def _reason(field: FieldInfo, example: Any) -> str:
    """Why a field refuses its example; empty where it takes it."""
    annotation: Any = Annotated[(field.annotation, field, *field.metadata)]
    try:
        _adapter(annotation).validate_python(example, context=Context())
    except ValidationError as error:
        return str(error.errors(include_url=False, include_input=False)[0]["msg"])
    except PydanticUserError:  # a type that is not defined yet: pydantic says so when it is used
        return ""
    return ""


def _adapter(annotation: Any) -> TypeAdapter[Any]:
    try:
        return TypeAdapter(annotation, config=ConfigDict(str_strip_whitespace=True))
    except PydanticUserError:  # a part has settings of its own
        return TypeAdapter(annotation)


def _typed(example: Any) -> Any:
    """An example as it is read from the starter's YAML, where every scalar is text."""
    if isinstance(example, list):
        return [_typed(each) for each in example]
    if isinstance(example, dict):
        return {key: _typed(each) for key, each in example.items()}
    return str(example.value if isinstance(example, Enum) else example)


def _names_a_file(annotation: Any) -> bool:
    """Whether a field, or a part in it, holds the name of a file, which only a folder could have."""
    if getattr(annotation, "is_of_a_file", False):
        return True
    if isinstance(annotation, type) and issubclass(annotation, Part):
        short = annotation.model_fields.get(annotation.shorthand or "")
        return short is not None and _names_a_file(short.annotation)
    return any(map(_names_a_file, get_args(annotation)))


def _parts(part: type[Part], seen: set[type[Part]]) -> Iterator[type[Part]]:
    """A part and those in its fields."""
    if part in seen:
        return
    seen.add(part)
    yield part
    for field in part.model_fields.values():
        for inner in _in(field.annotation):
            yield from _parts(inner, seen)


def _in(annotation: Any) -> Iterator[type[Part]]:
    if isinstance(annotation, type) and issubclass(annotation, Part):
        yield annotation
    for argument in get_args(annotation):
        yield from _in(argument)
