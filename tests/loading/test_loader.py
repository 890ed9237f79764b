"""Marked tree → Document: kinds, offices, included files, and every problem of a file at once."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from PIL import Image

import govdocs
from govdocs.problems.problem import InvalidDocument, Problem
from tests.support.memo import MEMO


def problems_of(text: str, folder: str | Path | None = None) -> tuple[Problem, ...]:
    with pytest.raises(InvalidDocument) as caught:
        govdocs.loads(text, name="f.yaml", folder=folder)
    return caught.value.problems


def found(text: str, folder: str | Path | None = None) -> list[tuple[str, int | None]]:
    return [(problem.code, problem.line) for problem in problems_of(text, folder)]


def test_both_key_languages_mean_the_same() -> None:
    english = {
        "kind": "letter",
        "form": "office-memo",
        "number": "46.00.0000.071.31.003.24-125",
        "date": "২১ ফেব্রুয়ারি ২০২৪",
        "subject": "প্রশিক্ষণের সময়সূচি প্রেরণ।",
        "body": "সময়সূচি এতদসঙ্গে প্রেরণ করা হলো।",
        "signature": {"name": "নাসরিন আক্তার"},
    }
    assert govdocs.load(english) == govdocs.loads(MEMO)


@pytest.mark.parametrize("typed", ["বিষ\u09df", "বিষ\u09af\u09bc", "subject", "Subject", "SUBJECT"])
def test_a_key_is_found_in_any_unicode_form_or_case(typed: str) -> None:
    assert govdocs.loads(MEMO.replace("বিষয়", typed)).headline == govdocs.loads(MEMO).headline


@pytest.mark.parametrize(
    ("old", "new", "code", "line"),
    [
        ("ধরন: পত্র\n", "", "missing-kind", 1),
        ("ধরন: পত্র", "ধরন: পত্তর", "unknown-kind", 1),
        ("অফিস স্মারক", "অফিস সারক", "unknown-choice", 2),
        ("তারিখ: ২১ ফেব্রুয়ারি", "তারিখ: ৩১ ফেব্রুয়ারি", "bad-value", 4),
        ("বিষয়:", "বিষয়বস্তু:", "unknown-key", 5),
        ("বিষয়: প্রশিক্ষণের সময়সূচি প্রেরণ।", "বিষয়: [ক, খ]", "not-text", 5),
        ("নাম: নাসরিন আক্তার", "নাম:", "nobody", 8),
        ("  নাম: নাসরিন আক্তার", "  ফোন: ১২", "missing", 7),
        ("ফরম: অফিস স্মারক\n", "", "missing", 1),
        ("স্বাক্ষর:\n  নাম: নাসরিন আক্তার", "স্বাক্ষর: [১]", "not-keys", 7),
        ("বিষয়:", "সম্ভাষণ: মহোদয়\nঅংশ: [নম্বর-ও-তারিখ, বিষয়, বক্তব্য, স্বাক্ষর]\nবিষয়:", "not-in-parts", 5),
        ("তারিখ: ২১ ফেব্রুয়ারি ২০২৪", "তারিখ: ১৬ ডিসেম্বর ১৯৭১", "no-bangla-date", 4),
        ("বিষয়:", "subject: আবার\nবিষয়:", "repeated-field", 6),
        ("\nবক্তব্য", "\nsubject: আবার\nবক্তব্য", "repeated-field", 6),
        ("বিষয়:", "অফিস: নেই\nবিষয়:", "no-office-file", 5),
        ("  নাম: নাসরিন আক্তার", "  কর্মকর্তা: নাসরিন", "no-office", 8),
    ],
)
def test_a_slip_is_told_at_its_line(old: str, new: str, code: str, line: int) -> None:
    assert (code, line) in found(MEMO.replace(old, new))


@pytest.mark.parametrize(
    ("typed", "meant"), [("বিষয়বস্তু", "বিষয়"), ("বিসয়", "বিষয়"), ("sbject", "subject"), ("সাক্ষর", "স্বাক্ষর")]
)
def test_an_unknown_key_is_answered_with_what_was_meant(typed: str, meant: str) -> None:
    problem = next(p for p in problems_of(MEMO + f"{typed}: ক\n") if p.code == "unknown-key")
    assert meant in problem.hint_bangla


def test_all_problems_come_at_once_in_the_order_of_the_file() -> None:
    text = MEMO.replace("২১ ফেব্রুয়ারি ২০২৪", "৩১/০২/২০২৪").replace("নাম:", "নামম:") + "অজানা: ১\n"
    assert found(text) == [("bad-value", 4), ("unknown-key", 8), ("unknown-key", 9)]


def test_check_answers_with_problems_and_never_raises(tmp_path: Path) -> None:
    good, bad = tmp_path / "good.yaml", tmp_path / "bad.yaml"
    good.write_text(MEMO, "utf-8")
    bad.write_text(MEMO + "অজানা: ১\n", "utf-8")
    assert govdocs.check(good) == ()
    assert [problem.where for problem in govdocs.check(bad)] == [f"{bad}:9:1"]
    assert [problem.code for problem in govdocs.check(tmp_path / "none.yaml")] == ["no-such-file"]


def test_problems_of_a_mapping_have_a_path_but_no_line() -> None:
    problems = govdocs.check({"kind": "letter", "form": "office-memo", "signature": {"nam": "ক"}})
    assert ("unknown-key", ("signature", "nam"), None) in [(p.code, p.path, p.line) for p in problems]


OFFICE = """\
উপজেলা:
  পত্রশীর্ষ:
    সারি: [গণপ্রজাতন্ত্রী বাংলাদেশ সরকার, উপজেলা পরিষদ কার্যালয়]
    ডানে: সেবা আগে
  কর্মকর্তাগণ:
    নাসরিন:
      নাম: নাসরিন আক্তার
      পদবি: উপজেলা নির্বাহী অফিসার
      ফোন: ০২-৫৫০০০০০
"""


@pytest.fixture
def office(tmp_path: Path) -> Path:
    (tmp_path / "office.yaml").write_text(OFFICE, "utf-8")
    return tmp_path


WITH_OFFICE = MEMO.replace("  নাম: নাসরিন আক্তার", "  কর্মকর্তা: নাসরিন").replace("বিষয়:", "অফিস: উপজেলা\nবিষয়:")


def test_the_office_file_gives_letterhead_and_officer(office: Path) -> None:
    letter: Any = govdocs.loads(WITH_OFFICE, folder=office)
    assert letter.letterhead.lines[1] == "উপজেলা পরিষদ কার্যালয়"
    assert letter.letterhead.right.text == "সেবা আগে"
    assert (letter.signature.name, letter.signature.posts) == ("নাসরিন আক্তার", ("উপজেলা নির্বাহী অফিসার",))


def test_folder_and_office_may_be_texts(office: Path) -> None:
    (office / "f.yaml").write_text(WITH_OFFICE, "utf-8")
    other = (office / "office.yaml").rename(office / "other.yaml")
    expected = govdocs.loads(WITH_OFFICE, folder=office, office=other)
    assert govdocs.loads(WITH_OFFICE, folder=str(office), office=str(other)) == expected
    assert govdocs.load(str(office / "f.yaml"), office=str(other)) == expected
    assert govdocs.check(str(office / "f.yaml"), office=str(other)) == ()
    other.rename(office / "office.yaml")
    assert govdocs.loads(WITH_OFFICE, folder=str(office)) == expected
    assert found(WITH_OFFICE, str(office / "none")) == found(WITH_OFFICE, office / "none")


def test_the_document_overrides_its_office(office: Path) -> None:
    text = WITH_OFFICE + "  ফোন: ০২-৫৫১১১১১\nপত্রশীর্ষ:\n  সারি: অন্য শিরোনাম\n"
    letter: Any = govdocs.loads(text, folder=office)
    assert letter.letterhead.lines == ("অন্য শিরোনাম",)
    assert letter.letterhead.right.text == "সেবা আগে"
    assert letter.signature.phone == "০২-৫৫১১১১১"


def test_a_document_may_go_without_the_letterhead_of_its_office(office: Path) -> None:
    letter: Any = govdocs.loads(WITH_OFFICE + "পত্রশীর্ষ: না\n", folder=office)
    assert letter.letterhead is None


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (WITH_OFFICE.replace("অফিস: উপজেলা", "অফিস: জেলা"), "unknown-office"),
        (WITH_OFFICE.replace("কর্মকর্তা: নাসরিন", "কর্মকর্তা: করিম"), "unknown-officer"),
    ],
)
def test_an_unknown_office_or_officer_is_told_with_those_there_are(
    office: Path, text: str, code: str
) -> None:
    problem = next(p for p in problems_of(text, office) if p.code == code)
    assert "উপজেলা" in problem.bangla + problem.hint_bangla or "নাসরিন" in problem.bangla


def test_problems_of_the_office_file_name_that_file(office: Path) -> None:
    (office / "office.yaml").write_text(OFFICE.replace("পদবি:", "পদবী-নাম:"), "utf-8")
    problem = problems_of(WITH_OFFICE, office)[0]
    assert (problem.code, problem.line) == ("unknown-key", 8)
    assert problem.place is not None
    assert problem.place.file == str(office / "office.yaml")


def annexed(file: str) -> str:
    return MEMO + f"পরিশিষ্ট:\n  - ধরন: দলিল\n    ফাইল: {file}\n"


def test_an_included_file_is_a_document_of_its_own(tmp_path: Path) -> None:
    (tmp_path / "inner.yaml").write_text(MEMO, "utf-8")
    letter: Any = govdocs.loads(annexed("inner.yaml"), folder=tmp_path)
    assert letter.annexes[0].file.document == govdocs.loads(MEMO)


@pytest.mark.parametrize(
    ("file", "words"),
    [("../f.yaml", "বাইরে"), ("/etc/passwd.yaml", "বাইরে"), ("নেই.yaml", "ভুল আছে"), ("self.yaml", "নিজেকেই")],
)
def test_an_included_file_must_be_another_one_of_this_folder(tmp_path: Path, file: str, words: str) -> None:
    outer = tmp_path / "self.yaml"
    outer.write_text(annexed(file), "utf-8")
    assert any(words in problem.bangla for problem in govdocs.check(outer))


def test_a_link_does_not_lead_out_of_the_folder(tmp_path: Path) -> None:
    folder = tmp_path / "letters"
    folder.mkdir()
    (tmp_path / "secret.yaml").write_text(MEMO, "utf-8")
    try:
        (folder / "link.yaml").symlink_to(tmp_path / "secret.yaml")
    except OSError:
        pytest.skip("this system does not let us make links")
    assert any("বাইরে" in problem.bangla for problem in problems_of(annexed("link.yaml"), folder))


def test_problems_of_an_included_file_name_that_file(tmp_path: Path) -> None:
    (tmp_path / "inner.yaml").write_text(MEMO.replace("বিষয়:", "বিসয়:"), "utf-8")
    files = {
        (problem.place.file, problem.line)
        for problem in problems_of(annexed("inner.yaml"), tmp_path)
        if problem.place
    }
    assert files == {(str(tmp_path / "inner.yaml"), 5), ("f.yaml", 11)}


def test_text_typed_for_a_bijoy_font_is_named_with_the_way_out() -> None:
    (problem,) = problems_of("aib: cÎ\nwelq: cÖwkÿ‡Yi mgqm~wP †cÖiY|\n")
    assert problem.code == "bijoy"
    assert "ইউনিকোড" in problem.hint_bangla


def test_slips_of_an_included_file_are_told_with_all_the_others(tmp_path: Path) -> None:
    (tmp_path / "inner.yaml").write_text(MEMO.replace("বিষয়: ", "বিষয়: সভা: ").replace("নাম:", "নামম:"), "utf-8")
    told = [
        (problem.code, problem.where.removeprefix(f"{tmp_path}/"))
        for problem in problems_of(annexed("inner.yaml").replace("২১ ফেব্রুয়ারি", "৩১ ফেব্রুয়ারি"), tmp_path)
    ]
    assert sorted(told) == [
        ("bad-value", "f.yaml:11:11"),
        ("bad-value", "f.yaml:4:8"),
        ("stray-colon", "inner.yaml:5:11"),
        ("unknown-key", "inner.yaml:8:3"),
    ]


def test_slips_of_the_office_file_do_not_hide_what_else_is_wrong_in_it(office: Path) -> None:
    (office / "office.yaml").write_text(OFFICE.replace("ফোন: ", "ফোন: ক: ").replace("নাম: ", "নামম: "), "utf-8")
    told = {(problem.code, problem.line) for problem in problems_of(WITH_OFFICE, office)}
    assert {("unknown-key", 7), ("stray-colon", 9)} <= told


@pytest.mark.parametrize("office", ["জেলা", "উপজেলা"])
def test_an_office_that_is_not_there_is_one_problem_not_two(tmp_path: Path, office: str) -> None:
    if office == "জেলা":
        (tmp_path / "office.yaml").write_text(OFFICE, "utf-8")
    (problem,) = problems_of(WITH_OFFICE.replace("অফিস: উপজেলা", f"অফিস: {office}"), tmp_path)
    assert problem.code == ("unknown-office" if office == "জেলা" else "no-office-file")


def test_a_broken_office_file_does_not_send_after_an_officer_who_is_there(office: Path) -> None:
    (office / "office.yaml").write_text(OFFICE.replace("পদবি:", "পদবী-নাম:"), "utf-8")
    assert [problem.code for problem in problems_of(WITH_OFFICE, office)] == ["unknown-key"]


def test_all_that_was_read_is_known_by_where_it_lies(office: Path, tmp_path: Path) -> None:
    """The office file lies in another folder than the letter, and its picture beside it."""
    folder = tmp_path / "letters"
    (folder / "annexes").mkdir(parents=True)
    Image.new("RGB", (4, 4)).save(office / "seal.png")
    own = OFFICE.replace("    নাসরিন:\n", "    নাসরিন:\n      স্বাক্ষরের-ছবি: seal.png\n")
    (office / "office.yaml").write_text(own, "utf-8")
    (folder / "annexes" / "inner.yaml").write_text(WITH_OFFICE, "utf-8")
    letter = folder / "letter.yaml"
    letter.write_text(annexed("annexes/inner.yaml"), "utf-8")
    read = govdocs.load(letter, office=office / "office.yaml").origins
    expected = [
        (folder, "letter.yaml"),
        (folder / "annexes", "inner.yaml"),
        (office, "office.yaml"),
        (office, "seal.png"),
    ]
    assert read == {(place, name): (place / name).read_bytes() for place, name in expected}
