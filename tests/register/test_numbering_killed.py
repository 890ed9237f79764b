"""Letters that are numbered by processes which are killed again and again have each one number."""

from __future__ import annotations

import random
import subprocess
import sys
import time
from pathlib import Path

import pytest

from govdocs.register import Register
from tests.support.numbered_letters import LETTER, number_of, open_office


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    return open_office(tmp_path, monkeypatch)


NUMBER_ALL = """
import sys
from datetime import date
from pathlib import Path
from govdocs.register import Register
from govdocs.register.numbering import Numbering
numbering = Numbering(Register.at("register.sqlite"), date(2024, 2, 21), "x")
for path in sorted(Path().glob("letter-*.yaml")):
    numbering.document(path)
    print(path, flush=True)
"""


def test_letters_numbered_by_processes_that_are_killed_have_each_one_number(folder: Path) -> None:
    """Two processes number the same letters, and are killed again and again until all is done."""
    count, chance, kills = 30, random.Random(5), 0
    for index in range(count):
        text = LETTER.replace("মাসিক", f"{index} মাসিক")
        (folder / f"letter-{index:02}.yaml").write_text(text, "utf-8")

    def start() -> subprocess.Popen[str]:
        return subprocess.Popen(
            [sys.executable, "-c", NUMBER_ALL],
            cwd=folder,
            stdout=subprocess.PIPE,
            text=True,
            encoding="utf-8",
        )

    workers = [start(), start()]
    while kills < 12:
        chosen = chance.randrange(2)
        worker = workers[chosen]
        assert worker.stdout
        worker.stdout.readline()  # it is at work
        time.sleep(chance.uniform(0, 0.1))
        worker.kill()
        worker.wait()
        worker.stdout.close()
        kills += 1
        workers[chosen] = start()
    for worker in workers:
        worker.communicate()
    last = start()
    last.communicate()
    assert last.returncode == 0

    numbers = [number_of(folder / f"letter-{index:02}.yaml") for index in range(count)]
    entries = Register.at(folder / "register.sqlite").entries()
    assert sorted(numbers) == sorted(str(entry) for entry in entries), (
        "each letter has one number, each number a letter"
    )
    assert len(set(numbers)) == count
    for entry in entries:
        assert number_of(folder / entry.path) == str(entry)
