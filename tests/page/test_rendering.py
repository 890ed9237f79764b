"""Document → HTML: inheritance, a user's overrides, and templates that cannot reach out."""

from __future__ import annotations

from pathlib import Path

import pytest

import govdocs
from tests.support.starters import finished

LETTER = govdocs.loads(finished("letter"))
MINUTES = govdocs.loads(finished("minutes"))


def html_with(tmp_path: Path, document: govdocs.Document, **files: str) -> str:
    for name, text in files.items():
        (tmp_path / name.replace("_", ".")).write_text(text, "utf-8")
    return govdocs.render_html(document, templates=tmp_path)


def test_the_page_stands_alone() -> None:
    html = govdocs.render_html(LETTER)
    assert html.lstrip().startswith("<!doctype html>")
    assert '<html lang="bn">' in html
    assert "<style>" in html
    assert "<link" not in html
    assert f"<title>{LETTER.headline}</title>" in html


def test_what_the_author_writes_is_text_not_markup() -> None:
    text = finished("letter").replace(
        "মাসিক সমন্বয় সভার সিদ্ধান্ত বাস্তবায়ন।", "<script>alert('x')</script> {{ 7 * 7 }}"
    )
    html = govdocs.render_html(govdocs.loads(text))
    assert "<script>" not in html
    assert "{{ 7 * 7 }}" in html


def test_a_users_block_overrides_ours_and_extends_it(tmp_path: Path) -> None:
    own = '{% extends "govdocs/letter.html" %}{% block subject %}<p>আগে</p>{{ super() }}{% endblock %}'
    html = html_with(tmp_path, LETTER, letter_html=own)
    assert html.index("<p>আগে</p>") < html.index("বিষয়:")


def test_an_offices_letterhead_dresses_every_kind(tmp_path: Path) -> None:
    own = '{% extends "govdocs/letterhead.html" %}{% block letterhead %}<p>আমাদের মাথা</p>{% endblock %}'
    for document in (LETTER, MINUTES):
        assert "<p>আমাদের মাথা</p>" in html_with(tmp_path, document, letterhead_html=own)


def test_a_users_style_comes_after_ours(tmp_path: Path) -> None:
    html = html_with(tmp_path, LETTER, style_css=":root { --type-size: 13pt }")
    assert html.index("--type-size: 12pt") < html.index("--type-size: 13pt")


def test_a_draft_says_so(tmp_path: Path) -> None:
    assert 'class="draft-mark"' in govdocs.render_html(LETTER, draft=True)
    assert 'class="draft-mark"' not in govdocs.render_html(LETTER)


@pytest.mark.parametrize(
    "attack",
    [
        "{{ ''.__class__.__mro__ }}",
        "{{ document.__init__.__globals__ }}",
        "{% include '/etc/passwd' %}",
        "{% include '../secret.txt' %}",
        "{{ range(10 ** 9) | list }}",
        "{{ document.no_such_field }}",
        "{% if %}",
    ],
)
def test_a_users_template_cannot_reach_out(tmp_path: Path, attack: str) -> None:
    (tmp_path / "secret.txt").write_text("গোপন", "utf-8")
    folder = tmp_path / "own"
    folder.mkdir()
    with pytest.raises(govdocs.RenderFault) as caught:
        html_with(folder, LETTER, letter_html=attack)
    (problem,) = caught.value.problems
    assert problem.code == "template"
    assert problem.place is not None
    assert problem.place.line == 1
