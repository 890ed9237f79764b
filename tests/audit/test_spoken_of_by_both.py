"""Papers that cite no number of each other belong together by two rare things of which both speak, never by one alone."""

from __future__ import annotations

from pathlib import Path

import pytest

import govdocs
from govdocs.audit.between.cards import card_of
from govdocs.audit.between.related import ties

RESULT = """\
ধরন: পত্র
ফরম: অফিস স্মারক
পত্রশীর্ষ: {{সারি: [উপজেলা শিক্ষা অফিস, মধুপুর]}}
নম্বর: {number}
তারিখ: {day}
বিষয়: {subject}
বক্তব্য: |
  {body}
স্বাক্ষর: {{নাম: গোলাম মোরশেদ, পদবি: শিক্ষা অফিসার}}
"""
NOTE = """\
ধরন: প্রেস নোট
শিরোনাম: শিক্ষার্থীদের মেলা
প্রকাশের-তারিখ: ২৭ জানুয়ারি ২০২৬
পাঠ: |
  {text}
প্রকাশকারী: {{নাম: আরিফা মাহমুদ, পদবি: তথ্য অফিসার}}
"""


def letter(
    subject: str, body: str, number: str = "৩৭.০২.৭৬১৯.০০০.২৩.০০৩.২৬-৮৬", day: str = "২৬ জানুয়ারি ২০২৬"
) -> str:
    return RESULT.format(subject=subject, body=body, number=number, day=day)


def tied(folder: Path, *texts: str) -> list[tuple[int, int]]:
    cards = []
    for index, text in enumerate(texts):
        file = folder / f"{index}.yaml"
        file.write_text(text, "utf-8")
        cards.append(card_of(govdocs.load(file), file.name))
    return [(one, other) for one, other, _ in ties(cards)]


QUIZ = letter(
    "আন্তঃবিদ্যালয় বিজ্ঞান কুইজ প্রতিযোগিতার ফলাফল।", "২৫ জানুয়ারি ২০২৬ তারিখে অনুষ্ঠিত প্রতিযোগিতার ফলাফল প্রকাশ করা হলো।"
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("২৫ জানুয়ারি ২০২৬ তারিখে আন্তঃবিদ্যালয় বিজ্ঞান কুইজ প্রতিযোগিতা হয়।", [(0, 1)]),
        ("শিক্ষা অফিসার গোলাম মোরশেদ আন্তঃবিদ্যালয় বিজ্ঞান কুইজ প্রতিযোগিতায় পুরস্কার দেন।", [(0, 1)]),
        ("২৫ জানুয়ারি ২০২৬ তারিখে উপজেলা চত্বরে বইমেলা হয়।", []),
        ("আন্তঃবিদ্যালয় বিজ্ঞান কুইজ প্রতিযোগিতা শিগগির হবে।", [(0, 1)]),
        ("১৯ জানুয়ারি ২০২৬ তারিখে গোলাম মোরশেদ বইমেলা উদ্বোধন করেন।", []),
    ],
)
def test_a_day_or_a_person_and_a_name_make_one_matter(
    text: str, expected: list[tuple[int, int]], tmp_path: Path
) -> None:
    assert tied(tmp_path, NOTE.format(text=text), QUIZ) == expected


def test_of_two_such_papers_none_is_meant(tmp_path: Path) -> None:
    text = "২৫ জানুয়ারি ২০২৬ তারিখে আন্তঃবিদ্যালয় বিজ্ঞান কুইজ প্রতিযোগিতা হয়।"
    again = QUIZ.replace("২৬-৮৬", "২৬-৮৭").replace("ফলাফল।", "সংশোধিত ফলাফল।")
    assert all(0 not in pair for pair in tied(tmp_path, NOTE.format(text=text), QUIZ, again))


def test_letters_to_two_borrowers_are_two_matters(tmp_path: Path) -> None:
    body = "আপনার ঋণের প্রথম কিস্তি ১০ আগস্ট ২০২৬ তারিখে পরিশোধযোগ্য।"
    one, other = (
        letter("মৎস্য চাষ ঋণের কিস্তি পুনঃতফসিল।", body, f"পসব/ঋণ/২০২৬/{issue}", "৮ জুলাই ২০২৬")
        for issue in ("১১৮", "১১৯")
    )
    assert tied(tmp_path, one, other) == []


@pytest.mark.parametrize(
    ("cited", "expected"),
    [("শসক/ক্রয়/২০২৬/৩১", [(1, 0)]), ("শসক/ক্রয়/২০২৬/৩২", []), ("শসক/ক্রয়/২০২৬/৩১৫", [])],
)
def test_a_number_of_an_offices_own_form_is_cited(
    cited: str, expected: list[tuple[int, int]], tmp_path: Path
) -> None:
    order = letter("আসবাব সরবরাহের কার্যাদেশ।", "আসবাব সরবরাহের কার্যাদেশ দেওয়া হলো।", "শসক/ক্রয়/২০২৬/৩১", "৪ মার্চ ২০২৬")
    sanction = letter("ব্যয় মঞ্জুরি।", f"{cited} নম্বর কার্যাদেশ মোতাবেক ব্যয় মঞ্জুর করা হলো।", day="৯ এপ্রিল ২০২৬")
    assert tied(tmp_path, order, sanction) == expected
