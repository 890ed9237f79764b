"""Document → HTML: templates arrange, models say what there is, and nothing is computed in between.

`base.html` ← `letterhead.html` ← `<kind>.html` by inheritance; `parts.html` holds the parts as macros. A user's folder is asked
first for every template, and ours stay in reach under `govdocs/…`, so that an override can extend what it overrides.
"""

from __future__ import annotations

import traceback
from functools import lru_cache
from hashlib import sha256
from importlib import import_module
from importlib.resources import files
from pathlib import Path
from typing import Any

from jinja2 import BaseLoader, ChoiceLoader, PackageLoader, PrefixLoader
from jinja2.exceptions import TemplateSyntaxError
from jinja2.meta import find_referenced_templates
from markupsafe import Markup

from govdocs.loading.version_checks import refuse_other_templates
from govdocs.models.document import Document
from govdocs.numerals import letter_index, to_bangla
from govdocs.page.sandbox import STYLE_FILE, Sandbox, UserFolder, bounded, users_style
from govdocs.page.template_cache import KeptCode
from govdocs.problems.problem import Place, Problem, RenderFault
from govdocs.prose import markdown as prose

DRAFT_MARK = "খসড়া"


def render_html(document: Document, *, templates: Path | None = None, draft: bool = False) -> str:
    """The document as one HTML page that needs nothing else: the style sheet and the pictures are inside.

    `templates` is a folder whose templates and `style.css` go before ours. Raises RenderFault when a template fails.
    """
    return page(document, templates=templates, draft=draft, css=style_sheet(templates))


def page(document: Document, *, templates: Path | None = None, draft: bool = False, css: str = "") -> str:
    """The document as HTML; with `css` inside it, or to be laid out with `style_sheet` beside it."""
    return _render(
        document,
        templates,
        css=css,
        draft=DRAFT_MARK if draft or document.is_draft else "",
        embedded=False,
        where="",
        annex_head="",
    )


def style_sheet(templates: Path | None = None) -> str:
    """Our style sheet, followed by the `style.css` of the user's folder. Raises RenderFault when that would load something."""
    ours = (files("govdocs") / "templates" / STYLE_FILE).read_text("utf-8")
    own = users_style(templates) if templates else ""
    return f"{ours}\n{own}" if own else ours


def templates_digest(templates: Path | None = None) -> str:
    """SHA-256 over the templates that a page is made by: ours, and those of the user's folder."""
    ours = [
        (file.name, file.read_bytes())
        for file in (files("govdocs") / "templates").iterdir()
        if file.is_file()  # not the folder of their code
    ]
    own = [(file.name, file.read_bytes()) for file in templates.glob("*.html")] if templates else []
    digest = sha256()
    for name, content in sorted(ours) + sorted(own):
        digest.update(name.encode() + b"\0" + content + b"\0")
    return digest.hexdigest()


def template_digest(kind: type[Document], templates: Path | None = None) -> str:
    """SHA-256 over what the pages of a kind are made by: its template, those that this draws in, and the style sheet.

    The same on every system. Raises RenderFault for a template or style sheet that fails.
    """
    environment = _environment(templates, _package(kind))
    read = {STYLE_FILE: style_sheet(templates)}
    names = [f"{kind.name}.html"]
    try:
        while names:
            name = names.pop()
            if name not in read and environment.loader:
                read[name] = environment.loader.get_source(environment, name)[0]
                for drawn_in in find_referenced_templates(environment.parse(read[name])):
                    names += [drawn_in] if drawn_in else environment.list_templates(extensions=["html"])
    except Exception as error:  # as in _render
        raise RenderFault([_template_problem(kind, error)]) from error
    digest = sha256()
    for name, text in sorted(read.items()):
        digest.update("\0".join((name, *text.splitlines(), "")).encode())
    return digest.hexdigest()


def _render(document: Document, templates: Path | None, **context: Any) -> str:
    environment = _environment(templates, _package(type(document)))

    def embed(inner: Document, where: str, annex_head: str = "") -> Markup:
        """Another document's content inside this one's pages, `annex_head` at its top; `where` is its place in the outer one."""
        place = f"{context['where']}{where}/"
        return Markup(
            _render(
                inner, templates, **{**context, "embedded": True, "where": place, "annex_head": annex_head}
            )
        )

    def at(*path: str | int) -> Markup:
        """The attribute by which a fault on the page finds its place in the YAML."""
        return Markup(' data-at="{}{}"').format(context["where"], ".".join(map(str, path)))

    try:
        if document.template and not context["draft"]:
            refuse_other_templates(document, template_digest(type(document), templates))
        template = environment.get_template(f"{document.name}.html")
        return bounded(template.generate(document=document, embed=embed, at=at, **context))
    except RenderFault:
        raise  # of an embedded document, or of its templates: told already
    except Exception as error:  # a template is a program of its own: whatever it raises is its fault
        raise RenderFault([_template_problem(type(document), error)]) from error


@lru_cache(maxsize=16)
def _environment(templates: Path | None, package: str) -> Sandbox:
    """The templates compiled once per folder. Sandboxed: a template is a user's file, and a document's words go through it."""
    packaged = {name: PackageLoader(name, "templates") for name in (package, "govdocs")}
    loaders: list[BaseLoader] = [UserFolder(templates)] if templates else []
    loaders += [*packaged.values(), PrefixLoader({"govdocs": packaged["govdocs"]})]
    kept = KeptCode(*(Path(str(files(name) / "templates")) for name in packaged))
    environment = Sandbox(loader=ChoiceLoader(loaders), bytecode_cache=kept)
    environment.filters |= {
        "blocks": prose.blocks,
        "cell": prose.cell,
        "inline": prose.inline,
        "lines": prose.lines,
        "bangla": lambda value: to_bangla(str(value)),
        "letter": letter_index,
    }
    return environment


def _package(kind: type[Document]) -> str:
    """The package whose `templates` folder dresses this kind: ours, or a third party's."""
    module = import_module(kind.__module__)
    return (module.__package__ or module.__name__).split(".")[0]


def _template_problem(kind: type[Document], error: Exception) -> Problem:
    name, line = _template_line(kind, error)
    return Problem(
        "template",
        f"‘{name}’ টেমপ্লেটে ভুল আছে: {error}",
        f"The template '{name}' fails: {error}",
        place=Place(name, line, 1, line, 1),
        hint_bangla="--templates দিয়ে দেওয়া ফোল্ডারের টেমপ্লেটটি ঠিক করুন।",
        hint_english="Mend the template in the folder given with --templates.",
    )


def _template_line(kind: type[Document], error: Exception) -> tuple[str, int]:
    """The template and line that failed: a syntax error says so itself, any other stands in the traceback."""
    if isinstance(error, TemplateSyntaxError):
        return error.name or f"{kind.name}.html", error.lineno
    frames = [
        frame for frame in traceback.extract_tb(error.__traceback__) if frame.filename.endswith(".html")
    ]
    if not frames:
        return f"{kind.name}.html", 1
    return Path(frames[-1].filename).name, frames[-1].lineno or 1
