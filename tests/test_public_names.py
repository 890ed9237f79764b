"""The names of `govdocs`: each is there, listed, and loaded when it is first used."""

from __future__ import annotations

import subprocess
import sys

import pytest

import govdocs


@pytest.mark.parametrize("name", govdocs.__all__)
def test_a_public_name_is_there(name: str) -> None:
    assert getattr(govdocs, name).__name__ == name


def test_dir_lists_them() -> None:
    assert dir(govdocs) == sorted(govdocs.__all__)


def test_another_name_is_not() -> None:
    with pytest.raises(AttributeError, match="has no attribute 'unknown'"):
        govdocs.unknown  # noqa: B018


@pytest.mark.parametrize(
    "module", ["govdocs", "govdocs.numerals", "govdocs.dates", "govdocs.memo_number", "govdocs.text"]
)
def test_what_is_heavy_is_not_loaded(module: str) -> None:
    script = f"import sys, {module}; print(*sorted({{'pydantic', 'weasyprint', 'jinja2', 'yaml', 'typer'}} & {{*sys.modules}}))"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == ""
