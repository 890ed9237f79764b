"""What the browser asks when a letter goes out: its number, the steps of issuing, files, the way to other programs."""

from __future__ import annotations

from typing import Final

from govdocs.desk import messages
from govdocs.desk.answers import Answer, Asked, DeskRoute, FileAnswer, Unanswerable, text_in
from govdocs.desk.examination import file_name
from govdocs.desk.folder import ChangedMeanwhile
from govdocs.desk.hand_off import DOWNLOADS, MEDIA_TYPES, download_name, for_nothi, mail_draft
from govdocs.desk.issuing import STEPS
from govdocs.desk.letters_api import conflict
from govdocs.desk.office_desk import OfficeDesk
from govdocs.desk.preview import FileRequest


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


def download(desk: OfficeDesk, asked: Asked) -> Answer:
    """The text as a file: PDF, HTML or plain text."""
    format = next((one for one in DOWNLOADS if one == text_in(asked, "format")), None)
    if format is None:
        raise Unanswerable(400, messages.NOT_UNDERSTOOD.filled(key="format").problem())
    name = text_in(asked, "name")
    request = FileRequest(file_name(name), text_in(asked, "text"), desk.folder.path, format)
    return FileAnswer(desk.previews.file(request), MEDIA_TYPES[format], download_name(name, format))


def hand_off(desk: OfficeDesk, asked: Asked) -> Answer:
    """The text for D-Nothi's editor, or as a draft of an e-mail."""
    name, text, how = text_in(asked, "name"), text_in(asked, "text"), text_in(asked, "how")
    if how == "copy":
        return for_nothi(text, name, desk.folder.path, "en" if asked.get("lang") == "en" else "bn")
    if how == "eml":
        mail = mail_draft(text, name, desk.folder.path, desk.previews)
        return FileAnswer(mail, "message/rfc822", download_name(name, "eml"))
    raise Unanswerable(400, messages.NOT_UNDERSTOOD.filled(key="how").problem())


ROUTES: Final = (
    DeskRoute("POST", "/api/number", number),
    DeskRoute("POST", "/api/issue", issue),
    DeskRoute("POST", "/api/download", download),
    DeskRoute("POST", "/api/hand-off", hand_off),
)
