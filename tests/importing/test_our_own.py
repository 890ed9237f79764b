"""A DOCX of ours: unchanged it is its YAML; edited, the changed fields come from Word and are told."""

from __future__ import annotations

import io
import shutil
import subprocess
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import docx
import pytest
from lxml import etree

import govdocs
from govdocs import importing
from govdocs.importing.old_document import OldDocument
from govdocs.word.settings import WordSettings
from govdocs.word.writing import word_file
from tests.support.examples import EXAMPLES

needs_libreoffice = pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not there")


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda path: path.stem)
def test_unchanged_it_is_the_very_yaml(example: Path) -> None:
    found = importing.read_bytes(word_file(govdocs.load(example)).data, "পত্র.docx")
    assert found.is_ours
    assert found.text == example.read_text("utf-8")


def edited(style: str, text: str | None) -> importing.Imported:
    """The memo of the examples with the last run of a style's first paragraph changed, or that paragraph gone."""
    document = docx.Document(io.BytesIO(word_file(govdocs.load("examples/memo.yaml")).data))
    paragraph = next(
        one for one in document.paragraphs if one.style is not None and one.style.name == f"গভডক্স {style}"
    )
    if text is None:
        paragraph._p.getparent().remove(paragraph._p)
    else:
        paragraph.runs[-1].text = text
    stream = io.BytesIO()
    document.save(stream)
    return importing.read_bytes(stream.getvalue(), "পত্র.docx")


def test_an_edited_field_comes_from_word() -> None:
    found = edited("বিষয়", "নতুন বিষয়ের প্রতিবেদন প্রেরণ।")
    before = Path("examples/memo.yaml").read_text("utf-8").splitlines()
    after = found.text.splitlines()
    assert [line for line in after if line not in before] == [
        f"subject: {govdocs.text.unicode.normalise('নতুন বিষয়ের প্রতিবেদন প্রেরণ।')}"
    ]
    assert [problem.code for problem in found.problems if problem.code == "import-edited"] == [
        "import-edited"
    ]


def test_a_deleted_field_is_told() -> None:
    found = edited("সংযুক্তি", None)
    assert "enclosures" not in found.text
    assert "import-gone" in {problem.code for problem in found.problems}


def test_a_source_that_cannot_be_used_is_read_as_any_other() -> None:
    document = OldDocument((), source="a: [")
    with pytest.raises(govdocs.Refusal):
        importing.from_document(document, "পত্র.docx")


@pytest.fixture(scope="module")
def saved_again(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """The Word file of each example as LibreOffice saves it again; it is started once."""
    folder = tmp_path_factory.mktemp("saved-again")
    for example in EXAMPLES:
        (folder / f"{example.stem}.docx").write_bytes(word_file(govdocs.load(example)).data)
    command = [
        "soffice",
        f"-env:UserInstallation={(folder / 'user').as_uri()}",
        "--headless",
        "--convert-to",
        "docx:MS Word 2007 XML",
    ]
    files = sorted(folder.glob("*.docx"))
    subprocess.run(
        [*command, "--outdir", folder / "out", *files], check=True, capture_output=True, timeout=600
    )
    return {path.stem: path.read_bytes() for path in (folder / "out").glob("*.docx")}


@needs_libreoffice
@pytest.mark.parametrize("example", EXAMPLES, ids=lambda path: path.stem)
def test_saved_by_libreoffice_it_is_still_the_very_yaml(saved_again: dict[str, bytes], example: Path) -> None:
    found = importing.read_bytes(saved_again[example.stem], "পত্র.docx")
    assert found.is_ours
    assert found.text == example.read_text("utf-8")


@needs_libreoffice
def test_edited_after_libreoffice_the_field_comes_from_word(saved_again: dict[str, bytes]) -> None:
    document = docx.Document(io.BytesIO(saved_again["memo"]))
    paragraph = next(
        one for one in document.paragraphs if one.style is not None and one.style.name == "গভডক্স বিষয়"
    )
    paragraph.runs[-1].text = "নতুন প্রতিবেদন প্রেরণ।"
    stream = io.BytesIO()
    document.save(stream)
    found = importing.read_bytes(stream.getvalue(), "পত্র.docx")
    assert "নতুন প্রতিবেদন প্রেরণ।" in found.text
    assert [problem.code for problem in found.problems if problem.code == "import-edited"] == [
        "import-edited"
    ]


def with_source(data: bytes, change: Callable[[Any], None]) -> importing.Imported:
    """A Word file in which somebody put another YAML, or other marks, into the part that is ours."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            part = old.read(name)
            if name == "customXml/item1.xml":
                root = etree.fromstring(part)
                change(root)
                part = etree.tostring(root)
            new.writestr(name, part)
    return importing.read_bytes(out.getvalue(), "পত্র.docx")


MEMO_FILE = Path("examples/memo.yaml")


def test_a_forged_source_does_not_go_before_what_the_page_says() -> None:
    """The marks within are those of the page, as whoever forges it has them; the YAML says something else."""
    typed = MEMO_FILE.read_text("utf-8")
    subject = next(line for line in typed.splitlines() if line.startswith("subject:"))

    def forge(root: Any) -> None:
        root[0].text = typed.replace(subject, "subject: পাঁচ কোটি টাকা প্রদান।")

    found = with_source(word_file(govdocs.load(MEMO_FILE)).data, forge)
    assert "পাঁচ কোটি" not in found.text
    assert govdocs.loads(found.text, folder="examples").subject == govdocs.load(MEMO_FILE).subject
    (problem,) = [problem for problem in found.problems if problem.code == "import-edited"]
    assert "পাঁচ কোটি" in problem.bangla


def test_a_source_that_makes_no_document_is_not_trusted_in_silence() -> None:
    def forge(root: Any) -> None:
        root[0].text = MEMO_FILE.read_text("utf-8") + "\nno_such_field: ক\n"

    found = with_source(word_file(govdocs.load(MEMO_FILE)).data, forge)
    assert "import-source-not-confirmed" in {problem.code for problem in found.problems}


@pytest.mark.parametrize(
    "bomb",
    [
        "kind: memo\na: &a [x, x]\nb: [*a, *a]\n",
        "kind: memo\nx: " + "[" * 100_000,
        "kind: memo\nx: !!python/object/apply:os.system [id]\n",
        "kind: memo\n" + "".join(f"k{i}: x\n" for i in range(50_000)),
        "kind: memo\nbody: !include /etc/passwd\n",
    ],
    ids=["aliases", "deep", "tag", "keys", "include"],
)
def test_bombs_in_the_source_are_refused_or_told(bomb: str) -> None:
    def forge(root: Any) -> None:
        root[0].text = bomb

    data = word_file(govdocs.load(MEMO_FILE)).data
    try:
        found = with_source(data, forge)
    except (govdocs.GovdocsError, govdocs.Refusal):
        return
    assert not found.is_ours or "import-source-not-confirmed" in {problem.code for problem in found.problems}


@pytest.mark.parametrize("font", [None, "SutonnyMJ", "Kalpurush"])
def test_another_font_is_no_change(font: str | None) -> None:
    data = word_file(govdocs.load(MEMO_FILE), WordSettings(font=font)).data
    found = importing.read_bytes(data, "পত্র.docx")
    assert (found.is_ours, found.text) == (True, MEMO_FILE.read_text("utf-8"))
