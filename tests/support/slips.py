"""The vectors of typography, and a text with its slips put right."""

from __future__ import annotations

import yaml

from govdocs.audit.spans import Finder
from tests.support.examples import TESTS

VECTORS = yaml.safe_load((TESTS / "vectors.yaml").read_text("utf-8"))["typography"]


def applied(find: Finder, text: str) -> str:
    """The text with every slip put right."""
    for slip in sorted(find(text), reverse=True):
        text = text[: slip.start] + (slip.right or "") + text[slip.end :]
    return text
