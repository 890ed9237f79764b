"""The day of a reference, where the text cites it by its letter or its office."""

from __future__ import annotations

from collections.abc import Iterator

from govdocs.audit import messages
from govdocs.audit.reading.paper import Paper
from govdocs.audit.rule import Finding, rule
from govdocs.audit.within.cited_references import cited_days
from govdocs.audit.within.references_by_owner import days_by_owner
from govdocs.models.letter import Letter
from govdocs.source.editing import Quote


@rule("reference-dated-otherwise", source="এক পত্রের একটিই তারিখ")
def reference_dated_otherwise(paper: Paper) -> Iterator[Finding]:
    """বক্তব্যে ‘সূত্রস্থ (ক) স্মারক’-এর পাশে যে তারিখ, সূত্রে তার তারিখ অন্য।

    কেন: এক জায়গায় তারিখ বদলে অন্য জায়গায় বদলানো হয়নি; প্রাপক পত্রটি খুঁজে পান না। সূত্র একটি হলে অক্ষর ছাড়াও দেখা হয়। ‘বোর্ডের … তারিখের পত্রে’ বললে বোর্ডের একমাত্র সূত্রটির তারিখ দেখা হয়: দিনের দুই অঙ্ক উল্টে গেলে, শুধু মাস বা বছর
    অন্য হলে, আর সূচনাবাক্যে যেকোনো দিন অন্য হলে। যে সূত্রে একাধিক তারিখ, তা দেখা হয় না।

    উদাহরণ: সূত্র (ক) ‘২ মার্চ ২০২৬ তারিখের …’, বক্তব্যে ‘সূত্রস্থ (ক) ৪ মার্চ ২০২৬ তারিখের স্মারক’।

    The day beside 'the letter of reference (ক)' in the text is not that of the reference.

    Why: one of the two was corrected; by the other the letter is not found. Of a single reference no letter is needed. Of 'the
    letter of the board of …' it is the only reference of the board: told where the two digits of the day changed places, where the month or the year
    alone is another, and in the opening of any day. A reference with several days is not looked at.

    Example: reference (ক) of 2 March 2026, and 'সূত্রস্থ (ক) ৪ মার্চ ২০২৬ তারিখের স্মারক' in the body.
    """
    letter = paper.document
    if not isinstance(letter, Letter) or not letter.references:
        return
    body = letter.body or ""
    told = [*cited_days(body, letter.references)]
    told += [found for found in days_by_owner(body, letter.references) if found not in told]
    for words, reference, right in told:
        message = messages.REFERENCE_DATED_OTHERWISE.filled(words=words, number=reference + 1, right=right)
        yield Finding(("body",), *message, quote=Quote(words))
