"""A second face for what the first lacks: drawn, proved, archival, and the same bytes with the speedups as without."""

import re
import shutil
import subprocess
from dataclasses import replace
from pathlib import Path

import pypdfium2
import pytest

from govdocs.batch.digests import of_fonts
from govdocs.output import Renderer, warm
from govdocs.pdf import Engine, Faces, Pages, RenderError
from govdocs.pdf.fingerprint import fingerprint
from tests.pdf.test_archival import assert_conforms
from tests.support.extractors import EXTRACTORS
from tests.support.tiny_font import ARABIC, SIGNS, tiny_font

BASMALA = "بسم الله الرحمن الرحيم"
WITH_VOWELS = "بِسْمِ اللَّهِ الرَّحْمٰنِ الرَّحِيْمِ"


def page(body: str) -> str:
    return f'<!doctype html><html lang="bn"><title>নমুনা</title><body>{body}</body></html>'


@pytest.fixture(scope="module")
def second(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tiny_font(tmp_path_factory.mktemp("fonts") / "second.ttf")


@pytest.fixture(scope="module")
def faces(second: Path) -> Faces:
    return replace(Faces.hind_siliguri(), fallback=(second,))


@pytest.fixture(scope="module")
def engine(faces: Faces) -> Engine:
    return Engine("p { text-align: justify }", faces)


def faults_of(pages: Pages) -> list[str]:
    try:
        pages.pdf()
    except RenderError as error:
        return [fault.code for fault in error.faults]
    return []


def read_by(reader: str, pdf: bytes) -> str:
    if reader == "poppler":  # whose -raw gives words as they are drawn, from left to right
        if not shutil.which("pdftotext"):
            pytest.skip("pdftotext is not there: install poppler-utils")
        text = subprocess.run(
            ["pdftotext", "-", "-"], input=pdf, capture_output=True, check=True
        ).stdout.decode()
        return re.sub("[\u202a-\u202c]", "", text)  # it marks each stretch with its direction
    return EXTRACTORS[reader](pdf)


@pytest.mark.parametrize("reader", EXTRACTORS)
@pytest.mark.parametrize(
    "text",
    [
        "CO₂ নিঃসরণ ও H₂O",
        "❛ক❜ ও ❛খ গ❜",
        "<b>CO₂ নিঃসরণ</b> ও <i>H₂O</i>",
        BASMALA,
        f"প্রথম</p><p>{BASMALA}</p><p>দ্বিতীয় অনুচ্ছেদ",
        "السلام عليكم",
    ],
)
def test_every_reader_gives_back_what_is_set_in_it(engine: Engine, reader: str, text: str) -> None:
    pages = engine.pages(page(f"<p>{text}</p>"))
    assert read_by(reader, pages.pdf()).split() == "\n".join(pages.text).split()


@pytest.mark.parametrize("reader", ["pypdf", "pdfium"])
def test_vowel_signs_are_read_with_their_letters(engine: Engine, reader: str) -> None:
    pages = engine.pages(page(f"<p>{WITH_VOWELS}</p>"))
    assert read_by(reader, pages.pdf()).split() == WITH_VOWELS.split()


@pytest.mark.parametrize(
    ("body", "codes"),
    [
        (f"<p>পরম করুণাময় আল্লাহর নামে ({BASMALA}) শুরু করা হলো।</p>", []),
        ("<p>মহানবী محمد বলেন, ‘الله’ এক</p>", []),
        ("<table><tr><td>الرحمن الرحيم<td>পরম দয়ালু<td>গুণবাচক নাম</table>", []),
        (f"<p>{WITH_VOWELS}</p><p>পরের অনুচ্ছেদ</p>", []),
        ("<p>তিনি বলেন السلام عليكم এবং চলে যান</p>", []),
        ("<p>নবী مُحَمَّد এর কথা বলা হলো এখানে আবার</p>", ["mixed-directions"]),
        (f"<table><tr><td>{BASMALA}<td>CO₂</table>", ["mixed-directions"]),
        ("<p>আল্লাহ مُحَمَّد مُحَمَّد বলেন</p>", ["mixed-directions"]),
    ],
)
def test_the_proof_of_arabic_among_bangla(engine: Engine, body: str, codes: list[str]) -> None:
    """In which order its words are read each reader decides; the Bangla words must come as they were typed, or it is said."""
    assert faults_of(engine.pages(page(body), strict=True)) == codes


CASES = {
    "signs": "<p>CO₂ <b>CO₂</b> ❛ক❜</p>",
    "arabic": f"<p>{BASMALA}</p><p>আল্লাহর নামে ({BASMALA}) শুরু</p>",
    "vowels": f"<p>{WITH_VOWELS}</p>",
    "table": "<table><tr><td colspan=2>بسم الله<tr><td>CO₂<td>নিঃসরণ</table>",
    "spaced": "<p style='letter-spacing: 1px'>CO₂ ও H₂O</p>",
}


@pytest.mark.parametrize("body", CASES.values(), ids=CASES)
def test_the_bytes_are_the_same_without_the_speedups(
    faces: Faces, body: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    fast = Engine(faces=faces).pages(page(body)).pdf()
    assert Engine(faces=faces).pages(page(body)).pdf() == fast
    monkeypatch.setenv("GOVDOCS_PLAIN", "1")
    assert Engine(faces=faces).pages(page(body)).pdf() == fast


@pytest.mark.parametrize("body", CASES.values(), ids=CASES)
def test_it_is_archival_and_holds_only_what_is_used(engine: Engine, second: Path, body: str) -> None:
    pages = engine.pages(page(body))
    pdf = pages.pdf()
    assert_conforms(pdf)
    embedded = {font.family: font for font in pages.document.fonts.values()}
    assert set(embedded) == {"GovBN", "GovBNSecond1"} or "<p>بِ" in body
    assert len(embedded["GovBNSecond1"].file_content) < len(second.read_bytes())


def test_joined_letters_are_drawn_joined(engine: Engine, second: Path) -> None:
    """The letter at the beginning of a word has another form, and two letters may be one."""
    pages = engine.pages(page("<p>الا باب</p>"))
    pages.pdf()
    texts = next(font for font in pages.document.fonts.values() if font.family == "GovBNSecond1").to_unicode
    assert sorted(texts.values()) == [" ", "ا", "ا", "ب", "ب", "ل"]  # one alef is behind the lam, without ink


def test_the_first_that_has_a_character_gives_it(tmp_path: Path) -> None:
    first, second = tiny_font(tmp_path / "a.ttf", "₂"), tiny_font(tmp_path / "b.ttf", "₂❛")
    engine = Engine(faces=replace(Faces.hind_siliguri(), fallback=(first, second)))
    pages = engine.pages(page("<p>ক₂ ❛"))
    pages.pdf()
    texts = {font.family: set(font.to_unicode.values()) for font in pages.document.fonts.values()}
    assert "₂" in texts["GovBNSecond1"]
    assert "❛" in texts["GovBNSecond2"]
    assert "₂" not in texts["GovBNSecond2"]


def test_a_letter_without_need_for_it_is_as_before(faces: Faces) -> None:
    body = page("<p>কর্মকর্তা ১২ ✓ <b>Office</b></p>")
    assert Engine(faces=faces).pages(body).pdf() == Engine().pages(body).pdf()


def test_an_office_s_own_face_gets_the_taka_sign_from_the_second(tmp_path: Path) -> None:
    own = tiny_font(tmp_path / "own.ttf", "কখ১২")
    taka = Faces(own, fallback=(tiny_font(tmp_path / "taka.ttf", SIGNS),))
    pdf = Engine(faces=taka).pages(page("<p>ক ৳ ১২</p>")).pdf()
    assert pypdfium2.PdfDocument(pdf)[0].get_textpage().get_text_range().split() == ["ক", "৳", "১২"]
    assert faults_of(Engine(faces=Faces(own)).pages(page("<p>ক ৳ ১২</p>"))) == ["missing-glyph"]


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (None, "font-unreadable"),
        (b"", "font-kind"),
        (b"OTTO" + bytes(60), "font-kind"),
        (b"ttcf" + bytes(60), "font-collection"),
    ],
)
def test_a_file_that_is_no_font_is_a_fault(tmp_path: Path, content: bytes | None, code: str) -> None:
    path = tmp_path / "second.ttf"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(RenderError) as error:
        Engine(faces=replace(Faces.hind_siliguri(), fallback=(path,)))
    assert [(fault.code, "second.ttf" in fault.bangla) for fault in error.value.faults] == [(code, True)]


class TestWhatABatchKnowsItBy:
    """The order of two faces is of matter, and so is which is the main one."""

    @pytest.fixture
    def several(self, tmp_path: Path) -> list[Faces]:
        hind = Faces.hind_siliguri()
        a, b = tiny_font(tmp_path / "a.ttf", ARABIC), tiny_font(tmp_path / "b.ttf", SIGNS)
        (tmp_path / "x").mkdir()
        same_name = tiny_font(tmp_path / "x" / "a.ttf", SIGNS)
        fallbacks = ((), (a,), (a, b), (b, a), (a, same_name), (same_name, a))
        return [replace(hind, fallback=each) for each in fallbacks]

    def test_the_fingerprint(self, several: list[Faces]) -> None:
        assert len({tuple(fingerprint(each, "").items()) for each in several}) == len(several)

    def test_the_digest_of_a_run(self, several: list[Faces]) -> None:
        assert len({of_fonts(Renderer(faces=each)) for each in several}) == len(several)

    def test_a_face_that_was_changed_makes_a_new_engine(self, second: Path, tmp_path: Path) -> None:
        path = Path(shutil.copy(second, tmp_path / "c.ttf"))
        renderer = Renderer(faces=replace(Faces.hind_siliguri(), fallback=(path,)))
        before = warm(renderer)
        assert warm(renderer) is before
        tiny_font(path, "₂")
        assert warm(renderer) is not before

    def test_names_that_hold_in_every_folder(
        self, second: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
    ) -> None:
        monkeypatch.chdir(second.parent)
        absolute = Faces(Path(second.name), fallback=(Path(second.name),)).absolute()
        assert absolute == Faces(second, fallback=(second,))
