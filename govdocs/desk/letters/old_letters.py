"""An old letter that was dropped on the folder: read in a process of its own, and shown as it was beside what was recognised in it."""

from __future__ import annotations

import io
import math
from dataclasses import dataclass
from typing import Final, Literal

from govdocs.batch.call_apart import call_apart
from govdocs.batch.jobs import Limits
from govdocs.errors import Text
from govdocs.importing import Imported
from govdocs.importing import messages as importing_messages
from govdocs.importing.importing import from_document
from govdocs.importing.old_document import OldBlock, OldDocument, OldTable
from govdocs.importing.readers.opening import kind_of_file
from govdocs.importing.reading_apart import document_apart
from govdocs.importing.recognition import FoundField
from govdocs.models.kinds import kind_named
from govdocs.models.part import bangla_title
from govdocs.problems.problem import Language

LIMITS: Final = Limits(seconds=90, memory=1024)
MOST_PAGES: Final = 4
_MOST_WORDS: Final = 8  # unclear ones that are named of a field
_MOST_LINES: Final = 400
_WIDTH: Final = 620  # CSS pixels of a page on the screen
_MOST_PIXELS: Final = 60_000_000


@dataclass(frozen=True)
class OldFileView:
    """What came out of an old file, its first pages as PNG (of a PDF or picture), and otherwise its text, a line for each row."""

    imported: Imported
    pages: tuple[bytes, ...] = ()
    lines: tuple[str, ...] = ()


@dataclass(frozen=True)
class ShownField:
    """A field as the screen shows it; `reasons` say why it is to be looked at."""

    label: str
    value: str
    reasons: tuple[Text, ...]


def view_of(data: bytes, name: str, language: Language) -> OldFileView:
    """Read an old file. Raises Refusal for what holds no letter, RenderFault where reading takes too much."""
    given_up = importing_messages.NOT_READ_IN_TIME.filled(
        name=name, seconds=LIMITS.seconds, memory=LIMITS.memory
    ).problem(given=name)
    document = document_apart(data, name)
    return call_apart(_view, LIMITS, given_up, document, data, name, language)


def shown_fields(imported: Imported, language: Language) -> list[ShownField]:
    """What was recognised: those to be looked at first, the others in their order."""
    doubtful = list(imported.doubtful)
    certain = [field for field in imported.fields.values() if not field.is_doubtful]
    return [_shown(field, imported.kind, language) for field in (*doubtful, *certain)]


def _shown(field: FoundField, kind: str, language: Language) -> ShownField:
    known = kind_named(kind)
    described = known.model_fields.get(field.name) if known else None
    label = bangla_title(field.name, described) if described and language == "bn" else field.name
    return ShownField(label, "\n".join(field.texts), field.to_look_at(_MOST_WORDS))


def _view(document: OldDocument, data: bytes, name: str, language: Literal["bn", "en"]) -> OldFileView:
    imported = from_document(document, name, language=language)
    kind = kind_of_file(data, name)
    pages = _pages(data) if kind == "pdf" else _picture(data) if kind == "picture" else ()
    lines = [line for block in document.blocks for line in _lines(block)] if not pages else []
    return OldFileView(imported, pages, tuple(lines[:_MOST_LINES]))


def _lines(block: OldBlock) -> list[str]:
    if isinstance(block, OldTable):
        return [
            "\t".join(" ".join(paragraph.text for paragraph in cell.paragraphs) for cell in row)
            for row in block.rows
        ]
    return [f"{block.marker} {block.text}".strip()]


def _pages(data: bytes) -> tuple[bytes, ...]:
    import pypdfium2

    with pypdfium2.PdfDocument(data) as pdf:
        pages = [pdf[number] for number in range(min(len(pdf), MOST_PAGES))]
        return tuple(_png(page.render(scale=_scale(*page.get_size())).to_pil()) for page in pages)


def _scale(width: float, height: float) -> float:
    """Of a page whose size is bounded by no one else."""
    return min(1.5 * _WIDTH / max(width, 1), math.sqrt(_MOST_PIXELS / 10 / max(width * height, 1)))


def _picture(data: bytes) -> tuple[bytes, ...]:
    from PIL import Image

    with Image.open(io.BytesIO(data)) as picture:
        if picture.width * picture.height > _MOST_PIXELS:
            return ()
        picture.thumbnail((round(1.5 * _WIDTH), 4 * _WIDTH))
        return (_png(picture.convert("RGB")),)


def _png(picture: object) -> bytes:
    out = io.BytesIO()
    picture.save(out, "PNG")  # type: ignore[attr-defined]
    return out.getvalue()
