"""The guard in front of the desk: only this machine's own page, with the secret of this start, is answered.

A web site that the browser has open may send requests to this machine, too. It cannot know the token, may not set our header
without being asked first (and is refused then), and gives itself away by Host, Origin and Sec-Fetch-Site.
"""

from __future__ import annotations

import asyncio
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
BODY_SECONDS: Final = 30.0
"""In which a request must have come; on one machine it takes a moment."""
FILE_PATHS: Final = ("/api/merge/", "/api/picture", "/api/old-letter")

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
        too_large = messages.TOO_LARGE.filled(megabytes=most // 1_000_000)
        if _announced(scope["headers"]) > most:
            return await _refuse(send, 413, too_large)
        try:
            async with asyncio.timeout(BODY_SECONDS):
                body = await _whole_body(receive, most)
        except TimeoutError:
            return await _refuse(send, 408, messages.TOO_SLOW)
        if body is None:
            return await _refuse(send, 413, too_large)
        return await self.app(scope, _once(body, receive), _with_headers(send))

    def _refusal(self, scope: Scope) -> tuple[int, Sentence | None]:
        headers = scope["headers"]
        if not _all_in(headers, b"host", self._hosts) or not _values(headers, b"host"):
            return 403, messages.NOT_FROM_HERE
        if not _all_in(headers, b"origin", self._origins):
            return 403, messages.NOT_FROM_HERE
        if not _all_in(headers, b"sec-fetch-site", {"same-origin", "none"}) and not _opens_page(scope):
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


def _opens_page(scope: Scope) -> bool:
    """Whether the browser goes to the page itself from elsewhere, as it does from the file that opens it: the page holds no secret,
    and no other one may have it in a frame."""
    headers = scope["headers"]
    is_window = _values(headers, b"sec-fetch-mode") == [b"navigate"] and _values(
        headers, b"sec-fetch-dest"
    ) == [b"document"]
    return is_window and scope["method"] == "GET" and scope["path"] == "/"


def _announced(headers: list[tuple[bytes, bytes]]) -> int:
    """The length that a request says it has; 0 where it says none."""
    lengths = [int(value) for value in _values(headers, b"content-length") if value.isdigit()]
    return max(lengths, default=0)


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
            own = [*message.get("headers", ())]
            message["headers"] = [*own, *(one for one in HEADERS if not _values(own, one[0]))]
        await send(message)

    return sending


async def _refuse(send: Send, status: int, sentence: Sentence) -> None:
    problem = sentence.problem()
    said = " · ".join(problem.message(language) for language in ("bn", "en"))  # of whom is not known here
    body = json.dumps({"said": said, "problems": [problem.as_dict()]}, ensure_ascii=False).encode()
    headers = [
        (b"content-type", b"application/json"),
        (b"content-length", str(len(body)).encode()),
        (b"connection", b"close"),  # what is still to come of the request is not read
    ]
    await _with_headers(send)({"type": "http.response.start", "status": status, "headers": headers})
    await send({"type": "http.response.body", "body": body})
