"""YAML that is large, deep, repeated or in another encoding ends in a problem at its place, in a bounded time and memory."""

from __future__ import annotations

import time
import tracemalloc
from collections.abc import Iterator

import pytest

import govdocs
from govdocs.source.reading import read_bytes

KIND = "ধরন: পত্র\n"
LARGE = {
    "keys": "".join(f"ক{i}: x\n" for i in range(20_000)),
    "keys in one line": "x: {" + ",".join(f"k{i}: 1" for i in range(20_000)) + "}\n",
    "one key again and again": "ক: x\n" * 20_000,
    "aliases of aliases": "a0: &a0 [x,x]\n"
    + "".join(f"a{i}: &a{i} [{','.join([f'*a{i - 1}'] * 9)}]\n" for i in range(1, 20)),
    "lists without end": "x: " + "[" * 300_000 + "\n",
    "lists in lists": "x: " + "[" * 100_000 + "]" * 100_000 + "\n",
    "mappings without end": "x: " + "{a: " * 100_000 + "\n",
    "lines ever deeper": "".join(" " * i + "a:\n" for i in range(1800)),
    "dashes": "x: " + "- " * 200_000 + "y\n",
    "colons": "x: " + "a: " * 200_000 + "\n",
    "tags": "".join(f"k{i}: !!python/object/apply:os.system [id]\n" for i in range(5_000)),
    "directives": "---\n" + "%TAG ! x:\n" * 20_000,
    "documents": f"---\n{KIND}" * 20_000,
    "quotation marks": "x: " + '"' * 200_000 + "\n",
}


@pytest.fixture
def bounded() -> Iterator[None]:
    """Ten seconds of the processor, which is many times what any of them takes, and a small part of the memory of a document."""
    tracemalloc.start()
    begun = time.process_time()
    try:
        yield
        spent = time.process_time() - begun
        assert tracemalloc.get_traced_memory()[1] < 300_000_000
    finally:
        tracemalloc.stop()
    assert spent < 30  # with every allocation traced


@pytest.mark.parametrize("text", LARGE.values(), ids=LARGE)
def test_what_is_large_or_deep_is_a_problem(text: str, bounded: None) -> None:
    with pytest.raises(govdocs.InvalidDocument) as caught:
        govdocs.loads(KIND + text)
    assert caught.value.problems


def test_colons_in_a_line_of_any_length_are_told_where_they_are() -> None:
    for count in (2_000, 100_000):
        with pytest.raises(govdocs.InvalidDocument) as caught:
            govdocs.loads(f"{KIND}বিষয়: ক\nx: {'a: ' * count}\n")
        problem = caught.value.problems[0]
        assert (problem.line, problem.code) == (3, "stray-colon")


@pytest.mark.parametrize("text", ["kind: memo\n", "ধরন: পত্র\nবিষয়: সভা\n"])
@pytest.mark.parametrize("order", ["", "-le", "-be"])
@pytest.mark.parametrize("encoding", ["utf-16", "utf-32"])
def test_a_wide_encoding_is_said_by_its_name(encoding: str, order: str, text: str) -> None:
    with pytest.raises(govdocs.InvalidDocument) as caught:
        read_bytes(text.encode(encoding + order), "a.yaml")
    (problem,) = caught.value.problems
    assert problem.code == "utf-16"
    assert encoding.upper() in problem.message("bn")


def test_another_encoding_is_not_guessed() -> None:
    with pytest.raises(govdocs.InvalidDocument) as caught:
        read_bytes("kind: memo\n".encode("cp037"), "a.yaml")
    assert [problem.code for problem in caught.value.problems] == ["not-utf8"]
