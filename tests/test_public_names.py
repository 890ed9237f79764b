"""The names of `govdocs`: each is there, listed, and loaded when it is first used."""

from __future__ import annotations

import subprocess
import sys
from importlib.metadata import version

import pytest

import govdocs


@pytest.mark.parametrize("name", govdocs.__all__)
def test_a_public_name_is_there(name: str) -> None:
    assert getattr(govdocs, name) is not None
    assert name in dir(govdocs)


def test_dir_lists_them_and_what_every_module_has() -> None:
    assert [name for name in dir(govdocs) if not name.startswith("__")] == sorted(
        name for name in govdocs.__all__ if not name.startswith("__")
    )
    assert {"__all__", "__doc__", "__file__", "__name__", "__path__", "__version__"} <= {*dir(govdocs)}


def test_names_of_types_are_their_own() -> None:
    for name in govdocs.__all__:
        if isinstance(found := getattr(govdocs, name), type):
            assert found.__name__ == name


def test_the_version_is_that_of_the_package() -> None:
    assert govdocs.__version__ == version("govdocs")


class TestAudit:
    """`govdocs.audit` is a package that can be called, whichever was used first."""

    @pytest.mark.parametrize(
        "first",
        ["pass", "import govdocs.audit", "from govdocs.audit import rule", "from govdocs import audit"],
    )
    def test_it_is_called(self, first: str) -> None:
        script = (
            f"{first}\nimport govdocs\n"
            "letter = govdocs.loads('kind: letter\\nform: office-memo\\nsubject: সভা\\nbody: জানানো হলো।')\n"
            "assert govdocs.audit(letter) == govdocs.audit.audit(letter) != ()\n"
            "from govdocs.audit import Finding, rule"
        )
        subprocess.run([sys.executable, "-c", script], check=True)


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
