"""The text of a memo number → its parts. Nothing that is printed is refused: it is read as far as it goes.

Printed laws quote malformed numbers; what departs from the layout becomes a `Deviation`.
"""

import re
from collections.abc import Iterator
from typing import Any, NamedTuple

from govdocs.memo_number.deviations import (
    Deviation,
    extra,
    missing,
    mixed_digits,
    odd_separators,
    unknown_codes,
    wrong_width,
)
from govdocs.memo_number.layouts import GROUPS, UNNAMED_GROUPS, Layout, Step, align
from govdocs.numerals import to_ascii, to_bangla
from govdocs.text.late_pattern import late
from govdocs.text.unicode import normalise


def read_parts(text: str) -> dict[str, Any] | None:
    """The fields of the MemoNumber that a text holds, with or without its label; None if it holds none."""
    printed = _DATE.split(without_label(text))[0].rstrip(" ,;।—_…")
    number = to_ascii(printed.translate(_HYPHENS))
    if not number:
        return None
    parts = _digital_parts(number) or _opaque_parts(number)
    return parts | {"warnings": (*mixed_digits(printed), *parts.get("warnings", ()))}


def without_label(text: str) -> str:
    """A number as it is typed, in canonical Unicode and with single spaces, without the label before it.

    >>> without_label("স্মারক নং– ৪৬.০০.০০০০.০৭১.৩১.০০৩.২৩–৫২৪।")
    '৪৬.০০.০০০০.০৭১.৩১.০০৩.২৩–৫২৪।'
    """
    return _LABEL.sub("", " ".join(normalise(text).split()))


def label_before(text: str) -> str:
    """The label that a number is typed with.

    >>> label_before("স্মারক নং– ৪৬.০০.০০০০.০৭১.৩১.০০৩.২৩–৫২৪"), label_before("নথি-৫/২০২৪")
    ('স্মারক নং–', '')
    """
    match = _LABEL.match(" ".join(normalise(text).split()))
    return match[0].strip() if match else ""


def left_out(text: str) -> str:
    """What stands behind the number in its line, from তারিখ on.

    >>> left_out("স্মারক নং ৪৬.০০.০০০০.০৭১.৩১.০০৩.২৩-৫২৪, তারিখ: ২২ আগস্ট ২০২৩")
    'তারিখ: ২২ আগস্ট ২০২৩'
    """
    line = normalise(text)
    match = _DATE.search(line)
    return line[match.start() :].strip() if match else ""


_LABEL = late(
    r"^(?:(?:স্মারক|পত্র|নথি|অফিস|আদেশ|পরিপত্র|প্রজ্ঞাপন|বিজ্ঞপ্তি|সূত্র|আধা-?সরকারি|ইউ\.? ?ও\.?|ডি\.? ?ও\.?|নোট|memo)[ .]*)*"
    r"(?:নং|নম্বর|নাম্বার|সংখ্যা|no\b|number)[ .:ঃ।–—-]*"
    # নথি-৫/২০২৪: there the word is part of the number.
    r"|^(?:স্মারক|পত্র|নথি)(?: পত্র)?[ ]*(?:[:ঃ][ ]*|-[ ]+|-(?=[\d০-৯]+[.,])|(?<=স্মারক)-)",
    re.IGNORECASE,
)
_DATE = late(r"তারিখ|তাং|date\b", re.IGNORECASE)
_HYPHENS = str.maketrans(dict.fromkeys("‐‑‒–—−", "-"))

_PART = r"\((?=[^()]*[^()\d ])[^()]*\)"
_COPY_MARK = r"(?:/ ?(?P<index>\d{1,9}))? ?(?:\( ?(?P<copies>\d{1,9}) ?\))?"
_DIGITAL = late(
    rf"(?P<file>\d+(?:[ .,-]+\d+|[ .,-]*{_PART}\d*)*)[ .-]*(?:/ ?(?P<issue>\d+)(?= ?/))? ?{_COPY_MARK}"
)
_COPIES_OF_OPAQUE = late(r" ?(?:/ ?(?P<index>\d{1,9}) ?)?\( ?(?P<copies>\d{1,9}) ?\)$")

_GROUPS_OF_A_DIGITAL_NUMBER = range(4, 13)
_HIGHEST_COST = 6  # of a number that still counts as digital: three groups missing


class _Split(NamedTuple):
    """One possible split of a number into the file's part and what follows it."""

    stem: str
    groups: tuple[str, ...]
    separator: str = "-"
    issue: str | None = None
    copy_index: int | None = None
    copies: int | None = None
    copy_mark: str = ""


def _opaque_parts(number: str) -> dict[str, Any]:
    mark = _COPIES_OF_OPAQUE.search(number)
    if not mark:
        return {"layout": "opaque", "stem": number}
    return {"layout": "opaque", "stem": number[: mark.start()], **_copy_mark(mark)}


def _digital_parts(number: str) -> dict[str, Any] | None:
    """The parts by the layout that the number departs from least; None if it is far from all."""
    line = _DIGITAL.fullmatch(number)
    if not line or len(_groups(line["file"])) not in _GROUPS_OF_A_DIGITAL_NUMBER:
        return None
    fits = [(*align(split.groups, layout), layout, split) for split in _splits(line) for layout in GROUPS]
    cost, steps, layout, split = min(fits, key=lambda fit: fit[0])
    return _named_parts(split, layout, steps) if cost <= _HIGHEST_COST else None


def _splits(line: re.Match[str]) -> Iterator[_Split]:
    """The possible splits into file and issue, the likelier first."""
    file, mark = line["file"], _copy_mark(line)
    if line["issue"]:
        yield _Split(file, _groups(file), "/", line["issue"], **mark)
        return
    before, last = list(re.finditer(rf"\d+|{_PART}", file))[-2:]
    stem, separator = file[: before.end()], file[before.end() : last.start()]
    if last[0].isdigit():
        yield _Split(stem, _groups(stem), separator, last[0], **mark)
        if "-" in separator and "." in stem:
            return
    if line["index"] and not line["copies"]:
        yield _Split(file, _groups(file), "/", line["index"])
    yield _Split(file, _groups(file), **mark)


def _groups(file: str) -> tuple[str, ...]:
    return tuple(re.findall(r"\d+", re.sub(_PART, " ", file)))


def _copy_mark(mark: re.Match[str]) -> dict[str, Any]:
    index, copies = mark["index"] or "", mark["copies"] or ""
    padded = index.startswith("0") or copies.startswith("0")
    return {
        "copy_index": int(index) if index else None,
        "copies": int(copies) if copies else None,
        "copy_mark": (index and f"/{index}") + (copies and f"({copies})") if padded else "",
    }


def _named_parts(split: _Split, layout: Layout, steps: tuple[Step, ...]) -> dict[str, Any]:
    names, groups = iter(GROUPS[layout]), iter(split.groups)
    values: dict[str, str] = {}
    odd: list[Deviation] = []
    for step in steps:
        if step == "extra":
            odd.append(extra(next(groups)))
            continue
        name, width = next(names)
        if step == "missing":
            odd.append(missing(name, width))
            continue
        values[name] = next(groups)
        if len(values[name]) != width:
            odd.append(wrong_width(name, values[name], width))
    odd += odd_separators(re.sub(_PART, "", split.stem))
    odd += unknown_codes(values.get("ministry"), values.get("geo"))
    part = re.search(_PART, split.stem)
    return {
        **split._asdict(),
        **{name: value for name, value in values.items() if name not in UNNAMED_GROUPS},
        "layout": layout,
        "part": to_bangla(part[0][1:-1].strip()) if part else None,
        "warnings": tuple(odd),
    }
