"""Stars that stay over, and tables pasted with tabs."""

from __future__ import annotations

from typing import Any

import pytest

import govdocs
from govdocs.audit.auditing import findings
from govdocs.audit.rules.marks import lines_like_items, tables_of_tabs, typed_table
from govdocs.cli.terminal import as_text
from tests.support.audited import audited, found_in, letter
from tests.support.letters import a_letter

PASTED = "তালিকা নিম্নরূপ:\n\nক্রমিক\tনাম\tমোবাইল\n১\tরফিক আহমেদ\t০১৭০০-০০০৯০১\n২\tরাবেয়া খাতুন\t০১৭০০-০০০৯০২"


@pytest.mark.parametrize(
    "body",
    [
        "এমতাবস্থায়, **তালিকা প্রেরণ করা হলো।",
        "তালিকা** প্রেরণ করা হলো।",
        "এমতাবস্থায়, ** তালিকা ** প্রেরণ করা হলো।",
        "** তালিকা ** প্রেরণ করা হলো।",
        "****জরুরি**** সভা",
        "**শুরু\n\nশেষ**",
        "| ক | খ |\n|---|---|\n| **১ | ২** |",
        "কক্ষ শব্দ**মাঝে**শব্দ",
    ],
)
def test_stars_that_stay_over_are_told(body: str) -> None:
    assert set(found_in(letter(body), "marks")) == {"left-over-stars"}


@pytest.mark.parametrize(
    "body",
    [
        "**বিষয়:**মাসিক সভা, **(ক)**দফা, **মন্ত্রণালয়**ের ***সব*** দপ্তর",
        "কক্ষের মাপ ৫*৩*২ ফুট",
        "**দুই\nসারিতে**",
        "মূল্য** বছরে একবার বাড়ে\n\n** শর্ত প্রযোজ্য",
        "https://portal.example.gov.bd/a**b",
        "***",
        "হোটেল (*****), মোবাইল ০১৭****৯০১",
        "১.\tএক\n২.\tদুই",
        "(ক)\tএক\n(খ)\tদুই",
        "\\*\\*যেমন আছে\\*\\*",
    ],
)
def test_stars_that_are_marks_or_meant_as_stars_are_not(body: str) -> None:
    assert found_in(letter(body), "marks") == []


def test_the_stars_are_found_where_they_are() -> None:
    (problem,) = audited(letter("**ক** ও **খ** দেখুন।\n\n২। **গ।"), "marks")
    assert problem.place is not None
    assert (problem.excerpt[problem.place.column - 1 :], problem.place.line) == ("**গ।", 10)


def test_a_table_of_tabs_is_told_with_the_table_to_type() -> None:
    (problem,) = audited(letter(PASTED), "marks")
    assert problem.code == "pasted-table"
    assert "| ক্রমিক | নাম | মোবাইল |\n|---|---|---|\n| ১ | রফিক আহমেদ | ০১৭০০-০০০৯০১ |" in problem.hint_bangla
    assert problem.place is not None
    assert problem.excerpt.strip().startswith("ক্রমিক")
    assert "\n      | ক্রমিক | নাম | মোবাইল |\n      |---|---|---|\n" in as_text([problem])


@pytest.mark.parametrize("text", ["ক\tখ", "ক\tখ\n\nগ\tঘ", "\tক\n\tখ", "ক খ\nগ ঘ", "ক\tখ\nগ\tঘ\tঙ"])
def test_a_tab_alone_is_no_table(text: str) -> None:
    assert list(tables_of_tabs(text)) == []


def test_a_long_table_is_shown_by_its_first_rows() -> None:
    rows = next(tables_of_tabs("\n".join(f"{n}\tক|খ" for n in range(9))))
    assert typed_table(rows) == "| 0 | ক\\|খ |\n|---|---|\n| 1 | ক\\|খ |\n| 2 | ক\\|খ |\n| … |"


@pytest.mark.parametrize(
    "lines",
    [
        "ক. নাম\nখ. পদবি",
        "অ. নাম\nআ. পদবি",
        "১.১ নাম\n১.২ পদবি",
        "● নাম\n● পদবি",
        "– নাম\n– পদবি",
        "o নাম\no পদবি",
        "[ ] নাম\n[x] পদবি",
        "১। তালিকা:\n   ক. নাম\n   খ. পদবি",
    ],
)
def test_lines_like_items_that_run_on_are_told_once(lines: str) -> None:
    (problem,) = audited(letter(f"নিম্নরূপ:\n{lines}\nশেষ।"), "marks")
    assert (problem.code, problem.path[-1]) == ("lines-run-on", "বক্তব্য")
    assert problem.place is not None
    assert "নাম" in problem.excerpt


@pytest.mark.parametrize(
    "lines",
    [
        "ক) নাম\nখ) পদবি",
        "১। নাম\n২। পদবি",
        "• নাম\n✓ পদবি\n- শেষ",
        "ক. নাম\n\nখ. পদবি",
        "ড. রওশন আরা সভাপতিত্ব করেন।\nসভায় এ. বি. সি. আলোচনা হয়।",
        "১.৫ কিলোমিটার সড়ক\nও ২.৫ কিলোমিটার নালা",
    ],
)
def test_items_and_other_lines_are_not(lines: str) -> None:
    assert list(lines_like_items(lines)) == []


def test_lines_of_an_address_are_kept_apart() -> None:
    assert found_in(letter(more="প্রাপক: |\n  ক. শাখা\n  খ. শাখা\n"), "marks") == []


@pytest.mark.parametrize(
    ("fields", "places"),
    [
        ({"enclosures": ["- ছক", "খ"]}, [("enclosures", 0)]),
        ({"enclosures": ["– ছক", "• তালিকা"]}, [("enclosures", 0), ("enclosures", 1)]),
        ({"references": ["পত্র", "* আদেশ"]}, [("references", 1)]),
        ({"to": ["- সচিব", "- পরিচালক"]}, [("to", 0), ("to", 1)]),
        ({"copies": {"recipients": ["- অফিস কপি"]}}, [("copies", "recipients", 0, "text")]),
        ({"enclosures": ["- ছক"]}, []),
        ({"enclosures": ["ছক - ক", "খ"]}, []),
        ({"enclosures": ["-ছক", "- ৫ ডিগ্রির ছক"]}, []),
        ({"enclosures": ["(ক) ছক", "(খ) তালিকা"]}, []),
        ({"body": "নিম্নরূপ:\n\n- ক\n- খ"}, []),
    ],
)
def test_a_dash_behind_the_number_of_the_page_is_told(
    fields: dict[str, Any], places: list[tuple[str | int, ...]]
) -> None:
    document = govdocs.load(a_letter("office-memo", **fields))
    found = [placed.finding for placed in findings(document) if placed.rule.id == "dash-before-item"]
    assert [finding.at for finding in found] == places
    assert all(finding.fix == "" for finding in found)
