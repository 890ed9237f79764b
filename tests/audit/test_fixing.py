"""Mechanical findings fixed in the YAML text: nothing else of the file changes."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

import govdocs
from govdocs.audit.fixing import fixed_files
from govdocs.cli import main
from govdocs.errors import ExitCode
from govdocs.source.reading import read_text
from tests.support.audited import fix, fixed
from tests.support.starters import finished

MEMO = """\
# একটি পত্র
ধরন: পত্র   # ধরন
ফরম: অফিস স্মারক

নম্বর: ৪৬.০০.০০০০.০৭১.৩১.০০৩.২৩-১২৫
তারিখ: {খ্রিষ্টীয়: ৯ নভেম্বর ২০২০, বঙ্গাব্দ: "২৪ কার্তিক ১৪২৭"}   # দুই পঞ্জিকা
বিষয়:   প্রশিক্ষণ।
প্রাপক: মহাপরিচালক
বক্তব্য: |
  সরকারী প্রশিক্ষণ হবে।

  আবার সরকারী প্রশিক্ষণ হবে।
স্বাক্ষর:
    নাম: 'নাসরিন আক্তার'
    পদবি: উপসচিব
"""
RIGHT = MEMO.replace("সরকারী", "সরকারি")


def memo(body: str = "প্রশিক্ষণ হবে।", **fields: str) -> str:
    """A memorandum without anything odd but what is given."""
    lines = "".join(f"  {line}\n" for line in body.split("\n"))
    more = "".join(f"{key}: {value}\n" for key, value in fields.items())
    given = dict.fromkeys(fields, "")
    subject = "" if "বিষয়" in given else "বিষয়: প্রশিক্ষণ।\n"
    signature = "" if "স্বাক্ষর" in given else "স্বাক্ষর: {নাম: নাসরিন আক্তার, পদবি: উপসচিব}\n"
    return (
        "ধরন: পত্র\nফরম: অফিস স্মারক\nনম্বর: ৪৬.০০.০০০০.০৭১.৩১.০০৩.২৩-১২৫\nতারিখ: ৯ নভেম্বর ২০২০\n"
        f"{subject}{signature}{more}বক্তব্য: |\n{lines}প্রাপক: মহাপরিচালক\n"
    )


def test_only_the_words_change() -> None:
    assert fix(MEMO) == RIGHT
    assert fix(RIGHT) == RIGHT


@pytest.mark.parametrize(
    ("typed", "right"),
    [
        ("সরকারী সফর", "সরকারি সফর"),
        ("'সরকারী সফর'", "'সরকারি সফর'"),
        ("'it''s সরকারী সফর'", "'it''s সরকারি সফর'"),
        ("দূর্যোগে ব্যা\u09df", "দুর্যোগে ব্য\u09af\u09bc"),
        ("সফর।এতে", "সফর। এতে"),
        ("সফর সূচি:গাজীপুর", "'সফর সূচি: গাজীপুর'"),  # what would be a key is quoted
        ("হঠাত্\u200d সফর", "হঠাৎ সফর"),
    ],
)
def test_the_words_are_found_however_they_are_typed(typed: str, right: str) -> None:
    text = memo(বিষয়=typed)
    assert fix(text) == text.replace(f"বিষয়: {typed}\n", f"বিষয়: {right}\n")


def test_escaped_words_are_left_to_the_clerk() -> None:
    text = memo(বিষয়=r'"\u09b8রকারী সফর"')
    assert fix(text) == text


@pytest.mark.parametrize("end", ["\r\n", "\n"])
def test_the_ends_of_lines_stay(end: str) -> None:
    assert fix(MEMO.replace("\n", end)) == RIGHT.replace("\n", end)


def test_a_file_without_mechanical_findings_is_not_touched() -> None:
    assert fixed(RIGHT) == ()


def test_an_included_file_is_fixed_in_its_place(tmp_path: Path) -> None:
    (tmp_path / "inner.yaml").write_text(MEMO, "utf-8")
    outer = RIGHT + "পরিশিষ্ট:\n  - {ধরন: দলিল, ফাইল: inner.yaml}\n"
    (file,) = fixed(outer, tmp_path)
    assert (Path(file.source.name).name, file.text, len(file.changes)) == ("inner.yaml", RIGHT, 2)


def test_the_diff_and_the_list_show_what_is_typed() -> None:
    (file,) = fixed(MEMO)
    assert [line for line in file.diff.splitlines() if line[0] in "+-"] == [
        "--- f.yaml",
        "+++ f.yaml",
        "-  সরকারী প্রশিক্ষণ হবে।",
        "+  সরকারি প্রশিক্ষণ হবে।",
        "-  আবার সরকারী প্রশিক্ষণ হবে।",
        "+  আবার সরকারি প্রশিক্ষণ হবে।",
    ]
    assert [(change.line, change.rule, change.before, change.after) for change in file.changes] == [
        (10, "spelling", "সরকারী", "সরকারি"),
        (12, "spelling", "সরকারী", "সরকারি"),
    ]


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("সূত্র", "[স্মারক নং ৩৮.০১.০০০০.১৪৫.৯৯.০৬০.২১ - ৬০১, তারিখ ০৩ মার্চ ২০২০।]"),
        ("সূত্র", "['সরকারী বিধি, ১৯ মার্চ ২০২০']"),
        ("স্বাক্ষর", "{নাম: মোঃ আব্দুল করিম সরকারী, পদবি: উপসচিব}"),
        ("পত্রশীর্ষ", "{সারি: [সরকারী কলেজ]}"),
        ("বিষয়", "জনাব মোঃ আব্দুল করিম সরকারী-এর সফর।"),
        ("বিষয়", "নথি ২১ - ৬০১ প্রেরণ।"),
        ("বিষয়", "কক্ষ ২০2 প্রস্তুত।"),
        ("বিষয়", "মোট 25 জন কর্মকর্তা।"),
        ("বিষয়", "২O২০ সালের সফর।"),
        ("বিষয়", "‘সরকারী দাবী’ শিরোনামে আলোচনা।"),
        ("বিষয়", "“সরকারী দাবী” শিরোনামে আলোচনা।"),
        ("বিষয়", "১০ঃ৩০ টায় সফর।"),
        ("বিষয়", "শাখা - ২ এর সফর।"),
        ("বিষয়", "অনন্যমনাঃ কর্মী।"),
        ("বিষয়", "কুলতঃ ও খণ্ডশঃ আলোচনা।"),
        ("বিষয়", "কারনিস ও সাবলীল আলোচনা।"),
        ("বিষয়", "শ্রেণীকক্ষ মেরামত।"),
    ],
)
def test_numbers_names_quotations_and_citations_are_left_to_the_author(field: str, value: str) -> None:
    text = memo(**{field: value})
    assert fix(text) == text


@pytest.mark.parametrize(
    "body",
    [
        "সভা ২১ ফেব্রুয়ারি ২০২৪ (সোমবার) হবে।",  # a Wednesday
        "৯ নভেম্বর ২০২০ / ২৫ কার্তিক ১৪২৭ তারিখের পত্র।",
        "মোট ১৫,০০০/- (এক লক্ষ পঞ্চাশ হাজার) টাকা।",
        "> সরকারী দাবী",
    ],
)
def test_a_fact_is_never_settled(body: str) -> None:
    text = memo(body)
    assert govdocs.loads(text)
    assert fix(text) == text


def test_the_name_of_the_signatory_is_left_wherever_it_stands() -> None:
    text = memo("নাসরিন সরকারী আসবেন।", স্বাক্ষর="{নাম: নাসরিন সরকারী, পদবি: উপসচিব}")
    assert fix(text) == text


def test_one_run_is_enough() -> None:
    text = memo("করা হলো|এতে সরকারী দাবী পুরণ হল ।তারপর  আবার - শেষ।")
    once = fix(text)
    assert once != text
    assert fix(once) == once


def test_a_value_that_a_comment_cuts_is_quoted_also_in_an_invalid_document() -> None:
    text = memo(সংযুক্তি="#৫ নথি সরকারী কি না")
    with pytest.raises(govdocs.InvalidDocument):
        govdocs.loads(text)
    (file,) = fixed(text)
    assert file.text == text.replace("#৫ নথি সরকারী কি না", "'#৫ নথি সরকারি কি না'")
    assert [change.rule for change in file.changes] == ["comment-cuts-value", "spelling"]


def test_every_other_value_stays_as_it_is() -> None:
    text = memo("সরকারী সফর।", বিষয়="সফর সূচি:গাজীপুর")
    before, after = read_text(text).tree, read_text(fix(text)).tree
    assert {key for key in before if before[key] != after[key]} == {"বক্তব্য", "বিষয়"}


def test_an_edit_made_meanwhile_is_kept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "letter.yaml"
    file.write_text(MEMO, "utf-8")
    fixing = fixed_files

    def slow(*given: Any, **named: Any) -> Any:
        made = fixing(*given, **named)
        file.write_text(MEMO + "# মন্তব্য\n", "utf-8")
        return made

    monkeypatch.setattr("govdocs.audit.fixing.fixed_files", slow)
    assert main(["audit", "--fix", str(file)]) == ExitCode.INVALID
    assert file.read_text("utf-8") == MEMO + "# মন্তব্য\n"
    assert "এইমাত্র" in capfd.readouterr().err


NBSP, ZWSP, ZWNJ = "\u00a0", "\u200b", "\u200c"


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        ("বিষয়: ", "বিষয়ঃ "),
        ("বিষয়: ", "বিষয়ঃ"),
        ("বিষয়: ", "বিষয়： "),
        ("বিষয়: ", f"বিষয়:{NBSP}"),
        ("বিষয়: ", f"{ZWSP}বিষয়: "),
        ("বিষয়: ", f"বিষয়{ZWNJ}: "),
        ("বিষয়: ", "বিষয়:"),
        ("বক্তব্য: |", "বক্তব্যঃ |"),
        ("স্বাক্ষর:", "স্বাক্ষরঃ"),
    ],
)
def test_slips_of_yaml_are_corrected(right: str, wrong: str) -> None:
    text = finished("letter")
    assert right in text
    broken = text.replace(f"\n{right}", f"\n{wrong}", 1)
    (file,) = fixed_files(read_text(broken, "letter.yaml"))
    assert file.text == text
    assert len(file.changes) == 1


def test_several_slips_in_one_run() -> None:
    text = finished("letter")
    broken = (
        text.replace("\nবিষয়: ", "\nবিষয়ঃ")
        .replace("\nবক্তব্য: |", "\nবক্তব্যঃ |")
        .replace("\n    - অফিস কপি", "\n    -অফিস কপি")
    )
    (file,) = fixed_files(read_text(broken, "letter.yaml"))
    assert (file.text, len(file.changes)) == (text, 3)


def test_a_line_of_text_that_looks_like_a_key_is_left_alone() -> None:
    text = finished("letter").replace("\n  এমতাবস্থায়,", "\nসাধারণতঃ এমতাবস্থায়,")
    assert "\nসাধারণতঃ" in text
    assert fixed_files(read_text(text, "letter.yaml")) == ()


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("\n  এমতাবস্থায়,", "সংযুক্তিঃ বর্ণনামতে তালিকা\n  এমতাবস্থায়,"),
        ("\n  এমতাবস্থায়,", "\nসংযুক্তিঃ\n  এমতাবস্থায়,"),
        ("\n  এমতাবস্থায়,", "\nশিরোনামঃ ছুটি।\n\n  এমতাবস্থায়,"),
        ("\n  এমতাবস্থায়,", "সমাপনী:ধন্যবাদ।\n  এমতাবস্থায়,"),
        ("\n  স্থানীয় সরকার বিভাগ", "\nদৃষ্টি-আকর্ষণঃ উপসচিব, প্রশাসন-১"),
    ],
)
def test_a_line_that_lost_its_indentation_takes_no_text_below_it_along(before: str, after: str) -> None:
    text = finished("letter").replace(before, after, 1)
    assert after in text
    assert fixed_files(read_text(text, "letter.yaml")) == ()


def test_a_key_may_have_its_value_below_it_as_a_block_a_list_or_in_quotation_marks() -> None:
    text = finished("letter").replace("\nবিষয়: ", "\nসূত্রঃ\n  - পত্র এক\n  - পত্র দুই\nবিষয়: ")
    (file,) = fixed_files(read_text(text, "letter.yaml"))
    assert file.text == text.replace("সূত্রঃ", "সূত্র:")


@pytest.mark.parametrize(
    ("value", "typed"),
    [("“তথ্য: সবার জন্য”", None), ("“তথ্য”: সবার জন্য", "'“তথ্য”: সবার জন্য'"), ("তথ্য: সবার জন্য", "'তথ্য: সবার জন্য'")],
)
def test_quotation_marks_that_may_be_meant_for_the_page_are_not_taken_away(
    value: str, typed: str | None
) -> None:
    right = "\nবিষয়: মাসিক সমন্বয় সভার সিদ্ধান্ত বাস্তবায়ন।\n"
    text = finished("letter").replace(right, f"\nবিষয়: {value}\n")
    assert value in text
    files = fixed_files(read_text(text, "letter.yaml"))
    assert [file.text for file in files] == ([text.replace(value, typed)] if typed else [])
