"""What the browser asks of a text: how it looks as a form and what is wrong with it, an edit, and help while typing."""

from __future__ import annotations

from datetime import date
from pathlib import PurePath
from typing import Final

from govdocs.dates.formats import long_date
from govdocs.desk.api.answers import Answer, Asked, DeskRoute, number_in, paths_in, text_in
from govdocs.desk.api.office_desk import OfficeDesk
from govdocs.desk.form.description import form_of
from govdocs.desk.form.edits import edited
from govdocs.desk.form.office import office_form_of
from govdocs.desk.form.places import spans_of
from govdocs.desk.form.values import KnownNames
from govdocs.desk.offsets import Offsets
from govdocs.desk.screen.fragments import language_in
from govdocs.desk.screen.letter_view import look_of, marks_of
from govdocs.desk.screen.words import WORDS
from govdocs.desk.writing import completion, hovering, pasted_tables, typing_aids
from govdocs.desk.writing.examination import examined
from govdocs.loading.office_file import OFFICE_FILE
from govdocs.problems.problem import GovdocsError
from govdocs.source.reading import read_text


def look(desk: OfficeDesk, asked: Asked) -> Answer:
    """The problems and findings of a text, its form as HTML, and where every value stands; of one that cannot be read no form."""
    name, text = _file(asked), text_in(asked, "text").removeprefix("\ufeff")
    examination = examined(text, name, desk.folder.path)
    language = language_in(asked)
    told = examination.as_dict()
    told["marks"] = marks_of(told, language)
    try:
        source = read_text(text, name)
    except GovdocsError:
        return {**told, "spans": [], "html": look_of(told, None, language)}
    if source.slips:
        return {**told, "spans": [], "html": look_of(told, None, language)}
    paths = [problem.path for problem in examination.problems]
    described = office_form_of if name == OFFICE_FILE else form_of
    form = described(source, _known(desk), language, paths, paths_in(asked, "behind"))
    spans = spans_of(source, Offsets(source.text))
    return {**told, "spans": spans, "html": look_of(told, form, language)}


def edit(desk: OfficeDesk, asked: Asked) -> Answer:
    """The text after one action of the form, as the smallest difference from what it was."""
    text, wanted = text_in(asked, "text"), asked.get("edit")
    action = wanted if isinstance(wanted, dict) else {}
    said = {}
    if action.get("op") == "fill":
        rows = pasted_tables.rows_in(text_in(action, "html", ""), text_in(action, "text", ""))
        said["said"] = WORDS["table-pasted"].filled(n=len(rows)).message(language_in(asked))
        action = {**action, "value": rows}
    if action.get("op") == "today":
        action = {**action, "op": "set", "value": long_date(date.today())}
    change = edited(text, _file(asked), action, _known(desk))
    offsets = Offsets(text)
    start, end = offsets.out(change.start), offsets.out(change.end)
    return {"text": change.text, "start": start, "end": end, "inserted": change.inserted, **said}


def complete(desk: OfficeDesk, asked: Asked) -> Answer:
    """What may be typed at a place."""
    text = text_in(asked, "text")
    offsets = Offsets(text)
    begin, found = completion.completions(
        text, offsets.back(number_in(asked, "offset")), language_in(asked), _known(desk)
    )
    options = [
        {"label": one.label, "apply": one.insert, "detail": one.detail, "info": one.info or None}
        for one in found
    ]
    return {"from": offsets.out(begin), "options": options}


def hover(desk: OfficeDesk, asked: Asked) -> Answer:
    """What the field at a place is for."""
    text = text_in(asked, "text")
    offsets = Offsets(text)
    found = hovering.hovered(text, offsets.back(number_in(asked, "offset")), language_in(asked), _known(desk))
    if found is None:
        return {}
    return {"pos": offsets.out(found.start), "end": offsets.out(found.end), "text": found.text}


def convert(desk: OfficeDesk, asked: Asked) -> Answer:
    """A text in other letters or digits."""
    return {"text": typing_aids.converted(text_in(asked, "text"), text_in(asked, "how"))}


def pasted(desk: OfficeDesk, asked: Asked) -> Answer:
    """What was pasted: a text, or the rows of a table; Bijoy made Bangla, and told."""
    answer = pasted_tables.pasted(text_in(asked, "html", ""), text_in(asked, "text", ""))
    if "rows" in answer:
        answer["text"] = pasted_tables.in_text(answer["rows"])
    return answer


def _file(asked: Asked) -> str:
    """The name of the file, as problems call it."""
    return PurePath(text_in(asked, "name").replace("\\", "/")).name or "letter.yaml"


def _known(desk: OfficeDesk) -> KnownNames:
    return KnownNames.of_folder(desk.folder.path)


ROUTES: Final = (
    DeskRoute("POST", "/api/look", look),
    DeskRoute("POST", "/api/edit", edit),
    DeskRoute("POST", "/api/complete", complete),
    DeskRoute("POST", "/api/hover", hover),
    DeskRoute("POST", "/api/convert", convert),
    DeskRoute("POST", "/api/pasted", pasted),
)
