"""Characters that turn the order of a line: an error of the document, so for check, PDF and DOCX alike."""

from __future__ import annotations

from pathlib import Path

import pytest

import govdocs
from govdocs.cli import main
from govdocs.errors import ExitCode
from govdocs.problems.problem import InvalidDocument
from tests.support.hostile import memo
from tests.support.memo import MEMO, problems_of

TURNED = {
    "an override": "সভা \u202eoffice copy ১২ (ক)",
    "an override that is closed": "সভা \u202eকখ\u202c গ",
    "an embedding": "সভা \u202bকখ (গ)",
    "an isolate": "সভা \u2067কখ\u2069 গ",
    "a mark behind a tick": "ক ✓\u200f",
    "a mark before a tick": "\u200f✓ ক",
    "an Arabic mark behind a tick": "ক ✓\u061c",
    "a mark in brackets": "(ক\u200f) খ",
    "a joiner behind a tick": "ক ✓\u034f",
    "an isolate before a tick": "\u2068✓ ক",
    "Arabic, an override never closed": "\u202eالسلام ক",
    "Arabic, an isolate closed by another sign": "\u2067السلام\u202c ক",
}
HARMLESS = {
    "a mark between letters": "ক\u200fখ",
    "a mark from left to right": "+৮৮০ ১২\u200e-৩৪",
    "what is turned as it is": "সভা \u202aকখ\u202c গ \u2066ঘ\u2069",
    "a sign for pictures": "✓\ufe0f ক",
    "joiners of conjuncts": "র\u200d্য ক্\u200cখ",
    "nothing": "সভা (১২)",
}


@pytest.mark.parametrize("text", TURNED.values(), ids=TURNED)
def test_it_is_an_error_where_it_stands(text: str) -> None:
    (problem, *_) = problems_of(memo("বক্তব্য", f"|\n  প্রথম।\n\n  {text}\n"))
    assert (problem.code, problem.line) == ("turned-order", 9)
    assert problem.place
    assert text[problem.place.column - 3] == problem.given


@pytest.mark.parametrize("text", HARMLESS.values(), ids=HARMLESS)
def test_what_turns_nothing_is_printed(text: str) -> None:
    document = govdocs.loads(memo("বক্তব্য", f"'{text}'"))
    assert not document.warnings
    assert govdocs.render_pdf(document)


def test_arabic_may_be_turned_and_turned_back() -> None:
    assert not problems_of(memo("বক্তব্য", "'শুরু \u2067السلام عليكم\u2069 শেষ \u200fالسلام\u200f।'"))


def test_one_that_is_written_as_a_code_is_found_too() -> None:
    (problem,) = problems_of(memo("বিষয়", '"সভা \\u202Eকখ"'))
    assert (problem.code, problem.line) == ("turned-order", 5)


def test_of_many_twenty_are_reported() -> None:
    text = "ক \u202eখ " * 500
    assert len(problems_of(memo("বক্তব্য", f"'{text}'"))) == 20


def test_a_mapping_from_python_too() -> None:
    with pytest.raises(InvalidDocument, match="U\\+202E"):
        govdocs.load({"ধরন": "পত্র", "বিষয়": "ক \u202eখ"})


def test_one_of_the_office_file_too(tmp_path: Path) -> None:
    (tmp_path / "office.yaml").write_text("কার্যালয়:\n  পত্রশীর্ষ:\n    - ক \u202eখ\n", "utf-8")
    found = problems_of(f"{MEMO}অফিস: কার্যালয়\n", tmp_path)
    assert [(problem.code, problem.line) for problem in found if problem.code == "turned-order"] == [
        ("turned-order", 3)
    ]


@pytest.mark.parametrize(
    "command", [["check"], ["render"], ["render", "--format", "docx"], ["render", "--format", "html"]]
)
def test_each_command_refuses_it(
    tmp_path: Path, command: list[str], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """In a DOCX the audit alone told of it."""
    monkeypatch.chdir(tmp_path)
    Path("a.yaml").write_text(memo("বিষয়", "ক \u202eখ (১)"), "utf-8")
    verb, *options = command
    assert main([verb, "a.yaml", *options, "--lang", "en"]) == ExitCode.INVALID
    assert "a.yaml:5:10: error: An invisible character stands here: U+202E" in capsys.readouterr().err
    assert [path.name for path in tmp_path.iterdir()] == ["a.yaml"]
