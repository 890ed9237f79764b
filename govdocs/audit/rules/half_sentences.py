"""Paragraphs that break off in the middle of a sentence."""

from __future__ import annotations

from collections.abc import Iterator

from govdocs.audit import messages
from govdocs.audit.reading.paper import Paper
from govdocs.audit.rule import Finding, rule
from govdocs.audit.sources import INSTRUCTIONS
from govdocs.audit.words.half_sentences import broken_off
from govdocs.source.editing import Quote


@rule("half-sentence", source=INSTRUCTIONS)
def half_sentence(paper: Paper) -> Iterator[Finding]:
    """অনুচ্ছেদ বাক্যের মাঝখানে থেমে গেছে: ক্রিয়া নেই, দাঁড়িও নেই; অথবা ‘এবং’, ‘যে’-এর মতো শব্দের পরে দাঁড়ি।

    কেন: লেখা কাটাছেঁড়া বা নকল করার সময় শেষাংশ বাদ পড়ে; প্রাপক বোঝেন না কী বলা হচ্ছিল। শেষ অনুচ্ছেদ, দফা, শিরোনাম ও ছকের আগের লেখা দেখা হয় না; ক্রিয়ায় শেষ হলে
    কেবল দাঁড়ির কথা বলা হয়।

    উদাহরণ: ‘… কাজটি শুরু করা গেলে বাকি বাগান’, তারপর নতুন অনুচ্ছেদ।

    A paragraph breaks off in the middle of a sentence, without verb or danda; or a sentence ends in a word that joins.

    Why: the rest was lost when the text was cut or copied, and the reader cannot know what was meant. The last paragraph, items, headings and
    what stands above a table are not looked at; where the last word is a verb, only the danda is spoken of.

    Example: '… কাজটি শুরু করা গেলে বাকি বাগান', and then a new paragraph.
    """
    for passage in paper.prose:
        for start, end in broken_off(passage.text):
            quote = Quote.of(passage.text, start, end)
            yield Finding(passage.at, *messages.HALF_SENTENCE.filled(words=quote.words), quote=quote)
