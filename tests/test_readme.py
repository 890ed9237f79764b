"""What the README shows is true: its programs run and say what stands beside them, its commands and files exist."""

from __future__ import annotations

import re
from datetime import date
from importlib.metadata import version
from pathlib import Path
from typing import Any

import pytest

import govdocs
from govdocs.cli.terminal import as_text
from tests.support.examples import ROOT
from tests.support.html_text import html_text

README = (ROOT / "README.md").read_text("utf-8")
PAGES = sorted(path for folder in ("docs", "docs/ci") for path in (ROOT / folder).glob("*.md"))


CI_FILES = sorted(path for path in (ROOT / "docs" / "ci").iterdir() if path.suffix != ".md")


def blocks(language: str, page: str = "README.md") -> list[str]:
    text = (ROOT / page).read_text("utf-8")
    return re.findall(rf"```{language}\n(.*?)```", text, re.DOTALL)


def links(path: Path) -> list[str]:
    """The files that a page leads to, in the text and in pictures, without what is within them."""
    text = path.read_text("utf-8")
    return re.findall(r"(?:\]\(|src=\")((?!http|#|mailto)[^)#\"]+)", text)


def shown() -> list[tuple[str, str, str]]:
    """Every `expression  # value` of the Bangla helpers, with the imports above it."""
    block = next(block for block in blocks("python", "docs/helpers.md") if "govdocs.numerals" in block)
    setup: list[str] = []
    found = []
    for line in block.splitlines():
        code, mark, value = line.partition("  # ")
        if mark:
            found.append(("\n".join(setup), code.strip(), value.strip()))
        else:
            setup.append(line)
    return found


@pytest.mark.parametrize(
    ("setup", "code", "value"), shown(), ids=lambda text: text[:40] if "import" not in text else ""
)
def test_a_helper_gives_what_stands_beside_it(setup: str, code: str, value: str) -> None:
    names: dict[str, Any] = {"date": date}
    exec(setup, names)
    assert eval(code, names) == eval(value, names)


def test_the_program_is_short_and_runs(monkeypatch: pytest.MonkeyPatch) -> None:
    program = next(block for block in blocks("python") if "import govdocs" in block)
    assert len(program.strip().splitlines()) < 10
    monkeypatch.chdir(ROOT)
    names: dict[str, Any] = {}
    exec(program, names)
    assert names["pdf"].startswith(b"%PDF")


def test_the_first_letter_renders() -> None:
    (text,) = (block for block in blocks("yaml") if block.startswith("ধরন:"))
    assert govdocs.render_pdf(govdocs.loads(text)).startswith(b"%PDF")


def test_a_mistake_in_the_first_letter_is_told_as_shown() -> None:
    (text,) = (block for block in blocks("yaml") if block.startswith("ধরন:"))
    (told,) = re.findall(r"```\n(আমার-পত্র.yaml:.*?)```", README, re.DOTALL)
    with pytest.raises(govdocs.InvalidDocument) as caught:
        govdocs.loads(text.replace("বিষয়:", "বিসয়:"), name="আমার-পত্র.yaml")
    assert as_text(caught.value.problems).splitlines()[: len(told.splitlines())] == told.splitlines()


@pytest.mark.parametrize(
    ("page", "form", "rest"),
    [
        ("README.md", "ফরম:", "ধরন: পত্র\n"),
        ("docs/forms.md", "ফরম:", "ধরন: পত্র\n"),
        ("docs/forms.md", "form:", "kind: letter\n"),
    ],
)
def test_any_letter_takes_three_lines_more(page: str, form: str, rest: str) -> None:
    (text,) = (block for block in blocks("yaml", page) if block.startswith(form))
    assert len(text.splitlines()) == 3
    given = "to: সচিব\nnumber: ১২\nsubject: সভা\nbody: জানানো হলো।\nsignature: {name: মো. আব্দুল করিম, phone: ০২-০০০০০০০০}\n"
    page = html_text(govdocs.render_html(govdocs.loads(rest + text + given)))
    assert page.splitlines() == [
        *("স্মারক নং- ১২", "সভা", "জানানো হলো।", "সচিব"),
        *("মো. আব্দুল করিম", "ফোন নং: ০২-০০০০০০০০"),
    ]


@pytest.mark.parametrize(
    ("page", "link"),
    sorted(
        {(page, link) for page in (ROOT / "README.md", ROOT / "SECURITY.md", *PAGES) for link in links(page)}
    ),
    ids=lambda value: value.name if isinstance(value, Path) else value,
)
def test_a_linked_file_is_there(page: Path, link: str) -> None:
    assert (page.parent / link).exists()


@pytest.mark.parametrize(
    "page", [page for page in PAGES if page.parent.name == "docs"], ids=lambda page: page.name
)
def test_a_page_of_the_docs_is_led_to(page: Path) -> None:
    assert any(
        page.name in text.read_text("utf-8")
        for text in (ROOT / "README.md", ROOT / "CONTRIBUTING.md", *PAGES)
        if text != page
    )


def test_the_first_screen() -> None:
    first = README.partition("## আর যা আছে")[0]
    assert first.count("![") + first.count("<img") == 1
    assert len(re.findall(r"^govdocs ", first, re.MULTILINE)) == 4
    assert first.count("[unknown-key]") == 1


def test_the_readme_names_the_test_command_that_ci_runs() -> None:
    assert "make test" in README
    assert "make test" in Path(ROOT / ".ci" / "run").read_text("utf-8")


@pytest.mark.parametrize("page", [ROOT / "README.md", *PAGES, *CI_FILES], ids=lambda page: page.name)
def test_versions_that_are_named_exist(page: Path) -> None:
    named = re.findall(r"(?:govdocs(?:==| )|rev: v)(\d+\.\d+\.\d+)", page.read_text("utf-8"))
    assert set(named) <= {version("govdocs")}, "the versions of govdocs so far"
