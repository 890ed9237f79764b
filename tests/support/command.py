"""The command run in this process, and a letter for it."""

from __future__ import annotations

from pathlib import Path

import pytest

from govdocs.cli import main
from tests.support.starters import finished

LETTER = finished("letter")
BAD_LETTER = LETTER.replace("বিষয়:", "বিসয়:")


def run(capfd: pytest.CaptureFixture[str], *arguments: str | Path) -> tuple[int, str, str]:
    """The exit code, stdout and stderr of `govdocs ARGUMENTS`."""
    code = main([str(argument) for argument in arguments])
    out, err = capfd.readouterr()
    return code, out, err
