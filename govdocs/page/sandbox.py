"""What a user's templates and style sheet may do: arrange, in their own folder, with bounded means.

A folder of templates is chosen on the command line, but it may come from anybody. No template reads outside its folder or
reaches into Python, the plain ways to fill the memory are barred, and no style sheet loads anything. Only the time of a template
that runs in circles is not bounded: Ctrl-C ends it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, ClassVar

import tinycss2  # WeasyPrint's own reader
from jinja2 import Environment, FileSystemLoader, StrictUndefined, TemplateNotFound
from jinja2.exceptions import SecurityError
from jinja2.runtime import Context
from jinja2.sandbox import ImmutableSandboxedEnvironment
from markupsafe import Markup
from pydantic import BaseModel

from govdocs.errors import Refusal
from govdocs.files.location import inside
from govdocs.problems.problem import Place, Problem, RenderFault

STYLE_FILE = "style.css"
MAX_STYLE_BYTES = 1024 * 1024
MAX_PAGE_CHARACTERS = 400_000_000  # of HTML; pictures stand in it as text

_GROWING_METHODS = frozenset({"center", "expandtabs", "format", "format_map", "ljust", "rjust", "zfill"})
_GROWING_FILTERS = ("batch", "center", "format", "indent", "slice")
_LARGEST_NUMBER = 10**30
_LOADING_FUNCTIONS = frozenset(
    {"url", "src", "image", "image-set", "-webkit-image-set", "cross-fade", "expression"}
)
_LOADING_RULES = frozenset({"import", "namespace"})


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
        if isinstance(obj, BaseModel):  # asked for most: no function, and nothing in it can be changed
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
    kept: list[str] = []
    size = 0
    for chunk in chunks:
        kept.append(chunk)
        size += len(chunk)
        if size > MAX_PAGE_CHARACTERS:
            raise SecurityError("the page has no end")
    return Markup("".join(kept))


def users_style(templates: Path) -> str:
    """The `style.css` of a user's folder; empty if there is none. Raises RenderFault when it would load something."""
    try:
        path = inside(STYLE_FILE, templates)
        if not path.is_file():
            return ""
        raw = path.read_bytes() if path.stat().st_size <= MAX_STYLE_BYTES else None
        css = "" if raw is None else raw.decode("utf-8-sig")
    except Refusal as error:
        raise _unreadable(error.bangla, error.english) from error
    except (OSError, UnicodeDecodeError) as error:
        raise _unreadable(
            f"{STYLE_FILE} পড়া যাচ্ছে না; UTF-8-এ সংরক্ষণ করুন ও খোলার অনুমতি দেখুন।",
            f"{STYLE_FILE} cannot be read: {error}.",
        ) from error
    if raw is None:
        raise _unreadable(f"{STYLE_FILE} ১ মেগাবাইটের চেয়ে বড়।", f"{STYLE_FILE} is larger than 1 MB.")
    problems = [_loads(line, column) for line, column in _loading(css)]
    if problems:
        raise RenderFault(problems)
    return css


def _loading(css: str) -> Iterator[tuple[int, int]]:
    """Line and column of all that would load something, however it is spelled; or end the style element."""
    tokens = list(reversed(tinycss2.parse_component_value_list(css, skip_comments=False)))
    while tokens:
        token = tokens.pop()
        name = getattr(token, "lower_name", None) or getattr(token, "lower_value", "")
        if (
            token.type == "url"
            or (token.type == "function" and name in _LOADING_FUNCTIONS)
            or (token.type == "at-keyword" and name in _LOADING_RULES)
        ):
            yield token.source_line, token.source_column
        tokens += reversed(getattr(token, "arguments", None) or getattr(token, "content", None) or ())
    if "</" in css:
        before = css[: css.index("</")]
        yield before.count("\n") + 1, len(before) - before.rfind("\n")


def _loads(line: int, column: int) -> Problem:
    return Problem(
        "style-loads",
        f"{STYLE_FILE} অন্য ফাইল বা ঠিকানা থেকে কিছু আনতে চায়; তা করা যায় না।",
        f"{STYLE_FILE} would load something from elsewhere; it cannot.",
        place=Place(STYLE_FILE, line, column, line, column + 1),
        hint_bangla="@import, url() ও এ জাতীয় অংশ মুছে দিন; ছবি দলিলের ‘ছবি’ ঘরে, হরফ --font দিয়ে দিন।",
        hint_english="Remove @import, url() and the like; pictures belong into the document, fonts are given with --font.",
    )


def _unreadable(bangla: str, english: str) -> RenderFault:
    return RenderFault([Problem("style-unreadable", bangla, english, place=Place(STYLE_FILE, 1, 1, 1, 1))])
