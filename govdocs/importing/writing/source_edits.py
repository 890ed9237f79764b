"""Top-level fields of a YAML text replaced or taken out, every other line as it is."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

_KEY: Final = re.compile(
    r"^(?P<quote>['\"]?)(?P<key>[^\s#'\"-][^:#'\"\n]*+)(?P=quote)[ \t]*+:(?:\s|$)", re.MULTILINE
)


def with_blocks(text: str, blocks: Mapping[str, str | None]) -> str:
    """The text with the blocks of some keys in place of theirs; None takes one out, and one that has no place comes last.

    >>> with_blocks("ক: ১\\n# কথা\\nখ:\\n  - ২\\nগ: ৩\\n", {"খ": "খ: ৪", "গ": None, "ঘ": "ঘ: ৫"})
    'ক: ১\\n# কথা\\nখ: ৪\\nঘ: ৫\\n'
    """
    found = list(_KEY.finditer(text))
    ends = [one.start() for one in found[1:]] + [len(text)]
    parts = [text[: found[0].start()] if found else text]
    left = dict(blocks)
    for one, end in zip(found, ends, strict=True):
        key = one["key"].strip()
        segment = text[one.start() : end]
        if key in left:
            block = left.pop(key)
            parts.append(f"{block}\n" if block is not None else "")
            parts.append(_comments_behind(segment))
        else:
            parts.append(segment)
    whole = "".join(parts)
    for block in left.values():
        if block is not None:
            whole = whole.rstrip("\n") + f"\n{block}\n"
    return whole


def _comments_behind(segment: str) -> str:
    """The comments and empty lines at the end of a field, which are about the next one."""
    lines = segment.splitlines(keepends=True)
    kept: list[str] = []
    while len(lines) > 1 and (not lines[-1].strip() or lines[-1].startswith("#")):
        kept.insert(0, lines.pop())
    return "".join(kept)
