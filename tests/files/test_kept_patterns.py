"""The code of the audit's patterns is kept from one process to the next, and the findings are the same."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.support.examples import ROOT

LETTER = ROOT / "tests" / "audit" / "clean" / "b01.yaml"
AUDIT = """
import sys
import govdocs
from govdocs.text.pattern_code import made_code
letters = [govdocs.load(file) for file in sys.argv[1:]]
before = len(made_code())
said = [each for letter in letters for each in govdocs.audit(letter)]
print(len(made_code()) - before, [(each.code, each.line) for each in said])
"""
ALL_PATTERNS = """
import importlib, pkgutil, sys
import govdocs
from govdocs.text.late_pattern import LatePattern
from govdocs.text.pattern_code import made_code
for package in ("audit", "importing", "text"):
    for module in pkgutil.walk_packages([f"{govdocs.__path__[0]}/{package}"], f"govdocs.{package}."):
        importlib.import_module(module.name)
for file in sys.argv[1:]:
    list(govdocs.audit(govdocs.load(file)))
modules = [module for name, module in sys.modules.items() if name.startswith("govdocs.")]
late = {each.pattern for module in modules for each in vars(module).values() if isinstance(each, LatePattern)}
print(*map(ascii, sorted(late | {pattern for pattern, _ in made_code()})), sep="\\n")
"""


def audited(file: Path, prefix: Path, *more: Path, **environment: str) -> tuple[int, str]:
    """How many patterns a new process had to compile for the audit of a letter, or of several, and what it said."""
    kept = {
        name: value
        for name, value in os.environ.items()
        if name not in ("PYTHONDONTWRITEBYTECODE", "PYTHONPYCACHEPREFIX")
    }
    done = subprocess.run(
        [sys.executable, "-c", AUDIT, file, *more],
        env={**kept, "PYTHONPYCACHEPREFIX": str(prefix), "PYTHONPATH": str(ROOT), **environment},
        capture_output=True,
        text=True,
        check=True,
    )
    made, said = done.stdout.split(" ", 1)
    return int(made), said


@pytest.fixture
def wrong(tmp_path: Path) -> Path:
    text = LETTER.read_text("utf-8").replace("করা হলো", "করা হল").replace("।", " ।", 2)
    (tmp_path / "wrong.yaml").write_text(text, "utf-8")
    return tmp_path / "wrong.yaml"


def test_the_second_process_compiles_nothing_and_says_the_same(tmp_path: Path, wrong: Path) -> None:
    first, second = (audited(wrong, tmp_path / "kept") for _ in range(2))
    assert first[0] > 100
    assert second == (0, first[1])
    assert "space-before-mark" in first[1]


def test_what_a_later_letter_needs_is_kept_when_the_process_ends(tmp_path: Path) -> None:
    long = LETTER.with_name("b02.yaml")
    alone = audited(LETTER, tmp_path / "alone")[0]
    both = audited(LETTER, tmp_path / "kept", long)[0]
    assert both > alone
    assert audited(long, tmp_path / "kept")[0] == 0
    assert audited(long, tmp_path / "alone")[0] > 0


def test_no_pattern_depends_on_the_order_of_a_set(tmp_path: Path) -> None:
    """What does is compiled anew in every process, for the one before had another order."""
    letters = sorted(LETTER.parent.glob("b0?.yaml"))
    first, second = (
        subprocess.run(
            [sys.executable, "-c", ALL_PATTERNS, *letters],
            env={
                **os.environ,
                "PYTHONHASHSEED": seed,
                "PYTHONPYCACHEPREFIX": str(tmp_path),
                "PYTHONDONTWRITEBYTECODE": "1",
                "PYTHONPATH": str(ROOT),
            },
            capture_output=True,
            text=True,
            check=True,
        ).stdout.splitlines()
        for seed in ("1", "2")
    )
    assert len(first) > 1_000
    assert [one for one in first if one not in set(second)] == []


def test_where_nothing_may_be_written_nothing_is_kept(tmp_path: Path) -> None:
    for _ in range(2):
        made, _said = audited(LETTER, tmp_path / "kept", PYTHONDONTWRITEBYTECODE="1")
        assert made > 100
    assert not list(tmp_path.rglob("patterns*"))


def test_what_is_kept_and_spoilt_is_made_anew(tmp_path: Path) -> None:
    audited(LETTER, tmp_path / "kept")
    (entry,) = tmp_path.rglob("patterns-audit*")
    entry.unlink()
    anew = audited(
        LETTER, tmp_path / "kept"
    )  # the lexicon is kept by now, whose making has patterns of its own
    entry.write_bytes(entry.read_bytes()[:-100])
    assert audited(LETTER, tmp_path / "kept") == anew
