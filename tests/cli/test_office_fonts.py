"""The second faces of an office file in every verb: check, render, merge, verify and archive say and do the same."""

from __future__ import annotations

from pathlib import Path

import pytest

from govdocs.errors import ExitCode
from tests.support.command import run
from tests.support.extractors import EXTRACTORS
from tests.support.second_faces import OFFICE, TEXTS, letter, office_with_second_faces
from tests.support.tiny_font import SIGNS, tiny_font


@pytest.fixture
def office(tmp_path: Path) -> Path:
    return office_with_second_faces(tmp_path / "office")


@pytest.mark.parametrize("beside", [True, False])
def test_check_and_render(
    office: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str], *, beside: bool
) -> None:
    given: list[str | Path] = []
    if not beside:
        given = ["--office", (office / "office.yaml")]
    source = office / "both.yaml" if beside else tmp_path / "both.yaml"
    source.write_text(letter("both"), "utf-8")
    assert run(capfd, "check", source, "-q", *given) == (ExitCode.FINE, "", "")
    code, out, _ = run(capfd, "render", source, "-o", tmp_path / "a.pdf", *given)
    assert (code, out) == (ExitCode.FINE, f"{tmp_path / 'a.pdf'}\n")
    assert "CO₂" in EXTRACTORS["pdfium"]((tmp_path / "a.pdf").read_bytes())
    assert run(capfd, "verify", tmp_path / "a.pdf")[0] == ExitCode.FINE


def test_check_says_what_render_says_of_a_font_that_is_not_there(
    office: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    (office / "হরফ" / "signs.ttf").unlink()
    assert run(capfd, "check", office / "plain.yaml", "--lang", "en")[0] == ExitCode.FINE
    code, *said = run(capfd, "check", office / "signs.yaml", "--lang", "en")
    rendered, _, also = run(capfd, "render", office / "signs.yaml", "--lang", "en", "-q", "--no-audit")
    assert (code, rendered) == (ExitCode.INVALID, ExitCode.RENDER_FAULT)
    for text in ("".join(said), also):
        assert "office.yaml:6:" in text
        assert "[no-such-font]" in text
        assert "Put the second face that the office file names (‘হরফ/signs.ttf’) into its folder." in text


def test_a_bad_font_is_an_error_at_its_line(office: Path, capfd: pytest.CaptureFixture[str]) -> None:
    (office / "হরফ" / "arabic.ttf").write_bytes(b"OTTO" + bytes(60))
    for verb in ("check", "render"):
        code, out, err = run(capfd, verb, office / "plain.yaml")
        assert code == ExitCode.INVALID
        assert "office.yaml:5:" in out + err


def test_the_command_line_comes_first(
    office: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    given = tiny_font(tmp_path / "given.ttf", SIGNS)
    pdf = tmp_path / "a.pdf"
    run(capfd, "render", office / "signs.yaml", "-o", pdf, "--font-fallback", given)
    assert run(capfd, "verify", pdf, "--font-fallback", given)[0] == ExitCode.FINE
    code, out, err = run(capfd, "verify", pdf, "--lang", "en")
    assert code != ExitCode.FINE
    assert "fallback 1 given.ttf" in out + err


def test_a_folder_in_processes_and_only_what_changed(
    office: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    def rendered() -> set[str]:
        code, out, _ = run(capfd, "render", office, "-d", tmp_path / "out", "-j", "2", "-q")
        assert code == ExitCode.FINE
        return {Path(line).stem for line in out.splitlines()}

    assert rendered() == set(TEXTS)
    assert rendered() == set()
    tiny_font(office / "হরফ" / "signs.ttf", SIGNS + "ঀ")
    assert rendered() == set(TEXTS)


def test_a_font_that_comes_later_makes_the_letters_anew(
    office: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    (office / "হরফ" / "arabic.ttf").rename(tmp_path / "away.ttf")
    arguments = ("render", office / "signs.yaml", office, "-d", tmp_path / "out", "-q")
    run(capfd, *arguments)
    (tmp_path / "away.ttf").rename(office / "হরফ" / "arabic.ttf")
    assert {Path(line).stem for line in run(capfd, *arguments)[1].splitlines()} == set(TEXTS)


@pytest.mark.parametrize("more", [[], ["--single", "all.pdf"], ["-j", "2"]])
def test_merge(office: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str], more: list[str]) -> None:
    (office / "letter.yaml").write_text(letter("plain").replace("সভার", "«গ্যাস» ও"), "utf-8")
    (office / "gases.csv").write_text("গ্যাস\nCO₂\nঅক্সিজেন\nN₂\n", "utf-8")
    out = tmp_path / "out"
    code, printed, _ = run(
        capfd, "merge", office / "letter.yaml", office / "gases.csv", "-d", out, "-q", *more
    )
    assert code == ExitCode.FINE
    texts = [EXTRACTORS["pdfium"](Path(line).read_bytes()) for line in printed.splitlines()]
    assert len(texts) == (1 if "--single" in more else 3)
    assert all(gas in "".join(texts) for gas in ("CO₂", "অক্সিজেন", "N₂"))
    if "--single" not in more:
        assert run(capfd, "verify", *printed.splitlines())[0] == ExitCode.FINE


def test_templates_of_an_office_in_a_process_of_their_own(
    office: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    own = tmp_path / "templates"
    own.mkdir()
    (own / "style.css").write_text("p { margin-left: 1mm }", "utf-8")
    pdf = tmp_path / "a.pdf"
    assert run(capfd, "render", office / "signs.yaml", "-o", pdf, "--templates", own)[0] == ExitCode.FINE
    assert run(capfd, "verify", pdf, "--templates", own)[0] == ExitCode.FINE
    archive = tmp_path / "archive"
    add = ("archive", "add", office / "signs.yaml", "-d", archive, "--templates", own)
    assert run(capfd, *add)[0] == ExitCode.FINE
    assert run(capfd, *add)[0] == ExitCode.FINE
    assert run(capfd, "archive", "verify", archive, "--templates", own)[0] == ExitCode.FINE


def test_an_office_without_second_faces_is_as_ever(office: Path, capfd: pytest.CaptureFixture[str]) -> None:
    (office / "office.yaml").write_text(OFFICE[: OFFICE.index("  বিকল্প-হরফ")], "utf-8")
    code, *said = run(capfd, "check", office / "signs.yaml", "--lang", "en")
    out = "".join(said)
    assert (code, "U+2082" in out, "'font_fallback' of the office file" in out) == (
        ExitCode.INVALID,
        True,
        True,
    )
