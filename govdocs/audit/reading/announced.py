"""Lists that running text announces with a colon: the sentence before it, and what stands below."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, NamedTuple

from govdocs.audit.reading.scanning import is_table_row
from govdocs.audit.reading.tables import FigureTable, markdown_tables
from govdocs.numerals import letter_number, to_ascii
from govdocs.text.late_pattern import late


class Announced(NamedTuple):
    """A sentence that ends in a colon, or a heading, with the items or the table below it; neither where they cannot be told apart."""

    sentence: str
    items: tuple[str, ...]
    table: FigureTable | None


_HEADING: Final = late(
    r"[ \t]{0,8}(?:\*\*(?P<bold>[^*]{3,200})\*\*|#{1,6} (?P<marked>[^#]{3,200}))[ \t]{0,8}"
)
"""A line in bold, or marked as a heading: it announces what is below it, too."""
ITEM: Final = late(
    r"[ \t]{0,20}(?P<sign>[(‘]?)(?:(?P<number>[0-9০-৯]{1,3})|(?P<letter>[ক-হ]))(?P<end>[.)।’])"
)
"""The number or letter that begins an item of a list."""


def announced_lists(text: str) -> Iterator[Announced]:
    """Every list of a text that the line above it announces."""
    lines = text.split("\n")
    for index, line in enumerate(lines):
        if line.rstrip().endswith((":", "ঃ")) and not is_table_row(line):
            below = lines[index + 1 :]
            sentence = line.rstrip()[:-1].rpartition("।")[2].strip()
            yield Announced(sentence, _items(below), _table(below))
        elif heading := _HEADING.fullmatch(line):
            below = lines[index + 1 :]
            yield Announced(heading["bold"] or heading["marked"], _items(below), _table(below))


def _items(lines: list[str]) -> tuple[str, ...]:
    """The items of one list; none where their numbers do not follow each other, or an item has a list of its own."""
    items: list[str] = []
    style, apart = None, False
    for line in lines:
        match = ITEM.match(line)
        if match is None:
            apart = not line.strip()
            if line.strip() and (not items or not line.startswith((" ", "\t"))):
                break
            continue
        number = int(to_ascii(match["number"])) if match["number"] else letter_number(match["letter"])
        padded = bool(match["number"]) and match["number"][0] in "0০"
        signs = (match["sign"], match["end"], bool(match["letter"]), padded)
        if style is not None and signs != style:
            if number == 1:
                return ()
            break
        if number != len(items) + 1:
            if apart and len(items) > 1:
                break  # the paragraph after the list
            return ()
        style, apart = signs, False
        items.append(line[match.end() :].strip())
    return tuple(items) if len(items) > 1 else ()


def _table(lines: list[str]) -> FigureTable | None:
    first = next((index for index, line in enumerate(lines) if line.strip()), None)
    if first is None or not lines[first].strip().startswith("|"):
        return None
    return next(markdown_tables("\n".join(lines[first:]), ("body",)), None)
