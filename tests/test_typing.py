"""What a checker of types makes of the public names, in a program as a user writes it."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.support.examples import ROOT

PROGRAM = '''\
from pathlib import Path
from types import ModuleType

from jinja2 import DictLoader

import govdocs
from govdocs import Count, Document, Faces, Letter, Line, Minutes, OneOrMany, Part, Workspace, named
from govdocs.audit import Finding, rule

reveal_type(govdocs.load("a.yaml"))  # Document
reveal_type(govdocs.load("a.yaml", Letter))  # Letter
reveal_type(govdocs.load(Path("a.yaml"), Minutes, folder="b", office="office.yaml"))  # Minutes
reveal_type(govdocs.load({"kind": "letter"}, office={"a": {}}, files={"a.png": b""}))  # Document
reveal_type(govdocs.loads("kind: letter", Letter, name="a.yaml"))  # Letter
reveal_type(Workspace("letters").load("a.yaml", Letter))  # Letter
reveal_type(Workspace("letters", office={}).load("a.yaml"))  # Document
reveal_type(govdocs.audit(govdocs.load("a.yaml")))  # tuple[Problem, ...]
reveal_type(govdocs.render_pdf(govdocs.load("a.yaml"), templates="look", faces=Faces("a.ttf")))  # bytes
reveal_type(govdocs.__version__)  # str
govdocs.render({"kind": "letter"}, "a.pdf", templates=DictLoader({}), office=Path("office.yaml"))
govdocs.render_html(govdocs.load("a.yaml"), templates=ModuleType("look"))
for _ in govdocs.render_many("letters", "out", office="office.yaml", templates="look"):
    pass
govdocs.Archive("archive").add("a.yaml", office="office.yaml")
govdocs.verify("a.pdf", source="a.yaml", office="office.yaml")


class Row(Part):
    """A row."""

    count: Count = named("সংখ্যা", "কত।", example="৭")


class Note(Document):
    """A note."""

    name = "note"
    bangla_name = "নোট"

    title: Line = named("শিরোনাম", "কী নিয়ে।")
    rows: OneOrMany[Row] = named("সারি", "যা আছে।")


reveal_type(govdocs.load("a.yaml", Note).rows[0].count)  # int
'''


def test_mypy_knows_the_kind_that_is_loaded(tmp_path: Path) -> None:
    pytest.importorskip("mypy", reason="mypy is not there")
    (tmp_path / "program.py").write_text(PROGRAM, "utf-8")
    command = [
        sys.executable,
        "-m",
        "mypy",
        "--strict",
        "--no-error-summary",
        "--config-file",
        str(ROOT / "pyproject.toml"),
    ]
    done = subprocess.run(
        [*command, "--cache-dir", str(tmp_path / "cache"), str(tmp_path / "program.py")],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    lines = done.stdout.splitlines()
    found = [match[1] for line in lines if (match := re.search(r'Revealed type is "(.*)"', line))]
    wanted = re.findall(r"reveal_type.*# (.*)", PROGRAM)
    assert [
        re.sub(r"\b(?:\w+\.)+(?=\w)", "", name).replace(", ...]", ", ...]") for name in found
    ] == wanted, done.stdout
    assert [line for line in lines if ": error:" in line] == []
