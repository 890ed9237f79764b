"""The last look: a line of the old document of which the fields say too little is put with what found no field."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Final

from govdocs.importing.lines.cues import PAGE_MARK
from govdocs.importing.lines.text_lines import TextLine
from govdocs.importing.recognition import Recognition
from govdocs.importing.writing.yaml_writing import texts_of
from govdocs.numerals import to_ascii
from govdocs.text.unicode import normalise

_WORD: Final = re.compile(r"[\w\u0980-\u09ff]{2,}")
_PRINTED_ANYWAY: Final = "বিষয় সূত্র তারিখ সংযুক্তি অনুলিপি বিতরণ ফোন মোবাইল ফ্যাক্স ই মেইল দৃষ্টি আকর্ষণ প্রাপক সভার স্থান সময় সভাপতি উপস্থিতি বাস্তবায়ন সময়সীমা গৃহীত সিদ্ধান্ত পরিচিতি নম্বর"


def keep_leftovers(finding: Recognition, lines: Sequence[TextLine]) -> None:
    """Add to the rest each line of which a third of the words is nowhere in the fields."""
    said = set(
        _words(
            [*texts_of(finding.tree), *_keys(finding.tree), *finding.rest, *finding.printed, _PRINTED_ANYWAY]
        )
    )
    joined = "".join(texts_of(finding.tree)).replace(" ", "")
    for line in lines:
        if line.text.replace(" ", "") in joined and not line.table:
            continue
        words = list(_words([line.text])) if not line.table else list(_words([line.full]))
        missing = [word for word in words if word not in said]
        if missing and len(missing) * 3 >= len(words) and not _is_page_number(line):
            finding.rest.append(line.full)


def _is_page_number(line: TextLine) -> bool:
    return bool(PAGE_MARK.match(line.text)) and not line.table


def _words(texts: Iterable[str]) -> Iterable[str]:
    for text in texts:
        yield from _WORD.findall(to_ascii(normalise(text)))


def _keys(value: object) -> Iterable[str]:
    if isinstance(value, dict):
        for key, one in value.items():
            yield str(key)
            yield from _keys(one)
    elif isinstance(value, list):
        for one in value:
            yield from _keys(one)
