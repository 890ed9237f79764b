"""All pictures that a document may have are rendered within the promised memory."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from PIL import Image

from govdocs.errors import Refusal
from govdocs.models import pictures
from govdocs.models.pictures import MAX_ALBUM_BYTES, Album
from tests.support.examples import ROOT
from tests.support.memo import MEMO

PROMISED = 1 << 30  # bytes
SIDE = 1150  # pixels of a picture of noise, of about 4 MB

MEASURED = """
import pathlib, resource, sys
from govdocs.cli import main
code = main(sys.argv[1:])
status = pathlib.Path("/proc/self/status")  # Linux counts to ru_maxrss what the process that began this one took
lines = status.read_text().splitlines() if status.exists() else []
peaks = [int(line.split()[1]) for line in lines if line.startswith("VmHWM")]
print(*(peaks or [resource.getrusage(resource.RUSAGE_SELF).ru_maxrss]), file=sys.stderr)
sys.exit(code)
"""


def peak(folder: Path, count: int) -> int:
    """The most bytes that rendering a letter with so many pictures takes."""
    text = MEMO + "পরিশিষ্ট:\n" if count else MEMO
    for n in range(count):
        noise = Image.frombytes("RGB", (SIDE, SIDE), os.urandom(3 * SIDE * SIDE))
        noise.save(folder / f"{n}.png", compress_level=0)
        text += f"  - {{ধরন: ধারণাপত্র, বক্তব্য: ক, অনুস্বাক্ষর: {{ছবি: {n}.png}}}}\n"
    (folder / "a.yaml").write_text(text, "utf-8")
    done = subprocess.run(
        [sys.executable, "-c", MEASURED, "render", str(folder / "a.yaml"), "--no-audit", "--lang", "en"],
        capture_output=True,
        text=True,
        timeout=120,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )
    assert done.returncode == 0, done.stderr
    return int(done.stderr.split()[-1]) * (1 if sys.platform == "darwin" else 1024)


@pytest.mark.skipif(os.name != "posix", reason="needs POSIX: the memory that a process has taken")
def test_the_largest_album_is_within_the_promised_memory(tmp_path: Path) -> None:
    """Measured with three pictures of noise, which no compression makes smaller."""
    without, with_pictures = peak(tmp_path, 0), peak(tmp_path, 3)
    bytes_of_pictures = sum(path.stat().st_size for path in tmp_path.glob("*.png"))
    for_each_byte = (with_pictures - without) / bytes_of_pictures
    assert without + for_each_byte * MAX_ALBUM_BYTES < PROMISED, for_each_byte


@pytest.mark.parametrize(("mode", "fit"), [("RGB", 5), ("L", 5), ("RGBA", 2), ("P", 2), ("1", 2)])
def test_pixels_that_must_be_packed_anew_count_more(
    mode: str, fit: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pictures, "MAX_ALBUM_PIXELS", 4 * 100)
    for n in range(9):
        Image.new(mode, (10, 10), n % 2).save(tmp_path / f"{n}.png")
    album = Album()
    for n in range(fit):
        album.picture(f"{n}.png", tmp_path)
    with pytest.raises(Refusal):
        album.picture(f"{fit}.png", tmp_path)
