"""How sentences end: paragraphs that break off in the middle of one, question marks where nothing is asked."""

from __future__ import annotations

from collections.abc import Iterator

from govdocs.audit import messages
from govdocs.audit.reading.paper import Paper
from govdocs.audit.rule import Finding, rule
from govdocs.audit.sources import ACADEMY, INSTRUCTIONS
from govdocs.audit.untouchable import untouched_slips
from govdocs.audit.words.half_sentences import broken_off
from govdocs.audit.words.question_marks import marks_of_no_question
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


@rule("question-mark", source=ACADEMY)
def question_mark(paper: Paper) -> Iterator[Finding]:
    """আদেশ, অনুরোধ বা সিদ্ধান্তের বাক্যের শেষে প্রশ্নচিহ্ন।

    কেন: দাঁড়ির জায়গায় ‘?’ টাইপ হলে নির্দেশটি প্রশ্ন হয়ে যায়। যে বাক্যে প্রশ্নের শব্দ (কি, কী, কেন, কবে, কত …) আছে, তা নিয়ে কিছু বলা হয় না।

    উদাহরণ: ‘সকলকে মাঠে উপস্থিত থাকতে হবে?’

    A question mark behind an order, a request or a decision.

    Why: typed for the danda it makes a question of an instruction. Nothing is said of sentences with a word that asks (কি, কী, কেন, কবে, কত …).

    Example: 'সকলকে মাঠে উপস্থিত থাকতে হবে?'
    """
    yield from untouched_slips(paper, marks_of_no_question, messages.QUESTION_MARK)
