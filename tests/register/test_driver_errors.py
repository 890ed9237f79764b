"""Errors of the drivers: each is reported with what to do, by its name or SQLSTATE."""

from __future__ import annotations

from pathlib import Path

import pytest

from govdocs.errors import ExitCode, Text
from govdocs.register import RegisterLocation, messages
from govdocs.register.driver_errors import unusable

FILE = RegisterLocation(path=Path("r.sqlite"))
SERVER = RegisterLocation(url="postgresql+psycopg://clerk:secret@db/govdocs")


class DriverError(Exception):
    """An error as sqlite3 and psycopg raise it."""

    sqlite_errorname: str | None = None
    sqlstate: str | None = None


def sqlite_error(name: str | None, words: str = "the  driver's\nwords") -> DriverError:
    error = DriverError(words)
    error.sqlite_errorname = name
    return error


def postgresql_error(state: str | None) -> DriverError:
    error = DriverError("the driver's words")
    error.sqlstate = state
    return error


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("SQLITE_BUSY", messages.BUSY),
        ("SQLITE_BUSY_SNAPSHOT", messages.BUSY),  # an extended code
        ("SQLITE_FULL", messages.DISK_FULL),
        ("SQLITE_READONLY_DIRECTORY", messages.READ_ONLY),
        ("SQLITE_CANTOPEN", messages.CANNOT_OPEN),
        ("SQLITE_NOTADB", messages.NOT_A_DATABASE),
        ("SQLITE_CORRUPT_INDEX", messages.CORRUPT),
        ("SQLITE_IOERR_FSYNC", messages.DISK_ERROR),
        ("SQLITE_PROTOCOL", messages.CANNOT_LOCK),
    ],
)
def test_an_error_of_sqlite(name: str, reason: Text) -> None:
    refusal = unusable(FILE, sqlite_error(name))
    assert refusal.bangla == f"রেজিস্টার ‘r.sqlite’ ব্যবহার করা যাচ্ছে না: {reason.bn}"
    assert refusal.english == f"the register 'r.sqlite' cannot be used: {reason.en} (the driver's words)"
    assert refusal.exit_code == ExitCode.RENDER_FAULT


def test_a_file_that_cannot_be_locked() -> None:
    refusal = unusable(FILE, sqlite_error(None, "locking protocol"))
    assert messages.CANNOT_LOCK.bn in refusal.bangla


@pytest.mark.parametrize("name", [None, "", "SQLITE_MISUSE"])
def test_another_error_of_sqlite_is_quoted_in_both_languages(name: str | None) -> None:
    refusal = unusable(FILE, sqlite_error(name))
    assert refusal.bangla == "রেজিস্টার ‘r.sqlite’ ব্যবহার করা যাচ্ছে না: ডেটাবেজ কাজটি করেনি (the driver's words)"
    assert (
        refusal.english
        == "the register 'r.sqlite' cannot be used: the database has refused (the driver's words)"
    )


@pytest.mark.parametrize(
    ("state", "reason"),
    [
        ("55P03", messages.BUSY),
        ("53100", messages.DISK_FULL),
        ("42501", messages.NO_PERMISSION),
        ("42P01", messages.NO_TABLES),
        (None, messages.UNREACHABLE),  # no connection, so no state
        ("", messages.UNREACHABLE),
        ("08006", messages.UNREACHABLE),
        ("28P01", messages.UNREACHABLE),
        ("3D000", messages.UNREACHABLE),
        ("57P01", messages.UNREACHABLE),
        ("22001", messages.FAILED.filled(detail="the driver's words")),
    ],
)
def test_an_error_of_postgresql_names_no_password(state: str | None, reason: Text) -> None:
    refusal = unusable(SERVER, postgresql_error(state))
    where = "postgresql://clerk:***@db/govdocs"
    assert refusal.bangla == f"রেজিস্টার ‘{where}’ ব্যবহার করা যাচ্ছে না: {reason.bn}"
    assert refusal.english == f"the register '{where}' cannot be used: {reason.en} (the driver's words)"


def test_an_error_that_names_nothing() -> None:
    """As sqlite3 raises those of its own, and any driver what is no error of the database."""
    assert messages.FAILED.en in unusable(FILE, Exception("x")).english
    assert messages.UNREACHABLE.en in unusable(SERVER, Exception("x")).english
