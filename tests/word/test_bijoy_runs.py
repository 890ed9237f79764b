"""A Word file for an office that demands Bijoy: Bangla in the codes of the font, all else as it was, and all of it read back."""

from __future__ import annotations

import copy
from pathlib import Path
from typing import Any

import pytest

import govdocs
from govdocs.text.bijoy import from_bijoy
from govdocs.text.bijoy_writing import is_bangla
from govdocs.text.unicode import normalise
from govdocs.word.bijoy_runs import BijoyRuns
from govdocs.word.elements import el, tag, worded
from govdocs.word.settings import WordSettings
from tests.support.examples import EXAMPLES, SPECIMENS
from tests.support.starters import finished
from tests.support.word_files import made, parts, text_of, words_of_page, xml_of

LETTER = finished("letter")
BIJOY_FONTS = ["SutonnyMJ", "sutonnymj", "JugantorMJ", "SutonnyEMJ"]
UNICODE_FONTS = ["Nikosh", "SutonnyOMJ", "SolaimanLipi"]


def fonts_of(run: Any) -> set[str]:
    """The fonts that a run names for itself."""
    fonts = run.find(f"{tag('rPr')}/{tag('rFonts')}")
    return set() if fonts is None else set(fonts.attrib.values())


def read_back(root: Any) -> Any:
    """The tree with its runs of Bijoy in Unicode again."""
    root = copy.deepcopy(root)
    for run in root.iter(tag("r")):
        if "SutonnyMJ" in fonts_of(run):
            for text in run.iter(tag("t")):
                text.text = from_bijoy(text.text)
    return root


@pytest.mark.parametrize("path", [*EXAMPLES, *SPECIMENS], ids=lambda path: path.stem)
def test_the_text_of_every_example_is_read_back(path: Path) -> None:
    document = govdocs.load(path)
    file = made(document, font="SutonnyMJ")
    root = xml_of(file.data)
    assert text_of(read_back(root)).split() == [normalise(word) for word in words_of_page(document)]
    left = [problem.given for problem in file.problems if problem.code == "word-not-in-bijoy"]
    in_unicode = [t.text.strip() for t in root.iter(tag("t")) if is_bangla(t.text)]
    assert sorted({*left}) == sorted({*in_unicode})
    assert len(in_unicode) <= 3


@pytest.mark.parametrize("font", BIJOY_FONTS)
def test_a_bijoy_font_is_named_in_each_of_its_runs(font: str) -> None:
    file = made(LETTER, font=font)
    runs = [run for run in xml_of(file.data).iter(tag("r")) if font in fonts_of(run)]
    assert "evsjv‡`k" in "".join(text_of(run) for run in runs)
    assert all(
        fonts_of(run) == {font} and run.find(f"{tag('rPr')}/{tag('noProof')}") is not None for run in runs
    )
    assert 'w:cs="Nikosh"' in parts(file.data)["word/styles.xml"].decode()
    assert "word-bijoy" in {problem.code for problem in file.problems}


@pytest.mark.parametrize("font", UNICODE_FONTS)
def test_other_fonts_get_unicode(font: str) -> None:
    assert WordSettings(font).bijoy_font is None
    assert "বাংলাদেশ" in text_of(xml_of(made(LETTER, font=font).data))


def test_words_in_english_stay_in_their_font() -> None:
    document = govdocs.loads(LETTER).model_copy(
        update={"body": "প্রকল্পের *Project Completion Report* (৪২%) ও D.O. পত্র"}
    )
    runs = list(xml_of(made(document, font="SutonnyMJ").data).iter(tag("r")))
    english = [run for run in runs if "Completion" in text_of(run)]
    assert [fonts_of(run) for run in english] == [set()]
    assert english[0].find(f"{tag('rPr')}/{tag('i')}") is not None


def test_what_the_font_cannot_draw_is_told_once() -> None:
    document = govdocs.loads(LETTER).model_copy(update={"body": "খড়্গ ও খড়্গ"})
    told = [
        problem
        for problem in made(document, font="SutonnyMJ").problems
        if problem.code == "word-not-in-bijoy"
    ]
    assert [problem.given for problem in told] == [normalise("ড়্গ")]


def test_heads_and_feet_are_typed_too() -> None:
    file = made(LETTER.replace("ধরন:", "নিরাপত্তা: গোপনীয়\nধরন:", 1), font="SutonnyMJ")
    heads = {
        name: data.decode() for name, data in parts(file.data).items() if "header" in name or "footer" in name
    }
    assert any("†MvcbÊq" in data or "†Mvcbxq" in data for data in heads.values())


def test_the_contents_of_a_run_keep_their_order() -> None:
    run = el("r", worded("t", "১।"), el("tab"), worded("t", "ক A খ"), el("br"), worded("t", "গ"))
    paragraph = el("p", run)
    runs = BijoyRuns("SutonnyMJ")
    runs.type_all(paragraph)
    contents = [child for each in paragraph for child in each if child.tag != tag("rPr")]
    assert [child.text if child.tag == tag("t") else child.tag for child in contents] == [
        *("1|", tag("tab"), "K", " A ", "L", tag("br"), "M"),
    ]
    assert runs.left == []
