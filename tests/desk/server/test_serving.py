"""The desk as a clerk starts it: its address, malformed requests over a real socket, Ctrl-C, and what cannot be started."""

from __future__ import annotations

import os
import shutil
import signal
import socket
import stat
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest

from govdocs.cli import main
from govdocs.desk.letters.folder import HIDDEN_FOLDER
from govdocs.desk.server.scratch import PREFIX, scratch_folder, sweep
from tests.support.desks import Desks, address, answered, wait_for
from tests.support.examples import ROOT


def test_the_desk_of_a_real_server(started: subprocess.Popen[str]) -> None:
    host, port, token = address(started)
    assert host == "127.0.0.1"
    assert len(token) >= 32
    own = f"Host: {host}:{port}\r\nX-Govdocs-Token: {token}\r\n".encode()
    json = b"Content-Type: application/json\r\n"
    for request, status in [
        (b"GET /api/folder HTTP/1.1\r\n" + own + b"\r\n", b"200"),
        (f"GET /api/folder HTTP/1.1\r\nHost: {host}:{port}\r\n\r\n".encode(), b"403"),
        (b"GET /api/folder HTTP/1.1\r\nHost: evil.example\r\n\r\n", b"403"),
        (b"HEAD / HTTP/1.1\r\n" + own + b"\r\n", b"405"),
        (b"POST / HTTP/1.1\r\n" + own + json + b"Content-Length: 9999999\r\n\r\n", b"405"),
        (b"GET /static/../words.py HTTP/1.1\r\n" + own + b"\r\n", b"404"),
        (b"GET /api/letter/..%2f..%2fetc%2fpasswd HTTP/1.1\r\n" + own + b"\r\n", b"404"),
        (b"GET /api/letter/..%5cx.yaml HTTP/1.1\r\n" + own + b"\r\n", b"422"),
        (b"POST /api/save HTTP/1.1\r\n" + own + json + b"Transfer-Encoding: chunked\r\n\r\n2\r\n[]\r\n0\r\n\r\n", b"400"),
        (b"nonsense\r\n\r\n", b"400"),
    ]:  # fmt: skip
        assert answered(host, port, request).split()[1] == status, request


def test_a_python_that_takes_docstrings_away_serves_a_letter(desks: Desks) -> None:
    host, port, token = address(desks.start(environment={"PYTHONOPTIMIZE": "2"}))
    own = f"Host: {host}:{port}\r\nX-Govdocs-Token: {token}\r\n".encode()
    for path in (b"/", b"/api/folder"):
        assert answered(host, port, b"GET " + path + b" HTTP/1.1\r\n" + own + b"\r\n").split()[1] == b"200"


@pytest.mark.skipif(os.name == "nt", reason="a terminal sends this signal otherwise there")
def test_ctrl_c_ends_it_quietly(started: subprocess.Popen[str]) -> None:
    host, port, _ = address(started)
    answered(host, port, b"GET / HTTP/1.1\r\nHost: x\r\n\r\n")
    started.send_signal(signal.SIGINT)
    _, words = started.communicate(timeout=20)
    assert started.returncode == 130
    assert "Traceback" not in words


@pytest.mark.skipif(os.name == "nt", reason="other signals there")
@pytest.mark.parametrize(("number", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, 143), ("SIGHUP", 129)])
def test_whatever_ends_it_nothing_is_left(desks: Desks, number: int | str, code: int) -> None:
    begun = desks.start()
    address(begun)
    wait_for(lambda: desks.scratch() != [])
    (desks.outer / desks.scratch()[0] / "govdocs-merge-x").mkdir()
    begun.send_signal(getattr(signal, number) if isinstance(number, str) else number)
    _, words = begun.communicate(timeout=20)
    assert (begun.returncode, desks.left()) == (code, [])
    assert "Traceback" not in words


CTRL_C_AS_THE_EVENT_LOOP_IS_MADE = """
import asyncio, os, signal, sys
from govdocs.cli import main

begin = asyncio.SelectorEventLoop.__init__

def interrupted(self, *given):
    os.kill(os.getpid(), signal.SIGINT)
    begin(self, *given)

asyncio.SelectorEventLoop.__init__ = interrupted
sys.exit(main(["desk", sys.argv[1], "--no-open"]))
"""


@pytest.mark.skipif(os.name == "nt", reason="other signals there")
def test_ctrl_c_while_the_event_loop_is_made_ends_it_quietly(tmp_path: Path) -> None:
    command = [sys.executable, "-c", CTRL_C_AS_THE_EVENT_LOOP_IS_MADE, str(tmp_path)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=60, cwd=ROOT)
    assert done.returncode == 130
    assert "Traceback" not in done.stderr
    assert "never awaited" not in done.stderr


@pytest.mark.skipif(os.name == "nt", reason="other signals there")
def test_what_a_killed_desk_left_is_swept_by_the_next(desks: Desks) -> None:
    killed = desks.start()
    address(killed)
    wait_for(lambda: desks.scratch() != [])
    killed.kill()
    killed.communicate(timeout=20)
    (left,) = desks.scratch()
    with scratch_of(desks) as ours:  # one that is at work is not touched
        begun = desks.start()
        address(begun)
        wait_for(lambda: left not in desks.left())
        assert ours.is_dir()


def test_only_what_desks_left_is_swept(tmp_path: Path) -> None:
    (tmp_path / f"{PREFIX}new").mkdir()
    (tmp_path / f"{PREFIX}file").write_text("", "utf-8")
    old = tmp_path / f"{PREFIX}old"
    old.mkdir()
    os.utime(old, (0, 0))
    (tmp_path / "govdocs-other").mkdir()
    os.utime(tmp_path / "govdocs-other", (0, 0))
    sweep(tmp_path)
    assert sorted(place.name for place in tmp_path.iterdir()) == [
        f"{PREFIX}file",
        f"{PREFIX}new",
        "govdocs-other",
    ]


@contextmanager
def scratch_of(desks: Desks) -> Iterator[Path]:
    before, tempfile.tempdir = tempfile.tempdir, str(desks.outer)
    try:
        with scratch_folder() as made:
            yield made
    finally:
        tempfile.tempdir = before


# The browser


@pytest.mark.skipif(os.name == "nt", reason="a script stands for the browser")
def test_the_secret_is_in_no_list_of_processes(desks: Desks, tmp_path: Path) -> None:
    told = tmp_path / "browser.txt"
    script = tmp_path / "browser"
    script.write_text(
        f'#!/bin/sh\nprintf "%s\\n" "$@" "$TMPDIR" > "{told}.part"\nmv "{told}.part" "{told}"\n', "utf-8"
    )
    script.chmod(0o755)
    begun = desks.start("--open", environment={"BROWSER": f"{script} %s"})
    host, port, token = address(begun)
    wait_for(told.is_file)
    opened, temporary = told.read_text("utf-8").splitlines()
    assert token not in opened
    assert temporary == str(desks.outer)
    page = Path(unquote(urlsplit(opened).path))
    assert page.parent == desks.folder / HIDDEN_FOLDER
    assert f"url=http://{host}:{port}/#{token}" in page.read_text("utf-8")
    assert stat.S_IMODE(page.stat().st_mode) == 0o600
    begun.terminate()
    begun.communicate(timeout=20)
    assert not page.exists()


@pytest.mark.skipif(os.name == "nt", reason="streams are closed otherwise there")
@pytest.mark.parametrize("opens", [True, False])
def test_nobody_reads_the_address(desks: Desks, opens: bool) -> None:
    """Started by an icon: the browser is enough. Without it nobody could come in."""
    reader, writer = os.pipe()
    os.close(reader)
    begun = desks.start("--open" if opens else "--no-open", stdout=writer, environment={"BROWSER": "true %s"})
    os.close(writer)
    if opens:
        wait_for(lambda: desks.scratch() != [])
        begun.terminate()
    _, words = begun.communicate(timeout=20)
    assert begun.returncode == (143 if opens else 141)
    assert "Traceback" not in words
    assert desks.left() == []


@pytest.mark.skipif(not hasattr(os, "geteuid"), reason="no users as here")
def test_a_folder_that_may_not_be_written_is_shown(desks: Desks) -> None:
    (desks.folder / "ক.yaml").write_text("ধরন: পত্র\nবিষয়: ক\n", "utf-8")
    if os.geteuid() == 0:  # who may write everywhere, unless that right is given up
        desks.before = ("setpriv", "--bounding-set", "-dac_override", "--inh-caps", "-dac_override")
        if (
            shutil.which("setpriv") is None
            or subprocess.run([*desks.before, "true"], capture_output=True).returncode
        ):
            pytest.skip("root cannot give up a right here")
    desks.folder.chmod(0o555)
    try:
        begun = desks.start()
        host, port, token = address(begun)
        own = f"Host: {host}:{port}\r\nX-Govdocs-Token: {token}\r\nConnection: close\r\n".encode()
        for path in ("/api/folder", "/api/search?q=%E0%A6%95", "/api/letter/%E0%A6%95.yaml"):
            assert b" 200 " in answered(host, port, f"GET {path} HTTP/1.1\r\n".encode() + own + b"\r\n")
        body = '{"name": "ক.yaml", "text": "ধরন: পত্র\\n", "base_hash": "", "base": ""}'.encode()
        head = f"POST /api/draft HTTP/1.1\r\nContent-Type: application/json\r\nContent-Length: {len(body)}\r\n".encode()
        assert b" 507 " in answered(host, port, head + own + b"\r\n" + body)
        assert not (desks.folder / HIDDEN_FOLDER).exists()
    finally:
        desks.folder.chmod(0o755)


# Slow and many connections


def test_slow_and_many_connections_stop_nobody(started: subprocess.Popen[str]) -> None:
    host, port, token = address(started)
    head = f"GET /api/folder HTTP/1.1\r\nHost: {host}:{port}\r\nX-Govdocs-Token: {token}\r\n".encode()
    begun = time.monotonic()
    with ExitStack() as open_ones:
        slow = [
            open_ones.enter_context(socket.create_connection((host, port), timeout=20)) for _ in range(40)
        ]
        for connection in slow:
            with suppress(OSError):
                connection.sendall(head)  # never ended
        for connection in slow:
            with suppress(ConnectionError):
                assert connection.recv(1) == b""  # closed by the desk
    assert time.monotonic() - begun < 15
    assert b" 200 " in answered(host, port, head + b"\r\n")


def test_a_body_that_stays_away_is_answered(started: subprocess.Popen[str]) -> None:
    host, port, token = address(started)
    head = f"POST /api/look HTTP/1.1\r\nHost: {host}:{port}\r\nX-Govdocs-Token: {token}\r\nContent-Type: application/json\r\n"
    assert b" 408 " in answered(host, port, f"{head}Content-Length: 50\r\n\r\n{{".encode())
    assert b" 413 " in answered(
        host, port, f"{head}Content-Length: 50000000\r\nExpect: 100-continue\r\n\r\n".encode()
    )


@pytest.mark.parametrize("more", [["--host", "0.0.0.0"], ["--port", "taken"]])
def test_what_cannot_be_started_is_told(
    folder: Path, capsys: pytest.CaptureFixture[str], more: list[str]
) -> None:
    with socket.create_server(("127.0.0.1", 0)) as other:
        given = [str(other.getsockname()[1]) if each == "taken" else each for each in more]
        assert main(["desk", str(folder), "--no-open", *given]) == 2
    assert capsys.readouterr().err.strip()


@pytest.mark.parametrize("name", ["নেই", "ফাইল.yaml"])
def test_no_folder(folder: Path, capsys: pytest.CaptureFixture[str], name: str) -> None:
    (folder / "ফাইল.yaml").write_text("ধরন: পত্র\n", "utf-8")
    assert main(["desk", str(folder / name), "--no-open"]) == 2
    assert name in capsys.readouterr().err


@pytest.mark.parametrize("lacking", ["starlette", "uvicorn", "avro"])
def test_a_missing_extra_is_told_in_one_line(
    folder: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, lacking: str
) -> None:
    monkeypatch.setattr("govdocs.cli.desk.find_spec", lambda name: None if name == lacking else object())
    assert main(["desk", str(folder), "--no-open"]) == 2
    (line,) = capsys.readouterr().err.strip().splitlines()
    assert f"({lacking})" in line
    assert "pipx inject govdocs" in line


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may have every port")
def test_a_port_of_the_system_is_told(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["desk", str(folder), "--no-open", "--port", "80"]) == 2
    assert "1023" in capsys.readouterr().err or "১০২৩" in capsys.readouterr().err
