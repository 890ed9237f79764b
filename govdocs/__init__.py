"""govdocs: official letters of the Government of Bangladesh, from YAML to exact PDFs.

    import govdocs
    letter = govdocs.load("letter.yaml")  # YAML → marked tree → Document
    pdf = govdocs.render_pdf(letter)      # Document → HTML → PDF

A name is loaded when it is first used: a program that needs only `govdocs.numerals` or `govdocs.dates` loads neither pydantic nor
WeasyPrint.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from govdocs.archive import Archive, Verdict, verify
    from govdocs.batch.jobs import Limits
    from govdocs.batch.render_many import render_many
    from govdocs.loading.loader import check, load, loads
    from govdocs.mail_merge import merge
    from govdocs.models import Document, Part, kinds, named
    from govdocs.output import Renderer, render, render_pdf
    from govdocs.page.rendering import render_html
    from govdocs.problems.problem import GovdocsError, InvalidDocument, Problem, RenderFault, Severity

__all__ = [
    "Archive",
    "Document",
    "GovdocsError",
    "InvalidDocument",
    "Limits",
    "Part",
    "Problem",
    "RenderFault",
    "Renderer",
    "Severity",
    "Verdict",
    "check",
    "kinds",
    "load",
    "loads",
    "merge",
    "named",
    "render",
    "render_html",
    "render_many",
    "render_pdf",
    "verify",
]

_NAMES_OF = {
    "govdocs.archive": ("Archive", "Verdict", "verify"),
    "govdocs.batch.render_many": ("render_many",),
    "govdocs.loading.loader": ("check", "load", "loads"),
    "govdocs.mail_merge": ("merge",),
    "govdocs.models": ("Document", "Part", "kinds", "named"),
    "govdocs.output": ("Renderer", "render", "render_pdf"),
    "govdocs.page.rendering": ("render_html",),
    "govdocs.batch.jobs": ("Limits",),
    "govdocs.problems.problem": ("GovdocsError", "InvalidDocument", "Problem", "RenderFault", "Severity"),
}
_MODULE_OF = {name: module for module, names in _NAMES_OF.items() for name in names}


def __getattr__(name: str) -> Any:
    if name in _MODULE_OF:
        return getattr(import_module(_MODULE_OF[name]), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__() -> list[str]:
    """The public names, loaded or not."""
    return sorted(__all__)
