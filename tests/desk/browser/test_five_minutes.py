"""The clerk's five minutes: from nothing to an office order that is numbered, issued, on paper and in the archive, by the form alone."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path
from shutil import which
from typing import Any

import pytest

from govdocs.archive import Archive
from govdocs.register import Register
from tests.desk.browser.clerk import (
    box,
    button,
    choose,
    dialog,
    downloaded,
    expect,
    group,
    lines,
    wait_until_saved,
    words_of,
)
from tests.desk.browser.conftest import RunningDesk

FILE = "৪৬.০০.০০০০.০৭১.৩১.০০৩.২৬"
HEAD = (
    "গণপ্রজাতন্ত্রী বাংলাদেশ সরকার",
    "**নমুনা উন্নয়ন অধিদপ্তর**",
    "শাপলাপুর, ঢাকা",
    "www.namuna.example.gov.bd",
)
TYPED = {
    "তারিখ": "২১ ফেব্রুয়ারি ২০২৬",
    "বক্তব্য": "বার্ষিক ক্রীড়া আয়োজনের জন্য তিন সদস্যের একটি কমিটি গঠন করা হলো।",
    "সমাপনী": "যথাযথ কর্তৃপক্ষের অনুমোদনক্রমে এ আদেশ জারি করা হলো।",
    "বিষয়": "বার্ষিক ক্রীড়া আয়োজনের কমিটি গঠন।",
}
SIGNER = {"নাম": "রোকসানা আফরিন", "পদবি": "উপসচিব"}
TO, COPY = "মহাপরিচালক, নমুনা একাডেমি, ঢাকা", "সহকারী প্রোগ্রামার, নমুনা উন্নয়ন অধিদপ্তর, ঢাকা"


def fill(page: Any) -> None:
    """Type over every sample of the office order; the subject with a space that does not belong there."""
    for at, line in enumerate(HEAD):
        lines(page, "সারি").nth(at).fill(line)
    for label, text in TYPED.items():
        box(page, label).fill(text)
    box(page, "বিষয়").fill(TYPED["বিষয়"].replace("।", " ।"))
    box(page, "নম্বর").fill(FILE)
    signer = group(page, "স্বাক্ষর")
    box(signer, "নাম").fill(SIGNER["নাম"])
    lines(signer, "পদবি").first.fill(SIGNER["পদবি"])
    copies = group(page, "অনুলিপি")
    box(copies, "পাঠ").fill(COPY)
    page.get_by_role("textbox", name="প্রাপক", exact=True).fill(TO)


@pytest.mark.skipif(which("pdftotext") is None, reason="poppler is not installed")
def test_an_office_order_by_the_form_alone(
    register: Register, page: Any, desk: RunningDesk, tmp_path: Path
) -> None:
    button(page, "নতুন পত্র").click()
    forms = dialog(page, "নতুন পত্র")
    forms.get_by_role("searchbox", name="ফরম খুঁজুন").fill("অফিস আদেশ")
    button(forms, "অফিস আদেশ").click()
    box(page, "সমাপনী").wait_for()
    name = page.get_by_role("heading", level=1).inner_text()
    fill(page)

    # What is wrong is told, and one click puts it right.
    page.get_by_role("button", name="ভুল ও পরামর্শ").click()
    found = page.get_by_role("region", name="ভুল ও পরামর্শ")
    expect(found.get_by_text("ভুল", exact=True)).to_have_count(0)
    button(found, "ঠিক করুন").first.click()
    expect(box(page, "বিষয়")).to_have_value(TYPED["বিষয়"])
    page.get_by_role("button", name="ভুল ও পরামর্শ").click()
    button(page, "সংরক্ষণ").click()
    wait_until_saved(page)
    before = desk.letter(f"{name}.yaml")

    # It is examined; going back before the number is taken changes nothing.
    button(page, "জারি করুন").click()
    issue = dialog(page, "জারি করুন")
    steps = issue.get_by_role("listitem")
    expect(button(issue, "পরের ধাপ")).to_be_visible()
    button(issue, "বন্ধ করুন").click()
    assert desk.letter(f"{name}.yaml") == before
    assert register.entries() == ()
    assert {path.suffix for path in desk.folder.iterdir() if path.is_file()} == {".yaml", ".sqlite"}

    # Each step is seen.
    button(page, "জারি করুন").click()
    for at, told in enumerate((None, f"{FILE}-১", f"{name}.pdf", "archive/")):
        if told:
            button(issue, "পরের ধাপ").click()
            expect(steps.nth(at)).to_contain_text(told)
    save = button(issue, "PDF নামান")
    pdf = downloaded(page, save.click, tmp_path)
    button(issue, "শেষ").click()
    expect(issue).to_have_count(0)

    # The number stands in the form and in the register, the PDF says what was typed, the archive has the same bytes.
    expect(box(page, "নম্বর")).to_have_value(f"{FILE}-১")
    assert desk.letter(f"{name}.yaml") == before.replace(f"নম্বর: {FILE}\n", f"নম্বর: {FILE}-১\n")
    (entry,) = register.entries()
    assert (entry.state, entry.pdf) == ("issued", f"{name}.pdf")
    (archived,) = Archive(desk.folder / "archive").letters()
    assert (desk.folder / f"{name}.pdf").read_bytes() == pdf.read_bytes()
    assert archived.pdf == sha256(pdf.read_bytes()).hexdigest()
    printed = words_of(pdf)
    for text in (*HEAD, *TYPED.values(), *SIGNER.values(), TO, COPY, f"{FILE}-১"):
        assert text.strip("*") in printed
    assert "খসড়া" not in printed

    # It is printed from the PDF itself, and the list says that it went out.
    with page.context.expect_page() as opened:
        choose(page, "ছাপুন")
    assert opened.value.url.startswith(f"{desk.origin}/file/")
    opened.value.close()
    page.get_by_role("link", name="পত্রের তালিকায় ফিরুন").click()
    row = page.get_by_role("row").filter(has_text=f"{name}.yaml")
    expect(row).to_contain_text("জারি হয়েছে")
    expect(row).to_contain_text(f"{FILE}-১")


def test_the_next_number_of_the_register_is_one_click_away(
    register: Register, page: Any, desk: RunningDesk
) -> None:
    page.get_by_role("link", name="মাসিক সমন্বয় সভার").click()
    number = box(page, "নম্বর")
    file = number.input_value()
    for _ in range(2):  # it is told, and taken only when the letter is issued
        button(page, "পরের নম্বর").click()
        expect(page.get_by_text(f"{file}-১")).to_be_visible()
    assert register.entries() == ()
    expect(number).to_have_value(file)
