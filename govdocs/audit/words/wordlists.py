"""The word lists of the language rules, read from words.yaml: spellings, abbreviations, words with a visarga, registers."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import Any, NamedTuple

from govdocs.source import reading as source
from govdocs.text.unicode import normalise


class Spelling(NamedTuple):
    """A wrong or old form that begins a word (`inside`: or is within one), the right form, and its authority."""

    wrong: str
    right: str
    inside: bool
    source: str


class WordLists(NamedTuple):
    """The sections of words.yaml; all forms are in canonical Unicode."""

    spellings: tuple[Spelling, ...]
    right: frozenset[str]
    """Right forms that begin like a wrong one."""
    abbreviations: frozenset[str]
    """Without the visarga, or dot, at their end."""
    visarga: frozenset[str]
    """Forms that keep the visarga at their end."""
    adverbs: frozenset[str]
    """Adverbs that have lost it."""
    labels: frozenset[str]
    """Words that a colon belongs after."""
    registers: dict[str, str]
    """Sadhu form to cholito form."""
    shared: frozenset[str]
    """Cholito forms that prove nothing."""


@cache
def word_lists() -> WordLists:
    """The word lists, read once."""
    text = (files("govdocs.audit.words") / "words.yaml").read_text("utf-8")
    tree = source.read_text(normalise(text), "words.yaml").tree
    return WordLists(
        tuple(
            _spelling(wrong, right, group)
            for group in tree["spelling"]
            for wrong, right in group["words"].items()
        ),
        frozenset(tree["right"]),
        frozenset(tree["abbreviations"]),
        frozenset(tree["visarga"]),
        frozenset(tree["adverbs"]),
        frozenset(tree["labels"]),
        dict(tree["registers"]),
        frozenset(tree["shared"]),
    )


def _spelling(wrong: str, right: str, group: dict[str, Any]) -> Spelling:
    return Spelling(wrong.removeprefix("-"), right, wrong.startswith("-"), group["source"])
