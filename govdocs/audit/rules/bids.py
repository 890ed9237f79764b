"""The lowest and the highest of the bids in a table."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from govdocs.audit import messages
from govdocs.audit.reading.paper import Paper
from govdocs.audit.reading.quantities import sentences
from govdocs.audit.reading.scanning import is_table_row
from govdocs.audit.reading.tables import FigureTable, figure_tables
from govdocs.audit.rule import Finding, rule
from govdocs.audit.spans import LETTER
from govdocs.models.letter import Letter
from govdocs.numerals import group
from govdocs.source.editing import Quote
from govdocs.text.late_pattern import late
from govdocs.text.unicode import normalise

_BIDDER: Final = late(normalise("দরদাতা|দরপত্রদাতা|প্রতিষ্ঠান|সরবরাহকারী|ঠিকাদার|ফার্ম|ইজারাদার|দরদাতার নাম"))
_BID: Final = late(normalise("(?:উদ্ধৃত|দাখিলকৃত|প্রস্তাবিত|মোট) (?:দর|মূল্য)|^দর(?: |$|\\()"))
_ITEM: Final = late(normalise("পণ্য|মালামাল|একক|পরিমাণ|খাত"))
_LOWEST: Final = late(
    normalise(
        rf"(?<!{LETTER})(?P<words>সর্বনিম্ন|সর্বোচ্চ)(?= (?:দর|দরদাতা|হওয়ায়|হিসেবে|হিসাবে|বিবেচিত|ছিল|উদ্ধৃত)|[,;।])"
    )
)
_NOT_SO: Final = late(
    normalise("না হলেও|নয়|নহে|ব্যতীত|২য়|দ্বিতীয়|৩য়|তৃতীয়|রেসপন্সিভ|গ্রহণযোগ্য|যোগ্য|কারিগরি|মূল্যায়িত|বাতিল|জামানত")
)
_OWN: Final = late(normalise("আপনার|আপনাদের"))


@rule("bid-not-lowest", source="ছকের দরগুলো")
def bid_not_lowest(paper: Paper) -> Iterator[Finding]:
    """যার দর সর্বনিম্ন (ইজারায় সর্বোচ্চ) বলা হয়েছে, ছকে তার চেয়ে কম (বেশি) দর আছে।

    কেন: তুলনামূলক বিবরণীর একটি ঘর ভুল, অথবা অন্য দরদাতার নাম বসেছে; ক্রয়ে এটি সবচেয়ে গুরুতর আপত্তি। বাক্যে ছকের একজন দরদাতার নাম, অথবা ‘আপনার’ আর প্রাপক
    ছকের একজন দরদাতা হলে দেখা হয়; গ্রহণযোগ্য, যোগ্য, মূল্যায়িত বা বাতিল দরের কথা থাকলে নয়।

    উদাহরণ: ‘আপনার প্রতিষ্ঠানের দর সর্বনিম্ন হওয়ায়’, ছকে প্রাপকের দর ১,৭৯,০০০, আরেকজনের ১,৭৫,৫০০।

    Whose bid is called the lowest (of a lease the highest) has a lower (higher) one beside it in the table.

    Why: a cell of the comparison is wrong, or it is the name of another bidder; of purchases there is no graver objection. Looked at
    where the sentence names one bidder of the table, or says 'your' and the addressee is one; not where it speaks of responsive,
    evaluated or rejected bids.

    Example: 'আপনার প্রতিষ্ঠানের দর সর্বনিম্ন হওয়ায়', where the addressee bid 1,79,000 and another 1,75,500.
    """
    letter = paper.document
    if (
        not isinstance(letter, Letter)
        or not letter.body
        or not any(word in letter.body for word in _EXTREMES)
    ):
        return
    tables = [found for each in figure_tables(paper) if (found := _bids(each))]
    if len(tables) != 1 or _NOT_SO.search(letter.body):
        return
    bids = tables[0]
    for sentence in sentences(letter.body):
        said = _LOWEST.search(sentence)
        named = [name for name in bids if name in sentence]
        if not named and _OWN.search(sentence):
            named = [name for name in bids if any(name in line for line in letter.to)]
        if said is None or len(named) != 1 or is_table_row(sentence):
            continue
        best = (min if said["words"] == _LEAST else max)(bids, key=bids.__getitem__)
        if bids[best] != bids[named[0]]:
            facts = {"words": said["words"], "name": named[0], "best": best}
            figures = {"bid": group(bids[named[0]]), "other": group(bids[best])}
            yield Finding(
                ("body",), *messages.BID_NOT_LOWEST.filled(**facts, **figures), quote=Quote(said["words"])
            )
            return


_LEAST: Final = normalise("সর্বনিম্ন")
_EXTREMES: Final = (_LEAST, normalise("সর্বোচ্চ"))


def _bids(table: FigureTable) -> dict[str, Decimal] | None:
    """The bids of a table by their bidders, where it is one of bids: one column of bidders, one of figures, and each row one."""
    heads = [head.strip("* ") for head in table.heads]
    names = [index for index, head in enumerate(heads) if _BIDDER.search(head)]
    figures = [index for index, head in enumerate(heads) if _BID.search(head)]
    if len(names) != 1 or len(figures) != 1 or any(map(_ITEM.search, heads)):
        return None
    bids: dict[str, Decimal] = {}
    for row in table.rows:
        name, figure = row.cells[names[0]], row.cells[figures[0]]
        if not name or not figure or figure.value is None:
            return None
        bids[name.text.strip("* ").split(",")[0]] = figure.value
    return bids if len(bids) == len(table.rows) > 1 else None
