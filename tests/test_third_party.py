"""A package of another office adds a kind through one entry point, with a template folder of its own: installed for real."""

from __future__ import annotations

import subprocess
import sys
import venv
from pathlib import Path

import pytest

from tests.support.examples import ROOT

PACKAGE = {
    "pyproject.toml": """\
[build-system]
requires = ["setuptools"]
build-backend = "setuptools.build_meta"

[project]
name = "visit-note"
version = "1"

[project.entry-points."govdocs.kinds"]
visit_note = "visit_note:VisitNote"

[tool.setuptools]
packages = ["visit_note"]

[tool.setuptools.package-data]
visit_note = ["templates/*"]
""",
    "visit_note/__init__.py": '''\
"""পরিদর্শন নোট: a kind of document of another office."""

from govdocs import Document, named
from govdocs.models.fields import Line, Prose
from govdocs.models.parts import OptionalLetterhead
from tests.support.examples import ROOT


class VisitNote(Document):
    """A note on a visit."""

    name = "visit_note"
    bangla_name = "পরিদর্শন নোট"

    letterhead: OptionalLetterhead = named("পত্রশীর্ষ", "পাতার মাথা।", default=None)
    place: Line = named("স্থান", "কোথায় পরিদর্শন।", example="কালীগঞ্জ উপজেলা")
    note: Prose = named("নোট", "যা দেখা গেছে।", example="সব ঠিক আছে।")

    @property
    def headline(self) -> str:
        return f"{self.place} পরিদর্শন"
''',
    "visit_note/templates/visit_note.html": """\
{% extends "letterhead.html" %}
{% block main %}<h1 class="title">{{ document.headline }}</h1><div class="prose">{{ document.note | blocks }}</div>{% endblock %}
""",
}


@pytest.fixture(scope="module")
def python(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A Python that sees our packages and has the other office's package installed."""
    folder = tmp_path_factory.mktemp("office")
    for name, text in PACKAGE.items():
        file = folder / "package" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8")
    venv.create(folder / "venv", with_pip=False)
    bin_folder = folder / "venv" / ("Scripts" if sys.platform == "win32" else "bin")
    python = next(path for path in (bin_folder / "python", bin_folder / "python.exe") if path.exists())
    where = [str(python), "-c", "import sysconfig; print(sysconfig.get_path('purelib'))"]
    site = Path(subprocess.run(where, capture_output=True, text=True, check=True).stdout.strip())
    ours = [path for path in sys.path if path.endswith("site-packages")] + [str(ROOT)]
    (site / "ours.pth").write_text("\n".join(ours), "utf-8")
    install = [sys.executable, "-m", "pip", "install", "--quiet", "--no-deps", "--no-build-isolation"]
    subprocess.run([*install, "--target", str(site), str(folder / "package")], check=True)
    return python


def run(python: Path, folder: Path, *arguments: str) -> str:
    done = subprocess.run(
        [python, "-m", "govdocs", *arguments], cwd=folder, capture_output=True, encoding="utf-8"
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_another_offices_kind_is_like_ours(python: Path, tmp_path: Path) -> None:
    assert "visit_note\tপরিদর্শন নোট" in run(python, tmp_path, "kinds")
    assert run(python, tmp_path, "new", "পরিদর্শন নোট") == "visit_note.yaml\n"
    assert run(python, tmp_path, "render", "visit_note.yaml", "--format", "pdf,html").split() == [
        "visit_note.pdf",
        "visit_note.html",
    ]
    assert "কালীগঞ্জ উপজেলা পরিদর্শন" in (tmp_path / "visit_note.html").read_text("utf-8")
    assert "স্থান" in run(python, tmp_path, "schema", "visit_note")
