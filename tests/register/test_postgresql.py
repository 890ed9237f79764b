"""The register in PostgreSQL: a real server, started here on the loopback and stopped again."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import tempfile
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from govdocs.errors import Refusal
from govdocs.register import CountingRules, LetterFile, Register, Unusable
from govdocs.register.consistency import check
from tests.support.register_cases import BY, DAY, take
from tests.support.register_work import FILE, Crew, assert_nothing_lost_or_double

pytest.importorskip("psycopg", reason='psycopg is missing: pip install "govdocs[postgresql]"')

PASSWORD = "only-for-the-tests"


def _program(name: str) -> str:
    """A program of the server: on the path, or where Debian keeps it."""
    places = [shutil.which(name), *map(str, sorted(Path("/usr/lib/postgresql").glob(f"*/bin/{name}")))]
    found = next((place for place in reversed(places) if place), None)
    if found is None:
        pytest.skip(f"PostgreSQL's {name} is missing: apt-get install postgresql")
    return found


def _user() -> str | None:
    """The server refuses to run as root; somebody without rights runs it then."""
    return "nobody" if hasattr(os, "geteuid") and os.geteuid() == 0 else None


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@pytest.fixture(scope="module")
def server() -> Iterator[str]:
    """The URL of a server in a folder of its own, without its database."""
    initdb, control = _program("initdb"), _program("pg_ctl")
    user, port = _user(), _free_port()
    folder = Path(tempfile.mkdtemp(prefix="govdocs-postgresql-"))
    try:
        if user:
            shutil.chown(folder, user)
        password = folder / "password"
        password.write_text(PASSWORD, "ascii")
        password.chmod(0o644)
        data = str(folder / "data")

        def run(*command: str) -> None:
            done = subprocess.run(command, user=user, cwd=folder, capture_output=True, text=True)
            assert done.returncode == 0, done.stdout + done.stderr

        run(
            initdb, "-D", data, "-U", "clerk", "-A", "scram-sha-256", "--pwfile", str(password),
            "-E", "UTF8", "--locale=C", "--no-sync",
        )  # fmt: skip
        options = f"-p {port} -c listen_addresses=127.0.0.1 -c unix_socket_directories={folder}"
        run(control, "-D", data, "-l", str(folder / "log"), "-o", options, "-w", "-t", "60", "start")
        try:
            yield f"postgresql://clerk:{PASSWORD}@127.0.0.1:{port}"
        finally:
            run(control, "-D", data, "-m", "immediate", "-w", "stop")
    finally:
        shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture
def url(server: str, request: pytest.FixtureRequest) -> str:
    """A new, empty database."""
    import psycopg

    name = f"t{abs(hash(request.node.name))}"
    with psycopg.connect(f"{server}/postgres", autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {name}")  # type: ignore[call-overload]  # no literal
    return f"{server}/{name}"


def test_a_register_is_kept_as_in_a_file(url: str) -> None:
    register = Register.open(url, on=DAY, rules=CountingRules("fiscal"))
    assert Register.at(url).rules == CountingRules("fiscal")
    letter = LetterFile("/letters/a.yaml", "1" * 64)
    first = register.take(
        FILE, on=DAY, by="ক", start=524, letter=letter, subject="'; DROP TABLE govdocs_numbers; --"
    )
    assert (first.memo, first.year) == (f"{FILE}-524", 2025)
    assert register.take(FILE, on=DAY, by="ক", letter=letter) == first
    reserved = register.reserve(
        "৪৬.০০.০০০০.০৭১.৩১.০০৩.২৬", on=DAY, by="ক", holder="সচিব", reason="সভা", count=2
    )
    register.cancel(reserved[0].memo, on=DAY, by="খ", reason="র‍্যাব")
    register.issue(first.memo, on=DAY, by="ক", sha256="a" * 64, pdf="/letters/none.pdf")
    assert [(entry.number, entry.state) for entry in register.entries()] == [
        (524, "issued"), (525, "cancelled"), (526, "reserved"),
    ]  # fmt: skip
    assert len(register.history()) == 5
    assert check(register, on=DAY) == ()  # the letter lies on another machine
    with pytest.raises(Refusal, match="already"):
        Register.open(url, on=DAY)


def test_processes_that_are_killed_lose_no_number(url: str, tmp_path: Path) -> None:
    Register.open(url, on=DAY)
    crew = Crew(url, tmp_path, size=4, seed=11)
    crew.work_until(told=300, kills=15, patience=120)
    assert crew.kills >= 15
    assert_nothing_lost_or_double(crew)


def test_two_who_open_one_register_at_once_make_one(url: str) -> None:
    made: list[str] = []

    def work() -> None:
        try:
            made.append(str(Register.open(url, on=DAY)))
        except Refusal:
            made.append("")

    threads = [threading.Thread(target=work) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len([one for one in made if one]) == 1


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (lambda url: url.replace(PASSWORD, "wrong"), "password"),
        (lambda url: url.rsplit("/", 1)[0] + "/missing", "cannot be reached"),
        (lambda url: "postgresql://clerk@127.0.0.1:1/x", "cannot be reached"),
        (lambda url: "postgresql://clerk@127.0.0.1:port/x", "cannot be read"),
        (lambda url: url, "not a register"),
    ],
)
def test_what_cannot_be_used_is_reported_without_the_password(url: str, change: object, told: str) -> None:
    with pytest.raises(Unusable, match=told) as refused:
        Register.at(change(url))  # type: ignore[operator]
    assert PASSWORD not in refused.value.bangla + refused.value.english


def test_a_newer_register_is_left_alone(url: str) -> None:
    import psycopg

    register = Register.open(url, on=DAY)
    with psycopg.connect(url, autocommit=True) as connection:
        connection.execute("UPDATE govdocs_register SET value = '3' WHERE name = 'version'")
    with pytest.raises(Unusable, match="another version"):
        Register.at(url)
    assert register.entries() == ()


def test_an_older_register_gets_room_for_numbers_that_were_used_on_paper(url: str) -> None:
    import psycopg

    register = Register.open(url, on=DAY)
    take(register)
    with psycopg.connect(url, autocommit=True) as connection:
        for table in ("govdocs_numbers", "govdocs_events"):
            connection.execute(f"ALTER TABLE {table} DROP CONSTRAINT {table}_state_check")
            connection.execute(
                f"ALTER TABLE {table} ADD CHECK (state IN ('reserved', 'taken', 'issued', 'cancelled'))"
            )
        connection.execute("UPDATE govdocs_register SET value = '1' WHERE name = 'version'")
    older = Register.at(url)
    older.record_on_paper(f"{FILE}-২", on=DAY, by=BY, count=2)
    assert [one.state for one in Register.at(url).entries()] == ["taken", "on-paper", "on-paper"]
    with psycopg.connect(url) as connection, pytest.raises(psycopg.errors.CheckViolation):
        connection.execute("UPDATE govdocs_numbers SET state = 'lost'")
