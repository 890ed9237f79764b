"""Mechanical findings fixed in the YAML text: nothing else of the file changes."""

from __future__ import annotations

from pathlib import Path

import pytest

import govdocs
from govdocs.audit.fixing import fixed_files

MEMO = """\
# একটি পত্র
ধরন: পত্র   # ধরন
ফরম: অফিস স্মারক

নম্বর: ৪৬.০০.০০০০.০৭১.৩১.০০৩.২৩-১২৫
তারিখ: {খ্রিষ্টীয়: ৯ নভেম্বর ২০২০, বঙ্গাব্দ: "২৫ কার্তিক ১৪২৭"}   # দুই পঞ্জিকা
বিষয়:   প্রশিক্ষণ।
প্রাপক: মহাপরিচালক
বক্তব্য: |
  সভা ২১ ফেব্রুয়ারি ২০২৪ (সোমবার) হবে।

  আবার সভা ২২ ফেব্রুয়ারি ২০২৪ (সোমবার) হবে।
স্বাক্ষর:
    নাম: 'নাসরিন আক্তার'
    পদবি: উপসচিব
"""


def fix(text: str) -> str:
    files = fixed_files(govdocs.loads(text, name="f.yaml"))
    return files[0].text if files else text


def test_only_the_words_change() -> None:
    right = MEMO.replace("২৫ কার্তিক", "২৪ কার্তিক").replace("২০২৪ (সোমবার)", "২০২৪ (বুধবার)", 1)
    right = right.replace("২২ ফেব্রুয়ারি ২০২৪ (সোমবার)", "২২ ফেব্রুয়ারি ২০২৪ (বৃহস্পতিবার)")
    assert fix(MEMO) == right
    assert fix(right) == right


@pytest.mark.parametrize(
    ("typed", "right"),
    [
        ("২৫ কার্তিক ১৪২৭", "২৪ কার্তিক ১৪২৭"),
        ("25 কার্তিক 1427", "২৪ কার্তিক ১৪২৭"),
        ("'২৫ কার্তিক ১৪২৭'", "'২৪ কার্তিক ১৪২৭'"),
        ("২৫ কার্তিক ১৪২৭ বঙ্গাব্দ", "২৪ কার্তিক ১৪২৭ বঙ্গাব্দ"),
        ("৯ অগ্রহা\u09dfণ ১৪২৭", "২৪ কার্তিক ১৪২৭"),
    ],
)
def test_the_words_are_found_however_they_are_typed(typed: str, right: str) -> None:
    text = MEMO.replace('"২৫ কার্তিক ১৪২৭"', typed)
    assert f"বঙ্গাব্দ: {right}}}   # দুই পঞ্জিকা" in fix(text)


def test_escaped_words_are_left_to_the_clerk() -> None:
    text = MEMO.replace("২৫ কার্তিক ১৪২৭", r"২৫ \u0995ার্তিক ১৪২৭")
    assert fix(text) == fix(MEMO).replace("২৪ কার্তিক ১৪২৭", r"২৫ \u0995ার্তিক ১৪২৭")


@pytest.mark.parametrize("end", ["\r\n", "\n"])
def test_the_ends_of_lines_stay(end: str) -> None:
    assert fix(MEMO.replace("\n", end)) == fix(MEMO).replace("\n", end)


def test_a_file_without_mechanical_findings_is_not_touched() -> None:
    assert fixed_files(govdocs.loads(fix(MEMO))) == ()


def test_an_included_file_is_fixed_in_its_place(tmp_path: Path) -> None:
    (tmp_path / "inner.yaml").write_text(MEMO, "utf-8")
    outer = fix(MEMO) + "পরিশিষ্ট:\n  - {ধরন: দলিল, ফাইল: inner.yaml}\n"
    (file,) = fixed_files(govdocs.loads(outer, folder=tmp_path))
    assert (Path(file.source.name).name, file.text, file.count) == ("inner.yaml", fix(MEMO), 3)


def test_the_diff_shows_what_would_be_typed() -> None:
    (file,) = fixed_files(govdocs.loads(MEMO, name="f.yaml"))
    lines = file.diff.splitlines()
    assert lines[:2] == ["--- f.yaml", "+++ f.yaml"]
    assert [line for line in lines[2:] if line[0] in "+-"] == [
        '-তারিখ: {খ্রিষ্টীয়: ৯ নভেম্বর ২০২০, বঙ্গাব্দ: "২৫ কার্তিক ১৪২৭"}   # দুই পঞ্জিকা',
        '+তারিখ: {খ্রিষ্টীয়: ৯ নভেম্বর ২০২০, বঙ্গাব্দ: "২৪ কার্তিক ১৪২৭"}   # দুই পঞ্জিকা',
        "-  সভা ২১ ফেব্রুয়ারি ২০২৪ (সোমবার) হবে।",
        "+  সভা ২১ ফেব্রুয়ারি ২০২৪ (বুধবার) হবে।",
        "-  আবার সভা ২২ ফেব্রুয়ারি ২০২৪ (সোমবার) হবে।",
        "+  আবার সভা ২২ ফেব্রুয়ারি ২০২৪ (বৃহস্পতিবার) হবে।",
    ]
