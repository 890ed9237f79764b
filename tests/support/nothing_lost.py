"""Whether every letter and digit of an old document is in the YAML that was made of it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Any

import yaml

from govdocs.importing.old_document import OldBlock, OldDocument, OldParagraph
from govdocs.numerals import to_ascii
from govdocs.text.unicode import normalise

_COUNTED = re.compile(r"^\s*\(?(?:[\d০-৯]{1,3}|[ক-হ])\s?[।).৷|]\s*(?=\S)|^\s*\([\d০-৯ক-হ]{1,3}\)\s*")
_MARK = re.compile(r"\s*\(?(?:[\d০-৯]{1,3}|[ক-হ])\s?[।).৷|]\s*")
_SERIAL = re.compile(r"\s*[\d০-৯]{1,3}\s*[।.)]?\s*")
_SIGN = re.compile(r"(?!ঃ)[\w\u0980-\u09ff]")
LABELS = ("বিষয়", "সূত্র", "তারিখ", "সংযুক্তি", "অনুলিপি", "বিতরণ", "ফোন", "ই-মেইল", "মোবাইল", "ফ্যাক্স", "পরিচিতি নম্বর", "[দৃষ্টি আকর্ষণ", "প্রাপক",
    "তারিখ ও সময়", "সভার স্থান", "গৃহীত সিদ্ধান্ত", "ক্রমিক নং", "নাম ও পদবি", "মোবাইল নম্বর", "ক্র. নং")  # fmt: skip
"""What the page prints by itself, so that the YAML need not say it."""


def lost(document: OldDocument, text: str) -> Counter[str]:
    """The letters and digits that the YAML has less often than the document; what Word or the page counts itself is left out."""
    return _signs(_lines(document.blocks)) - _signs(
        [*_texts(yaml.safe_load(text)), *_comments(text), *LABELS]
    )


def _signs(texts: Iterable[str]) -> Counter[str]:
    return Counter(sign for text in texts for sign in to_ascii(normalise(text)) if _SIGN.match(sign))


def _comments(text: str) -> Iterator[str]:
    return (line for line in text.splitlines() if line.lstrip().startswith("#"))


def _lines(blocks: Iterable[OldBlock]) -> Iterator[str]:
    for block in blocks:
        if isinstance(block, OldParagraph):
            for line in block.text.split("\n"):
                for part in re.split(r"\t+", line):
                    yield "" if _MARK.fullmatch(part) else _COUNTED.sub("", part)
        else:
            for row in block.rows:
                for place, cell in enumerate(row):
                    texts = list(_lines(cell.paragraphs))
                    if place or not _SERIAL.fullmatch("".join(texts)):
                        yield from texts


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, dict):
        for key, one in value.items():
            yield str(key)
            yield from _texts(one)
    elif isinstance(value, list):
        for one in value:
            yield from _texts(one)
    elif value is not None:
        yield str(value)
