"""Numbers that cannot be: a part above its whole, a range from more to less, more districts than there are, a deadline otherwise."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from govdocs.audit import messages
from govdocs.audit.reading.mentions import days_in
from govdocs.audit.reading.own_day import own_day
from govdocs.audit.reading.paper import Paper, Passage
from govdocs.audit.reading.scanning import matches
from govdocs.audit.rule import Finding, FindingText, rule
from govdocs.audit.rules.stated_figures import ARITHMETIC
from govdocs.audit.spans import FIGURE, IN_WORDS, LETTER
from govdocs.errors import Text
from govdocs.numerals import to_ascii, to_bangla
from govdocs.source.editing import Quote
from govdocs.text.late_pattern import late
from govdocs.text.unicode import normalise

_N: Final = "[০-৯]{1,6}"


@rule("part-above-whole", source=ARITHMETIC)
def part_above_whole(paper: Paper) -> Iterator[Finding]:
    """যাদের বা যেগুলোর মধ্যে গোনা হয়েছে, অংশটি তার চেয়ে বেশি; অথবা বয়সের সীমা বেশি থেকে কমে।

    কেন: দুই সংখ্যার একটি ভুল, বা দুটি উল্টে গেছে। একই এককের দুই সংখ্যা ‘মধ্যে’ কথাটির দুই পাশে থাকলে দেখা হয়।

    উদাহরণ: ‘৪০ জন প্রশিক্ষণার্থীর মধ্যে ৪৫ জন নারী’; ‘বয়স ৩২ হতে ১৮ বছর’।

    A part is more than the whole that it is counted among; or an age ranges from more to less.

    Why: one of the two numbers is wrong, or they were swapped. Looked at are two numbers of one unit on either side of 'মধ্যে'.

    Example: '৪০ জন প্রশিক্ষণার্থীর মধ্যে ৪৫ জন নারী'; '৩২ হতে ১৮ বছর' of age.
    """
    for passage in paper.texts:
        for match in matches(_AMONG, passage.text, "মধ্যে"):
            whole, part = _two_numbers(match)
            if part > whole:
                yield _finding(passage, match, messages.PART_ABOVE_WHOLE)
        for match in matches(_AGES, passage.text, _AGE):
            first, last = _two_numbers(match)
            if last < first:
                yield _finding(passage, match, messages.AGES_TURNED_ROUND)


def _two_numbers(match: re.Match[str]) -> tuple[int, int]:
    return int(to_ascii(match["whole"])), int(to_ascii(match["part"]))


def _finding(passage: Passage, match: re.Match[str], sentence: FindingText) -> Finding:
    quote = Quote.of(passage.text, *match.span("words"))
    return Finding(passage.at, *sentence.filled(words=match["words"]), quote=quote)


_AGE: Final = normalise("বয়স")
_AMONG: Final = late(
    normalise(
        rf"(?<![০-৯.,/-])(?P<words>(?P<whole>{_N}){IN_WORDS} ?(?P<unit>জন|টি)(?:(?: {LETTER}{{2,20}}+){{0,2}} {LETTER}{{1,20}}?)?(?:র|ের|দের|গণের|টির) মধ্যে"
        rf" (?P<part>{_N}){IN_WORDS} ?(?P=unit))(?!{LETTER}{{0,3}}র? মধ্যে)"
    )
)
_AGES: Final = late(
    normalise(
        r"বয়স(?:সীমা)?[^।\n০-৯]{0,25}(?P<words>(?P<whole>[০-৯]{1,2})(?: বছর)? ?(?:হতে|থেকে|[-–—]) ?(?P<part>[০-৯]{1,2}) বছর)"
    )
)


@rule(
    "more-than-there-are",
    source="বাংলাদেশে ৮ বিভাগ, ৬৪ জেলা; ইউনিয়নে ৯ ওয়ার্ড (স্থানীয় সরকার (ইউনিয়ন পরিষদ) আইন, ২০০৯)",
)
def more_than_there_are(paper: Paper) -> Iterator[Finding]:
    """দেশে যত জেলা বা বিভাগ, বা ইউনিয়নে যত ওয়ার্ড আছে, লেখায় তার চেয়ে বেশি।

    কেন: সংখ্যাটি ভুল টাইপ হয়েছে। কম লেখা থাকলে কিছু বলা হয় না।

    উদাহরণ: ‘দেশের ৬৬টি জেলায়’; জেলা ৬৪টি।

    More districts or divisions are spoken of than the country has, or more wards than a union has.

    Why: the number was mistyped. Fewer may be meant.

    Example: 'দেশের ৬৬টি জেলায়'; there are 64.
    """
    for passage in paper.texts:
        for match in matches(_PLACES, passage.text, *_PLACE_SIGNS):
            name, most = next((name, most) for name, most in _MOST.items() if match[name])
            if int(to_ascii(match[name])) > most:
                words = f"words_of_{name}"
                facts = {"words": match[words], "most": most}
                quote = Quote.of(passage.text, *match.span(words))
                yield Finding(passage.at, *messages.MORE_THAN_THERE_ARE.filled(**facts), quote=quote)


_PLACE_SIGNS: Final = ("টি জেলা", "দেশের ", "দেশে ", *map(normalise, (" নং ওয়ার্ড", " নম্বর ওয়ার্ড")))
_MOST: Final = {"districts": 64, "divisions": 8, "wards": 9}
_PLACES: Final = late(
    normalise(
        rf"(?<![০-৯.,/-])(?P<words_of_districts>(?P<districts>[০-৯]{{1,3}}){IN_WORDS} ?(?:টি )?জেলা)(?!{LETTER}*[- ]?প্রশাস)|(?:দেশের|সারা দেশে|সারাদেশে|বাংলাদেশের) (?P<words_of_divisions>(?P<divisions>[০-৯]{{1,2}}){IN_WORDS} ?(?:টি )?(?:প্রশাসনিক )?বিভাগ)"
        rf"|(?<=ইউনিয়নের )(?P<words_of_wards>(?P<wards>[০-৯]{{1,2}}) ?(?:নং|নম্বর) ওয়ার্ড)"
    )
)


@rule("deadline-against-days", source="খ্রিষ্টীয় পঞ্জিকা")
def deadline_against_days(paper: Paper) -> Iterator[Finding]:
    """‘… দিনের মধ্যে অর্থাৎ … তারিখের মধ্যে’: পত্রের তারিখ থেকে গুনলে তারিখটি তত দিন পরে নয়।

    কেন: দিনের সংখ্যা বা তারিখের একটি বদলে অন্যটি বদলানো হয়নি। কার্যদিবস ধরা হয় না; এক দিনের তফাতও না।

    উদাহরণ: ১১ অক্টোবরের পত্রে ‘৭ দিনের মধ্যে, অর্থাৎ ২৫ অক্টোবর ২০২৬ তারিখের মধ্যে’।

    'Within so many days, that is by …': reckoned from the date of the letter, the day is not so many days later.

    Why: the number or the day was changed and the other was not. Working days are let be, and so is a difference of one day.

    Example: '৭ দিনের মধ্যে, অর্থাৎ ২৫ অক্টোবর ২০২৬ তারিখের মধ্যে' in a letter of 11 October.
    """
    own = own_day(paper)
    for passage in paper.texts if own else ():
        for match in matches(_WITHIN, passage.text, "অর্থাৎ", "তথা"):
            days = [mention for mention in days_in(passage.text) if mention.start == match.end()]
            day = days[0].day if days else None
            stated = int(to_ascii(match["figure"]))
            if own and day and abs((day - own).days - stated) > 1 and day > own:
                right = (day - own).days
                facts = {"words": match["words"], "day": day, "right": Text(to_bangla(right), str(right))}
                yield Finding(
                    passage.at, *messages.DEADLINE_AGAINST_DAYS.filled(**facts), quote=Quote(match["words"])
                )


_WITHIN: Final = late(
    rf"(?:পত্র (?:জারির|জারির তারিখ হতে|ইস্যুর)(?: পরবর্তী)?|(?<!{LETTER})আগামী) (?P<words>{FIGURE}{IN_WORDS} ?দিনের মধ্যে),? (?:অর্থাৎ|তথা),? (?:আগামী )?"
)
