"""The characters of a font file, as fontTools reads them; a damaged table is known for one, at once."""

import io
import random
import struct
import unicodedata
from dataclasses import replace
from html import escape
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont

from govdocs.pdf import Engine, Faces
from govdocs.pdf.font_characters import font_characters
from govdocs.pdf.font_program import FontTables
from govdocs.pdf.missing_characters import MissingCharacters
from govdocs.pdf.symbol_font import marks_font
from tests.support.growth import NOTHING, seconds
from tests.support.tiny_font import tiny_font

HIND = Faces.hind_siliguri().regular.read_bytes()


@pytest.fixture(scope="module", params=["hind", "marks", "tiny", "tiny-beyond"])
def content(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> bytes:
    path = tmp_path_factory.mktemp("fonts") / "tiny.ttf"
    made = {
        "hind": lambda: HIND,
        "marks": marks_font,
        "tiny": lambda: tiny_font(path).read_bytes(),
        "tiny-beyond": lambda: tiny_font(path, "ক\U0001f600\U0001f602₂").read_bytes(),
    }
    return made[request.param]()


def test_they_are_those_that_fonttools_finds(content: bytes) -> None:
    found = font_characters(content)
    assert found is not None
    known = set(TTFont(io.BytesIO(content)).getBestCmap())
    assert {code for code in range(0x11_0000) if chr(code) in found} == known


def test_what_is_no_character_is_not_there() -> None:
    found = font_characters(HIND)
    assert found is not None
    assert "ক" in found
    assert 0x995 not in found


def _with_table(table: bytes) -> bytes:
    """Hind Siliguri with another table of characters, put at the end of the file."""
    content = bytearray(HIND)
    (count,) = struct.unpack_from(">H", content, 4)
    for i in range(count):
        if content[12 + 16 * i : 16 + 16 * i] == b"cmap":
            struct.pack_into(">II", content, 12 + 16 * i + 8, len(content), len(table))
    return bytes(content) + table


def _part(kind: bytes) -> bytes:
    return struct.pack(">HHHHI", 0, 1, 3, 10, 12) + kind


DAMAGED = {
    "empty": b"",
    "no part": struct.pack(">HH", 0, 0),
    "a part outside": struct.pack(">HHHHI", 0, 1, 3, 1, 0xFFFFFF),
    "an unknown format": _part(struct.pack(">HHI", 2, 0, 0)),
    "groups without end": _part(struct.pack(">HHIII", 12, 0, 0, 0, 0xFFFF_FFFF)),
    "groups that are not there": _part(struct.pack(">HHIII", 12, 0, 0, 0, 60_000)),
    "groups that go back": _part(struct.pack(">HHIIIIIIIII", 12, 0, 0, 0, 2, 90, 95, 1, 90, 95, 1)),
    "segments over and over": _part(
        struct.pack(">HHHHHHH", 4, 0, 0, 0x4000, 0, 0, 0) + b"\xff\xff" * 0x2000 + b"\0\0" + b"\0\0" * 0x6000
    ),
    "segments cut off": _part(struct.pack(">HHHHHHH", 4, 0, 0, 0x4000, 0, 0, 0)),
}


@pytest.mark.parametrize("table", DAMAGED.values(), ids=DAMAGED)
def test_a_damaged_table_says_nothing_and_takes_no_longer_than_a_whole_one(table: bytes) -> None:
    damaged = _with_table(table)
    assert font_characters(damaged) is None
    assert seconds(lambda: font_characters(damaged)) < seconds(lambda: font_characters(HIND)) + NOTHING


def test_any_damage_at_all_is_taken() -> None:
    chance = random.Random(12)
    table = FontTables(HIND).table(b"cmap")
    for _ in range(300):
        damaged = bytearray(table[: chance.randrange(1, len(table))] if chance.random() < 0.3 else table)
        for _ in range(chance.randrange(1, 40)):
            damaged[chance.randrange(len(damaged))] = chance.randrange(256)
        font_characters(_with_table(bytes(damaged)))


def _assigned() -> list[str]:
    """Those that letters hold, and every thirteenth of the others. Without U+2027, for which Pango takes a hyphen in some lines."""
    whole = (
        range(0x01, 0x600),
        range(0x980, 0xA00),
        range(0x2000, 0x2300),
        range(0x2700, 0x27C0),
        range(0xFB00, 0xFB50),
    )
    parts = (
        range(0x600, 0x3400, 13),
        range(0xF900, 0x10000, 13),
        range(0x1F000, 0x1FB00, 13),
        range(0xE0000, 0xE01F0, 13),
    )
    characters = {chr(code) for codes in (*whole, *parts) for code in codes} - {"\u2027"}
    return sorted(each for each in characters if unicodedata.category(each) not in ("Cs", "Cn"))


def test_what_is_said_to_be_missing_is_what_the_page_lacks(tmp_path: Path) -> None:
    """Over all characters of Unicode that a letter may hold; of those made of two, the page may lack the second."""
    faces = replace(Faces.hind_siliguri(), fallback=(tiny_font(tmp_path / "tiny.ttf"),))
    missing, engine = MissingCharacters(faces), Engine(faces=faces)
    assigned = _assigned()
    disagreeing = set()
    for start in range(0, len(assigned), 500):
        part = assigned[start : start + 500]
        body = "".join(f'<p data-at="{number}">{escape(each)}</p>' for number, each in enumerate(part))
        pages = engine.pages(f'<html lang="bn"><title>ক</title><body>{body}', strict=False)
        pages.pdf()
        lacking = {fault.at for fault in pages.faults if fault.code == "missing-glyph"}
        disagreeing |= {
            each for number, each in enumerate(part) if (str(number) in lacking) != bool(missing.of(each))
        }
    assert disagreeing == set()
