"""The guard in front of the desk: only this machine's own page, with the secret of this start, is answered.

A web site that the browser has open may send requests to this machine, too. It cannot know the token, may not set our header
without being asked first (and is refused then), and gives itself away by Host, Origin and Sec-Fetch-Site.
"""

from __future__ import annotations

import hmac
import json
from collections.abc import Awaitable, Callable, MutableMapping
from typing import Any, Final

from govdocs.desk import messages
from govdocs.problems.sentence import Sentence

Scope = MutableMapping[str, Any]
Message = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[Message]]
Send = Callable[[Message], Awaitable[None]]
App = Callable[[Scope, Receive, Send], Awaitable[None]]

TOKEN_HEADER: Final = b"x-govdocs-token"
MOST_BYTES: Final = 3_000_000
"""Of a request: a letter has 2 MB at most."""
MOST_BYTES_OF_FILES: Final = 24_000_000
"""Of a request that carries a sheet or a picture, in base64."""
FILE_PATHS: Final = ("/api/merge/", "/api/picture")

HEADERS: Final = (
    (b"content-security-policy", b"default-src 'self'; img-src 'self' data: blob:; object-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'"),
    (b"cross-origin-opener-policy", b"same-origin"),
    (b"cross-origin-resource-policy", b"same-origin"),
    (b"x-content-type-options", b"nosniff"),
    (b"referrer-policy", b"no-referrer"),
    (b"cache-control", b"no-store"),
)  # fmt: skip
"""Of every answer."""


class Guard:
    """An ASGI application around another one, for requests to `host` (`127.0.0.1:8123`) alone."""

    def __init__(self, app: App, *, host: str, token: str) -> None:
        self.app = app
        self._hosts = {host, host.replace("127.0.0.1", "localhost")}
        self._origins = {f"http://{name}" for name in self._hosts}
        self._token = token.encode()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "lifespan":
            return await self.app(scope, receive, send)
        if scope["type"] != "http":  # nothing here speaks over WebSockets
            return None
        status, sentence = self._refusal(scope)
        if sentence is not None:
            return await _refuse(send, status, sentence)
        most = MOST_BYTES_OF_FILES if scope["path"].startswith(FILE_PATHS) else MOST_BYTES
        body = await _whole_body(receive, most)
        if body is None:
            return await _refuse(send, 413, messages.TOO_LARGE.filled(megabytes=most // 1_000_000))
        return await self.app(scope, _once(body, receive), _with_headers(send))

    def _refusal(self, scope: Scope) -> tuple[int, Sentence | None]:
        headers = scope["headers"]
        if not _all_in(headers, b"host", self._hosts) or not _values(headers, b"host"):
            return 403, messages.NOT_FROM_HERE
        if not _all_in(headers, b"origin", self._origins):
            return 403, messages.NOT_FROM_HERE
        if not _all_in(headers, b"sec-fetch-site", {"same-origin", "none"}):
            return 403, messages.NOT_FROM_HERE
        if scope["method"] not in ("GET", "POST") or (
            scope["method"] == "POST" and not scope["path"].startswith("/api/")
        ):
            return 405, messages.NOT_FROM_HERE
        if scope["path"].startswith("/api/"):
            tokens = _values(headers, TOKEN_HEADER)
            if len(tokens) != 1 or not hmac.compare_digest(tokens[0], self._token):
                return 403, messages.OTHER_TOKEN
        types = _values(headers, b"content-type")
        if scope["method"] == "POST" and (
            len(types) != 1 or types[0].partition(b";")[0].strip().lower() != b"application/json"
        ):
            return 415, messages.NO_JSON
        return 200, None


def _values(headers: list[tuple[bytes, bytes]], name: bytes) -> list[bytes]:
    return [value for key, value in headers if key.lower() == name]


def _all_in(headers: list[tuple[bytes, bytes]], name: bytes, allowed: set[str]) -> bool:
    return all(value.decode("latin-1").lower() in allowed for value in _values(headers, name))


async def _whole_body(receive: Receive, most: int) -> bytes | None:
    """The body of a request; None as soon as it is longer than it may be."""
    pieces: list[bytes] = []
    size = 0
    while True:
        message = await receive()
        if message["type"] == "http.disconnect":
            return b"".join(pieces)
        piece = message.get("body", b"")
        size += len(piece)
        if size > most:
            return None
        pieces.append(piece)
        if not message.get("more_body", False):
            return b"".join(pieces)


def _once(body: bytes, receive: Receive) -> Receive:
    """The body that was read, and then what the server says of the connection."""
    waiting = [body]

    async def received() -> Message:
        if waiting:
            return {"type": "http.request", "body": waiting.pop(), "more_body": False}
        return await receive()

    return received


def _with_headers(send: Send) -> Send:
    async def sending(message: Message) -> None:
        if message["type"] == "http.response.start":
            message["headers"] = [*message.get("headers", ()), *HEADERS]
        await send(message)

    return sending


async def _refuse(send: Send, status: int, sentence: Sentence) -> None:
    body = json.dumps({"problems": [sentence.problem().as_dict()]}, ensure_ascii=False).encode()
    headers = [(b"content-type", b"application/json"), (b"content-length", str(len(body)).encode())]
    await _with_headers(send)({"type": "http.response.start", "status": status, "headers": headers})
    await send({"type": "http.response.body", "body": body})
