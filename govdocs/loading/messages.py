"""The sentences for what pydantic finds wrong (every error type that our models can raise, and the common ones besides), and
for a document that is for another govdocs.

`{name}` is the key as the author wrote it, `{given}` the value, `{limit}` and `{limit_bn}` what the rule asks, in either script.
"""

from __future__ import annotations

from govdocs.errors import Text
from govdocs.problems.sentence import Sentence

DID_YOU_MEAN = Text("আপনি কি ‘{meant}’ বোঝাতে চেয়েছেন?", "Did you mean '{meant}'?")
DID_YOU_MEAN_OR = Text("আপনি কি ‘{meant}’ বোঝাতে চেয়েছেন? {hint}", "Did you mean '{meant}'? {hint}")

SEE_THE_LIST = Text("সবগুলোর নাম দেখায়: govdocs new --list", "To see them all: govdocs new --list")
AND_OTHERS = Text(
    "{hint} আরও ঘরের নাম ‘govdocs new’-এর নমুনায় আছে।", "{hint} The sample of 'govdocs new' names the others."
)
KEYS_SUCH_AS = Text("{hint} এখানে থাকতে পারে: {names}।", "{hint} Possible here: {names}.")
WRITE_BELOW = Text(
    "দুই লাইনে লিখুন: ‘{key}:’, আর তার নিচে দুই স্পেস ভিতরে ‘{line}’।",
    "Write two lines: '{key}:', and below it, two spaces further in, '{line}'.",
)
KEY_ABOVE_LIST = Text(
    "‘{key}:’-এর নিচে দুই স্পেস ভিতরে ‘{name}:’ লাইনটি দিন, আর তালিকাটি তার নিচে রাখুন, আরও দুই স্পেস ভিতরে।",
    "Below '{key}:' put the line '{name}:', two spaces further in, and the list below that, two more spaces in.",
)
TEXT_WITH_COLON = Text(
    "এটি তালিকার একটি লেখা হলে উদ্ধৃতিচিহ্নের ভিতরে লিখুন: {text}", "If it is a text of a list, quote it: {text}"
)

EMPTY = Sentence(
    "empty",
    Text("‘{name}’ খালি রাখা হয়েছে।", "'{name}' is empty."),
    Text("মান লিখুন, অথবা ঘরটি মুছে দিন।", "Write a value, or remove the key."),
)
MISSING_ITEM = Sentence(
    "too-few",
    Text("‘{name}’ তালিকার {number} নম্বর মানটি নেই।", "Item {number} of '{name}' is missing."),
    Text("তালিকার প্রতিটি মান লিখুন।", "Write every item of the list."),
)
GLUED_KEY = Sentence(
    "no-space-after-colon",
    Text(
        "‘{name}’-এর ভিতরে ‘{given}’ লেখায় কোলনের (:) পরে স্পেস নেই।",
        "In '{given}' under '{name}' there is no space after the colon.",
    ),
    Text("এভাবে লিখুন: {typed}", "Write it like this: {typed}"),
)
OTHER = Sentence(
    "bad-value",
    Text(
        "‘{name}’ ঘরে ‘{given}’ লেখা যায় না; মানটি নিয়মের সঙ্গে মেলে না।",
        "'{given}' will not do for '{name}': {reason}.",
    ),
    Text(
        "‘govdocs new’ দিয়ে নমুনা তৈরি করে ঘরটির ব্যাখ্যা দেখুন, তারপর মানটি ঠিক করুন।",
        "Mend the value as the rule asks.",
    ),
)

NEW_SCHEMA = Sentence(
    "new-schema",
    Text(
        "দলিলটি ‘{bangla}’-এর ঘরগুলোর {given} নম্বর সংস্করণে লেখা; এই govdocs ({here}) {newest} পর্যন্ত পড়তে পারে।",
        "The document is written in version {given} of the keys of '{english}'; this govdocs ({here}) reads up to {newest}.",
    ),
    Text(
        "govdocs হালনাগাদ করুন: pip install --upgrade govdocs", "Upgrade govdocs: pip install --upgrade govdocs"
    ),
)
OTHER_GOVDOCS = Sentence(
    "other-govdocs",
    Text(
        "দলিলটি govdocs {wanted} সংস্করণে তৈরি করার কথা; এখানে চলছে {here}।",
        "The document is to be made by govdocs {wanted}; this is {here}.",
    ),
    Text(
        "সেই সংস্করণ বসান: pip install 'govdocs{wanted}'; অথবা নতুন ছাপা দেখে নিয়ে, ঠিক থাকলে: govdocs pin {file}",
        "Install that version: pip install 'govdocs{wanted}'; or look at it in this one and, if it is right: govdocs pin {file}",
    ),
)
_TEXT = Sentence(
    "not-text",
    Text(
        "‘{name}’ ঘরে এক টুকরা লেখা থাকার কথা, তালিকা বা আলাদা ঘর নয়।",
        "'{name}' takes a piece of text, not a list or further keys.",
    ),
    Text("লেখাটি ঘরের নামের পরে, একই লাইনে লিখুন।", "Write the text after the key, on the same line."),
)
_LIST = Sentence(
    "not-a-list",
    Text("‘{name}’ ঘরে একটি তালিকা থাকার কথা।", "'{name}' takes a list."),
    Text("প্রতিটি মান নতুন লাইনে ‘- ’ দিয়ে শুরু করুন।", "Begin each item on a new line with '- '."),
)
_KEYS = Sentence(
    "not-keys",
    Text("‘{name}’-এর ভিতরে ‘ঘর: মান’ আকারের লাইন থাকার কথা।", "'{name}' takes 'key: value' lines."),
    Text("নিচের লাইনে দুই স্পেস ভিতরে ঘরগুলো লিখুন।", "Write its keys on the lines below, two spaces further in."),
)
_NUMBER = Sentence(
    "not-a-number",
    Text("‘{name}’ ঘরে সংখ্যা থাকার কথা; দেওয়া হয়েছে ‘{given}’।", "'{name}' takes a number; '{given}' was given."),
    Text("যেমন: ১২ বা 12", "For instance: ১২ or 12"),
)
_WHOLE = Sentence(
    "not-a-number",
    Text(
        "‘{name}’ ঘরে পূর্ণসংখ্যা থাকার কথা; দেওয়া হয়েছে ‘{given}’।",
        "'{name}' takes a whole number; '{given}' was given.",
    ),
    Text("যেমন: ১২ বা 12", "For instance: ১২ or 12"),
)
_YES_OR_NO = Sentence(
    "not-yes-or-no",
    Text("‘{name}’ ঘরে ‘হ্যাঁ’ বা ‘না’ থাকার কথা।", "'{name}' takes 'yes' or 'no'."),
    Text("লিখুন: {name}: হ্যাঁ, অথবা {name}: না", "Write {name}: yes, or {name}: no"),
)
_DATE = Sentence(
    "not-a-date",
    Text(
        "‘{name}’ ঘরে তারিখ থাকার কথা; ‘{given}’ তারিখ হিসেবে পড়া যায়নি।",
        "'{name}' takes a date; '{given}' cannot be read as one.",
    ),
    Text("এভাবে লিখুন: 2024-02-21", "Write it like this: 2024-02-21"),
)
_PAST = Sentence(
    "date-out-of-range",
    Text(
        "‘{name}’ ঘরের তারিখ অতীতের হতে হবে; দেওয়া হয়েছে {given}।",
        "'{name}' must lie in the past; {given} was given.",
    ),
    Text("তারিখটি মিলিয়ে দেখুন।", "Check the date."),
)
_FUTURE = Sentence(
    "date-out-of-range",
    Text(
        "‘{name}’ ঘরের তারিখ ভবিষ্যতের হতে হবে; দেওয়া হয়েছে {given}।",
        "'{name}' must lie in the future; {given} was given.",
    ),
    Text("তারিখটি মিলিয়ে দেখুন।", "Check the date."),
)
_TIME = Sentence(
    "not-a-time",
    Text(
        "‘{name}’ ঘরে সময় থাকার কথা; ‘{given}’ সময় হিসেবে পড়া যায়নি।",
        "'{name}' takes a time of day; '{given}' cannot be read as one.",
    ),
    Text("এভাবে লিখুন: 14:30", "Write it like this: 14:30"),
)
_ADDRESS = Sentence(
    "not-an-address",
    Text(
        "‘{name}’ ঘরে ওয়েব ঠিকানা থাকার কথা; ‘{given}’ তেমন ঠিকানা নয়।",
        "'{name}' takes a web address; '{given}' is none.",
    ),
    Text("যেমন: https://www.example.gov.bd", "For instance: https://www.example.gov.bd"),
)
_SMALL = Sentence(
    "out-of-range",
    Text(
        "‘{name}’ অন্তত {limit_bn} হতে হবে; দেওয়া হয়েছে {given}।",
        "'{name}' must be at least {limit}; {given} was given.",
    ),
    Text("{limit_bn} বা তার বেশি লিখুন।", "Write {limit} or more."),
)
_GREAT = Sentence(
    "out-of-range",
    Text(
        "‘{name}’ সর্বোচ্চ {limit_bn} হতে পারে; দেওয়া হয়েছে {given}।",
        "'{name}' can be {limit} at most; {given} was given.",
    ),
    Text("{limit_bn} বা তার কম লিখুন।", "Write {limit} or less."),
)
_ABOVE = Sentence(
    "out-of-range",
    Text(
        "‘{name}’ {limit_bn}-এর বেশি হতে হবে; দেওয়া হয়েছে {given}।",
        "'{name}' must be more than {limit}; {given} was given.",
    ),
    Text("{limit_bn}-এর চেয়ে বড় সংখ্যা লিখুন।", "Write a number above {limit}."),
)
_BELOW = Sentence(
    "out-of-range",
    Text(
        "‘{name}’ {limit_bn}-এর কম হতে হবে; দেওয়া হয়েছে {given}।",
        "'{name}' must be less than {limit}; {given} was given.",
    ),
    Text("{limit_bn}-এর চেয়ে ছোট সংখ্যা লিখুন।", "Write a number below {limit}."),
)
_MULTIPLE = Sentence(
    "out-of-range",
    Text(
        "‘{name}’ {limit_bn}-এর গুণিতক হতে হবে; দেওয়া হয়েছে {given}।",
        "'{name}' must be a multiple of {limit}; {given} was given.",
    ),
    Text("{limit_bn} দিয়ে ভাগ যায় এমন সংখ্যা লিখুন।", "Write a number that {limit} divides."),
)
_DIGITS = Sentence(
    "out-of-range",
    Text(
        "‘{name}’ ঘরের সংখ্যায় সর্বোচ্চ {limit_bn}টি অঙ্ক থাকতে পারে; দেওয়া হয়েছে {given}।",
        "The number of '{name}' can have {limit} digits at most; {given} was given.",
    ),
    Text("সংখ্যাটি ছোট করে লিখুন।", "Write a shorter number."),
)
_PLACES = Sentence(
    "out-of-range",
    Text(
        "‘{name}’ ঘরে দশমিকের পরে সর্বোচ্চ {limit_bn}টি অঙ্ক থাকতে পারে; দেওয়া হয়েছে {given}।",
        "'{name}' can have {limit} digits after the point at most; {given} was given.",
    ),
    Text("দশমিকের পরের অঙ্ক কমিয়ে লিখুন।", "Write fewer digits after the point."),
)
_FEW = Sentence(
    "too-few",
    Text("‘{name}’ ঘরে অন্তত {limit_bn}টি মান দিতে হবে।", "'{name}' needs at least {limit} item(s)."),
    Text("প্রতিটি মান নতুন লাইনে ‘- ’ দিয়ে লিখুন।", "Write each item on a new line with '- '."),
)
_MANY = Sentence(
    "too-many",
    Text("‘{name}’ ঘরে সর্বোচ্চ {limit_bn}টি মান দেওয়া যায়।", "'{name}' takes {limit} item(s) at most."),
    Text("বাড়তি মানগুলো মুছে দিন।", "Remove those beyond."),
)
_SHORT = Sentence(
    "too-short",
    Text(
        "‘{name}’ ঘরে অন্তত {limit_bn}টি অক্ষর লাগবে; দেওয়া হয়েছে ‘{given}’।",
        "'{name}' needs at least {limit} character(s); '{given}' was given.",
    ),
    Text("পুরো লেখাটি লিখুন।", "Write it in full."),
)
_LONG = Sentence(
    "too-long",
    Text("‘{name}’ ঘরে সর্বোচ্চ {limit_bn}টি অক্ষর লেখা যায়।", "'{name}' takes {limit} character(s) at most."),
    Text("লেখাটি ছোট করুন।", "Shorten the text."),
)
_PATTERN = Sentence(
    "bad-shape",
    Text(
        "‘{name}’ ঘরের ‘{given}’ নির্ধারিত আকারে লেখা হয়নি।",
        "'{given}' does not have the shape that '{name}' asks ({pattern}).",
    ),
    Text(
        "‘govdocs new’ দিয়ে নমুনা তৈরি করে দেখুন, ঘরটি সেভাবে লিখুন।",
        "Write it in the shape of the field's example.",
    ),
)
_CHOICE = Sentence(
    "unknown-choice",
    Text("‘{name}’ ঘরে ‘{given}’ লেখা যায় না।", "'{given}' is not a choice for '{name}'."),
    Text("এর একটি লিখুন: {choices_bn}।", "Choose one of: {choices}."),
)
_LITERAL = _CHOICE._replace(hint=Text("এর একটি লিখুন: {expected}।", "Choose one of: {expected}."))
_SORT = Sentence(
    "unknown-choice",
    Text(
        "‘{name}’ কোন ধরনের তা বলা হয়নি বা চেনা যায়নি।", "'{name}' does not say its sort, or says an unknown one."
    ),
    Text("এর একটি লিখুন: {expected_tags}।", "Choose one of: {expected_tags}."),
)

SENTENCES: dict[str, Sentence] = {
    "missing": Sentence("missing", Text("‘{name}’ দেওয়া হয়নি।", "'{name}' is missing."), Text("যোগ করুন: {name}: …", "Add: {name}: …")),
    "extra_forbidden": Sentence("unknown-key", Text("‘{name}’ নামে কোনো ঘর এখানে নেই।", "There is no key '{name}' here."), Text("এখানে থাকতে পারে: {known_bn}।", "Possible here: {known}.")),
    # Custom types of our models
    "blank": EMPTY,
    "one_line": Sentence("one-line", Text("‘{name}’ এক লাইনে লিখতে হয়।", "'{name}' must be a single line."), Text("মাঝখানে নতুন লাইন শুরু না করে পুরো লেখাটি এক লাইনে আনুন।", "Remove the line breaks.")),
    "choice": _CHOICE,
    "annex_sort": Sentence("unknown-choice", Text("পরিশিষ্টের ‘ধরন’ বলা হয়নি বা চেনা যায়নি।", "The annex does not say its 'sort', or says an unknown one."), Text("লিখুন: ধরন: তালিকা / সময়সূচি / ধারণাপত্র / দলিল", "Write: sort: list / timetable / paper / document")),
    # Texts
    **dict.fromkeys(
        ("string_type", "string_unicode", "bytes_type", "bytes_invalid_encoding", "uuid_type"), _TEXT
    ),
    **dict.fromkeys(("string_too_short", "bytes_too_short"), _SHORT),
    **dict.fromkeys(("string_too_long", "bytes_too_long", "url_too_long"), _LONG),
    **dict.fromkeys(("string_pattern_mismatch", "string_not_ascii", "uuid_parsing", "uuid_version"), _PATTERN),
    # Lists and keys
    **dict.fromkeys(
        ("tuple_type", "list_type", "iterable_type", "set_type", "frozen_set_type", "deque_type", "named_tuple_type"),
        _LIST,
    ),
    **dict.fromkeys(
        ("model_type", "model_attributes_type", "dict_type", "mapping_type", "dataclass_type", "union_tag_not_found"),
        _KEYS,
    ),
    "union_tag_invalid": _SORT,
    "too_short": _FEW,
    "too_long": _MANY,
    # Numbers
    **dict.fromkeys(("int_type", "int_parsing", "int_parsing_size", "int_from_float"), _WHOLE),
    **dict.fromkeys(("decimal_type", "decimal_parsing", "float_type", "float_parsing", "finite_number"), _NUMBER),
    **dict.fromkeys(("fraction_type", "fraction_parsing", "complex_type", "complex_str_parsing"), _NUMBER),
    "greater_than": _ABOVE,
    "greater_than_equal": _SMALL,
    "less_than": _BELOW,
    "less_than_equal": _GREAT,
    "multiple_of": _MULTIPLE,
    **dict.fromkeys(("decimal_max_digits", "decimal_whole_digits"), _DIGITS),
    "decimal_max_places": _PLACES,
    # Choices
    **dict.fromkeys(("bool_type", "bool_parsing"), _YES_OR_NO),
    **dict.fromkeys(("enum", "literal_error"), _LITERAL),
    # Dates and times
    **dict.fromkeys(
        (
            "date_type",
            "date_parsing",
            "date_from_datetime_parsing",
            "date_from_datetime_inexact",
            "datetime_type",
            "datetime_parsing",
            "datetime_object_invalid",
            "datetime_from_date_parsing",
        ),
        _DATE,
    ),
    **dict.fromkeys(("date_past", "datetime_past"), _PAST),
    **dict.fromkeys(("date_future", "datetime_future"), _FUTURE),
    **dict.fromkeys(("time_type", "time_parsing", "time_delta_type", "time_delta_parsing"), _TIME),
    # Addresses
    **dict.fromkeys(("url_type", "url_parsing", "url_syntax_violation", "url_scheme"), _ADDRESS),
}  # fmt: skip

MORE_PROBLEMS = Sentence(
    "more-problems",
    Text("এর পরে আরও {count}টি ভুল আছে।", "There are {count} more problems after this."),
    Text("উপরের ভুলগুলো ঠিক করে আবার দেখুন।", "Mend those above and check again."),
)

MISSING_KIND = Sentence(
    "missing-kind",
    Text("দলিলটি কোন ধরনের তা লেখা নেই।", "The document does not say of what kind it is."),
    Text(
        "প্রথম লাইনে লিখুন: ধরন: পত্র (বা {bangla})",
        "Write on the first line: kind: letter (or {english})",
    ),
)
OTHER_KIND = Sentence(
    "other-kind",
    Text(
        "দলিলটির ধরন ‘{given}’; এখানে ‘{bangla}’ লাগবে।",
        "The document is of the kind '{given}'; '{english}' is wanted here.",
    ),
    Text("‘{bangla}’ ধরনের দলিল দিন।", "Give a document of the kind '{english}'."),
)
UNKNOWN_KIND = Sentence(
    "unknown-kind",
    Text("‘{given}’ নামে কোনো ধরনের দলিল নেই।", "There is no kind of document called '{given}'."),
    Text("এর একটি লিখুন: {bangla}।", "Choose one of: {english}."),
)
KIND_IS_A_FORM = Sentence(
    "unknown-kind",
    Text(
        "‘{given}’ একটি পত্রের ফরম, দলিলের ধরন নয়।", "'{given}' is a form of letter, not a kind of document."
    ),
    Text("দুই লাইনে লিখুন: ‘ধরন: পত্র’ ও ‘ফরম: {form}’।", "Write two lines: 'kind: letter' and 'form: {form}'."),
)
NO_OFFICE_FILE = Sentence(
    "no-office-file",
    Text("দপ্তর-ফাইল ({file}) পাওয়া যায়নি।", "There is no office file ({file})."),
    Text(
        "দলিলের ফোল্ডারে {file} রাখুন, অথবা --office দিয়ে ফাইলটি দেখিয়ে দিন।",
        "Put {file} beside the document, or name the file with --office.",
    ),
)
NO_SUCH_FONT = Sentence(
    "no-such-font",
    Text(
        "দপ্তর-ফাইলের বিকল্প হরফ ‘{written}’ পাওয়া যায়নি; যে পত্রে এর অক্ষর আছে তা তৈরি হবে না।",
        "The second face '{written}' of the office file is not there; a letter with its characters cannot be made.",
    ),
    Text(
        "হরফের ফাইলটি দপ্তর-ফাইলের ফোল্ডারে এই নামে রাখুন, অথবা নামটি মিলিয়ে ঠিক করুন।",
        "Put the font file into the office file's folder under this name, or correct the name.",
    ),
)
UNPORTABLE_NAME = Sentence(
    "unportable-name",
    Text("{reason}", "{reason}"),
    Text(
        "নাম না বদলালে এই PDF থেকে উৎস বের করা (extract) বা যাচাই করা (verify) যাবে না।",
        "Unless it is renamed, nothing can be taken out of the PDF (extract), nor can it be verified.",
    ),
)
NOT_CARRIED = Sentence(
    "unportable-name",
    Text(
        "PDF-এর ভিতরে ‘{name}’ নামে কোনো ফাইল রাখা যায় না।",
        "A PDF can carry no file called '{name}'.",
    ),
    Text(
        "ফাইলটি দলিলের ফোল্ডারে, সব কম্পিউটারে চলে এমন নামে রাখুন (‘:’, ‘\\’ ও ‘..’ ছাড়া), যেমন patra-1.yaml।",
        "Put it into the document's folder under a name that every system can store (without ':', '\\' and '..').",
    ),
)
UNKNOWN_OFFICE = Sentence(
    "unknown-office",
    Text("দপ্তর-ফাইলে ‘{given}’ নামে কোনো দপ্তর নেই।", "The office file has no office '{given}'."),
    Text("আছে: {offices}।", "It has: {offices}."),
)
INVALID_FORM = Text("‘{form}’ ফরমে ভুল আছে: {reason}", "The form '{form}' is wrong: {reason}")

INCLUDE_WITHOUT_FOLDER = Text(
    "‘{file}’ কোন ফোল্ডারে খুঁজতে হবে তা জানা নেই; মূল দলিলটি আগে ফাইলে সংরক্ষণ করুন।",
    "It is not known in which folder '{file}' lies.",
)
INCLUDES_ITSELF = Text(
    "‘{file}’ সরাসরি বা অন্য দলিলের ভিতর দিয়ে নিজেকেই যোগ করছে; পরিশিষ্টটি মুছে দিন।",
    "'{file}' includes itself, directly or by another document.",
)
TOO_MANY_INCLUDES = Text(
    "‘{file}’ যোগ করা গেল না: একটি দলিলে মোট {most}টি দলিল যোগ করা যায়, {depth} স্তর পর্যন্ত।",
    "'{file}' is one too many: a document carries {most} others at most, {depth} deep.",
)
INVALID_INCLUDE = Text("‘{file}’ দলিলে ভুল আছে; আগে সেটি ঠিক করুন।", "'{file}' has problems; mend it first.")
TURNED_ORDER = Sentence(
    "turned-order",
    Text(
        "এখানে একটি অদৃশ্য অক্ষর আছে: {code} ({name}); এতে লাইনের অক্ষরগুলো উল্টো ক্রমে ছাপা হয়।",
        "An invisible character stands here: {code} ({name}); it turns the order in which the line is printed.",
    ),
    Text(
        "অক্ষরটি মুছে দিন; ওয়েব বা চ্যাট থেকে কপি করা লেখার সঙ্গে এটি চলে আসে।",
        "Delete it; it comes along with text copied from the web or a chat.",
    ),
)
AWAITS_SHEET = Sentence(
    "awaits-sheet",
    Text(
        "পত্রে ‘{mark}’ আছে, অর্থাৎ এটি তালিকার সঙ্গে মিলিয়ে তৈরি করার পত্র; একা তৈরি করা যায় না।",
        "The letter has '{mark}': it is made together with a sheet, and cannot be made alone.",
    ),
    Text(
        "তালিকাসহ দিন: govdocs merge পত্র.yaml তালিকা.xlsx; কেবল যাচাই করতে শেষে --dry-run যোগ করুন।",
        "Give the sheet too: govdocs merge letter.yaml list.xlsx; to check only, add --dry-run.",
    ),
)
FOLDER_UNREADABLE = Text(
    "‘{folder}’ ফোল্ডারটি পড়া যাচ্ছে না ({reason}); অনুমতি দেখুন।",
    "The folder '{folder}' cannot be read: {reason}.",
)

REMAINDER = Sentence(
    "not-yet-placed",
    Text(
        "‘অবশিষ্ট’ ঘরে {count}টি লেখা আছে যা পাতায় ছাপা হয় না, প্রথমটি: ‘{first}’; তাই দলিলটি খসড়া।",
        "The field 'remainder' holds {count} texts that are not printed, the first: '{first}'; so the document is a draft.",
    ),
    Text("প্রতিটি ঠিক ঘরে নিন, তারপর ঘরটি মুছুন।", "Move each where it belongs, then delete the field."),
)
