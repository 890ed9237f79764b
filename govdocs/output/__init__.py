"""Document → files: PDF, HTML, text, pictures or a Word file, each written whole or not at all."""

from govdocs.output.renderer import FORMATS, Format, Renderer, numbered
from govdocs.output.rendering import render, render_pdf
from govdocs.output.warm import MAX_WARM, warm
from govdocs.output.workspace import Workspace

__all__ = [
    "FORMATS",
    "MAX_WARM",
    "Format",
    "Renderer",
    "Workspace",
    "numbered",
    "render",
    "render_pdf",
    "warm",
]
