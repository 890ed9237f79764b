"""What an output may replace: never a source, no YAML file, nothing through a link, and no edit that was made meanwhile."""

from __future__ import annotations

import ast
import os
from pathlib import Path

import pytest
from PIL import Image

import govdocs
from govdocs.cli import main
from govdocs.errors import ExitCode, Refusal
from govdocs.files import atomic
from govdocs.files.atomic import create_new, rewrite_text, write_all
from govdocs.files.locking import locked
from tests.support.examples import ROOT
from tests.support.hostile import link
from tests.support.memo import MEMO
from tests.support.starters import finished

LETTER = finished("letter")
WITH_PICTURE = MEMO + "পত্রশীর্ষ:\n  সারি: ক\n  বামে:\n    ছবি: {ফাইল: a.png, অলংকরণ: হ্যাঁ}\n"


@pytest.fixture
def letters(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Two letters, one of them with a picture of its own name, and the PDF of the other."""
    folder = tmp_path / "letters"
    folder.mkdir()
    (folder / "a.yaml").write_text(WITH_PICTURE, "utf-8")
    (folder / "b.yaml").write_text(LETTER, "utf-8")
    (folder / "rows.csv").write_text("ক্রমিক,বিষয়\n১,ক\n", "utf-8")
    Image.new("RGB", (40, 40)).save(folder / "a.png")
    govdocs.render(folder / "b.yaml", folder / "b.pdf")
    monkeypatch.chdir(folder)
    return folder


def contents(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()
    }


@pytest.mark.parametrize(
    ("command", "code"),
    [
        ("render a.yaml -o b.yaml", ExitCode.INVALID),
        ("render a.yaml -o a.yaml", ExitCode.INVALID),
        ("render a.yaml -o ./../letters/a.yaml", ExitCode.INVALID),
        ("render a.yaml -o new.YML", ExitCode.INVALID),
        ("render a.yaml -o b.yaml --format txt", ExitCode.INVALID),
        ("render a.yaml --format png", ExitCode.INVALID),  # its picture is called a.png
        ("render a.yaml -o a.png", ExitCode.INVALID),
        ("render a.yaml --format png -d . -j 1", ExitCode.INVALID),
        ("verify b.pdf --report json=b.pdf", ExitCode.USAGE),
        ("verify b.pdf --report html=a.yaml", ExitCode.USAGE),
        ("merge b.yaml rows.csv -d . --single b.yaml", ExitCode.USAGE),
        ("new letter b.yaml", ExitCode.USAGE),
    ],
)
def test_an_output_replaces_no_source(
    letters: Path, command: str, code: ExitCode, capsys: pytest.CaptureFixture[str]
) -> None:
    before = contents(letters)
    assert main([*command.split(), "--lang", "en"]) == code
    assert capsys.readouterr().err
    assert contents(letters) == before


def test_a_hard_link_to_a_source_is_the_source(letters: Path) -> None:
    os.link(letters / "a.png", letters / "other.png")
    before = contents(letters)
    assert main(["render", "a.yaml", "-o", "other.png"]) == ExitCode.INVALID
    assert contents(letters) == before


def test_a_program_is_refused_too(letters: Path) -> None:
    with pytest.raises(govdocs.InvalidDocument) as caught:
        govdocs.render("a.yaml", "b.yaml", format="pdf")
    assert [problem.code for problem in caught.value.problems] == ["output-is-source"]


def test_letters_of_a_merge_replace_no_other_yaml(letters: Path) -> None:
    (letters / "out").mkdir()
    pattern = ["merge", "b.yaml", "rows.csv", "-d", "out", "--name", "x", "--keep-yaml", "--no-audit"]
    assert main(pattern) == ExitCode.FINE
    before = contents(letters)
    assert main(pattern) == ExitCode.FINE, "the same again is no loss"
    assert contents(letters) == before
    (letters / "out" / "x.yaml").write_text("আমার: কথা\n", "utf-8")
    before = contents(letters)
    assert main(pattern) == ExitCode.RENDER_FAULT  # one of its PDFs was not made
    assert contents(letters) == before


# Edits made meanwhile


@pytest.mark.parametrize("moment", ["before it is written", "while it is written"])
def test_an_edit_made_meanwhile_is_kept(tmp_path: Path, moment: str, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.yaml"
    path.write_bytes(b"read")
    if moment == "before it is written":
        path.write_bytes(b"edited")
    else:
        fill = atomic._fill
        monkeypatch.setattr(atomic, "_fill", lambda *given: (fill(*given), path.write_bytes(b"edited")))
    with pytest.raises(Refusal):
        rewrite_text(path, "fixed", over=b"read")
    assert contents(tmp_path) == {"a.yaml": b"edited"}


@pytest.mark.parametrize("verb", [["audit", "--fix"], ["pin"]])
def test_the_verbs_keep_an_edit_made_meanwhile(
    letters: Path, verb: list[str], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    path = letters / "b.yaml"
    path.write_text(LETTER.replace("বিষয়: ", "বিষয়: ক  খ ").replace("।\n", " ।\n"), "utf-8")
    edited = path.read_bytes() + b"# mine\n"
    fill = atomic._fill
    monkeypatch.setattr(atomic, "_fill", lambda *given: (fill(*given), path.write_bytes(edited)))
    assert main([*verb, "b.yaml", "--lang", "en"]) != ExitCode.FINE
    assert "that edit is kept" in capsys.readouterr().err
    assert path.read_bytes() == edited


# Planted links


def test_pages_go_through_no_planted_link(tmp_path: Path) -> None:
    """Temporary files had names that anyone could know: the head's is still known, and is never followed."""
    victim = tmp_path / "victim"
    victim.write_bytes(b"precious")
    out = tmp_path / "out"
    out.mkdir()
    pages = [out / "a-1.png", out / "a-2.png"]
    taken: list[Path] = []
    open_head = atomic._open_head

    def planted(target: Path) -> object:
        head, file = open_head(target)
        for name in (".1.part", ".2.part"):
            link(out, head.with_suffix(name).name, victim)
            taken.append(head.with_suffix(name))
        return head, file

    for number in (1, 2):  # as a former run, or another user of the folder, may leave them
        link(out, f".govdocs-000000000000.{number}.part", victim)
    atomic._open_head, before = planted, atomic._open_head  # type: ignore[assignment]
    try:
        write_all(dict.fromkeys(pages, b"page"))
    finally:
        atomic._open_head = before
    assert victim.read_bytes() == b"precious"
    assert [path.read_bytes() for path in pages] == [b"page", b"page"]
    assert not any(path.is_symlink() for path in pages)
    assert all(path.is_symlink() for path in taken)


def test_a_link_in_the_place_of_the_head_is_not_followed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(atomic, "_PATIENCE", 0.05)
    victim = tmp_path / "victim"
    victim.write_bytes(b"precious")
    head, file = atomic._open_head(tmp_path / "a.pdf")
    file.close()
    head.unlink()
    link(tmp_path, head.name, victim)
    atomic.write_whole(tmp_path / "a.pdf", b"pdf")
    assert victim.read_bytes() == b"precious"
    assert (tmp_path / "a.pdf").read_bytes() == b"pdf"


@pytest.mark.parametrize("there", ["file", "link", "dangling link"])
def test_a_new_file_is_new(tmp_path: Path, there: str) -> None:
    place, other = tmp_path / "place", tmp_path / "other"
    if there == "file":
        place.write_bytes(b"mine")
    else:
        if there == "link":
            other.write_bytes(b"mine")
        link(tmp_path, "place", other)
    before = contents(tmp_path)
    with pytest.raises(FileExistsError):
        create_new(place)
    assert contents(tmp_path) == before


def test_a_journal_that_is_a_link_is_not_written(tmp_path: Path) -> None:
    (tmp_path / "other").write_bytes(b"mine")
    link(tmp_path, "journal.jsonl", tmp_path / "other")
    with pytest.raises(OSError, match="symbolic links"), locked(tmp_path / "journal.jsonl"):
        pass
    assert contents(tmp_path)["other"] == b"mine"


ELSEWHERE = {
    "files/atomic.py": "streams such as /dev/stdout",
    "archive/embedded_source.py": "a temporary folder of our own",
    "pdf/engine.py": "a temporary folder of our own",
    "pdf/font_settings.py": "a temporary folder of our own",
    "desk/letters/pictures.py": "a temporary folder of our own",
    "importing/readers/office_programs.py": "a temporary folder of our own",
    "doctor/tested.py": "by `make lock`, in this repository",
    "output.py": "a store by URL",
    "files/locking.py": "appended under a lock, through no link",
    "archive/verify_archive.py": "the file of --resume, appended where it is one",
}
"""Modules that write without `create_new`, and why they may."""


def test_files_are_made_in_one_place() -> None:
    found = set()
    for path in sorted((ROOT / "govdocs").rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and _writes(node):
                found.add(path.relative_to(ROOT / "govdocs").as_posix())
    assert found <= set(ELSEWHERE)


def _writes(call: ast.Call) -> bool:
    name = call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")
    if name in ("write_bytes", "write_text"):
        return isinstance(call.func, ast.Attribute)
    modes = [each.value for each in call.args if isinstance(each, ast.Constant)]
    return name == "open" and any(
        isinstance(mode, str) and set(mode) & set("wax+") and len(mode) < 4 for mode in modes
    )
