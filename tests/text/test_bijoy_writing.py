"""What is typed for a Bijoy font is what `from_bijoy` reads back; what the font cannot draw stays, and nothing is lost."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from govdocs.text.bijoy import from_bijoy
from govdocs.text.bijoy_writing import bijoy_stretches, is_bangla, to_bijoy
from govdocs.text.unicode import HASANTA, ZWJ, ZWNJ, normalise
from tests.text.test_bijoy import PAIRS

LETTERS = "কখগঘঙচছজঝঞটঠডঢণতথদধনপফবভমযরলশষসহ"
SIGNS = "ািীুূৃেৈোৌংঃঁ"
TYPED = {
    # As a typist of a ministry has it, from letters of many years; the signs are those that every edition of the font draws alike.
    "গণপ্রজাতন্ত্রী বাংলাদেশ সরকার": "MYcÖRvZš¿x evsjv‡`k miKvi",
    "কর্মকর্তা": "Kg©KZ©v",
    "মন্ত্রণালয়": "gš¿Yvjq",
    "সেপ্টেম্বর ২০২৬": "†m‡Þ¤^i 2026",
    "কেন্দ্র": "†K›`ª",
    "উদ্ভিদ": "Dw™¢`",
    "দৈর্ঘ্য": "ˆ`N©¨",
    "গুরুত্বপূর্ণ": "¸iæZ¡c~Y©",
    "কিন্তু": "wKš‘",
    "আত্মীয়": "AvZ¥xq",
    "দ্বন্দ্ব": "Ø›Ø",
    "র‍্যাব": "i¨ve",
    "উদ্‌যাপন": "D`&hvcb",
    "অ্যাডভোকেট": "A¨vW‡fv‡KU",
    "৳১০০/-।": "$100/-|",
    "মোঃ": "†gvt",
}
KEPT = {
    "English, 42%": [("English, 42%", None)],
    "ই-মেইল: a@b.bd": [("ই-মেইল", "B-†gBj"), (": a@b.bd", None)],
    "“কাজ”": [("“", None), ("কাজ", "KvR"), ("”", None)],
    "খড়্গ": [("খ", "L"), ("ড়্গ", None)],
    "অসমৰ": [("অসম", "Amg"), ("ৰ", None)],
    "১২ঃ৩০": [("১২", "12"), ("ঃ", None), ("৩০", "30")],
    "": [],
}


@pytest.mark.parametrize(("text", "typed"), TYPED.items())
def test_words_as_they_are_typed(text, typed):
    assert to_bijoy(text) == typed
    assert from_bijoy(typed) == normalise(text)


@pytest.mark.parametrize("word", sorted({word for _, word in PAIRS} - {"খড়্গপুর"}))
def test_every_word_of_the_sheet_is_drawn_and_read_back(word):
    stretches = bijoy_stretches(word)
    assert "".join(text if typed is None else from_bijoy(typed) for text, typed in stretches) == normalise(
        word
    )
    assert not any(is_bangla(text) for text, typed in stretches if typed is None)


@pytest.mark.parametrize(("text", "stretches"), KEPT.items())
def test_what_no_bijoy_font_draws_stays(text, stretches):
    assert bijoy_stretches(text) == [(normalise(text), typed) for text, typed in stretches]


@given(
    st.text(alphabet=LETTERS + SIGNS + HASANTA + ZWJ + ZWNJ + "়ৎঅআইউএওাি০৯।॥৳ ,.()-/ab1‘’“”—%", max_size=40)
)
@example("ক্ষ্ম্য র্ক্যা ন্দ্রু ক্‌ক ক্ ঃ ংঁ")
@example("অ্ক ক্ক্ খ্")
@example("র‍্য র্য ত্‍ ৎ স্ত্রী উঁ ওুি")
def test_nothing_is_lost_and_all_is_read_back(text):
    stretches = bijoy_stretches(text)
    assert "".join(part for part, _ in stretches) == normalise(text)
    for part, typed in stretches:
        if typed is not None:
            assert from_bijoy(typed) == part


def test_a_long_run_of_joined_letters_takes_time_as_its_length():
    assert bijoy_stretches("ক্" * 20_000 + "ক")[0].typed is None
