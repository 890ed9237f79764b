"""What the rules ask of a text is asked once, and a pattern looked for only where it can be."""

from __future__ import annotations

import re

import pytest

import govdocs
from govdocs.audit import audit, scanning
from govdocs.audit.paper import Paper
from govdocs.audit.recent_texts import remembered
from govdocs.audit.scanning import matches
from tests.support.hostile import memo


@pytest.mark.parametrize(
    ("pattern", "signs", "text"),
    [
        (r"(?<=ক)/", ["/"], "ক/খ\nগ/ঘ\n\nক/"),
        (r"[ \t]+(?=[।,])", [" ।", " ,", "\t,"], "এক । দুই ,\nতিন\t, চার ।\nপাঁচ।"),
        (r"(?=ক)ক(?=\s|$)", ["ক"], "ক\nখ ক\nকক"),
        (r"^[ \t]*-{3,}$", ["-"], "---\nক - খ\n ---- \n----"),
        (r"(?<!ক)ঃ", ["ঃ"], "ঃ\nকঃ\nখঃঃ"),
        ("ক", ["খ"], "ক ক"),
        ("ক", ["ক"], ""),
    ],
)
def test_the_matches_are_those_of_the_whole_text(pattern: str, signs: list[str], text: str) -> None:
    compiled = re.compile(pattern, re.MULTILINE)
    wanted = [match.span() for match in compiled.finditer(text)]
    if not any(sign in text for sign in signs):
        wanted = []
    assert [match.span() for match in matches(compiled, text, *signs)] == wanted


def test_a_line_with_several_signs_is_looked_at_once() -> None:
    assert [match.start() for match in matches(re.compile("[।,]"), "ক, খ।\nগ\nঘ,", ",", "।")] == [1, 4, 9]


def test_a_long_text_is_remembered_too() -> None:
    asked: list[int] = []
    length = remembered(lambda text: asked.append(len(text)) or len(text))
    for size in (10, 50_000, 10, 50_000):
        assert length("ক" * size) == size
    assert asked == [10, 50_000]


def test_no_text_of_a_letter_is_cut_into_words_twice(monkeypatch: pytest.MonkeyPatch) -> None:
    class Counting:
        def __init__(self) -> None:
            self.texts: list[str] = []

        def findall(self, text: str) -> list[str]:
            self.texts.append(text)
            return words.findall(text)

    words, counting = scanning._WORD, Counting()
    monkeypatch.setattr(scanning, "_WORD", counting)
    body = "\\n\\n".join(f"নির্দেশক্রমে {number} জন কর্মকর্তা সভায় উপস্থিত ছিলেন।" for number in range(300))
    document = govdocs.loads(memo("বক্তব্য", f'"{body}"'))
    audit(document)
    assert len(counting.texts) == len(set(counting.texts))
    assert {passage.text for passage in Paper(document).texts} & set(counting.texts)
