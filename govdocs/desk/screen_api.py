"""What the browser loads first: the page, its script and its style, and the words on it."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import Final

from govdocs.desk import words
from govdocs.desk.answers import Answer, Asked, DeskRoute, FileAnswer
from govdocs.desk.office_desk import OfficeDesk

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
    return files("govdocs.desk").joinpath(*name.split("/")).read_bytes()


def all_words(desk: OfficeDesk, asked: Asked) -> Answer:
    """Every word of the screen in both languages."""
    return {
        "bn": {name: text.bn for name, text in words.WORDS.items()},
        "en": {name: text.en for name, text in words.WORDS.items()},
    }


ROUTES: Final = (*map(_show, _FILES), DeskRoute("GET", "/api/words", all_words))
