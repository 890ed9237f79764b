"""Bijoy in Word files, workbooks, CSV and texts → Unicode; everything else in them is as it was."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path
from typing import Any

import docx
import openpyxl
import pytest
from docx.shared import Pt

import govdocs
from govdocs.errors import Refusal
from govdocs.importing.readers.word.fonts import W
from govdocs.importing.unbijoy.converting import in_unicode, name_in_unicode
from govdocs.text import normalise
from govdocs.text.bijoy_writing import to_bijoy
from tests.support.command import run
from tests.support.examples import ROOT
from tests.support.old_files import BIJOY_FACE, ole, saved
from tests.support.word_files import made, parts, xml_of

S = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
HEADING = "গণপ্রজাতন্ত্রী বাংলাদেশ সরকার"
SENTENCE = "কর্তৃপক্ষের সিদ্ধান্ত অনুযায়ী ১২টি প্রশিক্ষণ"


def bijoy_run(paragraph: Any, text: str, *, typed: bool = False) -> Any:
    run = paragraph.add_run(text if typed else to_bijoy(text))
    run.font.name = BIJOY_FACE
    return run


def texts(data: bytes) -> list[str]:
    return [normalise(p.text) for p in docx.Document(io.BytesIO(data)).paragraphs]


def test_runs_of_bijoy_english_and_numbers() -> None:
    document = docx.Document()
    paragraph = document.add_paragraph()
    bijoy_run(paragraph, SENTENCE)
    paragraph.add_run(" by Memo No. 46.00-12/A, ").font.name = "Times New Roman"
    bijoy_run(paragraph, "দপ্তর").bold = True
    paragraph.add_run(" dgi@example.gov.bd")
    made_ = in_unicode(saved(document), "old.docx")
    assert texts(made_.data) == [normalise(f"{SENTENCE} by Memo No. 46.00-12/A, দপ্তর dgi@example.gov.bd")]
    runs = docx.Document(io.BytesIO(made_.data)).paragraphs[0].runs
    assert [run.font.name for run in runs] == ["Nikosh", "Times New Roman", "Nikosh", None]
    assert [run.bold for run in runs] == [None, None, True, None]
    fonts = runs[0]._r.rPr.rFonts
    assert fonts.get(f"{W}cs") == "Nikosh"
    assert runs[2]._r.rPr.find(f"{W}bCs") is not None


@pytest.mark.parametrize("cut", range(1, 9))
def test_a_word_in_two_runs(cut: int) -> None:
    typed = to_bijoy("সিদ্ধান্ত কর্মী")
    document = docx.Document()
    paragraph = document.add_paragraph()
    bijoy_run(paragraph, typed[:cut], typed=True)
    bijoy_run(paragraph, typed[cut:], typed=True).italic = True
    assert texts(in_unicode(saved(document), "old.docx").data) == [normalise("সিদ্ধান্ত কর্মী")]


def test_the_font_of_a_style_and_its_size() -> None:
    document = docx.Document()
    style = document.styles["Normal"]
    style.font.name, style.font.size, style.font.bold = BIJOY_FACE, Pt(15), True
    paragraph = document.add_paragraph()
    paragraph.add_run(to_bijoy(HEADING))
    paragraph.add_run(" English").font.name = "Arial"
    made_ = in_unicode(saved(document), "old.docx")
    assert texts(made_.data) == [normalise(f"{HEADING} English")]
    first, second = docx.Document(io.BytesIO(made_.data)).paragraphs[0].runs
    assert first._r.rPr.find(f"{W}szCs").get(f"{W}val") == "30"
    assert first._r.rPr.find(f"{W}bCs") is not None
    order = [element.tag.removeprefix(W) for element in first._r.rPr]
    assert order == sorted(order, key=["rFonts", "b", "bCs", "i", "iCs", "sz", "szCs"].index)
    assert second.font.name == "Arial"


def test_unicode_typed_in_a_bijoy_font_stays() -> None:
    document = docx.Document()
    paragraph = document.add_paragraph()
    bijoy_run(paragraph, "সভা 2024-25", typed=True)
    bijoy_run(document.add_paragraph(), "সভা")
    assert texts(in_unicode(saved(document), "old.docx").data) == ["সভা 2024-25", "সভা"]


@pytest.mark.parametrize("name", ["official-letter", "minutes-table", "memo"])
def test_a_whole_letter_says_the_same_and_nothing_else_is_changed(name: str) -> None:
    document = govdocs.load(ROOT / "examples" / f"{name}.yaml")
    bijoy, plain = made(document, font=BIJOY_FACE).data, made(document).data
    converted = in_unicode(bijoy, "old.docx")
    assert converted.words > 100
    assert [normalise(t) for t in _all_texts(converted.data)] == [normalise(t) for t in _all_texts(plain)]
    before, after = parts(bijoy), parts(converted.data)
    assert list(before) == list(after)
    changed = {part for part in before if before[part] != after[part]}
    assert changed <= {
        "word/document.xml",
        "word/header1.xml",
        "word/header2.xml",
        "word/footer1.xml",
        "word/footer2.xml",
        "word/footnotes.xml",
    }
    assert _bones(xml_of(bijoy)) == _bones(xml_of(converted.data))


def _all_texts(data: bytes) -> list[str]:
    return ["".join(t.text or "" for t in p.iter(f"{W}t")) for p in xml_of(data).iter(f"{W}p")]


def _bones(root: Any) -> list[str]:
    """All elements but those of the look of runs."""
    return [
        each.tag for each in root.iter() if f"{W}rPr" not in {e.tag for e in (each, *each.iterancestors())}
    ]


def test_page_numbers_in_a_bijoy_font_stay() -> None:
    """Word writes them anew; ours are in SutonnyMJ for the shape of their digits."""
    document = govdocs.load(ROOT / "examples" / "official-letter.yaml")
    with pytest.raises(Refusal, match="nothing to convert"):
        in_unicode(made(document).data, "new.docx")


def test_csv_keeps_numbers_and_quotes() -> None:
    typed = f'{to_bijoy("নাম")},Amount,{to_bijoy("মন্তব্য")}\r\n"{to_bijoy("কর্মী")}, {to_bijoy("শিক্ষা")}",1200,OK\r\n{to_bijoy("সিদ্ধান্ত")},13,-\r\n'
    made_ = in_unicode(typed.encode("cp1252"), "old.csv")
    assert made_.data.decode("utf-8-sig") == normalise(
        'নাম,Amount,মন্তব্য\r\n"কর্মী, শিক্ষা",1200,OK\r\nসিদ্ধান্ত,13,-\r\n'
    )


def test_a_text() -> None:
    typed = f"{to_bijoy(HEADING)}\n{to_bijoy(SENTENCE)}\nweb: www.example.gov.bd\n"
    made_ = in_unicode(typed.encode("cp1252"), "old.txt")
    assert made_.data.decode().splitlines()[:2] == [normalise(HEADING), normalise(SENTENCE)]
    assert "www.example.gov.bd" in made_.data.decode()


def packed(**parts_: bytes) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts_.items():
            archive.writestr(name.replace("__", "/") + ".xml", content)
    return file.getvalue()


@pytest.mark.parametrize(
    ("data", "name", "word"),
    [
        ("সভার কার্যবিবরণী".encode(), "a.txt", "বদলানোর কিছু নেই"),
        (b"The annual meeting", "a.txt", "বদলানোর কিছু নেই"),
        (saved(docx.Document()), "a.docx", "বদলানোর কিছু নেই"),
        (saved(openpyxl.Workbook()), "a.xlsx", "বদলানোর কিছু নেই"),
        (ole("WordDocument"), "a.doc", "soffice --headless"),
        (b"{\\rtf1 x}", "a.rtf", "Save as"),
        (b"%PDF-1.7", "a.pdf", ".docx, .xlsx"),
        (packed(other=b"<a/>"), "a.odt", ".docx, .xlsx"),
        (b"PK\x03\x04 broken", "a.docx", "নষ্ট"),
        (packed(word__document=b"<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>"), "a.docx", "DOCTYPE"),
        (packed(word__document=b"<a>" + b" " * (49 << 20) + b"</a>"), "a.docx", "মেগাবাইট"),
        (packed(word__document=b"<a><b></a>"), "a.docx", "নষ্ট"),
    ],
)  # fmt: skip
def test_refused(data: bytes, name: str, word: str) -> None:
    with pytest.raises(Refusal) as refusal:
        in_unicode(data, name)
    assert word in refusal.value.bangla
    assert name in refusal.value.english


def test_names() -> None:
    assert name_in_unicode("পত্র.docx") == "পত্র.unicode.docx"
    assert name_in_unicode("a.b.xlsx") == "a.b.unicode.xlsx"


def test_the_command_writes_beside_and_never_over(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    old = tmp_path / "old.docx"
    document = docx.Document()
    bijoy_run(document.add_paragraph(), HEADING)
    document.save(str(old))
    before = old.read_bytes()
    code, out, said = run(capfd, "unbijoy", old)
    assert code == 0
    assert "old.unicode.docx" in out
    assert "৩টি শব্দ" in said
    assert texts((tmp_path / "old.unicode.docx").read_bytes()) == [normalise(HEADING)]
    assert old.read_bytes() == before
    code, _, said = run(capfd, "unbijoy", old)
    assert code == 1
    assert "আগে থেকেই আছে" in said
    code, _, said = run(capfd, "unbijoy", old, "-d", tmp_path / "new", "--lang", "en")
    assert code == 0
    assert "3 words" in said
    assert (tmp_path / "new" / "old.unicode.docx").is_file()


def test_the_command_goes_on_after_a_file_without_bijoy(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "a.txt").write_text("সভা", "utf-8")
    (tmp_path / "b.txt").write_text(to_bijoy(HEADING), "utf-8")
    code, _, said = run(capfd, "unbijoy", tmp_path / "a.txt", tmp_path / "b.txt")
    assert code == 1
    assert "বদলানোর কিছু নেই" in said
    assert (tmp_path / "b.unicode.txt").is_file()
    assert not (tmp_path / "a.unicode.txt").exists()


NAMES = [
    "Rbve byiæj Bmjvg",
    "Avãyj Kwig",
    "iwngv LvZzb",
    "kvnxb Avjg",
    "mvwebv Bqvmwgb",
    "†gvt Avjg",
    "Rvnv½xi Kwei",
]


@pytest.mark.parametrize("head", ["ক্রম,নাম,ঠিকানা", "SL,Name,Address"])
def test_short_names_of_a_list_are_known_together(head: str) -> None:
    rows = "".join(f"{number},{name},XvKv\n" for number, name in enumerate(NAMES, 1))
    made = in_unicode(f"{head}\n{rows}".encode(), "list.csv").data.decode("utf-8-sig")
    assert made.splitlines() == [
        head,
        "1,জনাব নুরুল ইসলাম,ঢাকা",
        "2,আব্দুল করিম,ঢাকা",
        "3,রহিমা খাতুন,ঢাকা",
        "4,শাহীন আলম,ঢাকা",
        "5,সাবিনা ইয়াসমিন,ঢাকা",
        "6,মোঃ আলম,ঢাকা",
        "7,জাহাঙ্গীর কবির,ঢাকা",
    ]


def test_english_names_beside_one_word_of_bijoy_stay() -> None:
    rows = "SL,Name,Address\n1,John McDonald,iPhone Shop\n2,Rahim Uddin,Dhaka\n3,gš¿Yvjq,Dhaka\n"
    made = in_unicode(rows.encode(), "list.csv").data.decode("utf-8-sig")
    assert made == rows.replace("gš¿Yvjq", "মন্ত্রণালয়")


def test_english_names_between_names_in_bijoy_stay() -> None:
    names = ["†gvt Avjg", "Rahim Uddin", "Rvnv½xi Kwei", "John McDonald", "Avãyj Kwig", "Karim Mia"]
    made = in_unicode("".join(f"{name},1\n" for name in names).encode(), "list.csv").data.decode("utf-8-sig")
    assert {"Rahim Uddin,1", "Karim Mia,1"} <= {*made.splitlines()}
