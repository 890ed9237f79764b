"""Pinning: the version of govdocs and the digest of the templates, typed into a YAML text that stays as it is otherwise."""

from __future__ import annotations

from importlib.metadata import version
from pathlib import Path

import pytest

import govdocs
from govdocs.models import kinds
from govdocs.page.pinning import pinned
from govdocs.page.template_digest import template_digest
from govdocs.source.reading import read, read_text
from tests.support.examples import EXAMPLES
from tests.support.starters import finished

HERE = version("govdocs")
LETTER = kinds()["letter"]
DIGEST = template_digest(LETTER)[:12]
TEXT = {"bn": finished("letter"), "en": finished("letter", "en")}
KIND = {"bn": "ধরন: পত্র\n", "en": "kind: letter\n"}
NAMES = {"bn": ("প্রোগ্রাম-সংস্করণ", "টেমপ্লেট"), "en": ("govdocs", "template")}


@pytest.mark.parametrize("keys", ["bn", "en"])
def test_adds_two_lines_and_changes_nothing_else(keys: str) -> None:
    text = pinned(read_text(TEXT[keys]))
    program, template = NAMES[keys]
    lines = f"{program}: {HERE}\n{template}: {DIGEST}\n"
    assert text == TEXT[keys].replace(KIND[keys], KIND[keys] + lines)
    assert isinstance(govdocs.loads(text), LETTER)
    assert pinned(read_text(text)) == text


@pytest.mark.parametrize(
    ("kind", "after"),
    [
        ("ধরন: পত্র   # কোন ধরন\r\n", "ধরন: পত্র   # কোন ধরন\r\nপ্রোগ্রাম-সংস্করণ: {v}\r\nটেমপ্লেট: {t}\r\n"),
        ("'kind' : \"letter\"\n", "'kind' : \"letter\"\ngovdocs: {v}\ntemplate: {t}\n"),
        ("ধরন: পত্র\nটেমপ্লেট: 00000000 # পুরোনো\n", "ধরন: পত্র\nটেমপ্লেট: {t} # পুরোনো\n"),
        ("ধরন: পত্র\nপ্রোগ্রাম-সংস্করণ:\n", "ধরন: পত্র\nপ্রোগ্রাম-সংস্করণ: {v}\n"),
        ("ধরন: পত্র\nপ্রোগ্রাম-সংস্করণ: '99'\n", "ধরন: পত্র\nপ্রোগ্রাম-সংস্করণ: {v}\n"),
        ("ধরন: পত্র\nপ্রোগ্রাম-সংস্করণ: ~=0.0\n", "ধরন: পত্র\nপ্রোগ্রাম-সংস্করণ: ~=0.0\n"),
        ("ধরন: পত্র\ngovdocs: x\nTemplate: y\n", "ধরন: পত্র\ngovdocs: {v}\nTemplate: {t}\n"),
    ],
)
def test_keeps_to_what_is_there(kind: str, after: str) -> None:
    """Comments, quotation marks, ends of lines, the one pin that there is, a range that holds."""
    after = after.replace("{v}", HERE).replace("{t}", DIGEST)
    text = TEXT["bn"].replace(KIND["bn"], kind)
    assert pinned(read_text(text)) == TEXT["bn"].replace(KIND["bn"], after)


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda path: path.stem)
def test_an_example_reads_as_before_but_for_its_pins(example: Path) -> None:
    source = read(example)
    text = pinned(source)
    pins = {key: text for key, text in read_text(text).tree.items() if key in (*NAMES["bn"], *NAMES["en"])}
    assert len(pins) in (1, 2)
    assert dict(read_text(text).tree) == {**source.tree, **pins}
    assert [line for line in text.splitlines() if line.partition(":")[0] not in pins] == [
        line for line in source.text.splitlines() if line.partition(":")[0] not in pins
    ]
    govdocs.render_html(govdocs.loads(text, folder=example.parent))


def test_a_file_in_one_line_stays_in_one_line() -> None:
    text = pinned(read_text("{ধরন: পত্র, বিষয়: ক}"))
    assert text == f"{{ধরন: পত্র, প্রোগ্রাম-সংস্করণ: {HERE}, টেমপ্লেট: {DIGEST}, বিষয়: ক}}"


def test_a_kind_on_the_last_line_without_an_end() -> None:
    assert pinned(read_text("বিষয়: ক\nধরন: পত্র")).startswith("বিষয়: ক\nধরন: পত্র\nপ্রোগ্রাম-সংস্করণ: ")


@pytest.mark.parametrize("value", ["{ক: খ}", "[১, ২]", "|\n  ক\n  খ", "\n  ক: খ", "\n  - ক\n  - খ"])
def test_what_is_no_pin_at_all_is_left_to_the_author(value: str) -> None:
    with pytest.raises(ValueError, match="by hand"):
        pinned(read_text(TEXT["bn"].replace(KIND["bn"], f"{KIND['bn']}প্রোগ্রাম-সংস্করণ: {value}\n")))
