"""YAML text → marked tree: every scalar is text, every place is known, every slip has its own problem."""

from __future__ import annotations

from pathlib import Path

import pytest

from govdocs import source
from govdocs.problems import InvalidDocument, Problem


def problem_of(text: str) -> Problem:
    with pytest.raises(InvalidDocument) as caught:
        source.read_text(text, "letter.yaml")
    (problem,) = caught.value.problems
    return problem


@pytest.mark.parametrize(
    ("text", "tree"),
    [
        ("সময়: 10:30", {"সময়": "10:30"}),  # plain YAML reads 630
        ("কোড: 012", {"কোড": "012"}),  # … 10
        ("দিন: 2024-02-21", {"দিন": "2024-02-21"}),  # … a date
        ("আছে: yes", {"আছে": "yes"}),  # … true
        ("খালি:\nশেষ: ~", {"খালি": None, "শেষ": None}),
        ("খালি: ''", {"খালি": ""}),
        ("ক: [১, ২]\nখ: {গ: ঘ}", {"ক": ["১", "২"], "খ": {"গ": "ঘ"}}),
        ("ক: |\n  এক\n  দুই\n", {"ক": "এক\nদুই\n"}),
        ("\ufeffক: খ\r\nগ: ঘ\r\n", {"ক": "খ", "গ": "ঘ"}),
    ],
)
def test_every_scalar_is_text(text: str, tree: object, tmp_path: Path) -> None:
    file = tmp_path / "letter.yaml"
    file.write_text(text, encoding="utf-8", newline="")
    assert source.read(file).tree == tree


@pytest.mark.parametrize(
    ("text", "code", "line", "column"),
    [
        ("ক: ১\nক: ২\n", "repeated-key", 2, 1),
        ("ক:\n\tখ: ১\n", "tab", 2, 1),
        ("ক: সভা: প্রথম\n", "stray-colon", 1, 7),
        ("ক: ১\nখ\nগ: ২\n", "missing-colon", 3, 1),
        ("ক: 'খোলা\nখ: ১\n", "open-quote", 3, 1),
        ("ক:\n  খ: ১\n গ: ২\n", "indentation", 3, 2),
        ("ক: &নাম ১\n", "anchor", 1, 4),
        ("ক: *নাম\n", "anchor", 1, 4),
        ("ক: !!python/object ১\n", "tag", 1, 4),
        ("ক: {১: ২, [৩]: ৪}\n", "bad-key", 1, 11),
        ("ক: ১\n---\nখ: ২\n", "second-document", 2, 1),
        ("- ক\n- খ\n", "not-a-mapping", 1, 1),
        ("", "empty-file", 1, 1),
        ("# কেবল মন্তব্য\n", "empty-file", 2, 1),
        ("ক: ১\nখ: \x07\n", "control-character", 2, 4),
        ("ক: @নাম\n", "yaml-syntax", 1, 4),
        ("[" * 50 + "]" * 50, "too-deep", 1, source.MAX_DEPTH + 1),
    ],
)
def test_a_slip_has_its_own_problem(text: str, code: str, line: int, column: int) -> None:
    problem = problem_of(text)
    assert (problem.code, problem.line, problem.column) == (code, line, column)
    assert problem.bangla
    assert problem.english
    assert problem.hint_bangla


def test_places_count_from_one_and_follow_the_written_keys() -> None:
    read = source.read_text("ক:\n  - খ: ১\n    গ: ২\n", "f")
    spot = read.locate(("ক", 0, "গ"))
    assert spot.path == ("ক", 0, "গ")
    assert spot.key_place is not None
    assert spot.value_place is not None
    assert (spot.key_place.line, spot.key_place.column) == (3, 5)
    assert (spot.value_place.line, spot.value_place.column) == (3, 8)


def test_a_missing_field_is_placed_at_its_parent() -> None:
    read = source.read_text("ক:\n  খ: ১\n", "f")
    spot = read.locate(("ক", "নেই"))
    assert spot.path == ("ক",)
    assert spot.key_place is not None
    assert spot.key_place.line == 1


@pytest.mark.parametrize(
    ("content", "code"),
    [
        ("ক: খ\n".encode("utf-16"), None),  # recognised by its mark
        ("ক: খ\n".encode("utf-8-sig"), None),
        (b"a: b\nc: \xe0\xa6\n", "not-utf8"),
    ],
)
def test_encodings(content: bytes, code: str | None, tmp_path: Path) -> None:
    file = tmp_path / "f.yaml"
    file.write_bytes(content)
    if code is None:
        assert source.read(file).tree == {"ক": "খ"}
        return
    with pytest.raises(InvalidDocument) as caught:
        source.read(file)
    assert [(problem.code, problem.line) for problem in caught.value.problems] == [(code, 2)]


def test_too_big_and_missing_files_are_told(tmp_path: Path) -> None:
    big = tmp_path / "big.yaml"
    with big.open("wb") as file:
        file.truncate(source.MAX_BYTES + 1)
    for path, code in ((big, "file-too-big"), (tmp_path / "no.yaml", "no-such-file")):
        with pytest.raises(InvalidDocument) as caught:
            source.read(path)
        assert caught.value.problems[0].code == code
