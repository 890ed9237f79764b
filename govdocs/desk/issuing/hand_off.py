"""A letter for other programs: clean HTML and its fields for D-Nothi, a draft of an e-mail with the PDF, files to download."""

from __future__ import annotations

import re
from email.message import EmailMessage
from email.policy import SMTP
from pathlib import Path
from typing import Any, Final

from govdocs.archive.file_names import letter_name
from govdocs.desk import messages
from govdocs.desk.issuing.clean_html import cleaned
from govdocs.desk.preview.previews import FileRequest, Previews
from govdocs.desk.writing.examination import file_name
from govdocs.loading.loader import loads
from govdocs.mail_merge.file_names import safe
from govdocs.models.document import Document
from govdocs.models.letter import Letter
from govdocs.output import FORMATS, Format, Renderer
from govdocs.page.plain_text import plain_text
from govdocs.problems.problem import Language, Severity

MEDIA_TYPES: Final[dict[Format, str]] = {
    "pdf": "application/pdf",
    "html": "text/html; charset=utf-8",
    "txt": "text/plain; charset=utf-8",
    "png": "image/png",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
}
DOWNLOADS: Final = tuple(one for one in FORMATS if one != "png")
MOST_MAIL: Final = 25_000_000
"""Bytes of an e-mail that most servers take, the attachment in base64 counted."""
_ADDRESS: Final = re.compile(r"[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9.-]{1,190}")


def for_nothi(text: str, name: str, folder: Path, language: Language = "bn") -> dict[str, Any]:
    """The letter as HTML for the clipboard, its fields, and notes of what was left out. Raises InvalidDocument."""
    clean = cleaned(Renderer().html(_document(text, name, folder)))
    fields = [
        {"label": messages.FIELDS_TO_COPY[field].message(language), "text": words}
        for field, words in clean.fields.items()
    ]
    left_out = messages.PICTURES_LEFT_OUT.filled(pictures=", ".join(clean.pictures))
    notes = [left_out.problem(severity=Severity.NOTICE).as_dict()] if clean.pictures else []
    return {"html": clean.html, "fields": fields, "problems": notes}


def mail_draft(text: str, name: str, folder: Path, previews: Previews) -> bytes:
    """A draft of an e-mail (.eml) that opens in a mail program, not sent yet: subject, recipients, the text, the PDF.

    Raises InvalidDocument and RenderFault.
    """
    document = _document(text, name, folder)
    pdf = previews.file(FileRequest(file_name(name), text, folder))
    mail = EmailMessage(policy=SMTP)
    mail["X-Unsent"] = (
        "1"  # opened as a draft; without a date and an identity, which the program gives when it is sent
    )
    mail["Subject"] = " ".join(document.plain_headline.split())
    addresses = document.mail if isinstance(document, Letter) else None
    if addresses:
        for header, lines in (("To", addresses.to), ("Cc", addresses.cc)):
            if found := [one for line in lines for one in _ADDRESS.findall(line)]:
                mail[header] = ", ".join(dict.fromkeys(found))
    mail.set_content(plain_text(Renderer().html(document)))
    ascii_name = f"{letter_name(document.printed_number, document.name, document.day)}.pdf"
    mail.add_attachment(
        pdf,
        maintype="application",
        subtype="pdf",
        filename=download_name(name, "pdf"),
        params={"name": ascii_name},  # for programs that cannot read the Bangla one
    )
    return mail.as_bytes()


def download_name(name: str, ending: str) -> str:
    """The name of a download on every system: that of the letter's file with another ending.

    >>> download_name("আদেশ ১.yaml", "pdf"), download_name("CON.yaml", "pdf")
    ('আদেশ-১.pdf', '_CON.pdf')
    """
    stem = safe(Path(file_name(name)).stem) or "letter"
    return f"{stem}.{ending}"


def _document(text: str, name: str, folder: Path) -> Document:
    return loads(text, name=file_name(name), folder=folder)
