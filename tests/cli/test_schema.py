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


class TestInstall:
    def test_the_settings_name_one_copy_of_the_schemas(
        self, folder: Path, capfd: pytest.CaptureFixture[str]
    ) -> None:
        code, out, err = run(capfd, "schema", "--install", ".")
        assert code == ExitCode.FINE
        assert err == "‘.’ ফোল্ডারের দলিলগুলো এখন VS Code-এ নিজে থেকে স্কিমা পায়; ফাইল সরালেও পায়।\n"
        settings = json.loads(Path(".vscode/settings.json").read_text("utf-8"))
        assert [Path(path).is_file() for path in settings["yaml.schemas"]] == [True, True]
        assert {Path(line) for line in out.split()} == {*Path(".vscode").rglob("*.json")}

    def test_what_the_settings_had_stays(self, folder: Path, capfd: pytest.CaptureFixture[str]) -> None:
        Path(".vscode").mkdir()
        before = {"editor.tabSize": 2, "yaml.schemas": {"./mine.json": ["mine.yaml"]}}
        Path(".vscode/settings.json").write_text(json.dumps(before), "utf-8")
        for _ in range(2):
            assert run(capfd, "schema", "--install", ".")[0] == ExitCode.FINE
        after = json.loads(Path(".vscode/settings.json").read_text("utf-8"))
        assert after["editor.tabSize"] == 2
        assert next(iter(after["yaml.schemas"])) == "./mine.json"
        assert len(after["yaml.schemas"]) == 3

    @pytest.mark.parametrize("text", ['{\n  // mine\n  "a": 1\n}\n', "[]", '{"yaml.schemas": 5}'])
    def test_settings_with_comments_are_left_as_they_are(
        self, folder: Path, capfd: pytest.CaptureFixture[str], text: str
    ) -> None:
        Path(".vscode").mkdir()
        Path(".vscode/settings.json").write_text(text, "utf-8")
        code, out, err = run(capfd, "schema", "--install", ".", "--lang", "en")
        assert (code, out) == (ExitCode.USAGE, "")
        assert "Add this to it yourself:" in err
        assert '"./.vscode/govdocs/any.json"' in err
        assert Path(".vscode/settings.json").read_text("utf-8") == text

    def test_a_new_file_in_such_a_folder_names_no_schema(
        self, folder: Path, capfd: pytest.CaptureFixture[str]
    ) -> None:
        run(capfd, "schema", "--install", ".")
        assert run(capfd, "new", "letter", "২০২৬/মার্চ/mine.yaml")[0] == ExitCode.FINE
        assert "$schema" not in Path("২০২৬/মার্চ/mine.yaml").read_text("utf-8")
        assert not Path("২০২৬/মার্চ/schemas").exists()


@pytest.mark.parametrize("name", ["office", "দপ্তর-ফাইল", "form", "ফরম"])
def test_office_files_and_forms_have_schemas(capfd: pytest.CaptureFixture[str], name: str) -> None:
    code, out, _ = run(capfd, "schema", name)
    assert code == ExitCode.FINE
    assert json.loads(out)["title"] in ("দপ্তর-ফাইল", "পত্রের ফরম")


def test_the_schema_of_problems_is_the_one_that_is_written(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    code, printed, err = run(capfd, "schema", "problems")
    assert (code, err) == (ExitCode.FINE, "")
    assert "severity" in printed
    code, _, _ = run(capfd, "schema", "problems", "--write", str(tmp_path))
    assert code == ExitCode.FINE
    assert [path.name for path in tmp_path.iterdir()] == ["problems.json"]
    assert json.loads(printed) == json.loads((tmp_path / "problems.json").read_text("utf-8"))
