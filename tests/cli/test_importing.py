"""`govdocs import`: the YAML beside, never over a file; one bad file does not stop the next."""

from __future__ import annotations

from pathlib import Path

import pytest

from govdocs.errors import ExitCode
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


def test_a_file_that_is_not_there(folder: Path, capfd: pytest.CaptureFixture[str]) -> None:
    assert run(capfd, "import", "none.docx")[0] == ExitCode.USAGE
