"""What an office says about the audit of its documents: which rules run, how much they weigh, and its house style."""

from __future__ import annotations

from govdocs.models.base import Part, named
from govdocs.models.fields import Choice, Line, OneOrMany


class Level(Choice):
    """How much a rule weighs in an office."""

    OFF = "off", "বন্ধ"
    NOTICE = "notice", "অবগতি"
    WARNING = "warning", "সতর্কতা"
    ERROR = "error", "ভুল"


class NumberWord(Choice):
    """Both words are in use; no rule prefers one."""

    NUMBER = "number", "নম্বর"
    NO = "no", "নং"


class Register(Choice):
    """The two registers of written Bangla: করা হলো, করা হইল."""

    CHOLITO = "cholito", "চলিত"
    SADHU = "sadhu", "সাধু"


class HouseStyle(Part):
    """What an office writes in one way only where several are right."""

    number_word: NumberWord | None = named("নম্বর-শব্দ", "‘নম্বর’ না ‘নং’; না দিলে দুটিই চলে।", default=None)
    language: Register | None = named("ভাষারীতি", "চলিত না সাধু; না দিলে এক দলিলে দুটি না মিশলেই চলে।", default=None)
    email_domains: OneOrMany[Line] = named(
        "ই-মেইল-ডোমেইন", "দপ্তরের ই-মেইল ঠিকানায় @-এর পরে যা থাকে।", default=(), example="ldd.example.gov.bd"
    )


class AuditSettings(Part):
    """`নিরীক্ষা:` of an office."""

    rules: dict[str, Level] = named(
        "নিয়ম", "নিয়মের নাম: বন্ধ, অবগতি, সতর্কতা বা ভুল। নামগুলো দেখায়: govdocs rules", default={}
    )
    style: HouseStyle = named("রীতি", "দপ্তরের নিজস্ব রীতি।", default=HouseStyle())
