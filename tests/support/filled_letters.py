"""A letter with placeholders everywhere, and words put into it."""

from __future__ import annotations

from govdocs.mail_merge.field_paths import order_of, path_of
from govdocs.mail_merge.yaml_filling import YamlFilling
from govdocs.models.letter import Letter
from govdocs.source.reading import Source, read_text

LETTER = """\
# প্রথম মন্তব্য
ধরন: পত্র
ফরম: সরকারি পত্র   # ফরম
বিষয়: «ইউনিয়ন» ইউনিয়ন পরিষদের সভা।   # বিষয়
সূত্র:
- ক
- "খ «ইউনিয়ন»"   # সূত্র
প্রারম্ভ:
শিরোনাম: 'এক
  দুই «ইউনিয়ন»'
বক্তব্য: |
  «ইউনিয়ন» ইউনিয়নের জন্য।

     «ঠিকানা?»

# স্বাক্ষরের মন্তব্য
স্বাক্ষর: {নাম: মো. ক, পদবি: "উপ «ইউনিয়ন»", }
বিতরণ:
  প্রাপক:
    - পাঠ: ক
      মন্তব্য: >
        ব
        গ

# শেষ
"""


def filled(text: str, columns: dict[str, str], **words: str) -> tuple[str, Source]:
    """The text of a letter with columns of these headings, and what it reads as."""
    source = read_text(text)
    fields = {path: heading for heading in columns if (path := path_of(heading, Letter, source.tree))}
    filling = YamlFilling(source, fields, order_of(Letter))
    values = columns | words
    merged = filling.text(values)
    assert filling.reads_back(read_text(merged).tree, values)
    return merged, read_text(merged)
