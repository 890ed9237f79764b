"""What the browser asks of a merge: the columns of a sheet, a letter of it, all letters, how far they are."""

from __future__ import annotations

from typing import Any, Final, Literal

from govdocs.desk import messages
from govdocs.desk.api.answers import (
    Answer,
    Asked,
    DeskRoute,
    FileAnswer,
    Unanswerable,
    bytes_in,
    number_in,
    text_in,
)
from govdocs.desk.api.office_desk import OfficeDesk
from govdocs.desk.issuing.hand_off import download_name
from govdocs.desk.merging.jobs import MergeRun, Output
from govdocs.desk.merging.sheet import MOST_SHEET, MergeRequest
from govdocs.desk.preview.previews import Preview
from govdocs.desk.screen.fragments import fragment, language_in
from govdocs.errors import Refusal
from govdocs.problems.problem import GovdocsError

_MOST_MATCHES: Final = 300
_COLUMN: Final = "column of "
_MEDIA_TYPES: Final = {"zip": "application/zip", "pdf": "application/pdf"}


def open_sheet(desk: OfficeDesk, asked: Asked) -> Answer:
    """The columns of a sheet, the fields of the letter, and which goes where."""
    answer = desk.merges.answer(_request(desk, {**asked, "matched": None}, "columns"))
    assert isinstance(answer, dict)
    try:
        first = desk.merges.answer(
            _request(desk, {**asked, "matched": answer["matched"], "row": 0}, "letter")
        )
    except (GovdocsError, Refusal):  # which the problems of the sheet say
        first = Preview()
    assert isinstance(first, Preview)
    shown = {**answer, "row": 0, "pages": first.as_dict()["pages"]}
    language = language_in(asked)
    html = {
        "#merge": fragment("merge_sheet.html", language, **shown),
        "#sheet-name": fragment("plain.html", language, text=_sheet_name(asked)),
    }
    return {**answer, "html": html}


def _sheet_name(asked: Asked) -> str:
    """What the sheet is called, for whoever chose it."""
    sheet = asked.get("sheet")
    name = sheet.get("name") if isinstance(sheet, dict) else None
    return name[:200] if isinstance(name, str) else ""


def dialog(desk: OfficeDesk, asked: Asked) -> Answer:
    """The dialog into which a sheet is dropped."""
    return {"dialog": fragment("merge.html", language_in(asked))}


def look(desk: OfficeDesk, asked: Asked) -> Answer:
    """The pages of the letter of one row."""
    answer = desk.merges.answer(_request(desk, asked, "letter"))
    assert isinstance(answer, Preview)
    told, language = answer.as_dict(), language_in(asked)
    html = {
        "#merge-pages": fragment("merge_pages.html", language, pages=told["pages"]),
        "#merge-rows": fragment(
            "merge_row.html", language, row=_whole(asked, "row"), rows=_whole(asked, "rows")
        ),
    }
    return {**told, "html": html}


def run(desk: OfficeDesk, asked: Asked) -> Answer:
    """Begin the letters of all rows."""
    output: Output | None = next((one for one in ("zip", "pdf") if one == asked.get("output")), None)
    if output is None:
        raise Unanswerable(400, messages.NOT_UNDERSTOOD.filled(key="output").problem())
    job = desk.merges.begin(_request(desk, asked, "letters"), output)
    return {"job": job, **_progress(desk, {**asked, "job": job})}


def state(desk: OfficeDesk, asked: Asked) -> Answer:
    """How far a merge is."""
    return _progress(desk, asked)


def _progress(desk: OfficeDesk, asked: Asked) -> dict[str, Any]:
    """How far a merge is, for the screen, which asks again as long as it shows it and gets the file when that is made."""
    begun, job = _run(desk, asked), text_in(asked, "job")
    told = begun.as_dict()
    shown = {**told, "is_over": begun.is_over, "job": job}
    answer = {**told, "html": {"#merge": fragment("merge_progress.html", language_in(asked), **shown)}}
    if told["state"] == "done":
        answer["then"] = {"route": f"merge/{job}/result", "after": 0, "while": "#merging"}
    elif not begun.is_over:
        answer["then"] = {"route": f"merge/{job}", "after": 300, "while": "#merging"}
    return answer


def cancel(desk: OfficeDesk, asked: Asked) -> Answer:
    """Stop a merge; nothing of it stays, not even its dialog."""
    begun = _run(desk, asked)
    begun.cancel()
    return {**begun.as_dict(), "close": True}


def result(desk: OfficeDesk, asked: Asked) -> Answer:
    """The file of a merge that is done."""
    begun = _run(desk, asked)
    if begun.state != "done":
        raise Unanswerable(404, messages.NO_SUCH_MERGE.problem())
    name = download_name(text_in(asked, "name", "letters.yaml"), begun.output)
    return FileAnswer(begun.result.read_bytes(), _MEDIA_TYPES[begun.output], name)


def _run(desk: OfficeDesk, asked: Asked) -> MergeRun:
    begun = desk.merges.run(text_in(asked, "job"))
    if begun is None:
        raise Unanswerable(404, messages.NO_SUCH_MERGE.problem())
    return begun


def _request(desk: OfficeDesk, asked: Asked, want: Literal["columns", "letter", "letters"]) -> MergeRequest:
    sheet, matched = asked.get("sheet"), asked.get("matched", _chosen(asked))
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
        _sheet_in(sheet),
        matched,
        _whole(asked, "row"),
    )


def _chosen(asked: Asked) -> dict[str, Any] | None:
    """The columns as they are chosen in the dialog, by the names of their fields."""
    columns = {key.removeprefix(_COLUMN): asked[key] for key in asked if key.startswith(_COLUMN)}
    return columns or None


def _whole(asked: Asked, key: str) -> int:
    """A number of a request, or of a form, which sends digits."""
    value = asked.get(key, 0)
    digits = isinstance(value, str) and value.isascii() and value.isdigit() and len(value) < 10
    return int(value) if digits else number_in(asked, key, 0)


def _is_matches(value: object) -> bool:
    return (
        isinstance(value, dict)
        and len(value) <= _MOST_MATCHES
        and all(isinstance(one, str) and len(one) <= 1000 for pair in value.items() for one in pair)
    )


def _sheet_in(sheet: Asked) -> bytes:
    raw = bytes_in(sheet, "data")
    if len(raw) > MOST_SHEET:
        raise Unanswerable(413, messages.SHEET_TOO_LARGE.filled(megabytes=MOST_SHEET // 1_000_000).problem())
    return raw


ROUTES: Final = (
    DeskRoute("POST", "/api/merge/open", open_sheet),
    DeskRoute("POST", "/api/merge/look", look),
    DeskRoute("POST", "/api/merge/run", run),
    DeskRoute("GET", "/api/merge/{job}", state),
    DeskRoute("POST", "/api/merge/{job}", state),
    DeskRoute("POST", "/api/dialog/merge", dialog),
    DeskRoute("POST", "/api/merge/{job}/cancel", cancel),
    DeskRoute("GET", "/api/merge/{job}/result", result),
    DeskRoute("POST", "/api/merge/{job}/result", result),
)
