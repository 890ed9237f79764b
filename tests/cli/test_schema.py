"""`govdocs schema`: JSON Schemas, printed or written."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from govdocs.errors import ExitCode
from govdocs.schema import models, schema_file
from tests.support.command import run


@pytest.mark.parametrize(("arguments", "key"), [(["letter"], "বিষয়"), (["পত্র", "--lang", "en"], "subject")])
def test_the_schema_of_a_kind_is_printed(
    capfd: pytest.CaptureFixture[str], arguments: list[str], key: str
) -> None:
    code, out, err = run(capfd, "schema", *arguments)
    assert (code, err) == (ExitCode.FINE, "")
    assert key in json.loads(out)["properties"]


@pytest.mark.parametrize(("names", "wanted"), [([], [*models()]), (["minutes"], ["minutes"])])
def test_schemas_are_written_in_both_languages(
    folder: Path, capfd: pytest.CaptureFixture[str], names: list[str], wanted: list[str]
) -> None:
    code, out, _ = run(capfd, "schema", *names, "--write", "schemas")
    files = {schema_file(models()[name], keys) for name in wanted for keys in ("bn", "en")}
    files |= set() if names else {"problems.json"}
    assert (code, {Path(line) for line in out.split()}) == (
        ExitCode.FINE,
        {Path("schemas", f) for f in files},
    )
    assert {path.name for path in (folder / "schemas").iterdir()} == files


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        ([], "কোন ধরনের স্কিমা, তা লিখুন; সব একসঙ্গে লিখতে --write ফোল্ডার দিন।"),
        (["--lang", "en"], "Name a kind; or give --write FOLDER to write them all."),
        (["letterr", "--lang", "en"], "There is no kind 'letterr'. Did you mean 'letter'? Kinds: "),
        (["অজানা", "--write", "schemas"], "‘অজানা’ নামে কোনো ধরন নেই। ধরন: "),
    ],
)
def test_a_kind_must_be_named(
    folder: Path, capfd: pytest.CaptureFixture[str], arguments: list[str], sentence: str
) -> None:
    code, out, err = run(capfd, "schema", *arguments)
    assert (code, out) == (ExitCode.USAGE, "")
    assert err.startswith(sentence)
    assert not (folder / "schemas").exists()
