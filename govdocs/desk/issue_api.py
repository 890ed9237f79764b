"""What the browser asks when a letter goes out: its number, the steps of issuing."""

from __future__ import annotations

from typing import Final

from govdocs.desk import messages
from govdocs.desk.answers import Answer, Asked, DeskRoute, Unanswerable, text_in
from govdocs.desk.folder import ChangedMeanwhile
from govdocs.desk.issuing import STEPS
from govdocs.desk.letters_api import conflict
from govdocs.desk.office_desk import OfficeDesk


def number(desk: OfficeDesk, asked: Asked) -> Answer:
    """The next number of the letter's file, typed into its text; nothing is saved."""
    taken, text = desk.issuing.number_for(text_in(asked, "name"), text_in(asked, "text"))
    return {"number": taken, "text": text}


def issue(desk: OfficeDesk, asked: Asked) -> Answer:
    """One step of issuing the letter as it is saved."""
    step = next((one for one in STEPS if one == text_in(asked, "step")), None)
    if step is None:
        raise Unanswerable(400, messages.NOT_UNDERSTOOD.filled(key="step").problem())
    name, base_hash = text_in(asked, "name"), text_in(asked, "base_hash")
    try:
        if "text" in asked and desk.folder.read(name).text != text_in(asked, "text"):
            desk.folder.refuse_changed(name, base_hash)
            raise Unanswerable(422, messages.NOT_SAVED_YET.problem())
        return desk.issuing.step(step, name, base_hash).as_dict()
    except ChangedMeanwhile as refused:
        raise conflict(refused.theirs) from refused


ROUTES: Final = (DeskRoute("POST", "/api/number", number), DeskRoute("POST", "/api/issue", issue))
