"""Which files of a folder are handed in as documents, which are passed over, and that nothing is silently lost."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from govdocs.errors import Refusal
from govdocs.loading.discovery import find_documents, is_document
from govdocs.models import kinds
from govdocs.schema import starter
from tests.support.examples import EXAMPLES
from tests.support.starters import finished

LETTER = finished("letter")


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_every_example_is_a_document(path: Path) -> None:
    assert is_document(path)


@pytest.mark.parametrize("kind", kinds())
@pytest.mark.parametrize("language", ["bn", "en"])
def test_every_starter_is_a_document(kind: str, language: str, tmp_path: Path) -> None:
    path = tmp_path / "new.yaml"
    path.write_text(starter(kinds()[kind], language), "utf-8")
    assert is_document(path)


@pytest.mark.parametrize(
    ("content", "why"),
    [
        ("বিষয়: [ক\n", "a bracket that is not closed"),
        (LETTER.replace("ধরন:", "ধরণ:"), "the kind misspelt"),
        (LETTER.replace("ধরন:", "# ধরন:"), "the kind left out"),
        (LETTER.replace("ধরন: পত্র", "ধরন: চিঠি"), "a kind that there is not"),
        ("{ধরন: পত্র, ফরম: অফিস স্মারক}\n", "in braces"),
        ("'KIND' : letter\n", "other ways to write the key"),
        ("", "empty: an editor that did not save"),
        ("aib: cÎ\nwelq: gvwmK mgš^q mfvi Kvh©weeiYx †cÖiY|\n", "typed for a Bijoy font"),
        ("অফিস স্মারক\n", "no mapping at all"),
    ],
)
def test_what_is_meant_as_a_document_is_not_passed_over(content: str, why: str, tmp_path: Path) -> None:
    path = tmp_path / "letter.yaml"
    path.write_text(content, "utf-8")
    assert is_document(path), why


@pytest.mark.parametrize("encoding", ["utf-16", "utf-8-sig", "utf-16-be"])
def test_an_encoding_does_not_hide_a_document(encoding: str, tmp_path: Path) -> None:
    path = tmp_path / "letter.yaml"
    path.write_text(LETTER, encoding)
    assert is_document(path)


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("office.yaml", "ধরন: পত্র\n"),
        ("Office.YML", "বিভাগ: {}\n"),
        ("our-offices.yaml", "বিভাগ:\n  পত্রশীর্ষ: {সারি: [ক]}\n  কর্মকর্তাগণ: {}\n"),
        ("rows.yaml", "- নাম: ক\n  ধরন: খ\n"),
        ("rows.yaml", "# প্রাপক\n---\n[{kind: x}]\n"),
        ("broken-rows.yaml", "- নাম: [ক\n"),
        ("form.yaml", "সংকেত: tagid\nভিত্তি: office-memo\nবাংলা-নাম: তাগিদ\nইংরেজি-নাম: x\nউৎস: ক\nসংস্করণ: []\n"),
        ("compose.yml", "services:\n  web: {image: x}\n"),
    ],
)
def test_other_yaml_is_passed_over(name: str, content: str, tmp_path: Path) -> None:
    path = tmp_path / name
    path.write_text(content, "utf-8")
    assert not is_document(path)


def test_a_folder_is_looked_through_in_the_order_of_names(tmp_path: Path) -> None:
    for name in (
        "b.yaml",
        "খ/a.yml",
        "খ/গ/c.YAML",
        "a.yaml",
        ".git/x.yaml",
        "খ/.old/x.yaml",
        ".x.yaml",
        "a.txt",
    ):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(LETTER, "utf-8")
    (tmp_path / "office.yaml").write_text("বিভাগ: {}\n", "utf-8")
    found = find_documents(tmp_path)
    assert [path.relative_to(tmp_path).as_posix() for path in found.documents] == [
        "a.yaml",
        "b.yaml",
        "খ/a.yml",
        "খ/গ/c.YAML",
    ]
    assert [path.name for path in found.others] == ["office.yaml"]


@pytest.mark.skipif(
    sys.platform == "win32" or os.geteuid() == 0, reason="the superuser may read every folder"
)
def test_a_folder_that_cannot_be_read_is_told(tmp_path: Path) -> None:
    locked = tmp_path / "locked"
    locked.mkdir()
    locked.chmod(0)
    try:
        with pytest.raises(Refusal, match="locked"):
            find_documents(tmp_path)
    finally:
        locked.chmod(0o700)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no pipes with names here")
def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.yaml")
    assert find_documents(tmp_path).documents == (tmp_path / "pipe.yaml",)


def test_links_to_folders_are_not_entered(tmp_path: Path) -> None:
    (tmp_path / "letters").mkdir()
    (tmp_path / "letters" / "a.yaml").write_text(LETTER, "utf-8")
    try:
        (tmp_path / "letters" / "again").symlink_to(tmp_path, target_is_directory=True)
    except OSError:
        pytest.skip("links are not allowed here")
    assert len(find_documents(tmp_path).documents) == 1
