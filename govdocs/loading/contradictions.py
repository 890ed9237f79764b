"""What else is wrong with a part in which something is wrong: pydantic asks for contradictions only where every field is right.

Each such part is read again without its wrong fields, and asked for its faults. A wrong field counts as given, but whatever
depends on what it says is left untold: nobody is sent after a contradiction that mending the field would remove.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from functools import cache
from typing import Any, NoReturn

from pydantic import BaseModel, ConfigDict, ValidationError, create_model
from pydantic.fields import FieldInfo
from pydantic_core import ErrorDetails

from govdocs.models.base import Fault, Part, Surroundings
from govdocs.models.pictures import Album
from govdocs.problems.problem import Path
from govdocs.source.reading import Map, Seq, Source


class Found:
    """The errors of one reading, and what the second look adds: further errors, and faults with the path of their part."""

    def __init__(self, errors: list[ErrorDetails], source: Source, around: Surroundings) -> None:
        self.errors = list(errors)
        self.faults: list[tuple[Path, Fault]] = []
        self._around = replace(around, album=Album())  # what is read again is not counted again
        self._source = source
        self._wrong: set[Path] = {()}
        self._note(self.errors)
        self._look(source.tree, ())

    def _note(self, errors: list[ErrorDetails]) -> None:
        for error in errors:
            path = self._source.locate(error["loc"]).path
            if error["type"] == "missing":
                path = (*path, str(error["loc"][-1]))
            self._wrong |= {path[:length] for length in range(len(path) + 1)}

    def _look(self, node: Any, path: Path) -> None:
        if path not in self._wrong:
            return
        if isinstance(node, Map) and node.part is not None and issubclass(node.part, Part):
            self._part(node, node.part, path)
        steps: Any = (
            node.items() if isinstance(node, Map) else enumerate(node) if isinstance(node, Seq) else ()
        )
        for step, value in steps:
            self._look(value, (*path, step))

    def _part(self, node: Map, part: type[Part], path: Path) -> None:
        given = {name: node[key] for name, key in node.written.items() if name in part.model_fields}
        right = {name: value for name, value in given.items() if not self._is_wrong(node, path, name)}
        values, errors = _read(part, right, self._around)
        if errors:
            moved = [{**error, "loc": (*path, *error["loc"])} for error in errors]
            self.errors += moved  # type: ignore[arg-type]  # an ErrorDetails all the same
            self._note(moved)  # type: ignore[arg-type]
            right = {name: value for name, value in right.items() if not self._is_wrong(node, path, name)}
            values, _ = _read(part, right, self._around)
        wrong = {
            name for name, field in part.model_fields.items() if field.is_required() and name not in values
        }
        wrong |= given.keys() - values.keys()
        known = part.model_construct(**{**values, **dict.fromkeys(wrong, _UNKNOWN)})
        self.faults += [(path, fault) for fault in _faults(known) if not wrong & {*map(str, fault.at[:1])}]

    def _is_wrong(self, node: Map, path: Path, name: str) -> bool:
        return bool({(*path, node.written[name]), (*path, name)} & self._wrong)


def _faults(part: Part) -> Iterator[Fault]:
    """The faults of a part up to the first that asks what a wrong field says."""
    try:
        yield from part.faults()
    except _NotKnown:
        return


def _read(
    part: type[Part], given: dict[str, Any], around: Surroundings
) -> tuple[dict[str, Any], list[ErrorDetails]]:
    """The values of the fields that are right, and the errors of the others."""
    with suppress(ValidationError):  # told already; what the surroundings would have added stays unknown
        given = part.filled(given, around)
    try:
        read = _without_rules(part).model_validate(given, context=around)
    except ValidationError as error:
        return {}, error.errors(include_url=False)
    return {name: getattr(read, name) for name in read.model_fields_set}, []


@cache
def _without_rules(part: type[Part]) -> type[BaseModel]:
    """The same fields, none of them required, and no contradictions asked for."""
    fields: dict[str, Any] = {
        name: (field.annotation, FieldInfo.merge_field_infos(field, default=None))
        for name, field in part.model_fields.items()
    }
    return create_model(
        part.__name__, __config__=ConfigDict(str_strip_whitespace=True, protected_namespaces=()), **fields
    )


class _NotKnown(Exception):  # noqa: N818 - not an error: the end of what can be said
    pass


class _Unknown:
    """The value of a field that is wrong: something is there, and to ask what raises _NotKnown."""

    def __bool__(self) -> bool:
        return True

    def __getattr__(self, name: str) -> NoReturn:
        if name.startswith("__"):
            raise AttributeError(name)  # Python asks what sort of object this is, not what it says
        raise _NotKnown


def _ask(self: _Unknown, *arguments: object) -> NoReturn:
    raise _NotKnown


for _question in (
    *(
        "iter",
        "len",
        "getitem",
        "contains",
        "call",
        "str",
        "repr",
        "format",
        "hash",
        "int",
        "float",
    ),
    *("eq", "ne", "lt", "le", "gt", "ge", "add", "radd", "sub", "rsub", "mul", "rmul", "truediv", "rtruediv"),
):
    setattr(_Unknown, f"__{_question}__", _ask)


_UNKNOWN: Any = _Unknown()
