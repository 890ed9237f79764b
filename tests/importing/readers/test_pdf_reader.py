"""PDFs of LibreOffice (Unicode and Bijoy), of WeasyPrint, of govdocs, and hostile ones → OldDocument."""

from __future__ import annotations

import shutil
from contextlib import suppress
from io import BytesIO
from pathlib import Path

import pikepdf
import pypdfium2
import pytest
from pikepdf import Dictionary, Name

import govdocs
from govdocs.errors import Refusal
from govdocs.importing.old_document import OldParagraph, OldTable
from govdocs.importing.readers import pdf_reader
from govdocs.importing.readers.pdf_reader import read_pdf
from govdocs.problems.problem import RenderFault
from tests.support.examples import EXAMPLES, example_pdf
from tests.support.old_files import (
    BIJOY_FACE,
    UNICODE_FACE,
    faces_folder,
    found_share,
    made_by_libreoffice,
    paragraphs,
    text_rows,
    words_of,
)
from tests.support.word_files import made, words_of_page

FOLDER = Path("examples")
NAMES = ("official-letter", "minutes-table", "memo", "faithful-copy")
needs_libreoffice = pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not there")


@pytest.fixture(scope="module")
def pdfs(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The PDF of LibreOffice of each example, by its name and `u` (Unicode) or `b` (Bijoy)."""
    folder = tmp_path_factory.mktemp("pdfs")
    for name in NAMES:
        document = govdocs.load(FOLDER / f"{name}.yaml")
        (folder / f"{name}-u.docx").write_bytes(made(document, font=UNICODE_FACE).data)
        (folder / f"{name}-b.docx").write_bytes(made(document, font=BIJOY_FACE).data)
    made_by_libreoffice(sorted(folder.glob("*.docx")), "pdf", folder, faces_folder(folder / "faces"))
    return folder


@needs_libreoffice
@pytest.mark.parametrize("kind", ["u", "b"])
@pytest.mark.parametrize("name", NAMES)
def test_all_words_come_back(pdfs: Path, name: str, kind: str) -> None:
    document = read_pdf((pdfs / f"{name}-{kind}.pdf").read_bytes(), "old.pdf")
    assert found_share(words_of_page(govdocs.load(FOLDER / f"{name}.yaml")), document) >= 0.99


@needs_libreoffice
@pytest.mark.parametrize("kind", ["u", "b"])
def test_paragraphs_and_places(pdfs: Path, kind: str) -> None:
    blocks = read_pdf((pdfs / f"official-letter-{kind}.pdf").read_bytes(), "old.pdf").blocks
    texts = [block.text for block in blocks if isinstance(block, OldParagraph)]
    by_text = {block.text: block for block in blocks if isinstance(block, OldParagraph)}
    assert any(
        text.startswith("উপর্যুক্ত বিষয় ও সূত্রের বরাতে") and text.endswith("প্রদান করা হলো:") for text in texts
    )
    assert any(
        text.replace("\t", " ").startswith("২। এ ব্যয়") and text.endswith("গ্রহণ করা হয়েছে।") for text in texts
    )
    assert "(খ) চুক্তির খসড়া (৬ পাতা)" in texts
    signed = by_text["পরিচিতি নম্বর: ৯০০২"]
    assert signed.left is not None
    assert signed.left > 0.5
    assert signed.place == "পাতা ২"
    head = next(block for block in blocks if isinstance(block, OldTable))
    assert not head.ruled
    assert text_rows(head)[0][1].splitlines()[:2] == [
        "গণপ্রজাতন্ত্রী বাংলাদেশ সরকার",
        "স্থানীয় উন্নয়ন ও সমন্বয় মন্ত্রণালয়",
    ]


@needs_libreoffice
def test_a_ruled_table_over_two_pages_is_one(pdfs: Path) -> None:
    document = read_pdf((pdfs / "minutes-table-u.pdf").read_bytes(), "old.pdf")
    (table,) = (block for block in document.blocks if isinstance(block, OldTable) and block.ruled)
    rows = text_rows(table)
    assert rows[0] == ["ক্র. নং", "আলোচনা", "সিদ্ধান্ত", "বাস্তবায়নকারী"]
    assert [row[0] for row in rows[1:]] == ["১।", "২।", "৩।", "৪।", "৫।"]


@needs_libreoffice
def test_spans_and_bold(pdfs: Path) -> None:
    document = read_pdf((pdfs / "official-letter-u.pdf").read_bytes(), "old.pdf")
    table = [block for block in document.blocks if isinstance(block, OldTable) and block.ruled][-1]
    assert [(cell.columns, cell.rows) for cell in table.rows[-1]] == [(5, 1), (1, 1)]
    bold = [s.text for each in paragraphs(document.blocks) for s in each.stretches if s.bold]
    assert any("স্থানীয় উন্নয়ন বিভাগ" in text for text in bold)
    assert not any("উপর্যুক্ত" in text for text in bold)


@needs_libreoffice
def test_page_numbers_are_reported_and_no_text(pdfs: Path) -> None:
    document = read_pdf((pdfs / "official-letter-u.pdf").read_bytes(), "old.pdf")
    assert "import-page-number" in [problem.code for problem in document.problems]
    assert not [each for each in paragraphs(document.blocks) if "/ 3" in each.text]


def test_stock_weasyprint(tmp_path: Path) -> None:
    """Whose text layer has ে and ি without text, and the reph with that of another syllable."""
    import weasyprint

    text = "গণপ্রজাতন্ত্রী বাংলাদেশ সরকার। বিষয়: ইউনিয়ন পরিষদের সনদ অনলাইনে যাচাই ব্যবস্থার চুক্তির মেয়াদ বৃদ্ধির অনুমোদন। কোনো ক্ষেত্রে কর্তৃপক্ষের সম্মতি ও র‍্যাব কার্যক্রম।"
    from govdocs.pdf import Faces

    face = Faces.hind_siliguri().regular.as_uri()
    html = f"<style>@font-face{{font-family:N;src:url({face})}}p{{font-family:N}}</style><p>{text}</p>"
    pdf = weasyprint.HTML(string=html).write_pdf()
    document = read_pdf(pdf, "old.pdf")
    assert found_share(text.split(), document) >= 0.95


def test_our_own_gives_its_yaml_and_the_office_file() -> None:
    path = next(path for path in EXAMPLES if path.stem == "memo")
    document = read_pdf(example_pdf(path), "ours.pdf")
    assert document.source == path.read_text("utf-8")
    assert document.changed == ()
    assert dict(document.companions)["office.yaml"] == (path.parent / "office.yaml").read_bytes()


@pytest.mark.parametrize(
    "data", [b"%PDF-1.7", b"%PDF-1.7\nnothing of a PDF\n%%EOF", b"%PDF-1.4\n" + bytes(range(256)) * 40]
)
def test_broken(data: bytes) -> None:
    with pytest.raises(Refusal) as refusal:
        read_pdf(data, "old.pdf")
    assert "old.pdf" in str(refusal.value)


def test_a_page_that_draws_itself_without_end(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf_reader, "SECONDS", 4.0)
    pdf = pikepdf.new()
    form = pdf.make_stream(
        b"/X Do " * 40, {"/Type": Name.XObject, "/Subtype": Name.Form, "/BBox": [0, 0, 9, 9]}
    )
    form.Resources = Dictionary(XObject=Dictionary(X=form))
    page = pdf.add_blank_page(page_size=(595, 842))
    page.Resources = Dictionary(XObject=Dictionary(X=form))
    page.Contents = pdf.make_stream(b"/X Do " * 40)
    file = BytesIO()
    pdf.save(file)
    with suppress(RenderFault):  # refused in time, or read as nothing
        assert not words_of(read_pdf(file.getvalue(), "old.pdf"))


def test_without_any_text() -> None:
    with pypdfium2.PdfDocument.new() as empty:
        empty.new_page(595, 842)
        file = BytesIO()
        empty.save(file)
    assert not words_of(read_pdf(file.getvalue(), "old.pdf"))
