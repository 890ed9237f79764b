"""govdocs: official letters of the Government of Bangladesh, from YAML to exact PDFs.

    import govdocs
    letter = govdocs.load("letter.yaml")  # YAML → marked tree → Document
    pdf = govdocs.render_pdf(letter)      # Document → HTML → PDF

A name is loaded when it is first used: a program that needs only `govdocs.numerals` or `govdocs.dates` loads neither pydantic nor
WeasyPrint. docs/python.md says what each of them is for.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from govdocs.archive import Archive, Verdict, verify
    from govdocs.audit import audit
    from govdocs.batch.jobs import Limits
    from govdocs.batch.render_many import render_many
    from govdocs.errors import Refusal
    from govdocs.loading.loader import check, load, loads
    from govdocs.mail_merge import merge
    from govdocs.models import Document, Fault, Part, contradiction, named
    from govdocs.models.fields import Choice, Count, Figure, Line, Lines, OneOrMany, Prose, YesNo
    from govdocs.models.innovation_plan import InnovationPlan
    from govdocs.models.kinds import kinds
    from govdocs.models.letter import Letter
    from govdocs.models.minutes import Minutes
    from govdocs.models.press_note import PressNote
    from govdocs.models.project_update import ProjectUpdate
    from govdocs.models.samples import Usual
    from govdocs.models.written_values import Clock, Day, Memo
    from govdocs.output import Renderer, Workspace, render, render_pdf
    from govdocs.page.rendering import render_html
    from govdocs.pdf import Faces
    from govdocs.problems.problem import GovdocsError, InvalidDocument, Problem, RenderFault, Severity

    __version__: str

__all__ = [
    "Archive",
    "Choice",
    "Clock",
    "Count",
    "Day",
    "Document",
    "Faces",
    "Fault",
    "Figure",
    "GovdocsError",
    "InnovationPlan",
    "InvalidDocument",
    "Letter",
    "Limits",
    "Line",
    "Lines",
    "Memo",
    "Minutes",
    "OneOrMany",
    "Part",
    "PressNote",
    "Problem",
    "ProjectUpdate",
    "Prose",
    "Refusal",
    "RenderFault",
    "Renderer",
    "Severity",
    "Usual",
    "Verdict",
    "Workspace",
    "YesNo",
    "__version__",
    "audit",
    "check",
    "contradiction",
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
    "govdocs.batch.jobs": ("Limits",),
    "govdocs.batch.render_many": ("render_many",),
    "govdocs.errors": ("Refusal",),
    "govdocs.loading.loader": ("check", "load", "loads"),
    "govdocs.mail_merge": ("merge",),
    "govdocs.models": ("Document", "Fault", "Part", "contradiction", "kinds", "named"),
    "govdocs.models.fields": ("Choice", "Count", "Figure", "Line", "Lines", "OneOrMany", "Prose", "YesNo"),
    "govdocs.models.innovation_plan": ("InnovationPlan",),
    "govdocs.models.letter": ("Letter",),
    "govdocs.models.minutes": ("Minutes",),
    "govdocs.models.press_note": ("PressNote",),
    "govdocs.models.project_update": ("ProjectUpdate",),
    "govdocs.models.samples": ("Usual",),
    "govdocs.models.written_values": ("Clock", "Day", "Memo"),
    "govdocs.output": ("Renderer", "Workspace", "render", "render_pdf"),
    "govdocs.page.rendering": ("render_html",),
    "govdocs.pdf.faces": ("Faces",),
    "govdocs.problems.problem": ("GovdocsError", "InvalidDocument", "Problem", "RenderFault", "Severity"),
}
_MODULE_OF = {name: module for module, names in _NAMES_OF.items() for name in names}


def __getattr__(name: str) -> Any:
    if name in _MODULE_OF:
        return getattr(import_module(_MODULE_OF[name]), name)
    if name == "audit":  # a package that can be called
        return import_module("govdocs.audit")
    if name == "__version__":
        from importlib.metadata import version

        return version("govdocs")
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__() -> list[str]:
    """The public names, loaded or not, and the names that every module has."""
    return sorted({*__all__, *(name for name in globals() if name.startswith("__"))})
