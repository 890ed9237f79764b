"""What is printed is read into its parts; what is no digital number is kept whole."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govdocs.errors import Refusal
from govdocs.memo_number.layouts import GROUPS
from govdocs.memo_number.number import MemoNumber
from govdocs.numerals import to_ascii
from govdocs.text.unicode import normalise
from tests.support.vectors import VECTORS_AS_TYPED

VECTORS = VECTORS_AS_TYPED["memo_numbers"]
NOT_FIELDS = {"text", "src", "why", "sep"}
LETTER = "৪৬.০০.০০০০.০৭১.৩১.০০৩.২৩-৫২৪"

read = MemoNumber.parse


@pytest.mark.parametrize("vector", VECTORS["valid"], ids=lambda vector: vector["text"])
def test_a_real_number_is_read_into_its_parts_without_a_warning(vector):
    number = read(vector["text"])
    expected = {name: value for name, value in vector.items() if name not in NOT_FIELDS}
    assert {name: getattr(number, name) for name in expected} == expected
    assert number.separator == vector["sep"]
    assert number.warnings == ()


@pytest.mark.parametrize("vector", VECTORS["valid"] + VECTORS["warn"], ids=lambda vector: vector["text"])
def test_a_real_number_is_printed_as_it_was_read(vector):
    text = normalise(vector["text"])
    assert str(read(text)) == text
    assert read(text).ascii() == to_ascii(text)
    assert read(to_ascii(text)) == read(text)


@pytest.mark.parametrize(
    "label",
    [
        "নং- ",
        "নং: ",
        "নং-",
        "নং ",
        "নম্বর: ",
        "নম্বর:",
        "স্মারক নং ",
        "স্মারক নং- ",
        "স্মারক-",
        "নথি-",
        "নথি - ",
        "স্মারক নম্বর: ",
        "পত্র সংখ্যা: ",
        "স্মারক সংখ্যা ",
        "নংঃ ",
        "স্মারক: ",
        "স্মারক পত্র: ",
        "ইউ.ও. নোট নম্বর: ",
        "আধা-সরকারি পত্র নম্বর ",
        "Memo No. ",
        "No: ",
    ],
)
def test_the_label_is_no_part_of_the_number(label):
    assert str(read(label + LETTER)) == LETTER


@pytest.mark.parametrize("number", ["নথি-৫/২০২৪(অংশ-১)/১২", "পত্র-৫", "নথি-প্রশা/৭", "অফিস-৫"])
def test_a_word_that_is_part_of_the_number_stays(number):
    assert str(read(number)) == number


def test_the_padded_mark_of_a_copy_is_not_taken_over_to_another():
    assert str(read(f"{LETTER}/০১(০৫)").copy(2)) == f"{LETTER}/২"
    assert str(read(f"{LETTER}/০১(০৫)").with_issue(7)) == "৪৬.০০.০০০০.০৭১.৩১.০০৩.২৩-৭"


@pytest.mark.parametrize("rest", ["  তারিখ: ২২ আগস্ট ২০২৩", ", তাং- ২২/০৮/২০২৩", " Date: 22 August 2023", " ।"])
def test_the_rest_of_the_line_is_no_part_of_the_number(rest):
    assert str(read(LETTER + rest)) == LETTER


@pytest.mark.parametrize(
    ("suffix", "index", "copies", "printed"),
    [
        ("", None, None, ""),
        ("/১(১১)", 1, 11, "/১(১১)"),
        ("/১ (১)", 1, 1, "/১(১)"),
        (" / ১", 1, None, "/১"),
        ("(১)", None, 1, "(১)"),
        (" (৪০০০)", None, 4000, "(৪০০০)"),
        ("/1(40)", 1, 40, "/১(৪০)"),
        ("/১(০৫)", 1, 5, "/১(০৫)"),
        ("/০১", 1, None, "/০১"),
        ("/ 01 (02)", 1, 2, "/০১(০২)"),
    ],
)
@pytest.mark.parametrize("text", [LETTER, "০৪.০০.০০০০.৭১২.৯৯.০১৫.২১.১২৬"])
def test_copy_marks(text, suffix, index, copies, printed):
    number = read(text + suffix)
    assert (number.layout, number.copy_index, number.copies) == (read(text).layout, index, copies)
    assert str(number) == text + printed


@pytest.mark.parametrize(
    ("text", "separator", "issue"),
    [
        ("৪৬.০৮৫.০১৮.০১.০০.০৩৩.২০১৫- ১০১/১", "- ", "101"),
        ("৪৬.০০.০০০০.০৭১.৩১.০০৩.২৩ - ৫২৪", " - ", "524"),
        ("৪৬.০০.০০০০.০৭১.৩১.০০৩.২৩–৫২৪", "-", "524"),
        ("৪৬.০০.০০০০.০৭১.৩১.০০৩.২৩/৫২৪", "/", "524"),
        ("৪৬.০০.০০০০.০৭১.৩১.০০৩.২৩/৫২৪/১(১১)", "/", "524"),
        ("৪৬.০০.০০০০.০৭১.৩১.০০৩.২৩", "-", None),
        ("৪৬.০০.০০০০.০৭১.৩১.০০৩.২৩-", "-", None),
        ("৪৬.০০.০০০০.০৭১.৩১.০০৩.২৩-/১(১১)", "-", None),
        ("০৪.০০.০০০০.০০০.৪১৬.২৩.০০০২.২৫", "-", None),
        ("৪৬.০০.০০০০.০৭১.৩১.০০৩.২৩.(অংশ-২)", "-", None),
    ],
)
def test_the_issue_is_told_from_the_file(text, separator, issue):
    number = read(text)
    assert (number.separator, number.issue, number.warnings) == (separator, issue, ())


@pytest.mark.parametrize(
    "text",
    [
        "৪৬.০০.০০০০.০৬৩.০৯.০০১.১৪ (অংশ-২)-৮৬১",
        "৪৬.০০.০০০০.০৬৩.০৯.০০১.(অংশ-২).১৪.৮৬১",
        "৪৬.০০.০০০০.০৬৩.০৯.০০১.১৪.(অংশ ২)-৮৬১",
    ],
)
def test_a_part_mark_stands_before_or_after_the_year(text):
    number = read(text)
    assert (number.year, number.issue, number.part[:3], number.warnings) == ("14", "861", "অংশ", ())
    assert str(number) == text
    assert number == read("৪৬.০০.০০০০.০৬৩.০৯.০০১.১৪(অংশ-২)-৮৬১")
    assert not number.same_file(read("৪৬.০০.০০০০.০৬৩.০৯.০০১.১৪-৮৬১"))


def test_the_extra_group_of_2024_is_the_section():
    number = read("০৪.০০.০০০০.০০০.৪১৬.২৩.০০০২.২৫.১৩২")
    assert (number.layout, number.branch, number.section, number.subject) == ("d22", "000", "416", "23")
    assert (number.file, number.year, number.issue) == ("0002", "25", "132")


@pytest.mark.parametrize(
    "text",
    [*VECTORS["opaque"], "৫২৩", "এস. আর. ও নং ৯৩-আইন/২০১৭", "১২/০৩/২০২৪", "১.২.৩.৪.৫", "মপবি/প্রশাসন/২০০৯"],
)
def test_what_is_no_digital_number_is_kept_whole(text):
    number = read(text)
    assert (number.layout, number.groups, number.issue, number.warnings) == ("opaque", (), None, ())
    assert str(number) == normalise(text)


def test_an_opaque_number_has_its_copy_mark():
    number = read("কৃম/প্রশা-২/১৩/২০০৪-৬৪৭/১(৭৫)")
    assert (number.stem, number.copy_index, number.copies) == ("কৃম/প্রশা-2/13/2004-647", 1, 75)
    assert str(number.copy(2)) == "কৃম/প্রশা-২/১৩/২০০৪-৬৪৭/২"


@pytest.mark.parametrize("text", ["", "  ", "নং- ", "স্মারক নম্বর: ………"])
def test_a_text_without_a_number_is_refused(text):
    with pytest.raises(Refusal, match="no memo number") as refusal:
        read(text)
    assert "স্মারক নম্বর নেই" in refusal.value.bangla


@pytest.mark.parametrize(
    "text",
    ["1." * 3000 + "1", "1" * 9000, "1 " * 5000 + "y", "(" * 5000, "1.1.1.1/" + "1" * 9000, "_" * 9000 + "y"],
    ids=["groups", "digits", "spaces", "brackets", "issue", "blanks"],
)
def test_a_number_of_any_length_is_read_at_once(text):
    assert read(text).layout == "opaque"
    assert read(text) == read(text)


@given(st.text(alphabet="০১২৩৪৫৬৭৮৯0123456789.,-/() অংশনং:–", min_size=1, max_size=40))
def test_whatever_is_printed_is_read_or_has_no_number(text):
    try:
        number = read(text)
    except Refusal:
        assert not any(character.isdigit() for character in text)
    else:
        assert read(str(number)) == number


@given(data=st.data(), layout=st.sampled_from(list(GROUPS)))
def test_every_number_of_a_layout_is_read_back(data, layout):
    groups = [data.draw(st.text("0123456789", min_size=width, max_size=width)) for _, width in GROUPS[layout]]
    issue = data.draw(st.integers(1, 99999))
    separator = data.draw(st.sampled_from(["-", ".", " - ", "- "]))
    number = read(".".join(groups) + f"{separator}{issue}")
    assert (number.layout, number.groups, number.issue) == (layout, tuple(groups), str(issue))
    assert all(warning.severity == "notice" for warning in number.warnings)


@pytest.mark.parametrize(
    ("text", "layout"),
    [
        ("৪৬.০০.০০০০", "opaque"),  # four groups of d18 are missing
        ("৪৬.০০.০০০০.০৭১", "d18"),  # three are missing
        ("৪৬.০০.০০০০.৭", "opaque"),  # three are missing and one is narrow
        ("৪৬.০০.০০০০.০৭১.৩১.০০৩.২৩.১.১.১-৫", "d18"),  # three too many
        ("৪৬.০০.০০০০.০৭১.৩১.০০৩.২৩.১.১.১.১-৫", "opaque"),  # four too many
        ("৪৬.০০.০০০০.০৭১.০০১.৩১.০০০৩.২৩.১.১.১-৫", "d22"),
        ("৪৬.০০.০০০০.০৭১.০০১.৩১.০০০৩.২৩.১.১.১.১-৫", "opaque"),
    ],
)
def test_a_number_is_digital_up_to_three_groups_from_its_layout(text: str, layout: str) -> None:
    assert read(text).layout == layout


@pytest.mark.parametrize(
    ("mark", "index", "copies", "layout"),
    [
        ("/৯৯৯৯৯৯৯৯৯(৯৯৯৯৯৯৯৯৯)", 999_999_999, 999_999_999, "d18"),
        ("/১(১০০০০০০০০০)", None, None, "opaque"),
        ("/১০০০০০০০০০(১)", None, 1, "opaque"),
        ("/(১১)", None, 11, "opaque"),
        ("/১()", None, None, "opaque"),
    ],
)
def test_a_copy_mark_has_nine_digits_at_most(
    mark: str, index: int | None, copies: int | None, layout: str
) -> None:
    number = read(LETTER + mark)
    assert (number.copy_index, number.copies, number.layout) == (index, copies, layout)


@pytest.mark.parametrize(
    ("mark", "index", "copies"),
    [
        ("/৯৯৯৯৯৯৯৯৯(৯৯৯৯৯৯৯৯৯)", 999_999_999, 999_999_999),
        ("/১০০০০০০০০০(৭৫)", None, 75),
        ("/১(১০০০০০০০০০)", None, None),
        ("/(৭৫)", None, 75),
        ("/১(১)", 1, 1),
        ("/১()", None, None),
    ],
)
def test_a_copy_mark_of_an_opaque_number(mark: str, index: int | None, copies: int | None) -> None:
    number = read("কৃম/২০০৪-৬৪৭" + mark)
    assert (number.layout, number.copy_index, number.copies) == ("opaque", index, copies)
