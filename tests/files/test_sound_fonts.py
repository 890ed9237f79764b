"""The table of fonts that need no look: those of the pinned package, whole to the last byte, and no others."""

from hashlib import sha256

from govdocs.files import font_data
from govdocs.files.sound_fonts import SOUND_FONTS
from govdocs.pdf import Faces

FONTS = {path.name: path.read_bytes() for path in Faces.hind_siliguri().paths()}


def test_the_table_is_of_the_pinned_package_and_each_font_is_whole() -> None:
    assert {sha256(font).digest() for font in FONTS.values()} == SOUND_FONTS, (
        "another fontpkg-hind-siliguri: write the SHA-256 of its files into govdocs/files/sound_fonts.py"
    )
    assert {name: font_data._first_damage(font) for name, font in FONTS.items()} == dict.fromkeys(FONTS, "")


def test_a_font_with_another_byte_is_looked_at() -> None:
    font = bytearray(FONTS["HindSiliguri-Regular.ttf"])
    font[len(font) // 2] ^= 1
    assert font_data.damage_of(bytes(font)) != ""
