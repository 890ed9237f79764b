"""How the main screens look, at the width of a desk, a tablet and a phone.

A picture is compared by squares of eight pixels: another Chromium or FreeType smooths the edges of letters otherwise, which hardly
changes how dark a square is, while whatever moves, grows or goes changes many. `pytest tests/desk/browser/test_pictures.py --update`
writes those anew that are out of tolerance; look at them before committing.
"""

from __future__ import annotations

import io
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PIL import Image, ImageChops, ImageDraw

from govdocs.register import Register
from tests.desk.browser.clerk import bangla, button, choose, dialog, open_letter
from tests.desk.browser.conftest import FILE_NUMBER, LETTER, UNNUMBERED, RunningDesk
from tests.support.examples import ROOT, TESTS
from tests.support.register_cases import BY, DAY

GOLDEN = TESTS / "golden" / "desk"
SIZES = {1280: 800, 768: 1024, 390: 844}
SHOWN = {"letter-1280": ROOT / "docs" / "desk.png", "english-1280": ROOT / "docs" / "desk-english.png"}
"""In README and docs/desk.md."""
SQUARE, STEP, SHARE = 8, 28, 0.012
"""Pixels of a square; by how much darker or lighter (of 255) it may be; the share of squares that may be more than that."""
COLOURS, MOST_BYTES = 64, 60_000
# How wide words are, in pixels at a size of 100, with the faces that the pictures were made with.
WIDTHS = {"var(--text)": ("ক্ষুদ্র ঋণ ১২৩ Letter", 789.0), "var(--code)": ("বিষয়: subject", 733.0)}
MEASURE = """([family, words]) => {
  const span = document.body.appendChild(document.createElement("span"));
  span.textContent = words;
  Object.assign(span.style, {fontFamily: family, fontSize: "100px", position: "absolute", whiteSpace: "nowrap"});
  const { width } = span.getBoundingClientRect();
  span.remove();
  return width;
}"""

SUBJECTS = {
    "সভা.yaml": ("মাসিক সমন্বয় সভার কার্যবিবরণী প্রেরণ।", LETTER),
    "প্রশিক্ষণ.yaml": ("নৈতিকতা ও শুদ্ধাচার বিষয়ক প্রশিক্ষণে কর্মকর্তা মনোনয়ন।", UNNUMBERED.replace("২০২৪", "২০২৬")),
    "ক্রীড়া.yaml": ("বার্ষিক ক্রীড়া আয়োজনের কমিটি গঠন।", LETTER.replace("২১ ফেব্রুয়ারি", "…… ফেব্রুয়ারি")),
    "ছুটি.yaml": ("ছুটির তালিকা প্রকাশ।", LETTER + "বিষয়: দুইবার\n"),
}


@pytest.fixture
def office(desk: RunningDesk) -> RunningDesk:
    """Letters in every state, always the same."""
    (desk.folder / "পত্র.yaml").unlink()
    for age, (name, (subject, text)) in enumerate(SUBJECTS.items()):
        path = desk.folder / name
        path.write_text(text.replace("মাসিক সমন্বয় সভার কার্যবিবরণী প্রেরণ।", subject), "utf-8")
        os.utime(path, (1_771_600_000 - age, 1_771_600_000 - age))
    register = Register.open(desk.folder / "register.sqlite", on=DAY)
    register.take(FILE_NUMBER, on=DAY, by=BY, start=124)
    return desk


@pytest.fixture
def screen(context: Any, office: RunningDesk, request: pytest.FixtureRequest) -> Any:
    page = context.new_page()
    page.clock.set_fixed_time("2026-02-21T10:00:00")
    page.set_viewport_size({"width": request.param, "height": SIZES[request.param]})
    page.goto(office.address)
    page.get_by_role("row").nth(1).wait_for()
    for family, (words, width) in WIDTHS.items():
        if abs(page.evaluate(MEASURE, [family, words]) - width) > width / 100:
            pytest.skip(f"the faces of this machine are others than those of the pictures: {family}")
    return page


def folder(page: Any) -> None:
    page.get_by_role("link", name=SUBJECTS["সভা.yaml"][0]).wait_for()


def letter(page: Any) -> None:
    open_letter(page, "সভা.yaml")


def text(page: Any) -> None:
    open_letter(page, "সভা.yaml")
    page.keyboard.press("Alt+2")
    if page.viewport_size["width"] > 760:  # beside the page
        page.keyboard.press("Alt+1")
        page.keyboard.press("Alt+3")
    page.get_by_text("যে মন্তব্য থেকে যায়").wait_for()


def issue(page: Any) -> None:
    open_letter(page, "প্রশিক্ষণ.yaml")
    button(page, "জারি করুন").click()
    button(dialog(page, "জারি করুন"), "পরের ধাপ").click()
    page.get_by_text("নেওয়া হলো ও পত্রে বসানো হলো").wait_for()


def merge(page: Any) -> None:
    open_letter(page, "সভা.yaml")
    choose(page, "একই পত্র অনেকের নামে")
    box = dialog(page, "একই পত্র অনেকের নামে")
    rows = "".join(f"মহাপরিচালক, একাডেমি-{bangla(number)}, ঢাকা\n" for number in range(1, 13))
    box.locator("input[type=file]").set_input_files(
        {"name": "তালিকা.csv", "mimeType": "text/csv", "buffer": f"প্রাপক\n{rows}".encode()}
    )
    box.get_by_role("img", name="পাতা ১", exact=True).wait_for()


@pytest.mark.parametrize("screen", SIZES, indirect=True)
@pytest.mark.parametrize("opened", [folder, letter, text, issue, merge], ids=lambda show: show.__name__)
def test_a_screen_looks_golden(
    screen: Any, opened: Callable[[Any], None], update: bool, request: pytest.FixtureRequest
) -> None:
    opened(screen)
    assert_golden(screen, f"{opened.__name__}-{screen.viewport_size['width']}", update)


@pytest.mark.parametrize("screen", [1280], indirect=True)
def test_in_english_too(screen: Any, update: bool) -> None:
    button(screen, "English").click()
    open_letter(screen, "সভা.yaml")
    assert_golden(screen, "english-1280", update)


@pytest.mark.parametrize("golden", SHOWN)
def test_the_readme_shows_the_screens_as_they_are(golden: str) -> None:
    assert SHOWN[golden].read_bytes() == (GOLDEN / f"{golden}.png").read_bytes()


def assert_golden(page: Any, name: str, update: bool) -> None:
    """Compare a screen with its picture, once all of it is drawn."""
    page.wait_for_timeout(400)
    page.evaluate("document.activeElement?.blur()")
    page.mouse.move(0, 0)
    taken = Image.open(io.BytesIO(page.screenshot(animations="disabled", caret="hide"))).convert("RGB")
    file = GOLDEN / f"{name}.png"
    if update and (not file.exists() or differing_share(taken, Image.open(file)) > SHARE):
        GOLDEN.mkdir(parents=True, exist_ok=True)
        taken.quantize(COLOURS, dither=Image.Dither.NONE).save(file, optimize=True)
        if name in SHOWN:
            SHOWN[name].write_bytes(file.read_bytes())
    assert file.stat().st_size <= MOST_BYTES
    share = differing_share(taken, Image.open(file))
    assert share <= SHARE, f"{name}: {share:.1%} of the squares differ; look at it, then --update"


def differing_share(one: Image.Image, other: Image.Image) -> float:
    """The share of squares that are darker or lighter than in the other picture; all of them where the sizes differ."""
    if one.size != other.size:
        return 1.0
    size = (one.width // SQUARE, one.height // SQUARE)
    squares = (
        picture.convert("RGB").convert("L").resize(size, Image.Resampling.BOX) for picture in (one, other)
    )
    histogram = ImageChops.difference(*squares).histogram()
    return sum(histogram[STEP + 1 :]) / (size[0] * size[1])


@pytest.mark.parametrize("name", ["letter-1280", "folder-390"])
def test_a_layout_that_is_broken_is_out_of_tolerance_and_other_edges_are_not(name: str) -> None:
    golden = Image.open(GOLDEN / f"{name}.png").convert("RGB")
    smoothed = Image.blend(golden, golden.resize(golden.size, Image.Resampling.BICUBIC, (0.3, 0, golden.width, golden.height)), 0.8)  # fmt: skip
    assert differing_share(smoothed, golden) <= SHARE
    moved = ImageChops.offset(golden, 0, 10)
    assert differing_share(moved, golden) > SHARE
    covered = golden.copy()
    ImageDraw.Draw(covered).rectangle((20, 200, golden.width // 2, 300), fill="black")
    assert differing_share(covered, golden) > SHARE


def test_each_picture_belongs_to_a_screen() -> None:
    names = {f"{show.__name__}-{width}" for show in (folder, letter, text, issue, merge) for width in SIZES}
    assert {path.stem for path in Path(GOLDEN).iterdir()} == names | {"english-1280"}
