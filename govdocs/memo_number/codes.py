"""The codes of ministries and districts in memo numbers.

Taken from Doptor Open Data of the Government of Bangladesh (dpgdata.doptor.gov.bd; GitHub Doptor-DPG/
Doptor-OpenData, state of 12 March 2024: api-documentation/Office/ministries.md and Geo/v1/districts.md),
licensed CC BY 4.0 (https://creativecommons.org/licenses/by/4.0/). Changes: names in Unicode NFC, rows of the
demonstration offices left out, codes 35, 53, 56 and 58 added from printed letters, district 04 from the codes
of the Bureau of Statistics; added from what offices publish, each with its place in `SOURCES`: 08, 28, 52, 57 and 59.

Codes 09, 21 and 55 are said to be in use too, but no paper that shows one of them with its office was found: `UNNAMED`.
"""

import unicodedata
from datetime import date
from typing import Final

from govdocs.numerals import to_ascii


def _table(rows: str) -> dict[str, str]:
    lines = unicodedata.normalize("NFC", rows).strip().splitlines()
    return {line.split()[0]: line.split(maxsplit=1)[1] for line in lines}


MINISTRIES: Final = _table("""
    01 জন বিভাগ, রাষ্ট্রপতির কার্যালয়
    02 রাষ্ট্রপতির কার্যালয়
    03 প্রধানমন্ত্রীর কার্যালয়
    04 মন্ত্রিপরিষদ বিভাগ
    05 জনপ্রশাসন মন্ত্রণালয়
    06 সশস্ত্র বাহিনী বিভাগ
    07 অর্থ মন্ত্রণালয় (অর্থ বিভাগ)
    08 অভ্যন্তরীণ সম্পদ বিভাগ
    10 আইন, বিচার ও সংসদ বিষয়ক মন্ত্রণালয়
    11 বাংলাদেশ জাতীয় সংসদ সচিবালয়
    12 কৃষি মন্ত্রণালয়
    13 খাদ্য মন্ত্রণালয়
    14 ডাক ও টেলিযোগাযোগ (ডাক, টেলিযোগাযোগ ও তথ্যপ্রযুক্তি মন্ত্রণালয়)
    15 তথ্য ও সম্প্রচার মন্ত্রণালয়
    16 ধর্ম বিষয়ক মন্ত্রণালয়
    17 নির্বাচন কমিশন সচিবালয়
    18 নৌপরিবহন মন্ত্রণালয়
    19 পররাষ্ট্র মন্ত্রণালয়
    20 পরিকল্পনা মন্ত্রণালয়
    22 পরিবেশ, বন ও জলবায়ু পরিবর্তন মন্ত্রণালয়
    23 প্রতিরক্ষা মন্ত্রণালয়
    24 বস্ত্র ও পাট মন্ত্রণালয়
    25 গৃহায়ন ও গণপূর্ত মন্ত্রণালয়
    26 বাণিজ্য মন্ত্রণালয়
    27 বিদ্যুৎ, জ্বালানি ও খনিজ সম্পদ মন্ত্রণালয় (বিদ্যুৎ বিভাগ)
    28 জ্বালানি ও খনিজ সম্পদ বিভাগ
    29 পার্বত্য চট্টগ্রাম বিষয়ক মন্ত্রণালয়
    30 বেসামরিক বিমান পরিবহন ও পর্যটন মন্ত্রণালয়
    31 ভূমি মন্ত্রণালয়
    32 মহিলা ও শিশু বিষয়ক মন্ত্রণালয়
    33 মৎস্য ও প্রাণিসম্পদ মন্ত্রণালয়
    34 যুব ও ক্রীড়া মন্ত্রণালয়
    35 সড়ক পরিবহন ও মহাসড়ক বিভাগ
    36 শিল্প মন্ত্রণালয়
    37 শিক্ষা মন্ত্রণালয় (মাধ্যমিক ও উচ্চ শিক্ষা বিভাগ)
    38 প্রাথমিক ও গণশিক্ষা মন্ত্রণালয়
    39 বিজ্ঞান ও প্রযুক্তি মন্ত্রণালয়
    40 শ্রম ও কর্মসংস্থান মন্ত্রণালয়
    41 সমাজকল্যাণ মন্ত্রণালয়
    42 পানি সম্পদ মন্ত্রণালয়
    43 সংস্কৃতি বিষয়ক মন্ত্রণালয়
    44 স্বরাষ্ট্র মন্ত্রণালয় (জননিরাপত্তা বিভাগ)
    45 স্বাস্থ্য ও পরিবার কল্যাণ মন্ত্রণালয় (স্বাস্থ্য সেবা বিভাগ)
    46 স্থানীয় সরকার বিভাগ
    47 পল্লী উন্নয়ন ও সমবায় বিভাগ
    48 মুক্তিযুদ্ধ বিষয়ক মন্ত্রণালয়
    49 প্রবাসী কল্যাণ ও বৈদেশিক কর্মসংস্থান মন্ত্রণালয়
    50 সড়ক পরিবহন ও সেতু মন্ত্রণালয় (সেতু বিভাগ)
    51 দুর্যোগ ব্যবস্থাপনা ও ত্রাণ মন্ত্রণালয়
    52 পরিসংখ্যান ও তথ্য ব্যবস্থাপনা বিভাগ
    53 আর্থিক প্রতিষ্ঠান বিভাগ
    54 রেলপথ মন্ত্রণালয়
    56 তথ্য ও যোগাযোগ প্রযুক্তি বিভাগ
    57 কারিগরি ও মাদ্রাসা শিক্ষা বিভাগ
    58 সুরক্ষা সেবা বিভাগ
    59 স্বাস্থ্য শিক্ষা ও পরিবার কল্যাণ বিভাগ
""")
"""Two-digit code (ASCII) of a ministry or division, and its name in March 2024."""

UNNAMED: Final = frozenset({"09", "21", "55"})
"""Codes of ministries or divisions that are said to be in use, and whose office no paper has shown: they are not called unknown."""

SOURCES: Final = {
    "08": "letters 08.04.0000.012.83.002.20… and …007.20.2397 of the Department of National Savings under a head of the Internal "
    "Resources Division (bdservicerules.info, 2020), numbers 08.01.0000… of the National Board of Revenue: strong",
    "28": "an order 28.00.0000.024.18.002 ascribed to the Energy and Mineral Resources Division in a public list of LPG rules "
    "(2016); the paper itself not seen: weak",
    "52": "number 52.01.0000.215.01.000.12 under the English head of the Bureau of Statistics, in the printed form of its sale of "
    "data; the Bureau is of this division: medium",
    "57": "office orders 57.16.0000.014.32.001.25.34 to …64 of the Madrasah Education Board, which name this division as their "
    "ministry (efiling.ebmeb.gov.bd, November and December 2025): strong",
    "59": "notice 59.14.0000.103.31.001.22.019 of the Directorate General of Medical Education (23 February 2022), code "
    "59.11.0000 of the Directorate General of Family Planning in the documentation of Doptor Open Data: strong",
}
"""Where a code that Doptor's table lacks was seen, and how strong that is; offices of a division carry its code."""

DIVISIONS: Final = {
    "07": frozenset({"08", "09", "53"}),
    "10": frozenset({"55"}),
    "14": frozenset({"56"}),
    "20": frozenset({"21", "52"}),
    "27": frozenset({"28"}),
    "37": frozenset({"57"}),
    "44": frozenset({"58"}),
    "45": frozenset({"59"}),
    "50": frozenset({"35"}),
}
"""Code of a ministry, and those of its other divisions: their letterheads may name the ministry alone."""

RENAMED: Final = {
    # The two divisions of the ministry were made one.
    "44": (date(2025, 9, 3), "স্বরাষ্ট্র মন্ত্রণালয়"),
    "58": (date(2025, 9, 3), "স্বরাষ্ট্র মন্ত্রণালয়"),
}
"""Code, the day from which it has another name, and that name; only changes whose day is known."""

DISTRICTS: Final = _table("""
    01 বাগেরহাট
    03 বান্দরবান
    04 বরগুনা
    06 বরিশাল
    09 ভোলা
    10 বগুড়া
    12 ব্রাহ্মণবাড়িয়া
    13 চাঁদপুর
    15 চট্টগ্রাম
    18 চুয়াডাঙ্গা
    19 কুমিল্লা
    22 কক্সবাজার
    26 ঢাকা
    27 দিনাজপুর
    29 ফরিদপুর
    30 ফেনী
    32 গাইবান্ধা
    33 গাজীপুর
    35 গোপালগঞ্জ
    36 হবিগঞ্জ
    38 জয়পুরহাট
    39 জামালপুর
    41 যশোর
    42 ঝালকাঠি
    44 ঝিনাইদহ
    46 খাগড়াছড়ি
    47 খুলনা
    48 কিশোরগঞ্জ
    49 কুড়িগ্রাম
    50 কুষ্টিয়া
    51 লক্ষ্মীপুর
    52 লালমনিরহাট
    54 মাদারীপুর
    55 মাগুরা
    56 মানিকগঞ্জ
    57 মেহেরপুর
    58 মৌলভীবাজার
    59 মুন্সিগঞ্জ
    61 ময়মনসিংহ
    64 নওগাঁ
    65 নড়াইল
    67 নারায়ণগঞ্জ
    68 নরসিংদী
    69 নাটোর
    70 চাঁপাইনবাবগঞ্জ
    72 নেত্রকোণা
    73 নীলফামারী
    75 নোয়াখালী
    76 পাবনা
    77 পঞ্চগড়
    78 পটুয়াখালী
    79 পিরোজপুর
    81 রাজশাহী
    82 রাজবাড়ী
    84 রাঙ্গামাটি
    85 রংপুর
    86 শরীয়তপুর
    87 সাতক্ষীরা
    88 সিরাজগঞ্জ
    89 শেরপুর
    90 সুনামগঞ্জ
    91 সিলেট
    93 টাঙ্গাইল
    94 ঠাকুরগাঁও
""")
"""Two-digit district code (ASCII) of the Bureau of Statistics, the first half of a geo code, and its name."""


def ministry_name(code: str, on: date | None = None) -> str | None:
    """The ministry or division of a two-digit code in either script, None if the code is not known.

    As named in March 2024; with *on*, under a later name that held on that day.

    >>> ministry_name("৪৬")
    'স্থানীয় সরকার বিভাগ'
    >>> ministry_name("44", on=date(2026, 1, 1))
    'স্বরাষ্ট্র মন্ত্রণালয়'
    """
    code = to_ascii(code)
    since, name = RENAMED.get(code, (date.max, ""))
    return name if on and on >= since else MINISTRIES.get(code)
