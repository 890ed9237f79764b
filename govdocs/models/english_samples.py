"""Samples of the starter in English: what is to be written is said in English; what a letter might say stays Bangla."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from govdocs.text.late_pattern import late

_ASKED: Final[Mapping[str, str]] = {
    "প্রাপকের পদবি": "the post of the addressee",
    "বিষয়": "the subject",
    "দপ্তরের নাম ও পত্রের তারিখ": "the office and the date of its letter",
    "স্থান": "the place",
    "বক্তব্য": "the text",
    "পদবি ও শাখা": "the post and the branch",
    "সভার নাম": "the name of the meeting",
    "সভার স্থান": "the place of the meeting",
    "সঞ্চালকের নাম": "the name of the moderator",
    "আলোচনা": "the discussion",
    "উপশিরোনাম": "the words above the headline",
    "শিরোনাম": "the title",
    "বক্তার পদবি": "the post of the speaker",
    "সংবাদটি": "the news",
    "দপ্তরের নাম": "the name of the office",
    "কার্যালয়ের নাম": "the name of the office",
    "সেবার নাম": "the name of the service",
    "প্রকল্পের নাম": "the name of the project",
    "বিবরণ": "the description",
    "প্রেক্ষাপট": "the background",
    "সমস্যাগুলো": "the problems",
    "সমাধানগুলো": "the solutions",
    "এলাকার নাম": "the name of the area",
    "কীভাবে টেকসই হবে": "how it will last",
    "যা শেখা গেছে": "what was learnt",
    "উপসংহার": "the conclusion",
    "নাম": "the name",
    "পদবি": "the post",
    "কাজের নাম": "the name of the work",
    "শুরু ও শেষের মাস": "the first and the last month",
    "প্রত্যাশিত ফলাফল": "the expected result",
    "মানদণ্ড": "the measure",
    "দপ্তরের ঠিকানা": "the address of the office",
    "ওয়েবসাইট": "the website",
    "হিজরি তারিখ": "the Hijri date",
    "দলের শিরোনাম": "the heading of the group",
    "লেখাটি": "the text",
    "সময়": "the time",
    "কার্যক্রম": "the activity",
    "দায়িত্ব": "who is responsible",
    "পদবি ও দপ্তর": "the post and the office",
    "উপস্থিত ব্যক্তির নাম": "the name of a person present",
    "প্রাপকের পদবি, দপ্তর ও ঠিকানা": "the post, office and address of the recipient",
    "প্রাপকের পদবি ও ঠিকানা": "the post and address of the recipient",
    "সূচক": "the indicator",
    "প্রমাণক": "the evidence",
    "উদ্দেশ্য": "the objective",
    "সারণির শিরোনাম": "the caption of the table",
    "পদবি ও কর্মস্থল": "the post and the place of work",
    "খাতের নাম": "the head of account",
    "সভাপতির নাম": "the name of the chair",
    "সভাপতির পদবি": "the post of the chair",
    "সভাপতির দপ্তর": "the office of the chair",
    "সিদ্ধান্তটি": "the decision",
    "বাস্তবায়নকারী": "who carries it out",
    "উপকারভোগী কারা": "who the beneficiaries are",
    "সংখ্যা": "the number",
    "বিশেষ সুবিধা": "the special benefits",
    "বাস্তবায়নযোগ্যতা": "whether it can be carried out elsewhere",
    "অর্থের উৎস": "where the money came from",
    "যা আশা করা হয়েছিল, পরিমাপসহ": "what was expected, with figures",
    "যা অর্জিত হয়েছে, পরিমাপসহ": "what was achieved, with figures",
    "উৎস": "the source",
    "অংশীজনের নাম": "the name of the stakeholder",
    "ভূমিকা": "the part it played",
    "চ্যালেঞ্জ": "the challenge",
    "সমাধান": "the solution",
    "ক্ষেত্র": "the field of work",
}
_FILE: Final = {"ফাইলের নাম লিখুন.yaml": "name-of-the-file.yaml"}
_ASKS: Final = late(
    r"(?P<before>^(?:-- |১। )?|\*\*)(?P<asked>[^\n*।:]+?) লিখুন(?P<after>, যেমন|)", re.MULTILINE
)


def in_english(sample: str) -> str:
    """A sample for who writes in English.

    >>> in_english("পদবি লিখুন, যেমন উপসচিব"), in_english("**দপ্তরের নাম লিখুন**")
    ('Write the post, such as উপসচিব', '**Write the name of the office**')
    """
    return _FILE.get(sample) or _ASKS.sub(_english, sample)


def _english(match: re.Match[str]) -> str:
    asked = _ASKED.get(match["asked"], f"‘{match['asked']}’")
    return f"{match['before']}Write {asked}{', such as' if match['after'] else ''}"
