"""Fonts that draw another letter than the text says, with all their checksums right: refused, with the letter."""

from __future__ import annotations

import io
import random
import struct
from collections.abc import Callable
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont
from fontTools.ttLib.tables import otTables
from fontTools.ttLib.tables._c_m_a_p import CmapSubtable
from fontTools.ttLib.tables._g_l_y_f import Glyph

from govdocs.pdf import Engine, Faces, RenderError
from govdocs.pdf.font_program import FontTables, sfnt
from tests.support.font_files import Damage, tables_of, whole


def edited(change: Callable[[TTFont, dict[int, str]], None]) -> Damage:
    """A font that fontTools has written: whole in itself, with all its checksums right."""

    def damage(font: bytes) -> bytes:
        opened, file = TTFont(io.BytesIO(font)), io.BytesIO()
        change(opened, dict(opened.getBestCmap()))
        opened.save(file)
        return file.getvalue()

    return damage


def mapped(letters: str, others: str) -> Damage:
    """Characters that have the glyphs of others."""

    def change(font: TTFont, names: dict[int, str]) -> None:
        for table in font["cmap"].tables:
            table.cmap.update(
                {ord(letter): names[ord(other)] for letter, other in zip(letters, others, strict=True)}
            )

    return edited(change)


def mapped_apart(platform: int, encoding: int, kind: int) -> Damage:
    """One more table of characters, which differs from the first."""

    def change(font: TTFont, names: dict[int, str]) -> None:
        table = CmapSubtable.newSubtable(kind)
        table.platformID, table.platEncID, table.language, table.format = platform, encoding, 0, kind
        table.reserved = table.length = table.nGroups = 0
        table.cmap = {**names, ord("ক"): names[ord("খ")]}
        font["cmap"].tables.append(table)

    return edited(change)


def substituted(letters: str, others: str) -> Damage:
    """A rule of shaping that puts a letter in the place of another, whatever is asked for."""

    def change(font: TTFont, names: dict[int, str]) -> None:
        rules = otTables.SingleSubst()
        rules.mapping = {
            names[ord(letter)]: names[ord(other)] for letter, other in zip(letters, others, strict=True)
        }
        lookup, table = otTables.Lookup(), font["GSUB"].table
        lookup.LookupType, lookup.LookupFlag, lookup.SubTable, lookup.SubTableCount = 1, 0, [rules], 1
        table.LookupList.Lookup.append(lookup)
        table.LookupList.LookupCount += 1
        for record in table.FeatureList.FeatureRecord:
            record.Feature.LookupListIndex.append(table.LookupList.LookupCount - 1)
            record.Feature.LookupCount += 1

    return edited(change)


def drawn(letter: str, other: str = "") -> Damage:
    """A letter with the outline of another, or none."""

    def change(font: TTFont, names: dict[int, str]) -> None:
        outlines = font["glyf"].glyphs
        outlines[names[ord(letter)]] = outlines[names[ord(other)]] if other else Glyph()

    return edited(change)


def measured(letter: str, width: int, bearing: int | None = None) -> Damage:
    def change(font: TTFont, names: dict[int, str]) -> None:
        _, before = font["hmtx"][names[ord(letter)]]
        font["hmtx"][names[ord(letter)]] = width, before if bearing is None else bearing

    return edited(change)


FORGED: dict[str, tuple[Damage, str]] = {
    "ক has the glyph of খ": (mapped("ক", "খ"), "other-letter"),
    "৫ has the glyph of ৬": (mapped("৫", "৬"), "other-letter"),
    "ি has the glyph of ী": (mapped("ি", "ী"), "other-letter"),
    "A has the glyph of B": (mapped("A", "B"), "other-letter"),
    "ক has the glyph of a space": (mapped("ক", " "), "no-ink"),
    "a table of symbols says otherwise": (mapped_apart(3, 0, 4), "other-letter"),
    "a table of all of Unicode says otherwise": (mapped_apart(3, 10, 12), "other-letter"),
    "ক becomes খ": (substituted("ক", "খ"), "other-letter"),
    "ক becomes খ, and খ becomes ক": (substituted("কখ", "খক"), "other-letter"),
    "৫ becomes ৬": (substituted("৫", "৬"), "other-letter"),
    "ী becomes ি": (substituted("ী", "ি"), "other-letter"),
    "ক becomes K": (substituted("ক", "K"), "other-letter"),
    "ক has the shape of খ": (drawn("ক", "খ"), "other-letter"),
    "ক has no shape": (drawn("ক"), "no-ink"),
    "ি has no shape": (drawn("ি"), "no-ink"),
    "ক has no width": (measured("ক", 0), "letter-width"),
    "ক begins elsewhere": (measured("ক", 700, 400), "outline-differs"),
}


@pytest.mark.parametrize("forgery", FORGED)
def test_a_font_with_all_checksums_right_draws_no_other_letter(tmp_path: Path, forgery: str) -> None:
    damage, code = FORGED[forgery]
    path = tmp_path / "f.ttf"
    path.write_bytes(damage(whole()))
    with pytest.raises(RenderError) as caught:
        Engine(faces=Faces(path)).pages(
            '<html lang="bn"><title>ক</title><body><p>কলম খবর কিছু শীত ৫৬ ৭ KAB</p>'
        ).pdf()
    assert {fault.code for fault in caught.value.faults} == {code}
    assert "f.ttf" in caught.value.faults[0].english


@pytest.mark.parametrize("role", ["bold", "fallback"])
def test_so_in_every_role_of_a_font(tmp_path: Path, role: str) -> None:
    path, regular = tmp_path / "f.ttf", Faces.hind_siliguri().regular
    path.write_bytes(drawn("ক", "খ")(whole()))
    second = {"bold": Faces(regular, bold=path), "fallback": Faces(latin_of(tmp_path), fallback=(path,))}[
        role
    ]
    with pytest.raises(RenderError, match="draws 'খ' for 'ক'"):
        Engine(faces=second).pages('<html lang="bn"><title>ক</title><body><b>কলম</b>').pdf()


def latin_of(folder: Path) -> Path:
    """Our regular face without its Bangla letters."""

    def change(font: TTFont, _: dict[int, str]) -> None:
        for table in font["cmap"].tables:
            table.cmap = {code: name for code, name in table.cmap.items() if code < 0x900}

    path = folder / "latin.ttf"
    path.write_bytes(edited(change)(whole()))
    return path


@pytest.mark.parametrize("seed", range(12))
def test_noise_in_outlines_of_letters(tmp_path: Path, seed: int) -> None:
    """The bytes of one letter's outline shuffled, all checksums right: refused, at the latest by the second reading."""
    chance, tables = random.Random(seed), tables_of(whole())
    font = FontTables(whole())
    glyph = TTFont(io.BytesIO(whole())).getGlyphID(TTFont(io.BytesIO(whole())).getBestCmap()[ord("ক")])
    start = struct.unpack_from(">I", tables[b"loca"], 4 * glyph)[0]
    outline = bytearray(font.outline(glyph))
    points = outline[len(outline) // 2 :]
    chance.shuffle(points)
    outline[len(outline) // 2 :] = points
    table = bytearray(tables[b"glyf"])
    table[start : start + len(outline)] = outline
    path = tmp_path / "f.ttf"
    path.write_bytes(sfnt({**tables, b"glyf": bytes(table)}))
    with pytest.raises(RenderError) as caught:
        Engine(faces=Faces(path)).pages('<html lang="bn"><title>ক</title><body><p>কলম</p>').pdf()
    assert {fault.code for fault in caught.value.faults} <= {
        "font-damaged",
        "outline-differs",
        "engine-failed",
    }
