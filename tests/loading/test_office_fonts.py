"""The second faces of an office file: read with it, and what is wrong with one is said at its line."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

import govdocs
from govdocs.models import fonts
from govdocs.models.office import Office
from govdocs.problems.problem import InvalidDocument, Problem, Severity
from tests.support.second_faces import FONT_LINE, NEEDED, OFFICE, letter, office_with_second_faces
from tests.support.tiny_font import SIGNS, tiny_font


@pytest.fixture
def office(tmp_path: Path) -> Path:
    return office_with_second_faces(tmp_path / "office")


def problems_of(folder: Path, name: str = "plain") -> tuple[Problem, ...]:
    try:
        return govdocs.load(folder / f"{name}.yaml").warnings
    except InvalidDocument as invalid:
        return invalid.problems


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("বিকল্প-হরফ: হরফ/signs.ttf", ["হরফ/signs.ttf"]),
        ("font_fallback: হরফ/signs.ttf", ["হরফ/signs.ttf"]),
        ("font-fallback: [হরফ/signs.ttf, হরফ/arabic.ttf]", ["হরফ/signs.ttf", "হরফ/arabic.ttf"]),
        ("বিকল্প হরফ: [./হরফ/../হরফ/signs.ttf]", ["./হরফ/../হরফ/signs.ttf"]),
        ("বিকল্প-হরফ: []", []),
    ],
)
def test_one_file_or_a_list_in_either_language(office: Path, written: str, expected: list[str]) -> None:
    (office / "office.yaml").write_text(f"উপজেলা:\n  {written}\n", "utf-8")
    document = govdocs.loads(letter("plain"), folder=office)
    assert [str(font) for font in document.fonts] == expected
    assert document.warnings == ()


def test_they_are_among_the_files_that_the_letter_is_made_of(office: Path) -> None:
    document = govdocs.load(office / "plain.yaml")
    assert set(document.files) == {"plain.yaml", "office.yaml", *NEEDED["both"]}
    assert {name for _, name in document.origins} == set(document.files)
    assert document.files["হরফ/signs.ttf"] == (office / "হরফ" / "signs.ttf").read_bytes()


def test_an_office_file_elsewhere_and_a_mapping(office: Path, tmp_path: Path) -> None:
    expected = govdocs.load(office / "plain.yaml").fonts
    (tmp_path / "letter.yaml").write_text(letter("plain"), "utf-8")
    assert govdocs.load(tmp_path / "letter.yaml", office=office / "office.yaml").fonts == expected
    fields = {
        "ধরন": "পত্র",
        "ফরম": "অফিস স্মারক",
        "অফিস": "উপজেলা",
        "নম্বর": "না",
        "তারিখ": "২২ ফেব্রুয়ারি ২০২৪",
        "বিষয়": "ক",
    }
    signed = {**fields, "বক্তব্য": "কথা।", "স্বাক্ষর": {"নাম": "করিম"}}
    assert govdocs.load(signed, office=office / "office.yaml").fonts == expected
    assert govdocs.load(signed, folder=office).fonts == expected


def test_those_of_other_offices_are_not_taken(office: Path) -> None:
    other = OFFICE.replace("উপজেলা:", "জেলা:").replace("    - হরফ/signs.ttf\n", "")
    (office / "office.yaml").write_text(OFFICE.replace("    - হরফ/arabic.ttf\n", "") + other, "utf-8")
    document = govdocs.load(office / "plain.yaml")
    assert [font.name for font in document.fonts] == ["signs.ttf"]
    assert "হরফ/arabic.ttf" not in document.files


def test_an_included_letter_brings_those_of_its_own_office(office: Path) -> None:
    (office / "office.yaml").write_text(
        OFFICE.replace("    - হরফ/signs.ttf\n", "") + "জেলা:\n  বিকল্প-হরফ: হরফ/signs.ttf\n", "utf-8"
    )
    (office / "inner.yaml").write_text(letter("signs").replace("অফিস: উপজেলা", "অফিস: জেলা"), "utf-8")
    outer = letter("arabic") + "পরিশিষ্ট:\n  - ধরন: দলিল\n    ফাইল: inner.yaml\n"
    document = govdocs.loads(outer, folder=office)
    assert [font.name for font in document.fonts] == ["arabic.ttf", "signs.ttf"]


def test_a_missing_file_is_a_warning_for_letters_may_do_without_it(office: Path) -> None:
    (office / "হরফ" / "arabic.ttf").unlink()
    (problem,) = problems_of(office)
    assert (problem.code, problem.severity, problem.given) == (
        "no-such-font",
        Severity.WARNING,
        "হরফ/arabic.ttf",
    )
    assert problem.place is not None
    assert (problem.place.file, problem.line) == (str(office / "office.yaml"), FONT_LINE)
    assert problem.hint_bangla
    assert problem.hint_english


def variable(path: Path) -> None:
    from govdocs.pdf.font_program import sfnt
    from tests.security.test_fonts import tables_of

    path.write_bytes(sfnt({**tables_of(path.read_bytes()), b"fvar": bytes(16)}))


def damaged(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:-200])


def replaced_by(content: bytes) -> Callable[[Path], None]:
    return lambda path: path.write_bytes(content) and None


def linked_outside(path: Path) -> None:
    outside = tiny_font(path.parent.parent.parent / "outside.ttf", SIGNS)
    path.unlink()
    path.symlink_to(outside)


def a_folder(path: Path) -> None:
    path.unlink()
    path.mkdir()


BAD_FILES = {
    "not a font": (replaced_by(b"%PDF-1.7"), "static TrueType"),
    "empty": (replaced_by(b""), "static TrueType"),
    "an OpenType font with other outlines": (replaced_by(b"OTTO" + bytes(60)), "static TrueType"),
    "with axes": (variable, "static TrueType"),
    "a folder": (a_folder, "static TrueType"),
    "a collection": (replaced_by(b"ttcf" + bytes(60)), "collection"),
    "cut off": (damaged, "damaged"),
    "too big": (replaced_by(bytes(fonts.MAX_FONT_BYTES + 1)), "too big"),
    "a link that leads outside": (linked_outside, "outside"),
}


@pytest.mark.parametrize(("change", "said"), BAD_FILES.values(), ids=BAD_FILES)
def test_a_file_that_cannot_be_used_is_an_error_at_its_line(
    office: Path, change: Callable[[Path], None], said: str
) -> None:
    change(office / "হরফ" / "arabic.ttf")
    (problem,) = problems_of(office)
    assert problem.is_error
    assert said in problem.english
    assert "হরফ/arabic.ttf" in problem.bangla
    assert problem.place is not None
    assert (problem.place.file, problem.line) == (str(office / "office.yaml"), FONT_LINE)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes here")
def test_a_pipe_is_not_waited_for(office: Path) -> None:
    path = office / "হরফ" / "arabic.ttf"
    path.unlink()
    os.mkfifo(path)
    assert "static TrueType" in problems_of(office)[0].english


@pytest.mark.parametrize("written", ["../outside.ttf", "/etc/fonts/a.ttf", "হরফ/../../a.ttf"])
def test_nothing_outside_the_folder_is_read(office: Path, written: str) -> None:
    tiny_font(office.parent / "outside.ttf", SIGNS)
    (office / "office.yaml").write_text(OFFICE.replace("হরফ/arabic.ttf", written), "utf-8")
    (problem,) = problems_of(office)
    assert (problem.is_error, problem.line) == (True, FONT_LINE)
    assert "outside" in problem.english


@pytest.mark.parametrize("written", ["{ক: খ}", "[[ক]]"])
def test_what_is_no_name_of_a_file(office: Path, written: str) -> None:
    (office / "office.yaml").write_text(OFFICE.replace("হরফ/arabic.ttf", written), "utf-8")
    assert any(problem.is_error and problem.line == FONT_LINE for problem in problems_of(office))


def test_more_than_a_letter_could_need(office: Path) -> None:
    more = "    - হরফ/signs.ttf\n" * fonts.MAX_FONTS
    (office / "office.yaml").write_text(OFFICE + more, "utf-8")
    (problem,) = problems_of(office)
    assert problem.is_error


def test_all_fonts_of_an_office_file_are_bounded_together(
    office: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    size = (office / "হরফ" / "arabic.ttf").stat().st_size
    monkeypatch.setattr(fonts, "MAX_ALL_FONT_BYTES", size + 10)
    (problem,) = problems_of(office)
    assert (problem.is_error, problem.line) == (True, FONT_LINE + 1)
    assert "together" in problem.english


def test_letters_of_one_office_share_the_bytes(office: Path) -> None:
    first, second = govdocs.load(office / "plain.yaml"), govdocs.load(office / "signs.yaml")
    assert first.fonts[0].data is second.fonts[0].data


def test_a_font_that_was_changed_is_read_anew(office: Path) -> None:
    before = govdocs.load(office / "plain.yaml").fonts[1]
    tiny_font(office / "হরফ" / "signs.ttf", "₂")
    after = govdocs.load(office / "plain.yaml").fonts[1]
    assert (before.path, before.sha256) != (after.path, after.sha256)


def test_an_office_made_in_python_names_no_folder() -> None:
    with pytest.raises(ValueError, match="folder"):
        Office.model_validate({"font_fallback": "a.ttf"})
