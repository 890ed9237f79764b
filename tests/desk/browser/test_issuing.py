"""Issuing in the browser: refused while something is wrong, one number for each letter, and the same button goes on after a failure."""

from __future__ import annotations

import os
import re
import sqlite3
from shutil import which
from typing import Any

import pytest

from govdocs.register import Register
from tests.desk.browser.clerk import box, button, dialog, expect, open_letter
from tests.desk.browser.conftest import AS_A_USER, FILE_NUMBER, UNNUMBERED, RunningDesk
from tests.support.register_cases import DAY


def issue(page: Any) -> Any:
    """The dialog, as it opens with its first step done."""
    button(page, "জারি করুন").click()
    return dialog(page, "জারি করুন")


def step(page: Any, at: int) -> Any:
    return dialog(page, "জারি করুন").get_by_role("listitem").nth(at)


def go_on(page: Any) -> None:
    button(dialog(page, "জারি করুন"), "পরের ধাপ").click()


def window(context: Any, desk: RunningDesk, name: str) -> Any:
    page = context.new_page()
    page.goto(desk.address)
    page.get_by_role("row").nth(1).wait_for()
    return open_letter(page, name)


def test_a_letter_with_an_error_is_not_issued_until_it_is_put_right(
    register: Register, letter: Any, desk: RunningDesk
) -> None:
    box(letter, "বিষয়").fill("")
    issue(letter)
    expect(step(letter, 0)).to_contain_text("ভুল থাকতে পত্র জারি হয় না")
    expect(step(letter, 0)).to_contain_text("বিষয়")
    button(dialog(letter, "জারি করুন"), "আবার মিলিয়ে দেখুন").click()
    expect(step(letter, 0)).to_contain_text("ভুল থাকতে পত্র জারি হয় না")
    assert register.entries() == ()
    assert not (desk.folder / "পত্র.pdf").exists()
    letter.keyboard.press("Escape")
    box(letter, "বিষয়").fill("সভার কার্যবিবরণী প্রেরণ।")
    issue(letter)
    go_on(letter)
    expect(step(letter, 1)).to_contain_text(f"{FILE_NUMBER}-১")


def test_two_letters_issued_at_once_have_two_numbers(
    register: Register, context: Any, desk: RunningDesk
) -> None:
    (desk.folder / "খ.yaml").write_text(UNNUMBERED.replace("মাসিক", "বার্ষিক"), "utf-8")
    windows = [window(context, desk, name) for name in ("পত্র.yaml", "খ.yaml")]
    for one in windows:
        issue(one)
        button(dialog(one, "জারি করুন"), "পরের ধাপ").wait_for()
    press = "document.querySelector('dialog[open] footer button').click()"
    for one in windows:
        one.evaluate(press)
    for one in windows:
        expect(step(one, 1)).to_contain_text("নেওয়া হলো")
        for _ in range(2):
            go_on(one)
        expect(step(one, 3)).to_contain_text("archive/")
    assert sorted(entry.number for entry in register.entries(state="issued")) == [1, 2]
    assert {box(one, "নম্বর").input_value() for one in windows} == {f"{FILE_NUMBER}-১", f"{FILE_NUMBER}-২"}


def test_one_letter_issued_in_two_windows_at_once_has_one_number(
    register: Register, context: Any, desk: RunningDesk
) -> None:
    windows = [window(context, desk, "পত্র.yaml") for _ in range(2)]
    for one in windows:
        issue(one)
        button(dialog(one, "জারি করুন"), "পরের ধাপ").wait_for()
    press = "document.querySelector('dialog[open] footer button').click()"
    for one in windows:
        one.evaluate(press)
    for one in windows:
        press_next = dialog(one, "জারি করুন").get_by_role("button", name=re.compile("^(পরের ধাপ|শেষ)$"))
        for _ in range(8):  # the other one may have been first: told, and pressed again
            expect(press_next).to_be_enabled()
            if press_next.inner_text() == "শেষ":
                break
            press_next.click()
        expect(step(one, 1)).to_contain_text(f"{FILE_NUMBER}-১")
        expect(step(one, 3)).to_contain_text("archive/")
    assert [(entry.number, entry.state) for entry in register.entries()] == [(1, "issued")]


def test_a_pdf_that_cannot_be_written_keeps_the_number_and_the_button_goes_on(
    register: Register, letter: Any, desk: RunningDesk
) -> None:
    issue(letter)
    go_on(letter)
    expect(step(letter, 1)).to_contain_text(f"{FILE_NUMBER}-১")
    (desk.folder / "পত্র.pdf").mkdir()
    go_on(letter)
    expect(step(letter, 2)).to_contain_text("হারায়নি")
    (desk.folder / "পত্র.pdf").rmdir()
    go_on(letter)
    expect(step(letter, 2)).to_contain_text("পত্র.pdf’ তৈরি হয়েছে")
    assert [(entry.number, entry.state) for entry in register.entries()] == [(1, "issued")]


@pytest.mark.skipif(not hasattr(os, "geteuid"), reason="rights are those of Unix")
@pytest.mark.skipif(
    hasattr(os, "geteuid") and os.geteuid() == 0 and which("setpriv") is None,
    reason="root may write everywhere",
)
def test_a_folder_that_becomes_read_only_is_told_and_nothing_is_lost(
    context: Any, own_desk: RunningDesk
) -> None:
    (own_desk.folder / "পত্র.yaml").write_text(UNNUMBERED, "utf-8")
    register = Register.open(own_desk.folder / "register.sqlite", on=DAY)
    own_desk.start(*(AS_A_USER if os.geteuid() == 0 else ()))
    page = window(context, own_desk, "পত্র.yaml")
    issue(page)
    go_on(page)
    expect(step(page, 1)).to_contain_text(f"{FILE_NUMBER}-১")
    own_desk.folder.chmod(0o555)
    try:
        go_on(page)
        expect(step(page, 2)).to_contain_text("হারায়নি")
        page.keyboard.press("Escape")
        box(page, "বিষয়").fill("লেখা যায় না এমন ফোল্ডারের বিষয়।")
        page.keyboard.press("Control+s")
        expect(page.get_by_text("সংরক্ষণ বাকি", exact=True)).to_be_attached()
        expect(page.get_by_role("status").filter(has_text="পত্র.yaml")).to_be_visible()
        page.get_by_role("link", name="পত্রের তালিকায় ফিরুন").click()
        expect(page.get_by_text("এই ফোল্ডারে লেখা যায় না")).to_be_visible()
    finally:
        own_desk.folder.chmod(0o755)
    page.get_by_role("link", name="মাসিক সমন্বয় সভার").click()
    button(dialog(page, "সংরক্ষণ না করা লেখা আছে"), "সংরক্ষিত লেখাই থাক").click()
    issue(page)
    for at in (1, 2, 3):
        go_on(page)
        expect(step(page, at)).not_to_have_text("")
        page.wait_for_timeout(300)
    expect(step(page, 3)).to_contain_text("archive/")
    assert [(entry.number, entry.state) for entry in register.entries()] == [(1, "issued")]
    page.close()


def test_a_register_that_is_busy_is_waited_for(register: Register, letter: Any, desk: RunningDesk) -> None:
    issue(letter)
    button(dialog(letter, "জারি করুন"), "পরের ধাপ").wait_for()
    other = sqlite3.connect(desk.folder / "register.sqlite", isolation_level=None)
    other.execute("BEGIN EXCLUSIVE")
    go_on(letter)
    expect(button(dialog(letter, "জারি করুন"), "পরের ধাপ")).to_be_disabled()
    letter.wait_for_timeout(1200)
    expect(step(letter, 1)).not_to_contain_text(FILE_NUMBER)
    other.execute("ROLLBACK")
    other.close()
    expect(step(letter, 1)).to_contain_text(f"{FILE_NUMBER}-১")


def test_without_a_register_it_is_said_how_to_open_one(page: Any, desk: RunningDesk) -> None:
    (desk.folder / "পত্র.yaml").write_text(UNNUMBERED, "utf-8")
    letter = open_letter(page, "পত্র.yaml")
    issue(letter)
    go_on(letter)
    expect(step(letter, 1)).to_contain_text("‘জারি রেজিস্টার’ থেকে রেজিস্টার খুলুন")
    assert not (desk.folder / "পত্র.pdf").exists()
