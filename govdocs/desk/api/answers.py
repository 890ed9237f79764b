"""Requests and answers: JSON in, JSON or a file out; what is refused is a list of problems in both languages, and never a traceback."""

from __future__ import annotations

import base64
import logging
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import asdict, dataclass
from typing import Any, Final
from urllib.parse import quote

from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from govdocs.desk import messages
from govdocs.desk.api.bodies import first_unusable, is_half, json_object
from govdocs.desk.api.faults import place_of_fault
from govdocs.desk.api.office_desk import OfficeDesk
from govdocs.desk.letters.folder import ChangedMeanwhile, LetterText
from govdocs.desk.screen.fragments import language_in, sentences_of
from govdocs.desk.screen.letter_view import conflict_of
from govdocs.errors import Refusal, Text
from govdocs.problems.os_errors import unwritable
from govdocs.problems.problem import GovdocsError, Path, Problem, refused_value
from govdocs.problems.sentence import NOTHING

NOTE_HEADER: Final = "x-govdocs-note"
PDF_POLICY: Final = "default-src 'none'; object-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'"
"""Of a PDF in a tab of its own: it may be shown, and nothing else."""

_LOG: Final = logging.getLogger(__name__)
_MOST_STEPS: Final = 50

Asked = Mapping[str, Any]
"""What a request says: the JSON object of its body, its query, and the names in its path."""


@dataclass(frozen=True)
class FileAnswer:
    """A file for the browser: downloaded under `name`, or shown there; what is to be said of it goes along in a header."""

    data: bytes
    media_type: str
    name: str = ""
    note: Text = NOTHING
    is_pdf_page: bool = False
    """Shown as a page of its own by the browser's own viewer, which is an object to it."""


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
    if not isinstance(value, str) or is_half(value):
        raise Unanswerable(400, messages.NOT_UNDERSTOOD.filled(key=key).problem())
    return value


def bytes_in(asked: Asked, key: str) -> bytes:
    """The bytes that a request holds as base64. Raises Unanswerable where they are missing or no base64."""
    try:
        return base64.b64decode(text_in(asked, key), validate=True)
    except ValueError:  # which binascii.Error is, too
        raise Unanswerable(400, messages.NOT_UNDERSTOOD.filled(key=key).problem()) from None


def number_in(asked: Asked, key: str, default: int | None = None) -> int:
    """A whole number of a request. Raises Unanswerable where it is missing or none."""
    value = asked.get(key, default)
    if isinstance(value, bool) or not isinstance(value, int):
        raise Unanswerable(400, messages.NOT_UNDERSTOOD.filled(key=key).problem())
    return value


def steps_in(asked: Asked, key: str) -> Path:
    """A path of a request: keys as written and positions from 0. Raises Unanswerable for what is none."""
    return _steps(asked.get(key), key)


def paths_in(asked: Asked, key: str) -> list[Path]:
    """Some paths of a request, none where they are missing. Raises Unanswerable for anything else."""
    value = asked.get(key)
    if value is None:
        return []
    if not isinstance(value, list) or len(value) > _MOST_STEPS:
        raise Unanswerable(400, messages.NOT_UNDERSTOOD.filled(key=key).problem())
    return [_steps(path, key) for path in value]


def _steps(value: Any, key: str) -> Path:
    if not isinstance(value, list) or len(value) > _MOST_STEPS or not all(map(_is_step, value)):
        raise Unanswerable(400, messages.NOT_UNDERSTOOD.filled(key=key).problem())
    return tuple(value)


def _is_step(value: Any) -> bool:
    return isinstance(value, (str, int)) and not isinstance(value, bool)


def endpoint(handler: Handler) -> Callable[[Request], Awaitable[Response]]:
    """A handler as Starlette calls it: in a thread of its own, its answer or its refusal as a response."""

    async def respond(request: Request) -> Response:
        asked: dict[str, Any] = {}
        try:
            asked = {**request.query_params, **await _body(request), **request.path_params}
            return _response(await run_in_threadpool(handler, request.app.state.desk, asked), asked)
        except Unanswerable as refused:
            return _refused(refused.status, refused.problems, asked, refused.more)
        except ChangedMeanwhile as refused:
            return _conflict(refused.theirs, asked)
        except GovdocsError as error:
            return _refused(422, error.problems, asked)
        except Refusal as error:
            return _refused(422, [refused_value(error)], asked)
        except OSError as error:
            return _refused(507, [unwritable(error)], asked)
        except Exception as error:
            _LOG.error(place_of_fault(error))  # for whoever mends it: the browser gets no word of it
            return _refused(500, [messages.OUR_FAULT.problem()], asked)

    return respond


async def refuse_unknown(request: Request, error: Exception) -> Response:
    """The answer to an address that is none of the desk's, or that is asked in another way, as JSON too."""
    status = error.status_code if isinstance(error, HTTPException) else 500
    return _refused(status, [messages.NO_SUCH_ADDRESS.problem()], request.query_params)


async def _body(request: Request) -> dict[str, Any]:
    raw = await request.body()
    if request.method == "GET" or not raw:
        return {}
    body = json_object(raw)
    if body is None:
        raise Unanswerable(400, messages.NO_JSON.problem())
    key = first_unusable(body)
    if key is not None:
        raise Unanswerable(400, messages.NOT_UNDERSTOOD.filled(key=key).problem())
    return body


def _conflict(theirs: LetterText, asked: Asked) -> Response:
    """Whatever was asked of a letter whose file has changed: 409, with what it holds now, and the dialog that shows both texts."""
    problem = messages.CHANGED_MEANWHILE.filled(file=theirs.name).problem(given=theirs.name)
    more: dict[str, Any] = {"theirs": asdict(theirs)}
    if isinstance(ours := asked.get("text"), str):
        more["dialog"] = conflict_of(ours, theirs.text, language_in(asked))
    return _refused(409, [problem], asked, more)


def _response(answer: Answer, asked: Asked) -> Response:
    if isinstance(answer, dict):
        return JSONResponse(answer)
    headers = {"content-disposition": _disposition(answer.name, answer.is_pdf_page)} if answer.name else {}
    if answer.note is not NOTHING:
        headers[NOTE_HEADER] = quote(answer.note.message(language_in(asked)), safe="")
    if answer.is_pdf_page:
        headers["content-security-policy"] = PDF_POLICY
    return Response(answer.data, media_type=answer.media_type, headers=headers)


def _disposition(name: str, is_shown: bool) -> str:
    """How a file is called (RFC 6266): the name itself, and one in ASCII for whoever cannot read it."""
    _, dot, ending = name.rpartition(".")
    return f"{'inline' if is_shown else 'attachment'}; filename=\"letter{dot}{ending if ending.isascii() else ''}\"; filename*=UTF-8''{quote(name, safe='')}"


def _refused(
    status: int, problems: tuple[Problem, ...] | list[Problem], asked: Asked, more: Asked | None = None
) -> Response:
    """A refusal: its problems, and what the first of them says."""
    told = [problem.as_dict() for problem in problems]
    said = sentences_of(told[0], language_in(asked)) if told else ""
    return JSONResponse({**(more or {}), "said": said, "problems": told}, status)
