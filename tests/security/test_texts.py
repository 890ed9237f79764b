"""Hostile texts and mappings: a clear problem or harmless text, for no more than an honest document costs."""

from __future__ import annotations

import gc
import time
from collections.abc import Callable
from contextlib import suppress
from functools import cache
from pathlib import Path
from typing import Any

import pytest

import govdocs
from govdocs.problems.problem import GovdocsError
from tests.support.hostile import SECRET, annex, memo
from tests.support.memo import MEMO, problems_of

# Texts: each attack has a size, is reported by its codes (None: it is harmless), and costs no more than an honest file of that size.

SIZE = 60_000  # characters

TEXTS: dict[str, tuple[Callable[[int], str], str | None]] = {
    "billion laughs": (
        lambda n: "a: &a [ha, ha]\n" + "".join(f"k{i}: &k{i} [*a, *a, *a]\n" for i in range(n // 20)),
        "anchor too-many-slips",
    ),
    "python object": (lambda n: MEMO + "ক: !!python/object/apply:os.system [echo]\n", "tag unknown-key"),
    "flow depth bomb": (lambda n: "ক: " + "[" * n, "too-deep"),
    "block depth bomb": (lambda n: "- " * (n // 2), "too-deep"),
    "mapping depth bomb": (lambda n: "".join(f"{' ' * i}a:\n" for i in range(int((2 * n) ** 0.5))), "too-deep"),
    "unclosed flow mappings": (lambda n: "{a: " * (n // 4), "too-deep"),
    "complex keys": (lambda n: "? " * (n // 2), "bad-key"),
    "100,000 keys": (lambda n: MEMO + "".join(f"অজানা{i}: ১\n" for i in range(n // 14)), "unknown-key more-problems"),
    "one key again and again": (lambda n: "ধরন: পত্র\n" * (n // 10), "repeated-key too-many-slips"),
    "a key without end": (lambda n: MEMO + f'? "{"ক" * n}"\n: ১\n', "unknown-key"),
    "a line without end": (lambda n: memo("বিষয়", "ক " * (n // 2)), None),
    "a quotation without end": (lambda n: memo("বিষয়", "'" + "''" * (n // 2)), "open-quote"),
    "directives": (lambda n: "".join(f"%TAG !e{i}! tag:x,2000:\n" for i in range(n // 24)) + "---\nক: ১\n", "directive"),
    "directives after the end": (lambda n: MEMO + "...\n" + "%TAG ! tag:x,2000:\n" * (n // 20), "directive"),
    "many documents": (lambda n: "ক: ১\n---\n" * (n // 9), "second-document"),
    "nothing but comments": (lambda n: "# ক\n" * (n // 4), "empty-file"),
    "NUL bytes": (lambda n: MEMO + "\0" * n, "control-character"),
    "terminal escapes": (lambda n: memo("বিষয়", '"\x1b[2J"'), "control-character"),
    "a lone surrogate": (lambda n: memo("বিষয়", '"\ud800"'), "control-character"),
    "an escaped surrogate": (lambda n: memo("বিষয়", '"\\ud800"'), "backslash"),
    "mixed tabs": (lambda n: "ক:\n" + " \t \tখ: ১\n" * (n // 10), "tab"),
    "piled marks": (lambda n: memo("বিষয়", f'"ক{"̴́" * (n // 2)}"'), "piled-marks"),
    "piled marks in a key": (lambda n: f'"ক{"̴́" * (n // 2)}": ১\n', "piled-marks"),
    "invisible characters": (lambda n: memo("বিষয়", '"' + "ক\u200b " * (n // 3) + '"'), None),
    "hasantas": (lambda n: memo("বিষয়", "ক্" * (n // 2)), "word-without-end"),
    "a date without end": (lambda n: memo("তারিখ", "২১ " * (n // 3)), "bad-value"),
    "months without end": (lambda n: memo("তারিখ", "ফেব্রুয়ারি " * (n // 13)), "bad-value"),
    "digits for a date": (lambda n: memo("তারিখ", "1" * n), "word-without-end"),
    "a memo number of digits": (lambda n: memo("নম্বর", "1" * n), "word-without-end"),
    "a memo number of groups": (lambda n: memo("নম্বর", "1. " * (n // 3)), None),
    "a memo number of marks": (lambda n: memo("নম্বর", "'" + ", ;" * (n // 3) + "x'"), None),
    "a copy number beyond Python": (lambda n: memo("নম্বর", "46.00.0000.071.31.003.24-125/" + "9" * 2400), None),
    "an enormous integer": (
        lambda n: MEMO + f"অনুলিপি:\n  প্রাপক:\n    - পাঠ: ক\n      সংখ্যা: {'9' * 2400}\n",
        "out-of-range",
    ),
    "an enormous decimal": (lambda n: annex(f"ধরন: তালিকা\n    কলাম: [{{শিরোনাম: ক, প্রস্থ: {'9' * 2400}}}]"), "out-of-range empty-list"),
    "a version of the keys beyond Python": (lambda n: "স্কিমা-সংস্করণ: " + "9" * 2400 + f"\n{MEMO}", "new-schema"),
    "nothing but hashes": (lambda n: "#\n" * (n // 2) + MEMO, None),
    "values that comments cut": (lambda n: MEMO + "বিতরণ:\n  প্রাপক:\n" + "    - ক #৫\n" * (n // 11), None),
    "hashes within quotation marks": (lambda n: MEMO + "বিতরণ:\n" + ("  - [" + '"ক #খ", ' * 600 + "ক]\n") * (n // 5000), "not-keys"),
    "a choice without end": (lambda n: memo("ফরম", "ক " * (n // 2)), "unknown-choice"),
    "a kind that is a tree": (lambda n: "ধরন: [পত্র, {ক: খ}]\n", "unknown-kind"),
    "braces in values": (lambda n: memo("তারিখ", "'{0} {name} {given.__class__}'"), "bad-value"),
    "rows that are all wrong": (
        lambda n: annex("ধরন: তালিকা\n    কলাম: [ক, খ]\n    সারি:\n" + "      - [ক]\n" * (n // 12)),
        "uneven-row more-problems",
    ),
    "cells that reach over thousands": (
        lambda n: annex(
            "ধরন: তালিকা\n    কলাম: [ক, খ]\n    সারি:\n" + "      - [{পাঠ: ক, সারি: 500, কলাম: 30}]\n" * (n // 42)
        ),
        "uneven-row more-problems",
    ),
    "a cell wider than memory": (
        lambda n: annex("ধরন: তালিকা\n    কলাম: [ক]\n    সারি:\n      - [{কলাম: 999999999}]"),
        "out-of-range",
    ),
    "nested Markdown": (lambda n: memo("বক্তব্য", "'" + "> " * (n // 2) + "'"), None),
    "emphasis without end": (lambda n: memo("বক্তব্য", "'" + "*a **b " * (n // 7) + "'"), None),
    "links without end": (lambda n: memo("বক্তব্য", "'" + "[a]( " * (n // 5) + "'"), None),
}  # fmt: skip


def cost(text: str) -> float:
    """Seconds of processor time for reading, checking and, where it is valid, the text's way into HTML.

    The better of two, without the collector, which goes through all that other tests have left in the process.
    """
    return min(_seconds(text), _seconds(text))


def _seconds(text: str) -> float:
    gc.collect()
    gc.disable()
    try:
        begin = time.process_time()
        with suppress(GovdocsError):
            govdocs.render_html(govdocs.loads(text))
        return time.process_time() - begin
    finally:
        gc.enable()


@cache
def honest_cost() -> float:
    """What an honest table of SIZE characters costs."""
    return cost(annex("ধরন: তালিকা\n    কলাম: [ক, খ]\n    সারি:\n" + "      - [নাম, পদবি]\n" * (SIZE // 20)))


@pytest.mark.parametrize("attack", TEXTS)
def test_a_hostile_text_is_told_and_costs_no_more_than_an_honest_one(attack: str) -> None:
    make, code = TEXTS[attack]
    text = make(SIZE)
    problems = problems_of(text)
    assert {problem.code for problem in problems} == set(code.split() if code else ())
    assert len(problems) <= 300
    for problem in problems:
        assert len(problem.bangla) < 700
        assert len(problem.hint_bangla) < 2000
        assert SECRET not in problem.bangla
    assert cost(text) < 3 * honest_cost()


def test_a_file_without_end_is_not_read_to_its_end(tmp_path: Path) -> None:
    file = tmp_path / "f.yaml"
    with file.open("wb") as sparse:
        sparse.truncate(1 << 40)  # a terabyte of nothing
    assert [problem.code for problem in govdocs.check(file)] == ["file-too-big"]


def endless() -> dict[str, Any]:
    data: dict[str, Any] = {"kind": "letter"}
    data["form"] = data
    return data


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (endless(), "too-deep"),
        ({"kind": "letter", "body": ["ক"] * 500_001}, "too-many-values"),
        ({"kind": "letter", "subject": "a" + "\u0301" * 100}, "piled-marks"),
        ({"kind": object()}, "unknown-kind"),
        ({1: 2, None: 3}, "missing-kind"),
    ],
)
def test_a_hostile_mapping_from_python_is_told(data: dict[str, Any], code: str) -> None:
    assert {problem.code for problem in govdocs.check(data)} == {code}
