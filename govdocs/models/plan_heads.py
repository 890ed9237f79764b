"""The heads of the columns of an innovation plan, in either style. Each is the usual one unless the plan says another."""

from __future__ import annotations

from govdocs.models.fields import Line, OneOrMany
from govdocs.models.indicators import LEVELS
from govdocs.models.part import Part, named
from govdocs.models.parts import Head
from govdocs.models.samples import Usual
from govdocs.numerals import to_bangla


class Heads(Part):
    """The heads of the six columns, and of the two that a report adds."""

    serial: Line | None = named("ক্রম", "ক্রমিক নম্বরের কলাম।", default="ক্র. নং")
    text: Line | None = named("কাজ", "কাজের কলাম।", default="প্রস্তাবিত বিষয় (গৃহীতব্য কাজের নাম)")
    period: Line | None = named("বাস্তবায়নকাল", "সময়ের কলাম।", default="বাস্তবায়নকাল (শুরু ও সমাপ্তির তারিখ)")
    officers: Line | None = named("কর্মকর্তা", "কর্মকর্তার কলাম।", default="দায়িত্বপ্রাপ্ত কর্মকর্তার নাম ও পদবি")
    result: Line | None = named("ফলাফল", "ফলাফলের কলাম।", default="প্রত্যাশিত ফলাফল")
    measure: Line | None = named("পরিমাপ", "পরিমাপের কলাম।", default="পরিমাপ")
    progress: Line | None = named("অগ্রগতি", "অগ্রগতির কলাম (প্রতিবেদনে)।", default="অগ্রগতি/অর্জন")
    remark: Line | None = named("মন্তব্য", "মন্তব্যের কলাম (প্রতিবেদনে)।", default="মন্তব্য")


class TargetHeads(Part):
    """The heads of the columns in the table of targets; those with a year are made of the plan's."""

    serial: Line | None = named("ক্রম", "ক্রমের কলাম।", default="ক্রম")
    objective: Line | None = named("উদ্দেশ্য", "উদ্দেশ্যের কলাম।", default="উদ্দেশ্য")
    objective_weight: Line | None = named("বিষয়ের-মান", "উদ্দেশ্যের মানের কলাম।", default="বিষয়ের মান")
    activity: Line | None = named("কার্যক্রম", "কার্যক্রমের কলাম।", default="কার্যক্রম")
    indicator: Line | None = named("সূচক", "সূচকের কলাম।", default="কর্মসম্পাদন সূচক")
    unit: Line | None = named("একক", "এককের কলাম।", default="একক")
    weight: Line | None = named("সূচকের-মান", "সূচকের মানের কলাম।", default="সূচকের মান")
    previous: Line | None = named(
        "গত-অর্জন",
        "আগের বছরের অর্জনের কলাম; না দিলে বছরসহ ‘প্রকৃত অর্জন’।",
        default=None,
        example=Usual("প্রকৃত অর্জন ২০২২-২৩"),
    )
    targets: Line | None = named(
        "লক্ষ্যমাত্রা",
        "লক্ষ্যমাত্রার পাঁচ কলামের উপরের শিরোনাম; না দিলে বছরসহ।",
        default=None,
        example=Usual("লক্ষ্যমাত্রা ২০২৩-২৪"),
    )
    levels: tuple[Head, Head, Head, Head, Head] | None = named(
        "স্তর",
        "পাঁচ স্তরের শিরোনাম।",
        default=tuple(f"{level.name} {to_bangla(level.percent)}%" for level in LEVELS),
    )
    projections: OneOrMany[Line] = named(
        "প্রক্ষেপণ",
        "প্রক্ষেপণের কলামগুলো; না দিলে বছরসহ।",
        default=(),
        max_length=2,
        example=Usual("প্রক্ষেপণ ২০২৪-২৫"),
    )
    achievement: Line | None = named(
        "অর্জন", "অর্জনের কলাম (প্রতিবেদনে); না দিলে বছরসহ।", default=None, example=Usual("অর্জন ২০২৩-২৪")
    )
    score: Line | None = named("স্কোর", "স্কোরের কলাম (প্রতিবেদনে)।", default="প্রাপ্ত স্কোর")
    evidence: Line | None = named("প্রমাণক", "প্রমাণকের কলাম।", default="প্রমাণক")
    total: Line | None = named("মোট", "মোটের সারির শিরোনাম।", default="মোট")
