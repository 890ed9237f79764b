"""An edit of the journal is found: of one line, of the order of lines, with seals and (as far as can be known) without."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from govdocs.archive import Archive
from govdocs.archive.journal import Journal, append
from govdocs.archive.journal_lines import Superseded
from govdocs.archive.journal_seals import MAX_AFTER, canonical, sealed_line
from govdocs.files.locking import locked
from govdocs.problems.problem import Severity
from tests.support.archive_letters import DAY, a_letter, write_letter

Lines = list[dict[str, Any]]
Edit = Callable[[Lines, Path], bytes]


@pytest.fixture(scope="module")
def base(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An archive with three letters."""
    folder = tmp_path_factory.mktemp("base")
    archive = Archive(folder / "archive")
    for issue in (1, 2, 3):
        archive.add(write_letter(folder, issue), on=date(2026, 1, issue))
    return archive.folder


def journal_of(folder: Path) -> Path:
    return folder / "journal.jsonl"


def lines_of(folder: Path) -> Lines:
    return [json.loads(line) for line in journal_of(folder).read_bytes().splitlines()]


def written(lines: Lines) -> bytes:
    return b"".join(map(canonical, lines))


def unsealed(lines: Lines) -> Lines:
    """The lines as govdocs 0.1.0 wrote them."""
    return [{name: value for name, value in line.items() if name not in ("seal", "after")} for line in lines]


def resealed(line: dict[str, Any], **change: object) -> dict[str, Any]:
    """A line by somebody who knows how lines are sealed."""
    (bare,) = unsealed([line])
    found: dict[str, Any] = json.loads(sealed_line({**bare, **change}, tuple(line["after"]))[0])
    return found


def changed(line: int, **change: object) -> Edit:
    return lambda lines, _: written([{**one, **(change if n == line else {})} for n, one in enumerate(lines)])


def without_letter(line: int) -> Edit:
    def edit(lines: Lines, folder: Path) -> bytes:
        shutil.rmtree(folder / lines[line]["folder"])
        return written([one for n, one in enumerate(lines) if n != line])

    return edit


def superseded(pdf: int, by: int) -> Edit:
    def edit(lines: Lines, _: Path) -> bytes:
        return written(lines) + Superseded(lines[pdf]["pdf"], lines[by]["pdf"]).line()

    return edit


def raw(edit: Callable[[bytes], bytes]) -> Edit:
    return lambda lines, _: edit(written(lines))


def found(folder: Path) -> set[str]:
    """The codes of all that verifying finds, but for the notice that lines have no seal."""
    archive = Archive(folder)
    problems = [*archive.problems(), *(each for verdict in archive.verify() for each in verdict.problems)]
    return {
        problem.code
        for problem in problems
        if (problem.code, problem.severity) != ("lines-unsealed", Severity.NOTICE)
    }


OTHER_NUMBER = "৯৯.০০.০০০০.০৭১.৩১.০০৩.২৪-৯৯৯"
UNREADABLE: dict[str, Callable[[bytes], bytes]] = {
    "the marks of a merge": lambda data: b"<<<<<<< HEAD\n" + data.replace(b"\n", b"\n=======\n", 1) + b">>>>>>> x\n",
    "zeros behind": lambda data: data + bytes(3) + b"\n",
    "brackets without end": lambda data: data + b"[" * 100_000 + b"\n",
    "a number of 100,000 digits": lambda data: data + b'{"event":"added","x":' + b"9" * 100_000 + b"}\n",
    "NaN": lambda data: data + b'{"event":NaN}\n',
    "a list for a word": lambda data: data + b'{"event":["added"]}\n',
    "half a character": lambda data: data.replace(b'"subject":"', b'"subject":"\\ud800', 1),
}  # fmt: skip
EDITS: dict[str, tuple[Edit, str, str]] = {
    # the edit → what is found with seals, and without
    "subject": (changed(0, subject="অন্য বিষয়"), "line-changed", "untrue-line"),
    "number": (changed(0, number=OTHER_NUMBER), "line-changed", "untrue-line"),
    "no number": (changed(0, number=""), "line-changed", "untrue-line"),
    "date": (changed(0, date="2020-01-01"), "line-changed", "untrue-line"),
    "kind": (changed(0, kind="minutes"), "line-changed", "untrue-line"),
    "version": (changed(0, govdocs="9.9"), "line-changed", "untrue-line"),
    "fingerprint": (changed(0, fingerprint="0" * 64), "line-changed", "untrue-line"),
    "day of adding": (changed(0, added="2030-01-01"), "line-changed", ""),
    "day of adding of the last": (changed(2, added="2030-01-01"), "line-changed", ""),
    "date in another form": (changed(0, date="2024-W08-3"), "bad-line", "bad-line"),
    "document": (changed(0, document="x.yaml"), "bad-line", "bad-line"),
    "a key of its own": (changed(0, extra="x"), "line-changed", "line-rewritten"),
    "a seal of its own": (changed(0, seal="0" * 64), "line-changed", "bad-line"),
    "a seal that is none": (changed(0, seal=7), "bad-line", "bad-line"),
    "what it follows": (changed(2, after=[]), "line-changed", "bad-line"),
    "no fingerprint among the files": (
        lambda lines, _: written(
            [{**lines[0], "files": [f for f in lines[0]["files"] if "fingerprint" not in f]}, *lines[1:]]
        ),
        "line-changed",
        "untrue-line",
    ),
    "a file twice": (
        lambda lines, _: written([{**lines[0], "files": lines[0]["files"] * 2}, *lines[1:]]),
        "bad-line",
        "bad-line",
    ),
    "a key twice": (raw(lambda data: data.replace(b'"event"', b'"event":"x","event"', 1)), "bad-line", "bad-line"),
    "line ends": (raw(lambda data: data.replace(b"\n", b"\r\n")), "line-rewritten", "line-rewritten"),
    "a byte order mark": (raw(lambda data: b"\xef\xbb\xbf" + data), "line-rewritten", "line-rewritten"),
    "no last line end": (raw(lambda data: data[:-1]), "line-rewritten", "line-rewritten"),
    "control characters": (changed(0, subject="\x1b[31mX\n::error::"), "line-changed", "untrue-line"),
    "a line out": (raw(lambda data: b"".join(data.splitlines(True)[1:])), "line-missed", "unfinished-letter"),
    "a letter out": (without_letter(0), "line-missed", ""),
    "order": (lambda lines, _: written(lines[::-1]), "lines-moved", ""),
    "lines twice": (lambda lines, _: written(lines * 2), "line-repeated", "line-repeated"),
    "an unrelated letter supersedes": (superseded(0, 1), "odd-superseded", "odd-superseded"),
    "a letter supersedes itself": (superseded(0, 0), "odd-superseded", "odd-superseded"),
    "an unknown letter supersedes": (
        lambda lines, _: written(lines) + Superseded(lines[0]["pdf"], "f" * 64).line(),
        "odd-superseded",
        "odd-superseded",
    ),
    "rubbish supersedes": (
        lambda lines, _: written(lines) + canonical({"event": "superseded", "pdf": "x", "by": "y"}),
        "bad-line",
        "bad-line",
    ),
    "an earlier line for a letter": (
        lambda lines, _: written([*lines, *unsealed([{**lines[0], "added": "2000-01-01"}])]),
        "added-twice",
        "added-twice",
    ),
    "an earlier line with another subject": (
        lambda lines, _: written([*lines, *unsealed([{**lines[0], "added": "2000-01-01", "subject": "জাল"}])]),
        "lines-differ",
        "lines-differ",
    ),
    **{name: (raw(edit), "bad-line", "bad-line") for name, edit in UNREADABLE.items()},
    "the folder of another": (
        lambda lines, _: written([{**lines[0], "folder": lines[1]["folder"]}, *lines[1:]]), "bad-line", "bad-line"
    ),
    "nothing left": (raw(lambda data: b""), "unfinished-letter", "unfinished-letter"),
    "a seal made anew": (
        lambda lines, _: written([resealed(lines[0], added="2030-01-01"), *lines[1:]])
        if "after" in lines[0]
        else written(lines),
        "line-missed",
        "",
    ),
    "a seal taken off the last line": (
        lambda lines, _: written([*lines[:-1], *unsealed([{**lines[-1], "added": "2030-01-01"}])]),
        "lines-unsealed",
        "",
    ),
}  # fmt: skip


@pytest.mark.parametrize("seals", [True, False], ids=["sealed", "0.1.0"])
@pytest.mark.parametrize("edit", EDITS)
def test_an_edit_is_found(base: Path, tmp_path: Path, edit: str, seals: bool) -> None:
    folder = tmp_path / "archive"
    shutil.copytree(base, folder)
    lines = lines_of(folder) if seals else unsealed(lines_of(folder))
    journal_of(folder).write_bytes(written(lines))
    assert found(folder) == set()
    make, with_seals, without = EDITS[edit]
    journal_of(folder).write_bytes(make(lines, folder))
    expected = with_seals if seals else without
    assert expected in found(folder) if expected else found(folder) == set()


@pytest.mark.parametrize("edit", ["an unrelated letter supersedes", "a letter supersedes itself"])
def test_an_odd_supersession_hides_no_letter(base: Path, tmp_path: Path, edit: str) -> None:
    folder = tmp_path / "archive"
    shutil.copytree(base, folder)
    journal_of(folder).write_bytes(EDITS[edit][0](lines_of(folder), folder))
    assert len(Archive(folder).letters()) == 3


def test_an_earlier_line_without_a_seal_takes_no_place(base: Path, tmp_path: Path) -> None:
    folder = tmp_path / "archive"
    shutil.copytree(base, folder)
    before = Archive(folder).letters()
    make, _, _ = EDITS["an earlier line with another subject"]
    journal_of(folder).write_bytes(make(lines_of(folder), folder))
    assert Archive(folder).letters() == before


def test_letters_in_a_circle_of_corrections_are_all_shown(tmp_path: Path) -> None:
    letters = [replace(a_letter(n, "2026-01-05"), number="৪৬-১") for n in (1, 2, 3)]
    circle = [
        Superseded(letters[0].pdf, letters[1].pdf),
        Superseded(letters[1].pdf, letters[2].pdf),
        Superseded(letters[2].pdf, letters[0].pdf),
    ]
    path = tmp_path / "journal.jsonl"
    path.write_bytes(b"".join(event.line() for event in (*letters, *circle)))
    assert len(Journal(path).refresh().current()) == 3


def test_a_restored_line_is_whole_again_though_another_followed(base: Path, tmp_path: Path) -> None:
    folder = tmp_path / "archive"
    shutil.copytree(base, folder)
    original = journal_of(folder).read_bytes()
    journal_of(folder).write_bytes(changed(2, subject="জাল")(lines_of(folder), folder))
    Archive(folder).add(write_letter(tmp_path, 4), on=DAY)
    assert "line-changed" in found(folder)
    last = journal_of(folder).read_bytes().splitlines(keepends=True)[-1]
    journal_of(folder).write_bytes(original + last)
    assert found(folder) == set()


# Merges


def test_lines_that_two_branches_append_merge(base: Path, tmp_path: Path) -> None:
    """As git's merge=union does it: the common lines, then those of one side, then those of the other."""
    common = journal_of(base).read_bytes()
    sides = []
    for side, issues in (("ours", (4, 5)), ("theirs", (6, 7))):
        archive = Archive(tmp_path / side)
        shutil.copytree(base, archive.folder)
        for issue in issues:
            archive.add(write_letter(tmp_path, issue), on=DAY)
        sides.append(archive)
    added = [journal_of(side.folder).read_bytes().removeprefix(common) for side in sides]
    for order in (added, added[::-1]):
        merged = tmp_path / f"merged-{order is added}"
        shutil.copytree(sides[0].folder, merged)
        shutil.copytree(sides[1].folder, merged, dirs_exist_ok=True)
        journal_of(merged).write_bytes(common + b"".join(order))
        assert found(merged) == set()
        assert len(Journal(journal_of(merged)).refresh().ends) == 2
        Archive(merged).add(write_letter(tmp_path, 8), on=DAY)
        assert found(merged) == set()
        assert len(Journal(journal_of(merged)).refresh().ends) == 1
        journal_of(merged).write_bytes(journal_of(merged).read_bytes().replace(order[1], b""))
        assert "line-missed" in found(merged)


# Journals of 0.1.0


def test_what_cannot_be_known_of_an_old_journal_is_said_until_it_is_sealed(
    base: Path, tmp_path: Path
) -> None:
    folder = tmp_path / "archive"
    shutil.copytree(base, folder)
    old = written(unsealed(lines_of(folder)))
    journal_of(folder).write_bytes(old)
    archive = Archive(folder)
    (problem,) = archive.problems()
    assert (problem.code, problem.severity) == ("lines-unsealed", Severity.NOTICE)
    assert "3 of the journal's have no seal" in problem.english
    archive.add(write_letter(tmp_path, 4), on=DAY)
    assert archive.problems() == ()
    assert journal_of(folder).read_bytes().startswith(old), "lines are never changed"
    journal_of(folder).write_bytes(journal_of(folder).read_bytes().replace(b"2026-01-01", b"2025-01-01", 1))
    assert "line-missed" in found(folder)


@pytest.mark.parametrize("count", [1, MAX_AFTER, MAX_AFTER + 1, 2 * MAX_AFTER + 5])
def test_a_long_old_journal_is_sealed_in_pieces(tmp_path: Path, count: int) -> None:
    path = tmp_path / "journal.jsonl"
    path.write_bytes(b"".join(a_letter(n, "2026-01-05").line() for n in range(count)))
    journal = Journal(path).refresh()
    with locked(path) as file:
        append(file, [a_letter(9999, "2026-02-05")], journal.ends)
    journal = Journal(path).refresh()
    assert journal.problems == []
    assert len(journal.ends) == 1
    assert max(map(len, path.read_bytes().splitlines())) < 70 * MAX_AFTER
