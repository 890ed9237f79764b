"""Metadata and attached files: the parts of a PDF besides its pages."""

from dataclasses import dataclass
from datetime import date
from pathlib import PurePosixPath

from govdocs.dates.formats import long_date
from govdocs.errors import Refusal
from govdocs.files.portable_names import leaves_folder
from govdocs.models.document import Document
from govdocs.pdf import messages

#: Types by the end of a name. A table of our own: the one of Python's library depends on the machine.
MEDIA_TYPES = {
    ".yaml": "application/yaml",
    ".yml": "application/yaml",
    ".json": "application/json",
    ".txt": "text/plain",
    ".md": "text/markdown",
    ".svg": "image/svg+xml",
    ".png": "image/png",
    ".jpg": "image/jpeg",
    ".jpeg": "image/jpeg",
    ".ttf": "font/ttf",
}


@dataclass(frozen=True, slots=True)
class Metadata:
    """The title, author, subject and keywords in the file; `created` is the document's own date, never today's."""

    title: str
    author: str = ""
    subject: str = ""
    keywords: tuple[str, ...] = ()
    created: date | None = None


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file inside the PDF; `relationship` as PDF names it (Source, Data, Supplement …).

    Raises Refusal for a name that would leave the folder it is taken out to.
    """

    name: str
    data: bytes
    relationship: str = "Source"

    def __post_init__(self) -> None:
        if leaves_folder(self.name):
            raise Refusal(*messages.ATTACHMENT_NAME.filled(name=self.name))

    @property
    def media_type(self) -> str:
        """The type by the end of the name."""
        return MEDIA_TYPES.get(PurePosixPath(self.name).suffix.lower(), "application/octet-stream")


def metadata_of(document: Document) -> Metadata:
    """What the PDF of a document says of itself: its headline, office, number and date."""
    number, day = document.printed_number, document.day
    dated = long_date(day) if day else ""
    return Metadata(
        title=document.plain_headline,
        author=document.issuer,
        subject=", ".join(filter(None, [document.bangla_name, number, dated])),
        keywords=tuple(filter(None, [document.bangla_name, document.name, number, dated])),
        created=day,
    )
