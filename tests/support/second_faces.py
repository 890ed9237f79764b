"""An office whose office file names second faces, and its letters: one that needs none, one of each, one that needs both."""

from __future__ import annotations

from pathlib import Path

from tests.support.tiny_font import ARABIC, SIGNS, tiny_font

OFFICE = """\
উপজেলা:
  পত্রশীর্ষ:
    সারি: [গণপ্রজাতন্ত্রী বাংলাদেশ সরকার, উপজেলা পরিষদ কার্যালয়]
  বিকল্প-হরফ:
    - হরফ/arabic.ttf
    - হরফ/signs.ttf
"""
FONT_LINE = 5  # of the first font in the office file

LETTER = """\
ধরন: পত্র
ফরম: অফিস স্মারক
অফিস: উপজেলা
নম্বর: ৪৬.০০.০০০০.০৭১.৩১.০০৩.২৪-{number}
তারিখ: ২২ ফেব্রুয়ারি ২০২৪
বিষয়: পরীক্ষার পত্র।
বক্তব্য: |
  {text}
স্বাক্ষর: {{নাম: মো. আব্দুল করিম, পদবি: উপসচিব}}
"""
TEXTS = {
    "plain": "সভার কার্যবিবরণী প্রেরণ করা হলো।",
    "signs": "CO₂ নিঃসরণ কমাতে হবে।",
    "arabic": "بسم الله الرحمن الرحيم",
    "both": "CO₂ নিঃসরণ কমাতে হবে।\n\n  بسم الله الرحمن الرحيم",
}
NEEDED = {
    "plain": (),
    "signs": ("হরফ/signs.ttf",),
    "arabic": ("হরফ/arabic.ttf",),
    "both": ("হরফ/arabic.ttf", "হরফ/signs.ttf"),
}


def letter(name: str) -> str:
    """The YAML of one of the letters."""
    return LETTER.format(number=125 + list(TEXTS).index(name), text=TEXTS[name])


def office_with_second_faces(folder: Path, office: str = OFFICE) -> Path:
    """Write the office file, its two fonts and the letters into a folder."""
    (folder / "হরফ").mkdir(parents=True)
    tiny_font(folder / "হরফ" / "arabic.ttf", ARABIC)
    tiny_font(folder / "হরফ" / "signs.ttf", SIGNS)
    (folder / "office.yaml").write_text(office, "utf-8")
    for name in TEXTS:
        (folder / f"{name}.yaml").write_text(letter(name), "utf-8")
    return folder
