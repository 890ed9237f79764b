"""Starter YAML for clerks and programmers, made from the models, in either key language."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from copy import copy
from typing import Any, get_args, get_origin

from pydantic.fields import FieldInfo

from govdocs.models import Document, Part
from govdocs.models.english_samples import in_english
from govdocs.models.fields import Choice, is_yes
from govdocs.models.form import Form, find_form
from govdocs.models.office import Office
from govdocs.models.part import bangla_title, is_everyday
from govdocs.models.parts import Signatory
from govdocs.models.samples import Usual
from govdocs.schema import messages
from govdocs.schema.alternatives import Keys
from govdocs.schema.english import english_description
from govdocs.schema.json_schemas import title_of
from govdocs.source.quoting import scalar
from govdocs.text.unicode import same_name

_MAX_DEPTH = 4
_OWN_FORM = {
    "name": Usual("our-memo"),
    "bangla": Usual("আমাদের স্মারক"),
    "english": Usual("Our memo"),
    "source": Usual("দপ্তরের নিজস্ব রীতি।"),
}


def starter(
    kind: type[Document],
    keys: Keys = "bn",
    *,
    schema: str | None = None,
    form: Form | None = None,
    office: str | None = None,
    samples: Mapping[str, str] | None = None,
    note: str = "",
) -> str:
    """A commented YAML file of this kind that is valid as it stands: the everyday fields, then the optional ones as comments.

    `schema` is the path of the JSON Schema, for the first line that tells an editor to complete and check. Of a letter the
    file has the parts of one form, the office memorandum unless told otherwise; `office` is the one whose own form it is.
    `samples` stand in the place of those of everyday fields, by their English names; `note` is a comment before all of them.
    """
    name, value = ("ধরন", kind.bangla_name) if keys == "bn" else ("kind", kind.name)
    fields = (_sampled(each, field, samples or {}) for each, field in kind.starter_fields(form, office))
    return _file(kind, keys, schema, [*([note] if note else ()), f"{name}: {value}", ""], fields)


def own_form_starter(keys: Keys = "bn", *, schema: str | None = None) -> str:
    """A commented YAML file of an office's own form, made of one that exists."""
    shown = {"based_on", *(name for name, field in Form.model_fields.items() if field.is_required())} - {
        "parts"
    }
    fields = [
        (name, _everyday(field, _OWN_FORM.get(name)) if name in shown else _optional(field))
        for name, field in Form.model_fields.items()
        if name not in ("kind", "editions")
    ]
    return _file(Form, keys, schema, [], fields)


def office_starter(keys: Keys = "bn", *, schema: str | None = None) -> str:
    """A commented YAML file of an office, with its letterhead and one officer."""
    fields = Office.model_fields
    names = {name: bangla_title(name, field) if keys == "bn" else name for name, field in fields.items()}
    office, officer = getattr(messages.SAMPLE_OFFICE, keys), getattr(messages.SAMPLE_OFFICER, keys)
    lines = [f"{office}:"]
    for name in ("letterhead", "officers"):
        described = fields[name].description or ""
        lines.append(f"  # {described if keys == 'bn' else english_description(described, name)}")
        if name == "officers":
            lines += [f"  {names[name]}:", f"    {officer}:"]
            lines += [f"      {line}" for line in _fields(Signatory.model_fields.items(), keys, depth=3)]
        else:
            lines += [f"  {line}" for line in _field(name, fields[name], keys, depth=2)]
    for name in ("forms", "font_fallback"):
        described = fields[name].description or ""
        lines.append(f"  # {described if keys == 'bn' else english_description(described, name)}")
        lines.append(f"  # {names[name]}: {_example(fields[name], 'bn')}")
    return "\n".join([*_head(Office, keys, schema), *lines]) + "\n"


def _file(
    model: type[Part],
    keys: Keys,
    schema: str | None,
    first: list[str],
    fields: Iterable[tuple[str, FieldInfo]],
) -> str:
    shown = list(fields)
    everyday = _fields((each for each in shown if is_everyday(each[1])), keys, depth=1)
    others = list(_fields((each for each in shown if not is_everyday(each[1])), keys, depth=1))
    optional = [getattr(messages.MORE_FIELDS, keys), "", *others] if others else ()
    return "\n".join([*_head(model, keys, schema), *first, *everyday, *optional]).rstrip() + "\n"


def _head(model: type[Part], keys: Keys, schema: str | None) -> list[str]:
    """The first lines of a file: its schema for the editor, and how to use it."""
    head = [f"# yaml-language-server: $schema={schema}"] if schema else []
    head.append(getattr(messages.OPTIONAL_LINES, keys).format(kind=title_of(model, keys)))
    if issubclass(model, Document):
        head.append(getattr(messages.SAMPLES, keys))
    return head


def _sampled(name: str, field: FieldInfo, samples: Mapping[str, str]) -> tuple[str, FieldInfo]:
    """An everyday field with its other sample, if there is one."""
    if name not in samples or not is_everyday(field):
        return name, field
    shown = copy(field)
    shown.examples = [samples[name]]
    return name, shown


def _everyday(field: FieldInfo, sample: Usual | None) -> FieldInfo:
    shown = copy(field)
    shown.json_schema_extra = {"x-starter": True}
    shown.examples = [sample] if sample else field.examples
    return shown


def _optional(field: FieldInfo) -> FieldInfo:
    shown = copy(field)
    shown.json_schema_extra, shown.default = None, None
    return shown


def _fields(fields: Iterable[tuple[str, FieldInfo]], keys: Keys, depth: int) -> Iterator[str]:
    for name, field in fields:
        lines = _field(name, field, keys, depth)
        live = is_everyday(field)
        if depth == 1:
            described = field.description or ""
            yield f"# {described if keys == 'bn' else english_description(described, name)}"
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
    if keys == "en":
        return _in_english(example, field.annotation)
    return example.bangla if isinstance(example, Choice) else example


def _in_english(sample: Any, annotation: Any) -> Any:
    """A sample for who writes in English: names of forms, choices and fields are the English ones; a letter's words stay."""
    if isinstance(sample, list):
        return [_in_english(one, annotation) for one in sample]
    if isinstance(sample, dict):
        names = annotation.names() if isinstance(annotation, type) and issubclass(annotation, Part) else {}
        return {names.get(same_name(label), label): _in_english(one, None) for label, one in sample.items()}
    if isinstance(sample, Choice):
        return sample.value
    if not isinstance(sample, Usual):
        return in_english(sample) if isinstance(sample, str) else sample
    for kind in _kinds_in(annotation):
        if kind is bool:
            return "yes" if is_yes(sample) else "no"
        if kind is Form and (form := find_form(sample)):
            return form.name
        if issubclass(kind, Choice):
            return next((one.value for one in kind if one.bangla == sample), sample)
    return sample


def _kinds_in(annotation: Any) -> Iterator[type]:
    """The types in an annotation that have names of their own for their values."""
    if isinstance(annotation, type) and issubclass(annotation, (bool, Form, Choice)):
        yield annotation
    for argument in get_args(annotation):
        yield from _kinds_in(argument)


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
