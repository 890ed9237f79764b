"""One thing of a letter, a project, a committee, a river, is called another in one place."""

from __future__ import annotations

from collections.abc import Iterator

from govdocs.audit import messages
from govdocs.audit.reading.paper import Paper
from govdocs.audit.rule import Finding, rule
from govdocs.audit.within.things_of_a_kind import others_of_kind
from govdocs.audit.within.titles import titles_otherwise
from govdocs.source.editing import Quote


@rule("thing-called-otherwise", source="একটি জিনিসের নাম একটিই: বিষয়ে ও লেখায় এক")
def thing_otherwise(paper: Paper) -> Iterator[Finding]:
    """পত্র যে প্রকল্প, কোর্স, কমিটি, নদী, রোগ বা ফসলের, লেখার এক জায়গায় তার নাম অন্য।

    কেন: আগের পত্র নকল করলে বা অভ্যাসে অন্য নাম লিখলে কোনটির কথা তা নিয়ে সন্দেহ থাকে। পত্রে সেই প্রকারের একটিই জিনিস থাকলে, আর অন্য নামটি একবারই, একই কথার মধ্যে থাকলে বলা
    হয়; অন্যটির কথা আলাদা করে তোলা হলে, দুটির নাম পাশাপাশি থাকলে বা ছকে থাকলে নয়।

    উদাহরণ: বিষয়ে ‘ধলেশ্বরী নদীর তীর সংরক্ষণ’ প্রকল্প, লেখায় ‘ধলেশ্বরী নদীর বাঁধ সংরক্ষণ’ প্রকল্প।

    The project, course, committee, river, disease or crop of which a letter is, has another name in one place of the text.

    Why: an old letter was copied, or another name written by habit, and it is in doubt which is meant. Told where the letter has one thing of the
    kind, and the other name stands once, in what is said of the first; not where the other is brought in, stands beside the first, or in a table.

    Example: the project ‘ধলেশ্বরী নদীর তীর সংরক্ষণ’ in the subject, and ‘ধলেশ্বরী নদীর বাঁধ সংরক্ষণ’ in the text.
    """
    for found in (*titles_otherwise(paper), *others_of_kind(paper)):
        message = messages.THING_CALLED_OTHERWISE.filled(stated=found.stated, own=found.own)
        quote = Quote.of(found.passage.text, found.start, found.start + len(found.stated))
        yield Finding(found.passage.at, *message, quote=quote)
