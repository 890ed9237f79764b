"""Files and folders on a command line."""

from __future__ import annotations

from pathlib import Path

import pytest

from govdocs.cli.console import Usage
from govdocs.cli.documents import documents_of, existing_documents
from govdocs.errors import ExitCode
from tests.support.command import LETTER, run


@pytest.fixture
def letters(folder: Path) -> Path:
    """A folder with two documents, an office file, and YAML that is no document."""
    (folder / "letters" / "২০২৪").mkdir(parents=True)
    for name in ("ক.yaml", "২০২৪/খ.yaml"):
        (folder / "letters" / name).write_text(LETTER, "utf-8")
    (folder / "letters" / "office.yaml").write_text("দপ্তর:\n  পত্রশীর্ষ: উপজেলা পরিষদ\n", "utf-8")
    (folder / "letters" / "data.yaml").write_text("- ১\n", "utf-8")
    return folder / "letters"


def test_a_folder_gives_its_documents_and_the_rest_stays_as_it_is(letters: Path) -> None:
    assert documents_of(["-", "letters", "none.yaml"]) == [
        "-",
        str(Path("letters/ক.yaml")),
        str(Path("letters/২০২৪/খ.yaml")),
        "none.yaml",
    ]


@pytest.mark.parametrize("verb", ["check", "audit", "pin"])
def test_verbs_take_folders(letters: Path, capfd: pytest.CaptureFixture[str], verb: str) -> None:
    code, out, err = run(capfd, verb, "letters")
    assert code == ExitCode.FINE
    named = {line.partition(":")[0] for line in f"{out}{err}".splitlines() if line.startswith("letters")}
    assert named == {str(Path("letters/ক.yaml")), str(Path("letters/২০২৪/খ.yaml"))}


@pytest.mark.parametrize("verb", ["check", "audit", "pin"])
def test_a_folder_without_documents_is_refused(
    folder: Path, capfd: pytest.CaptureFixture[str], verb: str
) -> None:
    Path("empty").mkdir()
    assert run(capfd, verb, "empty") == (ExitCode.USAGE, "", "‘empty’ ফোল্ডারে কোনো দলিল নেই।\n")
    english = "There is no document in the folder 'empty'.\n"
    assert run(capfd, verb, "empty", "--lang", "en") == (ExitCode.USAGE, "", english)


@pytest.mark.parametrize("source", ["none.yaml", "-"])
def test_paths_are_of_files_that_are_there(folder: Path, source: str) -> None:
    assert existing_documents(["letter.yaml"]) == [Path("letter.yaml")]
    with pytest.raises(Usage, match=f"There is no file '{source}'"):
        existing_documents(["letter.yaml", source])
