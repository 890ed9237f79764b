"""প্রকল্পের হালনাগাদ প্রতিবেদন: how an innovation project fares, under the headings of the usual report form.

The form has a cover, some twenty labelled sections of which several hold a small table, a signature, and photographs.
Every section keeps its usual heading unless the author writes another one.
"""

from __future__ import annotations

from govdocs.models.document import Document
from govdocs.models.fields import Line, OneOrMany, YesNo
from govdocs.models.for_templates import for_templates
from govdocs.models.labels import ReportLabels
from govdocs.models.part import Part, named
from govdocs.models.parts import Dates, OptionalLetterhead, Signatory
from govdocs.models.photographs import Photographs
from govdocs.models.pictures import Picture
from govdocs.models.project_sections import (
    Beneficiaries,
    FurtherSection,
    Labelled,
    Replication,
    Results,
    Schedule,
    Section,
    ShortSection,
)
from govdocs.models.project_tables import Employment, Resources, Risks, Stakeholders

HEADINGS = {
    "service": "দপ্তরের চিহ্নিত সেবা",
    "project": "প্রকল্পের নাম",
    "summary": "প্রকল্পটির সংক্ষিপ্ত বিবরণ",
    "background": "প্রকল্পটি গ্রহণের প্রেক্ষাপট",
    "problems": "প্রকল্প গ্রহণের পূর্বে বিদ্যমান সমস্যা",
    "solutions": "প্রকল্পে গৃহীত সমাধান",
    "area": "প্রকল্প বাস্তবায়ন এলাকা",
    "beneficiaries": "প্রকল্পের উপকারভোগী",
    "schedule": "নির্ধারিত পরিকল্পনা (সময়সূচি) অনুযায়ী সম্পন্ন হয়েছে কি না?",
    "results": "গৃহীত সমাধানের ফলে অর্জিত ফলাফল",
    "resources": "প্রকল্প বাস্তবায়নে প্রয়োজনীয় সম্পদ সংগ্রহ/অর্থের উৎস",
    "stakeholders": "প্রকল্প বাস্তবায়নে অংশীজনদের ভূমিকা",
    "risks": "প্রকল্প বাস্তবায়নে কী ধরনের ঝুঁকি/চ্যালেঞ্জ ছিল ও কীভাবে তা সমাধান করা হয়েছে",
    "sustainability": "টেকসইকরণ",
    "employment": "প্রকল্পের আওতায় উৎপাদন ও কর্মসংস্থান বিষয়ক তথ্যাদি",
    "lessons": "প্রকল্পটি থেকে শিক্ষণীয় বিষয়",
    "replication": "বৃহত্তর মাত্রায় বাস্তবায়নযোগ্যতা",
    "conclusion": "উপসংহার",
}
"""The usual heading of each section, by its field; the order is that of the form."""


class Cover(Part):
    """The first page. `প্রচ্ছদ: না` leaves it out."""

    shorthand = "printed"

    printed: YesNo = named("ছাপা", "প্রচ্ছদ পাতা থাকবে কি না।", default=True)
    picture: Picture | None = named("ছবি", "প্রচ্ছদের ছবি।", default=None)
    project_label: Line | None = named(
        "প্রকল্পের-লেবেল", "প্রকল্পের নামের উপরে যা ছাপা হয়।", default="ইনোভেশন প্রকল্পের নাম"
    )
    implementer_label: Line | None = named(
        "বাস্তবায়নকারীর-লেবেল", "বাস্তবায়নকারীর উপরে যা ছাপা হয়।", default="প্রকল্প বাস্তবায়নকারী"
    )
    period: Line | None = named("প্রতিবেদনকাল", "যে সময়ের প্রতিবেদন।", default=None)
    date: Dates | None = named("তারিখ", "প্রতিবেদনের তারিখ।", default=None)


class ProjectUpdate(Document):
    """The update report of a project."""

    name = "project_update"
    bangla_name = "প্রকল্পের হালনাগাদ প্রতিবেদন"
    usual = ("implementers",)

    labels: ReportLabels = named("লেবেল", "যে ঘরের আগে যা ছাপা হয়।", default=ReportLabels())
    office: Line | None = named("অফিস", "দপ্তর-ফাইলে (office.yaml) লেখা দপ্তরের সংকেত।", default=None)
    letterhead: OptionalLetterhead = named(
        "পত্রশীর্ষ", "প্রথম পাতার মাথায় দপ্তরের নাম ও ঠিকানা; না চাইলে ‘না’।", default=None
    )
    title: Line | None = named("প্রতিবেদনের-শিরোনাম", "প্রতিবেদনের শিরোনাম।", default="প্রকল্পের হালনাগাদ প্রতিবেদন")
    cover: Cover | None = named("প্রচ্ছদ", "প্রচ্ছদ পাতা; না লিখলেও ছাপা হয়, বাদ দিতে ‘না’।", default=None)
    agency: OneOrMany[Line] = named(
        "কার্যালয়", "যে কার্যালয়ের প্রকল্প।", default=(), example="কার্যালয়ের নাম লিখুন", starter=True
    )
    service: ShortSection | None = named(
        "চিহ্নিত-সেবা",
        "দপ্তরের যে সেবা সহজ করা হয়েছে।",
        default=None,
        example="সেবার নাম লিখুন, যেমন যুব প্রশিক্ষণ",
        starter=True,
    )
    project: ShortSection = named(
        "প্রকল্প", "প্রকল্পের নাম।", example="প্রকল্পের নাম লিখুন, যেমন প্রশিক্ষণ থেকে কর্মসংস্থান"
    )
    implementers: OneOrMany[Signatory] = named(
        "বাস্তবায়নকারী",
        "বাস্তবায়নকারীর নাম, পদবি, কর্মস্থল ও ফোন; একাধিক হলে তালিকা।",
        default=(),
        starter=True,
    )
    implementers_heading: Line | None = named(
        "বাস্তবায়নকারীর-শিরোনাম",
        "বাস্তবায়নকারীর সারির শিরোনাম।",
        default="বাস্তবায়নকারীর নাম, পদবি, কর্মস্থল ও ফোন নম্বর",
    )
    implementers_text: Line | None = named(
        "বাস্তবায়নকারীর-পাঠ", "সে সারির কথা এক সারিতে যেভাবে লেখা; না দিলে উপরের নাম, পদবি ও ফোন।", default=None
    )
    summary: Section | None = named(
        "সংক্ষিপ্ত-বিবরণ",
        "প্রকল্পটি কী, কার জন্য, কীভাবে কাজ করে।",
        default=None,
        example="বিবরণ লিখুন, যেমন বেকার যুবদের স্থানীয় চাহিদার কাজে প্রশিক্ষণ দিয়ে ঋণ ও বাজারের সঙ্গে যুক্ত করা হয়।",
        starter=True,
    )
    background: Section | None = named(
        "প্রেক্ষাপট",
        "কেন প্রকল্পটি নেওয়া হয়েছে।",
        default=None,
        example="প্রেক্ষাপট লিখুন, যেমন প্রশিক্ষণ শেষে অধিকাংশ যুব কাজ পেতেন না।",
        starter=True,
    )
    problems: Section | None = named(
        "বিদ্যমান-সমস্যা",
        "প্রকল্পের আগের সমস্যাগুলো।",
        default=None,
        example="১। সমস্যাগুলো লিখুন, যেমন প্রশিক্ষণের বিষয় স্থানীয় চাহিদার সঙ্গে মিলত না।\n২। প্রশিক্ষণের পরে খোঁজ নেওয়া হতো না।",
        starter=True,
    )
    solutions: Section | None = named(
        "গৃহীত-সমাধান",
        "প্রকল্পে যেভাবে সমাধান করা হয়েছে।",
        default=None,
        example="১। সমাধানগুলো লিখুন, যেমন চাহিদা জরিপ করে বিষয় ঠিক করা।\n২। প্রশিক্ষণের পরে ছয় মাস তদারকি করা।",
        starter=True,
    )
    area: Section | None = named(
        "বাস্তবায়ন-এলাকা",
        "কোন এলাকায় বাস্তবায়িত।",
        default=None,
        example="এলাকার নাম লিখুন, যেমন পলাশতলী উপজেলা।",
        starter=True,
    )
    beneficiaries: Beneficiaries | None = named(
        "উপকারভোগী", "কারা উপকৃত, কতজন, বিশেষ সুবিধা।", default=None, starter=True
    )
    schedule: Schedule | None = named(
        "নির্ধারিত-সময়ে", "পরিকল্পনা অনুযায়ী সম্পন্ন হয়েছে কি না।", default=None, starter=True
    )
    results: Results | None = named(
        "ফলাফল", "সময়, খরচ ও যাতায়াতের প্রত্যাশিত ও অর্জিত ফলাফল।", default=None, starter=True
    )
    resources: Resources | None = named("সম্পদের-উৎস", "সম্পদ সংগ্রহ ও অর্থের উৎস।", default=None, starter=True)
    stakeholders: Stakeholders | None = named("অংশীজন", "অংশীজন ও তাদের ভূমিকা।", default=None, starter=True)
    risks: Risks | None = named("ঝুঁকি", "ঝুঁকি বা চ্যালেঞ্জ, ও তার সমাধান।", default=None, starter=True)
    sustainability: Section | None = named(
        "টেকসইকরণ",
        "প্রকল্পটি কীভাবে টেকসই হবে।",
        default=None,
        example="কীভাবে টেকসই হবে লিখুন, যেমন উপকারভোগীদের দল নিয়মিত সঞ্চয় করছে বলে প্রকল্পটি নিজের আয়ে চলতে পারবে।",
        starter=True,
    )
    employment: Employment | None = named(
        "কর্মসংস্থান", "ক্ষেত্র অনুযায়ী কর্মসংস্থানের সংখ্যা।", default=None, starter=True
    )
    lessons: Section | None = named(
        "শিক্ষণীয়",
        "প্রকল্পটি থেকে যা শেখা গেছে।",
        default=None,
        example="যা শেখা গেছে লিখুন, যেমন চাহিদা জেনে প্রশিক্ষণ দিলে কর্মসংস্থান দ্রুত হয়।",
        starter=True,
    )
    replication: Replication | None = named(
        "বৃহত্তর-বাস্তবায়ন", "বৃহত্তর মাত্রায় বাস্তবায়নযোগ্যতা।", default=None, starter=True
    )
    further: tuple[FurtherSection, ...] = named(
        "আরও-অংশ", "ফরমের বাইরে দপ্তর যে অংশ যোগ করে; উপসংহারের আগে ছাপা হয়।", default=()
    )
    conclusion: Section | None = named(
        "উপসংহার",
        "প্রতিবেদনের শেষ কথা।",
        default=None,
        example="উপসংহার লিখুন, যেমন সংশ্লিষ্ট সকলের সহযোগিতায় প্রকল্পটি সফলভাবে এগিয়ে চলছে।",
        starter=True,
    )
    signature: Signatory | None = named(
        "স্বাক্ষর", "যিনি স্বাক্ষর করছেন; না দিলে প্রথম বাস্তবায়নকারী, ‘না’ দিলে কেউ নন।", default=None
    )
    photographs: Photographs | None = named("আলোকচিত্র", "ক্যাপশনসহ ছবি; স্বাক্ষরের পরে ছাপা হয়।", default=None)

    @property
    def headline(self) -> str:
        return ": ".join(filter(None, (self.title, self.project.text)))

    @property
    def printed_cover(self) -> Cover | None:
        """The cover, with its usual labels where nothing is said of it; None where it is left out."""
        if self.leaves_out("cover"):
            return None
        cover = self.cover or Cover()
        return cover if cover.printed else None

    @property
    def signed_by(self) -> Signatory | None:
        if "signature" in self.model_fields_set:
            return self.signature
        return self.implementers[0] if self.implementers else None

    @for_templates
    def heading_of(self, name: str) -> str | None:
        """The printed heading of the section in the field `name`."""
        section: Labelled | None = getattr(self, name)
        if section and "heading" in section.model_fields_set:
            return section.heading
        return HEADINGS[name]
