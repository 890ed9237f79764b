"""YAML → marked tree → Document → HTML → PDF: official letters of the Government of Bangladesh.

    import govdocs
    letter = govdocs.load("letter.yaml")
    pdf = govdocs.render_pdf(letter)

Names are loaded when they are first asked for: a program that wants only `govdocs.numerals` or `govdocs.dates` loads neither
pydantic nor WeasyPrint.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from govdocs.archive import Archive, Verdict, verify
    from govdocs.batch import render_many
    from govdocs.loading import check, load, loads
    from govdocs.merging import merge
    from govdocs.models import Document, Part, kinds, named
    from govdocs.output import Renderer, render, render_pdf
    from govdocs.page import render_html
    from govdocs.pool import Limits
    from govdocs.problems import GovdocsError, InvalidDocument, Problem, RenderFault, Severity

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

_HOMES = {
    "govdocs.archive": ("Archive", "Verdict", "verify"),
    "govdocs.batch": ("render_many",),
    "govdocs.loading": ("check", "load", "loads"),
    "govdocs.merging": ("merge",),
    "govdocs.models": ("Document", "Part", "kinds", "named"),
    "govdocs.output": ("Renderer", "render", "render_pdf"),
    "govdocs.page": ("render_html",),
    "govdocs.pool": ("Limits",),
    "govdocs.problems": ("GovdocsError", "InvalidDocument", "Problem", "RenderFault", "Severity"),
}
_MODULE_OF = {name: module for module, names in _HOMES.items() for name in names}


def __getattr__(name: str) -> Any:
    if name in _MODULE_OF:
        return getattr(import_module(_MODULE_OF[name]), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
