"""The clerk's five minutes: a new office order, filled in by the form alone, examined, and taken as a PDF whose text is what was typed."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path
from shutil import which
from typing import Any

import pytest

from tests.desk.browser.conftest import RunningDesk, expect

TYPED = {
    ("নম্বর",): "৪৬.০০.০০০০.০৭১.৩১.০০৩.২৬-১২৬",
    ("তারিখ",): "২১ ফেব্রুয়ারি ২০২৬",
    ("বিষয়",): "বার্ষিক ক্রীড়া আয়োজনের কমিটি গঠন।",
    ("বক্তব্য",): "বার্ষিক ক্রীড়া আয়োজনের জন্য তিন সদস্যের একটি কমিটি গঠন করা হলো।",
    ("পত্রশীর্ষ", "সারি", 1): "**নমুনা উন্নয়ন অধিদপ্তর**",
    ("পত্রশীর্ষ", "সারি", 2): "শাপলাপুর, ঢাকা",
    ("পত্রশীর্ষ", "সারি", 3): "www.namuna.example.gov.bd",
    ("স্বাক্ষর", "নাম"): "রোকসানা আফরিন",
    ("স্বাক্ষর", "পদবি"): "উপসচিব",
    ("প্রাপক",): "মহাপরিচালক, নমুনা একাডেমি, ঢাকা",
    ("অনুলিপি", "প্রাপক", 0, "পাঠ"): "সহকারী প্রোগ্রামার, নমুনা উন্নয়ন অধিদপ্তর, ঢাকা",
}


def type_into(page: Any, path: tuple[str | int, ...], text: str) -> None:
    """Type over what a field holds, or a line of its list."""
    *around, last = path
    place, index = (path, 0) if isinstance(last, str) else (tuple(around), last)
    found = json.dumps(list(place), ensure_ascii=False, separators=(",", ":"))
    boxes = page.locator(f".form [data-path='{found}']").locator("input:not(.behind), textarea")
    if boxes.count() == 0:
        page.locator(f".form [data-path='{found}'] > div > button").first.click()
    boxes.nth(index).fill(text)


@pytest.mark.skipif(which("pdftotext") is None, reason="poppler is not installed")
def test_an_office_order_by_the_form_alone(page: Any, desk: RunningDesk, tmp_path: Path) -> None:
    page.locator(".folder-head .primary").click()
    page.locator("dialog input[type=search]").fill("অফিস আদেশ")
    page.locator(".form-card:visible").first.click()
    page.wait_for_selector(".form .field")
    for path, text in TYPED.items():
        type_into(page, path, text)
    page.keyboard.press("Control+s")
    page.wait_for_selector(".saved:not(.not)", state="attached")
    page.locator(".problem-toggle").click()
    expect(page.locator(".problems li .severity.error")).to_have_count(0)
    page.locator("[popovertarget=menu]").click()
    with page.expect_download() as told:
        page.locator("#menu button").nth(1).click()
    told.value.save_as(tmp_path / "order.pdf")
    command = ["pdftotext", "-layout", str(tmp_path / "order.pdf"), "-"]
    printed = subprocess.run(command, capture_output=True, check=True).stdout.decode()
    flat = " ".join(printed.split())
    for text in TYPED.values():
        assert text.strip("*") in flat
    assert "খসড়া" not in flat
