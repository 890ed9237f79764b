"""Sums that are written out with their signs, in running text and in the cells of tables."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from govdocs.audit import messages
from govdocs.audit.figures.equations import wrong_cells, wrong_equations
from govdocs.audit.reading.paper import Paper
from govdocs.audit.reading.tables import figure_tables
from govdocs.audit.rule import Finding, rule
from govdocs.audit.rules.stated_figures import ARITHMETIC
from govdocs.numerals import group
from govdocs.source.editing import Quote

_SIGNS: Final = ("×", "+", " x ", " X ")


@rule("written-sum", source=ARITHMETIC)
def written_sum(paper: Paper) -> Iterator[Finding]:
    """চিহ্ন দিয়ে লেখা গুণ, যোগ বা বিয়োগের ফল ঠিক নয়।

    কেন: জন, দিন বা হার বদলে ‘=’-এর পরের অঙ্কটি আগেরটিই রাখা হয়। বন্ধনী, লক্ষ-কোটি ও শতকরাসহ দেখা হয়; ছকে হিসাবের ঘরের পাশের অঙ্কও, যদি অন্য সারিগুলো মেলে। ভ্যাট, কর্তন
    বা ‘প্রায়’ থাকলে কিছু বলা হয় না।

    উদাহরণ: ‘৪৫ জন × ২০০ টাকা = ৯,৫০০ টাকা’; গুণফল ৯,০০০।

    A product, sum or difference that is written out with signs does not come to what is behind =.

    Why: people, days or the rate were changed, and the result was not. Brackets, lakhs and crores, and per cents are read, too; and in a table
    the cell beside one with a sum, where other rows agree. Nothing is said where tax, deductions or 'about' come in.

    Example: '৪৫ জন × ২০০ টাকা = ৯,৫০০ টাকা'; the product is 9,000.
    """
    for passage in paper.texts:
        for words, reckoning, right in wrong_equations(passage.text):
            message = messages.WRITTEN_SUM.filled(words=words, reckoning=reckoning, right=group(right))
            yield Finding(passage.at, *message, quote=Quote(words))
    if any(sign in passage.text for passage in paper.texts for sign in _SIGNS):
        for table in figure_tables(paper):
            for cell, reckoning, right in wrong_cells(table):
                facts = {"words": cell.text.strip("* "), "reckoning": reckoning, "right": group(right)}
                yield Finding(cell.at, *messages.WRITTEN_SUM.filled(**facts), quote=cell.quote)
