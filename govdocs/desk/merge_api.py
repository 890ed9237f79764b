"""What the browser asks of a merge: the columns of a sheet, a letter of it, all letters, how far they are."""

from __future__ import annotations

import base64
import binascii
from typing import Final, Literal

from govdocs.desk import messages
from govdocs.desk.answers import Answer, Asked, DeskRoute, FileAnswer, Unanswerable, number_in, text_in
from govdocs.desk.hand_off import download_name
from govdocs.desk.merge_jobs import MergeRun, Output
from govdocs.desk.merging import MOST_SHEET, MergeRequest
from govdocs.desk.office_desk import OfficeDesk
from govdocs.desk.preview import Preview

_MOST_MATCHES: Final = 300
_MEDIA_TYPES: Final = {"zip": "application/zip", "pdf": "application/pdf"}


def open_sheet(desk: OfficeDesk, asked: Asked) -> Answer:
    """The columns of a sheet, the fields of the letter, and which goes where."""
    answer = desk.merges.answer(_request(desk, asked, "columns"))
    assert isinstance(answer, dict)
    return answer


def look(desk: OfficeDesk, asked: Asked) -> Answer:
    """The pages of the letter of one row."""
    answer = desk.merges.answer(_request(desk, asked, "letter"))
    assert isinstance(answer, Preview)
    return answer.as_dict()


def run(desk: OfficeDesk, asked: Asked) -> Answer:
    """Begin the letters of all rows."""
    output: Output | None = next((one for one in ("zip", "pdf") if one == asked.get("output")), None)
    if output is None:
        raise Unanswerable(400, messages.NOT_UNDERSTOOD.filled(key="output").problem())
    return {"job": desk.merges.begin(_request(desk, asked, "letters"), output)}


def state(desk: OfficeDesk, asked: Asked) -> Answer:
    """How far a merge is."""
    return _run(desk, asked).as_dict()


def cancel(desk: OfficeDesk, asked: Asked) -> Answer:
    """Stop a merge."""
    begun = _run(desk, asked)
    begun.cancel()
    return begun.as_dict()


def result(desk: OfficeDesk, asked: Asked) -> Answer:
    """The file of a merge that is done."""
    begun = _run(desk, asked)
    if begun.state != "done":
        raise Unanswerable(404, messages.NO_SUCH_MERGE.problem())
    name = download_name("letters.yaml", begun.output)
    return FileAnswer(begun.result.read_bytes(), _MEDIA_TYPES[begun.output], name)


def _run(desk: OfficeDesk, asked: Asked) -> MergeRun:
    begun = desk.merges.run(text_in(asked, "job"))
    if begun is None:
        raise Unanswerable(404, messages.NO_SUCH_MERGE.problem())
    return begun


def _request(desk: OfficeDesk, asked: Asked, want: Literal["columns", "letter", "letters"]) -> MergeRequest:
    sheet, matched = asked.get("sheet"), asked.get("matched")
    if not isinstance(sheet, dict):
        raise Unanswerable(400, messages.NOT_UNDERSTOOD.filled(key="sheet").problem())
    if matched is not None and not _is_matches(matched):
        raise Unanswerable(400, messages.NOT_UNDERSTOOD.filled(key="matched").problem())
    return MergeRequest(
        want,
        text_in(asked, "name"),
        text_in(asked, "text"),
        desk.folder.path,
        text_in(sheet, "name")[:200],
        _bytes(text_in(sheet, "data")),
        matched,
        number_in(asked, "row", 0),
    )


def _is_matches(value: object) -> bool:
    return (
        isinstance(value, dict)
        and len(value) <= _MOST_MATCHES
        and all(isinstance(one, str) and len(one) <= 1000 for pair in value.items() for one in pair)
    )


def _bytes(data: str) -> bytes:
    try:
        raw = base64.b64decode(data, validate=True)
    except binascii.Error:
        raise Unanswerable(400, messages.NOT_UNDERSTOOD.filled(key="data").problem()) from None
    if len(raw) > MOST_SHEET:
        raise Unanswerable(413, messages.SHEET_TOO_LARGE.filled(megabytes=MOST_SHEET // 1_000_000).problem())
    return raw


ROUTES: Final = (
    DeskRoute("POST", "/api/merge/open", open_sheet),
    DeskRoute("POST", "/api/merge/look", look),
    DeskRoute("POST", "/api/merge/run", run),
    DeskRoute("GET", "/api/merge/{job}", state),
    DeskRoute("POST", "/api/merge/{job}/cancel", cancel),
    DeskRoute("GET", "/api/merge/{job}/result", result),
)
