"""What the browser asks of an old letter: it is shown beside what was recognised in it, and then kept as a new one."""

from __future__ import annotations

import base64
import json
from pathlib import PurePath
from typing import Any, Final

from govdocs.desk import messages
from govdocs.desk.api.answers import Answer, Asked, DeskRoute, Unanswerable, bytes_in, text_in
from govdocs.desk.api.office_desk import OfficeDesk
from govdocs.desk.letters.old_letters import shown_fields, view_of
from govdocs.desk.letters.pictures import Crop, keep_picture
from govdocs.desk.screen.fragments import fragment, language_in
from govdocs.errors import Refusal
from govdocs.importing.readers.plain_names import picture_name

_MOST_NAME: Final = 80


def look(desk: OfficeDesk, asked: Asked) -> Answer:
    """The dialog with the old file and what was recognised in it. Raises Refusal, RenderFault."""
    given = asked.get("file")
    if not isinstance(given, dict):
        raise _not_understood("file")
    name, language = text_in(given, "name"), language_in(asked)
    view = view_of(bytes_in(given, "data"), name, language)
    imported = view.imported
    shown = {
        "file": name,
        "name": f"{PurePath(name.replace(chr(92), '/')).stem[:_MOST_NAME] or 'letter'}.yaml",
        "text": imported.text,
        "pages": [base64.b64encode(page).decode() for page in view.pages],
        "lines": view.lines,
        "fields": shown_fields(imported, language),
        "doubts": len(imported.doubtful),
        "remainder": imported.remainder,
        "problems": imported.problems,
        "is_ours": imported.is_ours,
        "pictures": json.dumps(
            [
                {"name": picture_name(name, one.name), "data": base64.b64encode(one.data).decode()}
                for one in imported.pictures
            ]
        ),
    }
    return {"dialog": fragment("old_letter.html", language, **shown), "close": True}


def keep(desk: OfficeDesk, asked: Asked) -> Answer:
    """The YAML of an old letter as a new file, its pictures beside it; what is no picture for a letter is left out, and told."""
    pictures = _pictures(asked)
    text = text_in(asked, "text").replace("\r\n", "\n")
    left: list[str] = []
    for name, data in pictures:
        kept = _kept_as(desk, name, data)
        if kept is None:
            left.append(name)
        elif kept != name:
            text = text.replace(name, kept)
    made = desk.folder.create(text_in(asked, "name"), text)
    answer: dict[str, Any] = {"go": made.name, "close": True}
    if left:
        answer["said"] = messages.PICTURES_LEFT.filled(names=", ".join(left)).message(language_in(asked))
    return answer


def _kept_as(desk: OfficeDesk, name: str, data: bytes) -> str | None:
    """The name under which a picture was kept; None for one that is none for a letter."""
    try:
        return keep_picture(desk.folder, name, data, Crop())
    except Refusal:
        return None


def _pictures(asked: Asked) -> list[tuple[str, bytes]]:
    try:
        given = json.loads(text_in(asked, "pictures", "[]"))
    except (ValueError, RecursionError):
        raise _not_understood("pictures") from None
    if not isinstance(given, list) or not all(isinstance(one, dict) for one in given):
        raise _not_understood("pictures")
    return [(text_in(one, "name"), bytes_in(one, "data")) for one in given]


def _not_understood(key: str) -> Unanswerable:
    return Unanswerable(400, messages.NOT_UNDERSTOOD.filled(key=key).problem())


ROUTES: Final = (
    DeskRoute("POST", "/api/old-letter", look),
    DeskRoute("POST", "/api/old-letter/keep", keep),
)
