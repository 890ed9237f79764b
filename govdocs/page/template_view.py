"""What the templates of a user's folder see of a value. All else is denied: what is not named here is not there for them.

Of a document and its parts: the fields, the properties of its kind, and the methods marked `for_templates`; never what pydantic and
`Document` themselves have (parsing, files, folders). Of other values: what the tables below name.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from datetime import date, datetime, time
from decimal import Decimal
from enum import Enum
from functools import cache, cached_property
from types import BuiltinMethodType, FunctionType, GeneratorType, MappingProxyType, MethodType, NoneType
from typing import Any, Final

from jinja2 import Undefined
from jinja2.environment import TemplateModule
from jinja2.filters import _GroupTuple
from jinja2.runtime import BlockReference, LoopContext, Macro, TemplateReference
from jinja2.utils import Cycler, Joiner, Namespace
from markupsafe import Markup
from pydantic import BaseModel

from govdocs.errors import Text
from govdocs.models.document import Document
from govdocs.models.for_templates import MARK
from govdocs.models.part import Part

OF_DOCUMENT: Final = frozenset(
    [
        "bangla_name",
        "day",
        "headline",
        "is_draft",
        "is_message",
        "issuer",
        "name",
        "plain_headline",
        "printed_number",
    ]
)
"""What all kinds have in common, without those of the files that a document was read from."""

_TEXT_METHODS = frozenset(
    [
        "capitalize",
        "casefold",
        "count",
        "endswith",
        "find",
        "index",
        "isalpha",
        "isascii",
        "isdecimal",
        "isdigit",
        "islower",
        "isnumeric",
        "isspace",
        "istitle",
        "isupper",
        "join",
        "lower",
        "lstrip",
        "partition",
        "removeprefix",
        "removesuffix",
        "replace",
        "rfind",
        "rpartition",
        "rsplit",
        "rstrip",
        "split",
        "splitlines",
        "startswith",
        "strip",
        "swapcase",
        "title",
        "upper",
    ]
)
METHODS: Final[Mapping[type, frozenset[str]]] = {
    Markup: frozenset({"striptags", "unescape"}),
    str: _TEXT_METHODS,
    dict: frozenset({"get", "items", "keys", "values"}),
    MappingProxyType: frozenset({"get", "items", "keys", "values"}),
    list: frozenset({"count", "index"}),
    tuple: frozenset({"count", "index"}),
    date: frozenset({"isoformat", "isoweekday", "weekday"}),
    time: frozenset({"isoformat"}),
    LoopContext: frozenset({"changed", "cycle"}),
    Cycler: frozenset({"next", "reset"}),
}
"""The methods that may be called, by type."""

_VALUES: Final[Mapping[type, frozenset[str]]] = {
    datetime: frozenset({"hour", "minute", "second"}),
    date: frozenset({"day", "month", "year"}),
    time: frozenset({"hour", "minute", "second"}),
    Enum: frozenset({"name", "value"}),
    Text: frozenset({"bn", "en"}),
    LoopContext: frozenset(
        [
            "depth",
            "depth0",
            "first",
            "index",
            "index0",
            "last",
            "length",
            "nextitem",
            "previtem",
            "revindex",
            "revindex0",
        ]
    ),
    Cycler: frozenset({"current"}),
    BlockReference: frozenset({"super"}),
    _GroupTuple: frozenset({"grouper", "list"}),
}
"""What may be read, by type."""

_PLAIN = (NoneType, str, bytes, int, float, Decimal, date, time, Enum, tuple, list, frozenset, set, range)
_VIEWS: Final[tuple[type, ...]] = (
    dict,
    MappingProxyType,
    type({}.keys()),
    type({}.values()),
    type({}.items()),
    GeneratorType,
)
_OF_JINJA = (
    *(Undefined, Macro, BlockReference, LoopContext, Cycler, Joiner, Namespace),
    *(TemplateReference, TemplateModule, _GroupTuple),
)
_SUBSCRIPTED = (dict, MappingProxyType, list, tuple, str, range, TemplateReference)
_VALUE_PACKAGES = ("govdocs.models.", "govdocs.memo_number.", "govdocs.dates.", "govdocs.bangla_numbers.")
"""Where the classes of values are, besides the package of a kind of another office."""


@cache
def visible_names(kind: type) -> frozenset[str]:
    """The attributes that templates see of every value of this type."""
    if issubclass(kind, Part):
        return _of_part(kind)
    named = {name for base in kind.__mro__ for name in METHODS.get(base, ())}
    named |= {name for base in kind.__mro__ for name in _VALUES.get(base, ())}
    if _is_value_class(kind):
        own = {field.name for field in fields(kind)} if is_dataclass(kind) else set(kind._fields)  # type: ignore[attr-defined]
        named |= {name for name in own | _properties(kind) if not name.startswith("_")}
    return frozenset(named)


def is_visible_name(value: Any, name: str) -> bool:
    """Whether templates see this attribute of this value; of what they made themselves, all but what begins with `_`."""
    if isinstance(value, Namespace):
        return not name.startswith("_")
    if isinstance(value, TemplateModule):
        return not name.startswith("_") and name in vars(value)
    return name in visible_names(type(value))  # type: ignore[arg-type]


def is_visible(value: Any) -> bool:
    """Whether templates may have this value at all."""
    return _is_visible_type(type(value)) or may_be_called(value)  # type: ignore[arg-type]


def is_subscripted(value: Any) -> bool:
    """Whether templates may take an item of this value."""
    return isinstance(value, _SUBSCRIPTED)


def may_be_called(value: Any) -> bool:
    """Whether templates may call this value."""
    if _is_marked(value):
        return True
    if isinstance(value, (MethodType, BuiltinMethodType)):
        owner = type(value.__self__)
        return any(value.__name__ in METHODS.get(base, ()) for base in owner.__mro__)
    return isinstance(value, (Undefined, Macro, BlockReference, LoopContext, Joiner))


def _is_marked(value: Any) -> bool:
    return isinstance(value, (FunctionType, MethodType)) and getattr(value, MARK, False) is True


def _of_part(kind: type[Part]) -> frozenset[str]:
    names = set(kind.model_fields) | _properties(kind)
    for base in kind.__mro__:
        names |= {name for name, value in list(vars(base).items()) if _is_marked(value)}
    if issubclass(kind, Document):
        names |= OF_DOCUMENT
    return frozenset(name for name in names if not name.startswith("_"))


def _properties(kind: type) -> set[str]:
    """The properties that a class of ours adds; not those of what it is made from."""
    return {
        name
        for base in kind.__mro__
        if base not in (Document, Part, *BaseModel.__mro__)
        and base.__module__.partition(".")[0] != "pydantic"
        for name, value in list(vars(base).items())
        if isinstance(value, (property, cached_property))
    }


@cache
def _is_visible_type(kind: type) -> bool:
    return issubclass(kind, (Part, *_PLAIN, *_VIEWS, *_OF_JINJA)) or _is_value_class(kind)


def _is_value_class(kind: type) -> bool:
    """Whether it is a dataclass or a named tuple of the packages of values, or of a package with kinds of another office."""
    from govdocs.models.kinds import kinds

    if not (is_dataclass(kind) or (issubclass(kind, tuple) and hasattr(kind, "_fields"))):
        return False
    if f"{kind.__module__}.".startswith(_VALUE_PACKAGES):
        return True
    others = {each.__module__.partition(".")[0] for each in kinds().values()} - {"govdocs"}
    return kind.__module__.partition(".")[0] in others
