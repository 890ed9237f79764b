"""Names of files: patterns, and what every system takes."""

from __future__ import annotations

import pytest

from govdocs.errors import Refusal
from govdocs.mail_merge import file_names


@pytest.mark.parametrize("pattern", ["", "  ", "{", "{ক", "ক}", "{}", "{ {ক} }"])
def test_a_pattern_that_cannot_be_is_refused(pattern: str) -> None:
    with pytest.raises(Refusal, match="pattern"):
        list(file_names.names_in(pattern))


@pytest.mark.parametrize(
    ("name", "safe"),
    [
        ("../../etc/passwd", "etc-passwd"),
        ("a\\b:c*d?", "a-b-c-d"),
        ("nul.txt", "_nul.txt"),
        ("ক\nখ\x00", "ক-খ"),
        (".hidden", "hidden"),
        ("name. ", "name"),
        ("ক\u202egpj.exe", "ক-gpj.exe"),
        ("\ufeffক\u2066খ\u2069", "ক-খ"),
        ("র\u200d্যাব", "র\u200d্যাব"),
    ],
)
def test_names_of_files_are_safe_on_every_system(name: str, safe: str) -> None:
    assert file_names.safe(name) == safe


@pytest.mark.parametrize("over", [-1, 0, 1])
def test_a_name_is_as_long_as_it_may_be(over: int) -> None:
    most = file_names.MAX_BYTES
    assert len(file_names.safe("a" * (most + over))) == min(most, most + over)


def test_a_long_name_is_cut_between_letters() -> None:
    assert file_names.safe("ক্ষ" * 100) == "ক্ষ" * (file_names.MAX_BYTES // len("ক্ষ".encode()))
