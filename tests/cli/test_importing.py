"""`govdocs import`: the YAML beside, never over a file; one bad file does not stop the next."""

from __future__ import annotations

from pathlib import Path

import pytest

from govdocs.errors import ExitCode
from govdocs.importing import messages
from tests.support.command import run
from tests.support.old_letters import OldLetter


def _letter(path: Path) -> None:
    letter = OldLetter()
    letter.lines(["নং- ৪৬.০০.০০০০.০৯৯.৩১.০০৭.২২-২১৪", "তারিখ: ২৭ ফেব্রুয়ারি ২০২৩", "বিষয়: সভার নোটিশ।"])
    letter.line(
        "উপর্যুক্ত বিষয়ে জানানো যাচ্ছে যে, আগামী রবিবার সকালে সভাকক্ষে মাসিক সভা অনুষ্ঠিত হবে। উপস্থিত থাকার অনুরোধ করা হলো।"
    )
    path.write_bytes(letter.data())


def test_the_yaml_is_written_beside_and_never_over(folder: Path, capfd: pytest.CaptureFixture[str]) -> None:
    _letter(Path("old.docx"))
    code, out, err = run(capfd, "import", "old.docx")
    assert (code, out.split()) == (ExitCode.FINE, ["old.yaml"])
    assert "old.docx: পত্র" in err
    before = Path("old.yaml").read_text("utf-8")
    code, out, err = run(capfd, "import", "old.docx", "--faithful")
    assert (code, out) == (ExitCode.INVALID, "")
    assert "আগে থেকেই আছে" in err
    assert Path("old.yaml").read_text("utf-8") == before


def test_one_bad_file_does_not_stop_the_next(folder: Path, capfd: pytest.CaptureFixture[str]) -> None:
    Path("bad.docx").write_bytes(b"PK, and no zip")
    _letter(Path("old.docx"))
    code, out, err = run(capfd, "import", "bad.docx", "old.docx", "-d", "new", "--lang", "en")
    assert code == ExitCode.INVALID
    assert out.split() == [str(Path("new/old.yaml"))]
    assert "'bad.docx'" in err
    assert run(capfd, "check", "new/old.yaml")[0] == ExitCode.FINE


def test_each_doubt_is_told_with_its_reason_at_its_line_of_the_yaml(
    folder: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    """Neither a form's title nor a subject, parts in another order, a title that no form has: each is told."""
    letter = OldLetter()
    letter.lines(["গণপ্রজাতন্ত্রী বাংলাদেশ সরকার", "জেলা শিক্ষা অফিস, নদীগঞ্জ"], "c")
    letter.line("নং- জেশিঅ/২০২৫/৪৪১\t\tতারিখ: ২১/০৪/২০২৫")
    letter.line("ব্যাখ্যা তলবের পত্র", "c", bold=True)
    letter.line(
        "আপনি গত ১৩ এপ্রিল হতে ১৭ এপ্রিল পর্যন্ত বিনা অনুমতিতে কর্মস্থলে অনুপস্থিত ছিলেন। তিন দিনের মধ্যে লিখিত জবাব দিন।",
        "j",
    )
    letter.lines(["(হোসনে আরা খাতুন)", "জেলা শিক্ষা অফিসার"], "r")
    Path("old.docx").write_bytes(letter.data())
    for language, kind, title in (("bn", "ধরন", "শিরোনাম"), ("en", "kind", "title")):
        err = run(capfd, "import", "old.docx", "-d", language, "--lang", language)[2]
        yaml = Path(language, "old.yaml").read_text("utf-8").splitlines()
        for field, why in (
            (kind, messages.KIND_NOT_SURE),
            (title, messages.NO_LABEL.filled(text="ব্যাখ্যা তলবের পত্র")),
        ):
            at = next(number for number, line in enumerate(yaml, 1) if line.startswith(f"{field}:"))
            place = str(Path(language, "old.yaml"))
            assert f"{place}:{at}: {field}: {why.message(language)}\n" in err
            assert yaml[at - 2] == f"# {messages.SEE.filled(reason=why).message(language)}"
        assert "%" not in err


def test_a_file_that_is_not_there(folder: Path, capfd: pytest.CaptureFixture[str]) -> None:
    assert run(capfd, "import", "none.docx")[0] == ExitCode.USAGE
