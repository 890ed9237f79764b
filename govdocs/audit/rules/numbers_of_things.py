"""Numbers by which things are known: of one thing they are one in all places of a document."""

from __future__ import annotations

from collections.abc import Iterator

from govdocs.audit import messages
from govdocs.audit.names.owners_of_numbers import numbers_of_owner_mistyped
from govdocs.audit.reading.odd_numbers import odd_numbers_misquoted
from govdocs.audit.reading.paper import Paper
from govdocs.audit.rule import Finding, rule
from govdocs.audit.within.numbers_otherwise import numbers_otherwise
from govdocs.models.letter import Letter
from govdocs.source.editing import Quote


@rule("number-of-thing-otherwise", source="এক জিনিসের একটিই নম্বর")
def number_of_thing_otherwise(paper: Paper) -> Iterator[Finding]:
    """একই হিসাব, নথি, দাগ, গাড়ি, প্যাকেজ, মিটার বা ফোনের নম্বর দলিলের দুই জায়গায় দুই রকম।

    কেন: নম্বর আবার লিখতে গিয়ে একটি অঙ্ক ভুল হয়েছে, বা দুটি অঙ্ক উল্টে গেছে; টাকা অন্য হিসাবে যায়, কাগজ আর পাওয়া যায় না। ছকের সারির নাম বা আরেকটি সংখ্যা বাক্যে
    থাকলে, একই মালিক বা ‘উক্ত হিসাব’ বলা থাকলে, অথবা দলিলে ওই জিনিসের আর কোনো নম্বর না থাকলে বলা হয়। পরপর নম্বর, তালিকা, নতুন ও পুরোনো নম্বর,
    আলাদা মালিক এবং সংশোধন ধরা হয় না।

    উদাহরণ: ছকে হিসাব নম্বর ০৪১১১০০০২৭৩৫, নিচে ‘হিসাব নম্বর ০৪১১১০০০২৭৫৩-এ স্থানান্তর’।

    The number of one account, file, plot, vehicle, package, meter or telephone is another in two places of a document.

    Why: it was typed again, with one digit wrong, or two that changed places; the money goes to another account, the paper is not found. Told where
    the sentence has the name or another number of the row of a table, where the owner is the same or the thing is said to be that of before, or where
    the document has no third number of such a thing. Numbers in a row, lists, old and new numbers, two owners and corrections are let be.

    Example: the account ০৪১১১০০০২৭৩৫ in the table, and 'হিসাব নম্বর ০৪১১১০০০২৭৫৩-এ স্থানান্তর' below.
    """
    of_owners = {str(quote.words) for _, quote, *_ in numbers_of_owner_mistyped(paper)}
    references = paper.document.references if isinstance(paper.document, Letter) else ()
    for one, other in numbers_otherwise(paper):
        if one.words in of_owners or (one.is_memo and references):
            continue  # two-telephones, and the rules of references, say so
        misquoted = odd_numbers_misquoted(one.text, references) if references else ()
        if one.words not in {words for words, _ in misquoted}:
            message = messages.NUMBER_OF_THING_OTHERWISE.filled(number=one.words, other=other.words)
            yield Finding(one.at, *message, quote=Quote(one.words))
