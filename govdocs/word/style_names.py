"""The styles of a Word file: one for each field, with a Bangla name by which the text finds its way back, and how each looks.

An office changes them in Word and gives the file as `--word-template`.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from govdocs.word.measures import (
    ITEM_GAP,
    LABEL,
    LINE,
    MARKER_WIDTH,
    PARAGRAPH_GAP,
    PART_GAP,
    SMALL_LINE,
    SMALL_SIZE,
    TITLE_SIZE,
    TYPE_SIZE,
    mm,
    pt,
)

PREFIX: Final = "গভডক্স "
"""What the name of each of our styles begins with."""


@dataclass(frozen=True)
class NamedStyle:
    """A style of paragraphs: its key in the code, its name, and how it looks."""

    key: str
    name: str
    size: float = TYPE_SIZE
    line: int = LINE
    before: int = 0
    after: int = 0
    left: int = 0
    right: int = 0
    hanging: int = 0
    align: str = ""
    bold: bool = False
    italic: bool = False
    underline: bool = False
    keep_next: bool = False
    keep_lines: bool = False
    outline: int | None = None

    @property
    def identifier(self) -> str:
        """What the paragraphs of a file call it by."""
        return f"govdocs-{self.key.replace('_', '-')}"

    @property
    def full_name(self) -> str:
        return f"{PREFIX}{self.name}"


def _small(key: str, name: str, **look: object) -> NamedStyle:
    return NamedStyle(key, name, **{"size": SMALL_SIZE, "line": SMALL_LINE, **look})  # type: ignore[arg-type]


def _signing(key: str, name: str, *, bold: bool = False) -> NamedStyle:
    return NamedStyle(key, name, line=pt(16.8), align="center", bold=bold, keep_next=True, keep_lines=True)


def _list(level: int, name: str) -> NamedStyle:
    return NamedStyle(
        f"list_{level}",
        name,
        align="both",
        after=ITEM_GAP,
        left=level * MARKER_WIDTH,
        hanging=MARKER_WIDTH,
    )


_HEAD = (
    NamedStyle("letterhead", "পত্রশীর্ষ", align="center"),
    _small("slot", "পত্রশীর্ষের কোণ", line=pt(14.2), align="center"),
    NamedStyle("security", "নিরাপত্তা", align="center", bold=True),
    NamedStyle("priority", "অগ্রাধিকার", align="right", bold=True),
    NamedStyle("banner", "শীর্ষকথা", align="center", bold=True, after=PARAGRAPH_GAP),
    NamedStyle("supersedes", "স্থলাভিষিক্ত", align="center", bold=True, after=PARAGRAPH_GAP),
    _small("registered", "গেজেট রেজিস্টার্ড-নম্বর", align="right"),
    NamedStyle("masthead", "গেজেট নাম", size=30, line=pt(39), align="center", bold=True),
    NamedStyle("issue", "গেজেট সংখ্যা", size=14, line=pt(21), align="center", bold=True),
    NamedStyle("authority", "গেজেট কর্তৃপক্ষ", align="center"),
    NamedStyle("gazette_day", "গেজেট তারিখ", align="center", bold=True, before=mm(2)),
    NamedStyle("gazette_notice", "গেজেট বিজ্ঞাপনের-সারি", align="center", after=PART_GAP),
    _small("form_number", "ফরম-নম্বর", align="right"),
    _small("form_article", "ফরমের-অনুচ্ছেদ", align="right"),
    NamedStyle("sender_name", "প্রেরকের নাম"),
    NamedStyle("sender", "প্রেরক"),
    NamedStyle("number", "নম্বর", keep_next=True),
    NamedStyle("date_label", "তারিখের লেবেল", align="right", right=mm(1), keep_next=True),
    NamedStyle("date", "তারিখ", keep_next=True),
    NamedStyle("title", "শিরোনাম", size=15, line=pt(22.5), align="center", bold=True, underline=True, after=PART_GAP, keep_next=True, outline=0),
    NamedStyle("title_more", "শিরোনামের পরের সারি", align="center", after=PARAGRAPH_GAP),
    NamedStyle("to", "প্রাপক", after=PART_GAP),
    NamedStyle("subject", "বিষয়", left=LABEL, hanging=LABEL, bold=True, after=PART_GAP, keep_next=True, outline=1),
    NamedStyle("references", "সূত্র", left=LABEL, hanging=LABEL),
    NamedStyle("salutation", "সম্ভাষণ", after=PARAGRAPH_GAP),
    NamedStyle("fact_label", "বিবরণের লেবেল", bold=True),
    NamedStyle("fact", "বিবরণ"),
)  # fmt: skip

_TEXT = (
    NamedStyle("body", "বক্তব্য", align="both", after=PARAGRAPH_GAP),
    _list(1, "তালিকা ১"),
    _list(2, "তালিকা ২"),
    _list(3, "তালিকা ৩"),
    _list(4, "তালিকা ৪"),
    NamedStyle("heading_1", "উপশিরোনাম ১", bold=True, before=mm(3.5), after=PARAGRAPH_GAP, keep_next=True, outline=1),
    NamedStyle("heading_2", "উপশিরোনাম ২", bold=True, before=mm(3.5), after=PARAGRAPH_GAP, keep_next=True, outline=2),
    NamedStyle("heading_3", "উপশিরোনাম ৩", bold=True, before=mm(3.5), after=PARAGRAPH_GAP, keep_next=True, outline=3),
    _small("quotation", "উদ্ধৃতি", line=LINE, left=mm(12), right=mm(12), align="both", after=PARAGRAPH_GAP),
    _small("note", "টীকা", align="both", keep_lines=True),
    NamedStyle("line_across", "রেখা", size=2, line=0, after=PARAGRAPH_GAP),
    NamedStyle("ending", "সমাপ্তি", align="center", before=PARAGRAPH_GAP),
    NamedStyle("effective", "কার্যকর-তারিখ", after=PART_GAP),
    NamedStyle("closing", "সমাপনী", after=PART_GAP),
    NamedStyle("enclosures", "সংযুক্তি", left=LABEL, hanging=LABEL, keep_lines=True),
    NamedStyle("attention", "দৃষ্টি-আকর্ষণ", after=PART_GAP),
    NamedStyle("gazette_line", "গেজেট-অনুরোধ", after=PART_GAP),
    _small("diary", "ডায়েরি", after=PART_GAP, keep_lines=True),
    NamedStyle("in_words", "কথায়", after=PARAGRAPH_GAP),
    NamedStyle("caption", "সারণির শিরোনাম", align="center", bold=True, keep_next=True),
    _small("unit", "সারণির মন্তব্য", align="right", keep_next=True),
    _small("head", "সারণির কলাম", align="center", bold=True),
    _small("row_head", "সারণির সারির-শিরোনাম", bold=True),
    _small("cell", "সারণির ঘর"),
)  # fmt: skip

_SIGNED = (
    NamedStyle("by_order", "আদেশক্রমে", align="center", before=PART_GAP, keep_next=True),
    NamedStyle("close", "বিদায়-সম্ভাষণ", align="center", before=PART_GAP, keep_next=True),
    _signing("role", "স্বাক্ষরের ভূমিকা", bold=True),
    _signing("hand", "স্বাক্ষরের-ছবি"),
    _signing("signed", "স্বাক্ষরের-পাঠ"),
    _signing("signed_on", "স্বাক্ষরের-তারিখ"),
    _signing("signatory", "স্বাক্ষরকারীর নাম"),
    _signing("identity", "পরিচিতি-নম্বর"),
    _signing("post", "স্বাক্ষরকারীর পদবি"),
    _signing("office", "স্বাক্ষরকারীর দপ্তর"),
    _signing("contact", "স্বাক্ষরকারীর যোগাযোগ"),
    _signing("initials", "অনুস্বাক্ষর"),
    NamedStyle("code", "কিউআর-কোড", align="center"),
    NamedStyle("purpose", "অনুলিপির উদ্দেশ্য", keep_next=True),
    NamedStyle("recipients", "অনুলিপির প্রাপক", align="both", after=ITEM_GAP, left=MARKER_WIDTH, hanging=MARKER_WIDTH, keep_lines=True),
)  # fmt: skip

_FURTHER = (
    NamedStyle("annex_label", "পরিশিষ্ট", align="right", bold=True),
    NamedStyle("annex_title", "পরিশিষ্টের শিরোনাম", size=TITLE_SIZE, line=pt(19.5), align="center", bold=True, after=PART_GAP, keep_next=True, outline=0),
    NamedStyle("remark", "মন্তব্য", align="center", after=PARAGRAPH_GAP),
    NamedStyle("group", "দলের শিরোনাম", bold=True, after=PARAGRAPH_GAP, keep_next=True, outline=1),
    NamedStyle("meeting", "সভার-বিষয়", align="center", after=PARAGRAPH_GAP),
    NamedStyle("minutes_subject", "কার্যবিবরণীর বিষয়", size=TITLE_SIZE, line=pt(19.5), align="center", bold=True, after=PART_GAP, keep_next=True, outline=0),
    NamedStyle("discussion", "আলোচনা", align="both", after=PARAGRAPH_GAP),
    NamedStyle("decisions_title", "সিদ্ধান্তের-শিরোনাম", bold=True, after=PARAGRAPH_GAP, keep_next=True, outline=1),
    NamedStyle("decision", "সিদ্ধান্ত", align="both", after=ITEM_GAP, left=MARKER_WIDTH, hanging=MARKER_WIDTH),
    NamedStyle("carried_out", "বাস্তবায়নকারী", align="both", left=MARKER_WIDTH, after=ITEM_GAP),
    NamedStyle("minutes_closing", "কার্যবিবরণীর সমাপ্তি", align="both", after=PARAGRAPH_GAP),
    _small("photograph", "আলোকচিত্র", line=0, align="center", keep_next=True),
    _small("photograph_caption", "আলোকচিত্রের ক্যাপশন", align="center", before=mm(1), after=PART_GAP),
    NamedStyle("ruled", "অংশের শিরোনাম", bold=True, before=PARAGRAPH_GAP, after=PARAGRAPH_GAP, keep_next=True, outline=1),
    _small("prompt", "নির্দেশনা", line=pt(15.8), italic=True, after=PARAGRAPH_GAP, keep_next=True),
    NamedStyle("boxed_label", "বাক্সের লেবেল", bold=True, keep_next=True),
    NamedStyle("press_title", "ফরমের-নাম", bold=True, after=PARAGRAPH_GAP),
    NamedStyle("press_centred", "ফরমের-নাম (মাঝে)", size=TITLE_SIZE, line=pt(19.5), align="center", bold=True, after=PARAGRAPH_GAP),
    NamedStyle("release", "প্রকাশের-শর্ত", align="right"),
    NamedStyle("press_number", "সংবাদের নম্বর"),
    NamedStyle("kicker", "উপশিরোনাম", align="center", before=PART_GAP),
    NamedStyle("headline", "সংবাদের শিরোনাম", size=16, line=pt(22.4), align="center", bold=True, after=PARAGRAPH_GAP, keep_next=True, outline=0),
    NamedStyle("speaker", "বক্তা", align="right", bold=True, after=PARAGRAPH_GAP),
    _small("press_date", "প্রকাশের-তারিখ"),
    NamedStyle("dateline", "সংবাদের স্থান", bold=True, after=mm(1), keep_next=True),
    NamedStyle("news", "সংবাদের পাঠ", align="both", after=PARAGRAPH_GAP),
    NamedStyle("end_mark", "সমাপ্তি-চিহ্ন", align="center", after=PARAGRAPH_GAP),
    _small("news_desk", "ডেস্ক", line=pt(15.8), after=PART_GAP),
    _small("press_contact", "যোগাযোগ", line=pt(15.8), after=PART_GAP),
    NamedStyle("organisation", "পরিকল্পনার দপ্তর", align="center", bold=True),
    NamedStyle("plan_title", "পরিকল্পনার শিরোনাম", size=TITLE_SIZE, line=pt(19.5), align="center", bold=True, after=PART_GAP, keep_next=True, outline=0),
    NamedStyle("plan_remarks", "পরিকল্পনার মন্তব্য", align="both", after=PARAGRAPH_GAP),
    NamedStyle("target", "লক্ষ্যমাত্রার ঘর", size=8.5, line=pt(11.5)),
    NamedStyle("target_head", "লক্ষ্যমাত্রার কলাম", size=8.5, line=pt(11.5), align="center", bold=True),
    NamedStyle("cover_title", "প্রচ্ছদের শিরোনাম", size=22, line=pt(33), align="center", bold=True, before=mm(8), after=mm(10), outline=0),
    NamedStyle("cover_label", "প্রচ্ছদের লেবেল", align="center", bold=True, after=mm(2)),
    NamedStyle("cover_project", "প্রকল্প", size=17, line=pt(23.8), align="center", bold=True, after=mm(6)),
    NamedStyle("cover", "প্রচ্ছদ", align="center", after=mm(6)),
    NamedStyle("cover_picture", "প্রচ্ছদের ছবি", line=0, align="center", after=mm(6)),
    NamedStyle("report_title", "প্রতিবেদনের-শিরোনাম", size=TITLE_SIZE, line=pt(19.5), align="center", bold=True, after=PART_GAP),
    NamedStyle("section", "অংশের পাঠ", align="both", after=PARAGRAPH_GAP),
    NamedStyle("page_number", "পাতার নম্বর", size=10, line=0, align="center"),
    NamedStyle("running_head", "পাতার মাথা", size=10, line=0, align="center"),
    NamedStyle("gap", "ফাঁক", size=1, line=0),
)  # fmt: skip

STYLES: Final = {style.key: style for style in (*_HEAD, *_TEXT, *_SIGNED, *_FURTHER)}
"""The styles of paragraphs, by key."""

CHARACTER_STYLES: Final = {"label": "লেবেল", "marker": "ক্রম-চিহ্ন", "page_digits": "পাতার অঙ্ক"}
"""The styles of words within a paragraph, by key, with their names."""
