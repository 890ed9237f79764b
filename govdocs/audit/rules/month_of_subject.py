"""One month in the subject of a letter, and another in its text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from govdocs.audit import messages
from govdocs.audit.reading.mentions import MONTH, MONTH_NUMBERS
from govdocs.audit.reading.paper import Paper
from govdocs.audit.reading.quantities import clauses
from govdocs.audit.rule import Finding, rule
from govdocs.audit.sources import INSTRUCTIONS
from govdocs.audit.spans import LETTER
from govdocs.models.letter import Letter
from govdocs.numerals import to_ascii
from govdocs.source.editing import Quote
from govdocs.text.late_pattern import late
from govdocs.text.unicode import normalise

_Y: Final = "[0-9০-৯]{4}"
_OF_MONTH: Final = late(
    normalise(
        rf"(?:(?P<before>{_Y})(?: ?সালের)? )?(?<![-–—/])(?<!ও )(?<!হতে )(?<!থেকে )(?<!{LETTER})(?P<month>{MONTH})(?:[,/ -]{{1,2}}(?P<after>{_Y})(?: ?সালের)?)?"
        rf"(?: ?খ্রি\.?)?(?: ?-?এর)? মাসের (?P<first>{LETTER}{{2,20}})(?: (?P<second>{LETTER}{{2,20}}))?"
    )
)
_A_MONTH: Final = late(rf"(?<!{LETTER})(?:{MONTH})")
_ANOTHER: Final = late(
    normalise(
        "গত |বিগত|পূর্ববর্তী|পূর্বের|আগের|আগামী|পরবর্তী|তুলনায়|পাশাপাশি|বকেয়া|সমন্বয়|(?<![\u0980-\u09ff])জের|হতে|থেকে|পর্যন্ত|মধ্যে"
    )
)
"""Words of a sentence that speaks of another month besides."""


@rule("month-of-subject", source=INSTRUCTIONS)
def month_of_subject(paper: Paper) -> Iterator[Finding]:
    """বিষয়ে এক মাসের প্রতিবেদন বা বিল, বক্তব্যে আরেক মাসের; বিষয়ের মাসটি বক্তব্যে কোথাও নেই।

    কেন: আগের মাসের পত্র নকল করে এক জায়গায় মাস বদলাতে মনে থাকে না। বিষয়ে একটিই মাস থাকলে, আর ‘… মাসের’ পরে একই কথা থাকলে, দেখা হয়; বাক্যে ‘গত’,
    ‘আগামী’, ‘তুলনায়’ থাকলে ধরা হয় না। সভার মাস দেখে আরেকটি নিয়ম।

    উদাহরণ: বিষয় ‘জুলাই ২০২৬ মাসের অগ্রগতি প্রতিবেদন’, বক্তব্যে ‘আগস্ট ২০২৬ মাসের অগ্রগতি প্রতিবেদন’।

    The subject has the report or the bill of one month, the text that of another, and the month of the subject is nowhere in it.

    Why: last month's letter was copied, and the month changed in one place. Looked at where the subject has one month, and the same words
    follow it; not in sentences with 'last', 'next' or 'compared'. The month of a meeting is for another rule.

    Example: the subject 'জুলাই ২০২৬ মাসের অগ্রগতি প্রতিবেদন', and 'আগস্ট ২০২৬ মাসের অগ্রগতি প্রতিবেদন' in the body.
    """
    letter = paper.document
    if not isinstance(letter, Letter) or not letter.subject or not letter.body:
        return
    subject = _OF_MONTH.search(letter.subject)
    if subject is None or len(_A_MONTH.findall(letter.subject)) != 1 or "সভা" in letter.subject:
        return
    speaks_of_it = _speaks_of(letter.body, subject)
    if (
        _names_its_own(letter.body, subject)
        or _THIS_MONTH.search(letter.body)
        or any(_is_of_subject(one, subject) for one in _OF_MONTH.finditer(letter.body))
    ):
        return
    for clause in clauses(letter.body) if "মাসের" in letter.body else ():
        sent = bool(_SENT.search(clause))
        found = [match for match in _OF_MONTH.finditer(clause) if _is_same_thing(match, subject, sent=sent)]
        if speaks_of_it and not all(_has_same_words(match, subject) for match in found):
            continue
        if len(found) == 1 and len(_A_MONTH.findall(clause)) == 1 and not _ANOTHER.search(clause):
            if MONTH_NUMBERS[found[0]["month"]] == MONTH_NUMBERS[subject["month"]]:
                return
            facts = {"words": _words(found[0]), "subject": _words(subject)}
            yield Finding(
                ("body",), *messages.MONTH_OF_SUBJECT.filled(**facts), quote=Quote(_words(found[0]))
            )
            return


_THIS_MONTH: Final = late(normalise(rf"(?<!{LETTER})(?:(?:এ|এই|চলতি) মাসের|এবারের)(?!{LETTER})"))


def _is_of_subject(match: re.Match[str], subject: re.Match[str]) -> bool:
    """Whether a month of the text is that of the subject, with the same words."""
    return MONTH_NUMBERS[match["month"]] == MONTH_NUMBERS[subject["month"]] and _has_same_words(
        match, subject
    )


def _speaks_of(text: str, subject: re.Match[str]) -> bool:
    """Whether a text has the month of the subject, too, and not only a day of it."""
    year = subject["before"] or subject["after"] or ""
    named = rf"(?<![০-৯] )(?<!{LETTER}){subject['month']}(?:[, ]{{0,2}}{year})?(?!{LETTER}| ?[০-৯])"
    return re.search(named, text) is not None


def _names_its_own(text: str, subject: re.Match[str]) -> bool:
    """Whether a text has the month of the subject with a thing that the subject has, in other words: জুলাইয়ের বিল."""
    things = "|".join(re.escape(thing[:_STEM]) for thing in (subject["first"], subject["second"]) if thing)
    named = rf"(?<!{LETTER}){subject['month']}(?:{_GENITIVE}| মাসের) (?:{LETTER}{{2,20}} )?(?:{things})"
    return re.search(named, text) is not None


_GENITIVE: Final = normalise("(?:ের|য়ের|এর|র)")
_CITED: Final = tuple(map(normalise, ("সভা", "বৈঠক", "বরাদ্দ", "আদেশ", "পত্র", "মঞ্জুরি", "পরিপত্র", "সিদ্ধান্ত")))
"""What of another month a letter may go by."""
_SENT: Final = late(
    normalise(
        rf"(?:নিচে|নিম্নে|নিম্নরূপ|নিম্নোক্ত|এতদসঙ্গে|এতৎসঙ্গে|এতদ্সঙ্গে|(?:এ|এই) পত্রের সঙ্গে|সংযুক্ত|ছকে)(?: {LETTER}{{2,20}}){{0,6}} ?(?:(?:দেওয়া|দেয়া|প্রদান করা|উপস্থাপন করা|প্রেরণ করা|পাঠানো|পেশ করা|সংযুক্ত করা) ?(?:হলো|হল|হইল|গেল))"
    )
)
"""What a letter gives or sends: it is that of its subject."""


def _is_same_thing(match: re.Match[str], subject: re.Match[str], *, sent: bool) -> bool:
    """Whether the month in a clause is of what the subject names: of the same words, or of what the clause says is `sent`."""
    years = [to_ascii(one["before"] or one["after"] or "") for one in (match, subject)]
    same_words = _has_same_words(match, subject) or (
        sent and years[0] == years[1] != "" and not match["first"].startswith(_CITED)
    )
    return same_words and (years[0] == years[1] or not all(years))


def _has_same_words(match: re.Match[str], subject: re.Match[str]) -> bool:
    pairs = [((match[part] or "")[:_STEM], (subject[part] or "")[:_STEM]) for part in ("first", "second")]
    return all(one.startswith(other) or other.startswith(one) for one, other in pairs) and bool(pairs[1][0])


_STEM: Final = 5


def _words(match: re.Match[str]) -> str:
    """The month with its year, as written."""
    end = match.end("after") if match["after"] else match.end("month")
    return match.string[match.start() : end].strip()
