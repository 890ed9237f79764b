"""Pins: a document that names the version of govdocs and the templates it is for is made by no others."""

from __future__ import annotations

from importlib.metadata import version
from pathlib import Path

import pytest
import yaml

import govdocs
from govdocs.cli import main
from govdocs.errors import ExitCode
from govdocs.loading.version_checks import pinned, version_range
from govdocs.models import kinds
from govdocs.page.template_digest import template_digest
from govdocs.schema import starter
from govdocs.source.reading import read, read_text
from tests.support.examples import EXAMPLES

HERE = version("govdocs")
LETTER = kinds()["letter"]
TEXT = {"bn": starter(LETTER), "en": starter(LETTER, "en")}
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
    def test_that_is_another_is_told_at_its_line_with_both_ways_out(self, pin: str) -> None:
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

    def test_is_told_beside_the_other_problems(self) -> None:
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


class TestPinning:
    @pytest.mark.parametrize("keys", ["bn", "en"])
    def test_adds_two_lines_and_changes_nothing_else(self, keys: str) -> None:
        text = pinned(read_text(TEXT[keys]))
        program, template = NAMES[keys]
        lines = f"{program}: {HERE}\n{template}: {template_digest(LETTER)[:12]}\n"
        assert text == TEXT[keys].replace(KIND[keys], KIND[keys] + lines)
        assert codes(text) == []
        assert pinned(read_text(text)) == text

    @pytest.mark.parametrize(
        ("kind", "after"),
        [
            ("ধরন: পত্র   # কোন ধরন\r\n", "ধরন: পত্র   # কোন ধরন\r\nপ্রোগ্রাম-সংস্করণ: {v}\r\nটেমপ্লেট: {t}\r\n"),
            ("'kind' : \"letter\"\n", "'kind' : \"letter\"\ngovdocs: {v}\ntemplate: {t}\n"),
            ("ধরন: পত্র\nটেমপ্লেট: 00000000 # পুরোনো\n", "ধরন: পত্র\nটেমপ্লেট: {t} # পুরোনো\n"),
            ("ধরন: পত্র\nপ্রোগ্রাম-সংস্করণ:\n", "ধরন: পত্র\nপ্রোগ্রাম-সংস্করণ: {v}\n"),
            ("ধরন: পত্র\nপ্রোগ্রাম-সংস্করণ: '99'\n", "ধরন: পত্র\nপ্রোগ্রাম-সংস্করণ: {v}\n"),
            ("ধরন: পত্র\nপ্রোগ্রাম-সংস্করণ: ~=0.0\n", "ধরন: পত্র\nপ্রোগ্রাম-সংস্করণ: ~=0.0\n"),
            ("ধরন: পত্র\ngovdocs: x\nTemplate: y\n", "ধরন: পত্র\ngovdocs: {v}\nTemplate: {t}\n"),
        ],
    )
    def test_keeps_to_what_is_there(self, kind: str, after: str) -> None:
        """Comments, quotation marks, ends of lines, the one pin that there is, a range that holds."""
        after = after.replace("{v}", HERE).replace("{t}", template_digest(LETTER)[:12])
        text = TEXT["bn"].replace(KIND["bn"], kind)
        assert pinned(read_text(text)) == TEXT["bn"].replace(KIND["bn"], after)

    @pytest.mark.parametrize("example", EXAMPLES, ids=lambda path: path.stem)
    def test_an_example_reads_as_before_but_for_its_pins(self, example: Path) -> None:
        source = read(example)
        text = pinned(source)
        pins = {
            key: text for key, text in read_text(text).tree.items() if key in (*NAMES["bn"], *NAMES["en"])
        }
        assert len(pins) in (1, 2)
        assert dict(read_text(text).tree) == {**source.tree, **pins}
        assert [line for line in text.splitlines() if line.partition(":")[0] not in pins] == [
            line for line in source.text.splitlines() if line.partition(":")[0] not in pins
        ]
        govdocs.render_html(govdocs.loads(text, folder=example.parent))

    def test_a_file_in_one_line_stays_in_one_line(self) -> None:
        text = pinned(read_text("{ধরন: পত্র, বিষয়: ক}"))
        assert (
            text == f"{{ধরন: পত্র, প্রোগ্রাম-সংস্করণ: {HERE}, টেমপ্লেট: {template_digest(LETTER)[:12]}, বিষয়: ক}}"
        )

    def test_a_kind_on_the_last_line_without_an_end(self) -> None:
        assert pinned(read_text("বিষয়: ক\nধরন: পত্র")).startswith("বিষয়: ক\nধরন: পত্র\nপ্রোগ্রাম-সংস্করণ: ")

    @pytest.mark.parametrize("value", ["{ক: খ}", "[১, ২]", "|\n  ক\n  খ", "\n  ক: খ", "\n  - ক\n  - খ"])
    def test_what_is_no_pin_at_all_is_left_to_the_author(self, value: str) -> None:
        with pytest.raises(ValueError, match="by hand"):
            pinned(read_text(with_line(f"প্রোগ্রাম-সংস্করণ: {value}")))

    def test_an_all_digit_mark_is_read_as_text(self) -> None:
        assert codes(with_line("টেমপ্লেট: 012345678901")) == []
        assert codes(with_line("টেমপ্লেট: 12345e67")) == []


class TestTheCommand:
    @pytest.fixture
    def folder(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
        monkeypatch.chdir(tmp_path)
        (tmp_path / "letter.yaml").write_bytes(b"\xef\xbb\xbf" + TEXT["bn"].encode())
        (tmp_path / "templates").mkdir()
        (tmp_path / "templates" / "style.css").write_text("p { color: black }", "utf-8")
        return tmp_path

    def test_pins_and_renders_by_the_same_templates_only(
        self, folder: Path, capfd: pytest.CaptureFixture[str]
    ) -> None:
        assert main(["pin", "letter.yaml", "--templates", "templates"]) == ExitCode.FINE
        assert capfd.readouterr().out == "letter.yaml\n"
        assert (folder / "letter.yaml").read_bytes().startswith(b"\xef\xbb\xbf#")
        assert main(["check", "letter.yaml"]) == ExitCode.FINE
        assert main(["render", "letter.yaml", "--no-audit"]) == ExitCode.RENDER_FAULT
        assert "চিহ্নের টেমপ্লেটে ছাপার কথা" in capfd.readouterr().err
        assert not (folder / "letter.pdf").exists()
        render = ["render", "letter.yaml", "--no-audit", "--templates", "templates"]
        assert main(render) == ExitCode.FINE
        assert main(["pin", "letter.yaml", "--templates", "templates", "--lang", "en"]) == ExitCode.FINE
        assert "pinned already" in capfd.readouterr().err

    def test_a_diff_writes_nothing(self, folder: Path, capfd: pytest.CaptureFixture[str]) -> None:
        before = (folder / "letter.yaml").read_bytes()
        assert main(["pin", "letter.yaml", "--diff"]) == ExitCode.FINE
        assert f"\n+প্রোগ্রাম-সংস্করণ: {HERE}\n" in capfd.readouterr().out
        assert (folder / "letter.yaml").read_bytes() == before

    def test_one_that_fails_does_not_stop_the_others(
        self, folder: Path, capfd: pytest.CaptureFixture[str]
    ) -> None:
        (folder / "bad.yaml").write_text("ধরন: চিঠিপাতি\n", "utf-8")
        assert main(["pin", "bad.yaml", "letter.yaml"]) == ExitCode.INVALID
        told = capfd.readouterr()
        assert told.out == "letter.yaml\n"
        assert "bad.yaml:1:" in told.err

    def test_templates_that_fail_are_told(self, folder: Path, capfd: pytest.CaptureFixture[str]) -> None:
        (folder / "templates" / "letter.html").write_text('{% extends "none.html" %}', "utf-8")
        assert main(["pin", "letter.yaml", "--templates", "templates"]) == ExitCode.RENDER_FAULT
        assert "none.html" in capfd.readouterr().err
        assert main(["pin", "letter.yaml", "--templates", "none"]) == ExitCode.USAGE
        assert main(["pin", "none.yaml"]) == ExitCode.USAGE
