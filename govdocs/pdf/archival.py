"""Write a PDF that is PDF/A-3a and PDF/UA-1 at once: what WeasyPrint leaves out, the metadata, the embedded files.

Standards: ISO 19005-3:2012 (PDF/A-3), ISO 14289-1:2014 (PDF/UA-1).
"""

from collections.abc import Iterator
from contextlib import nullcontext
from datetime import date, datetime, time
from functools import partial
from io import BytesIO
from pathlib import PurePosixPath
from typing import Any

import pydyf
import weasyprint
from weasyprint.formatting_structure.boxes import TableCellBox
from weasyprint.pdf.metadata import DocumentMetadata

from govdocs.errors import Refusal
from govdocs.pdf import messages
from govdocs.pdf.attachments import Attachment, Metadata
from govdocs.pdf.box_places import children
from govdocs.pdf.compression import CompressedPDF, content_of
from govdocs.pdf.layout.settled import SettledBlock

#: WeasyPrint's name for PDF/A-3a; it is given when the pages are laid out and again when they are written.
VARIANT = "pdf/a-3a"

#: The date of an embedded file when the document has none: PDF wants one, and no clock may be read.
NO_DATE = date(1970, 1, 1)

#: PDF/UA's mark, and the description that PDF/A requires of a schema it does not know (ISO 19005-3, 6.6.2.3).
UNIVERSAL_ACCESS = b"""\
<rdf:Description xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" rdf:about="" pdfuaid:part="1" />\
<rdf:Description xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" \
xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" \
xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#" rdf:about="">\
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">\
<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>\
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>\
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>\
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">\
<pdfaProperty:name>part</pdfaProperty:name>\
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>\
<pdfaProperty:category>internal</pdfaProperty:category>\
<pdfaProperty:description>Part of ISO 14289 this file conforms to</pdfaProperty:description>\
</rdf:li></rdf:Seq></pdfaSchema:property></rdf:li></rdf:Bag></pdfaExtension:schemas></rdf:Description>\
"""


def write(
    document: Any,
    metadata: Metadata | None,
    attachments: tuple[Attachment, ...],
    drawn: list[bytes] | None = None,
) -> bytes:
    """The PDF of a WeasyPrint document that was laid out for `VARIANT`; to `drawn` goes what each page draws, before it is compressed.

    Without metadata, that of the HTML's own <title> and <meta>. Raises Refusal for two files of one name.
    """
    names = [attachment.name for attachment in attachments]
    if twice := sorted({name for name in names if names.count(name) > 1}):
        raise Refusal(*messages.ATTACHMENTS_OF_ONE_NAME.filled(names=", ".join(twice)))
    created = metadata.created if metadata else None
    html_metadata = document.metadata
    document.metadata = _EmbeddedMetadata(html_metadata, metadata)
    try:
        written: bytes = document.write_pdf(
            pdf_variant=VARIANT,
            finisher=partial(_finish, drawn=drawn),
            attachments=[
                _EmbeddedFile(attachment, created)
                for attachment in sorted(
                    attachments, key=lambda each: each.name.encode()
                )  # as a name tree is
            ],
        )
    finally:
        document.metadata = html_metadata
    return written


class _EmbeddedMetadata(DocumentMetadata):  # type: ignore[misc]
    """WeasyPrint's metadata, with those given in place of the HTML's, and the mark of PDF/UA."""

    def __init__(self, html: DocumentMetadata, given: Metadata | None) -> None:
        self.__dict__.update(vars(html))
        self.generator = "govdocs"
        if given:
            self.title = given.title
            self.authors = [given.author] if given.author else []
            self.description = given.subject
            self.keywords = list(given.keywords)
            self.created = self.modified = given.created and given.created.isoformat()

    def include_in_pdf(self, pdf: Any, variant: str, version: str, conformance: str, compress: bool) -> None:
        """Write them uncompressed, for archives that read them without reading PDF."""
        super().include_in_pdf(pdf, variant, version, conformance, compress=False)

    def generate_rdf_metadata(self, variant: str, version: int, conformance: str) -> bytes:
        rdf: bytes = super().generate_rdf_metadata(variant, version, conformance)
        end = b"</rdf:RDF>"
        return rdf.replace(end, UNIVERSAL_ACCESS + end)


class _EmbeddedFile(weasyprint.Attachment):  # type: ignore[misc]
    """An attachment as WeasyPrint takes it, with no file's and no clock's time."""

    def __init__(self, attachment: Attachment, created: date | None) -> None:
        self.source = nullcontext((BytesIO(attachment.data), None, None, attachment.media_type))
        self.name = attachment.name
        self.description = PurePosixPath(attachment.name).name
        self.relationship = attachment.relationship
        self.md5 = None
        self.created = self.modified = datetime.combine(created or NO_DATE, time())


def _finish(document: Any, pdf: Any, drawn: list[bytes] | None) -> None:
    """Name each embedded file once, and say of each table header what it heads (ISO 14289-1, 7.5); compress by libdeflate."""
    if type(pdf) is pydyf.PDF:
        pdf.__class__ = CompressedPDF
    if drawn is not None:
        pages = (pdf.objects[number] for number in pdf.pages["Kids"][::3])
        drawn += (content_of(pdf.objects[int(page["Contents"].split()[0])]) for page in pages)
    if "AF" in pdf.catalog:
        pdf.catalog["AF"] = pydyf.Array(dict.fromkeys(pdf.catalog["AF"]))
    for page in document.pages:
        for head in _heads(page._page_box):
            rows = head.element.get("scope") in ("row", "rowgroup")
            head.mark["A"]["Scope"] = "/Row" if rows else "/Column"


def _heads(box: Any) -> Iterator[Any]:
    """The heads of rows and columns in a box, but those of plain tables, which have no boxes."""
    if isinstance(box, TableCellBox) and box.element is not None and box.element_tag == "th":
        yield box
    if type(box) is not SettledBlock:
        for child in children(box):
            yield from _heads(child)
