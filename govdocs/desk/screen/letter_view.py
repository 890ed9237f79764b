"""The HTML of one letter: its frame, its form with the problems of each field, the list of problems, its pages."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import chain, takewhile
from typing import Any, Final

from govdocs.desk.screen.fragments import Language, fragment, path_text, sentences_of
from govdocs.word.settings import is_installed

Html = dict[str, str]
"""Fragments by the selectors of their places."""
MOST_ROWS: Final = 20
"""Of findings that are alike."""
_DOWNLOADS: Final = ("pdf", "docx", "zip", "html", "txt")


def frame_of(name: str, language: Language) -> Html:
    """The three views of a letter, still empty, and its buttons; Word is offered where what makes it is installed."""
    formats = [one for one in _DOWNLOADS if one != "docx" or is_installed()]
    return {"#stage": fragment("letter.html", language, name=name, formats=formats)}


def look_of(told: Mapping[str, Any], form: Mapping[str, Any] | None, language: Language) -> Html:
    """What was found, and the form; where there is none the last one stays, and a note says so."""
    problems = told["problems"]
    found = [{"fix": False, **one} for one in (*problems, *chain.from_iterable(map(_rows, told["findings"])))]
    worst = next(
        (
            one
            for one in ("error", "warning", "notice")
            if any(one == problem["severity"] for problem in found)
        ),
        "none",
    )
    html = {
        "#problems": fragment("problems.html", language, found=found),
        "#problem-count": fragment("badge.html", language, worst=worst, count=len(found)),
    }
    if form is None:
        return {**html, "#form-note": fragment("unreadable.html", language)}
    errors = {at for at, problem in enumerate(problems) if problem["severity"] == "error"}
    body = fragment("form.html", language, form=form, problems=problems, errors=errors)
    return {**html, "#form-note": "", "#form-body": body}


def marks_of(told: Mapping[str, Any], language: Language) -> list[dict[str, Any]]:
    """What the editor underlines, with what a click asks to fix; what is wrong in another file stands at the beginning."""
    return [
        {
            "from": one.get("start", 0),
            "to": one.get("end_offset", 0),
            "severity": "info" if one["severity"] == "notice" else one["severity"],
            "message": sentences_of(one, language),
            "fix": {"code": one["code"], "path": one["path"]} if one.get("fix") else None,
        }
        for one in (*told["problems"], *told["findings"])
    ]


def _rows(finding: Mapping[str, Any]) -> list[dict[str, Any]]:
    """A finding, and each of the others like it that says something else, as of another field: a row leads to its field."""
    others = [one for one in finding["others"] if one["message"] != finding["message"]]
    return [dict(finding), *({**one, "fix": finding["fix"]} for one in others[:MOST_ROWS])]


def pages_of(preview: Mapping[str, Any], language: Language, *, has_pages: bool) -> Html:
    """The pages with the places of the fields; where there are none a note, and the last good ones stay where the screen has them."""
    if not preview["pages"]:
        word = "last-good-page" if has_pages else "no-page-yet"
        return {"#page-note": fragment("page_note.html", language, word=word)}
    frames: dict[int, list[dict[str, Any]]] = {}
    for place in sorted(preview["places"], key=lambda place: -place["width"] * place["height"]):
        frames.setdefault(place["page"], []).append(_frame(place))
    return {
        "#page-note": "",
        "#sheets": fragment("sheets.html", language, pages=preview["pages"], frames=frames),
    }


def _frame(place: Mapping[str, Any]) -> dict[str, Any]:
    """A place as it is drawn, with some room around it, and its own size, to which a picture is cut."""
    width, height = place["width"], place["height"]
    return {
        "x": round(place["x"] - 4, 1),
        "y": round(place["y"] - 3, 1),
        "width": round(width + 8, 1),
        "height": round(height + 6, 1),
        "path": path_text(place["path"]),
        "size": path_text([width, height]) if width and height else "",
    }


def conflict_of(ours: str, theirs: str, language: Language) -> str:
    """The dialog that shows the lines in which two texts differ, from the first to the last."""
    mine, others = ours.split("\n"), theirs.split("\n")
    head = _alike(mine, others)
    tail = _alike(mine[head:][::-1], others[head:][::-1])
    parts = ("\n".join(lines[head : len(lines) - tail]) for lines in (mine, others))
    return fragment("conflict.html", language, **dict(zip(("mine", "theirs"), parts, strict=True)))


def _alike(one: list[str], other: list[str]) -> int:
    """How many lines two texts have in common at the beginning."""
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))
