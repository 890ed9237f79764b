"""The pages of PDFs that may come from anybody, compared and drawn in a process of its own, held to limits.

pdfium draws a form that draws itself until the memory is full, and no call of Python ends it.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Concatenate, Final, ParamSpec, TypeVar

from govdocs.archive import messages
from govdocs.archive.comparison import Agreement, Comparison, compare_here
from govdocs.batch.call_apart import call_apart
from govdocs.batch.jobs import Limits
from govdocs.batch.workers import is_held_worker

P = ParamSpec("P")
T = TypeVar("T")

SECONDS: Final = 120.0  # as a document has to be rendered
MEMORY: Final = 1024  # MiB, and three times what the two files are

_MIB: Final = 1 << 20
_SMALL: Final = 64 * _MIB  # two PDFs of fewer bytes fit into a process that has rendered one of them


def compare(before: bytes, after: bytes) -> Comparison:
    """Compare two PDFs, given as bytes. Raises pypdfium2.PdfiumError for what is not a PDF, RenderFault where their pages cannot be
    read within the limits.
    """
    return Comparison(Agreement.BYTES) if before == after else read_apart(compare_here, before, after)


def read_apart(
    function: Callable[Concatenate[bytes, bytes, P], T],
    before: bytes,
    after: bytes,
    *arguments: P.args,
    **keywords: P.kwargs,
) -> T:
    """What a function reads from two PDFs; it is called in a process of its own, unless this one is held to limits already."""
    size = len(before) + len(after)
    if size < _SMALL and is_held_worker():
        return function(before, after, *arguments, **keywords)
    limits = Limits(SECONDS, MEMORY + 3 * size // _MIB)
    given_up = messages.PAGES_NOT_READ.filled(seconds=int(SECONDS), memory=limits.memory or 0).problem()
    return call_apart(function, limits, given_up, before, after, *arguments, **keywords)
