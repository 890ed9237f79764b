"""Folders of letters, no two the same."""

from __future__ import annotations

import re
from pathlib import Path

from tests.support.examples import ROOT

LETTER = re.findall(r"```yaml\n(ধরন:.*?)```", (ROOT / "README.md").read_text("utf-8"), re.DOTALL)[0]


def numbered(name: str) -> str:
    """A number of its own for each letter, so that no two are the same."""
    return "".join(str(ord(letter) % 10) for letter in name)


def letters(folder: Path, *names: str) -> Path:
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(LETTER.replace("১২৫", numbered(name)), "utf-8")
    return folder


def tree(folder: Path) -> list[str]:
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("[!.]*") if path.is_file())
