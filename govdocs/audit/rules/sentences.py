"""Marks within and between sentences: the danda, quotation marks made of two, spaces inside of them, a stray slash."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from govdocs.audit import messages
from govdocs.audit.reading.paper import Paper
from govdocs.audit.reading.scanning import matches
from govdocs.audit.rule import Finding, rule
from govdocs.audit.sources import PUNCTUATION
from govdocs.audit.spans import (
    LETTER,
    LETTERS,
    Slip,
    lines_outside_tables,
    slip_findings,
    without_addresses,
    without_bijoy,
)
from govdocs.audit.words.full_stops import ENDING, ends_in_short_unit, full_stops
from govdocs.audit.words.joined_sentences import lists_left_open, sentences_run_on
from govdocs.problems.problem import Severity
from govdocs.text.late_pattern import late


@rule("doubled-quotes", severity=Severity.NOTICE, source=PUNCTUATION)
def doubled_quotes(paper: Paper) -> Iterator[Finding]:
    """জোড়-উদ্ধৃতির জায়গায় দুটি করে এক-উদ্ধৃতি (‘‘ক’’) লেখা হয়েছে।

    কেন: জোড়-উদ্ধৃতি একটি চিহ্ন (“ ”); দুটি এক-উদ্ধৃতি পাশাপাশি লিখলে মাঝে ফাঁক পড়ে, আর খুঁজলে মেলে না।

    উদাহরণ: ‘‘ক’’ নয়, “ক”।

    Two single quotation marks stand on either side for a double one.

    Why: the double mark is one sign (“ ”); two single ones leave a gap between them, and are not found by a search.

    Example: “ক” for ‘‘ক’’.
    """
    yield from slip_findings(paper, quotes_of_two, messages.DOUBLED_QUOTES)


_QUOTES_OF_TWO: Final = late(r"(?<!‘)‘‘([^‘’“”\n]{1,200})’’(?!’)|(?<![০-৯\d'])''([^'“”\n]{1,200})''(?!')")


def quotes_of_two(text: str) -> Iterator[Slip]:
    """Words between two single quotation marks on either side, with double ones.

    >>> [slip.right for slip in quotes_of_two("পরিশিষ্ট ‘‘ক’’, ‘খ’ ও “গ”")]
    ['“ক”']
    """
    for match in matches(_QUOTES_OF_TWO, without_bijoy(text), "‘‘", "''"):
        yield Slip(match.start(), match.end(), f"“{match[1] or match[2]}”")


@rule("space-in-quotes", severity=Severity.NOTICE, source=PUNCTUATION)
def space_in_quotes(paper: Paper) -> Iterator[Finding]:
    """উদ্ধৃতিচিহ্ন খোলার পরে বা বন্ধ করার আগে ফাঁকা জায়গা রয়েছে।

    কেন: উদ্ধৃতিচিহ্ন ভিতরের শব্দের গায়ে বসে; ফাঁক থাকলে চিহ্নটি একা সারির শেষে বা শুরুতে চলে যেতে পারে।

    উদাহরণ: “ পরিশিষ্ট ক” নয়, “পরিশিষ্ট ক”।

    A space follows an opening quotation mark, or stands before a closing one.

    Why: the marks belong to the words between them; with a space one may be left alone at the end or the beginning of a line.

    Example: “পরিশিষ্ট ক” for “ পরিশিষ্ট ক”.
    """
    yield from slip_findings(paper, spaces_in_quotes, messages.SPACE_IN_QUOTES)


_SPACE_IN_QUOTES: Final = late(r"(?P<open>[“‘])[ \t]{1,9}(?=[^\s”’])|(?<=[^\s“‘])[ \t]{1,9}(?P<close>”)")


def spaces_in_quotes(text: str) -> Iterator[Slip]:
    """Spaces inside of quotation marks, with the mark."""
    for match in matches(_SPACE_IN_QUOTES, without_bijoy(text), "“ ", "“\t", "‘ ", "‘\t", " ”", "\t”"):
        yield Slip(match.start(), match.end(), match["open"] or match["close"])


@rule("danda-sign", severity=Severity.NOTICE, source=f"{PUNCTUATION}; Unicode Standard: U+0964 (danda)")
def danda_sign(paper: Paper) -> Iterator[Finding]:
    """দাঁড়ির (।) জায়গায় অন্য চিহ্ন (পাইপ, মুদ্রাচিহ্ন, ইংরেজি ফুলস্টপ), বা বাক্যের শেষে দুটি দাঁড়ি, লেখা হয়েছে।

    কেন: পাইপ (|) ও মুদ্রাচিহ্ন (৷) দেখতে দাঁড়ির মতো, কিন্তু দাঁড়ি নয়; এগুলো দিয়ে লেখা খোঁজা যায় না, আর পর্দায় পড়ে
    শোনানোর সফটওয়্যার ভুল পড়ে। ফুলস্টপ (.) বাংলায় কেবল সংক্ষেপে (মো., ড.) বসে।

    উদাহরণ: ‘করা হলো|’ নয়, ‘করা হলো।’

    Another sign (a bar, the currency sign, a full stop) stands in the place of the danda (।), or a sentence ends in two.

    Why: a bar (|) or the currency sign ৷ (U+09F7) looks like a danda and is none; such text cannot be searched, and is read
    aloud wrong. A full stop stands in Bangla after an abbreviation alone.

    Example: 'করা হলো।' for 'করা হলো|'.
    """
    yield from slip_findings(
        paper,
        false_dandas,
        messages.DANDA_SIGN,
        typed=True,
    )


_BAR = late(rf"(?<=[{LETTERS}০-৯0-9.…)\]’”])(?:\|(?=\s|$|{LETTER})| \|(?=$))")
_BAR_AFTER_VERB = late(rf"(?:(?<=[ছব]ে)|(?<=লো)|(?<=েন)) \|(?= {LETTER}{{2}})")
_TWO_DANDAS = late(
    rf"[{LETTERS})’”](?:।।|। ।)(?= {LETTER})|(?<=[{LETTERS}] )(?:{ENDING})।।(?=[ \t]*(?:\n|\Z))"
    rf"|(?<=[{LETTERS})’”])।।(?=[ \t]*(?:\n|\Z))"
)
"""Two dandas between two sentences, after a verb that ends one, or at the end of a line."""
_LINE_OF_VERSE: Final = 80
"""Characters of the longest line of verse: that ends with two dandas, and has none within."""
_NUMBER_OF_ITEM = late(r"[ \t>]{0,20}(?:[০-৯]{1,3}|[0-9]{1,3})\|(?=[ \t])")


def false_dandas(text: str) -> Iterator[Slip]:
    """Bars and currency signs in place of a danda; the bars of tables are not slips."""
    for match in re.finditer("\u09f7", text):
        yield Slip(match.start(), match.end(), "।")
    for match in matches(_TWO_DANDAS, text, "।।", "। ।"):
        line = text[text.rfind("\n", 0, match.start()) + 1 : match.start()]
        if match[0] == "।।" and len(line) < _LINE_OF_VERSE and "।" not in line:
            continue
        yield Slip(match.start(), match.end(), f"{match[0].rstrip('। ')}।")
    yield from full_stops(text)
    for start, line in lines_outside_tables(text) if "|" in text else ():
        item = _NUMBER_OF_ITEM.match(line)
        parts = (0, item.end()) if item else (0,)
        for begin, end in zip(parts, (*parts[1:], len(line)), strict=True):
            alone = line.count("|", begin, end) == 1
            bar = alone and (_BAR.search(line, begin, end) or _BAR_AFTER_VERB.search(line, begin, end))
            if bar:
                before = start + bar.start() - 1  # the bar alone could be the one that begins a block of YAML
                yield Slip(before, start + bar.end(), f"{text[before]}।")


@rule("missing-danda", severity=Severity.NOTICE, source=PUNCTUATION)
def missing_danda(paper: Paper) -> Iterator[Finding]:
    """বাক্য শেষ হয়েছে, কিন্তু দাঁড়ি নেই; পরের বাক্য বা দফা তার সঙ্গে জুড়ে গেছে, বা তালিকার শেষ দফাও সেমিকোলনে শেষ।

    কেন: দাঁড়ি না থাকলে দুই বাক্য এক হয়ে যায়, আর কোনটির কথা কোথায় শেষ তা বোঝা যায় না।

    উদাহরণ: ‘প্রেরণ করা হলো উল্লেখ্য, …’ নয়, ‘প্রেরণ করা হলো। উল্লেখ্য, …’।

    A sentence ends without a danda, and the next one, or a numbered item, runs on; or the last item of a list ends with a semicolon, too.

    Why: without it two sentences are one, and the reader cannot tell what belongs to which.

    Example: 'প্রেরণ করা হলো। উল্লেখ্য, …' for 'প্রেরণ করা হলো উল্লেখ্য, …'.
    """
    for find in (_sentences_left_open, lists_left_open):
        yield from slip_findings(paper, find, messages.MISSING_DANDA)


def _sentences_left_open(text: str) -> Iterator[Slip]:
    """What either finds, each place once."""
    yield from (told := list(missing_dandas(text)))
    for slip in sentences_run_on(text):
        if all(slip.end <= one.start or one.end <= slip.start for one in told):
            yield slip


_FINITE: Final = "হলো|হইল|হয়েছে|হইয়াছে|হবে|হইবে|রইল|রয়েছে|গেছে|যাচ্ছে|যাইতেছে"
_OPENING: Final = ("এমতাবস্থায়", "বর্ণিতাবস্থায়", "উল্লেখ্য", "অতএব", "এতদ্ব্যতীত", "এছাড়া", "তাছাড়া")
_MISSING_DANDA: Final = late(
    rf"(?<![{LETTERS}])(?:{_FINITE})(?P<gap> {{1,3}})(?=(?:{'|'.join(_OPENING)})(?![{LETTERS}])|[০-৯]{{1,2}}। )"
)
_BEFORE_OPENING: Final = (*(f" {word}" for word in _OPENING), *(f"{digit}। " for digit in "০১২৩৪৫৬৭৮৯"))
_RUNS_ON: Final = late(
    rf"(?<![{LETTERS}])(?:অনুরোধ|নির্দেশ|অবহিত|জ্ঞাপন) (?:করা হলো|করা হইল)(?P<gap> {{1,3}})(?=(?!(?:মর্মে|বলে|এবং|ও|যা|যে|যার|তা|তার|কিন্তু|তবে|অথচ|বিধায়|এই|এ|না|উক্ত)(?![{LETTERS}])){LETTER}{{2}})"
)
"""The words with which letters end, and another sentence after them."""
_AT_END: Final = f"করেন|করবে|থাকবে|যাবে|দেবে|নেবে|পাবে|পারবে|করছি|জানান|বলেন|হয়|হন|{LETTER}{{1,20}}(?:েছেন|েছে|েছি|িল|িলেন|বেন|চ্ছে|চ্ছেন)"
_NEXT_BEGINS: Final = "[০-৯]{1,2}। |এমতাবস্থায়|বর্ণিতাবস্থায়|অতএব|উল্লেখ্য"
_LEFT_OPEN: Final = late(
    rf"(?<=[{LETTERS}] )(?P<verb>{_FINITE}|{ENDING}|{_AT_END})(?:(?P<comma>,)|(?![{LETTERS}]))(?=[ \t]*\Z)"
)
"""A verb that ends a line with a comma or nothing."""
_PARAGRAPH_ENDS: Final = late(rf"\n[ \t]*\n[ \t]*(?:{_NEXT_BEGINS})|\n?\Z")
"""What stands behind the last line of the text, or of a paragraph before a numbered or a closing one."""


def missing_dandas(text: str) -> Iterator[Slip]:
    """The end of a verb that ends a sentence before a word, or a number, that begins the next."""
    for match in (*matches(_MISSING_DANDA, text, *_BEFORE_OPENING), *matches(_RUNS_ON, text, "করা হ")):
        gap = match.start("gap")
        yield Slip(gap - 1, match.end("gap") + 1, f"{text[gap - 1]}। {text[match.end('gap')]}", sure=False)
    start = 0
    for line in text.split("\n") if "।" in text else ():
        end, last = start + len(line), start + line.rstrip(" \t").rfind(" ") + 1
        verb = _LEFT_OPEN.match(text, last, end)
        if verb and _PARAGRAPH_ENDS.match(text, end):
            yield Slip(*verb.span(), f"{verb['verb']}।", sure=False)
        start = end + 1


@rule("stray-slash", severity=Severity.NOTICE, source=PUNCTUATION)
def stray_slash(paper: Paper) -> Iterator[Finding]:
    """তির্যক চিহ্ন (/) এমন জায়গায়, যেখানে তা দিয়ে কিছু আলাদা হয় না: বাক্যের শেষে, অনুচ্ছেদের শুরুতে বা দুইবার।

    কেন: ‘/’ দুটি বিকল্পকে আলাদা করে; এক পাশে কিছু না থাকলে পাঠক ভাবেন কিছু বাদ পড়েছে। টাকার ‘/-’, নম্বর ও ওয়েব ঠিকানা ধরা হয় না।

    উদাহরণ: ‘প্রেরণ করা হলো।/’ নয়, ‘প্রেরণ করা হলো।’

    A slash stands where it parts nothing: at the end of a sentence, at the beginning of a paragraph, or twice.

    Why: it parts two of which either may be; with nothing on one side the reader thinks that something is missing. The '/-' of money,
    numbers and web addresses are left alone.

    Example: 'প্রেরণ করা হলো।' for 'প্রেরণ করা হলো।/'.
    """
    yield from slip_findings(paper, stray_slashes, messages.STRAY_SLASH)


_STRAY_SLASH: Final = late(
    rf"(?<=[{LETTERS}])(?P<twice>//)(?={LETTER})|(?<=।)(?P<after>[ \t]?/)(?=\s|$)|(?<=[{LETTERS}])(?P<end>/)(?=[ \t]*(?:\n[ \t]*\n|\Z))"
    rf"|(?:\A|(?<=\n\n))(?P<first>/[ \t]?)(?={LETTER})"
)


_LOOSE_SLASH: Final = late(r"/(?:[/\s]|\Z)")


def stray_slashes(text: str) -> Iterator[Slip]:
    """Slashes with nothing on one side, and doubled ones between two words, with the character beside them."""
    if not (_LOOSE_SLASH.search(text) or text.startswith("/") or "\n\n/" in text):
        return
    for match in _STRAY_SLASH.finditer(without_addresses(text)):
        if match["twice"]:
            yield Slip(match.start(), match.end(), "/")
        elif match["first"]:
            yield Slip(match.start(), match.end() + 1, text[match.end()])
        else:
            yield Slip(match.start() - 1, match.end(), text[match.start() - 1], sure=bool(match["after"]))


@rule("doubled-mark", source=PUNCTUATION)
def doubled_mark(paper: Paper) -> Iterator[Finding]:
    """দুটি যতিচিহ্ন পাশাপাশি লেখা হয়েছে (;; ,, ,।)।

    কেন: একটি চিহ্নই যথেষ্ট; চিহ্ন বদলাতে গিয়ে আগেরটি থেকে যায়। দুটি দাঁড়ি, কোলন-ড্যাশ ও তিন বিন্দু ধরা হয় না; নম্বরের ভিতরে দুই বিন্দু
    হলে বলা হয়।

    উদাহরণ: ‘তালিকা;;’ নয়, ‘তালিকা;’; ‘ছিলেন,।’ নয়, ‘ছিলেন।’

    Two punctuation marks stand side by side (;; ,, ,।).

    Why: one is enough; the other stayed over when it was changed. Two dandas, a colon with a dash and three dots are
    not meant; two dots within a number are.

    Example: 'তালিকা;' for 'তালিকা;;'.
    """
    yield from slip_findings(paper, doubled_marks, messages.DOUBLED_MARK)


_MARKS_BESIDE: Final = (
    *(";;", ",,", ",;", ";,", ",।", "।,", ";।", "।;"),
    *(":;", ";:", ", ,", "; ;", "।:", ":।", ",:"),
)
_DOUBLED_MARK: Final = late(
    rf"(?<=[{LETTERS}০-৯)’”])(?P<first>[,;:]|।(?<![0-9০-৯]।))[ ]?(?P<second>[,;:।])(?<!।।)(?<!। ।)(?<!::)(?<!: :)(?![,;:।])"
)


_TWO_DOTS: Final = late(
    rf"(?<=[০-৯])(?P<within>\.\.)(?=[০-৯]{{2,4}}\.)|(?<=[{LETTERS}])(?:।\.|\.।)(?![.।০-৯])"
)
"""Two dots within a memo number, and a dot beside a danda."""


def doubled_marks(text: str) -> Iterator[Slip]:
    """Two marks side by side, with the one that is meant where they are the same and the sentence goes on.

    >>> [slip.right for slip in doubled_marks("(ক) তালিকা;; (খ) ছিলেন,।")]
    [';', None]
    """
    for match in matches(_DOUBLED_MARK, without_addresses(text), *_MARKS_BESIDE):
        same = match["first"] == match["second"]
        ends = match["first"] == "," and not text[match.end() :].strip(" \t").strip("\n")
        yield Slip(*match.span(), match["first"] if same and not ends else None)
    for match in matches(_TWO_DOTS, without_addresses(text), "..", "।.", ".।"):
        if match["within"] or not ends_in_short_unit(text, match.start()):
            yield Slip(*match.span(), None if match["within"] else "।")
