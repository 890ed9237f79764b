"""Mappings from Python, files as bytes, an office as a mapping; and what the PDF of them carries."""

from __future__ import annotations

import io
from datetime import date, time
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

import govdocs
from govdocs.archive.comparison import Agreement
from govdocs.loading.mappings import document_source
from govdocs.models.form import find_form
from govdocs.models.parts import Signatory
from govdocs.problems.problem import InvalidDocument
from govdocs.source.reading import read_text
from tests.support.examples import EXAMPLES

LETTER = {
    "form": "office-memo",
    "number": "৪৬.০০.০০০০.০৭১.৩১.০০৩.২৬-৫২৪",
    "date": "2026-07-08",
    "to": ["জেলা প্রশাসক, নেত্রকোনা"],
    "subject": "মাসিক সভা: #৩",
    "body": "সভা হবে।\n\n- এক\n- দুই\n",
    "signature": {"name": "নুসরাত জাহান"},
}
OFFICE = {
    "ক": {
        "letterhead": {"lines": ["কাশবন কার্যালয়"], "left": {"picture": {"file": "logo.png", "alt": "লোগো"}}},
        "officers": {"ন": {"name": "নুসরাত জাহান", "picture": "marks/sign.png"}},
    }
}


def png(colour: str = "red") -> bytes:
    buffer = io.BytesIO()
    Image.new("RGB", (8, 8), colour).save(buffer, "PNG")
    return buffer.getvalue()


FILES = {"logo.png": png(), "marks/sign.png": png("blue")}
BY_OFFICE = {**LETTER, "office": "ক", "signature": {"officer": "ন"}}


class TestKind:
    def test_a_mapping_need_not_say_it(self) -> None:
        letter = govdocs.load(LETTER, govdocs.Letter)
        assert letter == govdocs.load({"kind": "letter", **LETTER})
        assert letter.files["source.yaml"].startswith(b"kind: letter\n")

    @pytest.mark.parametrize("source", [{"kind": "minutes"}, {"ধরন": "কার্যবিবরণী"}])
    def test_another_kind_is_a_problem_at_its_place(self, source: dict[str, str]) -> None:
        (problem,) = govdocs.check(source, govdocs.Letter)
        assert (problem.code, problem.path, problem.given) == ("other-kind", (*source,), *source.values())
        assert "letter" in problem.english

    def test_it_is_a_problem_with_its_line_in_a_file(self, tmp_path: Path) -> None:
        (tmp_path / "a.yaml").write_text("# প্রথম লাইন\nধরন: প্রেস নোট\n", "utf-8")
        (problem,) = govdocs.check(tmp_path / "a.yaml", govdocs.Letter)
        assert (problem.code, problem.line) == ("other-kind", 2)

    def test_a_file_must_say_it(self) -> None:
        with pytest.raises(InvalidDocument) as raised:
            govdocs.loads("subject: সভা", govdocs.Letter)
        assert [problem.code for problem in raised.value.problems] == ["missing-kind"]

    def test_any_document_will_do_where_document_is_asked_for(self) -> None:
        assert type(govdocs.load({"kind": "letter", **LETTER}, govdocs.Document)) is govdocs.Letter

    def test_a_kind_that_is_registered_nowhere_can_be_loaded(self) -> None:
        class Own(govdocs.Document):
            """A kind of a script."""

            name = "own_of_a_script"
            bangla_name = "নিজের"
            title: govdocs.Line = govdocs.named("শিরোনাম", "কী নিয়ে।")

        assert govdocs.load({"title": "ক"}, Own).title == "ক"
        assert govdocs.loads("ধরন: নিজের\nশিরোনাম: ক", Own).title == "ক"


class TestSource:
    @pytest.mark.parametrize(
        ("value", "typed"),
        [
            ("ক: খ", "ক: খ"),
            (12, "12"),
            (True, "yes"),
            (False, "no"),
            (1e-7, "0.0000001"),
            (Decimal("1E+3"), "1000"),
            (date(2026, 7, 8), "৮ জুলাই ২০২৬"),
            (time(10, 30), "সকাল ১০.৩০ টা"),
            (None, None),
            (("ক", 1), ["ক", "1"]),
            ({1: {"খ": None}}, {"1": {"খ": None}}),
            (Signatory(name="ক", posts=("খ",)), {"name": "ক", "posts": ["খ"]}),
            (find_form("office-order"), "office-order"),
        ],
    )
    def test_a_value_of_python_is_typed_as_it_would_be_in_yaml(self, value: Any, typed: Any) -> None:
        text = document_source({"a": value}).raw.decode()
        assert read_text(text).tree["a"] == typed

    @pytest.mark.parametrize("example", EXAMPLES, ids=lambda path: path.stem)
    def test_the_yaml_of_any_example_is_the_same_document(self, example: Path) -> None:
        data = govdocs.load(example).model_dump(mode="json", exclude_unset=True)
        document = govdocs.load(data, folder=example.parent, office=example.parent / "office.yaml")
        again = govdocs.loads(document.files["source.yaml"].decode(), folder=example.parent)
        assert again == document

    def test_the_pdf_is_verified_extracted_and_archived_by_it(self, tmp_path: Path) -> None:
        letter = govdocs.load(BY_OFFICE, govdocs.Letter, files=FILES, office=OFFICE)
        assert {*letter.files} == {"source.yaml", "office.yaml", *FILES}
        pdf = govdocs.render_pdf(letter)
        verdict = govdocs.verify(pdf)
        assert (verdict.rung, verdict.problems) == (Agreement.BYTES, ())
        (tmp_path / "letter.pdf").write_bytes(pdf)
        added = govdocs.Archive(str(tmp_path / "archive")).add(str(tmp_path / "letter.pdf"))
        assert added.letter.number == LETTER["number"]
        assert [each.rung for each in govdocs.Archive(tmp_path / "archive").verify()] == [Agreement.BYTES]

    def test_dates_of_python_are_verified_in_a_faithful_copy_too(self) -> None:
        letter = govdocs.load({**LETTER, "faithful": True, "date": date(2026, 7, 8)}, govdocs.Letter)
        assert govdocs.verify(govdocs.render_pdf(letter)).rung is Agreement.BYTES


class TestFiles:
    def test_they_come_before_those_of_the_folder(self, tmp_path: Path) -> None:
        (tmp_path / "a.png").write_bytes(png("green"))
        (tmp_path / "b.png").write_bytes(png("green"))
        left = {"picture": {"file": "a.png", "alt": "লোগো"}}
        sender = {"name": "ক", "picture": "b.png"}
        given = {**LETTER, "letterhead": {"lines": ["ক"], "left": left}, "signature": sender}
        letter = govdocs.load(given, govdocs.Letter, folder=tmp_path, files={"a.png": png()})
        assert (letter.files["a.png"], letter.files["b.png"]) == (png(), png("green"))
        assert {*letter.origins} == {(tmp_path, "b.png")}

    def test_a_document_and_its_office_may_be_given_so(self, tmp_path: Path) -> None:
        files = {
            "a.yaml": b"kind: letter\noffice: x\nform: office-memo\nsubject: s\nbody: b\n",
            "office.yaml": b"x: {letterhead: {lines: [y]}}\n",
        }
        assert govdocs.load("a.yaml", govdocs.Letter, files=files).letterhead is not None
        assert [*tmp_path.iterdir()] == []

    def test_one_that_is_broken_is_a_problem_with_its_path(self) -> None:
        problems = govdocs.check(
            BY_OFFICE, govdocs.Letter, office=OFFICE, files={**FILES, "logo.png": b"GIF"}
        )
        assert [(problem.path[-1], problem.given) for problem in problems] == [("file", "logo.png")]

    def test_a_relative_path_begins_in_the_folder(self, tmp_path: Path) -> None:
        (tmp_path / "a.yaml").write_text("kind: letter\nform: office-memo\nsubject: s\nbody: b\n", "utf-8")
        assert govdocs.load("a.yaml", folder=tmp_path) == govdocs.load(tmp_path / "a.yaml")


class TestOffice:
    def test_an_office_that_is_not_there_is_a_problem(self) -> None:
        (problem,) = govdocs.check({**LETTER, "office": "খ"}, govdocs.Letter, office={"ক": {}})
        assert problem.path == ("office",)
        assert "ক" in problem.hint("en")

    def test_what_is_invalid_in_it_is_a_problem(self) -> None:
        problems = govdocs.check(BY_OFFICE, govdocs.Letter, office={"ক": {"letterhead": {"lines": []}}})
        assert ("ক", "letterhead", "lines") in {problem.path for problem in problems}
