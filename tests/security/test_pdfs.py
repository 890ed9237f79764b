"""PDFs from anywhere: `extract` and `verify` refuse what grows, hides or clashes, before anything is read or written."""

from __future__ import annotations

import contextlib
import os
import subprocess
import sys
import zlib
from pathlib import Path

import pytest

from govdocs.archive import Agreement, verify
from govdocs.errors import Refusal
from govdocs.pdf import unpacking
from govdocs.pdf.contents import extract
from govdocs.pdf.unpacking import refuse_unsafe
from tests.support.growth import grows_as_its_size
from tests.support.hostile_pdfs import Inside, hostile_pdf, letter_with, packed

FLATE = b"/Filter/FlateDecode"
MORE = unpacking.MAX_STREAM + (1 << 20)

TOO_MUCH = {
    "too big": Inside("a.txt", packed(MORE), FLATE),
    "too big, its word followed by a space": Inside("a.txt", packed(MORE), FLATE, b"stream \n"),
    "too big, its word followed by words": Inside("a.txt", packed(MORE), FLATE, b"stream % \0 a b c\r\n"),
    "too big, its word behind a comment": Inside("a.txt", packed(MORE), FLATE, b"% x\nstream\r"),
    "packed twice": Inside("a.txt", packed(4 << 30, 2), b"/Filter[/FlateDecode/FlateDecode]"),
    "packed three times": Inside("a.txt", packed(MORE, 3), b"/Filter [ /Fl /Fl % x\n /FlateDecode ]"),
    "packed five times": Inside("a.txt", packed(MORE, 5), b"/Filter[/Fl/Fl/Fl/Fl/Fl]"),
    "a filter of one's own spelling": Inside("a.txt", packed(MORE), b"/F#69lter/F#6CateDecode"),
    **{
        f"packed by {how!r}": Inside("a.txt", b"x", b"/Filter" + how)
        for how in (
            b"/LZWDecode", b" /LZW", b"/L#5AWDecode", b"[/ASCIIHexDecode/FlateDecode]", b"%x\n[%x\n/A85 /FlateDecode]",
            b"/RunLengthDecode", b"/RL", b"[/FlateDecode/RunLengthDecode]", b"[/Crypt/FlateDecode]", b"/JBIG2Decode", b"/JPXDecode",
            b"/CCITTFaxDecode", b" 5 0 R", b"%x\n5 0 R", b"[5 0 R]", b"(x)",
        )
    },
}  # fmt: skip
NAMES = {
    "leaves the folder": "../x",
    "absolute": "/x",
    "a NUL": "a\0b",
    "a control character": "a\x9b31mb",
    "a line of its own": "a\n::error::x",
    "turns around": "a\u202eb.yaml",
    "half a character": b"\xfe\xff\xd8\x00\x00a",
    "2,000 levels": "d/" * 2000 + "d",
    "too long": "x" * 300,
    "keys": ".ssh/authorized_keys",
    "hooks": ".git/hooks/post-checkout",
    "a device": "con.txt",
    "a stream of another": "memo.yaml:x",
    "a twin by case": "MEMO.yaml",
    "the same": "memo.yaml",
    "a folder of a file": "memo.yaml/x",
    "nothing": "",
    "a folder": "dir/",
    "a backslash": "..\\x",
}


@pytest.mark.parametrize("what", TOO_MUCH)
def test_what_grows_too_big_is_not_opened(tmp_path: Path, what: str) -> None:
    refused_by_both(tmp_path, letter_with(TOO_MUCH[what]))


def test_many_streams_together_are_bounded(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(unpacking, "MAX_STREAMS", 50 << 20)
    data = packed(10 << 20)
    refuse_unsafe(letter_with(*[Inside(f"{n}.txt", data, FLATE) for n in range(4)]), "x.pdf")
    refused_by_both(tmp_path, letter_with(*[Inside(f"{n}.txt", data, FLATE) for n in range(6)]))


@pytest.mark.parametrize("word", [b"stream\n", b"stream ", b"stream\n\x78\x9c", b"/Filter", b"%\n"])
def test_words_of_streams_cost_as_their_number(word: bytes) -> None:
    """Behind each a megabyte was copied: a file of 4 MB took a minute."""

    def looked_at(number: int) -> None:
        with contextlib.suppress(Refusal):
            refuse_unsafe(b"%PDF-1.7\n" + word * number, "x.pdf")

    assert grows_as_its_size(looked_at, 10_000, times=16)


@pytest.mark.parametrize("blocks", [2_000, 500_000])
def test_what_is_packed_twice_is_seen_when_its_first_byte_comes_long_before_the_second(blocks: int) -> None:
    inner = packed(MORE)
    pack = zlib.compressobj()
    data = pack.compress(inner[:1]) + pack.flush(zlib.Z_SYNC_FLUSH) + b"\0\0\0\xff\xff" * blocks
    data += pack.compress(inner[1:]) + pack.flush()
    assert zlib.decompress(data) == inner
    letter = letter_with(Inside("a.txt", data, b"/Filter[/FlateDecode/FlateDecode]"))
    with pytest.raises(Refusal):
        refuse_unsafe(letter, "x.pdf")


def test_more_streams_than_any_letter_has_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(unpacking, "MOST_STREAMS", 100)
    refuse_unsafe(b"%PDF-1.7\n" + b"stream\n" * 100, "x.pdf")
    with pytest.raises(Refusal):
        refuse_unsafe(b"%PDF-1.7\n" + b"stream\n" * 300, "x.pdf")


def test_a_long_letter_of_many_small_streams_is_none_of_those() -> None:
    """What is read of each is counted, not what stands behind it."""
    refuse_unsafe(
        letter_with(*[Inside(f"{n}.txt", zlib.compress(b"x" * 40_000), FLATE) for n in range(2_000)]), "x.pdf"
    )


@pytest.mark.parametrize("name", NAMES)
def test_no_name_leaves_the_folder_hides_or_clashes(tmp_path: Path, name: str) -> None:
    refused_by_both(tmp_path, letter_with(Inside(NAMES[name], b"EVIL")))


@pytest.mark.parametrize("trailer", [b"/Encrypt<</Filter/Standard/V 1>>", b"/Encr#79pt 9 0 R"])
def test_what_is_locked_is_not_opened(tmp_path: Path, trailer: bytes) -> None:
    refused_by_both(tmp_path, letter_with(trailer=trailer))


def test_a_letter_is_taken_out(tmp_path: Path) -> None:
    """That the PDFs above are refused for what they add."""
    (pdf := tmp_path / "a.pdf").write_bytes(letter_with(Inside("ছবি/ক.txt", zlib.compress(b"x"), FLATE)))
    assert {path.name for path in extract(pdf, tmp_path / "out")} == {
        "memo.yaml",
        "fingerprint.json",
        "ক.txt",
    }


def test_too_many_files_are_refused(tmp_path: Path) -> None:
    refused_by_both(tmp_path, letter_with(*[Inside(f"{n}.txt", b"x") for n in range(5000)]))


def refused_by_both(folder: Path, data: bytes) -> None:
    """Neither verb takes it, nothing is written, and a sentence says why."""
    (pdf := folder / "a.pdf").write_bytes(data)
    verdict = verify(pdf)
    assert verdict.rung is Agreement.NO_SOURCE
    assert verdict.problems[0].bangla.isprintable()
    with pytest.raises(Refusal):
        extract(pdf, folder / "out")
    assert not (folder / "out").exists()
    assert [path.name for path in folder.iterdir()] == ["a.pdf"]


@pytest.mark.skipif(sys.platform == "win32", reason="limits memory by the resource module")
@pytest.mark.parametrize("verb", ["extract", "verify"])
def test_neither_verb_needs_more_than_a_gigabyte_and_the_next_file_is_read(tmp_path: Path, verb: str) -> None:
    (tmp_path / "a.pdf").write_bytes(letter_with(TOO_MUCH["packed twice"]))
    (tmp_path / "b.pdf").write_bytes(hostile_pdf())
    code = (
        "import resource, sys; resource.setrlimit(resource.RLIMIT_AS, (2 << 30, 2 << 30));"
        "from govdocs.cli import main; sys.exit(main())"
    )
    files = ["a.pdf", "b.pdf"] if verb == "verify" else ["a.pdf"]
    ended = subprocess.run(
        [sys.executable, "-c", code, verb, *files, "--lang", "en"],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert ended.returncode == 1, ended.stderr
    assert "Traceback" not in ended.stderr
    assert all(file in ended.stderr for file in files)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no pipes in folders")
def test_a_pipe_is_no_pdf(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "x.pdf")
    with pytest.raises(Refusal):
        extract(tmp_path / "x.pdf", tmp_path / "out")
    assert verify(tmp_path / "x.pdf").problems
