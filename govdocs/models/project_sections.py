"""The sections of a project's update report: a heading each, then text, an answer or a small table."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from govdocs.errors import Text
from govdocs.models import messages
from govdocs.models.fields import Count, Figure, Line, OneOrMany, Prose, YesNo
from govdocs.models.part import Fault, Part, contradiction, named
from govdocs.numerals import group


class Labelled(Part):
    """What all sections share: a heading other than the usual one, and the form's question below it in brackets."""

    heading: Line | None = named("শিরোনাম", "ছাপা শিরোনাম; না দিলে ফরমের প্রচলিত শিরোনাম।", default=None)
    prompt: Line | None = named("নির্দেশনা", "শিরোনামের নিচে বন্ধনীতে ছাপা প্রশ্ন বা নির্দেশনা।", default=None)


class ShortSection(Labelled):
    """A section of one line."""

    shorthand = "text"

    text: Line = named("পাঠ", "এক সারির লেখা।")


class Section(Labelled):
    """A section of running text."""

    shorthand = "text"

    text: Prose = named("পাঠ", "অংশের লেখা; অনুচ্ছেদ, তালিকা বা ছক।")


class TableSection(Labelled):
    """A section with a table, or boxes, after its text."""

    text: Prose | None = named("পাঠ", "ছকের আগের কথা।", default=None)

    @contradiction()
    def _says_something(self) -> Iterator[Fault]:
        if not any(getattr(self, name) for name in self.model_fields_set - {"heading", "prompt"}):
            yield Fault(
                (),
                "empty-section",
                *messages.EMPTY_SECTION,
            )


class FurtherSection(Part):
    """A section that the form does not know and the office adds."""

    heading: Line = named("শিরোনাম", "অংশের শিরোনাম।", example="গণমাধ্যমে প্রচার")
    prompt: Line | None = named("নির্দেশনা", "শিরোনামের নিচে বন্ধনীতে ছাপা কথা।", default=None)
    text: Prose = named("পাঠ", "অংশের লেখা।", example="স্থানীয় দুইটি পত্রিকায় প্রকল্পের খবর ছাপা হয়েছে।")


class Beneficiaries(TableSection):
    """Who gains, how many they are, and what women, children, disabled and deprived people gain."""

    who: Prose | None = named(
        "কারা", "উপকারভোগী কারা।", default=None, example="উপজেলার নিবন্ধিত বেকার যুব নারী ও পুরুষ।", starter=True
    )
    number: Line | None = named("সংখ্যা", "উপকারভোগীর সংখ্যা।", default=None, example="প্রায় ২৫০ জন", starter=True)
    special: Prose | None = named(
        "বিশেষ-সুবিধা",
        "নারী, শিশু, প্রতিবন্ধী ও সুবিধাবঞ্চিতদের জন্য সৃষ্ট সুবিধা।",
        default=None,
        example="প্রশিক্ষণার্থীর অর্ধেক আসন নারীদের জন্য সংরক্ষিত।",
        starter=True,
    )


class Schedule(Labelled):
    """Whether the project kept to its plan."""

    shorthand = "on_time"

    on_time: YesNo = named("উত্তর", "পরিকল্পনা অনুযায়ী সম্পন্ন হয়েছে কি না: হ্যাঁ বা না।", example="হ্যাঁ")
    explanation: Prose | None = named("ব্যাখ্যা", "উত্তরের ব্যাখ্যা।", default=None)

    @property
    def answer(self) -> str:
        return "হ্যাঁ।" if self.on_time else "না।"


class Outcome(Part):
    """What was expected, and what came of it."""

    expected: Prose = named("প্রত্যাশিত", "প্রত্যাশিত ফলাফল।", example="যা আশা করা হয়েছিল, পরিমাপসহ লিখুন।")
    achieved: Prose | None = named(
        "অর্জিত", "অর্জিত ফলাফল।", default=None, example="যা অর্জিত হয়েছে, পরিমাপসহ লিখুন।", starter=True
    )


class Results(TableSection):
    """The results in time, cost and visits (টিসিভি), and others."""

    expected_heading: Line = named(
        "প্রত্যাশিতের-শিরোনাম", "প্রথম কলামের শিরোনাম।", default="প্রত্যাশিত ফলাফল (টিসিভির আলোকে)"
    )
    achieved_heading: Line = named("অর্জিতের-শিরোনাম", "দ্বিতীয় কলামের শিরোনাম।", default="অর্জিত ফলাফল")
    time: Outcome | None = named("সময়", "সময়ের দিক থেকে ফলাফল।", default=None, starter=True)
    cost: Outcome | None = named("খরচ", "খরচের দিক থেকে ফলাফল।", default=None, starter=True)
    visits: Outcome | None = named("যাতায়াত", "যাতায়াতের দিক থেকে ফলাফল।", default=None, starter=True)
    others: tuple[Outcome, ...] = named("অন্যান্য", "অন্যান্য প্রত্যাশিত ও অর্জিত ফলাফল।", default=())

    @property
    def measured(self) -> tuple[tuple[str, str, Outcome], ...]:
        """The rows of time, cost and visits that are given: field, printed label, outcome."""
        rows = (("time", "সময়", self.time), ("cost", "খরচ", self.cost), ("visits", "যাতায়াত", self.visits))
        return tuple((name, label, outcome) for name, label, outcome in rows if outcome)


class Fund(Part):
    """One source of the project's means, with its amount where it is money."""

    shorthand = "source"

    source: Line = named("উৎস", "সম্পদ বা অর্থের উৎস।", example="উপজেলা পরিষদের উন্নয়ন তহবিল")
    amount: Figure | None = named(
        "টাকা", "টাকার পরিমাণ; সম্পদ হলে লাগে না।", default=None, example="১,৫০,০০০", ge=0, starter=True
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
        example="বিভাগীয় স্বাভাবিক বরাদ্দ ও উপজেলা পরিষদের তহবিল থেকে ব্যয় নির্বাহ করা হয়েছে।",
        starter=True,
    )
    funds: OneOrMany[Fund] = named("তহবিল", "উৎস ও টাকার ছক।", default=())
    total: Figure | None = named("মোট", "মোট টাকা; না দিলে যোগ করে ছাপা হয়।", default=None, ge=0)

    @property
    def has_amounts(self) -> bool:
        return any(fund.amount is not None for fund in self.funds)

    @property
    def has_notes(self) -> bool:
        return any(fund.note for fund in self.funds)

    @property
    def printed_total(self) -> str:
        return group(self._sum if self.total is None else self.total)

    @property
    def _sum(self) -> Decimal:
        return sum((fund.amount for fund in self.funds if fund.amount is not None), Decimal(0))

    @contradiction("total", "funds")
    def _total_is_the_sum(self) -> Iterator[Fault]:
        if self.total is not None:
            yield from _wrong_total(self.total, self._sum)


class Stakeholder(Part):
    """A stakeholder and its part in the project."""

    name: Line = named("অংশীজন", "অংশীজনের নাম।", example="উপজেলা পরিষদ")
    role: Prose = named("ভূমিকা", "প্রকল্পে তার ভূমিকা।", example="প্রশিক্ষণের স্থান ও আংশিক অর্থ দিয়েছে।")


class Stakeholders(TableSection):
    """Who took part, and how."""

    shorthand = "rows"

    rows: tuple[Stakeholder, ...] = named("সারি", "অংশীজন ও ভূমিকার সারিগুলো।", min_length=1)


class Risk(Part):
    """A difficulty, and how it was met."""

    risk: Prose = named("চ্যালেঞ্জ", "ঝুঁকি, অসুবিধা বা চ্যালেঞ্জ।", example="প্রশিক্ষণ কক্ষের অভাব।")
    solution: Prose = named("সমাধান", "কীভাবে সমাধান করা হয়েছে।", example="ইউনিয়ন পরিষদের সভাকক্ষ ব্যবহার করা হয়েছে।")


class Risks(TableSection):
    """What stood in the way, and how it was overcome."""

    shorthand = "rows"

    rows: tuple[Risk, ...] = named("সারি", "চ্যালেঞ্জ ও সমাধানের সারিগুলো।", min_length=1)


class Trade(Part):
    """A field of work, and how many people found work in it."""

    trade: Line = named("ক্ষেত্র", "কর্মসংস্থানের ক্ষেত্র।", example="সেলাই ও পোশাক তৈরি")
    people: Count = named("সংখ্যা", "কর্মসংস্থানের সংখ্যা।", example="১২", ge=0, le=100_000_000)

    @property
    def printed_people(self) -> str:
        return group(self.people)


class Employment(TableSection):
    """The employment that the project gave, by field, with the total."""

    shorthand = "rows"

    unit: Line = named("একক", "সংখ্যার পরে যা ছাপা হবে।", default="জন")
    rows: tuple[Trade, ...] = named("সারি", "ক্ষেত্র ও সংখ্যার সারিগুলো।", min_length=1)
    total: Count | None = named("মোট", "মোট সংখ্যা; না দিলে যোগ করে ছাপা হয়।", default=None, ge=0)

    @property
    def printed_total(self) -> str:
        return group(self._sum if self.total is None else self.total)

    @property
    def _sum(self) -> int:
        return sum(row.people for row in self.rows)

    @contradiction("total", "rows")
    def _total_is_the_sum(self) -> Iterator[Fault]:
        if self.total is not None:
            yield from _wrong_total(self.total, self._sum)


class Replication(TableSection):
    """Whether and how the project can be carried out on a larger scale."""

    shorthand = "text"

    text: Prose | None = named(
        "পাঠ",
        "সারা দেশে বাস্তবায়ন করা যায় কি না, কীভাবে।",
        default=None,
        example="প্রকল্পটি দেশের সকল উপজেলায় বাস্তবায়নযোগ্য।",
        starter=True,
    )
    comment: Prose | None = named("মন্তব্য", "‘মন্তব্য’ শিরোনামের বাক্সে যা ছাপা হবে।", default=None)


def _wrong_total(stated: Decimal | int, right: Decimal | int) -> Iterator[Fault]:
    if stated != right:
        yield Fault(
            ("total",),
            "wrong-total",
            *messages.WRONG_TOTAL.filled(
                stated=Text(group(stated), f"{stated:,}"), right=Text(group(right), f"{right:,}")
            ),
        )
