"""What the browser asks of the page and of the proof-reader: the preview, pictures of forms, fixes, accepted words."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Final

from govdocs.desk import messages
from govdocs.desk.api.answers import Answer, Asked, DeskRoute, FileAnswer, Unanswerable, steps_in, text_in
from govdocs.desk.api.office_desk import OfficeDesk
from govdocs.desk.preview.form_pictures import picture_of_form
from govdocs.desk.preview.previews import PreviewRequest
from govdocs.desk.screen.fragments import language_in
from govdocs.desk.screen.letter_view import pages_of
from govdocs.desk.screen.words import WORDS
from govdocs.desk.writing.examination import MOST_WORDS, accept, file_name, fixed

_MOST_HASHES: Final = 500
_LONGEST: Final = 200  # characters of a word, a tab's name


def preview(desk: OfficeDesk, asked: Asked) -> Answer:
    """The pages of a text, or that the same window has asked for newer ones meanwhile."""
    density, serial = asked.get("density", 1), asked.get("serial", 0)
    if not _is_number(density) or not isinstance(serial, int):
        raise Unanswerable(400, messages.NOT_UNDERSTOOD.filled(key="density").problem())
    request = PreviewRequest(
        file_name(text_in(asked, "name")),
        text_in(asked, "text"),
        desk.folder.path,
        float(density),
        frozenset(texts_in(asked, "have", _MOST_HASHES)),
        text_in(asked, "tab", "")[:_LONGEST],
        serial,
    )
    seen = desk.previews.of(request)
    if seen is None:
        return {"dropped": True}
    told = seen.as_dict()
    html = pages_of(told, language_in(asked), has_pages=bool(request.have))
    for page in told["pages"]:
        page.pop("png", None)  # the HTML has it
    return {**told, "html": html}


def form_picture(desk: OfficeDesk, asked: Asked) -> Answer:
    """The first page of a form, as the starter has it."""
    code = text_in(asked, "code").removesuffix(".png")[:_LONGEST]
    picture = picture_of_form(desk.folder, code, desk.previews, "en" if asked.get("lang") == "en" else "bn")
    return FileAnswer(picture, "image/png")


def fix(desk: OfficeDesk, asked: Asked) -> Answer:
    """The text with one finding fixed, or with all that is mechanical."""
    finding = None if asked.get("all") is True else (text_in(asked, "code"), steps_in(asked, "path"))
    text, changes = fixed(text_in(asked, "text"), text_in(asked, "name"), desk.folder.path, finding)
    said = WORDS["fixed"].filled(n=len(changes)).message(language_in(asked))
    return {"text": text, "changes": changes, **({"said": said} if asked.get("all") is True else {})}


def accept_words(desk: OfficeDesk, asked: Asked) -> Answer:
    """Words written into the office file as spelt rightly. `text` is the letter as it is being typed, else that of the file."""
    name = text_in(asked, "name")
    text = text_in(asked, "text") if "text" in asked else desk.folder.read(name).text
    words = [word[:_LONGEST] for word in texts_in(asked, "words", MOST_WORDS)]
    files = accept(text, name, desk.folder.path, words)
    return {
        "said": WORDS["accepted"].message(language_in(asked)),
        "look": True,
        "accepted": [
            {"file": Path(file.source.name).name, "office": office, "word": word}
            for file in files
            for office, word in file.added
        ],
    }


def texts_in(asked: Asked, key: str, most: int) -> list[str]:
    """A list of texts of a request, none where it is missing. Raises Unanswerable for another one, and for more than `most`."""
    value = asked.get(key, [])
    if not isinstance(value, list) or len(value) > most or not all(isinstance(one, str) for one in value):
        raise Unanswerable(400, messages.NOT_UNDERSTOOD.filled(key=key).problem())
    return value


def _is_number(value: Any) -> bool:
    return isinstance(value, (int, float)) and not isinstance(value, bool) and abs(value) < 1e9


ROUTES: Final = (
    DeskRoute("POST", "/api/preview", preview),
    DeskRoute("GET", "/api/form-picture/{code}", form_picture),
    DeskRoute("POST", "/api/fix", fix),
    DeskRoute("POST", "/api/accept", accept_words),
)
