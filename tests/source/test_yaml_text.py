"""A tree → YAML text that reads as the same tree, whatever its texts hold."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from govdocs.source.reading import read_text
from govdocs.source.yaml_text import yaml_text

ODD = "ab: #'\"-|>\n\t\r?,[]{}&*!%@`~\\১য়ক্ষ \u200b\xa0\u2028\x85\x00\x7f\ufeff\u200d“‘N"
TEXTS = st.text(st.one_of(st.sampled_from(ODD), st.characters(exclude_categories=["Cs"])), max_size=12)
KEYS = st.sampled_from(["kind", "ধরন", "ক খ", "a b", "ই-মেইল", "yes", "১"])
TREES = st.recursive(
    st.one_of(st.none(), TEXTS),
    lambda inner: st.one_of(st.lists(inner, max_size=4), st.dictionaries(KEYS, inner, max_size=4)),
    max_leaves=12,
)


@given(st.dictionaries(KEYS, TREES, min_size=1, max_size=5))
@settings(max_examples=300, deadline=None)
def test_it_reads_as_the_same_tree(tree: dict[str, object]) -> None:
    source = read_text(yaml_text(tree))
    assert (source.tree, source.slips) == (tree, ())


@pytest.mark.parametrize(
    ("tree", "text"),
    [
        ({"a": "ক"}, "a: ক\n"),
        ({"a": ""}, "a: ''\n"),
        ({"a": None}, "a:\n"),
        ({"a": []}, "a: []\n"),
        ({"a": {}}, "a: {}\n"),
        ({"a": "null"}, "a: 'null'\n"),
        ({"a": ["১", "খ: গ"]}, "a:\n  - ১\n  - 'খ: গ'\n"),
        ({"a": [{"b": "১", "c": "২"}]}, "a:\n  - b: ১\n    c: ২\n"),
        ({"a": [["১"], [], {}]}, "a:\n  -\n    - ১\n  - []\n  - {}\n"),
        ({"a": {"b": {"c": "১"}}}, "a:\n  b:\n    c: ১\n"),
        ({"a": "এক\nদুই"}, "a: |-\n  এক\n  দুই\n"),
        ({"a": "এক\n\nদুই\n"}, "a: |\n  এক\n\n  দুই\n"),
        ({"a": "এক\r\nদুই"}, 'a: "এক\\r\\nদুই"\n'),
        ({"a": "\x07"}, 'a: "\\x07"\n'),
        ({"a: b": "১"}, "'a: b': ১\n"),
    ],
)
def test_it_is_as_a_person_would_type_it(tree: dict[str, object], text: str) -> None:
    assert yaml_text(tree) == text
    assert read_text(text).tree == tree
