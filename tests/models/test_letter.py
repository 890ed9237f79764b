"""Letters: what a form asks for, the second number and date, recipients that stand for several, the office behind it."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

import govdocs
from govdocs.audit import audit
from govdocs.models.form import forms
from govdocs.models.letter import Letter

MEMO = {
    "ধরন": "পত্র",
    "ফরম": "অফিস স্মারক",
    "নম্বর": "৪৬.০০.০০০০.০৭১.৩১.০০৩.২৪-১২৫",
    "তারিখ": "২১ ফেব্রুয়ারি ২০২৪",
    "বিষয়": "সভার সময়সূচি প্রেরণ।",
    "বক্তব্য": "সময়সূচি এতদসঙ্গে প্রেরণ করা হলো।",
    "স্বাক্ষর": {"নাম": "নাসরিন আক্তার"},
}
OFFICIAL = {
    "kind": "letter",
    "form": "official-letter",
    "number": "46.00.0000.071.31.003.24-126",
    "date": "2024-02-22",
    "to": "মহাপরিচালক\nস্থানীয় উন্নয়ন একাডেমি",
    "subject": "বরাদ্দের মঞ্জুরি।",
    "salutation": "মহোদয়",
    "close": "আপনার বিশ্বস্ত",
    "body": "মঞ্জুরি জ্ঞাপন করা হলো।",
    "signature": {"name": "নাসরিন আক্তার"},
}


def letter(given: dict[str, Any], without: str = "", **kept: Any) -> Letter:
    document = govdocs.load({key: value for key, value in given.items() if key != without} | kept)
    assert isinstance(document, Letter)
    return document


def codes(given: dict[str, Any], **kept: Any) -> list[tuple[str, str]]:
    return [(problem.code, problem.dotted_path) for problem in govdocs.check(given | kept)]


def asked(given: dict[str, Any]) -> list[str]:
    """The fields of which the audit says that the form has them. The letter is read as from a file."""
    assert govdocs.check(given) == ()
    text = json.dumps(given, ensure_ascii=False)
    found = audit(govdocs.loads(text))
    return [problem.bangla.split("‘")[2].split("’")[0] for problem in found if problem.code == "form-needs"]


def page(document: Letter) -> str:
    """The words of the page in the order in which they are read."""
    html = govdocs.render_html(document)
    body = re.sub(r"</?(span|strong)\b[^>]*>", "", html[html.index("<body") :])
    return " ".join(re.sub(r"<[^>]+>", " ", body).split())


class TestForm:
    @pytest.mark.parametrize("part", ["নম্বর", "তারিখ", "বিষয়", "বক্তব্য", "স্বাক্ষর"])
    def test_a_memo_is_asked_for(self, part: str) -> None:
        without = {key: value for key, value in MEMO.items() if key != part}
        assert asked(without) == asked(without | {part: None}) == [part]
        assert asked(MEMO) == asked(without | {part: "না"}) == []

    @pytest.mark.parametrize(
        "part", ["number", "date", "to", "subject", "salutation", "body", "close", "signature"]
    )
    def test_an_official_letter_is_asked_for(self, part: str) -> None:
        told = (
            [] if part == "close" else [Letter.both_names(part).bn]
        )  # that the salutation has no close is another rule's
        assert asked({key: value for key, value in OFFICIAL.items() if key != part}) == told
        assert asked(OFFICIAL) == []

    @pytest.mark.parametrize(("part", "value"), [("সম্ভাষণ", "মহোদয়"), ("close", "আপনার বিশ্বস্ত")])
    def test_a_memo_prints_salutation_and_close_though_it_usually_has_none(
        self, part: str, value: str
    ) -> None:
        assert value in page(letter(MEMO, **{part: value}))

    @pytest.mark.parametrize("part", ["বিতরণ", "অনুলিপি"])
    def test_a_signature_under_the_recipients_is_a_signature(self, part: str) -> None:
        copies = {"প্রাপক": "অফিস কপি", "স্বাক্ষর": {"নাম": "নাসরিন আক্তার"}}
        assert letter(MEMO, without="স্বাক্ষর", **{part: copies}).signature is None

    @pytest.mark.parametrize("written", ["অফিস স্মারক", "অফিস-স্মারক", "office-memo", "Office Memo"])
    def test_either_name_chooses_it(self, written: str) -> None:
        assert letter(MEMO, ফরম=written).form is forms()["office-memo"]

    @pytest.mark.parametrize(
        ("given", "order"),
        [
            (MEMO | {"প্রাপক": "সচিব"}, ["স্মারক নম্বর:", "বিষয়:", "সময়সূচি এতদসঙ্গে", "নাসরিন", "সচিব"]),
            (OFFICIAL, ["নম্বর:", "মহাপরিচালক", "বিষয়:", "মহোদয়", "মঞ্জুরি জ্ঞাপন", "আপনার বিশ্বস্ত", "নাসরিন"]),
            (
                OFFICIAL | {"salutation": "প্রিয় মহোদয়,", "close": "আপনাদের বিশ্বস্ত", "number_label": "নং"},
                ["নং:", "প্রিয় মহোদয়,", "আপনাদের বিশ্বস্ত"],
            ),
        ],
    )
    def test_the_parts_stand_in_its_order(self, given: dict[str, Any], order: list[str]) -> None:
        text = page(letter(given))
        places = [text.find(words) for words in order]
        assert -1 not in places
        assert places == sorted(places)


class TestDate:
    @pytest.mark.parametrize(
        ("given", "lines"),
        [
            ("2024-02-21", ("৮ ফাল্গুন ১৪৩০", "২১ ফেব্রুয়ারি ২০২৪")),
            ({"খ্রিষ্টীয়": "14 ফেব্রুয়ারি 2017"}, ("২ ফাল্গুন ১৪২৩", "১৪ ফেব্রুয়ারি ২০১৭")),
            ({"gregorian": "২২ আগস্ট ২০২৩", "bangla": "৭ ভাদ্র ১৪৩০"}, ("৭ ভাদ্র ১৪৩০", "২২ আগস্ট ২০২৩")),
            ({"gregorian": "30/05/2022 খ্রি.", "style": "gregorian"}, ("৩০/০৫/২০২২ খ্রি.",)),
            ({"gregorian": "21/02/1952", "bangla": "৮ ফাল্গুন ১৩৫৮"}, ("৮ ফাল্গুন ১৩৫৮", "২১/০২/১৯৫২")),
        ],
    )
    def test_it_is_printed_as_stated_and_completed(self, given: Any, lines: tuple[str, ...]) -> None:
        date = letter(MEMO, তারিখ=given).date
        assert date is not None
        assert date.lines == lines

    def test_a_day_older_than_the_calendar_needs_its_bangla_date(self) -> None:
        assert codes(MEMO, তারিখ="21/02/1952") == [("no-bangla-date", "তারিখ")]


class TestCopies:
    @pytest.mark.parametrize(
        ("recipients", "total"),
        [
            ("অফিস কপি", 1),
            (["মহাপরিচালক", "অফিস কপি"], 2),
            ([{"পাঠ": "জেলা প্রশাসক (সকল)", "সংখ্যা": "৬৪"}, "অফিস কপি"], 65),
            ([{"text": "উপপরিচালক", "places": ["ঢাকা", "গাজীপুর", "টাঙ্গাইল"]}], 3),
            ([{"text": "উপপরিচালক", "places": ["ঢাকা", "গাজীপুর"], "count": 2}], 2),
        ],
    )
    def test_recipients_are_counted_expanded(self, recipients: Any, total: int) -> None:
        copies = letter(MEMO, অনুলিপি={"প্রাপক": recipients}).copies
        assert copies is not None
        assert copies.total == total

    def test_a_count_that_contradicts_the_places_is_told(self) -> None:
        wrong = {"প্রাপক": [{"পাঠ": "উপপরিচালক", "স্থান": ["ঢাকা", "গাজীপুর"], "সংখ্যা": 3}]}
        document = letter(MEMO, অনুলিপি=wrong)
        assert "count-of-places" in [problem.code for problem in audit(document)]
        assert "১২৫/১(৩)" in page(document)  # as stated

    def test_the_second_number_and_date_come_from_the_letter(self) -> None:
        document = letter(MEMO, বিতরণ={"প্রাপক": [{"পাঠ": "জেলা প্রশাসক (সকল)", "সংখ্যা": 40}]})
        assert document.distribution is not None
        assert str(document.number_of(document.distribution)) == "৪৬.০০.০০০০.০৭১.৩১.০০৩.২৪-১২৫/১(৪০)"
        assert document.date_of(document.distribution) == document.date

    def test_what_is_stated_is_printed(self) -> None:
        own = {
            "number": "46.00.0000.071.31.003.24-99/1(7)",
            "date": "২৫ ফেব্রুয়ারি ২০২৪",
            "recipients": "অফিস কপি",
        }
        document = letter(MEMO, copies=own)
        assert document.copies is not None
        assert str(document.number_of(document.copies)) == "৪৬.০০.০০০০.০৭১.৩১.০০৩.২৪-৯৯/১(৭)"
        assert "২৫ ফেব্রুয়ারি ২০২৪" in page(document)

    def test_the_row_of_number_and_date_may_be_left_out(self) -> None:
        text = page(letter(MEMO, অনুলিপি={"নম্বর-সারি": "না", "প্রাপক": "অফিস কপি"}))
        assert text.count("স্মারক নম্বর") == 1
        assert codes(MEMO, অনুলিপি={"নম্বর-সারি": "না", "তারিখ": "2024-02-22", "প্রাপক": "অফিস কপি"}) == [
            ("unprinted-number", "অনুলিপি.তারিখ")
        ]

    @pytest.mark.parametrize(
        ("given", "head"),
        [
            ({}, "অনুলিপি:"),
            ({"উদ্দেশ্য": "সদয় অবগতির জন্য"}, "অনুলিপি: সদয় অবগতির জন্য:"),
            ({"জ্যেষ্ঠতা": "জ্যেষ্ঠতার ক্রমানুসারে নয়"}, "অনুলিপি (জ্যেষ্ঠতার ক্রমানুসারে নয়):"),
            ({"purpose": "কার্যার্থে", "seniority": "ক্রমানুসারে নয়"}, "অনুলিপি: কার্যার্থে (ক্রমানুসারে নয়):"),
        ],
    )
    def test_purpose_and_seniority_stand_over_the_list(self, given: dict[str, str], head: str) -> None:
        recipient = {
            "পাঠ": "উপপরিচালক",
            "স্থান": ["ঢাকা", "গাজীপুর"],
            "মন্তব্য": "উপস্থিতির অনুরোধসহ",
        }
        text = page(letter(MEMO, অনুলিপি={**given, "প্রাপক": [recipient, "অফিস কপি"]}))
        assert f"{head} ১। উপপরিচালক, ঢাকা / গাজীপুর (উপস্থিতির অনুরোধসহ) ২। অফিস কপি" in text


class TestReferences:
    @pytest.mark.parametrize(
        ("given", "printed"),
        [
            ("মন্ত্রণালয়ের পত্র।", "সূত্র: মন্ত্রণালয়ের পত্র।"),
            (["প্রথম পত্র;", "দ্বিতীয় পত্র।"], "সূত্র: (ক) প্রথম পত্র; (খ) দ্বিতীয় পত্র।"),
        ],
    )
    def test_several_are_lettered(self, given: Any, printed: str) -> None:
        assert printed in page(letter(MEMO, সূত্র=given))


class TestSignature:
    def test_every_line_of_it_in_its_order(self) -> None:
        signatory = {
            "signed": "স্বাক্ষরিত/-",
            "date": "21/02/24",
            "name": "(নাসরিন আক্তার)",
            "identity": "9003",
            "posts": ["উপসচিব", "ও সদস্য-সচিব, উদ্ভাবন দল"],
            "office": "স্থানীয় উন্নয়ন বিভাগ",
            "phone": "02-55000000",
            "mobile": "01700-000000",
            "fax": "02-55000001",
            "email": "a@example.gov.bd",
        }
        assert (
            "স্বাক্ষরিত/- ২১/০২/২৪ (নাসরিন আক্তার) পরিচিতি নম্বর: ৯০০৩ উপসচিব ও সদস্য-সচিব, উদ্ভাবন দল স্থানীয় উন্নয়ন বিভাগ "
            "ফোন: ০২-৫৫০০০০০০ মোবাইল: ০১৭০০-০০০০০০ ফ্যাক্স: ০২-৫৫০০০০০১ ই-মেইল: a@example.gov.bd"
        ) in page(letter(MEMO, স্বাক্ষর=signatory))


OFFICE = """\
বিভাগ:
  পত্রশীর্ষ:
    সারি: [গণপ্রজাতন্ত্রী বাংলাদেশ সরকার, "[উদ্ভাবন দল]"]
    বামে: সবার জন্য
  কর্মকর্তাগণ:
    সদস্য-সচিব:
      নাম: তাসনিম আরা
      পদবি: উপসচিব
      ফোন: ০২-৫৫০০০০০০
"""


class TestOffice:
    @pytest.fixture
    def folder(self, tmp_path: Path) -> Path:
        (tmp_path / "office.yaml").write_text(OFFICE, "utf-8")
        return tmp_path

    def load(self, folder: Path, **given: Any) -> Letter:
        document = govdocs.load(MEMO | {"অফিস": "বিভাগ"} | given, folder=folder)
        assert isinstance(document, Letter)
        return document

    def test_its_letterhead_dresses_the_letter(self, folder: Path) -> None:
        head = self.load(folder).letterhead
        assert head is not None
        assert head.lines == ("গণপ্রজাতন্ত্রী বাংলাদেশ সরকার", "[উদ্ভাবন দল]")

    def test_a_letter_overrides_a_corner_and_keeps_the_rest(self, folder: Path) -> None:
        head = self.load(folder, পত্রশীর্ষ={"ডানে": "সেবা"}).letterhead
        assert head is not None
        assert head.lines[-1] == "[উদ্ভাবন দল]"
        assert [slot and slot.text for slot in (head.left, head.right)] == ["সবার জন্য", "সেবা"]

    @pytest.mark.parametrize("no", ["না", "no", "NO"])
    def test_a_letter_may_go_without(self, folder: Path, no: str) -> None:
        assert self.load(folder, letterhead=no).letterhead is None

    def test_an_officer_signs_with_what_the_letter_adds(self, folder: Path) -> None:
        signature = self.load(folder, স্বাক্ষর={"কর্মকর্তা": "সদস্য সচিব", "ফোন": "০২-১১"}).signature
        assert signature is not None
        assert (signature.name, signature.posts, signature.phone) == ("তাসনিম আরা", ("উপসচিব",), "০২-১১")

    @pytest.mark.parametrize(
        ("given", "code"),
        [
            ({"অফিস": "বিভাগ", "স্বাক্ষর": {"কর্মকর্তা": "পরিচালক"}}, "unknown-officer"),
            ({"স্বাক্ষর": {"officer": "সদস্য-সচিব"}}, "no-office"),
            ({"অফিস": "শাখা"}, "unknown-office"),
        ],
    )
    def test_whom_it_does_not_know_it_names(self, folder: Path, given: dict[str, Any], code: str) -> None:
        assert [problem.code for problem in govdocs.check(MEMO | given, folder=folder)] == [code]
