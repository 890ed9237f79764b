"""PDF → what is in it: the files inside, its text, a picture of each page. Read by pdfium; WeasyPrint is not loaded."""

import io
from pathlib import Path

import pypdfium2

from govdocs.errors import Refusal
from govdocs.files.atomic import write_all
from govdocs.pdf import messages
from govdocs.pdf.attachments import FINGERPRINT, Attachment
from govdocs.pdf.libraries_lock import one_thread_at_a_time

#: Of the pictures that are files of a document's output.
PNG_DPI = 150


def extract(pdf: Path, folder: Path) -> tuple[Path, ...]:
    """Take the files out of a PDF of ours, byte for byte, into `folder`. Returns their paths.

    Raises Refusal when it is no PDF of ours, or when a file of other content is there already; then nothing is written.
    """
    try:
        files = attached_files(pdf.read_bytes())
    except pypdfium2.PdfiumError as error:
        raise Refusal(*messages.NOT_A_PDF.filled(file=pdf)) from error
    if FINGERPRINT not in files:
        raise Refusal(*messages.NO_SOURCE_FILES.filled(file=pdf))
    targets = {folder / name: data for name, data in files.items()}
    for path, data in targets.items():
        if path.exists() and path.read_bytes() != data:
            raise Refusal(*messages.FILE_DIFFERS.filled(file=path))
    return write_all(targets)


@one_thread_at_a_time
def attached_files(pdf: bytes) -> dict[str, bytes]:
    """The files inside a PDF, by name. Raises Refusal for a name that leaves the folder, PdfiumError for what is no PDF."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        found = (document.get_attachment(i) for i in range(document.count_attachments()))
        attachments = [Attachment(file.get_name(), bytes(file.get_data())) for file in found]
    finally:
        document.close()
    return {attachment.name: attachment.data for attachment in attachments}


@one_thread_at_a_time
def text_of(pdf: bytes) -> str:
    """The text of a PDF, page by page; a form feed between pages."""
    with pypdfium2.PdfDocument(pdf) as document:
        pages = [
            page.get_textpage().get_text_bounded().replace("\r\n", "\n").replace("\x02", "-")
            for page in document
        ]
    return "\n\f".join(text.rstrip() for text in pages) + "\n"


@one_thread_at_a_time
def pictures_of(pdf: bytes, *, dpi: int = PNG_DPI) -> list[bytes]:
    """Each page of a PDF as a PNG."""
    pictures = []
    with pypdfium2.PdfDocument(pdf) as document:
        for page in document:
            buffer = io.BytesIO()
            page.render(scale=dpi / 72).to_pil().save(buffer, "PNG")
            pictures.append(buffer.getvalue())
    return pictures
