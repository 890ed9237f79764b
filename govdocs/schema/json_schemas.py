"""JSON Schemas for editors, made from the models: of each kind of document, of office files and of forms, in either language.

In each, titles, descriptions and what completion offers are in the language of the keys. What files may have all the same (keys and
choices of the other language, other spellings, the columns of a mail merge) is taken without being offered.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Any, get_args

from govdocs.files.atomic import write_whole
from govdocs.models import Document, Part, kind_named, kinds
from govdocs.models.form import Form
from govdocs.models.office import Office
from govdocs.models.synonyms import FIELDS
from govdocs.schema import messages
from govdocs.schema.alternatives import Keys, Schema, alternatives, branches
from govdocs.schema.english import english_description
from govdocs.schema.shapes import Shape
from govdocs.schema.typed_names import any_of
from govdocs.text.unicode import same_name

_LISTS_AND_MAPPINGS = frozenset(
    {"$ref", "items", "prefixItems", "properties", "patternProperties", "additionalProperties"}
)
DIALECT = "https://json-schema.org/draft/2020-12/schema"


def json_schema(model: type[Part], keys: Keys = "bn") -> Schema:
    """The JSON Schema (2020-12) of a kind of document, of the office file (`Office`) or of a form (`Form`), wholly in one language."""
    maker = _Maker(model, keys)
    whole = maker.root()
    if model is Office:
        whole = {"type": "object", "additionalProperties": whole}
    return {
        "$schema": DIALECT,
        "$id": schema_file(model, keys),
        "title": title_of(model, keys),
        **whole,
        "$defs": maker.made,
    }


def models() -> dict[str, type[Part]]:
    """All that has a schema, by its English name: the kinds of document, the office file, a form."""
    return {**kinds(), "office": Office, "form": Form}


_CALLED = {
    "office": "office",
    "office_file": "office",
    "দপ্তর": "office",
    "দপ্তর_ফাইল": "office",
    "form": "form",
    "ফরম": "form",
    "নিজস্ব_ফরম": "form",
}


def model_named(name: str) -> type[Part] | None:
    """What has a schema and is called so in either language: a kind of document, `office`, `form`; or None."""
    called = _CALLED.get(same_name(name))
    return models()[called] if called else kind_named(name)


def title_of(model: type[Part], keys: Keys) -> str:
    """What a file of this model is called in a language."""
    if issubclass(model, Document):
        return model.bangla_name if keys == "bn" else model.name.replace("_", " ").capitalize()
    return str(getattr(messages.OFFICE_FILE if model is Office else messages.FORM_FILE, keys))


def schema_file(model: type[Part], keys: Keys) -> str:
    """The file name of a schema: `letter.bn.json`."""
    return f"{next(name for name, one in models().items() if one is model)}.{keys}.json"


def schema_text(model: type[Part], keys: Keys = "bn") -> str:
    """A JSON Schema as the text of its file."""
    return json.dumps(json_schema(model, keys), ensure_ascii=False, indent=1) + "\n"


def write_schemas(folder: Path, wanted: list[type[Part]] | None = None) -> list[Path]:
    """Write the wanted schemas (all by default) in both key languages. Returns their paths."""
    paths = []
    for model in wanted or list(models().values()):
        for keys in get_args(Keys):
            path = folder / schema_file(model, keys)
            paths.append(write_whole(path, schema_text(model, keys).encode()))
    return paths


@cache
def _raw(model: type[Part]) -> Schema:
    """What the model says of itself: with the fields' English names, Bangla titles and descriptions."""
    raw: Schema = model.model_json_schema(mode="validation")
    if issubclass(model, Document):
        raw["properties"]["kind"] |= {"enum": [model.bangla_name, model.name]}
        raw["required"] = ["kind", *raw.get("required", [])]
    return raw


class _Maker:
    """Makes the schema of one model in one language; `made` are the definitions that it refers to, by names of their own."""

    def __init__(self, model: type[Part], keys: Keys) -> None:
        self.keys = keys
        self.raw = _raw(model)
        self.made: dict[str, Schema] = {}
        self._names: dict[str, str] = {}
        self._keys: dict[str, str] = {}

    def root(self) -> Schema:
        return self._part(self.raw, "")

    def _part(self, raw: Schema, name: str) -> Schema:
        """A mapping with named fields, and what may stand for it; `name` is that of the field that it is the value of."""
        options = [
            self._mapping(one) if "properties" in one else self._with_references(one, name)
            for one in branches(raw)
        ]
        return alternatives(
            {"anyOf": options} if len(options) > 1 else options[0], self.keys, self._keys.get(name, name)
        )

    def _mapping(self, raw: Schema) -> Schema:
        properties, patterns = {}, {}
        for name, said in raw["properties"].items():
            key = self._key(name, said)
            made = self._field(name, said)
            properties[key] = made
            read_too = {one: value for one, value in made.items() if one != "defaultSnippets"}
            patterns[any_of((key, name, said["title"]), but=[key])] = read_too
        needed = [
            _needed(self._key(name, raw["properties"][name]), name, raw["properties"][name]["title"])
            for name in raw.get("required", ())
        ]
        return {
            "type": "object",
            "properties": properties,
            "patternProperties": patterns,
            "additionalProperties": False,
            **({"allOf": [*raw.get("allOf", ()), *needed]} if needed or raw.get("allOf") else {}),
        }

    def _key(self, name: str, said: Schema) -> str:
        return str(said.get("title", name)) if self.keys == "bn" else name

    def _field(self, name: str, said: Schema) -> Schema:
        key = self._keys[name] = self._key(name, said)
        shape = self._shape().of(said)
        takes = alternatives(self._with_references(said, name), self.keys, key)
        plain = _LISTS_AND_MAPPINGS.isdisjoint(takes)
        return {
            "title": key,
            "description": self._description(name, said),
            **({} if shape is None else {"defaultSnippets": [{"label": key, "body": shape}]}),
            **(
                takes if plain else {"anyOf": [takes]}
            ),  # else an editor writes a list or mapping of its own after the key
        }

    def _with_references(self, schema: Any, name: str) -> Any:
        """The same schema, referring to the definitions made; each is named after the first field that holds it."""
        if isinstance(schema, list):
            return [self._with_references(one, name) for one in schema]
        if not isinstance(schema, dict):
            return schema
        if "$ref" in schema:
            return {"$ref": f"#/$defs/{self._definition(schema['$ref'].rpartition('/')[2], name)}"}
        return {
            one: value if one in ("examples", "default", "enum") else self._with_references(value, name)
            for one, value in schema.items()
            if one not in ("discriminator", "title", "description")
        }

    def _definition(self, of: str, field: str) -> str:
        if of not in self._names:
            taken = set(self._names.values())
            names = (field, *(f"{field}-{number}" for number in range(2, len(taken) + 3)))
            self._names[of] = next(name for name in names if name not in taken)
            self.made[self._names[of]] = {}
            raw = self.raw["$defs"][of]
            self.made[self._names[of]] = {**self._said_of_sort(raw), **self._part(raw, field)}
        return self._names[of]

    def _said_of_sort(self, raw: Schema) -> Schema:
        """The title and the whole shape of a part that is one of several sorts, and says which."""
        fields = raw.get("properties", {})
        sorts = [
            (name, said)
            for name, said in fields.items()
            if len(said.get("enum", ())) == 2 and name in raw["required"]
        ]
        for name, said in sorts:
            title = said["enum"][0 if self.keys == "bn" else 1]
            body = self._shape({self._key(name, said): title}).of(raw)
            return {"title": title, "defaultSnippets": [{"label": title, "body": body}]}
        return {}

    def _shape(self, known: Mapping[str, str] = MappingProxyType({})) -> Shape:
        return Shape(self.raw.get("$defs", {}), self._key, known)

    def _description(self, name: str, said: Schema) -> str:
        bangla = said["description"]
        text = bangla if self.keys == "bn" else english_description(bangla, name)
        example = (said.get("examples") or [None])[0]
        if self.keys == "bn" and isinstance(example, str) and _is_telling(example) and "যেমন" not in text:
            text += messages.FOR_EXAMPLE.bn.format(example=example.removesuffix("।"))
        words = [word for word in FIELDS.get(name, ()) if word.isascii() == (self.keys == "en")]
        if words:
            text += getattr(messages.ALSO_CALLED, self.keys).format(words=", ".join(words))
        return text


def _is_telling(example: str) -> bool:
    """Whether an example shows what to write: no instruction of a starter, nothing long."""
    return len(example) < 40 and "\n" not in example and "লিখুন" not in example and not example.isascii()


def _needed(key: str, *names: str) -> Schema:
    """That a field is there, by any of its names; the editor says the one of its language."""
    absent = {"propertyNames": {"not": {"pattern": any_of((key, *names))}}}
    return {"if": absent, "then": {"required": [key]}}
