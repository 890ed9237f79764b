"""What to type in the place of a character that no face has; only where it means the same."""

from __future__ import annotations

import unicodedata
from typing import Final

from govdocs.errors import Text

#: Sign → what is typed for it. Word's own bullets and ticks are among them, at the private places where its symbol fonts have them.
SAME: Final = {
    **dict(zip("❛❜❝❞‟‛", "‘’“”“‘", strict=True)),
    **dict(zip("‒―⸺─━﹘‐‑⁃", "–————–--•", strict=True)),
    **dict(zip("⁄∕⧸∗⋅∙∶ꞏ", "///*··:·", strict=True)),
    **dict(zip("◦‣⦁⚫⬤●◯⚪", "•••●●•○○", strict=True)),
    **dict(zip("✅🗸✕✖✘❌🗴", "✓✓✗✗✗✗✗", strict=True)),
    **dict(zip("►▶▸➔➜➞⟶⇨🡒⟵⬅", "➤➤➤→→→→→→←←", strict=True)),
    **dict(zip("◼⬛▣◾▫◻⬜◽☒🗹", "■■■▪□□□□☑☑", strict=True)),
    **dict(zip("\uf0b7\uf0a7\uf0d8\uf0fc\uf0e0\uf0a8", "•▪➤✓→□", strict=True)),
    "৳": "টাকা",
    "☎": "ফোন",
    "✆": "ফোন",
    "📞": "ফোন",
    "✉": "ই-মেইল",
    "📧": "ই-মেইল",
}

#: First word of a letter's Unicode name → the name of its script.
SCRIPTS: Final = {
    "ARABIC": Text("আরবি", "Arabic"),
    "DEVANAGARI": Text("দেবনাগরি", "Devanagari"),
    "HEBREW": Text("হিব্রু", "Hebrew"),
    "CJK": Text("চীনা", "Chinese"),
    "HIRAGANA": Text("জাপানি", "Japanese"),
    "KATAKANA": Text("জাপানি", "Japanese"),
    "HANGUL": Text("কোরীয়", "Korean"),
    "CYRILLIC": Text("সিরিলীয়", "Cyrillic"),
    "GREEK": Text("গ্রিক", "Greek"),
    "CHAKMA": Text("চাকমা", "Chakma"),
    "MYANMAR": Text("বর্মি", "Myanmar"),
    "THAI": Text("থাই", "Thai"),
    "TAMIL": Text("তামিল", "Tamil"),
    "GURMUKHI": Text("গুরুমুখী", "Gurmukhi"),
    "TIBETAN": Text("তিব্বতি", "Tibetan"),
    "SINHALA": Text("সিংহলি", "Sinhala"),
}


_SAME_WITHOUT = ("<sub", "<wide", "<narrow", "<compat", "<square", "<font", "<noBreak", "<fraction")


def typed_instead(character: str) -> str | None:
    """What means the same as a character, as it is typed: ‘ for ❛, ^4^ for ⁴, 2 for ₂; None where nothing does."""
    if character in SAME:
        return SAME[character]
    kind, _, codes = unicodedata.decomposition(character).partition("> ")
    plain = "".join(chr(int(code, 16)) for code in codes.split()).replace("\u2044", "/")
    if not plain or plain != plain.strip():
        return None
    if kind == "<super":
        return f"^{plain}^"
    # What stands in a circle, or is a form of a joined letter, does not mean the same without.
    return plain if kind in _SAME_WITHOUT else None


def script_of(character: str) -> Text | None:
    """The name of the script that a letter is of; None for a sign, and for scripts without a name here."""
    return SCRIPTS.get(unicodedata.name(character, "").partition(" ")[0])


def is_picture(character: str) -> bool:
    """Whether it is an emoji or another little picture, which an official letter does without."""
    return unicodedata.category(character) in ("So", "Sk") and (
        character >= "\U0001f000" or "\u2600" <= character <= "\u27bf"
    )


def is_private(character: str) -> bool:
    """Whether it is no character of Unicode, but one of somebody's own font."""
    return unicodedata.category(character) == "Co"
