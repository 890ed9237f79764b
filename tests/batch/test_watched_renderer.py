"""Pages made in a process of their own: the same bytes, and a template that never ends costs one document."""

from __future__ import annotations

import pickle
from pathlib import Path

import pytest

import govdocs
from govdocs.batch.jobs import Limits
from govdocs.batch.watched_renderer import WatchedRenderer
from govdocs.output import Renderer
from govdocs.problems.problem import RenderFault
from tests.support.memo import MEMO

OWN = '{{% extends "govdocs/letter.html" %}}{{% block subject %}}{}{{{{ super() }}}}{{% endblock %}}'
ENDLESS = "{% if document.subject == 'ঘোরে' %}{% for a in range(99999) %}{% for b in range(99999) %}{% endfor %}{% endfor %}{% endif %}"
GROWING = (
    "{% set ns = namespace(x='aaaaaaaa') %}{% for i in range(40) %}{% set ns.x = ns.x ~ ns.x %}{% endfor %}"
)
LEAPING = (
    "{% set ns = namespace(x='aaaaaaaa') %}{% for i in range(14) %}{% set ns.x = ns.x ~ ns.x %}{% endfor %}"
    "{{ ns.x.replace('a', ns.x) | length }}"
)


def letter(subject: str) -> govdocs.Document:
    return govdocs.loads(MEMO.replace("প্রশিক্ষণের সময়সূচি প্রেরণ।", subject))


def test_the_bytes_are_those_of_a_renderer_and_an_endless_template_costs_one_document(tmp_path: Path) -> None:
    (tmp_path / "letter.html").write_text(OWN.format(ENDLESS), "utf-8")
    (tmp_path / "style.css").write_text("p { margin-left: 1mm }", "utf-8")
    plain = Renderer(tmp_path)
    watched = WatchedRenderer(tmp_path, limits=Limits(seconds=8, memory=1024))
    document = letter("সভা")
    assert watched.pdf(document) == plain.pdf(document)
    with pytest.raises(RenderFault) as caught:
        watched.pdf(letter("ঘোরে"))
    assert [problem.code for problem in caught.value.problems] == ["too-slow"]
    assert watched.html(document) == plain.html(document)
    assert watched.fingerprint == plain.fingerprint
    assert pickle.loads(pickle.dumps(watched)) == watched


@pytest.mark.parametrize("hostile", [GROWING, LEAPING])
def test_a_template_that_fills_the_memory_is_stopped(tmp_path: Path, hostile: str) -> None:
    (tmp_path / "letter.html").write_text(OWN.format(hostile), "utf-8")
    watched = WatchedRenderer(tmp_path, limits=Limits(seconds=60, memory=300))
    with pytest.raises(RenderFault) as caught:
        watched.html(letter("সভা"))
    assert [problem.code for problem in caught.value.problems] == ["too-much-memory"]


def test_what_a_template_does_wrong_is_said_as_ever(tmp_path: Path) -> None:
    (tmp_path / "letter.html").write_text("{{ document.origins }}", "utf-8")
    with pytest.raises(RenderFault) as caught:
        WatchedRenderer(tmp_path, limits=Limits(seconds=60)).pdf(letter("সভা"))
    assert [problem.where for problem in caught.value.problems] == ["letter.html:1:1"]
