"""Sentences about a user's templates and style sheet, in Bangla and in English."""

from typing import Final

from govdocs.errors import Text
from govdocs.problems.sentence import Sentence

TEMPLATE_FAILS: Final = Sentence(
    "template",
    Text("‘{name}’ টেমপ্লেটে ভুল আছে: {error}", "The template '{name}' fails: {error}"),
    Text(
        "--templates দিয়ে দেওয়া ফোল্ডারের টেমপ্লেটটি ঠিক করুন।",
        "Mend the template in the folder given with --templates.",
    ),
)
OTHER_TEMPLATE: Final = Sentence(
    "other-template",
    Text(
        "দলিলটি {pinned} চিহ্নের টেমপ্লেটে ছাপার কথা; এখানকার টেমপ্লেটের চিহ্ন {here}।",
        "The document is to be printed by the templates {pinned}; those here are {here}.",
    ),
    Text(
        "আগের টেমপ্লেট (--templates) বা আগের govdocs ব্যবহার করুন; অথবা --draft দিয়ে ছাপা দেখে নিয়ে, ঠিক থাকলে: govdocs pin {file}",
        "Use the former templates (--templates) or the former govdocs; or look at a --draft and, if it is right: govdocs pin {file}",
    ),
)

STYLE_LOADS: Final = Sentence(
    "style-loads",
    Text(
        "{file} অন্য ফাইল বা ঠিকানা থেকে কিছু আনতে চায়; তা করা যায় না।",
        "{file} would load something from elsewhere; it cannot.",
    ),
    Text(
        "@import, url() ও এ জাতীয় অংশ মুছে দিন; ছবি দলিলের ‘ছবি’ ঘরে, হরফ --font দিয়ে দিন।",
        "Remove @import, url() and the like; pictures belong into the document, fonts are given with --font.",
    ),
)
STYLE_EXCESSIVE: Final = Sentence(
    "style-excessive",
    Text(
        "{file}-এর এই জায়গায় এমন কিছু আছে, যা কোনো পাতার জন্য হতে পারে না: ১০,০০০-এর বেশি কোনো সংখ্যা, ৫০ স্তরের বেশি বন্ধনী, অথবা নিজেকে বহুগুণ করে এমন var()।",
        "{file} has something here that cannot be meant for a page: a number above 10,000, brackets more than 50 deep, or var() that multiplies itself.",
    ),
    Text("অংশটি ছোট করুন বা মুছে দিন।", "Make it smaller, or remove it."),
)
STYLE_TOO_MANY: Final = Sentence(
    "style-excessive",
    Text(
        "{file}-এ শব্দ, সংখ্যা ও চিহ্ন মিলিয়ে {count}টি; সর্বোচ্চ {most}টি রাখা যায়।",
        "{file} has {count} words, numbers and signs; {most} are the most.",
    ),
    Text("একই নিয়ম বারবার লেখা থাকলে মুছে দিন।", "Remove rules that are repeated."),
)
STYLE_OUTSIDE: Final = Sentence("style-unreadable", Text("{reason}", "{reason}"))
STYLE_UNREADABLE: Final = Sentence(
    "style-unreadable",
    Text(
        "{file} পড়া যাচ্ছে না; UTF-8-এ সংরক্ষণ করুন ও খোলার অনুমতি দেখুন।",
        "{file} cannot be read: {error}.",
    ),
)
STYLE_TOO_LARGE: Final = Sentence(
    "style-unreadable", Text("{file} ১ মেগাবাইটের চেয়ে বড়।", "{file} is larger than 1 MB.")
)
TEMPLATES_TOO_SLOW = Sentence(
    "too-slow",
    Text(
        "‘{folder}’-এর টেমপ্লেটে এই দলিলের পাতা প্রসেসরের {seconds} সেকেন্ডেও তৈরি হয়নি বলে থামানো হয়েছে।",
        "The templates of '{folder}' were stopped because the pages of this document were not done after {seconds} seconds of the processor.",
    ),
    Text(
        "টেমপ্লেটে এমন লুপ আছে কি না দেখুন, যা শেষ হয় না বা হাজার হাজার উপাদান বানায়; আর একটির ভিতরে আরেকটি করে বহু স্তরের উপাদান, নিজেকে বহুগুণ করে এমন SVG বা খুব বেশি CSS নিয়ম আছে কি না।",
        "Look in them for a loop that does not end or makes thousands of elements, for elements in many levels, for an SVG that multiplies itself, and for very many rules of CSS.",
    ),
)

# What cannot be templates

NO_FOLDER_OF_TEMPLATES: Final = Text(
    "টেমপ্লেটের ফোল্ডার ‘{folder}’ নেই; নাম মিলিয়ে দেখুন।",
    "There is no folder of templates '{folder}'; look at its name.",
)
NOT_A_FOLDER: Final = Text(
    "‘{folder}’ ফোল্ডার নয়; যে ফোল্ডারে টেমপ্লেট আছে তার নাম দিন।",
    "'{folder}' is no folder; name the folder that holds the templates.",
)
PACKAGE_WITHOUT_TEMPLATES: Final = Text(
    "‘{package}’ প্যাকেজে templates নামে কোনো ফোল্ডার নেই; টেমপ্লেট সেখানে রাখুন।",
    "The package '{package}' has no folder 'templates'; put the templates there.",
)
LOADER_WITHOUT_LIST: Final = Text(
    "{loader} কোন কোন টেমপ্লেট আনে তা বলতে পারে না; এমন লোডার দিন যা পারে, যেমন FileSystemLoader, PackageLoader বা DictLoader।",
    "A {loader} cannot list its templates; give a loader that can, such as FileSystemLoader, PackageLoader or DictLoader.",
)
