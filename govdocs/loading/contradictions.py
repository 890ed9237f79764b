"""Contradictions in an invalid document: pydantic looks for them only in parts whose every field is valid.

Each part that holds something invalid is read again without its invalid fields, and every rule (`@contradiction`) whose needed
fields are valid runs on it. An invalid field counts as given: nobody is sent after a field that only has to be corrected.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from functools import cache
from typing import Any, NamedTuple

from pydantic import BaseModel, ConfigDict, ValidationError, create_model
from pydantic.fields import FieldInfo
from pydantic_core import ErrorDetails

from govdocs.models.context import Context
from govdocs.models.leaving_out import leave_out
from govdocs.models.part import Fault, Part
from govdocs.models.pictures import Album
from govdocs.problems.problem import Path
from govdocs.source.reading import Source
from govdocs.source.tree import Map, Seq


class PlacedFault(NamedTuple):
    """A contradiction, and the path of the part that it is in."""

    path: Path
    fault: Fault


class _Invalid:
    """The value of a field that is given and invalid: it is there, and says nothing."""


_INVALID = _Invalid()


class Rereading:
    """The errors of a validation, and what reading the parts in error again adds: further errors, and contradictions."""

    def __init__(self, errors: list[ErrorDetails], source: Source, context: Context) -> None:
        self.errors = list(errors)
        self.faults: list[PlacedFault] = []
        self._context = replace(context, album=Album())  # pictures that are read again are not counted again
        self._source = source
        self._invalid: set[Path] = {()}
        self._note(self.errors)
        self._reread(source.tree, ())

    def _note(self, errors: list[ErrorDetails]) -> None:
        """Remember the path of each error, and those of the parts it is in."""
        for error in errors:
            path = self._source.locate(error["loc"]).path
            if error["type"] == "missing":
                path = (*path, str(error["loc"][-1]))
            self._invalid |= {path[:length] for length in range(len(path) + 1)}

    def _reread(self, node: Any, path: Path) -> None:
        if path not in self._invalid:
            return
        if isinstance(node, Map) and node.part is not None and issubclass(node.part, Part):
            self._reread_part(node, node.part, path)
        for step, value in _steps(node):
            self._reread(value, (*path, step))

    def _reread_part(self, node: Map, part: type[Part], path: Path) -> None:
        given = {name: node[key] for name, key in node.written.items() if name in part.model_fields}
        leave_out(part.model_fields, part.no_is_text, given)  # what it refuses is reported already
        values, errors = _read(part, self._valid(node, path, given), self._context)
        if errors:
            moved: list[Any] = [{**error, "loc": (*path, *error["loc"])} for error in errors]
            self.errors += moved
            self._note(moved)
            values, _ = _read(part, self._valid(node, path, given), self._context)
        required = {name for name, field in part.model_fields.items() if field.is_required()}
        invalid = (given.keys() | required) - values.keys()
        known = part.model_construct(**{**values, **dict.fromkeys(invalid, _INVALID)})
        self.faults += (
            PlacedFault(path, fault)
            for rule in part.contradictions()
            if not rule.needs & invalid
            for fault in getattr(known, rule.method)()
            if not invalid & {*map(str, fault.at[:1])}
        )

    def _valid(self, node: Map, path: Path, given: dict[str, Any]) -> dict[str, Any]:
        return {name: value for name, value in given.items() if not self._is_invalid(node, path, name)}

    def _is_invalid(self, node: Map, path: Path, name: str) -> bool:
        return bool({(*path, node.written[name]), (*path, name)} & self._invalid)


def _steps(node: Any) -> Iterator[tuple[str | int, Any]]:
    if isinstance(node, Map):
        yield from node.items()
    elif isinstance(node, Seq):
        yield from enumerate(node)


def _read(
    part: type[Part], given: dict[str, Any], context: Context
) -> tuple[dict[str, Any], list[ErrorDetails]]:
    """The values of the fields that are valid, and the errors of the others."""
    with suppress(ValidationError):  # reported already; what the context would have added stays unknown
        given = part.filled(given, context)
    try:
        read = _without_rules(part).model_validate(given, context=context)
    except ValidationError as error:
        return {}, error.errors(include_url=False)
    return {name: getattr(read, name) for name in read.model_fields_set}, []


@cache
def _without_rules(part: type[Part]) -> type[BaseModel]:
    """A model of the same fields, none of them required, that looks for no contradictions."""
    fields: dict[str, Any] = {
        name: (field.annotation, FieldInfo.merge_field_infos(field, default=None))
        for name, field in part.model_fields.items()
    }
    return create_model(
        part.__name__, __config__=ConfigDict(str_strip_whitespace=True, protected_namespaces=()), **fields
    )
