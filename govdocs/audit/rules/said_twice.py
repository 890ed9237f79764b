"""Facts that a letter says twice: which meeting of a body it is, how many pages are enclosed, how many things it names."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from govdocs.audit import messages
from govdocs.audit.figures.enumerations import (
    wrong_rests,
    wrongly_counted_before,
    wrongly_counted_behind,
    wrongly_counted_namely,
    wrongly_counted_names,
)
from govdocs.audit.figures.named_next import wrongly_counted_next
from govdocs.audit.reading.paper import Paper
from govdocs.audit.rule import Finding, rule
from govdocs.audit.sources import INSTRUCTIONS
from govdocs.audit.spans import LETTER
from govdocs.audit.within.again import place_of_item, said_again, seats_again
from govdocs.audit.within.enclosed_pages import pages_in_all, pages_of_list, pages_of_one, stated_pages
from govdocs.models.letter import Letter
from govdocs.numerals import to_ascii
from govdocs.source.editing import Quote
from govdocs.text.late_pattern import late

_NTH: Final = late(rf"(?P<number>[০-৯]{{1,3}}) ?-?(?:ম|য়|য়|র্থ|ষ্ঠ|তম|শ) (?:{LETTER}{{2,12}} )?সভা")
_LATER: Final = late("আগামী|অনুষ্ঠিত হবে|অনুষ্ঠেয়")
_OTHER: Final = late("বিগত|গত |পূর্ববর্তী|আগের|পরবর্তী")


@rule("meeting-number", source=INSTRUCTIONS)
def meeting_number(paper: Paper) -> Iterator[Finding]:
    """বিষয়ে যত নম্বর সভা লেখা, যে সভা ডাকা হয়েছে তা তত নম্বর নয়।

    কেন: আগের নোটিশ নকল করলে এক জায়গায় সভার ক্রম বদলাতে মনে থাকে না। বিষয়ে একটিই ‘…ম সভা’ থাকলে, আর বক্তব্যের যে বাক্যে সভাটি হবে বলে লেখা,
    তাতে অন্য ক্রম থাকলে, ধরা হয়; বিগত সভার কথা ধরা হয় না।

    উদাহরণ: বিষয় ‘কমিটির ৩য় সভার নোটিশ’, বক্তব্যে ‘কমিটির ৪র্থ সভা আগামী …’।

    The meeting that is called has another number than in the subject.

    Why: an old notice was copied. Told where the subject has one 'nth meeting', and the sentence that says when it will be another; not
    of meetings past.

    Example: the subject 'কমিটির ৩য় সভার নোটিশ', and 'কমিটির ৪র্থ সভা আগামী …' in the body.
    """
    letter = paper.document
    if not isinstance(letter, Letter) or not letter.subject or not letter.body or "সভা" not in letter.subject:
        return
    of_subject = _NTH.findall(letter.subject)
    if len(of_subject) != 1:
        return
    for sentence in letter.body.split("।"):
        found = list(_NTH.finditer(sentence))
        if len(found) == 1 and _LATER.search(sentence) and not _OTHER.search(sentence):
            if to_ascii(found[0]["number"]) != to_ascii(of_subject[0]):
                facts = {"words": found[0][0], "subject": int(to_ascii(of_subject[0]))}
                yield Finding(("body",), *messages.MEETING_NUMBER.filled(**facts), quote=Quote(found[0][0]))
            return


_PAGES: Final = late(
    r"(?<![০-৯.,/-])(?P<figure>[০-৯]{1,3})(?: ?\([^()]{1,30}\))? ?(?:পাতা|পৃষ্ঠা|ফর্দ)(?:য়|য়|র)? (?:[^।০-৯]{0,25})(?:সংযুক্ত|সংযোজিত|সংযোজন|দাখিল|প্রেরণ|পাঠানো|দেওয়া)"
)
_BRACKETS: Final = late(
    rf"(?<!{LETTER})(?P<thing>{LETTER}{{2,20}}) ?\((?P<figure>[০-৯]{{1,3}})(?: ?\([^()]{{1,30}}\))? ?(?:পাতা|পৃষ্ঠা|ফর্দ)\) (?:এত[দৎ]সঙ্গে|এতদসাথে|এ(?:ই)? ?সঙ্গে)"
)
_ENCLOSED: Final = late("সংযুক্ত|সংযোজিত|সংযোজন|পাঠানো|এতৎসহ|এতদসহ|সংযুক্তি|প্রেরণ|প্রেরিত|দাখিল")


@rule("pages-said-twice", source=INSTRUCTIONS)
def pages_said_twice(paper: Paper) -> Iterator[Finding]:
    """বক্তব্যে যত পাতা সংযুক্ত করার কথা, সংযুক্তিতে তত পাতা লেখা নেই।

    কেন: কাগজ বাড়লে বা কমলে এক জায়গায় সংখ্যা বদলানো হয়, অন্য জায়গায় হয় না; প্রাপক বোঝেন না সব পাতা এসেছে কি না। দুই জায়গায় একটি করে সংখ্যা থাকলে, বা সংযুক্তির প্রতি সারিতে পাতা ও বক্তব্যে ‘মোট … পাতায়’
    থাকলে দেখা হয়; সংযুক্তির তালিকায় নিজেরই ‘মোট … পাতা’ থাকলে তা-ও।

    উদাহরণ: ‘প্রাক্কলন ৭ (সাত) পাতায় সংযুক্ত করা হলো’, আর ‘সংযুক্তি: প্রাক্কলন (৯ পাতা)’।

    The body encloses another number of pages than the list of enclosures says.

    Why: the number was changed in one of the two places, and the addressee cannot tell whether all pages came. Looked at where each has one,
    and where every line of the enclosures has its pages and the body says how many they are in all, or the list itself does.

    Example: 'প্রাক্কলন ৭ (সাত) পাতায় সংযুক্ত করা হলো' and 'সংযুক্তি: প্রাক্কলন (৯ পাতা)'.
    """
    letter = paper.document
    if not isinstance(letter, Letter) or not letter.body or not letter.enclosures:
        return
    for line, words, in_list in pages_of_list(letter.enclosures):
        message = messages.PAGES_IN_ALL.filled(words=words, listed=in_list)
        yield Finding(("enclosures", line), *message, quote=Quote(words))
    for words, pages_listed in pages_in_all(letter.body, letter.enclosures):
        message = messages.PAGES_IN_ALL.filled(words=words, listed=pages_listed)
        yield Finding(("body",), *message, quote=Quote(words))
    told = [*pages_of_one(letter.body, letter.enclosures)]
    for index, words, stated, right in told:
        message = messages.PAGES_SAID_TWICE.filled(stated=stated, listed=right)
        yield Finding(("enclosures", index), *message, quote=Quote(words))
    if told:
        return
    listed = stated_pages(letter.enclosures)
    said = [
        match
        for sentence in letter.body.split("।")
        if _ENCLOSED.search(sentence)
        for match in (*_PAGES.finditer(sentence), *_BRACKETS.finditer(sentence))
    ]
    if len(listed) == len(said) == len(letter.enclosures) == 1:
        index, pages = listed[0]
        if (thing := said[0].groupdict().get("thing")) and thing not in pages.string:
            return
        stated, right = int(to_ascii(said[0]["figure"])), int(to_ascii(pages["figure"]))
        if stated != right:
            message = messages.PAGES_SAID_TWICE.filled(stated=stated, listed=right)
            yield Finding(("enclosures", index), *message, quote=Quote(pages[0]))


@rule("names-count", source="সংখ্যা ও নামের তালিকা এক হতে হয়")
def names_count(paper: Paper) -> Iterator[Finding]:
    """যতটির কথা লেখা, পাশের বন্ধনীতে ততটির নাম নেই।

    কেন: একটি নাম যোগ বা বাদ দিয়ে সংখ্যাটি আগেরটিই রাখা হয়। নামগুলো কমা ও ‘ও’ দিয়ে আলাদা করা থাকলে, আর ‘ইত্যাদি’, ‘সহ’ বা ‘অন্যান্য’ না থাকলে,
    গোনা হয়। নাম ড্যাশ বা কোলনের পরেও থাকতে পারে, ‘পাঁচজনের জবানবন্দি নেওয়া হয়: (১) জনাব …’ ‘তিনটি কাগজ দেওয়া হলো: ক, খ ও গ’ আর পরের বাক্যের ‘উপজেলাগুলো হলো ক, খ ও গ’-ও গোনা হয়; ‘৮টির মধ্যে ক ও খ …, অবশিষ্ট ৬টি’ বললে অবশিষ্টও মেলানো হয়।

    উদাহরণ: ‘৬টি কেন্দ্রে (ঢাকা, চট্টগ্রাম, খুলনা, চাঁদপুর ও বগুড়া)’; নাম ৫টি।

    The brackets behind a number do not name as many as it says.

    Why: a name was added or struck and the number was left. Counted where commas and an 'and' part the names, and nothing says that there
    are more; names may also follow a dash or a colon, even after a whole sentence, or be those of the next one ('these are …'). Of 'of 8, A and B …, the other 6' the rest is reckoned, too.

    Example: '৬টি কেন্দ্রে (ঢাকা, চট্টগ্রাম, খুলনা, চাঁদপুর ও বগুড়া)'; these are 5.
    """
    for passage in paper.prose:
        found = (
            *wrongly_counted_names(passage.text),
            *wrongly_counted_before(passage.text),
            *wrongly_counted_next(passage.text),
        )
        told = {words for words, _ in found}
        behind = [
            one for one in wrongly_counted_behind(passage.text) if not any(one[0] in each for each in told)
        ]
        told.update(words for words, _ in behind)
        namely = (
            one
            for one in wrongly_counted_namely(passage.text)
            if not any(one[0] in each or each in one[0] for each in told)
        )
        for words, names in (*found, *behind, *namely):
            message = messages.NAMES_COUNT.filled(words=words, names=names)
            yield Finding(passage.at, *message, quote=Quote(words))
        for rest in wrong_rests(passage.text):
            message = messages.REST_OF_THE_NAMED.filled(**rest._asdict())
            yield Finding(passage.at, *message, quote=Quote(rest.words))


@rule("sentence-twice", source=INSTRUCTIONS)
def sentence_twice(paper: Paper) -> Iterator[Finding]:
    """একই বাক্য, দফা বা কমিটির পদ এক লেখায় দুইবার রয়েছে।

    কেন: অনুচ্ছেদ নকল করে বদলাতে বা মুছতে ভুললে এমন হয়; যা বলার কথা ছিল, তা বাদ পড়ে। অন্তত পাঁচ শব্দের বাক্য হুবহু এক হলে, আর কমিটির তালিকায় একই পদ হলে, বলা হয়।

    উদাহরণ: ১ ও ৩ নম্বর অনুচ্ছেদে ‘তথ্য আগামী ২০ মার্চ ২০২৬ তারিখের মধ্যে পাঠাতে হবে।’

    One sentence, item or seat of a committee stands twice in one text.

    Why: a paragraph was copied, and neither changed nor struck; what was meant is missing. Told of sentences of at least five words that are the
    same to the letter, and of seats of a committee.

    Example: 'তথ্য আগামী ২০ মার্চ ২০২৬ তারিখের মধ্যে পাঠাতে হবে।' in paragraphs 1 and 3.
    """
    for passage in paper.prose:
        places = [*said_again(passage.text)]
        places += [place_of_item(passage.text, item) for item in seats_again(passage.text)]
        for start, end in places[:1]:
            quote = Quote.of(passage.text, start, end)
            yield Finding(passage.at, *messages.SENTENCE_TWICE.filled(words=quote.words), quote=quote)
