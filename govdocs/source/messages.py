"""The sentences of a file that cannot be read: its bytes, its YAML, its size."""

from __future__ import annotations

from govdocs.errors import Text
from govdocs.numerals import group, to_bangla
from govdocs.problems.sentence import Sentence
from govdocs.source.tree import MAX_DEPTH, MAX_VALUES, MOST_LETTERS

EMPTY_FILE = Sentence(
    "empty-file",
    Text("ফাইলে কিছু লেখা নেই।", "The file is empty."),
    Text("‘govdocs new’ দিয়ে একটি নমুনা তৈরি করে শুরু করুন।", "Start from a sample: govdocs new."),
)
NOT_A_MAPPING = Sentence(
    "not-a-mapping",
    Text("ফাইলের শুরুতেই ‘ঘর: মান’ আকারের লাইন থাকতে হবে।", "The file must consist of 'key: value' lines."),
    Text("যেমন: ধরন: পত্র (কোলনের পরে একটি স্পেস)", "For instance: kind: letter (one space after the colon)"),
)
NOT_A_LIST = Sentence(
    "not-a-list",
    Text(
        "ফাইলটি একটি তালিকা হওয়ার কথা, যার প্রতিটি লাইন ‘- ’ দিয়ে শুরু।",
        "The file must be a list, each item of which begins with '- '.",
    ),
    Text("যেমন: - {ইউনিয়ন: কাশবন, উপজেলা: চরআলো}", "For instance: - {union: Kashban, upazila: Charalo}"),
)
SECOND_DOCUMENT = Sentence(
    "second-document",
    Text(
        "একটি ফাইলে একটিই দলিল থাকে; এখানে ‘---’ দিয়ে আরেকটি শুরু হয়েছে।",
        "One file holds one document; '---' begins another one here.",
    ),
    Text(
        "‘---’ লাইনটি মুছে দিন, অথবা দ্বিতীয় দলিলটি আলাদা ফাইলে রাখুন।",
        "Remove the '---' line, or put the second document into a file of its own.",
    ),
)
CONTROL_CHARACTER = Sentence(
    "control-character",
    Text(
        "এই লাইনে একটি অদৃশ্য নিয়ন্ত্রণ-অক্ষর আছে, যা লেখার অংশ হতে পারে না।",
        "This line holds an invisible control character that cannot be part of a text.",
    ),
    Text("চিহ্নিত জায়গার অক্ষরটি মুছে আবার টাইপ করুন।", "Delete the character at the mark and type it again."),
)
HALF_CHARACTER = Sentence(
    "half-character",
    Text(
        "লেখায় একটি অক্ষরের অর্ধেক সংকেত ({code}) আছে; এমন লেখা কোনো ফাইলে রাখা যায় না।",
        "The text holds half of a character ({code}); such a text cannot be kept in any file.",
    ),
    Text(
        "লেখাটি যে প্রোগ্রাম থেকে এসেছে, সেখানে পুরো অক্ষর হিসেবে পড়ুন: text.encode('utf-16', 'surrogatepass').decode('utf-16')।",
        "Read it as whole characters where it comes from: text.encode('utf-16', 'surrogatepass').decode('utf-16').",
    ),
)
DIRECTIVE = Sentence(
    "directive",
    Text("লাইনের শুরুতে ‘%’ লেখা যায় না।", "A line cannot begin with '%'."),
    Text(
        "লাইনটি মুছে দিন; এটি কোনো মানের অংশ হলে শুরুতে দুই স্পেস দিন।",
        "Remove the line; if it belongs to a value, begin it with two spaces.",
    ),
)
REPEATED_KEY = Sentence(
    "repeated-key",
    Text(
        "‘{key}’ এই অংশে দুইবার লেখা হয়েছে; প্রথমটি ফাইলের {line} নম্বর লাইনে।",
        "'{key}' stands twice in this part; first on line {line}.",
    ),
    Text("একটি মুছে দিন।", "Remove one of them."),
)
BAD_KEY = Sentence(
    "bad-key",
    Text("এখানে ঘরের নাম (যেমন ‘বিষয়:’) থাকার কথা।", "A key such as 'subject:' is expected here."),
    Text(
        "মানে { } বা [ ] চিহ্ন থাকলে পুরো মানটি উদ্ধৃতিচিহ্নের ভিতরে লিখুন।",
        "If the value contains { } or [ ], put the whole value in quotation marks.",
    ),
)
TAG = Sentence(
    "tag",
    Text("‘!’ দিয়ে শুরু হওয়া মান পড়া হয় না।", "YAML tags (!) are not read."),
    Text("মানটি উদ্ধৃতিচিহ্নের ভিতরে লিখুন।", "Put the value in quotation marks."),
)
ANCHOR = Sentence(
    "anchor",
    Text("‘&’ বা ‘*’ দিয়ে শুরু হওয়া মান পড়া হয় না।", "Anchors (&) and aliases (*) are not read."),
    Text(
        "মানটি উদ্ধৃতিচিহ্নের ভিতরে লিখুন, যেমন: '* দ্রষ্টব্য'",
        "Put the value in quotation marks, for instance: '* note'",
    ),
)
SMART_QUOTES = Sentence(
    "smart-quotes",
    Text(
        "বাঁকা উদ্ধৃতিচিহ্ন (“ ” ‘ ’) YAML-এর উদ্ধৃতিচিহ্ন নয়, তাই মানটি মাঝপথে কেটে গেছে।",
        "Curly quotation marks (“ ” ‘ ’) are not YAML's, so the value is cut short.",
    ),
    Text(
        "পুরো মানটি সোজা চিহ্নের (' ') ভিতরে লিখুন; বাঁকা চিহ্ন ছাপাতে চাইলে তার ভিতরে রাখুন।",
        "Put the whole value in straight marks (' '); curly ones inside them are printed.",
    ),
)
COMMENT_CUTS_VALUE = Sentence(
    "comment-cuts-value",
    Text(
        "‘{rest}’ ছাপা হবে না: স্পেসের পরে # থাকলে সেখান থেকে লাইনের শেষ পর্যন্ত মন্তব্য ধরা হয়।",
        "'{rest}' is not printed: a # after a space begins a comment, up to the end of the line.",
    ),
    Text(
        "লেখার অংশ হলে পুরো মানটি উদ্ধৃতিচিহ্নের ভিতরে লিখুন; মন্তব্য হলে # চিহ্নের আগে দুটি স্পেস দিন।",
        "If it is text, put the whole value in quotation marks; if it is a comment, write two spaces before the #.",
    ),
)
COMMENT_CUTS_VALUE_QUOTE = COMMENT_CUTS_VALUE._replace(
    hint=Text(
        "লেখার অংশ হলে এভাবে লিখুন (‘govdocs audit --fix’ তা-ই করে): {quoted}; মন্তব্য হলে # চিহ্নের আগে দুটি স্পেস দিন।",
        "If it is text, write {quoted} ('govdocs audit --fix' does so); if it is a comment, write two spaces before the #.",
    )
)
COMMENT_IN_BRACKETS = Sentence(
    "comment-in-brackets",
    Text(
        "[ ] বা { } বন্ধনীর ভিতরে স্পেসের পরে # থাকায় লাইনের বাকিটা মন্তব্য হয়ে গেছে, বন্ধনীটিও বন্ধ হয়নি।",
        "Within [ ] or { } a # after a space has made a comment of the rest of the line, and the bracket stays open.",
    ),
    Text("মানটি উদ্ধৃতিচিহ্নের ভিতরে লিখুন।", "Put the value in quotation marks."),
)
COMMENT_IN_KEY = Sentence(
    "comment-in-key",
    Text(
        "স্পেসের পরে # থাকায় লাইনের বাকিটা মন্তব্য হয়ে গেছে, তাই কোলনটি পড়া হয়নি।",
        "A # after a space has made a comment of the rest of the line, so its colon was not read.",
    ),
    Text("# থাকা অংশটি উদ্ধৃতিচিহ্নের ভিতরে লিখুন।", "Put the part with the # in quotation marks."),
)
INVISIBLE_SPACE = Sentence(
    "invisible-character-in-yaml",
    Text(
        "এখানে সাধারণ স্পেসের জায়গায় চোখে না-পড়া অন্য একটি অক্ষর আছে: {code} ({name})।",
        "A character that only looks like a space, or like nothing, stands here: {code} ({name}).",
    ),
    Text(
        "চিহ্নিত জায়গার অক্ষরটি মুছে কি-বোর্ডের স্পেস দিন।",
        "Delete the character at the mark and type a space of the keyboard.",
    ),
)
INVISIBLE_CHARACTER = Sentence(
    "invisible-character-in-yaml",
    Text("এখানে একটি অদৃশ্য অক্ষর আছে: {code} ({name})।", "An invisible character stands here: {code} ({name})."),
    Text("চিহ্নিত জায়গার অক্ষরটি মুছে দিন।", "Delete the character at the mark."),
)
COLON_LOOKALIKE = Sentence(
    "not-a-colon",
    Text(
        "ঘরের নামের পরে কোলনের (:) জায়গায় ‘{character}’ ({code}, {name}) লেখা হয়েছে।",
        "'{character}' ({code}, {name}) stands for the colon after the key.",
    ),
    Text("ঘরের নামের পরে কোলন (:) ও একটি স্পেস দিন।", "Write a colon (:) and a space after the key."),
)
NO_SPACE_AFTER_DASH = Sentence(
    "no-space-after-dash",
    Text("তালিকার ‘-’ চিহ্নের পরে স্পেস নেই।", "There is no space after the '-' of the list."),
    Text("‘-’ চিহ্নের পরে একটি স্পেস দিন।", "Write one space after the '-'."),
)
LIST_WITHOUT_SPACES = Sentence(
    "list-without-spaces",
    Text(
        "‘-’ চিহ্নের পরে স্পেস নেই, তাই লাইনগুলো তালিকা না হয়ে এক লাইনের লেখা হয়ে গেছে।",
        "There is no space after the '-', so that the lines are one text and no list.",
    ),
    Text("তালিকা হলে প্রতিটি ‘-’ চিহ্নের পরে একটি স্পেস দিন।", "If it is a list, write one space after each '-'."),
)
PARAGRAPHS_JOINED = Sentence(
    "paragraphs-joined",
    Text(
        "মানটির মাঝে ফাঁকা লাইন আছে, কিন্তু শুরুতে ‘|’ নেই; অনুচ্ছেদগুলো জুড়ে যায়।",
        "The value has an empty line in it and no '|' before it, so that its paragraphs run together.",
    ),
    Text(
        "ঘরের নামের পরে ‘|’ লিখুন (বক্তব্য: |), লেখাটি তার নিচের লাইন থেকে শুরু করুন।",
        "Write '|' after the key (body: |), and begin the text on the next line.",
    ),
)
TOO_MANY_SLIPS = Sentence(
    "too-many-slips",
    Text(
        "এই ফাইলে YAML লেখার ভুল অনেক; বাকিটা পড়া হয়নি।",
        "There are too many slips in this file; the rest was not read.",
    ),
    Text("উপরের ভুলগুলো ঠিক করে আবার চেষ্টা করুন।", "Mend those above and try again."),
)
_LIMITS = Text(
    f"সর্বোচ্চ {to_bangla(MAX_DEPTH)}টি স্তর ও {group(MAX_VALUES)}টি মান রাখা যায়; দলিলটি ভাগ করে নিন।",
    f"At most {MAX_DEPTH} levels and {MAX_VALUES} values are read.",
)
TOO_LARGE = {
    "too-deep": Sentence(
        "too-deep",
        Text("ফাইলটিতে ঘরের ভিতরে ঘর অতিরিক্ত বেশি স্তরে নেমেছে।", "The file is nested too deeply."),
        _LIMITS,
    ),
    "too-many-values": Sentence(
        "too-many-values", Text("ফাইলটিতে মানের সংখ্যা সীমা ছাড়িয়েছে।", "The file holds too many values."), _LIMITS
    ),
    "piled-marks": Sentence(
        "piled-marks",
        Text(
            "এখানে একটি অক্ষরের উপরে-নিচে অসম্ভব বেশি চিহ্ন জমে আছে।",
            "Impossibly many marks are piled on one letter here.",
        ),
        Text("লেখাটি মুছে আবার টাইপ করুন।", "Delete the text and type it again."),
    ),
    "word-without-end": Sentence(
        "word-without-end",
        Text(
            f"এখানে {group(MOST_LETTERS)}-এর বেশি অক্ষর ফাঁকা জায়গা ছাড়া টানা লেখা।",
            f"More than {MOST_LETTERS} letters stand here without a space.",
        ),
        Text(
            "শব্দগুলোর মধ্যে সাধারণ ফাঁক দিন; জোড়া ফাঁকে (U+00A0) লাইন ভাঙে না।",
            "Put plain spaces between the words; no line ends at a no-break space (U+00A0).",
        ),
    ),
}
NO_VALUE = {
    "too-many-digits": Sentence(
        "too-many-digits",
        Text("সংখ্যাটি অসম্ভব বড়।", "The number is impossibly large."),
        Text(
            "সংখ্যাটি মিলিয়ে দেখুন; পাঠ হলে উদ্ধৃতিচিহ্নে str হিসেবে দিন।",
            "Look at the number; what is text is given as a str.",
        ),
    ),
    "no-value": Sentence(
        "no-value",
        Text(
            "পাইথনের ‘{given}’ দলিলের কোনো মান হতে পারে না।",
            "A '{given}' of Python is no value of a document.",
        ),
        Text(
            "str, সংখ্যা, তারিখ, dict বা list দিন; ক্রম রেখে list করতে: list(…), আর bytes থেকে পাঠ: value.decode()।",
            "Give a str, a number, a date, a dict or a list: list(…) makes one, value.decode() makes text of bytes.",
        ),
    ),
}

TAB = Sentence(
    "tab",
    Text("লাইনের শুরুতে ট্যাব আছে; YAML-এ কেবল স্পেস চলে।", "The line begins with a tab; YAML takes spaces only."),
    Text("ট্যাবটি মুছে স্পেস দিন; প্রতি স্তরে দুটি।", "Replace the tab by spaces, two for each level."),
)
EMPTY_CELL = Sentence(
    "empty-cell",
    Text(
        "[ ]-এর ভিতরে একটি ঘর খালি: কমার আগে কিছু লেখা নেই। কমাটি বাড়তি হলে মুছে দিন।",
        "A cell within [ ] is empty: nothing stands before the comma. Delete the comma if it is one too many.",
    ),
    Text('খালি ঘরের জায়গায় "" লিখুন।', 'Write "" for an empty cell.'),
)
STRAY_COLON = Sentence(
    "stray-colon",
    Text("মানের ভিতরে কোলন (:) ও স্পেস আছে।", "The value holds a colon followed by a space."),
    Text("মানটি উদ্ধৃতিচিহ্নের ভিতরে লিখুন।", "Put the value in quotation marks."),
)
NO_SPACE = Sentence(
    "no-space-after-colon",
    Text("কোলনের (:) পরে স্পেস নেই।", "There is no space after the colon."),
    Text("কোলনের পরে একটি স্পেস দিন।", "Write one space after the colon."),
)
MISSING_COLON = Sentence(
    "missing-colon",
    Text("এই লাইনে কোলন (:) নেই।", "The line has no colon."),
    Text(
        "এভাবে লিখুন: ঘরের নাম: মান। এটি আগের লাইনের লেখার অংশ হলে শুরুতে দুই স্পেস দিন।",
        "Write it as key: value. If it carries on the text above, begin it with two spaces.",
    ),
)
OPEN_QUOTE = Sentence(
    "open-quote",
    Text("একটি উদ্ধৃতিচিহ্ন খোলা হয়েছে, কিন্তু বন্ধ করা হয়নি।", "A quotation mark is opened and never closed."),
    Text("মানটির শেষে একই উদ্ধৃতিচিহ্ন দিন।", "Close the value with the same quotation mark."),
)
OPEN_BRACKET = Sentence(
    "open-bracket",
    Text(
        "একটি বন্ধনী [ বা { খোলা হয়েছে, কিন্তু ঠিকমতো বন্ধ করা হয়নি।",
        "A bracket [ or { is opened and not closed properly.",
    ),
    Text(
        "মানগুলোর মাঝে কমা ও শেষে ] বা } দিন; বন্ধনীটি লেখার অংশ হলে পুরো মান উদ্ধৃতিচিহ্নের ভিতরে লিখুন।",
        "Put commas between the items and ] or } at the end; if the bracket is text, put the whole value in quotation marks.",
    ),
)
BACKSLASH = Sentence(
    "backslash",
    Text(
        'দুই দাগের উদ্ধৃতিচিহ্নের (" ") ভিতরে ‘\\’ দিয়ে বিশেষ সংকেত বোঝায়; এটি তেমন কোনো সংকেত নয়।',
        "Between double quotation marks a backslash begins a code; this is none.",
    ),
    Text(
        "‘\\’ ছাপাতে চাইলে মানটি এক দাগের চিহ্নের (' ') ভিতরে লিখুন।",
        "To print a backslash, put the value in single quotation marks (' ').",
    ),
)
INDENTATION = Sentence(
    "indentation",
    Text(
        "লাইনটির শুরুর স্পেস আগের লাইনের সঙ্গে মেলে না, অথবা আগের লাইন অসম্পূর্ণ।",
        "The indentation does not agree with the line before, or that line is incomplete.",
    ),
    Text(
        "একই স্তরের সব ঘরের আগে সমান স্পেস দিন: প্রতি স্তরে দুটি।",
        "Begin all keys of one level in the same column, two spaces for each level.",
    ),
)
SPECIAL = Sentence(
    "special-character",
    Text(
        "মানের শুরুর চিহ্নটির YAML-এ আলাদা অর্থ আছে, তাই মানটি পড়া যাচ্ছে না।",
        "The mark at the beginning of the value means something else in YAML, so the value cannot be read.",
    ),
    Text("পুরো মানটি উদ্ধৃতিচিহ্নের ভিতরে লিখুন।", "Put the whole value in quotation marks."),
)
YAML_SYNTAX = Sentence(
    "yaml-syntax",
    Text("এখানকার লেখা YAML-এর নিয়মে পড়া যায় না।", "YAML cannot be read here: {problem}."),
    Text(
        "মানে বিশেষ চিহ্ন (@ ` % ! & * | >) থাকলে পুরো মানটি উদ্ধৃতিচিহ্নের ভিতরে লিখুন।",
        "If the value begins with a special mark (@ ` % ! & * | >), put it in quotation marks.",
    ),
)

WRITE_LIKE_THIS = Text("এভাবে লিখুন: {line}", "Write it like this: {line}")

# Files that are no text

IS_A_FOLDER = Sentence(
    "is-a-folder",
    Text("‘{file}’ একটি ফোল্ডার, ফাইল নয়।", "'{file}' is a folder, not a file."),
    Text("ফোল্ডারের ভিতরের .yaml ফাইলটির নাম দিন।", "Name the .yaml file inside it."),
)
NOT_A_FILE = Sentence(
    "not-a-file",
    Text("‘{file}’ কোনো সাধারণ ফাইল নয়।", "'{file}' is not a regular file."),
    Text("লেখাটি একটি .yaml ফাইলে সংরক্ষণ করুন।", "Save the text in a .yaml file."),
)
NO_SUCH_FILE = Sentence(
    "no-such-file",
    Text("‘{file}’ ফাইলটি পাওয়া যায়নি।", "There is no file '{file}'."),
    Text("ফাইলের নাম ও ফোল্ডার মিলিয়ে দেখুন।", "Check its name and folder."),
)
UNREADABLE_FILE = Sentence(
    "unreadable-file",
    Text("‘{file}’ ফাইলটি পড়া যাচ্ছে না।", "The file '{file}' cannot be read: {reason}."),
    Text("ফাইলটি খোলার অনুমতি আছে কি না দেখুন।", "Check that you may open it."),
)
FILE_TOO_BIG = Sentence(
    "file-too-big",
    Text("ফাইলটি ৮ মেগাবাইটের চেয়ে বড়।", "The file is larger than 8 MB."),
    Text("দলিলটি কয়েকটি ফাইলে ভাগ করুন।", "Split the document into several files."),
)
OFFICE_PROGRAM = Sentence(
    "not-text",
    Text(
        "এটি Excel, Word বা অন্য অফিস সফটওয়্যারের ফাইল, YAML লেখা নয়।",
        "This is a file of Excel, Word or another office program, not a text in YAML.",
    ),
    Text(
        "তালিকা হলে পত্রের পরে দিন: govdocs merge পত্র.yaml তালিকা.xlsx; দলিল হলে ‘govdocs new’ দিয়ে শুরু করে YAML-এ লিখুন।",
        "If it is a sheet, give it after its letter: govdocs merge letter.yaml list.xlsx; start a document with 'govdocs new'.",
    ),
)
PDF = Sentence(
    "not-text",
    Text("এটি PDF ফাইল, YAML লেখা নয়।", "This is a PDF, not a text in YAML."),
    Text(
        "govdocs-এর তৈরি হলে ভিতরের YAML বের করুন: govdocs extract ফাইল.pdf",
        "If govdocs made it, take out the YAML that it holds: govdocs extract FILE.pdf",
    ),
)
PICTURE = Sentence(
    "not-text",
    Text("এটি ছবির ফাইল, YAML লেখা নয়।", "This is a picture, not a text in YAML."),
    Text("YAML ফাইলটির নাম দিন।", "Name the YAML file."),
)
UTF_16 = Sentence(
    "utf-16",
    Text(
        "ফাইলটি UTF-16 বা UTF-32 এনকোডিংয়ে সংরক্ষণ করা, UTF-8-এ নয়।",
        "The file is saved in UTF-16 or UTF-32, not in UTF-8.",
    ),
    Text(
        "সম্পাদকে (যেমন Notepad-এ) ‘Save as’ বেছে এনকোডিং ‘UTF-8’ দিন।",
        "Choose 'Save as' in your editor (Notepad, for instance) and the encoding UTF-8.",
    ),
)
NOT_UTF8 = Sentence(
    "not-utf8",
    Text("ফাইলটি ইউনিকোড (UTF-8) নয়।", "The file is not Unicode (UTF-8)."),
    Text(
        "সম্পাদকে (যেমন Notepad-এ) ‘Save as’ বেছে এনকোডিং ‘UTF-8’ দিন।",
        "Choose 'Save as' in your editor and the encoding UTF-8.",
    ),
)
BIJOY = Sentence(
    "bijoy",
    Text(
        "ফাইলটি বিজয়ে (SutonnyMJ হরফে) টাইপ করা; ইউনিকোডে লিখতে হবে।",
        "The file is typed for a Bijoy font (SutonnyMJ); Unicode is needed.",
    ),
    Text(
        "কি-বোর্ডে ইউনিকোড (বিজয় ইউনিকোড বা অভ্র) বেছে আবার লিখুন, অথবা বিজয় থেকে ইউনিকোডে রূপান্তর করে নিয়ে UTF-8-এ সংরক্ষণ করুন।",
        "Type it with a Unicode keyboard, or convert it from Bijoy to Unicode, and save it as UTF-8.",
    ),
)

# Edits

CANNOT_ADD_ITEMS = Text(
    "‘{file}’ ফাইলে {items} নিজে থেকে যোগ করা গেল না; ফাইলটি বদলানো হয়নি। ‘{key}’ তালিকায় হাতে লিখুন।",
    "{items} could not be added to '{file}', which was left as it is; write them into the list '{key}' by hand.",
)
CANNOT_SET_FIELDS = Text(
    "‘{file}’ ফাইলে {keys} নিজে থেকে বসানো গেল না; ফাইলটি বদলানো হয়নি। ঘরগুলো হাতে লিখুন।",
    "{keys} could not be typed into '{file}', which was left as it is; write them by hand.",
)

# Edits at any path

CANNOT_EDIT = Text(
    "‘{file}’ ফাইলে ‘{at}’ নিজে থেকে বদলানো গেল না; লেখা যেমন ছিল তেমনই আছে। জায়গাটি লেখায় হাতে বদলান।",
    "'{at}' could not be changed in '{file}', which was left as it is; change it by hand in the text.",
)
CANNOT_EDIT_SLIPS = Text(
    "‘{file}’ ফাইলের {line} নম্বর সারিতে লেখার ভুল আছে, তাই ঘর থেকে বদলানো গেল না; আগে লেখায় সারিটি ঠিক করুন।",
    "Line {line} of '{file}' has a mistake, so that no field can be changed; correct that line in the text first.",
)
KEY_IS_THERE = Text(
    "‘{file}’ ফাইলে ‘{key}’ নামের ঘর সেখানে আছে; অন্য নাম দিন।",
    "'{file}' has a field '{key}' there already; choose another name.",
)
