"""The file as a whole: the same bytes each time, its source within it, what it says of itself, and how large it may be."""

from __future__ import annotations

import base64
import io
import os
import subprocess
import sys
import zipfile
from pathlib import Path

import docx
import pytest
from lxml import etree
from PIL import Image

import govdocs
from govdocs.models.pictures import PictureFile
from govdocs.output import Renderer
from govdocs.word.carried_source import NAMESPACE
from govdocs.word.fingerprint import fingerprint_of
from tests.support.examples import ROOT
from tests.support.letters import a_letter
from tests.support.starters import finished
from tests.support.word_files import made, parts, xml_of

MEMO = ROOT / "examples" / "memo.yaml"
FILE = f"{{{NAMESPACE}}}file"


def test_the_same_bytes_in_every_process() -> None:
    program = (
        "import hashlib, sys, govdocs; from govdocs.output import Renderer;"
        "print(hashlib.sha256(Renderer().docx(govdocs.load(sys.argv[1]))).hexdigest())"
    )
    digests = {
        subprocess.run(
            [sys.executable, "-c", program, MEMO],
            env={**os.environ, "PYTHONHASHSEED": seed, "TZ": zone, "PYTHONPATH": str(ROOT)},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed, zone in (("1", "UTC"), ("2", "Asia/Dhaka"))
    }
    assert len(digests) == 1


def test_the_zip_has_no_clock_and_its_parts_are_in_order() -> None:
    with zipfile.ZipFile(io.BytesIO(made(govdocs.load(MEMO)).data)) as archive:
        entries = archive.infolist()
    assert {entry.date_time for entry in entries} == {(1980, 1, 1, 0, 0, 0)}
    names = [entry.filename for entry in entries]
    assert names[0] == "[Content_Types].xml"
    assert names[1:] == sorted(names[1:])
    assert all(entry.compress_type == zipfile.ZIP_DEFLATED for entry in entries)


def test_python_docx_opens_it() -> None:
    document = docx.Document(io.BytesIO(made(govdocs.load(MEMO)).data))
    assert "govdocs-subject" in {paragraph.style.style_id for paragraph in document.paragraphs}
    assert document.core_properties.content_status == "খসড়া (Draft)"
    assert len(document.inline_shapes) >= 1


def test_the_yaml_rides_along_and_is_given_back_as_it_is() -> None:
    document = govdocs.load(MEMO)
    source = xml_of(made(document).data, "customXml/item1.xml")
    files = {each.get("name"): each for each in source.iter(FILE)}
    assert files["memo.yaml"].text.encode() == MEMO.read_bytes()
    assert files["memo.yaml"].get("main") == "yes"
    assert set(files) == {"memo.yaml", "office.yaml"}
    assert source.get("fingerprint") == fingerprint_of(document)


@pytest.mark.parametrize("start", ["\ufeff", ""])
def test_a_yaml_that_xml_would_change_is_kept_in_base64(tmp_path: Path, start: str) -> None:
    path = tmp_path / "letter.yaml"
    path.write_bytes((start + finished("letter")).replace("\n", "\r\n").encode())
    source = xml_of(made(govdocs.load(path)).data, "customXml/item1.xml")
    (file,) = source.iter(FILE)
    text = file.text.encode() if file.get("encoding") is None else base64.b64decode(file.text)
    assert text == path.read_bytes()


def test_without_source_there_is_none() -> None:
    data = Renderer(embed_source=False).docx(govdocs.load(MEMO))
    assert not [name for name in parts(data) if name.startswith("customXml")]


def test_it_says_that_it_is_a_draft_of_which_source() -> None:
    document = govdocs.load(MEMO)
    file = made(document)
    fingerprint = fingerprint_of(document)
    core, custom = (parts(file.data)[f"docProps/{name}.xml"].decode() for name in ("core", "custom"))
    assert fingerprint in core
    assert "খসড়া" in core
    assert fingerprint in custom
    assert document.plain_headline in core
    assert "2024-01-15T00:00:00Z" in core
    (problem,) = [problem for problem in file.problems if problem.code == "word-draft"]
    assert fingerprint[:16] in problem.bangla
    assert fingerprint[:16] in problem.english


def test_another_source_has_another_fingerprint(tmp_path: Path) -> None:
    path = tmp_path / "letter.yaml"
    path.write_text(finished("letter"), "utf-8")
    first = fingerprint_of(govdocs.load(path))
    assert fingerprint_of(govdocs.load(path)) == first
    path.write_text(finished("letter") + "# মন্তব্য\n", "utf-8")
    assert fingerprint_of(govdocs.load(path)) != first
    letters = [govdocs.load(a_letter("office-memo", subject=subject)) for subject in ("সভা", "সভা", "অন্য")]
    first, same, other = map(fingerprint_of, letters)
    assert first == same != other


def test_a_picture_that_lies_on_its_side_is_turned(tmp_path: Path) -> None:
    document = govdocs.load(ROOT / "examples" / "press-note.yaml")
    exif = Image.Exif()
    exif[0x0112] = 6
    Image.new("RGB", (80, 40), "red").save(tmp_path / "side.jpg", exif=exif)
    picture = PictureFile.open("side.jpg", tmp_path / "side.jpg")
    photograph = document.photographs.pictures[0].model_copy(update={"file": picture})
    album = document.photographs.model_copy(update={"pictures": (photograph,)})
    contents = parts(made(document.model_copy(update={"photographs": album})).data)
    sizes = [Image.open(io.BytesIO(data)).size for name, data in contents.items() if name.endswith(".jpeg")]
    assert sizes == [(40, 80)]


def test_a_long_list_makes_a_small_file_in_time_that_grows_with_it() -> None:
    rows = "\n".join(f"      - [{number}, নাম {number}]" for number in range(2000))
    annex = f"পরিশিষ্ট:\n  - ধরন: তালিকা\n    কলাম: [ক্র. নং, নাম]\n    সারি:\n{rows}\n"
    data = made(finished("letter") + annex).data
    assert len(data) < 400_000
    assert len([*etree.fromstring(parts(data)["word/document.xml"]).iter("{*}tr")]) > 2000
