"""What a PDF holds besides its pages: its metadata, and the files it was made from."""

from dataclasses import dataclass
from datetime import date
from pathlib import PurePosixPath

from govdocs.errors import Refusal

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
}


@dataclass(frozen=True, slots=True)
class Metadata:
    """What the file says about itself. `created` is the document's own date, never today's."""

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
        path = PurePosixPath(self.name)
        if not path.name or path.is_absolute() or ".." in path.parts or {"\\", ":"} & set(self.name):
            raise Refusal(
                f"‘{self.name}’ সংযুক্ত ফাইলের নাম হতে পারে না; ফোল্ডারের ভিতরের একটি নাম দিন।",
                f"{self.name!r} cannot be the name of an attachment; give a name inside the folder",
            )

    @property
    def media_type(self) -> str:
        """The type by the end of the name."""
        return MEDIA_TYPES.get(PurePosixPath(self.name).suffix.lower(), "application/octet-stream")


def extract(pdf: bytes) -> dict[str, bytes]:
    """The files inside a PDF, by name. Raises Refusal for a name that leaves the folder."""
    import pypdfium2

    document = pypdfium2.PdfDocument(pdf)
    try:
        found = (document.get_attachment(i) for i in range(document.count_attachments()))
        attachments = [Attachment(file.get_name(), bytes(file.get_data())) for file in found]
    finally:
        document.close()
    return {attachment.name: attachment.data for attachment in attachments}
