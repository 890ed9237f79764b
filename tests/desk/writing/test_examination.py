"""What is wrong with a text that is being typed: told with offsets as the browser counts, weighed, fixed, accepted."""

from __future__ import annotations

from pathlib import Path

import pytest

from govdocs.desk.writing.examination import accept, examined, fixed
from govdocs.errors import Refusal
from govdocs.problems.problem import InvalidDocument
from tests.support.examples import TESTS
from tests.support.memo import MEMO

CLEAN = (TESTS / "audit" / "clean" / "b01.yaml").read_text("utf-8")
TWO_SLIPS = CLEAN.replace("করা হলো। পূরণকৃত", "করা হলো । পূরণকৃত").replace("নির্ধারিত ছক", "নির্ধারীত ছক")
TWICE = TWO_SLIPS.replace("উপস্থাপন করা হবে।", "উপস্থাপন করা হবে ।")


def utf16(text: str, start: int, end: int) -> str:
    """What a browser has between two offsets."""
    return text.encode("utf-16-le")[2 * start : 2 * end].decode("utf-16-le")


def test_a_finding_is_where_its_words_are(tmp_path: Path) -> None:
    text = "# 𝔸𝔹 outside of the first plane\n" + TWO_SLIPS
    told = examined(text, "a.yaml", tmp_path).as_dict()
    assert told["problems"] == []
    by_code = {one["code"]: one for one in told["findings"]}
    spelling = by_code["spelling"]
    assert utf16(text, spelling["start"], spelling["end_offset"]) == "নির্ধারীত"
    assert {one["code"]: one["fix"] for one in told["findings"]}["spelling"] is True


def test_one_thing_is_told_once_with_its_other_places(tmp_path: Path) -> None:
    told = examined(TWICE, "a.yaml", tmp_path).as_dict()["findings"]
    marks = [one for one in told if utf16(TWICE, one["start"], one["end_offset"]).endswith("।")]
    assert len(marks) == 1
    (other,) = marks[0]["others"]
    assert utf16(TWICE, other["start"], other["end_offset"]).endswith("।")
    assert marks[0]["elsewhere"]["bn"].startswith("আরও ১ জায়গায়")


@pytest.mark.parametrize(
    ("text", "bangla"),
    [
        (CLEAN, "কোনো ভুল বা আপত্তি নেই।"),
        (TWO_SLIPS, "; তবে PDF হবে।"),
        (MEMO.replace("বিষয়:", "বিষয়ই:"), "; ভুল শুধরানোর আগে চূড়ান্ত PDF হবে না।"),
        (MEMO.replace("সময়সূচি এতদ", "漢字 এতদ"), "; ভুল শুধরানোর আগে চূড়ান্ত PDF হবে না।"),
    ],
)
def test_the_first_line_says_how_it_stands(text: str, bangla: str, tmp_path: Path) -> None:
    summary = examined(text, "a.yaml", tmp_path).summary
    assert summary.bn.endswith(bangla)
    assert summary.en.isascii()


@pytest.mark.parametrize("text", ["", "ধরন: [", "ধরন: পত্র\nবিষয়: \x00", "- ক\n", "ক: *খ\n", "{" * 2000])
def test_a_text_that_is_no_document_has_problems(text: str, tmp_path: Path) -> None:
    found = examined(text, "a.yaml", tmp_path)
    assert found.problems
    assert found.document is None
    assert found.as_dict()["findings"] == []


def test_a_problem_of_the_office_file_has_no_offset_here(tmp_path: Path) -> None:
    (tmp_path / "office.yaml").write_text("দপ্তর:\n  পত্রশীর্ষই: ক\n", "utf-8")
    told = examined(MEMO + "অফিস: দপ্তর\n", "a.yaml", tmp_path).as_dict()["problems"]
    elsewhere = [one for one in told if one["file"] and one["file"].endswith("office.yaml")]
    assert elsewhere
    assert all("start" not in one for one in elsewhere)


def test_one_finding_is_fixed_wherever_it_is_and_the_other_left(tmp_path: Path) -> None:
    first, other = examined(TWICE, "a.yaml", tmp_path).as_dict()["findings"]
    text, changes = fixed(TWICE, "a.yaml", tmp_path, (first["code"], tuple(first["path"])))
    left = examined(text, "a.yaml", tmp_path).as_dict()["findings"]
    assert [one["code"] for one in left] == [other["code"]]
    assert {change["rule"] for change in changes} == {first["code"]}
    again, _ = fixed(text, "a.yaml", tmp_path, (other["code"], tuple(other["path"])))
    assert again == CLEAN


def test_all_that_is_mechanical_is_fixed_and_comments_stay(tmp_path: Path) -> None:
    text, changes = fixed(TWICE + "# টীকা\n", "a.yaml", tmp_path)
    assert text == CLEAN + "# টীকা\n"
    assert len(changes) == 3


def test_a_slip_of_yaml_is_fixed_too(tmp_path: Path) -> None:
    slipped = MEMO.replace("বিষয়:", "বিষয়ঃ")
    assert fixed(slipped, "a.yaml", tmp_path)[0] == MEMO
    code = examined(slipped, "a.yaml", tmp_path).problems[0].code
    assert fixed(slipped, "a.yaml", tmp_path, (code, ("বিষয়",)))[0] == MEMO


@pytest.mark.parametrize("finding", [("spelling", ("নেই",)), ("no-such-rule", ()), None])
def test_where_nothing_can_be_fixed_the_text_is_as_it_was(
    finding: tuple[str, tuple[str | int, ...]] | None, tmp_path: Path
) -> None:
    text = "\ufeff" + CLEAN.replace("\n", "\r\n")
    assert fixed(text, "a.yaml", tmp_path, finding) == (text, [])


def test_a_word_is_accepted_in_the_office_file(tmp_path: Path) -> None:
    file = tmp_path / "office.yaml"
    file.write_text("# টীকা\nশাখা:\n  পত্রশীর্ষ:\n    সারি: [জেলা প্রশাসকের কার্যালয়]\n", "utf-8")
    text = TWO_SLIPS + "অফিস: শাখা\n"
    accepted = accept(text, "a.yaml", tmp_path, ["নির্ধারীত"])
    assert [one.added for one in accepted] == [(("শাখা", "নির্ধারীত"),)]
    assert file.read_text("utf-8").startswith("# টীকা\n")
    codes = {one["code"] for one in examined(text, "a.yaml", tmp_path).as_dict()["findings"]}
    assert "spelling" not in codes
    assert accept(text, "a.yaml", tmp_path, ["নির্ধারীত"]) == ()


def test_a_word_that_nothing_objects_to_is_refused(tmp_path: Path) -> None:
    with pytest.raises(Refusal):
        accept(CLEAN, "a.yaml", tmp_path, ["জেলা"])
    with pytest.raises(Refusal):
        accept(TWO_SLIPS, "a.yaml", tmp_path, ["নির্ধারীত"])  # no office
    with pytest.raises(InvalidDocument):
        accept("ধরন: [", "a.yaml", tmp_path, ["ক"])
