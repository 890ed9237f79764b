"""The institution that writes a letter is called one thing in it."""

from __future__ import annotations

from collections.abc import Iterator

from govdocs.audit import messages
from govdocs.audit.reading.paper import Paper
from govdocs.audit.rule import Finding, rule
from govdocs.audit.within.own_institution import institution_called_otherwise
from govdocs.audit.within.own_name_mistyped import own_name_mistyped
from govdocs.audit.within.own_office import office_called_otherwise
from govdocs.audit.within.said_to_be import said_to_be_own
from govdocs.source.editing import Quote


@rule("institution-called-otherwise", source="প্রতিষ্ঠানের নাম একটিই: শিরোনামে ও লেখায় এক")
def institution_otherwise(paper: Paper) -> Iterator[Finding]:
    """শিরোনামের প্রতিষ্ঠানটির নাম লেখার এক জায়গায় অন্য।

    কেন: আরেক প্রতিষ্ঠানের পত্র নকল করলে এমন হয়; কার কথা বলা হচ্ছে, তা নিয়ে সন্দেহ থাকে। নামের ভেতরের একটি শব্দ আলাদা হলে, আর আশপাশের কথায় নিজেদের
    প্রতিষ্ঠান বোঝালে (‘… কলেজের পক্ষ থেকে’, ‘অত্র …’, সভার বিষয়, স্বাক্ষরের ঘর) বলা হয়; একই জায়গার আরেক প্রতিষ্ঠানের কথা হলে নয়। শিরোনামের মন্ত্রণালয়, বিভাগ বা
    অধিদপ্তরের লম্বা নামের একটি শব্দ অন্য হলে, আর সেই নামে কোনো দপ্তর জানা না থাকলে, যেখানেই লেখা হোক বলা হয়; আর ‘বোর্ডের নিয়ন্ত্রণকারী মন্ত্রণালয়’, ‘আদেশ প্রদানকারী কেন্দ্র, অর্থাৎ …’ বলে অন্য নাম লেখা থাকলে।

    উদাহরণ: শিরোনামে ‘চরবাগাতি মহিলা কলেজ’, লেখায় ‘চরবাগাতি মডেল কলেজের পক্ষ থেকে’।

    The institution of the letterhead has another name in one place of the text.

    Why: the letter of another institution was copied, and it is in doubt which is meant. Told where one inner word of the name differs, and the
    words around say that it is the own one ('on behalf of', 'this', the subject of a meeting, the signature); not of another of the same place.
    Of a ministry, division or department of the letterhead it is told anywhere: of a long name with one word otherwise that no known office has; and of any
    office that is said to be the one over this, or the one that writes ('বোর্ডের নিয়ন্ত্রণকারী মন্ত্রণালয়', 'আদেশ প্রদানকারী কেন্দ্র, অর্থাৎ …').

    Example: 'চরবাগাতি মহিলা কলেজ' in the letterhead, and 'চরবাগাতি মডেল কলেজের পক্ষ থেকে' in the text.
    """
    for passage, stated, own, start in (
        *institution_called_otherwise(paper),
        *office_called_otherwise(paper),
        *said_to_be_own(paper),
        *own_name_mistyped(paper),
    ):
        message = messages.INSTITUTION_CALLED_OTHERWISE.filled(stated=stated, own=own)
        yield Finding(passage.at, *message, quote=Quote.of(passage.text, start, start + len(stated)))
