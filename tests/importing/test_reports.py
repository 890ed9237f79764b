"""Plans with targets and reports on projects, as offices typed them → their kinds, with their tables in fields."""

from __future__ import annotations

from typing import Any

import pytest

import govdocs
from govdocs import importing
from govdocs.importing.fields.target_table import grid_of, target_columns
from govdocs.importing.old_document import OldCell, OldParagraph, OldTable, Stretch
from govdocs.importing.readers.opening import read_old_document
from govdocs.models.innovation_plan import InnovationPlan
from govdocs.models.project_sections import Results
from govdocs.models.project_tables import Employment
from govdocs.models.project_update import HEADINGS, ProjectUpdate
from govdocs.numerals import to_bangla
from tests.importing.test_letter_parts import picture
from tests.importing.test_old_letters import imported
from tests.support.nothing_lost import lost
from tests.support.old_letters import OldLetter

HEADS = [
    "ক্রম",
    "উদ্দেশ্য",
    "বিষয়ের মান",
    "কার্যক্রম",
    "কর্মসম্পাদন সূচক",
    "একক",
    "সূচকের মান",
    "লক্ষ্যমাত্রা ২০২৪-২৫",
    "",
    "",
    "",
    "",
]
LEVELS = [
    "",
    "",
    "",
    "",
    "",
    "",
    "",
    "অসাধারণ ১০০%",
    "অতি উত্তম ৯০%",
    "উত্তম ৮০%",
    "চলতি মান ৭০%",
    "চলতি মানের নিম্নে ৬০%",
]
ROWS = [
    ["১", "উদ্ভাবন চর্চা", "৩০", "প্রশিক্ষণ", "প্রশিক্ষিত কর্মকর্তা", "জন", "১৮", "৬০", "৫৫", "৫০", "৪৫", "৪০"],
    ["", "", "", "", "আয়োজিত কর্মশালা", "সংখ্যা", "১২", "৪", "৩", "২", "-", "-"],
    ["২", "সেবা সহজীকরণ", "২০", "সেবা সহজ করা", "সহজ করা সেবা", "সংখ্যা", "২০", "৩", "২", "১", "-", "-"],
]


def plan(rows: list[list[str]] = ROWS, *, numbered: bool = False) -> OldLetter:
    """A plan whose heads stand in two rows, whose cells reach down, and which two people sign."""
    w = OldLetter()
    w.lines(["পাঠাগার ও সংস্কৃতি মন্ত্রণালয়", "পাঠাগার অধিদপ্তর"], "c")
    w.line("বার্ষিক উদ্ভাবন কর্মপরিকল্পনা ২০২৪-২৫", "c", bold=True)
    if numbered:
        rows = [
            [
                *row[:3],
                row[3] and f"[১.{to_bangla(at)}] {row[3]}",
                f"[১.{to_bangla(at)}.১] {row[4]}",
                *row[5:],
            ]
            for at, row in enumerate(rows, 1)
        ]
    table = w.table([HEADS, LEVELS, *rows])
    for across in range(7):
        table.cell(0, across).merge(table.cell(1, across))
    table.cell(0, 7).merge(table.cell(0, 11))
    for across in range(4):
        table.cell(2, across).merge(table.cell(3, across))
    w.table([["(সাজেদা খানম)\nসহকারী পরিচালক", "(আবু তালেব)\nমহাপরিচালক"]], ruled=False, sides="cc")
    return w


def test_a_plan_with_targets() -> None:
    found, document = imported(plan())
    assert isinstance(document, InnovationPlan)
    assert [objective.text for objective in document.objectives] == [
        "উদ্ভাবন চর্চা",
        govdocs.text.unicode.normalise("সেবা সহজীকরণ"),
    ]
    assert [len(activity.indicators) for one in document.objectives for activity in one.activities] == [2, 1]
    assert [str(target) for target in document.indicators[0].targets] == ["৬০", "৫৫", "৫০", "৪৫", "৪০"]
    assert [len(one.targets) for one in document.indicators] == [5, 3, 3]
    assert [one.name for one in document.signatures] == ["(সাজেদা খানম)", "(আবু তালেব)"]
    assert str(document.year) == "২০২৪-২৫"
    assert not document.has_total  # nobody wrote one
    assert not found.remainder
    assert "# দেখুন: কার্যক্রমের আগে ১.১ এর মতো ক্রমিক ছাপা হবে" in found.text


def test_numbers_that_were_typed_stay() -> None:
    _, document = imported(plan(numbered=True))
    assert isinstance(document, InnovationPlan)
    assert [one.number for one in document.indicators] == ["[১.১.১]", "[১.২.১]", "[১.৩.১]"]


def test_a_total_and_other_heads_stay() -> None:
    rows = [*ROWS, ["মোট", "", "৫০", "", "", "", "", "", "", "", "", ""]]
    found, document = imported(plan(rows))
    assert isinstance(document, InnovationPlan)
    assert document.printed_total == "৫০"
    assert not found.remainder


@pytest.mark.parametrize("without", [0, 2, 5, 6, 7])
def test_a_table_that_is_none_of_targets_is_no_plan(without: int) -> None:
    rows = [[cell for at, cell in enumerate(row) if at != without] for row in (HEADS, LEVELS, *ROWS)]
    table = OldTable(tuple(tuple(OldCell((OldParagraph((Stretch(text),)),)) for text in row) for row in rows))
    assert target_columns(grid_of(table)) == []


def project(*, cover: bool = True, tables: bool = True) -> OldLetter:
    """The report on a project: a cover, labels before and above their text, small tables."""
    w = OldLetter()
    w.line("প্রকল্পের হালনাগাদ প্রতিবেদন", "c", bold=True)
    if cover:
        w.lines(["ইনোভেশন প্রকল্পের নাম:", "‘ভ্যানে পাঠাগার’", "কার্যালয়: উপজেলা গ্রন্থাগার কার্যালয়, কাজলডাঙা", "প্রকল্প বাস্তবায়নকারী", "মো. আনিসুল হক", "উপজেলা গ্রন্থাগারিক", "মোবা: ০১৭০০-০০০০২১"], "c")  # fmt: skip
        w.line("প্রকল্পের হালনাগাদ প্রতিবেদন", "c", bold=True)
    w.lines([
        "দপ্তরের চিহ্নিত সেবা: বই ধার দেওয়া", "প্রকল্পের নাম: ‘ভ্যানে পাঠাগার’", "বাস্তবায়নকারীর নাম, পদবি, কর্মস্থল ও ফোন নং: মো. আনিসুল হক, উপজেলা গ্রন্থাগারিক",
        "প্রকল্পটির সংক্ষিপ্ত বিবরণ: ভ্যানে করে বই পৌঁছে দেওয়া হয়।", "প্রকল্প গ্রহণ পূর্ব বিদ্যমান সমস্যা:", "১। পাঠক কম ছিল।", "২। দূরত্ব বেশি ছিল।",
        "প্রকল্পের উপকারভোগীঃ", "১. উপকারভোগী কারাঃ চার ইউনিয়নের পাঠক।", "২. সংখ্যাঃ প্রায় ৩০০ জন।", "৩. নারী ও সুবিধাবঞ্চিতদের জন্য প্রকল্পসৃষ্ট সুবিধাঃ ঘরে বসে বই পাওয়া যায়।",
        "নির্ধারিত পরিকল্পনা (সময়সূচি) অনুযায়ী সম্পন্ন হয়েছে কিনা? হ্যাঁ। সময়ের আগেই।", "গৃহীত সমাধানের ফলে অর্জিত ফলাফল:",
    ])  # fmt: skip
    if tables:
        w.table([["প্রত্যাশিত ফলাফল", "অর্জিত ফলাফল"], ["সময়: ৩ দিন।", "সময়: ১ দিন।"], ["খরচ: ৬০ টাকা।", "খরচ: নেই।"], ["অন্যান্য প্রত্যাশিত ফলাফল", "অর্জিত ফলাফল"], ["পাঠক বৃদ্ধি", "দ্বিগুণ"]])  # fmt: skip
    else:
        w.line("পাঠক দ্বিগুণ হয়েছে।")
    w.line("প্রকল্পের আওতায় উৎপাদন ও কর্মসংস্থান বিষয়ক তথ্যাদি:")
    w.table([["ক্ষেত্র", "সংখ্যা"], ["ভ্যান চালনা", "৪ জন"], ["বই বাঁধাই", "৭ জন"]])
    w.line("টেকসইকরণ: (প্রকল্পটি কীভাবে টেকসই হবে?)")
    w.line("পাঠকদলগুলো সঞ্চয় করে।")
    w.line("উপসংহার: সকলের সহযোগিতায় প্রকল্পটি চলছে।")
    return w


@pytest.mark.parametrize("cover", [True, False])
def test_the_report_on_a_project(cover: bool) -> None:
    found, document = imported(project(cover=cover))
    assert isinstance(document, ProjectUpdate)
    assert (document.printed_cover is not None) is cover
    assert document.project.text == "‘ভ্যানে পাঠাগার’"
    assert [one.name for one in document.implementers] == (["মো. আনিসুল হক"] if cover else [])
    assert document.signed_by is None  # nobody signed
    assert document.beneficiaries is not None
    assert document.beneficiaries.number == "প্রায় ৩০০ জন।"
    assert document.schedule is not None
    assert document.schedule.on_time is True
    assert document.results is not None
    assert document.results.time is not None
    assert document.results.time.achieved == "সময়: ১ দিন।"
    assert [one.expected for one in document.results.others] == ["পাঠক বৃদ্ধি"]
    assert document.employment is not None
    assert document.employment.printed_rows == (("ভ্যান চালনা", "৪ জন"), ("বই বাঁধাই", "৭ জন"))
    assert document.employment.printed_total == ""
    assert document.sustainability is not None
    assert document.sustainability.prompt == "প্রকল্পটি কীভাবে টেকসই হবে?"
    assert not found.remainder


def test_a_section_without_its_table_keeps_its_text_and_is_told() -> None:
    found, document = imported(project(tables=False))
    assert isinstance(document, ProjectUpdate)
    assert [one.text for one in document.further] == ["পাঠক দ্বিগুণ হয়েছে।"]
    assert "# দেখুন: পুরোনো প্রতিবেদনে এ অংশ আগে ছিল" in found.text


def test_photographs_behind_the_signature_have_their_captions() -> None:
    w = project()
    w.lines(["মো. আনিসুল হক", "উপজেলা গ্রন্থাগারিক", "মোবাইল: ০১৭০০-০০০০২১"], "c")
    for colour, caption in (("green", "ভ্যানে বই বিতরণ"), ("blue", "পাঠকদলের সভা")):
        w.line().add_run().add_picture(picture(colour))
        w.line(caption, "c")
    found = importing.read_bytes(w.data(), "পুরোনো.docx")
    document = govdocs.loads(found.text, files={f"পুরোনো-{one.name}": one.data for one in found.pictures})
    assert isinstance(document, ProjectUpdate)
    assert document.photographs is not None
    assert [one.caption for one in document.photographs.pictures] == ["ভ্যানে বই বিতরণ", "পাঠকদলের সভা"]
    assert document.signature is not None
    assert document.signature.mobile == "০১৭০০-০০০০২১"
    assert not found.remainder


@pytest.mark.parametrize("make", [plan, project, lambda: project(cover=False), lambda: project(tables=False)])
def test_nothing_of_a_report_is_lost(make: Any) -> None:
    read = read_old_document(make().data(), "পুরোনো.docx")
    text = importing.read_bytes(make().data(), "পুরোনো.docx").text
    on_page = [*HEADS, *LEVELS, *HEADINGS.values(), *Employment.model_fields["columns"].default, *Results.model_fields["labels"].default, "প্রত্যাশিত ফলাফল অর্জিত ফলাফল প্রকল্পের হালনাগাদ প্রতিবেদন বাস্তবায়নকারীর নাম, পদবি, কর্মস্থল ও ফোন নম্বর জন জন"]  # fmt: skip
    assert not lost(read, f"{text}# {' '.join(on_page)}\n")
