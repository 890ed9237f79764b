"""YAML text → marked tree: every scalar is text, every place is known, every slip has its own problem."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from govdocs.problems.problem import InvalidDocument, Problem
from govdocs.source import reading as source


def problems_of(text: str) -> tuple[Problem, ...]:
    """The slips that stopped the reading, and those that did not."""
    try:
        return source.read_text(text, "letter.yaml").problems
    except InvalidDocument as invalid:
        return invalid.problems


def problem_of(text: str) -> Problem:
    (problem,) = problems_of(text)
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
        ("ক:\n  খ: ১\n  খ: ২\n", "repeated-key", 3, 3),
        ("ক:\n\tখ: ১\n", "tab", 2, 1),
        ("ক:\n  খ: ১\n\tগ: ২\n", "tab", 3, 1),
        ("ক:\n  খ: ১\n  \tগ: ২\n", "tab", 3, 3),
        ("ক: সভা: প্রথম\n", "stray-colon", 1, 7),
        ("ক: “সভা: প্রথম”\n", "smart-quotes", 1, 8),
        ("ক: [“এক, দুই”, তিন]\n", "smart-quotes", 1, 5),
        ("ক: “কক্ষ#৩” খ\nগ: “কক্ষ-৩”  # মন্তব্য\n", None, 0, 0),
        ("ক: “কক্ষ #৩”\n", "smart-quotes", 1, 4),
        ("ক: ‘৭১ সালে\nখ: “এক” ও “দুই”\n", None, 0, 0),
        ("ধরন: পত্র\nবিষয়:লেখা\nতারিখ: ১\n", "no-space-after-colon", 2, 7),
        ("ধরন: পত্র\nবিষয়:লেখা\n", "no-space-after-colon", 2, 7),
        ("ক:\n  নাম:লেখা\n  পদবি: ১\n", "no-space-after-colon", 2, 7),
        ("ক: ১\nখ\nগ: ২\n", "missing-colon", 2, 1),
        ("ক: ১\n  খ: ২\n", "indentation", 2, 3),
        ("ক:\n  খ: ১\n গ: ২\n", "indentation", 3, 2),
        ("ক:\n - খ\n গ: ঘ\n", "indentation", 3, 2),
        ("ক: 'খোলা\nখ: ১\n", "open-quote", 1, 4),
        ("ক: 'খোলা\nখ: 'দুই'\n", "open-quote", 1, 4),
        ('ক: "সভা" আহ্বান\n', "special-character", 1, 4),
        ("ক: [জরুরি] সভা\n", "special-character", 1, 4),
        ("ক: 'সভা' আহ্বান\n", "special-character", 1, 4),
        ("খ:\n  - ক: {জরুরি} সভা\n", "special-character", 2, 8),
        ("ক: [ক, খ\nগ: ঘ\n", "open-bracket", 1, 4),
        ("ক: {খ: গ\n", "open-bracket", 1, 4),
        ("ক: @নাম\n", "special-character", 1, 4),
        ("ক: `নাম\n", "special-character", 1, 4),
        ("ক: %নাম\n", "special-character", 1, 4),
        ("ক: > লেখা\n", "special-character", 1, 4),
        ("ক: - খ\n", "special-character", 1, 4),
        ('ক: "\\q"\n', "backslash", 1, 5),
        ("ক: &নাম ১\n", "anchor", 1, 4),
        ("ক: &a ১\n", "anchor", 1, 4),
        ("ক: *নাম\n", "anchor", 1, 4),
        ("ক: * দ্রষ্টব্য\n", "anchor", 1, 4),
        ("ক: !!python/object ১\n", "tag", 1, 4),
        ("ক: ! জরুরি\n", "tag", 1, 4),
        ("ক: {১: ২, [৩]: ৪}\n", "bad-key", 1, 11),
        ("ক: ১\n---\nখ: ২\n", "second-document", 2, 1),
        ("%YAML 1.2\n---\nখ: ২\n", "directive", 1, 1),
        ("- ক\n- খ\n", "not-a-mapping", 1, 1),
        ("বিষয়:লেখা\n", "not-a-mapping", 1, 1),
        ("", "empty-file", 1, 1),
        ("# কেবল মন্তব্য\n", "empty-file", 2, 1),
        ("ক: ১\nখ: \x07\n", "control-character", 2, 4),
        ("ক: ১\r\nখ: ২\r\n\x00", "control-character", 3, 1),
        ("[" * 50 + "]" * 50, "too-deep", 1, source.MAX_DEPTH + 1),
        ("[" * 2000 + "]" * 2000, "too-deep", 1, source.MAX_DEPTH + 1),  # past libyaml's limit
        ("- " * 2000, "too-deep", 1, 2 * source.MAX_DEPTH + 1),
        ("ক: '" + "a" + "\u0301" * 40 + "'\n", "piled-marks", 1, 4),
    ],
)
def test_a_slip_has_its_own_problem(text: str, code: str | None, line: int, column: int) -> None:
    if code is None:
        assert problems_of(text) == ()
        return
    problem = problem_of(text)
    assert (problem.code, problem.line, problem.column) == (code, line, column)
    assert problem.bangla
    assert problem.english
    assert problem.hint_bangla


@pytest.mark.parametrize(
    ("text", "typed"),
    [
        ("বিষয়: সভা: প্রথম পর্ব", "বিষয়: 'সভা: প্রথম পর্ব'"),
        ("বিষয়: “সভা: প্রথম পর্ব”", "বিষয়: 'সভা: প্রথম পর্ব'"),
        ("ক:\n- বিষয়: সভা: it's  # মন্তব্য", "- বিষয়: 'সভা: it''s'  # মন্তব্য"),
        ("ক: ১\nবিষয়:লেখা", "বিষয়: লেখা"),
        ("বিষয়: [জরুরি] সভা", "বিষয়: '[জরুরি] সভা'"),
        ("বিষয়: * দ্রষ্টব্য", "বিষয়: '* দ্রষ্টব্য'"),
        ("বিষয়: @করিম", "বিষয়: '@করিম'"),
    ],
)
def test_the_way_out_is_the_line_as_it_should_be(text: str, typed: str) -> None:
    problem = problem_of(text + "\n")
    assert problem.hint_bangla == f"এভাবে লিখুন: {typed}"
    assert problems_of(text.replace(text.splitlines()[-1], typed) + "\n") == ()


def test_all_slips_of_a_file_are_told_at_once_and_the_rest_is_read() -> None:
    text = "ক: সভা: প্রথম\nক: ২\nখ: * তারা\nগ:লেখা\nঘ: &a ৫\n"
    read = source.read_text(text, "f")
    assert [(problem.code, problem.line) for problem in read.problems] == [
        ("stray-colon", 1),
        ("anchor", 3),
        ("no-space-after-colon", 4),
        ("repeated-key", 2),
        ("anchor", 5),
    ]
    assert read.tree == {"ক": "সভা: প্রথম", "খ": "* তারা", "গ": "লেখা", "ঘ": "৫"}
    assert read.line(1) == "ক: সভা: প্রথম"  # as the author wrote it


def test_every_tab_is_told_at_once() -> None:
    assert [(p.code, p.line) for p in problems_of("ক:\n\tখ: ১\n\tগ: ২\n")] == [("tab", 2), ("tab", 3)]


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


BIJOY = "aib: cÎ\nwelq: cÖwkÿ‡Yi mgqm~wP †cÖiY|\n"


@pytest.mark.parametrize(
    ("content", "code"),
    [
        ("ক: খ\n".encode("utf-8-sig"), None),
        ("ক: খ\r\n".encode(), None),
        ("ক: খ\n".encode("utf-16"), "utf-16"),
        ("ক: খ\n".encode("utf-16-be"), "utf-16"),
        ("ক: খ\n".encode("utf-16-le"), "utf-16"),
        ("ক: খ\n".encode("utf-32"), "utf-16"),
        (BIJOY.encode("cp1252"), "bijoy"),
        ("a: café\n".encode("latin-1"), "not-utf8"),
        (b"PK\x03\x04\x14\x00\x06\x00", "not-text"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "not-text"),
        (b"%PDF-1.7\n", "not-text"),
        (b"\x89PNG\r\n\x1a\n", "not-text"),
        (b"a: \xe0\xa6\n", "not-utf8"),
        (b"a: b\x00c\n", "control-character"),
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
    assert [(problem.code, problem.line) for problem in caught.value.problems] == [(code, 1)]
    assert caught.value.problems[0].hint_bangla


def test_what_is_not_utf8_is_told_at_its_line(tmp_path: Path) -> None:
    with pytest.raises(InvalidDocument) as caught:
        source.read_bytes("ক: খ\nগ: ".encode() + b"\xe0\xa6\n", "f.yaml")
    assert caught.value.problems[0].line == 2


def test_too_big_and_missing_files_are_told(tmp_path: Path) -> None:
    big = tmp_path / "big.yaml"
    with big.open("wb") as file:
        file.truncate(source.MAX_BYTES + 1)
    told = ((big, "file-too-big"), (tmp_path / "no.yaml", "no-such-file"), (tmp_path, "is-a-folder"))
    for path, code in (*told, (tmp_path / "a\0.yaml", "unreadable-file")):
        with pytest.raises(InvalidDocument) as caught:
            source.read(path)
        assert caught.value.problems[0].code == code


@pytest.mark.parametrize(
    ("data", "paths"),
    [
        ({"বিষয়": "সভা \ud83d"}, [("বিষয়",)]),
        ({"edition": "\udfff"}, [("edition",)]),  # these two went on to pydantic, which failed on them
        (
            {"code": ["১", {"ক": "\ud83d\ude00"}]},
            [("code", 1, "ক")],
        ),  # two halves are no whole in a Python string
        ({"ক\ud800": None}, [("ক\ufffd",)]),
        ({"ক": "\ud800", "খ": {"গ": ("\udc00",)}}, [("ক",), ("খ", "গ", 0)]),
    ],
)
def test_half_of_a_character_is_told(data: dict[str, object], paths: list[tuple[str | int, ...]]) -> None:
    with pytest.raises(InvalidDocument) as raised:
        source.mark(data)
    assert [problem.path for problem in raised.value.problems] == paths
    assert {problem.code for problem in raised.value.problems} == {"half-character"}
    str(raised.value).encode()


class _Loud(str):
    def __str__(self) -> str:
        raise RuntimeError

    __repr__ = strip = splitlines = __str__


@pytest.mark.parametrize(
    ("data", "path", "code"),
    [
        ({"ক": 10**5000}, ("ক",), "too-many-digits"),
        ({"ক": [{"খ": -(10**5000)}]}, ("ক", 0, "খ"), "too-many-digits"),
        ({"ক": {10**5000: "খ"}}, ("ক",), "too-many-digits"),
        ({"ক": {1, 2}}, ("ক",), "no-value"),
        ({"ক": [frozenset()]}, ("ক", 0), "no-value"),
        ({"ক": b"\xff"}, ("ক",), "no-value"),
        ({"ক": bytearray(1)}, ("ক",), "no-value"),
        ({"ক": memoryview(b"a")}, ("ক",), "no-value"),
        ({"ক": range(10**9)}, ("ক",), "no-value"),  # which would become a tuple
        ({"ক": iter([1])}, ("ক",), "no-value"),
        ({"ক": {}.values()}, ("ক",), "no-value"),
        ({b"k": 1}, (), "no-value"),
    ],
)
def test_what_only_python_has_is_told(data: Any, path: tuple[str | int, ...], code: str) -> None:
    with pytest.raises(InvalidDocument) as raised:
        source.mark(data)
    (problem,) = raised.value.problems
    assert (problem.path, problem.code) == (path, code)
    assert problem.hint("en")


def test_texts_and_numbers_of_classes_of_their_own_are_plain_ones() -> None:
    class Count(int):
        def __str__(self) -> str:
            raise RuntimeError

    class Share(float):
        def __repr__(self) -> str:
            raise RuntimeError

    tree = source.mark({"ক": _Loud("খ"), _Loud("গ"): [Count(5), Share(1.5), True, 10**300]}).tree
    assert tree == {"ক": "খ", "গ": [5, 1.5, True, 10**300]}
    assert [type(value) for value in (*tree, tree["ক"], *tree["গ"])] == [str, str, str, int, float, bool, int]


def test_a_mapping_that_holds_itself_is_told() -> None:
    data: dict[str, Any] = {}
    data["ক"] = [data]
    with pytest.raises(InvalidDocument) as raised:
        source.mark(data)
    assert [problem.code for problem in raised.value.problems] == ["too-deep"]


def test_a_whole_character_beyond_the_first_plane_is_text() -> None:
    assert source.mark({"বিষয়": "সভা \U0001f600"}).tree == {"বিষয়": "সভা \U0001f600"}
