"""A project's update report: headings, answers, totals, and what its page holds."""

from __future__ import annotations

import re
from typing import Any

import pytest

import govdocs
from govdocs.audit import audit
from govdocs.models.project_update import HEADINGS, ProjectUpdate
from govdocs.problems.problem import Severity
from tests.support.examples import ROOT

EXAMPLE = ROOT / "examples" / "project-update.yaml"
PICTURES = ROOT / "examples" / "pictures"

LEAST = {"kind": "project_update", "project": "বাড়ির পাশে বাজার", "implementers": {"name": "সালেহা বেগম"}}


def report(**fields: Any) -> ProjectUpdate:
    document = govdocs.load(LEAST | fields, folder=PICTURES)
    assert isinstance(document, ProjectUpdate)
    return document


def problems(**fields: Any) -> list[tuple[str, str]]:
    return [(problem.code, problem.dotted_path) for problem in govdocs.check(LEAST | fields, folder=PICTURES)]


def headings(html: str) -> list[str]:
    return re.findall(r"<h2[^>]*>(.*?)</h2>", html)


TRADES = [{"trade": "সেলাই", "people": "৪২"}, {"trade": "সবজি চাষ", "people": "1,158"}]
FUNDS = [{"source": "বরাদ্দ", "amount": "২,৪০,০০০"}, {"source": "সঞ্চয়", "amount": "500.50"}, "সভাকক্ষ"]


class TestTotals:
    @pytest.mark.parametrize("stated", [{}, {"total": "১,২০০"}, {"total": "1200"}])
    def test_employment_adds_up(self, stated: dict[str, str]) -> None:
        employment = report(employment={"rows": TRADES} | stated).employment
        assert employment is not None
        assert employment.printed_total == "১,২০০ জন"
        assert [people for _, people in employment.printed_rows] == ["৪২ জন", "১,১৫৮ জন"]

    @pytest.mark.parametrize("stated", [{}, {"total": "২,৪০,৫০০.৫০"}])
    def test_funds_add_up_to_the_paisa(self, stated: dict[str, str]) -> None:
        resources = report(resources={"funds": FUNDS} | stated).resources
        assert resources is not None
        assert resources.printed_total == "২,৪০,৫০০.৫০"
        assert [fund.printed_amount for fund in resources.funds] == ["২,৪০,০০০", "৫০০.৫০", ""]

    @pytest.mark.parametrize(
        ("fields", "path", "bangla", "english"),
        [
            ({"employment": {"rows": TRADES, "total": "১,১৯৯"}}, "employment.total", "যোগফল ১,২০০", "1200"),
            (
                {"কর্মসংস্থান": {"সারি": [{"ক্ষেত্র": "সেলাই", "সংখ্যা": "৫"}], "মোট": "6"}},
                "কর্মসংস্থান.মোট",
                "লেখা হয়েছে ৬",
                "stated as 6",
            ),
            (
                {"resources": {"funds": FUNDS, "total": "240500"}},
                "resources.total",
                "২,৪০,৫০০.৫",
                "240500.5",
            ),
            (
                {"resources": {"text": "নিজস্ব অর্থ", "total": "১০০"}},
                "resources.total",
                "যোগফল ০",
                "come to 0",
            ),
        ],
    )
    def test_a_stated_total_that_differs_is_printed_and_told(
        self, fields: dict[str, Any], path: str, bangla: str, english: str
    ) -> None:
        document = report(**fields)
        (problem,) = (found for found in audit(document) if found.code == "wrong-total")
        assert problem.severity is Severity.WARNING
        assert (problem.code, problem.dotted_path) == ("wrong-total", path)
        assert bangla in problem.bangla
        assert english in problem.english


class TestHeadings:
    def test_every_section_of_the_form_has_its_usual_heading(self) -> None:
        document = govdocs.load(EXAMPLE)
        assert isinstance(document, ProjectUpdate)
        fields = ProjectUpdate.model_fields
        assert [name for name in fields if name in HEADINGS] == list(HEADINGS)
        usual = {name: HEADINGS[name] for name in HEADINGS if name not in ("service", "project", "solutions")}
        found = headings(govdocs.render_html(document))
        assert [heading for heading in found if heading in usual.values()] == list(usual.values())

    def test_a_section_not_given_is_not_printed(self) -> None:
        assert headings(govdocs.render_html(report())) == []
        assert headings(govdocs.render_html(report(area="তিন ইউনিয়ন"))) == ["প্রকল্প বাস্তবায়ন এলাকা"]

    @pytest.mark.parametrize(
        ("field", "value"),
        [
            ("summary", {"heading": "এক নজরে", "text": "লেখা"}),
            ("সংক্ষিপ্ত-বিবরণ", {"শিরোনাম": "এক নজরে", "পাঠ": "লেখা"}),
            ("schedule", {"heading": "এক নজরে", "on_time": "না"}),
            ("risks", {"heading": "এক নজরে", "rows": [{"risk": "বন্যা", "solution": "বাঁধ"}]}),
        ],
    )
    def test_the_author_may_write_another_heading(self, field: str, value: dict[str, Any]) -> None:
        assert headings(govdocs.render_html(report(**{field: value}))) == ["এক নজরে"]

    def test_a_prompt_stands_in_brackets_below_the_heading(self) -> None:
        html = govdocs.render_html(report(lessons={"prompt": "কী শেখা গেল?", "text": "ধৈর্য"}))
        assert re.search(r"শিক্ষণীয় বিষয়</h2>\s*<p class=\"prompt\">\(কী শেখা গেল\?\)</p>", html)

    def test_further_sections_stand_before_the_conclusion(self) -> None:
        html = govdocs.render_html(
            report(conclusion="শেষ কথা", further=[{"heading": "প্রচার", "text": "পত্রিকায়"}])
        )
        assert headings(html) == ["প্রচার", "উপসংহার"]


class TestSections:
    @pytest.mark.parametrize(
        ("given", "printed"),
        [("হ্যাঁ", "হ্যাঁ।"), ("yes", "হ্যাঁ।"), ("না", "না।"), ({"উত্তর": "no", "ব্যাখ্যা": "বন্যা"}, "না।")],
    )
    def test_the_question_of_time_is_answered(self, given: Any, printed: str) -> None:
        schedule = report(schedule=given).schedule
        assert schedule is not None
        assert schedule.answer == printed

    def test_the_question_of_time_may_be_answered_in_own_words(self) -> None:
        html = govdocs.render_html(report(schedule={"ব্যাখ্যা": "হ্যা। তবে দুই মাস দেরিতে।"}))
        assert "<p>হ্যা। তবে দুই মাস দেরিতে।</p>" in html
        assert "হ্যাঁ" not in html

    def test_the_rows_of_results_may_go_without_names(self) -> None:
        heads = {"ক্ষেত্রের-শিরোনাম": "না", "সারির-শিরোনাম": "না"}
        html = govdocs.render_html(
            report(results=heads | {"সময়": {"প্রত্যাশিত": "সময় : ২ দিন", "অর্জিত": "সময় : ১ দিন"}})
        )
        assert re.findall(r"<th scope[^>]*>(.*?)</th>", html[html.index("গৃহীত সমাধানের") :]) == [
            "প্রত্যাশিত ফলাফল (টিসিভির আলোকে)",
            "অর্জিত ফলাফল",
        ]

    def test_the_row_of_implementers_may_be_one_text(self) -> None:
        html = govdocs.render_html(report(implementers_text="সালেহা বেগম, অফিসার। ফোন: ০১"))
        assert "<td><p>সালেহা বেগম, অফিসার। ফোন: ০১</p></td>" in html
        assert html.count("<strong>সালেহা বেগম</strong>") == 1  # on the cover alone

    @pytest.mark.parametrize("label", ["মতামত", "মতামত:", "মতামতঃ"])
    def test_the_label_of_a_comment_has_one_colon(self, label: str) -> None:
        html = govdocs.render_html(report(replication={"comment": "ভালো", "comment_label": label}))
        assert f'<p class="label">{label.removesuffix(":") + ":" if label[-1] != "ঃ" else label}</p>' in html

    def test_only_the_measures_that_are_given_become_rows(self) -> None:
        results = report(
            results={"cost": {"expected": "৫০০/-"}, "time": {"expected": "৭ দিন", "achieved": "৫ দিন"}}
        ).results
        assert results is not None
        assert [(name, label) for name, label, _ in results.measured] == [("time", "সময়"), ("cost", "খরচ")]

    def test_rows_may_stand_for_their_section(self) -> None:
        document = report(stakeholders=[{"name": "উপজেলা পরিষদ", "role": "স্থান দিয়েছে"}])
        assert document.stakeholders is not None
        assert document.stakeholders.rows[0].name == "উপজেলা পরিষদ"

    @pytest.mark.parametrize("field", ["beneficiaries", "schedule", "results", "resources", "replication"])
    def test_a_section_with_nothing_but_a_heading_is_refused(self, field: str) -> None:
        assert problems(**{field: {"heading": "শিরোনাম"}}) == [("empty-section", field)]

    @pytest.mark.parametrize(
        ("funds", "columns"),
        [
            (["নিজস্ব অর্থ"], ["উৎস"]),
            ([{"source": "বরাদ্দ", "amount": "৫০০"}], ["উৎস", "পরিমাণ (টাকা)"]),
            ([{"source": "সভাকক্ষ", "note": "বিনা ভাড়ায়"}], ["উৎস", "মন্তব্য"]),
            (
                [{"source": "বরাদ্দ", "amount": "৫০০", "note": "প্রথম কিস্তি"}],
                ["উৎস", "পরিমাণ (টাকা)", "মন্তব্য"],
            ),
        ],
    )
    def test_the_table_of_funds_has_the_columns_it_needs(self, funds: list[Any], columns: list[str]) -> None:
        html = govdocs.render_html(report(resources={"funds": funds}))
        assert re.findall(r'<th scope="col">(.*?)</th>', html) == columns


class TestCoverAndSignature:
    def test_a_cover_is_usual(self) -> None:
        html = govdocs.render_html(report(agency="উপজেলা কার্যালয়"))
        assert 'class="cover"' in html
        assert "ইনোভেশন প্রকল্পের নাম" in html
        assert html.count("<h1") == 1

    @pytest.mark.parametrize("left_out", [{"cover": "no"}, {"প্রচ্ছদ": "না"}, {"cover": {"printed": "না"}}])
    def test_a_report_may_go_without_cover(self, left_out: dict[str, Any]) -> None:
        html = govdocs.render_html(report(**left_out))
        assert 'class="cover"' not in html
        assert html.count("<h1") == 1

    def test_the_first_implementer_signs_unless_another_does(self) -> None:
        team = [{"name": "সালেহা বেগম"}, {"name": "রফিক মিয়া"}]
        assert report(implementers=team).signed_by.name == "সালেহা বেগম"
        assert report(implementers=team, signature={"name": "রফিক মিয়া"}).signed_by.name == "রফিক মিয়া"

    def test_the_title_of_the_pdf_names_the_project(self) -> None:
        assert report().headline == "প্রকল্পের হালনাগাদ প্রতিবেদন: বাড়ির পাশে বাজার"


class TestPhotographs:
    SCENES = ("meeting.png", "training.png", "sewing.png")

    @pytest.mark.parametrize("columns", ["১", "2", "৩"])
    def test_they_stand_in_a_grid_with_numbered_captions(self, columns: str) -> None:
        pictures = [{"file": scene, "caption": f"দৃশ্য {scene[0]}"} for scene in self.SCENES]
        html = govdocs.render_html(
            report(photographs={"columns": columns, "numbered": "yes", "pictures": pictures})
        )
        assert f'class="photographs in-{int(columns)}"' in html
        captions = re.findall(r"<figcaption>(.*?)</figcaption>", html)
        assert [re.sub("<.*?>", "", caption) for caption in captions] == [
            "চিত্র-১: দৃশ্য m",
            "চিত্র-২: দৃশ্য t",
            "চিত্র-৩: দৃশ্য s",
        ]

    def test_a_list_of_pictures_is_enough(self) -> None:
        document = report(আলোকচিত্র=[{"ফাইল": "meeting.png", "ক্যাপশন": "সভা"}])
        assert document.photographs is not None
        assert document.photographs.columns == 2
        assert "<figcaption>সভা</figcaption>" in govdocs.render_html(document)

    @pytest.mark.parametrize("columns", ["০", "4"])
    def test_the_grid_has_one_to_three_columns(self, columns: str) -> None:
        fields = {"columns": columns, "pictures": [{"file": "meeting.png", "caption": "সভা"}]}
        assert problems(photographs=fields) == [("out-of-range", "photographs.columns")]

    def test_a_picture_needs_words_for_those_who_cannot_see_it(self) -> None:
        assert ("picture-without-alt", "photographs[1]") in problems(photographs=["meeting.png"])
