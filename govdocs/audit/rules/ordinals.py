"""Ordinal numbers: their endings, and the words beside them."""

from __future__ import annotations

from collections.abc import Iterator

from govdocs.audit import messages
from govdocs.audit.figures.ordinals import ordinals_with_other_words, wrong_ordinals
from govdocs.audit.reading.paper import Paper
from govdocs.audit.rule import Finding, rule
from govdocs.audit.sources import ACADEMY
from govdocs.audit.spans import slip_findings
from govdocs.source.editing import Quote


@rule("ordinal-ending", source=ACADEMY)
def ordinal_ending(paper: Paper) -> Iterator[Finding]:
    """ক্রমবাচক সংখ্যার শেষে অন্য সংখ্যার চিহ্ন, অথবা পাশে কথায় অন্য ক্রম লেখা হয়েছে।

    কেন: পরের সভার পত্র লিখতে অঙ্ক বদলে চিহ্নটি আগেরটিই রাখা হয়। ১ম, ২য়, ৩য়, ৪র্থ, ৫ম, ৬ষ্ঠ, ৭ম থেকে ১০ম, তারপর ১১তম …।

    উদাহরণ: ‘৫য় সভা’ নয়, ‘৫ম সভা’; ‘২১ম’ নয়, ‘২১তম’; ‘৫ম (ষষ্ঠ)’।

    An ordinal has the ending of another number, or another ordinal in words stands beside it.

    Why: the figure was changed for the next meeting, and the ending was not. They are ১ম, ২য়, ৩য়, ৪র্থ, ৫ম, ৬ষ্ঠ, ৭ম to ১০ম, then ১১তম and on.

    Example: '৫ম সভা' for '৫য় সভা', '২১তম' for '২১ম'; '৫ম (ষষ্ঠ)'.
    """
    yield from slip_findings(paper, wrong_ordinals, messages.ORDINAL_ENDING)
    for passage in paper.texts:
        for match, figure, word in ordinals_with_other_words(passage.text):
            message = messages.ORDINAL_AGAINST_WORD.filled(words=match[0], figure=figure, word=word)
            yield Finding(passage.at, *message, quote=Quote.of(passage.text, *match.span()))
