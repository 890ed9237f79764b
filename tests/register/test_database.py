"""The file of a register: opened once, never made by the way, and left alone where it is no register."""

from __future__ import annotations

import errno
import os
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from govdocs.errors import ExitCode, Refusal
from govdocs.register import CountingRules, Register, Unusable
from govdocs.register.database import Database
from govdocs.register.entries import COUNTINGS, YEAR_RULES, Counting, YearRule
from tests.support.examples import ROOT
from tests.support.register_cases import DAY, FILE, take


def test_the_database_itself_refuses_a_second_row_of_one_number(register: Register, tmp_path: Path) -> None:
    take(register)
    behind = sqlite3.connect(tmp_path / "register.sqlite")
    with pytest.raises(sqlite3.IntegrityError):
        behind.execute("INSERT INTO govdocs_numbers SELECT * FROM govdocs_numbers")
    behind.close()


def test_a_register_is_opened_once(register: Register, tmp_path: Path) -> None:
    take(register)
    with pytest.raises(Refusal, match="already"):
        Register.open(tmp_path / "register.sqlite", on=DAY)
    assert take(register) == f"{FILE}-২"


def test_a_register_may_be_named_by_its_folder(register: Register, tmp_path: Path) -> None:
    take(register)
    assert len(Register.at(tmp_path).entries()) == 1
    assert len(Register.at(str(tmp_path)).entries()) == 1


def test_a_missing_register_is_not_made_by_the_way(tmp_path: Path) -> None:
    with pytest.raises(Unusable, match="register open"):
        Register.at(tmp_path / "register.sqlite")
    assert list(tmp_path.iterdir()) == []


def _junk(path: Path) -> None:
    path.write_bytes(b"not a database, whatever its name" * 100)


def _other_database(path: Path) -> None:
    other = sqlite3.connect(path)
    other.execute("CREATE TABLE cattle (name TEXT)")
    other.close()


def _newer(path: Path) -> None:
    Register.open(path, on=DAY)
    newer = sqlite3.connect(path)
    newer.execute("UPDATE govdocs_register SET value = '3' WHERE name = 'version'")
    newer.commit()
    newer.close()


@pytest.mark.parametrize(
    ("make", "told"),
    [
        (_junk, "damaged"),
        (_other_database, "not a register"),
        (Path.touch, "not a register"),
        (_newer, "another version"),
    ],
)
def test_what_is_no_register_of_ours_is_left_alone(tmp_path: Path, make: object, told: str) -> None:
    path = tmp_path / "r.sqlite"
    make(path)  # type: ignore[operator]
    before = path.read_bytes()
    with pytest.raises(Unusable, match=told) as refused:
        Register.at(path)
    assert refused.value.exit_code == ExitCode.RENDER_FAULT
    assert f"‘{path}’" in refused.value.bangla
    assert path.read_bytes() == before


def test_nor_are_tables_laid_into_the_database_of_somebody_else(tmp_path: Path) -> None:
    path = tmp_path / "r.sqlite"
    _other_database(path)
    before = path.read_bytes()
    with pytest.raises(Unusable, match="not a register"):
        Register.open(path, on=DAY)
    assert path.read_bytes() == before


def test_a_register_kept_busy_is_reported_and_not_waited_for_without_end(
    register: Register, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("govdocs.register.database.WAIT", 0.2)
    other = sqlite3.connect(tmp_path / "register.sqlite", isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(Unusable, match="busy"):
        take(register)
    assert register.entries() == ()  # who only reads does not wait
    other.execute("COMMIT")
    other.close()
    assert take(register) == f"{FILE}-১"


def test_rendering_without_a_register_loads_no_database() -> None:
    program = "import sys, govdocs, govdocs.cli; sys.exit('sqlalchemy' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", program]).returncode == 0


@pytest.mark.parametrize("name", ["year", "counting"])
def test_a_register_that_counts_in_an_unknown_way_is_none(register: Register, name: str) -> None:
    path = register.location.path
    assert path is not None
    other = sqlite3.connect(path)
    other.execute("UPDATE govdocs_register SET value = 'lunar' WHERE name = ?", [name])
    other.commit()
    other.close()
    with pytest.raises(Unusable, match=f"'{path}' is not a register"):
        Register.at(path)


def test_the_versions_are_named(tmp_path: Path) -> None:
    _newer(tmp_path / "r.sqlite")
    with pytest.raises(Unusable, match=r"of another version \(3, not 2\)"):
        Register.at(tmp_path / "r.sqlite")


@pytest.mark.parametrize("counting", COUNTINGS)
@pytest.mark.parametrize("year", YEAR_RULES)
def test_the_rules_of_a_register_stay(tmp_path: Path, year: YearRule, counting: Counting) -> None:
    rules = CountingRules(year, counting)
    Register.open(tmp_path / "r.sqlite", on=DAY, rules=rules)
    assert Register.at(tmp_path / "r.sqlite").rules == rules


@pytest.mark.parametrize("empty", [False, True])
def test_readers_need_not_wait_and_a_number_given_out_survives_a_power_cut(
    tmp_path: Path, empty: bool
) -> None:
    """WAL, also in an empty file that was there; and each transaction is flushed to the disk (2, FULL)."""
    path = tmp_path / "r.sqlite"
    if empty:
        path.touch()
    register = Register.open(path, on=DAY)
    with Database(register.location).reading() as connection:
        assert connection.exec_driver_sql("PRAGMA journal_mode").scalar() == "wal"
        assert connection.exec_driver_sql("PRAGMA synchronous").scalar() == 2


@pytest.mark.parametrize(
    ("number", "words"),
    [(errno.ENOSPC, "disk is full"), (errno.EROFS, "may not be written"), (errno.EIO, "disk")],
)
def test_one_that_cannot_be_written_whole_is_not_there_at_all(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, words: str
) -> None:
    def full(*_: object) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr("os.fsync", full)
    with pytest.raises(Unusable, match=words) as refused:
        Register.open(tmp_path / "register.sqlite", on=DAY)
    assert "None" not in str(refused.value)
    assert list(tmp_path.iterdir()) == []
    monkeypatch.undo()
    assert take(Register.open(tmp_path / "register.sqlite", on=DAY)) == f"{FILE}-১"


@pytest.mark.skipif(os.name != "posix", reason="files of bounded size there")
@pytest.mark.parametrize("most", [0, 4096, 9000])
def test_a_disk_that_takes_no_more_leaves_no_part_of_it(tmp_path: Path, most: int) -> None:
    bounded = f"import resource; resource.setrlimit(resource.RLIMIT_FSIZE, ({most}, {most}))"
    run_main = "import sys; from govdocs.cli import main; sys.exit(main(['register', 'open']))"
    done = subprocess.run(
        [sys.executable, "-B", "-c", f"{bounded}; {run_main}"],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert done.returncode != ExitCode.FINE
    assert "Traceback" not in done.stderr
    assert list(tmp_path.iterdir()) == []
