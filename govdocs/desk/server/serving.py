"""Serving the desk on this machine alone: a port, a secret, the browser, and an end that leaves nothing behind."""

from __future__ import annotations

import secrets
import signal
import socket
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import uvicorn

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
_ENDINGS: Final = [signal.SIGINT, signal.SIGTERM]
if sys.platform != "win32":
    _ENDINGS.append(signal.SIGHUP)


class _Ended(SystemExit):
    """A signal to end came before there was a server: the only exception, with KeyboardInterrupt, that an event loop lets through."""


@dataclass
class _Ending:
    """The signal that ended the desk, and the server that it ends, once there is one."""

    number: int = 0
    server: uvicorn.Server | None = None

    def __call__(self, number: int, frame: Any) -> None:
        """What a signal calls."""
        self.number = number
        if self.server is None:
            raise _Ended
        self.server.should_exit = True  # an exception could be lost wherever the event loop is just now


def serve(folder: Path, *, port: int = 0, opened: bool = True, told: Callable[[str], object] = print) -> int:
    """Serve the letters of a folder until the process is interrupted; any free port for 0. Returns the exit code.

    `told` gets the address with the secret in its fragment, which no server is ever sent; with `opened` the browser goes there.
    Raises Refusal where the folder is not there or the port is taken, and KeyboardInterrupt at Ctrl-C.
    """
    if not folder.is_dir():
        raise Refusal(*messages.NO_FOLDER.filled(folder=folder))
    desk = OfficeDesk(LetterFolder(folder.resolve()), secrets.token_urlsafe(_TOKEN_BYTES))
    ending = _Ending()
    try:
        with ExitStack() as until_the_end:
            until_the_end.enter_context(_heeded(ending))
            listener = until_the_end.enter_context(_listening(port))
            host = f"{ADDRESS}:{listener.getsockname()[1]}"
            address = f"http://{host}/#{desk.token}"
            told(address)
            if opened:
                until_the_end.enter_context(browser_opened(address, desk.folder))
            ending.server = uvicorn.Server(_config(desk, host))  # from here on a signal breaks nothing off
            until_the_end.enter_context(scratch_folder())
            until_the_end.callback(desk.close)
            ending.server.run(sockets=[listener])
    except _Ended:
        pass
    if ending.number == signal.SIGINT:
        raise KeyboardInterrupt
    return 128 + ending.number if ending.number else 0


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


@contextmanager
def _heeded(ending: _Ending) -> Iterator[None]:
    """Let Ctrl-C and the signals of a system that shuts down and of a terminal that is closed end this block so that what was made
    for now is removed. Those that are ignored, as `nohup` has it of the last, stay so."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    heeded = [each for each in _ENDINGS if signal.getsignal(each) is not signal.SIG_IGN]
    before = {each: signal.signal(each, ending) for each in heeded}
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


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
