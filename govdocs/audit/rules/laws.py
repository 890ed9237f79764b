"""Laws: their names, and the years in them."""

from __future__ import annotations

from collections.abc import Iterator

from govdocs.audit import messages
from govdocs.audit.names.laws import laws_of_two_years, years_of_laws
from govdocs.audit.names.laws_misnamed import misnamed_laws
from govdocs.audit.names.sections import other_sections
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


@rule("name-of-law", source="বাংলাদেশের আইন (bdlaws.minlaw.gov.bd); বাংলাদেশ গেজেট")
def name_of_law(paper: Paper) -> Iterator[Finding]:
    """বহুল পরিচিত আইন বা বিধিমালার নামের একটি শব্দ অন্য, সাল ঠিক।

    কেন: যে নামে আইন নেই, তার অধীনে আদেশ টেকে না। তালিকার আইনগুলোই দেখা হয়, যাদের নামে অন্তত তিনটি শব্দ আছে; সাল সেই আইনের হলে, আর বাকি শব্দগুলো
    মিললে। সংশোধন, খসড়া ও অন্য দেশের আইন ধরা হয় না।

    উদাহরণ: ‘সরকারি কর্মচারী (শৃঙ্খলা ও আচরণ) বিধিমালা, ২০১৮’; হবে ‘(শৃঙ্খলা ও আপিল)’।

    One word of the name of a well-known law, or rules, is another, and the year is right.

    Why: an order under a law that there is not does not hold. Looked at are the laws of a list whose names have three words or more, where the
    year is that of the law and all other words agree; not amendments, drafts and laws of other countries.

    Example: 'সরকারি কর্মচারী (শৃঙ্খলা ও আচরণ) বিধিমালা, ২০১৮'; it is '(শৃঙ্খলা ও আপিল)'.
    """
    for passage in paper.texts:
        for found in misnamed_laws(passage.text):
            facts = {
                "stated": found.stated,
                "right": found.right,
                "year": Text(found.year, to_ascii(found.year)),
            }
            quote = Quote.of(passage.text, found.start, found.end)
            yield Finding(passage.at, *messages.NAME_OF_LAW.filled(**facts), quote=quote)


@rule("law-of-another-year", source="এক আইনের একটিই সাল")
def law_of_another_year(paper: Paper) -> Iterator[Finding]:
    """একই আইন বা বিধিমালার সাল দলিলের দুই জায়গায় দুই রকম।

    কেন: এক নামের আইনের সাল একটিই; একটি অঙ্ক ভুল হলে পাঠক অন্য আইন খোঁজেন। নামের শেষ দুটি শব্দ এক হলে আর সাল এক অঙ্কে আলাদা হলে বলা হয়; রহিত, সংশোধন, খসড়া,
    পূর্বের বা নতুন আইনের কথা থাকলে নয়।

    উদাহরণ: ‘বাংলাদেশ পানি আইন, ২০১৩ অনুযায়ী’, পরে ‘বাংলাদেশ পানি আইন, ২০১৮ এর ধারা’।

    One law, or one body of rules, has another year in two places of a document.

    Why: a law of one name has one year; with a digit wrong the reader looks for another law. Told where the last two words of the name are the same
    and the years are a digit apart; not where a law is repealed, amended, drafted, old or new.

    Example: 'বাংলাদেশ পানি আইন, ২০১৩ অনুযায়ী', and later 'বাংলাদেশ পানি আইন, ২০১৮ এর ধারা'.
    """
    for law, other in laws_of_two_years(paper):
        facts = {"name": law.passage.text[law.start : law.end]}
        years = {"other": Text(other.year, to_ascii(other.year))}
        message = messages.LAW_OF_ANOTHER_YEAR.filled(**facts, **years)
        yield Finding(law.passage.at, *message, quote=Quote.of(law.passage.text, law.start, law.end))


@rule("section-of-law", source="বাংলাদেশের আইন (bdlaws.minlaw.gov.bd); সরকারি কর্মচারী (শৃঙ্খলা ও আপিল) বিধিমালা, ২০১৮")
def section_of_law(paper: Paper) -> Iterator[Finding]:
    """আইনের যে ধারা বা বিধি লেখা, তার পাশে লেখা কথাটি অন্য ধারার।

    কেন: অভিযোগনামায় ধারা ভুল হলে মামলা টেকে না। শৃঙ্খলা ও আপিল বিধিমালার বিধি ৩, দণ্ডবিধি ও তথ্য অধিকার আইনের অল্প কয়েকটি ধারা দেখা হয়, যেগুলোর প্রতিটি একটি কথার;
    বাক্যে একটিই ধারা থাকলে।

    উদাহরণ: ‘বিধি ৩(ঘ) অনুযায়ী ‘অসদাচরণ’’; অসদাচরণ বিধি ৩(খ)।

    What stands beside a section of a law is what another section of it is about.

    Why: a charge under the wrong section does not hold. Looked at are rule 3 of the Discipline and Appeal Rules and a few sections of the Penal Code
    and the Right to Information Act, each of which is about one thing; where the sentence has one section.

    Example: 'বিধি ৩(ঘ) অনুযায়ী ‘অসদাচরণ’'; misconduct is rule 3(খ).
    """
    for passage in paper.texts:
        for words, about, right, start in other_sections(passage.text):
            message = messages.SECTION_OF_LAW.filled(
                words=words, about=about, right=Text(right, to_ascii(right))
            )
            quote = Quote.of(passage.text, start, start + len(words))
            yield Finding(passage.at, *message, quote=quote)
