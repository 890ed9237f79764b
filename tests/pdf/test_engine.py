"""The engine: what it refuses and reports, and that no document changes the next."""

import base64
import logging
import pickle
import subprocess
import sys
from pathlib import Path

import pytest

from govdocs.pdf import FAMILY, Engine, Faces, RenderError, write_pdf

PIXEL = "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg=="


OWN_FONT = "data:font/ttf;base64," + base64.b64encode(Faces.hind_siliguri().regular.read_bytes()).decode()


def page(body: str) -> str:
    return f'<!doctype html><html lang="bn"><title>নমুনা</title><body>{body}</body></html>'


@pytest.fixture(scope="module")
def engine() -> Engine:
    return Engine()


def faults_of(engine: Engine, body: str) -> list[tuple[str, int | None, str]]:
    with pytest.raises(RenderError) as error:
        engine.pages(page(body)).pdf()
    return [(fault.code, fault.page, fault.at) for fault in error.value.faults]


@pytest.mark.parametrize(
    ("body", "code"),
    [
        ('<img src="logo.png" alt="ক">', "picture-refused"),
        ('<img src="https://example.org/logo.png" alt="ক">', "picture-refused"),
        ('<img src="file:///etc/hostname" alt="ক">', "picture-refused"),
        ('<img src="data:image/png;base64,AAAA" alt="ক">', "picture-unreadable"),
        ('<img src="data:image/svg+xml,&lt;svg" alt="ক">', "picture-unreadable"),
        ('<link rel="stylesheet" href="https://example.org/a.css">', "complaint"),
        ('<p style="colour: red">ক</p>', "complaint"),
        (f'<style>@font-face {{ font-family: X; src: url("{OWN_FONT}") }}</style><p>ক</p>', "complaint"),
        ("<p>ক \U000f1234</p>", "missing-glyph"),
        ("<p>ক 漢</p>", "missing-glyph"),
        ('<p style="text-overflow: ellipsis; overflow: hidden">ক</p>', "text-cut"),
    ],
)
def test_what_stock_logs_or_passes_over_is_a_fault(engine: Engine, body: str, code: str) -> None:
    assert [found for found, _, _ in faults_of(engine, body)] == [code]


def test_a_font_file_is_read_only_for_our_own_faces(engine: Engine) -> None:
    """Neither a document nor another font face may name a file, not even beside our fonts."""
    other = Faces.hind_siliguri().regular.parent.parent / "LICENSE"
    style = f'<style>@font-face {{ font-family: X; src: url("{other.as_uri()}") }}</style><p>ক</p>'
    assert {code for code, _, _ in faults_of(engine, style)} == {"complaint"}


def test_a_picture_inside_the_document_is_drawn(engine: Engine) -> None:
    assert b"/Subtype/Image" in engine.pages(page(f'<img src="{PIXEL}" alt="ক">')).pdf().replace(b" ", b"")


def test_a_fault_names_page_and_place_in_the_source(engine: Engine) -> None:
    body = '<p>ক</p><div data-at="body.2" style="break-before: page"><p>খ <b>\U000f1234</b></p></div>'
    assert faults_of(engine, body) == [("missing-glyph", 2, "body.2")]


def test_the_place_of_a_picture_that_was_not_drawn(engine: Engine) -> None:
    body = '<div data-at="letterhead"><img data-at="letterhead.emblem" src="a.png" alt="প্রতীক"></div>'
    assert faults_of(engine, body) == [("picture-refused", 1, "letterhead.emblem")]


def test_a_draft_is_printed_with_its_faults_known(engine: Engine) -> None:
    pages = engine.pages(page('<p>ক 漢</p><img src="a.png" alt="খ">'), strict=False)
    assert pages.pdf().startswith(b"%PDF-1.7")
    assert [fault.code for fault in pages.faults] == ["picture-refused", "missing-glyph"]


def test_errors_survive_pickling_with_both_sentences(engine: Engine) -> None:
    with pytest.raises(RenderError) as error:
        engine.pages(page('<img data-at="emblem" src="a.png" alt="ক">'))
    copy = pickle.loads(pickle.dumps(error.value))
    assert copy.faults == error.value.faults
    assert str(copy) == str(error.value)
    assert "নেওয়া হয়নি" in copy.faults[0].bangla


def test_text_in_another_family_is_a_fault() -> None:
    engine = Engine(f'@font-face {{ font-family: X; src: url("{OWN_FONT}") }} b {{ font-family: X }}')
    assert faults_of(engine, '<p data-at="body">ক <b>খ</b></p>') == [("font-fallback", 1, "body")]


def test_a_document_leaves_nothing_behind_for_the_next(engine: Engine) -> None:
    style = """<style>@counter-style bengali { system: cyclic; symbols: "x"; suffix: "" }
        p { color: red } @page { size: A6 }</style>"""
    body = '<p style="counter-reset: n 3">ক</p><ol style="list-style: bengali inside"><li>খ</ol>'
    before = engine.pages(page(body)).pdf()
    assert engine.pages(page(style + body)).text[0].endswith("xখ")
    assert engine.pages(page(body)).pdf() == before


@pytest.mark.parametrize("switch", ["disabled", "level"])
def test_what_is_missing_is_reported_where_the_log_is_switched_off(
    engine: Engine, monkeypatch: pytest.MonkeyPatch, switch: str
) -> None:
    monkeypatch.setattr(logging.getLogger("weasyprint"), switch, logging.CRITICAL)
    logging.getLogger("weasyprint").manager._clear_cache()
    assert [code for code, _, _ in faults_of(engine, '<img src="a.png" alt="ক">')] == ["picture-refused"]
    assert getattr(logging.getLogger("weasyprint"), switch) == logging.CRITICAL


def test_faults_are_reported_once_however_often_the_pages_are_written(engine: Engine) -> None:
    pages = engine.pages(page('<p>ক 漢</p><img src="a.png" alt="খ">'), strict=False)
    pages.pdf()
    faults = pages.faults
    pages.pdf()
    assert pages.faults == faults
    assert len(faults) == 2


def test_a_style_sheet_the_engine_does_not_know_is_refused() -> None:
    with pytest.raises(RenderError, match="colour"):
        Engine("p { colour: red }")


def test_one_renderer_gives_each_document_what_a_new_one_gives(engine: Engine) -> None:
    documents = [page(f"<p>{text}</p>") for text in ("প্রথম চিঠি", "দ্বিতীয় <b>চিঠি</b>", "প্রথম চিঠি")]
    kept = [engine.pages(document).pdf() for document in documents]
    assert kept == [write_pdf(document) for document in documents]


def test_pages_are_written_twice_alike(engine: Engine) -> None:
    pages = engine.pages(page("<p>একবার</p><p style='break-before: page'>দুইবার</p>"))
    assert pages.count == 2
    assert pages.pdf() == pages.pdf()
    assert pages.text == ("একবার", "দুইবার")


class TestFaces:
    def test_the_default_face_has_five_weights(self) -> None:
        weights = [(weight, style) for _, weight, style in Faces.hind_siliguri().files()]
        assert weights == [(weight, "normal") for weight in (300, 400, 500, 600, 700)]
        assert len(set(Faces.hind_siliguri().fingerprint().values())) == 5

    def test_the_document_is_set_in_the_face_given(self) -> None:
        light = Faces(regular=Faces.hind_siliguri().light or Path())
        assert write_pdf(page("<p>ক</p>"), faces=light) != write_pdf(page("<p>ক</p>"))

    def test_what_an_office_does_not_give_is_set_in_what_it_gives(self) -> None:
        regular = Faces(regular=Faces.hind_siliguri().regular)
        pages = Engine(faces=regular).pages(page("<p>ক <b>খ</b> <i>গ</i></p>"))
        pages.pdf()
        assert {font.family for font in pages.document.fonts.values()} == {FAMILY}

    @pytest.mark.parametrize(
        ("content", "code"),
        [
            (None, "font-unreadable"),
            (b"", "font-kind"),
            (b"OTTO" + bytes(60), "font-kind"),
            (b"ttcf" + bytes(60), "font-collection"),
        ],
    )
    def test_a_file_that_is_no_font_is_a_fault(
        self, tmp_path: Path, content: bytes | None, code: str
    ) -> None:
        path = tmp_path / "office.ttf"
        if content is not None:
            path.write_bytes(content)
        with pytest.raises(RenderError) as error:
            Engine(faces=Faces(regular=path))
        assert [(fault.code, "office.ttf" in fault.bangla) for fault in error.value.faults] == [(code, True)]


def test_the_package_alone_does_not_load_weasyprint() -> None:
    script = "import govdocs, govdocs.pdf, sys; sys.exit('weasyprint' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", script], check=False).returncode == 0
