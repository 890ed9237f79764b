"""The measuring itself: a quick run works and fills every column. How long anything takes is asserted nowhere."""

import os
import re
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest

from tests.support.examples import ROOT

BENCHMARKS = ROOT / "benchmarks"
HEAD = "|  | cold process | warm | peak memory, MB | file, kB | CER, % | pages |"
RATIO = r"\d+\.\d\d \(\d+\.\d\d–\d+\.\d\d\)"
ROW = rf"\| {RATIO} \| {RATIO} \| \d+ \| \d+ \| \d+\.\d\d \| 1 \|"


def test_the_calls_are_measured() -> None:
    command = [sys.executable, "-c", "import calls; print(calls.table(('memo',), 1))"]
    done = subprocess.run(
        command,
        cwd=BENCHMARKS,
        capture_output=True,
        text=True,
        check=True,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )
    assert re.search(rf"^\| memo \| {RATIO} \| {RATIO} \| {RATIO} \|$", done.stdout, re.MULTILINE)


def test_the_preview_is_measured() -> None:
    command = [sys.executable, "-c", "import preview; print(preview.table((1.0,), 1))"]
    done = subprocess.run(
        command,
        cwd=BENCHMARKS,
        capture_output=True,
        text=True,
        check=True,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )
    assert re.search(r"^\| 1\.0 (\| \d+ \(\d+%\) ){6}\| \d+ \|$", done.stdout, re.MULTILINE)


LETTER_OF_MANY_STEPS = """
import sys
for line in sys.stdin:
    for _ in range(200_000):
        pass
"""


def test_instructions_of_a_letter_are_counted(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.syspath_prepend(str(BENCHMARKS))
    import instructions

    if not instructions.VALGRIND:
        pytest.skip(f"valgrind is not there: {instructions.HOW_TO_GET}")
    command = [sys.executable, "-S", "-E", "-c", LETTER_OF_MANY_STEPS]
    job = (tmp_path / "letter", tmp_path / "letter.pdf")
    counted = instructions.of_a_letter(command, dict(os.environ), [job] * 4, 120)
    assert 2 < counted < 500  # of 200,000 steps, by whatever Python
    with pytest.raises(RuntimeError, match="failed"):
        instructions.of_a_letter([sys.executable, "-c", "exit(1)"], dict(os.environ), [job] * 4, 120)
    with pytest.raises(ValueError, match="to become warm"):
        instructions.of_a_letter(command, {}, [job], 120)


def test_the_usual_run_leaves_variants_out_of_large_documents(monkeypatch: pytest.MonkeyPatch) -> None:
    pytest.importorskip("rapidfuzz")
    monkeypatch.syspath_prepend(str(BENCHMARKS))
    from compare import LONG, QUICK, USUAL
    from contenders import CONTENDERS

    assert not USUAL.everybody
    assert USUAL.limit < LONG.limit
    assert LONG.everybody
    assert QUICK.counted == 0 < USUAL.counted < LONG.counted
    assert all(USUAL.rounds[case] <= rounds for case, rounds in LONG.rounds.items())
    assert {one.name for one in CONTENDERS if not one.is_variant} >= {
        "govdocs",
        "weasyprint",
        "typst",
        "chromium",
    }


pytest.importorskip("rapidfuzz", reason="rapidfuzz is not there: pip install -r benchmarks/requirements.txt")


@pytest.fixture(scope="module")
def quick_run() -> str:
    command = [sys.executable, str(BENCHMARKS / "compare.py"), "--quick", "--only", "govdocs,typst"]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout


def test_every_column_is_there(quick_run: str) -> None:
    assert HEAD in quick_run


@pytest.mark.parametrize(
    ("title", "module"),
    [("**govdocs**, YAML to PDF", "govdocs"), ("Typst", "typst")],
)
def test_every_contender_fills_its_row(quick_run: str, title: str, module: str) -> None:
    if find_spec(module) is None:
        assert re.search(
            rf"^Not measured: {re.escape(title)}; to get it: `pip install", quick_run, re.MULTILINE
        )
        return
    assert re.search(rf"^\| {re.escape(title)} {ROW}$", quick_run, re.MULTILINE)
    assert re.search(rf"^\| {re.escape(title)} \| {RATIO} \|$", quick_run, re.MULTILINE)  # the batch


def test_others_are_ratios_to_stock_weasyprint(quick_run: str) -> None:
    one = r"1\.00 \(1\.00–1\.00\)"
    assert re.search(
        rf"^\| WeasyPrint [^|]*\| {one} \| {one} \| \d+ \| \d+ \| \d+\.\d\d \| 1 \|$", quick_run, re.MULTILINE
    )


def test_the_text_of_govdocs_comes_back_as_it_was(quick_run: str) -> None:
    (row,) = re.findall(r"^\| \*\*govdocs\*\*.* 1 \|$", quick_run, re.MULTILINE)
    assert row.split(" | ")[-2] == "0.00"


def test_seconds_stand_in_the_footnote_with_day_and_machine(quick_run: str) -> None:
    footnote = quick_run.strip().splitlines()[-1]
    assert re.match(r"Measured on \d\d \w+ \d{4}, .+, \d+ cores, ", footnote)
    assert re.search(r"1 page \d+\.\d\d cold, \d+\.\d\d warm; 4 letters \d+\.\d", footnote)


def test_a_page_keeps_what_stands_outside_the_markers(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(str(BENCHMARKS))
    from compare import MARKERS, between_markers

    page = "before\n{}\nold\n{}\nafter\n".format(*MARKERS)
    assert between_markers(page, "new") == "before\n{}\n\nnew\n\n{}\nafter\n".format(*MARKERS)
    with pytest.raises(ValueError, match="not in the file"):
        between_markers("no markers", "new")
