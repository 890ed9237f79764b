"""Laws: the year in their names."""

from __future__ import annotations

from collections.abc import Iterator

from govdocs.audit import messages
from govdocs.audit.names.laws import years_of_laws
from govdocs.audit.reading.paper import Paper
from govdocs.audit.rule import Finding, rule
from govdocs.errors import Text
from govdocs.numerals import to_ascii
from govdocs.source.editing import Quote


@rule("year-of-law", source="বাংলাদেশের আইন (bdlaws.minlaw.gov.bd); বাংলাদেশ গেজেট")
def year_of_law(paper: Paper) -> Iterator[Finding]:
    """বহুল পরিচিত আইন বা বিধিমালার নামে অন্য সাল লেখা হয়েছে।

    কেন: যে সালের সে আইন নেই, তার অধীনে আদেশ হয় না। কেবল তালিকার আইনগুলো দেখা হয়; যে আইন আবার প্রণীত হয়েছে তার দুই সালই চলে।

    উদাহরণ: ‘তথ্য অধিকার আইন, ২০০৮’; হবে ২০০৯।

    A well-known law, or rules, are named with another year.

    Why: nothing can be ordered under a law that there is not. Only the laws of a list are looked at; of one that was made again either year
    will do.

    Example: 'তথ্য অধিকার আইন, ২০০৮'; it is of 2009.
    """
    for passage in paper.texts:
        for found in years_of_laws(passage.text):
            right = Text(" বা ".join(found.right), to_ascii(" or ".join(found.right)))
            facts = {"name": found.name, "stated": Text(found.stated, to_ascii(found.stated))}
            message = messages.YEAR_OF_LAW.filled(**facts, right=right)
            yield Finding(passage.at, *message, quote=Quote.of(passage.text, found.start, found.end))
