"""What a clerk sees and does. All on the screen is found as one finds it: by its role, its label and its words."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from tests.desk.browser.conftest import RunningDesk

sync_api = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
expect = sync_api.expect

PASTE = """([html, text]) => {
  const data = new DataTransfer();
  data.setData("text/plain", text);
  if (html) data.setData("text/html", html);
  let box = document.activeElement;
  while (box.shadowRoot?.activeElement) box = box.shadowRoot.activeElement;
  box.dispatchEvent(new ClipboardEvent("paste", {clipboardData: data, bubbles: true, cancelable: true, composed: true}));
}"""


def bangla(number: int) -> str:
    """A number in Bangla digits."""
    return "".join(chr(0x9E6 + int(digit)) for digit in str(number))


def named(label: str) -> re.Pattern[str]:
    """The name of a field, which may be marked as required."""
    return re.compile(f"^{re.escape(label)}( আবশ্যক| required)?$")


def button(where: Any, word: str) -> Any:
    return where.get_by_role("button", name=word, exact=True)


def box(where: Any, label: str) -> Any:
    """The box of the form with this label; the first of several."""
    name = named(label)
    return where.get_by_role("textbox", name=name).or_(where.get_by_role("combobox", name=name)).first


def group(where: Any, label: str) -> Any:
    """The fields under this heading."""
    return where.get_by_role("group", name=named(label)).first


def lines(where: Any, label: str) -> Any:
    """The boxes of a list of lines."""
    return group(where, label).get_by_role("textbox")


def dialog(page: Any, word: str) -> Any:
    return page.get_by_role("dialog", name=word, exact=True)


def text_of_letter(page: Any) -> Any:
    """The editor of the text."""
    return page.get_by_role("textbox", name="পত্রের লেখা (YAML)")


def open_letter(page: Any, name: str) -> Any:
    """Open a letter by its address, and wait for its form and its first page."""
    page.evaluate("name => location.hash = '#/' + encodeURIComponent(name)", name)
    page.get_by_role("textbox", name=re.compile("^(নম্বর|number)( |$)")).first.wait_for()
    page.get_by_alt_text(re.compile("^(পাতা ১|Page 1)$")).wait_for(state="attached")  # a phone shows it later
    return page


def choose(page: Any, word: str) -> None:
    """Choose what stands in the menu of a letter."""
    button(page, "আরও কাজ").click()
    button(page, word).click()


def saved(page: Any, desk: RunningDesk, name: str = "পত্র.yaml") -> str:
    """The text of the letter, saved by the keyboard and read from its file."""
    page.keyboard.press("Control+s")
    wait_until_saved(page)
    return desk.letter(name)


def wait_until_saved(page: Any) -> None:
    page.get_by_text("সংরক্ষিত", exact=True).wait_for(state="attached")


def kept(page: Any, word: str) -> Any:
    """Until a draft with this word is kept; other drafts may be on their way before it."""

    def has_word(response: Any) -> bool:
        return response.url.endswith("/api/draft") and word in (response.request.post_data or "")

    return page.expect_response(has_word)


def paste(page: Any, into: Any, text: str, html: str = "", *, over: bool = True) -> None:
    """Paste from another program over what a box holds."""
    into.focus()
    if over:
        page.keyboard.press("Control+a")
    with page.expect_response(re.compile("/api/(pasted|edit)$")):
        page.evaluate(PASTE, [html, text])
    page.wait_for_timeout(100)


def downloaded(page: Any, press: Any, into: Path) -> Path:
    """The file that a press of a button gives."""
    with page.expect_download() as told:
        press()
    path = into / told.value.suggested_filename
    told.value.save_as(path)
    return path


def words_of(pdf: Path) -> str:
    """The text of a PDF as another program reads it, its lines in one."""
    command = ["pdftotext", "-layout", str(pdf), "-"]
    return " ".join(subprocess.run(command, capture_output=True, check=True).stdout.decode().split())


def violations(page: Any, *, within: str | None = None, only: str = "") -> list[str]:
    """What axe objects to, on the page or within a part of it."""
    axe = pytest.importorskip("axe_playwright_python.sync_playwright").Axe()
    page.evaluate("document.getAnimations().forEach(one => one.finish())")
    options = {"runOnly": [only]} if only else {"resultTypes": ["violations"]}
    found = axe.run(page, context=within, options=options).response["violations"]
    return [f"{one['id']}: {one['nodes'][0]['html'][:160]}" for one in found]


def reachable_by_anybody(page: Any, within: str | None = None) -> None:
    """No objection of axe, in the light; nor to a contrast in the dark."""
    assert violations(page, within=within) == []
    page.emulate_media(color_scheme="dark")
    assert violations(page, within=within, only="color-contrast") == []
    page.emulate_media(color_scheme="light")
