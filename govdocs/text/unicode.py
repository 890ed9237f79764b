"""Bangla text in one canonical form, its graphemes and its width. Needs the standard library alone."""

import re
import unicodedata

HASANTA = "\u09cd"
ZWNJ = "\u200c"
ZWJ = "\u200d"

SAMPLE = 20_000
"""Characters (or bytes) at the start of a long text that are enough to see how it was typed."""

# The letters that a hasanta joins into a conjunct (Indic_Conjunct_Break=Consonant, Bengali block).
CONSONANT = "[\u0995-\u09a8\u09aa-\u09b0\u09b2\u09b6-\u09b9\u09dc\u09dd\u09df\u09f0\u09f1]"

# What is always written another way: ড় ঢ় য় as one character, and the currency sign ৷ typed for a danda.
_OTHERWISE = {"\u09dc": "\u09a1\u09bc", "\u09dd": "\u09a2\u09bc", "\u09df": "\u09af\u09bc", "\u09f7": "।"}

# Where the canonical form may be another: at any character but ASCII, letters of Western Europe, Bangla and usual signs (those of
# `_OTHERWISE` are none); at the halves of ো and ৌ; at a dot behind a hasanta, which goes before it.
_MAY_CHANGE = re.compile(
    "[^\0-\u02ff\u0964\u0965\u0981-\u0983\u0985-\u09b9\u09bc-\u09c4\u09c7\u09c8\u09cb-\u09ce\u09d7\u09e0-\u09e3\u09e6-\u09f6"
    "\u09f8-\u09fd\u2010-\u2027\u2030-\u205e\u20a0-\u20bf]|\u09c7[\u09be\u09d7]|\u09cd\u09bc"
)

_INVISIBLE = re.compile("[\u200b-\u200d\u2060\ufeff]+")
_MISPLACED_JOINER = re.compile(f"(?<!{HASANTA})র{HASANTA}{ZWJ}(?=য)")
_CONSONANT = re.compile(CONSONANT)
_OPEN_CONJUNCT = re.compile(f"{CONSONANT}[\u09bc{ZWJ}]*{HASANTA}{ZWJ}*\\Z")


def normalise(text: str) -> str:
    """The canonical form of *text*, for comparing and for printing alike.

    * Unicode NFC: ো and ৌ are one character each, and marks are in their canonical order.
    * ড় ঢ় য় are the base letter + U+09BC. Unicode bars their one-character forms from composition, so this
      is the form that survives any later NFC step (browser, database, PDF library); fonts draw both alike.
    * ৎ is U+09CE, not ত + hasanta + ZWJ; the danda is U+0964, not the currency sign ৷ (U+09F7).
    * A zero-width joiner stays only in র‍্য (RA, ZWJ, hasanta, YA: Unicode Standard, chapter 12). Its other
      spellings, RA + ZWNJ + hasanta + YA (common in newspapers) and RA + hasanta + ZWJ + YA, become that one:
      without their joiner they would turn into a reph.
    * A zero-width non-joiner stays only where it acts: between a hasanta and a consonant.
    * Other zero-width characters go, unless they are inside another script (Persian, emoji).

    Total and idempotent; no letter is lost or changes its place.

    >>> normalise("\\u09dc") == normalise("\\u09a1\\u09bc") == "\\u09a1\\u09bc"
    True
    >>> normalise("হঠাত্\\u200d এলো\\u200c৷")
    'হঠাৎ এলো।'
    >>> normalise("র\\u200c্যাব") == "র\\u200d্যাব"
    True
    """
    if not _MAY_CHANGE.search(text):
        return text
    for character, written_so in _OTHERWISE.items():
        text = text.replace(character, written_so)
    # Nothing is joined, ordered or left out because of what is beyond a space: only words that may change are looked at.
    done, pieces = 0, []
    for change in _MAY_CHANGE.finditer(text):
        if change.start() < done:
            continue
        first = text.rfind(" ", done, change.start()) + 1 or done
        last = text.find(" ", change.end())
        last = len(text) if last < 0 else last
        pieces += [text[done:first], _canonical(text[first:last])]
        done = last
    return "".join([*pieces, text[done:]])


def _canonical(text: str) -> str:
    text = unicodedata.normalize("NFC", text)
    text = _MISPLACED_JOINER.sub(f"র{ZWJ}{HASANTA}", text)
    text = _INVISIBLE.sub(_effective_joiner, text).replace(f"ত{HASANTA}{ZWJ}", "ৎ")
    return unicodedata.normalize("NFC", text)


def _effective_joiner(run: re.Match[str]) -> str:
    """The joiner that is left of one run of zero-width characters, by the letters before and after it."""
    text, start, end = run.string, run.start(), run.end()
    if text.endswith("র", 0, start) and text.startswith(HASANTA + "য", end):
        # After another hasanta this RA is itself a ra-phala, which no reph threatens.
        joins = ZWJ in run[0] or ZWNJ in run[0]
        return ZWJ if joins and not text.endswith(HASANTA + "র", 0, start) else ""
    if text.endswith("ত" + HASANTA, 0, start) and ZWJ in run[0]:
        return ZWJ
    if text.endswith(HASANTA, 0, start) and ZWNJ in run[0] and _CONSONANT.match(text, end):
        return ZWNJ
    inside_another_script = _foreign(text[start - 1 : start]) and _foreign(text[end : end + 1])
    return run[0] if inside_another_script else ""


def _foreign(character: str) -> bool:
    return not re.match("[\u0964\u0965\u0980-\u09ff]|[\0-\x7f]|$", character)


def same_name(text: str) -> str:
    """The form in which keys and choices are compared: NFC, lower case, any space, hyphen or underscore alike.

    >>> same_name("প্রোগ্রাম সংস্করণ") == same_name("প্রোগ্রাম-সংস্করণ")
    True
    """
    return unicodedata.normalize("NFC", text).strip().lower().replace(" ", "_").replace("-", "_")


def graphemes(text: str) -> list[str]:
    """The characters of *text* as a reader counts them: a conjunct with its signs is one. Joined they are *text*.

    The extended grapheme clusters of UAX #29 with rule GB9c (Unicode 15.1 and later: a hasanta joins, a ZWNJ
    does not), as far as Bangla and Latin text need them; Hangul, flags and joined emoji are not looked at.

    >>> graphemes("ক্ষুদ্র র‍্যাব")
    ['ক্ষু', 'দ্র', ' ', 'র\u200d্যা', 'ব']
    """
    clusters: list[str] = []
    for character in text:
        if clusters and _continues(clusters[-1], character):
            clusters[-1] += character
        else:
            clusters.append(character)
    return clusters


def display_width(text: str) -> int:
    """Columns that *text* takes in a terminal that lays out whole characters: one for each grapheme.

    Two for a wide (East Asian, emoji) one, none for a control or a bare zero-width character. A terminal
    that gives each code point a cell of its own draws conjuncts wider; no count can be right in both.

    >>> display_width("স্মারক নম্বর")
    7
    """
    return sum(_columns(cluster) for cluster in graphemes(text))


def _continues(cluster: str, character: str) -> bool:
    if cluster == "\r" and character == "\n":
        return True
    if unicodedata.category(cluster[-1]) in ("Cc", "Zl", "Zp"):
        return False
    if unicodedata.category(character) in ("Mn", "Me", "Mc") or character in (ZWJ, ZWNJ):
        return True
    # Its last few characters decide; a hostile text may be one cluster of any length.
    return bool(_CONSONANT.match(character) and _OPEN_CONJUNCT.search(cluster[-6:]))


def _columns(cluster: str) -> int:
    if unicodedata.category(cluster[0]) in ("Cc", "Cf", "Zl", "Zp"):
        return 0
    return 2 if unicodedata.east_asian_width(cluster[0]) in ("W", "F") else 1
