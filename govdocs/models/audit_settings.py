"""What an office or a document says about its audit: which rules run, how much they weigh, and the house style."""

from __future__ import annotations

from typing import Any

from govdocs.models.context import Context
from govdocs.models.fields import Choice, Line, OneOrMany
from govdocs.models.part import Part, named


class Level(Choice):
    """How much a rule weighs in an office."""

    OFF = "off", "বন্ধ"
    NOTICE = "notice", "জ্ঞাতব্য"
    WARNING = "warning", "সতর্কতা"
    ERROR = "error", "ভুল"

    @classmethod
    def read(cls, value: Any, context: Context) -> Any:
        """The level; office files of govdocs 0.1.0 call a notice অবগতি."""
        return super().read("notice" if value == "অবগতি" else value, context)


class NumberWord(Choice):
    """Both words are in use; no rule prefers one."""

    NUMBER = "number", "নম্বর"
    NO = "no", "নং"


class LanguageRegister(Choice):
    """The two registers of written Bangla: করা হলো, করা হইল."""

    CHOLITO = "cholito", "চলিত"
    SADHU = "sadhu", "সাধু"


class HouseStyle(Part):
    """What an office writes in one way only where several are right."""

    number_word: NumberWord | None = named("নম্বর-শব্দ", "‘নম্বর’ না ‘নং’; না দিলে দুটিই চলে।", default=None)
    language: LanguageRegister | None = named(
        "ভাষারীতি", "চলিত না সাধু; না দিলে এক দলিলে দুটি না মিশলেই চলে।", default=None
    )
    email_domains: OneOrMany[Line] = named(
        "ই-মেইল-ডোমেইন", "দপ্তরের ই-মেইল ঠিকানায় @-এর পরে যা থাকে।", default=(), example="ldd.example.gov.bd"
    )


class AuditSettings(Part):
    """`নিরীক্ষা:` of an office."""

    rules: dict[str, Level] = named(
        "নিয়ম", "নিয়মের নাম: বন্ধ, জ্ঞাতব্য, সতর্কতা বা ভুল। নামগুলো দেখায়: govdocs rules", default={}
    )
    accepted: OneOrMany[Line] = named(
        "নাম-হিসেবে",
        "নাম বা শব্দ, যার বানান যেমন আছে তেমনই থাকবে।",
        default=(),
        example="উপজেলা কর্মসূচী তহবিল",
    )
    style: HouseStyle = named("রীতি", "দপ্তরের নিজস্ব রীতি।", default=HouseStyle())


class Silence(Part):
    """A rule of the audit that need not speak about this document, and why."""

    rule: str = named("নিয়ম", "যে নিয়ম এই দলিলে খাটে না।", example="weekday-against-date", min_length=1)
    reason: str = named("কারণ", "কেন খাটে না; পরে যিনি পড়বেন, তাঁর জন্য।", min_length=1)


class TotalOf(Part):
    """A figure in the text that is the sum of a column of an annex, or the number of its rows."""

    figure: str = named("সংখ্যা", "লেখায় যে সংখ্যা আছে।", example="১২,৫০,০০০", min_length=1)
    annex: str = named("পরিশিষ্ট", "যে তালিকার কথা: তার চিহ্ন বা শিরোনাম।", example="পরিশিষ্ট-ক", min_length=1)
    column: str | None = named("কলাম", "যে কলামের যোগফল; না দিলে সারির সংখ্যা।", default=None, example="বরাদ্দ")


class DocumentAudit(Part):
    """What a document says about its own audit."""

    ignore: tuple[Silence, ...] = named("উপেক্ষা", "যেসব নিয়ম এই দলিলে খাটে না, কারণসহ।", default=())
    accepted: OneOrMany[Line] = named(
        "নাম-হিসেবে", "নাম বা শব্দ, যার বানান এই দলিলে যেমন আছে তেমনই থাকবে।", default=()
    )
    total_of: tuple[TotalOf, ...] = named(
        "যোগফল", "লেখার যেসব সংখ্যা পরিশিষ্টের তালিকা থেকে নেওয়া; তালিকার সঙ্গে মিলিয়ে দেখা হয়।", default=()
    )
