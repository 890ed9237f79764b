"""What a PDF draws is what the font files have: a program of other outlines, and letters of other shapes, are found."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import Any

import pypdfium2.raw as pdfium
import pytest

from govdocs.pdf import Engine, Faces, RenderError, codebook, engine, proved_glyphs
from govdocs.pdf.font_letters import FontLetters
from govdocs.pdf.font_program import FontTables, PlacedGlyph, build
from govdocs.pdf.outline_check import outline_faults

HTML = '<html lang="bn"><title>ক</title><body><p>কখগ চাঁদ ক্ষমতা র্তী 25 <b>ঘটনা</b> <i>✓</i></p>'


@pytest.fixture(scope="module")
def own_engine() -> Engine:
    return Engine()


def faults_of(html: str = HTML, made: Engine | None = None, faces: Faces | None = None) -> list[str]:
    pages = (made or Engine(faces=faces)).pages(html, strict=False)
    pages.pdf()
    return [fault.code for fault in pages.faults]


def test_a_letter_as_it_should_be() -> None:
    assert faults_of() == []


def next_glyph(clusters: Any) -> Any:
    """Each glyph in the place of the one before it."""
    inked = [number for number, (placed, _) in enumerate(clusters) if len(placed) == 1]
    turned = list(clusters)
    for number, other in zip(inked, [*inked[1:], inked[0]], strict=True):
        turned[number] = clusters[other][0], clusters[number][1]
    return turned


def moved(clusters: Any) -> Any:
    return [
        (tuple(PlacedGlyph(glyph, x + 60 * i, y) for i, (glyph, x, y) in enumerate(placed)), advance)
        for placed, advance in clusters
    ]


def wider(clusters: Any) -> Any:
    return [(placed, advance + 1) for placed, advance in clusters]


@pytest.mark.parametrize(
    "change", [next_glyph, moved, wider], ids=["other letters", "a part elsewhere", "width"]
)
@pytest.mark.parametrize("seen_before", [False, True], ids=["first letter", "after another"])
def test_a_program_that_draws_otherwise(
    change: Any, seen_before: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = Engine()
    if seen_before:
        assert faults_of(made=made) == []
    monkeypatch.setattr(codebook, "build", lambda source, clusters: build(source, change(clusters)))
    assert set(faults_of(made=made)) == {"outline-differs"}


def test_it_is_an_error_where_the_renderer_is_strict(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(codebook, "build", lambda source, clusters: build(source, next_glyph(clusters)))
    with pytest.raises(
        RenderError, match=r"is not drawn as the outlines in 'HindSiliguri-Regular[.]ttf' are read"
    ):
        Engine().pages(HTML).pdf()


def test_a_font_that_is_not_the_one_given(own_engine: Engine, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(
        engine, "outline_faults", lambda programs, book, _: outline_faults(programs, book, {})
    )
    assert set(faults_of(made=own_engine)) == {"font-changed"}


def test_what_was_drawn_right_once_is_not_drawn_again(
    own_engine: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(proved_glyphs, "_kept", dict)
    drawn: list[int] = []
    get = pdfium.FPDFFont_GetGlyphPath
    monkeypatch.setattr(pdfium, "FPDFFont_GetGlyphPath", lambda *given: drawn.append(given[1]) or get(*given))
    made = Engine()
    assert faults_of(made=made) == []
    assert len(drawn) > 10
    drawn.clear()
    assert faults_of(made=made) == []
    assert drawn == []
    assert faults_of(HTML.replace("গ", "গঝ"), made=made) == []
    assert len(drawn) == 1


def test_what_a_process_found_right_is_known_to_the_next(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    script = """
import pypdfium2.raw as pdfium
from govdocs.pdf import Engine
drawn, get = [], pdfium.FPDFFont_GetGlyphPath
pdfium.FPDFFont_GetGlyphPath = lambda *given: drawn.append(given[1]) or get(*given)
Engine().pages("<html lang=bn><title>ক</title><body><p>কখগ").pdf()
print(len(drawn))
"""
    monkeypatch.delenv("PYTHONDONTWRITEBYTECODE", raising=False)
    monkeypatch.setenv("PYTHONPYCACHEPREFIX", str(tmp_path))
    drawn = [
        int(subprocess.run([sys.executable, "-c", script], capture_output=True, check=True).stdout)
        for _ in range(2)
    ]
    assert drawn == [3, 0]


@pytest.mark.parametrize(
    "html",
    [
        '<html lang="bn"><title>ক</title><body><p style="opacity: 0.5">কখ</p>',
        '<html lang="bn"><title>ক</title><body><p>পাতা</p><p style="break-before: page; opacity: 0.9">ঘ <b>ঙ</b></p>',
        '<html lang="bn"><title>ক</title><body><p style="letter-spacing: 2pt">চাঁদ কর্তী ক্ষমা</p>',
        '<html lang="en"><title>k</title><body><p>Office – ﬁne “10%” m² ½ № café</p>',
        '<html lang="bn"><title>ক</title><body><p></p>',
    ],
    ids=["in a group", "faces of a later page", "letters apart", "Latin", "nothing"],
)
def test_no_false_alarm(html: str, own_engine: Engine) -> None:
    assert not {"outline-differs", "other-letter", "no-ink", "font-changed"} & set(
        faults_of(html, own_engine)
    )


@pytest.mark.parametrize(
    ("text", "shaped", "around", "expected"),
    [
        ("ক", "ক", "", None),
        ("ক", "খ", "", ("other-letter", "ক", "খ")),
        ("ক্খ", "কগ", "", ("other-letter", "ক্খ", "গ")),
        ("কো", "েকা", "", None),
        ("চ", "চঁ", "চাঁদ", None),
        ("চ", "চঁ", "চাদ", ("other-letter", "চ", "ঁ")),
        ("ত্", "ৎ", "", None),
        ("ত", "ৎ", "", ("other-letter", "ত", "ৎ")),
        ("\N{BENGALI LETTER RRA}", "ড", "", None),
        ("5", "6", "", ("other-letter", "5", "6")),
        ("½", "12", "", None),
        ("ক", "", "", ("no-ink", "ক", "")),
        ("।", "", "", None),
        ("é", "e", "", None),
        ("я", "R", "", None),
    ],
)  # fmt: skip
def test_letters(text: str, shaped: str, around: str, expected: tuple[str, str, str] | None) -> None:
    font = FontTables(Path(Faces.hind_siliguri().regular).read_bytes())
    letters = FontLetters(font)
    found = letters.misdrawn(text, tuple(letters._glyphs[letter] for letter in shaped), around or text)
    assert (found and (found.sentence.code, found.text, found.drawn)) == expected
