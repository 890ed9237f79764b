"""The folder of letters: its list, search, new letters, rename, trash; the whole way of a clerk; what anybody can reach."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.desk.browser.conftest import LETTER, RunningDesk, expect, open_letter


@pytest.fixture
def many(folder: Path) -> Path:
    for number in range(200):
        text = LETTER.replace("-১২৫", f"-{number + 200}").replace("মাসিক", f"মাসিক {number + 1000}")
        (folder / f"পত্র-{number:03}.yaml").write_text(text, "utf-8")
    return folder


def test_two_hundred_letters_are_listed_and_found_by_any_word(many: Path, page: Any) -> None:
    assert page.locator("tbody tr").count() == 201
    page.locator("input[type=search]").fill("1042")
    expect(page.locator("tbody tr")).to_have_count(1)
    assert "1042" in page.locator("tbody th a").inner_text()


def test_a_letter_to_the_trash_and_back(page: Any, desk: RunningDesk) -> None:
    page.locator("tbody .actions button").nth(2).click()
    expect(page.locator("tbody tr")).to_have_count(0)
    assert not (desk.folder / "পত্র.yaml").exists()
    page.locator(".note button").click()
    page.wait_for_selector("tbody tr")
    assert desk.letter("পত্র.yaml") == LETTER


def test_a_letter_is_renamed(page: Any, desk: RunningDesk) -> None:
    page.locator("tbody .actions button").nth(1).click()
    page.keyboard.type("সভার-পত্র")
    page.keyboard.press("Enter")
    expect(page.locator(".file")).to_contain_text("সভার-পত্র.yaml")
    assert desk.letter("সভার-পত্র.yaml") == LETTER


def test_the_language_is_one_click_away_and_stays(page: Any) -> None:
    page.get_by_role("button", name="English").click()
    assert page.locator("h1").inner_text() == "Letters"
    page.reload()
    page.wait_for_selector("h1")
    assert page.locator("h1").inner_text() == "Letters"


def test_without_the_token_nothing_is_shown(context: Any, desk: RunningDesk) -> None:
    page = context.new_page()
    page.goto(desk.origin)
    page.wait_for_selector(".closed-note")
    assert page.locator("tbody").count() == 0


def violations(page: Any) -> list[str]:
    axe = pytest.importorskip("axe_playwright_python.sync_playwright").Axe()
    page.evaluate("document.getAnimations().forEach(one => one.finish())")
    return [f"{one['id']}: {one['nodes'][0]['html'][:120]}" for one in axe.run(page).response["violations"]]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("language", ["bn", "en"])
def test_anybody_can_reach_it(context: Any, page: Any, scheme: str, language: str) -> None:
    page.emulate_media(color_scheme=scheme)
    if language == "en":
        page.get_by_role("button", name="English").click()
    assert violations(page) == []
    page.locator(".folder-head .primary").click()
    page.wait_for_selector(".form-card")
    assert violations(page) == []
    page.keyboard.press("Escape")
    open_letter(page, "পত্র.yaml")
    page.locator(".problem-toggle").click()
    page.locator("details.more > summary").click()
    assert violations(page) == []
    page.keyboard.press("Alt+2")
    assert violations(page) == []
