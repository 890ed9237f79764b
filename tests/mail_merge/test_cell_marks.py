"""A cell is text: what begins like a mark of a block is printed as it is in the sheet."""

from __future__ import annotations

from pathlib import Path

import pytest

import govdocs
from govdocs.mail_merge import prepare
from govdocs.mail_merge.field_paths import is_prose
from govdocs.models.letter import Letter
from govdocs.models.minutes import Minutes
from govdocs.page.plain_text import plain_text

LETTER = """\
ধরন: পত্র
ফরম: নোটিশ
নম্বর: ৪৬.০০.০০০০.০৭১.৩১.০০৩.২৪-১২৫
তারিখ: ২১/০২/২০২৪
বিষয়: «কলাম»
{body}
স্বাক্ষর: {{নাম: নাসরিন আক্তার, পদবি: উপসচিব}}
"""


def write_letter(folder: Path, text: str) -> Path:
    path = folder / "letter.yaml"
    path.write_text(text, "utf-8")
    return path


BODIES = {
    "alone": "বক্তব্য: «কলাম»",
    "quoted": 'বক্তব্য: "«কলাম»"',
    "block": "বক্তব্য: |\n  আগে\n\n  «কলাম»\n\n  পরে",
    "second line": "বক্তব্য: |\n  আগে\n  «কলাম»\n  পরে",
    "indented": "বক্তব্য: |\n  আগে\n\n    «কলাম»\n\n  পরে",
    "continued": "বক্তব্য: |\n  আগে\n    «কলাম»\n\n  পরে",
    "folded": "বক্তব্য: >\n  আগে\n  «কলাম»\n\n  পরে",
    "item": "বক্তব্য: |\n  আগে:\n\n  (ক) «কলাম»\n  (খ) পরে",
    "dash": "বক্তব্য: |\n  আগে:\n\n  - «কলাম»\n  - পরে",
    "box": "বক্তব্য: |\n  > «কলাম»\n\n  পরে",
    "within": "বক্তব্য: আগে «কলাম» পরে",
    "cell": "বক্তব্য: |\n  | ক | খ |\n  |---|---|\n  | «কলাম» | গ |",
}
CELLS = [
    "# ৫",
    "### ক",
    "- ক",
    "-ক",
    "+ ক",
    "* ক",
    "> ক",
    "---",
    "{{ছক}}",
    "১। ক",
    "(ক) খ",
    "-৫ ডিগ্রি",
    "না",
    "#১",
    "ক",
]


@pytest.mark.parametrize("body", BODIES)
@pytest.mark.parametrize("cell", CELLS)
def test_a_cell_is_printed_as_it_is(tmp_path: Path, body: str, cell: str) -> None:
    if cell == "না" and body in ("alone", "quoted"):
        pytest.skip("leaves the body out, as it would if it were typed there")
    path = write_letter(tmp_path, LETTER.format(body=BODIES[body]).replace("বিষয়: «কলাম»", "বিষয়: কথা"))
    (merged,) = prepare(path, [{"কলাম": cell}]).letters
    page = govdocs.render_html(merged.document()).partition("<body")[2]
    assert cell in plain_text(page)
    assert f"\\{cell}" not in plain_text(page)


@pytest.mark.parametrize("cell", ["# ৫", "- ক"])
def test_a_field_of_one_line_has_no_such_marks(tmp_path: Path, cell: str) -> None:
    path = write_letter(tmp_path, LETTER.format(body="বক্তব্য: কথা"))
    (merged,) = prepare(path, [{"কলাম": cell}]).letters
    assert merged.document().headline == cell


def test_lines_of_a_cell_are_marked_as_those_of_a_letter(tmp_path: Path) -> None:
    path = write_letter(tmp_path, LETTER.format(body=BODIES["block"]).replace("বিষয়: «কলাম»", "বিষয়: কথা"))
    (merged,) = prepare(path, [{"কলাম": "- ক\n- খ"}]).letters
    assert govdocs.render_html(merged.document()).count("<li") == 2


def test_no_alone_leaves_the_body_out(tmp_path: Path) -> None:
    path = write_letter(tmp_path, LETTER.format(body=BODIES["alone"]).replace("বিষয়: «কলাম»", "বিষয়: কথা"))
    (merged,) = prepare(path, [{"কলাম": "না"}]).letters
    assert merged.document().body is None


@pytest.mark.parametrize(
    ("path", "prose"),
    [
        (("বক্তব্য",), True),
        (("body",), True),
        (("বিষয়",), False),
        (("অনুলিপি", "প্রাপক", 0), False),
        (("সূত্র", 0), False),
        (("নেই", "কিছু"), False),
    ],
)
def test_where_running_text_is(path: tuple[str | int, ...], prose: bool) -> None:
    assert is_prose(path, Letter) is prose


def test_a_decision_is_running_text() -> None:
    assert is_prose(("সিদ্ধান্তসমূহ", 0, "সিদ্ধান্ত"), Minutes) or is_prose(("decisions", 0), Minutes)
