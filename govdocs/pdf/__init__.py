"""HTML → PDF: exact text, archival, the same bytes for the same input, and strict about faults.

WeasyPrint is loaded when the first page is laid out, not when this package is imported.
"""

from govdocs.pdf.engine import Pages, Renderer, write_pdf
from govdocs.pdf.faces import FAMILY, Faces
from govdocs.pdf.faults import Fault, RenderError

__all__ = ["FAMILY", "Faces", "Fault", "Pages", "RenderError", "Renderer", "write_pdf"]
