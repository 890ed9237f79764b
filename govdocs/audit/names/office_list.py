"""The names of offices and of other countries that are known: what is said to be another country's is not what bears the same name here."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import Any, Final

from govdocs.source import reading as source
from govdocs.text.late_pattern import late
from govdocs.text.unicode import normalise


@cache
def tree() -> Any:
    """What `offices.yaml` says."""
    text = (files("govdocs.audit.names") / "offices.yaml").read_text("utf-8")
    return source.read_text(normalise(text), "offices.yaml").tree


@cache
def ministries() -> tuple[str, ...]:
    """The names of the ministries."""
    return tuple(entry.split("|")[0] for entry in tree()["names"]["offices"] if entry.endswith(_MINISTRY))


_MINISTRY = normalise("মন্ত্রণালয়")


COUNTRIES: Final = (
    "ভারত|পাকিস্তান|নেপাল|ভুটান|শ্রীলঙ্কা|শ্রীলংকা|মালদ্বীপ|আফগানিস্তান|মিয়ানমার|মায়ানমার|চীন|জাপান|কোরিয়া|থাইল্যান্ড|ভিয়েতনাম"
    "|মালয়েশিয়া|সিঙ্গাপুর|ইন্দোনেশিয়া|ফিলিপাইন|অস্ট্রেলিয়া|যুক্তরাজ্য|ব্রিটেন|ইংল্যান্ড|যুক্তরাষ্ট্র|আমেরিকা|কানাডা|জার্মানি|ফ্রান্স|ইতালি"
    "|স্পেন|সুইডেন|নরওয়ে|ডেনমার্ক|ফিনল্যান্ড|নেদারল্যান্ডস|সুইজারল্যান্ড|রাশিয়া|তুরস্ক|সৌদি আরব|কাতার|কুয়েত|ওমান|বাহরাইন|আমিরাত|মিশর|ইরান|ইরাক"
    "|দক্ষিণ আফ্রিকা"
)
"""The names of countries, as alternatives of a regular expression."""
_COUNTRIES: Final = f"{COUNTRIES}|পশ্চিমবঙ্গ|সংশ্লিষ্ট দেশ|উক্ত দেশ|ঐ দেশ|সে দেশ|বিদেশ"
_OF_ONE: Final = late(
    normalise(rf"(?:(?:{_COUNTRIES})(?:ের|র|ীয়|ি|া)|সরকারের|ব্রিটিশ|মার্কিন) (?:নিজস্ব |কেন্দ্রীয় )?[‘“]?\Z")
)
_COUNTRY: Final = late(normalise(rf"(?:{_COUNTRIES})"))
_REACH: Final = 40


def of_another_country(text: str, start: int) -> bool:
    """Whether what begins at an offset of a text is said to be another country's.

    >>> of_another_country(normalise("ভারতের তথ্য অধিকার আইন"), 7), of_another_country(normalise("দেশের তথ্য অধিকার আইন"), 6)
    (True, False)
    """
    before = text[max(0, start - _REACH) : start]
    found = _OF_ONE.search(before)
    return found is not None and (not found[0].startswith("সরকারের") or bool(_COUNTRY.search(before)))
