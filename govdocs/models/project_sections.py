"""The sections of a project's update report: a heading each, then text, an answer or a small table."""

from __future__ import annotations

from collections.abc import Iterator

from govdocs.models import messages
from govdocs.models.fields import Line, Prose, YesNo
from govdocs.models.for_templates import for_templates
from govdocs.models.part import Fault, Part, contradiction, named
from govdocs.models.parts import Head
from govdocs.models.samples import Usual


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

    heading: Line = named("শিরোনাম", "অংশের শিরোনাম।", example="শিরোনাম লিখুন, যেমন গণমাধ্যমে প্রচার")
    prompt: Line | None = named("নির্দেশনা", "শিরোনামের নিচে বন্ধনীতে ছাপা কথা।", default=None)
    text: Prose = named(
        "পাঠ", "অংশের লেখা।", example="লেখাটি লিখুন, যেমন স্থানীয় দুইটি পত্রিকায় প্রকল্পের খবর ছাপা হয়েছে।"
    )


class Beneficiaries(TableSection):
    """Who gains, how many they are, and what women, children, disabled and deprived people gain."""

    who: Prose | None = named(
        "কারা",
        "উপকারভোগী কারা।",
        default=None,
        example="উপকারভোগী কারা লিখুন, যেমন উপজেলার নিবন্ধিত বেকার যুব নারী ও পুরুষ।",
        starter=True,
    )
    number: Line | None = named(
        "সংখ্যা", "উপকারভোগীর সংখ্যা।", default=None, example="সংখ্যা লিখুন, যেমন প্রায় ২৫০ জন", starter=True
    )
    labels: tuple[Head, Head, Head] | None = named(
        "সারির-শিরোনাম",
        "তিন সারির শিরোনাম।",
        default=("উপকারভোগী কারা", "সংখ্যা", "নারী, শিশু, প্রতিবন্ধী ও সুবিধাবঞ্চিতদের জন্য প্রকল্পসৃষ্ট সুবিধা"),
    )
    special: Prose | None = named(
        "বিশেষ-সুবিধা",
        "নারী, শিশু, প্রতিবন্ধী ও সুবিধাবঞ্চিতদের জন্য সৃষ্ট সুবিধা।",
        default=None,
        example="বিশেষ সুবিধা লিখুন, যেমন অর্ধেক আসন নারীদের জন্য সংরক্ষিত।",
        starter=True,
    )

    @for_templates
    def label_of(self, name: str) -> str | None:
        """The printed label of one of the three rows."""
        names = ("who", "number", "special")
        return self.labels[names.index(name)] if self.labels else None


class Schedule(Labelled):
    """Whether the project kept to its plan."""

    shorthand = "on_time"

    on_time: YesNo | None = named(
        "উত্তর",
        "পরিকল্পনা অনুযায়ী সম্পন্ন হয়েছে কি না: হ্যাঁ বা না।",
        default=None,
        example=Usual("হ্যাঁ"),
        starter=True,
    )
    explanation: Prose | None = named("ব্যাখ্যা", "উত্তরের ব্যাখ্যা, বা নিজের ভাষায় পুরো উত্তর।", default=None)

    @property
    def answer(self) -> str | None:
        """The answer in one word; None where the explanation holds it."""
        return {True: "হ্যাঁ।", False: "না।", None: None}[self.on_time]

    @contradiction()
    def _answers_the_question(self) -> Iterator[Fault]:
        if self.on_time is None and not self.explanation:
            yield Fault((), "empty-section", *messages.EMPTY_SECTION)


class Outcome(Part):
    """What was expected, and what came of it."""

    expected: Prose | None = named(
        "প্রত্যাশিত", "প্রত্যাশিত ফলাফল।", default=None, example="যা আশা করা হয়েছিল, পরিমাপসহ লিখুন।", starter=True
    )
    achieved: Prose | None = named(
        "অর্জিত", "অর্জিত ফলাফল।", default=None, example="যা অর্জিত হয়েছে, পরিমাপসহ লিখুন।", starter=True
    )


class Results(TableSection):
    """The results in time, cost and visits (টিসিভি), and others."""

    kind_heading: Line | None = named("ক্ষেত্রের-শিরোনাম", "সারির নামের কলামের শিরোনাম।", default="ক্ষেত্র")
    expected_heading: Line | None = named(
        "প্রত্যাশিতের-শিরোনাম", "প্রত্যাশিত ফলাফলের কলামের শিরোনাম।", default="প্রত্যাশিত ফলাফল (টিসিভির আলোকে)"
    )
    achieved_heading: Line | None = named(
        "অর্জিতের-শিরোনাম", "অর্জিত ফলাফলের কলামের শিরোনাম।", default="অর্জিত ফলাফল"
    )
    others_heading: Line | None = named(
        "অন্যান্যের-শিরোনাম", "অন্যান্য ফলাফলের ছকে প্রথম কলামের শিরোনাম।", default="অন্যান্য প্রত্যাশিত ফলাফল"
    )
    labels: tuple[Head, Head, Head] | None = named(
        "সারির-শিরোনাম", "তিন সারির শিরোনাম।", default=("সময়", "খরচ", "যাতায়াত")
    )
    time: Outcome | None = named("সময়", "সময়ের দিক থেকে ফলাফল।", default=None, starter=True)
    cost: Outcome | None = named("খরচ", "খরচের দিক থেকে ফলাফল।", default=None, starter=True)
    visits: Outcome | None = named("যাতায়াত", "যাতায়াতের দিক থেকে ফলাফল।", default=None, starter=True)
    others: tuple[Outcome, ...] = named("অন্যান্য", "অন্যান্য প্রত্যাশিত ও অর্জিত ফলাফল।", default=())

    @property
    def names_kinds(self) -> bool:
        """Whether a column of its own names the rows; not where both its head and the rows' names are left out."""
        return bool(self.kind_heading or self.labels)

    @property
    def measured(self) -> tuple[tuple[str, str | None, Outcome], ...]:
        """The rows of time, cost and visits that are given: field, printed label, outcome."""
        names, labels = ("time", "cost", "visits"), self.labels or (None, None, None)
        rows = ((name, label, getattr(self, name)) for name, label in zip(names, labels, strict=True))
        return tuple((name, label, outcome) for name, label, outcome in rows if outcome)


class Replication(TableSection):
    """Whether and how the project can be carried out on a larger scale."""

    shorthand = "text"

    text: Prose | None = named(
        "পাঠ",
        "সারা দেশে বাস্তবায়ন করা যায় কি না, কীভাবে।",
        default=None,
        example="বাস্তবায়নযোগ্যতা লিখুন, যেমন দেশের সকল উপজেলায় বাস্তবায়নযোগ্য।",
        starter=True,
    )
    comment: Prose | None = named("মন্তব্য", "মন্তব্যের বাক্সে যা ছাপা হবে।", default=None)
    comment_label: Line | None = named("মন্তব্যের-লেবেল", "বাক্সের শিরোনাম।", default="মন্তব্য")
