from datetime import date

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from govdocs.errors import Refusal
from govdocs.memo_number.codes import DISTRICTS, MINISTRIES
from govdocs.memo_number.number import GROUPS, MemoNumber, expected_layout, ministry_name
from govdocs.numerals import to_ascii, to_bangla
from govdocs.text.unicode import normalise
from tests.support.examples import TESTS

VECTORS = yaml.safe_load((TESTS / "vectors.yaml").read_text(encoding="utf-8"))["memo_numbers"]
NOT_FIELDS = {"text", "src", "why", "sep"}
LETTER = "৪৬.০০.০০০০.০৭১.৩১.০০৩.২৩-৫২৪"

read = MemoNumber.parse


def groups_and_severities(number: MemoNumber) -> list[tuple[str, str]]:
    return [(warning.group, warning.severity) for warning in number.warnings]


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
    ("text", "layout", "warnings"),
    [
        ("৪৬.১৮.০০০০.০০৩.০৪.১৭.১৯.৪৭১", "d18", [("file", "১৭", "৩ অঙ্ক")]),
        ("৩৩.০১.০০০০.১১৮.০০৪.০৬-৭২৩", "d18", [("subject", "", "২ অঙ্ক")]),
        ("৪০.০০.০০০০.০১৬.৩১.০১.২০১৫-১২১", "d18-year4", [("file", "০১", "৩ অঙ্ক")]),
        (
            "৩৮,০০,০০০০,০০৮",
            "d18",
            [
                ("subject", "", "২ অঙ্ক"),
                ("file", "", "৩ অঙ্ক"),
                ("year", "", "২ অঙ্ক"),
                ("separators", ",", "."),
            ],
        ),
        ("০৭.১৫৬.০২৬.০০.০১.২০০৪(অংশ-২)-৪০৩", "d19", [("file", "", "৩ অঙ্ক")]),
        ("৪৬.০৮৫.০১৮.০১.০০০.০৩৩.২০১৫-১০১", "d19", [("group5", "০০০", "২ অঙ্ক")]),
        ("০৭.০০.০০০০.১০০.০১.০০১.২২.০০.৭৭", "d18", [("extra", "০০", "")]),
        ("৪৬-০০-০০০০-০৭১-৩১-০০৩-২৩-৫২৪", "d18", [("separators", "-", ".")]),
        ("৪৬ ০০ ০০০০ ০৭১ ৩১ ০০৩ ২৩-৫২৪", "d18", [("separators", " ", ".")]),
        ("৪৬.০০.০০০০.০৭১.৩১.০০3.২৩-৫২৪", "d18", [("digits", "০০3", "০০৩")]),
        ("৯৯.০০.০০০০.০৭১.৩১.০০৩.২৩-৫২৪", "d18", [("ministry", "৯৯", "")]),
        ("০৫.৩০.৯৯০০.০৭১.৩১.০০৩.২৩-৫২৪", "d18", [("geo", "৯৯০০", "")]),
    ],
)
def test_what_departs_from_the_layout_is_a_warning(text, layout, warnings):
    number = read(text)
    assert number.layout == layout
    assert [(each.group, each.found, each.expected) for each in number.warnings] == warnings
    assert str(number) == to_bangla(normalise(text))


def test_a_warning_speaks_both_languages():
    (warning,) = read("৪৬.১৮.০০০০.০০৩.০৪.১৭.১৯.৪৭১").warnings
    assert warning.bangla == normalise("নথির ক্রমিক ‘১৭’ ২ অঙ্কের; ৩ অঙ্কের হওয়ার কথা।")
    assert warning.english == "file '17' has 2 digits, 3 expected"


def test_an_unknown_code_is_a_notice_and_a_wrong_width_a_warning():
    number = read("৯৯.০০.০০০০.০৭১.৩১.০৩.২৩-৫২৪")
    assert groups_and_severities(number) == [("file", "warning"), ("ministry", "notice")]


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
    ],
)
@pytest.mark.parametrize("text", [LETTER, "০৪.০০.০০০০.৭১২.৯৯.০১৫.২১.১২৬"])
def test_copy_marks(text, suffix, index, copies, printed):
    number = read(text + suffix)
    assert (number.copy_index, number.copies) == (index, copies)
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


class TestMeaning:
    @pytest.mark.parametrize(
        "same",
        [
            "46.00.0000.071.31.003.23-524",
            "৪৬.০০.০০০০.০৭১.৩১.০০৩.২৩ - ৫২৪",
            "৪৬. ০০. ০০০০. ০৭১. ৩১. ০০৩. ২৩.৫২৪",
            "৪৬.০০.০০০০.০৭১.৩১.০০৩.২০২৩-৫২৪",
            "নং- ৪৬.০০.০০০০.০৭১.৩১.০০৩.২৩-০৫২৪",
        ],
    )
    def test_equal_by_meaning(self, same):
        assert read(same) == read(LETTER)
        assert hash(read(same)) == hash(read(LETTER))

    @pytest.mark.parametrize(
        "other",
        [LETTER + "/১", LETTER + "(১)", "৪৬.০০.০০০০.০৭১.৩১.০০৩.২৩-৫২৫", "৪৬.০০.০০০০.০৭১.৩১.০০৪.২৩-৫২৪"],
    )
    def test_other_numbers_are_other(self, other):
        assert read(other) != read(LETTER)

    def test_a_number_is_no_text(self):
        assert read(LETTER) != LETTER

    def test_opaque_numbers_are_compared_without_spaces(self):
        assert read("ভূম/শা -২/১৩") == read("ভূম/শা-২/১৩")

    def test_order_within_a_file(self):
        letter = read(LETTER)
        copied = letter.copy(1, 11)
        later = letter.with_issue(1001)
        assert sorted([later, copied, letter]) == [letter, copied, later]
        assert letter <= letter < copied

    def test_no_order_across_files_or_types(self):
        with pytest.raises(TypeError):
            assert read(LETTER) < read("০৪.০০.০০০০.৭১২.৯৯.০১৫.২১.১২৬")
        with pytest.raises(TypeError):
            assert read(LETTER) < LETTER


class TestNewNumbers:
    @pytest.mark.parametrize("issue", [525, "525", "৫২৫", " ৫২৫ "])
    def test_another_issue_of_the_file(self, issue):
        number = read(LETTER + "/১(১১)").with_issue(issue)
        assert str(number) == "৪৬.০০.০০০০.০৭১.৩১.০০৩.২৩-৫২৫"
        assert number.same_file(read(LETTER))

    def test_the_first_issue_of_a_file(self):
        assert str(read("৪৬.০০.০০০০.০৭১.৩১.০০৩.২৩").with_issue(1)) == "৪৬.০০.০০০০.০৭১.৩১.০০৩.২৩-১"

    def test_the_separator_stays_as_written(self):
        assert str(read("০৪.০০.০০০০.৭১২.৯৯.০১৫.২১.১২৬").with_issue(127)) == "০৪.০০.০০০০.৭১২.৯৯.০১৫.২১.১২৭"

    @pytest.mark.parametrize("issue", [0, -3, "", "ক", "1.5"])
    def test_no_issue_number(self, issue):
        with pytest.raises(Refusal, match="no issue number"):
            read(LETTER).with_issue(issue)

    def test_an_opaque_number_has_no_issue_to_change(self):
        with pytest.raises(Refusal, match="write the whole number"):
            read("৫২৩").with_issue(524)

    @pytest.mark.parametrize(
        ("index", "copies", "mark"), [(1, 11, "/১(১১)"), (2, None, "/২"), (1, 1, "/১(১)")]
    )
    def test_copies(self, index, copies, mark):
        assert str(read(LETTER).copy(index, copies)) == LETTER + mark

    @pytest.mark.parametrize(("index", "copies"), [(0, 1), (1, 0), (-1, None)])
    def test_no_copies(self, index, copies):
        with pytest.raises(Refusal, match="must be 1 or more"):
            read(LETTER).copy(index, copies)


class TestNames:
    @pytest.mark.parametrize("code", VECTORS["ministry_codes"], ids=lambda row: row[0])
    def test_ministries(self, code):
        assert ministry_name(code[0]) == ministry_name(to_bangla(code[0])) == normalise(code[1])

    @pytest.mark.parametrize("code", VECTORS["ministry_codes_unverified"])
    def test_codes_known_from_memory_only_are_unknown(self, code):
        assert ministry_name(str(code).zfill(2)) is None

    @pytest.mark.parametrize(
        ("code", "on", "name"),
        [
            ("58", None, "সুরক্ষা সেবা বিভাগ"),
            ("58", date(2025, 9, 2), "সুরক্ষা সেবা বিভাগ"),
            ("58", date(2025, 9, 3), "স্বরাষ্ট্র মন্ত্রণালয়"),
            ("44", date(2026, 1, 1), "স্বরাষ্ট্র মন্ত্রণালয়"),
            ("46", date(2026, 1, 1), "স্থানীয় সরকার বিভাগ"),
        ],
    )
    def test_a_name_holds_from_its_day(self, code, on, name):
        assert ministry_name(code, on) == normalise(name)

    @pytest.mark.parametrize(
        ("text", "ministry", "district"),
        [
            (LETTER, "স্থানীয় সরকার বিভাগ", None),
            ("০৫.৩০.৬৮০০.১০৭.০৬.০৩৭.২৪-৫", "জনপ্রশাসন মন্ত্রণালয়", "নরসিংদী"),
            ("০৫.৪২.১৫৭০.১০৭.০৬.০৩৭.২৪-৫", "জনপ্রশাসন মন্ত্রণালয়", "চট্টগ্রাম"),
            ("৯৯.৪২.৯৯৭০.১০৭.০৬.০৩৭.২৪-৫", None, None),
            ("৪৬.০৮৫.০১৮.০১.০০.০৩৩.২০১৫-১০১", "স্থানীয় সরকার বিভাগ", None),
            ("৫২৩", None, None),
        ],
    )
    def test_names_of_a_number(self, text, ministry, district):
        number = read(text)
        assert number.ministry_name == (ministry and normalise(ministry))
        assert number.district_name == district

    def test_all_64_districts(self):
        assert len(DISTRICTS) == len(set(DISTRICTS.values())) == 64
        assert all(len(code) == 2 and code.isdigit() for code in [*DISTRICTS, *MINISTRIES])


@pytest.mark.parametrize(
    ("day", "layout"),
    [
        (date(2005, 1, 1), "opaque"),
        (date(2009, 7, 1), "d19"),
        (date(2011, 4, 9), "d19"),
        (date(2011, 4, 10), "d18"),
        (date(2024, 6, 11), "d18"),
        (date(2024, 6, 12), "d22"),
        (date(2026, 9, 1), "d22"),
    ],
)
def test_the_layout_of_the_day(day, layout):
    assert expected_layout(day) == layout
