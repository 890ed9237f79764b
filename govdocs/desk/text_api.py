"""What the browser asks of a text: how it looks as a form and what is wrong with it, an edit, and help while typing."""

from __future__ import annotations

from pathlib import PurePath
from typing import Any, Final

from govdocs.desk import completion, hovering, pasted_tables, typing_aids
from govdocs.desk.answers import Answer, Asked, DeskRoute, number_in, text_in
from govdocs.desk.examination import examined
from govdocs.desk.form_description import form_of
from govdocs.desk.form_places import spans_of
from govdocs.desk.form_values import KnownNames
from govdocs.desk.office_desk import OfficeDesk
from govdocs.desk.offsets import Offsets
from govdocs.desk.text_edits import edited
from govdocs.loading.office_file import OFFICE_FILE
from govdocs.problems.problem import GovdocsError
from govdocs.source.reading import read_text


def look(desk: OfficeDesk, asked: Asked) -> Answer:
    """The problems and findings of a text, its form, and where every value stands; of one that cannot be read the problems alone."""
    name, text = _file(asked), text_in(asked, "text").removeprefix("\ufeff")
    told = examined(text, name, desk.folder.path)
    answer: dict[str, Any] = {**told.as_dict(), "form": None, "spans": []}
    try:
        source = read_text(text, name)
    except GovdocsError:
        return answer
    if source.slips:
        return answer
    answer["spans"] = spans_of(source, Offsets(source.text))
    if name != OFFICE_FILE:
        paths = [problem.path for problem in told.problems]
        answer["form"] = form_of(source, _known(desk), _language(asked), paths)
    return answer


def edit(desk: OfficeDesk, asked: Asked) -> Answer:
    """The text after one action of the form, as the smallest difference from what it was."""
    text, wanted = text_in(asked, "text"), asked.get("edit")
    change = edited(text, _file(asked), wanted if isinstance(wanted, dict) else {}, _known(desk))
    offsets = Offsets(text)
    start, end = offsets.out(change.start), offsets.out(change.end)
    return {"text": change.text, "start": start, "end": end, "inserted": change.inserted}


def complete(desk: OfficeDesk, asked: Asked) -> Answer:
    """What may be typed at a place."""
    text = text_in(asked, "text")
    offsets = Offsets(text)
    begin, found = completion.completions(
        text, offsets.back(number_in(asked, "offset")), _language(asked), _known(desk)
    )
    return {"from": offsets.out(begin), "options": [one._asdict() for one in found]}


def hover(desk: OfficeDesk, asked: Asked) -> Answer:
    """What the field at a place is for."""
    text = text_in(asked, "text")
    offsets = Offsets(text)
    found = hovering.hovered(text, offsets.back(number_in(asked, "offset")), _language(asked), _known(desk))
    if found is None:
        return {}
    return {"start": offsets.out(found.start), "end": offsets.out(found.end), "text": found.text}


def convert(desk: OfficeDesk, asked: Asked) -> Answer:
    """A text in other letters or digits."""
    return {"text": typing_aids.converted(text_in(asked, "text"), text_in(asked, "how"))}


def pasted(desk: OfficeDesk, asked: Asked) -> Answer:
    """What was pasted: a text, or the rows of a table; Bijoy made Bangla, and told."""
    return pasted_tables.pasted(text_in(asked, "html", ""), text_in(asked, "text", ""))


def _file(asked: Asked) -> str:
    """The name of the file, as problems call it."""
    return PurePath(text_in(asked, "name").replace("\\", "/")).name or "letter.yaml"


def _language(asked: Asked) -> str:
    return "en" if asked.get("lang") == "en" else "bn"


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
