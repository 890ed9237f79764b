"""Characters that no face has: one problem a line of the file, the same from `check` as from `render`, with what to type instead."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

import govdocs
from govdocs.errors import ExitCode
from govdocs.output import Renderer
from govdocs.pdf import Faces
from govdocs.pdf.missing_characters import MissingCharacters
from govdocs.pdf.typed_instead import SAME, typed_instead
from govdocs.problems.problem import Problem, RenderFault
from tests.support.command import run
from tests.support.tiny_font import ARABIC, SIGNS, tiny_font

LETTER = """\
ধরন: পত্র
ফরম: অফিস স্মারক
পত্রশীর্ষ:
  সারি:
    - গণপ্রজাতন্ত্রী বাংলাদেশ সরকার
    - '**স্থানীয় উন্নয়ন অধিদপ্তর**'
নম্বর: ৪৬.০০.০০০০.০৭১.৩১.০০৩.২৪-১২৫
তারিখ: ২১ ফেব্রুয়ারি ২০২৪
বিষয়: পরীক্ষার পত্র।
বক্তব্য: |
  প্রথম অনুচ্ছেদ।

  দ্বিতীয় অনুচ্ছেদ।
প্রাপক: জেলা প্রশাসক, ময়মনসিংহ
স্বাক্ষর:
  নাম: মো. আব্দুল করিম
  পদবি: উপসচিব
"""
TABLE = """\
সারণি:
  - চিহ্ন: ছক-১
    শিরোনাম: গ্যাসের পরিমাণ
    কলাম: [ক্রমিক, গ্যাস, পরিমাণ]
    সারি:
      - [১, কার্বন ডাই-অক্সাইড, ২]
      - [২, CO₂, ৩ ㎏]
      - [৩, H₂O ও N₂, ৪]
"""


def found_in(text: str, folder: Path | None = None, faces: Faces | None = None) -> tuple[Problem, ...]:
    """What `check` finds, which is what `render` refuses."""
    document = govdocs.loads(text, name="f.yaml", folder=folder)
    renderer = Renderer(faces=faces)
    found = renderer.missing_characters(document)
    refused: tuple[Problem, ...] = ()
    try:
        renderer.pdf(document)
    except RenderFault as fault:
        refused = fault.problems
    assert refused == found
    return found


def lines(problems: tuple[Problem, ...]) -> list[tuple[int | None, int | None, str]]:
    return [(problem.line, problem.column, problem.given) for problem in problems]


PLACES = {
    "none": (("", ""), []),
    "a field": (("পরীক্ষার পত্র", "CO₂ নিঃসরণ ❛হ্রাস❜"), [(9, 10, "₂❛❜")]),
    "a line of the body": (("দ্বিতীয় অনুচ্ছেদ", "CO₂ ও H₂O"), [(13, 5, "₂")]),
    "two lines of the body": (
        ("প্রথম অনুচ্ছেদ।\n\n  দ্বিতীয়", "بسم\n\n  CO₂ ও"),
        [(11, 3, "بسم"), (13, 5, "₂")],
    ),
    "the same in two fields": (
        ("মো. আব্দুল করিম\n  পদবি: উপসচিব", "ক₂\n  পদবি: খ₂"),
        [(16, 9, "₂"), (17, 10, "₂")],
    ),
    "in quotation marks": (("পরীক্ষার পত্র।", '"CO₂"'), [(9, 11, "₂")]),
    "written as a code": (("পরীক্ষার পত্র।", '"CO\\u2082"'), [(9, 8, "₂")]),
    "in the letterhead": (("গণপ্রজাতন্ত্রী", "❛গণ❜"), [(5, 7, "❛❜")]),
    "with a mark": (("প্রথম", "**CO₂**"), [(11, 7, "₂")]),
    "in a comment alone": (("পরীক্ষার পত্র।", "পরীক্ষার পত্র।  # CO₂ 😀"), []),
    "in two parts": (("উপসচিব", "😀 উপসচিব ☺"), [(17, 9, "😀☺")]),
    "a control character": (("পরীক্ষার পত্র।", '"পরী\\x7fক্ষা \\v পত্র"'), [(9, 8, "\x7f\x0b")]),
    "the line break of another system": (("পরীক্ষার পত্র।", '"পরীক্ষা\\Lপত্র\\Nক"'), [(9, 8, "\u2028\x85")]),
    "a paragraph separator": (("পরীক্ষার পত্র।", '"\\Pপরীক্ষা\\P পত্র\\P"'), []),
    "an invisible character": (("পরীক্ষার", "পরী\u200dক্ষার\ufe0f"), []),
}


@pytest.mark.parametrize(("change", "expected"), PLACES.values(), ids=PLACES)
def test_each_line_is_said_once_at_its_place(
    change: tuple[str, str], expected: list[tuple[int, int, str]]
) -> None:
    problems = found_in(LETTER.replace(*change))
    assert lines(problems) == expected
    assert {problem.code for problem in problems} <= {"missing-glyph"}


def test_a_cell_of_a_table() -> None:
    found = found_in(LETTER.replace("দ্বিতীয় অনুচ্ছেদ।", "{{ছক-১}}") + TABLE)
    start = LETTER.count("\n")
    assert [(problem.line or 0) - start for problem in found] == [7, 8]
    assert [problem.given for problem in found] == ["₂㎏", "₂"]
    assert found[0].excerpt == "      - [২, CO₂, ৩ ㎏]"


def test_a_line_of_the_office_file(tmp_path: Path) -> None:
    office = "প্রধান:\n  পত্রশীর্ষ:\n    সারি:\n      - জেলা প্রশাসকের কার্যালয়\n      - ☘ ময়মনসিংহ\n"
    (tmp_path / "office.yaml").write_text(office, "utf-8")
    head = LETTER[LETTER.index("পত্রশীর্ষ") : LETTER.index("নম্বর")]
    (found,) = found_in(LETTER.replace(head, "অফিস: প্রধান\n"), tmp_path)
    assert found.place is not None
    assert (Path(found.place.file).name, found.line, found.column) == ("office.yaml", 5, 9)


@pytest.mark.parametrize("where", ["f.yaml", "office.yaml"])
def test_a_comment_needs_no_glyph_and_no_page(
    tmp_path: Path, where: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    comment = "# CO₂\n"
    (tmp_path / "office.yaml").write_text(
        "প্রধান:\n  পত্রশীর্ষ: কার্যালয়\n" + comment * (where == "office.yaml"), "utf-8"
    )
    document = govdocs.loads(
        f"{LETTER}অফিস: প্রধান\n" + comment * (where == "f.yaml"), name="f.yaml", folder=tmp_path
    )
    monkeypatch.setattr("govdocs.page.rendering.page", None)
    assert Renderer().missing_characters(document) == ()


@pytest.mark.parametrize("typed", ["{কার্বন CO₂: ৫}", '{"কার্বন CO\\u2082": ৫}', '{কার্বন: "CO\\u2082"}'])
def test_a_key_and_a_code_are_printed(typed: str) -> None:
    assert [problem.given for problem in found_in(LETTER + f"বিবরণ: {typed}\n")] == ["₂"]


def test_a_document_of_python_has_no_lines() -> None:
    fields = {
        "ধরন": "পত্র",
        "ফরম": "অফিস স্মারক",
        "নম্বর": "৪৬.০০.০০০০.০৭১.৩১.০০৩.২৪-১২৫",
        "তারিখ": "২১ ফেব্রুয়ারি ২০২৪",
        "বিষয়": "CO₂",
        "বক্তব্য": "কথা।",
        "স্বাক্ষর": {"নাম": "করিম"},
    }
    (found,) = Renderer().missing_characters(govdocs.load(fields))
    assert (found.place, found.path) == (None, ("বিষয়",))


def test_a_control_character_is_named_by_its_code_and_no_font_is_asked_for() -> None:
    (found,) = found_in(LETTER.replace("পরীক্ষার পত্র।", '"পরীক্ষা\\Lপত্র"'))
    assert "U+2028" in found.english
    assert "Leave out U+2028." in found.english
    assert "--font-fallback" not in found.english
    assert "\u2028" not in found.english + found.bangla


def test_nothing_is_missing_with_a_second_face(tmp_path: Path) -> None:
    text = LETTER.replace("প্রথম", "CO₂ ❛ক❜").replace("দ্বিতীয় অনুচ্ছেদ।", "بسم الله الرحمن الرحيم")
    assert len(found_in(text)) == 2
    first, second = tiny_font(tmp_path / "a.ttf", ARABIC), tiny_font(tmp_path / "b.ttf", SIGNS)
    hind = Faces.hind_siliguri()
    assert [each.given for each in found_in(text, faces=replace(hind, fallback=(first,)))] == ["₂❛❜"]
    assert found_in(text, faces=replace(hind, fallback=(first, second))) == ()


def test_a_draft_is_printed_all_the_same() -> None:
    document = govdocs.loads(LETTER.replace("প্রথম", "CO₂"))
    assert Renderer(draft=True).pdf(document).startswith(b"%PDF")


SAID = {
    "₂": ("‘₂’ (U+2082 SUBSCRIPT TWO)", "Type instead: ₂ → 2."),
    "⁷": ("U+2077", "⁷ → ^7^"),
    "❛ক❜": ("U+275C", "❛ → ‘, ❜ → ’"),
    "😀": ("GRINNING FACE", "Leave out 😀."),
    "بسم": (
        "U+0628 ARABIC LETTER BEH",
        "Give a font file (.ttf) that has Arabic letters with --font-fallback, or as 'font_fallback' of the office file.",
    ),
    "सभा": ("U+0938", "Type the Devanagari letters in Bangla. Or give"),
    "\uf0b7": ("U+F0B7", "\uf0b7 → •"),
    "\uf123": ("U+F123", "U+F123 is a sign of a symbol font"),
    "℀": ("U+2100", "Type instead: ℀ → a/c."),
    "⌘": (
        "U+2318",
        "Give a font file (.ttf) that has these characters with --font-fallback, or as 'font_fallback' of the office file.",
    ),
    "｛": ("U+FF5B", "｛ → {"),
    "ابتثجحخدذر": ("U+062F", "and 2 more"),
    "⓵": ("U+24F5", "Give a font file"),
}


@pytest.mark.parametrize("text", SAID)
def test_what_is_said(text: str) -> None:
    (found,) = found_in(LETTER.replace("প্রথম", text))
    assert all(words in found.english for words in SAID[text])
    assert found.bangla.startswith("নির্ধারিত হরফে এসব চিহ্ন নেই: ‘")
    assert "--font-fallback" in found.bangla


def test_nothing_is_advised_that_the_face_lacks_too(tmp_path: Path) -> None:
    missing = MissingCharacters(Faces(tiny_font(tmp_path / "a.ttf", "কখ")))
    assert "→" not in missing.sentence(("₂", "❛")).text.bn


def test_what_is_typed_instead_is_in_the_face_and_is_not_the_same() -> None:
    missing = MissingCharacters(Faces.hind_siliguri())
    for character, typed in SAME.items():
        assert typed != character
        assert missing.of(typed) == (), character


@pytest.mark.parametrize(
    ("character", "typed"),
    [("⁴", "^4^"), ("₂", "2"), ("①", None), ("ﷺ", None), ("½", "1/2"), ("㎡", "m²"), ("ﬁ", "fi"), ("˜", None), ("ক", None), ("\u00a0", None)],
)  # fmt: skip
def test_what_means_the_same(character: str, typed: str | None) -> None:
    assert typed_instead(character) == typed


class TestCommand:
    @pytest.fixture
    def letter(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
        monkeypatch.chdir(tmp_path)
        path = Path("letter.yaml")
        path.write_text(LETTER.replace("প্রথম", "CO₂").replace("দ্বিতীয়", "بسم الله"), "utf-8")
        return path

    def test_check_says_what_render_says(self, letter: Path, capfd: pytest.CaptureFixture[str]) -> None:
        code, _, checked = run(capfd, "check", letter)
        assert code == ExitCode.INVALID
        code, _, rendered = run(capfd, "render", letter, "--no-audit")
        assert code == ExitCode.RENDER_FAULT
        assert checked == rendered
        assert [line.partition(" ")[0] for line in checked.splitlines() if line.startswith("letter")] == [
            "letter.yaml:11:5:",
            "letter.yaml:13:3:",
        ]

    def test_both_take_a_second_face(self, letter: Path, capfd: pytest.CaptureFixture[str]) -> None:
        tiny_font(Path("arabic.ttf"), ARABIC)
        tiny_font(Path("signs.ttf"), SIGNS)
        fonts = ("--font-fallback", "arabic.ttf", "--font-fallback", "signs.ttf")
        assert run(capfd, "check", letter, *fonts)[0] == ExitCode.FINE
        assert run(capfd, "render", letter, *fonts)[0] == ExitCode.FINE
        assert run(capfd, "check", letter, *fonts[:2])[0] == ExitCode.INVALID
        assert run(capfd, "verify", "letter.pdf", *fonts)[0] == ExitCode.FINE
        code, _, said = run(capfd, "verify", "letter.pdf")
        assert code == ExitCode.RENDER_FAULT
        assert "fallback 1 arabic.ttf" in said

    @pytest.mark.parametrize("verb", ["check", "render"])
    def test_a_file_that_is_no_font(self, letter: Path, capfd: pytest.CaptureFixture[str], verb: str) -> None:
        assert run(capfd, verb, letter, "--font-fallback", "none.ttf")[0] == ExitCode.USAGE
        Path("bad.ttf").write_bytes(b"no font")
        code, _, said = run(capfd, verb, letter, "--font-fallback", "bad.ttf")
        assert code != ExitCode.FINE
        assert "‘bad.ttf’ ব্যবহার করার মতো হরফ নয়" in said

    def test_a_letter_of_plain_text_is_checked_without_its_page(
        self, letter: Path, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
    ) -> None:
        letter.write_text(LETTER, "utf-8")
        monkeypatch.setattr("govdocs.page.rendering.page", None)
        assert run(capfd, "check", letter)[0] == ExitCode.FINE
