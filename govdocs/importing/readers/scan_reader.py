"""Pictures of letters, and PDFs of such pictures → an OldDocument by tesseract, where it is there; every uncertain word is a doubt."""

from __future__ import annotations

import csv
import io
import shutil
import subprocess
import sys
import tempfile
import warnings
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import Any, Final

from govdocs.errors import Refusal, Text
from govdocs.importing import messages
from govdocs.importing.old_document import OldBlock, OldCell, OldDocument, OldParagraph, OldTable, Stretch
from govdocs.importing.readers.pdf.glyphs import Area
from govdocs.importing.readers.pdf.lines import Line, with_marker
from govdocs.importing.readers.pdf.pages import page_place
from govdocs.importing.readers.pdf.paragraphs import TextColumn
from govdocs.importing.readers.pdf.side_by_side import blocks_of
from govdocs.importing.readers.programs import GivenUpError, run
from govdocs.numerals import to_bangla
from govdocs.problems.problem import Problem, Severity
from govdocs.text import normalise

SECONDS: Final = 120.0
"""For one page."""
MAX_FILE: Final = 60 << 20
MAX_PIXELS: Final = 40_000_000
"""Of a page: A4 in 600 dots an inch has 35 million."""
MAX_SIDE: Final = 32_000
"""Dots along one side: tesseract takes no more."""
MOST_SCANS: Final = 30
"""Pages of one file that are read."""

_SURE = 85  # of 100: what tesseract says of a word that it read well
_LANGUAGE = "ben"
_PAPER = 595.0  # points: a page is taken for A4
_LEAST_WIDTH = 1600  # dots: a smaller picture is made larger
_COLUMN_GAP = 2.2  # of a line's height
_LONG = 0.5  # of the width of the paper
_SAME_ROW = 0.6  # of a line's height


@dataclass(frozen=True, slots=True)
class _ReadWord:
    text: str
    area: Area
    confidence: float
    line: tuple[str, str, str, str]


def read_scan(data: bytes, name: str) -> OldDocument:
    """The text of a picture. Raises Refusal for what is none, and where tesseract is not there."""
    if len(data) > MAX_FILE:
        raise Refusal(*messages.TOO_LARGE.filled(name=name, most=MAX_FILE >> 20), given=name)
    need_tesseract(name)
    left: list[int] = []
    found = pages_read(_frames(data, name, left), name)
    return replace(found, problems=(*found.problems, left_out())) if left else found


def need_tesseract(name: str) -> str:
    """The command. Raises Refusal that says what to install."""
    program = find_tesseract()
    if program is None:
        raise Refusal(*messages.NEEDS_TESSERACT.filled(name=name), given=name)
    return program


def find_tesseract() -> str | None:
    """The command of a tesseract that reads Bangla; None where there is none."""
    program = shutil.which("tesseract")
    if program is None and sys.platform == "win32":
        place = Path(r"C:\Program Files\Tesseract-OCR\tesseract.exe")
        program = str(place) if place.is_file() else None
    return program if program and _LANGUAGE in _languages(program) else None


@cache
def _languages(program: str) -> frozenset[str]:
    try:
        listed = subprocess.run([program, "--list-langs"], capture_output=True, timeout=20, check=False)
    except (OSError, subprocess.TimeoutExpired):
        return frozenset()
    return frozenset(listed.stdout.decode("utf-8", "replace").split())


def pages_read(pictures: Iterable[tuple[int, Any]], name: str) -> OldDocument:
    """Pages (their numbers and pictures) as they are read; the problems say how far that can be trusted."""
    blocks: list[OldBlock] = []
    pages: list[int] = []
    doubts = 0
    for number, picture in pictures:
        found = list(_page_blocks(_words(picture, name), page_place(number)))
        doubts += sum(len(paragraph.doubts) for paragraph in _all_paragraphs(found))
        blocks += found
        pages.append(number)
    numbers = numbers_of(pages)
    said = messages.WAS_SCAN.filled(pages=numbers, count=doubts).problem(severity=Severity.WARNING)
    return OldDocument(tuple(blocks), problems=(said,))


def numbers_of(pages: Sequence[int]) -> Text:
    """The numbers of pages in a row, in each language's digits."""
    english = ", ".join(map(str, pages))
    return Text(to_bangla(english), english)


def left_out() -> Problem:
    """What is said of a file with more pictures of pages than are read."""
    return messages.SCANS_LEFT_OUT.filled(pages=MOST_SCANS).problem(severity=Severity.WARNING)


def _frames(data: bytes, name: str, left: list[int]) -> Iterator[tuple[int, Any]]:
    """The pages of a picture (of a TIFF there may be several) with their numbers, in grey; the number of the first that is left out goes to `left`.

    Raises Refusal where one is no page.
    """
    from PIL import Image, ImageSequence

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            with Image.open(
                io.BytesIO(data), formats=("PNG", "JPEG", "TIFF", "BMP", "WEBP", "GIF")
            ) as picture:
                for number, frame in enumerate(ImageSequence.Iterator(picture), 1):
                    if number > MOST_SCANS:
                        left.append(number)
                        break
                    if not _is_page(frame):
                        raise ValueError
                    yield number, _grey(frame)
    except (
        OSError,
        ValueError,
        SyntaxError,
        MemoryError,
        Image.DecompressionBombError,
        Image.DecompressionBombWarning,
    ):
        raise Refusal(*messages.BROKEN_PICTURE.filled(name=name), given=name) from None


def _is_page(frame: Any) -> bool:
    """Whether a picture has a size that a page may have."""
    return bool(frame.width * frame.height <= MAX_PIXELS and max(frame.width, frame.height) <= MAX_SIDE)


def _grey(frame: Any) -> Any:
    from PIL import Image, ImageOps

    upright = ImageOps.exif_transpose(frame)
    if upright.mode in ("RGBA", "LA", "PA") or "transparency" in upright.info:
        upright = upright.convert("RGBA")
        paper = Image.new("RGBA", upright.size, "white")
        upright = Image.alpha_composite(paper, upright)
    grey = upright.convert("L")
    if grey.width < _LEAST_WIDTH:
        room = min(MAX_SIDE / max(grey.size), (MAX_PIXELS / (grey.width * grey.height)) ** 0.5)
        factor = min(_LEAST_WIDTH / grey.width, 3.0, max(room, 1.0))
        grey = grey.resize((round(grey.width * factor), round(grey.height * factor)))
    return grey


def _words(picture: Any, name: str) -> list[_ReadWord]:
    """The words of a picture with the certainty of each, as tesseract has them."""
    program = need_tesseract(name)
    with tempfile.TemporaryDirectory(prefix="govdocs-") as temporary:
        folder = Path(temporary)
        picture.save(folder / "page.png")
        command = [program, "page.png", "words", "-l", _LANGUAGE, "--psm", "3", "tsv"]
        try:
            run(command, folder, SECONDS, {"OMP_THREAD_LIMIT": "1"})
            table = (folder / "words.tsv").read_text("utf-8", "replace")
        except (GivenUpError, OSError):
            raise Refusal(*messages.SCAN_NOT_READ.filled(name=name), given=name) from None
    rows = csv.DictReader(io.StringIO(table), delimiter="\t", quoting=csv.QUOTE_NONE)
    return [word for row in rows if (word := _word(row, picture.size))]


def _word(row: dict[str, str], size: tuple[int, int]) -> _ReadWord | None:
    text = normalise((row.get("text") or "").strip())
    if row.get("level") != "5" or not text:
        return None
    scale = _PAPER / size[0]
    left, top, width, height = (float(row[key]) * scale for key in ("left", "top", "width", "height"))
    above = size[1] * scale - top
    line = (row["page_num"], row["block_num"], row["par_num"], row["line_num"])
    return _ReadWord(text, Area(left, above - height, left + width, above), float(row["conf"]), line)


def _page_blocks(words: list[_ReadWord], place: str) -> Iterator[OldBlock]:
    rows = _rows(words)
    lines = [line for row in rows for line in row]
    if not lines:
        return
    column = TextColumn(*_edges(lines), _PAPER, place)
    unsure = {word.text for word in words if word.confidence < _SURE}
    for block in blocks_of(rows, column):
        yield _with_doubts(block, unsure)


def _edges(lines: Sequence[Line]) -> tuple[float, float]:
    """The edges that long lines keep to, so that a speck in the margin is none."""
    long = [line for line in lines if line.area.right - line.area.left > _LONG * _PAPER] or list(lines)
    lefts, rights = sorted(line.area.left for line in long), sorted(line.area.right for line in long)
    return lefts[len(long) // 10], rights[-1 - len(long) // 10]


def _rows(words: list[_ReadWord]) -> list[list[Line]]:
    """Lines from the top; a line is cut at wide gaps, and what stands on one height is a row."""
    by_line: dict[tuple[str, str, str, str], list[_ReadWord]] = {}
    for word in words:
        by_line.setdefault(word.line, []).append(word)
    lines = [line for own in by_line.values() for line in _cut(own)]
    rows: list[list[Line]] = []
    for line in sorted(lines, key=lambda each: -each.y):
        if rows and rows[-1][0].y - line.y < _SAME_ROW * line.size:
            rows[-1].append(line)
        else:
            rows.append([line])
    return [with_marker(sorted(row, key=lambda each: each.area.left)) for row in rows]


def _cut(words: list[_ReadWord]) -> Iterator[Line]:
    heights = sorted(word.area.top - word.area.bottom for word in words)
    height = heights[len(heights) // 2]
    part: list[_ReadWord] = []
    for word in sorted(words, key=lambda each: each.area.left):
        if part and word.area.left - part[-1].area.right > _COLUMN_GAP * height:
            yield _line(part, height)
            part = []
        part.append(word)
    yield _line(part, height)


def _line(words: list[_ReadWord], height: float) -> Line:
    area = words[0].area
    for word in words:
        area = area.joined(word.area)
    middle = sum((word.area.bottom + word.area.top) / 2 for word in words) / len(words)
    text = " ".join(word.text for word in words)
    first = words[0].area
    lefts = tuple(word.area.left for word in words)
    return Line((Stretch(text),), area, middle - height / 3, height, lefts, first.right - first.left)


def _with_doubts(block: OldBlock, unsure: set[str]) -> OldBlock:
    if isinstance(block, OldParagraph):
        found = dict.fromkeys([*block.doubts, *(word for word in block.text.split() if word in unsure)])
        return replace(block, doubts=tuple(found))
    rows = tuple(
        tuple(
            replace(cell, paragraphs=tuple(_paragraph_with_doubts(each, unsure) for each in cell.paragraphs))
            for cell in row
        )
        for row in block.rows
    )
    return replace(block, rows=rows)


def _paragraph_with_doubts(paragraph: OldParagraph, unsure: set[str]) -> OldParagraph:
    found = _with_doubts(paragraph, unsure)
    assert isinstance(found, OldParagraph)
    return found


def _all_paragraphs(blocks: Iterable[OldBlock]) -> Iterator[OldParagraph]:
    for block in blocks:
        if isinstance(block, OldTable):
            cells: Iterable[OldCell] = (cell for row in block.rows for cell in row)
            yield from (paragraph for cell in cells for paragraph in cell.paragraphs)
        else:
            yield block
