"""The names of offices that are known, and what is known of them."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import Any

from govdocs.source import reading as source
from govdocs.text.unicode import normalise


@cache
def tree() -> Any:
    """What `offices.yaml` says."""
    text = (files("govdocs.audit.names") / "offices.yaml").read_text("utf-8")
    return source.read_text(normalise(text), "offices.yaml").tree


@cache
def ministries() -> tuple[str, ...]:
    """The names of the ministries."""
    return tuple(entry.split("|")[0] for entry in tree()["names"]["offices"] if entry.endswith(_MINISTRY))


_MINISTRY = normalise("মন্ত্রণালয়")
