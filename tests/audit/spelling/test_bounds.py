"""What the spelling keeps and does is bounded: steps are counted, not timed."""

from __future__ import annotations

from importlib import import_module
from pkgutil import walk_packages
from typing import Any

import pytest

from govdocs.audit.spelling.academy import by_rules
from tests.support.steps import growth

PARTS = ["ক", "সহজীকরন", "র্ম্ম", "কারি", "দূর্", "ষ্ট", "সমুহ", "ীতা", "১", "a", "-"]


@pytest.mark.parametrize("part", PARTS)
def test_a_long_word_costs_by_the_rules_as_its_length(part: str) -> None:
    assert growth(lambda size: lambda: by_rules(part * size), 60) < 4 * 1.5


FEW = {
    "govdocs.audit.names.gazetteer.gazetteer": "a level",
    "govdocs.audit.rules.language._forms": "a register of language",
    "govdocs.audit.spelling.endings._ending": "yes or no",
    "govdocs.audit.words.confusions._pattern": "a pair of the list",
    "govdocs.audit.words.confusions._wrong": "a pair of the list",
}
"""Caches of functions of what has few values, and no word is."""


def kept() -> dict[str, int | None]:
    """The caches of functions of the audit that are called with words of letters, each with how many answers it keeps."""
    found: dict[str, int | None] = {}
    for module in walk_packages(import_module("govdocs.audit").__path__, "govdocs.audit."):
        for name, function in vars(import_module(module.name)).items():
            parameters: Any = getattr(function, "cache_parameters", None)
            if parameters and function.__module__ == module.name:
                takes = function.__wrapped__.__code__.co_argcount
                found[f"{module.name}.{name}"] = parameters()["maxsize"] if takes else 0
    return found


def test_no_cache_of_words_grows_without_end() -> None:
    caches = kept()
    assert len(caches) > 10
    assert [name for name, most in caches.items() if most is None and name not in FEW] == []
    assert max(most or 0 for most in caches.values()) <= 50_000
