"""Migration: older documents come forward with their comments and layout, and print as they did.

`tests/frozen/<version>/` holds the examples as they were in that version, with the text that each one printed. They are never
changed: what changes a frozen text changes what letters of that time print, and must be meant. `pytest tests/loading/test_migration.py
--update` writes the texts anew.
"""

from __future__ import annotations

from pathlib import Path

import pytest

import govdocs
from govdocs.cli import main
from govdocs.errors import ExitCode
from govdocs.migration import Step, migrated, rename
from govdocs.models import kinds
from govdocs.schema import starter
from govdocs.source.editing import renamed
from govdocs.source.reading import read, read_text
from tests.support.examples import TESTS
from tests.test_golden import html_text

FROZEN = TESTS / "frozen"
DOCUMENTS = sorted(
    path
    for path in FROZEN.rglob("*.yaml")
    if path.name != "office.yaml" and path.parent.name != "ours"  # an office's own forms
)
LETTER = kinds()["letter"]
TODAY = starter(LETTER)
# As if the subject had once been called প্রসঙ্গ, then শিরোনাম.
OLD = TODAY.replace("বিষয়:", "প্রসঙ্গ  :   ", 1)
STEPS = (rename(("topic", "প্রসঙ্গ"), ("title", "শিরোনাম")), rename(("title", "শিরোনাম"), ("subject", "বিষয়")))


@pytest.fixture
def stepped(monkeypatch: pytest.MonkeyPatch) -> tuple[Step, ...]:
    monkeypatch.setattr(LETTER, "steps", STEPS)
    return STEPS


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.relative_to(FROZEN).as_posix())
def test_a_frozen_document_comes_forward_and_prints_the_same(path: Path, update: bool) -> None:
    migration = migrated(read(path))
    document = govdocs.loads(migration.text, name=str(path), folder=path.parent)
    text = html_text(govdocs.render_html(document))
    recorded = path.with_suffix(".txt")
    if update:
        recorded.write_text(text, encoding="utf-8", newline="\n")
    assert text == recorded.read_text("utf-8")


def test_every_kind_is_frozen() -> None:
    assert {type(govdocs.load(path)) for path in DOCUMENTS} >= set(kinds().values())


def test_what_is_up_to_date_is_left() -> None:
    migration = migrated(read_text(TODAY))
    assert (migration.text, migration.diff) == (TODAY, "")
    assert migration.before == migration.after == 1


class TestSteps:
    def test_an_older_document_is_told_with_the_way_out(self, stepped: object) -> None:
        with pytest.raises(govdocs.InvalidDocument) as caught:
            govdocs.loads(OLD, name="letter.yaml")
        (problem,) = caught.value.problems  # not also that there is no প্রসঙ্গ
        assert problem.code == "old-schema"
        assert "govdocs migrate letter.yaml" in problem.hint_bangla

    @pytest.mark.parametrize(
        ("old", "new"),
        [
            (
                OLD,
                TODAY.replace("বিষয়:", "বিষয়  :   ", 1).replace("ধরন: পত্র\n", "ধরন: পত্র\nস্কিমা-সংস্করণ: ৩\n"),
            ),
            (
                OLD.replace("প্রসঙ্গ", "শিরোনাম").replace("ধরন: পত্র\n", "ধরন: পত্র\nস্কিমা-সংস্করণ: 2  # দ্বিতীয়\n"),
                TODAY.replace("বিষয়:", "বিষয়  :   ", 1).replace(
                    "ধরন: পত্র\n", "ধরন: পত্র\nস্কিমা-সংস্করণ: ৩  # দ্বিতীয়\n"
                ),
            ),
            (
                starter(LETTER, "en").replace("\nsubject:", "\n'topic':", 1),
                starter(LETTER, "en").replace("kind: letter\n", "kind: letter\nschema_version: 3\n"),
            ),
        ],
    )
    def test_lead_from_any_version_to_the_newest_and_change_nothing_else(
        self, stepped: object, old: str, new: str
    ) -> None:
        migration = migrated(read_text(old))
        assert migration.text == new
        assert migration.after == 3
        again = migrated(read_text(migration.text))
        assert (again.text, again.before) == (new, 3)
        assert govdocs.loads(new).headline == govdocs.loads(new).subject  # type: ignore[attr-defined]

    def test_the_other_kinds_stay_where_they_are(self, stepped: object) -> None:
        assert migrated(read_text(starter(kinds()["minutes"]))).after == 1

    def test_a_step_may_change_what_is_deep_inside(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(LETTER, "steps", (lambda source: renamed(source, ("স্বাক্ষর", "উপাধি"), "পদবি"),))
        old = TODAY.replace("\n  পদবি:", "\n  উপাধি:", 1)
        assert old != TODAY
        assert migrated(read_text(old)).text == TODAY.replace("ধরন: পত্র\n", "ধরন: পত্র\nস্কিমা-সংস্করণ: ২\n")

    def test_line_ends_and_comments_stay(self, stepped: object) -> None:
        old = OLD.replace("\n", "\r\n")
        new = migrated(read_text(old)).text
        assert new.count("\r\n") == new.count("\n") == old.count("\n") + 1

    def test_a_step_that_breaks_the_file_is_refused(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(LETTER, "steps", (lambda source: renamed(source, ("ধরন",), "["),))
        with pytest.raises(govdocs.InvalidDocument):
            migrated(read_text(TODAY))


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (TODAY.replace("ধরন: পত্র\n", "ধরন: পত্র\nস্কিমা-সংস্করণ: ৭\n"), "new-schema"),
        (TODAY.replace("ধরন: পত্র\n", "ধরন: পত্র\nস্কিমা-সংস্করণ: 0\n"), "bad-value"),
        (TODAY.replace("ধরন: পত্র\n", "ধরন: পত্র\nস্কিমা-সংস্করণ: ১.৫\n"), "bad-value"),
        (TODAY.replace("ধরন: পত্র\n", ""), "missing-kind"),
        (TODAY + "ধরন: পত্র\n", "repeated-key"),
        ("ধরন: [", "special-character"),
    ],
)
def test_what_cannot_be_brought_forward_is_told(text: str, code: str) -> None:
    with pytest.raises(govdocs.InvalidDocument) as caught:
        migrated(read_text(text, "letter.yaml"))
    assert [problem.code for problem in caught.value.problems] == [code]
    with pytest.raises(govdocs.InvalidDocument) as caught:
        govdocs.loads(text, name="letter.yaml")
    assert code in [problem.code for problem in caught.value.problems]


class TestTheCommand:
    @pytest.fixture
    def folder(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, stepped: object) -> Path:
        monkeypatch.chdir(tmp_path)
        Path("old.yaml").write_bytes(b"\xef\xbb\xbf" + OLD.encode())
        Path("minutes.yaml").write_text(starter(kinds()["minutes"]), "utf-8")
        return tmp_path

    def test_rewrites_what_is_old(self, folder: Path, capfd: pytest.CaptureFixture[str]) -> None:
        assert main(["migrate", "old.yaml", "minutes.yaml"]) == ExitCode.FINE
        told = capfd.readouterr()
        assert (told.out, told.err) == ("old.yaml\n", "minutes.yaml: হালনাগাদই আছে\n")
        assert (folder / "old.yaml").read_bytes().startswith(b"\xef\xbb\xbf#")
        assert main(["check", "--quiet", "old.yaml"]) == ExitCode.FINE
        assert sorted(path.name for path in folder.iterdir()) == ["minutes.yaml", "old.yaml"]

    @pytest.mark.parametrize(
        ("options", "code", "out", "err"),
        [
            (["--diff"], ExitCode.FINE, "+স্কিমা-সংস্করণ: ৩\n", ""),
            (["--check"], ExitCode.INVALID, "", "old.yaml: পুরোনো সংস্করণ (১), এখন ৩; হালনাগাদ করুন: govdocs migrate old.yaml\n"),
            (["--check", "--diff", "--lang", "en"], ExitCode.INVALID, "+বিষয়  :", "old.yaml: version 1, now 3;"),
        ],
    )  # fmt: skip
    def test_shows_and_checks_without_writing(
        self,
        folder: Path,
        capfd: pytest.CaptureFixture[str],
        options: list[str],
        code: int,
        out: str,
        err: str,
    ) -> None:
        before = (folder / "old.yaml").read_bytes()
        assert main(["migrate", "old.yaml", *options]) == code
        told = capfd.readouterr()
        assert out in told.out
        assert err in told.err
        assert (folder / "old.yaml").read_bytes() == before

    def test_a_version_that_is_a_list_is_told(self, folder: Path, capfd: pytest.CaptureFixture[str]) -> None:
        Path("odd.yaml").write_text("ধরন: পত্র\nস্কিমা-সংস্করণ: [1]\n", "utf-8")
        assert main(["migrate", "odd.yaml"]) == ExitCode.INVALID
        told = capfd.readouterr().err
        assert "odd.yaml:2:" in told
        assert "['1']" not in told

    def test_one_that_fails_does_not_stop_the_others(
        self, folder: Path, capfd: pytest.CaptureFixture[str]
    ) -> None:
        Path("bad.yaml").write_text("ধরন: পত্র\nস্কিমা-সংস্করণ: ৯\n", "utf-8")
        assert main(["migrate", "bad.yaml", "old.yaml"]) == ExitCode.INVALID
        told = capfd.readouterr()
        assert told.out == "old.yaml\n"
        assert "bad.yaml:2:" in told.err
        assert "pip install --upgrade govdocs" in told.err
        assert Path("bad.yaml").read_text("utf-8") == "ধরন: পত্র\nস্কিমা-সংস্করণ: ৯\n"
