"""Whatever is typed into a valid document, no rule fails on it, and a fixed file is valid."""

from __future__ import annotations

from typing import Any

import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import govdocs
from govdocs.audit import audit
from govdocs.audit.rule_book import rules
from govdocs.models import Document
from govdocs.problems.problem import InvalidDocument
from tests.support.audited import fixed
from tests.support.examples import TESTS

LETTERS = [
    yaml.safe_load(path.read_text("utf-8")) for path in sorted((TESTS / "audit" / "clean").glob("a*.yaml"))
]
# fmt: off
PIECES = st.sampled_from([
    "২১ ফেব্রুয়ারি ২০২৪", "৩১/০২/২০২৪", "৮ ফাল্গুন ১৪৩০", "০০ বৈশাখ ০০০০", "৯৯৯৯", "হতে", "-", "/", "(তিন)", "৩", "(সোমবার)",
    "১০.৩০ টায়", "বিকাল", "২০২৩-২৪ অর্থবছর (", "৪৬.০০.০০০০.০৭১.৩১.০০৩.২৩-৫২৪", "/১(৫)", "জন", "তালিকা", "পরিশিষ্ট-ক", "মোট",
    "| ১ | ২ |", "|-|-|", "১।", "(গ)", "মোঃ", "০১৭০০", "@", "\n", "।", "\u200d", "\u09bc", "ivóªcwZ", "x",
    "৮০টির মধ্যে", "২,২8,০০০ টাকা", "১১,৯৭,০০ জন", "৯5 শতাংশ", "বেড়ে", "অর্থাৎ", "৪০টি", "দুই মাসে", "মাসে গড়ে", "পুরুষ ৬০% ও নারী ৪0%",
])
# fmt: on
TYPED = st.lists(PIECES | st.text(max_size=8), min_size=1, max_size=8).map(" ".join)


def places(node: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    if isinstance(node, (dict, list)):
        items = node.items() if isinstance(node, dict) else enumerate(node)
        return [place for key, value in items for place in places(value, (*path, key))]
    return [path]


def typed_into(node: Any, path: tuple[Any, ...], words: str) -> Any:
    if not path:
        return words
    if isinstance(node, dict):
        return {key: typed_into(v, path[1:], words) if key == path[0] else v for key, v in node.items()}
    return [typed_into(v, path[1:], words) if i == path[0] else v for i, v in enumerate(node)]


@st.composite
def documents(draw: st.DrawFn) -> str:
    data = draw(st.sampled_from(LETTERS))
    for _ in range(draw(st.integers(1, 4))):
        data = typed_into(data, draw(st.sampled_from(places(data))), draw(TYPED))
    return yaml.safe_dump(data, allow_unicode=True, sort_keys=False, default_style='"')


def loaded(text: str) -> Document | None:
    try:
        return govdocs.loads(text)
    except InvalidDocument:
        return None


@settings(
    max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much]
)
@given(documents())
def test_no_rule_fails_on_what_is_typed(text: str) -> None:
    document = loaded(text)
    if document is None:
        return
    assert [
        problem.english for problem in audit(document) if "failed on this document" in problem.english
    ] == []
    assert {problem.code for problem in audit(document)} <= set(rules())


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(documents())
def test_a_fixed_file_is_valid_and_changed(text: str) -> None:
    for change in fixed(text) if loaded(text) else ():
        assert loaded(change.text) is not None
        assert change.text != text
        assert fixed(change.text) == ()
