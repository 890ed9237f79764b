"""The text of a Word file is that of the page, word for word: nothing is left out, and nothing printed that nobody wrote."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

import govdocs
from govdocs.models import kinds
from govdocs.models.document import Document
from govdocs.models.form import forms
from govdocs.models.insets import Table
from govdocs.models.tables import Cell, Column
from govdocs.schema import starter
from tests.support.examples import EXAMPLES, SPECIMENS, TESTS
from tests.support.starters import finished
from tests.support.word_files import made, text_of, words_of_page, xml_of

FROZEN = sorted(path for path in (TESTS / "frozen").rglob("*.yaml") if path.with_suffix(".txt").exists())
ANY_LETTER = yaml.safe_load((TESTS / "support" / "any_letter.yaml").read_text("utf-8"))
FORMS = [form for form in forms().values() if form.kind == "letter"]


def is_same_text(document: Document) -> bool:
    words = text_of(xml_of(made(document).data)).split()
    expected = words_of_page(document)
    assert words == expected
    return len(words) > 1


@pytest.mark.parametrize("path", [*EXAMPLES, *SPECIMENS], ids=lambda path: path.stem)
def test_of_every_example(path: Path) -> None:
    assert is_same_text(govdocs.load(path))


@pytest.mark.parametrize("path", FROZEN, ids=lambda path: path.stem)
def test_of_every_document_on_file(path: Path) -> None:
    assert is_same_text(govdocs.load(path))


@pytest.mark.parametrize("keys", ["bn", "en"])
@pytest.mark.parametrize("kind", sorted(kinds()))
def test_of_every_starter(kind: str, keys: str) -> None:
    assert is_same_text(govdocs.loads(starter(kinds()[kind], keys)))


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.name)
def test_of_every_form(form: object) -> None:
    assert is_same_text(govdocs.loads(starter(kinds()["letter"], "bn", form=form)))


@pytest.mark.parametrize("row", ANY_LETTER, ids=lambda row: row["row"])
def test_of_letters_that_offices_write(row: dict[str, str]) -> None:
    is_same_text(govdocs.loads(row["letter"]))


LETTER = finished("letter")
TEXTS = {
    "lists in lists": "১। এক\n   (ক) ক\n       (১) গভীর\n   (খ) খ\n\n   আরও কথা\n২।দুই\n(ক)তিন",
    "bullets": "- এক\n* দুই\n+ তিন\n- ✓ চার\n- ১) পাঁচ",
    "notes": "কথা[^১] আরও[^২] আবার[^১]\n\n[^১]: প্রথম **টীকা**\n[^২]: দ্বিতীয়",
    "a box": "> দ্রষ্টব্য\n>\n> ১। এক\n> ২। দুই\n\nপরে",
    "a quotation": ">> বাণী\n>>\n>> আরও",
    "boxes in lists": "১। এক\n\n   > বাক্সে\n   >\n   > | ক | খ |\n   > |---|---|\n   > | ১ | ২ |\n\n২। দুই",
    "a table": "| ক | খ |\n|:-:|---:|\n| **১** | ২ |\n| একা |\n\nপরে",
    "tables one after the other": "| ক |\n|---|\n| ১ |\n\n| খ |\n|---|\n| ২ |",
    "headings": "# পটভূমি\n\nকথা\n\n### গভীর\n\n## মাঝে\n\n---\n\nশেষ",
    "marks": "**মোটা***হেলানো* ::ফাঁক ফাঁক:: ২^য়^ [[অনুচ্ছেদ ২]] ৫*৩ **জোড়া নেই",
    "a link": "[ওয়েবসাইট](https://example.gov.bd) ও https://example.gov.bd/a*b",
    "line ends": "প্রথম \\\nদ্বিতীয়\nএকই সারি",
    "signs of XML": "ক < খ & গ > ঘ \"উদ্ধৃতি\" 'এক' ]]>",
    "spaces": "অনেক    ফাঁক\tট্যাব \u00a0 অভঙ্গ",
    "a marker alone": "১।",
    "an item that holds a table": "১। সারণি\n\n   | ক | খ |\n   |---|---|\n   | ১ | ২ |",
    "latin": "The Secretary, *Ministry* of **Local** Government",
    "emoji and rare signs": "ঋণ ৳৫০০ ₂ © 😀 ক্ষ্ম র\u200dয",
}


@pytest.mark.parametrize("words", TEXTS.values(), ids=TEXTS)
def test_of_every_mark_in_running_text(words: str) -> None:
    document = govdocs.loads(LETTER)
    if "[[অনুচ্ছেদ" in words:
        words = f"২। শিরোনাম\n\n{words}"
    assert is_same_text(document.model_copy(update={"body": words}))


PIECES = [
    *("কথা", "**মোটা**", "*", "**", "২^য়^", "::ক খ::", "[^১] ", "|", "<b>", "&amp;", "http://a.example/*b*", " ", "\\", ":"),
    *("\n", "\n", "\n\n", "\n  ", "\n    ", "\n১। ", "\n(ক) ", "\n- ", "\n২।", "\n> ", "\n>> ", "\n# ", "\n---\n", "\n| ক | খ |\n|---|---|\n| ১ | ২ |\n"),
]  # fmt: skip


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=25))
def test_of_whatever_is_typed(pieces: list[str]) -> None:
    words = f"শুরু {''.join(pieces)}" + ("\n\n[^১]: টীকা" if "[^১] " in pieces else "")
    document = govdocs.loads(LETTER)
    for update in ({"body": words}, {"tables": (in_a_table(words),), "body": "{{ছক-১}}"}):
        is_same_text(document.model_copy(update=update))


def in_a_table(words: str) -> Table:
    """A table with a text in one cell over two columns, and in one over two rows."""
    rows = [[Cell(text=words, columns=2)], [Cell(text=words, rows=2), Cell()], [Cell(text="শেষ")]]
    return Table(mark="ছক-১", columns=[Column(title="ক"), Column(title="খ")], rows=rows)


@pytest.mark.parametrize("words", TEXTS.values(), ids=TEXTS)
def test_of_every_mark_in_the_cells_of_tables(words: str) -> None:
    cell = Cell(text=words) if "[[" not in words else Cell(text="কথা")
    table = Table(
        mark="ছক-১", columns=[Column(title="ক"), Column(title="খ")], rows=[[cell, Cell()], [Cell(), cell]]
    )
    assert is_same_text(govdocs.loads(LETTER).model_copy(update={"body": "{{ছক-১}}", "tables": (table,)}))
