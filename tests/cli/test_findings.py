"""What the audit found, as it is said to a person: how much there is, what weighs most first, each thing once."""

from __future__ import annotations

import io
import json
from pathlib import Path

import pytest

from govdocs.cli import main
from govdocs.cli.report_formats import as_github, as_json, as_sarif
from govdocs.cli.terminal import show_findings
from govdocs.problems.problem import Language, Place, Position, Problem, Severity
from govdocs.problems.same_findings import MOST_PLACES, by_file, counts_of
from tests.support.examples import TESTS

LETTER = (TESTS / "audit" / "clean" / "b01.yaml").read_text("utf-8")
TWELVE = LETTER.replace("৬টি জেলার", "৬টি জেলার" + " কর্মকান্ড" * 5).replace(
    "  এমতাবস্থায়,", "  কর্মকান্ড ও কর্মকান্ড\n\n" * 3 + "  কর্মকান্ড\n\n  এমতাবস্থায়,"
)
SEVERAL = (
    LETTER.replace("করা হলো। পূরণকৃত", "করা হলো । পূরণকৃত")
    .replace("উপস্থাপন করা হবে।", "উপস্থাপন করা হবে ।")
    .replace("সভায় মহাপরিচালক", "সভায়  মহাপরিচালক")
    .replace("২০ মার্চ ২০২৪ তারিখ", "২০ মার্চ ২০২৪ তারিখ (সোমবার)")
    .replace("নির্ধারিত ছক", "নির্ধারীত ছক")
)


def at(line: int, words: str = "", severity: Severity = Severity.NOTICE, **facts: object) -> Problem:
    place = Place(str(facts.get("file", "f.yaml")), line, 1, line, 2)
    said = f"‘{words}’: ভুল।" if words else str(facts.get("said", "ভুল।"))
    return Problem(
        str(facts.get("code", "odd")), said, "Odd.", severity, place=place, hint_bangla=f"উপায় {words}"
    )


def told(*problems: Problem, language: Language = "bn") -> list[str]:
    stream = io.StringIO()
    show_findings(problems, language, stream)
    return stream.getvalue().splitlines()


@pytest.mark.parametrize(
    ("severities", "bangla", "english"),
    [
        ("n", "১টি ছোটখাটো", "1 minor"),
        ("w", "১টি দেখার মতো", "1 worth a look"),
        ("wwwnn", "৩টি দেখার মতো, ২টি ছোটখাটো", "3 worth a look, 2 minor"),
        ("new", "১টি ভুল, ১টি দেখার মতো, ১টি ছোটখাটো", "1 error, 1 worth a look, 1 minor"),
        ("ee", "২টি ভুল", "2 errors"),
    ],
)
def test_the_first_line_says_how_much_there_is(severities: str, bangla: str, english: str) -> None:
    named = {severity.value[0]: severity for severity in Severity}
    problems = [at(1, severity=named[letter], said=f"{n}।") for n, letter in enumerate(severities)]
    assert told(*problems)[0] == f"f.yaml: {bangla}"
    assert told(*problems, language="en")[0] == f"f.yaml: {english}"


def test_what_weighs_most_comes_first_then_what_stands_first() -> None:
    light, heavy = Severity.NOTICE, Severity.ERROR
    problems = [
        at(9, said="ক।"), at(2, said="খ।"), at(7, severity=heavy, said="গ।"), at(1, severity=light, said="ঘ।"),
        at(5, severity=Severity.WARNING, said="ঙ।"),
    ]  # fmt: skip
    (found,) = by_file(problems).values()
    assert [same.first.line for same in found] == [7, 5, 1, 2, 9]
    assert by_file(reversed(problems)) == by_file(problems)


@pytest.mark.parametrize(
    ("problems", "bangla", "english"),
    [
        ([at(4), at(7)], "আরও ১ জায়গায়: লাইন ৭", "in one more place: line 7"),
        ([at(4), at(7), at(9), at(12)], "আরও ৩ জায়গায়: লাইন ৭, ৯ ও ১২", "in 3 more places: lines 7, 9 and 12"),
        ([at(4), at(4, said="ভুল।", file="f.yaml")], "", ""),  # the very same, told twice
        (
            [at(4, "হলো ।"), at(7, "হলো ।"), at(9, "হবে ।")],
            "আরও ২ জায়গায়: লাইন ৭ ও ৯ ‘হবে ।’",
            "in 2 more places: lines 7 and 9 'হবে ।'",
        ),
    ],
)
def test_the_same_thing_is_one_finding_with_its_places(
    problems: list[Problem], bangla: str, english: str
) -> None:
    assert told(*problems)[0] == "f.yaml: ১টি ছোটখাটো"
    assert [line.strip() for line in told(*problems) if "জায়গায়:" in line] == ([bangla] if bangla else [])
    assert [line.strip() for line in told(*problems, language="en") if "place" in line] == (
        [english] if english else []
    )


@pytest.mark.parametrize(
    "other",
    [
        at(7, said="অন্য ভুল।"),
        at(7, code="other"),
        at(7, severity=Severity.WARNING),
        at(7, file="g.yaml"),
    ],
)
def test_what_differs_in_more_than_words_is_another_finding(other: Problem) -> None:
    assert sum(len(found) for found in by_file([at(4), other]).values()) == 2


def test_of_many_places_the_first_are_named() -> None:
    told_places = told(*(at(line) for line in range(1, 40)))[-1]
    assert told_places.endswith(f"{', '.join('২৩৪৫৬৭৮৯')}, ১০, ১১ ও আরও ২৮টি")
    assert len(told_places.split(",")) == MOST_PLACES


def test_places_that_a_finding_has_already_are_told_alike() -> None:
    other = Position((), Place("f.yaml", 8, 3, 8, 4), "")
    outside = Position((), Place("office.yaml", 2, 1, 2, 4), "")
    problem = Problem("odd", "ভুল।", "Odd.", place=Place("f.yaml", 3, 1, 3, 2), also=(other, outside))
    assert told(problem)[-1].strip() == "আরও ২ জায়গায়: লাইন ৮ ও office.yaml:2:1"


def test_several_files_have_a_line_each_and_one_together() -> None:
    lines = told(at(1), at(1, file="g.yaml", severity=Severity.WARNING), at(2, file="g.yaml", said="খ।"))
    assert [line for line in lines if line.endswith(("ছোটখাটো", "মতো", "ছোটখাটো।"))] == [
        "f.yaml: ১টি ছোটখাটো",
        "g.yaml: ১টি দেখার মতো, ১টি ছোটখাটো",
        "মোট ১টি দেখার মতো, ২টি ছোটখাটো।",
    ]


def test_a_program_gets_every_place() -> None:
    others = tuple(Position((), Place("f.yaml", line, 1, line, 2), "ক") for line in (5, 9))
    problem = Problem("odd", "ভুল।", "Odd.", Severity.WARNING, place=Place("f.yaml", 3, 1, 3, 2), also=others)
    assert [place["line"] for place in json.loads(as_json([problem]))["problems"]] == [3, 5, 9]
    (run,) = json.loads(as_sarif([problem]))["runs"]
    regions = [result["locations"][0]["physicalLocation"]["region"] for result in run["results"]]
    assert [region["startLine"] for region in regions] == [3, 5, 9]
    assert [line.split("line=")[1][0] for line in as_github([problem]).splitlines()] == ["3", "5", "9"]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name, text in (("twelve", TWELVE), ("several", SEVERAL)):
        (tmp_path / f"{name}.yaml").write_text(text, "utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def run(capfd: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    code = main(arguments)
    out, err = capfd.readouterr()
    return code, out, err


def test_one_misspelling_twelve_times(folder: Path, capfd: pytest.CaptureFixture[str]) -> None:
    _, _, err = run(capfd, "audit", "twelve.yaml")
    lines = err.splitlines()
    assert lines[0] == "twelve.yaml: ১টি দেখার মতো"
    assert sum("[spelling]" in line for line in lines) == 1
    assert [line.strip() for line in lines if "আরও" in line] == ["আরও ১১ জায়গায়: লাইন ১৭, ১৯, ২১, ২৩ ও ২৫"]
    assert lines[-3] == "যা নিজে থেকে শুধরানো যায়, তা শুধরাতে: govdocs audit --fix twelve.yaml (আগে দেখতে --diff)"
    assert lines[-2] == 'কোনো নাম বা শব্দ দপ্তরে এভাবেই লেখা হলে: govdocs audit --accept "শব্দ" twelve.yaml'
    assert len(json.loads(run(capfd, "audit", "twelve.yaml", "--format", "json")[1])["problems"]) == 12
    assert run(capfd, "audit", "--fix", "twelve.yaml")[2].endswith("twelve.yaml: আপত্তি নেই\n")


def test_several_slips_in_the_order_of_their_weight(folder: Path, capfd: pytest.CaptureFixture[str]) -> None:
    _, _, err = run(capfd, "audit", "several.yaml", "--lang", "en")
    first, *lines = err.splitlines()
    assert first == "several.yaml: 2 worth a look, 2 minor"
    assert [line.rsplit("[")[-1] for line in lines if line.startswith("several.yaml:")] == [
        "weekday-against-date]",
        "spelling]",
        "double-space]",
        "space-before-mark]",
    ]
    assert [line.strip() for line in lines if "more place" in line] == ["in one more place: line 17 'হলো ।'"]


@pytest.mark.parametrize("verb", [["audit"], ["check", "--audit"], ["render", "-o", "x.html"]])
def test_every_verb_that_audits_speaks_so(
    folder: Path, capfd: pytest.CaptureFixture[str], verb: list[str]
) -> None:
    err = run(capfd, verb[0], "several.yaml", *verb[1:])[2]
    assert err.startswith("several.yaml: ২টি দেখার মতো, ২টি ছোটখাটো\nseveral.yaml:")


def test_counts_are_of_things_and_not_of_places() -> None:
    (found,) = by_file([at(1), at(2), at(3)]).values()
    assert counts_of(found, "bn") == "১টি ছোটখাটো"


def test_another_field_is_named_in_the_language_of_the_sentence(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "letter.yaml"
    main(["new", "letter", str(path), "--lang", "en"])
    capfd.readouterr()
    main(["audit", str(path), "--lang", "en"])
    said = capfd.readouterr().err
    assert "18 'number', 21 'date', 24 'subject'" in said
    assert "‘" not in said
    assert "নম্বর" not in said
