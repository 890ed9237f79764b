"""Old letters in layouts of their own → fields; nothing of them is lost, and the YAML loads."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

import govdocs
from govdocs import importing
from govdocs.importing.readers.opening import read_old_document
from govdocs.models.letter import Letter
from govdocs.models.minutes import Minutes
from tests.support.nothing_lost import lost
from tests.support.old_letters import OldLetter


def memo() -> OldLetter:
    """Number and date on one line by tabs, addressee beside the signature, copies below."""
    w = OldLetter()
    w.lines(["গণপ্রজাতন্ত্রী বাংলাদেশ সরকার", "জনসেবা মন্ত্রণালয়", "প্রশাসন-২ শাখা", "www.seba.example.gov.bd"], "c")
    w.line()
    w.line("স্মারক নং- ৪৬.০০.০০০০.০৯৯.৩১.০০৭.২২-২১৪\t\t\t\tতারিখঃ ১৪ ফাল্গুন ১৪২৯ বঙ্গাব্দ")
    w.line("\t\t\t\t\t\t\t\t২৭ ফেব্রুয়ারি ২০২৩ খ্রিষ্টাব্দ")
    w.line("বিষয়ঃ ইউনিয়ন পর্যায়ে সেবা সপ্তাহ উদ্‌যাপনের প্রতিবেদন প্রেরণ।", bold=True)
    w.line("সূত্রঃ জেলা সমন্বয় কার্যালয়ের ৪৬.৯২.০০০০.০০৪.০৬.০০৭.২৩-৩০৫ নম্বর পত্র, তারিখঃ ১২ ফেব্রুয়ারি ২০২৩।")
    w.line(
        "উপর্যুক্ত বিষয় ও সূত্রের প্রেক্ষিতে জানানো যাচ্ছে যে, গত ১ থেকে ৭ ফেব্রুয়ারি পর্যন্ত উপজেলার নয়টি ইউনিয়নে সেবা সপ্তাহ পালিত হয়েছে।",
        "j",
    )
    w.line("০২। সেবা সপ্তাহে নিম্নরূপ কার্যক্রম নেওয়া হয়:", "j")
    w.numbered(["জন্ম নিবন্ধন শিবির;", "কর মেলা;", "অভিযোগ শোনা।"], text="(%1)")
    w.line("০৩। এমতাবস্থায়, প্রতিবেদনটি সদয় অবগতি ও প্রয়োজনীয় ব্যবস্থা গ্রহণের জন্য নির্দেশক্রমে প্রেরণ করা হলো।", "j")
    w.line("সংযুক্তিঃ বর্ণনামতে ০৩ (তিন) পাতা।")
    left = "জেলা সমন্বয় কর্মকর্তা\nকমলাপাড়া।\n[দৃষ্টি আকর্ষণঃ সহকারী সমন্বয় কর্মকর্তা]"
    right = (
        "(মোসাঃ রেহানা পারভীন)\nউপজেলা সমন্বয় কর্মকর্তা\nপলাশতলী, কমলাপাড়া\nফোনঃ ০৯৯১-৬০০২১\nই-মেইলঃ uso@example.gov.bd"
    )
    w.table([[left, right]], ruled=False, sides="lc")
    w.line("স্মারক নং- ৪৬.০০.০০০০.০৯৯.৩১.০০৭.২২-২১৪/১(৩)\t\t\tতারিখঃ ২৭ ফেব্রুয়ারি ২০২৩")
    w.line("সদয় অবগতি ও কার্যার্থে অনুলিপি প্রেরণ করা হলো (জ্যেষ্ঠতার ক্রমানুসারে নয়):")
    w.lines(["১. উপপরিচালক, সেবা অধিদপ্তর, ঢাকা।", "২. চেয়ারম্যান (সকল), ইউনিয়ন পরিষদ, পলাশতলী।", "৩. অফিস কপি।"])
    w.lines(["রেহানা পারভীন", "উপজেলা সমন্বয় কর্মকর্তা"], "r")
    return w


def contract() -> OldLetter:
    """Letterhead with a slogan in a table, addressee first, labels in a table, a salutation, a ruled table in the text."""
    w = OldLetter()
    w.table([["", "উপজেলা সমন্বয় কর্মকর্তার কার্যালয়\nপলাশতলী, কমলাপাড়া", "সেবায়\nআমরা"]], ruled=False, sides="ccc")
    w.table([["নম্বর: ০৫.৪২.৯৯১৪.০০০.০৬.০০১.২৪.৩৫১", "তারিখ: ০৫/০৮/২০২৪ খ্রি."]], ruled=False, sides="lr")
    w.lines(["বরাবর", "ব্যবস্থাপক", "কাশবন সমবায় সমিতি লি.", "পলাশতলী বাজার, কমলাপাড়া।"])
    w.table(
        [["বিষয়:", "কম্পিউটার সরবরাহের চুক্তি সম্পাদন প্রসঙ্গে।"], ["সূত্র:", "আপনার দাখিলকৃত দরপত্র, তারিখ ২১ জুলাই ২০২৪।"]],
        ruled=False,
    )
    w.line("জনাব,")
    w.line(
        "\tআপনার দরপত্রটি মূল্যায়ন কমিটির সুপারিশক্রমে গৃহীত হয়েছে। আপনাকে আগামী ১৫ দিনের মধ্যে চুক্তি সম্পাদনের জন্য অনুরোধ করা হলো।"
    )
    w.table(
        [
            ["ক্র. নং", "পণ্য", "সংখ্যা", "মূল্য (টাকা)"],
            ["১", "কম্পিউটার", "৫", "২,৫০,০০০"],
            ["২", "প্রিন্টার", "২", "৪০,০০০"],
        ]
    )
    w.line("আপনার বিশ্বস্ত", "r")
    w.lines(["স্বাক্ষরিত/-", "মো. আবদুল হান্নান", "উপজেলা সমন্বয় কর্মকর্তা", "ফোন: ০২-৯৯৯০০০০১"], "r")
    w.line("অনুলিপি:")
    w.numbered(["জেলা সমন্বয় কর্মকর্তা, কমলাপাড়া।", "হিসাবরক্ষণ কর্মকর্তা, পলাশতলী।"])
    return w


def order() -> OldLetter:
    """A spaced title, no subject; the number and date on lines of their own."""
    w = OldLetter()
    w.lines(["গণপ্রজাতন্ত্রী বাংলাদেশ সরকার", "নদী উন্নয়ন অধিদপ্তর", "চরআলো ভবন, ঢাকা।"], "c", bold=True)
    w.line("নং-২৪.৯২.০০০০.০০৩.১৯.০১১.১৮-৭৭৫")
    w.line("তারিখঃ ১১-০৩-২০১৯ খ্রিঃ", "r")
    w.line("অ ফি স  আ দে শ", "c", bold=True)
    w.line("এ অধিদপ্তরের নিম্নবর্ণিত কর্মচারীকে জনস্বার্থে তাঁর নামের পাশে উল্লিখিত কর্মস্থলে বদলি করা হলো।", "j")
    w.table([["ক্রঃ নং", "নাম ও পদবি", "বর্তমান কর্মস্থল"], ["১", "জনাব মোঃ সেলিম রেজা, অফিস সহকারী", "প্রধান কার্যালয়"]])
    w.line("০২। এ আদেশ অবিলম্বে কার্যকর হবে।")
    w.lines(["(মোঃ ইসমাইল হোসেন)", "পরিচালক (প্রশাসন)", "ফোনঃ ০২-৫৫০১০০০১"], "c")
    w.line("নং-২৪.৯২.০০০০.০০৩.১৯.০১১.১৮-৭৭৫/১(২)")
    w.line("তারিখঃ ১১-০৩-২০১৯ খ্রিঃ", "r")
    w.line("অনুলিপি সদয় জ্ঞাতার্থে ও কার্যার্থে:")
    w.lines(["১। উপপরিচালক, চরআলো।", "২। ব্যক্তিগত নথি।"])
    w.lines(["(নাসরিন সুলতানা)", "সহকারী পরিচালক"], "c")
    return w


def minutes() -> OldLetter:
    """Facts in a table without lines, decisions in a table with them, who was there at the end."""
    w = OldLetter()
    w.lines(["গণপ্রজাতন্ত্রী বাংলাদেশ সরকার", "উপজেলা সমন্বয় কর্মকর্তার কার্যালয়"], "c")
    w.line("মাসিক সমন্বয় সভার কার্যবিবরণী", "c", bold=True)
    facts = [
        ["সভাপতি", ":", "জনাব আনোয়ারা খাতুন"],
        ["স্থান", ":", "সভাকক্ষ"],
        ["তারিখ ও সময়", ":", "১৭ আগস্ট ২০২৩, সকাল ১০.৩০ টা"],
    ]
    w.table(facts, ruled=False)
    w.line("সভাপতি উপস্থিত সকলকে স্বাগত জানিয়ে সভার কাজ শুরু করেন। গত সভার কার্যবিবরণী দৃঢ়ীকরণ করা হয়।", "j")
    w.table(
        [
            ["ক্রমিক", "আলোচনা", "সিদ্ধান্ত", "বাস্তবায়নকারী"],
            ["১।", "পাঠাগারের বই কম।", "বই কিনতে হবে।", "গ্রন্থাগারিক"],
            ["২।", "মাঠে পানি জমে।", "নালা কাটতে হবে।", "প্রকৌশলী"],
        ]
    )
    w.line("আর কোনো আলোচনা না থাকায় সভাপতি সকলকে ধন্যবাদ জানিয়ে সভার সমাপ্তি ঘোষণা করেন।", "j")
    w.lines(["(আনোয়ারা খাতুন)", "উপজেলা সমন্বয় কর্মকর্তা"], "r")
    w.line("উপস্থিত সদস্যগণের তালিকা", "c")
    w.table(
        [
            ["ক্রমিক নং", "নাম ও পদবি", "মোবাইল নম্বর", "স্বাক্ষর"],
            ["১", "আনোয়ারা খাতুন\nসমন্বয় কর্মকর্তা", "০১৭০০-০০০০০১", "স্বাক্ষরিত"],
        ]
    )
    return w


LETTERS = [memo, contract, order, minutes]


def imported(letter: OldLetter, **options: Any) -> tuple[importing.Imported, govdocs.Document]:
    found = importing.from_document(read_old_document(letter.data(), "পুরোনো.docx"), "পুরোনো.docx", **options)
    return found, govdocs.loads(found.text)


@pytest.mark.parametrize("make", LETTERS)
@pytest.mark.parametrize("language", ["bn", "en"])
def test_the_yaml_loads_and_nothing_is_lost(make: Callable[[], OldLetter], language: Any) -> None:
    found, document = imported(make(), language=language)
    assert document.warnings == () or not any(one.is_error for one in document.warnings)
    assert found.remainder == ()
    if language == "bn":
        assert not lost(read_old_document(make().data(), "পুরোনো.docx"), found.text)


def test_a_memo() -> None:
    _, letter = imported(memo())
    assert isinstance(letter, Letter)
    assert letter.form.name == "office-memo"
    assert str(letter.number) == "৪৬.০০.০০০০.০৯৯.৩১.০০৭.২২-২১৪"
    assert letter.date is not None
    assert str(letter.date.gregorian.date) == "2023-02-27"
    assert letter.date.bangla == "১৪ ফাল্গুন ১৪২৯ বঙ্গাব্দ"
    assert letter.subject == govdocs.text.unicode.normalise("ইউনিয়ন পর্যায়ে সেবা সপ্তাহ উদ্‌যাপনের প্রতিবেদন প্রেরণ।")
    assert [one.split("\n")[0] for one in letter.to] == ["জেলা সমন্বয় কর্মকর্তা".replace("য়", "য়")]
    assert letter.signature is not None
    assert letter.signature.phone == "০৯৯১-৬০০২১"
    assert letter.copies is not None
    assert letter.copies.total == 3
    assert letter.copies.item_mark == "১."
    assert letter.copies.number is not None
    assert letter.copies.number.copies == 3
    assert letter.body is not None
    assert "(১) জন্ম নিবন্ধন শিবির;" in letter.body


def test_a_letter_with_a_salutation() -> None:
    _, letter = imported(contract())
    assert isinstance(letter, Letter)
    assert letter.form.name == "official-letter"
    assert letter.salutation == "জনাব,"
    assert letter.close == "আপনার বিশ্বস্ত"
    assert letter.letterhead is not None
    assert letter.letterhead.right is not None
    assert len(letter.references) == 1
    assert letter.body is not None
    assert "| ২ | প্রিন্টার | ২ | ৪০,০০০ |" in letter.body


def test_an_order() -> None:
    _, letter = imported(order())
    assert isinstance(letter, Letter)
    assert (letter.form.name, letter.title) == ("office-order", "::অফিস আদেশ::")
    assert letter.copies is not None
    assert letter.copies.signature is not None
    assert letter.copies.signature.name == "(নাসরিন সুলতানা)"


def test_minutes() -> None:
    _, document = imported(minutes())
    assert isinstance(document, Minutes)
    assert document.decision_style == "table"
    assert [one.owner for one in document.decisions] == [("গ্রন্থাগারিক",), ("প্রকৌশলী",)]
    assert document.held is not None
    assert str(document.held.time) == "সকাল ১০.৩০ টা"
    assert document.attendance_sheet is not None
    assert document.attendance_sheet.attendees[0].mobile == "০১৭০০-০০০০০১"


def test_a_faithful_copy_says_so() -> None:
    assert imported(memo(), faithful=True)[1].faithful


def test_what_finds_no_field_makes_a_draft_and_is_told() -> None:
    letter = memo()
    letter.document.sections[0].footer.paragraphs[0].text = "মুদ্রণ শাখার ক্রমিক কখগ-৭"
    found, document = imported(letter)
    assert any("কখগ-৭" in text for text in found.remainder)
    assert document.is_draft
    assert "not-yet-placed" in {problem.code for problem in document.warnings}


def test_comments_are_kept_as_comments() -> None:
    found = importing.from_document(
        importing.OldDocument(
            (
                importing.OldParagraph((importing.Stretch("ফাইলে রাখুন"),), area="comment"),
                *read_old_document(memo().data(), "x.docx").blocks,
            )
        ),
        "x.docx",
    )
    assert "# মন্তব্য ছিল: ফাইলে রাখুন" in found.text
