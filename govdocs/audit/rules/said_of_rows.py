"""Running text against the rows of the table beside it."""

from __future__ import annotations

from collections.abc import Iterator

from govdocs.audit import messages
from govdocs.audit.reading.paper import Paper
from govdocs.audit.rule import Finding, rule
from govdocs.audit.rules.counts import figure_and_word_differ
from govdocs.audit.rules.stated_figures import ARITHMETIC
from govdocs.audit.within.said_of_rows import said_of_rows, values_of_rows
from govdocs.numerals import group
from govdocs.source.editing import Quote


@rule("rows-said-otherwise", source=ARITHMETIC)
def rows_said_otherwise(paper: Paper) -> Iterator[Finding]:
    """ছকের সারির সংখ্যা বা কয়েকটি সারির যোগফল লেখায় অন্য।

    কেন: ছক হালনাগাদ করে লেখা আগেরটিই রাখা হয়। লেখায় একটিই ছক থাকলে, আর বাক্যে সারির নাম ও ‘মোট’ থাকলে, যোগফল মেলানো হয়; এক সারির নাম ও কলামের কথা
    থাকলে তার সংখ্যা।

    উদাহরণ: ছকে নগদ ৭,৩৫০ ও টিকিট ১,১৫০ টাকা, নিচে ‘নগদ ও টিকিটের মোট মূল্য ৮,৬০০ টাকা’; যোগফল ৮,৫০০।

    The number of a row of a table, or the sum of some, is another in the text.

    Why: the table was brought up to date, and the text was not. Where a text has one table, sums of rows that are named before মোট are
    compared, and the number of one row with what its column counts.

    Example: cash 7,350 and stamps 1,150 in the table, 'নগদ ও টিকিটের মোট মূল্য ৮,৬০০ টাকা' below; the sum is 8,500.
    """
    for passage in paper.prose:
        for words, rows, right in (*said_of_rows(passage.text), *values_of_rows(passage.text)):
            if figure_and_word_differ(passage.text, words.split("/")[0].split(" ")[0]):
                continue  # it is told of these
            message = messages.ROWS_SAID_OTHERWISE.filled(words=words, rows=rows, right=group(right))
            yield Finding(passage.at, *message, quote=Quote(words))
