"""What the rules ask of a text is asked once, and a pattern looked for only where it can be."""

from __future__ import annotations

import re

import pytest

import govdocs
from govdocs.audit import audit
from govdocs.audit.reading import mentions, scanning
from govdocs.audit.reading.paper import Paper
from govdocs.audit.reading.recent_texts import remembered
from govdocs.audit.reading.scanning import matches
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


class Searched:
    """A pattern that writes down where it is looked for."""

    def __init__(self, pattern: str) -> None:
        self.pattern = re.compile(pattern)
        self.places: list[str] = []

    def finditer(self, text: str, *span: int) -> object:
        self.places.append(text[slice(*span)] if span else text)
        return self.pattern.finditer(text, *span)

    def match(self, text: str, at: int) -> object:
        self.places.append(text[at:])
        return self.pattern.match(text, at)


@pytest.mark.parametrize(
    ("text", "searched"),
    [
        ("সভা হবে।", []),
        ("সভা হবে।\nউপস্থিত থাকবেন।", []),
        ("সভা: মঙ্গলবার", ["সভা: মঙ্গলবার"]),
        ("সভা হবে।\nসময়: সকাল\nস্থান: কক্ষ\nশেষ।", ["সময়: সকাল", "স্থান: কক্ষ"]),
    ],
)
def test_no_paragraph_without_a_sign_is_searched(text: str, searched: list[str]) -> None:
    pattern = Searched(":")
    list(matches(pattern, text, ":"))  # type: ignore[arg-type]
    assert pattern.places == searched


def test_a_day_is_looked_for_at_figures_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    pattern = Searched(mentions._DAY_HERE.pattern)
    monkeypatch.setattr(mentions, "_DAY_HERE", pattern)
    text = "মঙ্গলবার সভা হবে; ২১ ফেব্রুয়ারি ২০২৪ (বুধবার) ছুটি।"
    (day,) = mentions.days_in(text)
    assert [place[:2] for place in pattern.places] == ["২১"]
    assert (day.words, day.weekdays) == ("২১ ফেব্রুয়ারি ২০২৪", (("বুধবার", text.index("বুধবার")),))
