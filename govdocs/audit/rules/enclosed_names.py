"""Papers that the text encloses, and the list of enclosures."""

from __future__ import annotations

from collections.abc import Iterator

from govdocs.audit import messages
from govdocs.audit.reading.paper import Paper
from govdocs.audit.rule import Finding, rule
from govdocs.audit.sources import INSTRUCTIONS
from govdocs.audit.within.enclosed_names import unlisted_papers
from govdocs.models.letter import Letter
from govdocs.source.editing import Quote


@rule("paper-not-listed", source=INSTRUCTIONS)
def paper_not_listed(paper: Paper) -> Iterator[Finding]:
    """বক্তব্যে যে কাগজ সংযুক্ত করা হলো বলে লেখা, সংযুক্তিতে তার নাম নেই।

    কেন: সংযুক্তির তালিকা ধরে কাগজ গোছানো ও মিলিয়ে নেওয়া হয়; যা তালিকায় নেই তা খামেও ওঠে না। প্রতিবেদন, তালিকা, বিল, চালান, প্রত্যয়ন, ছবির মতো কাগজ দেখা হয়;
    ‘বর্ণনামতে’, ‘প্রমাণক’ বা পরিশিষ্ট থাকলে কিছু বলা হয় না।

    উদাহরণ: ‘কমিটির প্রত্যয়ন সংযুক্ত করা হলো’, সংযুক্তি ‘বিল ও চালান (৩ পাতা)’।

    A paper that the body says is enclosed is not among the enclosures.

    Why: the list is what the envelope is filled by, and checked by. Looked at are reports, lists, bills, invoices, certificates, pictures and
    the like; nothing is said where the list is general ('as described'), or there are annexes.

    Example: 'কমিটির প্রত্যয়ন সংযুক্ত করা হলো', and the enclosures 'বিল ও চালান (৩ পাতা)'.
    """
    letter = paper.document
    if not isinstance(letter, Letter) or letter.annexes or letter.tables:
        return
    body = letter.body or ""
    for words, said in unlisted_papers(body, letter.enclosures):
        message = messages.PAPER_NOT_LISTED.filled(words=words, said=said)
        nth = body[: body.find(said) + len(said)].count(words) - 1
        yield Finding(("body",), *message, quote=Quote(words, max(nth, 0)))
