"""The number of pages that a letter states, against those of its PDF. Pages are really made."""

from __future__ import annotations

from pathlib import Path

import pytest

import govdocs
from govdocs.audit import audit
from govdocs.audit.pages import audit_pages
from govdocs.output import render
from govdocs.pdf.contents import chapters_of
from tests.support.audited import letter

LIST = "  - {ধরন: তালিকা, শিরোনাম: উপকরণ, কলাম: [ক্র. নং, নাম], সারি: [[১, খাতা], [২, কলম]]}\n"
PAPER = "  - ধরন: ধারণাপত্র\n    শিরোনাম: ধারণাপত্র\n    বক্তব্য: |\n" + "".join(
    f"      {number}টি নৌকা নদীর ঘাটে বাঁধা।\n\n" for number in ["৪"] * 40
)
"""Two pages."""


def made(folder: Path, enclosures: str, annexes: str = LIST + PAPER, more: str = "") -> list[str]:
    text = letter(more=f"সংযুক্তি: {enclosures}\nপরিশিষ্ট:\n{annexes}{more}")
    (folder / "letter.yaml").write_text(text, "utf-8")
    document = govdocs.load(folder / "letter.yaml")
    assert "pages-made" not in [problem.code for problem in audit(document)]  # nothing is known without pages
    written = render(document, folder / "letter.pdf")
    return [problem.bangla for problem in audit_pages(document, written)]


def test_the_pages_of_the_annexes_are_counted(tmp_path: Path) -> None:
    (problem,) = made(tmp_path, "বর্ণনামতে (৯ পাতা)")
    (_, first, _), pages = chapters_of((tmp_path / "letter.pdf").read_bytes())
    assert (first, pages) == (1, 4)
    assert problem == "সংযুক্তিতে লেখা ৯ পাতা, কিন্তু পরিশিষ্ট হয়েছে ৩ পাতা।"


@pytest.mark.parametrize(
    ("enclosures", "found"),
    [
        ("বর্ণনামতে ০৩ (তিন) পাতা", 0),
        ("বর্ণনামতে (২ ফর্দ)", 0),  # printed on both sides
        ("বর্ণনামতে (২ পৃষ্ঠা)", 1),
        ("বর্ণনামতে (২ পাতা)", 1),
        ("[উপকরণের তালিকা (১ পাতা), ধারণাপত্র (২ পাতা)]", 0),
        ("[উপকরণের তালিকা (১ পাতা), ধারণাপত্র (৪ পাতা)]", 1),
        ("[বর্ণনামতে (৩ পাতা), ছবির অ্যালবাম]", 0),  # something else goes along
        ("বর্ণনামতে", 0),
    ],
)
def test_what_is_stated_and_what_was_made(enclosures: str, found: int, tmp_path: Path) -> None:
    assert len(made(tmp_path, enclosures)) == found


def test_an_annex_without_a_title_cannot_be_found(tmp_path: Path) -> None:
    assert made(tmp_path, "বর্ণনামতে (৯ পাতা)", LIST.replace("শিরোনাম: উপকরণ, ", "")) == []


def test_it_can_be_silenced(tmp_path: Path) -> None:
    silence = "নিরীক্ষা: {উপেক্ষা: [{নিয়ম: pages-made, কারণ: ছবি আলাদা যাচ্ছে}]}\n"
    assert made(tmp_path, "বর্ণনামতে (৯ পাতা)", more=silence) == []
    document = govdocs.load(tmp_path / "letter.yaml")
    assert "unused-silence" not in [problem.code for problem in audit(document)]
