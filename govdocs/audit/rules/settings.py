"""Settings: rules that a document or office names, but that find nothing or do not exist."""

from __future__ import annotations

from collections.abc import Iterator

from govdocs.audit import messages
from govdocs.audit.reading.paper import Paper
from govdocs.audit.rule import Finding, rule
from govdocs.audit.rule_book import rules
from govdocs.audit.rules.enclosures import pages_made
from govdocs.errors import Text
from govdocs.problems.problem import Path, Severity
from govdocs.problems.suggestions import suggestion


@rule("unused-silence", severity=Severity.NOTICE, source="govdocs")
def unused_silence(paper: Paper) -> Iterator[Finding]:
    """দলিলে এমন নিয়ম উপেক্ষা করতে বলা আছে, যার এই দলিলে কোনো আপত্তি নেই।

    কেন: ভুলটি হয়তো পরে শুধরে নেওয়া হয়েছে। উপেক্ষার কথাটি রয়ে গেলে একই ভুল আবার হলে আর ধরা পড়বে না।

    উদাহরণ: উপেক্ষা: [{নিয়ম: weekday-against-date, কারণ: …}], অথচ দলিলের সব বার ঠিক আছে।

    A rule is silenced that has nothing to say about this document.

    Why: the slip may have been mended since. A silence that stays behind would hide the next one.

    Example: the document ignores weekday-against-date, and every weekday in it is right.
    """
    known = rules()
    for index, silence in enumerate(paper.document.audit.ignore if paper.document.audit else ()):
        if silence.rule not in known or silence.rule in (unused_silence.id, pages_made.id):
            continue  # how many pages there are is not known here
        if not any(True for _ in known[silence.rule].check(paper)):
            yield Finding(
                ("audit", "ignore", index),
                *messages.UNUSED_SILENCE.filled(rule=silence.rule),
            )


@rule("unknown-rule", severity=Severity.NOTICE, source="govdocs")
def unknown_rule(paper: Paper) -> Iterator[Finding]:
    """দলিলে বা দপ্তর-ফাইলে এমন নিয়মের কথা আছে, যে নামে কোনো নিয়ম নেই।

    কেন: নামের বানান ভুল হলে যে নিয়ম বন্ধ করার কথা তা চলতেই থাকে।

    উদাহরণ: ‘weekday-against-date’-এর জায়গায় ‘weekday-date’।

    The document or the office file names a rule that there is not.

    Why: with a slip in the name, the rule that was meant stays as it was.

    Example: 'weekday-date' for 'weekday-against-date'.
    """
    silenced = paper.document.audit.ignore if paper.document.audit else ()
    for index, silence in enumerate(silenced):
        yield from _unknown(("audit", "ignore", index, "rule"), silence.rule, messages.IN_DOCUMENT)
    for name in paper.settings.rules:
        yield from _unknown(("office",), name, messages.IN_OFFICE_FILE)


def _unknown(at: Path, name: str, where: Text) -> Iterator[Finding]:
    if name in rules():
        return
    meant = suggestion(name, rules())
    message = messages.MISTYPED_RULE if meant else messages.UNKNOWN_RULE
    yield Finding(at, *message.filled(where=where, name=name, meant=meant))
