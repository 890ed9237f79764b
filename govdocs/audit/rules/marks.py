"""Marks that do not do what they were typed for: stars that stay over, tables pasted with tabs, items that are none."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby, islice
from typing import Final

from govdocs.audit import messages
from govdocs.audit.reading.paper import Paper
from govdocs.audit.rule import Finding, rule
from govdocs.audit.spans import MAX_SLIPS
from govdocs.models.fields import is_running_text
from govdocs.models.part import Part
from govdocs.problems.problem import Path
from govdocs.prose.markers import MARKER
from govdocs.source.editing import Quote
from govdocs.text.late_pattern import late

_SHOWN: Final = 40  # characters of the text that a finding shows
_ROWS_SHOWN: Final = 3  # of a table that is shown as it is to be typed
_FOOTNOTE: Final = late(r"^[ \t]*\*\*[ \t](?!.*\*\*)", re.MULTILINE)


@rule("left-over-stars", source="docs/marks.md")
def left_over_stars(paper: Paper) -> Iterator[Finding]:
    """মোটা করার ‘**’ চিহ্নটির জোড়া নেই, তাই চিহ্নটিই ছাপা হবে।

    কেন: ‘**’ লেখার দুই পাশে, একই অনুচ্ছেদে ও ফাঁক না রেখে বসলে লেখা মোটা হয়; নইলে তারা দুটি কাগজে থেকে যায়। অঙ্কের মাঝের
    তারা (৫*৩*২) ও পাদটীকার তারা ধরা হয় না।

    উদাহরণ: ‘**জরুরি সভা’ নয়, ‘**জরুরি সভা**’।

    Two stars that make nothing bold are printed as they are.

    Why: words between ** and **, in one paragraph and without a space inside, are bold; two stars without a partner stay on the
    paper. Stars between figures (৫*৩*২) and those of a footnote are not meant.

    Example: '**জরুরি সভা**' for '**জরুরি সভা'.
    """
    return islice(_left_over(paper), MAX_SLIPS)


def _left_over(paper: Paper) -> Iterator[Finding]:
    for passage in paper.texts:
        if "**" not in passage.text or _FOOTNOTE.search(passage.text):
            continue
        for rest in _rests(passage.text):
            words = rest[:_SHOWN].rstrip()
            place = passage.typed.find(rest)
            quote = Quote("**", passage.typed.count("**", 0, place)) if passage.own and place >= 0 else None
            yield Finding(
                passage.at,
                *messages.LEFT_OVER_STARS.filled(words=words),
                *messages.CLOSE_THE_BOLD,
                quote=quote,
            )


def _rests(text: str) -> tuple[str, ...]:
    from govdocs.prose.markdown import left_over  # loads Markdown, which most documents' audits do without

    return left_over(text)


@rule("pasted-table", source="docs/marks.md")
def pasted_table(paper: Paper) -> Iterator[Finding]:
    """ওয়ার্ড বা এক্সেল থেকে আনা ছক ট্যাব দিয়ে আলাদা করা; তা ছক হিসেবে ছাপা হবে না।

    কেন: ট্যাব ছাপায় একটি ফাঁক মাত্র, আর লাইনগুলো একটানা হয়ে যায়; কোন মান কোন কলামের তা বোঝা যায় না। ছকের ঘর আলাদা হয় ‘|’ চিহ্নে।

    উদাহরণ: ‘ক্রমিক⇥নাম⇥মোবাইল’ নয়, ‘| ক্রমিক | নাম | মোবাইল |’, আর তার নিচে ‘|---|---|---|’।

    A table from Word or Excel is parted by tabs, and not printed as a table.

    Why: a tab is printed as a space, and the lines run on, so that nobody can tell which value belongs to which column. The cells
    of a table are parted by bars.

    Example: '| ক্রমিক | নাম | মোবাইল |' above '|---|---|---|' for 'ক্রমিক⇥নাম⇥মোবাইল'.
    """
    for passage in paper.texts:
        for rows in tables_of_tabs(passage.text):
            first = rows[0].strip()
            quote = Quote(first, 0) if passage.own and first in passage.typed else None
            yield Finding(
                passage.at,
                *messages.PASTED_TABLE.filled(words=" ".join(first.split())[:_SHOWN], rows=len(rows)),
                *messages.TABLE_TO_TYPE.filled(table=typed_table(rows)),
                quote=quote,
            )


@rule("lines-run-on", source="docs/marks.md")
def lines_run_on(paper: Paper) -> Iterator[Finding]:
    """পরপর লাইন দফার মতো শুরু হয়েছে, কিন্তু শুরুর চিহ্নটি দফার নয়; ছাপায় সারিগুলো একটানা হয়ে যাবে।

    কেন: অনুচ্ছেদের ভিতরের লাইন ভাঙা ছাপায় একটি ফাঁক মাত্র। দফা হয় ১। ক) (ক) • ✓ - ইত্যাদি চিহ্নে; ‘ক.’, ‘১.১’, ‘–’, ‘●’ দিয়ে হয় না।

    উদাহরণ: ‘ক. নাম’ ও ‘খ. পদবি’ নয়, ‘ক) নাম’ ও ‘খ) পদবি’।

    Lines one below the other begin like items, with a sign that makes none: on paper their text runs on.

    Why: the end of a line within a paragraph is printed as a space. Items begin with ১। ক) (ক) • ✓ - and the like, not with 'ক.',
    '১.১', '–' or '●'.

    Example: 'ক) নাম' and 'খ) পদবি' for 'ক. নাম' and 'খ. পদবি'.
    """
    passages = {passage.at: passage for passage in paper.texts}
    for at in running_texts(paper):
        passage = passages.get(at)
        for rows in lines_like_items(passage.text) if passage else ():
            quote = Quote(rows[0], 0) if passage and passage.own and rows[0] in passage.typed else None
            yield Finding(
                at,
                *messages.LINES_RUN_ON.filled(words=rows[0][:_SHOWN], rows=len(rows)),
                *messages.MARKER_TO_TYPE,
                quote=quote,
            )


@rule("dash-before-item", source="docs/marks.md")
def dash_before_item(paper: Paper) -> Iterator[Finding]:
    """তালিকার লেখার শুরুতে ড্যাশ বা বিন্দু রয়ে গেছে; ছাপায় তা ক্রমিকের পরে আসবে।

    কেন: প্রাপক, সূত্র, সংযুক্তি ও অনুলিপির ক্রমিক ছাপার সময় নিজে থেকেই বসে, তাই ‘১। - ক’ ছাপা হয়।

    উদাহরণ: ‘- "- ছক"’ নয়, ‘- ছক’।

    An entry of a list begins with a dash or a dot, which is printed behind its number.

    Why: addressees, references, enclosures and copies are numbered by the page, so that '১। - ক' is printed.

    Example: '- ছক' for '- "- ছক"'.
    """
    for passage in paper.texts:
        dash = _DASH.match(passage.text)
        if dash and _is_numbered(paper, passage.at):
            certain = passage.own and passage.typed.startswith(dash[0])
            yield Finding(
                passage.at,
                *messages.DASH_BEFORE_ITEM.filled(sign=dash[0].strip(), words=passage.text[:_SHOWN]),
                quote=Quote(dash[0]) if certain else None,
                fix="" if certain else None,
            )


_DASH: Final = late(r"[-–—•●*+▪][ \t]+(?=[^\W\d_])")
_LISTS: Final = {"to", "references", "enclosures"}


def _is_numbered(paper: Paper, at: Path) -> bool:
    """Whether the page puts a number before a text: one alone has none but over copies."""
    if at[0] in _LISTS and len(at) == 2:
        return len(getattr(paper.document, str(at[0]))) > 1
    return at[0] in ("copies", "distribution") and len(at) == 4 and at[1::2] == ("recipients", "text")


def running_texts(paper: Paper) -> Iterator[Path]:
    """Where in a document its running texts are; lines of an address or a cell are kept apart on paper."""
    for at, part in paper.every(Part):
        for name, field in type(part).model_fields.items():
            value = getattr(part, name)
            if value is not None and is_running_text(field.annotation, field.metadata):
                items = enumerate(value) if isinstance(value, tuple) else ()
                yield from ((*at, name, index) for index, item in items if isinstance(item, str))
                if isinstance(value, str):
                    yield (*at, name)


_LIKE_ITEM: Final = late(
    r"(?:(?P<letter>[অ-ঔক-হ]\u09bc?\.|[a-zA-Z]\.)|(?P<number>\d{1,3}(?:\.\d{1,3})+[.।)]?)|(?P<box>\[.?\])"
    r"|(?P<sign>[●○◦■□◼▶►➢–—o]))[ \t]+"
)


def lines_like_items(text: str) -> Iterator[list[str]]:
    """Runs of two lines or more that begin alike, with what would mark an item and does not.

    >>> [rows for rows in lines_like_items("নিম্নরূপ:\\nক. নাম\\nখ. পদবি\\n\\nগ. শেষ")]
    [['ক. নাম', 'খ. পদবি']]
    """
    for alike, run in groupby(map(str.strip, text.split("\n")), _beginning):
        rows = list(run)
        if alike and len(rows) > 1:
            yield rows


def _beginning(line: str) -> str | None:
    match = _LIKE_ITEM.match(line)
    return match and (match["sign"] or match.lastgroup)


def tables_of_tabs(text: str) -> Iterator[list[str]]:
    """Runs of two lines or more in which tabs part as many texts in each.

    >>> [len(rows) for rows in tables_of_tabs("ক্রমিক\\tনাম\\n১\\tরহিম\\n\\nশেষ")]
    [2]
    """
    for width, run in groupby(text.split("\n"), _columns):
        rows = list(run)
        if width > 1 and len(rows) > 1:
            yield rows


def typed_table(rows: list[str]) -> str:
    """The first lines of a table as they are to be typed, with bars."""
    lines = [
        "| " + " | ".join(cell.strip().replace("|", "\\|") for cell in row.strip().split("\t")) + " |"
        for row in rows
    ]
    ruler = "|" + "---|" * _columns(rows[0])
    more = ["| … |"] if len(lines) > _ROWS_SHOWN else []
    return "\n".join([lines[0], ruler, *lines[1:_ROWS_SHOWN], *more])


def _columns(line: str) -> int:
    """How many texts are parted by tabs; the one tab that Word puts behind the marker of an item parts none."""
    cells = line.strip().split("\t")
    if len(cells) == 1 or (len(cells) == 2 and MARKER.fullmatch(cells[0])):
        return 0
    return len(cells)
