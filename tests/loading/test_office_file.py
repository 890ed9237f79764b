"""An office file is read at each load, and validated again only where it, or a file that it names, has changed."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from PIL import Image

import govdocs
from govdocs.loading import office_file
from govdocs.models.pictures import PictureFile

LETTER = "kind: letter\noffice: x\nform: own-form\nsubject: s\nbody: b\nsignature: {officer: n}\n"
OFFICE = """\
x:
  letterhead: {lines: [প্রথম]}
  forms: own.yaml
  officers: {n: {name: ক, picture: sign.png}}
"""
FORM = "সংকেত: own-form\nবাংলা-নাম: নিজের ফরম\nইংরেজি-নাম: Own\nভিত্তি: office-order\nউৎস: নিজস্ব\nশিরোনাম: প্রথম\n"


def png(colour: str) -> bytes:
    buffer = io.BytesIO()
    Image.new("RGB", (8, 8), colour).save(buffer, "PNG")
    return buffer.getvalue()


@pytest.fixture
def letter(tmp_path: Path) -> Path:
    for name, text in (("letter.yaml", LETTER), ("office.yaml", OFFICE), ("own.yaml", FORM)):
        (tmp_path / name).write_text(text, "utf-8")
    (tmp_path / "sign.png").write_bytes(png("red"))
    return tmp_path / "letter.yaml"


@pytest.fixture
def validated(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The office files that were validated."""
    office_file._RECENT.clear()
    names: list[str] = []
    real = office_file._validated
    monkeypatch.setattr(
        office_file,
        "_validated",
        lambda source, context: (names.append(source.name), real(source, context))[1],
    )
    return names


def test_it_is_validated_once_while_nothing_changes(letter: Path, validated: list[str]) -> None:
    first, second = govdocs.load(letter), govdocs.load(letter)
    assert len(validated) == 1
    assert first == second
    assert (first.files, first.origins, first.office_place) == (
        second.files,
        second.origins,
        second.office_place,
    )
    assert {*first.files} == {"letter.yaml", "office.yaml", "own.yaml", "sign.png"}


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("office.yaml", OFFICE.replace("প্রথম", "দ্বিতীয়").encode()),
        ("own.yaml", FORM.replace("প্রথম", "দ্বিতীয়").encode()),
        ("sign.png", png("blue")),
    ],
)
def test_a_change_of_any_file_is_seen(letter: Path, validated: list[str], name: str, data: bytes) -> None:
    before = govdocs.render_html(govdocs.load(letter))
    (letter.parent / name).write_bytes(data)
    after = govdocs.load(letter)
    assert after.files[name] == data
    assert len(validated) == 2
    assert govdocs.render_html(after) != before


@pytest.mark.parametrize("name", ["own.yaml", "sign.png"])
def test_a_file_that_is_gone_is_a_problem(letter: Path, validated: list[str], name: str) -> None:
    assert govdocs.check(letter) == ()
    (letter.parent / name).unlink()
    assert any(name in problem.english for problem in govdocs.check(letter))


def test_an_invalid_one_is_validated_each_time(letter: Path, validated: list[str]) -> None:
    (letter.parent / "office.yaml").write_text("x: {letterhead: {lines: []}}", "utf-8")
    assert govdocs.check(letter) == govdocs.check(letter) != ()
    assert len(validated) == 2


def test_the_same_bytes_in_another_folder_are_another_office(
    letter: Path, validated: list[str], tmp_path_factory: pytest.TempPathFactory
) -> None:
    govdocs.load(letter)
    other = tmp_path_factory.mktemp("other")
    for file in letter.parent.iterdir():
        (other / file.name).write_bytes(file.read_bytes())
    (other / "sign.png").write_bytes(png("green"))
    assert govdocs.load(other / "letter.yaml").files["sign.png"] == png("green")
    assert len(validated) == 2


def test_no_more_than_a_few_are_kept(tmp_path: Path) -> None:
    for number in range(20):
        (tmp_path / "office.yaml").write_text(f"x: {{letterhead: {{lines: ['{number}']}}}}", "utf-8")
        (tmp_path / "a.yaml").write_text(
            LETTER.replace("form: own-form\n", "").replace("signature: {officer: n}\n", ""), "utf-8"
        )
        govdocs.check(tmp_path / "a.yaml")
    assert len(office_file._RECENT) == office_file._RECENT.most


def test_a_picture_is_decoded_once_whatever_it_is_called(tmp_path: Path) -> None:
    (tmp_path / "a.png").write_bytes(png("red"))
    (tmp_path / "b.png").write_bytes(png("red"))
    first, second = (PictureFile.open(name, tmp_path / name) for name in ("a.png", "b.png"))
    assert (first.path, second.path) == ("a.png", "b.png")
    assert (first.data, first.width, first.media_type) == (second.data, second.width, second.media_type)
