"""HTML → PDF: exact text, archival, the same bytes for the same input, and strict about faults.

WeasyPrint is loaded when a name of the engine is first used, not when this package is imported.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any
from warnings import catch_warnings, simplefilter

from govdocs.pdf.attachments import Attachment, Metadata
from govdocs.pdf.faces import FAMILY, Faces
from govdocs.pdf.faults import PageFault, RenderError
from govdocs.pdf.speedups.fast_import import import_weasyprint

if TYPE_CHECKING:
    from govdocs.pdf.engine import Engine, Pages, write_pdf
    from govdocs.pdf.text_check import check_text

__all__ = [
    "FAMILY",
    "Attachment",
    "Engine",
    "Faces",
    "Metadata",
    "PageFault",
    "Pages",
    "RenderError",
    "check_text",
    "write_pdf",
]

_LATER = {
    "Pages": "engine",
    "Engine": "engine",
    "check_text": "text_check",
    "write_pdf": "engine",
}


def __getattr__(name: str) -> Any:
    if name not in _LATER:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    with catch_warnings():
        # WeasyPrint warns when it finds no system fonts or no subsetter: neither is used here.
        simplefilter("ignore")
        import_weasyprint()
        return getattr(import_module(f"{__name__}.{_LATER[name]}"), name)
