"""Nothing is printed that nobody wrote: forms, totals and heads, as letters in present use have them."""

from __future__ import annotations

from typing import Any

import pytest

import govdocs
from govdocs.audit import audit
from govdocs.page.plain_text import plain_text
from govdocs.problems.problem import Severity

ORDER = {
    "kind": "letter",
    "form": "অফিস আদেশ",
    "number": "৪৬.০০.০০০০.০৭১.৩১.০০৩.২৪-৩৯৯",
    "date": "১৮ সেপ্টেম্বর ২০২৪",
    "body": "জনাব কামরুল আলমকে পরিকল্পনা শাখায় বদলি করা হলো।",
    "signature": {"name": "নাসরিন আক্তার", "posts": "উপসচিব"},
    "copies": {"recipients": ["অফিস কপি"]},
}
APPROVED = "যথাযথ কর্তৃপক্ষের অনুমোদনক্রমে এ আদেশ জারি করা হলো।"
UPDATE = {"kind": "project_update", "cover": "না", "project": "ক", "signature": "না"}
PLAN = {
    "kind": "innovation_plan",
    "style": "six_columns",
    "year": "২০১৬",
    "actions": [{"text": "মেলা", "period": "মার্চ"}],
}
INDICATOR = {"text": "মেলা", "weight": 60, "targets": [5, 4]}
TARGETS = {
    "kind": "innovation_plan",
    "year": "২০২৩-২৪",
    "objectives": [{"text": "সেবা", "activities": [{"text": "মেলা আয়োজন", "indicators": [INDICATOR]}]}],
}


def page(document: dict[str, Any]) -> str:
    return plain_text(govdocs.render_html(govdocs.load(document)))


def told(document: dict[str, Any]) -> dict[str, Severity]:
    return {problem.code: problem.severity for problem in audit(govdocs.load(document))}


class TestForms:
    @pytest.mark.parametrize(
        ("form", "words"),
        [
            ("অফিস আদেশ", "অনুমোদনক্রমে"),
            ("বদলি আদেশ", "জনস্বার্থে"),
            ("প্রজ্ঞাপন", "রাষ্ট্রপতির আদেশক্রমে"),
            ("প্রজ্ঞাপন", "মুদ্রণালয়"),
            ("সিদ্ধান্ত প্রস্তাব", "প্রকাশ করা হউক"),
        ],
    )
    def test_a_form_adds_no_sentence(self, form: str, words: str) -> None:
        assert words not in page(ORDER | {"form": form})
        assert told(ORDER | {"form": form}) == {}

    def test_an_sro_is_by_no_one_s_order_unless_it_says_so(self) -> None:
        sro = {key: value for key, value in ORDER.items() if key != "copies"}
        sro |= {"form": "গেজেট প্রজ্ঞাপন/এসআরও", "gazette": "১৯ সেপ্টেম্বর ২০২৪"}
        assert "আদেশক্রমে" not in page(sro)
        assert "রাষ্ট্রপতির আদেশক্রমে," in page(sro | {"by_order": "রাষ্ট্রপতির আদেশক্রমে,"})

    def test_a_closing_that_the_body_has_is_printed_once(self) -> None:
        text = page(ORDER | {"body": f"{ORDER['body']}\n\n২। {APPROVED}"})
        assert text.count("অনুমোদনক্রমে") == 1

    def test_its_title_and_label_are_printed(self) -> None:
        text = page(ORDER)
        assert "অফিস আদেশ" in text
        assert "নম্বর: ৪৬" in text

    @pytest.mark.parametrize(
        ("form", "extra"),
        [
            ("সরকারি পত্র", {"to": "সচিব", "subject": "ক", "salutation": "না", "close": "না", "code": "না"}),
            ("চার্জ হস্তান্তর সনদ", {"to": "প্রধান হিসাবরক্ষণ কর্মকর্তা"}),
            ("বরাদ্দ আদেশ", {"subject": "অর্থ বরাদ্দ।", "sanction": "না", "distribution": {"recipients": ["ক"]}}),
            ("নোটিশ", {"number": "না", "subject": "না", "letterhead": "না"}),
        ],
    )
    def test_what_a_letter_may_lack_or_have(self, form: str, extra: dict[str, Any]) -> None:
        assert told(ORDER | {"form": form} | extra) == {}
        assert page(ORDER | {"form": form} | extra)

    def test_a_notice_without_a_number_has_none_over_its_copies(self) -> None:
        text = page(ORDER | {"form": "নোটিশ", "number": "না"})
        assert "না/১" not in text
        assert "নম্বর" not in text
        assert page(ORDER | {"copies": {"number": "না", "recipients": ["ক"]}}).count("নম্বর:") == 1


class TestTotals:
    ROWS = [{"trade": "সেলাই", "people": 7}, {"trade": "কৃষি", "people": 205}]  # noqa: RUF012

    @pytest.mark.parametrize(
        ("total", "printed", "codes"),
        [
            ({}, "২১২ জন", set()),
            ({"total": 212}, "২১২ জন", set()),
            ({"total": 213}, "২১৩ জন", {"wrong-total"}),
            ({"total": "না"}, None, set()),
        ],
    )
    def test_employment(self, total: dict[str, Any], printed: str | None, codes: set[str]) -> None:
        document = UPDATE | {"employment": {"rows": self.ROWS, **total}}
        text = page(document)
        assert ("মোট" in text) is (printed is not None)
        assert printed is None or printed in text
        found = told(document)
        assert found.keys() - {"form-usually-has"} == codes
        assert found.get("wrong-total", Severity.WARNING) is Severity.WARNING

    def test_its_heads_labels_and_unit_are_typed_or_left_out(self) -> None:
        jobs = {"rows": self.ROWS, "columns": ["কাজ", "না"], "unit": "না", "total_label": "সর্বমোট"}
        text = page(UPDATE | {"employment": jobs})
        for words in ("কাজ", "সর্বমোট", "২০৫"):
            assert words in text
        for words in ("কর্মসংস্থানের সংখ্যা", "জন", "ক্ষেত্র"):
            assert words not in text

    def test_a_plan(self) -> None:
        assert "মোট" in page(TARGETS)
        assert told(TARGETS).keys() >= {"total-differs"}
        stated = page(TARGETS | {"total": 70})
        assert "৭০" in stated
        assert "total-differs" in told(TARGETS | {"total": 70})
        assert "মোট" not in page(TARGETS | {"total": "না"})
        assert "total-differs" not in told(TARGETS | {"total": "না"})

    def test_the_heads_of_a_plan(self) -> None:
        heads = {"serial": "নং", "targets": "লক্ষ্য", "levels": ["ক", "খ", "গ", "ঘ", "না"], "unit": "না"}
        text = page(TARGETS | {"target_heads": heads})
        for words in ("নং", "লক্ষ্য", "খ", "কর্মসম্পাদন সূচক"):
            assert words in text
        for words in ("অসাধারণ", "লক্ষ্যমাত্রা", "একক"):
            assert words not in text
        assert "কর্মসম্পাদন সূচক" not in page(TARGETS | {"target_heads": "না"})

    def test_a_plan_without_signature(self) -> None:
        assert govdocs.check(PLAN) == ()
        assert 'class="signature' not in govdocs.render_html(govdocs.load(PLAN))
        assert told(PLAN) == {"form-usually-has": Severity.NOTICE}
        assert told(PLAN | {"signatures": "না"}) == {}


class TestHeads:
    def test_minutes(self) -> None:
        minutes = {
            "kind": "minutes",
            "chair": "না",
            "subject": "সভার কার্যবিবরণী",
            "decision_style": "table",
            "decisions": [{"text": "কাজ করতে হবে।", "owner": "সচিব", "deadline": "জুন ২০২৪"}],
            "decision_columns": ["নং", "না", "গৃহীত সিদ্ধান্তসমূহ", "দায়িত্ব"],
            "attendance_sheet": {"attendees": ["ক"], "columns": "না"},
        }
        text = page(minutes)
        for words in ("নং", "গৃহীত সিদ্ধান্তসমূহ", "দায়িত্ব"):
            assert words in text
        for words in ("বাস্তবায়নকারী", "ক্রমিক নং", "মোবাইল নম্বর"):
            assert words not in text

    def test_a_timetable(self) -> None:
        annex = {
            "sort": "timetable",
            "columns": ["ঘণ্টা", "কাজ", "না"],
            "days": [
                {"heading": "প্রথম দিন", "sessions": [{"time": "সকাল ১০.০০", "activity": "শুরু"}]},
                {"sessions": [{"activity": "শেষ"}]},
            ],
        }
        text = page(ORDER | {"annexes": [annex]})
        for words in ("ঘণ্টা", "প্রথম দিন", "শেষ"):
            assert words in text
        assert "দায়িত্ব" not in text

    def test_travellers(self) -> None:
        travellers = [{"name": "ক", "posts": "উপসচিব", "passport": "B00000011"}]
        given = ORDER | {"form": "জিও", "travellers": travellers}
        text = page(given)
        for words in ("জাতীয়তা", "বাংলাদেশি"):
            assert words not in text  # nobody wrote it
        assert "পাসপোর্ট নং" in page(given | {"traveller_columns": ["ক্র.", "নাম", "পাসপোর্ট নং", "জাতীয়তা"]})


class TestAMemoNumber:
    @pytest.mark.parametrize(
        "number",
        ["৪৬.০০.০০০০.০৭১.৩১.০০৩.২৪-৩৯৯/১(০৫)", "৪৬.০০.০০০০.০৭১.৩১.০০৩.২৪-৩৯৯/০১", "নথি-৫/২০২৪(অংশ-১)/১২"],
    )
    def test_its_figures_and_words_are_printed(self, number: str) -> None:
        assert f"নম্বর: {number}" in page(ORDER | {"number": number, "copies": "না"})

    @pytest.mark.parametrize("rest", ["তারিখ: ২ মে ২০২৪", ", তাং- ০২/০৫/২০২৪", " Date: 2 May 2024"])
    def test_a_date_behind_it_is_not_left_out_in_silence(self, rest: str) -> None:
        (problem,) = govdocs.check(ORDER | {"number": f"{ORDER['number']} {rest}"})
        assert (problem.path[-1], problem.severity) == ("number", Severity.ERROR)
        assert rest.strip(" ,") in problem.bangla


class TestNumbersAsTyped:
    @pytest.mark.parametrize(
        ("typed", "printed", "over_the_copies"),
        [
            ("২৪-", "২৪-", "২৪/১(১)"),
            ("২৪-৩৯৯।", "২৪-৩৯৯।", "২৪-৩৯৯/১(১)"),
            ("২৪-৩৯৯,", "২৪-৩৯৯,", "২৪-৩৯৯/১(১)"),
            ("২৪-৩৯৯ ;", "২৪-৩৯৯ ;", "২৪-৩৯৯/১(১)"),
            ("২৪–৩৯৯", "২৪–৩৯৯", "২৪–৩৯৯/১(১)"),
            ("২৪ — ৩৯৯", "২৪ — ৩৯৯", "২৪ — ৩৯৯/১(১)"),
            ("২৪-৩৯৯/১( ৫ )", "২৪-৩৯৯/১( ৫ )", "২৪-৩৯৯/১(১)"),
            ("24-399.", "২৪-৩৯৯.", "২৪-৩৯৯/১(১)"),
        ],
    )
    @pytest.mark.parametrize("label", ["", "স্মারক নং– "])
    def test_dashes_and_what_closes_a_number(
        self, typed: str, printed: str, over_the_copies: str, label: str
    ) -> None:
        file = "৪৬.০০.০০০০.০৭১.৩১.০০৩."
        lines = page(ORDER | {"number": label + file + typed}).splitlines()
        numbers = [line.partition(": ")[2] for line in lines if file in line]
        assert numbers == [file + printed, file + over_the_copies]
