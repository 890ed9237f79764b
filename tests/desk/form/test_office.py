"""The office file as a form: its offices, letterheads and officers, each edit in its text; the letters follow."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from starlette.testclient import TestClient

from govdocs.desk.form.office import office_form_of
from govdocs.desk.form.values import KnownNames
from govdocs.source.reading import read_text

OFFICE = """\
# দপ্তর
academy:
  পত্রশীর্ষ:
    সারি: [গণপ্রজাতন্ত্রী বাংলাদেশ সরকার, "**একাডেমি**"]   # দুই সারি
  কর্মকর্তাগণ:
    পরিচালক:
      নাম: মোছা. কল্পনা আরা
      পদবি: পরিচালক
শাখা:
  কর্মকর্তাগণ: {}
"""


def look(browser: TestClient, text: str = OFFICE) -> dict[str, Any]:
    told: dict[str, Any] = browser.post("/api/look", json={"name": "office.yaml", "text": text}).json()
    return told


def form_of_office(folder: Path, text: str = OFFICE) -> dict[str, Any]:
    return office_form_of(read_text(text, "office.yaml"), KnownNames.of_folder(folder), "bn")


def fields_of(group: dict[str, Any]) -> dict[str, dict[str, Any]]:
    return {one["label"]: one for one in group["fields"]}


def test_each_office_is_a_group_and_each_officer_a_card(browser: TestClient, folder: Path) -> None:
    told = look(browser)
    assert told["problems"] == []
    assert "মোছা. কল্পনা আরা" in told["html"]["#form-body"]
    form = form_of_office(folder)
    assert [group["label"] for group in form["groups"]] == ["academy", "শাখা"]
    fields = fields_of(form["groups"][0])
    assert set(fields) >= {"পত্রশীর্ষ", "কর্মকর্তাগণ", "নিরীক্ষা"}
    (officer,) = fields["কর্মকর্তাগণ"]["fields"]
    assert (officer["label"], officer["path"]) == ("পরিচালক", ["academy", "কর্মকর্তাগণ", "পরিচালক"])
    assert {one["label"]: one["value"] for one in officer["fields"]}["নাম"] == "মোছা. কল্পনা আরা"


@pytest.mark.parametrize(
    ("path", "value", "line"),
    [
        (["academy", "কর্মকর্তাগণ", "পরিচালক", "নাম"], "জনাব ক", "      নাম: জনাব ক"),
        (["academy", "কর্মকর্তাগণ", "পরিচালক", "ফোন"], "০২-৫৫০০০০০০", "      ফোন: ০২-৫৫০০০০০০"),
        (["academy", "কর্মকর্তাগণ", "উপপরিচালক", "নাম"], "খ", "      নাম: খ"),
        (["শাখা", "পত্রশীর্ষ", "সারি"], ["শাখা"], "      - শাখা"),
    ],
)
def test_what_is_typed_goes_into_the_text(
    browser: TestClient, path: list[str], value: object, line: str
) -> None:
    edit = {"op": "set", "path": path, "value": value}
    made = browser.post("/api/edit", json={"name": "office.yaml", "text": OFFICE, "edit": edit}).json()[
        "text"
    ]
    assert line in made.splitlines()
    assert "# দুই সারি" in made
    assert look(browser, made)["problems"] == []


def test_its_problems_stand_at_their_fields(browser: TestClient) -> None:
    told = look(browser, OFFICE.replace("পদবি: পরিচালক", "পদ: পরিচালক"))
    assert [one["line"] for one in told["problems"]] == [8]
    assert "পদ" in told["html"]["#form-body"]


def test_a_slip_of_yaml_is_told_and_there_is_no_form(browser: TestClient) -> None:
    told = look(browser, OFFICE + "x: [\n")
    assert "#form-body" not in told["html"]
    assert told["problems"]


def test_the_letters_follow_what_is_saved(browser: TestClient, folder: Path) -> None:
    letter = {"name": "ক.yaml", "text": "ধরন: পত্র\nঅফিস: academy\nস্বাক্ষর: {কর্মকর্তা: পরিচালক}\n"}
    (folder / "office.yaml").write_text(OFFICE, "utf-8")
    (folder / "ক.yaml").write_text(letter["text"], "utf-8")

    def officers() -> list[str]:
        html = browser.post("/api/look", json=letter).json()["html"]["#form-body"]
        return [one for one in ("পরিচালক", "মহাপরিচালক") if f'<option value="{one}">' in html]

    assert officers() == ["পরিচালক"]
    read = browser.get("/api/letter/office.yaml").json()
    edit = {"op": "rename", "path": ["academy", "কর্মকর্তাগণ", "পরিচালক"], "to": "মহাপরিচালক"}
    made = browser.post("/api/edit", json={"name": "office.yaml", "text": read["text"], "edit": edit}).json()[
        "text"
    ]
    browser.post("/api/save", json={"name": "office.yaml", "text": made, "base_hash": read["hash"]})
    assert officers() == ["মহাপরিচালক"]


def test_the_page_shows_a_letter_of_the_office(browser: TestClient) -> None:
    def page(text: str) -> dict[str, Any]:
        answer: dict[str, Any] = browser.post(
            "/api/preview", json={"name": "office.yaml", "text": text}
        ).json()
        return answer

    before, after = page(OFFICE), page(OFFICE.replace("**একাডেমি**", "**নতুন একাডেমি**"))
    assert before["places"] == []
    assert before["pages"][0]["hash"] != after["pages"][0]["hash"]
    assert page(OFFICE + "x: [\n")["pages"] == []


def edited(browser: TestClient, text: str, **edit: object) -> str:
    answer = browser.post("/api/edit", json={"name": "office.yaml", "text": text, "edit": edit})
    assert answer.status_code == 200, answer.text
    return str(answer.json()["text"])


def test_officers_and_offices_are_added_renamed_and_taken_away_by_the_form(
    browser: TestClient, folder: Path
) -> None:
    html = look(browser)["html"]["#form-body"]
    assert html.count("আরও একজন কর্মকর্তা") == 2
    assert html.count("আরও একটি দপ্তর") == 1
    form = form_of_office(folder)
    field = fields_of(form["groups"][0])["কর্মকর্তাগণ"]
    more = {"op": "pair", "path": field["path"], "value": "কর্মকর্তা", "item": field["new"]}
    text = edited(browser, edited(browser, OFFICE, **more), **more)
    assert text.startswith(
        '# দপ্তর\nacademy:\n  পত্রশীর্ষ:\n    সারি: [গণপ্রজাতন্ত্রী বাংলাদেশ সরকার, "**একাডেমি**"]   # দুই সারি\n'
    )
    officers = fields_of(form_of_office(folder, text)["groups"][0])["কর্মকর্তাগণ"]["fields"]
    assert [one["code"] for one in officers] == ["পরিচালক", "কর্মকর্তা", "কর্মকর্তা ২"]
    text = edited(browser, text, op="set", path=[*officers[1]["path"], "নাম"], value="রোকসানা আফরিন")
    text = edited(browser, text, op="rename", path=officers[1]["path"], to="উপপরিচালক")
    text = edited(browser, text, op="remove", path=officers[2]["path"])
    assert "    উপপরিচালক:\n      নাম: রোকসানা আফরিন\n" in text
    assert "কর্মকর্তা ২" not in text
    text = edited(browser, text, op="pair", path=[], value="দপ্তর", item=form["new"])
    assert [group["label"] for group in form_of_office(folder, text)["groups"]] == ["academy", "শাখা", "দপ্তর"]
    assert not any(one["severity"] == "error" for one in look(browser, OFFICE)["problems"])


def test_the_only_office_stays(browser: TestClient) -> None:
    assert "দপ্তরটি বাদ দিন" in look(browser)["html"]["#form-body"]
    assert "দপ্তরটি বাদ দিন" not in look(browser, OFFICE.partition("শাখা:")[0])["html"]["#form-body"]
