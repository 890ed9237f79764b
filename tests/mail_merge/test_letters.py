"""The PDFs of a merge: one for each row, for each group, or for all."""

from __future__ import annotations

import io
from pathlib import Path

import pypdf
import pytest

import govdocs
from govdocs.batch.runner import run as pooled
from govdocs.errors import Refusal
from govdocs.mail_merge import letters, prepare
from govdocs.pdf.contents import attached_files as files_in
from govdocs.pdf.contents import extract, text_of
from tests.support.merge_letters import EXAMPLE, LETTER, write_letter


@pytest.fixture
def letter(tmp_path: Path) -> Path:
    return write_letter(tmp_path)


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
    rows = [{"ইউনিয়ন": "কাশবন"}, {"ইউনিয়ন": "নং " + "৯" * 400}]
    merged = govdocs.merge(letter, rows, tmp_path / "out", single="all.pdf")
    assert not (tmp_path / "out").exists()
    (failed,) = merged.failed
    assert {problem.code for problem in failed.problems} == {"line-overflow"}
    assert {problem.place.file for problem in failed.problems if problem.place} <= {"letter-২.yaml"}


def test_groups_make_a_pdf_each(tmp_path: Path) -> None:
    merged = govdocs.merge(EXAMPLE / "letter.yaml", EXAMPLE / "unions.csv", tmp_path, by="উপজেলা")
    assert [path.name for path in merged.paths] == ["শাপলাপুর-সদর.pdf", "চরআলো.pdf", "নয়নপুর.pdf"]
    assert text_of(merged.paths[1].read_bytes()).count("\f") == 1


def test_more_letters_than_one_pdf_takes_are_refused(letter: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    plan = prepare(letter, [{"ইউনিয়ন": name} for name in "কখগ"])
    for bound in (4, 3):
        monkeypatch.setattr(letters, "MAX_BOUND", bound)
        assert len(letters.jobs(plan, letter.parent, "all.pdf")) == 1
    monkeypatch.setattr(letters, "MAX_BOUND", 2)
    with pytest.raises(Refusal, match="takes 2 letters, not 3"):
        letters.jobs(plan, letter.parent, "all.pdf")
    assert len(letters.jobs(plan, letter.parent)) == 3
