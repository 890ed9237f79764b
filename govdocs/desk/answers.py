"""Requests and answers: JSON in, JSON or a file out; what is refused is a list of problems in both languages, and never a traceback."""

from __future__ import annotations

import json
import sys
import traceback
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from govdocs.desk import messages
from govdocs.desk.office_desk import OfficeDesk
from govdocs.errors import Refusal
from govdocs.problems.os_errors import unwritable
from govdocs.problems.problem import GovdocsError, Problem
from govdocs.problems.sentence import Sentence

Asked = Mapping[str, Any]
"""What a request says: the JSON object of its body, its query, and the names in its path."""


@dataclass(frozen=True)
class FileAnswer:
    """A file for the browser: shown there, or downloaded under `name`."""

    data: bytes
    media_type: str
    name: str = ""


Answer = dict[str, Any] | FileAnswer
Handler = Callable[[OfficeDesk, Asked], Answer]


@dataclass(frozen=True)
class DeskRoute:
    """One thing that the browser can ask for: how, under which address, and the function that answers."""

    method: str
    path: str
    handler: Handler


class Unanswerable(Exception):  # noqa: N818 - reads as what it says
    """A request that cannot be answered as it is: the status of HTTP, the problems, and what else the browser needs."""

    def __init__(self, status: int, *problems: Problem, **more: Any) -> None:
        super().__init__(status)
        self.status, self.problems, self.more = status, problems, more


def text_in(asked: Asked, key: str, default: str | None = None) -> str:
    """A text of a request. Raises Unanswerable where it is missing or no text."""
    value = asked.get(key, default)
    if not isinstance(value, str) or _has_half_character(value):
        raise Unanswerable(400, messages.NOT_UNDERSTOOD.filled(key=key).problem())
    return value


def number_in(asked: Asked, key: str, default: int | None = None) -> int:
    """A whole number of a request. Raises Unanswerable where it is missing or none."""
    value = asked.get(key, default)
    if isinstance(value, bool) or not isinstance(value, int):
        raise Unanswerable(400, messages.NOT_UNDERSTOOD.filled(key=key).problem())
    return value


def _has_half_character(text: str) -> bool:
    try:
        text.encode()
    except UnicodeEncodeError:
        return True
    return False


def endpoint(handler: Handler) -> Callable[[Request], Awaitable[Response]]:
    """A handler as Starlette calls it: in a thread of its own, its answer or its refusal as a response."""

    async def respond(request: Request) -> Response:
        try:
            asked = {**request.query_params, **await _body(request), **request.path_params}
            return _response(await run_in_threadpool(handler, request.app.state.desk, asked))
        except Unanswerable as refused:
            return _refused(refused.status, refused.problems, refused.more)
        except GovdocsError as error:
            return _refused(422, error.problems)
        except Refusal as error:
            sentence = Sentence("refused", messages.AS_IT_SAYS.filled(said=messages.both(error)))
            return _refused(422, [sentence.problem(given=error.given)])
        except OSError as error:
            return _refused(507, [unwritable(error)])
        except Exception:
            traceback.print_exc(file=sys.stderr)  # for whoever mends it: the browser gets no word of it
            return _refused(500, [messages.OUR_FAULT.problem()])

    return respond


async def _body(request: Request) -> dict[str, Any]:
    raw = await request.body()
    if request.method == "GET" or not raw:
        return {}
    try:
        body = json.loads(raw, parse_constant=_refuse_constant)
    except (ValueError, RecursionError):
        body = None
    if not isinstance(body, dict):
        raise Unanswerable(400, messages.NO_JSON.problem())
    return body


def _refuse_constant(name: str) -> None:
    raise ValueError(name)


def _response(answer: Answer) -> Response:
    if isinstance(answer, dict):
        return JSONResponse(answer)
    headers = {"content-disposition": _disposition(answer.name)} if answer.name else {}
    return Response(answer.data, media_type=answer.media_type, headers=headers)


def _disposition(name: str) -> str:
    """How a download is called (RFC 6266): the name itself, and one in ASCII for whoever cannot read it."""
    _, dot, ending = name.rpartition(".")
    return f"attachment; filename=\"letter{dot}{ending if ending.isascii() else ''}\"; filename*=UTF-8''{quote(name, safe='')}"


def _refused(
    status: int, problems: tuple[Problem, ...] | list[Problem], more: Asked | None = None
) -> Response:
    return JSONResponse({**(more or {}), "problems": [problem.as_dict() for problem in problems]}, status)
