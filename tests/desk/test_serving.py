"""The desk as a clerk starts it: its address, malformed requests over a real socket, Ctrl-C, and what cannot be started."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from govdocs.cli import main

HEED = "import signal, sys; signal.signal(signal.SIGINT, signal.default_int_handler)"  # a shell may have had it ignored
START = f"{HEED}; from govdocs.cli import main; sys.exit(main(['desk', sys.argv[1], '--no-open']))"


@pytest.fixture
def started(folder: Path) -> Iterator[subprocess.Popen[str]]:
    begun = subprocess.Popen(
        [sys.executable, "-c", START, str(folder)], stdout=subprocess.PIPE, stderr=subprocess.PIPE, encoding="utf-8"
    )  # fmt: skip
    try:
        yield begun
    finally:
        begun.kill()
        begun.communicate()


def address(begun: subprocess.Popen[str]) -> tuple[str, int, str]:
    assert begun.stdout
    parts = urlsplit(begun.stdout.readline().strip())
    return str(parts.hostname), int(parts.port or 0), parts.fragment


def answered(host: str, port: int, request: bytes) -> bytes:
    with socket.create_connection((host, port), timeout=20) as connection:
        connection.sendall(request)
        connection.settimeout(20)
        return connection.recv(4096).partition(b"\r\n")[0]


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
        (b"GET /static/../app.py HTTP/1.1\r\n" + own + b"\r\n", b"404"),
        (b"GET /api/letter/..%2f..%2fetc%2fpasswd HTTP/1.1\r\n" + own + b"\r\n", b"404"),
        (b"GET /api/letter/..%5cx.yaml HTTP/1.1\r\n" + own + b"\r\n", b"422"),
        (b"POST /api/save HTTP/1.1\r\n" + own + json + b"Transfer-Encoding: chunked\r\n\r\n2\r\n[]\r\n0\r\n\r\n", b"400"),
        (b"nonsense\r\n\r\n", b"400"),
    ]:  # fmt: skip
        assert answered(host, port, request).split()[1] == status, request


@pytest.mark.skipif(os.name == "nt", reason="a terminal sends this signal otherwise there")
def test_ctrl_c_ends_it_quietly(started: subprocess.Popen[str]) -> None:
    host, port, _ = address(started)
    answered(host, port, b"GET / HTTP/1.1\r\nHost: x\r\n\r\n")
    started.send_signal(signal.SIGINT)
    _, words = started.communicate(timeout=20)
    assert started.returncode == 130
    assert "Traceback" not in words


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
