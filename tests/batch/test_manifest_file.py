"""The file of the manifest: its lines, and what happens where it cannot be read."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from govdocs.batch import manifest_file
from govdocs.batch.manifest import MANIFEST, Manifest, made
from govdocs.loading.loader import load
from govdocs.output import Renderer
from tests.support.office_letters import (
    BOTH,
    OF_LETTER,
    changed,
    render_all,
    renderer_of,
)


def test_the_manifest_is_a_line_for_each_output_in_their_order(office: Path) -> None:
    lines = (office / "out" / MANIFEST).read_text("utf-8").splitlines()
    entries = [json.loads(line) for line in lines]
    assert [entry["output"] for entry in entries] == ["plain.pdf", "পত্র.pdf"]
    names = {name.removeprefix("letters/") for name in OF_LETTER}
    assert [set(entry["sources"]) for entry in entries] == [{"plain.yaml"}, names]
    assert str(office) not in "".join(lines)


@pytest.mark.parametrize(("room", "code"), [(1, []), (0, []), (-1, ["broken-manifest"])])
def test_a_manifest_is_as_big_as_it_may_be(
    office: Path, room: int, code: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    size = (office / "out" / MANIFEST).stat().st_size
    monkeypatch.setattr(manifest_file, "MAX_MANIFEST_BYTES", size + room)
    manifest = Manifest(office / "out", renderer_of(office))
    assert [problem.code for problem in manifest.problems] == code


LINE = b'{"output": "plain.pdf", "draft": false, "embed_source": true, "fonts": "", "templates": "", "engine": "", '


@pytest.mark.parametrize(
    ("content", "line"),
    [
        (b"<<<<<<< HEAD\n", 1),
        (LINE + b'"sources": {}, "office": {}, "files": {}}\n{"output": "plain.pdf", "dra', 2),
        (LINE + b'"sources": {}, "office": {}, "files": {"../../../passwd": ""}}\n', 1),
        (LINE + b'"sources": {}, "office": {}, "files": {"": ""}}\n', 1),
        (LINE + b'"sources": {}, "office": {}, "files": {"..": ""}}\n', 1),
        (LINE + b'"sources": {}, "office": {}, "files": {"a\\u0000b": ""}}\n', 1),
        (LINE + b'"sources": [], "office": {}, "files": {}}\n', 1),
        (LINE + b'"sources": {"plain.yaml": 1}, "office": {}, "files": {}}\n', 1),
        (b"[" * 100_000, 1),
        (b"\xff\xfe\x00", 1),
        (b"7\n", 1),
        (b"\n", 1),
    ],
)
def test_a_broken_manifest_is_told_and_all_is_made_anew(office: Path, content: bytes, line: int) -> None:
    path = office / "out" / MANIFEST
    whole = path.read_bytes()
    path.write_bytes(content)
    (problem,) = Manifest(office / "out", renderer_of(office)).problems
    assert (problem.code, problem.line) == ("broken-manifest", line)
    assert changed(office) == BOTH
    with Manifest(office / "out", renderer_of(office)):
        pass
    assert path.read_bytes() == b""
    assert render_all(office) == BOTH
    assert path.read_bytes() == whole


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no pipes in folders")
def test_a_pipe_in_the_place_of_a_manifest_is_told_and_not_waited_for(office: Path) -> None:
    path = office / "out" / MANIFEST
    path.unlink()
    os.mkfifo(path)
    manifest = Manifest(office / "out", renderer_of(office))
    assert [problem.code for problem in manifest.problems] == ["broken-manifest"]
    manifest.keep(office / "out" / "plain.pdf", made(load(office / "letters" / "plain.yaml"), []))
    with pytest.raises(FileExistsError):
        manifest.save()


def test_a_manifest_cannot_make_us_take_another_file_for_the_output(office: Path) -> None:
    path = office / "out" / MANIFEST
    path.write_text(path.read_text("utf-8").replace('"plain.pdf": ', '"পত্র.pdf": '), "utf-8")
    assert "plain" in changed(office)


def test_a_name_that_is_no_unicode_is_remembered(office: Path) -> None:
    odd = office / "letters" / os.fsdecode(b"p-\xff.yaml")
    try:
        shutil.copy(office / "letters" / "plain.yaml", odd)
    except OSError:
        pytest.skip("this system has Unicode names only")
    renderer = renderer_of(office, embed_source=False)
    assert odd.stem in render_all(office, renderer)
    assert render_all(office, renderer) == []


def test_what_was_done_before_an_interrupt_is_not_done_again(office: Path) -> None:
    renderer = renderer_of(office, draft=True)
    source, output = office / "letters" / "plain.yaml", office / "out" / "plain.pdf"

    def interrupted() -> None:
        with Manifest(office / "out", renderer) as manifest:
            manifest.keep(output, made(load(source), renderer.write(load(source), output)))
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        interrupted()
    assert changed(office, renderer) == ["পত্র"]


def test_a_process_that_is_killed_leaves_a_manifest_that_can_be_read(office: Path) -> None:
    """Saved after each letter here, and killed between two of them."""
    script = f"""
import os, signal
from pathlib import Path
from govdocs.batch import manifest as unchanged
from govdocs.loading.loader import load
from govdocs.output import Renderer
unchanged.SAVE_EVERY = 0
out, source, renderer = Path({str(office / "new")!r}), Path({str(office / "letters" / "plain.yaml")!r}), Renderer()
with unchanged.Manifest(out, renderer) as manifest:
    document = load(source)
    for name in ("a.txt", "b.txt"):
        manifest.keep(out / name, unchanged.made(document, renderer.write(document, out / name)))
        if name == "a.txt":
            continue
        os._exit(9)
"""
    assert subprocess.run([sys.executable, "-c", script], check=False).returncode == 9
    manifest = Manifest(office / "new", Renderer())
    source = office / "letters" / "plain.yaml"
    assert not manifest.problems
    assert [
        bool(manifest.unchanged(source, office / "new" / name)) for name in ("a.txt", "b.txt", "c.txt")
    ] == [
        True,
        True,
        False,
    ]
