"""Edits at any path: what the text then is, character for character, and what is refused."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from govdocs.errors import Refusal
from govdocs.problems.problem import InvalidDocument
from govdocs.source.placing import Hint
from govdocs.source.reading import Source, read_text
from govdocs.source.structure import (
    with_item,
    with_item_moved,
    with_key_renamed,
    with_value,
    without_value,
)

Path = tuple[str | int, ...]


def source(text: str) -> Source:
    return read_text(text, "order.yaml")


SET: list[tuple[str, Path, Any, str]] = [
    # a text stays as it was typed: plain, in either quotation mark, as a block, with the comment beside it
    ("ক: ১  # নোট\n", ("ক",), "২", "ক: ২  # নোট\n"),
    ("ক: ১\n", ("ক",), "২: ৩", "ক: '২: ৩'\n"),
    ("ক: ১\n", ("ক",), "null", "ক: 'null'\n"),
    ("ক: ১\n", ("ক",), "", 'ক: ""\n'),
    ("ক: 'এটা'\n", ("ক",), "it's", "ক: 'it''s'\n"),
    ('ক: "এটা"\n', ("ক",), 'ওই "নাম"', 'ক: "ওই \\"নাম\\""\n'),
    ('ক: "এটা"\n', ("ক",), "১\n২", 'ক: "১\\n২"\n'),
    ("ক: ১  # নোট\nখ: ২\n", ("ক",), "১\n২", "ক: |  # নোট\n  ১\n  ২\nখ: ২\n"),
    ("ক: |\n  ১\n\n  ২\nখ: ২\n", ("ক",), "৩", "ক: |\n  ৩\nখ: ২\n"),
    ("ক: |-\n    ১\n    ২\nখ: ২\n", ("ক",), "৩\n\n৪", "ক: |-\n    ৩\n\n    ৪\nখ: ২\n"),
    ("ক: |  # নোট\n  ১\nখ: ২\n", ("ক",), "৩\n৪", "ক: |  # নোট\n  ৩\n  ৪\nখ: ২\n"),
    ("ক: |\n  ১\n", ("ক",), " (ক) এক\nদুই", "ক: |2\n   (ক) এক\n  দুই\n"),
    ("ক: >\n  ১\n  ২\nখ: ২\n", ("ক",), "৩\n৪", "ক: >\n  ৩\n\n  ৪\nখ: ২\n"),
    ("ক: এক\n  দুই\nখ: ২\n", ("ক",), "তিন", "ক: তিন\nখ: ২\n"),
    ("ক:\nখ: ২\n", ("ক",), "৩", "ক: ৩\nখ: ২\n"),
    ("ক:  # নোট\nখ: ২\n", ("ক",), "৩", "ক: ৩  # নোট\nখ: ২\n"),
    ("ক: ~\n", ("ক",), "৩", "ক: ৩\n"),
    ("ক: ১\n", ("ক",), "\u2028", 'ক: "\\u2028"\n'),
    # the ends of lines are those of the file
    ("ক: ১\r\nখ: ২\r\n", ("ক",), "৩\n৪", "ক: |\r\n  ৩\r\n  ৪\r\nখ: ২\r\n"),
    ("ক: ১\r\nখ: ২\r\n", ("গ",), ["৩"], "ক: ১\r\nখ: ২\r\nগ:\r\n  - ৩\r\n"),
    ("ক: ১\nখ: ২", ("গ",), "৩", "ক: ১\nখ: ২\nগ: ৩"),
    ("ক: ১\t# ট্যাব\nখ: ২\n", ("ক",), "৩", "ক: ৩\t# ট্যাব\nখ: ২\n"),
    # in braces and brackets
    ("ক: {খ: ১, গ: ২}  # নোট\n", ("ক", "খ"), "১, ২", "ক: {খ: '১, ২', গ: ২}  # নোট\n"),
    ("ক: {খ: ১}\n", ("ক", "গ"), ["২", "৩, ৪"], "ক: {খ: ১, গ: [২, '৩, ৪']}\n"),
    ("ক: {}\n", ("ক", "গ"), "২", "ক: {গ: ২}\n"),
    ("{ক: ১}\n", ("খ",), "২", "{ক: ১, খ: ২}\n"),
    ("ক: [১, ২]\n", ("ক",), ["১", "৩"], "ক: [১, ৩]\n"),
    ("ক: [১]\n", ("ক",), {"খ": "গ"}, "ক: {খ: গ}\n"),
    ("ক: [১, ২]\n", ("ক", 1), "৩\n৪", 'ক: [১, "৩\\n৪"]\n'),
    # lists and mappings in the place of others
    ("ক: ১  # নোট\nখ: ২\n", ("ক",), ["৩", "৪"], "ক:  # নোট\n  - ৩\n  - ৪\nখ: ২\n"),
    ("ক:\n  - ১\n  - ২\nখ: ২\n", ("ক",), "৩", "ক: ৩\nখ: ২\n"),
    ("ক:  # নোট\n- ১\nখ: ২\n", ("ক",), {"গ": "ঘ"}, "ক:  # নোট\n  গ: ঘ\nখ: ২\n"),
    ("ক:\n  - ১  # এক\n", ("ক", 0), {"গ": "১", "ঘ": "২"}, "ক:\n  - গ: ১  # এক\n    ঘ: ২\n"),
    ("ক:\n  - গ: ১\n    ঘ: ২\n", ("ক", 0), "১", "ক:\n  - ১\n"),
    ("ক:\n    - ১  # এক\n    - ২  # দুই\n", ("ক",), ["১", "৩", "৪"], "ক:\n    - ১  # এক\n    - ৩  # দুই\n    - ৪\n"),
    ("ক:\n  - ১\n  # দুইয়ের\n  - ২\n  - ৩\n", ("ক",), ["১", "৩"], "ক:\n  - ১\n  # দুইয়ের\n  - ৩\n"),
    ("ক:\n  খ: ১\n  গ: ২  # নোট\n", ("ক",), {"গ": "২", "ঘ": "৩"}, "ক:\n  গ: ২  # নোট\n  ঘ: ৩\n"),
    ("ক: ১\n", ("খ",), [{"গ": "১\n২", "ঘ": ["১", "২"]}], "ক: ১\nখ:\n  - গ: |\n      ১\n      ২\n    ঘ:\n      - ১\n      - ২\n"),
    ("ক: ১\n", ("খ",), [["১", ""], ["২, ৩", {"গ": "ঘ"}]], 'ক: ১\nখ:\n  - [১, ""]\n  - [\'২, ৩\', {গ: ঘ}]\n'),
    # what is missing on the way is made; a single text counts as the first item of a list
    ("ক: ১\n", ("খ", "গ", 0, "ঘ"), "২", "ক: ১\nখ:\n  গ:\n    - ঘ: ২\n"),
    ("ক: ১\n", ("ক", 0), "২", "ক: ২\n"),
    ("ক:\n  খ: ১\n  গ: ২\n", ("ক", 0, "খ"), "৩", "ক:\n  খ: ৩\n  গ: ২\n"),
    ("ক: ১\n", ("ক", 1), "২", "ক:\n  - ১\n  - ২\n"),
    ("ক:\n", ("ক", "খ"), "২", "ক:\n  খ: ২\n"),
    # nothing is no value
    ("ক: ১\nখ: ২\n", ("ক",), [], "খ: ২\n"),
    ("ক: ১\nখ: ২\n", ("গ",), None, "ক: ১\nখ: ২\n"),
    ("ক: ১\n", ("খ",), {"গ": None, "ঘ": "১"}, "ক: ১\nখ:\n  ঘ: ১\n"),
    # a key in another spelling of itself
    ("বিষয়: ১\n", ("বিষয়",), "২", "বিষয়: ২\n"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "path", "value", "expected"), SET)
def test_a_value_is_set(text: str, path: Path, value: Any, expected: str) -> None:
    assert with_value(source(text), path, value).text == expected


REMOVED: list[tuple[str, Path, str]] = [
    ("ক: ১  # নোট\nখ: ২\n", ("ক",), "খ: ২\n"),
    ("# ক-এর কথা\nক: ১\n\n# খ-এর কথা\nখ: ২\n", ("ক",), "# ক-এর কথা\n\n# খ-এর কথা\nখ: ২\n"),
    ("ক: ১\n\nখ: ২\n\nগ: ৩\n", ("খ",), "ক: ১\n\nগ: ৩\n"),
    ("ক: ১\n\nখ: ২\n", ("খ",), "ক: ১\n"),
    ("ক: ১\r\nখ: ২\r\n", ("খ",), "ক: ১\r\n"),
    ("ক: ১\nখ: ২", ("খ",), "ক: ১"),
    ("ক: ১\nখ: |\n  ২\n\n  ৩\nগ: ৪\n", ("খ",), "ক: ১\nগ: ৪\n"),
    ("ক: ১\nখ:\n  - গ: ২\n    # ঘ-এর কথা\n    ঘ: ৩\n", ("খ", 0, "গ"), "ক: ১\nখ:\n  # ঘ-এর কথা\n  - ঘ: ৩\n"),
    ("ক: ১\nখ:\n  - গ: ২\n    ঘ: ৩\n", ("খ", 0, "ঘ"), "ক: ১\nখ:\n  - গ: ২\n"),
    ("ক: ১\nখ:\n  - ২\n  - ৩\n", ("খ", 0), "ক: ১\nখ:\n  - ৩\n"),
    ("ক: ১\nখ: [২, ৩, ৪]\n", ("খ", 0), "ক: ১\nখ: [৩, ৪]\n"),
    ("ক: ১\nখ: [২, ৩, ৪]\n", ("খ", 2), "ক: ১\nখ: [২, ৩]\n"),
    ("ক: ১\nখ: {গ: ২, ঘ: ৩}\n", ("খ", "গ"), "ক: ১\nখ: {ঘ: ৩}\n"),
    # what then holds nothing goes, too
    ("ক: ১\nখ:\n  গ:\n    - ২\n", ("খ", "গ", 0), "ক: ১\n"),
    ("ক: ১\nখ:\n  - গ: ২\n  - ৩\n", ("খ", 0, "গ"), "ক: ১\nখ:\n  - ৩\n"),
]


@pytest.mark.parametrize(("text", "path", "expected"), REMOVED)
def test_a_value_is_removed(text: str, path: Path, expected: str) -> None:
    assert without_value(source(text), path).text == expected


ITEMS: list[tuple[str, int, Any, str]] = [
    ("ক:\n  - ১\n  # দুইয়ের\n  - ২\n", 1, "৩", "ক:\n  - ১\n  - ৩\n  # দুইয়ের\n  - ২\n"),
    ("ক:\n  - ১\n", 0, {"খ": "২", "গ": "৩"}, "ক:\n  - খ: ২\n    গ: ৩\n  - ১\n"),
    ("ক:\n- ১\n", 5, "২", "ক:\n- ১\n- ২\n"),
    ("ক: [১]\n", 0, "২", "ক: [২, ১]\n"),
    ("ক: [১]\n", 1, {"খ": "২"}, "ক: [১, {খ: ২}]\n"),
    ("ক: []\n", 0, "২", "ক: [২]\n"),
    ("ক:\n", 0, "২", "ক:\n  - ২\n"),
    ("ক: ১\n", 0, "২", "ক:\n  - ২\n  - ১\n"),
    ("খ: ১\n", 0, "২", "খ: ১\nক:\n  - ২\n"),
    (
        "ক:  # নোট\n  খ: ১\n  # গ-এর\n  গ: |\n    ২\n\n    ৩\nঘ: ৪\n",
        1,
        "৫",
        "ক:  # নোট\n  - খ: ১\n    # গ-এর\n    গ: |\n      ২\n\n      ৩\n  - ৫\nঘ: ৪\n",
    ),
    ("ক: {খ: ১}\n", 0, "২", "ক: [২, {খ: ১}]\n"),
    ("ক:\n  - |\n    ১\n\nখ: ২\n", 1, "২\n৩", "ক:\n  - |\n    ১\n  - |\n    ২\n    ৩\n\nখ: ২\n"),
]


@pytest.mark.parametrize(("text", "index", "value", "expected"), ITEMS)
def test_an_item_is_put_into_a_list(text: str, index: int, value: Any, expected: str) -> None:
    assert with_item(source(text), ("ক",), index, value).text == expected


MOVED: list[tuple[str, int, int, str]] = [
    ("ক:\n  - ১  # এক\n  # দুইয়ের\n  - ২\n  - ৩\n", 1, 0, "ক:\n  # দুইয়ের\n  - ২\n  - ১  # এক\n  - ৩\n"),
    ("ক:\n  - খ: ১\n    গ: |\n      ২\n  - ৩", 0, 1, "ক:\n  - ৩\n  - খ: ১\n    গ: |\n      ২"),
    ("ক: [১, [২, ৩], '৪']\n", 2, 0, "ক: ['৪', ১, [২, ৩]]\n"),
    ("ক:\n  - ১\n\n  - ২\n", 0, 1, "ক:\n  - ২\n\n  - ১\n"),
]


@pytest.mark.parametrize(("text", "index", "to", "expected"), MOVED)
def test_an_item_is_moved(text: str, index: int, to: int, expected: str) -> None:
    assert with_item_moved(source(text), ("ক",), index, to).text == expected


RENAMED: list[tuple[str, Path, str, str]] = [
    ("ক: ১  # নোট\nখ: ২\n", ("ক",), "গ", "গ: ১  # নোট\nখ: ২\n"),
    ("ক: {'খ': ১}\n", ("ক", "খ"), "গ: ঘ", "ক: {'গ: ঘ': ১}\n"),
    ("ক:\n  - খ: ১\n", ("ক", 0, "খ"), "গ", "ক:\n  - গ: ১\n"),
]


@pytest.mark.parametrize(("text", "path", "to", "expected"), RENAMED)
def test_a_key_is_renamed(text: str, path: Path, to: str, expected: str) -> None:
    assert with_key_renamed(source(text), path, to).text == expected


STARTER = """\
# বিষয়, এক বাক্যে।
# বিষয়: বিষয় লিখুন

# যাঁকে লেখা।
# প্রাপক:
#   - সচিব
#
#   - উপসচিব

ধরন: পত্র
# যিনি স্বাক্ষর করছেন।

বক্তব্য: কথা
"""


@pytest.mark.parametrize(
    ("path", "value", "old", "new"),
    [
        ("বিষয়", "সভা", "# বিষয়: বিষয় লিখুন\n", "বিষয়: সভা\n"),
        ("প্রাপক", ["ক"], "# প্রাপক:\n#   - সচিব\n#\n#   - উপসচিব\n", "প্রাপক:\n  - ক\n"),
        ("স্বাক্ষর", "ক", "# যিনি স্বাক্ষর করছেন।\n", "# যিনি স্বাক্ষর করছেন।\nস্বাক্ষর: ক\n"),
        ("তারিখ", "আজ", "ধরন: পত্র\n", "ধরন: পত্র\nতারিখ: আজ\n"),
        ("প্রথম", "১", "বক্তব্য: কথা\n", "বক্তব্য: কথা\nপ্রথম: ১\n"),
    ],
)
def test_a_new_key_stands_where_the_file_keeps_a_place_for_it(
    path: str, value: Any, old: str, new: str
) -> None:
    order = ["ধরন", "তারিখ", "বিষয়", "প্রাপক", "বক্তব্য", "স্বাক্ষর"]

    def hint(at: Path) -> Hint:
        before = order[: order.index(str(at[-1]))][::-1] if at[-1] in order else None
        return Hint(before, ("# যিনি স্বাক্ষর করছেন।",) if at == ("স্বাক্ষর",) else ())

    assert with_value(source(STARTER), (path,), value, hint).text == STARTER.replace(old, new)


def test_a_new_key_may_come_before_all_others() -> None:
    text = "ক:\n  - গ: ১\n    ঘ: ২\n"
    assert (
        with_value(source(text), ("ক", 0, "খ"), "৩", lambda at: Hint(())).text
        == "ক:\n  - খ: ৩\n    গ: ১\n    ঘ: ২\n"
    )


REFUSED: list[tuple[str, Callable[[Source], Source], str]] = [
    ("ক: ১\nক: ২\nখ: ৩\n", lambda read: with_value(read, ("খ",), "৪"), "Line 2 "),
    ("ক: ১\n", lambda read: with_value(read, ("ক", "খ"), "৪"), "'ক.খ'"),
    ("ক: ১\n", lambda read: without_value(read, ("ক",)), "'ক'"),
    ("ক: ১\n", lambda read: without_value(read, ("খ",)), "'খ'"),
    ("ক: ১\nখ: ২\n", lambda read: with_key_renamed(read, ("ক",), "খ"), "has a field 'খ'"),
    ("ক: ১\nখ: ২\n", lambda read: with_key_renamed(read, ("ক",), "গ\nঘ"), "'ক'"),
    ("ক: [১]\n", lambda read: with_item_moved(read, ("ক",), 0, 1), "'ক[1]'"),
    ("ক: {খ: ১}\n", lambda read: with_item(read, (), 0, "২"), "'—'"),
    ("ক: [১]\n", lambda read: with_value(read, ("ক", -1), "২"), "'ক[0]'"),
    ("ক: ১\n", lambda read: with_value(read, (), "২"), "'—'"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "edit", "words"), REFUSED)
def test_what_cannot_be_done_is_refused_in_words(
    text: str, edit: Callable[[Source], Source], words: str
) -> None:
    with pytest.raises(Refusal) as refused:
        edit(source(text))
    assert words in refused.value.english
    assert "order.yaml" in refused.value.bangla


@pytest.mark.parametrize("value", [{"ক": "\ud800"}, ["ক"] * 600_000, {"ক": {1, 2}}])
def test_what_no_file_holds_is_refused(value: Any) -> None:
    with pytest.raises(InvalidDocument):
        with_value(source("ক: ১\n"), ("খ",), value)


def deep(levels: int) -> Any:
    return {"ক": deep(levels - 1)} if levels else "খ"


def test_what_is_nested_too_deeply_is_refused() -> None:
    with pytest.raises(InvalidDocument):
        with_value(source("ক: ১\n"), ("খ",), deep(60))
