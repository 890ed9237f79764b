"""PDF → what is in it: the files inside, its text, a picture of each page. Read by pdfium; WeasyPrint is not loaded."""

import io
from pathlib import Path

import pypdfium2

from govdocs.errors import Refusal
from govdocs.files.atomic import write_all
from govdocs.files.portable_names import FINGERPRINT, portable_path, refuse_unportable
from govdocs.pdf import messages
from govdocs.pdf.attachments import Attachment
from govdocs.pdf.libraries_lock import one_thread_at_a_time
from govdocs.pdf.unpacking import MAX_PDF, refuse_unsafe
from govdocs.problems.excerpt import visible

MAX_FILES = 5000
"""Files in one PDF: two for each of two thousand letters that are merged into one, and their pictures."""
MAX_FILE_BYTES = 256 << 20
"""Bytes of all files in one PDF: an album of pictures, and the texts."""
#: Of the pictures that are files of a document's output.
PNG_DPI = 150


def extract(pdf: Path, folder: Path) -> tuple[Path, ...]:
    """Take the files out of a PDF of ours, byte for byte, into `folder`. Returns their paths.

    Raises Refusal when it is no PDF of ours, holds too much, or names a file that not every system stores, or that is hidden,
    or when a file of other content is there already; then nothing is written.
    """
    if pdf.exists() and not (pdf.is_file() or pdf.is_dir()):  # a pipe would be waited for
        raise Refusal(*messages.NOT_A_PDF.filled(file=pdf))
    try:
        with pdf.open("rb") as file:
            data = file.read(MAX_PDF + 1)
        refuse_unsafe(data, str(pdf))
        files = attached_files(data, str(pdf))
    except pypdfium2.PdfiumError as error:
        raise Refusal(*messages.NOT_A_PDF.filled(file=pdf)) from error
    if FINGERPRINT not in files:
        raise Refusal(*messages.NO_SOURCE_FILES.filled(file=pdf))
    refuse_unportable(files, hidden=False)
    targets = {folder / name: data for name, data in files.items()}
    for path, data in targets.items():
        if path.exists() and path.read_bytes() != data:
            raise Refusal(*messages.FILE_DIFFERS.filled(file=path))
    return write_all(targets)


@one_thread_at_a_time
def attached_files(pdf: bytes, name: str = "") -> dict[str, bytes]:
    """The files inside a PDF that `refuse_unsafe` lets pass, by name; `name` is what messages call the PDF.

    Raises Refusal for too many or too large ones, for a name that leaves the folder, is no text or comes twice; PdfiumError for
    what is no PDF.
    """
    with pypdfium2.PdfDocument(pdf) as document:
        count, total = document.count_attachments(), 0
        found: dict[str, bytes] = {}
        for index in range(count if count <= MAX_FILES else 0):
            file = document.get_attachment(index)
            try:
                attachment = Attachment(portable_path(file.get_name()), bytes(file.get_data()))
            except UnicodeError as error:
                raise Refusal(*messages.NOT_A_NAME.filled(file=name)) from error
            if attachment.name in found:
                raise Refusal(*messages.NAME_TWICE.filled(file=name, name=visible(attachment.name)))
            found[attachment.name] = attachment.data
            total += len(attachment.data)
            if total > MAX_FILE_BYTES:
                break
    if count > MAX_FILES or total > MAX_FILE_BYTES:
        raise Refusal(*messages.TOO_MANY_FILES.filled(file=name))
    return found


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
def chapters_of(pdf: bytes) -> tuple[tuple[int, ...], int]:
    """The pages, from 0, at which the bookmarks of the first level are, and how many pages the PDF has."""
    with pypdfium2.PdfDocument(pdf) as document:
        marks = [mark for mark in document.get_toc(max_depth=1) if mark.level == 0]
        places = [mark.get_dest() for mark in marks]
        return tuple(place.get_index() for place in places if place), len(document)


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
