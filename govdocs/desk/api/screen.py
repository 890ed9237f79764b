"""What the browser loads first: the page, its script and its style, and the words on it."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import Final

from govdocs.desk.api.answers import Answer, Asked, DeskRoute, FileAnswer
from govdocs.desk.api.office_desk import OfficeDesk
from govdocs.desk.screen import words
from govdocs.desk.screen.fragments import fragment, language_in

_FILES: Final = {
    "/": ("screen.html", "text/html; charset=utf-8"),
    "/static/desk.js": ("static/desk.js", "text/javascript; charset=utf-8"),
    "/static/desk.css": ("static/desk.css", "text/css; charset=utf-8"),
}
"""The addresses of our own files: nothing else is read for the browser."""


def _show(path: str) -> DeskRoute:
    name, media_type = _FILES[path]

    def show(desk: OfficeDesk, asked: Asked) -> Answer:
        return FileAnswer(_packaged(name), media_type)

    return DeskRoute("GET", path, show)


@cache
def _packaged(name: str) -> bytes:
    return files("govdocs.desk.screen").joinpath(*name.split("/")).read_bytes()


def screen(desk: OfficeDesk, asked: Asked) -> Answer:
    """What is around everything, and the words that the scripts say themselves."""
    language = language_in(asked)
    own = {key: words.WORDS[key].message(language) for key in words.OF_SCRIPTS}
    phrases = {
        key.removeprefix(words.OF_EDITOR): text.message(language)
        for key, text in words.WORDS.items()
        if key.startswith(words.OF_EDITOR)
    }
    return {"html": {"body": fragment("frame.html", language)}, "words": {**own, **phrases}}


def keys(desk: OfficeDesk, asked: Asked) -> Answer:
    """What the keyboard does."""
    return {"dialog": fragment("keys.html", language_in(asked))}


ROUTES: Final = (
    *map(_show, _FILES),
    DeskRoute("GET", "/api/screen", screen),
    DeskRoute("POST", "/api/dialog/keys", keys),
)
