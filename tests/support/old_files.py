"""Old files as the tests need them: PDFs and older Word files that LibreOffice makes of our own DOCX, fonts under other names, scans."""

from __future__ import annotations

import io
import os
import subprocess
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from govdocs.importing.old_document import OldBlock, OldDocument, OldParagraph
from govdocs.text import normalise

SECONDS = 240
BIJOY_FACE = "SutonnyMJ"
UNICODE_FACE = "Hind Siliguri"


def faces_folder(folder: Path) -> Path:
    """A folder with our face, and with a face called SutonnyMJ that has its codes (another face under that name)."""
    import fontpkg_hind_siliguri
    from fontTools.ttLib import TTFont

    folder.mkdir(exist_ok=True)
    for path in (Path(fontpkg_hind_siliguri.ROOT) / "files").glob("*.ttf"):
        (folder / path.name).write_bytes(path.read_bytes())
    renamed = TTFont(_latin_face())
    for name in renamed["name"].names:
        if name.nameID in (1, 4, 6, 16):
            name.string = BIJOY_FACE
    renamed.save(folder / "sutonny.ttf")
    return folder


def _latin_face() -> Path:
    """A face with the signs of Windows-1252, as every Linux has one."""
    found = subprocess.run(
        ["fc-match", "--format=%{file}", "DejaVu Sans:fontformat=TrueType"], capture_output=True, check=True
    )
    return Path(found.stdout.decode())


def made_by_libreoffice(files: Iterable[Path], kind: str, folder: Path, faces: Path) -> None:
    """Files of another kind beside the given ones; LibreOffice is started once, and sees these faces alone."""
    settings = folder / "fonts.conf"
    settings.write_text(
        f"<fontconfig><dir>{faces}</dir><cachedir>{folder / 'cache'}</cachedir></fontconfig>", "utf-8"
    )
    subprocess.run(
        ["soffice", f"-env:UserInstallation={(folder / 'user').as_uri()}", "--headless", "--convert-to", kind, *files],
        cwd=folder,
        env={**os.environ, "FONTCONFIG_FILE": str(settings), "HOME": str(folder)},
        capture_output=True,
        check=True,
        timeout=SECONDS,
    )  # fmt: skip


def paragraphs(blocks: Iterable[OldBlock]) -> Iterator[OldParagraph]:
    """All paragraphs, those of tables with them."""
    for block in blocks:
        if isinstance(block, OldParagraph):
            yield block
        else:
            yield from (each for row in block.rows for cell in row for each in cell.paragraphs)


def ole(stream: str) -> bytes:
    """The head of an OLE file with one entry in its directory, and nothing else."""
    name = stream.encode("utf-16-le") + b"\0\0"
    entry = name.ljust(64, b"\0") + len(name).to_bytes(2, "little")
    return b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".ljust(512, b"\0") + entry.ljust(128, b"\0")


def saved(document: Any) -> bytes:
    """The bytes of a document of python-docx or a workbook of openpyxl."""
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()


def words_of(document: OldDocument) -> Counter[str]:
    """The words of a document as it was read."""
    return Counter(normalise(word) for each in paragraphs(document.blocks) for word in each.text.split())


def found_share(truth: Iterable[str], document: OldDocument) -> float:
    """The share of the words of a truth that were read."""
    words = Counter(map(normalise, truth))
    return (words & words_of(document)).total() / words.total()


def text_rows(table: Any) -> list[list[str]]:
    """The texts of the cells of a table."""
    return [["\n".join(each.text for each in cell.paragraphs) for cell in row] for row in table.rows]
