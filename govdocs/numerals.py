"""Numbers as the offices of Bangladesh write them: digits, lakh–crore commas, words, ordinals, taka.

Sources: Appropriation Acts for commas and large numbers, the primary-school book of the National Curriculum
and Textbook Board for the words up to forty, Acts of Parliament (bdlaws.minlaw.gov.bd) for the rest.
Every text that is returned is in Unicode NFC; every text that is read may be in any normal form.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from decimal import Context, Decimal
from itertools import chain
from typing import Final, Literal

import bangla

from govdocs.errors import Refusal

Number = int | Decimal | str
Lakh = Literal["লক্ষ", "লাখ"]
Spelling = Literal["modern", "statute"]

WORDS_LIMIT: Final = 10**15
"""The largest number, in either direction, that is written in words."""

LETTERS: Final = tuple("কখগঘঙচছজঝঞটঠডঢণতথদধনপফবভমযরলশষসহ")
"""The consonants that letter sub-items, in the order of the alphabet, without ড় ঢ় য় and the signs after হ."""


def to_bangla(text: str | int) -> str:
    """The text with 0–9 as ০–৯, all else untouched; never fails.

    >>> to_bangla("12/A")
    '১২/A'
    """
    return str(bangla.convert_english_digit_to_bangla_digit(text))


def to_ascii(text: str) -> str:
    """The text with ০–৯ as 0–9, all else untouched; never fails.

    >>> to_ascii("১২/ক")
    '12/ক'
    """
    return str(bangla.convert_bangla_digit_to_english_digit(text))


def one_script(text: str) -> str:
    """The text in NFC with ASCII digits; refuses digits of both scripts in one value.

    Strict because the two scripts look alike: a ‘৪’ (four) in a row of English digits reads as an eight.

    >>> one_script("২২ আগস্ট ২০২৩")
    '22 আগস্ট 2023'
    """
    text = unicodedata.normalize("NFC", text)
    if re.search("[0-9]", text) and re.search("[০-৯]", text):
        raise Refusal(
            f"‘{text}’-এ বাংলা ও ইংরেজি অঙ্ক মিশে আছে; এক লিপিতে লিখুন, যেমন ‘{to_bangla(text)}’।",
            f"{text!r} mixes Bangla and English digits; write {to_bangla(text)!r} or {to_ascii(text)!r}",
        )
    return to_ascii(text)


def group(n: Number) -> str:
    """The number in Bangla digits with lakh–crore commas; the crores stay in one piece, as in the Gazette.

    A Decimal or a text keeps the decimals that it has. Refuses floats, NaN and unreadable text.

    >>> group(12345678), group("49864104000"), group(Decimal("-1234.50"))
    ('১,২৩,৪৫,৬৭৮', '৪৯৮৬,৪১,০৪,০০০', '-১,২৩৪.৫০')
    """
    value = _exact(n)
    whole, dot, fraction = f"{value.copy_abs():f}".partition(".")
    sign = "-" if value < 0 else ""
    return to_bangla(sign + _with_commas(whole) + dot + fraction)


def parse_decimal(text: str) -> Decimal:
    """The number of a text in either script, bare or with the commas that `group` writes.

    Refuses mixed scripts, misplaced commas (saying what is wrong with them) and what is not a number.

    >>> parse_decimal("১,২৩৪.৫০")
    Decimal('1234.50')
    """
    if len(text) > _LONGEST:
        raise Refusal(
            f"‘{text[:20]}…’ অতিরিক্ত লম্বা; সর্বোচ্চ {to_bangla(_LONGEST)} অক্ষরে সংখ্যাটি লিখুন।",
            f"'{text[:20]}…' is too long for a number; write it in {_LONGEST} characters at most",
        )
    match = _NUMBER.fullmatch(one_script(text.strip()))
    if match is None:
        raise Refusal(
            f"‘{text}’ কোনো সংখ্যা নয়; অঙ্কে লিখুন, যেমন ১,২৩,৪৫৬.৭৮।",
            f"{text!r} is not a number; write digits such as 1,23,456.78",
        )
    sign, whole, fraction = match["sign"], match["whole"], match["fraction"]
    digits = whole.replace(",", "").lstrip("0") or "0"
    if "," in whole and whole != _with_commas(digits):
        raise _misplaced_commas(text, whole, _with_commas(digits) + fraction)
    return Decimal(("-" if sign else "") + digits + fraction)


def parse_int(text: str) -> int:
    """As `parse_decimal`, for whole numbers; refuses a decimal point.

    >>> parse_int("৪৯৮৬,৪১,০৪,০০০")
    49864104000
    """
    value = parse_decimal(text)
    if "." in text:
        raise Refusal(
            f"‘{text}’ পূর্ণসংখ্যা নয়; দশমিক ছাড়া লিখুন।",
            f"{text!r} is not a whole number; write it without a decimal point",
        )
    return int(value)


def in_words(n: int, *, lakh: Lakh = "লক্ষ", spelling: Spelling = "modern") -> str:
    """A whole number from -10¹⁵ to 10¹⁵ in words: joined শত, nested কোটি, as in Appropriation Acts.

    `lakh="লাখ"` takes the colloquial word; Acts since 2019 print লক্ষ (658 of 659 times).
    `spelling="statute"` changes three words: ১৯ উনিশ → ঊনিশ (so in all 21 places where Acts have it), and
    ১৫ পনেরো → পনের, ১৬ ষোলো → ষোল (so in older Acts; recent ones print পনেরো too). The other forms in ঊন…,
    such as ঊনত্রিশ and ঊনআশি, are the same in both.

    >>> in_words(1195)
    'এক হাজার একশত পঁচানব্বই'
    >>> in_words(-100019, lakh="লাখ", spelling="statute")
    'ঋণাত্মক এক লাখ ঊনিশ'
    """
    if not _is_whole(n):
        raise Refusal(
            f"‘{n}’ পূর্ণসংখ্যা নয়, তাই কথায় লেখা যায় না।",
            f"{n!r} is not an integer; only whole numbers are written in words",
        )
    if abs(n) > WORDS_LIMIT:
        raise Refusal(
            f"{group(n)} এত বড় যে কথায় লেখা হয় না; সীমা {group(WORDS_LIMIT)}।",
            f"{n:d} is beyond what is written in words; the limit is {WORDS_LIMIT:d} either way",
        )
    words = _words(abs(n), _SPELLINGS[spelling], lakh)
    return f"{_MINUS} {words}" if n < 0 else words


def from_words(text: str) -> int:
    """The number that a text in words names; reads back all that `in_words` writes, in every option.

    Also reads শত apart or as শ/শো, উন… for ঊন…, and the older endings (পনের, ষোল, আঠার …). Refuses a word that
    is no number and an order of words that makes none.

    >>> from_words("তিন"), from_words("দুই লাখ ঊনিশ হাজার পাঁচ শত")
    (3, 219500)
    """
    words = list(chain.from_iterable(map(_apart, unicodedata.normalize("NFC", text).split())))
    unknown = next((word for word in words if word not in _VOCABULARY), None)
    if unknown is not None:
        raise Refusal(
            f"‘{unknown}’ সংখ্যার কোনো শব্দ নয় (‘{text}’); এভাবে লিখুন: ‘এক হাজার দুইশত চৌত্রিশ’।",
            f"{unknown!r} in {text!r} is not a number word; write, for example, 'এক হাজার দুইশত চৌত্রিশ'",
        )
    negative = words[:1] == [_MINUS]
    value = _value(words[negative:])
    if value is None or value > WORDS_LIMIT:
        raise Refusal(
            f"‘{text}’ থেকে কোনো সংখ্যা হয় না; বড় থেকে ছোট ঘরে লিখুন: কোটি, লক্ষ, হাজার, শত।",
            f"the words {text!r} make no number up to {WORDS_LIMIT:d}; go from crore down to hundred",
        )
    return -value if negative else value


def ordinal(n: int, *, school: bool = False) -> str:
    """The ordinal in figures: ১ম ২য় ৩য় ৪র্থ ৫ম ৬ষ্ঠ … ১০ম, then ১১তম and up as Acts print it.

    `school=True` writes ১১শ … ২০শ as school books do. Refuses numbers below one.

    >>> ordinal(6), ordinal(21), ordinal(11, school=True)
    ('৬ষ্ঠ', '২১তম', '১১শ')
    """
    if n < 1:
        raise Refusal(
            f"{group(n)} ক্রমবাচক হয় না; ১ বা তার বেশি হতে হবে।",
            f"{n} has no ordinal; give 1 or more",
        )
    late = "শ" if school and n <= 20 else "তম"
    return to_bangla(n) + (_ORDINAL_ENDINGS[n - 1] if n <= 10 else late)


def date_ordinal(n: int) -> str:
    """The day of a month with its ending: ১লা ২রা ৩রা ৪ঠা ৫ই … ১৯শে … ৩১শে. Refuses days outside 1–31.

    Optional in letters: of the dates in Acts since 2019 only three in 379 carry it.

    >>> date_ordinal(1), date_ordinal(16), date_ordinal(21)
    ('১লা', '১৬ই', '২১শে')
    """
    if not 1 <= n <= 31:
        raise Refusal(
            f"মাসে {group(n)} তারিখ নেই; ১ থেকে ৩১ হতে হবে।",
            f"no month has a day {n}; give 1 to 31",
        )
    ending = {1: "লা", 2: "রা", 3: "রা", 4: "ঠা"}.get(n, "ই" if n <= 18 else "শে")
    return to_bangla(n) + ending


def letter_index(n: int) -> str:
    """The letter of the n-th sub-item: 1 → ক … 32 → হ. Refuses what lies beyond: offices number such lists.

    >>> letter_index(1), letter_index(5), letter_index(32)
    ('ক', 'ঙ', 'হ')
    """
    if not 1 <= n <= len(LETTERS):
        raise Refusal(
            f"{group(n)} নম্বর উপদফার অক্ষর নেই; ক (১) থেকে হ (৩২) পর্যন্ত হয়, এর বেশি হলে সংখ্যা দিন।",
            f"sub-item {n} has no letter: the series runs from ক (1) to হ (32); use numbers for longer lists",
        )
    return LETTERS[n - 1]


def letter_number(letter: str) -> int:
    """The place of a sub-item's letter, the inverse of `letter_index`; refuses what is not in the series.

    >>> letter_number("গ")
    3
    """
    if letter.strip() not in LETTERS:
        raise Refusal(
            f"‘{letter}’ উপদফার অক্ষর নয়; ক থেকে হ পর্যন্ত একটি ব্যঞ্জনবর্ণ দিন।",
            f"{letter!r} does not letter a sub-item; give one consonant from ক to হ",
        )
    return LETTERS.index(letter.strip()) + 1


@dataclass(frozen=True, order=True, init=False)
class Taka:
    """An amount of money, exact to the paisa: from zero to 10¹⁵ taka.

    Takes an int, a Decimal or text that `parse_decimal` reads; refuses floats (0.1 is not ten paisa),
    negatives and fractions of a paisa.

    >>> str(Taka("1234.56")), Taka(500).figure()
    ('১,২৩৪.৫৬', '৫০০/-')
    """

    amount: Decimal
    """Always with two decimals."""

    def __init__(self, amount: Number) -> None:
        object.__setattr__(self, "amount", _to_paisa(_exact(amount)))

    @classmethod
    def parse(cls, text: str) -> Taka:
        """Reads what this class writes, and ৳ ৫০০, টাকা ৫০০/-, ৫০০/- টাকা মাত্র; words in brackets must agree.

        >>> Taka.parse("১০,০০০/- (দশ হাজার) টাকা").amount
        Decimal('10000.00')
        """
        match = _TAKA.fullmatch(" ".join(unicodedata.normalize("NFC", text).split()))
        if match is None:
            raise Refusal(
                f"‘{text}’ টাকার অঙ্ক নয়; এভাবে লিখুন: ১০,০০০/- (দশ হাজার) টাকা।",
                f"{text!r} is not an amount of taka; write, for example, '১০,০০০/- (দশ হাজার) টাকা'",
            )
        taka = cls(match["figure"])
        if match["taka"] is None:
            return taka
        paisa = from_words(match["paisa"]) if match["paisa"] else 0
        if (from_words(match["taka"]), paisa) != taka._split():
            raise Refusal(
                f"‘{text}’-এ অঙ্কে ও কথায় মিল নেই; {taka} কথায় ‘{taka.words()}’।",
                f"figure and words of {text!r} differ; {taka} in words is {taka.words()!r}",
            )
        return taka

    def __str__(self) -> str:
        """The bare figure, always with paisa: ৫০০.০০."""
        return group(self.amount)

    def __add__(self, other: Taka) -> Taka:
        """The sum; `sum(amounts, Taka(0))` adds many."""
        return Taka(_EXACT.add(self.amount, other.amount))

    def figure(self) -> str:
        """The figure of a letter: ৫০০/-, or with paisa ১,২৩৪.৫৬ (the stroke stands for “no paisa”)."""
        taka, paisa = self._split()
        return str(self) if paisa else f"{group(taka)}/-"

    def words(self, *, lakh: Lakh = "লক্ষ", spelling: Spelling = "modern") -> str:
        """The amount in words, options as in `in_words`.

        >>> Taka("100.05").words()
        'একশত টাকা পাঁচ পয়সা'
        """
        taka, paisa = self._split()
        words = f"{in_words(taka, lakh=lakh, spelling=spelling)} টাকা"
        return f"{words} {in_words(paisa, spelling=spelling)} পয়সা" if paisa else words

    def official(self, *, lakh: Lakh = "লক্ষ", spelling: Spelling = "modern") -> str:
        """Figure and words as Acts and letters print them.

        >>> Taka(10000).official()
        '১০,০০০/- (দশ হাজার) টাকা'
        >>> Taka("2.50").official()
        '২.৫০ টাকা (দুই টাকা পঞ্চাশ পয়সা)'
        """
        taka, paisa = self._split()
        if paisa:
            return f"{self.figure()} টাকা ({self.words(lakh=lakh, spelling=spelling)})"
        return f"{self.figure()} ({in_words(taka, lakh=lakh, spelling=spelling)}) টাকা"

    def _split(self) -> tuple[int, int]:
        """(taka, paisa)"""
        return divmod(int(self.amount.scaleb(2, _EXACT)), 100)


_LONGEST: Final = 10_000  # characters; arithmetic on longer ones costs the square of their length
_NUMBER: Final = re.compile(r"(?P<sign>[-−]?)(?P<whole>[0-9][0-9,]*)(?P<fraction>(?:\.[0-9]+)?)")
_TAKA: Final = re.compile(
    r"(?:৳|টাকা:?)? ?(?P<figure>[^ /()]+?) ?(?:/[-=])? ?(?:টাকা)?"
    r"(?: ?\((?P<taka>.+?)(?: টাকা(?: (?P<paisa>.+?) পয়সা)?)?(?: মাত্র)?\))? ?(?:টাকা)?(?: মাত্র)?"
)
_PAISA: Final = Decimal("0.01")
# Wide enough for any amount, whatever precision the caller's own decimal context has.
_EXACT: Final = Context(prec=30)

_MINUS: Final = "ঋণাত্মক"
_ORDINAL_ENDINGS: Final = ("ম", "য়", "য়", "র্থ", "ম", "ষ্ঠ", "ম", "ম", "ম", "ম")

_ZERO_TO_99: Final = """
    শূন্য এক দুই তিন চার পাঁচ ছয় সাত আট নয়
    দশ এগারো বারো তেরো চৌদ্দ পনেরো ষোলো সতেরো আঠারো উনিশ
    বিশ একুশ বাইশ তেইশ চব্বিশ পঁচিশ ছাব্বিশ সাতাশ আটাশ ঊনত্রিশ
    ত্রিশ একত্রিশ বত্রিশ তেত্রিশ চৌত্রিশ পঁয়ত্রিশ ছত্রিশ সাঁইত্রিশ আটত্রিশ ঊনচল্লিশ
    চল্লিশ একচল্লিশ বিয়াল্লিশ তেতাল্লিশ চুয়াল্লিশ পঁয়তাল্লিশ ছেচল্লিশ সাতচল্লিশ আটচল্লিশ ঊনপঞ্চাশ
    পঞ্চাশ একান্ন বায়ান্ন তিপ্পান্ন চুয়ান্ন পঞ্চান্ন ছাপ্পান্ন সাতান্ন আটান্ন ঊনষাট
    ষাট একষট্টি বাষট্টি তেষট্টি চৌষট্টি পঁয়ষট্টি ছেষট্টি সাতষট্টি আটষট্টি ঊনসত্তর
    সত্তর একাত্তর বাহাত্তর তিয়াত্তর চুয়াত্তর পঁচাত্তর ছিয়াত্তর সাতাত্তর আটাত্তর ঊনআশি
    আশি একাশি বিরাশি তিরাশি চুরাশি পঁচাশি ছিয়াশি সাতাশি আটাশি ঊননব্বই
    নব্বই একানব্বই বিরানব্বই তিরানব্বই চুরানব্বই পঁচানব্বই ছিয়ানব্বই সাতানব্বই আটানব্বই নিরানব্বই
"""
_MODERN: Final = _ZERO_TO_99.split()
_STATUTE: Final = {15: "পনের", 16: "ষোল", 19: "ঊনিশ"}
_SPELLINGS: Final = {
    "modern": _MODERN,
    "statute": [_STATUTE.get(n, word) for n, word in enumerate(_MODERN)],
}
_OLDER: Final = {"এগার": 11, "বার": 12, "তের": 13, "সতের": 17, "আঠার": 18}
_NUMBER_WORDS: Final = {
    **{word: n for n, word in enumerate(_MODERN)},
    **{word.replace("ঊন", "উন"): n for n, word in enumerate(_MODERN)},
    **{word: n for n, word in _STATUTE.items()},
    **_OLDER,
}
# Unit word → (size, the largest number that may stand before it), from large to small.
_UNITS: Final = {
    "কোটি": (10**7, WORDS_LIMIT // 10**7),
    "লক্ষ": (10**5, 99),
    "লাখ": (10**5, 99),
    "হাজার": (10**3, 99),
    "শত": (100, 9),
}
_VOCABULARY: Final = {_MINUS, *_NUMBER_WORDS, *_UNITS}
# Nine words of crores ("নয় কোটি নিরানব্বই লক্ষ …", শত counted apart), কোটি itself, seven words below it.
_MOST_WORDS: Final = 17


def _with_commas(digits: str) -> str:
    """A comma before the last three digits and before each of the two pairs in front of them."""
    return re.sub(r"(?<=[0-9])(?=(?:[0-9]{2}){0,2}[0-9]{3}$)", ",", digits)


def _is_whole(n: object) -> bool:
    return isinstance(n, int) and not isinstance(n, bool)


def _exact(n: Number) -> Decimal:
    if isinstance(n, str):
        return parse_decimal(n)
    if isinstance(n, Decimal) and n.is_finite():
        return n
    if _is_whole(n):
        return Decimal(n)
    raise Refusal(
        f"‘{n}’ নেওয়া যায় না: পূর্ণসংখ্যা, Decimal বা লেখা দিন (float-এ পয়সার হিসাব ঠিক থাকে না)।",
        f"{n!r} is not exact; give an int, a finite Decimal or text, never a float",
    )


def _misplaced_commas(text: str, whole: str, right: str) -> Refusal:
    if re.fullmatch(r"[0-9]{1,3}(?:,[0-9]{3})+", whole):
        bangla_reason, english_reason = "ইংরেজি নিয়মে হাজারে হাজারে কমা", "is grouped by thousands"
    elif re.fullmatch(r"[0-9]{1,2}(?:,[0-9]{2})+,[0-9]{3}", whole):
        bangla_reason, english_reason = "কোটির ঘরের ভিতরে কমা", "has a comma inside the crores"
    else:
        bangla_reason, english_reason = "ভুল জায়গায় কমা", "has commas in the wrong places"
    return Refusal(
        f"‘{text}’-এ {bangla_reason}; লিখুন {to_bangla(right)}।",
        f"{text!r} {english_reason}; write {right} or {to_bangla(right)}",
    )


def _words(n: int, names: list[str], lakh: str) -> str:
    if n < 100:
        return names[n]
    scales = ((10**7, " কোটি"), (10**5, f" {lakh}"), (10**3, " হাজার"), (100, "শত"))
    size, unit = next(scale for scale in scales if n >= scale[0])
    count, rest = divmod(n, size)
    words = _words(count, names, lakh) + unit
    return f"{words} {_words(rest, names, lakh)}" if rest else words


def _apart(word: str) -> list[str]:
    """একশত, একশ, একশো → এক শত; any other word as it is."""
    stem = re.sub("শ[তো]?$", "", word)
    return [stem, "শত"] if stem != word and stem in _MODERN[1:10] else [word]


def _value(words: list[str]) -> int | None:
    """The number of words that are all in the vocabulary, or None where their order makes no sense."""
    if len(words) > _MOST_WORDS:
        return None
    unit = next((unit for unit in _UNITS if unit in words), None)
    if unit is None:
        return _NUMBER_WORDS.get(words[0]) if len(words) == 1 else None
    size, most = _UNITS[unit]
    # The last কোটি is the outermost: in "এক কোটি দুই কোটি" it counts "এক কোটি দুই".
    at = len(words) - 1 - words[::-1].index(unit)
    count, rest = _value(words[:at]), _value(words[at + 1 :]) if words[at + 1 :] else 0
    if not count or count > most or rest is None or rest >= size or (rest == 0 and words[at + 1 :]):
        return None
    return count * size + rest


def _to_paisa(amount: Decimal) -> Decimal:
    if amount < 0:
        raise Refusal(
            f"টাকার অঙ্ক ঋণাত্মক হয় না: {group(amount)}; কর্তন হলে কথায় জানান।",
            f"an amount of taka is not negative: {amount}; say in words that it is deducted",
        )
    if amount > WORDS_LIMIT:
        raise Refusal(
            f"টাকার অঙ্ক {group(WORDS_LIMIT)} পর্যন্ত নেওয়া যায়।",
            f"{amount} is more than the {WORDS_LIMIT} taka that can be written in words",
        )
    exact = amount.copy_abs().quantize(_PAISA, context=_EXACT)
    if exact != amount:
        raise Refusal(
            f"{group(amount)} টাকায় পয়সার ভগ্নাংশ আছে; দশমিকের পরে দুই অঙ্ক দিন, যেমন {group(exact)}।",
            f"{amount} has a fraction of a paisa; give two decimals, such as {exact}",
        )
    return exact
