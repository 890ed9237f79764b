"""The sentences of importing old letters."""

from __future__ import annotations

from typing import Final

from govdocs.errors import Text
from govdocs.problems.sentence import Sentence

NEEDS_WORD: Final = Text(
    "Word-এর ফাইল পড়তে python-docx লাগে: pipx inject govdocs python-docx (pipx ছাড়া: python -m pip install 'govdocs[word]')",
    "Reading a Word file needs python-docx: pipx inject govdocs python-docx (without pipx: python -m pip install 'govdocs[word]')",
)
TOO_LARGE: Final = Text(
    "‘{name}’ বেশি বড় (সর্বোচ্চ {most} মেগাবাইট); ফাইলটি ভাগ করুন।",
    "'{name}' is too large (at most {most} MB); split the file.",
)
NOT_A_PACKAGE: Final = Text(
    "‘{name}’ ঠিক Word ফাইল নয়, বা নষ্ট। Word-এ খুলে নতুন করে .docx হিসেবে সংরক্ষণ করুন।",
    "'{name}' is no proper Word file, or is damaged. Open it in Word and save it anew as .docx.",
)
LOCKED: Final = Text(
    "‘{name}’ পাসওয়ার্ড দেওয়া বা পুরোনো .doc। Word-এ খুলে পাসওয়ার্ড ছাড়া .docx হিসেবে সংরক্ষণ করুন।",
    "'{name}' has a password or is an old .doc. Open it in Word and save it as .docx without a password.",
)
UNPACKS_TOO_BIG: Final = Text(
    "‘{name}’ খুললে {most} মেগাবাইটের বেশি হয়; এমন ফাইল পড়া হয় না।",
    "'{name}' unpacks to more than {most} MB; such a file is not read.",
)
WITH_DOCTYPE: Final = Text(
    "‘{name}’-এর ভিতরে XML-এর নিজস্ব সংজ্ঞা (DOCTYPE) আছে; এমন ফাইল পড়া হয় না।",
    "'{name}' holds definitions of its own (a DOCTYPE); such a file is not read.",
)
TOO_MUCH_TEXT: Final = Text(
    "‘{name}’-এ {most}টির বেশি অংশ আছে; ফাইলটি ভাগ করুন।",
    "'{name}' has more than {most} pieces; split the file.",
)
FILE_THERE: Final = Text(
    "‘{path}’ আগে থেকেই আছে; সেটি সরান বা -d দিয়ে অন্য ফোল্ডার দিন।",
    "'{path}' is there already; move it, or give another folder with -d.",
)
NOTHING_IN_IT: Final = Text("‘{name}’-এ কোনো লেখা নেই।", "'{name}' holds no text.")

DELETED: Final = Sentence(
    "import-deleted",
    Text(
        "পরিবর্তন-চিহ্নে কাটা লেখা নেওয়া হয়নি: ‘{text}’", "Text deleted in tracked changes was not taken: '{text}'"
    ),
    Text("লাগলে YAML-এ লিখুন।", "Type it into the YAML if it is needed."),
)
INSERTED: Final = Sentence(
    "import-inserted",
    Text(
        "পরিবর্তন-চিহ্নে যোগ করা লেখা নেওয়া হয়েছে: ‘{text}’",
        "Text inserted in tracked changes was taken: '{text}'",
    ),
    Text("যোগটি অনুমোদিত কি না দেখুন।", "See whether the change was approved."),
)
COMMENT: Final = Sentence(
    "import-comment",
    Text("পাশের মন্তব্য পত্রে নেওয়া হয়নি: ‘{text}’", "A comment was not taken into the letter: '{text}'"),
)
MACRO: Final = Sentence(
    "import-macro",
    Text("ফাইলে ম্যাক্রো আছে; চালানো হয়নি, নেওয়াও হয়নি।", "The file holds macros; they were neither run nor taken."),
)
OUTSIDE: Final = Sentence(
    "import-outside",
    Text("ফাইলের বাইরের জিনিস আনা হয়নি: {target}", "What lies outside the file was not fetched: {target}"),
)
EMBEDDED: Final = Sentence(
    "import-embedded",
    Text(
        "ফাইলে বসানো অন্য জিনিসের (চার্ট, রেখাচিত্র, আরেকটি ফাইল) লেখা নেওয়া হয়নি: {target}",
        "What is embedded in the file (a chart, a diagram, another file) was not taken: {target}",
    ),
    Text(
        "পুরোনো পত্রে দেখে লাগলে YAML-এ লিখুন।",
        "See it in the old letter, and type it into the YAML if it is needed.",
    ),
)
MORE_OF_A_KIND: Final = Sentence(
    "import-more",
    Text(
        "‘{code}’ ধরনের আরও {count}টি কথা আলাদা করে জানানো হয়নি।",
        "{count} more of the kind '{code}' are not told one by one.",
    ),
    Text("পুরোনো পত্রের সঙ্গে মিলিয়ে নিন।", "Compare with the old letter."),
)
PICTURES_LEFT_OUT: Final = Sentence(
    "import-pictures-left-out",
    Text(
        "প্রথম {count}টি ছবির পরের ছবি নেওয়া হয়নি।",
        "Only the first {count} pictures were taken.",
    ),
    Text("লাগলে পুরোনো ফাইল থেকে ছবি সংরক্ষণ করুন।", "Save the others from the old file if they are needed."),
)
IMPORT_FAULT: Final = Sentence(
    "import-fault",
    Text(
        "‘{name}’ পড়ার সময় govdocs নিজে থেমে গেছে: {error}",
        "govdocs itself failed while reading '{name}': {error}",
    ),
    Text(
        "ফাইলটি Word-এ নতুন করে .docx হিসেবে সংরক্ষণ করে দেখুন; না হলে ভুলটি জানান।",
        "Try it again saved anew as .docx in Word; otherwise report the fault.",
    ),
)
UNKNOWN_SYMBOL: Final = Sentence(
    "import-symbol",
    Text(
        "‘{font}’ হরফের একটি চিহ্ন (কোড {code}) চেনা গেল না; তার জায়গায় □ আছে।",
        "A sign of the font '{font}' (code {code}) is not known; □ stands in its place.",
    ),
    Text("পুরোনো পত্র দেখে লিখুন।", "Type it from the old letter."),
)
PICTURES: Final = Sentence(
    "import-pictures",
    Text("{count}টি ছবি পাশে রাখা হয়েছে: {names}", "{count} pictures were saved beside it: {names}"),
    Text("লাগলে YAML-এ ছবির ঘরে নাম লিখুন।", "Type their names into the YAML where they are needed."),
)
LOST_FONT: Final = Sentence(
    "import-lost-font",
    Text(
        "‘{text}’ বিজয়ের লেখা মনে হয়, কিন্তু তার হরফ ‘{font}’; ইউনিকোডে আনা হয়েছে।",
        "'{text}' seems to be Bijoy though its font is '{font}'; it was converted.",
    ),
    Text("ঠিক হয়েছে কি না দেখুন।", "See whether it is right."),
)
PAGE_NUMBER: Final = Sentence(
    "import-page-number",
    Text("পাতার মাথা বা পায়ের পাতার নম্বর নেওয়া হয়নি।", "Page numbers at the head or foot were not taken."),
)
EDITED: Final = Sentence(
    "import-edited",
    Text(
        "‘{field}’ ভিতরের উৎসের সঙ্গে মেলে না; Word-এর লেখাটি নেওয়া হয়েছে। উৎসে ছিল: ‘{before}’",
        "'{field}' differs from the source within; the text in Word was taken. The source had: '{before}'",
    ),
)
SOURCE_NOT_CONFIRMED: Final = Sentence(
    "import-source-not-confirmed",
    Text(
        "ভিতরের YAML থেকে দলিলটি বানানো যায়নি, তাই Word-এর লেখার সঙ্গে মেলানো হয়নি।",
        "No document could be made of the YAML within, so it was not compared with the text in Word.",
    ),
    Text("প্রতিটি কথা Word-এর পাতার সঙ্গে মিলিয়ে দেখুন।", "Compare each word with the page in Word."),
)

# What the YAML says in comments.
MADE_FROM: Final = Text(
    "‘{name}’ থেকে আনা। ‘দেখুন:’ লেখা জায়গাগুলো মিলিয়ে নিন।",
    "Imported from '{name}'. Look at the places marked 'see:'.",
)
SEE: Final = Text("দেখুন: {reason}", "see: {reason}")
NO_LABEL: Final = Text(
    "আগে ঘরের নাম লেখা ছিল না, জায়গা দেখে ধরা হয়েছে: ‘{text}’",
    "it had no label and was taken by its place: '{text}'",
)
HEAD_WITHOUT_OFFICE: Final = Text(
    "শুরুর সারিগুলোতে সরকার বা দপ্তরের নাম চেনা যায়নি: ‘{text}’",
    "the lines at the head name neither the government nor an office that is known: '{text}'",
)
SHORT_BODY: Final = Text(
    "লেখা খুব ছোট; আর কিছু ছিল কি না দেখুন", "the text is very short; look whether there was more"
)
DECISIONS_UNNUMBERED: Final = Text(
    "কোনো কোনো সিদ্ধান্তের আগে ক্রমিক ছিল না; কোথায় একটি শেষ আর পরেরটি শুরু তা দেখুন",
    "some decisions had no number; look where one ends and the next begins",
)
TABLE_WITHOUT_HEAD: Final = Text(
    "সারণিতে শিরোনামের সারি ছিল না; প্রথম সারিটি শিরোনাম হয়ে ছাপা হবে, উপরে একটি শিরোনামের সারি যোগ করুন",
    "the table had no row of titles; its first row will be printed as one, so add a row of titles above",
)
LONG_ADDRESS: Final = Text(
    "একজনের ঠিকানা ছয় বা তার বেশি সারির; তার মধ্যে স্বাক্ষর, অনুলিপি বা সারণির লেখা আছে কি না দেখুন",
    "the address of one has six lines or more; look whether a signature, copies or a table are among them",
)
ONE_ACTION: Final = Text("সারণি থেকে একটিই কার্যক্রম চেনা গেছে", "only one activity was recognised in the table")
SIGNED_WITHOUT_POST: Final = Text("পদবি চেনা যায়নি: ‘{text}’", "no post was recognised: '{text}'")
DOUBTFUL_WORDS: Final = Text("অস্পষ্ট শব্দ: {words}", "unclear words: {words}")
MARKS_DIFFER: Final = Text(
    "যতিচিহ্ন মেলে না; পুরোনো পত্রে ছিল: {text}", "the marks are not as they were; the old letter said: {text}"
)
WORD_NOT_PRINTED: Final = Text(
    "‘{word}’ কথাটি নেওয়া হয়নি; ছাপাতে চাইলে প্রথম সারিতে লিখুন",
    "the word '{word}' was not taken; write it on the first line if it is to be printed",
)
NUMBERS_ADDED: Final = Text(
    "কার্যক্রমের আগে ১.১ এর মতো ক্রমিক ছাপা হবে, পুরোনোটিতে ছিল না",
    "activities will be printed with numbers such as 1.1, which the old plan has not",
)
NUMBERS_DIFFER: Final = Text(
    "ক্রমিক ১ থেকে ছাপা হবে, পুরোনোটিতে অন্য ছিল", "numbers will be printed from 1 on; the old plan had others"
)
SECTION_MOVED: Final = Text(
    "পুরোনো প্রতিবেদনে এ অংশ আগে ছিল; ফরমে এর ছক আছে, লেখাটি উপসংহারের আগে ছাপা হবে",
    "the old report had this section earlier; the form has a table there, so the text will stand before the conclusion",
)
LOGO_FOUND: Final = Text(
    "লোগো বলে ধরা হয়েছে: {name}; মিলিয়ে নিন", "taken for the logo: {name}; compare it with the old letter"
)
LOGO_IN_MIDDLE: Final = Text(
    "লোগো বলে ধরা হয়েছে: {name}; পুরোনো পত্রে কোণে ছিল না, তাই বাম কোণে ছাপা হবে",
    "taken for the logo: {name}; it stood in no corner of the old letter, so it will be printed in the left one",
)
HAND_FOUND: Final = Text(
    "স্বাক্ষরের ছবি বলে ধরা হয়েছে: {name}; না হলে ঘরটি মুছুন",
    "taken for the picture of a signature: {name}; delete the field if it is none",
)
PHOTOGRAPHS_FOUND: Final = Text(
    "স্বাক্ষরের পরের {count}টি ছবি; ক্যাপশন মিলিয়ে নিন",
    "the {count} pictures after the signature; compare their captions",
)
ORDER_DIFFERS: Final = Text(
    "অংশগুলো পুরোনো পত্রে এই ক্রমে ছিল; ফরমের ক্রম চাইলে ঘরটি মুছুন",
    "the parts stood in this order in the old letter; delete the field for the order of the form",
)
KIND_NOT_SURE: Final = Text(
    "ফরমের শিরোনাম বা ‘বিষয়’ ছিল না, তাই ফরমটি অন্য অংশ দেখে ধরা হয়েছে",
    "there was neither the title of a form nor a subject, so the form was taken by the other parts",
)
REMAINDER: Final = Text(
    "যা কোনো ঘরে বসেনি। প্রতিটি কথা ঠিক ঘরে নিন, তারপর এই ঘরটি মুছুন।",
    "What found no field. Move each text where it belongs, then delete this field.",
)
COMMENT_WAS: Final = Text("মন্তব্য ছিল: {text}", "a comment said: {text}")

# The summary of the command.
TAKEN: Final = Text(
    "{name}: {kind}, {form}; {fields}টি ঘর চেনা গেছে, {doubts}টি দেখার, {rest}টি অবশিষ্ট",
    "{name}: {kind}, {form}; {fields} fields recognised, {doubts} to look at, {rest} left over",
)
OURS: Final = Text(
    "{name}: govdocs-এর নিজের ফাইল, লেখা বদলায়নি; YAML হুবহু",
    "{name}: made by govdocs and unchanged; the YAML as it was",
)
FIELD_DOUBT: Final = Text("  {place}: {field}: {reason}", "  {place}: {field}: {reason}")

GONE: Final = Sentence(
    "import-gone",
    Text("‘{field}’ Word-এ মুছে ফেলা হয়েছে, তাই নেওয়া হয়নি।", "'{field}' was deleted in Word and was not taken."),
)

# Of PDFs.
BROKEN_PDF: Final = Text(
    "‘{name}’ PDF হিসেবে পড়া গেল না। যে প্রোগ্রামে খোলে তা থেকে আবার PDF করুন।",
    "'{name}' could not be read as a PDF. Save it as PDF again from a program that opens it.",
)
LOCKED_PDF: Final = Text(
    "‘{name}’ পাসওয়ার্ড দিয়ে বন্ধ। পাসওয়ার্ড ছাড়া সংরক্ষণ করা কপি দিন।",
    "'{name}' is locked with a password. Give a copy that is saved without one.",
)
NOT_READ_IN_TIME: Final = Sentence(
    "import-not-read",
    Text(
        "‘{name}’ {seconds} সেকেন্ড ও {memory} মেগাবাইটের মধ্যে পড়া গেল না।",
        "'{name}' was not read within {seconds} seconds and {memory} MiB.",
    ),
    Text("ফাইলটি ছোট ছোট ভাগে দিন।", "Give the file in smaller parts."),
)
PAGES_LEFT_OUT: Final = Sentence(
    "import-pages-left-out",
    Text("প্রথম {pages} পাতার পরের পাতা পড়া হয়নি।", "Only the first {pages} pages were read."),
    Text("বাকি পাতা আলাদা ফাইলে দিন।", "Give the other pages as a file of their own."),
)
PAGE_IS_PICTURE: Final = Sentence(
    "import-page-is-picture",
    Text("এসব পাতায় লেখা নেই, শুধু ছবি: {pages}।", "These pages hold no text, only a picture: {pages}."),
    Text("ছবির লেখা পড়তে tesseract লাগে।", "To read the text of pictures tesseract is needed."),
)

# Of other programs, texts and pictures.
NEEDS_LIBREOFFICE: Final = Text(
    "‘{name}’ পড়তে LibreOffice লাগে; এই কম্পিউটারে নেই। Word-এ খুলে ‘Save as’ দিয়ে .docx হিসেবে সংরক্ষণ করুন, সেটি দিন।",
    "Reading '{name}' needs LibreOffice, which is not on this computer. Open it in Word, use 'Save as' to make a .docx, and give that.",
)
LIBREOFFICE_FAILED: Final = Text(
    "LibreOffice ‘{name}’ পড়তে পারেনি। Word-এ খুলে ‘Save as’ দিয়ে .docx হিসেবে সংরক্ষণ করুন, সেটি দিন।",
    "LibreOffice could not read '{name}'. Open it in Word, use 'Save as' to make a .docx, and give that.",
)
NOT_A_TEXT: Final = Text(
    "‘{name}’-এ পড়ার মতো লেখা নেই। পত্রটি .docx, PDF বা UTF-8 লেখা হিসেবে দিন।",
    "'{name}' holds no text that can be read. Give the letter as .docx, PDF or a text in UTF-8.",
)
TEXT_WAS_BIJOY: Final = Sentence(
    "import-bijoy",
    Text(
        "লেখায় বিজয় ছিল: {count}টি শব্দ ইউনিকোডে আনা হয়েছে।",
        "The text held Bijoy: {count} words were converted to Unicode.",
    ),
    Text("এর মধ্যে ইংরেজি শব্দ থাকলে তা ঠিক করুন।", "Correct English words among them."),
)
NO_LETTER_FILE: Final = Text(
    "‘{name}’ পত্রের ফাইল নয় ({what})। পত্রটি .docx বা PDF হিসেবে দিন।",
    "'{name}' is not the file of a letter ({what}). Give the letter as .docx or PDF.",
)
A_SHEET: Final = Text("হিসাবের পাতা; ‘govdocs merge’ সেটি পড়ে", "a spreadsheet; 'govdocs merge' reads those")
SLIDES: Final = Text("উপস্থাপনা", "slides")
OTHER_FILE: Final = Text("অন্য ধরনের ফাইল", "some other kind of file")
UNREADABLE_FILE: Final = Text("‘{name}’ পড়া গেল না: {reason}", "'{name}' could not be read: {reason}")
NEEDS_TESSERACT: Final = Text(
    "‘{name}’-এ লেখা নেই, শুধু ছবি; ছবির লেখা পড়তে tesseract ও তার বাংলা লাগে। Debian বা Ubuntu-তে: sudo apt-get install tesseract-ocr tesseract-ocr-ben",
    "'{name}' is only a picture; to read it tesseract with its Bangla is needed. On Debian or Ubuntu: sudo apt-get install tesseract-ocr tesseract-ocr-ben",
)
BROKEN_PICTURE: Final = Text(
    "‘{name}’ ছবি হিসেবে পড়া গেল না, বা অতি বড়। PNG বা JPEG দিন।",
    "'{name}' could not be read as a picture, or is too large. Give a PNG or JPEG.",
)
SCAN_NOT_READ: Final = Text(
    "tesseract ‘{name}’ পড়তে পারেনি, বা বেশি সময় নিয়েছে। ছোট বা পরিষ্কার ছবি দিন।",
    "tesseract could not read '{name}', or took too long. Give a smaller or clearer picture.",
)
WAS_SCAN: Final = Sentence(
    "import-scan",
    Text(
        "লেখা ছবি থেকে পড়া (পাতা {pages}); {count}টি শব্দ অনিশ্চিত, আর নিশ্চিত শব্দও ভুল হতে পারে।",
        "The text was read from a picture (page {pages}); {count} words are uncertain, and certain ones may be wrong, too.",
    ),
    Text("প্রতিটি কথা ছবির সঙ্গে মিলিয়ে নিন।", "Compare every word with the picture."),
)
SCANS_LEFT_OUT: Final = Sentence(
    "import-scans-left-out",
    Text(
        "ছবির পাতার মধ্যে প্রথম {pages}টি পড়া হয়েছে।",
        "Of the pages that are pictures the first {pages} were read.",
    ),
    Text("বাকি পাতা আলাদা ফাইলে দিন।", "Give the others as a file of their own."),
)

# Of `govdocs unbijoy`.
NOTHING_BIJOY: Final = Text(
    "‘{name}’-এ বিজয়ের লেখা নেই, তাই বদলানোর কিছু নেই।",
    "'{name}' holds no Bijoy, so there is nothing to convert.",
)
UNBIJOY_OLD_FILE: Final = Text(
    "‘{name}’ পুরোনো ধরনের ফাইল। Word-এ ‘Save as’ দিয়ে .docx (Excel-এ .xlsx) করে সেটি দিন; LibreOffice থাকলে: soffice --headless --convert-to docx ফাইল",
    "'{name}' is a file of the old kind. Use 'Save as' in Word to make a .docx (in Excel an .xlsx) and give that; with LibreOffice: soffice --headless --convert-to docx FILE",
)
UNBIJOY_OTHER_FILE: Final = Text(
    "‘{name}’ এখানে বদলানো যায় না; .docx, .xlsx, .csv বা লেখার ফাইল দিন।",
    "'{name}' cannot be converted here; give a .docx, .xlsx, .csv or a text file.",
)
UNBIJOY_EVERYTHING: Final = Sentence(
    "unbijoy-everything",
    Text(
        "লেখাটি প্রায় পুরোটাই বিজয়, তাই সব শব্দ বদলানো হয়েছে।",
        "The text is Bijoy nearly throughout, so all words were converted.",
    ),
    Text("এর মধ্যে ইংরেজি শব্দ থাকলে তা ঠিক করুন।", "Correct English words among them."),
)
UNBIJOY_SYMBOLS: Final = Sentence(
    "unbijoy-symbols",
    Text(
        "‘Insert Symbol’ দিয়ে বসানো {count}টি বিজয় চিহ্ন বদলানো যায়নি।",
        "{count} Bijoy signs put in by 'Insert Symbol' were not converted.",
    ),
    Text("সেগুলো হাতে লিখুন।", "Type them by hand."),
)
UNBIJOY_NUMBERS: Final = Sentence(
    "unbijoy-numbers",
    Text(
        "বিজয় হরফের {count}টি সংখ্যার ঘর আগের মতোই আছে।",
        "{count} cells with numbers in a Bijoy font are as they were.",
    ),
    Text(
        "সংখ্যা সংখ্যাই থাকে; চাইলে ঘরের হরফ বদলান।",
        "A number stays a number; change the font of the cells if you like.",
    ),
)
UNBIJOY_FORMULAS: Final = Sentence(
    "unbijoy-formulas",
    Text(
        "বিজয় হরফের {count}টি সূত্রের ঘর আগের মতোই আছে।",
        "{count} cells with formulas in a Bijoy font are as they were.",
    ),
    Text("সূত্রের ভিতরের লেখা হাতে বদলান।", "Convert the texts in the formulas by hand."),
)
UNBIJOY_TABLE_HEADS: Final = Sentence(
    "unbijoy-table-heads",
    Text(
        "Excel-এর সারণির {count}টি শিরোনাম বদলানো হয়নি, কারণ সূত্র এগুলো ব্যবহার করে।",
        "{count} heads of Excel tables were not converted, since formulas use them.",
    ),
    Text("Excel-এ শিরোনামগুলো হাতে লিখুন।", "Type these heads anew in Excel."),
)
UNBIJOY_DONE: Final = Text(
    "{name}: {count}টি শব্দ ইউনিকোডে আনা হয়েছে", "{name}: {count} words converted to Unicode"
)
