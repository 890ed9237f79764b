"""What completion inserts after a key: the shape of what the field takes, with a place to type for each everyday field in it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from govdocs.schema.alternatives import NO, Schema, branches

_DEEPEST = 4
_FEW = 3


@dataclass
class Shape:
    """The shape of a field. `name_of` gives the key of a field, by its English name and what is said of it."""

    definitions: Mapping[str, Schema]
    name_of: Callable[[str, Schema], str]
    known: Mapping[str, str] = field(default_factory=dict)
    """What some keys say, of which nothing is left to type."""
    stops: int = 0

    def of(self, schema: Schema) -> Any:
        """A mapping, a list or a text, as the editor's snippets have them; None where a text follows the key."""
        found = self._of(schema, 1)
        return None if found == "$1" else found

    def _of(self, schema: Schema, depth: int) -> Any:
        options = list(self._branches(schema))
        texts = [one for one in options if _is_text(one)]
        mapping = next((one for one in options if "properties" in one), None)
        many = next((one for one in options if one.get("type") == "array"), None)
        everyday = _everyday(mapping) if mapping and depth < _DEEPEST else {}
        several = any(isinstance(example, list) for example in schema.get("examples", ()))
        if mapping and everyday and (len(everyday) > 1 or not (texts or many)):
            keys = {self.name_of(name, one): one for name, one in everyday.items()}
            inner = {key: self.known.get(key) or self._of(one, depth + 1) for key, one in keys.items()}
            return [inner] if many and _holds_mappings(many, self._branches) else inner
        if many and (several or not texts or _is_shown_as_list(everyday)):
            return self._list(many, depth)
        if texts:
            return self._lines() if depth == 1 and any("x-lines" in one for one in texts) else self._stop()
        if mapping or any("additionalProperties" in one for one in options):
            return f"\n  {self._stop()}"
        return self._stop()

    def _list(self, many: Schema, depth: int) -> Any:
        if "prefixItems" in many:
            return [self._stop() for _ in many["prefixItems"]]
        items = many.get("items", {})
        if all(one.get("type") == "array" for one in branches(items)):
            return [f"[{self._stop()}]"]
        return [self._of(items, depth)] if depth < _DEEPEST else [self._stop()]

    def _branches(self, schema: Schema) -> Any:
        for one in branches(schema):
            if "$ref" in one:
                yield from self._branches(self.definitions[one["$ref"].rpartition("/")[2]])
            else:
                yield one

    def _lines(self) -> str:
        return f"|\n  {self._stop()}"

    def _stop(self) -> str:
        self.stops += 1
        return f"${self.stops}"


def _is_text(schema: Schema) -> bool:
    kinds = schema.get("type", ())
    if "enum" in schema:
        return tuple(schema["enum"]) != NO
    return not {"string", "number", "integer", "boolean"}.isdisjoint(
        [kinds] if isinstance(kinds, str) else kinds
    )


def _holds_mappings(many: Schema, flat: Callable[[Schema], Any]) -> bool:
    return any("properties" in one for one in flat(many.get("items", {})))


def _is_shown_as_list(fields: dict[str, Schema]) -> bool:
    return len(fields) == 1 and all(isinstance(one.get("examples", [""])[0], list) for one in fields.values())


def _everyday(mapping: Schema) -> dict[str, Schema]:
    """The fields that nearly every such mapping has; where it says of none, the few that have an example."""
    needed, fields = mapping.get("required", ()), mapping["properties"]
    everyday = {name: one for name, one in fields.items() if name in needed or one.get("x-starter")}
    shown = {name: one for name, one in fields.items() if "examples" in one}
    return everyday or (shown if len(shown) <= _FEW else {})
