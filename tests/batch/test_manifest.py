"""Only what changed: what a letter was made from decides, byte by byte, and nothing else does."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PIL import Image

from govdocs.batch.manifest import MANIFEST, made
from govdocs.loading.loader import load, loads
from govdocs.output import Renderer
from govdocs.pdf import Faces
from tests.support.office_letters import (
    BOTH,
    FORM,
    HIND,
    OF_ALL,
    OF_LETTER,
    OF_PLAIN,
    OFFICE,
    PLAIN,
    changed,
    office_folder,
    render_all,
    renderer_of,
)


def test_a_second_run_makes_nothing_and_leaves_every_byte(office: Path) -> None:
    """The copy lies in another folder and has other times: neither is asked."""
    before = {path.name: path.read_bytes() for path in (office / "out").iterdir()}
    assert set(before) == {"plain.pdf", "পত্র.pdf", MANIFEST}
    assert render_all(office) == []
    assert {path.name: path.read_bytes() for path in (office / "out").iterdir()} == before


@settings(deadline=None, max_examples=150, suppress_health_check=list(HealthCheck))
@given(data=st.data())
def test_any_byte_of_what_a_letter_is_made_from_counts_and_no_other(
    rendered: Path, data: st.DataObject
) -> None:
    names = (*OF_LETTER, *OF_PLAIN, *OF_ALL, "letters/notes.txt", "out/plain.pdf", "out/পত্র.pdf")
    name = data.draw(st.sampled_from(names))
    path = rendered / name
    before = path.read_bytes()
    position = data.draw(st.integers(0, len(before) - 1))
    other = bytes([before[position] ^ data.draw(st.integers(1, 255))])
    path.write_bytes(before[:position] + other + before[position + 1 :])
    try:
        expected = {
            "plain": (*OF_PLAIN, *OF_ALL, "out/plain.pdf"),
            "পত্র": (*OF_LETTER, *OF_ALL, "out/পত্র.pdf"),
        }
        assert changed(rendered) == [letter for letter in BOTH if name in expected[letter]]
    finally:
        path.write_bytes(before)
    assert changed(rendered) == []


def add(name: str, text: str = PLAIN) -> Callable[[Path], object]:
    return lambda folder: (folder / name).write_text(text, "utf-8")


def remove(name: str) -> Callable[[Path], object]:
    return lambda folder: (folder / name).unlink()


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        (add("letters/another.yaml"), []),
        (add("letters/সংযুক্ত/office.yaml", OFFICE.replace("নাসরিন", "পারভীন")), []),
        (add("templates/letter.html", '{% extends "govdocs/letter.html" %}'), BOTH),
        (lambda folder: os.utime(folder / "letters" / "office.yaml", (0, 0)), []),
        (remove("letters/notes.txt"), []),
        (remove("letters/office.yaml"), ["পত্র"]),
        (remove("letters/ছবি/স্বাক্ষর.png"), ["পত্র"]),
        (remove("templates/style.css"), BOTH),
        (remove("out/plain.pdf"), ["plain"]),
    ],
)  # fmt: skip
def test_what_appears_or_goes_counts_where_it_is_read(
    office: Path, change: Callable[[Path], object], expected: list[str]
) -> None:
    change(office)
    assert changed(office) == expected


def test_an_office_file_that_appears_counts_for_the_letter_that_names_its_office(office: Path) -> None:
    """The plain letter names no office: what it prints is the same with an office file beside it and without."""
    (office / "letters" / "office.yaml").rename(office / "away.yaml")
    with pytest.raises(Exception, match="no office file"):
        render_all(office)
    (office / "away.yaml").rename(office / "letters" / "office.yaml")
    before = (office / "out" / "plain.pdf").read_bytes()
    assert changed(office) == []
    assert renderer_of(office).pdf(load(office / "letters" / "plain.yaml")) == before


@pytest.mark.parametrize(
    ("other", "expected"),
    [
        (lambda folder: renderer_of(folder, draft=True), BOTH),
        (lambda folder: renderer_of(folder, embed_source=False), BOTH),
        (lambda folder: Renderer(faces=Faces(folder / "fonts" / "own.ttf")), BOTH),
        (lambda folder: Renderer(folder / "templates"), BOTH),
        (lambda folder: Renderer(folder / "templates", Faces(folder / "fonts" / "own.ttf", bold=HIND / "HindSiliguri-Bold.ttf")), BOTH),
        (lambda folder: Renderer(folder / "templates", Faces(folder / "letters" / ".." / "fonts" / "own.ttf")), []),
    ],
)  # fmt: skip
def test_other_options_make_every_letter_anew(
    office: Path, other: Callable[[Path], Renderer], expected: list[str]
) -> None:
    assert changed(office, other(office)) == expected


def test_an_office_file_given_by_itself_counts_by_its_content(office: Path) -> None:
    """For the letter that reads it; wherever it lies, and instead of the one beside the letter."""
    shared = Path(shutil.copytree(office / "letters", office / "shared")) / "office.yaml"
    assert changed(office, office=shared) == ["পত্র"]
    assert render_all(office, office=shared) == ["পত্র"]
    assert changed(office, office=shared) == []
    assert changed(office) == ["পত্র"]
    moved = Path(shutil.copytree(office / "shared", office / "moved")) / "office.yaml"
    assert changed(office, office=moved) == []
    (office / "letters" / "office.yaml").unlink()
    assert changed(office, office=moved) == []
    Image.new("RGB", (40, 20), "green").save(office / "moved" / "ছবি" / "স্বাক্ষর.png")
    assert changed(office, office=moved) == ["পত্র"]
    assert changed(office, office=shared) == []


def test_the_office_file_of_the_working_folder_is_told_from_the_letters(
    office: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shutil.copytree(office / "letters", office, dirs_exist_ok=True)
    monkeypatch.chdir(office)
    assert render_all(Path(), office=Path("office.yaml")) == ["পত্র"]
    assert render_all(Path(), office=Path("office.yaml")) == []
    Path("ফরম/জরুরি.yaml").write_text(FORM.replace("শীর্ষকথা: জরুরি", "শীর্ষকথা: অতি জরুরি"), "utf-8")
    assert render_all(Path(), office=Path("office.yaml")) == ["পত্র"]


def test_a_link_to_another_picture_is_another_picture(office: Path) -> None:
    picture = office / "letters" / "ছবি" / "স্বাক্ষর.png"
    Image.new("RGB", (40, 20), "green").save(picture.with_name("নতুন.png"))
    picture.rename(picture.with_name("পুরোনো.png"))
    try:
        picture.symlink_to("পুরোনো.png")
    except OSError:
        pytest.skip("this system does not let us make links")
    assert changed(office) == []
    assert render_all(office) == []
    picture.unlink()
    picture.symlink_to("নতুন.png")
    assert render_all(office) == ["পত্র"]
    outside = office / "outside.png"
    shutil.copy(picture, outside)
    picture.unlink()
    picture.symlink_to(outside)
    assert changed(office) == ["পত্র"]  # which is refused when it is loaded


def test_pictures_of_pages_are_one_output(tmp_path: Path) -> None:
    folder = office_folder(tmp_path)
    assert render_all(folder, format="png") == BOTH
    assert {path.name for path in (folder / "out").glob("*.png")} == {"plain.png", "পত্র-1.png", "পত্র-2.png"}
    assert render_all(folder, format="png") == []
    (folder / "out" / "পত্র-2.png").unlink()
    assert render_all(folder, format="png") == ["পত্র"]


def test_an_output_of_an_earlier_run_is_remembered_as_long_as_it_is_there(office: Path) -> None:
    (office / "letters" / "plain.yaml").rename(office / "plain.yaml")
    assert render_all(office) == []
    (office / "plain.yaml").rename(office / "letters" / "plain.yaml")
    assert render_all(office) == []
    (office / "letters" / "plain.yaml").unlink()
    (office / "out" / "plain.pdf").unlink()
    assert render_all(office) == []
    assert "plain.pdf" not in (office / "out" / MANIFEST).read_text("utf-8")


def test_a_document_made_in_python_cannot_be_known_again() -> None:
    with pytest.raises(ValueError, match="no file"):
        made(loads(PLAIN), [])
