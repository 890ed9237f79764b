"""Greeting and close, labels, owners of decisions."""

from __future__ import annotations

from typing import Any

import pytest

import govdocs
from govdocs.audit import audit
from govdocs.audit.auditing import findings
from govdocs.audit.within.decisions import names_who
from govdocs.models.form import forms
from tests.support.audit_cases import broken, clean, codes, problems
from tests.support.audited import audited, fix, found_in, letter
from tests.support.letters import a_letter


@pytest.mark.parametrize(
    ("name", "right", "changed"),
    [
        ("b02", "বিদায়-সম্ভাষণ: আপনাদের বিশ্বস্ত", "বিদায়-সম্ভাষণ: আপনাদের একান্ত বিশ্বস্ত"),
        ("b12", "সম্ভাষণ: প্রিয় মহোদয়", "সম্ভাষণ: জনাব,"),
        ("c05", "তারিখ ও সময়: ২৫ আগস্ট ২০২১, বুধবার, বেলা", "সভার তারিখ: ২৫ আগস্ট ২০২১, বুধবার\n  সময়: বেলা"),
        ("b04", "কমিটির পরবর্তী সভা ১১ জুন ২০২৪ তারিখে অনুষ্ঠিত হবে", "উপজেলা প্রকৌশলী প্রতিবেদন দাখিল করবেন"),
    ],
)
def test_a_right_form_is_accepted(name: str, right: str, changed: str) -> None:
    assert codes(broken(name, right, changed)) == []


@pytest.mark.parametrize(
    ("name", "right", "wrong", "hint"),
    [
        ("b02", "বিদায়-সম্ভাষণ: আপনাদের", "বিদায়-সম্ভাষণ: আপনার", "লিখুন: বিদায়-সম্ভাষণ: আপনাদের বিশ্বস্ত"),
        ("b04", "    বাস্তবায়নকারী: উপজেলা প্রকৌশলী\n", "", "সিদ্ধান্তের নিচে লিখুন: বাস্তবায়নকারী: …"),
    ],
)
def test_the_hint(name: str, right: str, wrong: str, hint: str) -> None:
    (problem,) = problems(broken(name, right, wrong))
    assert problem.hint_bangla == hint


@pytest.mark.parametrize(
    ("decision", "named"),
    [
        ("উপজেলা প্রকৌশলীকে সাত দিনের মধ্যে প্রাক্কলন দাখিল করতে হবে।", True),
        ("সকল উপজেলা নির্বাহী অফিসারকে তালিকা হালনাগাদ করতে হবে।", True),
        ("নির্বাহী প্রকৌশলী, গণপূর্ত বিভাগ-কে মেরামত শেষ করতে হবে।", True),
        ("সদস্যগণকে নিয়মিত উপস্থিত থাকতে হবে।", True),
        ("পরিকল্পনা শাখা কর্তৃক প্রতিবেদন প্রস্তুত করতে হবে।", True),
        ("দিনপঞ্জি বানাতে হবে। প্রোগ্রামার তা দেখে দেবেন।", True),
        ("ওয়েবপাতা হালনাগাদ রাখতে হবে; আইসিটি শাখা কাজটি করবে।", True),
        ("সকল সহকারী কমিশনার (ভূমি)-কে তালিকা দিতে হবে।", True),
        ("জনাব আরিফ মাহমুদকে প্রতিবেদন উপস্থাপন করতে হবে।", True),
        ("ইউএনও ও ওসিকে ব্যবস্থা নিতে হবে।", True),
        ("জনাব আরিফ মাহমুদ থেকে তথ্য নিতে হবে।", False),
        ("ব্যাংকে টাকা জমা দিতে হবে; ছকে তথ্য দিতে হবে।", False),
        ("সকল শাখা হতে তথ্য সংগ্রহ করতে হবে।", False),
        ("প্রতিবেদন দাখিল করতে হবে।", False),
        ("জেলা প্রশাসককে বিষয়টি অবহিত করতে হবে।", False),
        ("ঠিকাদারকে কাজ শেষ করার জন্য অনুরোধ করতে হবে।", False),
        ("ঢাকা থেকে মালামাল আনতে হবে।", False),
    ],
)
def test_a_decision_may_name_its_owner(decision: str, named: bool) -> None:
    assert names_who(decision) is named


@pytest.mark.parametrize(
    ("first", "second", "found"),
    [
        ("Country Director, World Bank, Dhaka", "Resident Representative, UNDP, Dhaka", []),
        ("World Bank, Dhaka", "World Bank,  Dhaka.", ["recipient-twice"]),
        ("UNDP", "undp", ["recipient-twice"]),
        ("…………………………", "…………………………", []),
        ("জেলা প্রশাসক, ..........", "জেলা প্রশাসক, ..........", []),
        ("†Rjv cÖkvmK, MvRxcyi|", "†Rjv cÖkvmK, biwms`x|", []),
        ("†Rjv cÖkvmK, MvRxcyi|", "†Rjv cÖkvmK, MvRxcyi|", ["recipient-twice"]),
        ("জেলা প্রশাসক, গাজীপুর", "জেলা প্রশাসক, গাজীপুর।", ["recipient-twice"]),
        ("উপপরিচালক-১", "উপপরিচালক-২", []),
    ],
)
def test_recipients_in_any_letters(first: str, second: str, found: list[str]) -> None:
    text = letter(more=f"অনুলিপি:\n  প্রাপক:\n    - '{first}'\n    - '{second}'\n")
    assert [code for code in found_in(text, "form") if code != "signature-without-post"] == found


@pytest.mark.parametrize(
    ("places", "found"),
    [("ঢাকা, গাজীপুর, ঢাকা", ["recipient-twice"]), ("ঢাকা, গাজীপুর, নরসিংদী", []), ("ঢাকা, …………, …………", [])],
)
def test_the_places_of_a_recipient(places: str, found: list[str]) -> None:
    copies = f"অনুলিপি:\n  প্রাপক:\n    - পাঠ: জেলা প্রশাসক\n      স্থান: [{places}]\n"
    address = f"প্রাপক: |\n  জেলা প্রশাসক\n  {places.replace(', ', ' / ')}\n"
    for more in (copies, address):
        codes = found_in(letter(more=more), "form")
        assert [code for code in codes if code not in ("signature-without-post", "nobody-addressed")] == found


def test_a_missing_close_is_reported() -> None:
    (problem,) = problems(broken("b02", "বিদায়-সম্ভাষণ: আপনাদের বিশ্বস্ত", "বিদায়-সম্ভাষণ: ','"))
    assert problem.bangla == "সম্ভাষণ ‘মহোদয়গণ’ আছে, বিদায়-সম্ভাষণ নেই।"
    assert problem.english == "There is a salutation ('মহোদয়গণ'), and no close."


def test_a_wrong_close_is_fixed() -> None:
    assert fix(broken("b02", "বিদায়-সম্ভাষণ: আপনাদের", "বিদায়-সম্ভাষণ: আপনার")) == clean("b02")


def test_a_label_written_twice_is_fixed() -> None:
    assert fix(broken("b12", "  ই-মেইল: rti@", "  ই-মেইল: ই-মেইল:rti@")) == clean("b12")


@pytest.mark.parametrize(
    ("given", "said", "fixed"),
    [
        ({"date": "তারিখ: ১৫ জুন ২০২৪"}, "তারিখ:", "১৫ জুন ২০২৪"),
        ({"date": "তারিখঃ ১৫ জুন ২০২৪"}, "তারিখঃ", "১৫ জুন ২০২৪"),
        ({"date": "১৫ জুন ২০২৪ তারিখ"}, "", None),
        ({"date": "তারিখ: ১৫ জুন ২০২৪", "labels": {"date": "না"}}, "", None),
        ({"subject": "বিষয়: ক"}, "বিষয়:", "ক"),
        ({"subject": "বিষয়- ক"}, "বিষয়-", "ক"),
        ({"subject": "বিষয়-ভিত্তিক সভা"}, "", None),
        ({"references": "সূত্র: ক"}, "সূত্র:", "ক"),
        ({"references": "সূত্র - ক"}, "সূত্র -", "ক"),
        ({"enclosures": "সংযুক্তি: ক"}, "সংযুক্তি:", "ক"),
        ({"enclosures": "সংযুক্তি– ক"}, "সংযুক্তি–", "ক"),
        ({"number": "স্মারক নং ৪৬.০০.০০০০.০৭১.৩১.০০৩.২৪-৩৯৯"}, "স্মারক নং", None),
        ({"number": "নম্বর: ৪৬.০০.০০০০.০৭১.৩১.০০৩.২৪-৩৯৯"}, "", None),
        ({"number": "নং-৪৬.০০.০০০০.০৭১.৩১.০০৩.২৪-৩৯৯", "labels": {"number": "নং"}}, "", None),
        ({"number": "নং-৪৬.০০.০০০০.০৭১.৩১.০০৩.২৪-৩৯৯", "labels": {"number": "না"}}, "নং-", None),
    ],
)
def test_a_label_that_is_typed_too_is_told(given: dict[str, Any], said: str, fixed: str | None) -> None:
    document = govdocs.load(a_letter("office-memo", **given))
    found = [placed for placed in findings(document) if placed.problem.code == "label-twice"]
    assert len(found) == bool(said)
    if found:
        assert f"‘{said}’" in found[0].finding.bangla
        typed = next(iter(given.values()))
        assert found[0].finding.fix == (None if fixed is None else "")
        assert fixed is None or typed.removeprefix(found[0].finding.quote.words) == fixed


WITHOUT = {"office-memo", "office-order", "circular", "notification", "unofficial-note"}
"""The forms of which the sample in the Secretariat Instructions has neither salutation nor close."""


@pytest.mark.parametrize("form", [form.name for form in forms().values() if form.kind == "letter"])
@pytest.mark.parametrize("part", ["salutation", "close"])
def test_a_greeting_that_the_form_does_not_have_is_noticed(form: str, part: str) -> None:
    words = {"salutation": "মহোদয়", "close": "আপনার বিশ্বস্ত"}[part]
    found = [
        problem
        for problem in audit(govdocs.load(a_letter(form, **{part: words})))
        if problem.code == "form-has-no"
    ]
    assert [problem.path for problem in found] == ([(part,)] if form in WITHOUT else [])
    assert {problem.severity.value for problem in found} <= {"notice"}
    without = govdocs.load(a_letter(form, salutation=None, close=None))
    assert "form-has-no" not in {problem.code for problem in audit(without)}


@pytest.mark.parametrize(
    ("body", "particulars", "found"),
    [
        ("সভা আগামী ২৫ মার্চ ২০২৪ তারিখ সকাল ১০.৩০ টায় সম্মেলন কক্ষে অনুষ্ঠিত হবে।", "", 0),
        ("সভায় উপস্থিত থাকার জন্য অনুরোধ করা হলো।", "", 3),
        ("সভা আগামী ২৫ মার্চ ২০২৪ তারিখে অনুষ্ঠিত হবে।", "বিবরণ: {সভাপতি: জেলা প্রশাসক}\n", 2),
    ],
)
def test_particulars_that_stand_in_the_running_text(body: str, particulars: str, found: int) -> None:
    text = letter(body=body, more=particulars).replace("অফিস স্মারক", "সভার নোটিশ")
    assert found_in(text, "form_parts").count("form-usually-has") == found


@pytest.mark.parametrize(
    ("form", "subject", "body", "particulars", "found"),
    [
        ("আমন্ত্রণপত্র", "", "সদয় উপস্থিতি কামনা করছি।", "উদ্বোধন: '১৪ এপ্রিল ২০২৭, বুধবার, সকাল ৬.৩০ টা', স্থান: মাঠ", 0),
        ("আমন্ত্রণপত্র", "", "বেলা ১১.০০ টায় সংবর্ধনা অনুষ্ঠিত হবে।", "তারিখ: ১৬ ডিসেম্বর ২০২৬, স্থান: মাঠ", 0),
        ("আমন্ত্রণপত্র", "", "সদয় উপস্থিতি কামনা করছি।", "তারিখ: ১৬ ডিসেম্বর ২০২৬, স্থান: মাঠ", 1),
        ("আমন্ত্রণপত্র", "", "সদয় উপস্থিতি কামনা করছি।", "উদ্বোধন: সকাল ৬.৩০ টা, স্থান: মাঠ", 1),
        ("প্রশিক্ষণ আদেশ", "", "‘হিসাবরক্ষণ’ শীর্ষক প্রশিক্ষণে মনোনয়ন দেওয়া হলো।", "মেয়াদ: ৫ দিন, স্থান: সাভার", 0),
        ("প্রশিক্ষণ আদেশ", "", "“Rope Rescue”- শীর্ষক আবাসিক কোর্সে মনোনয়ন দেওয়া হলো।", "মেয়াদ: ৫ দিন, স্থান: সাভার", 0),
        ("প্রশিক্ষণ আদেশ", "নথি ব্যবস্থাপনা বিষয়ক প্রশিক্ষণ।", "মনোনয়ন দেওয়া হলো।", "মেয়াদ: ৫ দিন, স্থান: সাভার", 0),
        ("প্রশিক্ষণ আদেশ", "", "প্রশিক্ষণে মনোনয়ন দেওয়া হলো।", "মেয়াদ: ৫ দিন, স্থান: সাভার", 1),
        ("প্রশিক্ষণ আদেশ", "", "‘হিসাবরক্ষণ’ শীর্ষক প্রশিক্ষণে মনোনয়ন দেওয়া হলো।", "মেয়াদ: ৫ দিন, ভাতা: নেই", 1),
    ],
)
def test_particulars_that_stand_under_another_label(
    form: str, subject: str, body: str, particulars: str, found: int
) -> None:
    text = letter(body=body, more=f"বিবরণ: {{{particulars}}}\n")
    text = text.replace("অফিস স্মারক", form).replace(
        "বিষয়: প্রশিক্ষণ।\n", f"বিষয়: {subject}\n" if subject else ""
    )
    lacking = [problem for problem in audited(text, "form_parts") if "বিবরণে" in problem.bangla]
    assert len(lacking) == found
