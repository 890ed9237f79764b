"""Everything together: a fault of one look stops no other, and each sentence is there in both languages."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from govdocs.doctor import Condition, Level, examined, messages, worst
from govdocs.errors import Refusal, Text


@pytest.fixture(autouse=True)
def _no_register_of_a_folder_above(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("GOVDOCS_REGISTER", str(tmp_path / "register.sqlite"))


def broken_look(_: Path) -> Iterator[Condition]:
    raise RuntimeError("odd")


def refused_look(_: Path) -> Iterator[Condition]:
    raise Refusal("না।", "no")


def fine(_: Path) -> Iterator[Condition]:
    yield Condition("fine", Text("ক", "a"), "fine", Text("খ", "b"))


def test_what_cannot_be_looked_at_stops_nothing(tmp_path: Path) -> None:
    found = list(examined(tmp_path, (broken_look, refused_look, fine)))
    assert [(each.name, each.level) for each in found] == [
        *(("broken-look", "fault"), ("refused-look", "fault"), ("fine", "fine")),
    ]
    assert "RuntimeError: odd" in found[0].found.en
    assert found[1].found == ("না।", "no")


@pytest.mark.parametrize(
    ("levels", "expected"),
    [((), "fine"), (("fine", "look"), "look"), (("fault", "look", "fine"), "fault"), (("fine",), "fine")],
)
def test_worst(levels: tuple[Level, ...], expected: Level) -> None:
    text = Text("", "")
    assert worst(Condition("a", text, level, text) for level in levels) == expected


def test_every_name_is_one_condition(tmp_path: Path) -> None:
    names = [condition.name for condition in examined(tmp_path)]
    assert len(names) == len(set(names)) > 12
    assert list(tmp_path.iterdir()) == []


def test_what_is_at_fault_or_worth_a_look_has_a_way_out(tmp_path: Path) -> None:
    assert all(each.advice for each in examined(tmp_path / "none") if each.level != "fine")


def test_every_sentence_is_there_in_both_languages() -> None:
    texts = [value for value in vars(messages).values() if isinstance(value, Text)]
    assert len(texts) > 40
    assert all(text.bn and text.en for text in texts)
