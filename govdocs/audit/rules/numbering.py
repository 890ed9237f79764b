"""Serial numbers of tables, and the numbers of paragraphs and clauses."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from govdocs.audit import messages
from govdocs.audit.reading.paper import Paper
from govdocs.audit.reading.tables import FigureCell, figure_tables
from govdocs.audit.rule import Finding, rule
from govdocs.audit.sources import PUNCTUATION
from govdocs.audit.spans import LETTERS
from govdocs.models.letter import Letter
from govdocs.numerals import letter_index, letter_number, to_ascii, to_bangla
from govdocs.problems.problem import Path, Severity
from govdocs.source.editing import Quote
from govdocs.text.late_pattern import late

# Serial numbers


_SERIAL_HEAD: Final = late(
    r"^\**(?:ক্র[.ঃ:]?(?: ?ন[.ং]*| ?নম্বর)?|ক্রম(?:িক)?(?: ?(?:নং|ন\.|নম্বর|সংখ্যা))?|নং|sl\.?.*)\**$", re.I
)
_SERIAL: Final = late(r"\**(?P<number>[0-9০-৯]{1,4}) ?[.।):|]?\**")


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


_MARKER: Final = late(
    r"(?P<indent> *)(?:(?P<number>[0-9০-৯]{1,2})(?P<sign>[।.)])|(?P<bracket>\(?)(?P<letter>[ক-হ])(?P<end>\)|(?<=\(.)(?= )))"
    r"(?:[ \t]+\S|(?=\*{0,3}[“‘\"']?[^\W\d_]))"  # ২।দুই is an item too
)


@rule("paragraph-numbers", source="সচিবালয় নির্দেশমালা: প্রথম অনুচ্ছেদ নম্বরহীন, তারপর ২। ৩। …")
def paragraph_numbers(paper: Paper) -> Iterator[Finding]:
    """অনুচ্ছেদ বা দফার নম্বর মাঝখানে বাদ পড়েছে বা দুইবার এসেছে।

    কেন: অনুচ্ছেদ মুছলে বা যোগ করলে নম্বর আর মেলানো হয় না; পরে ‘৩ নম্বর অনুচ্ছেদ’ বলে উল্লেখ করলে ভুল হয়। প্রথম অনুচ্ছেদ নম্বরহীন হলে
    পত্রের নম্বর ২ থেকে শুরু হয়; নতুন তালিকা আবার ১ বা (ক) থেকে শুরু হতে পারে। লাইনের শুরুর ‘সিদ্ধান্ত-১’, ‘আলোচ্যসূচি-২’-এর নম্বরও দেখা হয়।

    উদাহরণ: ২। … ৩। … ৫। …; (ক) … (গ) …।

    The numbers of paragraphs or clauses leave one out, or repeat one.

    Why: paragraphs were struck or added; a later 'paragraph 3' then means the wrong one. The first paragraph may go without a
    number, and a new list may begin again. The numbers of 'সিদ্ধান্ত-১' and the like at the beginning of lines count too.

    Example: ২। … ৩। … ৫। …; (ক) … (গ) ….
    """
    for passage in paper.texts:
        if "\n" in passage.text:
            of_a_letter = isinstance(paper.document, Letter) and passage.at == ("body",)
            yield from _numbering(passage.at, passage.text, of_a_letter=of_a_letter)
            yield from _labels(passage.at, passage.text)


def _numbering(at: Path, text: str, *, of_a_letter: bool) -> Iterator[Finding]:
    last: dict[tuple[int, str], int] = {}  # the last number by indentation and kind of marker
    announced: set[tuple[int, str]] = set()  # of these, the lists that a line above announces
    start = 0
    for line in text.split("\n"):
        match, before_it = _MARKER.match(line), text[:start]
        start += len(line) + 1
        if match is None:
            continue
        indent = len(match["indent"])
        kind = _kind(match, last)
        number = int(to_ascii(match["number"])) if match["number"] else letter_number(match["letter"])
        for deeper in [key for key in last if key[0] > indent]:
            del last[deeper]
        before = last.get((indent, kind))
        if match["end"] == "" and number != (before or 0) + 1:
            continue  # (ক in brackets that go on: no item
        if (
            before is None
            and of_a_letter
            and kind.endswith("।")
            and not indent
            and _leaves_out_two(number, before_it)
        ):
            yield _serial_finding(at, to_bangla(1), to_bangla(number), to_bangla(2), Quote(line.strip()))
            return
        begins = number == 1 or (before is None and number == 2 and match["number"] is not None)
        if number == 2 and (indent, kind) in announced and before_it.endswith("\n\n"):
            begins = True  # the first paragraph had no number, and a list in it
        if number == 1:
            announced.discard((indent, kind))
            if before_it.rstrip().endswith((":", "ঃ", "**")):
                announced.add((indent, kind))
        if before is not None and number != before + 1 and not begins:
            show = to_bangla if match["number"] else letter_index
            yield _serial_finding(at, show(before), show(number), show(before + 1), Quote(line.strip()))
            return
        if before is not None or begins:
            last[indent, kind] = number


def _kind(match: re.Match[str], last: dict[tuple[int, str], int]) -> str:
    """The kind of a marker: ০২। is of another list than ২।, and ১০। follows either."""
    if not match["number"]:
        return f"{match['bracket']}ক)"
    padded = f"০{match['sign']}"
    of_two = len(match["number"]) > 1 and (len(match["indent"]), padded) in last
    return padded if match["number"][0] in "0০" or of_two else match["sign"]


_NO_PROSE: Final = late(r"[|{#>•-]|\(?[ক-হ]\)|\(?[0-9০-৯]{1,2}[.)।]")


def _leaves_out_two(number: int, before: str) -> bool:
    """Whether the first number of a letter's paragraphs is not due after one paragraph without a number.

    What a colon announces may be quoted, with its own numbers.
    """
    blocks = [block.strip() for block in re.split(r"\n\s*\n", before) if block.strip()]
    prose = [block for block in blocks if not _NO_PROSE.match(block)]
    return number > 2 and len(prose) == 1 and not blocks[-1].endswith((":", "—", "ঃ"))


# Items


@rule("item-mark", severity=Severity.NOTICE, source=PUNCTUATION)
def item_mark(paper: Paper) -> Iterator[Finding]:
    """তালিকার একটি দফার শেষে চিহ্ন নেই বা কোলন রয়েছে, অথচ অন্য দফাগুলোর শেষে সেমিকোলন।

    কেন: কোলনের পরে কিছু থাকার কথা, আর চিহ্ন না থাকলে দফাটি অসমাপ্ত মনে হয়। শেষ দফাটি বাদে অন্য সব দফা সেমিকোলনে শেষ হলে, আর দফাগুলো এক সারির হলে, বলা হয়।

    উদাহরণ: ‘(ক) চেয়ার;’, ‘(খ) টেবিল’, ‘(গ) আলমারি;’, ‘(ঘ) পাখা।’; (খ)-এর শেষে সেমিকোলন নেই।

    One item of a list ends without a mark, or in a colon, where the others end in a semicolon.

    Why: something should follow a colon, and an item without a mark looks unfinished. Told where all items but the last end in a semicolon
    but for one, and each is one line.

    Example: '(ক) চেয়ার;', '(খ) টেবিল', '(গ) আলমারি;', '(ঘ) পাখা।'; (খ) lacks its semicolon.
    """
    for passage in paper.texts:
        for line in _unmarked_items(passage.text) if ";\n" in passage.text else ():
            yield Finding(passage.at, *messages.ITEM_MARK.filled(words=line), quote=Quote(line))


_ENDS_RIGHT: Final = late(r";(?: (?:এবং|ও|অথবা|বা|কিংবা))?\Z| (?:এবং|ও|অথবা|বা|কিংবা)[,;]?\Z")
_ENDS_OPEN: Final = late(rf"[{LETTERS})’:]\Z")


def _unmarked_items(text: str) -> Iterator[str]:
    for items in _runs_of_items([line for line in text.split("\n") if line.strip()]):
        middle = items[:-1]
        odd = [item for item in middle if not _ENDS_RIGHT.search(item)]
        if len(odd) == 1 < len(middle) and _ENDS_OPEN.search(odd[0]):
            yield odd[0]


def _runs_of_items(lines: list[str]) -> Iterator[list[str]]:
    """Items of one kind, line after line."""
    run: list[str] = []
    kind = None
    for line in [*lines, ""]:
        match = _MARKER.match(line)
        here = match and (match["indent"], match["sign"], match["bracket"], bool(match["letter"]))
        if here is None or here != kind:
            if len(run) > 2:
                yield run
            run, kind = [], here
        if match and match["sign"] != "।":
            run.append(line.strip())


_LABELLED: Final = late(
    r"^[ \t#*>]{0,8}(?P<label>সিদ্ধান্ত|আলোচ্যসূচি|আলোচ্য বিষয়|আলোচনা|প্রস্তাব|শর্ত|ধাপ) ?[-–]? ?(?:নং ?[-–]? ?)?(?P<number>[০-৯]{1,2})(?=[ :।.)–*ঃ-])",
    re.MULTILINE,
)


def _labels(at: Path, text: str) -> Iterator[Finding]:
    """Numbers of decisions and the like, at the beginning of lines, that leave one out."""
    last: dict[str, int] = {}
    for match in _LABELLED.finditer(text):
        number, before = int(to_ascii(match["number"])), last.get(match["label"])
        if before is not None and number not in (before, before + 1, 1):
            yield _serial_finding(
                at,
                to_bangla(before),
                to_bangla(number),
                to_bangla(before + 1),
                Quote(match[0].strip(" \t#*>")),
            )
            return
        last[match["label"]] = number
