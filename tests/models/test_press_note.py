"""A press note: its dates, its dateline, and what its page holds."""

from __future__ import annotations

import re
from typing import Any

import pytest

import govdocs
from govdocs.audit import audit
from govdocs.models.press_note import PressNote
from tests.support.examples import ROOT

EXAMPLE = ROOT / "examples" / "press-note.yaml"
LEAST = {"kind": "press_note", "heading": "বইমেলা শুরু", "published": "2024-02-21", "text": "আজ মেলা শুরু।"}


def note(**fields: Any) -> PressNote:
    document = govdocs.load(LEAST | fields)
    assert isinstance(document, PressNote)
    return document


def text_of(html: str) -> str:
    body = html[html.index("<body") :]
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", body)).strip()


class TestParts:
    @pytest.mark.parametrize(
        ("parts", "printed"),
        [
            ([], "বইমেলা শুরু প্রকাশের তারিখ: ২১ ফেব্রুয়ারি ২০২৪ সর্বশেষ হালনাগাদ: ২৪ ফেব্রুয়ারি ২০২৪ আজ মেলা শুরু।"),
            (
                ["হালনাগাদ", "শিরোনাম", "প্রকাশের-তারিখ", "পাঠ"],
                "সর্বশেষ হালনাগাদ: ২৪ ফেব্রুয়ারি ২০২৪ বইমেলা শুরু প্রকাশের তারিখ: ২১ ফেব্রুয়ারি ২০২৪ আজ মেলা শুরু।",
            ),
            (
                ["শিরোনাম", "পাঠ", "তারিখ"],
                "বইমেলা শুরু আজ মেলা শুরু। প্রকাশের তারিখ: ২১ ফেব্রুয়ারি ২০২৪ সর্বশেষ হালনাগাদ: ২৪ ফেব্রুয়ারি ২০২৪",
            ),
        ],
    )
    def test_the_two_dates_stand_together_or_apart(self, parts: list[str], printed: str) -> None:
        html = govdocs.render_html(note(অংশ=parts, updated="২৪ ফেব্রুয়ারি ২০২৪"))
        assert text_of(html) == printed

    def test_a_date_without_its_place_is_refused(self) -> None:
        problem, *_ = govdocs.check(
            LEAST | {"updated": "২৪ ফেব্রুয়ারি ২০২৪", "parts": ["headline", "published", "text"]}
        )
        assert (problem.code, problem.path) == ("not-in-parts", ("updated",))


class TestDateline:
    @pytest.mark.parametrize(
        ("given", "printed"),
        [
            ("ঢাকা", "ঢাকা, ৮ ফাল্গুন (২১ ফেব্রুয়ারি)"),
            ({"place": "ঢাকা", "date": "১৬/১২/২০২৩"}, "ঢাকা, ১ পৌষ (১৬ ডিসেম্বর)"),
            ({"স্থান": "ঢাকা", "রীতি": "শুধু-খ্রিষ্টীয়"}, "ঢাকা, ২১ ফেব্রুয়ারি"),
            ({"place": "ঢাকা", "style": "both", "bangla": "৯ ফাল্গুন"}, "ঢাকা, ৯ ফাল্গুন (২১ ফেব্রুয়ারি)"),
        ],
    )
    def test_it_names_place_and_day_without_the_year(self, given: Any, printed: str) -> None:
        document = note(dateline=given)
        assert document.dateline_text == printed
        assert f"{printed}: আজ মেলা শুরু।" in text_of(govdocs.render_html(document))

    def test_none_is_printed_unless_given(self) -> None:
        assert note().dateline_text is None
        assert 'class="dateline"' not in govdocs.render_html(note())

    @pytest.mark.parametrize(
        ("given", "codes"),
        [
            ("ঢাকা", ["no-bangla-date"]),
            ({"place": "ঢাকা", "style": "gregorian"}, []),
            ({"place": "ঢাকা", "bangla": "৮ ফাল্গুন"}, []),
            ({"place": "ঢাকা", "date": "2024-02-21"}, []),
        ],
    )
    def test_a_day_without_a_known_bangla_date_must_be_written(self, given: Any, codes: list[str]) -> None:
        found = govdocs.check(LEAST | {"published": "1980-02-21", "dateline": given})
        assert [problem.code for problem in found] == codes


class TestDates:
    @pytest.mark.parametrize("updated", ["২১ ফেব্রুয়ারি ২০২৪", "2024-02-24"])
    def test_it_may_be_updated_on_the_day_or_later(self, updated: str) -> None:
        assert govdocs.check(LEAST | {"updated": updated}) == ()

    @pytest.mark.parametrize("key", ["updated", "হালনাগাদ"])
    def test_it_is_not_updated_before_it_is_published(self, key: str) -> None:
        (problem,) = audit(govdocs.load(LEAST | {key: "২০/০২/২০২৪"}))
        assert (problem.code, problem.path) == ("updated-before-published", (key,))
        assert "২০/০২/২০২৪" in problem.bangla
        assert "2024-02-21" in problem.english


class TestPage:
    def test_the_parts_stand_in_the_order_of_a_handout(self) -> None:
        text = text_of(govdocs.render_html(govdocs.load(EXAMPLE)))
        places = [
            text.index(part)
            for part in (
                "প্রেস নোট",
                "তথ্যবিবরণী নম্বর: ২৪১",
                "তাৎক্ষণিক প্রকাশের জন্য",
                "শহিদ দিবস ও আন্তর্জাতিক মাতৃভাষা দিবস ২০২৪",
                "কমলাপাড়ায় তিন দিনের বইমেলা",
                "প্রকাশের তারিখ: ২১ ফেব্রুয়ারি ২০২৪",
                "সর্বশেষ হালনাগাদ: ২৪ ফেব্রুয়ারি ২০২৪",
                "কমলাপাড়া, ৮ ফাল্গুন (২১ ফেব্রুয়ারি):",
                "সকাল ১০.৩০ টায়",
                "সালমা/রাকিব/তুহিন/২০২৪/১৭৩০ ঘণ্টা",
                "বইমেলার প্রথম দিন",
                "জেলা গ্রন্থাগারিক কমলাপাড়া",
                "যোগাযোগ:",
            )
        ]
        assert places == sorted(places)

    @pytest.mark.parametrize(
        ("left_out", "absent"),
        [
            ("updated", "সর্বশেষ হালনাগাদ"),
            ("contact", "যোগাযোগ:"),
            ("number", "তথ্যবিবরণী নম্বর"),
            ("photographs", "<figure"),
        ],
    )
    def test_what_is_not_given_leaves_no_label(self, left_out: str, absent: str) -> None:
        whole = govdocs.load(EXAMPLE)
        assert absent in govdocs.render_html(whole)
        assert absent not in govdocs.render_html(whole.model_copy(update={left_out: None}))

    def test_the_least_a_note_needs(self) -> None:
        document = note()
        assert document.headline == "বইমেলা শুরু"
        assert text_of(govdocs.render_html(document)) == "বইমেলা শুরু প্রকাশের তারিখ: ২১ ফেব্রুয়ারি ২০২৪ আজ মেলা শুরু।"

    def test_an_ornament_needs_no_description(self) -> None:
        picture = {"file": "ornament-sun.png", "decorative": "yes", "width": "19"}
        head = {"lines": "গ্রন্থাগার", "left": {"picture": picture}}
        document = govdocs.load(LEAST | {"letterhead": head}, folder=EXAMPLE.parent / "pictures")
        assert 'alt=""' in govdocs.render_html(document)
        assert govdocs.render_pdf(document).startswith(b"%PDF")
