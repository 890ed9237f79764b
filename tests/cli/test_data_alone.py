"""A verb that is asked for data gives nothing else on that stream: one JSON document, whatever else there is to say."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from govdocs.errors import ExitCode
from tests.support.command import LETTER, run

SPACED = LETTER.replace("প্রেক্ষিতে", "প্রেক্ষিতে ,", 1)


@pytest.fixture
def folder(folder: Path) -> Path:
    """Besides the two letters one with a slip of YAML, one with a slip of typing, and a letter with its list."""
    (folder / "slip.yaml").write_text(LETTER.replace("বিষয়:", "বিষয়ঃ"), "utf-8")
    (folder / "spaced.yaml").write_text(SPACED, "utf-8")
    (folder / "office.yaml").write_text("দপ্তর:\n  পত্রশীর্ষ: উপজেলা পরিষদ\n", "utf-8")
    merge = folder / "merge"
    merge.mkdir()
    (merge / "letter.yaml").write_text(LETTER.replace("বিষয়: ", "বিষয়: «ইউনিয়ন» "), "utf-8")
    (merge / "list.csv").write_text("ইউনিয়ন\nকাশবন\nপদ্মবিল\n", "utf-8")
    return folder


def codes(data: Any) -> set[str]:
    return {problem["code"] for problem in data["problems"]}


@pytest.mark.parametrize("form", ["json", "sarif"])
@pytest.mark.parametrize(
    "arguments",
    [
        "check letter.yaml",
        "check slip.yaml spaced.yaml nofile.yaml --audit",
        "check .",
        "audit letter.yaml",
        "audit spaced.yaml slip.yaml bad.yaml --diff",
        "audit spaced.yaml slip.yaml bad.yaml --fix",
        "audit letter.yaml --accept কর্মসূচী",
        "audit letter.yaml --accept কর্মসূচী --diff",
        "audit bad.yaml --accept কর্মসূচী",
        "audit nofile.yaml --fix",
    ],
)
def test_stdout_is_one_json_document(
    folder: Path, capfd: pytest.CaptureFixture[str], arguments: str, form: str
) -> None:
    _, out, _ = run(capfd, *arguments.split(), "--format", form)
    assert json.loads(out)["version"]


def test_what_audit_wrote_is_named_on_stderr(folder: Path, capfd: pytest.CaptureFixture[str]) -> None:
    arguments = ["audit", "spaced.yaml", "slip.yaml", "--format", "json"]
    _, out, err = run(capfd, *arguments, "--diff")
    assert "+বিষয়: " in err
    assert "space-before-mark" in codes(json.loads(out))
    _, out, err = run(capfd, *arguments, "--fix")
    assert {"spaced.yaml", "slip.yaml"} <= set(err.splitlines())
    assert "space-before-mark" not in codes(json.loads(out))


def test_a_file_that_cannot_be_fixed_does_not_stop_the_others(
    folder: Path, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(path: Path, text: str, *, over: bytes) -> Path:
        raise PermissionError(13, "no", str(path))

    monkeypatch.setattr("govdocs.cli.audit.rewrite", refuse)
    code, out, err = run(capfd, "audit", "spaced.yaml", "bad.yaml", "--fix", "--format", "json")
    assert code == ExitCode.RENDER_FAULT
    assert "unknown-key" in codes(json.loads(out))
    assert err.startswith("‘spaced.yaml’ লেখা যাচ্ছে না: ")


def test_a_word_that_cannot_be_accepted_is_a_problem(folder: Path, capfd: pytest.CaptureFixture[str]) -> None:
    code, out, _ = run(capfd, "audit", "letter.yaml", "--accept", "কর্মসূচী", "--format", "json")
    (problem,) = json.loads(out)["problems"]
    assert (code, problem["code"]) == (ExitCode.INVALID, "refused")


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        ("render letter.yaml --format html", ExitCode.FINE),
        ("render letter.yaml bad.yaml --format html", ExitCode.INVALID),
        ("render . -d out --format html", ExitCode.INVALID),
        ("render letter.yaml spaced.yaml -d out -j 2 --format html", ExitCode.FINE),
        ("render letter.yaml -d bad.yaml --format html", ExitCode.RENDER_FAULT),
        ("render letter.yaml -d bad.yaml -j 1 --format html", ExitCode.RENDER_FAULT),
        ("merge merge/letter.yaml merge/list.csv --dry-run", ExitCode.FINE),
        ("merge merge/letter.yaml merge/list.csv", ExitCode.FINE),
        ("merge bad.yaml merge/list.csv", ExitCode.INVALID),
        ("merge merge/letter.yaml merge/list.csv -d bad.yaml", ExitCode.RENDER_FAULT),
    ],
)
def test_where_stdout_is_for_the_paths_stderr_is_one_json_document(
    folder: Path, capfd: pytest.CaptureFixture[str], arguments: str, expected: ExitCode
) -> None:
    code, _, err = run(capfd, *arguments.split(), "--report", "json")
    assert code == expected
    assert bool(codes(json.loads(err)) & {"unwritable", "unknown-key"}) is (code != ExitCode.FINE)
