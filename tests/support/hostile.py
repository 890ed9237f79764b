"""What the tests of attacks share: a memo, its problems, a secret, and links that lead out of a folder."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.support.memo import MEMO

SECRET = "গোপন কথা"


def memo(field: str, value: str) -> str:
    """The memo with one field given another value, as YAML."""
    lines = [f"{field}: {value}" if line.startswith(f"{field}:") else line for line in MEMO.splitlines()]
    assert f"{field}: {value}" in lines
    return "\n".join(lines) + "\n"


def annex(rest: str) -> str:
    return f"{MEMO}পরিশিষ্ট:\n  - {rest}\n"


def link(folder: Path, name: str, target: Path) -> None:
    try:
        (folder / name).symlink_to(target)
    except OSError:
        pytest.skip("this system does not let us make links")
