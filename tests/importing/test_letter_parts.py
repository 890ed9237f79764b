"""The order of the parts of old letters, their pictures, page breaks, labels and closings → the fields that say them."""

from __future__ import annotations

import io
from typing import Any

import pytest
from PIL import Image

import govdocs
from govdocs import importing
from govdocs.importing.fields.pictures import is_usable
from govdocs.importing.lines.text_lines import TextLine
from govdocs.importing.old_document import OldPicture
from govdocs.importing.readers.opening import read_old_document
from govdocs.importing.roles.signature_lines import is_name, is_stray_word
from govdocs.models.letter import Letter
from govdocs.models.minutes import Minutes
from tests.importing.test_old_letters import contract, imported, memo, minutes, order
from tests.support.nothing_lost import lost
from tests.support.old_letters import OldLetter
from tests.support.word_files import words_of_page

HEAD = ["গণপ্রজাতন্ত্রী বাংলাদেশ সরকার", "পাঠাগার অধিদপ্তর", "ঢাকা"]
NUMBER = "নং-৪৩.০০.০০০০.১২১.০৬.০০৯.২৪.৭২\t\t\tতারিখ: ১৫/০৯/২০২৪ খ্রি."
TEXT = "উপর্যুক্ত বিষয়ের পরিপ্রেক্ষিতে জানানো যাচ্ছে যে, পাঠাগারে নতুন বই সংগ্রহের উদ্যোগ নেওয়া হয়েছে।"


def letter(*above: str, closing: tuple[str, ...] = (), behind: tuple[str, ...] = ()) -> OldLetter:
    w = OldLetter()
    w.lines(HEAD, "c")
    w.line(NUMBER)
    w.lines(above)
    w.line("বিষয়: বই সংগ্রহ প্রসঙ্গে।", bold=True)
    w.line(TEXT, "j")
    w.lines(closing, "r")
    w.lines(["(শাহানা বেগম)", "পরিচালক"], "c")
    w.lines(behind)
    return w


def values(parts: Any) -> list[list[str]]:
    return [[part.value for part in row] for row in parts]


# The order of the parts


def test_an_addressee_beside_the_signature_stands_beside_it_again() -> None:
    found, document = imported(memo())
    assert isinstance(document, Letter)
    assert ["to", "signature"] in values(document.parts)
    assert "# দেখুন: অংশগুলো পুরোনো পত্রে এই ক্রমে ছিল" in found.text
    assert document.warnings == () or not any(one.code == "not-in-parts" for one in document.warnings)


@pytest.mark.parametrize("make", [contract, order, letter])
def test_the_order_of_the_form_is_not_written(make: Any) -> None:
    assert imported(make())[1].parts == ()


def test_an_addressee_over_the_subject_of_a_memo() -> None:
    document = imported(letter("মহাপরিচালক", "পাঠাগার অধিদপ্তর, ঢাকা।"))[1]
    names = [row[0] for row in values(document.parts)]  # type: ignore[attr-defined]
    assert names.index("to") < names.index("subject") < names.index("body")


# Labels, closings, particulars


@pytest.mark.parametrize(
    ("above", "to", "told"),
    [
        (("প্রাপক:", "মহাপরিচালক", "ঢাকা।"), "মহাপরিচালক\nঢাকা।", "প্রাপক:"),
        (("প্রাপক:\tমহাপরিচালক", "ঢাকা।"), "মহাপরিচালক\nঢাকা।", "প্রাপক:"),
        (("প্রাপকঃ মহাপরিচালক", "ঢাকা।"), "মহাপরিচালক\nঢাকা।", "প্রাপকঃ"),
        (("বরাবর", "মহাপরিচালক"), "বরাবর\nমহাপরিচালক", ""),
    ],
)
def test_the_word_over_the_addressee_is_told(above: tuple[str, ...], to: str, told: str) -> None:
    found, document = imported(letter(*above))
    assert [str(one) for one in document.to] == [to]  # type: ignore[attr-defined]
    assert (f"# দেখুন: ‘{told}’ কথাটি নেওয়া হয়নি" in found.text) is bool(told)


def test_who_sends_is_no_addressee() -> None:
    found, document = imported(letter("প্রেরক: তাহমিনা বেগম, উপসচিব।", "প্রাপক: মহাপরিচালক", "ঢাকা।"))
    assert dict(document.particulars) == {"প্রেরক": "তাহমিনা বেগম, উপসচিব।"}  # type: ignore[attr-defined]
    assert not found.remainder


@pytest.mark.parametrize(
    ("closing", "close"),
    [
        (("শুভেচ্ছান্তে,", "আপনার একান্ত,"), "শুভেচ্ছান্তে,\nআপনার একান্ত,"),
        (("আপনার বিশ্বস্ত",), "আপনার বিশ্বস্ত"),
    ],
)
def test_each_closing_keeps_its_line(closing: tuple[str, ...], close: str) -> None:
    document = imported(letter(closing=closing))[1]
    assert document.close == close  # type: ignore[attr-defined]
    assert set(" ".join(closing).split()) <= set(words_of_page(document))


def test_the_sender_over_a_demi_official_letter() -> None:
    w = OldLetter()
    w.table([["নাহিদা পারভীন\nসচিব", "গণপ্রজাতন্ত্রী বাংলাদেশ সরকার\nজলাভূমি মন্ত্রণালয়"]], ruled=False, sides="lr")
    w.line("আধা-সরকারি পত্র নং- ৫৮.০০.০০০০.০১১.২২.০০৪.২৪-৩৭\t\tতারিখ: ১১ নভেম্বর ২০২৪")
    w.line("প্রিয় সহকর্মী,")
    w.line("আপনি অবগত আছেন যে, সীমানা নির্ধারণের কাজ আগামী ডিসেম্বরের মধ্যে শেষ করার সিদ্ধান্ত রয়েছে।", "j")
    w.lines(["আপনার একান্ত,", "(নাহিদা পারভীন)"], "c")
    _, document = imported(w)
    assert document.form.name == "demi-official"  # type: ignore[attr-defined]
    assert (document.sender.name, document.sender.posts) == ("নাহিদা পারভীন", ("সচিব",))  # type: ignore[attr-defined]
    assert document.letterhead.left is None  # type: ignore[attr-defined]


def test_of_two_lists_the_first_stays_first() -> None:
    behind = ("কার্যার্থে (জ্যেষ্ঠতার ক্রমানুসারে নয়):", "১। মহাপরিচালক, ঢাকা।", "সদয় অবগতির জন্য অনুলিপি:", "১। অফিস কপি।")
    document = imported(letter(behind=behind))[1]
    assert [one.line for one in document.distribution.recipients] == ["মহাপরিচালক, ঢাকা।"]  # type: ignore[attr-defined]
    assert [one.line for one in document.copies.recipients] == ["অফিস কপি।"]  # type: ignore[attr-defined]


# When a meeting was


@pytest.mark.parametrize(
    ("lines", "printed", "told"),
    [
        (["তারিখ ও সময়\t: ২৮ জুলাই ২০২৪, রবিবার, সকাল ১১.০০ টা"], "২৮ জুলাই ২০২৪, রবিবার, সকাল ১১.০০ টা", False),
        (["তারিখ ও সময়\t: ২৮ জুলাই ২০২৪ সকাল ১১.০০ টা"], "২৮ জুলাই ২০২৪ সকাল ১১.০০ টা", False),
        (["তারিখ\t\t: ২৮ জুলাই ২০২৪, রবিবার", "সময়\t\t: সকাল ১১.০০ টা"], "২৮ জুলাই ২০২৪, রবিবার, সকাল ১১.০০ টা", False),
        (["তারিখ ও সময়: ২৮ জুলাই ২০২৪ রবিবার, সকাল ১১.০০ টা"], "২৮ জুলাই ২০২৪ রবিবার সকাল ১১.০০ টা", True),
    ],
)
def test_day_and_time_of_a_meeting_keep_their_marks(lines: list[str], printed: str, told: bool) -> None:
    w = OldLetter()
    w.lines(["উপজেলা পরিষদ কার্যালয়", "উন্নয়ন কমিটির সভার কার্যবিবরণী"], "c")
    w.lines(["সভাপতি\t\t: জনাব রওশন আরা, উপজেলা নির্বাহী কর্মকর্তা", *lines, "স্থান\t\t: মিলনায়তন"])
    w.line("সভাপতি উপস্থিত সকলকে স্বাগত জানিয়ে সভার কাজ শুরু করেন। গত সভার কার্যবিবরণী দৃঢ়ীকরণ করা হয়।", "j")
    w.line("আর কোনো আলোচনা না থাকায় সভাপতি সকলকে ধন্যবাদ জানিয়ে সভার সমাপ্তি ঘোষণা করেন।", "j")
    w.lines(["(রওশন আরা)", "উপজেলা নির্বাহী কর্মকর্তা"], "c")
    found, document = imported(w)
    assert isinstance(document, Minutes)
    assert document.held is not None
    assert document.held.line == printed
    assert ("# দেখুন: যতিচিহ্ন মেলে না" in found.text) is told
    assert document.chair is not None
    assert (document.chair.name, document.chair.posts) == ("জনাব রওশন আরা,", ("উপজেলা নির্বাহী কর্মকর্তা",))
    assert not found.remainder


def test_a_list_of_people_is_of_no_signature() -> None:
    document = imported(minutes())[1]
    assert document.signature is not None  # type: ignore[attr-defined]
    assert document.signature.office == ()  # type: ignore[attr-defined]


# Pictures


def picture(colour: str, width: int = 120) -> io.BytesIO:
    file = io.BytesIO()
    Image.new("RGB", (width, 60), colour).save(file, "PNG")
    return io.BytesIO(file.getvalue())


def pictured(*, hand: bool = True, middle: bool = False) -> OldLetter:
    """Logos in the corners, or one in the middle; a hand over the name; a picture within the text."""
    w = OldLetter()
    if middle:
        w.line("", "c").add_run().add_picture(picture("green"))
        w.lines(HEAD, "c")
    else:
        table = w.table([["", "\n".join(HEAD), ""]], ruled=False, sides="ccc")
        for at, colour in ((0, "green"), (2, "blue")):
            table.rows[0].cells[at].paragraphs[0].add_run().add_picture(picture(colour))
    w.line(NUMBER)
    w.line("বিষয়: বই সংগ্রহ প্রসঙ্গে।", bold=True)
    w.line(TEXT, "j").add_run().add_picture(picture("red"))
    w.line("এমতাবস্থায়, প্রয়োজনীয় ব্যবস্থা গ্রহণের জন্য নির্দেশক্রমে অনুরোধ করা হলো।", "j")
    if hand:
        w.line("", "c").add_run().add_picture(picture("black"))
    w.lines(["(শাহানা বেগম)", "পরিচালক"], "c")
    return w


def read(w: OldLetter) -> tuple[importing.Imported, Letter]:
    found = importing.read_bytes(w.data(), "পুরোনো.docx")
    files = {f"পুরোনো-{one.name}": one.data for one in found.pictures}
    document = govdocs.loads(found.text, files=files)
    assert isinstance(document, Letter)
    return found, document


def test_logos_and_the_hand_find_their_fields() -> None:
    found, document = read(pictured())
    assert document.letterhead is not None
    logos = [document.letterhead.left, document.letterhead.right]
    assert [logo.picture.file.path for logo in logos if logo and logo.picture] == [
        "পুরোনো-image1.png",
        "পুরোনো-image2.png",
    ]
    assert document.signature is not None
    assert document.signature.picture is not None
    assert document.signature.picture.path == "পুরোনো-image4.png"
    assert len(found.pictures) == 4  # that within the text stays beside the YAML
    assert found.text.count("# দেখুন: লোগো") == 2
    assert "# দেখুন: স্বাক্ষরের ছবি বলে ধরা হয়েছে" in found.text


def test_a_logo_in_the_middle_is_told() -> None:
    found, document = read(pictured(middle=True, hand=False))
    assert document.letterhead is not None
    assert document.letterhead.left is not None
    assert "পুরোনো পত্রে কোণে ছিল না" in found.text
    assert document.signature is not None
    assert document.signature.picture is None


@pytest.mark.parametrize(
    ("name", "data"), [("a.emf", b"\x01\0\0\0"), ("a.png", b"\x89PNG\r\n\x1a\n"), ("a.png", b"")]
)
def test_what_no_letter_can_have_stays_beside_it(name: str, data: bytes) -> None:
    assert not is_usable(OldPicture(name, data))


# Pages, stray words


def test_pages_that_were_begun_part_the_annexes() -> None:
    w = order()
    w.document.add_page_break()
    w.line("বদলি হওয়া কর্মচারীদের বিবরণ", "c", bold=True)
    w.table([["ক্রম", "নাম", "পদ"], ["১", "সেলিম রেজা", "অফিস সহকারী"]])
    w.line("পরিশিষ্ট-খ", "r").paragraph_format.page_break_before = True
    w.line("কর্মস্থলে যোগদানের নিয়ম এখানে দেওয়া হলো।")
    found, document = imported(w)
    assert [one.label for one in document.annexes] == [None, "পরিশিষ্ট-খ"]  # type: ignore[attr-defined]
    assert document.copies.signature.office == ()  # type: ignore[attr-defined]
    assert not found.remainder
    assert not lost(read_old_document(w.data(), "x.docx"), found.text)


@pytest.mark.parametrize(
    ("word", "name", "is_stray"),
    [
        ("Shahana", "শাহানা বেগম ৩০/৫/২০২২", True),
        ("Shahana", "(শাহানা বেগম)", True),
        ("Sd", "পরিচালক", False),
        ("Director General", "(শাহানা বেগম)", False),
        ("স্বাক্ষরিত", "(শাহানা বেগম)", False),
    ],
)
def test_a_stray_word_over_a_signature(word: str, name: str, is_stray: bool) -> None:
    lines = [TextLine(text) for text in (word, name, "উপপ্রকল্প পরিচালক", "ফোন: ০২-৫৫০০০০২১")]
    assert is_stray_word(lines, 0) is is_stray


def test_the_signature_under_a_stray_word_is_found() -> None:
    w = letter()
    for paragraph in w.document.paragraphs[-2:]:
        paragraph._p.getparent().remove(paragraph._p)
    w.lines(["Shahana", "শাহানা বেগম ১৫/০৯/২০২৪", "পরিচালক", "ফোন: ০২-৫৫০০০০২১"])
    found, document = imported(w)
    assert document.signature.name == "শাহানা বেগম"  # type: ignore[attr-defined]
    assert str(document.signature.date) == "১৫/০৯/২০২৪"  # type: ignore[attr-defined]
    assert found.remainder == ("Shahana",)
    assert is_name("শাহানা বেগম ১৫/০৯/২০২৪")
