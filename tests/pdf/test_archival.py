"""The file as an archive and a screen reader take it: PDF/A-3a and PDF/UA-1.

outloud checks PDF/UA-1 for itself, and page-validation PDF/A-3a, where they are installed. What PDF/A-3 asks is checked here
rule by rule besides, with the clause of ISO 19005-3 beside it, as pypdf reads the file.
"""

import hashlib
import io
import re
import subprocess
import sys
from datetime import date
from pathlib import Path
from xml.etree import ElementTree

import pypdf
import pytest

from govdocs.errors import Refusal
from govdocs.pdf import Attachment, Engine, Metadata
from govdocs.pdf.contents import attached_files
from govdocs.pdf.fingerprint import fingerprint
from tests.pdf.test_pictures import PHOTOGRAPHS, encoded, page, photograph
from tests.support.examples import EXAMPLES, example_pdf

HTML = """<!doctype html><html lang="bn"><title>HTML-এর শিরোনাম</title><body>
<h1>সভার কার্যবিবরণী</h1><p>সভায় <b>নিম্নরূপ</b> সিদ্ধান্ত হয়। <a href="mailto:a@example.org">a@example.org</a></p>
<img alt="প্রতীক" src="data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/%3E">
<h2>উপস্থিতি</h2><ul><li>প্রথম</li><li>দ্বিতীয়</li></ul>
<table><thead><tr><th>ক্রমিক</th><th scope="col">নাম</th></tr></thead>
<tbody><tr><th scope="row">১</th><td>মো. রহিম উদ্দিন</td></tr></tbody></table></body></html>"""

SAID = Metadata("সভার নোটিশ", "পরীক্ষা অধিদপ্তর", "স্মারক ১২", ("সভা", "নোটিশ"), date(2025, 6, 15))
FILES = (Attachment("letter.yaml", "বিষয়: সভা\n".encode()), Attachment("শাখা/অফিস.yaml", b"\x00\xff\r\n"))

CSS = "ul { list-style: none } @page { @bottom-center { content: counter(page, bengali) } }"

RDF = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}"
PDFAID = "{http://www.aiim.org/pdfa/ns/id/}"
PDFUAID = "{http://www.aiim.org/pdfua/ns/id/}"


@pytest.fixture(scope="module")
def pdf() -> bytes:
    return Engine(CSS).pages(HTML).pdf(SAID, FILES)


@pytest.fixture(scope="module")
def root(pdf: bytes) -> pypdf.generic.DictionaryObject:
    return pypdf.PdfReader(io.BytesIO(pdf)).root_object


def structure(element: pypdf.generic.DictionaryObject) -> list[pypdf.generic.DictionaryObject]:
    kids = element.get("/K", [])
    found = [element]
    for kid in kids if isinstance(kids, list) else [kids]:
        kid = kid.get_object()
        if isinstance(kid, dict) and "/S" in kid:
            found.extend(structure(kid))
    return found


def test_outloud_finds_nothing_against_pdf_ua(pdf: bytes, tmp_path: Path) -> None:
    outloud = pytest.importorskip("outloud", reason="outloud is not there: pip install outloud")
    path = tmp_path / "letter.pdf"
    path.write_bytes(pdf)
    result = outloud.check(str(path), layers=["conformance"])
    assert result.error is None
    assert [
        (finding.rule, finding.message) for finding in result.findings if finding.severity == "error"
    ] == []
    assert result.stats["tagged"]
    assert result.stats["fonts"] == 2


def assert_conforms(pdf: bytes) -> None:
    """That an independent checker has nothing against PDF/A-3a nor PDF/UA-1."""
    page = pytest.importorskip("page", reason="page-validation is not there: pip install page-validation")
    for profile in (page.ValidationProfile.PDF_A_3A, page.ValidationProfile.PDF_UA_1):
        report = page.validate_pdf_bytes(pdf, profile=profile)
        found = {(each.rule_id, each.message) for each in report.failures}
        # It takes a stream whose last byte happens to be CR for one that ends before it; see the test of lengths.
        assert {rule for rule, _ in found} <= {"PDFA3A-STREAM-LENGTH-001"}, found
        assert report.rules.total > 90


def test_an_independent_checker_finds_nothing(pdf: bytes) -> None:
    assert_conforms(pdf)


@pytest.mark.parametrize("name", PHOTOGRAPHS)
def test_a_checker_finds_nothing_with_a_picture_of_any_mode(name: str) -> None:
    kind, mode, options = PHOTOGRAPHS[name]
    data = encoded(photograph(mode), kind, **options)
    assert_conforms(Engine(CSS).pages(page(data, kind) + page(data, kind, 'alt=""')).pdf())


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda path: path.stem)
def test_a_checker_finds_nothing_against_an_example(example: Path) -> None:
    pytest.importorskip("page", reason="page-validation is not there: pip install page-validation")
    assert_conforms(example_pdf(example))


def test_the_metadata_name_both_standards(root: pypdf.generic.DictionaryObject) -> None:
    """6.6.4 and, for the description of pdfuaid, 6.6.2.3."""
    assert "/Filter" not in root["/Metadata"]
    xmp = ElementTree.fromstring(root["/Metadata"].get_data())
    said = {key: value for node in xmp.iter(f"{RDF}Description") for key, value in node.attrib.items()}
    assert said[f"{PDFAID}part"] == "3"
    assert said[f"{PDFAID}conformance"] == "A"
    assert said[f"{PDFUAID}part"] == "1"
    described = [node.text for node in xmp.iter("{http://www.aiim.org/pdfa/ns/schema#}prefix")]
    assert described == ["pdfuaid"]
    assert len(list(xmp.iter(f"{RDF}RDF"))) == 1


def test_the_document_information_says_what_the_metadata_say(pdf: bytes) -> None:
    reader = pypdf.PdfReader(io.BytesIO(pdf))
    info, xmp = reader.metadata, reader.xmp_metadata
    assert info is not None
    assert xmp is not None
    assert info.title == xmp.dc_title["x-default"] == "সভার নোটিশ"
    assert [info.author] == xmp.dc_creator == ["পরীক্ষা অধিদপ্তর"]
    assert info.subject == xmp.dc_description["x-default"] == "স্মারক ১২"
    assert info["/Keywords"] == xmp.pdf_keywords == "সভা, নোটিশ"
    assert info["/CreationDate"] == info["/ModDate"] == "D:20250615"
    assert str(xmp.xmp_create_date)[:10] == "2025-06-15"


def test_title_and_language_are_those_of_the_document(root: pypdf.generic.DictionaryObject) -> None:
    assert root["/Lang"] == "bn"
    assert root["/ViewerPreferences"]["/DisplayDocTitle"]
    assert root["/MarkInfo"]["/Marked"]


def test_without_metadata_the_html_speaks() -> None:
    pages = Engine(CSS).pages(HTML)
    pages.pdf(SAID)
    reader = pypdf.PdfReader(io.BytesIO(pages.pdf()))
    assert reader.metadata is not None
    assert reader.metadata.title == "HTML-এর শিরোনাম"
    assert "/CreationDate" not in reader.metadata


def test_a_document_without_title_or_a_picture_without_words_is_a_fault() -> None:
    html = HTML.replace("<title>HTML-এর শিরোনাম</title>", "").replace('alt="প্রতীক"', 'data-at="emblem"')
    pages = Engine(CSS).pages(html, strict=False)
    pages.pdf()
    assert [(fault.code, fault.at) for fault in pages.faults] == [
        ("no-title", ""),
        ("picture-without-alt", "emblem"),
    ]


def test_header_cells_say_what_they_head(root: pypdf.generic.DictionaryObject) -> None:
    elements = structure(root["/StructTreeRoot"]["/K"][0].get_object())
    headers = [element["/A"]["/Scope"] for element in elements if element["/S"] == "/TH"]
    assert headers == ["/Column", "/Column", "/Row"]


def test_the_structure_is_that_of_the_html(root: pypdf.generic.DictionaryObject) -> None:
    kinds = [element["/S"] for element in structure(root["/StructTreeRoot"]["/K"][0].get_object())]
    wanted = ["/Document", "/H1", "/P", "/Link", "/Figure", "/H2", "/L", "/LI", "/LI", "/Table", "/TR", "/TR"]
    assert [kind for kind in kinds if kind in wanted] == wanted
    figure = next(e for e in structure(root["/StructTreeRoot"]["/K"][0].get_object()) if e["/S"] == "/Figure")
    assert figure["/Alt"] == "প্রতীক"


def test_each_stream_is_as_long_as_it_says(pdf: bytes) -> None:
    """6.1.7.1."""
    heads = list(re.finditer(rb"/Length (\d+)>>\nstream\n", pdf))
    assert len(heads) == pdf.count(b"\nendstream") > 5
    for head in heads:
        assert pdf[head.end() + int(head[1]) :].startswith(b"\nendstream\nendobj\n")


def test_colours_have_a_profile_inside_the_file(root: pypdf.generic.DictionaryObject) -> None:
    """6.2.3."""
    (intent,) = root["/OutputIntents"]
    assert intent.get_object()["/S"] == "/GTS_PDFA1"
    assert intent.get_object()["/DestOutputProfile"].get_data()[36:40] == b"acsp"


def test_fonts_are_inside_the_file_and_every_code_has_its_text(pdf: bytes) -> None:
    """6.2.11.4 and 6.2.11.7."""
    reader = pypdf.PdfReader(io.BytesIO(pdf))
    fonts = reader.pages[0]["/Resources"]["/Font"]
    assert len(fonts) == 2
    for font in (reference.get_object() for reference in fonts.values()):
        descendant = font["/DescendantFonts"][0].get_object()
        assert descendant["/FontDescriptor"]["/FontFile2"].get_data()[:4] == b"\0\1\0\0"
        assert descendant["/CIDToGIDMap"] == "/Identity"
        texts = re.findall(rb"<([0-9a-f]{4})> <([0-9a-f]+)>", font["/ToUnicode"].get_data())[
            1:
        ]  # after the code space
        widths = [width for run in descendant["/W"][1::2] for width in run.get_object()]
        assert len(texts) == len(widths) > 5
        assert not {bytes.fromhex(text.decode()) for _, text in texts} & {b"\0\0", b"\xfe\xff", b"\xff\xfe"}


def test_nothing_archives_refuse_is_in_the_file(pdf: bytes) -> None:
    """6.1.3 encryption, 6.5.1 scripts and actions, 6.1.7.1 other files; 6.3.2 annotations are printed."""
    reader = pypdf.PdfReader(io.BytesIO(pdf))
    assert not reader.is_encrypted
    assert reader.trailer["/ID"]
    assert not {"/OpenAction", "/AA", "/AcroForm"} & set(reader.root_object)
    (annotation,) = (reference.get_object() for reference in reader.pages[0]["/Annots"])
    assert annotation["/F"] == 4
    assert annotation["/A"]["/S"] == "/URI"


def test_sources_are_embedded_and_come_out_byte_for_byte(
    pdf: bytes, root: pypdf.generic.DictionaryObject
) -> None:
    """6.8: each embedded file is associated with the document, and says how."""
    assert attached_files(pdf) == {file.name: file.data for file in FILES}
    files = [reference.get_object() for reference in root["/AF"]]
    assert [(file["/UF"], file["/AFRelationship"]) for file in files] == [
        ("letter.yaml", "/Source"),
        ("শাখা/অফিস.yaml", "/Source"),
    ]
    streams = [file["/EF"]["/F"].get_object() for file in files]
    assert {stream["/Subtype"] for stream in streams} == {"/application/yaml"}
    assert {stream["/Params"]["/ModDate"] for stream in streams} == {"D:20250615000000Z"}
    digests = [bytes(stream["/Params"]["/CheckSum"].original_bytes) for stream in streams]
    assert digests == [hashlib.md5(file.data).digest() for file in FILES]


def test_a_file_without_attachments_gives_none() -> None:
    assert attached_files(Engine(CSS).pages(HTML).pdf()) == {}


@pytest.mark.parametrize("name", ["", "/etc/passwd", "../letter.yaml", "a/../../b", "C:\\b", "a\\b"])
def test_an_attachment_stays_in_its_folder(name: str) -> None:
    with pytest.raises(Refusal, match="inside the folder"):
        Attachment(name, b"")


def test_two_attachments_of_one_name_are_refused() -> None:
    with pytest.raises(Refusal, match=r"letter\.yaml"):
        Engine(CSS).pages(HTML).pdf(SAID, (FILES[0], FILES[0]))


def test_the_fingerprint_names_all_the_bytes_depend_on() -> None:
    engine = Engine(CSS)
    known = fingerprint(engine.faces, CSS)
    assert known["weasyprint"] == "70.0"
    assert re.fullmatch(r"\d+\.\d+\.\d+", known["pango"])
    assert re.fullmatch(r"[1-9]\d*\.\d+\.\d+", known["harfbuzz"])
    assert sum(key.startswith("font ") for key in known) == 5
    assert known["css"] != fingerprint(engine.faces, "")["css"]


def test_the_fingerprint_is_the_same_before_and_after_weasyprint_is_loaded() -> None:
    script = """
import sys
from govdocs.pdf.faces import Faces
from govdocs.pdf.fingerprint import fingerprint
before = fingerprint(Faces.hind_siliguri(), "")
assert "weasyprint" not in sys.modules
from weasyprint import VERSION
from weasyprint.text.ffi import pango
import PIL, deflate, pydyf
assert before == fingerprint(Faces.hind_siliguri(), "")
assert (before["weasyprint"], before["pydyf"], before["pillow"]) == (VERSION, pydyf.VERSION, PIL.__version__)
assert before["deflate"] == deflate.__version__
assert before["pango"] == ".".join(str(pango.pango_version() // n % 100) for n in (10000, 100, 1))
"""
    subprocess.run([sys.executable, "-c", script], check=True)
