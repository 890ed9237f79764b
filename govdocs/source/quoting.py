"""A text as it is typed into YAML, in quotation marks where it needs them."""

from __future__ import annotations

from typing import Any


def scalar(value: Any, *, flow: bool = False) -> str:
    """A text as a YAML scalar, in quotation marks only where it would be read as something else (`flow`: inside [ ])."""
    text = str(value)
    risky = text != text.strip() or text[:1] in "-?:,[]{}#&*!|>'\"%@`" or text.endswith(":")
    marks = (": ", " #", ",", "[", "]", "{", "}") if flow else (": ", " #")
    if not text or risky or any(mark in text for mark in marks):
        return "'" + text.replace("'", "''") + "'"
    return text
