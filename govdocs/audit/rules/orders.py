"""Orders: a transfer goes to another place, and what an order commands is done after it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from govdocs.audit import messages
from govdocs.audit.reading.mentions import days_in
from govdocs.audit.reading.paper import Paper
from govdocs.audit.reading.quantities import dated_sentences
from govdocs.audit.reading.tables import FigureTable, figure_tables, inset_table
from govdocs.audit.rule import Finding, rule
from govdocs.audit.spans import LETTER
from govdocs.models import insets
from govdocs.models.letter import Letter
from govdocs.source.editing import Quote
from govdocs.text.late_pattern import late
from govdocs.text.unicode import normalise

_FROM: Final = late(normalise(r"(?:বর্তমান|পূর্বের|আগের|পূর্বতন) (?:কর্মস্থল|দপ্তর|কার্যালয়|শাখা)"))
_TO: Final = late(normalise(r"(?:বদলিকৃত|বদলির|বদলিপূর্বক পদায়নকৃত|নতুন|পদায়নকৃত) (?:কর্মস্থল|দপ্তর|কার্যালয়|শাখা)"))
_OTHER_POST: Final = late(normalise("(?:বর্তমান|নতুন|পদোন্নতি|বদলিকৃত) ?(?:প্রাপ্ত )?(?:পদ|পদবি)(?:$| )|পদোন্নতি"))
"""Heads of a table in which the post changes and the place may stay."""
_ENOUGH: Final = 2
"""Rows that go elsewhere, by which the columns are known for what they are."""


@rule("moved-to-same-place", source="বদলি এক কর্মস্থল থেকে আরেক কর্মস্থলে")
def moved_to_same_place(paper: Paper) -> Iterator[Finding]:
    """বদলির ছকে একজনের বর্তমান ও বদলিকৃত কর্মস্থল একই।

    কেন: সারি নকল করে একটি ঘর বদলাতে ভুললে এমন হয়; আদেশটি কার্যকর করা যায় না। অন্তত দুই সারিতে দুই জায়গা আলাদা হলে দেখা হয়; পদ বদলের (পদোন্নতির) ছকে নয়।

    উদাহরণ: ‘বর্তমান কর্মস্থল’ ও ‘বদলিকৃত কর্মস্থল’ দুই ঘরেই একই উপজেলা।

    A table of transfers has one place for somebody's present and new office.

    Why: a row was copied and one cell was not changed; the order cannot be carried out. Looked at where at least two rows go elsewhere, and
    not where the post changes (promotions).

    Example: the same upazila under 'বর্তমান কর্মস্থল' and 'বদলিকৃত কর্মস্থল'.
    """
    insets_too = (inset_table(at, inset) for at, inset in paper.every(insets.Table))
    for table in (*figure_tables(paper), *insets_too):
        yield from _not_moved(table)


def _not_moved(table: FigureTable) -> Iterator[Finding]:
    heads = [head.strip("* ") for head in table.heads]
    places = [next((i for i, head in enumerate(heads) if each.match(head)), None) for each in (_FROM, _TO)]
    here, there = places
    if here is None or there is None or any(map(_OTHER_POST.search, heads)):
        return
    pairs = [(row.cells[here], row.cells[there]) for row in table.rows]
    both = [(one, other) for one, other in pairs if one and other and one.text.strip() and other.text.strip()]
    same = [other for one, other in both if one.text.split() == other.text.split()]
    if same and len(both) - len(same) >= _ENOUGH:
        for cell in same:
            yield Finding(
                cell.at, *messages.MOVED_TO_SAME_PLACE.filled(place=cell.text.strip()), quote=cell.quote
            )


_FORMED: Final = normalise("গঠিত")
_BY_ORDER: Final = late(
    normalise(
        rf"(?:সূত্রস্থ|সূত্রোক্ত|সূত্রে (?:উল্লিখিত|বর্ণিত)|উপর্যুক্ত|উক্ত) (?:{LETTER}{{2,15}} )?(?:আদেশ|স্মারক|পত্র|প্রজ্ঞাপন|নির্দেশ)(?:ের মাধ্যমে|ে|বলে|মূলে)? গঠিত [^।০-৯]{{0,80}}(?:কমিটি|দল|টিম|বোর্ড)"
    )
)
_DONE: Final = late(
    normalise(
        r"^(?: ?খ্রি(?:\.|ষ্টাব্দ|স্টাব্দ)?)?,? (?:তারিখে|তারিখ) [^।;০-৯]{0,80}(?:তদন্ত|পরিদর্শন|যাচাই|শুনানি|সভা|সাক্ষ্য|জবানবন্দি|বৈঠক|কার্যক্রম শুরু)[^।]{0,80}(?:করে|করেছে|করেন|করেছেন|হয়|হয়েছে|নেয়|করা হয়)"
    )
)


@rule("done-before-ordered", source="আদেশ আগে, কাজ পরে")
def done_before_ordered(paper: Paper) -> Iterator[Finding]:
    """সূত্রের আদেশে গঠিত কমিটি আদেশের তারিখের আগেই কাজ করেছে বলে লেখা।

    কেন: যে কমিটি তখনো গঠিত হয়নি সে তদন্ত করতে পারে না; দুটি তারিখের একটি ভুল। সূত্রে একটিই তারিখ থাকলে দেখা হয়।

    উদাহরণ: সূত্রে ১৪ সেপ্টেম্বর ২০২৬ তারিখের আদেশ, বক্তব্যে ‘সূত্রস্থ আদেশে গঠিত কমিটি ৯ সেপ্টেম্বর ২০২৬ তারিখে তদন্ত করে’।

    A committee that the order of the reference formed is said to have worked before the day of that order.

    Why: it was not there yet; one of the two days is wrong. Looked at where the references have one day.

    Example: an order of 14 September 2026 in the reference, and 'সূত্রস্থ আদেশে গঠিত কমিটি ৯ সেপ্টেম্বর ২০২৬ তারিখে তদন্ত করে'.
    """
    letter = paper.document
    if not isinstance(letter, Letter) or not letter.body or _FORMED not in letter.body:
        return
    days = {mention.day for reference in letter.references for mention in days_in(reference)}
    ordered = days.pop() if len(days) == 1 else None
    for _, sentence in dated_sentences(letter.body) if ordered else ():
        formed = _BY_ORDER.search(sentence) if _FORMED in sentence else None
        if formed is None:
            continue
        for mention in days_in(sentence):
            if mention.start < formed.end() or not mention.day or not ordered or mention.day >= ordered:
                continue
            if _DONE.match(sentence[mention.end :]):
                facts = {"words": mention.words, "ordered": ordered}
                yield Finding(
                    ("body",), *messages.DONE_BEFORE_ORDERED.filled(**facts), quote=Quote(mention.words)
                )
