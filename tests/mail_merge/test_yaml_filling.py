"""The words of a row in the YAML of a letter: where they go, that nothing else changes, and that they stay words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govdocs.errors import Refusal
from govdocs.mail_merge.field_paths import order_of, path_of
from govdocs.mail_merge.yaml_filling import YamlFilling
from govdocs.models.letter import Letter
from govdocs.prose.placeholders import placeholders
from govdocs.source.quoting import scalar
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

PATHS = {
    "প্রাপক": ("প্রাপক",),
    "to": ("প্রাপক",),
    "বিষয়": ("বিষয়",),
    "স্বাক্ষর.ফোন": ("স্বাক্ষর", "ফোন"),
    "signature.phone": ("স্বাক্ষর", "ফোন"),
    "সূত্র.৩": ("সূত্র", 2),
    "সূত্র[3]": ("সূত্র", 2),
    "বিতরণ.প্রাপক.১.মন্তব্য": ("বিতরণ", "প্রাপক", 0, "মন্তব্য"),
    "দৃষ্টি আকর্ষণ": ("দৃষ্টি-আকর্ষণ",),
    "বিবরণ.সভার স্থান": ("বিবরণ", "সভার স্থান"),
    "নাম": None,
    "ফোন": None,
    "ক্র. নং": None,
    "ইউনিয়ন": None,
    "ধরন": None,
}


@pytest.mark.parametrize("heading", PATHS)
def test_a_heading_addresses_a_field_by_its_path_or_by_either_name(heading: str) -> None:
    assert path_of(heading, Letter, read_text(LETTER).tree) == PATHS[heading]


def test_the_letter_with_english_keys_gets_english_keys() -> None:
    assert path_of("প্রাপক", Letter, read_text("kind: letter\nbody: x\n").tree) == ("to",)


@pytest.mark.parametrize(
    ("heading", "hint"),
    [("স্বাক্ষর.ফোণ", "স্বাক্ষর.ফোন"), ("স্বাক্ষর.১", "স্বাক্ষর"), ("সূত্র.০", "সূত্র"), ("বিষয়.নাম", "বিষয়")],
)
def test_a_path_that_leads_nowhere_is_refused(heading: str, hint: str) -> None:
    with pytest.raises(Refusal) as error:
        path_of(heading, Letter, read_text(LETTER).tree)
    assert hint in error.value.bangla


def filled(text: str, columns: dict[str, str], **words: str) -> tuple[str, Source]:
    """The text of a letter with columns of these headings, and what it reads as."""
    source = read_text(text)
    fields = {path: heading for heading in columns if (path := path_of(heading, Letter, source.tree))}
    filling = YamlFilling(source, fields, order_of(Letter))
    values = columns | words
    merged = filling.text(values)
    assert filling.reads_back(read_text(merged).tree, values)
    return merged, read_text(merged)


def test_comments_and_layout_stay_as_they_are() -> None:
    merged, _ = filled(
        LETTER,
        {
            "প্রাপক": "চেয়ারম্যান\nকাশবন",
            "প্রারম্ভ": "এস. আর. ও.",
            "স্বাক্ষর.ফোন": "০২-১",
            "সূত্র.৩": "গ: ঘ",
            "বিতরণ.প্রাপক.২": "অফিস কপি",
            "বিতরণ.প্রাপক.১.মন্তব্য": "নতুন",
            "বিতরণ.উদ্দেশ্য": "কার্যার্থে",
            "অনুলিপি.প্রাপক.১": "সচিব",
            "অনুলিপি.উদ্দেশ্য": "",
        },
        ইউনিয়ন="কাশ-বন",
        ঠিকানা="ক\nখ",
    )
    assert (
        merged
        == """\
# প্রথম মন্তব্য
ধরন: পত্র
ফরম: সরকারি পত্র   # ফরম
বিষয়: কাশ-বন ইউনিয়ন পরিষদের সভা।   # বিষয়
সূত্র:
- ক
- "খ কাশ-বন"   # সূত্র
- 'গ: ঘ'
প্রারম্ভ: এস. আর. ও.
শিরোনাম: 'এক
  দুই কাশ-বন'
প্রাপক: |-
  চেয়ারম্যান
  কাশবন
বক্তব্য: |
  কাশ-বন ইউনিয়নের জন্য।

     ক
     খ

# স্বাক্ষরের মন্তব্য
স্বাক্ষর: {নাম: মো. ক, পদবি: "উপ কাশ-বন", ফোন: ০২-১}
বিতরণ:
  প্রাপক:
    - পাঠ: ক
      মন্তব্য: নতুন
    - অফিস কপি
  উদ্দেশ্য: কার্যার্থে
অনুলিপি: {প্রাপক: [সচিব]}

# শেষ
"""
    )


EMPTIES = {"প্রাপক": "", "প্রারম্ভ": "", "স্বাক্ষর.ফোন": "", "সূত্র.৩": "", "অনুলিপি.প্রাপক.১": "", "বিষয়": ""}


def test_empty_cells_leave_the_letter_as_it_is() -> None:
    plain = LETTER.replace("«ইউনিয়ন»", "ক").replace("«ঠিকানা?»", "খ")
    assert filled(plain, EMPTIES)[0] == plain


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_the_line_ends_of_the_letter_are_kept(newline: str) -> None:
    text = LETTER.replace("\n", newline)
    merged, _ = filled(text, {"প্রাপক": "ক\nখ"}, ইউনিয়ন="ক", ঠিকানা="গ\nঘ")
    assert merged.count("\n") == merged.count(newline)


@pytest.mark.parametrize(
    "value",
    [
        "ক: খ", "ক #খ", "- ক", "[ক]", "{ক: খ}", "*ক", "&ক", "!ক", "|", ">", "'", '"', "%ক", "@ক", "`", "null", "~", "yes", "না",
        "১২", "012", "10:30", "ক'খ", "“ক” খ", "?", "-", ":", "ক\nধরন: কার্যবিবরণী", "a\\nb", "«ইউনিয়ন»", "{{ছক-১}}", "<<", "=",
    ],
)  # fmt: skip
def test_whatever_a_cell_holds_stays_a_value(value: str) -> None:
    columns = {"প্রাপক": value, "স্বাক্ষর.ফোন": value, "সূত্র.৩": value, "অনুলিপি.প্রাপক.১": value}
    _, read = filled(LETTER, columns, ইউনিয়ন=value, ঠিকানা=value)
    assert read.tree["প্রাপক"] == read.tree["অনুলিপি"]["প্রাপক"][0] == value
    assert list(read.tree).count("ধরন") == 1


PRINTABLE = st.text(
    st.characters(codec="utf-8", exclude_categories=["Cc", "Cs", "Cn", "Co", "Zl", "Zp"], exclude_characters="\ufeff"), min_size=1
)  # fmt: skip


@given(PRINTABLE.map(str.strip).filter(bool), PRINTABLE.map(str.strip).filter(bool))
def test_any_text_reads_back(one: str, other: str) -> None:
    from govdocs.source.tree import TooLarge, refuse_piled_marks

    try:
        refuse_piled_marks(one + other)
    except TooLarge:
        return
    text = "ধরন: পত্র\nবিষয়: «ক» এবং «খ»\nবক্তব্য: |\n  «ক»\n  - «খ»\nস্বাক্ষর: {নাম: «ক»}\n"
    merged, _ = filled(text, {"প্রাপক": f"{one}\n{other}", "সূত্র.১": one}, ক=one, খ=other)
    assert read_text(f"ক: {scalar(one)}\n").tree == {"ক": one}
    assert "\n".join(merged.splitlines()[:1]) == "ধরন: পত্র"


@pytest.mark.parametrize(
    ("heading", "words"),
    [("বিষয়", None), ("স্বাক্ষর", "স্বাক্ষর.নাম"), ("তারিখ.বঙ্গাব্দ", "‘তারিখ’ এক টুকরা"), ("সূত্র", "সূত্র.১")],
)
def test_a_field_of_another_shape_is_refused_with_what_would_do(heading: str, words: str | None) -> None:
    text = "ধরন: পত্র\nতারিখ: ২০২৪-০২-২১\nবিষয়: ক\nসূত্র: [ক, খ]\nস্বাক্ষর: {নাম: ক}\n"
    if words is None:
        assert filled(text, {heading: "খ"})[1].tree[heading] == "খ"
        return
    with pytest.raises(Refusal) as error:
        filled(text, {heading: "খ"})
    assert words in error.value.bangla


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("«ক» ও « খ  গ »", ["ক", "খ গ"]),
        ("«ক?»", ["ক"]),
        ("«» «{{ছক}}» <ক> {{ক}} ::ক::", []),
        ("«ক «খ»", ["খ"]),
    ],
)
def test_placeholders_are_found(text: str, names: list[str]) -> None:
    assert [found.name for found in placeholders(text)] == names
