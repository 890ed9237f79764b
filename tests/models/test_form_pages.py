"""The pages of the forms: insets, running heads; and every feature seen on real letters, by number."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pypdfium2
import pytest

import govdocs
from govdocs.audit import audit
from govdocs.models.form import forms
from govdocs.output import Renderer
from govdocs.page.plain_text import plain_text
from tests.support.letters import (
    a_letter,
    codes,
    example,
    html,
    own_form_page,
    text,
)


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

    def test_a_total_that_is_not_the_sum_is_printed_and_told(self) -> None:
        sanction = {"lines": {"head": "ক", "amount": 1000}, "vat_rate": 15, "total": 1100}
        letter = govdocs.load(a_letter("sanction-order", sanction=sanction))
        (problem,) = (found for found in audit(letter) if found.code == "wrong-total")
        assert "১,১০০" in problem.message("bn")
        assert "১,১৫০" in problem.message("bn")
        page = plain_text(govdocs.render_html(letter))
        assert "সর্বমোট" in page
        assert "১,১০০/- (এক হাজার একশত) টাকা" in page
        assert "১,১৫০" not in page

    def test_the_total_may_be_left_out_and_the_heads_typed(self) -> None:
        sanction = {
            "lines": {"head": "ক", "amount": 1000},
            "total": "না",
            "columns": ["নং", "না", "বিবরণ", "পরিমাণ"],
        }
        page = plain_text(html("sanction-order", sanction=sanction))
        assert "বিবরণ" in page
        for words in ("সর্বমোট", "মোট মঞ্জুরি", "খাত", "কোড"):
            assert words not in page


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
        assert renderer.content(document, "html").startswith(b"<!doctype html>\n<html")


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
