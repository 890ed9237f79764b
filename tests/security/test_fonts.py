"""Damaged fonts: another letter is never drawn under the right text; the font is refused, by name and with its damage."""

from __future__ import annotations

import random
import struct
from pathlib import Path

import pytest

from govdocs.cli import main
from govdocs.errors import ExitCode
from govdocs.files.font_data import READ_BY_LAYOUT, damage_of
from govdocs.pdf import Faces, RenderError
from govdocs.pdf.font_program import sfnt
from tests.support.font_files import Damage, tables_of, whole
from tests.support.starters import finished


def place_of(font: bytes, tag: bytes) -> tuple[int, int, int]:
    """Where the entry of a table is, where the table is, and its length."""
    (count,) = struct.unpack_from(">H", font, 4)
    for i in range(count):
        found, _, offset, length = struct.unpack_from(">4sIII", font, 12 + 16 * i)
        if found == tag:
            return 12 + 16 * i, offset, length
    raise KeyError(tag)


def without(tag: bytes) -> Damage:
    def damage(font: bytes) -> bytes:
        entry, _, _ = place_of(font, tag)
        return font[:entry] + b"XXXX" + font[entry + 4 :]

    return damage


def flipped(tag: bytes) -> Damage:
    def damage(font: bytes) -> bytes:
        _, offset, length = place_of(font, tag)
        at = offset + length // 2
        return font[:at] + bytes([font[at] ^ 0x10]) + font[at + 1 :]

    return damage


def forged(tag: bytes, at: int, value: bytes) -> Damage:
    """A table with other bytes at a place, and all checksums made anew."""

    def damage(font: bytes) -> bytes:
        tables = tables_of(font)
        content = bytearray(tables[tag])
        content[at : at + len(value)] = value
        return sfnt({**tables, tag: bytes(content)})

    return damage


def scattered(seed: int) -> Damage:
    def damage(font: bytes) -> bytes:
        chance, found = random.Random(seed), bytearray(font)
        for _ in range(200):
            found[chance.randrange(300, len(found))] = chance.randrange(256)
        return bytes(found)

    return damage


def huge_cmap(groups: int) -> Damage:
    table = struct.pack(">HHHHI", 0, 1, 3, 10, 12) + struct.pack(">HHIII", 12, 0, 28, 0, groups)
    table += struct.pack(">III", 0, 0xFFFFFFFF, 0)
    return lambda font: sfnt({**tables_of(font), b"cmap": table})


def other_cmap(kind: int, groups: list[tuple[int, int, int]]) -> Damage:
    """A table of characters in format 12 or 4, of groups: first character, last one, glyph of the first."""
    if kind == 12:
        part = struct.pack(">HHIII", 12, 0, 16 + 12 * len(groups), 0, len(groups))
        part += b"".join(struct.pack(">III", *group) for group in groups)
    else:
        groups = [*groups, (0xFFFF, 0xFFFF, 0)]
        columns = (
            [last for _, last, _ in groups],
            [0],
            [first for first, _, _ in groups],
            [(glyph - first) & 0xFFFF for first, _, glyph in groups],
            [0] * len(groups),
        )
        words = [word for column in columns for word in column]
        part = struct.pack(f">7H{len(words)}H", 4, 14 + 2 * len(words), 0, 2 * len(groups), 0, 0, 0, *words)
    table = struct.pack(">HHHHI", 0, 1, 3, 10 if kind == 12 else 1, 12) + part
    return lambda font: sfnt({**tables_of(font), b"cmap": table})


def parts_of_parts(levels: int, parts: int) -> Damage:
    """Glyphs that each hold the one before several times: the last one would have more points than can be drawn."""

    def damage(font: bytes) -> bytes:
        tables = tables_of(font)
        (count,) = struct.unpack_from(">H", tables[b"maxp"], 4)
        box = struct.pack(">5hHH", 1, 0, 0, 1, 1, 3, 0) + bytes(
            [0x37, 0x37, 0x37, 0x37, 1, 1, 1, 1, 1, 1, 1, 1]
        )
        outlines = [box]
        for level in range(levels):
            head = struct.pack(">5h", -1, 0, 0, 1, 1)
            outlines.append(
                head
                + b"".join(
                    struct.pack(">HHbb", 0x02 | 0x20 * (part < parts - 1), level, 0, 0)
                    for part in range(parts)
                )
            )
        offsets = [0]
        for outline in outlines:
            offsets.append(offsets[-1] + len(outline))
        offsets += [offsets[-1]] * (count + 1 - len(offsets))
        head = bytearray(tables[b"head"])
        head[50:52] = b"\0\1"  # long offsets
        loca = struct.pack(f">{len(offsets)}I", *offsets)
        return sfnt({**tables, b"head": bytes(head), b"loca": loca, b"glyf": b"".join(outlines)})

    return damage


DAMAGES: dict[str, Damage] = {
    "half of it": lambda font: font[: len(font) // 2],
    "its head": lambda font: font[:12],
    "nothing": lambda _: b"",
    "text": lambda _: b"not a font at all\n" * 10,
    "zeros": lambda _: bytes(100_000),
    "a collection of a million": lambda font: b"ttcf" + struct.pack(">III", 0x10000, 1_000_000, 16) + font,
    **{f"flipped {tag.decode()}": flipped(tag) for tag in READ_BY_LAYOUT},
    **{f"no {tag}": without(tag.encode()) for tag in ("cmap", "glyf", "head", "hhea", "hmtx", "loca", "maxp")},
    **{f"scattered {seed}": scattered(seed) for seed in range(8)},
    "no units per em": forged(b"head", 18, b"\0\0"),
    "more glyphs than there are": forged(b"maxp", 4, b"\xff\xff"),
    "more widths than there are": forged(b"hhea", 34, b"\xff\xff"),
    "an outline beyond the table": forged(b"loca", 40, b"\xff\xff\xff\xff"),
    "outlines out of order": forged(b"loca", 400, b"\0\0\0\0"),
    "points beyond the outline": forged(b"glyf", 10, b"\xff\xf0"),
    "a group of all numbers": huge_cmap(1),
    "groups without end": huge_cmap(0xFFFFFFFF),
    "more groups than characters": other_cmap(12, [(2 * i, 2 * i, 1) for i in range(70_001)]),
    "groups over one another": other_cmap(12, [(0, 0x10FFFF, 1)] * 9),
    "a group of glyphs that are not there": other_cmap(12, [(0, 0x10FFFF, 1)]),
    "a segment of glyphs that are not there": other_cmap(4, [(0x20, 0x2FFF, 60_000)]),
    "segments over one another": other_cmap(4, [(0x20, 0x2FFF, 1)] * 2000),
    "a segment beyond the last number": other_cmap(4, [(0x20, 0x2FFF, 65_000)]),
    "parts of parts of parts": parts_of_parts(15, 40),
    "more points than a font can state": parts_of_parts(14, 2),
}  # fmt: skip


@pytest.mark.parametrize("damage", DAMAGES)
def test_a_damaged_font_is_refused(tmp_path: Path, damage: str) -> None:
    path = tmp_path / "f.ttf"
    path.write_bytes(DAMAGES[damage](whole()))
    with pytest.raises(RenderError) as caught:
        Faces(path).read()
    (fault,) = caught.value.faults
    assert fault.code in ("font-kind", "font-damaged", "font-collection")
    assert "f.ttf" in fault.english
    assert not {"unpack", "range", "buffer"} & set(fault.english.split()), "no words of Python's"


@pytest.mark.parametrize("weight", ["light", "regular", "medium", "semibold", "bold"])
def test_a_whole_font_is_taken(weight: str) -> None:
    font = getattr(Faces.hind_siliguri(), weight).read_bytes()
    assert damage_of(font) == ""
    assert damage_of(sfnt(tables_of(font))) == ""


@pytest.mark.parametrize(
    "made",
    [
        other_cmap(12, [(0x20, 0x7E, 1), (0x980, 0x9FF, 96)]),
        other_cmap(4, [(0x20, 0x7E, 1), (0x980, 0x9FF, 96)]),
        parts_of_parts(13, 2),
    ],
)
def test_what_only_looks_odd_is_no_damage(made: Damage) -> None:
    assert damage_of(made(whole())) == ""


def test_what_nobody_reads_may_be_as_it_is() -> None:
    font = bytearray(whole())
    font += b"signature"
    assert damage_of(bytes(font)) == ""


def test_the_command_says_which_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("a.yaml").write_text(finished("letter"), "utf-8")
    Path("f.ttf").write_bytes(flipped(b"glyf")(whole()))
    assert main(["render", "a.yaml", "--font", "f.ttf", "--lang", "en"]) == ExitCode.RENDER_FAULT
    assert "'f.ttf' is damaged (checksum of table glyf)" in capsys.readouterr().err
    assert not Path("a.pdf").exists()
