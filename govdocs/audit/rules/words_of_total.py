"""Amounts in words apart from their figures."""

from __future__ import annotations

from collections.abc import Iterator

from govdocs.audit import messages
from govdocs.audit.figures.words_of_total import words_of_totals
from govdocs.audit.reading.paper import Paper
from govdocs.audit.rule import Finding, rule
from govdocs.audit.rules.stated_figures import ARITHMETIC
from govdocs.numerals import group
from govdocs.source.editing import Quote


@rule("total-in-other-words", source=ARITHMETIC)
def total_in_other_words(paper: Paper) -> Iterator[Finding]:
    """ছকের নিচে ‘কথায়: …’ লেখা টাকা ছকের মোট নয়, অথবা পাশের ‘অঙ্কে …’ নয়।

    কেন: অঙ্ক সংশোধন করে কথা আগেরটিই রাখা হয়; বিলে কথা ও অঙ্ক আলাদা হলে টাকা পাওয়া যায় না।

    উদাহরণ: ‘মোট’ সারিতে ৭,৭০০, নিচে ‘কথায়: সাত হাজার আটশত টাকা মাত্র’।

    The amount in words below a table is not the total of the table, or not that of the figure beside it.

    Why: the figure was corrected and the words were not; a bill whose words and figures differ is not paid.

    Example: 7,700 in the row of the total, and 'কথায়: সাত হাজার আটশত টাকা মাত্র' below.
    """
    for passage in paper.prose:
        for words, stated, right in words_of_totals(passage.text):
            facts = {"words": words, "stated": group(stated), "right": group(right)}
            yield Finding(passage.at, *messages.TOTAL_IN_OTHER_WORDS.filled(**facts), quote=Quote(words))
