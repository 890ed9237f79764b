"""Names of files under which a PDF could not carry them, or give them back."""

from __future__ import annotations

from pathlib import Path

import pytest

from govdocs import InvalidDocument, Renderer, Severity, load
from govdocs.pdf.contents import attached_files
from tests.support.second_faces import letter, office_with_second_faces

FINE = ["পত্র ১.yaml", "a .yaml", "ক্‍ষ.yaml", "letter-2.yml"]
WARNED = [
    ".letter.yaml",
    "con.yaml",
    "a?.yaml",
    "a\nb.yaml",
    "Office.yaml",
    "a.yaml ",
    "ক" * 79 + "\u202e.yaml",
]
REFUSED = ["a:b.yaml", "a\\b.yaml", "fingerprint.json"]


def _letter(folder: Path, name: str) -> Path:
    office_with_second_faces(folder)
    path = folder / name
    path.write_text(letter("plain"), "utf-8")
    return path


@pytest.mark.parametrize("name", FINE)
def test_a_name_that_every_system_can_store_is_not_spoken_of(tmp_path: Path, name: str) -> None:
    assert load(_letter(tmp_path, name)).warnings == ()


@pytest.mark.parametrize("name", WARNED)
def test_a_name_that_cannot_be_taken_out_of_a_pdf_again_is_a_warning(tmp_path: Path, name: str) -> None:
    (warning,) = load(_letter(tmp_path, name)).warnings
    assert (warning.code, warning.severity) == ("unportable-name", Severity.WARNING)
    assert warning.place is not None
    assert warning.place.line == 1


@pytest.mark.parametrize("name", REFUSED)
def test_a_name_that_no_pdf_can_carry_is_an_error_when_the_document_is_read(
    tmp_path: Path, name: str
) -> None:
    with pytest.raises(InvalidDocument) as caught:
        load(_letter(tmp_path, name))
    assert [problem.code for problem in caught.value.problems] == ["unportable-name"]


@pytest.mark.parametrize(
    ("written", "severity"),
    [
        ("হরফ/.hidden.ttf", Severity.WARNING),
        ("হরফ/nul.ttf", Severity.WARNING),
        ("SIGNS.YAML", Severity.WARNING),  # beside signs.yaml
        ("../office/হরফ/signs.ttf", Severity.ERROR),
    ],
)
def test_a_font_is_spoken_of_at_its_line_of_the_office_file(
    tmp_path: Path, written: str, severity: Severity
) -> None:
    folder = office_with_second_faces(tmp_path / "office")
    font = (folder / "হরফ" / "signs.ttf").read_bytes()
    (folder / written).write_bytes(font)
    office = (folder / "office.yaml").read_text("utf-8").replace("হরফ/signs.ttf", written)
    (folder / "office.yaml").write_text(office, "utf-8")
    try:
        found = load(folder / "signs.yaml").warnings
    except InvalidDocument as invalid:
        found = invalid.problems
    (problem,) = found
    assert (problem.code, problem.severity, problem.given) == ("unportable-name", severity, written)
    assert problem.place is not None
    assert (problem.place.line, problem.where.split(":")[0]) == (6, str(folder / "office.yaml"))


def test_what_is_not_spoken_of_comes_out_again(tmp_path: Path) -> None:
    for number, name in enumerate(FINE):
        path = _letter(tmp_path / str(number), name)
        assert name in attached_files(Renderer().pdf(load(path)))
