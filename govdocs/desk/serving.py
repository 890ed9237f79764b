"""Serving the desk on this machine alone: a port, a secret, the browser."""

from __future__ import annotations

import secrets
import socket
import webbrowser
from collections.abc import Callable
from pathlib import Path
from typing import Final

import uvicorn

from govdocs.desk import messages
from govdocs.desk.app import create_app
from govdocs.desk.folder import LetterFolder
from govdocs.desk.office_desk import OfficeDesk
from govdocs.errors import Refusal

ADDRESS: Final = "127.0.0.1"
"""Nobody else's machine reaches it."""
_TOKEN_BYTES: Final = 24


def serve(folder: Path, *, port: int = 0, opened: bool = True, told: Callable[[str], object] = print) -> None:
    """Serve the letters of a folder until the process is interrupted; any free port for 0.

    `told` gets the address with the secret in its fragment, which no server is ever sent; with `opened` the browser goes there.
    Raises Refusal where the folder is not there or the port is taken.
    """
    if not folder.is_dir():
        raise Refusal(*messages.NO_FOLDER.filled(folder=folder))
    desk = OfficeDesk(LetterFolder(folder.resolve()), secrets.token_urlsafe(_TOKEN_BYTES))
    with _listening(port) as listener:
        host = f"{ADDRESS}:{listener.getsockname()[1]}"
        address = f"http://{host}/#{desk.token}"
        told(address)
        if opened:
            webbrowser.open(address)
        config = uvicorn.Config(
            create_app(desk, host=host),
            log_level="error",
            access_log=False,
            server_header=False,
            proxy_headers=False,
            http="h11",
            ws="none",
            lifespan="off",
            limit_concurrency=200,
            timeout_graceful_shutdown=2,
        )
        try:
            uvicorn.Server(config).run(sockets=[listener])
        finally:
            desk.close()


def _listening(port: int) -> socket.socket:
    listener = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    try:
        listener.bind((ADDRESS, port))
        listener.listen()
    except OSError:
        listener.close()
        raise Refusal(*messages.PORT_TAKEN.filled(port=port)) from None
    return listener
