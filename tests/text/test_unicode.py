import subprocess
import sys
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govdocs.text import unicode
from govdocs.text.bijoy import bijoy_spans, from_bijoy, looks_like_bijoy
from govdocs.text.unicode import _MAY_CHANGE, _canonical, display_width, graphemes, normalise, same_name

ZWNJ, ZWJ = "\u200c", "\u200d"

OFTEN = [*"্্্ররতয", ZWJ, ZWJ, ZWNJ, ZWNJ]  # what the rules are about
BANGLA = st.text(
    [*map(chr, range(0x0980, 0x09FF)), *OFTEN, *"\u200b\u2060\ufeff।৷ aE1.é\u0301ی👩\u212a"],
    max_size=25,
)


def letters(text: str) -> str:
    """The text without what normalise may take away, each letter in its smallest parts."""
    bare = "".join(character for character in text if character not in "\u200b\u200c\u200d\u2060\ufeff")
    return unicodedata.normalize("NFD", bare).replace("৷", "।").replace("ৎ", "ত্")


class TestNormalise:
    def test_what_is_not_looked_at_is_canonical(self):
        alone = [character for character in map(chr, range(0x110000)) if not _MAY_CHANGE.search(character)]
        assert all(_canonical(character) == character for character in alone)
        # Pairs decide: of these characters only the dot and the hasanta can be put in another order, and a character
        # that joins one before it joins it at once or not at all.
        marks = [c for c in alone if unicodedata.combining(c) or unicodedata.category(c)[0] == "M"]
        assert [c for c in alone if unicodedata.combining(c)] == ["\u09bc", "\u09cd"]
        pairs = [one + mark for one in alone for mark in marks]
        assert {pair for pair in pairs if _canonical(pair) != pair} == {
            "\u09cd\u09bc",
            "\u09c7\u09be",
            "\u09c7\u09d7",
        }
        assert not [pair for pair in pairs if _canonical(pair) != normalise(pair)]

    @given(st.lists(BANGLA, max_size=6).map(" ".join))
    def test_word_by_word_it_is_what_the_whole_text_comes_to(self, text):
        assert normalise(text) == _canonical(text.replace("৷", "।"))

    def test_an_ordinary_word_costs_nothing(self, monkeypatch):
        looked_at = []
        monkeypatch.setattr(unicode, "_canonical", lambda word: looked_at.append(word) or word)
        normalise(
            "উপজেলা নির্বাহী অফিসারের কার্যালয়, ব\u09df\u09b8 ৫ (পাঁচ) “নং” ক\u09c7\u09be\u09a5\u09be “”–—। A/é\tb\n"
        )
        assert looked_at == ["ক\u09c7\u09be\u09a5\u09be"]

    @pytest.mark.parametrize(
        ("written", "canonical"),
        [
            ("\u09dc\u09dd\u09df", "\u09a1\u09bc\u09a2\u09bc\u09af\u09bc"),
            ("\u09a1\u09bc\u09a2\u09bc\u09af\u09bc", "\u09a1\u09bc\u09a2\u09bc\u09af\u09bc"),
            ("ক\u09c7\u09be", "ক\u09cb"),
            ("ক\u09c7\u09d7", "ক\u09cc"),
            (f"ক\u09c7{ZWJ}\u09be", "ক\u09cb"),
            (f"হঠাত্{ZWJ}", "হঠাৎ"),
            (f"উত্{ZWJ}সব", "উৎসব"),
            (f"ভর্ত্{ZWJ}সনা", "ভর্ৎসনা"),
            ("হল৷", "হল।"),
            ("লোক\u200bজন", "লোকজন"),
            ("\ufeffসভা\u2060", "সভা"),
            (f"কা{ZWNJ}জ{ZWJ}", "কাজ"),
            (f"Dhaka{ZWNJ} City", "Dhaka City"),
        ],
    )
    def test_one_spelling(self, written, canonical):
        assert normalise(written) == canonical

    @pytest.mark.parametrize(
        "word",
        [f"র{ZWJ}্যাব", f"র{ZWNJ}্যাব", f"র্{ZWJ}যাব", f"র\u200b{ZWJ}্যাব", f"র{ZWNJ}{ZWJ}্যাব"],
        ids=["canonical", "newspapers", "joiner after hasanta", "with a zero-width space", "both joiners"],
    )
    def test_ra_before_ya_phala_keeps_its_joiner(self, word):
        assert normalise(word) == f"র{ZWJ}্যাব"

    def test_a_reph_is_no_ra_before_ya_phala(self):
        assert normalise("কার্যালয়") == unicodedata.normalize("NFC", "কার্যালয়")
        assert normalise("র\u200b্য") == "র্য"

    def test_a_ra_phala_needs_no_joiner(self):
        assert normalise(f"ক্র{ZWJ}্য") == normalise(f"ক্র্{ZWJ}য") == "ক্র্য"

    @pytest.mark.parametrize(
        ("written", "canonical"),
        [
            (f"উদ্{ZWNJ}যাপন", f"উদ্{ZWNJ}যাপন"),
            (f"দিক্{ZWNJ}নির্দেশ", f"দিক্{ZWNJ}নির্দেশ"),
            (f"উদ্{ZWNJ}\u200bযাপন", f"উদ্{ZWNJ}যাপন"),
            (f"বাক্{ZWNJ}", "বাক্"),
            (f"বাক্{ZWNJ} ও", "বাক্ ও"),
            (f"ক্{ZWJ}ষ", "ক্ষ"),
        ],
    )
    def test_a_non_joiner_stays_where_it_acts(self, written, canonical):
        assert normalise(written) == canonical

    @pytest.mark.parametrize("text", [f"می{ZWNJ}خواهم", f"👩{ZWJ}👧", "señor", "", "12/03/2024"])
    def test_other_scripts_are_left_alone(self, text):
        assert normalise(text) == text

    @given(BANGLA)
    def test_idempotent(self, text):
        assert normalise(normalise(text)) == normalise(text)

    @given(BANGLA)
    def test_no_letter_is_lost_or_moved(self, text):
        assert letters(normalise(text)) == letters(text)

    @given(BANGLA)
    def test_a_later_nfc_changes_nothing(self, text):
        assert unicodedata.is_normalized("NFC", normalise(text))

    @given(BANGLA)
    def test_both_normal_forms_have_one_canonical_form(self, text):
        composed, decomposed = (normalise(unicodedata.normalize(form, text)) for form in ("NFC", "NFD"))
        assert composed == decomposed == normalise(text)


class TestGraphemes:
    @pytest.mark.parametrize(
        "clusters",
        [
            ["স্মা", "র", "ক"],
            ["ম", "ন্ত্র", "ণা", "ল", "য়"],
            ["ক", "র্তৃ", "প", "ক্ষ"],
            [f"র{ZWJ}্যা", "ব"],
            [f"দ্{ZWNJ}", "যা", "প", "ন"],
            ["চাঁ", "দ"],
            ["ল", "ক্ষ্মী"],
            ["ব", "ড়্গ"],
            ["বা", "ক্", " ", "ক"],
            ["ক্", "আ"],
            ["০", "৯", "।"],
            ["e\u0301", "a"],
            ["\r\n", "\n", "ক"],
            ["\n", "া"],
            ["া", "ক"],
            [],
        ],
        ids="".join,
    )
    def test_table(self, clusters):
        assert graphemes("".join(clusters)) == clusters

    @given(BANGLA)
    def test_the_parts_join_to_the_text(self, text):
        assert "".join(graphemes(text)) == text

    @given(BANGLA)
    def test_no_part_begins_with_a_mark_unless_the_text_or_a_line_does(self, text):
        for before, cluster in zip(graphemes(text), graphemes(text)[1:], strict=False):
            if unicodedata.category(cluster[0]) in ("Mn", "Mc"):
                assert unicodedata.category(before[-1]) == "Cc"


@pytest.mark.parametrize(
    ("text", "columns"),
    [
        ("", 0),
        ("memo", 4),
        ("স্মারক", 3),
        ("৪৬.০০", 5),
        ("মন্ত্রণালয়", 5),
        (f"র{ZWJ}্যাব", 2),
        ("\n\u200bক", 1),
        ("漢字", 4),
        ("\uff21", 2),
        ("\u2028\u2029\x85", 0),
        ("e\u0301", 1),
    ],
)
def test_display_width(text, columns):
    assert display_width(text) == columns


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("memo_no", "memo_no"),
        (" Memo-No ", "memo_no"),
        ("memo no", "memo_no"),
        ("প্রোগ্রাম-সংস্করণ", "প্রোগ্রাম_সংস্করণ"),
        ("বিষ\u09df", unicodedata.normalize("NFC", "বিষ\u09df")),
        ("a  b", "a__b"),
    ],
)
def test_same_name(written, name):
    assert same_name(written) == name


def test_a_caret_stands_under_the_character_it_means():
    line, fault = "এতে সংশ্লিষ্ট কার্য়ালয়", "কার্য়ালয়"
    before = line[: line.index(fault)]
    assert display_width(before) == len(["এ", "তে", " ", "সং", "শ্লি", "ষ্ট", " "])


def test_bijoy_is_found_and_converted():
    text = "আদেশটি gš¿Yvjq হতে এসেছে।"
    ((start, end),) = bijoy_spans(text)
    assert looks_like_bijoy(text)
    assert normalise(text[:start] + from_bijoy(text[start:end]) + text[end:]) == normalise(
        "আদেশটি মন্ত্রণালয় হতে এসেছে।"
    )


def test_the_bijoy_tables_are_loaded_at_first_use_only():
    check = "import sys, importlib.util as u; from pathlib import Path; import govdocs.text.unicode; print('govdocs.text.bijoy' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", check], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"
