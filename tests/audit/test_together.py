"""Files that belong together: what contradicts the other file is said, and nothing of those that agree or differ rightly."""

from __future__ import annotations

from pathlib import Path

import pytest

import govdocs
from govdocs.audit import audit
from govdocs.audit.between.cards import card_of
from govdocs.audit.between.related import ties
from govdocs.audit.reading.paper import Tie
from tests.support.audit_sets import SETS, SetSlip, said_of, set_names, set_slips


@pytest.mark.parametrize("name", set_names())
def test_nothing_is_said_of_files_that_agree(name: str) -> None:
    assert [f"{problem.where}: {problem.code}" for problem in said_of(name)] == []
    for path in sorted((SETS / name).glob("*.yaml")):
        assert [problem.code for problem in audit(govdocs.load(path))] == [], path


@pytest.mark.parametrize("slip", set_slips(), ids=str)
def test_a_slip_is_found_where_it_is_and_nothing_else(slip: SetSlip) -> None:
    (problem,) = slip.problems()
    assert problem.code == slip.rule
    file, lines = slip.place
    assert problem.where.startswith(f"{file}.yaml:")
    assert problem.line in lines


def found_ties(folder: Path) -> set[tuple[str, str, Tie]]:
    files = sorted(folder.glob("*.yaml"))
    cards = [card_of(govdocs.load(file), str(file)) for file in files]
    return {(files[one].stem, files[other].stem, tie) for one, other, tie in ties(cards)}


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("meeting", {("minutes", "notice", Tie.MEETING), ("forwarding", "minutes", Tie.SENT)}),
        ("allocation", {("passing", "allocation", Tie.CITED)}),
        ("trainees", {("letter", "list", Tie.SENT)}),
        ("plan", {("report", "plan", Tie.PLAN)}),
        ("circular", {("endorsement", "circular", Tie.SENT)}),
        ("committee", {("report", "order", Tie.CITED)}),
        ("programme", {("minutes", "notice", Tie.MEETING)}),
        ("monthly", {("august", "july", Tie.CITED)}),
        ("sanction", {("answer", "request", Tie.CITED)}),
        ("postponed", {("minutes", "notice", Tie.MEETING)}),
        ("admission", {("minutes", "notice", Tie.MEETING), ("letter", "minutes", Tie.SENT)}),
        (
            "innovation",
            {("report", "plan", Tie.PLAN), ("letter", "plan", Tie.SENT), ("letter", "report", Tie.SENT)},
        ),
        ("weekly", set()),
        ("gathering", {("minutes", "notice", Tie.MEETING)}),
        ("road_safety", {("letter", "minutes", Tie.CITED)}),
        ("half_year", {("report", "plan", Tie.CITED)}),
        ("focal_points", {("letter", "order", Tie.CITED)}),
        ("afforestation", {("letter", "minutes", Tie.SENT)}),
        ("nominees", {("letter", "order", Tie.CITED)}),
        ("grant", {("letter", "order", Tie.CITED)}),
        ("scholars", {("letter", "list", Tie.SENT)}),
        ("seedlings", {("press", "notice", Tie.CITED)}),
    ],
)
def test_who_belongs_with_whom_is_found(name: str, expected: set[tuple[str, str, Tie]]) -> None:
    assert found_ties(SETS / name) == expected


def test_letters_of_no_common_matter_do_not_belong_together() -> None:
    clean = sorted((SETS.parent / "clean").glob("*.yaml"))
    cards = [card_of(govdocs.load(file), str(file)) for file in clean if file.name != "office.yaml"]
    assert list(ties(cards)) == []


@pytest.mark.parametrize(
    ("typed", "wrong", "codes"),
    [
        ("১৯ জানুয়ারি ২০২৬ তারিখে", "২০ জানুয়ারি ২০২৬ তারিখে", ["fact-of-two-files"]),
        ("২৫ জন কর্মকর্তা", "২৪ জন কর্মকর্তা", ["fact-of-two-files"]),
        ("যুগ্মনিবন্ধক", "উপনিবন্ধক", ["two-posts"]),
    ],
)
def test_a_letter_is_compared_with_the_document_that_it_prints(
    typed: str, wrong: str, codes: list[str], tmp_path: Path
) -> None:
    for file in (SETS / "workshop").glob("*.yaml"):
        text = file.read_text("utf-8")
        (tmp_path / file.name).write_text(
            text.replace(typed, wrong) if file.stem == "order" else text, "utf-8"
        )
    assert [problem.code for problem in audit(govdocs.load(tmp_path / "letter.yaml"))] == codes


@pytest.mark.parametrize(
    ("folder", "changed", "typed", "wrong", "codes"),
    [
        ("innovation", "report", "", "", []),
        ("innovation", "report", "৪৫ জন নারীকে", "৫৪ জন নারীকে", ["fact-of-two-files"]),
        ("innovation", "report", "{নাম: নাজমুল করিম", "{নাম: নাজমুল হাসান", ["person-of-two-files"]),
        ("admission", "notice", "বিকাল ৩.০০ টায়", "বিকাল ৪.০০ টায়", ["meeting-of-two-files"]),
    ],
)
def test_documents_that_one_letter_prints_are_compared(
    folder: str, changed: str, typed: str, wrong: str, codes: list[str], tmp_path: Path
) -> None:
    for file in (SETS / folder).glob("*.yaml"):
        text = file.read_text("utf-8")
        if file.stem == changed:
            text = text.replace(typed, wrong)
        if file.stem == "letter":
            others = sorted(each.name for each in (SETS / folder).glob("*.yaml") if each.stem != "letter")
            text += "পরিশিষ্ট:\n" + "".join(f"  - {{ধরন: দলিল, ফাইল: {name}}}\n" for name in others)
        (tmp_path / file.name).write_text(text, "utf-8")
    said = [problem.code for problem in audit(govdocs.load(tmp_path / "letter.yaml"))]
    assert [code for code in said if code.endswith("two-files")] == codes


@pytest.mark.parametrize(
    ("name", "typed", "right"),
    [
        ("innovation", "মোট ৩,৪০,০০০/- (তিন লক্ষ চল্লিশ হাজার) টাকা ব্যয়", "মোট ৩,৬০,০০০/- (তিন লক্ষ ষাট হাজার) টাকা ব্যয়"),
        ("innovation", "এ বছর ৩০ জন উদ্যোক্তা ঋণ পাবেন", "প্রথম পর্যায়ে ১০ জন উদ্যোক্তা ঋণ পাবেন"),
        ("innovation", "এ বছর ৩০ জন উদ্যোক্তা ঋণ পাবেন", "এ বছর ১০ জন উদ্যোক্তা ঋণ পেয়েছেন"),
        ("sanctuaries", "৩টি অভয়াশ্রমের তালিকা", "৭টি ইউনিয়নের অভয়াশ্রমের তালিকা"),
        ("sanctuaries", "৪ (চার) জন স্থানীয় বাসিন্দাকে", "২ (দুই) জন নারী বাসিন্দাকে"),
        ("nominees", "আগের রাতসহ ১৩-১৬ ডিসেম্বর", "পরের রাতসহ ১৪-১৭ ডিসেম্বর"),
        ("nominees", "প্রশিক্ষণের আগের রাতসহ ১৩-১৬", "প্রশিক্ষণে যাতায়াতের সময়সহ ১৩-১৬"),
        ("nominees", "প্রশিক্ষণের আগের রাতসহ ১৩-১৬", "প্রশিক্ষণ ও যাত্রার দিনসহ ১৩-১৬"),
        ("nominees", "রাতসহ ১৩-১৬ ডিসেম্বর ২০২৬ তারিখে", "রাত থেকে ১৩-১৬ ডিসেম্বর ২০২৬ তারিখে"),
        (
            "nominees",
            "প্রশিক্ষণের আগের রাতসহ ১৩-১৬ ডিসেম্বর ২০২৬ তারিখে",
            "১৩-১৬ ডিসেম্বর ২০২৬ তারিখে প্রশিক্ষণ ও যাতায়াতের জন্য",
        ),
        ("nominees", "৩ (তিন) জন কর্মকর্তাকে", "আরও ২ (দুই) জন কর্মকর্তাকে"),
        ("nominees", "৩ (তিন) জন কর্মকর্তাকে মনোনয়ন", "মধ্যে ২ (দুই) জন কর্মকর্তাকে মনোনয়ন"),
        (
            "nominees",
            "‘চারার রোগ নির্ণয়’ শীর্ষক প্রশিক্ষণে এ কেন্দ্রের ৩ (তিন)",
            "‘মাটি পরীক্ষা’ শীর্ষক প্রশিক্ষণে এ কেন্দ্রের ৫ (পাঁচ)",
        ),
        ("nominees", "৩ (তিন) জন কর্মকর্তাকে মনোনয়ন প্রদান করে", "৫ (পাঁচ) জন কর্মকর্তার প্রস্তাব হতে মনোনয়ন প্রদান করে"),
        ("nominees", "২৬১ নম্বর আদেশ এতদসঙ্গে", "২৬১ নম্বর আদেশ অনুযায়ী প্রতিবেদন এতদসঙ্গে"),
        ("grant", "মোট ১৪,৬০,০০০/- (চৌদ্দ লক্ষ ষাট হাজার) টাকা বরাদ্দ", "মোট ১৬,৪০,০০০/- (ষোলো লক্ষ চল্লিশ হাজার) টাকা ব্যয়"),
        ("grant", "মোট ১৪,৬০,০০০/- (চৌদ্দ লক্ষ ষাট হাজার)", "মোট ৯,২০,০০০/- (নয় লক্ষ বিশ হাজার)"),
        ("grant", "মোট ১৪,৬০,০০০/- (চৌদ্দ লক্ষ ষাট হাজার)", "মোট ২৫,০০,০০০/- (পঁচিশ লক্ষ)"),
        (
            "grant",
            "অনুকূলে মোট ১৪,৬০,০০০/- (চৌদ্দ লক্ষ ষাট হাজার)",
            "অনুকূলে গত বছর মোট ১৬,৪০,০০০/- (ষোলো লক্ষ চল্লিশ হাজার)",
        ),
        ("grant", "মোট ১৪,৬০,০০০/- (চৌদ্দ লক্ষ ষাট হাজার)", "১৪ (চৌদ্দ) লক্ষ ৬০ (ষাট) হাজার"),
        ("afforestation", "৫ম সভা গত ৯ নভেম্বর", "৪র্থ সভা গত ৮ আগস্ট"),
        ("afforestation", "গাজীপুর জেলা বনায়ন সমন্বয় কমিটির ৫ম সভা গত ৯ নভেম্বর", "উপজেলা কমিটির সভা গত ৮ নভেম্বর"),
        ("afforestation", "৫ম সভা গত ৯ নভেম্বর ২০২৬ তারিখে", "৫ম সভা পূর্বনির্ধারিত ৮ নভেম্বর ২০২৬ তারিখের পরদিন"),
        ("afforestation", "গত ৯ নভেম্বর ২০২৬ তারিখে", "গত ০৯/১১/২০২৬ তারিখে"),
        ("afforestation", "বাস্তবায়নের জন্য", "৩০ নভেম্বর ২০২৬ তারিখের মধ্যে বাস্তবায়নের জন্য"),
        ("admission", "জানানো যাচ্ছে যে, ভর্তি কমিটির সভা ৭", "জানানো যাচ্ছে যে, জেলা কমিটির সভা ৫"),
    ],
)
def test_what_a_letter_says_of_something_else_is_let_be(name: str, typed: str, right: str) -> None:
    text = (SETS / name / "letter.yaml").read_text("utf-8")
    assert typed in text
    assert [problem.code for problem in said_of(name, {"letter": text.replace(typed, right)})] == []
