"""The letters of a folder: names that lead elsewhere, saves over a change of somebody else, new names, the trash, drafts."""

from __future__ import annotations

import os
import sys
from hashlib import sha256
from pathlib import Path

import pytest

from govdocs.desk.letters.drafts import Drafts
from govdocs.desk.letters.folder import HIDDEN_FOLDER, ChangedMeanwhile, LetterFolder
from govdocs.desk.letters.trash import Trash
from govdocs.errors import Refusal

TEXT = "ধরন: পত্র\nবিষয়: সভা।\nবক্তব্য: আলোচনা হবে।\n"


def hash_of(text: str) -> str:
    return sha256(text.encode()).hexdigest()


@pytest.fixture
def letters(folder: Path) -> LetterFolder:
    (folder / "সভা.yaml").write_text(TEXT, "utf-8")
    return LetterFolder(folder)


@pytest.mark.parametrize(
    "name",
    [
        "../সভা.yaml", "/etc/passwd", "a/b.yaml", "a\\b.yaml", "C:a.yaml", "a.yaml:x", "con.yaml", "nul.yaml", ".ssh.yaml",
        "a.yaml.", "a.yaml ", "a\x00.yaml", "a\n.yaml", "a.txt", "yaml", "", ".yaml", "..", "a\u202e.yaml", "x" * 300 + ".yaml",
    ],
)  # fmt: skip
def test_names_that_are_none_of_a_letter(letters: LetterFolder, name: str) -> None:
    for use in (
        letters.read,
        lambda name: letters.create(name, TEXT),
        lambda name: letters.rename("সভা.yaml", name, base_hash=hash_of(TEXT)),
    ):
        with pytest.raises(Refusal):
            use(name)
    assert [one.name for one in letters.path.iterdir()] == ["সভা.yaml"]


@pytest.mark.skipif(sys.platform == "win32", reason="links need a right of their own there")
def test_links_and_what_is_no_file(letters: LetterFolder, tmp_path: Path) -> None:
    secret = tmp_path / "secret.yaml"
    secret.write_text(TEXT, "utf-8")
    (letters.path / "link.yaml").symlink_to(secret)
    (letters.path / "folder.yaml").mkdir()
    os.mkfifo(letters.path / "pipe.yaml")
    assert letters.names() == ("সভা.yaml",)
    for name in ("link.yaml", "folder.yaml", "pipe.yaml"):
        with pytest.raises(Refusal):
            letters.read(name)


@pytest.mark.parametrize(
    "raw",
    [TEXT.encode(), b"\xef\xbb\xbf" + TEXT.encode(), TEXT.replace("\n", "\r\n").encode()],
    ids=["plain", "byte order mark", "lines of Windows"],
)
def test_a_save_changes_what_was_typed_and_nothing_else(folder: Path, raw: bytes) -> None:
    (folder / "a.yaml").write_bytes(raw)
    letters = LetterFolder(folder)
    letter = letters.read("a.yaml")
    assert letter.text == TEXT
    letters.save("a.yaml", TEXT.replace("সভা", "সফর"), base_hash=letter.hash)
    assert (folder / "a.yaml").read_bytes() == raw.replace("সভা".encode(), "সফর".encode())


@pytest.mark.parametrize(
    ("theirs", "ours", "both"),
    [
        (TEXT.replace("সভা", "সফর"), TEXT.replace("আলোচনা", "মতবিনিময়"), TEXT.replace("সভা", "সফর").replace("আলোচনা", "মতবিনিময়")),
        (TEXT + "সংযুক্তি: ছক\n", "# খসড়া\n" + TEXT, "# খসড়া\n" + TEXT + "সংযুক্তি: ছক\n"),
        (TEXT.replace("সভা", "সফর"), TEXT.replace("সভা", "সফর"), TEXT.replace("সভা", "সফর")),
    ],
    ids=["different lines", "added at both ends", "the same change"],
)  # fmt: skip
def test_a_change_made_meanwhile_is_kept(letters: LetterFolder, theirs: str, ours: str, both: str) -> None:
    base = "\n".join(("ধরন: পত্র", "বিষয়: সভা।", "", "", "বক্তব্য: আলোচনা হবে।", ""))
    theirs, ours, both = (text.replace("।\nবক্তব্য", "।\n\n\nবক্তব্য") for text in (theirs, ours, both))
    (letters.path / "সভা.yaml").write_text(theirs, "utf-8")
    saved = letters.save("সভা.yaml", ours, base_hash=hash_of(base), base=base)
    assert saved.letter.text == both == (letters.path / "সভা.yaml").read_text("utf-8")


def test_a_change_of_the_same_line_is_told_and_nothing_is_lost(letters: LetterFolder) -> None:
    theirs = TEXT.replace("সভা", "সফর")
    (letters.path / "সভা.yaml").write_text(theirs, "utf-8")
    with pytest.raises(ChangedMeanwhile) as refused:
        letters.save("সভা.yaml", TEXT.replace("সভা", "কর্মশালা"), base_hash=hash_of(TEXT), base=TEXT)
    assert refused.value.theirs.text == theirs == (letters.path / "সভা.yaml").read_text("utf-8")


def test_a_letter_that_is_gone_is_not_made_anew(letters: LetterFolder) -> None:
    (letters.path / "সভা.yaml").unlink()
    with pytest.raises(Refusal):
        letters.save("সভা.yaml", TEXT, base_hash=hash_of(TEXT), base=TEXT)
    assert letters.names() == ()
    letters.save("সভা.yaml", TEXT, base_hash="")  # by somebody who knows that it is gone
    assert letters.read("সভা.yaml").text == TEXT
    with pytest.raises(ChangedMeanwhile):
        letters.save("সভা.yaml", TEXT + "# আরও\n", base_hash="")


def test_a_new_letter_replaces_none(letters: LetterFolder) -> None:
    names = [letters.create("সভা.yaml", "ধরন: পত্র\n").name for _ in range(2)]
    assert names == ["সভা-2.yaml", "সভা-3.yaml"]
    assert letters.read("সভা.yaml").text == TEXT


def test_a_name_that_is_taken_in_other_case(letters: LetterFolder) -> None:
    letters.create("Note.yaml", TEXT)
    with pytest.raises(Refusal):
        letters.rename("সভা.yaml", "NOTE.yaml", base_hash=hash_of(TEXT))
    assert letters.rename("Note.yaml", "note.yaml", base_hash=hash_of(TEXT)) == "note.yaml"


def test_what_is_thrown_away_comes_back_as_it_was(letters: LetterFolder) -> None:
    trash = Trash(letters)
    thrown = trash.throw("সভা.yaml", base_hash=hash_of(TEXT))
    assert letters.names() == ()
    letters.create("সভা.yaml", "ধরন: পত্র\n")
    assert trash.restore(thrown.id) == "সভা-2.yaml"
    assert letters.read("সভা-2.yaml").text == TEXT
    assert trash.all() == ()


@pytest.mark.parametrize("id_", ["", "..", "../সভা.yaml", "20260101T000000-aaaaaa-x.yaml"])
def test_ids_that_nothing_was_thrown_away_under(letters: LetterFolder, id_: str) -> None:
    with pytest.raises(Refusal):
        Trash(letters).restore(id_)


def test_a_draft_outlives_the_process_and_the_letter(letters: LetterFolder) -> None:
    Drafts(letters).keep("সভা.yaml", "নতুন", base_hash=hash_of(TEXT), base=TEXT)
    (letters.path / "সভা.yaml").unlink()
    (draft,) = Drafts(LetterFolder(letters.path)).all()
    assert (draft.name, draft.text, draft.base) == ("সভা.yaml", "নতুন", TEXT)
    Drafts(letters).drop("সভা.yaml")
    assert Drafts(letters).all() == ()


@pytest.mark.parametrize("content", [b"", b"{", b"[]", b'{"name": 1}', b"[" * 100_000, b"\xff"])
def test_a_damaged_draft_is_none(letters: LetterFolder, content: bytes) -> None:
    Drafts(letters).keep("সভা.yaml", "নতুন", base_hash="", base="")
    (kept,) = (letters.path / HIDDEN_FOLDER / "drafts").iterdir()
    kept.write_bytes(content)
    assert Drafts(letters).of("সভা.yaml") == ()
