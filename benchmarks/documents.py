"""The documents that are measured: letters in YAML, and their words as blocks for who does not read YAML.

Every letter has words of its own, so that nobody gains by remembering the one before. The blocks are read off the
HTML that govdocs makes of the letter: all contenders set exactly the same text, in the same order.
"""

import sys
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import cycle, groupby, islice
from pathlib import Path
from typing import Literal
from xml.etree.ElementTree import Element

import tinyhtml5
import yaml

import govdocs
from govdocs.page.rendering import page

sys.path.insert(0, str(Path(__file__).parent.parent))
from tests.support.bangla_corpus import bangla, sentences, words

Run = tuple[str, bool]
"""A stretch of text, and whether it is bold."""

Style = Literal["plain", "justified", "item", "centred", "signature"]


@dataclass(frozen=True)
class Paragraph:
    runs: tuple[Run, ...]
    style: Style = "plain"

    @property
    def text(self) -> str:
        return "".join(text for text, _ in self.runs)


@dataclass(frozen=True)
class Table:
    """Rows of cells, the first of them the head; the widths of the columns in percent."""

    widths: tuple[float, ...]
    rows: tuple[tuple[str, ...], ...]


Block = Paragraph | Table


@dataclass(frozen=True)
class Case:
    """A size of document: so many sections of running text, so many rows of a table behind it."""

    name: str
    title: str
    sections: int
    rows: int = 0


ONE_PAGE = Case("1-page", "1 page", 1)
TEN_PAGES = Case("10-pages", "10 pages", 13)
HUNDRED_PAGES = Case("100-pages", "100 pages", 147)
LONG_TABLE = Case("table", "table of 3,000 rows", 1, 3000)
CASES = (ONE_PAGE, TEN_PAGES, HUNDRED_PAGES, LONG_TABLE)


def letters(case: Case) -> Iterator[str]:
    """Letters of one size without end, in YAML, no two of the same words."""
    source, word = sentences(), cycle(words())
    number = 0
    while True:
        number += 1
        letter = _letter(case, number, source, word)
        yield yaml.dump(letter, Dumper=yaml.CSafeDumper, allow_unicode=True, sort_keys=False, width=1000)


def _letter(case: Case, number: int, source: Iterator[str], word: Iterator[str]) -> dict[str, object]:
    signatory = {
        "নাম": "(নাজমা সুলতানা)",
        "পদবি": "উপসচিব",
        "ফোন": "০২-৫৫১০০০০০",
        "ই-মেইল": "dev2@ldd.example.gov.bd",
    }
    letter: dict[str, object] = {
        "ধরন": "পত্র",
        "ফরম": "সরকারি পত্র",
        "পত্রশীর্ষ": {
            "সারি": [
                "গণপ্রজাতন্ত্রী বাংলাদেশ সরকার",
                "স্থানীয় উন্নয়ন ও সমন্বয় মন্ত্রণালয়",
                "উন্নয়ন-২ শাখা",
                "www.ldd.example.gov.bd",
            ]
        },
        "নম্বর": f"৪৬.০০.০০০০.০৬৫.২০.০১১.২৪-{bangla(100 + number)}",
        "তারিখ": {"খ্রিষ্টীয়": "৩ জুন ২০২৪", "রীতি": "শুধু-খ্রিষ্টীয়"},
        "প্রাপক": ["জেলা প্রশাসক\nশাপলাপুর।"],
        "বিষয়": f"{next(word)} ও {next(word)} বিষয়ে গৃহীত ব্যবস্থার অগ্রগতি প্রতিবেদন প্রেরণ।",
        "বক্তব্য": "\n\n".join(_section(i, source, word, case) for i in range(1, case.sections + 1)),
        "স্বাক্ষর": signatory,
        "অনুলিপি": {
            "উদ্দেশ্য": "সদয় অবগতির জন্য",
            "প্রাপক": ["মহাপরিচালক, স্থানীয় উন্নয়ন একাডেমি, ঢাকা", f"প্রোগ্রামার ({next(word)}), ঢাকা", "অফিস কপি"],
        },
    }
    if case.rows:
        letter["পরিশিষ্ট"] = [_list(case.rows, word)]
    return letter


def _section(number: int, source: Iterator[str], word: Iterator[str], case: Case) -> str:
    """Some 2,000 characters: paragraphs, items and a table. A letter of one page has less, and no table.

    The head of each table is unlike the others, so that one repeated on the next page can be told from a new one.
    """
    if case.sections == 1:
        first, second, *items, last = islice(source, 5)
        marked = "\n".join(f"({letter}) {item}" for letter, item in zip("কখ", items, strict=True))
        return f"{first} {second}\n\n{marked}\n\n{last}"
    take = list(islice(source, 12))
    listed = "\n".join(f"({letter}) {item}" for letter, item in zip("কখগঘ", take[4:8], strict=True))
    rows = "\n".join(
        f"| {bangla(i)} | {next(word)} ও {next(word)} | {bangla(i * 12345)} | {next(word)} |"
        for i in range(1, 6)
    )
    return (
        f"{bangla(number)}। {' '.join(take[:4])}\n\n{listed}\n\n"
        f"| ক্রমিক | বিবরণ ({bangla(number)}) | পরিমাণ | মন্তব্য |\n|---|---|---|---|\n{rows}\n\n{' '.join(take[8:])}"
    )


def _list(rows: int, word: Iterator[str]) -> dict[str, object]:
    return {
        "ধরন": "তালিকা",
        "শিরোনাম": "উপকারভোগীদের তালিকা",
        "কলাম": [
            {"শিরোনাম": "ক্র. নং", "প্রস্থ": 9},
            {"শিরোনাম": "নাম ও পেশা", "প্রস্থ": 27},
            {"শিরোনাম": "ঠিকানা", "প্রস্থ": 30},
            {"শিরোনাম": "তারিখ", "প্রস্থ": 17},
            {"শিরোনাম": "টাকা", "প্রস্থ": 17},
        ],
        "সারি": [
            [
                bangla(i),
                f"{next(word)} {next(word)}",
                f"{next(word)}, {next(word)}",
                f"{bangla(i % 28 + 1)}/{bangla(i % 12 + 1)}/২০২৪",
                f"{bangla(1000 + 7 * i)}/-",
            ]
            for i in range(1, rows + 1)
        ],
    }


@dataclass(frozen=True)
class Source:
    """A letter on its way to the contenders: its YAML, govdocs' HTML of it, and what stands on the page."""

    yaml: str
    page: str
    blocks: list[Block]


def source_of(letter: str) -> Source:
    html = str(page(govdocs.loads(letter)))  # plain text: markup would escape what is put into it
    return Source(letter, html, blocks_of(html))


def blocks_of(html: str) -> list[Block]:
    """What stands on the page, in reading order."""
    tree = tinyhtml5.parse(html, namespace_html_elements=False)
    body = tree.find("body")
    assert body is not None
    return list(_blocks(body, "plain"))


def text_of(blocks: list[Block]) -> str:
    """The text as a reader should get it back."""
    return "\n".join(
        block.text if isinstance(block, Paragraph) else "\n".join(map(" ".join, block.rows))
        for block in blocks
    )


BLOCK_TAGS = {"p", "div", "ul", "li", "table", "article", "section", "header", "h1", "h2", "h3"}


def _blocks(element: Element, style: Style) -> Iterator[Block]:
    if element.tag == "table":
        yield _table(element)
        return
    style = _style(element, style)
    bold = element.tag == "h1"
    runs = list(_text(element.text, bold))
    for child in element:
        if child.tag in BLOCK_TAGS:
            yield from _paragraph(runs, style)
            yield from _blocks(child, style)
            runs = list(_text(child.tail, bold))
        else:
            runs += _runs(child, bold)
    yield from _paragraph(runs, style)


def _style(element: Element, outer: Style) -> Style:
    classes = element.get("class", "").split()
    if "lines" in classes or "title" in classes:
        return "centred"
    if "signature" in classes:
        return "signature"
    if "prose" in classes:
        return "justified"
    return "item" if element.tag == "li" else outer


def _paragraph(runs: list[Run], style: Style) -> Iterator[Paragraph]:
    if any(text.strip() for text, _ in runs):
        alike = groupby(runs, key=lambda run: run[1])
        yield Paragraph(tuple(("".join(text for text, _ in run), bold) for bold, run in alike), style)


def _runs(element: Element, bold: bool) -> Iterator[Run]:
    """The text of an element inside a line, and what follows it."""
    if element.tag == "br":
        yield "\n", bold
    inner = bold or element.tag in {"b", "strong"} or "label" in element.get("class", "")
    yield from _text(element.text, inner)
    for child in element:
        yield from _runs(child, inner)
    yield from _text(element.tail, bold)


def _text(text: str | None, bold: bool) -> Iterator[Run]:
    if text:
        yield text.replace("\n", " "), bold


def _table(element: Element) -> Table:
    rows = tuple(tuple("".join(cell.itertext()).strip() for cell in row) for row in element.iter("tr"))
    shares = [float(column.get("style", "").split(":")[1].strip(" %;")) for column in element.iter("col")]
    return Table(tuple(shares) or (100 / len(rows[0]),) * len(rows[0]), rows)
