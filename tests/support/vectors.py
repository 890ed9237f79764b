"""The vectors of tests/vectors.yaml: dates, numbers and memo numbers as Acts and offices printed them, with their sources."""

from __future__ import annotations

import unicodedata
from typing import Any

import yaml

from tests.support.examples import TESTS


def nfc(text: str) -> str:
    return unicodedata.normalize("NFC", text)


_TEXT = (TESTS / "vectors.yaml").read_text(encoding="utf-8")

VECTORS: dict[str, Any] = yaml.safe_load(nfc(_TEXT))
VECTORS_AS_TYPED: dict[str, Any] = yaml.safe_load(_TEXT)
"""The same in whatever normal form the sources have."""
