"""Whatever is typed or broken, `loads`, `check` and the audit answer with Problems and nothing else.

A few seconds by default; a minute where the environment variable CI is set.
"""

from __future__ import annotations

import os
import random
from contextlib import suppress
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import govdocs
from govdocs.cli.report_formats import as_github, as_json, as_sarif
from govdocs.cli.terminal import as_text
from govdocs.models import kinds
from govdocs.problems.problem import InvalidDocument, Problem
from govdocs.schema import starter
from tests.support.examples import ROOT

LONG = bool(os.environ.get("CI"))
STARTERS = [starter(kind, keys) for kind in kinds().values() for keys in ("bn", "en")]
EXAMPLES = [
    path.read_text("utf-8")
    for path in sorted((ROOT / "examples").glob("*.yaml"))
    if path.name != "office.yaml"
]
NAMES = sorted({name for kind in kinds().values() for name in kind.names()})


def rounds(short: int, long: int) -> settings:
    """How often a test is run; the four take a few seconds together, or a minute."""
    examples = long if LONG else short
    return settings(
        max_examples=examples, deadline=None, suppress_health_check=list(HealthCheck), database=None
    )


def problems_of(text: str) -> tuple[Problem, ...]:
    try:
        document = govdocs.loads(text, name="f.yaml")
    except InvalidDocument as invalid:
        return invalid.problems
    return audited(document)


def audited(document: govdocs.Document) -> tuple[Problem, ...]:
    """What the audit says of a valid document."""
    audit = pytest.importorskip("govdocs.audit")
    return tuple(audit.audit(document))


def answers_with_problems(text: str) -> None:
    problems = problems_of(text)
    lines = text.splitlines()
    for problem in problems:
        assert problem.bangla
        assert problem.english
        assert problem.place is None or 1 <= problem.place.line <= len(lines) + 1
    as_text(problems)
    as_json(problems)
    as_github(problems)
    as_sarif(problems)


# Marks that mean something to YAML, Markdown, dates, numbers or our own readers
PIECES = st.sampled_from(
    [*"\t\n :-[]{}#&*!|>'\"%@`\\,.~?।৷/()<", ": ", "- ", "  ", "\n  ", "\n- ", "'''", "\x00", "\ufeff", "\u200c", "\u200d", "্", "\u09bc",
     "🙂", "९", "৯", "৯৯৯", "9" * 400, "-0", "1e9", "null", "~", "হ্যাঁ", "না", "yes", "২১/০২/২০২৪", "৩১ ফেব্রুয়ারি", "১৪৩০", "২০২৩-২৪",
     "“", "”", "‘", "welq", "cÖwkÿY", "../", "office.yaml", "***", "|a|b|\n|-|-|", "> ", "১। ", "[^১]", "{{ক}}", "\r", "\u2028", "\ud800"]
)  # fmt: skip


@st.composite
def broken(draw: st.DrawFn) -> str:
    """A starter or an example with a few cuts, repetitions and insertions."""
    text = draw(st.sampled_from(STARTERS + EXAMPLES))
    for _ in range(draw(st.integers(1, 5))):
        at = draw(st.integers(0, len(text)))
        until = min(len(text), at + draw(st.integers(0, 40)))
        new = draw(st.one_of(st.just(""), PIECES, st.text(max_size=5), st.just(text[at:until] * 2)))
        text = text[:at] + new + text[until:]
    return text


@st.composite
def misfilled(draw: st.DrawFn) -> str:
    """A starter or an example whose values are another's, or a tree where a text belongs, and the other way round."""
    lines = draw(st.sampled_from(STARTERS + EXAMPLES)).splitlines()
    values = [line.partition(": ")[2] for line in lines if ": " in line]
    choice = random.Random(draw(st.integers(0, 1 << 32)))
    for _ in range(draw(st.integers(1, 8))):
        row = choice.randrange(len(lines))
        key, colon, _ = lines[row].partition(": ")
        odd = [
            "[]",
            "{}",
            "''",
            "[[]]",
            "{ক: {খ: গ}}",
            "-1",
            "9" * 30,
            "|",
            "{}: {}",
            choice.choice(values),
            choice.choice(NAMES),
        ]
        lines[row] = f"{key}{colon}{choice.choice(odd)}" if colon else lines[row].lstrip()
    return "\n".join(lines) + "\n"


TREES = st.recursive(
    st.one_of(st.none(), st.booleans(), st.integers(), st.floats(), st.text(max_size=20), st.dates(), PIECES),
    lambda inner: st.one_of(st.lists(inner, max_size=4), st.dictionaries(st.sampled_from(NAMES), inner, max_size=6)),
    max_leaves=20,
)  # fmt: skip


@rounds(60, 1000)
@given(st.one_of(broken(), misfilled()))
def test_a_broken_document_is_answered_with_problems(text: str) -> None:
    answers_with_problems(text)


@rounds(60, 1200)
@given(st.lists(st.one_of(PIECES, st.text(max_size=8), st.sampled_from(NAMES)), max_size=30).map("".join))
def test_any_text_is_answered_with_problems(text: str) -> None:
    answers_with_problems("ধরন: পত্র\n" + text)
    answers_with_problems(text)


@rounds(40, 700)
@given(st.sampled_from(sorted(kinds())), st.dictionaries(st.sampled_from(NAMES), TREES, max_size=12))
def test_any_mapping_is_answered_with_problems(kind: str, data: dict[str, Any]) -> None:
    problems = govdocs.check({**data, "kind": kind})
    as_json(problems)
    assert all(problem.place is None for problem in problems)


@rounds(60, 1000)
@given(
    st.binary(max_size=300),
    st.sampled_from(STARTERS),
    st.sampled_from(["utf-8", "utf-16", "utf-16-le", "cp1252", "utf-32"]),
)
def test_any_bytes_are_answered_with_problems(noise: bytes, text: str, encoding: str) -> None:
    from govdocs.source import reading as source

    for raw in (noise, text.encode(encoding, "replace")[:200] + noise):
        with suppress(InvalidDocument):
            assert isinstance(source.read_bytes(raw, "f.yaml"), source.Source)
