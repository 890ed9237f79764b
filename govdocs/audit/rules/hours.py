"""Hours: those of another part of the day, and those of a begin and an end that do not agree."""

from __future__ import annotations

from collections.abc import Iterator

from govdocs.audit import messages
from govdocs.audit.days.hours import wrong_hours, wrong_spans
from govdocs.audit.reading.paper import Paper
from govdocs.audit.rule import Finding, rule
from govdocs.audit.rules.timetables import CUSTOM
from govdocs.errors import Text
from govdocs.numerals import to_bangla
from govdocs.source.editing import Quote


@rule("hour-of-another-part", source=CUSTOM)
def hour_of_another_part(paper: Paper) -> Iterator[Finding]:
    """সময়ের সঙ্গে লেখা দিনের ভাগে (সকাল, দুপুর, বিকাল …) সেই সময় হয় না, অথবা এমন সময় ঘড়িতে নেই।

    কেন: ঘণ্টা বা দিনের ভাগ, একটি বদলে অন্যটি আগেরটিই রাখা হয়; প্রাপক ভুল সময়ে আসেন। এক ঘণ্টার এদিক-সেদিক (সকাল ১২টা, বিকাল ১টা) ধরা হয় না; রাতের
    সময়ও নয়।

    উদাহরণ: ‘বিকাল ১০.৩০ টা’, ‘সকাল ৩.০০ ঘটিকা’, ‘সকাল ১০.৭৫ টায়’।

    The part of the day beside a time has no such hour, or no clock shows the time.

    Why: either was changed and the other was left; people come at a wrong hour. An hour more or less is let be, and so is the night.

    Example: 'বিকাল ১০.৩০ টা', 'সকাল ৩.০০ ঘটিকা', 'সকাল ১০.৭৫ টায়'.
    """
    for passage in paper.texts:
        for words, part in wrong_hours(passage.text):
            message = messages.HOUR_OF_ANOTHER_PART.filled(words=words, part=part) if part else None
            yield Finding(
                passage.at, *(message or messages.NO_SUCH_HOUR.filled(words=words)), quote=Quote(words)
            )


@rule("hours-of-a-span", source="পাটিগণিত")
def hours_of_a_span(paper: Paper) -> Iterator[Finding]:
    """শুরু ও শেষের সময় উল্টো, অথবা তাদের মাঝে যত ঘণ্টা, লেখা আছে তার চেয়ে কম বা বেশি।

    কেন: একটি সময় বদলে অন্যটি, বা ঘণ্টার সংখ্যা, আগেরটিই রাখা হয়। দুই সময়েই দিনের ভাগ লেখা থাকলে দেখা হয়; বিরতির কথা থাকলে, বা চার ঘণ্টার বেশি হলে, কম
    ঘণ্টা ধরা হয় না, যদি না যা চলে বা বন্ধ থাকে তার বিরতি নেই (বিদ্যুৎ, যান)। ঘণ্টা আগে বা পরে, আড়াই, সাড়ে তিন বা মিনিটসহ লেখা থাকতে পারে।

    উদাহরণ: ‘বিকাল ৪.০০ টা হতে বিকাল ৩.০০ টা’; ‘সকাল ১০টা হতে দুপুর ১টা পর্যন্ত ২ (দুই) ঘণ্টা’।

    A time ends before it begins, or the hours between begin and end are more or fewer than is said.

    Why: one of the two, or the number of hours, was not changed. Looked at where both have a part of the day; fewer hours are let be
    where breaks are spoken of, or above four hours unless it knows no break (a cut of electricity). The length may stand before or behind,
    with minutes, or be two and a half.

    Example: 'বিকাল ৪.০০ টা হতে বিকাল ৩.০০ টা'; 'সকাল ১০টা হতে দুপুর ১টা পর্যন্ত ২ (দুই) ঘণ্টা'.
    """
    for passage in paper.texts:
        if passage.at[-1] == "time":
            continue  # a session of a timetable
        for words, length, minutes in wrong_spans(passage.text):
            if not length:
                yield Finding(passage.at, *messages.SPAN_ENDS_EARLY.filled(words=words), quote=Quote(words))
                continue
            yield Finding(
                passage.at,
                *messages.HOURS_OF_A_SPAN.filled(words=words, length=length, right=_in_hours(minutes)),
                quote=Quote(length),
            )


def _in_hours(minutes: int) -> Text:
    hours, rest = divmod(minutes, 60)
    if not hours:
        return Text(f"{to_bangla(rest)} মিনিট", f"{rest} min")
    if not rest:
        return Text(f"{to_bangla(hours)} ঘণ্টা", f"{hours} h")
    return Text(f"{to_bangla(hours)} ঘণ্টা {to_bangla(rest)} মিনিট", f"{hours} h {rest} min")
