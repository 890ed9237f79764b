"""The kinds of document: found by either name, and one of ours without loading the others."""

from __future__ import annotations

import subprocess
import sys

import pytest

from govdocs.models import kinds
from govdocs.models.kinds import OURS, kind_named

SCRIPT = """
import sys
from govdocs.models.kinds import OURS, kind_named
kind = kind_named(sys.argv[1])
print(kind.name, *sorted(name for name in OURS if f"govdocs.models.{name}" in sys.modules))
"""


def test_the_table_has_our_kinds_as_their_modules_name_them() -> None:
    ours = {kind.name: kind for kind in kinds().values() if kind.__module__.startswith("govdocs.")}
    assert {name: kind.bangla_name for name, kind in ours.items()} == OURS
    assert {kind.__module__ for kind in ours.values()} == {f"govdocs.models.{name}" for name in OURS}


@pytest.mark.parametrize("name", OURS)
def test_a_kind_is_found_by_either_name(name: str) -> None:
    assert kind_named(name) is kind_named(OURS[name]) is kinds()[name]
    assert kind_named(f" {name.title()}") is kinds()[name]


def test_no_other_kind_is_loaded() -> None:
    command = [sys.executable, "-c", SCRIPT, "পত্র"]
    run = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=True)
    assert run.stdout.split() == ["letter", "letter"]


def test_another_name_is_looked_for_among_all() -> None:
    assert kind_named("চিঠিপত্র") is None
