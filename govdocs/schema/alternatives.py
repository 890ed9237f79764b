"""One JSON Schema for what a field takes, made of the alternatives that its type knows.

Editors show each alternative of an `anyOf` by itself, and doubly where several fit. So all that can be told apart by its type
(a text, a list, a mapping, nothing) goes into one schema; what is left are choices, which an editor offers, and references.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

from govdocs.schema.messages import PATTERNS
from govdocs.schema.typed_names import MERGED, any_of, none_of

Keys = Literal["bn", "en"]
Schema = dict[str, Any]

NO = ("না", "no")
_LIMITS = {"ge": "minimum", "gt": "exclusiveMinimum", "le": "maximum", "lt": "exclusiveMaximum"}
_YES = ("হ্যাঁ", "হ্যা", "হাঁ", "yes", "true", "false")
_SIZES = ("minItems", "maxItems", "minLength", "maxLength")


def branches(schema: Mapping[str, Any]) -> Iterator[Schema]:
    """The alternatives of a schema one by one, each with the limits that hold for all of them."""
    inner = schema.get("anyOf") or schema.get("oneOf")
    limits = {name: schema[name] for name in (*_LIMITS, *_SIZES) if name in schema}
    if not inner:
        yield dict(schema)
        return
    for each in inner:
        yield from branches({**limits, **each})


@dataclass
class Alternatives:
    """What a field takes, by type. `keys` is the language that an editor offers; what else is read is taken, and not offered."""

    keys: Keys
    title: str
    types: list[str] = field(default_factory=list)
    limits: Schema = field(default_factory=dict)
    choices: list[str] = field(default_factory=list)
    refused: list[str] = field(default_factory=list)
    patterns: list[str] = field(default_factory=list)
    message: str | None = None
    free: bool = False
    blank: bool = False
    references: list[Schema] = field(default_factory=list)
    items: list[Schema] = field(default_factory=list)
    mapping: Schema = field(default_factory=dict)

    def take(self, schema: Mapping[str, Any]) -> None:
        """Add what a schema allows."""
        for branch in branches(schema):
            if "$ref" in branch:
                if branch["$ref"] not in [one["$ref"] for one in self.references]:
                    self.references.append({"$ref": branch["$ref"]})
            elif "enum" in branch or "const" in branch:
                self._take_choices([str(one) for one in branch.get("enum", [branch.get("const")])])
                self.refused += [*branch.get("not", {}).get("enum", ())]
            else:
                kinds = branch["type"]
                for kind in [kinds] if isinstance(kinds, str) else kinds:
                    self._take_type(kind, branch)

    def _take_choices(self, choices: list[str]) -> None:
        if tuple(choices) == NO:
            self.patterns.append(any_of((*NO, "false")))
        elif choices == [""]:
            self.patterns.append("^$")
            self.blank = True
        else:
            self.choices += [one for one in choices if one not in self.choices]

    def _take_type(self, kind: str, branch: Schema) -> None:
        if kind not in self.types:
            self.types.append(kind)
        if kind == "string":
            if "pattern" in branch:
                self.patterns.append(branch["pattern"])
                self.message = branch.get("x-pattern", self.message)
            else:
                self.free = True
                self.limits |= {name: branch[name] for name in ("minLength", "maxLength") if name in branch}
        elif kind == "array":
            self.items.append(branch)
        elif kind == "object":
            self.mapping |= {
                name: self._one(value) if name == "additionalProperties" and value else value
                for name, value in branch.items()
                if name in ("properties", "patternProperties", "additionalProperties", "allOf")
            }
        elif kind in ("number", "integer") and not self.free:
            self.limits |= {new: branch[old] for old, new in _LIMITS.items() if old in branch}
            self.limits |= {name: branch[name] for name in ("minimum", "maximum") if name in branch}

    def schema(self) -> Schema:
        """All of it as one schema."""
        found = [*self.references]
        offered = [one for one in self.choices if one.isascii() == (self.keys == "en")] or self.choices
        if offered:
            found.insert(0, {"enum": offered})
        if rest := self._rest(offered):
            # An editor takes two alternatives without titles for one, and shows what is around them doubly.
            found.append({"title": self.title, **rest} if found else rest)
        whole = found[0] if len(found) == 1 else {"anyOf": found}
        return {**whole, "not": {"enum": self.refused}} if self.refused else whole

    def _rest(self, offered: list[str]) -> Schema:
        rest: Schema = {}
        patterns = list(self.patterns)
        if self.choices:
            yes = _YES if "হ্যাঁ" in self.choices else ()
            patterns.append(any_of((*self.choices, *yes), but=offered))
        if self.free and offered:
            rest["pattern"] = none_of(offered)
        elif patterns and not self.free:
            if "string" not in self.types:
                self.types.insert(0, "string")
            rest["pattern"] = "|".join((*dict.fromkeys(patterns), f"^{MERGED}$"))
            if self.message:
                rest["patternErrorMessage"] = getattr(PATTERNS[self.message], self.keys)
        if any(one.isascii() and one.isdigit() for one in self.choices) and "integer" not in self.types:
            self.types.append("integer")  # `edition: 2024` is a number to an editor
        if not self.types:
            return rest
        if self.items:
            rest |= self._list()
        if self.blank:
            self.limits.pop("minLength", None)
        types = sorted(self.types, key=lambda one: one != "string")  # editors write what the first asks for
        return {"type": types[0] if len(types) == 1 else types, **self.limits, **rest, **self.mapping}

    def _list(self) -> Schema:
        inner = Alternatives(self.keys, self.title)
        found: Schema = {}
        for one in self.items:
            if "items" in one:
                inner.take(one["items"])
            if "prefixItems" in one:
                found["prefixItems"] = [self._one(item) for item in one["prefixItems"]]
            for name in ("minItems", "maxItems"):
                if name in one and len(self.items) == 1:
                    found[name] = one[name]
        if inner.types or inner.choices or inner.references or inner.patterns:
            found["items"] = inner.schema()
        return found

    def _one(self, schema: Schema) -> Schema:
        inner = Alternatives(self.keys, self.title)
        inner.take(schema)
        return inner.schema()


def alternatives(schema: Mapping[str, Any], keys: Keys, title: str) -> Schema:
    """What a field takes as one schema; `title` is the field's name in the language of the keys."""
    found = Alternatives(keys, title)
    found.take(schema)
    return found.schema()
