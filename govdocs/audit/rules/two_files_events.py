"""Two files that belong together: the days and the place of a meeting or course that one gives of what the other is of."""

from __future__ import annotations

from collections.abc import Iterator

from govdocs.audit import messages
from govdocs.audit.between.cited_events import ToldApart, events_apart, meetings_apart
from govdocs.audit.between.places_of_events import venues_otherwise
from govdocs.audit.reading.paper import Beside, Paper
from govdocs.audit.rule import Finding, rule
from govdocs.audit.rules.across_files import enclosed_meeting
from govdocs.audit.rules.two_files import TOGETHER
from govdocs.source.editing import Quote


@rule("event-of-two-files", source=TOGETHER)
def event_of_two_files(paper: Paper) -> Iterator[Finding]:
    """সভা বা কোর্সের যে তারিখ বা স্থান এক ফাইলে লেখা, অন্য ফাইলে তা আলাদা।

    কেন: নোটিশে গত সভার, মনোনয়ন আদেশে কোর্সের কথা অন্য কাগজ দেখে লেখা হয়; একটি অঙ্ক বদলে গেলে কোনটি ঠিক জানা যায় না। দেখা হয় একই
    কমিটির একই ক্রমের সভার দিন তার কার্যবিবরণীর সঙ্গে, উদ্ধৃত নামের কোর্সের দিন উদ্ধৃত পত্রের সঙ্গে, ‘আদেশে নির্ধারিত স্থান …’ সে পত্রের স্থানের সঙ্গে, আর প্রেস নোট বা প্রতিবেদনে লেখা স্থান সে দিনের কার্যবিবরণী বা আমন্ত্রণের সঙ্গে। সময় বদলানো, স্থগিত বা আরেক ব্যাচের কথা থাকলে কিছু বলা হয় না।

    উদাহরণ: নোটিশে ‘১১ অক্টোবর তারিখে অনুষ্ঠিত ৪র্থ সভা’, কার্যবিবরণীতে সভা ১২ অক্টোবর।

    The days or the place of a meeting or course are not the same in two files.

    Why: a notice speaks of the last meeting, an order of the course; where a digit changes nobody knows which is right. Compared are the day
    of the meeting of that number with its minutes, the days of a course by its name with the letter that is cited, and 'the place appointed'
    with its place; and the place that a press note or report gives with that of the minutes or the invitation of that day. Not where something was put off, or is of another batch.

    Example: 'the 4th meeting held on 11 October' in the notice, and minutes of 12 October.
    """
    for other in paper.beside:
        meetings = list(meetings_apart(paper, other))
        sent = {one.quote.words for one in enclosed_meeting.check(paper) if one.quote} if meetings else set()
        found = (*(each for each in meetings if each.own not in sent), *events_apart(paper, other))
        yield from (_finding(each, other) for each in found)
        yield from (_finding(each, other) for each in venues_otherwise(paper, other))


def _finding(found: ToldApart, other: Beside) -> Finding:
    facts = {"own": found.own, "theirs": found.theirs, "file": other.file}
    return Finding(found.at, *messages.FACT_OF_TWO_FILES.filled(**facts), quote=Quote(found.own))
