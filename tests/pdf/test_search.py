"""A word is found in the PDF as it is typed on a Bangla keyboard, however the file that the PDF was made from had it typed.

The keyboards of X11, of m17n and of the offices' Bijoy type য় ড় ঢ় as one character each (U+09DF, U+09DC, U+09DD); telephones and
web pages in NFC have two. On the page they are two: `govdocs.text.unicode.normalise` says why.
"""

from __future__ import annotations

import unicodedata

import pytest

import govdocs
from govdocs.text.unicode import normalise
from tests.support.audited import letter
from tests.support.searches import SEARCHES, by_pdfium

WORDS = ("বিষয়", "আষাঢ়ে", "বড়", "সময়সূচি", "হয়েছে")
SINGLE = {"\u09a1\u09bc": "\u09dc", "\u09a2\u09bc": "\u09dd", "\u09af\u09bc": "\u09df"}


def by_keyboard(text: str) -> str:
    text = unicodedata.normalize("NFC", text)
    for pair, single in SINGLE.items():
        text = text.replace(pair, single)
    return text


def by_telephone(text: str) -> str:
    return unicodedata.normalize("NFC", text)


TYPED = [by_keyboard, by_telephone]


@pytest.fixture(scope="module", params=TYPED)
def pdf(request: pytest.FixtureRequest) -> bytes:
    text = request.param(letter(f"{' '.join(WORDS)}।"))
    return govdocs.render_pdf(govdocs.loads(text))


@pytest.mark.parametrize("typed", TYPED)
@pytest.mark.parametrize("reader", SEARCHES)
def test_every_reader_finds_the_word_as_it_is_typed(pdf: bytes, reader: str, typed: object) -> None:
    found = {word: SEARCHES[reader](pdf, typed(word)) for word in WORDS}  # type: ignore[operator]
    assert all(found.values()), found
    assert not SEARCHES[reader](pdf, typed("পাহাড়িয়া"))  # type: ignore[operator]


def test_pdfium_finds_the_word_in_the_form_of_the_page(pdf: bytes) -> None:
    assert all(by_pdfium(pdf, normalise(word)) for word in WORDS)


def test_both_forms_make_the_same_page() -> None:
    one, other = (govdocs.render_html(govdocs.loads(typed(letter(" ".join(WORDS))))) for typed in TYPED)
    assert one == other
