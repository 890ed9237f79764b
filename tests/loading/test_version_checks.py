"""The version of the keys, and pins: a document that names the version of govdocs and the templates it is for is made by no others."""

from __future__ import annotations

from importlib.metadata import version
from pathlib import Path

import pytest
import yaml

import govdocs
from govdocs.models import kinds
from govdocs.models.versions import version_range
from govdocs.page.template_digest import template_digest
from tests.support.starters import finished

HERE = version("govdocs")
LETTER = kinds()["letter"]
TEXT = {"bn": finished("letter"), "en": finished("letter", "en")}
KIND = {"bn": "ধরন: পত্র\n", "en": "kind: letter\n"}
NAMES = {"bn": ("প্রোগ্রাম-সংস্করণ", "টেমপ্লেট"), "en": ("govdocs", "template")}


def codes(text: str) -> list[str]:
    try:
        govdocs.loads(text, name="letter.yaml")
    except govdocs.InvalidDocument as invalid:
        return [problem.code for problem in invalid.problems]
    return []


def with_line(line: str) -> str:
    return TEXT["bn"].replace(KIND["bn"], f"{KIND['bn']}{line}\n")


class TestSchema:
    @pytest.mark.parametrize("version", ["১", "1", "'1'"])
    def test_that_is_this_one_passes(self, version: str) -> None:
        assert codes(with_line(f"স্কিমা-সংস্করণ: {version}")) == []

    @pytest.mark.parametrize("version", ["২", "7", "99"])
    def test_that_is_newer_is_the_only_problem(self, version: str) -> None:
        with pytest.raises(govdocs.InvalidDocument) as caught:
            govdocs.loads(with_line(f"স্কিমা-সংস্করণ: {version}").replace("বিষয়:", "প্রসঙ্গ:"))
        (problem,) = caught.value.problems  # not also that there is no প্রসঙ্গ: a newer version may have it
        assert (problem.code, problem.excerpt) == ("new-schema", f"স্কিমা-সংস্করণ: {version}")
        assert problem.hint_english == "Upgrade govdocs: pip install --upgrade govdocs"

    @pytest.mark.parametrize("version", ["0", "-1", "১.৫", "নতুন"])
    def test_refuses_what_is_none(self, version: str) -> None:
        assert codes(with_line(f"স্কিমা-সংস্করণ: {version}")) == ["bad-value"]


class TestVersion:
    @pytest.mark.parametrize(
        ("pin", "range_"),
        [
            ("0.1.0", "==0.1.0"),
            ("০.১.০", "==0.1.0"),
            ("0.1.*", "==0.1.*"),
            ("~=0.1", "~=0.1"),
            ("==0.1", "==0.1"),
            (">=0.1, <2", "<2,>=0.1"),
        ],
    )
    def test_is_a_range_of_pep_440_in_either_script(self, pin: str, range_: str) -> None:
        assert version_range(pin) == range_

    @pytest.mark.parametrize("pin", ["নতুন", "0.1.0.", "=0.1", "~=1", "latest", "*", "1 2", "==", "0.1;2"])
    def test_refuses_what_is_none(self, pin: str) -> None:
        assert codes(with_line(f"প্রোগ্রাম-সংস্করণ: '{pin}'")) == ["bad-value"]

    @pytest.mark.parametrize("pin", [HERE, f"=={HERE}", "'>=0.0.1'", f"{HERE.split('.')[0]}.*", "'!=99'"])
    def test_that_is_this_one_passes(self, pin: str) -> None:
        assert codes(with_line(f"প্রোগ্রাম-সংস্করণ: {pin}")) == []

    @pytest.mark.parametrize("pin", ["99.0", "~=99.0", "'<0.0.1'", "98.*", "৯৯"])
    def test_that_is_another_is_reported_at_its_line_with_both_ways_out(self, pin: str) -> None:
        with pytest.raises(govdocs.InvalidDocument) as caught:
            govdocs.loads(with_line(f"প্রোগ্রাম-সংস্করণ: {pin}"), name="letter.yaml")
        (problem,) = caught.value.problems
        assert problem.code == "other-govdocs"
        assert problem.excerpt == f"প্রোগ্রাম-সংস্করণ: {pin}"
        assert HERE in problem.bangla
        assert HERE in problem.english
        for hint in (problem.hint_bangla, problem.hint_english):
            assert "pip install 'govdocs" in hint
            assert "govdocs pin letter.yaml" in hint

    def test_is_checked_of_what_comes_from_python_too(self) -> None:
        data = {**yaml.safe_load(TEXT["en"]), "govdocs": "~=99.0"}
        with pytest.raises(govdocs.InvalidDocument, match="99"):
            govdocs.load(data)

    def test_is_reported_beside_the_other_problems(self) -> None:
        text = with_line("প্রোগ্রাম-সংস্করণ: 99.0").replace("বিষয়:", "বিসয়:")
        assert codes(text) == ["other-govdocs", "unknown-key"]

    def test_of_an_included_document_counts(self, tmp_path: Path) -> None:
        (tmp_path / "inner.yaml").write_text(with_line("প্রোগ্রাম-সংস্করণ: 99.0"), "utf-8")
        outer = tmp_path / "outer.yaml"
        outer.write_text(TEXT["bn"] + "পরিশিষ্ট:\n  - ধরন: দলিল\n    ফাইল: inner.yaml\n", "utf-8")
        problems = govdocs.check(outer)
        assert [Path(problem.place.file).name for problem in problems if problem.place] == [
            "inner.yaml",
            "outer.yaml",
        ]


class TestTemplate:
    def test_the_digest_follows_what_the_kind_is_made_by_and_nothing_else(self, tmp_path: Path) -> None:
        ours = template_digest(LETTER)
        assert template_digest(LETTER, tmp_path) == ours
        (tmp_path / "press_note.html").write_text('{% extends "govdocs/press_note.html" %}', "utf-8")
        assert template_digest(LETTER, tmp_path) == ours
        assert template_digest(kinds()["press_note"], tmp_path) != template_digest(kinds()["press_note"])
        seen = {ours}
        for name, text in [
            ("parts.html", '{% extends "govdocs/parts.html" %}'),  # drawn in by the letter
            ("letterhead.html", '{% extends "govdocs/letterhead.html" %}{# ১ #}'),
            ("letterhead.html", '{% extends "govdocs/letterhead.html" %}{# ২ #}'),
            ("style.css", "p { color: black }"),
        ]:
            (tmp_path / name).write_text(text, "utf-8")
            seen.add(template_digest(LETTER, tmp_path))
        assert len(seen) == 5

    def test_the_digest_is_the_same_however_lines_end(self, tmp_path: Path) -> None:
        digests = set()
        for end in (b"\n", b"\r\n"):
            (tmp_path / "letterhead.html").write_bytes(
                end.join([b'{% extends "govdocs/letterhead.html" %}', b"{# a #}", b""])
            )
            (tmp_path / "style.css").write_bytes(end.join([b"p {}", b"b {}"]))
            digests.add(template_digest(LETTER, tmp_path))
        assert len(digests) == 1

    @pytest.mark.parametrize("digits", [8, 12, 64])
    def test_that_is_this_one_passes(self, digits: int) -> None:
        mark = template_digest(LETTER)[:digits].upper()
        assert "<html" in govdocs.render_html(govdocs.loads(with_line(f"টেমপ্লেট: {mark}")))

    @pytest.mark.parametrize("mark", ["abc", "zzzzzzzzzzzz", "3f2a 9c41", "a" * 65])
    def test_refuses_what_is_no_mark(self, mark: str) -> None:
        assert codes(with_line(f"টেমপ্লেট: {mark}")) == ["bad-value"]

    def test_that_is_another_is_a_fault_at_its_line(self, tmp_path: Path) -> None:
        text = with_line(f"টেমপ্লেট: {template_digest(LETTER)[:12]}")
        (tmp_path / "style.css").write_text("p { color: black }", "utf-8")
        document = govdocs.loads(text, name="letter.yaml")
        assert govdocs.render_pdf(document).startswith(b"%PDF")
        for render in (govdocs.render_pdf, govdocs.render_html):
            with pytest.raises(govdocs.RenderFault) as caught:
                render(document, templates=tmp_path)
            (problem,) = caught.value.problems
            assert problem.code == "other-template"
            assert problem.excerpt.startswith("টেমপ্লেট: ")
            assert template_digest(LETTER, tmp_path)[:12] in problem.bangla
            assert "govdocs pin letter.yaml" in problem.hint_english

    def test_a_draft_shows_how_it_would_look(self, tmp_path: Path) -> None:
        document = govdocs.loads(with_line("টেমপ্লেট: 00000000"))
        assert govdocs.render_pdf(document, draft=True).startswith(b"%PDF")

    def test_of_an_included_document_counts(self, tmp_path: Path) -> None:
        (tmp_path / "inner.yaml").write_text(with_line("টেমপ্লেট: 00000000"), "utf-8")
        outer = tmp_path / "outer.yaml"
        outer.write_text(TEXT["bn"] + "পরিশিষ্ট:\n  - ধরন: দলিল\n    ফাইল: inner.yaml\n", "utf-8")
        with pytest.raises(govdocs.RenderFault, match=r"inner\.yaml"):
            govdocs.render_html(govdocs.load(outer))

    def test_an_all_digit_mark_is_read_as_text(self) -> None:
        assert codes(with_line("টেমপ্লেট: 012345678901")) == []
        assert codes(with_line("টেমপ্লেট: 12345e67")) == []
