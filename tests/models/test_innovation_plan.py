"""Innovation plans: what is computed, what is refused, and what stands on the page."""

import re
from typing import Any

import pytest

import govdocs
from govdocs.models.innovation_plan import InnovationPlan
from govdocs.pdf.contents import text_of
from tests.support.examples import ROOT
from tests.support.plans import cells, codes, indicator, loaded, plan, problems_of, report_on, six_columns

EXAMPLES = ROOT / "examples"


# Weights


@pytest.mark.parametrize(
    ("weights", "given", "code"),
    [
        (("৬০", "40"), {}, None),
        (("62.5", "37.5"), {}, None),
        (("60", "30"), {}, "total-differs"),
        (("20", "30"), {"total": "৫০"}, None),
        (("20", "30"), {"total": "60"}, "total-differs"),
    ],
)
def test_total(weights: tuple[str, ...], given: dict[str, Any], code: str | None) -> None:
    assert codes(plan(*weights, **given)) == ([code] if code else [])


def test_objective_weighs_what_its_indicators_weigh() -> None:
    document = plan("60", "40")
    assert loaded(document).objectives[0].printed_weight == "১০০"
    document["objectives"][0]["weight"] = "90"
    [problem] = problems_of(document)
    assert loaded(document).objectives[0].printed_weight == "৯০"
    assert problem.code == "weight-differs"
    assert "৯০" in problem.bangla
    assert "১০০" in problem.bangla


# Numbers of indicators


def test_numbers_are_counted_in_three_steps() -> None:
    document = plan("50", "50", number_style="বন্ধনী")
    document["objectives"][0]["number"] = "৩"
    document["objectives"][0]["activities"][0]["indicators"][1]["number"] = "3.1.2 (ক)"
    document["objectives"].append(plan("20")["objectives"][0])
    document["total"] = "120"
    result = loaded(document)
    assert result.activity_number(0, 0) == "[৩.১]"
    assert [result.indicator_number(0, 0, k) for k in range(2)] == ["[৩.১.১]", "৩.১.২ (ক)"]
    assert result.indicator_number(1, 0, 0) == "[৪.১.১]"


def test_a_number_stands_once() -> None:
    document = plan("50", "50")
    document["objectives"][0]["activities"][0]["indicators"][1]["number"] = "1.1.1"
    assert codes(document) == ["number-repeated"]


# What does not fit together


@pytest.mark.parametrize(
    ("document", "expected"),
    [
        (plan(objectives=[]), ["style-needs"]),
        (plan(style="ছয় কলাম"), ["style-needs", "style-has-no"]),
        (six_columns("কাজ", উদ্দেশ্য=plan()["objectives"]), ["style-has-no"]),
        (report_on(indicator()), ["no-achievement"]),
        ({**report_on(indicator(achievement="৮")), "report": "no"}, ["only-in-report"]),
        (plan(total_score="90"), ["only-in-report"]),
        (six_columns({"কাজ": "প্রশিক্ষণ", "অগ্রগতি": "সম্পন্ন"}), ["only-in-report"]),
        (six_columns({"কাজ": "মেলা", "উপ-কাজ": {"কাজ": "আহ্বান", "মন্তব্য": "নেই"}}), ["only-in-report"]),
        (report_on(indicator(targets=["-", ""], achievement="৮")), ["no-target"]),
        (report_on(indicator(targets=["৫", "৭", "৬"], achievement="৮")), ["targets-out-of-order"]),
        (
            report_on(indicator(targets=["2024-05-01", "2024-04-01"], achievement="০")),
            ["targets-out-of-order"],
        ),
        (report_on(indicator(targets=["১"] * 6, achievement="৮")), ["too-many"]),
        (plan(signatures=[]), []),
        (plan(year="২০২৩-২৬"), ["bad-value"]),
    ],
)
def test_faults(document: dict[str, Any], expected: list[str]) -> None:
    assert sorted(codes(document)) == sorted(expected)


# On the page


def test_targets_table() -> None:
    document = plan(total="10", organisation="স্থানীয় উন্নয়ন বিভাগ")
    document["objectives"][0]["activities"] = [
        {
            "text": "প্রশিক্ষণ",
            "indicators": [
                indicator(weight="6", unit="জন", previous="৭", projections=["১২", "১৪"], evidence="হাজিরা"),
                indicator(weight="4", targets="2024-05-01"),
            ],
        }
    ]
    html = govdocs.render_html(govdocs.load(document))
    texts = cells(html)
    assert texts[:7] == ["ক্রম", "উদ্দেশ্য", "বিষয়ের মান", "কার্যক্রম", "কর্মসম্পাদন সূচক", "একক", "সূচকের মান"]
    assert texts[7:12] == [
        "প্রকৃত অর্জন ২০২২-২৩",
        "লক্ষ্যমাত্রা ২০২৩-২৪",
        "প্রক্ষেপণ ২০২৪-২৫",
        "প্রক্ষেপণ ২০২৫-২৬",
        "প্রমাণক",
    ]
    assert texts[12:17] == ["অসাধারণ ১০০%", "অতি উত্তম ৯০%", "উত্তম ৮০%", "চলতি মান ৭০%", "চলতি মানের নিম্নে ৬০%"]
    first = ["১", "সক্ষমতা বৃদ্ধি", "১০", "১.১ প্রশিক্ষণ", "১.১.১ প্রশিক্ষিত কর্মকর্তা", "জন", "৬", "৭"]
    assert texts[17:25] == first
    assert texts[25:33] == ["১০", "৮", "৬", "-", "-", "১২", "১৪", "হাজিরা"]
    second = ["১.১.২ প্রশিক্ষিত কর্মকর্তা", "", "৪", "-", "১ মে ২০২৪", "-", "-", "-", "-", "-", "-", ""]
    assert texts[33:45] == second
    assert texts[45:47] == ["মোট", "১০"]
    assert html.count('rowspan="2"') == 11 + 4  # the heads, and the four cells that both indicators share
    assert 'class="document innovation_plan landscape"' in html


def test_columns_that_nobody_fills_are_left_out() -> None:
    html = govdocs.render_html(loaded(plan()))
    for head in ("প্রকৃত অর্জন", "প্রক্ষেপণ", "প্রমাণক", "প্রাপ্ত স্কোর"):
        assert head not in html


def test_report_adds_achievement_and_score() -> None:
    texts = cells(govdocs.render_html(loaded(report_on(indicator(achievement="৯")))))
    assert "অর্জন ২০২৩-২৪" in texts
    assert texts[-2:] == ["", "৯০"]
    assert texts[texts.index("৯") + 1] == "৯০"


def test_every_row_fills_the_table() -> None:
    """The cells of each row, with those that reach down from above, are as many as the columns."""
    for name in ("innovation-plan", "innovation-plan-2017", "innovation-report", "innovation-report-2016"):
        html = govdocs.render_html(govdocs.load(EXAMPLES / f"{name}.yaml"))
        table = html[html.index('<table class="grid plan') : html.index("</table>")]
        width = len(re.findall(r"<col ", table))
        for group in re.findall(r"<(?:thead|tbody)[^>]*>(.*?)</(?:thead|tbody)>", table, re.DOTALL):
            reaching: list[int] = []
            for row in re.findall(r"<tr[^>]*>(.*?)</tr>", group, re.DOTALL):
                spans = [
                    (
                        int((re.search(r'colspan="(\d+)"', tag) or [0, 1])[1]),
                        int((re.search(r'rowspan="(\d+)"', tag) or [0, 1])[1]),
                    )
                    for tag in re.findall(r"<t[dh][^>]*>", row)
                ]
                assert sum(columns for columns, _ in spans) + len(reaching) == width, row
                reaching = [left - 1 for left in reaching if left > 1]
                reaching += [rows - 1 for columns, rows in spans for _ in range(columns) if rows > 1]


def test_a_long_activity_may_break_and_spans_nothing() -> None:
    document = plan(*["10"] * 10)
    html = govdocs.render_html(loaded(document))
    body = html[html.index("<tbody") :]
    assert 'class="may-break"' in body
    assert 'rowspan="10"' not in body
    assert body.count('class="continued"') == 9 * 4


def test_six_columns() -> None:
    action = {
        "কাজ": "উদ্ভাবনী প্রস্তাব আহ্বান ও বাছাই",
        "উপ-কাজ": [
            {
                "কাজ": "আহ্বান",
                "বাস্তবায়নকাল": "এপ্রিল–জুন 2017",
                "কর্মকর্তা": ["সালমা খাতুন", {"নাম": "আবু তাহের", "পদবি": "উপসচিব"}],
            },
            {"কাজ": "বাছাই", "ফলাফল": "ভালো প্রস্তাব", "পরিমাপ": "সংখ্যা"},
        ],
    }
    texts = cells(govdocs.render_html(loaded(six_columns("প্রশিক্ষণ", action, কলাম={"ক্রম": "ক্রমিক"}))))
    assert texts[0] == "ক্রমিক"
    assert texts[1] == "প্রস্তাবিত বিষয় (গৃহীতব্য কাজের নাম)"
    assert texts[6:12] == ["১।", "প্রশিক্ষণ", "", "", "", ""]
    assert texts[12:14] == ["২।", "উদ্ভাবনী প্রস্তাব আহ্বান ও বাছাই"]
    assert texts[14:20] == ["", "ক) আহ্বান", "এপ্রিল–জুন ২০১৭", "সালমা খাতুন আবু তাহের উপসচিব", "", ""]
    assert texts[20:26] == ["", "খ) বাছাই", "", "", "ভালো প্রস্তাব", "সংখ্যা"]


@pytest.mark.parametrize(
    ("mark", "first", "second"),
    [("১.", "১.", "২."), ("০১।", "০১।", "০২।"), ("1)", "১)", "২)"), ("না", "", "")],
)
def test_actions_are_numbered_as_the_office_does(mark: str, first: str, second: str) -> None:
    texts = cells(govdocs.render_html(loaded(six_columns("প্রশিক্ষণ", "মেলা", ক্রমচিহ্ন=mark))))
    assert (texts[6], texts[12]) == (first, second)


def test_numbers_that_are_typed_are_not_printed_twice() -> None:
    action = {"কাজ": "২. বাছাই\nদুই ধাপে", "উপ-কাজ": ["(ক) আহ্বান", "(খ) যাচাই"]}
    texts = cells(govdocs.render_html(loaded(six_columns("১. প্রশিক্ষণ", action))))
    assert texts[6:8] == ["১.", "প্রশিক্ষণ"]
    assert texts[12:14] == ["২.", "বাছাই দুই ধাপে"]
    assert [texts[15], texts[21]] == ["(ক) আহ্বান", "(খ) যাচাই"]


def test_six_columns_report() -> None:
    action = {"কাজ": "প্রশিক্ষণ", "অগ্রগতি": "৪০ জন প্রশিক্ষিত", "মন্তব্য": "চলমান"}
    texts = cells(govdocs.render_html(loaded(six_columns(action, প্রতিবেদন="হ্যাঁ"))))
    assert texts[6:8] == ["অগ্রগতি/অর্জন", "মন্তব্য"]
    assert texts[-2:] == ["৪০ জন প্রশিক্ষিত", "চলমান"]


@pytest.mark.parametrize("count", [1, 2, 4])
def test_signatures_stand_in_the_order_given(count: int) -> None:
    names = ["সালমা খাতুন", "আবু তাহের", "রীতা চাকমা", "জন গোমেজ"][:count]
    html = govdocs.render_html(loaded(plan(signatures=[{"name": name} for name in names])))
    assert f'class="signatures of-{count}"' in html
    assert re.findall(r'<p class="name">(.*?)</p>', html) == names


def test_a_plan_of_many_pages() -> None:
    """Rows break over pages under a repeated head, and the signature takes the end of the table with it."""
    document = plan()
    activity = {"text": "প্রশিক্ষণ আয়োজন", "indicators": [indicator(weight="1"), indicator(weight="1")]}
    document["objectives"][0]["activities"] = [activity] * 40
    document["total"] = "80"
    pages = pages_of(loaded(document))
    assert len(pages) >= 4
    assert all("কর্মসম্পাদন সূচক" in page for page in pages)
    assert "মোট" in pages[-1]
    assert "১.৪০.২" in pages[-1]
    assert "সালমা খাতুন" in pages[-1]


def pages_of(document: InnovationPlan) -> list[str]:
    return text_of(govdocs.render_pdf(document)).split("\f")
