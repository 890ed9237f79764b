"""A sheet and the letter that is being typed: which column fills which field, how a row's letter looks, and what is wrong where.

All of it is done in a watched process: a sheet comes from anybody.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Final, Literal

from govdocs.batch.jobs import Limits
from govdocs.desk import messages
from govdocs.desk.preview.previews import Preview, PreviewMaking, PreviewRequest
from govdocs.desk.writing.examination import file_name
from govdocs.errors import Refusal
from govdocs.files.atomic import write_whole
from govdocs.mail_merge import MergedLetter, MergePlan, prepare, problems_on_paper
from govdocs.mail_merge.cells import tidy
from govdocs.mail_merge.column_profile import typed_for_bijoy
from govdocs.mail_merge.column_targets import BUILT_IN
from govdocs.mail_merge.sheets.read import read
from govdocs.mail_merge.sheets.sheet import RawCell, RawRow, Sheet
from govdocs.output import Renderer
from govdocs.problems.problem import GovdocsError, InvalidDocument, Problem
from govdocs.prose.placeholders import placeholders
from govdocs.source.reading import read_text, scalars
from govdocs.text.unicode import same_name

LIMITS: Final = Limits(seconds=180, memory=1024)
"""Of reading a sheet and checking all of its letters."""
MOST_SHEET: Final = 12_000_000
"""Bytes of a sheet."""
MOST_LETTERS: Final = 2_000
"""Of one merge on the desk; the command `merge` has no such bound."""
FIRST: Final = 50
"""Rows that are checked when a sheet is dropped; all of them are before the first page."""

Answered = dict[str, Any] | Preview | tuple[MergedLetter, ...]


@dataclass(frozen=True)
class MergeRequest:
    """A letter and a sheet as bytes, and which column fills which field, where somebody chose; what is wanted of them."""

    want: Literal["columns", "letter", "letters"]
    name: str
    text: str
    folder: Path
    sheet_name: str
    data: bytes = field(repr=False)
    matched: Mapping[str, str] | None = None
    row: int = 0


def merge_answer(request: MergeRequest) -> Answered:
    """The task of the process. Raises InvalidDocument and Refusal."""
    sheet = _matched(_read(request), request.matched)
    if request.want == "columns":
        return _columns(request, sheet)
    if request.want == "letter":
        return _letter(request, sheet)
    count = len(sheet.rows) - 1
    if count > MOST_LETTERS:
        raise Refusal(*messages.TOO_MANY_FOR_DESK.filled(most=MOST_LETTERS, count=count))
    return _plan(request, sheet).letters


def _columns(request: MergeRequest, sheet: Sheet) -> dict[str, Any]:
    """What the screen shows of a sheet: its columns, the letter's fields, which goes where, and what is wrong in the first rows."""
    headings = _headings(sheet)
    wanted = _wanted(request)
    by_name = {same_name(heading): heading for heading in headings}
    matched = {name: by_name[same_name(name)] for name in wanted if same_name(name) in by_name}
    labels = {name: f"«{name}»" for name in wanted}
    try:
        plan = _plan(request, sheet, limit=FIRST)
        problems = plan.warnings
        for use in plan.uses:
            if use.field and not use.placeholder:
                matched[use.column.heading] = use.column.heading
                labels[use.column.heading] = use.where()
    except GovdocsError as error:
        problems = error.problems
    return {
        "columns": headings,
        "fields": [{"name": name, "label": label} for name, label in labels.items()],
        "matched": matched,
        "rows": max(len(sheet.rows) - 1, 0),
        "problems": [problem.as_dict() for problem in problems],
    }


def _letter(request: MergeRequest, sheet: Sheet) -> Preview:
    """The pages of the letter of one row, from 0."""
    at = max(0, min(request.row, len(sheet.rows) - 2))
    if at < FIRST:
        letters = _plan(request, sheet, limit=at + 1, only=at).letters
    else:
        sheet.rows = [sheet.rows[0], sheet.rows[at + 1]]
        letters = _plan(request, sheet, first=at + 1).letters
    letter = letters[-1]
    look = PreviewRequest(letter.file, letter.text, request.folder, density=1.25)
    return replace(PreviewMaking().of(letter.document(), look), places=())


def _plan(
    request: MergeRequest, sheet: Sheet, *, limit: int | None = None, first: int = 1, only: int | None = None
) -> MergePlan:
    """The plan of the sheet. Raises InvalidDocument; with `only` for what is wrong in that row or in the letter itself alone."""
    place = request.folder / file_name(request.name)
    try:
        return prepare(
            place,
            sheet,
            limit=limit,
            first=first,
            text=request.text,
            problems_of=problems_on_paper(Renderer()),
        )
    except InvalidDocument:
        if only is None or only == 0:
            raise
    sheet = replace(sheet, rows=[sheet.rows[0], sheet.rows[only + 1]])
    return _plan(request, sheet, first=only + 1)


def _read(request: MergeRequest) -> Sheet:
    """The sheet, named as its file is. Raises InvalidDocument."""
    name = Path(file_name(request.sheet_name)).name
    with TemporaryDirectory(prefix="govdocs-") as folder:
        file = Path(folder) / "sheet"
        write_whole(file, request.data)
        try:
            return replace(read(file), file=name)
        except InvalidDocument as error:
            raise InvalidDocument([_named(problem, str(file), name) for problem in error.problems]) from None


def _named(problem: Problem, file: str, name: str) -> Problem:
    place = replace(problem.place, file=name) if problem.place else None
    bangla, english = problem.bangla.replace(file, name), problem.english.replace(file, name)
    return replace(problem, place=place, bangla=bangla, english=english)


def _headings(sheet: Sheet) -> list[str]:
    bijoy = typed_for_bijoy(raw.stored for _, raw in sheet.headings())
    return [heading for _, raw in sheet.headings() if (heading := tidy(raw.stored, bijoy=bijoy))]


def _wanted(request: MergeRequest) -> list[str]:
    """The names in the letter's «…», but those that need no column."""
    source = read_text(request.text, file_name(request.name))
    found = [one for _, text in scalars(source.tree) for one in placeholders(text)]
    names = {one.key: one.name for one in reversed(found) if one.key not in BUILT_IN}
    return list(dict.fromkeys(names[one.key] for one in found if one.key in names))


def _matched(sheet: Sheet, matched: Mapping[str, str] | None) -> Sheet:
    """The sheet with the heading of each chosen column as its field is called, and no other column called so."""
    if not matched or not sheet.rows:
        return sheet
    by_column = {same_name(column): name for name, column in matched.items() if column}
    taken = {same_name(name) for name in matched}
    head, bijoy = sheet.rows[0], typed_for_bijoy(raw.stored for _, raw in sheet.headings())
    cells: dict[int, RawCell] = {}
    for index, raw in head.cells.items():
        key = same_name(tidy(raw.stored, bijoy=bijoy))
        name = by_column.pop(key, None)
        if name is None and key in taken:
            name = f"{raw.stored} ({index + 1})"  # another column has its name now
        cells[index] = raw if name is None else RawCell("text", name)
    rows = [RawRow(head.number, head.line, cells), *sheet.rows[1:]]
    return replace(sheet, rows=rows)
