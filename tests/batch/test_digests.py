"""The digest of the programs changes with their code."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import govdocs
from govdocs.batch.digests import engine


def test_another_byte_of_our_own_code_is_another_engine(tmp_path: Path) -> None:
    """The version stays the same while govdocs is worked on; where it lies says nothing."""
    shutil.copytree(
        Path(govdocs.__path__[0]), tmp_path / "govdocs", ignore=shutil.ignore_patterns("__pycache__")
    )
    script = f"import sys; sys.path.insert(0, {str(tmp_path)!r}); from govdocs.batch.digests import engine; print(engine())"

    def engine_of_copy() -> str:
        run = subprocess.run([sys.executable, "-c", script], check=True, capture_output=True, text=True)
        return run.stdout.strip()

    assert engine_of_copy() == engine()
    template = tmp_path / "govdocs" / "templates" / "letter.html"
    template.write_bytes(template.read_bytes() + b"\n")
    assert engine_of_copy() != engine()
