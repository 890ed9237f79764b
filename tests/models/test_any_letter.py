"""Any real letter, as it stands: short documents that say what a letter in hand says, and the lines that are printed for each.

Each row is something that real letters of many offices have. The letterhead of the letter is left out, where it does not matter.
"""

from __future__ import annotations

import re
from textwrap import dedent

import pytest

import govdocs
from tests.support.examples import ROOT
from tests.support.extractors import with_pdfium
from tests.support.html_text import html_text
from tests.support.places import pictures, place

PICTURES = ROOT / "examples" / "pictures"
LETTER = "ধরন: পত্র\n"
MINUTES = "ধরন: কার্যবিবরণী\nবিষয়: মাসিক সভার কার্যবিবরণী\n"
PRESS = "ধরন: প্রেস নোট\n"
SIGNED = "স্বাক্ষর: {নাম: মো. আব্দুল করিম, পদবি: উপসচিব}\n"

ROWS: dict[str, tuple[str, str]] = {
    # Minutes
    "number at the head of minutes, and nothing but the title": (
        MINUTES
        + """
        অংশ: [নম্বর, বিষয়, আলোচনা]
        লেবেল: {বিষয়: না, নম্বর: নং-}
        নম্বর: ৪৬.০০.০০০০.০৭১.৩১.০০৩.২৪-১২৫
        আলোচনা: আলোচনা হয়।
        """,
        """
        নং- ৪৬.০০.০০০০.০৭১.৩১.০০৩.২৪-১২৫
        মাসিক সভার কার্যবিবরণী
        আলোচনা হয়।
        """,
    ),
    "minutes with neither chair nor date of issue": (
        MINUTES + "আলোচনা: আলোচনা হয়।\n" + SIGNED,
        """
        বিষয়: মাসিক সভার কার্যবিবরণী
        আলোচনা হয়।
        মো. আব্দুল করিম
        উপসচিব
        """,
    ),
    "the weekday as it is typed, and labels as the office writes them": (
        MINUTES
        + """
        লেবেল: {সভাপতি: সভাপতিত্ব করেন, সভার-সময়: সময়ঃ, উপস্থিতি: উপস্থিত কর্মকর্তাদের তালিকা}
        সভাপতি: নাসরিন আক্তার
        সভার-সময়: {তারিখ: ২০/০৬/২০১৪খ্রিঃ, বার: রোজ মঙ্গল বার।, সময়: সকাল ১০.০০ ঘটিকা}
        উপস্থিতি: পরিশিষ্ট-ক
        """,
        """
        বিষয়: মাসিক সভার কার্যবিবরণী
        সভাপতিত্ব করেন\t:\tনাসরিন আক্তার
        সময়ঃ\t\t২০/০৬/২০১৪খ্রিঃ রোজ মঙ্গল বার। সকাল ১০.০০ ঘটিকা
        উপস্থিত কর্মকর্তাদের তালিকা\t:\tপরিশিষ্ট-ক
        """,
    ),
    "an attendance sheet with a time and serials of its own": (
        MINUTES
        + """
        সভার-সময়: {সময়: বেলা ১১.০০ ঘটিকা}
        উপস্থিতি: না
        উপস্থিতির-তালিকা:
          পরিশিষ্ট: না
          শিরোনাম: উপস্থিত সদস্যদের হাজিরা
          সভার-বিষয়: না
          বিবরণ: {সময়: সকাল ১০.৩০ মিনিট}
          কলাম: [ক্রঃ, নাম, না, স্বাক্ষর]
          উপস্থিত: [{ক্রমিক: ০৫, নাম: নাসরিন আক্তার}, {ক্রমিক: ০৭, নাম: রফিকুল ইসলাম, স্বাক্ষর: স্বাক্ষরিত}]
        """,
        """
        বিষয়: মাসিক সভার কার্যবিবরণী
        তারিখ ও সময়\t:\tবেলা ১১.০০ ঘটিকা
        উপস্থিত সদস্যদের হাজিরা
        সময়\t:\tসকাল ১০.৩০ মিনিট
        ক্রঃ\tনাম\t\tস্বাক্ষর
        ০৫\tনাসরিন আক্তার
        ০৭\tরফিকুল ইসলাম\t\tস্বাক্ষরিত
        """,
    ),
    "a number of minutes that is not repeated over the copies": (
        MINUTES
        + """
        নম্বর: ৪৬.০০.০০০০.০৭১.৩১.০০৩.২৪-১২৫
        তারিখ: {খ্রিষ্টীয়: ২১/০২/২০২৪ খ্রিঃ, রীতি: শুধু-খ্রিষ্টীয়}
        বিতরণ: {নম্বর-সারি: না, প্রাপক: উপসচিব}
        """,
        """
        বিষয়: মাসিক সভার কার্যবিবরণী
        বিতরণ:
        ১। উপসচিব
        স্মারক নম্বর: ৪৬.০০.০০০০.০৭১.৩১.০০৩.২৪-১২৫
        তারিখ:
        ২১/০২/২০২৪ খ্রিঃ
        """,
    ),
    # Notice
    "a bare notice": (
        LETTER + "ফরম: নোটিশ\nপত্রশীর্ষ: না\nশিরোনাম: জরুরি বিজ্ঞপ্তি\nবক্তব্য: আগামীকাল অফিস খোলা থাকবে।",
        """
        জরুরি বিজ্ঞপ্তি
        আগামীকাল অফিস খোলা থাকবে।
        """,
    ),
    "a number only over the copies": (
        LETTER
        + """
        ফরম: নোটিশ
        বক্তব্য: আগামীকাল অফিস খোলা থাকবে।
        অনুলিপি: {নম্বর: ৩৮.০১.০০০০.১৪৫.৯৯.০৬০.২১-৬০২, প্রাপক: নোটিশ বোর্ড}
        """,
        """
        বিজ্ঞপ্তি
        আগামীকাল অফিস খোলা থাকবে।
        নম্বর: ৩৮.০১.০০০০.১৪৫.৯৯.০৬০.২১-৬০২
        অনুলিপি:
        ১। নোটিশ বোর্ড
        """,
    ),
    # Allotment and sanction
    "an allotment by a table and a distribution": (
        LETTER
        + """
        ফরম: বরাদ্দ আদেশ
        সারণি: [{চিহ্ন: ছক-১, কলাম: [জেলা, টাকা (লক্ষ)], সারি: [[গাজীপুর, ১০], [নরসিংদী, ২০]]}]
        বিতরণ: {নম্বর-সারি: না, প্রাপক: ['জেলা প্রশাসক, গাজীপুর', 'জেলা প্রশাসক, নরসিংদী']}
        """,
        """
        জেলা\tটাকা (লক্ষ)
        গাজীপুর\t১০
        নরসিংদী\t২০
        বিতরণ:
        ১। জেলা প্রশাসক, গাজীপুর
        ২। জেলা প্রশাসক, নরসিংদী
        """,
    ),
    "bill and delegation in the words of the office": (
        LETTER
        + """
        ফরম: মঞ্জুরি আদেশ
        মঞ্জুরি:
          লেবেল: {বিল-নম্বর: বিল নং ও তারিখঃ, ক্ষমতা: আর্থিক ক্ষমতা অর্পণ, নোট-নম্বর: না}
          বিল-নম্বর: ১২/২৪, ১ মে ২০২৪
          নোট-নম্বর: নোটাংশ ১৫
          ক্ষমতা: ক্রমিক ১৫(ক)
          খাতসমূহ: {খাত: মনিহারি, টাকা: ১০০}
          কথায়-লেবেল: কথায়
        """,
        """
        বিল নং ও তারিখঃ\t১২/২৪, ১ মে ২০২৪
        নোটাংশ ১৫
        আর্থিক ক্ষমতা অর্পণ:\tক্রমিক ১৫(ক)
        ক্র. নং\tকোড\tখাত\tটাকা
        ১\t\tমনিহারি\t১০০/-
        সর্বমোট\t১০০/-
        কথায়: ১০০/- (একশত) টাকা
        """,
    ),
    # Charge certificate
    "a charge certificate to somebody, with two signatures under আমরা": (
        LETTER
        + """
        ফরম: চার্জ হস্তান্তর সনদ
        ফরমের-অনুচ্ছেদ: (অনুচ্ছেদ ৭০ দ্রষ্টব্য)
        অংশ: [ফরম-নম্বর, শিরোনাম, প্রাপক, বক্তব্য, স্বাক্ষর, নম্বর]
        প্রাপক: প্রধান হিসাবরক্ষণ কর্মকর্তা
        বক্তব্য: আমরা দায়িত্বভার অর্পণ ও গ্রহণ করিলাম।
        সহ-স্বাক্ষর: {ভূমিকা: অর্পণকারী, নাম: নাসরিন আক্তার}
        স্বাক্ষর: {ভূমিকা: গ্রহণকারী, নাম: মো. আব্দুল করিম}
        নম্বর: ৩৮.০১.০০০০.১৪৫.৯৯.০৬০.২১-৬০২
        """,
        """
        বাংলাদেশ ফরম নং-২৪০৩
        (অনুচ্ছেদ ৭০ দ্রষ্টব্য)
        চার্জ হস্তান্তর সনদ
        প্রধান হিসাবরক্ষণ কর্মকর্তা
        আমরা দায়িত্বভার অর্পণ ও গ্রহণ করিলাম।
        অর্পণকারী
        নাসরিন আক্তার
        গ্রহণকারী
        মো. আব্দুল করিম
        নম্বর: ৩৮.০১.০০০০.১৪৫.৯৯.০৬০.২১-৬০২
        """,
    ),
    # Official letter
    "attention after the distribution, and two lists with labels and numbers of their own": (
        LETTER
        + """
        ফরম: সরকারি পত্র
        লেবেল: {দৃষ্টি-আকর্ষণ: দৃষ্টি আকর্ষণ}
        অংশ: [নম্বর, বক্তব্য, বিতরণ, দৃষ্টি-আকর্ষণ, অনুলিপি]
        নম্বর: ৩৮.০১.০০০০.১৪৫.৯৯.০৬০.২১-৬০২
        বক্তব্য: জানানো হলো।
        বিতরণ: {লেবেল: বিতরণ (কার্যার্থে), নম্বর-সারি: না, প্রাপক: সচিব}
        দৃষ্টি-আকর্ষণ: উপসচিব
        অনুলিপি:
          নম্বরের-লেবেল: স্মারক নং-
          নম্বর: ৩৮.০১.০০০০.১৪৫.৯৯.০৬০.২১-৬০৩(২)
          লেবেল: সদয় জ্ঞাতার্থে
          ক্রমচিহ্ন: ১)
          প্রাপক: [মহাপরিচালক, পরিচালক]
        """,
        """
        নম্বর: ৩৮.০১.০০০০.১৪৫.৯৯.০৬০.২১-৬০২
        জানানো হলো।
        বিতরণ (কার্যার্থে):
        ১। সচিব
        দৃষ্টি আকর্ষণ: উপসচিব
        স্মারক নং- ৩৮.০১.০০০০.১৪৫.৯৯.০৬০.২১-৬০৩(২)
        সদয় জ্ঞাতার্থে:
        ১) মহাপরিচালক
        ২) পরিচালক
        """,
    ),
    "attention in brackets": (
        LETTER + "ফরম: সরকারি পত্র\nদৃষ্টি-আকর্ষণ: উপসচিব\nলেবেল: {দৃষ্টি-আকর্ষণ: '(দৃষ্টি আকর্ষণঃ'}",
        "(দৃষ্টি আকর্ষণঃ উপসচিব)",
    ),
    "the officer's number after the post, and the office's words for telephone, mobile and e-mail": (
        LETTER
        + """
        ফরম: অফিস স্মারক
        লেবেল: {ফোন: ফোন নং-, মোবাইল: মোবা, ফ্যাক্স: না, ই-মেইল: Email}
        স্বাক্ষর:
          নাম: মো. আব্দুল করিম
          পদবি: উপসচিব
          পরিচিতি-নম্বর: ০০০০
          পরিচিতির-লেবেল: আইডি নং
          পরিচিতির-স্থান: পদবির-পরে
          ফোন: ০২-০০০০০০০০
          মোবাইল: ০১০০০-০০০০০০
          ফ্যাক্স: ০২-০০০০০০০১
          ই-মেইল: karim@example.gov.bd
        """,
        """
        মো. আব্দুল করিম
        উপসচিব
        আইডি নং: ০০০০
        ফোন নং- ০২-০০০০০০০০
        মোবা: ০১০০০-০০০০০০
        ০২-০০০০০০০১
        Email: karim@example.gov.bd
        """,
    ),
    "an addressee that stands for several": (
        LETTER + "ফরম: সরকারি পত্র\nপ্রাপক: জেলা প্রশাসক (সকল)\nপ্রাপকের-সংখ্যা: ৬৪\nবক্তব্য: জানানো হলো।",
        """
        জেলা প্রশাসক (সকল)
        জানানো হলো।
        """,
    ),
    # Gazette
    "a gazette of which each line is as it is typed, and no line by order": (
        LETTER
        + """
        ফরম: গেজেট প্রজ্ঞাপন/এসআরও
        গেজেট: {তারিখ: ৯ মে ২০১৭, তারিখের-সারি: "মঙ্গলবার, মে ০৯, ২০১৭"}
        প্রারম্ভ: এস. আর. ও. নং ৯৩-আইন/২০১৭।—
        বক্তব্য: |
          প্রবিধানমালা প্রণয়ন করিল।

          ## প্রথম অধ্যায়
        """,
        """
        রেজিস্টার্ড নং ডি এ-১
        বাংলাদেশ গেজেট
        অতিরিক্ত সংখ্যা
        কর্তৃপক্ষ কর্তৃক প্রকাশিত
        মঙ্গলবার, মে ০৯, ২০১৭
        প্রজ্ঞাপন
        এস. আর. ও. নং ৯৩-আইন/২০১৭।— প্রবিধানমালা প্রণয়ন করিল।
        প্রথম অধ্যায়
        """,
    ),
    # Handout
    "several handouts in one file, without a box of dates": (
        PRESS
        + """
        ফরমের-নাম: তথ্যবিবরণী
        নম্বর: ১৮১৭
        শিরোনাম: মেলা শুরু
        প্রকাশের-তারিখ: না
        স্থান: ঢাকা
        পাঠ: আজ মেলা শুরু।
        আরও-সংবাদ:
          - {ফরমের-নাম: Handout, নম্বর: ১৮১৮, শিরোনাম: মেলা শেষ, পাঠ: আজ মেলা শেষ।}
        """,
        """
        তথ্যবিবরণী
        নম্বর: ১৮১৭
        মেলা শুরু
        ঢাকা:
        আজ মেলা শুরু।
        Handout
        নম্বর: ১৮১৮
        মেলা শেষ
        আজ মেলা শেষ।
        """,
    ),
    # Agreement
    "an agreement with its period, of two parties": (
        LETTER
        + """
        ফরম: কর্মসম্পাদন চুক্তি
        শিরোনাম: |
          বার্ষিক কর্মসম্পাদন চুক্তি
          ১ জুলাই ২০২৩ – ৩০ জুন ২০২৪
        বক্তব্য: চুক্তি স্বাক্ষরিত হলো।
        সহ-স্বাক্ষর: {ভূমিকা: প্রথম পক্ষ, নাম: নাসরিন আক্তার}
        স্বাক্ষর: {ভূমিকা: দ্বিতীয় পক্ষ, নাম: মো. আব্দুল করিম}
        """,
        """
        বার্ষিক কর্মসম্পাদন চুক্তি
        ১ জুলাই ২০২৩ – ৩০ জুন ২০২৪
        চুক্তি স্বাক্ষরিত হলো।
        প্রথম পক্ষ
        নাসরিন আক্তার
        দ্বিতীয় পক্ষ
        মো. আব্দুল করিম
        """,
    ),
    # Letterhead
    "Bismillah above, words around the section, lines in any order, an annex with its own letterhead": (
        LETTER
        + """
        শীর্ষকথা: বিসমিল্লাহির রহমানির রহিম
        ফরম: অফিস স্মারক
        পত্রশীর্ষ: {বামে: {পাঠ: শেখার আনন্দ}, ডানে: {পাঠ: সেবার মান}, সারি: [প্রশাসন-১ শাখা, জনসেবা বিভাগ]}
        বক্তব্য: জানানো হলো।
        পরিশিষ্ট:
          - {ধরন: ধারণাপত্র, পত্রশীর্ষ: {বামে: না, ডানে: না, সারি: জনসেবা অধিদপ্তর}, বক্তব্য: পরিশিষ্টের কথা।}
        """,
        """
        বিসমিল্লাহির রহমানির রহিম
        শেখার আনন্দ
        প্রশাসন-১ শাখা
        জনসেবা বিভাগ
        সেবার মান
        জানানো হলো।
        জনসেবা অধিদপ্তর
        পরিশিষ্টের কথা।
        """,
    ),
    # Anywhere
    "line ends within a paragraph, and the diary stamp of the office that got the letter": (
        LETTER
        + """
        ফরম: অফিস স্মারক
        বক্তব্য: |
          প্রথম সারি \\
          দ্বিতীয় সারি
        ডায়েরি: |
          জনসেবা বিভাগ
          ডায়েরি নং ৪৫
          তারিখ ০২/০৩/২৪
        """,
        """
        প্রথম সারি
        দ্বিতীয় সারি
        জনসেবা বিভাগ
        ডায়েরি নং ৪৫
        তারিখ ০২/০৩/২৪
        """,
    ),
    "addresses of an e-mail under the words of the office": (
        LETTER + "ফরম: ই-মেইল\nই-মেইল: {প্রেরক: a@example.gov.bd, লেবেল: {প্রেরক: From}}\nবক্তব্য: জানানো হলো।",
        """
        From:\ta@example.gov.bd
        জানানো হলো।
        """,
    ),
    "a faithful copy with nothing but what is typed": (
        LETTER
        + """
        নকল: হ্যাঁ
        ফরম: অফিস স্মারক
        লেবেল: {নম্বর: নং-, তারিখ: তাং}
        নম্বর: ৪৬.০০.০০০০.০৭১.৩১.০০৩.২৪-১২৫
        তারিখ: 2024-02-21
        বক্তব্য: জানানো হলো।
        অনুলিপি: {প্রাপক: অফিস কপি}
        """,
        """
        নং- ৪৬.০০.০০০০.০৭১.৩১.০০৩.২৪-১২৫
        তাং:
        2024-02-21
        জানানো হলো।
        অনুলিপি:
        ১। অফিস কপি
        """,
    ),
}


def yaml(row: str) -> str:
    """The document of a row."""
    return re.sub(r"(?m)^ {8}", "", ROWS[row][0])


def row_about(word: str) -> str:
    """The first row with a word in its name."""
    return next(row for row in ROWS if word in row)


def lines(row: str) -> list[str]:
    """What is printed for it."""
    return dedent(ROWS[row][1]).strip().splitlines()


def close(text: str) -> str:
    """A text without its spaces, since a line of the page may end at any of them."""
    return re.sub(r"\s", "", text)


@pytest.mark.parametrize("row", ROWS)
def test_a_letter_is_printed_as_it_is_typed(row: str) -> None:
    assert len(yaml(row).strip().splitlines()) <= 15
    page = html_text(govdocs.render_html(govdocs.loads(yaml(row))))
    assert page.splitlines() == lines(row)


@pytest.mark.parametrize("row", ROWS)
def test_it_is_in_the_pdf_too(row: str) -> None:
    page = close(with_pdfium(govdocs.render_pdf(govdocs.loads(yaml(row)))))
    for cell in (cell for line in lines(row) for cell in line.split("\t")):
        assert close(cell) in page


@pytest.mark.parametrize(
    "time",
    [
        "বেলা ১১.০০ ঘটিকা",
        "সকাল ১০.৩০ মিনিট",
        "সকাল ১০টা ৩০ মিনিট",
        "সকাল ১০.০০ ঘটিকা হতে বেলা ১.০০ ঘটিকা পর্যন্ত",
        "দুপুর ২.৩০ ঘটিকায়",
    ],
)
def test_the_time_of_a_meeting_is_printed_as_it_is_typed(time: str) -> None:
    page = html_text(govdocs.render_html(govdocs.loads(f"{MINUTES}সভার-সময়: {{সময়: {time}}}\n")))
    assert f"তারিখ ও সময়\t:\t{time}" in page.splitlines()


@pytest.mark.parametrize("mark", ["১।", "১.", "১)", "(১)", "০১."])
def test_decisions_are_numbered_as_the_office_does(mark: str) -> None:
    text = f"{MINUTES}ক্রমচিহ্ন: '{mark}'\nসিদ্ধান্ত: [প্রথম কাজ।, দ্বিতীয় কাজ।]\n"
    page = html_text(govdocs.render_html(govdocs.loads(text)))
    assert page.splitlines()[-2:] == [f"{mark} প্রথম কাজ।", f"{mark.replace('১', '২')} দ্বিতীয় কাজ।"]


DATES = [
    "২১/০২/২০২৪ খ্রি.",
    "২১-০২-২০২৪ ইং",
    "২১/০২/২০২৪খ্রিঃ",
    "২১ ফেব্রুয়ারি, ২০২৪ খ্রীঃ",
    "২১.০২.২৪",
    "২১শে ফেব্রুয়ারি ২০২৪",
    "২১ ফেব্রুয়ারি ২০২৪ খৃঃ",
]
PLACES = {
    "of a letter": LETTER + "ফরম: নোটিশ\nতারিখ: '{}'\n",
    "from which it is in force": LETTER + "ফরম: নোটিশ\nকার্যকর-তারিখ: '{}'\n",
    "under a signature": LETTER + "ফরম: নোটিশ\nস্বাক্ষর: {{নাম: মো. আব্দুল করিম, স্বাক্ষরের-তারিখ: '{}'}}\n",
    "over the copies": LETTER + "ফরম: নোটিশ\nঅনুলিপি: {{তারিখ: '{}', প্রাপক: অফিস কপি}}\n",
    "of a meeting": MINUTES + "সভার-সময়: {{তারিখ: '{}', বার: না}}\n",
    "of minutes": MINUTES + "তারিখ: '{}'\n",
    "of publication": PRESS + "প্রকাশের-তারিখ: '{}'\nপাঠ: আজ মেলা শুরু।\n",
    "of an update": PRESS + "হালনাগাদ: '{}'\nপাঠ: আজ মেলা শুরু।\n",
}


@pytest.mark.parametrize("date", DATES)
@pytest.mark.parametrize("where", PLACES)
def test_a_date_is_printed_as_it_is_typed(where: str, date: str) -> None:
    assert date in html_text(govdocs.render_html(govdocs.loads(PLACES[where].format(date))))


@pytest.mark.parametrize("date", [*DATES, "2024-02-21"])
@pytest.mark.parametrize("where", PLACES)
def test_a_faithful_copy_prints_that_date_and_no_other(where: str, date: str) -> None:
    page = html_text(govdocs.render_html(govdocs.loads("নকল: হ্যাঁ\n" + PLACES[where].format(date))))
    assert date in page
    assert "ফাল্গুন" not in page
    assert "বার" not in page


@pytest.mark.parametrize("bangla", ["৮ ফাল্গুন ১৪৩০ বঃ", "০৮/১১/১৪৩০ বঃ", "৮ই ফাল্গুন ১৪৩০ বঙ্গাব্দ"])
@pytest.mark.parametrize("eras", ["", ", অব্দ: হ্যাঁ"])
def test_a_bangla_date_is_printed_as_it_is_typed(bangla: str, eras: str) -> None:
    text = f"{LETTER}ফরম: নোটিশ\nতারিখ: {{খ্রিষ্টীয়: ২১/০২/২০২৪ খ্রিঃ, বঙ্গাব্দ: {bangla}{eras}}}\n"
    page = html_text(govdocs.render_html(govdocs.loads(text)))
    assert page.splitlines()[1:3] == [bangla, "২১/০২/২০২৪ খ্রিঃ"]


def test_a_faithful_copy_has_no_sum_and_no_day_of_the_news_that_nobody_wrote() -> None:
    sanction = "ফরম: মঞ্জুরি আদেশ\nমঞ্জুরি: {খাতসমূহ: {খাত: মনিহারি, টাকা: ১০০}}\n"
    assert "সর্বমোট" not in govdocs.render_html(govdocs.loads(f"নকল: হ্যাঁ\n{LETTER}{sanction}"))
    news = f"নকল: হ্যাঁ\n{PRESS}প্রকাশের-তারিখ: ২১/০২/২০২৪\nস্থান: ঢাকা\nপাঠ: আজ মেলা শুরু।\n"
    assert "ঢাকা:" in html_text(govdocs.render_html(govdocs.loads(news))).splitlines()


def test_what_is_left_to_the_pen_over_the_copies_stays_in_a_faithful_copy() -> None:
    text = f"নকল: হ্যাঁ\n{LETTER}ফরম: নোটিশ\nঅনুলিপি: {{নম্বর: ৪৬.০০-…, তারিখ: …… মার্চ ২০২৪, প্রাপক: অফিস কপি}}\n"
    page = html_text(govdocs.render_html(govdocs.loads(text))).splitlines()
    assert page[1:4] == ["নম্বর: ৪৬.০০-…", "তারিখ:", "…… মার্চ ২০২৪"]


class TestPlaces:
    """What stands beside what, and where on the page."""

    def test_the_addressee_stands_beside_the_signature(self) -> None:
        text = (
            LETTER + "ফরম: সরকারি পত্র\nঅংশ: [বক্তব্য, [প্রাপক, স্বাক্ষর]]\nপ্রাপক: ব্যবস্থাপনা পরিচালক\nবক্তব্য: জানানো হলো।\n"
        )
        pdf = govdocs.render_pdf(govdocs.loads(text + SIGNED))
        assert place(pdf, "মো. আব্দুল করিম").is_beside(place(pdf, "ব্যবস্থাপনা পরিচালক"))

    @pytest.mark.parametrize("beside", ["প্রাপক", "স্বাক্ষর"])
    def test_the_code_stands_beside_another_part(self, beside: str) -> None:
        text = f"{LETTER}ফরম: সরকারি পত্র\nঅংশ: [বক্তব্য, [{beside}, কিউআর-কোড]]\nবক্তব্য: জানানো হলো।\n"
        given = {"প্রাপক": "প্রাপক: ব্যবস্থাপনা পরিচালক\n", "স্বাক্ষর": SIGNED}[beside]
        code = "কিউআর-কোড: {ফাইল: ornament-sun.png, বিকল্প-পাঠ: কিউআর কোড}\n"
        pdf = govdocs.render_pdf(govdocs.loads(text + given + code, folder=PICTURES))
        words = {"প্রাপক": "ব্যবস্থাপনা পরিচালক", "স্বাক্ষর": "মো. আব্দুল করিম"}[beside]
        assert pictures(pdf)[0][0] > place(pdf, words).right

    def test_form_number_left_and_article_right(self) -> None:
        text = f"{LETTER}ফরম: চার্জ হস্তান্তর সনদ\nফরমের-অনুচ্ছেদ: (অনুচ্ছেদ ৭০)\n"
        pdf = govdocs.render_pdf(govdocs.loads(text))
        left, right = place(pdf, "বাংলাদেশ ফরম"), place(pdf, "(অনুচ্ছেদ ৭০)")
        assert right.is_beside(left)
        assert left.left < 80
        assert right.right > 500

    def test_chapter_heads_of_the_gazette_and_the_period_of_an_agreement_are_in_the_middle(self) -> None:
        pdf = govdocs.render_pdf(govdocs.loads(yaml(row_about("gazette"))))
        assert place(pdf, "প্রথম অধ্যায়").middle < 10
        pdf = govdocs.render_pdf(govdocs.loads(yaml(row_about("agreement"))))
        assert place(pdf, "১ জুলাই ২০২৩ – ৩০ জুন ২০২৪").middle < 10

    @pytest.mark.parametrize("form", ["গেজেট প্রজ্ঞাপন/এসআরও", "অফিস স্মারক", "পরিপত্র"])
    @pytest.mark.parametrize("number", ["", "নম্বর: ৩৮.০১.০০০০.১৪৫.৯৯.০৬০.২১-৬০২\n"])
    def test_both_dates_stay_on_one_line(self, form: str, number: str) -> None:
        date = "তারিখ: {খ্রিষ্টীয়: ২৩ সেপ্টেম্বর ২০২৪, রীতি: এক-সারি, অব্দ: হ্যাঁ}\n"
        pdf = govdocs.render_pdf(govdocs.loads(f"{LETTER}ফরম: {form}\n{number}{date}বক্তব্য: জানানো হলো।\n"))
        assert abs(place(pdf, "৮ আশ্বিন ১৪৩১").top - place(pdf, "খ্রিষ্টাব্দ").top) < 6

    def test_the_price_of_the_gazette_is_printed_as_it_is_typed(self) -> None:
        text = f"{LETTER}ফরম: গেজেট প্রজ্ঞাপন/এসআরও\nগেজেট: {{মূল্য: মূল্যঃ টাকা ২০.০০}}\nবক্তব্য: জানানো হলো।\n"
        assert place(govdocs.render_pdf(govdocs.loads(text)), "মূল্যঃ টাকা ২০.০০").top > 700

    def test_logos_have_widths_of_their_own_and_the_lines_stay_in_the_middle(self) -> None:
        head = """পত্রশীর্ষ:
  বামে: {ছবি: {ফাইল: ornament-sun.png, অলংকরণ: হ্যাঁ, প্রস্থ: ৪০}}
  ডানে: {ছবি: {ফাইল: ornament-sun.png, অলংকরণ: হ্যাঁ, প্রস্থ: ১৫}}
  সারি: জনসেবা বিভাগ
"""
        pdf = govdocs.render_pdf(govdocs.loads(f"{LETTER}ফরম: অফিস স্মারক\n{head}", folder=PICTURES))
        assert [round(width / 72 * 25.4) for _, width in pictures(pdf)] == [40, 15]
        assert place(pdf, "জনসেবা বিভাগ").middle < 12

    def test_words_stand_left_and_right_of_the_section(self) -> None:
        pdf = govdocs.render_pdf(govdocs.loads(yaml(row_about("Bismillah"))))
        assert place(pdf, "প্রশাসন-১ শাখা").is_beside(place(pdf, "শেখার আনন্দ"))
        assert place(pdf, "সেবার মান").is_beside(place(pdf, "প্রশাসন-১ শাখা"))
        assert place(pdf, "বিসমিল্লাহির").top < place(pdf, "প্রশাসন-১ শাখা").top
