"""What is refused, and what is said of a number that departs from its layout, in both languages."""

from __future__ import annotations

from typing import Final

from govdocs.errors import Text

TITLES: Final = {
    "ministry": "মন্ত্রণালয় কোড",
    "office": "দপ্তর কোড",
    "geo": "জিও কোড",
    "branch": "শাখা বা অধস্তন অফিসের কোড",
    "section": "শাখা কোড",
    "subject": "বিষয় কোড",
    "file": "নথির ক্রমিক",
    "year": "নথি খোলার সাল",
    "group2": "২য় অংশ",
    "group3": "৩য় অংশ",
    "group4": "৪র্থ অংশ",
    "group5": "৫ম অংশ",
}
"""The Bangla name of each group of `GROUPS`."""

# number

NO_MEMO_NUMBER = Text(
    "‘{text}’-এ কোনো স্মারক নম্বর নেই; যেমন: ৪৬.০০.০০০০.০৭১.৩১.০০৩.২৩-৫২৪।",
    "no memo number in {text!r}; give one such as 46.00.0000.071.31.003.23-524",
)
ISSUE_NOT_KNOWN = Text(
    "‘{number}’ নম্বরের কোন অংশ জারি নম্বর, তা বোঝা যায় না; পুরো নম্বরটি লিখুন।",
    "which part of {number!r} is the issue number is not known; write the whole number",
)
NO_ISSUE_NUMBER = Text(
    "‘{typed}’ জারি নম্বর হতে পারে না; ১ বা তার বেশি পূর্ণসংখ্যা দিন।",
    "{issue!r} is no issue number; give a whole number from 1",
)
NO_COPY = Text(
    "অনুলিপির নম্বর {index} ও সংখ্যা {copies} ১ বা তার বেশি হতে হবে।",
    "copy {index} of {copies}: both must be 1 or more",
)

# deviations

DIGITS = Text("{count} অঙ্ক", "{count} digits")
WRONG_WIDTH = Text(
    "{group} ‘{digits}’ {count} অঙ্কের; {expected} অঙ্কের হওয়ার কথা।",
    "{group} {digits!r} has {count} digits, {expected} expected",
)
MISSING = Text(
    "{group} নেই; {expected} অঙ্কের একটি অংশ থাকার কথা।",
    "{group} is missing, {expected} digits expected",
)
EXTRA = Text(
    "‘{digits}’ অংশটি বাড়তি; এই বিন্যাসে এর জায়গা নেই।",
    "group {digits!r} is one too many for the layout",
)
ODD_SEPARATOR = Text(
    "অংশগুলোর মাঝে ‘{mark}’ আছে; বিন্দু (.) হওয়ার কথা।",
    "groups are parted by {mark!r}, a dot expected",
)
UNKNOWN_CODE = Text(
    "{group} ‘{digits}’ জানা তালিকায় নেই।",
    "{group} {digits!r} is not in the table of codes",
)
MIXED_SCRIPTS = Text(
    "‘{digits}’ অংশে বাংলা ও ইংরেজি অঙ্ক মিশে আছে; ‘{in_bangla}’ লিখুন।",
    "{digits!r} mixes Bangla and English digits; write {in_bangla!r}",
)

# remarks

RULES: Final = {
    "d19": Text("সচিবালয় নির্দেশমালা ২০০৮", "Instructions of 2008"),
    "d18": Text(
        "১০ এপ্রিল ২০১১-এর প্রজ্ঞাপন ও সচিবালয় নির্দেশমালা ২০১৪",
        "notification of 10 April 2011 and Instructions of 2014",
    ),
    "d22": Text("সচিবালয় নির্দেশমালা ২০২৪", "Instructions of 2024"),
}
"""What prescribes each layout."""

SEEMS = Text(
    "{digits} অঙ্কের নম্বর বলে মনে হয় ({rule}: {shape})। {deviations}",
    "it seems to be a number of {digits} digits ({rule}: {shape}); {deviations}",
)
LATIN_ZERO = Text("‘{groups}’-এ শূন্যের জায়গায় ইংরেজি O অক্ষর আছে।", "the letter O stands for zero in {groups}")
BLANKS = Text("অংশগুলোর মাঝে ফাঁকা জায়গা আছে; থাকার কথা নয়।", "there are blanks between the groups, none expected")
LONG_YEAR = Text(
    "নথি খোলার সাল ‘{year}’ ৪ অঙ্কের; নিয়মে ২ অঙ্কের: {short}।",
    "the year {year} has 4 digits, by the rule it has 2: {short}",
)
NO_ISSUE = Text(
    "শেষে জারি নম্বর নেই; জারির সময় বসান।",
    "the issue number at the end is missing; give it when the letter is issued",
)
FEW_GROUPS = Text(
    "শুরুটা ডিজিটাল নথি নম্বরের মতো, কিন্তু অংশ মাত্র {count}টি; পুরো নম্বর এমন হয়: ৪৬.০০.০০০০.০৭১.৩১.০০৩.২৩-৫২৪।",
    "it begins as a digital number but has only {count} groups; a whole one is such as 46.00.0000.071.31.003.23-524",
)
NOT_A_NUMBER = Text(
    "‘{text}’ কোনো স্মারক নম্বর নয়: এতে কোনো অঙ্ক নেই। নম্বর এমন হয়: ৪৬.০০.০০০০.০৭১.৩১.০০৩.২৩-৫২৪।",
    "{text!r} is no memo number: it has no digit. A number is such as 46.00.0000.071.31.003.23-524",
)
