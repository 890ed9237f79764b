"""Style sheets that were kept: the same rules, and the same bytes of every letter."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from govdocs.page.environment import style_sheet
from govdocs.pdf import Engine  # loads WeasyPrint
from govdocs.pdf.speedups.style_sheet_cache import parsed_sheet
from tests.support.examples import ROOT

from weasyprint import CSS  # isort: skip
from weasyprint import html as stock  # isort: skip
from weasyprint.css.counters import CounterStyle  # isort: skip

EXAMPLES = [ROOT / "examples" / name for name in ("minutes.yaml", "forms/office-order.yaml")]
SHEETS = {"own": stock.UA, "forms": stock.UA_FORM, "hints": stock.PH, "ours": style_sheet()}

DIGESTS = """
import hashlib, sys
import govdocs
from tests.support.examples import ROOT
for file in sys.argv[1:]:
    print(hashlib.sha256(govdocs.render_pdf(govdocs.load(file))).hexdigest())
"""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    monkeypatch.setattr(sys, "pycache_prefix", str(tmp_path))
    return tmp_path


def rules(sheet: Any) -> dict[str, Any]:
    """All rules of a style sheet, so that they can be compared: a selector by its code."""
    matcher = vars(sheet.matcher)
    lists = {
        name: [*value.values()] if isinstance(value, dict) else [value]
        for name, value in matcher.items()
        if name != "order"
    }
    return {
        "order": matcher["order"],
        "pages": repr([(selectors, declarations) for _, selectors, declarations in sheet.page_rules]),
        "layers": sheet.layers,
        **{
            name: repr(
                [
                    (test.__code__.co_code, test.__code__.co_consts, *rest)
                    for entries in value
                    for test, *rest in entries
                ]
            )
            for name, value in lists.items()
        },
    }


def without_addresses(text: str) -> str:
    return re.sub(r" at 0x[0-9a-f]+", "", text)


@pytest.mark.parametrize("name", SHEETS)
def test_a_kept_sheet_is_the_parsed_one(folder: Path, name: str) -> None:
    counters = [CounterStyle() for _ in range(3)]
    stock_sheet = CSS(string=SHEETS[name], counter_style=counters[0])
    first = parsed_sheet(CSS, "x.css", string=SHEETS[name], counter_style=counters[1])
    assert len(list(folder.rglob("x.css.*"))) == 1
    again = parsed_sheet(CSS, "x.css", string=SHEETS[name], counter_style=counters[2])
    wanted, *others = (without_addresses(str(rules(sheet))) for sheet in (stock_sheet, first, again))
    assert others == [wanted, wanted]
    assert counters[0] == counters[1] == counters[2]
    assert list(counters[0]) == list(counters[2])


def test_a_complaint_is_heard_each_time(folder: Path, caplog: pytest.LogCaptureFixture) -> None:
    for _ in range(2):
        caplog.clear()
        parsed_sheet(CSS, "x.css", string="p { colour: red }")
        assert "colour" in caplog.text
    assert list(folder.rglob("x.css.*")) == []


def test_a_sheet_of_a_users_own_is_not_kept(folder: Path) -> None:
    Engine("p { color: red }")
    assert list(folder.rglob("*.css.*")) == []


def test_letters_are_the_same_with_and_without(tmp_path: Path) -> None:
    usual = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    settings = [{"GOVDOCS_PLAIN": "1"}, {}, {}]  # without; parsed and kept; from what was kept
    digests = [
        subprocess.run(
            [sys.executable, "-c", DIGESTS, *map(str, EXAMPLES)],
            env={**usual, "PYTHONPYCACHEPREFIX": str(tmp_path), **setting},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for setting in settings
    ]
    assert len(list(tmp_path.rglob("*.css.*"))) == 4
    assert len(set(digests[0].split())) == len(EXAMPLES)
    assert digests[0] == digests[1] == digests[2]
