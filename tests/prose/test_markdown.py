"""Body text → HTML: markers kept as typed and put before their text; nothing raw, nothing from outside."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it.rules_core import StateCore
from markdown_it.token import Token
from markupsafe import Markup

from govdocs.prose import markdown as prose
from govdocs.prose.references import insets_in


def plain(text: str, marker: str = "") -> str:
    """The HTML without line breaks, markers shown as <marker>."""
    html = re.sub(r'<span class="marker">(.*?) </span>', r"<\1>", str(prose.blocks(text, marker=marker)))
    return html.replace("\n", "")


@pytest.mark.parametrize(
    "marker",
    [
        "১।",
        "১২।",
        "১)",
        "(১)",
        "১.",
        "1.",
        "1)",
        "(1)",
        "ক।",
        "ক)",
        "(ক)",
        "ঢ়)",
        "a)",
        "(i)",
        "iv)",
        "xxiv)",
        "১২৩।",
        "999.",
        "•",
        "▪",
        "✓",
        "✔",
        "➤",
    ],
)
def test_typed_markers_are_kept(marker: str) -> None:
    assert (
        plain(f"{marker} এক\n{marker} দুই")
        == f"<ul><li><p><{marker}>এক</p></li><li><p><{marker}>দুই</p></li></ul>"
    )


@pytest.mark.parametrize("bullet", "-*+")
def test_markdown_bullets_are_printed_as_bullets(bullet: str) -> None:
    assert plain(f"{bullet} এক") == "<ul><li><p><•>এক</p></li></ul>"


@pytest.mark.parametrize(
    ("text", "html"),
    [
        (
            "১। এক\n   (ক) উপ\n২। দুই",
            "<ul><li><p><১।>এক</p><ul><li><p><(ক)>উপ</p></li></ul></li><li><p><২।>দুই</p></li></ul>",
        ),
        (
            "✓ এক\n  ক) উপ\n    - উপ-উপ",
            "<ul><li><p><✓>এক</p><ul><li><p><ক)>উপ</p><ul><li><p><•>উপ-উপ</p></li></ul></li></ul></li></ul>",
        ),
        ("নিম্নরূপ:\n১। এক", "<p>নিম্নরূপ:</p><ul><li><p><১।>এক</p></li></ul>"),
        ("১। এক\nচলছে", "<ul><li><p><১।>একচলছে</p></li></ul>"),
        (
            "১। এক\n\n২। দুই\n\nশেষ",
            '<ul><li><p><১।>এক</p></li><li class="apart"><p><২।>দুই</p></li></ul><p>শেষ</p>',
        ),
        ("১। এক\n\n   আরও", "<ul><li><p><১।>এক</p><p>আরও</p></li></ul>"),
        ("- ✓ এক\n- ১) দুই", "<ul><li><p><✓>এক</p></li><li><p><১)>দুই</p></li></ul>"),
        ("১। - এক", "<ul><li><১।><ul><li><p><•>এক</p></li></ul></li></ul>"),
        ("* * *", "<p>* * *</p>"),
        ("(ক) > ৫", "<ul><li><p><(ক)>&gt; ৫</p></li></ul>"),
        ("> বাক্স\n> ✓ এক", "<blockquote><p>বাক্স</p><ul><li><p><✓>এক</p></li></ul></blockquote>"),
        ("১।\n২।", "<ul><li><১।></li><li><২।></li></ul>"),
        ("১।", "<p>১।</p>"),
        ("-", "<p>-</p>"),
    ],
)
def test_lists_nest_by_indentation(text: str, html: str) -> None:
    assert plain(text) == html


@pytest.mark.parametrize(
    "text",
    [
        "২০২৪ সালের সভা।",
        "১.৫.২ ক্রমিক",
        "ক-এর কথা",
        "(পাঁচ) জন",
        "১।একসঙ্গে",
        "১২৩৪। সাল",
        "1234. year",
        "xxxiv) no",
        "() জন",
        "–– রেখা",
        "*জোর* দিয়ে",
        "**মোটা** লেখা",
    ],
)
def test_what_only_looks_like_a_marker_stays_text(text: str) -> None:
    assert "<li>" not in prose.blocks(text)


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("**মোটা**", "<strong>মোটা</strong>"),
        ("# শিরোনাম", "<h2>শিরোনাম</h2>"),
        ("### তিন", "<h2>তিন</h2>"),
        ("# এক\n\n### তিন", "<h2>এক</h2><h3>তিন</h3>"),
        ("|ক|খ|\n|-|-:|\n|১|২|", '<th scope="col">ক</th>'),
        ("<b>x</b>", "&lt;b&gt;x&lt;/b&gt;"),
        ("<script>alert(1)</script>", "&lt;script&gt;"),
        ("![ছবি](a.png)", "![ছবি](a.png)"),
        ("[x](javascript:alert(1))", "[x](javascript:alert(1))"),
        ("[x](file:///etc/passwd)", "[x](file:///etc/passwd)"),
        ("[x](https://example.gov.bd)", '<a href="https://example.gov.bd">x</a>'),
        ("    চার ফাঁক", "<p>চার ফাঁক</p>"),
        ("লেখা\n---\n", "<p>লেখা</p>"),
    ],
)
def test_marks_and_what_is_refused(text: str, part: str) -> None:
    assert part in prose.blocks(text).replace("\n", "")


@pytest.mark.parametrize(
    ("row", "cells"), [("|১|২|৩|", ["১", "২", "৩"]), ("|১|", ["১", "", ""]), ("|১\\|২|", ["১|২", "", ""])]
)
def test_no_cell_of_a_table_is_left_out(row: str, cells: list[str]) -> None:
    html = prose.blocks(f"|ক|খ|\n|:-|-:|\n{row}\n|ক|খ|গ|")
    assert re.findall("<td[^>]*>(.*?)</td>", html)[:3] == cells


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("**মোটা** <b>", "<strong>মোটা</strong> &lt;b&gt;"),
        ("[x](https://a.b)", "[x](https://a.b)"),
        ("১। এক", "১। এক"),
    ],
)
def test_inline_knows_only_emphasis(text: str, html: str) -> None:
    assert prose.inline(text) == html


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("::অফিস আদেশ::", '<span class="spaced">অফিস আদেশ</span>'),
        ("২^য়^ সভা", "২<sup>য়</sup> সভা"),
        ("২^কখগঘঙচছজ^", "২<sup>কখগঘঙচছজ</sup>"),
        ("২^কখগঘঙচছজঝ^", "২^কখগঘঙচছজঝ^"),  # nine characters are no mark
        ("২^^", "২^^"),
        ("১২:৩০ ::", "১২:৩০ ::"),
        ("C++, a^b", "C++, a^b"),
    ],
)
def test_marks_of_our_own_stand_in_lines_and_in_text(text: str, html: str) -> None:
    assert prose.inline(text) == html
    assert plain(text) == f"<p>{html}</p>"


@pytest.mark.parametrize(
    ("text", "html"),
    [
        (
            "এক[^১] দুই[^*]\n\n[^১]: টীকা\n  চলছে\n[^*]: আরও",
            '<p>এক<sup class="note-call">১</sup> দুই<sup class="note-call">*</sup></p>'
            '<p class="note"><sup>১</sup> টীকা চলছে</p><p class="note"><sup>*</sup> আরও</p>',
        ),
        ("[[অনুচ্ছেদ ২]] মতে", '<p><span class="reference">অনুচ্ছেদ ২</span> মতে</p>'),
        (">> বাণী\n>> আরও", '<blockquote class="quotation"><p>বাণীআরও</p></blockquote>'),
        ("> ক\n>\n>> খ", "<blockquote><p>ক</p><blockquote><p>খ</p></blockquote></blockquote>"),
        (
            "এক[^কখগঘ]\n\n[^কখগঘ]: টীকা",
            '<p>এক<sup class="note-call">কখগঘ</sup></p><p class="note"><sup>কখগঘ</sup> টীকা</p>',
        ),
        ("এক[^কখগঘঙ]", "<p>এক[^কখগঘঙ]</p>"),  # five characters are no mark of a note
        ("ক[^]", "<p>ক[^]</p>"),
        ("   [^১]: ক", '<p class="note"><sup>১</sup> ক</p>'),
        ("    [^১]: ক", "<p>[^১]: ক</p>"),
        ("[^কখগঘঙ]: ক", "<p>[^কখগঘঙ]: ক</p>"),
        ("[^]: ক", "<p>[^]: ক</p>"),
        ("{{ছক-৯}}", "<p>{{ছক-৯}}</p>"),
    ],
)
def test_notes_references_quotations(text: str, html: str) -> None:
    assert plain(text) == html


def test_insets_stand_where_the_text_names_them() -> None:
    html = prose.blocks(
        "এক\n\n{{ছক-১}}\n\nদুই", insets={"ছক-১": "x"}, put=lambda it: Markup(f"<table>{it}</table>")
    )
    assert html.replace("\n", "") == "<p>এক</p><table>x</table><p>দুই</p>"
    assert insets_in("এক\n\n {{ছক-১}}\nএখানে {{নয়}}") == ("ছক-১",)


@pytest.mark.parametrize(
    ("numbering", "text", "numbers"),
    [
        ("plain", "এক\n\nদুই\n\nতিন", ["২।", "৩।"]),
        ("padded", "এক\n\nদুই\n\nতিন", ["০২।", "০৩।"]),
        ("plain", "এক\n\n২। দুই\n\nতিন", ["২।", "৩।"]),
        ("plain", "এক\n\n(ক) দুই\n\nতিন", ["(ক)", "২।"]),
        ("plain", "এক\n\n{{ছক-১}}\n\nদুই", ["২।"]),
        ("typed", "এক\n\nদুই", []),
    ],
)
def test_paragraphs_after_the_first_are_numbered(
    numbering: prose.Numbering, text: str, numbers: list[str]
) -> None:
    html = prose.blocks(text, numbering=numbering)
    assert re.findall('class="marker">(.*?) </span>', html) == numbers


def test_words_that_lead_into_the_text_begin_its_first_paragraph() -> None:
    assert prose.blocks("সরকার\n\nদুই", lead="নং ৯৩—") == "<p>নং ৯৩— সরকার</p>\n<p>দুই</p>\n"


def test_lines_break_and_drop_blank_ones() -> None:
    assert prose.lines("এক\n\n **দুই** ") == "এক<br><strong>দুই</strong>"


@given(st.text(alphabet="কখি১।২)( -•✓>|#*_`\n<&[]!", max_size=60))
def test_any_text_keeps_its_letters_in_order(text: str) -> None:
    """A law: no letter of the text is lost or moved, whatever marks stand around it."""
    html = re.sub(r"<[^>]*>", "", str(prose.blocks(text)))
    assert re.sub(r"[^কখি]", "", html) == re.sub(r"[^কখি]", "", text)


def test_typed_lines_are_kept_where_asked() -> None:
    assert "<br>" not in prose.blocks("এক\nদুই")
    assert prose.blocks("এক\nদুই", keep_lines=True) == "<p>এক<br>\nদুই</p>\n"


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("এক\n\nদুই", "<p><৫।>এক</p><p>দুই</p>"),
        ("(ক) এক", "<৫।><ul><li><p><(ক)>এক</p></li></ul>"),
    ],
)
def test_a_marker_given_from_outside_stands_before_the_text(text: str, html: str) -> None:
    assert plain(text, marker="৫।") == html


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("রহিম", "রহিম"),
        ("রহিম\nউপসচিব", "রহিম<br>\nউপসচিব"),
        ("১।", "১।"),
        ("এক\n\nদুই", "<p>এক</p>\n<p>দুই</p>\n"),
        ("- এক", '<ul>\n<li>\n<p><span class="marker">• </span>এক</p>\n</li>\n</ul>\n'),
    ],
)
def test_a_cell_needs_no_paragraph_around_a_single_one(text: str, html: str) -> None:
    assert prose.cell(text) == html


@pytest.mark.parametrize(("depth", "deepest"), [(19, 19), (20, 20), (21, 20)])
def test_boxes_are_nested_twenty_deep_and_the_rest_is_text(depth: int, deepest: int) -> None:
    text = "\n".join(f"{'> ' * level}ক\n{'> ' * level}" for level in range(1, depth + 1))
    html = prose.blocks(text)
    assert (html.count("<blockquote"), html.count("ক")) == (deepest, depth)


@pytest.mark.parametrize(("depth", "deepest"), [(9, 9), (10, 10), (11, 10)])
def test_lists_are_nested_ten_deep_and_the_rest_is_text(depth: int, deepest: int) -> None:
    html = prose.blocks("\n".join(f"{' ' * level}- ক" for level in range(depth)))
    assert (html.count("<ul"), html.count("ক")) == (deepest, depth)


SIGNS = st.text(alphabet='ক১ aw.:*^[]()\\!_`&<>"#|-@/\t\n', max_size=40) | st.text(max_size=20)


@given(SIGNS.map(str.strip))
def test_a_text_without_marks_is_what_reading_it_for_marks_comes_to(text: str) -> None:
    markdown = prose._markdown(False)
    state = StateCore(text, markdown, {}, [Token("inline", "", 0, content=text)])
    prose._read_lines(state)
    read: list[Token] = []
    markdown.inline.parse(text, markdown, {}, read)
    assert state.tokens[0].children == read
