"""Adding to a list of a YAML file: whatever the list looks like, or where there is none; nothing else changes."""

from __future__ import annotations

import pytest

from govdocs.errors import Refusal
from govdocs.source.adding import with_items
from govdocs.source.reading import read_text

LIST = (("audit", "নিরীক্ষা"), ("accepted", "নাম-হিসেবে"))
NEW = "জারী"


def added(text: str, *items: str) -> str:
    source = read_text(text, "office.yaml")
    return with_items(source, next(iter(source.tree)), LIST, items or (NEW,))


@pytest.mark.parametrize(
    ("before", "after"),
    [
        # a list as lines, with comments, and indented less than its key's children mostly are
        (
            "শাখা:\n  নিরীক্ষা:\n    নাম-হিসেবে:\n    - ক   # এক\n    - 'খ'  # দুই\n\n# অন্য\nঅন্য: {}\n",
            "শাখা:\n  নিরীক্ষা:\n    নাম-হিসেবে:\n    - ক   # এক\n    - 'খ'  # দুই\n    - জারী\n\n# অন্য\nঅন্য: {}\n",
        ),
        (
            "শাখা:\r\n  নিরীক্ষা:\r\n    নাম-হিসেবে:\r\n      -  ক\r\n",
            "শাখা:\r\n  নিরীক্ষা:\r\n    নাম-হিসেবে:\r\n      -  ক\r\n      -  জারী\r\n",
        ),
        # in brackets
        ("শাখা: {নিরীক্ষা: {নাম-হিসেবে: [ক, খ ]}} # গ\n", "শাখা: {নিরীক্ষা: {নাম-হিসেবে: [ক, খ, জারী ]}} # গ\n"),
        ("শাখা:\n  নিরীক্ষা:\n    নাম-হিসেবে: []", "শাখা:\n  নিরীক্ষা:\n    নাম-হিসেবে: [জারী]"),
        (
            "শাখা:\n  নিরীক্ষা:\n    নাম-হিসেবে: [\n      ক,  # এক\n    ]\n",
            "শাখা:\n  নিরীক্ষা:\n    নাম-হিসেবে: [\n      ক, জারী,  # এক\n    ]\n",
        ),
        # one text
        (
            "branch:\n  audit:\n    accepted: ক, খ  # গ\n",
            "branch:\n  audit:\n    accepted: ['ক, খ', জারী]  # গ\n",
        ),
        ('শাখা: {নিরীক্ষা: {নাম-হিসেবে: "ক"}}\n', 'শাখা: {নিরীক্ষা: {নাম-হিসেবে: ["ক", জারী]}}\n'),
        ("শাখা:\n  নিরীক্ষা:\n    নাম-হিসেবে:\n", "শাখা:\n  নিরীক্ষা:\n    নাম-হিসেবে: [জারী]\n"),
        # no list
        (
            "শাখা:   # ক\n    # খ\n    পত্রশীর্ষ: গ\n",
            "শাখা:   # ক\n    নিরীক্ষা:\n        নাম-হিসেবে:\n            - জারী\n    # খ\n    পত্রশীর্ষ: গ\n",
        ),
        ("branch:\n  letterhead: ক", "branch:\n  audit:\n    accepted:\n      - জারী\n  letterhead: ক"),
        (
            "শাখা:\n  নিরীক্ষা:  # ক\n    নিয়ম: {spelling: বন্ধ}\n",
            "শাখা:\n  নিরীক্ষা:  # ক\n    নাম-হিসেবে:\n      - জারী\n    নিয়ম: {spelling: বন্ধ}\n",
        ),
        ("শাখা:\n  নিরীক্ষা:\n", "শাখা:\n  নিরীক্ষা:\n    নাম-হিসেবে:\n      - জারী\n"),
        ("শাখা: {পত্রশীর্ষ: ক}", "শাখা: {নিরীক্ষা: {নাম-হিসেবে: [জারী]}, পত্রশীর্ষ: ক}"),
        ("শাখা: {}\n", "শাখা: {নিরীক্ষা: {নাম-হিসেবে: [জারী]}}\n"),
    ],
)
def test_a_text_joins_the_list(before: str, after: str) -> None:
    assert added(before) == after


@pytest.mark.parametrize("item", ["ক, খ", "ক: খ", "[ক]", "#ক", "null", '‘ক’ ও "খ"', "১০:৩০", "- ক"])
@pytest.mark.parametrize("office", ["শাখা:\n  পত্রশীর্ষ: ক\n", "শাখা: {নিরীক্ষা: {নাম-হিসেবে: [ক]}}\n"])
def test_any_text_is_read_back_as_it_was_given(item: str, office: str) -> None:
    tree = read_text(added(office, item, "আরেকটি"), "office.yaml").tree
    assert tree["শাখা"]["নিরীক্ষা"]["নাম-হিসেবে"][-2:] == [item, "আরেকটি"]


@pytest.mark.parametrize("text", ["শাখা:\n  নিরীক্ষা: সব\n", "শাখা:\n  নিরীক্ষা:\n    নাম-হিসেবে: {ক: খ}\n"])
def test_where_there_is_no_place_for_a_list_it_is_refused(text: str) -> None:
    with pytest.raises(Refusal, match="could not be added to"):
        added(text)


def test_a_word_that_says_that_there_is_no_list_does_not_become_an_item() -> None:
    source = read_text("শাখা:\n  নিরীক্ষা:\n    নাম-হিসেবে: না\n", "office.yaml")
    with pytest.raises(Refusal, match="could not be added to"):
        with_items(source, "শাখা", LIST, [NEW], is_word_for_none="না".__eq__)
