"""What the tests of attacks share: a memo, its problems, a secret, and links that lead out of a folder."""

from __future__ import annotations

from pathlib import Path

import pytest

import govdocs
from govdocs.problems.problem import InvalidDocument, Problem

SECRET = "গোপন কথা"
MEMO = """\
ধরন: পত্র
ফরম: অফিস স্মারক
নম্বর: ৪৬.০০.০০০০.০৭১.৩১.০০৩.২৪-১২৫
তারিখ: ২১ ফেব্রুয়ারি ২০২৪
বিষয়: প্রশিক্ষণের সময়সূচি প্রেরণ।
বক্তব্য: সময়সূচি এতদসঙ্গে প্রেরণ করা হলো।
স্বাক্ষর:
  নাম: নাসরিন আক্তার
"""


def memo(field: str, value: str) -> str:
    """The memo with one field given another value, as YAML."""
    lines = [f"{field}: {value}" if line.startswith(f"{field}:") else line for line in MEMO.splitlines()]
    assert f"{field}: {value}" in lines
    return "\n".join(lines) + "\n"


def annex(rest: str) -> str:
    return f"{MEMO}পরিশিষ্ট:\n  - {rest}\n"


def problems_of(text: str, folder: Path | None = None) -> tuple[Problem, ...]:
    try:
        govdocs.loads(text, name="f.yaml", folder=folder)
    except InvalidDocument as invalid:
        return invalid.problems
    return ()


def link(folder: Path, name: str, target: Path) -> None:
    try:
        (folder / name).symlink_to(target)
    except OSError:
        pytest.skip("this system does not let us make links")
