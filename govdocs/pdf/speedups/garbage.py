"""Garbage collection held off while a document is laid out, and made up for between documents.

What was laid out needs none: but for its last page it is let go with its `Pages`, since nothing in it knows what holds it.
"""

import gc
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import weasyprint.css
from weasyprint.text.fonts import FontConfiguration

from govdocs.pdf.speedups.fonts import FastFonts

#: So many more blocks of memory than after the last collection, some 30 MB, before garbage is collected.
MOST_UNCOLLECTED = 300_000


@contextmanager
def without_collection(fonts: FontConfiguration) -> Iterator[None]:
    """Hold garbage collection off for the length of a block.

    While a document is laid out nearly all that is allocated stays, so to look through it again and again is
    in vain: a quarter of the time of a hundred pages. Afterwards it counts as old, or all of it would be looked
    through at once.
    """
    if not isinstance(fonts, FastFonts) or not gc.isenabled():
        yield
        return
    gc.disable()
    try:
        yield
    finally:
        if not gc.get_freeze_count():  # what somebody has frozen stays so
            gc.freeze()
            gc.unfreeze()
        gc.enable()


def collect_if_due(fonts: FontConfiguration) -> None:
    """Collect the garbage of the documents before, when there may be much: nobody else looks through what is old."""
    if not isinstance(fonts, FastFonts) or not gc.isenabled():
        return
    if fonts.most_blocks is not None and sys.getallocatedblocks() > fonts.most_blocks:
        gc.collect()
        fonts.most_blocks = None
    if fonts.most_blocks is None:
        fonts.most_blocks = sys.getallocatedblocks() + MOST_UNCOLLECTED


_stock_resolve_calc_sum = weasyprint.css._resolve_calc_sum


def resolve_calc_sum(*asked: Any) -> Any:
    """The counterpart of `_resolve_calc_sum`, which keeps the exception that it raises, and so its callers with all their boxes."""
    try:
        return _stock_resolve_calc_sum(*asked)
    except weasyprint.css.RelativeLengthInMath as relative:
        raise relative.with_traceback(None) from None
