"""What the command prints: nothing in a name or a value is obeyed by a terminal or a CI, and all goes through one module."""

from __future__ import annotations

import ast
import io
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from govdocs.cli import printing
from govdocs.problems.excerpt import harmless
from tests.support.command import BAD_LETTER, LETTER, run
from tests.support.examples import ROOT

EVIL = ("\x1b", "\x9b", "\x07", "\r", "\x08", "\u202e", "\u2066", "\u200f", "\x7f", "\x00")


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("এক\nদুই\tতিন\r\n", "এক\nদুই\tতিন\r\n"),
        ("এক\x1b[31m", "এক\ufffd[31m"),
        ("\x9b31m", "\ufffd31m"),
        ("এক\rদুই", "এক\ufffdদুই"),
        ("::add-mask::এক", "\ufffd::add-mask::এক"),
        ("এক\n \t::error::দুই", "এক\n\ufffd \t::error::দুই"),
        ("এক ::দুই::", "এক ::দুই::"),
        ("##vso[task.x]", "#\ufffd#vso[task.x]"),
        ("এক ##[group]", "এক #\ufffd#[group]"),
        ("## শিরোনাম", "## শিরোনাম"),
        ("a\u202eb", "a\ufffdb"),
        ("ক্\u200dষ\u200c", "ক্\u200dষ\u200c"),
    ],
)
def test_lines_are_made_harmless(text: str, shown: str) -> None:
    assert harmless(text) == shown


@pytest.mark.parametrize(
    ("path", "shown"),
    [
        ("a/b.pdf", "a/b.pdf"),
        ("::add-mask::x.pdf", "./::add-mask::x.pdf"),
        ("##[x].pdf", "./##[x].pdf"),
        ("a\n::error::x.pdf", "a ::error::x.pdf"),
        ("a\x1b[31m.pdf", "a\ufffd[31m.pdf"),
    ],
)
def test_a_path_is_one_line(path: str, shown: str, capsys: pytest.CaptureFixture[str]) -> None:
    printing.put_path(path)
    assert capsys.readouterr().out == f"{shown}\n"


@pytest.mark.parametrize("sign", EVIL)
def test_json_says_the_same_with_no_sign_that_is_obeyed(sign: str) -> None:
    out = io.StringIO()
    printing.put_json(json.dumps({"ক": sign}, ensure_ascii=False), out)
    assert json.loads(out.getvalue()) == {"ক": sign}
    assert sign not in out.getvalue()


@pytest.mark.skipif(sys.platform == "win32", reason="has no such names of files")
@pytest.mark.parametrize(
    "verb",
    [
        "check",
        "audit",
        "check --format github",
        "check --format json",
        "check --format sarif",
        "audit --fix --diff",
        "render",
        "pin",
    ],
)
@pytest.mark.parametrize("language", ["bn", "en"])
def test_names_of_files_are_harmless(
    folder: Path, capfd: pytest.CaptureFixture[str], verb: str, language: str
) -> None:
    inside = folder / "in"
    inside.mkdir()
    for name, text in (
        ("::add-mask::PWN\x1b[31m.yaml", LETTER),
        ("other\n::error::PWN2\x1b[31m\u202e.yaml", BAD_LETTER),
        ("##[error]x\x9b31m.yaml", BAD_LETTER),
    ):
        (inside / name).write_text(text, "utf-8")
    os.chdir(inside)
    code, out, err = run(
        capfd, *verb.split(), *sorted(path.name for path in inside.iterdir()), "--lang", language
    )
    assert code in (0, 1, 2)
    printed = out + err
    assert not {sign for sign in EVIL if sign in printed}
    own = ("::error file=", "::warning file=", "::notice file=")
    lines = [line.lstrip() for line in printed.splitlines()]
    assert [line for line in lines if line.startswith(("::", "##[")) and not line.startswith(own)] == []


def test_only_one_module_prints() -> None:
    """Artefacts in bytes, and rich's own drawing of what was made harmless before, are the rest."""
    for path in (ROOT / "govdocs").rglob("*.py"):
        if path.name in ("printing.py", "fast_import.py"):
            continue
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call):
                called = ast.unparse(node.func)
                assert called not in ("print", "typer.echo", "sys.stdout.write", "sys.stderr.write"), (
                    f"{path}:{node.lineno}"
                )


@pytest.mark.skipif(sys.platform == "win32", reason="is of a shell")
@pytest.mark.parametrize(
    ("command", "code"),
    [
        ("check letter.yaml >&-", 0),
        ("check letter.yaml 2>&-", 0),
        ("check letter.yaml <&- >&- 2>&-", 0),
        ("check - <&-", 1),
        ("render letter.yaml --format html >&-", 3),
        ("render letter.yaml --format html -o - >&-", 3),
        ("render letter.yaml --format html <&- 2>&-", 0),
        ("kinds >&-", 3),
        ("check letter.yaml --format json >&-", 3),
        ("check none.yaml 2>&-", 1),
        ("register list --year 100000000000000000000", 2),
    ],
)
def test_closed_streams_end_with_a_code(folder: Path, command: str, code: int) -> None:
    ended = subprocess.run(
        ["sh", "-c", f"exec {sys.executable} -m govdocs {command}"],
        cwd=folder,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert (ended.returncode, "Traceback" in ended.stderr, "Exception" in ended.stderr) == (
        code,
        False,
        False,
    ), ended.stderr


@pytest.mark.skipif(sys.platform == "win32", reason="is of a shell")
@pytest.mark.parametrize("command", ["kinds", "schema letter", "check bad.yaml 2>&1", "rules 2>&1"])
def test_a_reader_that_stops_is_no_fault(folder: Path, command: str) -> None:
    (folder / "bad.yaml").write_text(BAD_LETTER, "utf-8")
    ended = subprocess.run(
        ["sh", "-c", f"{sys.executable} -m govdocs {command} | true"],
        cwd=folder,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert ended.stderr == ""
