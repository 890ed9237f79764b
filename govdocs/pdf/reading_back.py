"""A PDF read back by pdfium, once for all checks: the text of its pages, and the font programs that it draws with."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator, Set
from typing import Any, NamedTuple

import pypdfium2
import pypdfium2.raw as pdfium

from govdocs.pdf.libraries_lock import one_thread_at_a_time


class ReadBack(NamedTuple):
    """What pdfium reads: the text of each page, and font programs by the names of their fonts."""

    texts: tuple[str, ...]
    programs: dict[str, bytes]


@one_thread_at_a_time
def read_back(pdf: bytes, fonts: Set[str] = frozenset()) -> ReadBack:
    """The texts, and the programs of those of these fonts that text is drawn with."""
    texts: list[str] = []
    programs: dict[str, bytes] = {}
    document = pypdfium2.PdfDocument(pdf)
    try:
        for page in document:
            texts.append(page.get_textpage().get_text_range())
            if not fonts <= programs.keys():
                count = pdfium.FPDFPage_CountObjects(page)
                _gather(programs, fonts, (pdfium.FPDFPage_GetObject(page, i) for i in range(count)))
    finally:
        document.close()
    return ReadBack(tuple(texts), programs)


def _gather(found: dict[str, bytes], names: Set[str], objects: Iterator[Any]) -> None:
    seen = set()
    for shown in objects:
        kind = pdfium.FPDFPageObj_GetType(shown)
        if kind == pdfium.FPDF_PAGEOBJ_FORM:
            count = pdfium.FPDFFormObj_CountObjects(shown)
            _gather(found, names, (pdfium.FPDFFormObj_GetObject(shown, i) for i in range(count)))
        elif kind == pdfium.FPDF_PAGEOBJ_TEXT:
            font = pdfium.FPDFTextObj_GetFont(shown)
            address = ctypes.addressof(font.contents)
            if address not in seen:
                seen.add(address)
                name = ctypes.create_string_buffer(256)
                pdfium.FPDFFont_GetBaseFontName(font, name, len(name))
                key = name.value.decode("utf-8", "replace")
                if key in names and key not in found:
                    found[key] = _program(font)
        if names <= found.keys():
            return


def _program(font: Any) -> bytes:
    length = ctypes.c_size_t()
    pdfium.FPDFFont_GetFontData(font, None, 0, ctypes.byref(length))
    content = (ctypes.c_uint8 * length.value)()
    pdfium.FPDFFont_GetFontData(font, content, length.value, ctypes.byref(length))
    return bytes(content)
