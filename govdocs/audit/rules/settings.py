"""Silence and settings: rules that are named where they have nothing to say."""

from __future__ import annotations

from collections.abc import Iterator

from govdocs.audit.paper import Paper
from govdocs.audit.rule import Finding, rule
from govdocs.audit.rule_book import rules
from govdocs.problems.problem import Severity
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
        if silence.rule not in known or silence.rule == unused_silence.id:
            continue
        if not any(True for _ in known[silence.rule].check(paper)):
            yield Finding(
                ("audit", "ignore", index),
                f"‘{silence.rule}’ নিয়মটি উপেক্ষা করতে বলা আছে, কিন্তু এই দলিলে সে নিয়মের কোনো আপত্তি নেই।",
                f"'{silence.rule}' is silenced, but it has nothing to say about this document.",
                "উপেক্ষার এই অংশটি মুছে দিন।",
                "Remove this silence.",
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
        yield from _unknown(("audit", "ignore", index, "rule"), silence.rule, "দলিলের উপেক্ষায়", "The document")
    for name in paper.settings.rules:
        yield from _unknown(("office",), name, "দপ্তর-ফাইলের নিরীক্ষায়", "The office file")


def _unknown(at: tuple[str | int, ...], name: str, where: str, where_en: str) -> Iterator[Finding]:
    if name in rules():
        return
    meant = suggestion(name, rules())
    yield Finding(
        at,
        f"{where} ‘{name}’ নিয়মের কথা আছে, কিন্তু এ নামে কোনো নিয়ম নেই।",
        f"{where_en} names a rule '{name}'; there is none.",
        f"আপনি কি ‘{meant}’ বোঝাতে চেয়েছেন?" if meant else "নিয়মগুলোর নাম দেখায়: govdocs rules",
        f"Did you mean '{meant}'?" if meant else "govdocs rules lists them.",
    )
