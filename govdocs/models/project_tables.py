"""The small tables of a project's update report: funds, stakeholders, risks and employment."""

from __future__ import annotations

from decimal import Decimal

from govdocs.models.fields import Count, Figure, Line, OneOrMany, Prose
from govdocs.models.part import Part, named
from govdocs.models.parts import Head
from govdocs.models.project_sections import TableSection
from govdocs.numerals import group


class Fund(Part):
    """One source of the project's means, with its amount where it is money."""

    shorthand = "source"

    source: Line = named("উৎস", "সম্পদ বা অর্থের উৎস।", example="উৎস লিখুন, যেমন উপজেলা পরিষদের উন্নয়ন তহবিল")
    amount: Figure | None = named(
        "টাকা", "টাকার পরিমাণ; সম্পদ হলে লাগে না।", default=None, example="৯৯,৯৯,৯৯৯", ge=0, starter=True
    )
    note: Line | None = named("মন্তব্য", "খাত বা শর্তের কথা।", default=None)

    @property
    def printed_amount(self) -> str:
        return "" if self.amount is None else group(self.amount)


class Resources(TableSection):
    """Where the means came from."""

    shorthand = "text"

    text: Prose | None = named(
        "পাঠ",
        "সম্পদ ও অর্থ কোথা থেকে এসেছে।",
        default=None,
        example="অর্থের উৎস লিখুন, যেমন উপজেলা পরিষদের তহবিল থেকে ব্যয় নির্বাহ করা হয়েছে।",
        starter=True,
    )
    funds: OneOrMany[Fund] = named("তহবিল", "উৎস ও টাকার ছক।", default=())
    columns: tuple[Head, Head, Head] | None = named(
        "কলাম", "তহবিলের ছকের তিন কলামের শিরোনাম।", default=("উৎস", "পরিমাণ (টাকা)", "মন্তব্য")
    )
    total: Figure | None = named(
        "মোট", "মোট টাকা; না দিলে যোগ করে ছাপা হয়, ‘না’ দিলে সারিটি থাকে না।", default=None, ge=0
    )
    total_label: Line | None = named("মোটের-লেবেল", "মোটের সারির শিরোনাম।", default="মোট")

    @property
    def has_amounts(self) -> bool:
        return any(fund.amount is not None for fund in self.funds)

    @property
    def has_notes(self) -> bool:
        return any(fund.note for fund in self.funds)

    @property
    def heads(self) -> tuple[str | None, ...]:
        """The heads of the columns that are printed."""
        shown = (True, self.has_amounts, self.has_notes)
        return tuple(head for head, printed in zip(self.columns or (), shown, strict=False) if printed)

    @property
    def printed_total(self) -> str:
        """The total as stated, else as computed; empty where it is left out."""
        return "" if self.leaves_out("total") else group(self.sum if self.total is None else self.total)

    @property
    def sum(self) -> Decimal:
        """What the amounts come to."""
        return sum((fund.amount for fund in self.funds if fund.amount is not None), Decimal(0))


class Stakeholder(Part):
    """A stakeholder and its part in the project."""

    name: Line = named("অংশীজন", "অংশীজনের নাম।", example="অংশীজনের নাম লিখুন, যেমন উপজেলা পরিষদ")
    role: Prose | None = named(
        "ভূমিকা", "প্রকল্পে তার ভূমিকা।", default=None, starter=True, example="ভূমিকা লিখুন, যেমন প্রশিক্ষণের স্থান দিয়েছে।"
    )


class Stakeholders(TableSection):
    """Who took part, and how."""

    shorthand = "rows"

    columns: tuple[Head, Head] | None = named("কলাম", "দুই কলামের শিরোনাম।", default=("অংশীজন", "ভূমিকা"))
    rows: tuple[Stakeholder, ...] = named("সারি", "অংশীজন ও ভূমিকার সারিগুলো।", min_length=1)


class Risk(Part):
    """A difficulty, and how it was met."""

    risk: Prose = named("চ্যালেঞ্জ", "ঝুঁকি, অসুবিধা বা চ্যালেঞ্জ।", example="চ্যালেঞ্জ লিখুন, যেমন প্রশিক্ষণ কক্ষের অভাব।")
    solution: Prose | None = named(
        "সমাধান",
        "কীভাবে সমাধান করা হয়েছে।",
        default=None,
        starter=True,
        example="সমাধান লিখুন, যেমন ইউনিয়ন পরিষদের সভাকক্ষ ব্যবহার করা হয়েছে।",
    )


class Risks(TableSection):
    """What stood in the way, and how it was overcome."""

    shorthand = "rows"

    columns: tuple[Head, Head] | None = named(
        "কলাম", "দুই কলামের শিরোনাম।", default=("অসুবিধা/চ্যালেঞ্জ", "কীভাবে সমাধান করা হয়েছে")
    )
    rows: tuple[Risk, ...] = named("সারি", "চ্যালেঞ্জ ও সমাধানের সারিগুলো।", min_length=1)


class Trade(Part):
    """A field of work, and how many people found work in it."""

    trade: Line = named("ক্ষেত্র", "কর্মসংস্থানের ক্ষেত্র।", example="ক্ষেত্র লিখুন, যেমন সেলাই ও পোশাক তৈরি")
    people: Count | None = named(
        "সংখ্যা",
        "কর্মসংস্থানের সংখ্যা।",
        default=None,
        example="৯,৯৯,৯৯৯",
        ge=0,
        le=100_000_000,
        starter=True,
    )


class Employment(TableSection):
    """The employment that the project gave, by field, with the total."""

    shorthand = "rows"

    columns: tuple[Head, Head] | None = named(
        "কলাম", "দুই কলামের শিরোনাম।", default=("কর্মসংস্থান সৃষ্টির ক্ষেত্র", "কর্মসংস্থানের সংখ্যা")
    )
    unit: Line | None = named("একক", "সংখ্যার পরে যা ছাপা হবে।", default="জন")
    rows: tuple[Trade, ...] = named("সারি", "ক্ষেত্র ও সংখ্যার সারিগুলো।", min_length=1)
    total: Count | None = named(
        "মোট", "মোট সংখ্যা; না দিলে যোগ করে ছাপা হয়, ‘না’ দিলে সারিটি থাকে না।", default=None, ge=0
    )
    total_label: Line | None = named("মোটের-লেবেল", "মোটের সারির শিরোনাম।", default="মোট")

    @property
    def printed_rows(self) -> tuple[tuple[str, str], ...]:
        """Each field of work with its number, unit and all."""
        return tuple((row.trade, self._counted(row.people)) for row in self.rows)

    @property
    def printed_total(self) -> str:
        """The total as stated, else as computed, with its unit; empty where it is left out."""
        return (
            "" if self.leaves_out("total") else self._counted(self.sum if self.total is None else self.total)
        )

    @property
    def sum(self) -> int:
        """What the rows come to."""
        return sum(row.people or 0 for row in self.rows)

    def _counted(self, number: int | None) -> str:
        return "" if number is None else " ".join(filter(None, (group(number), self.unit)))
