"""The sandbox of templates: they read nothing outside their folder, reach no Python, and cannot fill the memory.

A folder of templates is chosen on the command line, but it may come from anybody. Only the time of a template that runs in circles
is not limited: Ctrl-C ends it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, ClassVar

from jinja2 import Environment, FileSystemLoader, StrictUndefined, TemplateNotFound
from jinja2.exceptions import SecurityError
from jinja2.runtime import Context
from jinja2.sandbox import ImmutableSandboxedEnvironment
from markupsafe import Markup
from pydantic import BaseModel

from govdocs.errors import Refusal
from govdocs.files.location import inside

MAX_PAGE_CHARACTERS = 400_000_000  # of HTML; pictures are in it as text

_GROWING_METHODS = frozenset({"center", "expandtabs", "format", "format_map", "ljust", "rjust", "zfill"})
_GROWING_FILTERS = ("batch", "center", "format", "indent", "slice")
_LARGEST_NUMBER = 10**30


class Sandbox(ImmutableSandboxedEnvironment):
    """The environment of all templates."""

    OPTIONS: ClassVar = {"autoescape": True, "trim_blocks": True, "lstrip_blocks": True}
    intercepted_binops = frozenset({"*", "**", "%"})

    def __init__(self, **options: Any) -> None:
        super().__init__(undefined=StrictUndefined, **self.OPTIONS, **options)
        for name in _GROWING_FILTERS:
            del self.filters[name]
        del self.globals["lipsum"]

    def call_binop(self, context: Context, operator: str, left: Any, right: Any) -> Any:
        """Numbers are multiplied, texts are not: `"a" * 10 ** 12` would fill any memory."""
        numbers = all(
            isinstance(side, (int, float)) and abs(side) < _LARGEST_NUMBER for side in (left, right)
        )
        if operator == "**" or not numbers:
            raise SecurityError(f"'{operator}' is for numbers of ordinary size")
        return super().call_binop(context, operator, left, right)

    def wrap_str_format(self, value: Any) -> None:
        """No safer `str.format` in its place: widths such as `{:>99999999999}` would fill any memory."""

    def is_safe_attribute(self, obj: Any, attr: str, value: Any) -> bool:
        if isinstance(
            obj, BaseModel
        ):  # the most frequent case: no function, and nothing in it can be changed
            return not attr.startswith("_")
        if isinstance(obj, str) and attr in _GROWING_METHODS:
            return False
        return super().is_safe_attribute(obj, attr, value)


class UserFolder(FileSystemLoader):
    """A user's folder of templates, out of which no link leads."""

    def get_source(self, environment: Environment, template: str) -> tuple[str, str, Callable[[], bool]]:
        try:
            inside(template, Path(self.searchpath[0]))
        except Refusal as error:
            raise TemplateNotFound(template) from error
        return super().get_source(environment, template)


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
