"""Letters of ours that somebody has changed, so that pdfium reads their pages until the memory is full."""

from __future__ import annotations

import io
import json
from collections.abc import Callable

import pikepdf
from pikepdf import Dictionary, Name

import govdocs
from govdocs.files.portable_names import FINGERPRINT
from tests.support.memo import MEMO

_FORM = {"/Type": Name.XObject, "/Subtype": Name.Form, "/BBox": [0, 0, 9, 9]}
_TWICE = b"/X Do /X Do"


def fine_letter() -> bytes:
    """The letter as it was."""
    return govdocs.render_pdf(govdocs.loads(MEMO))


def form_of_itself(*, former: bool = False) -> bytes:
    """Its page draws a form that draws itself twice; a former one says that it was made by another version."""

    def change(pdf: pikepdf.Pdf) -> None:
        form = pdf.make_stream(_TWICE, _FORM)
        form.Resources = Dictionary(XObject=Dictionary(X=form))
        _draw(pdf, form)
        if former:
            before = json.loads(pdf.attachments[FINGERPRINT].get_file().read_bytes())
            programs = json.dumps({**before, "govdocs": "0.0.1"}).encode()
            pdf.attachments[FINGERPRINT] = pikepdf.AttachedFileSpec(pdf, programs, filename=FINGERPRINT)

    return _changed(change)


def forms_in_forms(depth: int = 40) -> bytes:
    """Its page draws a form that draws another one twice, and so on."""

    def change(pdf: pikepdf.Pdf) -> None:
        form = pdf.make_stream(b"", _FORM)
        for _ in range(depth):
            inner, form = form, pdf.make_stream(_TWICE, _FORM)
            form.Resources = Dictionary(XObject=Dictionary(X=inner))
        _draw(pdf, form)

    return _changed(change)


def long_text_of_a_glyph(letters: int = 3_000_000) -> bytes:
    """Each glyph of its fonts stands for millions of letters."""
    table = b"begincmap 1 beginbfchar <01> <%b> endbfchar endcmap" % (b"0041" * letters)

    def change(pdf: pikepdf.Pdf) -> None:
        for font in pdf.pages[0].Resources.Font.values():
            font.ToUnicode = pdf.make_stream(table)

    return _changed(change)


WITHOUT_END = {
    "a form that draws itself": form_of_itself,
    "forms in forms": forms_in_forms,
    "millions of letters to a glyph": long_text_of_a_glyph,
}


def _draw(pdf: pikepdf.Pdf, form: pikepdf.Object) -> None:
    page = pdf.pages[0]
    page.Resources.XObject = Dictionary(X=form)
    page.Contents = pdf.make_stream(b"/X Do")


def _changed(change: Callable[[pikepdf.Pdf], None]) -> bytes:
    made = io.BytesIO()
    with pikepdf.open(io.BytesIO(fine_letter())) as pdf:
        change(pdf)
        pdf.save(made)
    return made.getvalue()
