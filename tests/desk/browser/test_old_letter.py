"""An old letter on the folder page: chosen or dropped, seen beside what was recognised in it, kept as a new letter."""

from __future__ import annotations

import base64
from typing import Any

import pytest

import govdocs
from tests.desk.browser.clerk import box, button, dialog, expect, reachable_by_anybody
from tests.desk.browser.conftest import RunningDesk
from tests.desk.letters.test_old_letters import LINES, old_letter
from tests.support.starters import finished

BRING, KEEP = "পুরোনো পত্র আনুন", "পত্রটি রাখুন"
DOUBTED = (*LINES, "পরিশিষ্ট-ক", "কর্মকর্তাদের তালিকা নিম্নরূপ")
DROP = """([name, data]) => {
  const bytes = Uint8Array.from(atob(data), (one) => one.charCodeAt(0));
  const dataTransfer = new DataTransfer();
  dataTransfer.items.add(new File([bytes], name));
  for (const kind of ["dragover", "drop"])
    document.querySelector("#letters").dispatchEvent(
      new DragEvent(kind, { dataTransfer, bubbles: true, cancelable: true }));
}"""


def bring(page: Any, name: str, data: bytes) -> Any:
    """Choose a file with the button; the dialog that it opens."""
    page.get_by_label(BRING).set_input_files({"name": name, "mimeType": "", "buffer": data})
    return dialog(page, "পুরোনো পত্র")


def test_a_word_file_is_chosen_compared_and_kept(page: Any, desk: RunningDesk) -> None:
    shown = bring(page, "সভা ২০২৪.docx", old_letter(DOUBTED))
    expect(shown.get_by_role("region", name="সভা ২০২৪.docx")).to_contain_text(LINES[4])
    fields = shown.locator(".recognised > div")
    expect(fields.first).to_be_visible()
    doubtful = ["doubtful" in (one.get_attribute("class") or "") for one in fields.all()]
    assert any(doubtful)
    assert doubtful == sorted(doubtful, reverse=True)
    name = shown.get_by_label("নতুন পত্রের ফাইলের নাম")
    expect(name).to_be_focused()
    expect(name).to_have_value("সভা ২০২৪.yaml")
    page.keyboard.press("Enter")
    expect(box(page, "বিষয়")).to_have_value("মাসিক সমন্বয় সভায় উপস্থিতি প্রসঙ্গে।")
    assert "৪৬.০০.০০০০.০৭১.৩১.০০৩.২৪-১২৫" in desk.letter("সভা ২০২৪.yaml")


def test_a_file_is_dropped_anywhere_on_the_folder(page: Any, desk: RunningDesk) -> None:
    data = govdocs.render_pdf(govdocs.loads(finished("letter")))
    page.evaluate(DROP, ["পুরোনো.pdf", base64.b64encode(data).decode()])
    shown = dialog(page, "পুরোনো পত্র")
    picture = shown.get_by_alt_text("পাতা ১")
    expect(picture).to_be_visible()
    assert picture.evaluate("image => image.decode().then(() => image.naturalWidth)") > 800
    button(shown, "বাদ দিন").click()
    expect(shown).to_have_count(0)
    assert not (desk.folder / "পুরোনো.yaml").exists()


@pytest.mark.parametrize(("width", "height"), [(1280, 800), (768, 1024), (390, 844)])
def test_both_sides_and_the_button_are_in_sight(page: Any, width: int, height: int) -> None:
    page.set_viewport_size({"width": width, "height": height})
    long = [f"{number}। {LINES[5]}" for number in range(40)]
    shown = bring(page, "দীর্ঘ.docx", old_letter((*LINES[:5], *long, *LINES[7:])))
    expect(shown.get_by_role("region")).to_have_count(2)
    file, recognised = shown.get_by_role("region").all()
    left, right = file.bounding_box(), recognised.bounding_box()
    if width > 760:
        assert left["x"] + left["width"] <= right["x"]
    else:
        assert left["y"] + left["height"] <= right["y"]
    for side in (file, recognised):
        assert side.bounding_box()["height"] > 120
        assert side.evaluate(
            "one => one.scrollHeight > one.clientHeight && one.scrollWidth <= one.clientWidth"
        )
    low = button(shown, KEEP).bounding_box()
    assert low["y"] + low["height"] <= height
    assert shown.evaluate(
        "one => one.scrollHeight <= one.clientHeight + 1 && one.scrollWidth <= one.clientWidth"
    )
    reachable_by_anybody(page, within="dialog")


@pytest.mark.parametrize("name", ["নষ্ট.docx", "নষ্ট.pdf"])
def test_a_broken_file_is_refused_in_words(page: Any, desk: RunningDesk, name: str) -> None:
    before = sorted(desk.folder.glob("*.yaml"))
    page.get_by_label(BRING).set_input_files({"name": name, "mimeType": "", "buffer": b"PK\x03\x04 broken"})
    expect(page.locator("#live .refused")).to_contain_text(name)
    expect(page.get_by_role("dialog")).to_have_count(0)
    assert sorted(desk.folder.glob("*.yaml")) == before
