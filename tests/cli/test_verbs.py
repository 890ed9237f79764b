"""The table of verbs: each in its module, which is loaded alone."""

from __future__ import annotations

import subprocess
import sys
from typing import Any

import pytest
from typer.main import get_group

from govdocs.cli import app, verbs
from govdocs.errors import ExitCode
from tests.support.command import LETTER, run


def test_every_verb_lives_where_the_table_says() -> None:
    verbs.load()
    commands = get_group(app).commands
    assert {verb: _home(command) for verb, command in commands.items()} == {
        verb: f"govdocs.cli.{module}" for verb, module in verbs.VERBS.items()
    }


def _home(command: Any) -> str:
    """The module of a verb; of a verb of several words that of its first one."""
    return str(
        command.callback.__module__ if command.callback else _home(next(iter(command.commands.values())))
    )


@pytest.mark.parametrize("verb", verbs.VERBS)
def test_a_verb_loads_no_other_module(verb: str) -> None:
    script = f"import sys, govdocs.cli; govdocs.cli.main(['{verb}', '--help']); print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    loaded = {name.removeprefix("govdocs.cli.") for name in done.stdout.splitlines()[-1].split()}
    assert loaded & set(verbs.VERBS.values()) == {verbs.VERBS[verb]}


def test_help_shows_every_verb_in_order(capfd: pytest.CaptureFixture[str]) -> None:
    code, out, _ = run(capfd, "--help")
    shown = [line.split()[0] for line in out.partition("কমান্ড:")[2].splitlines() if line[2:3].strip()]
    assert (code, shown) == (ExitCode.FINE, list(verbs.VERBS))


def test_the_command_is_light_until_it_renders() -> None:
    script = "import sys, govdocs.cli; govdocs.cli.main(['check', '-']); print([m for m in ('weasyprint', 'rich.progress', 'jinja2', 'markdown_it', 'PIL', 'govdocs.output') if m in sys.modules])"
    done = subprocess.run(
        [sys.executable, "-c", script], input=LETTER.encode(), capture_output=True, check=True
    )
    assert done.stdout.strip() == b"[]"


@pytest.mark.parametrize(
    ("arguments", "most"), [(["--version"], 66), (["check", "-"], 270), (["render", "-", "-o", "-"], 610)]
)
def test_a_cold_command_loads_no_more_than_it_did(arguments: list[str], most: int) -> None:
    """The start of a command is the import of modules: their number says more than seconds do.

    Those of the standard library do not count, nor the rules of the audit, of which each room is one.
    """
    script = (
        "import sys, govdocs.cli; govdocs.cli.main(sys.argv[1:]);"
        "others = (m for m in sys.modules if m.partition('.')[0] not in sys.stdlib_module_names);"
        "print(len([m for m in others if not m.startswith('govdocs.audit.')]), file=sys.stderr)"
    )
    done = subprocess.run(
        [sys.executable, "-c", script, *arguments], input=LETTER.encode(), capture_output=True, check=True
    )
    assert int(done.stderr.split()[-1]) <= most
