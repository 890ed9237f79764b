"""The forms of letters: what each needs, refuses and prints, in which order; and every feature seen on real letters, by number."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import jsonschema
import pypdfium2
import pytest

import govdocs
from govdocs import schema
from govdocs.audit import audit
from govdocs.models.context import Context
from govdocs.models.form import Edition, Form, LetterPart, form_named, forms
from govdocs.models.letter import Letter
from govdocs.output import Renderer
from govdocs.page.plain_text import plain
from tests.support.examples import EXAMPLES, ROOT
from tests.test_contract import as_an_editor_reads, complaints

FORMS = [form for form in forms().values() if form.kind == "letter"]
TWELVE = [
    "official-letter",
    "office-memo",
    "office-order",
    "circular",
    "demi-official",
    "unofficial-note",
    "endorsement",
    "notification",
    "resolution",
    "press-note",
    "message",
    "notice",
]
PRACTICE = [
    "meeting-notice",
    "sanction-order",
    "transfer-order",
    "leave-order",
    "travel-order",
    "reminder",
    "invitation",
    "charge-certificate",
    "handout",
]
NEEDED: dict[str, Any] = {
    "number": "46.00.0000.071.31.003.24-125",
    "date": "2026-11-02",
    "to": "সচিব",
    "subject": "সভা",
    "references": "পত্র",
    "body": "কথা",
    "signature": {"name": "মো. আব্দুল করিম"},
    "sender": {"name": "মো. আব্দুল করিম"},
    "copies": {"recipients": ["অফিস কপি"]},
    "mail": {"sender": "a@example.gov.bd", "to": "b@example.gov.bd"},
    "sanction": {"lines": {"head": "মনিহারি", "amount": 100}},
    "travellers": [{"name": "ক", "posts": "খ", "passport": "B00000000"}],
    "gazette": "2026-11-05",
}
BY_PART = {"number_and_date": ("number", "date")}


def a_letter(form: str, **fields: Any) -> dict[str, Any]:
    """The least that a form takes, and the fields given; those that are None are left out."""
    found = form_named(form)
    needed = [name for part in found.required for name in BY_PART.get(part.value, (part.value,))]
    least: dict[str, Any] = {name: NEEDED[name] for name in needed}
    if found.particulars:
        least["particulars"] = dict.fromkeys(found.particulars, "…")
    given = {"kind": "letter", "form": form, **least, **fields}
    return {name: value for name, value in given.items() if value is not None}


def html(form: str, **fields: Any) -> str:
    return govdocs.render_html(govdocs.load(a_letter(form, **fields)))


def body_of(page: str) -> str:
    return page.partition("<body")[2]


def text(form: str, **fields: Any) -> str:
    return plain(html(form, **fields))


def codes(document: dict[str, Any]) -> list[str]:
    return [problem.code for problem in govdocs.check(document)]


def example(name: str) -> str:
    """The text of an example, as its HTML says it."""
    folder = ROOT / "examples"
    path = folder / "forms" / f"{name}.yaml"
    return plain(govdocs.render_html(govdocs.load(path if path.exists() else folder / f"{name}.yaml")))


def own_form_page() -> str:
    return govdocs.render_html(govdocs.load(ROOT / "examples" / "forms" / "urgent-reminder.yaml"))


def test_the_twelve_forms_of_the_instructions_come_first_in_their_order() -> None:
    assert [form.name for form in forms().values()][:12] == TWELVE
    assert set(PRACTICE) <= forms().keys()
    for number, name in enumerate(TWELVE, 1):
        assert {entry.serial for entry in forms()[name].editions} == {number}


@pytest.mark.parametrize("form", forms().values(), ids=lambda form: form.name)
def test_every_form_has_an_example_and_a_source(form: Form) -> None:
    documents = [govdocs.load(path) for path in EXAMPLES]
    written = {document.form.name for document in documents if isinstance(document, Letter)}
    assert form.source
    assert form.name in written or form.kind == "press_note"


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.name)
class TestEveryForm:
    def test_takes_the_least_that_it_needs(self, form: Form) -> None:
        assert codes(a_letter(form.name)) == []

    def test_cannot_do_without_what_it_needs(self, form: Form) -> None:
        least = a_letter(form.name)
        for name in least.keys() - {"kind", "form"}:
            without = {key: value for key, value in least.items() if key != name}
            (problem,) = {p.code: p for p in govdocs.check(without)}.values()
            assert problem.code in ("form-needs", "form-needs-particular")
            assert form.bangla in problem.message("bn")
            assert form.english in problem.message("en")

    def test_refuses_what_it_has_no_part_for(self, form: Form) -> None:
        for name, value in {**NEEDED, "close": "ইতি", "attention": "ক", "effective": "2026-12-01"}.items():
            parts = [LetterPart.COPIES, LetterPart.DISTRIBUTION, LetterPart.NUMBER_AND_DATE]
            prints = [p for p in parts if name in ("number", "date")] or [LetterPart.read(name, Context())]
            if all(form.lacks(part) for part in prints):
                (problem,) = govdocs.check(a_letter(form.name, **{name: value}))
                assert problem.code == "form-has-no"
                assert form.bangla in problem.message("bn")
                assert "থাকে না" in problem.message("bn")

    def test_prints_its_parts_in_its_order(self, form: Form) -> None:
        given = {name: NEEDED[name] for name in NEEDED if name in set(form.order)}
        page = body_of(html(form.name, **given))
        places = [page.index(f'data-at="{part.value}"') for part in form.order if part.value in given]
        assert places == sorted(places)

    @pytest.mark.parametrize("keys", ["bn", "en"])
    def test_starter_and_schema_know_it(self, form: Form, keys: schema.Keys) -> None:
        rules = schema.json_schema(Letter, keys)
        starter = schema.starter(Letter, keys, form=form)
        assert complaints(starter, rules) == []
        assert codes_of(starter) == []
        assert {finding.code for finding in audit(govdocs.loads(starter))} <= {"placeholder"}
        written = as_an_editor_reads(starter)
        for part in form.required:
            for name in BY_PART.get(part.value, (part.value,)):
                key = Letter.model_fields[name].title if keys == "bn" else name
                assert key in written
                if name != "signature":  # may stand under the copies alone
                    without = {label: value for label, value in written.items() if label != key}
                    assert not jsonschema.Draft202012Validator(rules).is_valid(without), name
        shown = {line.removeprefix("# ").partition(":")[0] for line in starter.splitlines()}
        for part in LetterPart:
            field = Letter.model_fields.get(part.value)
            if field and form.lacks(part):
                assert (field.title if keys == "bn" else part.value) not in shown


def codes_of(text: str) -> list[str]:
    try:
        govdocs.loads(text)
    except govdocs.InvalidDocument as error:
        return [problem.code for problem in error.problems]
    return []


class TestNamesAndEditions:
    @pytest.mark.parametrize(
        ("name", "form"),
        [
            ("অফিস আদেশ", "office-order"),
            ("office_order", "office-order"),
            ("নোটিশ", "notice"),
            ("বিজ্ঞপ্তি/নোটিশ", "notice"),
            ("পৃষ্ঠাঙ্কন", "endorsement"),
        ],
    )
    def test_a_form_is_known_by_any_of_its_names(self, name: str, form: str) -> None:
        assert form_named(name).name == form

    def test_an_unknown_form_is_refused_with_what_was_meant(self) -> None:
        (problem,) = govdocs.check({**a_letter("office-order"), "form": "অফিস আদেষ"})
        assert problem.code == "unknown-choice"
        assert "অফিস আদেশ" in problem.hint("bn")

    def test_the_press_forms_send_the_clerk_to_their_own_kind(self) -> None:
        (problem,) = govdocs.check({"kind": "letter", "form": "প্রেস নোট", "body": "কথা"})
        assert problem.code == "form-of-another-kind"
        assert "ধরন: press_note" in problem.message("bn")

    @pytest.mark.parametrize(
        ("date", "edition"), [("2024-06-11", Edition.OF_2014), ("2024-06-12", Edition.OF_2024)]
    )
    def test_the_edition_is_that_of_the_letters_day(self, date: str, edition: Edition) -> None:
        letter: Any = govdocs.load(a_letter("office-order", date=date))
        assert letter.edition_in_force is edition

    def test_a_stated_edition_stands_and_must_name_the_form(self) -> None:
        letter: Any = govdocs.load(a_letter("office-order", date="2026-01-01", edition="2014"))
        assert letter.edition_in_force is Edition.OF_2014
        assert codes(a_letter("notice", edition="২০১৪")) == ["form-of-another-edition"]
        assert codes(a_letter("notice", date="2023-01-01")) == []  # in use before it was named


class TestFormsOfAnOffice:
    OFFICE = "দপ্তর:\n  পত্রশীর্ষ: উপজেলা পরিষদ\n  ফরম: ফরম/সনদ.yaml\n"
    FORM = "সংকেত: certificate\nবাংলা-নাম: প্রত্যয়নপত্র\nইংরেজি-নাম: Certificate\nভিত্তি: office-order\nউৎস: নিজস্ব\nশিরোনাম: প্রত্যয়নপত্র\nসমাপনী: আমি তাঁর মঙ্গল কামনা করি।\n"

    def load(self, folder: Path, form: str = FORM, office: str = OFFICE) -> Letter:
        (folder / "ফরম").mkdir(exist_ok=True)
        (folder / "office.yaml").write_text(office, "utf-8")
        (folder / "ফরম" / "সনদ.yaml").write_text(form, "utf-8")
        document = govdocs.load(
            {**a_letter("office-order"), "form": "প্রত্যয়নপত্র", "office": "দপ্তর"}, folder=folder
        )
        assert isinstance(document, Letter)
        return document

    def test_a_form_is_a_few_lines_on_top_of_another(self, tmp_path: Path) -> None:
        letter = self.load(tmp_path)
        page = plain(govdocs.render_html(letter))
        assert "প্রত্যয়নপত্র" in page
        assert "আমি তাঁর মঙ্গল কামনা করি।" in page
        assert letter.form.parts == forms()["office-order"].parts
        assert letter.form.editions == ()

    def test_the_letterhead_of_an_office_is_left_out_where_the_form_has_none(self, tmp_path: Path) -> None:
        (tmp_path / "office.yaml").write_text("দপ্তর: {পত্রশীর্ষ: উপজেলা পরিষদ}\n", "utf-8")
        message = govdocs.load({**a_letter("message"), "office": "দপ্তর"}, folder=tmp_path)
        assert "উপজেলা পরিষদ" not in govdocs.render_html(message)

    @pytest.mark.parametrize(
        ("form", "words"),
        [
            (FORM.replace("office-order", "no-such"), "‘no-such’ নামে কোনো ফরম নেই"),
            (FORM + "অংশ: [বিষয়, অজানা]\n", "‘অজানা’"),
        ],
    )
    def test_what_is_wrong_in_its_file_is_told(self, tmp_path: Path, form: str, words: str) -> None:
        with pytest.raises(govdocs.InvalidDocument) as error:
            self.load(tmp_path, form)
        assert any(words in problem.message("bn") for problem in error.value.problems)

    def test_it_stays_inside_the_folder(self, tmp_path: Path) -> None:
        with pytest.raises(govdocs.InvalidDocument):
            self.load(tmp_path, office=self.OFFICE.replace("ফরম/সনদ", "../সনদ"))

    def test_a_form_says_how_much_a_rule_of_the_audit_weighs(self) -> None:
        """A demi-official letter is signed by a name alone; the post stands at its head."""
        for form, told in (("demi-official", False), ("circular", True)):
            found = {problem.code for problem in audit(govdocs.load(a_letter(form)))}
            assert ("signature-without-post" in found) is told


class TestDatesAndNumbers:
    @pytest.mark.parametrize(
        ("date", "lines"),
        [
            ({"gregorian": "2026-11-02"}, ["১৭ কার্তিক ১৪৩৩", "২ নভেম্বর ২০২৬"]),
            ({"gregorian": "2026-11-02", "style": "one_line"}, ["১৭ কার্তিক ১৪৩৩/২ নভেম্বর ২০২৬"]),
            ({"gregorian": "2026-11-02", "style": "gregorian"}, ["২ নভেম্বর ২০২৬"]),
            ({"gregorian": "2026-11-02", "eras": "yes"}, ["১৭ কার্তিক ১৪৩৩ বঙ্গাব্দ", "২ নভেম্বর ২০২৬ খ্রিষ্টাব্দ"]),
            ({"gregorian": "০২/১১/২০২৬ খ্রি.", "eras": "yes", "style": "gregorian"}, ["০২/১১/২০২৬ খ্রি."]),
            (
                {"gregorian": "2026-06-17", "style": "stacked", "hijri": "১ মহররম ১৪৪৮ হিজরি"},
                ["৩ আষাঢ় ১৪৩৩", "১৭ জুন ২০২৬", "১ মহররম ১৪৪৮ হিজরি"],
            ),
        ],
    )
    def test_styles_of_the_date(self, date: dict[str, str], lines: list[str]) -> None:
        page = body_of(html("office-order", date=date))
        (days,) = re.findall(r'<div class="days (\w+)">(.*?)</div>', page, re.DOTALL)
        assert re.findall("<p>(.*?)</p>", days[1]) == lines
        assert days[0] == date.get("style", "both")  # the rule between two lines is of `both` alone

    def test_order_effective_and_gazette_dates_are_different_things(self) -> None:
        page = text("gazette-notification", date="2026-10-29", gazette="2026-11-05")
        assert "বৃহস্পতিবার, নভেম্বর ৫, ২০২৬" in page
        assert "২৯ অক্টোবর ২০২৬" in page
        page = text("office-order", effective="2026-12-01")
        assert "কার্যকর হওয়ার তারিখ: ১ ডিসেম্বর ২০২৬" in page

    @pytest.mark.parametrize(
        ("field", "value"),
        [
            ("date", "…… নভেম্বর ২০২৬"),
            ("date", "………………"),
            ("date", "......./১১/২০২৬"),
            ("number", "৪৬.০০.০০০০.০৭১.৩১.০০৩.২৬-……"),
            ("number", "………………"),
        ],
    )
    def test_what_is_left_for_the_pen_is_printed_and_told_as_a_notice(self, field: str, value: str) -> None:
        letter = govdocs.load(a_letter("office-order", **{field: value}))
        assert value in plain(govdocs.render_html(letter))
        told = [problem for problem in audit(letter) if problem.code == "left-for-the-pen"]
        assert [problem.severity.value for problem in told] == ["notice"]

    def test_what_is_left_for_the_pen_is_left_over_the_copies_too(self) -> None:
        page = text("office-order", number="৪৬-……", date="…… ২০২৬", copies={"recipients": ["অফিস কপি"]})
        assert page.count("৪৬-……") == page.count("…… ২০২৬") == 2
        page = text("office-order", copies={"number": "৪৬-……/১(১)……", "recipients": ["অফিস কপি"]})
        assert "৪৬-……/১(১)……" in page


class TestWhatAFormSuggests:
    def test_the_letter_may_say_otherwise_or_go_without(self) -> None:
        assert "যথাযথ কর্তৃপক্ষের অনুমোদনক্রমে" in text("office-order")
        assert "জনস্বার্থে জারি" in text("office-order", closing="জনস্বার্থে জারি")
        assert "অনুমোদনক্রমে" not in text("office-order", closing="না")
        assert "অফিস আদেশ" not in body_of(html("office-order", title="না"))

    def test_a_letter_spaced_title_is_found_by_search(self) -> None:
        document = govdocs.load(a_letter("notification"))
        with pypdfium2.PdfDocument(govdocs.render_pdf(document)) as pdf:
            assert pdf[0].get_textpage().search("প্রজ্ঞাপন").get_next()

    def test_headings_follow_each_other(self) -> None:
        page = body_of(html("circular"))
        assert page.index("<h1") < page.index("<h2")
        assert "পরিপত্র" in page[page.index("<h1") : page.index("</h1>")]

    def test_paragraphs_are_numbered_as_the_form_or_the_letter_says(self) -> None:
        marks = re.compile('class="marker">(.*?) <')
        assert marks.findall(html("circular", body="এক\n\nদুই\n\nতিন")) == ["২।", "৩।"]
        assert marks.findall(html("circular", body="এক\n\nদুই", paragraph_numbers="typed")) == []
        assert marks.findall(html("office-order", body="এক\n\nদুই", paragraph_numbers="০২।")) == ["০২।"]


class TestInsets:
    TABLE: dict[str, Any] = {  # noqa: RUF012
        "mark": "ছক-১",
        "caption": "❛ছক❜",
        "columns": ["ক", "খ"],
        "rows": [[{"text": "১) এক\n২) দুই", "rows": 2}, "গ"], ["ঘ"]],
    }

    def test_a_table_stands_where_the_text_names_it(self) -> None:
        page = html("circular", body="আগে\n\n{{ছক-১}}\n\nপরে", tables=[self.TABLE])
        order = [page.index(word) for word in ("আগে", "❛ছক❜", 'rowspan="2"', "দুই", "পরে")]
        assert order == sorted(order)

    def test_a_table_without_place_and_a_place_without_table_are_refused(self) -> None:
        assert codes(a_letter("circular", tables=[self.TABLE])) == ["inset-without-place"]
        assert codes(a_letter("circular", body="{{ছক-২}}")) == ["no-such-inset"]

    def test_parts_may_stand_within_the_text_and_are_printed_once(self) -> None:
        traveller = [{"name": "তাহমিদা", "posts": "উপসচিব", "passport": "B00000000"}]
        page = text("travel-order", body="আগে\n\n{{ভ্রমণকারী}}\n\nপরে", travellers=traveller)
        assert page.index("আগে") < page.index("তাহমিদা") < page.index("পরে")
        assert page.count("B00000000") == 1
        assert text("travel-order", body="আগে\n\nপরে", travellers=traveller).index("পরে") < page.index("B")

    @pytest.mark.parametrize(
        ("fields", "figures"),
        [
            ({}, ["সর্বমোট ১,০০০/-"]),
            ({"vat_rate": 15}, ["ভ্যাট (১৫%) ১৫০/-", "সর্বমোট ১,১৫০/-"]),
            ({"vat_rate": "7.5"}, ["ভ্যাট (৭.৫%) ৭৫/-", "সর্বমোট ১,০৭৫/-"]),
            (
                {"vat_rate": 15, "vat_mode": "included", "amount": 1150, "tax_rate": 5},
                [
                    "এর মধ্যে ভ্যাট (১৫%) ১৫০/-",
                    "সর্বমোট ১,১৫০/-",
                    "উৎসে আয়কর কর্তন (৫%) ৫০/-",
                    "নিট পরিশোধযোগ্য ৯৫০/-",
                    "১,১৫০/- (এক হাজার একশত পঞ্চাশ) টাকা",
                ],
            ),
            ({"vat_rate": 15, "amount": "33.33"}, ["ভ্যাট (১৫%) ৫/-", "সর্বমোট ৩৮.৩৩"]),
        ],
    )
    def test_the_arithmetic_of_vat_and_tax(self, fields: dict[str, Any], figures: list[str]) -> None:
        amount = fields.pop("amount", 1000) if "amount" in fields else 1000
        sanction = {"lines": {"code": "৩২৫৫১০৫", "head": "মনিহারি", "amount": amount}, **fields}
        page = text("sanction-order", sanction=sanction)
        for figure in figures:
            assert figure in page

    def test_a_total_that_is_not_the_sum_is_refused(self) -> None:
        sanction = {"lines": {"head": "ক", "amount": 1000}, "vat_rate": 15, "total": 1100}
        (problem,) = govdocs.check(a_letter("sanction-order", sanction=sanction))
        assert problem.code == "wrong-total"
        assert "১,১০০/-" in problem.message("bn")
        assert "১,১৫০/-" in problem.message("bn")


class TestPages:
    LONG = "\n\n".join(f"অনুচ্ছেদ {number}। " + "সরকার এই আদেশ জারি করিল। " * 30 for number in range(12))

    def pages(self, document: dict[str, Any]) -> list[str]:
        with pypdfium2.PdfDocument(govdocs.render_pdf(govdocs.load(document))) as pdf:
            return [page.get_textpage().get_text_range() for page in pdf]

    def test_the_gazette_has_a_mirrored_running_head_and_counts_on(self) -> None:
        gazette = {"date": "2026-11-05", "page": 12437, "price": "মূল্য: টাকা ৮.০০"}
        document = govdocs.load(a_letter("gazette-notification", gazette=gazette, body=self.LONG))
        with pypdfium2.PdfDocument(govdocs.render_pdf(document)) as pdf:
            texts = [page.get_textpage() for page in pdf]
            assert "( ১২৪৩৭ )" in texts[0].get_text_range()
            assert "মূল্য: টাকা ৮.০০" in texts[0].get_text_range()
            lefts = {}
            for number, page in enumerate(texts[1:3], 12438):
                assert "বাংলাদেশ গেজেট, অতিরিক্ত, নভেম্বর ৫, ২০২৬" in page.get_text_range()
                digits = str(number).translate(str.maketrans("0123456789", "০১২৩৪৫৬৭৮৯"))
                index, _ = page.search(digits).get_next()
                lefts[number] = page.get_charbox(index)[0]
        assert lefts[12438] < 120 < 450 < lefts[12439]  # points: the outer edges of a left and a right page

    def test_security_stands_on_every_page_and_priority_on_the_first(self) -> None:
        pages = self.pages(a_letter("office-order", body=self.LONG, security="গোপনীয়", priority="জরুরি"))
        assert len(pages) > 1
        assert all("গোপনীয়" in page for page in pages)
        assert ["জরুরি" in page for page in pages] == [True] + [False] * (len(pages) - 1)

    def test_a_draft_says_so_on_every_page(self) -> None:
        pages = self.pages(a_letter("office-order", body=self.LONG, draft="হ্যাঁ"))
        assert all("খসড়া" in page for page in pages)

    def test_a_message_is_text_without_broken_lines_and_html(self) -> None:
        renderer = Renderer()
        long = "এই বার্তার একটি অনুচ্ছেদ এত দীর্ঘ যে কাগজের এক সারিতে তা কোনোভাবেই ধরে না, তবু বার্তায় তা ভাঙা উচিত নয়। " * 3
        document = govdocs.load(a_letter("message", body=f"{long}\n\n- এক\n- দুই"))
        words = renderer.content(document, "txt").decode()
        assert long.strip() in words.splitlines()
        assert words.startswith("প্রেরক: a@example.gov.bd\nপ্রাপক: b@example.gov.bd\n")
        assert "• এক\n" in words
        assert renderer.content(document, "html").startswith(
            b"<!doctype html>"
        ) or b"<html" in renderer.content(document, "html")


# What the letters of many offices show (forms, head, numbers, dates, body, signature, addressees, attachments, press), and
# where each can be seen: a letter of ours and words of its page.
SEEN: list[tuple[str, Callable[[], str], list[str]]] = [
    ("1 forms beside the twelve", lambda: example("charge-certificate"), ["চার্জ হস্তান্তর সনদ"]),
    ("1 two-party contract", lambda: example("performance-agreement"), ["প্রথম পক্ষ", "দ্বিতীয় পক্ষ"]),
    ("2 no subject, no number", lambda: example("invitation"), ["আমন্ত্রণপত্র"]),
    ("3 sadhu by form", lambda: forms()["notification"].language.bangla, ["সাধু"]),
    ("4 title line, letter-spaced", lambda: html("office-order"), ['<span class="spaced">অফিস আদেশ</span>']),
    ("5 banner", lambda: example("reminder"), ["তাগিদ পত্র-২", "(বিষয়টি অতীব জরুরি)"]),
    ("5 superseded", lambda: example("office-order"), ["(একই তারিখ ও স্মারকে স্থলাভিষিক্ত)"]),
    ("5 bismillah", lambda: example("invitation"), ["বিসমিল্লাহির রহমানির রহিম"]),
    ("6 two corners", lambda: example("official-letter"), ["নাগরিকের সেবায়"]),
    ("6 no government line", lambda: example("unofficial-note"), ["স্থানীয় উন্নয়ন বিভাগ"]),
    ("7 any order of lines", lambda: text("office-order", letterhead=["বিভাগ", "মন্ত্রণালয়"]), ["বিভাগ\nমন্ত্রণালয়"]),
    (
        "8 gazette masthead",
        lambda: example("gazette-notification"),
        ["রেজিস্টার্ড নং ডি এ-১", "অতিরিক্ত সংখ্যা", "বৃহস্পতিবার, নভেম্বর ৫, ২০২৬", "[ব্যক্তি ও প্রতিষ্ঠান"],
    ),
    ("9 printed form number", lambda: example("charge-certificate"), ["বাংলাদেশ ফরম নং-২৪০৩"]),
    ("10 number at the foot", lambda: example("unofficial-note"), ["ঢাকা।\n\nইউ.ও. নোট নম্বর:"]),
    ("10 blank number", lambda: example("resolution"), ["নম্বর: ………………"]),
    ("11 SRO number begins", lambda: example("gazette-notification"), ["এস. আর. ও. নং ৪১৫-আইন/২০২৬।— স্থানীয়"]),
    ("11 plain serial", lambda: example("notice"), ["নং: ৫২৩"]),
    ("12 same number over copies", lambda: example("transfer-order"), ["২৬-৩১১\n\nতারিখ:", "২৬-৩১১\n"]),
    ("13 date on one line", lambda: example("circular"), ["৩০ আশ্বিন ১৪৩৩/১৫ অক্টোবর ২০২৬"]),
    ("14 Hijri, Bangla-only period", lambda: example("notice"), ["১ মহররম ১৪৪৮ হিজরি", "১ শ্রাবণ ১৪৩৩ হতে"]),
    ("15 order and effect", lambda: example("transfer-order"), ["কার্যকর হওয়ার তারিখ: ৯ নভেম্বর ২০২৬"]),
    ("15 dates for the pen", lambda: example("demi-official"), ["…… নভেম্বর ২০২৬"]),
    ("16 dateline", lambda: example("handout"), ["হিজলডাঙা, ২ আগস্ট:", "কমলাপাড়া, ১৮ শ্রাবণ (২ আগস্ট):"]),
    ("17 numbered paragraphs", lambda: example("office-order"), ["০২।", "০৩।"]),
    ("17 clauses", lambda: example("notification"), ["১। কমিটির গঠন।—(১)", "(ক) উপজেলা", "দফা (গ) এর অধীন"]),
    ("18 money", lambda: example("sanction-order"), ["ডিডিও আইডি: ৯০০৪৫৬৭", "(ঊনসত্তর হাজার) টাকা"]),
    ("19 tables", lambda: example("circular"), ["‘ছক-১’ সেবাভিত্তিক", "(ক) জাতীয় পরিচয়পত্রের কপি"]),
    ("19 passports", lambda: example("travel-order"), ["পাসপোর্ট নম্বর", "B00000011 বাংলাদেশি"]),
    ("20 by order", lambda: example("travel-order"), ["রাষ্ট্রপতির আদেশক্রমে,", "অনুমোদনক্রমে"]),
    ("21 signed by word", lambda: example("notification"), ["স্বাক্ষরিত/-"]),
    ("21 role", lambda: example("invitation"), ["নিবেদক"]),
    ("22 identity, charge", lambda: example("office-order"), ["আইডি: ৯০৩১", "উপসচিব (চ.দা.)"]),
    ("23 three signers", lambda: example("charge-certificate"), ["কার্যভার হস্তান্তরকারী", "প্রতিস্বাক্ষরকারী"]),
    ("24 side by side, code", own_form_page, ["beside of-3"]),
    ("25 addressee before the subject", lambda: example("sanction-order"), ["পলাশতলী, কমলাপাড়া।\n\nবিষয়:"]),
    ("26 distribution and copies", lambda: example("office-order"), ["বিতরণ: কার্যার্থে", "সদয় জ্ঞাতার্থে/জ্ঞাতার্থে:"]),
    ("27 gazette line", lambda: example("notification"), ["বাংলাদেশ সরকারি মুদ্রণালয়"]),
    ("27 blanks, all, role", lambda: example("endorsement"), ["জনাব ……", "ইউনিয়ন পরিষদ (সকল)"]),
    (
        "28 item marks",
        lambda: example("office-order") + example("endorsement") + example("notice"),
        ["০১. ", "১) ", "(১) "],
    ),
    (
        "29 enclosure",
        lambda: text("office-order", enclosures="https://example.gov.bd/a.pdf"),
        ["https://example.gov.bd/a.pdf"],
    ),
    ("30 handout", lambda: example("handout"), ["নম্বর: ১০৭", "-- জেলা প্রশাসক", "#", "১৮১০ঘণ্টা", "২ হাজার ৭৪১"]),
]


@pytest.mark.parametrize(("page", "words"), [case[1:] for case in SEEN], ids=[case[0] for case in SEEN])
def test_what_real_letters_show_can_be_written(page: Callable[[], str], words: list[str]) -> None:
    printed = page()
    for word in words:
        assert word in printed


def test_every_feature_has_its_case() -> None:
    assert {int(case[0].split()[0]) for case in SEEN} == set(range(1, 31))
