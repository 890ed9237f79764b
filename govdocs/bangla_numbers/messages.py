"""What the modules of this package refuse, in both languages."""

from __future__ import annotations

from govdocs.errors import Text

# digits

MIXED_SCRIPTS = Text(
    "‘{text}’-এ বাংলা ও ইংরেজি অঙ্ক মিশে আছে; এক লিপিতে লিখুন, যেমন ‘{in_bangla}’।",
    "{text!r} mixes Bangla and English digits; write {in_bangla!r} or {in_ascii!r}",
)

# grouping

TOO_LONG = Text(
    "‘{start}…’ অতিরিক্ত লম্বা; সর্বোচ্চ {limit} অক্ষরে সংখ্যাটি লিখুন।",
    "'{start}…' is too long for a number; write it in {limit} characters at most",
)
NOT_A_NUMBER = Text(
    "‘{text}’ কোনো সংখ্যা নয়; অঙ্কে লিখুন, যেমন ১,২৩,৪৫৬.৭৮।",
    "{text!r} is not a number; write digits such as 1,23,456.78",
)
NOT_WHOLE = Text(
    "‘{text}’ পূর্ণসংখ্যা নয়; দশমিক ছাড়া লিখুন।",
    "{text!r} is not a whole number; write it without a decimal point",
)
NOT_EXACT = Text(
    "‘{value}’ নেওয়া যায় না: পূর্ণসংখ্যা, Decimal বা লেখা দিন (float-এ পয়সার হিসাব ঠিক থাকে না)।",
    "{value!r} is not exact; give an int, a finite Decimal or text, never a float",
)
MISPLACED_COMMAS = Text(
    "‘{text}’-এ {reason}; লিখুন {in_bangla}।",
    "{text!r} {reason}; write {in_ascii} or {in_bangla}",
)
BY_THOUSANDS = Text("ইংরেজি নিয়মে হাজারে হাজারে কমা", "is grouped by thousands")
INSIDE_THE_CRORES = Text("কোটির ঘরের ভিতরে কমা", "has a comma inside the crores")
IN_THE_WRONG_PLACES = Text("ভুল জায়গায় কমা", "has commas in the wrong places")

# words

NOT_AN_INTEGER = Text(
    "‘{value}’ পূর্ণসংখ্যা নয়, তাই কথায় লেখা যায় না।",
    "{value!r} is not an integer; only whole numbers are written in words",
)
BEYOND_WORDS = Text(
    "{grouped} এত বড় যে কথায় লেখা হয় না; সীমা {grouped_limit}।",
    "{n:d} is beyond what is written in words; the limit is {limit:d} either way",
)
NOT_A_NUMBER_WORD = Text(
    "‘{word}’ সংখ্যার কোনো শব্দ নয় (‘{text}’); এভাবে লিখুন: ‘এক হাজার দুইশত চৌত্রিশ’।",
    "{word!r} in {text!r} is not a number word; write, for example, 'এক হাজার দুইশত চৌত্রিশ'",
)
NO_NUMBER_IN_WORDS = Text(
    "‘{text}’ থেকে কোনো সংখ্যা হয় না; বড় থেকে ছোট ঘরে লিখুন: কোটি, লক্ষ, হাজার, শত।",
    "the words {text!r} make no number up to {limit:d}; go from crore down to hundred",
)

# ordinals

NO_ORDINAL = Text(
    "{grouped} ক্রমবাচক হয় না; ১ বা তার বেশি হতে হবে।",
    "{n} has no ordinal; give 1 or more",
)
NO_SUCH_DAY = Text(
    "মাসে {grouped} তারিখ নেই; ১ থেকে ৩১ হতে হবে।",
    "no month has a day {n}; give 1 to 31",
)
NO_SUCH_LETTER = Text(
    "{grouped} নম্বর উপদফার অক্ষর নেই; ক (১) থেকে হ (৩২) পর্যন্ত হয়, এর বেশি হলে সংখ্যা দিন।",
    "sub-item {n} has no letter: the series runs from ক (1) to হ (32); use numbers for longer lists",
)
NOT_A_SUB_ITEM_LETTER = Text(
    "‘{letter}’ উপদফার অক্ষর নয়; ক থেকে হ পর্যন্ত একটি ব্যঞ্জনবর্ণ দিন।",
    "{letter!r} does not letter a sub-item; give one consonant from ক to হ",
)

# taka

NOT_TAKA = Text(
    "‘{text}’ টাকার অঙ্ক নয়; এভাবে লিখুন: ১০,০০০/- (দশ হাজার) টাকা।",
    "{text!r} is not an amount of taka; write, for example, '১০,০০০/- (দশ হাজার) টাকা'",
)
FIGURE_AND_WORDS_DIFFER = Text(
    "‘{text}’-এ অঙ্কে ও কথায় মিল নেই; {figure} কথায় ‘{words}’।",
    "figure and words of {text!r} differ; {figure} in words is {words!r}",
)
NEGATIVE_TAKA = Text(
    "টাকার অঙ্ক ঋণাত্মক হয় না: {grouped}; কর্তন হলে কথায় জানান।",
    "an amount of taka is not negative: {amount}; say in words that it is deducted",
)
TOO_MUCH_TAKA = Text(
    "টাকার অঙ্ক {grouped_limit} পর্যন্ত নেওয়া যায়।",
    "{amount} is more than the {limit} taka that can be written in words",
)
FRACTION_OF_A_PAISA = Text(
    "{grouped} টাকায় পয়সার ভগ্নাংশ আছে; দশমিকের পরে দুই অঙ্ক দিন, যেমন {grouped_paisa}।",
    "{amount} has a fraction of a paisa; give two decimals, such as {paisa}",
)
