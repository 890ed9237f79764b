"""Faces without a space: spaces after their characters are printed as spaces, and `check` says the same as `render`."""

from __future__ import annotations

import io
import struct
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

import pypdfium2
import pytest
from fontTools.ttLib import TTFont
from fontTools.ttLib.tables._c_m_a_p import CmapSubtable

import govdocs
from govdocs.errors import ExitCode
from govdocs.files.font_data import damage_of
from govdocs.output import Renderer
from govdocs.pdf import Engine, Faces, RenderError
from govdocs.pdf.added_space import with_space
from govdocs.pdf.font_program import FontTables, sfnt
from govdocs.problems.problem import Problem, RenderFault
from tests.support.command import run
from tests.support.font_files import tables_of
from tests.support.second_faces import OFFICE, letter, office_with_second_faces
from tests.support.tiny_font import ARABIC, SIGNS, tiny_font

SPACES = (" ", "\u00a0")


def without_space(content: bytes, characters: Iterable[str] = SPACES) -> bytes:
    """A font whose table of characters lacks these, as a font of signs alone is made."""
    font = TTFont(io.BytesIO(content))
    for part in font["cmap"].tables:
        for character in characters:
            part.cmap.pop(ord(character), None)
    changed = io.BytesIO()
    font.save(changed)
    return changed.getvalue()


def written(path: Path, content: bytes) -> Path:
    path.write_bytes(content)
    return path


@pytest.fixture(scope="module")
def signs(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A second face of signs and Arabic without a space."""
    path = tiny_font(tmp_path_factory.mktemp("fonts") / "signs.ttf", ARABIC + SIGNS)
    return written(path, without_space(path.read_bytes()))


@pytest.fixture(scope="module")
def faces(signs: Path) -> dict[str, Faces]:
    """Sets of faces of which one file or another has no space."""
    hind = Faces.hind_siliguri()
    assert hind.bold
    regular = written(signs.with_name("regular.ttf"), without_space(hind.regular.read_bytes()))
    bold = written(signs.with_name("bold.ttf"), without_space(hind.bold.read_bytes()))
    arabic = tiny_font(signs.with_name("arabic.ttf"), ARABIC)
    return {
        "a second face": replace(hind, fallback=(signs,)),
        "the second of two second faces": replace(hind, fallback=(arabic, signs)),
        "the regular file alone": Faces(regular, fallback=(signs,)),
        "the bold file": replace(hind, bold=bold, fallback=(signs,)),
        "the italic files": replace(hind, italic=regular, bold_italic=bold, fallback=(signs,)),
    }


LETTER = """\
ধরন: পত্র
ফরম: অফিস স্মারক
পত্রশীর্ষ: {{সারি: ["❛গণ❜ {0}❛সরকার❜", "**❛জেলা❜{0}❛অফিস❜**"]}}
নম্বর: ৪৬.০০.০০০০.০৭১.৩১.০০৩.২৪-১২৫
তারিখ: ২১ ফেব্রুয়ারি ২০২৪
বিষয়: "CO₂{0}₂ ও H₂{0}O"
বক্তব্য: "কথা₂{0}কথা **₂{0}₂** *₂{0}₂* Office₂{0}Office\\n\\n- ₂{0}ক\\n- ❛{0}❜\\n\\n১। ₂{0}ক\\n\\n২। ✓{0}✓ ₂{0}"
স্বাক্ষর: {{নাম: "₂{0}করিম", পদবি: "❛উপসচিব❜{0}₂"}}
"""
TYPED = {
    "space": " ",
    "no-break space": "\\_",
    "tab": "\\t",
    "figure space": "\\u2007",
    "thin space": "\\u2009",
    "narrow no-break space": "\\u202f",
    "ideographic space": "\\u3000",
    "zero width space": "\\u200b",
    "joiner": "\\u200d",
    "non-joiner": "\\u200c",
    "word joiner": "\\u2060",
    "soft hyphen": "\\u00ad",
    "hyphen": "-",
    "variation selector": "\\ufe0f",
}
SETS = [
    "a second face",
    "the second of two second faces",
    "the regular file alone",
    "the bold file",
    "the italic files",
]


@pytest.mark.parametrize("which", SETS)
@pytest.mark.parametrize("typed", TYPED.values(), ids=TYPED)
def test_check_says_what_render_does(faces: dict[str, Faces], which: str, typed: str) -> None:
    document = govdocs.loads(LETTER.format(typed))
    renderer = Renderer(faces=faces[which])
    found = renderer.missing_characters(document)
    try:
        renderer.pdf(document)
        refused: tuple[Problem, ...] = ()
    except RenderFault as fault:
        refused = fault.problems
    assert refused == found
    assert found == ()


def test_the_spaces_are_read_back_and_have_a_width(faces: dict[str, Faces]) -> None:
    pdf = Renderer(faces=faces["a second face"]).pdf(govdocs.loads(LETTER.format(" ")))
    page = pypdfium2.PdfDocument(pdf)[0].get_textpage()
    text = page.get_text_range()
    assert "CO₂ ₂ ও H₂ O" in text
    at = text.index("₂ ₂")
    (_, _, end, _), (begin, _, _, _) = page.get_charbox(at), page.get_charbox(at + 2)
    assert begin - end > 1


def test_a_face_of_the_office_file(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    folder = office_with_second_faces(tmp_path, OFFICE)
    for name in ("arabic.ttf", "signs.ttf"):
        font = folder / "হরফ" / name
        written(font, without_space(font.read_bytes()))
    (folder / "spaces.yaml").write_text(letter("signs").replace("CO₂ নি", "₂ ₂ ❛ক ❜ নি"), "utf-8")
    for verb in ("check", "render"):
        code, _, err = run(
            capfd, verb, folder / "spaces.yaml", "--no-audit" if verb == "render" else "--lang=en"
        )
        assert code == ExitCode.FINE, err
    assert (folder / "spaces.pdf").exists()


@pytest.mark.parametrize(
    ("hyphens", "printed"), [("\u2010-", "\u2010"), ("-", "-"), ("", None)], ids=["both", "common", "none"]
)
def test_a_soft_hyphen_ends_a_line_with_a_hyphen_that_a_face_has(
    tmp_path: Path, hyphens: str, printed: str | None
) -> None:
    font = TTFont(Faces.hind_siliguri().regular)
    glyph = font.getBestCmap()[ord("-")]
    for part in font["cmap"].tables:
        part.cmap.pop(ord("-"), None)
        part.cmap.update({ord(each): glyph for each in hyphens})
    font.save(tmp_path / "own.ttf")
    own = Faces(tmp_path / "own.ttf")
    body = "<p style='width: 3cm'>inter\u00adnation\u00adalisation\u00adof\u00adgovern\u00adments</p>"
    pages = Engine(faces=own).pages(f'<html lang="bn"><title>ক</title><body>{body}', strict=False)
    pages.pdf()
    codes = [fault.code for fault in pages.faults]
    document = govdocs.loads(LETTER.format("\u00ad").replace("₂", "2").replace("❛", "‘").replace("❜", "’"))
    found = Renderer(faces=own).missing_characters(document)
    if printed:
        assert (codes, found) == ([], ())
        assert printed in pages.text[0]
    else:
        assert codes == ["missing-glyph"]
        assert {character for problem in found for character in problem.given} == {"\u00ad", "-"}
        assert any("Leave out U+00AD" in problem.english for problem in found)


@pytest.mark.parametrize("lacking", [SPACES, (" ",), ("\u00a0",)])
@pytest.mark.parametrize("which", ["hind", "tiny", "tiny-beyond"])
def test_a_space_is_all_that_is_added(tmp_path: Path, which: str, lacking: tuple[str, ...]) -> None:
    made_here = {"tiny": ARABIC + SIGNS, "tiny-beyond": "ক\U0001f600\U0001f602₂"}
    path = (
        tiny_font(tmp_path / "tiny.ttf", made_here[which])
        if which in made_here
        else Faces.hind_siliguri().regular
    )
    content = path.read_bytes()
    given = without_space(content, lacking)
    made = with_space(given)
    if lacking == ("\u00a0",):
        assert made == given
        return
    assert made == with_space(given)  # the same bytes each time
    assert with_space(made) == made
    assert damage_of(made) == ""
    before, after = TTFont(io.BytesIO(given)), TTFont(io.BytesIO(made))
    count = before["maxp"].numGlyphs
    assert after["maxp"].numGlyphs == count + 1
    order, known = after.getGlyphOrder(), before.getGlyphOrder()
    expected = {code: before.getGlyphID(name) for code, name in before.getBestCmap().items()}
    for code in map(ord, SPACES):
        expected.setdefault(code, count)
    assert {code: after.getGlyphID(name) for code, name in after.getBestCmap().items()} == expected
    for number in range(count):
        assert after["hmtx"][order[number]] == before["hmtx"][known[number]]
        assert FontTables(made).outline(number) == FontTables(given).outline(number)
    assert after["hmtx"][order[count]] == (after["head"].unitsPerEm // 4, 0)
    assert FontTables(made).outline(count) == b""


def test_signs_with_variations_have_them_still(tmp_path: Path) -> None:
    font = TTFont(tiny_font(tmp_path / "tiny.ttf", "☎"))
    part = CmapSubtable.newSubtable(14)
    part.platformID, part.platEncID, part.language, part.cmap = 0, 5, 0xFF, {}
    part.uvsDict = {0xFE0F: [(ord("☎"), "uni260E")]}
    font["cmap"].tables.append(part)
    font.save(tmp_path / "tiny.ttf")
    made = TTFont(io.BytesIO(with_space(without_space((tmp_path / "tiny.ttf").read_bytes(), " "))))
    (kept,) = (table for table in made["cmap"].tables if table.format == 14)
    assert [code for code, _ in kept.uvsDict[0xFE0F]] == [ord("☎")]


def test_tables_with_an_entry_for_each_glyph_are_left_out(tmp_path: Path) -> None:
    tables = tables_of(without_space(tiny_font(tmp_path / "tiny.ttf", "₂").read_bytes()))
    per_glyph = dict.fromkeys((b"DSIG", b"LTSH", b"hdmx", b"vhea", b"vmtx"), bytes(64))
    font = sfnt(dict(sorted({**tables, **per_glyph}.items())))
    assert FontTables(with_space(font)).tags == FontTables(font).tags - per_glyph.keys()


def test_a_font_without_room_for_one_is_refused_by_name(tmp_path: Path) -> None:
    tables = tables_of(without_space(tiny_font(tmp_path / "tiny.ttf", "₂").read_bytes()))
    count = 0xFFFF
    (width,) = struct.unpack_from(">h", tables[b"head"], 50)
    entry = 4 if width else 2
    tables[b"loca"] += tables[b"loca"][-entry:] * (count + 1 - len(tables[b"loca"]) // entry)
    tables[b"hmtx"] = tables[b"hmtx"][:4] * count
    for tag, at in ((b"maxp", 4), (b"hhea", 34)):
        tables[tag] = tables[tag][:at] + struct.pack(">H", count) + tables[tag][at + 2 :]
    path = written(tmp_path / "full.ttf", sfnt(tables))
    assert damage_of(path.read_bytes()) == ""
    with pytest.raises(RenderError) as error:
        replace(Faces.hind_siliguri(), fallback=(path,)).read()
    (fault,) = error.value.faults
    assert (fault.code, "full.ttf" in fault.english) == ("font-damaged", True)


@pytest.mark.parametrize("content", [b"", b"no font", bytes(400)])
def test_what_is_no_font_stays_as_it_is(content: bytes) -> None:
    assert with_space(content) == content
