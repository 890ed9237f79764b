"""The sandbox of a user's templates: they see a closed view of the document, read nothing outside their folder, reach no Python.

A folder of templates is chosen on the command line, but it may come from anybody. How long a template runs and how much memory it
takes is limited where it runs: the command renders with a user's folder in a watched process (govdocs.batch).
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, ClassVar, Final

from jinja2 import BaseLoader, StrictUndefined, Undefined
from jinja2.exceptions import SecurityError
from jinja2.filters import do_round
from jinja2.runtime import Context
from jinja2.sandbox import ImmutableSandboxedEnvironment
from jinja2.utils import htmlsafe_json_dumps
from markupsafe import Markup

from govdocs.page.template_view import is_subscripted, is_visible, is_visible_name, may_be_called

MAX_PAGE_CHARACTERS = 400_000_000  # of HTML; pictures are in it as text

OPTIONS: Final[dict[str, Any]] = {"autoescape": True, "trim_blocks": True, "lstrip_blocks": True}
"""How templates are written, whoever wrote them."""

FILTERS: Final = frozenset(
    [
        "abs",
        "attr",
        "capitalize",
        "count",
        "d",
        "default",
        "dictsort",
        "e",
        "escape",
        "filesizeformat",
        "first",
        "float",
        "forceescape",
        "groupby",
        "int",
        "items",
        "join",
        "last",
        "length",
        "list",
        "lower",
        "map",
        "max",
        "min",
        "reject",
        "rejectattr",
        "replace",
        "reverse",
        "round",
        "safe",
        "select",
        "selectattr",
        "sort",
        "string",
        "striptags",
        "sum",
        "title",
        "tojson",
        "trim",
        "truncate",
        "unique",
        "upper",
        "urlencode",
        "urlize",
        "wordcount",
        "wordwrap",
        "xmlattr",
    ]
)
"""Jinja's filters in the sandbox: without those that pad to any width, choose by chance, or show Python's own words."""

GLOBALS: Final = frozenset({"cycler", "dict", "joiner", "namespace", "range"})

_LARGEST_NUMBER = 10**30
_MOST_DIGITS = 30  # of a rounded number, behind its point


class Sandbox(ImmutableSandboxedEnvironment):
    """The environment of all templates of a document whose templates are partly a user's: what is not allowed is denied."""

    intercepted_binops: ClassVar[frozenset[str]] = frozenset({"*", "**", "%"})  # type: ignore[misc]

    def __init__(self, loader: BaseLoader, **options: Any) -> None:
        super().__init__(loader=loader, undefined=StrictUndefined, **OPTIONS, **options)
        self.filters = {name: self.filters[name] for name in FILTERS} | {
            "round": _rounded,
            "tojson": _as_json,
        }
        self.globals = {name: self.globals[name] for name in GLOBALS}
        self._constructors = tuple(self.globals.values())

    def getattr(self, obj: Any, attribute: str) -> Any:
        """`obj.attribute`, or the item of that name."""
        if isinstance(obj, Undefined):
            return self.undefined(obj._undefined_hint, obj._undefined_obj, obj._undefined_name)
        if is_visible_name(obj, attribute):
            try:
                return self._shown(getattr(obj, attribute), attribute, obj)
            except AttributeError:
                return self.undefined(obj=obj, name=attribute)
        if is_subscripted(obj):
            try:
                return self._shown(obj[attribute], attribute, obj)
            except (TypeError, LookupError):
                pass
        return self.unsafe_undefined(obj, attribute)

    def getitem(self, obj: Any, argument: Any) -> Any:
        """`obj[argument]`, or the attribute of that name."""
        if is_subscripted(obj):
            try:
                return self._shown(obj[argument], argument, obj)
            except (TypeError, LookupError):
                pass
        return (
            self.getattr(obj, str(argument))
            if isinstance(argument, str)
            else self.undefined(obj=obj, name=argument)
        )

    def unsafe_undefined(self, obj: Any, attribute: str) -> Undefined:
        """What is not there for templates: an error as soon as it is used."""
        hint = f"templates see no {attribute[:80]!r} of a {type(obj).__name__}"
        return self.undefined(hint, name=attribute, obj=obj, exc=SecurityError)

    def is_safe_callable(self, obj: Any) -> bool:
        return may_be_called(obj) or any(obj is constructor for constructor in self._constructors)

    def call(__self, __context: Context, __obj: Any, *args: Any, **kwargs: Any) -> Any:  # noqa: N805 - as Jinja's own
        """Call what may be called; what comes back is checked, too."""
        if not __self.is_safe_callable(__obj):
            raise SecurityError(f"templates cannot call a {type(__obj).__name__}")
        result = __context.call(__obj, *args, **kwargs)
        if not is_visible(result):
            raise SecurityError(f"templates see no {type(result).__name__}")
        return result

    def call_binop(self, context: Context, operator: str, left: Any, right: Any) -> Any:
        """Numbers are multiplied, texts are not: `"a" * 10 ** 12` would fill any memory."""
        numbers = all(
            isinstance(side, (int, float)) and abs(side) < _LARGEST_NUMBER for side in (left, right)
        )
        if operator == "**" or not numbers:
            raise SecurityError(f"'{operator}' is for numbers of ordinary size")
        return super().call_binop(context, operator, left, right)

    def _shown(self, value: Any, name: Any, owner: Any) -> Any:
        if is_visible(value) or self.is_safe_callable(value):
            return value
        return self.unsafe_undefined(owner, str(name))


def _rounded(value: Any, precision: int = 0, method: Any = "common") -> float:
    """Jinja's `round`; a precision of millions would compute for minutes."""
    if not -_MOST_DIGITS <= precision <= _MOST_DIGITS or abs(value) > _LARGEST_NUMBER:
        raise SecurityError("'round' is for numbers of ordinary size")
    return do_round(value, precision, method)


def _as_json(value: Any) -> Markup:
    """Jinja's `tojson` without an indentation, which would fill any memory."""
    return htmlsafe_json_dumps(value)


def bounded(chunks: Iterator[str]) -> Markup:
    """The page of a template's chunks. Raises SecurityError when there is no end of them."""
    pieces: list[str] = []
    size = 0
    for chunk in chunks:
        pieces.append(chunk)
        size += len(chunk)
        if size > MAX_PAGE_CHARACTERS:
            raise SecurityError("the page has no end")
    return Markup("".join(pieces))
