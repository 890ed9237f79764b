"""Every example as LibreOffice shows it: in the face that is asked for, on as many pages as the PDF, or one more or fewer."""

from __future__ import annotations

import os
import shutil
import subprocess
from io import BytesIO
from pathlib import Path

import pypdf
import pytest

import govdocs
from govdocs.word.style_sheet import DIGITS_FACE
from tests.support.examples import EXAMPLES, SPECIMENS, example_pdf
from tests.support.word_files import made

FACE = "Hind Siliguri"
DOCUMENTS = [*EXAMPLES, *SPECIMENS]
SECONDS = 240

pytestmark = pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not there")


@pytest.fixture(scope="module")
def shown(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the PDF that LibreOffice makes of each; it is started once, and sees the face of our PDFs alone."""
    import fontpkg_hind_siliguri

    folder = tmp_path_factory.mktemp("word")
    files = []
    for number, path in enumerate(DOCUMENTS):
        files.append(folder / f"{number}.docx")
        files[-1].write_bytes(made(govdocs.load(path), font=FACE).data)
    faces = folder / "fonts.conf"
    directory = Path(fontpkg_hind_siliguri.ROOT) / "files"
    faces.write_text(
        f"<fontconfig><dir>{directory}</dir><cachedir>{folder / 'cache'}</cachedir></fontconfig>", "utf-8"
    )
    subprocess.run(
        [
            "soffice",
            f"-env:UserInstallation={(folder / 'user').as_uri()}",
            "--headless",
            "--convert-to",
            "pdf",
            *files,
        ],
        cwd=folder,
        env={**os.environ, "FONTCONFIG_FILE": str(faces), "HOME": str(folder)},
        capture_output=True,
        check=True,
        timeout=SECONDS,
    )
    return folder


@pytest.mark.parametrize("number", range(len(DOCUMENTS)), ids=[path.stem for path in DOCUMENTS])
def test_as_libreoffice_shows_it(shown: Path, number: int) -> None:
    reader = pypdf.PdfReader(shown / f"{number}.pdf")
    pages = len(pypdf.PdfReader(BytesIO(example_pdf(DOCUMENTS[number]))).pages)
    assert abs(len(reader.pages) - pages) <= 1
    fonts = {
        str(font.get_object()["/BaseFont"]).rpartition("+")[2].rpartition("-")[0]
        for page in reader.pages
        for font in page["/Resources"].get("/Font", {}).values()
    }
    assert fonts == {FACE.replace(" ", "")}
    assert DIGITS_FACE not in fonts
