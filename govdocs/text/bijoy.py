"""Bijoy font text (SutonnyMJ and its kin): found in a text, converted to Unicode.

A Bijoy font draws Bangla glyphs at the codes of Windows-1252: ``KvR`` shows as কাজ. A glyph is a letter, a
conjunct or half of one, and the text runs in the order of the pen: ি before its letter, the reph after it.
`GLYPHS` is the chart of the font. Its editions (of 2000, and "Bayanno" after 2009) use some codes otherwise;
Word's typing aids put others in, and so does Avro Keyboard when it writes for these fonts. The glyphs before
and after decide the reading (`_SyllableWriter.meaning`).

Written here because no converter on PyPI was good enough. Of the first 466 words in
``tests/text/bijoy_pairs.yaml`` bijoytounicode 1.1.1 got 90.3 % right, unicodeconverter 0.1.0b12 89.9 %, bijoy2unicode 0.1.1
81.3 %; 99.5 % was required. All misplace the reph of কর্মী (``Kgx©``); two lose শিক্ষা (``wkÿv``) and লক্ষ্মীপুর.
"""

import re
import unicodedata
from collections.abc import Iterator

from govdocs.text.late_pattern import late
from govdocs.text.unicode import CONSONANT, HASANTA, ZWJ, ZWNJ, normalise


def _chart(pairs: str) -> dict[str, str]:
    cells = unicodedata.normalize("NFC", pairs).split()
    return dict(zip(cells[::2], cells[1::2], strict=True))


# A value that begins (ends) with a hasanta is the second (first) half of a conjunct.
GLYPHS = _chart("""
    A অ  B ই  C ঈ  D উ  E ঊ  F ঋ  G এ  H ঐ  I ও  J ঔ
    K ক  L খ  M গ  N ঘ  O ঙ  P চ  Q ছ  R জ  S ঝ  T ঞ  U ট  V ঠ  W ড  X ঢ  Y ণ  Z ত  _ থ  ` দ  a ধ  b ন
    c প  d ফ  e ব  f ভ  g ম  h য  i র  j ল  k শ  l ষ  m স  n হ  o ড়  p ঢ়  q য়  r ৎ  s ং  t ঃ  u ঁ
    v া  w ি  x ী  y ু  z ু  “ ু  – ু  ~ ূ  ƒ ূ  ‚ ূ  „ ৃ  … ৃ  † ে  ‡ ে  ˆ ৈ  ‰ ৈ  Š ৗ
    0 ০  1 ১  2 ২  3 ৩  4 ৪  5 ৫  6 ৬  7 ৭  8 ৮  9 ৯  $ ৳  | ।  \\ ॥  Ñ —  Ò “  Ó ”  Ô ‘  Õ ’

    ° ক্ক  ± ক্ট  ² ক্ষ্ম  ³ ক্ত  ´ ক্ম  µ ক্র  ¶ ক্ষ  · ক্স  ÿ ক্ষ  ¸ গু  ¹ গ্গ  º গ্দ  » গ্ধ  ¼ ঙ্ক  ½ ঙ্গ
    ¾ জ্জ  À জ্ঝ  Á জ্ঞ  Â ঞ্চ  Ã ঞ্ছ  Ä ঞ্জ  Å ঞ্ঝ  Æ ট্ট  Ç ড্ড  È ণ্ট  É ণ্ঠ  Ê ণ্ড  Ë ত্ত  Ì ত্থ  Í ত্ম  Î ত্র
    Ï দ্দ  Ð ণ্ড  × দ্ধ  Ø দ্ব  Ù দ্ম  Ú ন্ঠ  Û ন্ড  Ü ন্ধ  Ý ন্স  Þ প্ট  ß প্ত  à প্প  á প্স  â ব্জ  ã ব্দ  ä ব্ধ
    å ভ্র  æ ম্ন  ç ম্ফ  é ল্ক  ê ল্গ  ë ল্ট  ì ল্ড  í ল্প  î ল্ফ  ï শু  ð শ্চ  ñ শ্ছ  ò ষ্ণ  ó ষ্ট  ô ষ্ঠ  õ ষ্ফ
    ö স্খ  ÷ স্ট  ø স্ন  ù স্ফ  û হু  ü হৃ  ý হ্ন  þ হ্ম

    • ঙ্  ” চ্  ˜ দ্  ™ দ্  š ন্  › ন্  ¤ ম্  ® ষ্  ¯ স্
    ‹ ্ক  Œ ্ক্র  — ্ত  ‘ ্তু  ¿ ্ত্র  ’ ্থ  è ্ণ  œ ্ন  ú ্প  ^ ্ব  ¡ ্ব  ¦ ্ব  Ÿ ্ব  ¢ ্ভ  £ ্ভ্র  ¥ ্ম  § ্ম
    ¨ ্য  ª ্র  « ্র  Ö ্র  ¬ ্ল  \u00ad ্ল  − ্ল
""")
REPH = "©"

_VISIBLE_HASANTA = "&"
_PRE_BASE = "িেৈ"
_SIGNS = "ািীুূৃেৈৗ"
_BEFORE_LA = "কগপফবমলশসহ"  # which a ্ল follows
_AFTER_HALF_CHA = "PQT¡§œ¬\u00ad−"  # চ্চ, চ্ছ, চ্ঞ, চ্ব, চ্ম, চ্ন, চ্ল
_LETTER = late("[\u0985-\u09b9\u09ce]|" + HASANTA)
# Readers of PDF and old .doc files leave the bytes 0x80-0x9F as control characters: the codes of Windows-1252.
_WINDOWS_1252 = {code: bytes([code]).decode("cp1252", "ignore") or chr(code) for code in range(0x80, 0xA0)}


def looks_like_bijoy(text: str) -> bool:
    """Whether some part of *text* was typed for a Bijoy font (SutonnyMJ) and is no Unicode Bangla.

    Meant to be silent on English, French and addresses. One word is enough when it holds what no language
    writes (``Kvh©vjq``); words of plain letters (``miKvi``) count when two of them come together.

    >>> looks_like_bijoy("gš¿Yvjq"), looks_like_bijoy("Le résumé de l'été, © 2024")
    (True, False)
    """
    return bool(bijoy_spans(text))


def is_bijoy_font(name: str) -> bool:
    """Whether text in the font of this name is typed in Bijoy: the MJ fonts, of which those that end in OMJ are Unicode.

    >>> [is_bijoy_font(name) for name in ("SutonnyMJ", "SutonnyEMJ", "SutonnyOMJ", "Nikosh", "Tonny MJ")]
    [True, True, False, False, True]
    """
    return bool(_FONT.search(name.strip()))


def from_bijoy(text: str) -> str:
    """*text*, typed for a Bijoy font, in Unicode Bangla (the form of `normalise`); what is Bangla already stays.

    English in *text* would turn into Bangla letters too: give it only what `bijoy_spans` found.

    >>> from_bijoy("MYcÖRvZš¿x evsjv‡`k miKvi, Kg©KZ©v")
    'গণপ্রজাতন্ত্রী বাংলাদেশ সরকার, কর্মকর্তা'
    """
    text = text.translate(_WINDOWS_1252)
    writer = _SyllableWriter()
    for glyph, following in zip(text, text[1:] + " ", strict=False):
        writer.write(glyph, following)
    writer.close()
    # Avro writes গু before it looks for ল্গ, so its ফাল্গুন has no hasanta.
    return normalise("".join(writer.written).replace("ফালগুন", "ফাল্গুন"))


def bijoy_spans(text: str) -> list[tuple[int, int]]:
    """The half-open ranges of *text* that `looks_like_bijoy` takes for Bijoy, in order.

    A run is held together by words with some sign of Bijoy, with at most two words without any between them
    (ও, ১২). It counts if one word holds what no language writes, or two are as odd as plain letters can be. A
    word at its edge that could be of another language is left out.

    >>> text = "আমার Kvh©vjq ঢাকায়"
    >>> [text[start:end] for start, end in bijoy_spans(text)]
    ['Kvh©vjq']
    """
    found: list[tuple[int, int]] = []
    for run in _runs(text) if _OF_NEITHER.search(text) else ():
        certain = any(_CERTAIN.search(word[0]) for word in run)
        odd = sum(_oddity(word[0]) >= 2 for word in run)
        if certain or odd >= 2:
            found.append((run[0].start(), run[-1].end()))
    return found


_FONT = late(r"(?<!o)mj\b|^(?:sutonny|bijoy)(?!\s?o)(?!.*unicode)[a-z ]*$", re.IGNORECASE)
_WORD = late(r"[^\s\u0964\u0980-\u09ff]+")
_ADDRESS = late("@|://|^www[.]")
_BANGLA = late("[\u0964\u0980-\u09ff]")
_OF_NEITHER = late("[^\\s\u0964\u0980-\u09ff\x00-@\\[-_{-\x7f‘’“”–—…]")
"""A character that is no Bangla and no mark; of marks alone, a bracket or a comma between Bangla words, no sign of Bijoy is made."""
_LONGEST_GAP = 2

# No language writes these. Left out although glyphs: œ š µ · × ÷ ± ° – — ’ “ … and the soft hyphen between
# letters (œuvre, N·m, w×h), ® and ™ after a name, © before a year.
_CERTAIN = late(
    "[A-Za-z_`][¨ª«¬¡¢£¤¥¦§º»¼½¾³¶¸¹²¿ƒŸ‡‰©][a-z_`A-Z]"  # Rb¨vq, A½xKvi, ev‡K, Kg©v
    "|[A-Za-z`]¨(?![A-Za-z])|[¨¼-¾×Ø³…„]©|©¨|[A-Za-z]‡[±¶ÿ…]"  # Rb¨, `N©¨
    "|¯[\\^§’‘'ÍœúŒ‹—¿ª¬]|š[Í¿‘’—\\^¡§]|¤[\\^ú§¢£øœ]|®[‹ŒúÍ§œ]|™[¢£]|[‡†]`|•[¶ÿLN]"  # ¯’vb, gš¿x
    "|[a-z`][À-ÖØ-Þ]"  # cÖ, weÁvb
    "|”¡"  # চ্ব
    # The minus sign that Avro writes for ্ল: †gvj−v, K−vm, Avj−vn, wj−w. Not x−y, five−year, non−violent.
    "|[KMcdegjkmn]−(?:v[bcdfghjklmnpqstwxzA-Z_`]|[‡†“¨ó·~ƒ])|[A-Za-z_`][KMcdgjkmn]−v(?![A-Za-z])"
    "|^[†‡ˆ‰][A-Za-z_`]+−|v[KMcdgjkmn]−[A-Za-z_`]|wj−"
)
# Each of these is a sign of Bijoy that other text has now and then.
_ODD = [
    late(pattern)
    for pattern in (
        "^[†‡ˆ‰][A-Za-z_`]",
        "[A-Za-z][`~^][A-Za-z]",
        "[A-Za-z]v[bcdfghjklmnpqstwxzA-Z]",
        "^w[bcdfgjklmnpqstvxzA-Z]",
        "^Av[bcdfghjklmnpqstwxzA-Z]",
        "[a-z]v$",
        "[a-z][A-Z]",
        "[a-z][A-Z][vwxz]",
        "[A-Z][À-ÖØ-Þ][a-z]|ÿ[vzxwK-Z]|[cjekm]ø|iæ|[a-z]÷[a-z]",
        "[A-Za-z][|]$",
        "[KMcdgjkmn]−[A-Za-z_`]",
    )
]


def _runs(text: str) -> list[list[re.Match[str]]]:
    """The words with a sign of Bijoy, in runs without a larger gap, a Bangla letter or an address between."""
    runs: list[list[re.Match[str]]] = []
    gap = _LONGEST_GAP + 1
    end = 0
    for word in _lettered(text):
        between, end = text[end : word.start()], word.end()
        gap = _LONGEST_GAP + 1 if _BANGLA.search(between) else gap + len(between.split())
        if _ADDRESS.search(word[0]) or not (_CERTAIN.search(word[0]) or _oddity(word[0])):
            gap += 1
            continue
        if gap > _LONGEST_GAP:
            runs.append([])
        runs[-1].append(word)
        gap = 0
    return runs


def _lettered(text: str) -> Iterator[re.Match[str]]:
    """The words that are no marks alone."""
    end = 0
    for letter in _OF_NEITHER.finditer(text):
        start = letter.start()
        if start < end:
            continue
        while start > end and _WORD.match(text, start - 1):
            start -= 1
        word = _WORD.match(text, start)
        if word:
            end = word.end()
            yield word


def _oddity(word: str) -> int:
    return sum(bool(pattern.search(word)) for pattern in _ODD)


class _SyllableWriter:
    """Takes glyphs in the order in which they are drawn and writes syllables in the order of Unicode."""

    def __init__(self) -> None:
        self.written: list[str] = []
        self._open_syllable()

    def _open_syllable(self) -> None:
        self.letters = self.before = self.after = self.nasal = self.reph = ""

    def close(self) -> None:
        """End the syllable: reph, letters, vowel sign, chandrabindu."""
        self.written.append(self.reph + self.letters + self.before + self.after + self.nasal)
        self._open_syllable()

    def write(self, glyph: str, following: str) -> None:
        value = self.meaning(glyph, following)
        if "\u0980" <= glyph <= "\u09ff":
            self.close()
            self.written.append(glyph)
        elif glyph == REPH:
            self.reph = "র" + HASANTA
        elif glyph == _VISIBLE_HASANTA and self.letters:
            self._show_hasanta()
        elif value in _PRE_BASE:
            self.close()
            self.before = value
        elif value in _SIGNS:
            self._sign(value)
        elif value == "ঁ":
            self.nasal = value
        elif _LETTER.match(value):
            self._letter(value)
        else:
            self.close()
            self.written.append(value)

    def meaning(self, glyph: str, following: str) -> str:
        """What *glyph* draws here, as text; *glyph* itself where it is no glyph."""
        half_open = self.letters.endswith(HASANTA)
        signed = bool(self.before or self.after)
        match glyph:
            case "Í":  # 2000: ত্ম. Bayanno: the ্ত that was at the em dash, always after a half letter.
                return "ত" if half_open else "ত্ম"
            case "æ":  # 2000: ম্ন. Bayanno: the ু of রু and ল্লু, which was at the opening quote.
                return "ু" if self.letters.endswith(("র", "ল")) else "ম্ন"
            case "ø":  # 2000: স্ন. Bayanno: the ্ল that was at the soft hyphen.
                return "ল" if half_open else HASANTA + "ল" if self._ends_in_consonant() else "স্ন"
            case "Ð":  # 2000: a dash. Bayanno: ণ্ড.
                return "ণ্ড" if self.letters else "–"
            case "'" | "’":  # Word straightens the ্থ, and curls an apostrophe.
                return "থ" if half_open else glyph
            case "‘":
                return "্তু" if self.letters and not self.after else glyph
            case "—":
                return "ত" if half_open else glyph
            case "“":
                return "ু" if self.letters.endswith(("র", "ল")) else glyph
            case "–":
                return "ু" if self.letters.endswith("\u09bc") else glyph
            case "”":
                return "চ্" if following in _AFTER_HALF_CHA else glyph
            case "−":  # Avro writes it for the ্ল that was at the soft hyphen.
                takes_la = bool(self.letters) and self.letters[-1] in _BEFORE_LA and not self.after
                return HASANTA + "ল" if takes_la and not following.isdigit() else glyph
            case "ÿ":  # Avro writes it for ড়্গ, which only খড়্গ has.
                return "ড়্গ" if self.letters == "খ" and self._begins_word() else "ক্ষ"
            case "•":
                return glyph if following.isspace() else "ঙ্"
            case "…":
                return glyph if signed or not self.letters else "ৃ"
            case "t":  # A visarga after no letter was typed for a colon.
                return "ঃ" if self.letters else ":"
            case _:
                return GLYPHS.get(glyph, glyph)

    def _letter(self, value: str) -> None:
        """A letter or conjunct, whole or half, perhaps with a vowel sign of its own (গু)."""
        half_open = self.letters.endswith(HASANTA) and not self.after
        if self.letters and not half_open and not value.startswith(HASANTA):
            self.close()
        if half_open:
            value = value.removeprefix(HASANTA)
        if self.letters == "র" and value == HASANTA + "য":
            value = ZWJ + value  # a reph would have its own glyph, so this is র‍্য
        letters = value.rstrip(_SIGNS)
        self.letters += letters
        self.after += value[len(letters) :]

    def _sign(self, value: str) -> None:
        if self.letters == "অ" and value == "া":
            self.letters = "আ"
        elif value != self.after[-1:]:  # typed twice, it is drawn on the same spot
            self.after += value

    def _show_hasanta(self) -> None:
        if not self.after:  # under a vowel sign it is a slip of the finger
            self.letters += HASANTA + ZWNJ

    def _begins_word(self) -> bool:
        """Whether nothing of the word was written before the syllable that is open."""
        before = next((part for part in reversed(self.written) if part), " ")
        return not "\u0980" <= before[-1] <= "\u09ff"

    def _ends_in_consonant(self) -> bool:
        return bool(re.search(CONSONANT + r"\u09bc?\Z", self.letters))
