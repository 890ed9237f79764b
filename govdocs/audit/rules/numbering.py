"""Serial numbers of tables, and the numbers of paragraphs and clauses."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from govdocs.audit import messages
from govdocs.audit.paper import Paper
from govdocs.audit.rule import Finding, rule
from govdocs.audit.tables import FigureCell, figure_tables
from govdocs.models.letter import Letter
from govdocs.numerals import letter_index, letter_number, to_ascii, to_bangla
from govdocs.problems.problem import Path
from govdocs.source.editing import Quote

# Serial numbers


_SERIAL_HEAD: Final = re.compile(
    r"^\**(?:ক্র[.ঃ:]?(?: ?ন[.ং]*| ?নম্বর)?|ক্রম(?:িক)?(?: ?(?:নং|ন\.|নম্বর|সংখ্যা))?|নং|sl\.?.*)\**$", re.I
)
_SERIAL: Final = re.compile(r"\**(?P<number>[0-9০-৯]{1,4}) ?[.।):|]?\**")


@rule("serial-numbers", source="ক্রমিক নম্বর ১ থেকে একটানা")
def serial_numbers(paper: Paper) -> Iterator[Finding]:
    """ছকের ক্রমিক নম্বর মাঝখানে বাদ পড়েছে বা দুইবার এসেছে।

    কেন: সারি সরালে বা যোগ করলে ক্রমিক আর মেলানো হয় না; তখন ‘৭ নম্বর ক্রমিক’ বললে কোনটি বোঝায় তা নিয়ে ভুল হয়। নতুন দলে আবার ১ থেকে
    শুরু হতে পারে।

    উদাহরণ: ১, ২, ৪, ৫।

    The serial numbers of a table leave one out, or repeat one.

    Why: rows were moved or added; then nobody knows which row is 'serial 7'. A new group may begin again from 1.

    Example: 1, 2, 4, 5.
    """
    for table in figure_tables(paper):
        if table.heads and _SERIAL_HEAD.match(table.heads[0]):
            yield from _serials([cell for cell in table.column(0) if cell and cell.text.strip()])


def _serials(cells: list[FigureCell]) -> Iterator[Finding]:
    last: int | None = None
    for cell in cells:
        match = _SERIAL.fullmatch(cell.text.strip())
        if match is None:
            continue
        number = int(to_ascii(match["number"]))
        if last is not None and number not in (last + 1, 1):
            yield _serial_finding(
                cell.at, to_bangla(last), to_bangla(number), to_bangla(last + 1), cell.quote
            )
            return
        if last is not None and number == 1 == last:
            yield _serial_finding(cell.at, to_bangla(1), to_bangla(1), to_bangla(2), cell.quote)
            return
        last = number


def _serial_finding(at: Path, last: str, number: str, right: str, quote: Quote | None) -> Finding:
    message = messages.SERIAL_TWICE if last == number else messages.SERIAL_OUT_OF_ORDER
    return Finding(at, *message.filled(last=last, number=number, right=right), quote=quote)


# Paragraphs


_MARKER: Final = re.compile(
    r"(?P<indent> *)(?:(?P<number>[0-9০-৯]{1,2})(?P<sign>[।.)])|(?P<bracket>\(?)(?P<letter>[ক-হ])(?P<end>\)|(?<=\(.)(?= )))"
    r"(?:[ \t]+\S|(?=\*{0,3}[“‘\"']?[^\W\d_]))"  # ২।দুই is an item too
)


@rule("paragraph-numbers", source="সচিবালয় নির্দেশমালা: প্রথম অনুচ্ছেদ নম্বরহীন, তারপর ২। ৩। …")
def paragraph_numbers(paper: Paper) -> Iterator[Finding]:
    """অনুচ্ছেদ বা দফার নম্বর মাঝখানে বাদ পড়েছে বা দুইবার এসেছে।

    কেন: অনুচ্ছেদ মুছলে বা যোগ করলে নম্বর আর মেলানো হয় না; পরে ‘৩ নম্বর অনুচ্ছেদ’ বলে উল্লেখ করলে ভুল হয়। প্রথম অনুচ্ছেদ নম্বরহীন হলে
    পত্রের নম্বর ২ থেকে শুরু হয়; নতুন তালিকা আবার ১ বা (ক) থেকে শুরু হতে পারে।

    উদাহরণ: ২। … ৩। … ৫। …; (ক) … (গ) …।

    The numbers of paragraphs or clauses leave one out, or repeat one.

    Why: paragraphs were struck or added; a later 'paragraph 3' then means the wrong one. The first paragraph may go without a
    number, and a new list may begin again.

    Example: ২। … ৩। … ৫। …; (ক) … (গ) ….
    """
    for passage in paper.texts:
        if "\n" in passage.text:
            of_a_letter = isinstance(paper.document, Letter) and passage.at == ("body",)
            yield from _numbering(passage.at, passage.text, of_a_letter=of_a_letter)


def _numbering(at: Path, text: str, *, of_a_letter: bool) -> Iterator[Finding]:
    last: dict[tuple[int, str], int] = {}  # the last number by indentation and kind of marker
    start = 0
    for line in text.split("\n"):
        match, before_it = _MARKER.match(line), text[:start]
        start += len(line) + 1
        if match is None:
            continue
        indent = len(match["indent"])
        kind = match["sign"] or f"{match['bracket']}ক)"
        number = int(to_ascii(match["number"])) if match["number"] else letter_number(match["letter"])
        for deeper in [key for key in last if key[0] > indent]:
            del last[deeper]
        before = last.get((indent, kind))
        if match["end"] == "" and number != (before or 0) + 1:
            continue  # (ক in brackets that go on: no item
        if (
            before is None
            and of_a_letter
            and kind == "।"
            and not indent
            and _leaves_out_two(number, before_it)
        ):
            yield _serial_finding(at, to_bangla(1), to_bangla(number), to_bangla(2), Quote(line.strip()))
            return
        begins = number == 1 or (before is None and number == 2 and match["number"] is not None)
        if before is not None and number != before + 1 and not begins:
            show = to_bangla if match["number"] else letter_index
            yield _serial_finding(at, show(before), show(number), show(before + 1), Quote(line.strip()))
            return
        if before is not None or begins:
            last[indent, kind] = number


_NO_PROSE: Final = re.compile(r"[|{#>•-]|\(?[ক-হ]\)|\(?[0-9০-৯]{1,2}[.)।]")


def _leaves_out_two(number: int, before: str) -> bool:
    """Whether the first number of a letter's paragraphs is not due after one paragraph without a number.

    What a colon announces may be quoted, with its own numbers.
    """
    blocks = [block.strip() for block in re.split(r"\n\s*\n", before) if block.strip()]
    prose = [block for block in blocks if not _NO_PROSE.match(block)]
    return number > 2 and len(prose) == 1 and not blocks[-1].endswith((":", "—", "ঃ"))
