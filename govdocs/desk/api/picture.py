"""What the browser asks of a picture: that it is kept beside the letter, and shown while it is cropped."""

from __future__ import annotations

from typing import Any, Final

from govdocs.desk import messages
from govdocs.desk.api.answers import (
    Answer,
    Asked,
    DeskRoute,
    FileAnswer,
    Unanswerable,
    bytes_in,
    steps_in,
    text_in,
)
from govdocs.desk.api.office_desk import OfficeDesk
from govdocs.desk.form.edits import edited
from govdocs.desk.form.values import KnownNames
from govdocs.desk.letters.pictures import Crop, keep_picture
from govdocs.desk.screen.fragments import fragment, language_in
from govdocs.models.pictures import Album


def picture(desk: OfficeDesk, asked: Asked) -> Answer:
    """A picture written beside the letters, cropped; the name of its file, and the text of the letter that names it at `path`."""
    given = asked.get("picture")
    if not isinstance(given, dict):
        raise _not_understood("picture")
    data = bytes_in(given, "data")
    crop = _crop(_sliders(asked) if "width" in asked else asked.get("crop"))
    file = keep_picture(desk.folder, text_in(given, "name"), data, crop)
    if "path" not in asked:
        return {"file": file}
    named = {"op": "set", "path": asked["path"], "value": file}
    text = edited(
        text_in(asked, "text"), text_in(asked, "name"), named, KnownNames.of_folder(desk.folder.path)
    )
    return {"file": file, "text": text.text, "close": True}


def picture_dialog(desk: OfficeDesk, asked: Asked) -> Answer:
    """The dialog in which a picture is cropped."""
    path, place = list(steps_in(asked, "path")), asked.get("place")
    return {"dialog": fragment("picture.html", language_in(asked), path=path, place=place)}


def shown(desk: OfficeDesk, asked: Asked) -> Answer:
    """A picture that a letter of this folder names, read as the letter reads it. Raises Refusal."""
    found = Album().picture(text_in(asked, "file"), desk.folder.path)
    return FileAnswer(found.data, found.media_type)


def _sliders(asked: Asked) -> dict[str, Any]:
    """The crop as the sliders of the dialog say it, in percent, and the size of its place on the page."""
    try:
        parts = {name: float(asked[name]) / 100 for name in ("x", "y", "width", "height")}
    except (KeyError, TypeError, ValueError):
        raise _not_understood("crop") from None
    return {**parts, "place": asked.get("place")}


def _crop(given: Any) -> Crop:
    if given is None:
        return Crop()
    if not isinstance(given, dict):
        raise _not_understood("crop")
    x, y, width, height = (_number(given.get(name)) for name in ("x", "y", "width", "height"))
    place = given.get("place")
    if place is not None and not (isinstance(place, list) and len(place) == 2):
        raise _not_understood("place")
    crop = Crop(x, y, width, height, (_number(place[0]), _number(place[1])) if place else None)
    if not crop.is_possible:
        raise _not_understood("crop")
    return crop


def _number(value: Any) -> float:
    if isinstance(value, bool) or not isinstance(value, (int, float)) or not abs(value) < 1e6:
        raise _not_understood("crop")
    return float(value)


def _not_understood(key: str) -> Unanswerable:
    return Unanswerable(400, messages.NOT_UNDERSTOOD.filled(key=key).problem())


ROUTES: Final = (
    DeskRoute("POST", "/api/picture", picture),
    DeskRoute("POST", "/api/dialog/picture", picture_dialog),
    DeskRoute("GET", "/api/picture/{file:path}", shown),
)
