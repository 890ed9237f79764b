"""Sentences of the faults between HTML and PDF, and of the refusals about a PDF, in Bangla and in English."""

from typing import Final

from govdocs.errors import Text
from govdocs.problems.sentence import Sentence

FONT_UNREADABLE: Final = Sentence(
    "font-unreadable",
    Text("হরফের ফাইল ‘{name}’ পড়া যায়নি; ফাইলটি অন্য কোথাও থেকে আবার নিন।", "the font file {name!r} cannot be read"),
)
FONT_KIND: Final = Sentence(
    "font-kind",
    Text(
        "‘{name}’ ব্যবহার করার মতো হরফ নয়; পরিবর্তনশীল (variable) নয় এমন একটি .ttf ফাইল দিন।",
        "{name!r} is not a static TrueType font; give a .ttf file without variable axes",
    ),
)
FONT_FALLBACK: Final = Sentence(
    "font-fallback",
    Text(
        "লেখাটি নির্ধারিত হরফে নেই; অন্য হরফ ‘{family}’ ব্যবহৃত হয়েছে। লেখাটি বদলান, অথবা --font দিয়ে অন্য হরফ দিন।",
        "the text is not in the chosen face; the other face {family!r} was used",
    ),
)
MISSING_GLYPH: Final = Sentence(
    "missing-glyph",
    Text(
        "নির্ধারিত হরফে ‘{character}’ ({codepoint}) চিহ্নটি নেই; চিহ্নটি বদলান, অথবা --font দিয়ে অন্য হরফ দিন।",
        "the chosen face has no glyph for {character!r} ({codepoint})",
    ),
)
PICTURE_REFUSED: Final = Sentence(
    "picture-refused",
    Text(
        "‘{url}’ নেওয়া হয়নি: দলিলের বাইরের কোনো ফাইল বা ঠিকানা পড়া হয় না।",
        "{url!r} was refused: nothing outside the document is read",
    ),
)
PICTURE_UNREADABLE: Final = Sentence(
    "picture-unreadable",
    Text("ছবিটি পড়া যায়নি ({reason}); PNG বা JPEG ছবি দিন।", "the picture cannot be read: {reason}"),
)
PICTURE_WITHOUT_ALT: Final = Sentence(
    "picture-without-alt",
    Text(
        "ছবির বর্ণনা (alt) নেই; যিনি দেখতে পান না, তাঁর জন্য ছবিতে কী আছে তা লিখুন।",
        "the picture has no description (alt) for those who cannot see it",
    ),
)
NO_TITLE: Final = Sentence("no-title", Text("দলিলের কোনো শিরোনাম নেই।", "the document has no title"))
TEXT_CUT: Final = Sentence(
    "text-cut",
    Text(
        "লেখার শেষাংশ ‘…’ দিয়ে কেটে দেওয়া হতো; দলিলের কোনো লেখা লুকানো যায় না।",
        "the text would be cut off with an ellipsis; no text of a letter may be hidden",
    ),
)
LETTERS_APART: Final = Sentence(
    "letters-apart",
    Text(
        "হরফের আকারের তুলনায় অক্ষরগুলোর মাঝের ফাঁক খুব বেশি; style.css-এ letter-spacing কমান।",
        "the letters stand too far apart for the size of their type; lessen the letter-spacing in style.css",
    ),
)
CELL_OVERFLOW: Final = Sentence(
    "cell-overflow",
    Text("লেখাটি ছকের ঘরে ধরছে না; লেখা ছোট করুন, অথবা কলামের ‘প্রস্থ’ বাড়ান।", "the text does not fit its table cell"),
)
LINE_OVERFLOW: Final = Sentence(
    "line-overflow",
    Text(
        "লেখাটি সারির প্রস্থে ধরছে না; লেখা ছোট করুন, অথবা মাঝে স্পেস দিন।",
        "the text does not fit the width of its line",
    ),
)
BOX_OVERFLOW: Final = Sentence(
    "box-overflow",
    Text("লেখাটি নির্ধারিত জায়গায় ধরছে না; লেখা ছোট করুন।", "the text does not fit the height of its block"),
)
PAGE_OVERFLOW: Final = Sentence(
    "page-overflow", Text("অংশটি পাতার বাইরে চলে গেছে; লেখা বা ছবি ছোট করুন।", "this reaches beyond the page")
)
HEADING_ALONE: Final = Sentence(
    "heading-alone",
    Text(
        "শিরোনামটি পাতার শেষে একা পড়েছে; এর লেখা পরের পাতায়।",
        "the heading stands alone at the foot of the page, its text is on the next",
    ),
)
SIGNATURE_ALONE: Final = Sentence(
    "signature-alone",
    Text(
        "স্বাক্ষরের অংশটি নতুন পাতার শুরুতে একা পড়েছে; উপরের লেখা কিছুটা কমান বা বাড়ান।",
        "the signature stands alone at the top of a page",
    ),
)
SIGNATURE_SPLIT: Final = Sentence(
    "signature-split",
    Text(
        "স্বাক্ষরের অংশটি দুই পাতায় ভাগ হয়ে গেছে; উপরের লেখা কিছুটা কমান বা বাড়ান।",
        "the signature is divided between two pages",
    ),
)
ROW_TOO_TALL: Final = Sentence(
    "row-too-tall",
    Text("ছকের এই সারি এক পাতার চেয়েও লম্বা; লেখাটি একাধিক সারিতে ভাগ করুন।", "this table row is taller than a page"),
)
PAGE_COUNT: Final = Sentence(
    "page-count",
    Text(
        "PDF-এ {given} পাতা, সাজানো হয়েছিল {expected} পাতা।", "the PDF has {given} pages, {expected} were laid out"
    ),
)
TEXT_DIFFERS: Final = Sentence(
    "text-differs",
    Text(
        "PDF থেকে পড়া লেখা মূল লেখার সঙ্গে মেলে না: মূলে ‘{expected}’, PDF-এ ‘{given}’।",
        "the text read from the PDF is not the text written: {expected!r} became {given!r}",
    ),
)
TEXT_ORDER: Final = Sentence(
    "text-order",
    Text(
        "PDF থেকে পড়া লেখার ক্রম মূলের মতো নয়: মূলে ‘{expected}’, PDF-এ ‘{given}’।",
        "the text read from the PDF is in another order: {given!r} where {expected!r} was written",
    ),
)
TEXT_SPACES: Final = Sentence(
    "text-spaces",
    Text(
        "PDF থেকে পড়া লেখায় শব্দের ফাঁক মূলের মতো নয়।", "the text read from the PDF has other spaces between words"
    ),
)
COMPLAINT: Final = Sentence(
    "complaint", Text("পাতা সাজানোর সময় আপত্তি: {message}", "the engine complains: {message}")
)

#: Put after the sentence of a fault: its page, and the text that it is about, where they are known.
ON_PAGE: Final = Text(" (পাতা {page})", " (page {page})")
ABOUT: Final = Text(" ‘{excerpt}’", " ‘{excerpt}’")

ATTACHMENTS_OF_ONE_NAME: Final = Text(
    "একই নামে একাধিক ফাইল সংযুক্ত করা যায় না: {names}।", "two attachments of one name: {names}"
)
ATTACHMENT_NAME: Final = Text(
    "‘{name}’ সংযুক্ত ফাইলের নাম হতে পারে না; ফোল্ডারের ভিতরের একটি নাম দিন।",
    "{name!r} cannot be the name of an attachment; give a name inside the folder",
)

NOT_A_PDF: Final = Text("‘{file}’ একটি PDF হিসেবে পড়া যাচ্ছে না।", "'{file}' cannot be read as a PDF.")
GROWS_TOO_BIG: Final = Text(
    "‘{file}’ অতিরিক্ত বড়; govdocs-এ তৈরি পত্র এত বড় হয় না।",
    "'{file}' is too big, or grows too big when it is opened; no letter of ours is.",
)
PACKED_OTHERWISE: Final = Text(
    "‘{file}’-এর ভিতরের লেখা এমনভাবে সংকুচিত, যা govdocs করে না; যে PDF জারি হয়েছিল, সেটি দিন।",
    "'{file}' is packed in a way that none of ours is; give the PDF as it was issued.",
)
LOCKED: Final = Text(
    "‘{file}’ পাসওয়ার্ড দিয়ে বন্ধ করা; যে PDF জারি হয়েছিল, সেটি দিন।",
    "'{file}' is locked by a password; give the PDF as it was issued.",
)
TOO_MANY_FILES: Final = Text(
    "‘{file}’-এর ভিতরে অতিরিক্ত বেশি বা অতিরিক্ত বড় ফাইল আছে; এটি govdocs-এ তৈরি নয়।",
    "'{file}' holds too many files, or too large ones, to be one of ours.",
)
NOT_A_NAME: Final = Text(
    "‘{file}’-এর ভিতরের একটি ফাইলের নাম পড়া যায় না; এটি govdocs-এ তৈরি নয়।",
    "the name of a file inside '{file}' cannot be read; it was not made by govdocs.",
)
NAME_TWICE: Final = Text(
    "‘{file}’-এর ভিতরে ‘{name}’ নামে দুটি ফাইল আছে; এটি govdocs-এ তৈরি নয়।",
    "'{file}' holds two files called '{name}'; it was not made by govdocs.",
)
NO_SOURCE_FILES: Final = Text(
    "‘{file}’-এর ভিতরে উৎস-ফাইল নেই; এটি govdocs-এ তৈরি নয়, অথবা --no-source দিয়ে, কিংবা YAML ছাড়া সরাসরি কোনো প্রোগ্রামের মান (mapping) থেকে তৈরি।",
    "'{file}' holds no source files: it was not made by govdocs, or with --no-source, or from a mapping, which has no YAML file.",
)
FILE_DIFFERS: Final = Text(
    "‘{file}’ নামে অন্য একটি ফাইল আগে থেকেই আছে; সেটি বদলানো হয়নি। -d দিয়ে অন্য ফোল্ডার দিন।",
    "'{file}' exists and differs; it was left as it is. Give another folder with -d.",
)
