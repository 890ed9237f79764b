"""Pictures of a document: what is taken, what is refused in words, and their sizes."""

from __future__ import annotations

import io
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

import govdocs
from govdocs.errors import Refusal
from govdocs.models.pictures import MAX_SCANS, PictureFile
from tests.pdf.test_pictures import AS_HELD, PHOTOGRAPHS, encoded, photograph, with_orientation
from tests.support.growth import grows_as_its_size
from tests.support.many_letters import LETTER

SLOTS = """পত্রশীর্ষ:
  বামে: {ছবি: {ফাইল: logo.png, বিকল্প-পাঠ: প্রতীক%s}}
  ডানে: {ছবি: {ফাইল: logo.png, অলংকরণ: হ্যাঁ%s}}
"""


def opened(folder: Path, data: bytes, name: str = "x.png") -> PictureFile:
    (folder / name).write_bytes(data)
    return PictureFile.open(name, folder / name)


def refusal(folder: Path, data: bytes) -> Refusal:
    with pytest.raises(Refusal) as caught:
        opened(folder, data, "x.jpg")
    return caught.value


@pytest.mark.parametrize("name", [name for name in PHOTOGRAPHS if not name.startswith("tiff")])
def test_every_mode_of_png_and_jpeg_is_taken(tmp_path: Path, name: str) -> None:
    kind, mode, options = PHOTOGRAPHS[name]
    data = encoded(photograph(mode), kind, **options)
    picture = opened(tmp_path, data)
    assert picture.data == data  # which the PDF carries as its source
    assert (picture.width, picture.height, picture.media_type) == (80, 60, f"image/{kind.lower()}")


def test_a_picture_of_a_phone_is_a_jpeg(tmp_path: Path) -> None:
    data = encoded(photograph(), "MPO", save_all=True, append_images=[photograph()])
    picture = opened(tmp_path, data)
    assert (picture.media_type, picture.data) == ("image/jpeg", data)


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "MPO"])
@pytest.mark.parametrize("orientation", AS_HELD)
def test_the_size_is_that_of_the_picture_upright(tmp_path: Path, kind: str, orientation: int) -> None:
    held = photograph()
    for turn in AS_HELD[orientation]:
        held = held.transpose(turn)
    picture = opened(tmp_path, encoded(held, kind, exif=with_orientation(orientation)))
    assert (picture.width, picture.height, picture.proportion) == (80, 60, 75)


def test_notes_of_a_camera_that_cannot_be_read_turn_nothing(tmp_path: Path) -> None:
    data = encoded(photograph(), "JPEG", exif=b"Exif\0\0no such notes")
    assert opened(tmp_path, data).proportion == 75


class TestRefused:
    def progressive(self, scans: int) -> bytes:
        """A whole picture, its last scan said so many times."""
        data = encoded(photograph(), "JPEG", progressive=True)
        at = data.rfind(b"\xff\xda")
        return data[:-2] + data[at:-2] * (scans - data.count(b"\xff\xda")) + data[-2:]

    def test_more_scans_than_any_camera_writes(self, tmp_path: Path) -> None:
        opened(tmp_path, self.progressive(MAX_SCANS))
        refused = refusal(tmp_path, self.progressive(MAX_SCANS + 1))
        assert "x.jpg" in refused.bangla
        assert "১০০টির বেশি ধাপে" in refused.bangla
        assert "more than 100 scans" in refused.english

    def test_a_hundred_thousand_scans_are_refused_at_once(self, tmp_path: Path) -> None:
        """As soon as a few more than are allowed: none of them is drawn."""
        data = encoded(Image.new("L", (3000, 3000), 255), "JPEG", progressive=True)
        at = data.rfind(b"\xff\xda")

        def refused(scans: int) -> None:
            assert "scans" in refusal(tmp_path, data[:-2] + data[at:-2][:12] * scans + data[-2:]).english

        assert grows_as_its_size(refused, 400, times=375)

    @pytest.mark.parametrize("options", [{}, {"progressive": True}], ids=["from the top", "progressive"])
    def test_a_header_larger_than_its_data(self, tmp_path: Path, options: dict[str, Any]) -> None:
        data = encoded(photograph(), "JPEG", **options)
        at = max(data.find(b"\xff\xc0"), data.find(b"\xff\xc2"))
        refused = refusal(tmp_path, data[: at + 5] + (5000).to_bytes(2) + (7000).to_bytes(2) + data[at + 9 :])
        assert "অসম্পূর্ণ" in refused.bangla
        assert "less than the size that it states" in refused.english

    @pytest.mark.parametrize("kind", ["JPEG", "PNG"])
    def test_one_whose_end_was_not_copied(self, tmp_path: Path, kind: str) -> None:
        noise = encoded(Image.effect_noise((300, 200), 90), kind)
        assert "not all there" in refusal(tmp_path, noise[: len(noise) // 2]).english

    def test_one_whose_middle_was_not_copied(self, tmp_path: Path) -> None:
        noise = encoded(Image.effect_noise((300, 200), 90), "JPEG")
        assert "not all there" in refusal(tmp_path, noise[: len(noise) // 2] + b"\xff\xd9").english


class TestSlots:
    def sizes(
        self, folder: Path, picture: Image.Image, width: str = "", **options: Any
    ) -> list[tuple[float, float]]:
        """The sizes of the pictures on the page of a letter that has the same one told and as an ornament."""
        import pypdfium2

        picture.save(folder / "logo.png", **options)
        text = LETTER.replace("পত্রশীর্ষ:\n", SLOTS % (width, width))
        (folder / "letter.yaml").write_text(text, "utf-8")
        pdf = govdocs.render_pdf(govdocs.load(folder / "letter.yaml"))
        with pypdfium2.PdfDocument(pdf) as document:
            found = document[0].get_objects([pypdfium2.raw.FPDF_PAGEOBJ_IMAGE])
            boxes = [image.get_bounds() for image in found]
        return [(round(right - left, 1), round(top - bottom, 1)) for left, bottom, right, top in boxes]

    @pytest.mark.parametrize("size", [(120, 120), (40, 30), (900, 300), (100, 700)])
    @pytest.mark.parametrize("width", ["", ", প্রস্থ: ১৫", ", প্রস্থ: ৪০"])
    def test_an_ornament_is_as_large_as_a_picture_that_is_told(
        self, tmp_path: Path, size: tuple[int, int], width: str
    ) -> None:
        told, ornament = self.sizes(tmp_path, Image.new("RGB", size, "green"), width)
        assert told == ornament
        assert told[0] / told[1] == pytest.approx(size[0] / size[1], rel=0.02)

    def test_one_that_lay_on_its_side_stands(self, tmp_path: Path) -> None:
        told, ornament = self.sizes(tmp_path, Image.new("RGB", (120, 60), "green"), exif=with_orientation(6))
        assert told == ornament
        assert ornament[1] == pytest.approx(2 * ornament[0], abs=0.2)


def test_the_page_holds_the_picture_as_it_was_typed(tmp_path: Path) -> None:
    data = encoded(photograph("CMYK"), "JPEG")
    assert PictureFile("x.jpg", "image/jpeg", data, 80, 60).url.startswith("data:image/jpeg;base64,")
    assert Image.open(io.BytesIO(data)).mode == "CMYK"
