"""What is kept of a font between documents: its clusters, tables and letters; bounded, and no words."""

from __future__ import annotations

from array import array
from pathlib import Path
from typing import Any

import pytest

from govdocs.pdf import Engine, Faces, clusters, outline_check
from govdocs.pdf.clusters import Cluster, FontClusters, clusters_of
from govdocs.pdf.font_letters import FontLetters
from govdocs.pdf.font_program import FontTables, PlacedGlyph, font_tables
from govdocs.text.unicode import graphemes

HIND = Path(Faces.hind_siliguri().regular).read_bytes()
SIZE = 16.0
PAGE = '<!doctype html><html lang="bn"><title>নমুনা</title><body><p>{}</p>'


def records(*glyphs: tuple[int, int]) -> bytes:
    """Pango's records of glyphs, each with its width."""
    return b"".join(array("i", [glyph, width, 0, 0, 0]).tobytes() for glyph, width in glyphs)


@pytest.fixture
def empty_caches() -> None:
    for cache in (font_tables, clusters_of, outline_check.letters_of, outline_check.outlines_of):
        cache.cache_clear()


@pytest.mark.usefixtures("empty_caches")
class TestBetweenDocuments:
    def test_a_cluster_is_worked_out_for_the_first_document_alone(
        self, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        worked_out: list[str] = []
        stock = FontClusters._cluster

        def counted(self: FontClusters, records: Any, text: str, *others: Any, **options: Any) -> Cluster:
            worked_out.append(text)
            return stock(self, records, text, *others, **options)

        monkeypatch.setattr(FontClusters, "_cluster", counted)
        engine = Engine()
        engine.pages(PAGE.format("সভার কার্যবিবরণী")).pdf()
        assert {"স", "ভ"} <= set(worked_out)
        worked_out.clear()
        engine.pages(PAGE.format("কার্যবিবরণী সভার")).pdf()
        Engine().pages(PAGE.format("সভার কার্যবিবরণী")).pdf()
        assert worked_out == []

    def test_the_letters_of_a_font_are_read_once(self, monkeypatch: pytest.MonkeyPatch) -> None:
        read: list[FontTables] = []
        stock = FontLetters.__init__

        def counted(self: FontLetters, font: FontTables) -> None:
            read.append(font)
            stock(self, font)

        monkeypatch.setattr(FontLetters, "__init__", counted)
        engine = Engine()
        for text in ("সভা", "বিজ্ঞপ্তি", "স্মারক"):
            engine.pages(PAGE.format(text)).pdf()
        assert len(read) <= 1  # none, where this process has had the font before

    def test_no_word_is_kept(self) -> None:
        pages = Engine().pages(PAGE.format("উপজেলা নির্বাহী অফিসারের ক্ষুদ্রঋণ কার্যক্রম, Dhaka ১২৩"))
        pages.pdf()
        texts = {
            text for font in pages.document.fonts.values() for _, text, _, _ in font.codes._shapes._known
        }
        assert {"ক্ষ", "D", "১"} <= texts
        assert all(len(graphemes(text)) == 1 for text in texts)

    def test_the_same_bytes_as_the_first_time(self) -> None:
        engine = Engine()
        made = [engine.pages(PAGE.format("কো-র্ক (২) উদ্‌যাপন AV fi")).pdf() for _ in range(2)]
        assert made[0] == made[1]


def test_past_a_bound_all_clusters_are_dropped(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(clusters, "_MOST", 3)
    font = FontClusters(FontTables(HIND))
    found = [font.of(records((glyph, 5000)), "ক", SIZE, spaced=False) for glyph in range(1, 9)]
    assert len(font._known) <= 3
    assert found == [font.of(records((glyph, 5000)), "ক", SIZE, spaced=False) for glyph in range(1, 9)]


@pytest.mark.parametrize(
    ("text", "parts", "first_is_last"),
    [
        ("ক", ["ক"], False),
        ("কি", ["কি"], False),  # ি has a width of its own
        ("কু", ["ক", "ু"], False),
        ("لا", ["ل", "ا"], True),
        ("لاا", ["ل", "ا", "ا"], True),
    ],
)
def test_the_parts_of_a_cluster(text: str, parts: list[str], first_is_last: bool) -> None:
    font = FontTables(HIND)
    found = FontClusters(font).of(records((9, 9000)), text, SIZE, spaced=False)
    assert ([part for _, _, part in found.parts], found.first_is_last) == (parts, first_is_last)
    assert found.parts[0][0] == (PlacedGlyph(9),)
    assert sum(advance for _, advance, _ in found.parts) == font.advance(9)
    assert found.shaped == (text, (9,))


def test_what_the_font_lacks_is_not_taken_for_shaped() -> None:
    unknown = clusters.UNKNOWN | ord("漢")
    assert (
        FontClusters(FontTables(HIND)).of(records((unknown, 9000)), "漢", SIZE, spaced=False).shaped is None
    )
