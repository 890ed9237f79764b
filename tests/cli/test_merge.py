"""`merge` as a clerk runs it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

import govdocs
from govdocs.cli import main
from govdocs.errors import ExitCode
from tests.support.merge_letters import EXAMPLE, write_letter
from tests.support.sheet_writers import xlsx

TOO_WIDE = "৯" * 400  # digits are not divided


@pytest.fixture
def letter(tmp_path: Path) -> Path:
    return write_letter(tmp_path)


def run(capfd: pytest.CaptureFixture[str], *arguments: str | Path) -> tuple[int, str, str]:
    code = main(["merge", *map(str, arguments)])
    out, err = capfd.readouterr()
    return code, out, err


class TestCommand:
    def test_a_dry_run_writes_nothing_and_names_every_file(
        self, letter: Path, capfd: pytest.CaptureFixture[str]
    ) -> None:
        data = xlsx(letter.with_name("list.xlsx"), [["ইউনিয়ন"], ["ক"], ["খ"]])
        out = letter.parent / "out"
        code, paths, words = run(capfd, letter, data, "-d", out, "--dry-run", "--name", "{ইউনিয়ন}")
        assert (code, paths.splitlines()) == (ExitCode.FINE, [str(out / "ক.pdf"), str(out / "খ.pdf")])
        assert "ইউনিয়ন → «ইউনিয়ন»" in words
        assert "২টি PDF লেখা হতো" in words
        assert not out.exists()

    def test_letters_and_their_yaml_are_written_and_named(
        self, letter: Path, capfd: pytest.CaptureFixture[str]
    ) -> None:
        data = letter.with_name("list.csv")
        data.write_text("ইউনিয়ন\nক\nখ\n", "utf-8")
        code, paths, words = run(capfd, letter, data, "--keep-yaml", "--lang", "en", "--no-audit")
        names = ["letter-১.pdf", "letter-১.yaml", "letter-২.pdf", "letter-২.yaml"]
        assert (code, paths.splitlines()) == (
            ExitCode.FINE,
            [str(letter.parent / "letter" / name) for name in names],
        )
        assert words.splitlines()[-1] == "2 of 2 PDFs written."
        assert govdocs.check(letter.parent / "letter" / "letter-১.yaml") == ()

    def test_a_mistake_in_the_sheet_is_exit_1_and_nothing_is_written(
        self, letter: Path, capfd: pytest.CaptureFixture[str]
    ) -> None:
        data = letter.with_name("list.csv")
        data.write_text("ইউনিয়ন\nক\n#N/A\n", "utf-8")
        code, paths, words = run(capfd, letter, data, "-d", letter.parent / "out", "--report", "json")
        (problem,) = json.loads(words)["problems"]
        assert (code, paths, problem["code"], problem["path"]) == (
            ExitCode.INVALID,
            "",
            "formula-error",
            ["A3"],
        )
        assert not (letter.parent / "out").exists()

    def test_a_letter_whose_page_fails_is_one_line_and_exit_3_and_the_others_are_made(
        self, letter: Path, capfd: pytest.CaptureFixture[str]
    ) -> None:
        data = letter.with_name("list.csv")
        data.write_text(f"ইউনিয়ন\nক\nনং {TOO_WIDE}\nখ\n", "utf-8")
        code, paths, words = run(capfd, letter, data, "-d", letter.parent / "out", "--no-audit")
        assert (code, len(paths.splitlines())) == (ExitCode.RENDER_FAULT, 2)
        assert [line for line in words.splitlines() if "letter-২.pdf (সারি ৩): ভুল:" in line]
        assert "৩টি PDF-এর ২টি তৈরি হয়েছে, ১টি হয়নি" in words

    @pytest.mark.parametrize("arguments", [[], ["--dry-run"], ["--single", "all.pdf"]])
    def test_a_character_that_no_face_has_is_reported_at_its_cell_before_anything_is_written(
        self, letter: Path, capfd: pytest.CaptureFixture[str], arguments: list[str]
    ) -> None:
        data = letter.with_name("list.csv")
        data.write_text("ইউনিয়ন\nক\n漢字\nখ\n", "utf-8")
        code, paths, words = run(capfd, letter, data, "-d", letter.parent / "out", *arguments)
        assert (code, paths, "A3 ঘর: ‘ইউনিয়ন’ কলাম" in words, words.count("[missing-glyph]")) == (
            ExitCode.INVALID,
            "",
            True,
            1,
        )
        assert not (letter.parent / "out").exists()
        assert (
            run(capfd, letter, data, "-d", letter.parent / "out", "--draft", "--no-audit")[0] == ExitCode.FINE
        )

    @pytest.mark.parametrize(
        "arguments",
        [
            ["--single", "a.pdf", "--by", "ইউনিয়ন"],
            ["--single", "x/a.pdf", "-d", "out"],
            ["--single", "a.txt"],
            ["--name", "{"],
            ["--limit", "0"],
            ["--lang", "fr"],
        ],
    )
    def test_a_mistake_in_the_command_is_exit_2(
        self, letter: Path, capfd: pytest.CaptureFixture[str], arguments: list[str]
    ) -> None:
        assert run(capfd, letter, EXAMPLE / "unions.csv", *arguments)[0] == ExitCode.USAGE

    @pytest.mark.parametrize(
        ("letter_name", "data_name"), [("none.yaml", "unions.csv"), ("letter.yaml", "none.csv")]
    )
    def test_a_file_that_is_not_there_is_exit_2(
        self, letter_name: str, data_name: str, capfd: pytest.CaptureFixture[str]
    ) -> None:
        code, _, words = run(capfd, EXAMPLE / letter_name, EXAMPLE / data_name)
        assert (code, "none." in words) == (ExitCode.USAGE, True)

    def test_one_pdf_stands_where_its_name_says(
        self, tmp_path: Path, letter: Path, capfd: pytest.CaptureFixture[str]
    ) -> None:
        one = tmp_path / "a" / "all.pdf"
        code, paths, _ = run(capfd, letter, EXAMPLE / "unions.csv", "--limit", "1", "--single", one)
        assert (code, paths.strip()) == (ExitCode.FINE, str(one))
        assert one.is_file()

    def test_a_pdf_that_takes_too_long_is_stopped_and_told_with_the_way_out(
        self, tmp_path: Path, letter: Path, capfd: pytest.CaptureFixture[str]
    ) -> None:
        limits = ("--limit", "1", "--timeout", "0.001")
        code, paths, words = run(capfd, letter, EXAMPLE / "unions.csv", "-d", tmp_path / "out", *limits)
        assert (code, paths) == (ExitCode.RENDER_FAULT, "")
        assert "--timeout" in words

    def test_a_folder_that_is_a_file_is_told_with_the_way_out(
        self, letter: Path, capfd: pytest.CaptureFixture[str]
    ) -> None:
        code, paths, words = run(
            capfd, letter, EXAMPLE / "unions.csv", "-d", letter, "--limit", "1", "-j", "0"
        )
        assert (code, paths) == (ExitCode.RENDER_FAULT, "")
        assert "-d দিয়ে অন্য ফোল্ডার দিন" in words
        assert "File exists" not in words

    def test_a_letter_and_a_sheet_the_wrong_way_round(
        self, letter: Path, capfd: pytest.CaptureFixture[str]
    ) -> None:
        code, _, words = run(capfd, EXAMPLE / "unions.xlsx", letter)
        assert (code, "[not-text]" in words) == (ExitCode.INVALID, True)

    def test_the_audit_speaks_of_cells(self, letter: Path, capfd: pytest.CaptureFixture[str]) -> None:
        data = letter.with_name("list.csv")
        data.write_text("ইউনিয়ন,বক্তব্য\nক,সভা দুঃখজনক। ডাঃ করিম বলেন।\n", "utf-8")
        code, _, words = run(capfd, letter, data, "-d", letter.parent / "out")
        assert code == ExitCode.FINE
        assert f"{data}:2:2: সতর্কতা: B2 ঘর: ‘বক্তব্য’ কলাম:" in words
