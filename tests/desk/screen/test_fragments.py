"""HTML for the screen: nothing that somebody typed becomes markup, and each answer says where its fragments belong."""

from __future__ import annotations

import json
import re
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest
from starlette.testclient import TestClient

from govdocs.desk.screen import letter_view
from govdocs.desk.screen.fragments import fragment, path_text
from govdocs.desk.screen.letter_view import conflict_of, frame_of

HOSTILE = "<img src=x onerror=alert(1)> \"'&amp; {{7*7}} {% x %} </script>"
LETTER = f"""\
ধরন: পত্র
ফরম: অফিস আদেশ
বিষয়: {json.dumps(HOSTILE)}
নম্বর: '<b>১</b>'
"""


class Seen(HTMLParser):
    """The elements of a fragment, and the text that is shown."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.texts: list[str] = []
        self.attributes: dict[str, list[str]] = {}
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        for name, value in attrs:
            self.attributes.setdefault(name, []).append(value or "")

    def handle_data(self, data: str) -> None:
        self.texts.append(data)


def harmless(html: str) -> Seen:
    seen = Seen(html)
    assert not [name for name in seen.attributes if name.startswith("on")]
    assert not {"script", "style", "iframe", "b"} & set(seen.tags)
    assert "x" not in seen.attributes.get("src", ())
    return seen


def test_the_list_shows_what_was_typed_as_it_was_typed(browser: TestClient, folder: Path) -> None:
    (folder / "<img src=x onerror=y>'{{7*7}}.yaml").write_text(LETTER, "utf-8")
    (folder / "সভা.yaml").write_text(LETTER, "utf-8")
    html = browser.get("/api/folder").json()["html"]["#stage"]
    seen = harmless(html)
    assert HOSTILE in seen.texts
    assert "<b>১</b>" in seen.texts
    assert any("<img src=x onerror=y>'{{7*7}}.yaml" in text for text in seen.texts)
    found = browser.post("/api/folder", json={"q": "<img", "lang": "en"}).json()["html"]["#letters"]
    assert any(HOSTILE in text for text in harmless(found).texts)


def test_a_note_and_a_dialog_show_a_name_as_it_is(browser: TestClient) -> None:
    name = "<img src=x onerror=y>\"'{{7*7}}"
    html = browser.post("/api/dialog/rename", json={"name": f"{name}.yaml"}).json()["dialog"]
    assert name in harmless(html).attributes["value"]
    note = harmless(fragment("note.html", "bn", text=name, undo={"data-body": path_text({"id": name})}))
    assert name in note.texts
    assert note.attributes["data-body"] == [path_text({"id": name})]


@pytest.mark.parametrize("lang", ["bn", "en"])
def test_the_list_is_in_the_language_asked(browser: TestClient, folder: Path, lang: str) -> None:
    (folder / "a.yaml").write_text("ধরন: পত্র\nফরম: অফিস আদেশ\nনম্বর: ১২৩\n", "utf-8")
    html = browser.get("/api/folder", params={"lang": lang}).json()["html"]["#stage"]
    assert ("Letters" in html) == (lang == "en")
    assert ("পত্রসমূহ" in html) == (lang == "bn")


def test_what_is_thrown_away_leaves_the_list_and_can_come_back(browser: TestClient, folder: Path) -> None:
    (folder / "a.yaml").write_text(LETTER, "utf-8")
    answer: Any = browser.post("/api/trash", json={"name": "a.yaml"}).json()
    assert 'href="#/a.yaml"' not in answer["html"]["#letters"]
    body = re.search(r'data-body="([^"]+)"', answer["notice"])
    assert body is not None
    assert answer["id"] in body[1]
    again = browser.post("/api/restore", json={"id": answer["id"]}).json()
    assert 'href="#/a.yaml"' in again["html"]["#letters"]


@pytest.mark.parametrize("lang", ["bn", "en"])
def test_the_form_and_the_problems_show_what_was_typed_as_it_was_typed(
    browser: TestClient, lang: str
) -> None:
    hostile = json.dumps(HOSTILE)
    text = f"{LETTER}{hostile}: ১\nবিবরণ:\n  {hostile}: {hostile}\n"
    asked = {"name": "<b>a</b>.yaml", "text": text, "lang": lang}
    html = browser.post("/api/look", json=asked).json()["html"]
    form, found = harmless(html["#form-body"]), harmless(html["#problems"])
    assert form.attributes["value"].count(HOSTILE) == 2  # of the pair
    assert f"\n{HOSTILE}" in form.texts  # the subject, in a box that grows
    assert path_text(["বিবরণ", HOSTILE]) in form.attributes["data-path"]
    assert HOSTILE in form.texts
    assert any(HOSTILE[:50] in told for told in found.texts), "a message shortens what is long"
    conflict = conflict_of(text, text.replace("7", "8"), "bn")
    assert any(hostile in told for told in harmless(conflict).texts)


def test_fields_are_known_again_and_what_is_typed_in_behind_a_heading_stays_there(
    browser: TestClient,
) -> None:
    asked = {"name": "a.yaml", "text": "ধরন: পত্র\nফরম: অফিস আদেশ\n"}
    before = browser.post("/api/look", json=asked).json()["html"]["#form-body"]
    typed = {**asked, "text": f"{asked['text']}সংযুক্তি: ছক\n"}
    path = ' data-path="[&#34;সংযুক্তি&#34;]"'
    field = re.search(rf'id="(field-\w+)"{re.escape(path)}', before)
    assert field is not None
    for behind, stays in (([], False), ([["সংযুক্তি"]], True)):
        after = browser.post("/api/look", json={**typed, "behind": behind}).json()["html"]["#form-body"]
        assert f'id="{field[1]}"{path}' in after
        assert (after.index(path) > after.index('id="rest"')) == stays
    assert browser.post("/api/look", json={**typed, "behind": [5]}).status_code == 400


@pytest.mark.parametrize("installed", [True, False])
def test_word_is_offered_where_what_makes_it_is_installed(
    monkeypatch: pytest.MonkeyPatch, installed: bool
) -> None:
    monkeypatch.setattr(letter_view, "is_installed", lambda: installed)
    asked = Seen(frame_of("a.yaml", "bn")["#stage"]).attributes["data-body"]
    offered = [body["format"] for body in map(json.loads, asked) if "format" in body]
    assert offered == [one for one in ("pdf", "docx", "zip", "html", "txt") if installed or one != "docx"]
