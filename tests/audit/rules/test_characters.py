"""Characters that are wrong, and those that only look so."""

from __future__ import annotations

import unicodedata

import pytest

from govdocs.audit.rules.characters import (
    bijoy_leftovers,
    foreign_letters,
    invisible_characters,
    uncanonical_letters,
)
from govdocs.audit.spans import Finder
from tests.support.slips import VECTORS


@pytest.mark.parametrize("text", VECTORS["bijoy_leftover_flag"])
def test_bijoy_of_the_vectors(text: str) -> None:
    ((slip,),) = bijoy_leftovers(f"জেলা {text} ঢাকা")
    assert f"জেলা {text} ঢাকা"[slip.start : slip.end] == text


ACCEPTED: list[tuple[Finder, str]] = [
    (foreign_letters, "MoPA, Excel, ১ম, ২O° নয় 20°".replace("২O° নয় ", "")),
    (invisible_characters, "র\u200d্যাব, এতদ্\u200cসঙ্গে, মুহাম্মদুল্লাহ্\u200c"),
    (uncanonical_letters, "হঠাৎ, র\u200d্যাব, উদ্যোগ, \u09dc\u09dd\u09df"),
    (bijoy_leftovers, "Social Acceptance, Android, SMS, résumé, © 2024, www.example.gov.bd"),
]


@pytest.mark.parametrize(("find", "text"), ACCEPTED)
def test_what_is_right_is_accepted(find: Finder, text: str) -> None:
    assert list(find(unicodedata.normalize("NFC", text))) == []


def test_an_emoji_keeps_its_joiners() -> None:
    assert list(invisible_characters("👩\u200d🌾")) == []
