"""Desks in processes of their own, as a clerk starts them."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from govdocs.desk.server.scratch import PREFIX
from tests.support.examples import ROOT

HEED = "import signal, sys; signal.signal(signal.SIGINT, signal.default_int_handler)"  # a shell may have had it ignored
HURRY = "from govdocs.desk.server import connections, guard; connections.HEADER_SECONDS = guard.BODY_SECONDS = 0.5; connections.MOST_CONNECTIONS = 20"
START = f"{HEED}; {HURRY}; from govdocs.cli import main; sys.exit(main(['desk', *sys.argv[1:]]))"


class Desks:
    """Desks in processes of their own, whose temporary files and browser are ours."""

    def __init__(self, folder: Path, outer: Path) -> None:
        self.folder, self.outer = folder, outer
        self.begun: list[subprocess.Popen[str]] = []
        self.before: tuple[str, ...] = ()

    def start(self, *more: str, **how: Any) -> subprocess.Popen[str]:
        environment = {**os.environ, "TMPDIR": str(self.outer), **how.pop("environment", {})}
        how = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, "cwd": ROOT} | how
        command = [*self.before, sys.executable, "-c", START, str(self.folder), *(more or ["--no-open"])]
        self.begun.append(subprocess.Popen(command, env=environment, encoding="utf-8", **how))
        return self.begun[-1]

    def left(self) -> list[str]:
        """What lies in the folder of temporary files."""
        return sorted(place.name for place in self.outer.iterdir())

    def scratch(self) -> list[str]:
        """The desks' own folders in it: Python tries such a folder with a small file, which is there for a moment."""
        return [name for name in self.left() if name.startswith(PREFIX)]


def address(begun: subprocess.Popen[str]) -> tuple[str, int, str]:
    assert begun.stdout
    parts = urlsplit(begun.stdout.readline().strip())
    return str(parts.hostname), int(parts.port or 0), parts.fragment


def answered(host: str, port: int, request: bytes) -> bytes:
    with socket.create_connection((host, port), timeout=20) as connection:
        connection.sendall(request)
        connection.settimeout(20)
        return connection.recv(4096).partition(b"\r\n")[0]


def wait_for(seen: Callable[[], bool]) -> None:
    for _ in range(400):
        if seen():
            return
        time.sleep(0.05)
    raise AssertionError("it never came")
