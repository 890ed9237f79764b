"""Problems as words and as data: the caret, long lines, colours, JSON, GitHub's annotations, SARIF."""

from __future__ import annotations

import io
import json
import re
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from govdocs.audit.rule_book import rules
from govdocs.cli import report_formats as reports
from govdocs.cli.terminal import as_text, show
from govdocs.problems.excerpt import MAX_EXCERPT, cut_around, visible, width_before
from govdocs.problems.problem import Language, Place, Problem, Severity
from govdocs.text.unicode import display_width
from tests.support.examples import ROOT


def at(column: int, excerpt: str, *, file: str = "f.yaml", line: int = 3, **facts: Any) -> Problem:
    place = Place(file, line, column, line, column + 1)
    return Problem("odd", "অদ্ভুত।", "Odd.", place=place, excerpt=excerpt, **facts)


NOWHERE = Problem("no-file", "ফাইল নেই।", "No file.", severity=Severity.NOTICE, source="বিধি ১")
WARNING = at(
    2, "ক: ১", severity=Severity.WARNING, path=("ক", 0), hint_bangla="ঠিক করুন।", hint_english="Mend it."
)
ALL: Sequence[Problem] = (NOWHERE, WARNING, at(1, "খ: ২", file="/srv/ক খ,৫%.yaml"))


@pytest.mark.parametrize(
    ("line", "under"),
    [
        ("তারিখ: ক", "ক"),
        ("ক্ষুদ্র ঋণ: ভুল", "ভুল"),
        ("স্বাস্থ্য ও পরিবার কল্যাণ মন্ত্রণালয়: ×", "×"),
        ("র\u200d্যাব: ×", "×"),
        ("漢字: ×", "×"),
        ("a\tb: ×", "×"),
        ("×", "×"),
    ],
)
def test_the_caret_stands_under_the_place(line: str, under: str) -> None:
    column = line.index(under) + 1
    _, shown, caret, *_ = as_text([at(column, line)]).splitlines()
    before = shown[: shown.rindex(under)]
    assert display_width(caret[: caret.index("^")]) == display_width(before)


def test_a_place_inside_a_conjunct_has_its_caret_under_the_conjunct() -> None:
    assert width_before("কক্ষ", "কক্ষ".index("ষ")) == 1


@pytest.mark.parametrize("column", [1, 2, 50, 99, 1234, 9_990, 9_999])
def test_a_long_line_is_cut_around_the_place(column: int) -> None:
    line = "".join(chr(0x995 + n % 20) for n in range(9_999))
    shown, offset = cut_around(line, column)
    assert len(shown) <= MAX_EXCERPT + 2
    assert shown[offset] == line[column - 1]
    assert shown.strip("…") in line
    assert shown.startswith("…") or line.startswith(shown[:50])


def test_a_long_line_is_not_cut_inside_a_grapheme() -> None:
    shown, _ = cut_around("ক্ষু" * 100, 201)
    assert shown.startswith("…ক্ষু")


def test_the_first_line_begins_with_a_place_that_editors_jump_to() -> None:
    assert as_text([at(12, "ক" * 20)]).startswith("f.yaml:3:12: ভুল: অদ্ভুত। [odd]\n")
    assert as_text([NOWHERE], "en") == "notice: No file. [no-file]"


@pytest.mark.parametrize(
    "text", ["এক\x1b[31mলাল", "এক\r\nদুই", "এক\u202eদুই", "\x9b2J", "এক\u2066দুই", "\x00", "\x7f"]
)
def test_no_text_of_a_document_rules_the_terminal(text: str) -> None:
    problem = Problem("odd", text, text, place=Place(text, 1, 1, 1, 2), excerpt=text + "ক", hint_bangla=text)
    written = as_text([problem])
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", written)
    assert len(written.splitlines()) == 4


def test_joiners_are_text_and_stay() -> None:
    assert visible("র\u200d্যাব ও হঠাৎ") == "র\u200d্যাব ও হঠাৎ"


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_colours_are_for_terminals_and_change_no_word(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.delenv("NO_COLOR", raising=False)
    problem = at(3, "[red]ক[/red]" * 30, hint_bangla="[bold]")
    terminal, pipe = Terminal(), io.StringIO()
    show([problem], "bn", terminal)
    show([problem], "bn", pipe)
    assert "\x1b[" in terminal.getvalue()
    assert re.sub("\x1b\\[[0-9;]*m", "", terminal.getvalue()) == pipe.getvalue() == as_text([problem]) + "\n"
    monkeypatch.setenv("NO_COLOR", "1")
    show([problem], "bn", plain := Terminal())
    assert "\x1b[" not in plain.getvalue()


def test_json_is_what_its_schema_says() -> None:
    schema = reports.problems_schema()
    jsonschema.Draft202012Validator.check_schema(schema)
    data = json.loads(reports.as_json(ALL))
    jsonschema.validate(data, schema)
    assert [problem["code"] for problem in data["problems"]] == ["no-file", "odd", "odd"]
    assert data["problems"][1]["message"] == {"bn": "অদ্ভুত।", "en": "Odd."}
    assert data["problems"][1]["end"] == [3, 3]
    jsonschema.validate(json.loads(reports.as_json([])), schema)
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate({**data, "more": 1}, schema)


def test_the_schema_in_the_repository_is_the_one_of_the_code() -> None:
    file = ROOT / "schemas" / reports.SCHEMA_FILE
    assert file.read_text("utf-8") == reports.schema_text(), "run: make schemas"


def test_annotations_escape_what_github_would_read() -> None:
    lines = reports.as_github(ALL, "en").splitlines()
    assert lines == [
        "::notice title=no-file::No file.",
        "::warning file=f.yaml,line=3,col=2,endLine=3,endColumn=3,title=odd::Odd. Mend it.",
        "::error file=/srv/ক খ%2C৫%25.yaml,line=3,col=1,endLine=3,endColumn=2,title=odd::Odd.",
    ]


@pytest.mark.parametrize("text", ["১০০%", "::error::x", "এক\n::error::দুই", "এক\r::set-output::"])
def test_no_message_begins_a_command_of_its_own(text: str) -> None:
    problem = Problem("odd", text, text, place=Place(f"a:b,{text}", 1, 1, 1, 2))
    (line,) = reports.as_github([problem]).splitlines()
    properties, _, _ = line.removeprefix("::error ").partition("::")
    assert "::" not in properties
    assert "\r" not in line


# What SARIF 2.1.0 (OASIS, section 3) requires of the objects that we write.
SARIF = {
    "type": "object",
    "required": ["version", "runs"],
    "properties": {
        "version": {"const": "2.1.0"},
        "$schema": {"type": "string", "format": "uri"},
        "runs": {
            "type": "array",
            "items": {
                "type": "object",
                "required": ["tool", "results"],
                "properties": {
                    "columnKind": {"enum": ["utf16CodeUnits", "unicodeCodePoints"]},
                    "tool": {
                        "required": ["driver"],
                        "properties": {
                            "driver": {
                                "required": ["name"],
                                "properties": {
                                    "name": {"type": "string"},
                                    "version": {"type": "string"},
                                    "rules": {
                                        "uniqueItems": True,
                                        "items": {
                                            "required": ["id"],
                                            "properties": {"help": {"required": ["text"]}},
                                        },
                                    },
                                },
                            }
                        },
                    },
                    "results": {
                        "items": {
                            "required": ["message"],
                            "properties": {
                                "ruleId": {"type": "string"},
                                "ruleIndex": {"type": "integer", "minimum": 0},
                                "level": {"enum": ["none", "note", "warning", "error"]},
                                "message": {"required": ["text"]},
                                "locations": {
                                    "items": {
                                        "properties": {
                                            "physicalLocation": {
                                                "required": ["artifactLocation"],
                                                "properties": {
                                                    "artifactLocation": {
                                                        "properties": {
                                                            "uri": {
                                                                "type": "string",
                                                                "pattern": r"^[A-Za-z0-9%/:._~-]+$",
                                                            }
                                                        }
                                                    },
                                                    "region": {
                                                        "required": ["startLine"],
                                                        "additionalProperties": {
                                                            "type": "integer",
                                                            "minimum": 1,
                                                        },
                                                    },
                                                },
                                            }
                                        }
                                    }
                                },
                            },
                        }
                    },
                },
            },
        },
    },
}


def test_sarif_has_the_structure_that_the_standard_requires() -> None:
    log = json.loads(reports.as_sarif(ALL))
    jsonschema.validate(log, SARIF)
    (run,) = log["runs"]
    rules = run["tool"]["driver"]["rules"]
    assert [rules[result["ruleIndex"]]["id"] for result in run["results"]] == ["no-file", "odd", "odd"]
    assert [result["level"] for result in run["results"]] == ["note", "warning", "error"]
    assert rules[0]["help"]["text"] == "বিধি ১"
    assert all(rule["shortDescription"]["text"] and rule["fullDescription"]["text"] for rule in rules)
    uris = [
        location["physicalLocation"]["artifactLocation"]["uri"]
        for result in run["results"]
        for location in result["locations"]
    ]
    assert uris[0] == "f.yaml"
    assert uris[1].startswith("file:///srv/%E0%A6%95%20")
    jsonschema.validate(json.loads(reports.as_sarif([])), SARIF)


@pytest.mark.parametrize("language", ["bn", "en"])
def test_sarif_describes_a_rule_of_the_audit_by_its_manual(language: Language) -> None:
    found = Problem("weekday-against-date", "বার মেলে না।", "The weekday is another.", Severity.WARNING)
    (rule,) = json.loads(reports.as_sarif([found], language))["runs"][0]["tool"]["driver"]["rules"]
    manual = rules()["weekday-against-date"]
    assert rule["shortDescription"]["text"] == manual.title(language)
    assert rule["fullDescription"]["text"] == manual.manual(language)


def test_an_annotation_names_a_file_from_the_folder_of_the_pipeline(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    for file, shown in (
        (str(tmp_path / "letters" / "a.yaml"), "letters/a.yaml"),
        ("a.yaml", "a.yaml"),
        ("/b/a.yaml", "/b/a.yaml"),
    ):
        problem = Problem("odd", "ক", "a", Severity.ERROR, place=Place(file, 1, 1, 1, 2))
        assert f"file={shown}," in reports.as_github([problem])
