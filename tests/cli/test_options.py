"""The values of options that several verbs share: what is taken, and the sentence for what is not."""

from __future__ import annotations

from pathlib import Path

import pytest

from govdocs.cli.options import whole_number
from govdocs.errors import ExitCode
from tests.support.command import run


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (
            "check letter.yaml --lang fr",
            "--lang বা GOVDOCS_LANG: bn বা en লিখুন, ‘fr’ নয়। / --lang and GOVDOCS_LANG take bn or en, not 'fr'.",
        ),
        (
            "render letter.yaml --lang fr",
            "--lang বা GOVDOCS_LANG: bn বা en লিখুন, ‘fr’ নয়। / --lang and GOVDOCS_LANG take bn or en, not 'fr'.",
        ),
        (
            "check letter.yaml --format xml",
            "--report: text, json, github, sarif থেকে বেছে নিন। / Choose from text, json, github, sarif.",
        ),
        (
            "check letter.yaml --office none.yaml",
            "‘none.yaml’ নামে কোনো দপ্তর-ফাইল নেই। / There is no office file 'none.yaml'.",
        ),
        (
            "render letter.yaml --templates none",
            "‘none’ নামে কোনো ফোল্ডার নেই। / There is no folder 'none'.",
        ),
        (
            "render letter.yaml --font none.ttf",
            "‘none.ttf’ নামে কোনো হরফের ফাইল নেই। / There is no font file 'none.ttf'.",
        ),
        (
            "render letter.yaml --font-bold bad.yaml",
            "--font-bold দিলে --font-ও দিতে হয়। / --font-bold needs --font.",
        ),
    ],
)
def test_a_value_that_will_not_do_is_a_mistake_in_the_command(
    folder: Path, capfd: pytest.CaptureFixture[str], arguments: str, sentence: str
) -> None:
    bangla, english = sentence.split(" / ")
    assert run(capfd, *arguments.split()) == (ExitCode.USAGE, "", f"{bangla}\n")
    if "--lang" not in arguments:
        assert run(capfd, *arguments.split(), "--lang", "en") == (ExitCode.USAGE, "", f"{english}\n")
    assert not (folder / "letter.pdf").exists()


@pytest.mark.parametrize(("given", "number"), [("0", 0), ("১২", 12), ("  7 ", 7), (3, 3)])
def test_a_whole_number_is_in_either_script(given: str | int, number: int) -> None:
    assert whole_number()(given) == number


@pytest.mark.parametrize(("given", "least"), [("-1", 0), ("0", 1), ("১.৫", 0), ("two", 0), ("", 0)])
def test_no_other_is(given: str, least: int) -> None:
    with pytest.raises(ValueError, match="not an integer"):
        whole_number(least)(given)
