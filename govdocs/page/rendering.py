"""Document → HTML: templates arrange what models hold, and nothing is computed in between."""

from __future__ import annotations

from typing import Any

from markupsafe import Markup

from govdocs.models.document import Document
from govdocs.models.for_templates import for_templates
from govdocs.page.data_at import attribute
from govdocs.page.environment import environment_of, style_sheet, template_problem
from govdocs.page.own_templates import OwnTemplates, TemplatesGiven, templates_of
from govdocs.page.sandbox import bounded
from govdocs.page.template_digest import refuse_other_templates
from govdocs.page.time_allowed import in_time
from govdocs.problems.problem import RenderFault

DRAFT_MARK = "খসড়া"


def render_html(document: Document, *, templates: TemplatesGiven | None = None, draft: bool = False) -> str:
    """The document as one HTML page that needs nothing else: the style sheet and the pictures are inside.

    `templates` go before ours, as does the `style.css` among them: a folder, a package that has a folder `templates`, or a loader
    of Jinja. Raises RenderFault when a template fails, Refusal for templates that are not there.
    """
    own = templates_of(templates)
    return page(document, templates=own, draft=draft, css=style_sheet(own))


def page(
    document: Document, *, templates: OwnTemplates | None = None, draft: bool = False, css: str = ""
) -> str:
    """The document as HTML; with `css` inside it, or to be laid out with `style_sheet` beside it."""
    with in_time(templates, [document]):
        return _render(
            document,
            templates,
            css=css,
            draft=DRAFT_MARK if draft or document.is_draft else "",
            embedded=False,
            where="",
            annex_head="",
        )


def _render(document: Document, templates: OwnTemplates | None, **context: Any) -> str:
    @for_templates
    def embed(inner: Document, where: str, annex_head: str = "") -> Markup:
        """Another document's content inside this one's pages, `annex_head` at its top; `where` is its place in the outer one."""
        place = f"{context['where']}{where}/"
        return Markup(
            _render(
                inner, templates, **{**context, "embedded": True, "where": place, "annex_head": annex_head}
            )
        )

    @for_templates
    def at(*path: str | int) -> Markup:
        return attribute(context["where"], path)

    kind = type(document)
    environment = environment_of(kind, templates)
    try:
        if not context["draft"]:
            refuse_other_templates(document, templates)
        template = environment.get_template(f"{document.name}.html")
        return bounded(template.generate(document=document, embed=embed, at=at, **context))
    except (RenderFault, MemoryError):
        raise  # of an embedded document, or of its templates: reported already; or nothing of a template alone
    except Exception as error:  # a template is a program of its own: whatever it raises is its fault
        raise RenderFault([template_problem(kind, error)]) from error
