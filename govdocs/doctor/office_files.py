"""What Word files and old letters need beside govdocs: python-docx, LibreOffice, and a tesseract that reads Bangla. None of it is needed for a PDF."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Iterator
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Final

from govdocs.doctor import messages
from govdocs.doctor.condition import Condition
from govdocs.errors import Text

WORD_PACKAGE: Final = "python-docx"
"""That of the extra `word`."""

_LIBREOFFICE_WAYS: Final = {
    "linux": "sudo apt-get install libreoffice-writer-nogui",
    "darwin": "brew install --cask libreoffice",
    "win32": "winget install TheDocumentFoundation.LibreOffice",
}
_TESSERACT_WAYS: Final = {
    "linux": "sudo apt-get install tesseract-ocr tesseract-ocr-ben",
    "darwin": "brew install tesseract tesseract-lang",
    "win32": "winget install UB-Mannheim.TesseractOCR",
}


def word(_: Path) -> Iterator[Condition]:
    """The package for Word files, in and out."""
    try:
        found = messages.HERE.filled(what=f"{WORD_PACKAGE} {version(WORD_PACKAGE)}")
    except PackageNotFoundError:
        yield Condition("word", messages.WORD, "fine", messages.WORD_ABSENT, messages.GET_WORD)
        return
    yield Condition("word", messages.WORD, "fine", found)


def libreoffice(_: Path) -> Iterator[Condition]:
    """The program that reads .doc, .rtf and .odt."""
    from govdocs.importing.readers.office_programs import find_libreoffice

    program = find_libreoffice()
    if program:
        found = messages.HERE.filled(what=program)
        yield Condition("libreoffice", messages.LIBREOFFICE, "fine", found)
        return
    advice = messages.GET_LIBREOFFICE.filled(way=_way(_LIBREOFFICE_WAYS))
    yield Condition("libreoffice", messages.LIBREOFFICE, "fine", messages.LIBREOFFICE_ABSENT, advice)


def tesseract(_: Path) -> Iterator[Condition]:
    """The program that reads scans, and its Bangla."""
    from govdocs.importing.readers.scan_reader import find_tesseract

    program = find_tesseract()
    if program:
        found = messages.HERE.filled(what=f"{program} (ben)")
        yield Condition("tesseract", messages.TESSERACT, "fine", found)
        return
    there = shutil.which("tesseract")
    absent = messages.TESSERACT_WITHOUT_BANGLA.filled(program=there) if there else messages.TESSERACT_ABSENT
    advice = messages.GET_TESSERACT_ON_WINDOWS if sys.platform == "win32" else messages.GET_TESSERACT
    advice = advice.filled(way=_way(_TESSERACT_WAYS))
    yield Condition("tesseract", messages.TESSERACT, "fine", absent, advice)


def _way(ways: dict[str, str]) -> Text:
    way = ways.get(sys.platform, ways["linux"])
    return Text(way, way)
