"""One letter for every row of a sheet: dropped, its columns matched, letters seen, made, stopped."""

from __future__ import annotations

import base64
import io
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pypdfium2
import pytest

from tests.desk.browser.clerk import bangla, button, choose, dialog, downloaded, expect, open_letter
from tests.desk.browser.conftest import LETTER, RunningDesk
from tests.support.sheet_writers import text, xlsx

MERGED = LETTER.replace("মাসিক সমন্বয় সভার", "«ইউনিয়ন» ইউনিয়নের সভার")
HEAD = ["ইউনিয়ন", "প্রাপক"]
ROWS = [[name, f"চেয়ারম্যান, {name}"] for name in ("চর আলো", "পলাশতলী", "কমলাপাড়া")]
DROP = """([data, name]) => {
  const bytes = Uint8Array.from(atob(data), sign => sign.charCodeAt(0));
  const transfer = new DataTransfer();
  transfer.items.add(new File([bytes], name));
  return transfer;
}"""


@pytest.fixture
def merge(page: Any, desk: RunningDesk) -> Any:
    """The dialog of a letter that names a column."""
    (desk.folder / "পত্র.yaml").write_text(MERGED, "utf-8")
    open_letter(page, "পত্র.yaml")
    choose(page, "একই পত্র অনেকের নামে")
    return dialog(page, "একই পত্র অনেকের নামে")


def drop(merge: Any, rows: list[list[str]], folder: Path, kind: str = "csv") -> None:
    """Drop a sheet, as from a window of files."""
    data = text(rows).encode() if kind == "csv" else xlsx(folder / "s.xlsx", rows).read_bytes()
    given = [base64.b64encode(data).decode(), f"তালিকা.{kind}"]
    transfer = merge.page.evaluate_handle(DROP, given)
    place = merge.get_by_text("এখানে ছাড়ুন বা বেছে নিন")
    place.dispatch_event("dragover", {"dataTransfer": transfer})
    place.dispatch_event("drop", {"dataTransfer": transfer})


def first_page(merge: Any) -> str:
    """The picture of the letter that is shown."""
    source = merge.get_by_role("img", name="পাতা ১", exact=True).get_attribute("src")
    assert source
    return str(source)


@pytest.mark.parametrize("kind", ["csv", "xlsx"])
def test_a_sheet_becomes_a_zip_and_one_pdf(merge: Any, desk: RunningDesk, tmp_path: Path, kind: str) -> None:
    drop(merge, [HEAD, *ROWS], tmp_path, kind)
    expect(merge.get_by_role("combobox", name="«ইউনিয়ন»")).to_have_value("ইউনিয়ন")
    expect(merge.get_by_role("combobox", name="প্রাপক")).to_have_value("প্রাপক")
    merge.get_by_role("img", name="পাতা ১", exact=True).wait_for()
    word, output = ("সব পত্র ZIP-এ", "zip") if kind == "csv" else ("এক PDF-এ", "pdf")
    path = downloaded(merge.page, button(merge, word).click, tmp_path)
    assert path.suffix == f".{output}"
    count = len(ROWS) if output == "zip" else 1
    expect(merge.get_by_role("status")).to_contain_text(
        f"{bangla(count)}টির মধ্যে {bangla(count)}টি তৈরি হয়েছে"
    )
    expect(merge.get_by_role("progressbar")).to_be_visible()
    if output == "zip":
        with ZipFile(path) as packed:
            pdfs = [packed.read(name) for name in packed.namelist()]
    else:
        pdfs = [path.read_bytes()]
    pages = []
    for pdf in pdfs:
        with pypdfium2.PdfDocument(io.BytesIO(pdf)) as document:
            pages += [page.get_textpage().get_text_range() for page in document]
    assert len(pages) == len(ROWS)
    for (name, _), page in zip(ROWS, sorted(pages, key=order_of), strict=True):
        assert "".join(f"{name} ইউনিয়নের".split()) in "".join(page.split())
    button(merge, "বন্ধ করুন").last.click()
    expect(merge).to_have_count(0)
    assert {path.name for path in desk.folder.iterdir()} <= {"পত্র.yaml", ".govdocs-desk"}


def order_of(page: str) -> int:
    squeezed = "".join(page.split())
    return next(at for at, (name, _) in enumerate(ROWS) if "".join(name.split()) in squeezed)


def test_a_column_is_chosen_and_letter_after_letter_is_seen(merge: Any, tmp_path: Path) -> None:
    drop(merge, [["এলাকা", "প্রাপক"], *ROWS], tmp_path)
    expect(merge.get_by_role("list")).to_contain_text("ইউনিয়ন")  # the column that is missing
    choice = merge.get_by_role("combobox", name="«ইউনিয়ন»")
    expect(choice).to_have_value("")
    choice.select_option("এলাকা")
    expect(merge.get_by_text("৩টির মধ্যে ১ নম্বর")).to_be_visible()
    merge.get_by_role("img", name="পাতা ১", exact=True).wait_for()
    seen = [first_page(merge)]
    for number in (2, 3):
        button(merge, "পরের পত্র").click()
        expect(merge.get_by_text(f"৩টির মধ্যে {bangla(number)} নম্বর")).to_be_visible()
        expect(merge.get_by_role("img", name="পাতা ১", exact=True)).not_to_have_attribute("src", seen[-1])
        seen.append(first_page(merge))
    assert len(set(seen)) == 3
    button(merge, "আগের পত্র").click()
    expect(merge.get_by_role("img", name="পাতা ১", exact=True)).to_have_attribute("src", seen[1])


def test_what_is_wrong_in_a_cell_is_told_with_its_cell(merge: Any, desk: RunningDesk, tmp_path: Path) -> None:
    drop(merge, [HEAD, ROWS[0], ["", "চেয়ারম্যান"]], tmp_path)
    expect(merge.get_by_role("list")).to_contain_text("A3")
    button(merge, "সব পত্র ZIP-এ").click()
    expect(merge.get_by_role("status")).to_contain_text("A3")
    expect(button(merge, "বাদ দিন")).to_have_count(0)
    assert [path.name for path in desk.temporary.glob("govdocs-merge-*")] == []


@pytest.mark.parametrize("way", ["its button", "Escape"])
def test_a_merge_that_is_cancelled_leaves_nothing(
    merge: Any, desk: RunningDesk, tmp_path: Path, way: str
) -> None:
    many = [[f"চর {bangla(number)}", "চেয়ারম্যান"] for number in range(400)]
    drop(merge, [HEAD, *many], tmp_path)
    button(merge, "এক PDF-এ").click()
    expect(merge.get_by_role("progressbar")).to_be_visible()
    if way == "Escape":
        merge.page.keyboard.press("Escape")
    else:
        button(merge, "বাদ দিন").click()
    expect(merge).to_have_count(0)
    for _ in range(60):
        if not [*desk.temporary.glob("govdocs-merge-*")]:
            break
        merge.page.wait_for_timeout(200)
    assert [*desk.temporary.glob("govdocs-merge-*")] == []
    assert {path.name for path in desk.folder.iterdir()} <= {"পত্র.yaml", ".govdocs-desk"}


def test_another_merge_may_begin_as_soon_as_one_was_left(merge: Any, tmp_path: Path) -> None:
    many = [[f"চর {bangla(number)}", "চেয়ারম্যান"] for number in range(400)]
    for rows in (many, ROWS):
        drop(merge, [HEAD, *rows], tmp_path)
        button(merge, "এক PDF-এ").click()
        expect(merge.get_by_role("progressbar")).to_be_visible()
        merge.page.keyboard.press("Escape")
        expect(merge).to_have_count(0)
        choose(merge.page, "একই পত্র অনেকের নামে")


def test_what_is_no_sheet_is_told(merge: Any, tmp_path: Path) -> None:
    transfer = merge.page.evaluate_handle(
        DROP, [base64.b64encode(b"PK\x03\x04" + b"\0" * 200).decode(), "ভাঙা.xlsx"]
    )
    merge.get_by_text("এখানে ছাড়ুন বা বেছে নিন").dispatch_event("drop", {"dataTransfer": transfer})
    expect(merge.get_by_text("ফাইলটি xlsx বা ods হিসেবে পড়া যাচ্ছে না")).to_be_visible()
    expect(merge.get_by_role("combobox")).to_have_count(0)
