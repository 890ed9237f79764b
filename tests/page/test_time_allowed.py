"""What a user's templates make of a document has a time that grows with the document, whatever it is that takes so long."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from random import Random

import pytest
from PIL import Image

import govdocs
from govdocs.models.pictures import PictureFile
from govdocs.output import Renderer, warm
from govdocs.page import time_allowed
from govdocs.problems.problem import RenderFault
from tests.support.hostile import memo
from tests.support.memo import MEMO

OWN = '{% extends "govdocs/letter.html" %}{% block subject %}#{{ super() }}{% endblock %}'


def multiplying(levels: int) -> str:
    """A drawing that is used twice, in one that is used twice, and so on."""
    groups = (
        f'<g id="a{i}"><use href="#a{i - 1}"/><use href="#a{i - 1}"/></g>' for i in range(1, levels + 1)
    )
    drawn = (
        f'<defs><g id="a0"><rect width="1" height="1"/></g>{"".join(groups)}</defs><use href="#a{levels}"/>'
    )
    return f'<svg width="9" height="9" viewBox="0 0 9 9">{drawn}</svg>'


EXPENSIVE = {
    "elements": "{% for i in range(50000) %}<i id=a{{ i }}>ক</i> {% endfor %}",
    "lines": "{% for i in range(90000) %}<br>{% endfor %}",
    "cells": "<table>{% for i in range(20000) %}<tr><td>ক<td>ক<td>ক<td>ক{% endfor %}</table>",
    "a drawing that multiplies itself": multiplying(40),
    "boxes whose widths hang on each other": "<div style='display:flex'>" * 30 + "ক" + "</div>" * 30,
    "a loop": "{% for i in range(99999) %}{% for j in range(99999) %}{% endfor %}{% endfor %}",
}


@pytest.mark.parametrize("markup", EXPENSIVE.values(), ids=EXPENSIVE)
@pytest.mark.parametrize("draft", [False, True])
def test_pages_without_end_are_stopped(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, markup: str, draft: bool
) -> None:
    """Also as a draft, which lets a drawing be left out."""
    monkeypatch.setattr(time_allowed, "SECONDS", 1.0)
    (tmp_path / "letter.html").write_text(OWN.replace("#", markup), "utf-8")
    with pytest.raises(RenderFault) as caught:
        govdocs.render_pdf(govdocs.loads(MEMO), templates=tmp_path, draft=draft)
    (problem,) = caught.value.problems
    assert problem.code == "too-slow"
    assert tmp_path.name in problem.bangla


@pytest.mark.parametrize(("tag", "depth"), [("ul", 1000), ("ul", 3000), ("div", 1000), ("b", 1000)])
def test_what_is_nested_too_deep_is_said_in_words(tmp_path: Path, tag: str, depth: int) -> None:
    (tmp_path / "letter.html").write_text(
        OWN.replace("#", f"<{tag}>" * depth + "ক" + f"</{tag}>" * depth), "utf-8"
    )
    with pytest.raises(RenderFault) as caught:
        govdocs.render_pdf(govdocs.loads(MEMO), templates=tmp_path)
    (problem,) = caught.value.problems
    assert problem.code in ("nested-too-deep", "too-slow")
    assert "Error" not in problem.bangla


def test_a_longer_document_has_more_time() -> None:
    rows = "".join(f"  | {i} | খ | গ | ঘ |\n" for i in range(3000))
    short = govdocs.loads(MEMO)
    long = govdocs.loads(memo("বক্তব্য", f"|\n  | ক | খ | গ | ঘ |\n  |---|---|---|---|\n{rows}"))
    assert time_allowed.SECONDS < time_allowed.seconds_for([short]) < time_allowed.SECONDS + 0.5
    assert time_allowed.seconds_for([long]) > 2 * time_allowed.SECONDS  # with our templates it takes four
    assert (
        time_allowed.seconds_for([short, long])
        > time_allowed.seconds_for([long])
        > time_allowed.seconds_for([short])
    )


def test_an_engine_that_was_interrupted_makes_no_more_pages(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    template = tmp_path / "letter.html"
    letter = govdocs.loads(MEMO)
    template.write_text(OWN.replace("#", ""), "utf-8")
    expected = govdocs.render_pdf(letter, templates=tmp_path)
    template.write_text(OWN.replace("#", EXPENSIVE["elements"]), "utf-8")
    monkeypatch.setattr(time_allowed, "SECONDS", 1.0)
    renderer = warm(Renderer(tmp_path))
    engines = renderer._engines
    with pytest.raises(RenderFault):
        renderer.pdf(letter)
    assert renderer._engines is not engines
    template.write_text(OWN.replace("#", ""), "utf-8")
    assert govdocs.render_pdf(letter, templates=tmp_path) == expected


def test_a_picture_has_the_time_that_it_costs_and_no_more(tmp_path: Path) -> None:
    """Once, however often it is printed: by its bytes and its pixels, those of a picture that is packed anew four times."""
    seconds = {}
    for name, mode, side in (("small.png", "RGB", 20), ("noise.png", "RGB", 1500), ("packed.png", "P", 1500)):
        made = Image.frombytes("RGB", (side, side), Random(1).randbytes(side * side * 3))
        (made if mode == "RGB" else made.quantize(64)).save(tmp_path / name)
        picture = PictureFile.open(name, tmp_path / name)
        letter = govdocs.loads(MEMO)
        drawn = letter.model_copy(update={"body": (picture, picture, replace(picture, path="other.png"))})
        seconds[name] = time_allowed.seconds_for([drawn]) - time_allowed.seconds_for(
            [letter.model_copy(update={"body": ()})]
        )
    assert seconds["small.png"] < 0.02
    assert 0.5 < seconds["noise.png"] < 1.5  # with 6.7 MB it had thirteen for each place
    assert 0.9 < seconds["packed.png"] < 2.5
