"""A memo that is cited twice has one number."""

from __future__ import annotations

from collections.abc import Iterator

from govdocs.audit import messages
from govdocs.audit.reading.paper import Paper
from govdocs.audit.rule import Finding, rule
from govdocs.audit.rules.memo_references import OF_REFERENCE
from govdocs.audit.within.memos_again import cited_otherwise
from govdocs.source.editing import Quote


@rule("number-cited-otherwise", source="একই পত্রের নম্বর সব জায়গায় এক হয়")
def number_cited_otherwise(paper: Paper) -> Iterator[Finding]:
    """একই নথির এক পত্রের জারি নম্বর দলিলের দুই জায়গায় দুই রকম।

    কেন: নম্বর তুলতে দুটি অঙ্ক উল্টে গেলে বা একটি অঙ্ক ভুল হলে পত্রটি আর পাওয়া যায় না। নথির আর কোনো পত্রের কথা দলিলে না থাকলে, আর তারিখ বা কথায়
    আলাদা পত্র বোঝা না গেলে (তাগিদ, জবাব, সংশোধন), বলা হয়; কাছাকাছি নম্বর (২৫৭ ও ২৫৮) ধরা হয় না।

    উদাহরণ: সূত্রে ‘…০০৩.২৪-২৫৭’, বক্তব্যে ‘…০০৩.২৪-২৭৫ নম্বর স্মারকের নির্দেশ অনুযায়ী’।

    The issue number of one letter of a file is another in two places of a document.

    Why: two digits changed places, or one was mistyped, and the letter is not found. Told where the document speaks of no third letter of that file,
    and neither a day nor a word (a reminder, an answer, a correction) says that there are two; not of numbers close to each other.

    Example: '…০০৩.২৪-২৫৭' in the reference, and '…০০৩.২৪-২৭৫ নম্বর স্মারকের নির্দেশ অনুযায়ী' in the text.
    """
    for later, first in cited_otherwise(paper):
        text = later.passage.text
        if not OF_REFERENCE.search(text[: text.find(later.words)]):  # of which number-misquoted speaks
            message = messages.NUMBER_CITED_OTHERWISE.filled(number=later.number, other=first.number)
            yield Finding(later.passage.at, *message, quote=Quote(later.words))
