"""Names as Windows reads them, tried on every system: devices, streams, drives, shares, dots at the end, and a folder in Bangla."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from govdocs.errors import Refusal
from govdocs.files.location import inside, is_url
from govdocs.files.portable_names import leaves_folder, portable_path
from govdocs.files.windows_names import is_kept, leads_away
from govdocs.mail_merge.file_names import safe

DEVICES = ["CON", "con.pdf", "NUL", "nul.tar.gz", "COM1", "com1.yaml", "COM¹.pdf", "LPT9", "AUX.txt", "PRN", "CONIN$", "NUL .pdf", "NUL:"]  # fmt: skip
ORDINARY = ["পত্র.pdf", "console.pdf", "nullify.yaml", "COM10.pdf", "com.pdf", "auxiliary", ".hidden", "a.b.c", "১. পত্র.pdf", "con-1.pdf", "LPT"]  # fmt: skip
CUT = ["letter.", "letter ", "letter. .", "letter.pdf.", "...", "পত্র "]
STREAMS = ["letter.pdf:secret", "letter.pdf::$DATA", "a:b", ":x"]
SIGNS = ['a"b', "a|b", "a?b", "a*b", "<a>", "a\x01b", "a\x00"]


@pytest.mark.parametrize("name", [*DEVICES, *CUT, *STREAMS, *SIGNS, "", ".", ".."])
def test_windows_keeps_no_file_under_such_a_name(name: str) -> None:
    assert not is_kept(name)


@pytest.mark.parametrize("name", ORDINARY)
def test_windows_keeps_a_file_under_such_a_name(name: str) -> None:
    assert is_kept(name)


@pytest.mark.parametrize("name", [*DEVICES, *CUT, *STREAMS, *SIGNS])
def test_a_name_that_a_merge_makes_is_kept(name: str) -> None:
    made = safe(name)
    assert not made or is_kept(made)


@pytest.mark.parametrize("name", [*DEVICES, *CUT, *STREAMS, *SIGNS])
def test_an_archive_takes_no_such_name(name: str) -> None:
    with pytest.raises(Refusal):
        portable_path(name)


ROOTS = [r"C:\letters", r"\\server\share\letters", r"C:\Users\করিম\পত্র", r"\\?\C:\letters"]
AWAY = [
    r"\\server\other\a.png",
    "//server/other/a.png",
    r"\\?\C:\Windows\win.ini",
    r"\\.\PhysicalDrive0",
    r"\\.\pipe\x",
    r"\\?\UNC\server\share\a",
    r"D:\a.png",
    "D:a.png",
    r"\Windows\win.ini",
    "/Windows/win.ini",
    "NUL",
    "pictures/CON.png",
    r"pictures\com1",
    "a.png:stream",
    "pictures./a.png",
    "a.png ",
]
WITHIN = ["a.png", "ছবি/সিল.png", r"ছবি\সিল.png", "../letters/a.png", "./a.png", "a b/c.png", "১ম ছবি.png"]


@pytest.mark.parametrize("root", ROOTS)
@pytest.mark.parametrize("written", AWAY)
def test_what_leads_away_is_known_before_the_disk_is_asked(written: str, root: str) -> None:
    assert leads_away(written, root)


@pytest.mark.parametrize("root", ROOTS)
@pytest.mark.parametrize("written", WITHIN)
def test_what_may_be_within_is_looked_for(written: str, root: str) -> None:
    assert not leads_away(written, root)


@pytest.mark.parametrize("root", ROOTS)
def test_the_whole_path_of_a_file_in_the_folder(root: str) -> None:
    assert not leads_away(rf"{root}\a.png", root)
    assert not leads_away(rf"{root}\a.png".upper(), root)
    assert leads_away(rf"{root}2\a.png", root)


@pytest.mark.parametrize("written", AWAY)
def test_on_windows_a_document_cannot_name_it(
    written: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "platform", "win32")
    with pytest.raises(Refusal, match="lies outside"):
        inside(written, tmp_path)


def test_a_share_is_refused_before_it_is_asked_for(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []
    real = Path.resolve

    def resolve(self: Path, strict: bool = False) -> Path:
        asked.append(str(self))
        return real(self, strict)

    monkeypatch.setattr(sys, "platform", "win32")
    monkeypatch.setattr(Path, "resolve", resolve)
    with pytest.raises(Refusal):
        inside(r"\\evil\share\a.png", tmp_path)
    assert not any("evil" in each for each in asked)


@pytest.mark.parametrize(
    "path", [r"C:\letters\a.yaml", r"\\server\share\a.yaml", r"\\?\C:\a.yaml", "C:a.yaml", "c:/a.yaml", "Z:"]
)
def test_a_path_of_windows_is_no_address(path: str) -> None:
    assert not is_url(path)


@pytest.mark.parametrize("name", [r"..\x", r"a\b", "C:x", "a:b", "/x", r"\\s\h\x"])
def test_a_name_from_outside_that_leaves_its_folder(name: str) -> None:
    assert leaves_folder(name)
