"""The English of what a field is for. The models say it in Bangla; each sentence has its English in one of three tables."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from govdocs.schema import english_letters, english_offices, english_reports

_LABEL = re.compile("‘[^’]+’ ঘরের আগে যা ছাপা হয়; না চাইলে ‘না’।")


def english_description(bangla: str, field: str) -> str:
    """The English of a field's description; `field` is its English name. Of a kind of another package, what it says itself.

    >>> english_description("যিনি স্বাক্ষর করছেন।", "signature")
    'Who signs.'
    """
    if _LABEL.fullmatch(bangla):
        return f"What is printed before '{field}'; 'no' for nothing."
    return tables().get(bangla, bangla)


@cache
def tables() -> Mapping[str, str]:
    """All the tables as one."""
    return {**english_letters.ENGLISH, **english_offices.ENGLISH, **english_reports.ENGLISH}
