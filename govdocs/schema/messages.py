"""What an editor says of a value that does not fit."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from govdocs.errors import Text

PATTERNS: Final[Mapping[str, Text]] = {
    "date": Text(
        "এমন তারিখ নেই। এভাবে লিখুন: ২১ ফেব্রুয়ারি ২০২৪।", "There is no such date. Write it as 21 February 2024."
    ),
    "time": Text("এমন সময় নেই। এভাবে লিখুন: সকাল ১০.৩০ টা।", "There is no such time. Write it as 10:30."),
    "count": Text("এখানে একটি পূর্ণসংখ্যা লিখুন, যেমন ৪০।", "Write a whole number here, such as 40."),
    "figure": Text(
        "এখানে একটি সংখ্যা লিখুন, যেমন ১,২৫,০০০ বা ১২.৫০।", "Write a number here, such as 1,25,000 or 12.50."
    ),
    "picture": Text("এখানে একটি ছবির ফাইল লিখুন (.png, .jpg)।", "Name a picture file here (.png, .jpg)."),
    "font": Text("এখানে একটি হরফের ফাইল লিখুন (.ttf)।", "Name a font file here (.ttf)."),
    "form": Text("এখানে একটি ফরমের ফাইল লিখুন (.yaml)।", "Name the file of a form here (.yaml)."),
}
"""By what the pattern is for (`x-pattern` of the fields' schemas)."""

ALSO_CALLED: Final = Text(" আরও বলা হয়: {words}।", " Also called: {words}.")
FOR_EXAMPLE: Final = Text(" যেমন: {example}।", " Example: {example}.")
OPTIONAL_LINES: Final = Text(
    "# {kind}: যে লাইনের শুরুতে # আছে তা ঐচ্ছিক; লাগলে # ও তার পরের স্পেসটি মুছে দিন।",
    "# {kind}: a line that begins with # is optional; to use it, delete the # and the space after it.",
)
SAMPLES: Final = Text(
    "# যা লেখা আছে তা নমুনা: নিজের কথা দিয়ে বদলান; নমুনার কিছু রয়ে গেলে প্রতি পাতায় ‘খসড়া’ ছাপা হয়।",
    "# What is written here is a sample: replace it by your own words; while any of it is left, each page is marked as a draft.",
)
MORE_FIELDS: Final = Text("# আরও যা লেখা যায়, লাগলে:", "# What else may be given, where needed:")
SAMPLE_OFFICE: Final = Text("দপ্তর", "office")
SAMPLE_OFFICER: Final = Text("উপসচিব", "deputy_secretary")
OFFICE_FILE: Final = Text("দপ্তর-ফাইল", "Office file")
FORM_FILE: Final = Text("পত্রের ফরম", "Form of letter")

MERGE_NOTE: Final = Text(
    "# মেইল-মার্জের পত্র: «…»-এর জায়গায় তালিকার ({rows}) সেই কলামের লেখা বসে, প্রতি সারির জন্য একটি পত্র হয়।\n"
    "# দেখতে: govdocs merge {letter} {rows} --dry-run    তৈরি করতে: govdocs merge {letter} {rows}",
    "# A letter of a mail merge: each «…» takes the words of that column of the list ({rows}), one letter for each row.\n"
    "# To check both: govdocs merge {letter} {rows} --dry-run    To make the letters: govdocs merge {letter} {rows}",
)
MERGE_COLUMNS: Final[Mapping[str, Text]] = {
    "recipient": Text("প্রাপক", "recipient"),
    "union": Text("ইউনিয়ন", "union"),
    "gender": Text("লিঙ্গ", "gender"),
    "allocation": Text("বরাদ্দ", "allocation"),
}
"""The columns of the list of a merge's starter."""
MERGE_GENDER_MARK: Final = "মহোদয়"
"""The placeholder that needs the column of the gender."""
MERGE_SAMPLES: Final[Mapping[str, str]] = {
    "to": "{recipient}",
    "salutation": "«মহোদয়»",
    "subject": "বিষয় লিখুন, যেমন {union} ইউনিয়ন পরিষদের ওয়ার্ড সভার বরাদ্দ।",
    "body": "বক্তব্য লিখুন, যেমন উপর্যুক্ত বিষয়ে জানানো যাচ্ছে যে, {union} ইউনিয়ন পরিষদের ওয়ার্ড সভার জন্য {allocation}/- টাকা বরাদ্দ করা হয়েছে।\n\n"
    "২। ওয়ার্ড সভা শেষে বরাদ্দের হিসাব এই দপ্তরে প্রেরণের জন্য অনুরোধ করছি।",
}
"""What the letter says, by field: Bangla in either language, as letters are; the starter says in English what is to be written."""
MERGE_GENDERS: Final[Mapping[str, Text]] = {"man": Text("পুরুষ", "male"), "woman": Text("মহিলা", "female")}
MERGE_ROWS: Final[tuple[Mapping[str, str], ...]] = (
    {
        "recipient": "প্রাপকের পদবি লিখুন\nকাশবন ইউনিয়ন পরিষদ, শাপলাপুর সদর",
        "union": "কাশবন",
        "gender": "man",
        "allocation": "১,২৫,০০০",
    },
    {
        "recipient": "প্রাপকের পদবি লিখুন\nপদ্মবিল ইউনিয়ন পরিষদ, চরআলো",
        "union": "পদ্মবিল",
        "gender": "woman",
        "allocation": "১,১০,০০০",
    },
    {
        "recipient": "প্রাপকের পদবি লিখুন\nমেঘডাঙ্গা ইউনিয়ন পরিষদ, চরআলো",
        "union": "মেঘডাঙ্গা",
        "gender": "man",
        "allocation": "৯৫,০০০",
    },
)
"""Of places that there are not; that the post is still to be written is found in every letter."""
