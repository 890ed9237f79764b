"""The rules of spelling in words, and which of them a misspelt word breaks."""

from __future__ import annotations

from collections.abc import Callable
from difflib import SequenceMatcher
from typing import Final

from govdocs.errors import Text

REPH: Final = Text("রেফের পরে দ্বিত্ব হয় না", "nothing is doubled after a reph")
LOST_REPH: Final = Text("রেফ বাদ পড়েছে বা অন্য বর্ণে বসেছে", "the reph is lost, or set on another letter")
RETROFLEX_N: Final = Text("ণত্ব-বিধান", "the rule of ণ")
RETROFLEX_S: Final = Text("ষত্ব-বিধান; শ, ষ, স", "the rule of ষ; শ, ষ and স")
FOREIGN_N: Final = Text("বিদেশি শব্দে ণ হয় না", "no ণ in foreign words")
FOREIGN_S: Final = Text("বিদেশি শব্দে ষ হয় না", "no ষ in foreign words")
FOREIGN_A: Final = Text("বিদেশি শব্দের অ্যা", "the অ্যা of foreign words")
FOREIGN_I: Final = Text("অতৎসম শব্দে ই-কার হয়", "ি in words that are not Sanskrit")
LONG_I: Final = Text("তৎসম শব্দ ও প্রত্যয়ের ঈ-কার", "the ী of Sanskrit words and endings")
SHORT_I_BEFORE: Final = Text(
    "সমাসে ও -তা, -ত্ব প্রত্যয়ের আগে ঈ-কার ই-কার হয়", "ী becomes ি in compounds, and before -তা and -ত্ব"
)
VOWEL_I: Final = Text("ই-কার ও ঈ-কার", "ি and ী")
SHORT_U: Final = Text("ই, উ-কার: দুর্-, -ভুক্ত, পুনঃ", "the ু of দুর্-, -ভুক্ত and পুনঃ")
LONG_U: Final = Text("তৎসম শব্দের ঊ-কার", "the ূ of Sanskrit words")
VOWEL_U: Final = Text("উ-কার ও ঊ-কার", "ু and ূ")
CONJUNCT: Final = Text("যুক্তবর্ণটি ‘স্থ’", "the conjunct is স্থ")
STA: Final = Text("স্ত ও স্থ", "স্ত and স্থ")
VELAR: Final = Text("সন্ধি ছাড়া ঙ-র স্থানে ং হয় না", "ং does not take the place of ঙ but in sandhi")
APART: Final = Text("ক্রিয়ার পরে ‘না’ আলাদা বসে", "না is written apart from its verb")
WHAT: Final = Text("‘কী’ সর্বনাম ও বিশেষণে ঈ-কার হয়", "কী, the pronoun, has ী")
VISARGA: Final = Text("বিসর্গসন্ধি", "the sandhi of the visarga")
KHANDA_TA: Final = Text("ত ও ৎ", "ত and ৎ")
DOT_BELOW: Final = Text("নিচের ফোঁটা (য়, ড়, ঢ়) বাদ পড়েছে", "the dot of য়, ড় or ঢ় is lost")
CONVERTED: Final = Text("বিজয় থেকে রূপান্তরের ভুল", "a conversion from Bijoy that went wrong")
PLURAL: Final = Text("এক শব্দে বহুবচনের চিহ্ন একটিই", "a word has one ending of the plural")
LETTER_BELOW: Final = Text("য-ফলা, ব-ফলা বা দ্বিত্ব", "a letter below, or a doubled one")
LETTERS: Final = Text("বর্ণ বাদ পড়েছে, বেশি হয়েছে বা বদলে গেছে", "a letter is missing, added or changed")


MECHANICAL: Final = (RETROFLEX_N, RETROFLEX_S, VOWEL_I, VOWEL_U, KHANDA_TA, VELAR, LOST_REPH)
"""Rules by which one letter stands for another of its sound, so that the word meant is plain."""


def broken_rule(wrong: str, right: str) -> Text:
    """The rule that tells a misspelt word from the right one, by the letters in which they differ.

    >>> broken_rule("গ্রহন", "গ্রহণ").en
    'the rule of ণ'
    """
    changes: list[set[str]] = []
    for tag, start, end, first, last in SequenceMatcher(None, wrong, right, autojunk=False).get_opcodes():
        if tag == "replace" and end - start == last - first:
            changes += [{*pair} for pair in zip(wrong[start:end], right[first:last], strict=True)]
        elif tag != "equal":
            changes.append({*wrong[start:end], *right[first:last]})
    names = [_name(changed) for changed in changes]
    if names and all(name in MECHANICAL for name in names):
        return names[0]
    return _name(set().union(*changes))


def _name(changed: set[str]) -> Text:
    return next((name for name, is_broken in _SIGNS if is_broken(changed)), LETTERS)


def _within(letters: str) -> Callable[[set[str]], bool]:
    return lambda changed: len(changed) > 1 and changed <= set(letters)  # one alone is a letter more or less


_SIGNS: Final[tuple[tuple[Text, Callable[[set[str]], bool]], ...]] = (
    (RETROFLEX_N, _within("নণ")),
    (RETROFLEX_S, _within("শষস")),
    (VOWEL_I, _within("িীইঈ")),
    (VOWEL_U, _within("ুূউঊ")),
    (KHANDA_TA, _within("তৎ্")),
    (VELAR, _within("ংঙ্")),
    (STA, _within("তথঠট")),
    (LOST_REPH, _within("র্")),
    (LETTER_BELOW, lambda changed: "্" in changed or changed <= set("যবম")),
)
