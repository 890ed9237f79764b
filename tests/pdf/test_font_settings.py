"""The folder that fontconfig can read, and its settings, which are nobody's."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

from govdocs.pdf import font_settings
from govdocs.pdf.font_settings import latin, no_system_fonts, readable_folder, writable


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ([r"C:\Users\Karim\AppData\Local\Temp"], [r"C:\Users\Karim\AppData\Local\Temp"]),
        ([r"C:\Users\করিম\AppData", r"C:\Users\5A3C~1\AppData"], [r"C:\Users\5A3C~1\AppData"]),
        ([r"C:\Users\José", None, "", r"C:\Users\Public"], [r"C:\Users\Public"]),
        ([r"C:\Users\করিম"], []),
        ([], []),
    ],
)
def test_latin(given: list[str | None], expected: list[str]) -> None:
    assert list(latin(given)) == expected


def test_writable(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    given = [str(tmp_path / "none"), str(tmp_path / "file"), str(tmp_path)]
    assert list(writable(given)) == [str(tmp_path)]
    assert [path.name for path in tmp_path.iterdir()] == ["file"]


class TestOnWindows:
    @pytest.fixture(autouse=True)
    def _windows(self, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
        self.bangla, self.public = tmp_path / "করিম", tmp_path / "Public"
        self.bangla.mkdir()
        self.public.mkdir()
        monkeypatch.setattr(sys, "platform", "win32")
        monkeypatch.setattr(tempfile, "tempdir", str(self.bangla))
        monkeypatch.setenv("PUBLIC", str(self.public))
        monkeypatch.delenv("PROGRAMDATA", raising=False)

    def test_the_short_name_of_a_bangla_user(self, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
        short = tmp_path / "5A3C~1"
        short.mkdir()
        monkeypatch.setattr(font_settings, "_short_name", lambda _: str(short))
        assert readable_folder.__wrapped__() == str(short)

    def test_where_there_are_no_short_names(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(font_settings, "_short_name", lambda given: given)
        assert readable_folder.__wrapped__() == str(self.public)

    def test_where_nothing_can_be_read(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(font_settings, "_short_name", lambda _: None)
        monkeypatch.delenv("PUBLIC")
        monkeypatch.delenv("SYSTEMROOT", raising=False)
        assert readable_folder.__wrapped__() is None


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has another one")
def test_elsewhere_it_is_the_usual_one() -> None:
    assert readable_folder() is None


@pytest.mark.parametrize("before", [None, "/etc/fonts/own.conf"])
def test_settings_are_put_back(monkeypatch: pytest.MonkeyPatch, before: str | None) -> None:
    if before is None:
        monkeypatch.delenv("FONTCONFIG_FILE", raising=False)
    else:
        monkeypatch.setenv("FONTCONFIG_FILE", before)
    with no_system_fonts():
        file = Path(os.environ["FONTCONFIG_FILE"])
        assert file.read_text() == "<fontconfig></fontconfig>"
    assert os.environ.get("FONTCONFIG_FILE") == before
    assert not file.exists()


def test_a_page_where_the_fonts_go_to_another_folder(tmp_path: Path) -> None:
    """As on Windows for a Bangla user: the same bytes, and nothing is left there."""
    script = """
import hashlib, sys
from govdocs.pdf import font_settings
folder = sys.argv[1] or None
font_settings.readable_folder = lambda: folder
import govdocs.pdf.speedups.fonts as fonts
fonts.readable_folder = lambda: folder
from govdocs.pdf import write_pdf
print(hashlib.sha256(write_pdf('<html lang=bn><title>x</title><p>কার্যালয়')).hexdigest())
"""
    one, other = (
        subprocess.run([sys.executable, "-c", script, folder], capture_output=True, text=True, check=True)
        for folder in ("", str(tmp_path))
    )
    assert one.stdout == other.stdout
    assert list(tmp_path.iterdir()) == []
