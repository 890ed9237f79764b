"""What clerks type and what a page does to it: signatures of two posts, a post alone, dates that ran over, labels under a number."""

from __future__ import annotations

import pytest

from govdocs.importing import messages
from govdocs.importing.lines.day_lines import day_value, is_rest_of_day
from govdocs.importing.lines.text_lines import TextLine, lines_of
from govdocs.importing.old_document import OldCell, OldDocument, OldParagraph, OldTable, Stretch
from govdocs.importing.roles.placing import placed
from tests.importing.test_old_letters import imported, memo
from tests.support.old_letters import OldLetter


def minutes(*posts: str) -> OldLetter:
    """Minutes with a table of five columns and a chair of several posts."""
    w = OldLetter()
    w.lines(["গণপ্রজাতন্ত্রী বাংলাদেশ সরকার", "উপজেলা সমন্বয় কর্মকর্তার কার্যালয়"], "c")
    w.line("মাসিক সমন্বয় সভার কার্যবিবরণী", "c", bold=True)
    w.line("সভাপতি উপস্থিত সকলকে স্বাগত জানিয়ে সভার কাজ শুরু করেন। গত সভার কার্যবিবরণী দৃঢ়ীকরণ করা হয়।", "j")
    w.table(
        [
            ["ক্রম", "আলোচ্য বিষয়", "আলোচনা", "সিদ্ধান্ত", "বাস্তবায়নে"],
            ["১", "পাঠাগার", "বই কম।", "বই কিনতে হবে।", "গ্রন্থাগারিক"],
        ]
    )
    w.line("আর কোনো আলোচনা না থাকায় সভাপতি সকলকে ধন্যবাদ জানিয়ে সভার সমাপ্তি ঘোষণা করেন।", "j")
    w.lines(["স্বাক্ষরিত/-", "(আনোয়ারা খাতুন)", *posts], "c")
    return w


@pytest.mark.parametrize(
    ("posts", "given", "office"),
    [
        (("উপজেলা সমন্বয় কর্মকর্তা", "ও", "সভাপতি", "উপজেলা সমন্বয় কমিটি"), ["উপজেলা সমন্বয় কর্মকর্তা", "ও", "সভাপতি"], ["উপজেলা সমন্বয় কমিটি"]),
        (("উপজেলা সমন্বয় কর্মকর্তা", "ও সভাপতি"), ["উপজেলা সমন্বয় কর্মকর্তা", "ও সভাপতি"], []),
        (("উপজেলা সমন্বয় কর্মকর্তা", "পলাশতলী", "এবং", "সভাপতি", "সমন্বয় কমিটি"), ["উপজেলা সমন্বয় কর্মকর্তা"], ["পলাশতলী", "এবং", "সভাপতি", "সমন্বয় কমিটি"]),
    ],
)  # fmt: skip
def test_whoever_signs_for_two_posts(posts: tuple[str, ...], given: list[str], office: list[str]) -> None:
    found, document = imported(minutes(*posts))
    assert document.signature is not None  # type: ignore[attr-defined]
    assert [str(post) for post in document.signature.posts] == given  # type: ignore[attr-defined]
    assert [str(line) for line in document.signature.office] == office  # type: ignore[attr-defined]
    assert not found.remainder


def test_no_head_of_the_table_of_decisions_is_lost() -> None:
    found, _ = imported(minutes("উপজেলা সমন্বয় কর্মকর্তা"))
    assert "- আলোচ্য বিষয় / আলোচনা\n" in found.text


def test_a_post_alone_signs_the_list_of_recipients() -> None:
    letter = memo()
    for paragraph in letter.document.paragraphs[-2:]:
        paragraph._p.getparent().remove(paragraph._p)
    letter.line("উপজেলা সমন্বয় কর্মকর্তা", "r")
    found, document = imported(letter)
    copies = document.copies  # type: ignore[attr-defined]
    assert [str(post) for post in copies.signature.posts] == ["উপজেলা সমন্বয় কর্মকর্তা"]
    assert not document.annexes
    assert not found.remainder


@pytest.mark.parametrize(
    ("before", "text", "is_rest"),
    [
        ("তারিখঃ ১৪ আশ্বিন", "১৪৩০ বঙ্গাব্দ", True),
        ("তারিখ: ২৯ সেপ্টেম্বর", "২০২৩", True),
        ("তারিখ: ০৪/০৬/২০২৪", "খ্রি.", True),
        ("তারিখ: ২৯ সেপ্টেম্বর ২০২৩", "খ্রিষ্টাব্দ", True),
        ("নং: জেশিঅ/পলাশ/২০২৪/৩১২", "খ্রি.", False),
        ("তারিখ: ২৯ সেপ্টেম্বর ২০২৩", "১৪৩০ বঙ্গাব্দ", False),
        ("তারিখ: ০৪/০৬/২০২৪", "সচিব", False),
        ("তারিখ: ০৪/০৬/২০২৪", "", False),
        ("নং- ৪৬.০০.০০০০.০৯৯", "২০২৩", False),
    ],
)
def test_the_rest_of_a_date(before: str, text: str, is_rest: bool) -> None:
    assert is_rest_of_day(before, text) is is_rest


def test_a_date_of_two_lines_is_one() -> None:
    lines = ["তারিখঃ ১৪ আশ্বিন", "১৪৩০ বঙ্গাব্দ", "২৯ সেপ্টেম্বর ২০২৩ খ্রিষ্টাব্দ"]
    assert day_value(lines) == (
        {"gregorian": "২৯ সেপ্টেম্বর ২০২৩ খ্রিষ্টাব্দ", "bangla": "১৪ আশ্বিন ১৪৩০ বঙ্গাব্দ"},
        "",
    )


def test_the_rest_of_a_date_at_the_left_margin_is_of_the_date() -> None:
    head = TextLine("গণপ্রজাতন্ত্রী বাংলাদেশ সরকার", align="center")
    row = [
        TextLine("স্মারক নং: জেশিঅ/পলাশ/২০২৪/৩১২", column=0, columns=2),
        TextLine("খ্রি.", column=0, columns=2),
        TextLine("তারিখ: ০৪/০৬/২০২৪", column=1, columns=2),
    ]
    found = placed([head, *row, TextLine("বিষয়: বিজ্ঞান মেলা আয়োজন প্রসঙ্গে।")])
    assert [(one.role, one.line.text) for one in found[1:4]] == [
        ("number", "স্মারক নং: জেশিঅ/পলাশ/২০২৪/৩১২"),
        ("date", "তারিখ: ০৪/০৬/২০২৪"),
        ("date", "খ্রি."),
    ]


def test_labels_under_number_and_date_are_read_row_by_row() -> None:
    def cell(*texts: str) -> OldCell:
        return OldCell(tuple(OldParagraph((Stretch(text),)) for text in texts))

    table = OldTable(
        (
            (cell("স্মারক নং- ৪৬.০২.৫০০০.০০০.১৪.০০৭.২২-১১৮৪"), cell("তারিখঃ ১২/১০/২০২২")),
            (cell("প্রাপক", "ঃ"), cell("উপজেলা প্রকৌশলী", "কমলাপাড়া।")),
            (cell("বিষয়", "ঃ"), cell("স্কিম তালিকা প্রেরণ প্রসঙ্গে।")),
        ),
        ruled=False,
    )
    assert [line.text for line in lines_of(OldDocument((table,)))][2:] == [
        "প্রাপক: উপজেলা প্রকৌশলী",
        "কমলাপাড়া।",
        "বিষয়: স্কিম তালিকা প্রেরণ প্রসঙ্গে।",
    ]


def test_what_word_needs_is_said_in_words() -> None:
    assert messages.NEEDS_WORD.en.startswith("Reading a Word file needs python-docx: pipx inject govdocs ")
