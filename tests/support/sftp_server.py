"""A server of SFTP on loopback that serves one folder, links and all, as those of offices do."""

from __future__ import annotations

import os
import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import paramiko


@contextmanager
def sftp_server() -> Iterator[int]:
    """The port of a server of the files of this machine, for any user with any password."""
    listening = socket.create_server(("127.0.0.1", 0))
    key = paramiko.RSAKey.generate(2048)
    transports: list[paramiko.Transport] = []

    def serve() -> None:
        while True:
            try:
                connection, _ = listening.accept()
            except OSError:
                return
            transport = paramiko.Transport(connection)
            transport.add_server_key(key)
            transport.set_subsystem_handler("sftp", paramiko.SFTPServer, _Files)
            transport.start_server(server=_Anybody())
            transports.append(transport)

    threading.Thread(target=serve, daemon=True).start()
    try:
        yield listening.getsockname()[1]
    finally:
        listening.close()
        for transport in transports:
            transport.close()


class _Anybody(paramiko.ServerInterface):
    def check_auth_password(self, username: str, password: str) -> int:
        return paramiko.AUTH_SUCCESSFUL

    def check_channel_request(self, kind: str, chanid: int) -> int:
        return paramiko.OPEN_SUCCEEDED


class _Files(paramiko.SFTPServerInterface):
    def canonicalize(self, path: str) -> str:
        return os.path.realpath(path)  # as OpenSSH answers

    def stat(self, path: str) -> Any:
        return _answer(lambda: paramiko.SFTPAttributes.from_stat(os.stat(path)))  # noqa: PTH116

    def lstat(self, path: str) -> Any:
        return _answer(lambda: paramiko.SFTPAttributes.from_stat(os.lstat(path)))

    def list_folder(self, path: str) -> Any:
        return _answer(lambda: [paramiko.SFTPAttributes.from_stat(each.lstat(), each.name) for each in Path(path).iterdir()])  # fmt: skip

    def mkdir(self, path: str, attr: Any) -> Any:
        return _answer(lambda: Path(path).mkdir() or paramiko.SFTP_OK)

    def remove(self, path: str) -> Any:
        return _answer(lambda: Path(path).unlink() or paramiko.SFTP_OK)

    def posix_rename(self, oldpath: str, newpath: str) -> Any:
        return _answer(lambda: Path(oldpath).replace(newpath) and paramiko.SFTP_OK)

    def open(self, path: str, flags: int, attr: Any) -> Any:
        def opened() -> paramiko.SFTPHandle:
            handle = paramiko.SFTPHandle(flags)
            file = os.fdopen(os.open(path, flags, 0o644), "wb" if flags & os.O_WRONLY else "rb")
            handle.readfile = handle.writefile = file  # type: ignore[attr-defined]
            return handle

        return _answer(opened)


def _answer(ask: Any) -> Any:
    try:
        return ask()
    except OSError as error:
        return paramiko.SFTPServer.convert_errno(error.errno or 0)
