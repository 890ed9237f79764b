"""HTML → PDF: exact text, archival, the same bytes for the same input, and strict about faults.

WeasyPrint is loaded when a name of the engine is first asked for, not when this package is imported.
"""

from typing import TYPE_CHECKING, Any

from govdocs.pdf.faces import FAMILY, Faces
from govdocs.pdf.faults import Fault, RenderError

if TYPE_CHECKING:
    from govdocs.pdf.engine import Pages, Renderer, write_pdf

__all__ = ["FAMILY", "Faces", "Fault", "Pages", "RenderError", "Renderer", "write_pdf"]


def __getattr__(name: str) -> Any:
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from govdocs.pdf import engine

    return getattr(engine, name)
