"""Starter YAML for clerks and programmers, made from the models, in either key language."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, get_args, get_origin

from pydantic.fields import FieldInfo

from govdocs.models import Document, Part
from govdocs.models.fields import Choice
from govdocs.models.form import Form
from govdocs.models.part import bangla_title, is_everyday
from govdocs.schema.alternatives import Keys
from govdocs.source.quoting import scalar

_MAX_DEPTH = 4


def starter(
    kind: type[Document],
    keys: Keys = "bn",
    *,
    schema: str | None = None,
    form: Form | None = None,
    office: str | None = None,
) -> str:
    """A commented YAML file of this kind that is valid as it stands: the everyday fields, then the optional ones as comments.

    `schema` is the path of the JSON Schema, for the first line that tells an editor to complete and check. Of a letter the
    file has the parts of one form, the office memorandum unless told otherwise; `office` is the one whose own form it is.
    """
    head = [f"# yaml-language-server: $schema={schema}"] if schema else []
    head.append(f"# {kind.bangla_name}: যে সারির শুরুতে # আছে তা ঐচ্ছিক; লাগলে # ও তার পরের স্পেসটি মুছে দিন।")
    head.append("# যা লেখা আছে তা নমুনা: নিজের কথা দিয়ে বদলান; নমুনার কিছু রয়ে গেলে প্রতি পাতায় ‘খসড়া’ ছাপা হয়।")
    name, value = ("ধরন", kind.bangla_name) if keys == "bn" else ("kind", kind.name)
    fields = list(kind.starter_fields(form, office))
    everyday = _fields((each for each in fields if is_everyday(each[1])), keys, depth=1)
    others = list(_fields((each for each in fields if not is_everyday(each[1])), keys, depth=1))
    optional = ["# আরও যা লেখা যায়, লাগলে:", "", *others] if others else ()
    return "\n".join([*head, f"{name}: {value}", "", *everyday, *optional]).rstrip() + "\n"


def _fields(fields: Iterable[tuple[str, FieldInfo]], keys: Keys, depth: int) -> Iterator[str]:
    for name, field in fields:
        lines = _field(name, field, keys, depth)
        live = is_everyday(field)
        if depth == 1:
            yield f"# {field.description}"
        elif not live:
            continue  # inside a part only what is needed is shown; the editor completes the rest
        yield from lines if live else (f"# {line}".rstrip() for line in lines)
        if depth == 1:
            yield ""


def _field(name: str, field: FieldInfo, keys: Keys, depth: int) -> list[str]:
    key = bangla_title(name, field) if keys == "bn" else name
    if field.examples:
        return _entry(key, _example(field, keys))
    part, many = _part_in(field.annotation)
    if part is None or depth >= _MAX_DEPTH:
        return [f"{key}:"]
    inner = list(_fields(part.model_fields.items(), keys, depth + 1))
    if not inner:
        return [f"{key}:"]
    if many:
        return [f"{key}:", f"  - {inner[0]}", *(f"    {line}" for line in inner[1:])]
    return [f"{key}:", *(f"  {line}" for line in inner)]


def _example(field: FieldInfo, keys: Keys) -> Any:
    example = (field.examples or [None])[0]
    if isinstance(example, Choice):
        return example.bangla if keys == "bn" else example.value
    return example


def _entry(key: str, value: Any) -> list[str]:
    if isinstance(value, list):
        return [f"{key}:", *(line for item in value for line in _item(item))]
    if isinstance(value, dict):
        return [f"{key}:", *(f"  {label}: {scalar(text)}" for label, text in value.items())]
    if isinstance(value, str) and "\n" in value:
        return [f"{key}: |", *(f"  {line}".rstrip() for line in value.splitlines())]
    return [f"{key}: {scalar(value)}"]


def _item(value: Any) -> list[str]:
    if isinstance(value, list):
        return [f"  - [{', '.join(scalar(item, flow=True) for item in value)}]"]
    return [f"  - {scalar(value)}"]


def _part_in(annotation: Any) -> tuple[type[Part] | None, bool]:
    """The first Part in an annotation, and whether it stands in a list."""
    if isinstance(annotation, type) and issubclass(annotation, Part):
        return annotation, False
    for argument in get_args(annotation):
        part, many = _part_in(argument)
        if part is not None:
            return part, many or get_origin(annotation) is tuple
    return None, False
