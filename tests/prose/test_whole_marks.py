"""Marks only as a whole: stars and colons in words and figures are text; markers of items may do without their space."""

from __future__ import annotations

import re
from html import unescape

import pytest

from govdocs.prose import markdown as prose


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("**ক *খ***", "<strong>ক <em>খ</em></strong>"),
        ("***ক** খ*", "<em><strong>ক</strong> খ</em>"),
        ("***ক***", "<strong><em>ক</em></strong>"),
        ("***ক**", "*<strong>ক</strong>"),
        ("**ক *খ** গ*", "<strong>ক *খ</strong> গ*"),
        ("**৫**টি **ধারা**৫", "<strong>৫</strong>টি <strong>ধারা</strong>৫"),
        ("**৫**৬ a**b**c **ab**c", "**৫**৬ a**b**c **ab**c"),
        ("৫ *৩* ২, (৩)*(৪)*(৫)", "৫ *৩* ২, (৩)*(৪)*(৫)"),
        ("*বিষয়:*মাসিক *ক*খ", "<em>বিষয়:</em>মাসিক *ক*খ"),
        ("*শর্ত প্রযোজ্য, দর* বাদে", "<em>শর্ত প্রযোজ্য, দর</em> বাদে"),
        ("****ক****", "****ক****"),
        ("**www.example.gov.bd**", "<strong>www.example.gov.bd</strong>"),
        ("::**ক** খ::", '<span class="spaced"><strong>ক</strong> খ</span>'),
        ("a::b::c ১০::৩০::", "a::b::c ১০::৩০::"),
        ("২^য়^৩^য়^", "২^য়^৩<sup>য়</sup>"),
        ("a^b^2^c", "a^b^2^c"),
    ],
)
def test_stars_and_colons_are_marks_only_as_a_whole(text: str, html: str) -> None:
    assert prose.inline(text) == html


@pytest.mark.parametrize(
    ("text", "markers"),
    [
        ("১। প্রথম\n২।দ্বিতীয়\n৩।তৃতীয়", ["১। ", "২।", "৩।"]),
        ("১।প্রথম\n২।দ্বিতীয়", ["১।", "২।"]),
        ("১।প্রথম\n\n২। দ্বিতীয়", ["১।", "২। "]),
        ("নিম্নরূপ:\n(ক)এক\n(খ)**দুই**", ["(ক)", "(খ)"]),
        ("ক) এক\nখ)দুই\n১.তিন\n✓চার", ["ক) ", "খ)", "১.", "✓"]),
        ("- এক\n-দুই", ["• ", "•"]),
        ("- ১)এক", ["১)"]),
        ("মাপ\n১.৫ মিটার", []),
        ("নাম\n-এর কথা", []),
        ("দেখুন\n(s)he", []),
    ],
)
def test_the_space_after_a_marker_may_be_missing(text: str, markers: list[str]) -> None:
    assert re.findall('class="marker">(.*?)</span>', prose.blocks(text)) == markers


@pytest.mark.parametrize("sign", ["#", "-", "+", ">"])
def test_a_backslash_before_a_sign_of_blocks_is_none_where_a_line_begins(sign: str) -> None:
    assert f"{sign} খ" in unescape(prose.blocks(f"ক\n   \\{sign} খ"))
    assert f"\\{sign}" not in prose.blocks(f"ক\n   \\{sign} খ")
    assert f"ক \\{sign} খ" in unescape(prose.blocks(f"ক \\{sign} খ"))
