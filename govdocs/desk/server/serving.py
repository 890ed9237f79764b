"""Serving the desk on this machine alone: a port, a secret, the browser, and an end that leaves nothing behind."""

from __future__ import annotations

import secrets
import socket
import sys
from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path
from typing import Final

import uvicorn

from govdocs.batch.end_signals import ended_by_signals, interrupt
from govdocs.desk import messages
from govdocs.desk.api.office_desk import OfficeDesk
from govdocs.desk.letters.folder import LetterFolder
from govdocs.desk.server.app import create_app
from govdocs.desk.server.browser_opening import browser_opened
from govdocs.desk.server.connections import BoundedConnection
from govdocs.desk.server.scratch import scratch_folder
from govdocs.errors import Refusal

ADDRESS: Final = "127.0.0.1"
"""Nobody else's machine reaches it."""
_TOKEN_BYTES: Final = 24


def serve(folder: Path, *, port: int = 0, opened: bool = True, told: Callable[[str], object] = print) -> int:
    """Serve the letters of a folder until the process is asked to end; any free port for 0. Returns the exit code, as a shell names
    the signal that ended it.

    `told` gets the address with the secret in its fragment, which no server is ever sent; with `opened` the browser goes there.
    Raises Refusal where the folder is not there or the port is taken.
    """
    if not folder.is_dir():
        raise Refusal(*messages.NO_FOLDER.filled(folder=folder))
    desk = OfficeDesk(LetterFolder(folder.resolve()), secrets.token_urlsafe(_TOKEN_BYTES))
    server: uvicorn.Server | None = None

    def leave() -> None:
        if server is None:
            interrupt()
        else:
            server.should_exit = True  # an exception could be lost wherever the event loop is just now

    with ended_by_signals(leave) as ending:
        try:
            with ExitStack() as until_the_end:
                listener = until_the_end.enter_context(_listening(port))
                host = f"{ADDRESS}:{listener.getsockname()[1]}"
                address = f"http://{host}/#{desk.token}"
                told(address)
                if opened:
                    until_the_end.enter_context(browser_opened(address, desk.folder))
                server = uvicorn.Server(_config(desk, host))  # from here on a signal breaks nothing off
                until_the_end.enter_context(scratch_folder())
                until_the_end.callback(desk.close)
                server.run(sockets=[listener])
        except KeyboardInterrupt:
            pass
    return ending.exit_code


def _config(desk: OfficeDesk, host: str) -> uvicorn.Config:
    return uvicorn.Config(
        create_app(desk, host=host),
        log_level="critical",  # a traceback would quote what was asked
        access_log=False,
        server_header=False,
        proxy_headers=False,
        http=BoundedConnection,
        ws="none",
        lifespan="off",
        timeout_graceful_shutdown=2,
    )


def _listening(port: int) -> socket.socket:
    listener = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    try:
        if sys.platform == "win32":  # there the other option lets two programs have one port
            listener.setsockopt(socket.SOL_SOCKET, socket.SO_EXCLUSIVEADDRUSE, 1)
        else:  # a desk that was closed a moment ago does not hold its port
            listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listener.bind((ADDRESS, port))
        listener.listen()
    except PermissionError:
        listener.close()
        raise Refusal(*messages.PORT_FORBIDDEN.filled(port=port)) from None
    except OSError:
        listener.close()
        raise Refusal(*messages.PORT_TAKEN.filled(port=port)) from None
    return listener
