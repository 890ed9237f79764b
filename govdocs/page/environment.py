"""The Jinja environment of a kind of document: a user's templates first, then the templates of its package, then ours.

`base.html` ← `letterhead.html` ← `arranged.html` ← `<kind>.html` by inheritance; `parts.html` holds the parts as macros. Our templates are also
there as `govdocs/…`, so that a user's template can extend the one that it overrides.
"""

from __future__ import annotations

import traceback
from functools import cache, lru_cache
from importlib import import_module
from importlib.resources import files
from pathlib import Path

from jinja2 import BaseLoader, ChoiceLoader, Environment, PackageLoader, PrefixLoader, StrictUndefined
from jinja2.exceptions import TemplateSyntaxError

from govdocs.models.document import Document
from govdocs.numerals import letter_index, to_bangla
from govdocs.page import messages
from govdocs.page.own_templates import OwnTemplates, loader_of, refuse_missing
from govdocs.page.sandbox import OPTIONS, Sandbox
from govdocs.page.table_cell import table_cell
from govdocs.page.template_cache import TemplateCache
from govdocs.page.user_styles import STYLE_FILE, user_style
from govdocs.problems.problem import Place, Problem
from govdocs.prose import joining
from govdocs.prose import markdown as prose

_LONGEST_ERROR = 300  # characters of an exception's own words in a problem


def environment_of(kind: type[Document], templates: OwnTemplates | None) -> Environment:
    """The environment of a kind; `templates` are the user's. Made once for each folder or loader, and package.

    With a user's templates it is a sandbox for all of them; without, Jinja's plain environment, which is faster. Raises Refusal
    where the folder is not there.
    """
    refuse_missing(templates)
    return _environment(templates, _package(kind))


@lru_cache(maxsize=16)
def _environment(templates: OwnTemplates | None, package: str) -> Environment:
    packaged = {name: PackageLoader(name, "templates") for name in (package, "govdocs")}
    loaders: list[BaseLoader] = [loader_of(templates)] if templates else []
    loaders += [*packaged.values(), PrefixLoader({"govdocs": packaged["govdocs"]})]
    folders = (Path(str(files(name) / "templates")) for name in packaged)
    cache = TemplateCache(*folders, sandboxed=templates is not None)
    environment = (
        Sandbox(ChoiceLoader(loaders), bytecode_cache=cache)
        if templates
        else Environment(
            loader=ChoiceLoader(loaders), undefined=StrictUndefined, bytecode_cache=cache, **OPTIONS
        )
    )
    environment.filters |= {
        "blocks": prose.blocks,
        "cell": prose.cell,
        "inline": prose.inline,
        "lines": prose.lines,
        "plain": prose.plain,
        "colon": joining.with_colon,
        "commas": joining.all_with_comma,
        "brackets": joining.in_brackets,
        "td": table_cell,
        "split_bracket": joining.split_bracket,
        "typed_numbers": joining.typed_numbers,
        "bangla": lambda value: to_bangla(str(value)),
        "letter": letter_index,
    }
    return environment


def _package(kind: type[Document]) -> str:
    """The package whose `templates` folder has the template of this kind: ours, or a third party's."""
    module = import_module(kind.__module__)
    return (module.__package__ or module.__name__).split(".")[0]


def style_sheet(templates: OwnTemplates | None = None) -> str:
    """Our style sheet, followed by the `style.css` of the user's templates.

    Raises RenderFault when that would load something, Refusal where the folder is not there.
    """
    refuse_missing(templates)
    own = user_style(templates) if templates else ""
    return f"{_our_style_sheet()}\n{own}" if own else _our_style_sheet()


@cache
def _our_style_sheet() -> str:
    return (files("govdocs") / "templates" / STYLE_FILE).read_text("utf-8")


def template_problem(kind: type[Document], error: Exception) -> Problem:
    """The problem of a template of this kind that raised an error, at the line that failed."""
    name, line = _failing_line(kind, error)
    said = f"{error}"[:_LONGEST_ERROR] or type(error).__name__
    return messages.TEMPLATE_FAILS.filled(name=name, error=said).problem(Place(name, line, 1, line, 1))


def _failing_line(kind: type[Document], error: Exception) -> tuple[str, int]:
    """The template and line that failed: a syntax error names them, of any other the traceback does."""
    if isinstance(error, TemplateSyntaxError):
        return error.name or f"{kind.name}.html", error.lineno
    frames = [
        frame for frame in traceback.extract_tb(error.__traceback__) if frame.filename.endswith(".html")
    ]
    if not frames:
        return f"{kind.name}.html", 1
    return Path(frames[-1].filename).name, frames[-1].lineno or 1
