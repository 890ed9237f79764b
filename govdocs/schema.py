"""JSON Schemas for editors and starter YAML for clerks, made from the models, in either key language."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from itertools import product
from pathlib import Path
from typing import Any, Literal, get_args, get_origin

from pydantic.fields import FieldInfo

from govdocs.files.atomic import write_whole
from govdocs.models import Document, Part, kinds
from govdocs.models.fields import Choice
from govdocs.models.form import Form
from govdocs.models.part import bangla_title, is_everyday
from govdocs.models.synonyms import FIELDS
from govdocs.source.quoting import scalar

Keys = Literal["bn", "en"]

_MAX_DEPTH = 4


def json_schema(kind: type[Document], keys: Keys = "bn") -> dict[str, Any]:
    """The JSON Schema (2020-12) of a kind, with Bangla or English keys; titles and descriptions are Bangla in both."""
    schema = kind.model_json_schema(mode="validation")
    schema["properties"]["kind"] |= {"enum": [kind.bangla_name, kind.name]}
    schema["properties"]["kind"].pop("default", None)
    schema["required"] = ["kind", *schema.get("required", [])]
    schema = _in_either_form(_in_keys(schema, keys))
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": schema_file(kind, keys),
        **schema,
        "title": kind.bangla_name,
    }


def schema_file(kind: type[Document], keys: Keys) -> str:
    """The file name of a kind's schema: `letter.bn.json`."""
    return f"{kind.name}.{keys}.json"


def write_schemas(folder: Path, wanted: list[type[Document]] | None = None) -> list[Path]:
    """Write the schemas of the wanted kinds (of all by default) in both key languages. Returns their paths."""
    paths = []
    for kind in wanted or list(kinds().values()):
        for keys in get_args(Keys):
            path = folder / schema_file(kind, keys)
            paths.append(write_whole(path, schema_text(kind, keys).encode()))
    return paths


def schema_text(kind: type[Document], keys: Keys = "bn") -> str:
    """The JSON Schema of a kind as the text of its file."""
    return json.dumps(json_schema(kind, keys), ensure_ascii=False, indent=1) + "\n"


def _in_keys(schema: Any, keys: Keys) -> Any:
    """The same schema with its properties named in the key language, and without marks of our own."""
    if isinstance(schema, list):
        return [_in_keys(item, keys) for item in schema]
    if not isinstance(schema, dict):
        return schema
    schema = {key: _in_keys(value, keys) for key, value in schema.items() if key != "x-starter"}
    properties = schema.get("properties")
    if isinstance(properties, dict):
        for name, field in properties.items():
            _add_synonyms(field, name, keys)
    if keys == "bn" and isinstance(properties, dict):
        titles = {name: field.get("title", name) for name, field in properties.items()}
        schema["properties"] = {titles[name]: field for name, field in properties.items()}
        if "required" in schema:
            schema["required"] = [titles[name] for name in schema["required"]]
    return schema


def _add_synonyms(field: Any, name: str, keys: Keys) -> None:
    """Say in a field's description what else it is called in the key language: an editor searches there, too."""
    words = [word for word in FIELDS.get(name, ()) if word.isascii() == (keys == "en")]
    if words and isinstance(field, dict) and "description" in field:
        listed = ", ".join(words)
        field["description"] += f" আরও বলা হয়: {listed}।" if keys == "bn" else f" Also called: {listed}."


# য় ড় ঢ় are one character on some keyboards and two on others; documents are read in either form, so an editor must take both.


def _in_either_form(schema: Any) -> Any:
    """The same schema for names typed in either Unicode form: keys by `patternProperties`, choices by a longer `enum`.

    An editor completes the canonical form alone.
    """
    if isinstance(schema, list):
        return [_in_either_form(item) for item in schema]
    if not isinstance(schema, dict):
        return schema
    schema = {key: _in_either_form(value) for key, value in schema.items()}
    if isinstance(choices := schema.get("enum"), list):
        schema["enum"] = [form for choice in choices for form in (choice, *_other_forms(choice))]
    properties = schema.get("properties")
    if not isinstance(properties, dict) or not all(isinstance(field, dict) for field in properties.values()):
        return schema
    patterns = {
        f"^(?:{'|'.join(forms)})$": properties[key] for key in properties if (forms := _other_forms(key))
    }
    if patterns:
        schema["patternProperties"] = patterns
    needed = schema.get("required", [])
    if in_two_forms := [key for key in needed if _other_forms(key)]:
        schema["required"] = [key for key in needed if key not in in_two_forms]
        either = [
            {"anyOf": [{"required": [form]} for form in (key, *_other_forms(key))]} for key in in_two_forms
        ]
        schema["allOf"] = [*schema.get("allOf", []), *either]
    return schema


def _other_forms(name: Any) -> list[str]:
    """The ways to type a name that are not its canonical one.

    >>> [len(form) for form in _other_forms("বিষ\u09af\u09bc")], _other_forms("তারিখ")
    ([4], [])
    """
    if not isinstance(name, str) or "\u09bc" not in name:
        return []
    pieces = re.split("([\u09a1\u09a2\u09af]\u09bc)", name)
    choices = [(piece, _SINGLE[piece]) if piece in _SINGLE else (piece,) for piece in pieces]
    return ["".join(chosen) for chosen in product(*choices)][1:]


_SINGLE = {"\u09a1\u09bc": "\u09dc", "\u09a2\u09bc": "\u09dd", "\u09af\u09bc": "\u09df"}

# Starters


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
