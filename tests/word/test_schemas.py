"""Word files of ours, and files that were converted from Bijoy, are valid by the schemas and rules of Office Open XML."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path
from typing import Any

import pytest

import govdocs
from govdocs.importing.unbijoy.converting import in_unicode
from govdocs.models.form import forms
from govdocs.models.kinds import kinds
from govdocs.output import Renderer
from govdocs.schema import starter
from tests.importing.unbijoy.test_sheet import with_shared_strings, workbook
from tests.support.examples import EXAMPLES, SPECIMENS
from tests.support.old_files import BIJOY_FACE, saved
from tests.support.starters import finished
from tests.support.word_files import made, parts

audit = pytest.importorskip("openxml_audit")

NOT_REQUIRED = ("/fontTable'", "/theme'")
"""Relations that the checker asks of every Word file, and the standard of none (ECMA-376, part 1, 11.3.10)."""
FORMS = [form for form in forms().values() if form.kind == "letter"]


def faults(data: bytes, folder: Path, name: str = "file.docx") -> list[str]:
    """What the checker finds."""
    path = folder / name
    path.write_bytes(data)
    found = audit.OpenXmlValidator().validate(str(path)).errors
    return [
        f"{one.part_uri}: {one.description}"
        for one in found
        if not (
            "required relationship" in one.description and any(end in one.description for end in NOT_REQUIRED)
        )
    ]


@pytest.mark.parametrize("path", [*EXAMPLES, *SPECIMENS], ids=lambda path: path.stem)
def test_every_example(path: Path, tmp_path: Path) -> None:
    assert faults(made(govdocs.load(path)).data, tmp_path) == []


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.name)
def test_every_form(form: Any, tmp_path: Path) -> None:
    assert faults(made(starter(kinds()["letter"], "bn", form=form)).data, tmp_path) == []


def test_in_bijoy_as_a_draft_and_with_a_template(tmp_path: Path) -> None:
    letter = govdocs.load(EXAMPLES[0])
    template = made(letter).data
    for data in (
        made(letter, font=BIJOY_FACE).data,
        made(letter, template=template, font="SolaimanLipi").data,
        Renderer(draft=True, embed_source=False).docx(letter),
        made(finished("letter") + "নিরাপত্তা: গোপনীয়\n").data,
    ):
        assert faults(data, tmp_path) == []


def test_what_was_converted_has_no_fault_that_it_did_not_have(tmp_path: Path) -> None:
    old = made(govdocs.load(EXAMPLES[0]), font=BIJOY_FACE).data
    assert faults(in_unicode(old, "a.docx").data, tmp_path) == []
    sheet = with_shared_strings(saved(workbook()))
    before = faults(sheet, tmp_path, "a.xlsx")
    assert set(faults(in_unicode(sheet, "a.xlsx").data, tmp_path, "a.xlsx")) <= set(before)


@pytest.mark.parametrize(
    ("part", "right", "wrong"),
    [
        ("word/document.xml", 'w:val="govdocs-subject"', 'w:val="none"'),
        ("word/document.xml", "<w:tblGrid>", "<w:other/><w:tblGrid>"),
        ("word/styles.xml", "<w:szCs ", "<w:szXs "),
        ("word/document.xml", 'r:id="', 'r:id="x'),
    ],
)
def test_the_checker_finds_what_is_wrong(part: str, right: str, wrong: str, tmp_path: Path) -> None:
    contents = parts(made(finished("letter")).data)
    assert right in contents[part].decode()
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as packed:
        for name, data in contents.items():
            packed.writestr(name, data.replace(right.encode(), wrong.encode(), 1) if name == part else data)
    assert faults(file.getvalue(), tmp_path)
