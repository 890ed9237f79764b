"""A memo number as a value: equality, order within a file, and new numbers of the same file."""

import pytest

from govdocs.errors import Refusal
from govdocs.memo_number.number import MemoNumber

LETTER = "৪৬.০০.০০০০.০৭১.৩১.০০৩.২৩-৫২৪"

read = MemoNumber.parse


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
        assert hash(read(same)) == hash(read(LETTER)) != hash(read(LETTER + "/১"))

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
        assert not letter < read(LETTER)
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

    @pytest.mark.parametrize(("issue", "printed"), [(1, "১"), ("০১", "০১"), ("10", "১০")])
    def test_issues_from_one(self, issue, printed):
        assert str(read(LETTER).with_issue(issue)) == f"৪৬.০০.০০০০.০৭১.৩১.০০৩.২৩-{printed}"

    @pytest.mark.parametrize("issue", [0, -3, "", "ক", "1.5", "00", "০"])
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
