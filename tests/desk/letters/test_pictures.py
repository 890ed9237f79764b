"""A picture dropped on a letter: what it must be, how it is turned and cropped, and what its file is called."""

from __future__ import annotations

import base64
import io
import sys
from pathlib import Path
from typing import Any

import pytest
from PIL import Image
from starlette.testclient import TestClient

from govdocs.desk.letters.folder import LetterFolder
from govdocs.desk.letters.pictures import Crop, keep_picture

WIDTH, HEIGHT = 120, 80


def drawn(format: str = "PNG", size: tuple[int, int] = (WIDTH, HEIGHT), **more: Any) -> bytes:
    """A picture that is red on the left and blue on the right."""
    picture = Image.new("RGB", size, (200, 0, 0))
    picture.paste((0, 0, 200), (size[0] // 2, 0, *size))
    buffer = io.BytesIO()
    picture.save(buffer, format, **more)
    return buffer.getvalue()


def turned(orientation: int) -> bytes:
    exif = Image.Exif()
    exif[0x0112] = orientation
    exif[0x010E] = "a place that nobody is told"
    return drawn("JPEG", exif=exif, quality=95)


def kept(folder: Path, data: bytes, crop: Crop | None = None, name: str = "ছবি.png") -> Image.Image:
    return Image.open(folder / keep_picture(LetterFolder(folder), name, data, crop or Crop()))


@pytest.mark.parametrize("format", ["PNG", "JPEG"])
def test_a_picture_that_needs_no_change_keeps_its_bytes(folder: Path, format: str) -> None:
    data = drawn(format)
    name = keep_picture(LetterFolder(folder), "ছবি.gif", data, Crop())
    assert (folder / name).read_bytes() == data
    assert name == {"PNG": "ছবি.png", "JPEG": "ছবি.jpg"}[format]  # by what it is, whatever it was called


@pytest.mark.parametrize("format", ["PNG", "JPEG"])
def test_a_whole_picture_keeps_no_word_of_its_place(folder: Path, format: str) -> None:
    exif = Image.Exif()
    exif[0x010E] = "a place that nobody is told"
    data = drawn(format, exif=exif)
    assert b"a place" in data
    picture = kept(folder, data)
    assert picture.size == (WIDTH, HEIGHT)
    assert not picture.getexif()
    assert not any(b"a place" in path.read_bytes() for path in folder.glob("ছবি*"))


SVG = b'<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'


@pytest.mark.parametrize(
    "data",
    [
        SVG,
        b"",
        b"GIF89a" + b"\0" * 50,
        drawn("BMP"),
        drawn("WEBP"),
        drawn()[:200],
        drawn("JPEG")[:300],
        b"<html>",
        b"%PDF-1.7",
    ],
)
def test_what_is_no_picture_for_a_letter_is_refused_and_nothing_is_written(
    folder: Path, browser: TestClient, data: bytes
) -> None:
    answer = browser.post(
        "/api/picture", json={"picture": {"name": "logo.png", "data": base64.b64encode(data).decode()}}
    )
    assert answer.status_code == 422
    assert "logo.png" in answer.json()["problems"][0]["message"]["bn"]
    assert [*folder.iterdir()] == []


def test_a_picture_of_too_many_pixels_is_refused_unread(folder: Path, browser: TestClient) -> None:
    data = bytearray(drawn())
    data[16:24] = (60_000).to_bytes(4, "big") * 2
    answer = browser.post(
        "/api/picture", json={"picture": {"name": "ক.png", "data": base64.b64encode(data).decode()}}
    )
    assert answer.status_code == 422
    assert [*folder.iterdir()] == []


@pytest.mark.parametrize(
    ("orientation", "size", "first"),
    [(3, (WIDTH, HEIGHT), "blue"), (6, (HEIGHT, WIDTH), "red"), (8, (HEIGHT, WIDTH), "blue")],
)
def test_a_camera_that_was_turned(folder: Path, orientation: int, size: tuple[int, int], first: str) -> None:
    picture = kept(folder, turned(orientation), name="ফোন.jpeg")
    assert picture.size == size
    assert not picture.getexif()  # nor where it was taken
    red, _, blue = picture.getpixel((3, 3))  # type: ignore[misc]
    assert (red > blue) == (first == "red")


def test_a_piece_is_cut_out(folder: Path) -> None:
    picture = kept(folder, drawn(), Crop(0.5, 0.25, 0.25, 0.5))
    assert picture.size == (30, 40)
    assert picture.getpixel((0, 0)) == (0, 0, 200)


def test_the_crop_is_of_the_picture_as_it_is_seen(folder: Path) -> None:
    picture = kept(folder, turned(6), Crop(0, 0, 1, 0.5))
    assert picture.size == (HEIGHT, WIDTH // 2)
    red, _, blue = picture.getpixel((5, 5))  # type: ignore[misc]
    assert red > blue


def test_it_is_made_as_large_as_its_place_needs(folder: Path) -> None:
    picture = kept(folder, drawn(size=(3000, 2000)), Crop(0, 0, 1, 0.999, place=(150, 100)))
    assert 590 <= picture.width <= 610
    assert (
        kept(folder, drawn(size=(120, 80)), Crop(0, 0, 1, 0.9, place=(150, 100))).width == 120
    )  # never larger


@pytest.mark.parametrize(
    "crop",
    [
        {"x": -0.1, "y": 0, "width": 1, "height": 1},
        {"x": 0.5, "y": 0, "width": 0.6, "height": 1},
        {"x": 0, "y": 0, "width": 0, "height": 1},
        {"x": "0", "y": 0, "width": 1, "height": 1},
        {"x": True, "y": 0, "width": 1, "height": 1},
        {"x": 0, "y": 0, "width": 1},
        {"x": 0, "y": 0, "width": 1, "height": 1, "place": [0, 5]},
        {"x": 0, "y": 0, "width": 1, "height": 1, "place": [5]},
        [],
    ],
)
def test_a_crop_that_is_none(browser: TestClient, folder: Path, crop: object) -> None:
    picture = {"name": "ক.png", "data": base64.b64encode(drawn()).decode()}
    assert browser.post("/api/picture", json={"picture": picture, "crop": crop}).status_code == 400
    assert [*folder.iterdir()] == []


def test_a_piece_of_a_few_pixels_is_refused(browser: TestClient, folder: Path) -> None:
    picture = {"name": "ক.png", "data": base64.b64encode(drawn()).decode()}
    crop = {"x": 0, "y": 0, "width": 0.01, "height": 1}
    assert browser.post("/api/picture", json={"picture": picture, "crop": crop}).status_code == 422


@pytest.mark.parametrize(
    ("given", "name"),
    [
        ("আমার ছবি (১).PNG", "আমার-ছবি-(১).png"),
        ("../../etc/passwd", "passwd.png"),
        ("C:\\Users\\x\\ছবি.jpg", "ছবি.png"),
        ("CON.png", "_CON.png"),
        (".png", "png.png"),
        ("", "picture.png"),
        ("ক" * 300 + ".png", "ক" * 60 + ".png"),
    ],
)
def test_its_name_is_clean(folder: Path, given: str, name: str) -> None:
    made = keep_picture(LetterFolder(folder), given, drawn(), Crop())
    assert (folder / made).is_file()
    assert [one.name for one in folder.iterdir()] == [made]
    assert made == name


def test_nothing_is_written_over_and_the_same_not_twice(folder: Path) -> None:
    letters = LetterFolder(folder)
    (folder / "ছবি.png").write_bytes(b"another")
    first = keep_picture(letters, "ছবি.png", drawn(), Crop())
    assert first == "ছবি-2.png"
    assert keep_picture(letters, "ছবি.png", drawn(), Crop()) == first
    assert (folder / "ছবি.png").read_bytes() == b"another"


@pytest.mark.skipif(sys.platform == "win32", reason="links need a right of their own there")
def test_no_link_is_followed(folder: Path, tmp_path: Path) -> None:
    outside = tmp_path / "outside.png"
    outside.write_bytes(drawn())
    (folder / "ছবি.png").symlink_to(outside)
    assert keep_picture(LetterFolder(folder), "ছবি.png", drawn(), Crop()) == "ছবি-2.png"
    assert (folder / "ছবি.png").is_symlink()


def test_the_letter_reads_it(browser: TestClient, folder: Path) -> None:
    data = base64.b64encode(drawn("JPEG")).decode()
    file = browser.post("/api/picture", json={"picture": {"name": "মনোগ্রাম.jpg", "data": data}}).json()["file"]
    text = "ধরন: পত্র\nপত্রশীর্ষ:\n  সারি: [ক]\n"
    edit = {"op": "set", "path": ["পত্রশীর্ষ", "বামে"], "value": {"ছবি": {"ফাইল": file, "বিকল্প-পাঠ": "মনোগ্রাম"}}}
    made = browser.post("/api/edit", json={"name": "ক.yaml", "text": text, "edit": edit}).json()
    problems = browser.post("/api/look", json={"name": "ক.yaml", "text": made["text"]}).json()["problems"]
    assert not [one for one in problems if "পত্রশীর্ষ" in one["path"]]


def test_only_pictures_of_the_folder_are_shown(browser: TestClient, folder: Path, tmp_path: Path) -> None:
    (folder / "ছবি").mkdir()
    (folder / "ছবি" / "ক.png").write_bytes(drawn())
    (folder / "গোপন.png").write_text("নয়", "utf-8")
    (tmp_path / "outside.png").write_bytes(drawn())
    answer = browser.get("/api/picture/ছবি/ক.png")
    assert (answer.status_code, answer.headers["content-type"]) == (200, "image/png")
    for path in ("গোপন.png", "../outside.png", "%2e%2e/outside.png", "নেই.png", "%2fetc%2fpasswd"):
        assert browser.get(f"/api/picture/{path}").status_code in (404, 422)
