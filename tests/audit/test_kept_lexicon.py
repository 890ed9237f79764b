"""What is kept of the lexicon is what is made of its lists, and of no other lists."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from govdocs.audit.spelling import lexicon as module
from govdocs.audit.spelling.lexicon import ALLOWED, Lexicon

lexicon = module.lexicon.__wrapped__
"""The function of a new process."""


@pytest.fixture(autouse=True)
def kept_here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    monkeypatch.setattr(sys, "pycache_prefix", None)
    monkeypatch.setattr(module, "_FILE", tmp_path / "lexicon")


def never(*_: object) -> Lexicon:
    raise AssertionError("it is kept")


def test_the_next_process_has_it_without_making_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    made = lexicon()
    assert [path.name.partition(".")[0] for path in tmp_path.rglob("*") if path.is_file()] == ["lexicon"]
    monkeypatch.setattr(module, "_made_of", never)
    kept = lexicon()
    assert isinstance(kept, Lexicon)
    assert kept == made


def test_a_word_that_is_added_to_a_list_is_there(monkeypatch: pytest.MonkeyPatch) -> None:
    before, text_of = lexicon(), module._text
    monkeypatch.setattr(module, "_text", lambda name: text_of(name) + ("কখগঘঙচ\n" if name == ALLOWED else ""))
    assert lexicon().known - before.known == {"কখগঘঙচ"}


def test_other_rules_of_sound_make_it_anew(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    changed = tmp_path / "sound.py"
    changed.write_text("# heard otherwise", "utf-8")
    lexicon()
    monkeypatch.setattr(module, "_MAKERS", (*module._MAKERS[:1], changed))
    monkeypatch.setattr(module, "_made_of", never)
    with pytest.raises(AssertionError, match="kept"):
        lexicon()


def test_without_the_source_of_its_makers_nothing_is_kept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "_MAKERS", (tmp_path / "sound.py",))
    assert lexicon() == module.lexicon()
    assert not any(path.is_file() for path in tmp_path.rglob("*"))
