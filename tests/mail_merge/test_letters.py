"""Mail merge as a clerk runs it: what is checked before the first page, and letters that stand by themselves."""

from __future__ import annotations

import io
import json
import time
from pathlib import Path

import pypdf
import pytest

import govdocs
from govdocs.batch.runner import run as pooled
from govdocs.cli import main
from govdocs.errors import ExitCode, Refusal
from govdocs.mail_merge import file_names, letters, prepare, salutation
from govdocs.pdf.contents import attached_files as files_in
from govdocs.pdf.contents import extract, text_of
from govdocs.problems.problem import InvalidDocument, Severity
from tests.support.examples import ROOT
from tests.support.merge_sheets import text, xlsx

EXAMPLE = ROOT / "examples" / "merge"
LETTER = """\
ধরন: পত্র
ফরম: অফিস স্মারক
পত্রশীর্ষ: পরীক্ষা অধিদপ্তর
নম্বর: ৪৬.০০.০০০০.০৭১.৩১.০০৩.২৪-১২৫
তারিখ: ২১ ফেব্রুয়ারি ২০২৪
বিষয়: «ইউনিয়ন» ইউনিয়নের সভা।
বক্তব্য: সভাটি «ইউনিয়ন» ইউনিয়নে হবে।
স্বাক্ষর: {নাম: মো. আব্দুল করিম, পদবি: উপসচিব}
প্রাপক: চেয়ারম্যান
"""


@pytest.fixture
def letter(tmp_path: Path) -> Path:
    path = tmp_path / "letter.yaml"
    path.write_text(LETTER, "utf-8")
    return path


def problems(letter: Path, rows: list[list[str]], **options: object) -> list[tuple[str, str]]:
    """The codes of what stops a merge, each with the cell or field that it names."""
    data = letter.with_name("list.csv")
    data.write_text(text(rows), "utf-8")
    with pytest.raises(InvalidDocument) as error:
        prepare(letter, data, **options)  # type: ignore[arg-type]
    assert all(problem.bangla and problem.english for problem in error.value.problems)
    return [(p.code, p.dotted_path) for p in error.value.problems if p.severity is Severity.ERROR]


def run(capfd: pytest.CaptureFixture[str], *arguments: str | Path) -> tuple[int, str, str]:
    code = main(["merge", *map(str, arguments)])
    out, err = capfd.readouterr()
    return code, out, err


@pytest.mark.parametrize("data", ["unions.csv", "unions.xlsx"])
def test_the_example_makes_a_letter_of_each_row(tmp_path: Path, data: str) -> None:
    merged = govdocs.merge(
        EXAMPLE / "letter.yaml", EXAMPLE / data, tmp_path, name="{ক্রমিক}-{ইউনিয়ন}", audit=True
    )
    assert [path.name for path in merged.paths] == [
        "১-কাশবন.pdf",
        "২-পদ্মবিল.pdf",
        "৩-মেঘডাঙ্গা.pdf",
        "৪-দিঘিরপাড়.pdf",
    ]
    assert (merged.failed, merged.warnings) == ((), ())
    said = text_of(merged.paths[1].read_bytes())
    for words in (
        "২৪-১৮৬/২",
        "পদ্মবিল ইউনিয়ন পরিষদ, চরআলো",
        "মহোদয়া",
        "১৪ মার্চ ২০২৪",
        "১,১০,০০০/-",
        "০১৭০০-০০০০০২",
    ):
        assert words in said
    assert "«" not in said


def test_the_sheet_of_the_example_is_the_one_that_its_script_writes(tmp_path: Path) -> None:
    import runpy
    import shutil

    shutil.copytree(EXAMPLE, tmp_path / "merge")
    (tmp_path / "merge" / "unions.xlsx").unlink()
    runpy.run_path(str(tmp_path / "merge" / "make_sheet.py"), run_name="__main__")
    assert (tmp_path / "merge" / "unions.xlsx").read_bytes() == (EXAMPLE / "unions.xlsx").read_bytes()


def test_a_merged_letter_is_a_document_of_its_own(tmp_path: Path) -> None:
    merged = govdocs.merge(EXAMPLE / "letter.yaml", EXAMPLE / "unions.csv", tmp_path / "out", limit=1)
    (pdf,) = merged.paths
    extract(pdf, tmp_path / "back")
    source = tmp_path / "back" / f"{pdf.stem}.yaml"
    assert govdocs.render_pdf(govdocs.load(source)) == pdf.read_bytes()
    assert "# ইউনিয়ন পরিষদের চেয়ারম্যানগণকে" in source.read_text("utf-8")


def test_processes_and_this_one_write_the_same_bytes(tmp_path: Path) -> None:
    plan = prepare(EXAMPLE / "letter.yaml", EXAMPLE / "unions.csv")
    found = {}
    for workers in (1, 2):
        jobs = letters.jobs(plan, tmp_path / str(workers))
        assert all(
            not done.problems for done in pooled(letters.Writing(govdocs.Renderer()), jobs, workers=workers)
        )
        found[workers] = [job.target.read_bytes() for job in jobs]
    assert found[1] == found[2]


@pytest.fixture(scope="module")
def pdfs(tmp_path_factory: pytest.TempPathFactory) -> tuple[bytes, list[bytes]]:
    """All letters in one, and each alone; of two pages."""
    folder = tmp_path_factory.mktemp("single")
    letter = folder / "letter.yaml"
    long = "\n\n".join(f"  {'এই অনুচ্ছেদটি পাতা ভরার জন্য লেখা। ' * 12}" for _ in range(9))
    letter.write_text(
        LETTER.replace("বক্তব্য: সভাটি «ইউনিয়ন» ইউনিয়নে হবে।", f"বক্তব্য: |\n  «ইউনিয়ন»\n\n{long}"), "utf-8"
    )
    rows = [{"ইউনিয়ন": name} for name in ("কাশবন", "পদ্মবিল", "মেঘডাঙ্গা")]
    (one,) = govdocs.merge(letter, rows, folder, single="all.pdf").paths
    return one.read_bytes(), [path.read_bytes() for path in govdocs.merge(letter, rows, folder).paths]


class TestOnePdf:
    def test_its_text_is_that_of_the_letters_page_numbers_included(
        self, pdfs: tuple[bytes, list[bytes]]
    ) -> None:
        whole, alone = pdfs
        assert text_of(whole).rstrip() == "\n\f".join(text_of(pdf).rstrip() for pdf in alone)
        assert text_of(whole).count("২ / ২") == 3

    def test_it_is_archival_and_accessible(self, pdfs: tuple[bytes, list[bytes]], tmp_path: Path) -> None:
        outloud = pytest.importorskip("outloud", reason="outloud is not there: pip install outloud")
        (tmp_path / "all.pdf").write_bytes(pdfs[0])
        result = outloud.check(str(tmp_path / "all.pdf"), layers=["conformance"])
        assert (result.error, [each.rule for each in result.findings if each.severity == "error"]) == (
            None,
            [],
        )
        reader = pypdf.PdfReader(io.BytesIO(pdfs[0]))
        root = reader.trailer["/Root"]
        assert root["/MarkInfo"]["/Marked"]
        nums = root["/StructTreeRoot"]["/ParentTree"]["/Nums"]
        assert [page["/StructParents"] for page in reader.pages] == list(range(6))
        assert all(nums[2 * page + 1] for page in range(6))

    def test_it_holds_the_yaml_of_each_letter(self, pdfs: tuple[bytes, list[bytes]]) -> None:
        files = files_in(pdfs[0])
        assert sorted(files) == ["fingerprint.json", "letter-১.yaml", "letter-২.yaml", "letter-৩.yaml"]
        for name, pdf in zip(sorted(files)[1:], pdfs[1], strict=True):
            assert files_in(pdf)[name] == files[name]

    def test_the_same_bytes_each_time(self, pdfs: tuple[bytes, list[bytes]]) -> None:
        documents = [
            govdocs.loads(data.decode(), name=name)
            for name, data in sorted(files_in(pdfs[0]).items())
            if name.endswith(".yaml")
        ]
        assert govdocs.Renderer().bound(documents) == pdfs[0]


def test_a_fault_in_one_of_many_letters_is_told_as_that_letters(letter: Path, tmp_path: Path) -> None:
    rows = [{"ইউনিয়ন": "কাশবন"}, {"ইউনিয়ন": "漢字"}]
    merged = govdocs.merge(letter, rows, tmp_path / "out", single="all.pdf")
    assert not (tmp_path / "out").exists()
    (failed,) = merged.failed
    assert {problem.code for problem in failed.problems} == {"missing-glyph"}
    assert {problem.place.file for problem in failed.problems if problem.place} <= {"letter-২.yaml"}


def test_groups_make_a_pdf_each(tmp_path: Path) -> None:
    merged = govdocs.merge(EXAMPLE / "letter.yaml", EXAMPLE / "unions.csv", tmp_path, by="উপজেলা")
    assert [path.name for path in merged.paths] == ["শাপলাপুর-সদর.pdf", "চরআলো.pdf", "নয়নপুর.pdf"]
    assert text_of(merged.paths[1].read_bytes()).count("\f") == 1


CHECKS: dict[str, tuple[list[list[str]], list[tuple[str, str]]]] = {
    "missing column": ([["ইউনিয়ন পরিষদ"], ["ক"]], [("missing-column", "বিষয়")]),
    "repeated heading": ([["ইউনিয়ন", "ইউনিয়ন"], ["ক", "খ"]], [("repeated-heading", "B1")]),
    "both names of a field": ([["ইউনিয়ন", "প্রাপক", "to"], ["ক", "খ", "গ"]], [("repeated-heading", "C1")]),
    "path to nowhere": ([["ইউনিয়ন", "স্বাক্ষর.ফোণ"], ["ক", "খ"]], [("no-such-field", "B1")]),
    "empty cell": ([["ইউনিয়ন", "x"], ["", "1"], ["ক", "2"], [" ", "3"]], [("empty-cell", "A2"), ("empty-cell", "A4")]),
    "bad date": ([["ইউনিয়ন", "তারিখ"], ["ক", "৩০ ফেব্রুয়ারি ২০২৪"]], [("bad-value", "B2")]),
    "two lines": ([["ইউনিয়ন"], ["ক\nখ"]], [("one-line", "A2")]),
    "a file twice": ([["ইউনিয়ন"], ["ক"], ["খ"]], []),
    "every row": ([["ইউনিয়ন", "তারিখ"], ["#N/A", "ক"], ["", "খ"], ["গ", "ঘ"]],
                  [("formula-error", "A2"), ("empty-cell", "A3"), ("bad-value", "B4")]),
}  # fmt: skip


@pytest.mark.parametrize("case", [name for name, (_, found) in CHECKS.items() if found])
def test_everything_is_checked_before_the_first_page(letter: Path, case: str) -> None:
    rows, found = CHECKS[case]
    codes = problems(letter, rows)
    if case == "two lines":
        assert [where for _, where in codes] == ["A2"]
    else:
        assert codes == found


def test_a_name_that_is_nearly_right_is_suggested(letter: Path) -> None:
    with pytest.raises(InvalidDocument) as error:
        prepare(letter, [{"ইউনিয়ণ": "ক", "বিষয": "খ"}])
    hints = {problem.code: problem.hint_bangla for problem in error.value.problems}
    assert hints["missing-column"] == "আপনি কি ‘ইউনিয়ণ’ বোঝাতে চেয়েছেন?"
    assert hints["unknown-column"] == "আপনি কি ‘বিষয়’ বোঝাতে চেয়েছেন?"


def test_columns_that_go_nowhere_are_told_and_stop_nothing(letter: Path) -> None:
    plan = prepare(letter, [{"ইউনিয়ন": "ক", "মন্তব্য": "#N/A"}])
    assert [(problem.code, problem.severity) for problem in plan.warnings] == [
        ("unused-columns", Severity.NOTICE)
    ]


def test_two_rows_for_one_file_are_refused_before_any_work(letter: Path) -> None:
    rows = [["ইউনিয়ন"], ["ABC"], ["ক"], ["abc"]]
    assert problems(letter, rows, name="{ইউনিয়ন}") == [("one-file-twice", "A4")]
    assert problems(letter, [["ইউনিয়ন"], ["..."]], name="{ইউনিয়ন}") == [("file-without-name", "A2")]
    assert problems(letter, [["ইউনিয়ন", "উপজেলা"], ["ক", "A/b"], ["খ", "a:B"]], by="উপজেলা") == [
        ("one-file-twice", "A3")
    ]


def test_a_group_or_a_name_by_a_column_that_is_not_there_is_told_once(letter: Path) -> None:
    rows = [["ইউনিয়ন"], ["ক"], ["খ"]]
    assert (
        problems(letter, rows, by="উপজেলা")
        == problems(letter, rows, name="{উপজেলা}")
        == [("missing-column", "")]
    )


def test_a_fault_of_the_letter_itself_is_told_once_in_the_letter(letter: Path) -> None:
    letter.write_text(LETTER.replace("তারিখ: ২১", "তারিখ: ৩১"), "utf-8")
    with pytest.raises(InvalidDocument) as error:
        prepare(letter, [{"ইউনিয়ন": name} for name in "কখগ"])
    (problem,) = error.value.problems
    assert problem.where == f"{letter}:5:8"


def test_what_a_merge_knows_by_itself(letter: Path) -> None:
    letter.write_text(
        LETTER.replace("-১২৫", "-১২৫/«ক্রমিক»").replace("বক্তব্য: ", "বক্তব্য: «মোট»টির মধ্যে "), "utf-8"
    )
    plan = prepare(letter, [{"ইউনিয়ন": name} for name in "কখগ"], first=11, limit=2)
    assert [one.text.count("৩টির মধ্যে") for one in plan.letters] == [1, 1]
    assert [str(one.document().number).rpartition("-")[2] for one in plan.letters] == ["১২৫/১১", "১২৫/১২"]  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("row", "word"),
    [
        ({"লিঙ্গ": "মহিলা"}, "মহোদয়া"),
        ({"gender": "M"}, "মহোদয়"),
        ({"চেয়ারম্যানের নাম": "মোছা. রেহানা খাতুন"}, "মহোদয়া"),
        ({"চেয়ারম্যানের নাম": "মো. আব্দুল করিম"}, "মহোদয়"),
        ({"মহোদয়": "জনাব চেয়ারম্যান"}, "জনাব চেয়ারম্যান"),
        ({"চেয়ারম্যানের নাম": "উৎপল চাকমা"}, None),
        ({"লিঙ্গ": "জানা নেই"}, None),
        ({}, None),
    ],
)
def test_the_salutation_is_by_column_or_by_title_and_never_guessed(
    letter: Path, row: dict[str, str], word: str | None
) -> None:
    letter.write_text(LETTER.replace("বক্তব্য: ", "বক্তব্য: «মহোদয়», "), "utf-8")
    if word is None:
        with pytest.raises(InvalidDocument) as error:
            prepare(letter, [{"ইউনিয়ন": "ক", **row}])
        assert error.value.problems[0].code == "salutation-unknown"
        return
    assert f"বক্তব্য: {word}, সভা" in prepare(letter, [{"ইউনিয়ন": "ক", **row}]).letters[0].text


def test_every_gender_word_has_its_titles() -> None:
    assert all(set(titles) == {"man", "woman"} for titles in salutation.WORDS.values())


@pytest.mark.parametrize("pattern", ["", "  ", "{", "{ক", "ক}", "{}", "{ {ক} }"])
def test_a_pattern_that_cannot_be_is_refused(letter: Path, pattern: str) -> None:
    with pytest.raises(Refusal, match="pattern"):
        list(file_names.names_in(pattern))


@pytest.mark.parametrize(
    ("name", "safe"),
    [
        ("../../etc/passwd", "etc-passwd"),
        ("a\\b:c*d?", "a-b-c-d"),
        ("nul.txt", "_nul.txt"),
        ("ক\nখ\x00", "ক-খ"),
        (".hidden", "hidden"),
        ("name. ", "name"),
    ],
)
def test_names_of_files_are_safe_on_every_system(name: str, safe: str) -> None:
    assert file_names.safe(name) == safe


def test_a_long_name_is_cut_between_letters() -> None:
    assert file_names.safe("ক্ষ" * 100) == "ক্ষ" * (file_names.MAX_BYTES // len("ক্ষ".encode()))


def test_more_letters_than_one_pdf_takes_are_refused(letter: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    plan = prepare(letter, [{"ইউনিয়ন": name} for name in "কখগ"])
    monkeypatch.setattr(letters, "MAX_BOUND", 2)
    with pytest.raises(Refusal, match="not 3"):
        letters.jobs(plan, letter.parent, "all.pdf")
    assert len(letters.jobs(plan, letter.parent)) == 3


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
        data.write_text("ইউনিয়ন\nক\n漢字\nখ\n", "utf-8")
        code, paths, words = run(capfd, letter, data, "-d", letter.parent / "out", "--no-audit")
        assert (code, len(paths.splitlines())) == (ExitCode.RENDER_FAULT, 2)
        assert [line for line in words.splitlines() if "letter-২.pdf (সারি ৩): ভুল:" in line]
        assert "৩টি PDF-এর ২টি তৈরি হয়েছে, ১টি হয়নি" in words

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
        data.write_text("ইউনিয়ন,বক্তব্য\nক,সভা দুঃখজনক। মোঃ করিম বলেন।\n", "utf-8")
        code, _, words = run(capfd, letter, data, "-d", letter.parent / "out")
        assert code == ExitCode.FINE
        assert f"{data}:2:2: সতর্কতা: B2 ঘর: ‘বক্তব্য’ কলাম:" in words


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("তারিখ: ২১ ফেব্রুয়ারি ২০২৪", "তারিখ: «তারিখ»", ["awaits-sheet"]),
        ("প্রাপক: চেয়ারম্যান\n", "", ["awaits-sheet"]),
        ("তারিখ: ২১ ফেব্রুয়ারি ২০২৪", "তারিখ: ৩১ ফেব্রুয়ারি ২০২৪", ["bad-value"]),
        ("তারিখ: ২১ ফেব্রুয়ারি ২০২৪", "তারিখ: «তারিখ»\nতারখ: «তারিখ»", ["awaits-sheet", "unknown-key"]),
    ],
)
def test_a_letter_without_its_sheet_is_told_of_merge(
    letter: Path, old: str, new: str, told: list[str]
) -> None:
    letter.write_text(LETTER.replace("অফিস স্মারক", "সরকারি পত্র").replace(old, new), "utf-8")
    found = govdocs.check(letter)
    assert [problem.code for problem in found] == told


def test_marks_of_places_in_a_cell_are_words_and_hide_no_problem(letter: Path) -> None:
    letter.write_text(LETTER.replace("প্রাপক: চেয়ারম্যান\n", "প্রাপক: চেয়ারম্যান\nসূত্র: «সূত্র»\n"), "utf-8")
    assert problems(letter, [["ইউনিয়ন", "তারিখ", "সূত্র"], ["ক", "«যেদিন»", "খ"]]) == [("bad-value", "B2")]


@pytest.mark.parametrize(
    ("body", "cell", "at"),
    [
        ("«ক» ও «খ»", "কথা[^১]", ["C2"]),
        ("«ক»[^২] ও «খ»", "কথা", ["বক্তব্য"]),
        ("«ক»", "কথা", []),
    ],
)
def test_what_is_wrong_where_several_words_stand_is_told_of_the_one_to_blame(
    letter: Path, body: str, cell: str, at: list[str]
) -> None:
    letter.write_text(LETTER.replace("সভাটি «ইউনিয়ন» ইউনিয়নে হবে।", f'"{body}"'), "utf-8")
    rows = [["ইউনিয়ন", "ক", "খ"], ["কাশবন", "এক", cell]]
    if at:
        assert problems(letter, rows) == [("bad-value", place) for place in at]
    else:
        assert len(prepare(letter, [dict(zip(rows[0], rows[1], strict=True))]).letters) == 1


def test_a_thousand_rows_are_checked_quickly(letter: Path) -> None:
    """Measured 2 to 3 ms a row on a quiet machine; the limit leaves room for a busy one."""
    data = xlsx(letter.with_name("list.xlsx"), [["ইউনিয়ন", "প্রাপক"], *([f"ইউনিয়ন {n}", f"চেয়ারম্যান\nইউপি {n}"] for n in range(1000))])  # fmt: skip
    began = time.process_time()
    assert len(prepare(letter, data).letters) == 1000
    assert time.process_time() - began < 20
