"""The screen as it is built: its bytes come from desk/, it asks no other machine, and every word on it stands in words.py."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

import pytest

from govdocs.desk.screen.words import WORDS
from tests.support.examples import ROOT

SOURCES = ROOT / "desk"
DESK = ROOT / "govdocs" / "desk"
BUILT = DESK / "screen" / "static"
SCRIPTS = {path.name: path.read_text("utf-8") for path in sorted((SOURCES / "src").glob("*.ts"))}
PAGES = {path.name: path.read_text("utf-8") for path in sorted((BUILT.parent / "pages").iterdir())}
ANSWERS = "".join(path.read_text("utf-8") for path in DESK.rglob("*.py") if not path.name.startswith("words"))
WHOLE = "\n".join([*SCRIPTS.values(), *PAGES.values(), ANSWERS])
MOST_LINES = 1215
"""Of TypeScript: what the server can write is not written here."""
NAMESPACES = {"http://www.w3.org/2000/svg"}
"""A name that is written as an address and never fetched."""


def test_the_built_screen_is_what_the_sources_give(tmp_path: Path) -> None:
    if shutil.which("node") is None or not (SOURCES / "node_modules").exists():
        pytest.skip("npm has not brought what builds the screen (make desk)")
    subprocess.run(["node_modules/.bin/tsc"], cwd=SOURCES, check=True, timeout=120)
    subprocess.run(["node", "build.mjs", str(tmp_path)], cwd=SOURCES, check=True, timeout=120)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["LICENSES.txt", "desk.css", "desk.js"]
    for path in tmp_path.iterdir():
        assert path.read_bytes() == (BUILT / path.name).read_bytes(), (
            f"make desk: {path.name} is not built anew"
        )


@pytest.mark.parametrize("name", ["desk.js", "desk.css"])
def test_it_asks_no_other_machine(name: str) -> None:
    assert {
        *re.findall(r"(?:https?:)?//[\w.-]+\.[a-z]{2,}[\w./-]*", (BUILT / name).read_text("utf-8"))
    } <= NAMESPACES


def test_the_page_holds_no_script_and_no_style_of_its_own() -> None:
    page = (BUILT.parent / "screen.html").read_text("utf-8")
    assert re.findall(r"<script[^>]*>(.*?)</script>", page) == [""]
    assert "<style" not in page
    assert " style=" not in page
    assert not re.search(r"\son\w+=", page)


def test_the_scripts_are_few_and_their_lines_short() -> None:
    lines = [line for text in SCRIPTS.values() for line in text.splitlines()]
    assert len(lines) <= MOST_LINES
    assert [line for line in lines if len(line) > 120] == []


def test_no_sentence_stands_in_the_sources() -> None:
    bangla = re.compile(r"[\u0985-\u09b9\u09dc-\u09df][\u0980-\u09ff]{2,}")
    sources = SCRIPTS | PAGES
    assert {name: found for name, text in sources.items() if (found := bangla.findall(text))} == {}


@pytest.mark.parametrize("name", PAGES)
def test_no_page_escapes_from_escaping_or_styles_in_line(name: str) -> None:
    assert not re.search(r"\|\s*safe\b|autoescape|Markup|\sstyle=|\son\w+=|<script", PAGES[name])


def used_keys() -> set[str]:
    """The keys that scripts and pages name: of texts and hints, of buttons and dialogs, and what `say` is given."""
    patterns = [
        r'\b(?:word|hint): "([\w-]+)"',
        r'\bsay\(\s*"([\w-]+)"(?! ~)',
        r'\bWORDS\["([\w-]+)"\]',
        r'\b(?:button|dialog)\(\s*"([\w-]+)"',
        r'\biconButton\(\s*"\w+",\s*"([\w-]+)"',
    ]
    return {key for pattern in patterns for key in re.findall(pattern, WHOLE)}


def test_every_word_that_is_used_is_there() -> None:
    assert len(used_keys()) > 60
    assert used_keys() - WORDS.keys() == set()


def test_every_word_that_is_there_is_used() -> None:
    made = (
        "cm ",
        "state-",
        "issue-",
        "view-",
        "download-",
        "number-",
        "reserve-",
        "register-year-",
        "register-counting-",
        "crop-",
    )  # put together from a start and a name
    assert [key for key in WORDS if not key.startswith(made) and f'"{key}"' not in WHOLE] == []


@pytest.mark.parametrize("key", WORDS)
def test_both_languages_name_the_same_facts(key: str) -> None:
    bangla, english = (re.findall(r"\{\w+\}", text) for text in WORDS[key])
    assert sorted(bangla) == sorted(english)
    assert all(WORDS[key])
