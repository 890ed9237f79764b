"""A whole archive is rendered again: in several processes, and resumed after an interruption."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

from govdocs import Renderer
from govdocs.archive import Agreement, Archive
from tests.support.archive_letters import DAY
from tests.support.archive_pdfs import rungs


def test_an_archive_of_now_is_the_same_by_one_process_or_two(filled: Archive) -> None:
    assert rungs(filled.verify()) == [Agreement.BYTES] * 3
    assert rungs(filled.verify(workers=2)) == [Agreement.BYTES] * 3


def test_an_office_file_put_beside_a_source_is_found(tmp_path: Path) -> None:
    archive = Archive(tmp_path / "archive")
    letter = archive.add("examples/minutes.yaml", on=DAY).letter
    strange = archive.folder / letter.folder / "source" / "pictures" / "strange.png"
    strange.write_bytes(b"x")
    assert [problem.code for problem in archive.problems()] == ["stray-file"]
    assert rungs(archive.verify()) == [Agreement.BYTES]


def test_an_interrupted_verification_goes_on_to_the_same_end(filled: Archive, tmp_path: Path) -> None:
    state = tmp_path / "state.jsonl"
    whole = sorted(filled.verify(), key=lambda each: each.name)
    begun = filled.verify(state=state)
    first = next(begun)
    begun.close()  # type: ignore[attr-defined]
    assert len(state.read_bytes().splitlines()) == 1
    forged = json.loads(state.read_text("utf-8"))
    forged["verdict"]["title"] = "মনে রাখা"  # so that one sees which was remembered
    with state.open("ab") as file:
        file.write(b'{"torn": ')
    state.write_bytes(json.dumps(forged).encode() + b"\n" + b'{"torn": ')
    resumed = {verdict.name: verdict for verdict in filled.verify(state=state)}
    assert resumed[first.name].title == "মনে রাখা"
    assert (
        sorted((replace(resumed[each.name], title=each.title) for each in whole), key=lambda v: v.name)
        == whole
    )
    assert not state.exists()


def test_a_state_of_other_programs_counts_for_nothing(filled: Archive, tmp_path: Path) -> None:
    state = tmp_path / "state.jsonl"
    begun = filled.verify(state=state)
    next(begun)
    begun.close()  # type: ignore[attr-defined]
    style = tmp_path / "style"
    style.mkdir()
    (style / "style.css").write_text("p { margin-top: 2mm }", "utf-8")
    other = Archive(filled.folder, Renderer(style))
    assert rungs(other.verify(state=state)) == [Agreement.MOVED] * 3


def test_damage_is_found_though_the_state_knows_the_letter(filled: Archive, tmp_path: Path) -> None:
    state = tmp_path / "state.jsonl"
    begun = filled.verify(state=state)
    first = next(begun)
    begun.close()  # type: ignore[attr-defined]
    Path(first.name).write_bytes(b"%PDF-")
    found = {verdict.name: verdict.rung for verdict in filled.verify(state=state)}
    assert found.pop(first.name) is Agreement.DAMAGED
    assert set(found.values()) == {Agreement.BYTES}
