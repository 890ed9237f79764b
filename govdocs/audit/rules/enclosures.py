"""Enclosures: listed where the text sends any, with the pages and the number of the annexes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from govdocs.audit import messages
from govdocs.audit.reading.paper import Paper
from govdocs.audit.reading.scanning import matches, sentence_at
from govdocs.audit.rule import Finding, rule
from govdocs.audit.sources import INSTRUCTIONS
from govdocs.audit.spans import FIGURE, IN_WORDS, LETTER
from govdocs.audit.within.enclosed_pages import stated_pages
from govdocs.models.form import LetterPart
from govdocs.models.letter import Letter
from govdocs.numerals import to_ascii
from govdocs.source.editing import Quote
from govdocs.text.late_pattern import late
from govdocs.text.unicode import normalise


@rule("enclosure-not-listed", source=INSTRUCTIONS)
def enclosure_not_listed(paper: Paper) -> Iterator[Finding]:
    """বক্তব্যে সঙ্গে কিছু পাঠানোর কথা আছে, কিন্তু সংযুক্তি বা পরিশিষ্ট কিছুই নেই।

    কেন: সংযুক্তির ঘর না থাকলে কাগজটি সঙ্গে দিতে ভুল হয়, প্রাপকও বুঝতে পারেন না কী পাওয়ার কথা।

    উদাহরণ: ‘তালিকা এতদসঙ্গে সংযুক্ত করা হলো’, অথচ ‘সংযুক্তি:’ নেই।

    The body speaks of something that is enclosed, and the letter lists neither an enclosure nor an annex.

    Why: without the line the paper is forgotten, and the addressee does not know what should have come.

    Example: 'তালিকা এতদসঙ্গে সংযুক্ত করা হলো', and no 'enclosures'.
    """
    letter = paper.document
    if not isinstance(letter, Letter) or not letter.body or not letter.prints(LetterPart.ENCLOSURES):
        return
    if letter.enclosures or letter.annexes or letter.tables:
        return
    found = matches(_ENCLOSED, letter.body, "সঙ্গে", "সাথে", "সংযুক্ত")
    enclosed = next(
        (each for each in found if not _FILE.search(sentence_at(letter.body, each.start()))), None
    )
    if enclosed:
        yield Finding(
            ("body",),
            *messages.NOTHING_ENCLOSED.filled(words=enclosed[0]),
            quote=Quote(enclosed[0]),
        )


_FILE: Final = late(normalise(r"(?<![\u0980-\u09ff])(?:মূল |সংশ্লিষ্ট )?নথি(?:টি|সহ|পত্র)?(?= |\()"))
"""A file goes with its note and is no enclosure."""
_ENCLOSED = late(
    rf"(?:এতদ্?\u200c?সঙ্গে|এতৎসঙ্গে|এইসঙ্গে|(?<!{LETTER})পত্রের (?:সঙ্গে|সাথে)) (?:{LETTER}+ ){{0,4}}?"
    rf"(?:সংযুক্ত|সংযোজিত|সংযোজন|প্রেরণ|প্রেরিত|দাখিল)(?! (?:করতে|দিতে) হবে| করবেন)"
    r"|সংযুক্ত (?:ছক|তালিকা|ফরম|নমুনা|কপি|প্রতিবেদন|বিবরণী|সময়সূচি|সূচি|পরিশিষ্ট|কাগজপত্র)"
    r"|সংযুক্তি (?:মোতাবেক|অনুযায়ী|দ্রষ্টব্য)"
)


@rule("pages-against-annexes", source="প্রতিটি পরিশিষ্ট নতুন পাতায় ছাপা হয়")
def pages_against_annexes(paper: Paper) -> Iterator[Finding]:
    """সংযুক্তিতে যত পাতা লেখা, পরিশিষ্টই তার চেয়ে বেশি।

    কেন: প্রতিটি পরিশিষ্ট নতুন পাতায় শুরু হয়, তাই পাতা কখনো পরিশিষ্টের সংখ্যার কম হতে পারে না। পরিশিষ্ট যোগ করে পাতার সংখ্যা
    বদলাতে ভুলে গেলে এমন হয়।

    উদাহরণ: ‘সংযুক্তি: বর্ণনামতে (২ পাতা)’, সঙ্গে ৩টি পরিশিষ্ট।

    The enclosures are said to have fewer pages than there are annexes.

    Why: every annex begins on a page of its own. It happens where an annex is added and the number of pages stays.

    Example: 'সংযুক্তি: বর্ণনামতে (২ পাতা)' with 3 annexes.
    """
    letter = paper.document
    if not isinstance(letter, Letter) or not letter.annexes:
        return
    found = stated_pages(letter.enclosures)
    pages = sum(int(to_ascii(match["figure"])) for _, match in found)
    if found and pages < len(letter.annexes):
        index, match = found[-1]
        yield Finding(
            ("enclosures", index),
            *messages.PAGES_AGAINST_ANNEXES.filled(pages=pages, annexes=len(letter.annexes)),
            quote=Quote(match[0]),
        )


@rule("pages-made", source="তৈরি করা PDF-এর পাতা")
def pages_made(paper: Paper) -> Iterator[Finding]:
    """সংযুক্তিতে যত পাতা লেখা, তৈরি করা PDF-এ পরিশিষ্ট তত পাতা নয়।

    কেন: তালিকা বড় হলে বা লেখা কমলে পাতা বদলায়, সংখ্যাটি বদলাতে মনে থাকে না। কেবল `govdocs render` জানে পাতা কত, তাই PDF তৈরির পরে বলা হয়। এক
    সারির সংযুক্তিতে, বা প্রতি পরিশিষ্টের আলাদা সারি থাকলে, দেখা হয়; দুই পিঠে ছাপলে যত ফর্দ হয় তা-ও চলে।

    উদাহরণ: ‘সংযুক্তি: বর্ণনামতে (৫ পাতা)’, PDF-এ পরিশিষ্ট ৭ পাতা।

    The enclosures are said to have another number of pages than the annexes have in the PDF.

    Why: a list grew or a text shrank, and the number was forgotten. Only `govdocs render` knows the pages, so that it is said after
    the PDF is made: of one line of enclosures, or of one for each annex. Leaves that are printed on both sides will do.

    Example: 'সংযুক্তি: বর্ণনামতে (৫ পাতা)' and annexes of 7 pages.
    """
    letter, made = paper.document, paper.annex_pages
    if made is None or not isinstance(letter, Letter):
        return
    found = stated_pages(letter.enclosures)
    if not found or (
        len(letter.enclosures) > 1 and not len(found) == len(letter.enclosures) == len(letter.annexes)
    ):
        return
    pages = sum(int(to_ascii(match["figure"])) for _, match in found)
    leaves = found[-1][1]["unit"] == "ফর্দ"
    if pages != made and not (leaves and pages == (made + 1) // 2):
        index, match = found[-1]
        message = messages.PAGES_MADE.filled(pages=pages, made=made)
        yield Finding(("enclosures", index), *message, quote=Quote(match[0]))


@rule("enclosures-against-annexes", source="সংযুক্তির কথা ও পরিশিষ্ট এক হতে হয়")
def enclosures_against_annexes(paper: Paper) -> Iterator[Finding]:
    """সংযুক্তিতে যতটি পরিশিষ্টের কথা আছে, সঙ্গে ততটি নেই।

    কেন: প্রাপক সংযুক্তির সংখ্যা দেখে মিলিয়ে নেন; কম থাকলে আবার পত্র লিখতে হয়।

    উদাহরণ: ‘সংযুক্তি: পরিশিষ্ট ৩ (তিন)টি’, সঙ্গে ২টি পরিশিষ্ট।

    There are not as many annexes as the enclosures say.

    Why: the reader counts what came with the letter; if one is missing, more letters follow.

    Example: 'সংযুক্তি: পরিশিষ্ট ৩ (তিন)টি' with 2 annexes.
    """
    letter = paper.document
    if not isinstance(letter, Letter) or not letter.annexes:
        return
    pattern = rf"(?:পরিশিষ্ট|সংযুক্তি|সংলগ্নী)[ :–-]*{FIGURE}{IN_WORDS} ?(?:টি|খানা)|{FIGURE.replace('figure', 'before')}{IN_WORDS} ?(?:টি|খানা) (?:পরিশিষ্ট|সংযুক্তি|সংলগ্নী)"
    for index, line in enumerate(letter.enclosures):
        match = re.search(pattern, line)
        stated = int(to_ascii(match["figure"] or match["before"])) if match else None
        if match and stated != len(letter.annexes):
            yield Finding(
                ("enclosures", index),
                *messages.ENCLOSURES_AGAINST_ANNEXES.filled(
                    stated=stated, words=match[0], annexes=len(letter.annexes)
                ),
                quote=Quote(match[0]),
            )


_PAPERS: Final = "দলিল|দলিলাদি|কাগজপত্র|কাগজ|সংযুক্তি|সংলগ্নী|প্রমাণপত্র|প্রমাণক|প্রতিবেদন|তালিকা|ছক|বিবরণী"
_SEVERAL_PAPERS: Final = late(rf"(?P<words>{FIGURE}{IN_WORDS} ?(?:টি|খানা) ?(?:{_PAPERS}))")
_WITH_THIS: Final = r"(?:এতদ্?\u200c?সঙ্গে|এতৎসঙ্গে|এইসঙ্গে)"
_SENT_WITH: Final = late(
    rf"(?P<sent>(?:সংযুক্ত|সংলগ্ন|{_WITH_THIS}) (?:{LETTER}+ ){{0,2}}?)?{_SEVERAL_PAPERS.pattern}"
    rf"(?(sent)| {_WITH_THIS} (?:সংযুক্ত|সংযোজন|প্রেরণ|পেশ|দাখিল))"
)
_LISTED_BELOW: Final = late(
    rf"(?<!{LETTER})(?:নিম্নোক্ত|নিম্নবর্ণিত|নিম্নলিখিত|নিচের) {_SEVERAL_PAPERS.pattern}(?:সমূহ)? (?:{LETTER}+ ){{0,3}}"
    r"(?:সংযুক্ত|সংযোজন|প্রেরণ|পেশ|দাখিল|পাঠানো)(?: করা)? ?(?:হলো|হল|হয়েছে|গেল|আছে|রয়েছে)"
)
_MORE_THAN_ONE: Final = late("[0-9০-৯] ?(?:টি|কপি|প্রস্থ|সেট|খানা)|বর্ণনামতে|সমূহ|ইত্যাদি|(?<![ক-হ])ও (?=[ক-হ])")
"""Words of a line of enclosures that may be several papers."""


@rule("enclosed-papers", source="সংযুক্তির কথা ও তালিকা এক হতে হয়")
def enclosed_papers(paper: Paper) -> Iterator[Finding]:
    """যতটি কাগজ সংযুক্ত বলে লেখা, সংযুক্তির তালিকায় ততটি নেই।

    কেন: তালিকায় কাগজ যোগ বা বাদ দিয়ে সংখ্যাটি আগেরটিই রাখা হয়; প্রাপক সংখ্যা ধরে মিলিয়ে নেন। সংযুক্তির প্রথম সারিতে ‘… টি দলিল:’ থাকলে তার নিচের
    সারি, আর বক্তব্যে ‘সংযুক্ত … টি কাগজ’ থাকলে সব সারি গোনা হয়; যে সারিতে একাধিক কাগজ থাকতে পারে, তা থাকলে কিছু বলা হয় না।

    উদাহরণ: ‘নিম্নোক্ত ৪ (চার)টি দলিল:’, নিচে ২টি সারি।

    There are not as many papers among the enclosures as is said.

    Why: a paper was added or struck and the number was left; the reader counts by it. The lines below 'the following 4 papers:' are
    counted, and all lines where the body says how many papers are enclosed; not where a line may be several papers.

    Example: 'নিম্নোক্ত ৪ (চার)টি দলিল:' above two lines.
    """
    letter = paper.document
    lines = letter.enclosures if isinstance(letter, Letter) else ()
    if not isinstance(letter, Letter) or len(lines) < 2:
        return
    first = _SEVERAL_PAPERS.search(lines[0]) if lines[0].rstrip().endswith((":", "ঃ")) else None
    listed = lines[1:] if first else lines
    if any(map(_MORE_THAN_ONE.search, listed)):
        return
    for at, match in (
        *([(("enclosures", 0), first)] if first else []),
        *((("body",), match) for match in matches(_SENT_WITH, letter.body or "", *_PAPERS.split("|"))),
        *((("body",), match) for match in matches(_LISTED_BELOW, letter.body or "", *_PAPERS.split("|"))),
    ):
        if int(to_ascii(match["figure"])) != len(listed):
            message = messages.ENCLOSED_PAPERS.filled(words=match["words"], listed=len(listed))
            yield Finding(at, *message, quote=Quote(match["words"]))


_POINTED: Final = late(
    rf"(?<!{LETTER})(?:সংযুক্তি|সংলগ্নী) ?[-–(‘] ?(?P<number>[০-৯]{{1,2}})(?![০-৯])|(?<![০-৯./-])(?P<before>[০-৯]{{1,2}}) ?(?:নং|নম্বর) (?:সংযুক্তি|সংলগ্নী)"
)
_OF_ANOTHER: Final = late(rf"{LETTER}(?:র|য়)[ ]+\Z")


@rule("enclosure-not-there", source="উল্লেখ ও সংযুক্তির তালিকা এক হতে হয়")
def enclosure_not_there(paper: Paper) -> Iterator[Finding]:
    """বক্তব্যে এমন ক্রমিকের সংযুক্তির কথা আছে, যা তালিকায় নেই।

    কেন: একটি কাগজ বাদ দিলে বা তালিকা নতুন করে সাজালে পুরোনো ক্রমিক রয়ে যায়; প্রাপক কাগজটি খোঁজেন। তালিকায় একাধিক সারি থাকলে, আর কোনো সারিতে বা পরিশিষ্টে
    সেই ক্রমিক লেখা না থাকলে, বলা হয়। অন্য পত্রের সংযুক্তি (‘পত্রের সংযুক্তি-৫’) ধরা হয় না।

    উদাহরণ: ‘সংযুক্তি-৫-এ দেখানো হয়েছে’, অথচ সংযুক্তি চারটি।

    The text speaks of an enclosure by a number that the list does not have.

    Why: a paper was struck, or they were put in another order, and the reader looks for it. Told where the list has several lines, and
    neither a line nor an annex has the number on it. Enclosures of another letter are left alone.

    Example: 'সংযুক্তি-৫' in the text, and four enclosures.
    """
    letter = paper.document
    if not isinstance(letter, Letter) or len(letter.enclosures) < 2:
        return
    titles = [passage.text for passage in paper.texts if passage.at[0] in ("enclosures", "annexes", "tables")]
    labelled = {
        match["number"] or match["before"] for text in titles for match in matches(_POINTED, text, "সং")
    }
    for match in matches(_POINTED, letter.body or "", "সং"):
        number = match["number"] or match["before"]
        body = letter.body or ""
        if (
            int(to_ascii(number)) <= len(letter.enclosures)
            or number in labelled
            or any(map(_MORE_THAN_ONE.search, letter.enclosures))
        ):
            continue
        if not _OF_ANOTHER.search(body[max(0, match.start() - 10) : match.start()]):
            message = messages.ENCLOSURE_NOT_THERE.filled(words=match[0], count=len(letter.enclosures))
            yield Finding(("body",), *message, quote=Quote(match[0]))
