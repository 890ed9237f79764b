"""Letters with a second face of their office file, years later: the PDF and the archive hold what it takes to make them again."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

import govdocs
from govdocs.archive import Agreement, Archive, verify
from govdocs.archive.embedded_source import read_embedded
from govdocs.archive.verdict_text import details
from govdocs.files.digest import sha256_of
from govdocs.output import Renderer
from tests.support.archive_letters import DAY
from tests.support.second_faces import NEEDED, TEXTS, office_with_second_faces
from tests.support.tiny_font import tiny_font


@pytest.fixture
def office(tmp_path: Path) -> Path:
    return office_with_second_faces(tmp_path / "office")


def rendered(office: Path, name: str) -> Path:
    (path,) = govdocs.render(office / f"{name}.yaml", office / f"{name}.pdf")
    assert isinstance(path, Path)
    return path


@pytest.mark.parametrize("name", TEXTS)
def test_a_pdf_is_verified_without_the_office(office: Path, tmp_path: Path, name: str) -> None:
    pdf = shutil.move(rendered(office, name), tmp_path / "letter.pdf")
    shutil.rmtree(office)
    verdict = verify(pdf)
    assert (verdict.rung, verdict.problems, verdict.differences) == (Agreement.BYTES, (), ())


@pytest.mark.parametrize("name", TEXTS)
def test_what_is_taken_out_of_a_pdf_renders_to_it_again(office: Path, tmp_path: Path, name: str) -> None:
    pdf = rendered(office, name).read_bytes()
    for file, data in read_embedded(pdf, name).sources.items():
        (tmp_path / "out" / file).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "out" / file).write_bytes(data)
    assert Renderer().pdf(govdocs.load(tmp_path / "out" / f"{name}.yaml")) == pdf


def test_another_font_is_named_with_its_digest_and_the_way_out(office: Path) -> None:
    pdf = rendered(office, "signs")
    digest = sha256_of(office / "হরফ" / "signs.ttf")
    tiny_font(office / "হরফ" / "signs.ttf", "ঀ₂৳❛❜")
    verdict = verify(pdf, source=office / "signs.yaml")
    assert verdict.rung is not Agreement.BYTES
    assert [(each.entry, each.before) for each in verdict.differences] == [
        ("font office 1 signs.ttf", digest)
    ]
    for language in ("bn", "en"):
        said = " ".join(details(verdict, language))  # type: ignore[arg-type]
        assert f"signs.ttf (SHA-256 {digest})" in said
        assert "govdocs extract" in said
        assert "--font-fallback" not in said


def test_a_font_that_was_taken_away_is_named(office: Path) -> None:
    pdf = rendered(office, "signs")
    (office / "হরফ" / "signs.ttf").unlink()
    verdict = verify(pdf, source=office / "signs.yaml")
    assert verdict.rung is Agreement.NOT_RENDERED
    assert [each.entry for each in verdict.differences] == ["font office 1 signs.ttf"]
    assert "missing-glyph" in [problem.code for problem in verdict.problems]


def test_a_source_that_cannot_be_read_is_not_blamed_on_the_font(office: Path) -> None:
    pdf = rendered(office, "signs")
    (office / "signs.yaml").write_text("ধরন: পত্র\n", "utf-8")
    assert verify(pdf, source=office / "signs.yaml").differences == ()


def test_an_archive_stores_and_verifies_them(office: Path, tmp_path: Path) -> None:
    archive = Archive(tmp_path / "archive")
    for name in TEXTS:
        source = rendered(office, name) if name == "arabic" else office / f"{name}.yaml"
        letter = archive.add(source, on=DAY).letter
        stored = archive.path(letter).parent / "source"
        found = {path.relative_to(stored).as_posix() for path in stored.rglob("*") if path.is_file()}
        assert found == {f"{name}.yaml", "office.yaml", *NEEDED[name]}
        assert not archive.add(office / f"{name}.yaml", on=DAY).new
    shutil.rmtree(office)
    assert [verdict.rung for verdict in archive.verify()] == [Agreement.BYTES] * len(TEXTS)
    assert archive.problems() == ()


def test_a_stored_font_that_was_changed_is_damage(office: Path, tmp_path: Path) -> None:
    archive = Archive(tmp_path / "archive")
    letter = archive.add(office / "signs.yaml", on=DAY).letter
    tiny_font(archive.path(letter).parent / "source" / "হরফ" / "signs.ttf", "₂")
    (verdict,) = archive.verify()
    assert verdict.rung is Agreement.DAMAGED
    assert "signs.ttf" in verdict.problems[0].bangla
