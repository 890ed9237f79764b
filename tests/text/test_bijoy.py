from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from govdocs.text.bijoy import GLYPHS, REPH, bijoy_spans, from_bijoy
from govdocs.text.unicode import normalise

SHEET = yaml.safe_load((Path(__file__).parent / "bijoy_pairs.yaml").read_text(encoding="utf-8"))
PAIRS = [
    tuple(line.split()) for name, lines in SHEET.items() if name != "escaped" for line in lines.splitlines()
] + [tuple(pair) for pair in SHEET["escaped"]]
BIJOY_LETTERS = {
    "MYcÖRvZš¿x evsjv‡`k miKvi": "গণপ্রজাতন্ত্রী বাংলাদেশ সরকার",
    "welq: cÖwkÿY †Kv‡m© AskMÖnY cÖm‡½|": "বিষয়: প্রশিক্ষণ কোর্সে অংশগ্রহণ প্রসঙ্গে।",
    "m~Î t gš¿Yvjq| bs 46": "সূত্র : মন্ত্রণালয়। নং ৪৬",
    "ÒKvRÓ Ñ ÔmfvÕ": "“কাজ” — ‘সভা’",
}


@pytest.mark.parametrize(("typed", "word"), PAIRS)
def test_words(typed, word):
    assert from_bijoy(typed) == normalise(word)


@pytest.mark.parametrize(("typed", "text"), BIJOY_LETTERS.items())
def test_sentences(typed, text):
    assert from_bijoy(typed) == normalise(text)


def test_every_glyph_of_the_chart_is_in_the_sheet():
    typed = "".join(pair[0] for pair in PAIRS) + "".join(BIJOY_LETTERS)
    assert {*GLYPHS, REPH} - set(typed) == set()


@pytest.mark.parametrize(
    ("typed", "text"),
    [
        ("†\u0087K", "েকে"),
        ("evsjv\x87`k", "বাংলাদেশ"),
        ("g\x9a\xbfYvjq", "মন্ত্রণালয়"),
        ("\x81", "\x81"),
        ("\x80", "€"),
        ("K\x9f", "ক্ব"),
    ],
)
def test_bytes_left_as_control_characters(typed, text):
    assert from_bijoy(typed) == normalise(text)


@pytest.mark.parametrize(
    ("typed", "text"),
    [
        ("“Kwgwg”", "“কমিমি”"),
        ("ivq’", "রায়’"),
        ("‘K", "‘ক"),
        ("¸‘", "গু‘"),
        ("hvevi — c‡i", "যাবার — পরে"),
        ("XvKv–5", "ঢাকা–৫"),
        ("• mfv", "• সভা"),
        ("K•", "ক•"),
        ("K”X", "ক”ঢ"),
        ("jæ", "লু"),
        ("j“", "লু"),
        ("K…", "কৃ"),
        ("nv…", "হা…"),
        ("e‡j …", "বলে …"),
        ("R & D", "জ & উ"),
        ("5−3 I K−5", "৫−৩ ও ক−৫"),
        ("K − j", "ক − ল"),
        ("Kv−Lv", "কা−খা"),
        ("ejv” ‡Mj", "বলা” গেল"),
        ("স¦vaxb ঝুঁwK", "স্বাধীন ঝুঁকি"),
    ],
)
def test_typographic_marks_are_glyphs_only_where_the_font_needs_them(typed, text):
    assert from_bijoy(typed) == text


@pytest.mark.parametrize(
    ("typed", "text"),
    [
        ("K‚‚", "কূ"),
        ("bvv", "না"),
        ("bvx", "নাী"),
        ("bvxx", "নাী"),
        ("K‚&", "কূ"),
        ("w", "ি"),
        ("©", "র্"),
        ("", ""),
        ("¯", "স্"),
        ("a©", "র্ধ"),
    ],
)
def test_slips_of_the_pen(typed, text):
    assert from_bijoy(typed) == text


@given(st.text(alphabet=[*map(chr, range(0x0985, 0x09E4)), *"০১।, \n"]).map(normalise))
def test_unicode_bangla_is_left_alone(text):
    assert from_bijoy(text) == normalise(text)


@given(st.text(alphabet=[*GLYPHS, REPH, *" &.,ক"]))
def test_any_row_of_glyphs_is_converted(typed):
    assert not set(from_bijoy(typed)) & set("KLMPabcdefvwxyz†‡ˆ‰Š")


class TestSpans:
    @pytest.mark.parametrize(
        ("text", "found"),
        [
            ("ivóªcwZ Kvh©vjq", ["ivóªcwZ Kvh©vjq"]),
            ("cªkvmb", ["cªkvmb"]),
            ("wkÿv gš¿Yvjq KZ…©K", ["wkÿv gš¿Yvjq KZ…©K"]),
            ("আমার Kvh©vjq ঢাকায়", ["Kvh©vjq"]),
            ("ঝুঁwK Ges miKvi wefvM|", ["wK Ges miKvi wefvM|"]),
            ("miKvi wefvM", ["miKvi wefvM"]),
            ("Rb¨ 12 I Kvh©vjq", ["Rb¨ 12 I Kvh©vjq"]),
            ("Rb¨ of the Kvh©vjq", ["Rb¨ of the Kvh©vjq"]),
            ("Rb¨ of the old Kvh©vjq", ["Rb¨", "Kvh©vjq"]),
            ("Rb¨ কাজ Kvh©vjq", ["Rb¨", "Kvh©vjq"]),
            (" Rb¨", ["Rb¨"]),
            ("A‡±vei", ["A‡±vei"]),
            ("mfvi e¨e¯’v", ["e¨e¯’v"]),
            ("Kzwgj−v", ["Kzwgj−v"]),
            ("†gvj−v", ["†gvj−v"]),
            ("Avj−vn", ["Avj−vn"]),
            ("cwj−", ["cwj−"]),
            ("mswk−ó", ["mswk−ó"]),
            ("”¡vs", ["”¡vs"]),
        ],
    )
    def test_bijoy(self, text, found):
        assert [text[start:end] for start, end in bijoy_spans(text)] == found

    @pytest.mark.parametrize(
        "text",
        [
            "",
            "The Ministry shall, by notification, wait and view the rev. draft.",
            "Le résumé de l'été: «œuvre» naïve, garçon, Noël, L'Haÿ-les-Roses",
            "Ärger, Größe, KÖLN, Weiß; señor, ação, smørrebrød, žluťoučký kůň",
            "© 2024 Foo® Bar™, Intel®Core, †Equal ‡Corresponding author",
            "someone@agency.gov.bd https://www.e-nothi.gov.bd/Kvh©vjq www.miKvi.wefvM.bd",
            "iPhone eNothi YouTube PyPy TrueType OpenType D´Silva",
            "25 °C, 10 m², 3 × 4, w×h, 5 µm ±2, N·m, 1½ cup, § 12(3), £20, 1ª nº",
            "`code` a^b x~y | cell | 01X00-000000",
            "dev prev env.csv Kyiv Lviv Avg",
            "আমার সোনার বাংলা, আমি তোমায় ভালোবাসি।",
            "miKvi",
            "x−y, n−1, a−b, V−1, non−violent, five−year, e−mail, e−GP, pre−vote, max−min, 5−3, Wk−end",
            "“¡Hola!”, ”¿qué?”",
        ],
    )
    def test_no_bijoy(self, text):
        assert bijoy_spans(text) == []

    @pytest.mark.parametrize("typed", [typed for typed in BIJOY_LETTERS if "Ñ" not in typed])
    def test_sentences(self, typed):
        assert bijoy_spans(typed)
