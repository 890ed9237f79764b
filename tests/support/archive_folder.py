"""A folder with two letters and a style, as an officer has it before archiving."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.support.archive_letters import write_letter


def open_folder(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Make a folder the working directory, with the letters 1 and 2 and the style of another office."""
    for issue in (1, 2):
        write_letter(folder, issue)
    style = folder / "style"
    style.mkdir()
    (style / "style.css").write_text("p { margin-top: 2mm }", "utf-8")
    monkeypatch.chdir(folder)
    return folder
