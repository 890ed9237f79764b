"""Comments that cut a value are told, and can be quoted back into it; comments that were meant as such are not."""

from __future__ import annotations

from pathlib import Path

import pytest

import govdocs
from govdocs.audit import audit
from govdocs.problems.problem import Severity
from govdocs.schema import starter
from govdocs.source import reading as source
from govdocs.source.comments import cut_values
from tests.support.examples import EXAMPLES, TESTS
from tests.support.steps import growth

MEMO = """\
ধরন: পত্র
ফরম: অফিস স্মারক
নম্বর: ৪৬.০০.০০০০.০৭১.৩১.০০৩.২৩-১২৫
তারিখ: ২১ ফেব্রুয়ারি ২০২৪
বিষয়: প্রশিক্ষণ।
বক্তব্য: সভা হবে।
স্বাক্ষর: {নাম: নাসরিন আক্তার, পদবি: উপসচিব}
"""

CUT = [
    ("ক: নথি নং #৫ প্রেরণ।", "#৫ প্রেরণ।", "ক: 'নথি নং #৫ প্রেরণ।'"),
    ("ক: বাড়ি # ১২, সড়ক # ৫", "# ১২, সড়ক # ৫", "ক: 'বাড়ি # ১২, সড়ক # ৫'"),
    ("ক: #৫ কক্ষ", "#৫ কক্ষ", "ক: '#৫ কক্ষ'"),
    ("ক: # ১২", "# ১২", "ক: '# ১২'"),
    ("ক: ভাষা C #", "#", "ক: 'ভাষা C #'"),
    ("ক: বাড়ি # খ/৫", "# খ/৫", "ক: 'বাড়ি # খ/৫'"),
    ("ক: it's #৫", "#৫", "ক: 'it''s #৫'"),
    ("ক:\n  - কক্ষ #৫, ভবন-২\n  - খ", "#৫, ভবন-২", "ক:\n  - 'কক্ষ #৫, ভবন-২'\n  - খ"),
    ("ক:\n  - #৫\n  - খ", "#৫", "ক:\n  - '#৫'\n  - খ"),
    ("ক:\n  - খ: কক্ষ #৫\n    গ: ১", "#৫", "ক:\n  - খ: 'কক্ষ #৫'\n    গ: ১"),
    ("ক: প্রথম\n  দ্বিতীয় #৫\nখ: ১", "#৫", "ক: 'প্রথম\n  দ্বিতীয় #৫'\nখ: ১"),
    ("ক: নথি #৫\r\nখ: ১", "#৫", "ক: 'নথি #৫'\r\nখ: ১"),
    ("ক: 'নথি' #৫", "#৫", None),
    ("ক: {খ: গ} #৫", "#৫", None),
    ("ক: [খ, কক্ষ #৫\n  ]", "#৫", None),
    ("ক: #৫\n  খ: ১", "#৫", None),
    ("ক: মহাপরিচালক,\n  #৫ ভবন", "#৫ ভবন", None),
    ("ক:\n  #৫ ভবন\nখ: ১", "#৫ ভবন", None),
]


@pytest.mark.parametrize(("text", "comment", "quoted"), CUT)
def test_a_comment_that_cuts_a_value_is_told_and_quoted(text: str, comment: str, quoted: str | None) -> None:
    (warning,) = source.read_text(text, "f.yaml").problems
    assert (warning.code, warning.severity, warning.given) == (
        "comment-cuts-value",
        Severity.WARNING,
        comment,
    )
    assert comment in warning.bangla
    assert comment in warning.english
    (cut,) = cut_values(text)
    assert (text[: cut.start] + cut.quoted + text[cut.end :] if cut.quoted else None) == quoted
    if quoted is not None:
        assert source.read_text(quoted).problems == ()


@pytest.mark.parametrize(
    "text",
    [
        "ক: ১ # দেখুন",
        "ক: ১ # (দেখুন)",
        "ক: ~=0.1 # another version",
        "ক: ১  #৫",
        "ক: ১\t#৫",
        "ক: কক্ষ#৫",
        "ক: 'কক্ষ #৫'",
        'ক: "কক্ষ #৫"',
        "ক: ['কক্ষ #৫', খ]",
        "ক: |\n  কক্ষ #৫\n  #৬\nখ: ১",
        "ক: >-\n  কক্ষ #৫\nখ: ১",
        "ক: ১\n#খ: ২\nগ: ৩",
        "ক: ১\n#৫\nগ: ৩",
        "ক:\n  খ: ১\n  #গ: ২\n  ঘ: ৩",
        "ক:\n  #গ: ২\nঘ: ৩",
        "ক:\n  # ----\nঘ: ৩",
        "ক:  # ১২টি\n  - খ",
    ],
)
def test_a_comment_that_was_meant_as_one_is_not(text: str) -> None:
    assert source.read_text(text).problems == ()


@pytest.mark.parametrize(
    "path", [*EXAMPLES, *sorted(TESTS.rglob("*.yaml"))], ids=lambda path: f"{path.parent.name}/{path.stem}"
)
def test_the_comments_of_our_own_files_are_accepted(path: Path) -> None:
    assert cut_values(path.read_text("utf-8")) == []


def test_the_comments_of_starters_are_accepted() -> None:
    for kind in govdocs.kinds().values():
        for keys in ("bn", "en"):
            assert cut_values(starter(kind, keys)) == []  # type: ignore[arg-type]


def test_check_and_audit_and_the_document_tell_it_alike(tmp_path: Path) -> None:
    file = tmp_path / "letter.yaml"
    file.write_text(MEMO + "প্রাপক: কক্ষ #৫\n", "utf-8")
    told = govdocs.check(file)
    assert [problem.code for problem in told] == ["comment-cuts-value"]
    assert govdocs.load(file).warnings == told
    assert set(told) <= set(audit(govdocs.load(file)))


def test_what_an_included_file_or_the_office_file_is_warned_of_is_told(tmp_path: Path) -> None:
    (tmp_path / "inner.yaml").write_text(MEMO + "প্রাপক: কক্ষ #৫\n", "utf-8")
    office = "অফিস-১:\n  পত্রশীর্ষ:\n    সারি:\n      - দপ্তর #২\n"
    (tmp_path / "office.yaml").write_text(office, "utf-8")
    text = MEMO + "প্রাপক: সচিব\nঅফিস: অফিস-১\nপরিশিষ্ট:\n  - {ধরন: দলিল, ফাইল: inner.yaml}\n"
    document = govdocs.loads(text, folder=tmp_path, name="f.yaml")
    told = {(Path(problem.place.file).name, problem.line) for problem in document.warnings if problem.place}
    assert told == {("inner.yaml", MEMO.count("\n") + 1), ("office.yaml", 4)}


def test_lines_that_may_be_cut_cost_as_their_number() -> None:
    """Not all values of a file for each of them."""
    assert growth(lambda count: lambda: cut_values("ক:\n" + '  - "ক #৫"\n' * count), 60) < 6
