"""Fonts: files that are there, missing or damaged, those of the office, those of the machine."""

from __future__ import annotations

import struct
import sys
from pathlib import Path

import pytest

from govdocs.doctor.fonts import bangla_faces, draws_bangla, font_folders, office_fonts, own_face
from govdocs.pdf.faces import Faces

BENGALI = 1 << 16


def font(ranges: int, *, collection: bool = False) -> bytes:
    """A font file of one table, OS/2, which says for which letters it is."""
    start = 16 if collection else 0
    head = struct.pack(">4sLLL", b"ttcf", 0x10000, 1, 16) if collection else b""
    tables = struct.pack(">LHHHH", 0x10000, 1, 16, 0, 0)
    tables += struct.pack(">4sLLL", b"OS/2", 0, start + 28, 46)
    return head + tables + bytes(42) + struct.pack(">L", ranges)


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (font(BENGALI), True),
        (font(BENGALI | 1), True),
        (font(BENGALI, collection=True), True),
        (font(1), False),
        (font(BENGALI)[:40], False),
        (font(BENGALI)[:13], False),
        (b"", False),
        (b"ttcf", False),
        (b"ttcf" + b"\xff" * 20, False),
        (b"\x00\x01\x00\x00\xff\xff" + b"\xff" * 500, False),
    ],
    ids=["bangla", "and latin", "collection", "latin", "cut", "cut short", "empty", "ttcf", "far", "no end"],
)
def test_draws_bangla(tmp_path: Path, data: bytes, expected: bool) -> None:
    file = tmp_path / "a.ttf"
    file.write_bytes(data)
    assert draws_bangla(file) is expected


def test_a_real_face_draws_bangla() -> None:
    assert all(map(draws_bangla, Faces.hind_siliguri().paths()))


@pytest.mark.parametrize(
    ("files", "level", "found", "advice"),
    [
        ({}, "look", "none", True),
        ({"Latin.ttf": font(1)}, "look", "none", True),
        ({"Lohit.ttf": font(BENGALI)}, "fine", "1: Lohit", True),
        ({"bn/Nikosh.ttf": font(BENGALI), "Lohit.OTF": font(BENGALI)}, "fine", "2: Lohit, Nikosh", False),
        ({"Lohit.txt": font(BENGALI)}, "look", "none", True),
    ],
)
def test_faces_of_the_machine(
    tmp_path: Path, files: dict[str, bytes], level: str, found: str, advice: bool
) -> None:
    for name, data in files.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_bytes(data)
    condition = bangla_faces([tmp_path, tmp_path / "absent"])
    assert condition.level == level
    assert condition.found.en.startswith(found)
    assert (condition.advice is not None) is advice


@pytest.mark.parametrize("system", ["linux", "darwin", "win32"])
def test_every_system_has_its_folders_and_its_way_to_fonts(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, system: str
) -> None:
    monkeypatch.setattr(sys, "platform", system)
    assert len(font_folders()) >= 2
    advice = bangla_faces([tmp_path]).advice
    assert advice is not None
    assert {"linux": "apt", "darwin": "Font Book", "win32": "Settings"}[system] in advice.en


class TestOwnFace:
    def test_is_here(self) -> None:
        (condition,) = own_face(Path())
        assert (condition.level, condition.advice) == ("fine", None)

    def test_is_not_installed(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setitem(sys.modules, "fontpkg_hind_siliguri", None)
        (condition,) = own_face(Path())
        assert condition.level == "fault"
        assert condition.advice is not None
        assert "fontpkg-hind-siliguri" in condition.advice.en

    def test_lacks_a_file(self, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
        regular = Faces.hind_siliguri().regular
        monkeypatch.setattr(
            Faces, "hind_siliguri", classmethod(lambda cls: cls(regular, bold=tmp_path / "Bold.ttf"))
        )
        (condition,) = own_face(Path())
        assert condition.level == "fault"
        assert "Bold.ttf" in condition.found.en


OFFICE = "ক:\n  বিকল্প-হরফ: [Arab.ttf]\n"


class TestOfficeFonts:
    def test_nothing_is_said_where_there_is_no_office_file(self, tmp_path: Path) -> None:
        assert list(office_fonts(tmp_path)) == []

    def test_a_font_that_is_not_there(self, tmp_path: Path) -> None:
        (tmp_path / "office.yaml").write_text(OFFICE, "utf-8")
        (condition,) = office_fonts(tmp_path)
        assert (condition.level, "Arab.ttf" in condition.found.bn) == ("look", True)
        assert condition.advice is not None
        assert str(tmp_path) in condition.advice.bn

    def test_a_font_that_is_there(self, tmp_path: Path) -> None:
        (tmp_path / "office.yaml").write_text(OFFICE, "utf-8")
        (tmp_path / "Arab.ttf").write_bytes(Faces.hind_siliguri().regular.read_bytes())
        (condition,) = office_fonts(tmp_path)
        assert (condition.level, condition.found.en) == ("fine", "Arab.ttf")

    def test_an_office_file_that_is_invalid(self, tmp_path: Path) -> None:
        (tmp_path / "office.yaml").write_text("nonsense: [\n", "utf-8")
        (condition,) = office_fonts(tmp_path)
        assert condition.level == "look"
        assert condition.advice is not None
        assert "govdocs check" in condition.advice.en
