"""A faithful copy is printed as it is, slips and all; only `govdocs audit` says what is found in it."""

from __future__ import annotations

from pathlib import Path

import pytest

import govdocs
from govdocs.audit import audit
from govdocs.batch.render_many import render_many
from tests.support.command import run
from tests.support.starters import finished

CODE = "weekday-against-date"
SLIP = finished("letter").replace("তারিখ: ২১ ফেব্রুয়ারি ২০২৪", "তারিখ: ২১ ফেব্রুয়ারি ২০২৪ রবিবার")
FAITHFUL = SLIP.replace("ধরন: পত্র\n", "ধরন: পত্র\nনকল: হ্যাঁ\n")


def codes(text: str) -> set[str]:
    return {problem.code for problem in audit(govdocs.loads(text))}


def test_it_is_audited_on_demand_as_any_letter() -> None:
    assert CODE in codes(SLIP)
    assert codes(FAITHFUL) == codes(SLIP)


@pytest.mark.parametrize(("text", "found"), [(SLIP, True), (FAITHFUL, False)])
class TestOnTheWay:
    def test_render(self, tmp_path: Path, capfd: pytest.CaptureFixture[str], text: str, found: bool) -> None:
        (tmp_path / "letter.yaml").write_text(text, "utf-8")
        _, _, said = run(capfd, "render", tmp_path / "letter.yaml", "-o", tmp_path / "out.html")
        assert ("রবিবার" in said) is found

    def test_audit(self, tmp_path: Path, capfd: pytest.CaptureFixture[str], text: str, found: bool) -> None:
        (tmp_path / "letter.yaml").write_text(text, "utf-8")
        _, out, said = run(capfd, "audit", tmp_path / "letter.yaml")
        assert "রবিবার" in out + said

    def test_many(self, tmp_path: Path, text: str, found: bool) -> None:
        (tmp_path / "letter.yaml").write_text(text, "utf-8")
        (one,) = render_many(tmp_path, tmp_path / "out", audit=True, format="html")
        assert one.result
        assert (CODE in [problem.code for problem in one.result.warnings]) is found

    def test_merge(self, tmp_path: Path, text: str, found: bool) -> None:
        (tmp_path / "letter.yaml").write_text(text.replace("উপসচিব", "«পদবি»"), "utf-8")
        (tmp_path / "rows.csv").write_text("পদবি\nউপসচিব\n", "utf-8")
        merged = govdocs.merge(tmp_path / "letter.yaml", tmp_path / "rows.csv", tmp_path / "out", audit=True)
        assert (CODE in [problem.code for problem in merged.warnings]) is found
