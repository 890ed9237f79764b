"""`govdocs pin`: it writes the pins into files, shows them, or says what stops it."""

from __future__ import annotations

from importlib.metadata import version
from pathlib import Path

import pytest

from govdocs.cli import main
from govdocs.errors import ExitCode
from tests.support.command import LETTER

HERE = version("govdocs")


class TestTheCommand:
    @pytest.fixture
    def folder(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
        monkeypatch.chdir(tmp_path)
        (tmp_path / "letter.yaml").write_bytes(b"\xef\xbb\xbf" + LETTER.encode())
        (tmp_path / "templates").mkdir()
        (tmp_path / "templates" / "style.css").write_text("p { color: black }", "utf-8")
        return tmp_path

    def test_pins_and_renders_by_the_same_templates_only(
        self, folder: Path, capfd: pytest.CaptureFixture[str]
    ) -> None:
        assert main(["pin", "letter.yaml", "--templates", "templates"]) == ExitCode.FINE
        assert capfd.readouterr().out == "letter.yaml\n"
        assert (folder / "letter.yaml").read_bytes().startswith(b"\xef\xbb\xbf#")
        assert main(["check", "letter.yaml"]) == ExitCode.FINE
        assert main(["render", "letter.yaml", "--no-audit"]) == ExitCode.RENDER_FAULT
        assert "চিহ্নের টেমপ্লেটে ছাপার কথা" in capfd.readouterr().err
        assert not (folder / "letter.pdf").exists()
        render = ["render", "letter.yaml", "--no-audit", "--templates", "templates"]
        assert main(render) == ExitCode.FINE
        assert main(["pin", "letter.yaml", "--templates", "templates", "--lang", "en"]) == ExitCode.FINE
        assert "pinned already" in capfd.readouterr().err

    def test_a_diff_writes_nothing(self, folder: Path, capfd: pytest.CaptureFixture[str]) -> None:
        before = (folder / "letter.yaml").read_bytes()
        assert main(["pin", "letter.yaml", "--diff"]) == ExitCode.FINE
        assert f"\n+প্রোগ্রাম-সংস্করণ: {HERE}\n" in capfd.readouterr().out
        assert (folder / "letter.yaml").read_bytes() == before

    def test_one_that_fails_does_not_stop_the_others(
        self, folder: Path, capfd: pytest.CaptureFixture[str]
    ) -> None:
        (folder / "bad.yaml").write_text("ধরন: চিঠিপাতি\n", "utf-8")
        assert main(["pin", "bad.yaml", "letter.yaml"]) == ExitCode.INVALID
        printed = capfd.readouterr()
        assert printed.out == "letter.yaml\n"
        assert "bad.yaml:1:" in printed.err

    def test_templates_that_fail_are_reported(self, folder: Path, capfd: pytest.CaptureFixture[str]) -> None:
        (folder / "templates" / "letter.html").write_text('{% extends "none.html" %}', "utf-8")
        assert main(["pin", "letter.yaml", "--templates", "templates"]) == ExitCode.RENDER_FAULT
        assert "none.html" in capfd.readouterr().err
        assert main(["pin", "letter.yaml", "--templates", "none"]) == ExitCode.USAGE
        assert main(["pin", "none.yaml"]) == ExitCode.USAGE
