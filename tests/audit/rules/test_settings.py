"""Rules that a document or an office names."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.support.audit_cases import clean, problems

SILENCE = "নিরীক্ষা:\n  উপেক্ষা:\n    - নিয়ম: {rule}\n      কারণ: নমুনা\n"


def test_a_silence_that_hides_nothing_is_unused() -> None:
    (problem,) = problems(clean("a01") + SILENCE.format(rule="weekday-against-date"))
    assert (problem.code, problem.line) == ("unused-silence", len(clean("a01").splitlines()) + 3)
    assert (
        problem.english
        == "'weekday-against-date' is silenced, but it has nothing to say about this document."
    )


@pytest.mark.parametrize(
    ("name", "hint"),
    [
        ("weekday-date", "আপনি কি ‘weekday-against-date’ বোঝাতে চেয়েছেন?"),
        ("কোনো নিয়ম", "নিয়মগুলোর নাম দেখায়: govdocs rules"),
    ],
)
def test_a_document_silences_an_unknown_rule(name: str, hint: str) -> None:
    (problem,) = problems(clean("a01") + SILENCE.format(rule=name))
    assert (problem.code, problem.hint_bangla) == ("unknown-rule", hint)
    assert problem.bangla == f"দলিলের উপেক্ষায় ‘{name}’ নিয়মের কথা আছে, কিন্তু এ নামে কোনো নিয়ম নেই।"


def test_an_office_names_an_unknown_rule(tmp_path: Path) -> None:
    (tmp_path / "office.yaml").write_text("শাখা: {নিরীক্ষা: {নিয়ম: {weekday-date: বন্ধ}}}\n", "utf-8")
    (problem,) = problems(clean("a01") + "অফিস: শাখা\n", tmp_path)
    assert (problem.code, problem.dotted_path) == ("unknown-rule", "অফিস")
    assert problem.english == "The office file names a rule 'weekday-date'; there is none."
