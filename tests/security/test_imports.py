"""Old files that come from anybody: reading them ends in words, within limits, and touches nothing else."""

from __future__ import annotations

import io
import os
import sys
import zipfile
from pathlib import Path
from typing import Any

import pytest

from govdocs.errors import ExitCode, Refusal
from govdocs.importing import read, read_bytes, reading_apart
from govdocs.importing.lines.text_lines import TextLine, _untabbed
from govdocs.importing.reading_apart import in_unicode_apart
from govdocs.importing.writing.source_edits import with_blocks
from govdocs.problems.problem import RenderFault
from tests.support.command import run

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
TEXT = "বিষয়: পরীক্ষা\n\nএটি একটি পত্রের কথা।\n"


def word(body: str, before: str = "", **parts: str) -> bytes:
    """A .docx of such a body; `parts` are others by their names."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr(
            "word/document.xml", f'{before}<w:document xmlns:w="{W}"><w:body>{body}</w:body></w:document>'
        )
        related = "".join(
            f'<Relationship Id="{name}" Type="{OFFICE}/{name}" Target="{name}.xml"/>' for name in parts
        )
        packed.writestr(
            "word/_rels/document.xml.rels",
            f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{related}</Relationships>',
        )
        for name, content in parts.items():
            packed.writestr(f"word/{name}.xml", content)
    return file.getvalue()


def typed(text: str) -> str:
    return f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>"


@pytest.mark.parametrize(
    "data",
    [
        word(typed("&a;"), '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/hostname">]>'),
        word("<w:tbl><w:tr><w:tc>" * 500 + typed("ক") + "</w:tc></w:tr></w:tbl>" * 500),
        word("<w:p><w:r>"),
        word(typed("ক"))[:300],
        word(typed("ক" * 9_000_000)),
        word(typed("ক") + " " * (49 << 20)),
    ],
    ids=["entity", "depth", "not closed", "cut off", "one long text", "unpacks to much"],
)
def test_what_is_no_proper_word_file_is_refused(data: bytes) -> None:
    with pytest.raises(Refusal):
        read_bytes(data, "x.docx")


@pytest.mark.parametrize(
    ("font", "code"),
    [("SutonnyMJ", "-5"), ("SutonnyMJ", "D800"), ("x", "D800"), ("x", "FFFFFFFFFF"), ("Symbol", "-1")],
)
def test_a_sign_that_there_is_not_is_shown_as_one(font: str, code: str) -> None:
    body = f'<w:p><w:r><w:t>কথা </w:t><w:sym w:font="{font}" w:char="{code}"/></w:r></w:p>'
    found = read_bytes(word(body), "x.docx")
    assert "□" in found.text
    found.text.encode()
    assert any("চিহ্ন" in problem.bangla or code.lstrip("-") in problem.bangla for problem in found.problems)


def test_styles_that_are_based_on_each_other() -> None:
    style = '<w:style w:type="paragraph" w:styleId="{}"><w:basedOn w:val="{}"/></w:style>'
    styles = f'<w:styles xmlns:w="{W}">{style.format("a", "b")}{style.format("b", "a")}</w:styles>'
    body = '<w:p><w:pPr><w:pStyle w:val="a"/></w:pPr><w:r><w:t>কথা ও কথা</w:t></w:r></w:p>'
    assert "কথা ও কথা" in read_bytes(word(body, styles=styles), "x.docx").text


@pytest.fixture
def little_time(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading_apart, "SECONDS", 0.01)


@pytest.mark.usefixtures("little_time")
def test_a_file_that_takes_too_long_is_given_up(tmp_path: Path) -> None:
    path = tmp_path / "x.docx"
    path.write_bytes(word(typed("কথা") * 1000))
    for reader in (read, in_unicode_apart):
        with pytest.raises(RenderFault) as caught:
            reader(path)
        assert [problem.code for problem in caught.value.problems] == ["import-not-read"]


def test_what_takes_too_much_memory_is_given_up(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading_apart, "MEMORY", 8)
    path = tmp_path / "x.docx"
    path.write_bytes(word(typed("কথা") * 60_000))
    with pytest.raises(RenderFault):
        read(path)


@pytest.mark.usefixtures("little_time")
@pytest.mark.parametrize("verb", ["import", "unbijoy"])
def test_the_command_says_so_and_goes_on(
    verb: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    for name in ("a.docx", "b.docx"):
        Path(name).write_bytes(word(typed("কথা")))
    code, out, err = run(capfd, verb, "a.docx", "b.docx", "--lang", "en")
    assert (code, out) == (ExitCode.RENDER_FAULT, "")
    assert "'a.docx' was not read within" in err
    assert "'b.docx' was not read within" in err
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.docx", "b.docx"]


def test_two_files_of_one_name_do_not_share_an_output(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("a.txt").write_text(TEXT, "utf-8")
    Path("a.md").write_text(TEXT.replace("পরীক্ষা", "অন্য"), "utf-8")
    code, out, _ = run(capfd, "import", "a.txt", "a.md")
    assert (code, out.split()) == (ExitCode.INVALID, ["a.yaml"])
    assert "পরীক্ষা" in Path("a.yaml").read_text("utf-8")


def test_a_file_in_the_place_of_the_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("a.txt").write_text(TEXT, "utf-8")
    Path("f").write_bytes(b"mine")
    code, _, err = run(capfd, "import", "a.txt", "-d", "f")
    assert code == ExitCode.RENDER_FAULT
    assert "Traceback" not in err
    assert Path("f").read_bytes() == b"mine"


@pytest.mark.skipif(sys.platform == "win32", reason="has no pipes among files")
@pytest.mark.parametrize("verb", ["import", "unbijoy"])
def test_a_pipe_is_not_waited_for(verb: str, tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    os.mkfifo(tmp_path / "p.docx")
    code, out, _ = run(capfd, verb, str(tmp_path / "p.docx"))
    assert code != ExitCode.FINE
    assert not out


class _Counted(list[TextLine]):
    """Lines that count how many of them are copied."""

    copied = 0

    def __getitem__(self, at: Any) -> Any:
        found = super().__getitem__(at)
        self.copied += len(found) if isinstance(at, slice) else 0
        return found


def test_lines_without_columns_are_never_copied() -> None:
    lines = _Counted(TextLine("কথা") for _ in range(100))
    assert len(list(_untabbed(lines))) == 100
    assert lines.copied == 0


def test_a_key_ends_with_its_line() -> None:
    assert with_blocks("ক\n খ: ১\nগ: ২\n", {"গ": None}) == "ক\n খ: ১\n"
