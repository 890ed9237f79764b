"""Old files as somebody makes them who means no good: each is read, or refused in words, within bounds, and fetches nothing."""

from __future__ import annotations

import http.server
import io
import shutil
import threading
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

import govdocs
from govdocs.errors import Refusal
from govdocs.importing import Imported
from govdocs.importing.readers import office_programs
from govdocs.importing.readers.office_programs import as_docx
from govdocs.importing.reading_apart import in_unicode_apart, read_bytes
from govdocs.problems.problem import RenderFault
from tests.support import hostile_files
from tests.support.hostile_files import OFFICE_FILES, PDFS, PICTURES, TEXTS, WORD
from tests.support.hostile_sheets import SHEETS

REFUSED = {
    *("bomb.docx", "lies.docx", "many-parts.docx", "laughs.docx", "laughs-utf16.docx", "entity.docx"),
    *("broken-xml.docx", "too-deep-tables.docx", "no-pages.pdf", "broken.pdf", "paths.pdf", "zeros.txt"),
    *("wide.png", "bomb.png", "cut.png", "thin.png", "tall.png", "controls.txt"),
    *("laughs.xlsx", "bomb.xlsx", "number.xlsx", "style.xlsx", "font.xlsx", "broken.xlsx"),
    *("binary.rtf", "open.rtf", "picture.rtf", "bomb.odt", "laughs.odt", "broken.odt"),
}
GIVEN_UP = {"bomb.pdf"}
TOLD = {
    "macros.docm": ["import-macro"],
    "outside.docx": ["import-outside"] * 4,
    "chunk.docx": ["import-embedded"],
    "comments.docx": [*["import-comment"] * 100, "import-more"],
    "deletions.docx": [*["import-deleted"] * 100, "import-more"],
    "symbols.docx": [*["import-symbol"] * 100, "import-more"],
    "pages.pdf": ["import-pages-left-out"],
    "bijoy.txt": ["import-bijoy"],
}
"""What is told of those that are read."""
WITHOUT_SPACES = {"runs.docx", "bijoy-runs.docx", "symbols.docx"}
"""Words of which no letter has one: the YAML says where they are."""
needs_libreoffice = pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not there")
needs_tesseract = pytest.mark.skipif(shutil.which("tesseract") is None, reason="tesseract is not there")


def result_of(name: str, data: bytes) -> Imported | None:
    """What becomes of a file; None where it is refused or given up in words, as it is to be."""
    if name in REFUSED:
        with pytest.raises(Refusal) as refused:
            read_bytes(data, name)
        assert name in refused.value.bangla
        return None
    if name in GIVEN_UP:
        with pytest.raises(RenderFault) as given_up:
            read_bytes(data, name)
        assert [problem.code for problem in given_up.value.problems] == ["import-not-read"]
        return None
    return read_bytes(data, name)


@pytest.mark.parametrize("name", [*WORD, *PDFS, *TEXTS])
def test_each_is_read_or_refused_in_words(name: str) -> None:
    data = {**WORD, **PDFS, **TEXTS}[name]()
    found = result_of(name, data)
    if found is None:
        return
    assert [problem.code for problem in found.problems] == TOLD.get(name, [])
    if len(found.text) < 100_000 and name not in WITHOUT_SPACES:
        govdocs.loads(found.text)


@needs_tesseract
@pytest.mark.parametrize("name", [name for name in PICTURES if name in REFUSED])
def test_pictures_that_are_no_pages_are_refused(name: str) -> None:
    result_of(name, PICTURES[name]())


@pytest.mark.parametrize("name", SHEETS)
def test_workbooks(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.write_bytes(SHEETS[name]())
    if name in REFUSED:
        with pytest.raises(Refusal) as refused:
            in_unicode_apart(path)
        assert name in refused.value.bangla
    else:
        assert in_unicode_apart(path).words


@needs_libreoffice
@pytest.mark.parametrize("name", [name for name in OFFICE_FILES if name not in ("rows.rtf", "deep.odt")])
def test_what_libreoffice_is_asked_to_read(name: str) -> None:
    found = result_of(name, OFFICE_FILES[name]())
    if found is not None:
        assert {problem.code for problem in found.problems} <= {"import-outside"}


def test_a_box_in_a_box_is_read_once() -> None:
    assert read_bytes(WORD["boxes.docx"](), "boxes.docx").text.count("পরীক্ষা") == 1


class _Listener(http.server.BaseHTTPRequestHandler):
    """Notes whoever asks it for anything."""

    asked: list[str] = []  # noqa: RUF012 - of the class, which the server makes anew for each request

    def do_GET(self) -> None:
        self.asked.append(self.path)
        self.send_response(200)
        self.end_headers()
        self.wfile.write(hostile_files.png(5, 5, 5))

    do_HEAD = do_OPTIONS = do_PROPFIND = do_GET  # noqa: N815 - as the server calls them

    def log_message(self, format: str, *arguments: object) -> None:
        """Say nothing."""


@pytest.fixture
def server() -> Iterator[str]:
    _Listener.asked.clear()
    listening = http.server.ThreadingHTTPServer(("127.0.0.1", 0), _Listener)
    threading.Thread(target=listening.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{listening.server_port}"
    listening.shutdown()


def linking_odt(place: str) -> bytes:
    """An .odt that links a picture and a text."""
    frame = '<draw:frame xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"><draw:image xlink:href="{}/a.png" xlink:type="simple" xlink:show="embed" xlink:actuate="onLoad"/></draw:frame>'
    section = '<text:section text:name="s"><text:section-source xlink:href="{}/a.txt" text:filter-name="Text"/><text:p>ক</text:p></text:section>'
    return hostile_files.odt(f"<text:p>বিষয়: সভা {frame}</text:p>{section}".format(place, place))


def linking_rtf(place: str) -> bytes:
    """An RTF that links a picture and a text, once in disguise."""
    fields = (
        '{{\\field{{\\*\\fldinst {{INCLUDEPICTURE "{0}/a.png" \\\\d}}}}{{\\fldrslt x}}}}'
        '{{\\field{{\\*\\fldinst {{\\*\\zz PAGE }}INCLUDEPICTURE "{0}/a.png"}}{{\\fldrslt x}}}}'
        '{{\\field{{\\*\\fldinst {{\\b INCLUDE}}{{\\i TEXT}} "{0}/a.txt"}}{{\\fldrslt x}}}}{{\\*\\template {0}/a.dot}}'
    )
    return hostile_files.rtf(fields.format(place))


def linking_doc(folder: Path, place: str) -> bytes:
    """A .doc that links a picture: LibreOffice writes one of an .odt."""
    from tests.support.old_files import faces_folder, made_by_libreoffice

    (folder / "a.odt").write_bytes(linking_odt(place))
    made_by_libreoffice([folder / "a.odt"], "doc", folder, faces_folder(folder / "faces"))
    return (folder / "a.doc").read_bytes()


@needs_libreoffice
@pytest.mark.parametrize("kind", ["odt", "rtf", "doc"])
def test_nothing_is_fetched_from_the_network_or_the_disk(tmp_path: Path, server: str, kind: str) -> None:
    secret = tmp_path / "secret"
    secret.mkdir()
    (secret / "a.png").write_bytes(hostile_files.png(50, 50, 50))
    (secret / "a.txt").write_text("SECRET")
    for place in (server, secret.as_uri()):
        data = {"odt": linking_odt, "rtf": linking_rtf, "doc": lambda at: linking_doc(tmp_path, at)}[kind](
            place
        )
        _Listener.asked.clear()  # LibreOffice of the test itself may have asked
        with zipfile.ZipFile(io.BytesIO(as_docx(data, f"a.{kind}"))) as made:
            assert not [name for name in made.namelist() if "media/" in name]
            assert "SECRET" not in made.read("word/document.xml").decode()
        assert _Listener.asked == []


@needs_libreoffice
def test_without_our_settings_it_would_be_fetched(server: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(
        office_programs, "_SETTINGS", office_programs._SETTINGS.split("<item")[0] + "</oor:items>"
    )
    monkeypatch.setattr(office_programs, "_environment", lambda folder: {"HOME": str(folder)})
    as_docx(linking_odt(server), "a.odt")
    assert _Listener.asked


def converted(data: bytes) -> tuple[str, list[str]]:
    """The text part of the .docx that LibreOffice makes of an RTF, and the names of all its parts."""
    with zipfile.ZipFile(io.BytesIO(as_docx(data, "a.rtf"))) as made:
        return made.read("word/document.xml").decode(), made.namelist()


@needs_libreoffice
def test_a_field_that_needs_nothing_keeps_what_it_shows() -> None:
    data = hostile_files.rtf(
        "before {\\field{\\*\\fldinst {\\b PAGE }}{\\fldrslt 7}} after {\\field{\\*\\fldinst MERGEFIELD Name}{\\fldrslt Rahim}}"
    )
    text, _names = converted(data)
    assert "PAGE" in text
    assert "Rahim" in text


@needs_libreoffice
def test_an_object_keeps_what_it_shows_and_is_not_opened() -> None:
    data = hostile_files.rtf(
        "before {\\object\\objemb{\\*\\objclass Word.Document.8}{\\*\\objdata 0105}{\\result shown of it}} after"
    )
    text, names = converted(data)
    assert not [name for name in names if "embed" in name]
    assert "shown of it" in text
