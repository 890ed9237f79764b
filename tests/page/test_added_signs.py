"""The signs that a page adds, where they are typed already; and titles, which hold no marks."""

from __future__ import annotations

import io
import re

import pytest
from pypdf import PdfReader

import govdocs
from govdocs.page.plain_text import plain_text

LETTER = """
ধরন: পত্র
ফরম: অফিস স্মারক
নম্বর: ৪৬.০০.০০০০.০৭১.৩১.০০৩.২৩-৫২৪
তারিখ: ২১ ফেব্রুয়ারি ২০২৪
বিষয়: "**জরুরি** সভা ২^য়^ বার"
বক্তব্য: সভা হবে।
স্বাক্ষর: {নাম: নাসরিন আক্তার, পদবি: উপসচিব}
"""


def text_of(more: str) -> str:
    return " ".join(plain_text(govdocs.render_html(govdocs.loads(LETTER + more))).split())


@pytest.mark.parametrize(
    ("more", "printed"),
    [
        ("অনুলিপি: {প্রাপক: [{পাঠ: 'উপপরিচালক,', স্থান: [ঢাকা, গাজীপুর]}]}", "১। উপপরিচালক, ঢাকা / গাজীপুর"),
        ("অনুলিপি: {প্রাপক: [{পাঠ: উপপরিচালক, স্থান: ঢাকা}]}", "১। উপপরিচালক, ঢাকা"),
        ("অনুলিপি: {প্রাপক: [{পাঠ: উপপরিচালক, মন্তব্য: (অনুরোধসহ)}]}", "১। উপপরিচালক (অনুরোধসহ)"),
        ("অনুলিপি: {প্রাপক: [১। উপপরিচালক, ২। অফিস কপি]}", "অনুলিপি: ১। উপপরিচালক ২। অফিস কপি"),
        ("অনুলিপি: {প্রাপক: [০১. উপপরিচালক, অফিস কপি]}", "অনুলিপি: ১। ০১. উপপরিচালক ২। অফিস কপি"),
        ("অনুলিপি: {উদ্দেশ্য: 'সদয় অবগতির জন্য:', প্রাপক: [অফিস কপি]}", "অনুলিপি: সদয় অবগতির জন্য: ১। অফিস কপি"),
        ("অনুলিপি: {লেবেল: 'জ্ঞাতার্থে:', প্রাপক: [অফিস কপি]}", "জ্ঞাতার্থে: ১। অফিস কপি"),
        (
            "অনুলিপি: {উদ্দেশ্য: অবগতির জন্য, জ্যেষ্ঠতা: ক্রমানুসারে নয়, প্রাপক: [অফিস কপি]}",
            "অনুলিপি: অবগতির জন্য (ক্রমানুসারে নয়): ১। অফিস কপি",
        ),
        ("সূত্র: [(ক) আইন, (খ) বিধি]", "সূত্র: (ক) আইন (খ) বিধি"),
        ("সূত্র: [আইন, বিধি]", "সূত্র: (ক) আইন (খ) বিধি"),
        ("প্রাপক: [১। সচিব, ২। মহাপরিচালক]", "১। সচিব ২। মহাপরিচালক"),
    ],
)
def test_what_is_typed_is_not_added(more: str, printed: str) -> None:
    text = text_of(more)
    assert printed in text
    assert not re.search(r"::|,,|\(\(|১। ১।|\(ক\) \(ক\)", text)


def test_titles_hold_no_marks() -> None:
    annex = "পরিশিষ্ট: [{ধরন: ধারণাপত্র, পরিশিষ্ট: '**পরিশিষ্ট-ক**', শিরোনাম: '২^য়^ **ধাপ**', বক্তব্য: ক}]"
    document = govdocs.loads(LETTER + annex)
    assert "<title>জরুরি সভা ২য় বার</title>" in govdocs.render_html(document)
    reader = PdfReader(io.BytesIO(govdocs.render_pdf(document, draft=True)))
    assert reader.metadata is not None
    assert reader.metadata.title == "জরুরি সভা ২য় বার"
    titles = [entry.title for entry in reader.outline]  # type: ignore[union-attr]
    assert titles == ["বিষয়: জরুরি সভা ২য় বার", "২য় ধাপ"]
