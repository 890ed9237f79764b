"""What the browser asks when a letter goes out: its number, the steps of issuing, files, the way to other programs."""

from __future__ import annotations

from typing import Any, Final

from govdocs.desk import messages
from govdocs.desk.api.answers import Answer, Asked, DeskRoute, FileAnswer, Unanswerable, text_in
from govdocs.desk.api.handed_files import HandedFile
from govdocs.desk.api.office_desk import OfficeDesk
from govdocs.desk.issuing.hand_off import (
    DOWNLOADS,
    MEDIA_TYPES,
    MOST_MAIL,
    download_name,
    for_nothi,
    mail_draft,
)
from govdocs.desk.issuing.issue_steps import STEPS
from govdocs.desk.issuing.packing import packed
from govdocs.desk.preview.previews import FileRequest
from govdocs.desk.screen.fragments import Language, fragment, language_in
from govdocs.desk.screen.words import WORDS
from govdocs.desk.writing.examination import file_name
from govdocs.page.plain_text import plain_text
from govdocs.problems.sentence import NOTHING
from govdocs.word.messages import NO_LIBRARY
from govdocs.word.settings import is_installed


def number(desk: OfficeDesk, asked: Asked) -> Answer:
    """The next number of the letter's file, typed into its text; nothing is saved."""
    taken, text = desk.issuing.number_for(text_in(asked, "name"), text_in(asked, "text"))
    return {"number": taken, "text": text}


def upcoming(desk: OfficeDesk, asked: Asked) -> Answer:
    """The number that the letter would be given now; nothing is taken."""
    number = desk.issuing.upcoming(text_in(asked, "name"), text_in(asked, "text"))
    word = WORDS["number-is-whole" if number in text_in(asked, "text") else "next-number-is"]
    told = word.filled(number=number).message(language_in(asked))
    return {"number": number, "html": {"#next-number": fragment("plain.html", language_in(asked), text=told)}}


def issue(desk: OfficeDesk, asked: Asked) -> Answer:
    """One step of issuing the letter as it is saved."""
    step = next((one for one in STEPS if one == text_in(asked, "step")), None)
    if step is None:
        raise Unanswerable(400, messages.NOT_UNDERSTOOD.filled(key="step").problem())
    name, base_hash = text_in(asked, "name"), text_in(asked, "base_hash")
    if "text" in asked and desk.folder.read(name).text != text_in(asked, "text"):
        desk.folder.refuse_changed(name, base_hash)
        raise Unanswerable(422, messages.NOT_SAVED_YET.problem())
    result = desk.issuing.step(step, name, base_hash).as_dict()
    return {**result, **_steps_shown(result, asked.get("before"), language_in(asked))}


def _steps_shown(result: dict[str, Any], before: Any, language: Language) -> dict[str, Any]:
    """The steps that were done before, as the screen tells them again, and this one: a dialog, then what changes in it."""
    told = [one for one in before if _is_result(one)] if isinstance(before, list) else []
    number = result.get("number", "")
    shown = {"results": [*told, {**result, "number": number}], "steps": STEPS}
    if before is None:
        return {"dialog": fragment("issue.html", language, **shown)}
    return {"html": {"#issue": fragment("issue_steps.html", language, **shown)}}


def _is_result(one: Any) -> bool:
    """Whether it is a result as it was told."""
    needed = {"done": bool, "note": dict, "problems": list, "number": str}
    return isinstance(one, dict) and all(isinstance(one.get(key), kind) for key, kind in needed.items())


def hand_off_dialog(desk: OfficeDesk, asked: Asked) -> Answer:
    """The letter for D-Nothi's editor, whole and field by field."""
    language = language_in(asked)
    found = for_nothi(text_in(asked, "text"), text_in(asked, "name"), desk.folder.path, language)
    plain = plain_text(found["html"])
    return {
        "dialog": fragment("hand_off.html", language, html=found["html"], text=plain, fields=found["fields"])
    }


def download(desk: OfficeDesk, asked: Asked) -> Answer:
    """The text as a file: PDF, HTML, plain text, Word; or all that goes with the letter, as ZIP."""
    name, text, wanted = text_in(asked, "name"), text_in(asked, "text"), text_in(asked, "format")
    if wanted == "zip":
        pdf = desk.previews.file(FileRequest(file_name(name), text, desk.folder.path))
        data = packed(text, name, desk.folder.path, pdf, download_name(name, "pdf"))
        return FileAnswer(data, "application/zip", download_name(name, "zip"))
    format = next((one for one in DOWNLOADS if one == wanted), None)
    if format is None:
        raise Unanswerable(400, messages.NOT_UNDERSTOOD.filled(key="format").problem())
    if format == "docx" and not is_installed():
        raise Unanswerable(422, NO_LIBRARY.problem())
    request = FileRequest(file_name(name), text, desk.folder.path, format)
    return FileAnswer(desk.previews.file(request), MEDIA_TYPES[format], download_name(name, format))


def begin_print(desk: OfficeDesk, asked: Asked) -> Answer:
    """The address of the text's PDF, for a tab of its own: the page itself may show no PDF, and a `blob:` is bound as it is."""
    name = text_in(asked, "name")
    pdf = desk.previews.file(FileRequest(file_name(name), text_in(asked, "text"), desk.folder.path))
    return {"address": desk.handed.keep(HandedFile(pdf, MEDIA_TYPES["pdf"], download_name(name, "pdf")))}


def fetch(desk: OfficeDesk, asked: Asked) -> Answer:
    """The file at such an address."""
    file = desk.handed.of(text_in(asked, "word"))
    if file is None:
        raise Unanswerable(404, messages.FILE_IS_GONE.problem())
    return FileAnswer(
        file.data, file.media_type, file.name, is_pdf_page=file.media_type == MEDIA_TYPES["pdf"]
    )


def hand_off(desk: OfficeDesk, asked: Asked) -> Answer:
    """The text for D-Nothi's editor, or as a draft of an e-mail."""
    name, text, how = text_in(asked, "name"), text_in(asked, "text"), text_in(asked, "how")
    if how == "copy":
        return for_nothi(text, name, desk.folder.path, language_in(asked))
    if how == "eml":
        mail = mail_draft(text, name, desk.folder.path, desk.previews)
        note = NOTHING
        if len(mail) > MOST_MAIL:
            note = messages.MAIL_TOO_LARGE.filled(
                size=-(-len(mail) // 1_000_000), megabytes=MOST_MAIL // 1_000_000
            )
        return FileAnswer(mail, "message/rfc822", download_name(name, "eml"), note)
    raise Unanswerable(400, messages.NOT_UNDERSTOOD.filled(key="how").problem())


ROUTES: Final = (
    DeskRoute("POST", "/api/number", number),
    DeskRoute("POST", "/api/number/next", upcoming),
    DeskRoute("POST", "/api/issue", issue),
    DeskRoute("POST", "/api/download", download),
    DeskRoute("POST", "/api/print", begin_print),
    DeskRoute("GET", "/file/{word}/{file}", fetch),
    DeskRoute("POST", "/api/hand-off", hand_off),
    DeskRoute("POST", "/api/dialog/hand-off", hand_off_dialog),
)
