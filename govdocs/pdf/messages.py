"""Sentences of the faults between HTML and PDF, and of the refusals about a PDF, in Bangla and in English."""

from typing import Final

from govdocs.errors import Text
from govdocs.problems.sentence import Sentence

FONT_UNREADABLE: Final = Sentence(
    "font-unreadable",
    Text(
        "হরফের ফাইল ‘{name}’ পড়া যায়নি; ফাইলটি অন্য কোথাও থেকে আবার নিন। কোন হরফ আছে, কোনটি নেই: govdocs doctor",
        "the font file {name!r} cannot be read; which fonts are there and which are not: govdocs doctor",
    ),
)
OWN_FONT_MISSING: Final = Sentence(
    "font-missing",
    Text(
        "পত্রের হরফ হিন্দ শিলিগুড়ি এই কম্পিউটারে নেই, তাই কোনো পাতা তৈরি করা যাচ্ছে না। কী করতে হবে দেখতে: govdocs doctor",
        "the face of letters, Hind Siliguri, is not installed, so no page can be made; what to do: govdocs doctor",
    ),
)
FONT_KIND: Final = Sentence(
    "font-kind",
    Text(
        "‘{name}’ ব্যবহার করার মতো হরফ নয়; পরিবর্তনশীল (variable) নয় এমন একটি .ttf ফাইল দিন।",
        "{name!r} is not a static TrueType font; give a .ttf file without variable axes",
    ),
)
FONT_COLLECTION: Final = Sentence(
    "font-collection",
    Text(
        "‘{name}’-এ একাধিক হরফ একসঙ্গে আছে (.ttc); যেটি লাগবে কেবল সেটির .ttf ফাইল দিন।",
        "{name!r} is a collection of fonts (.ttc); give the .ttf file of the one that is needed",
    ),
)
FONT_DAMAGED: Final = Sentence(
    "font-damaged",
    Text(
        "হরফের ফাইল ‘{name}’ নষ্ট ({damage}); এতে অন্য অক্ষর ছাপা হতে পারে। ফাইলটি অন্য কোথাও থেকে আবার নিন।",
        "the font file {name!r} is damaged ({damage}), and could print other letters; get it anew",
    ),
)
FONT_CHANGED: Final = Sentence(
    "font-changed",
    Text(
        "হরফের ফাইল ‘{name}’ পড়ার পর বদলে গেছে; আবার চেষ্টা করুন।",
        "the font file {name!r} was changed after it was read; try again",
    ),
)
OUTLINE_DIFFERS: Final = Sentence(
    "outline-differs",
    Text(
        "‘{text}’ হরফের ফাইল ‘{name}’-এ যে আকারে আছে, PDF-এ সে আকারে আঁকা হয়নি; ফাইলটি নষ্ট। অন্য কোথাও থেকে আবার নিন।",
        "{text!r} is not drawn as the outlines in {name!r} are read; the font file is damaged, get it anew",
    ),
)
OTHER_LETTER: Final = Sentence(
    "other-letter",
    Text(
        "হরফের ফাইল ‘{name}’ ‘{text}’-এর জায়গায় ‘{drawn}’ আঁকে; ফাইলটি নষ্ট। অন্য কোথাও থেকে আবার নিন।",
        "the font file {name!r} draws {drawn!r} for {text!r}; it is damaged, get it anew",
    ),
)
NO_INK: Final = Sentence(
    "no-ink",
    Text(
        "হরফের ফাইল ‘{name}’-এ ‘{text}’-এর কোনো আকার নেই, তাই ছাপায় তা দেখা যাবে না; অন্য হরফ দিন।",
        "the font file {name!r} draws nothing for {text!r}; give another font",
    ),
)
OVER_OTHERS: Final = Sentence(
    "letter-width",
    Text(
        "হরফের ফাইল ‘{name}’-এ ‘{text}’-এর প্রস্থ ভুল, তাই তা পাশের অক্ষরের ওপর ছাপা হবে; ফাইলটি অন্য কোথাও থেকে আবার নিন।",
        "the font file {name!r} has a wrong width for {text!r}, which would be printed over its neighbours; get it anew",
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
        "নির্ধারিত হরফে এসব চিহ্ন নেই: {characters}। {advice}",
        "the chosen face lacks {characters}. {advice}",
    ),
)
MISSING_ONE: Final = Text("‘{character}’ ({code})", "‘{character}’ ({code} {name})")
MISSING_CONTROL: Final = Text("{code} (অদৃশ্য নিয়ন্ত্রণ-চিহ্ন)", "{code} (an unseen control character)")
MISSING_MORE: Final = Text(" ও আরও {count}টি", " and {count} more")
TYPE_INSTEAD: Final = Text("বদলে লিখুন: {pairs}।", "Type instead: {pairs}.")
TYPE_ANEW: Final = Text(
    "{characters} Word-এর বিশেষ হরফের চিহ্ন, ইউনিকোডের নয়; চিহ্নটি কি-বোর্ডে আবার লিখুন।",
    "{characters} is a sign of a symbol font, not of Unicode; type it again.",
)
LEAVE_OUT: Final = Text("{characters} বাদ দিন।", "Leave out {characters}.")
IN_BANGLA_LETTERS: Final = Text("{script} অক্ষর বাংলা অক্ষরে লিখুন।", "Type the {script} letters in Bangla.")
GIVE_FALLBACK: Final = Text(
    "{either}{which} আছে এমন একটি হরফের ফাইল (.ttf) --font-fallback দিয়ে, বা দপ্তর-ফাইলের ‘বিকল্প-হরফ’ ঘরে দিন।",
    "{either}ive a font file (.ttf) that has {which} with --font-fallback, or as 'font_fallback' of the office file.",
)
GIVE_ABSENT_FONT: Final = Text(
    "দপ্তর-ফাইলে যে বিকল্প হরফের নাম আছে ({names}), তা ওই নামে সেই ফোল্ডারে রাখুন।",
    "Put the second face that the office file names ({names}) into its folder.",
)
EITHER_FALLBACK: Final = Text("অথবা ", "Or g")
ONLY_FALLBACK: Final = Text("", "G")
THESE_CHARACTERS: Final = Text("চিহ্নগুলো", "these characters")
SCRIPT_LETTERS: Final = Text("{script} অক্ষর", "{script} letters")
WORD_WITHOUT_END: Final = Sentence(
    "word-without-end",
    Text(
        "{most}-এর বেশি অক্ষর ফাঁকা জায়গা ছাড়া টানা লেখা: ‘{beginning}…’; শব্দগুলোর মধ্যে ফাঁক দিন।",
        "more than {most} letters stand without a space: '{beginning}…'; put spaces between the words",
    ),
)
ENGINE_FAILED: Final = Sentence(
    "engine-failed",
    Text(
        "পাতা সাজাতে গিয়ে সমস্যা হয়েছে: {error} ({at})। নিজস্ব style.css বা টেমপ্লেট থাকলে তা ছাড়া, না থাকলে দলিলের অংশ বাদ দিয়ে দেখুন।",
        "the layout engine failed: {error} ({at}); try without a style sheet or template of your own, or without parts of the document",
    ),
)
OWN_LAYOUT_FAILED: Final = Text(
    "govdocs-এর ছক সাজানোর অংশে ভুল আছে ({error}, {at}); দলিলটি WeasyPrint একাই সাজিয়েছে, ফল ঠিক আছে। ভুলটি নির্মাতাদের জানান।",
    "the layout of tables of govdocs has a fault ({error}, {at}); WeasyPrint alone has laid out the document, which is right: report it",
)
NESTED_TOO_DEEP: Final = Sentence(
    "nested-too-deep",
    Text(
        "পাতায় এত স্তরের উপাদান একটির ভিতরে আরেকটি আছে যে সাজানো যায়নি। নিজস্ব টেমপ্লেটে একটির ভিতরে আরেকটি <div>, <ul> ইত্যাদি কমিয়ে দিন; টেমপ্লেট না থাকলে তালিকা ও উদ্ধৃতির স্তর কমান।",
        "elements are nested more deeply than pages can be made of; put fewer <div>, <ul> and the like into each other in a template of your own, or without one use fewer levels of lists and quotations",
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
    Text(
        "‘{column}’ কলামে লেখাটি ধরছে না, ছোট হরফেও না। কলামের ‘প্রস্থ’ বাড়ান, কোনো কলাম বাদ দিন, অথবা পরিশিষ্টে ‘আড়াআড়ি: হ্যাঁ’ দিন।",
        "the text does not fit the column ‘{column}’, nor in smaller type; give the column more 'width', leave out a column, "
        "or give the annex 'landscape: yes'",
    ),
)
WORD_TOO_WIDE: Final = Sentence(
    "word-too-wide",
    Text(
        "‘{column}’ কলামে শব্দটি ধরছে না, ছোট হরফেও না। ছোট শব্দ লিখুন, যেখানে ভাঙা চলে সেখানে স্পেস, হাইফেন বা ‘/’ দিন, "
        "কলামের ‘প্রস্থ’ বাড়ান, কোনো কলাম বাদ দিন, অথবা পরিশিষ্টে ‘আড়াআড়ি: হ্যাঁ’ দিন।",
        "the word does not fit the column ‘{column}’, nor in smaller type; write a shorter word, put a space, a hyphen or '/' "
        "where it may be broken, give the column more 'width', leave out a column, or give the annex 'landscape: yes'",
    ),
)
LINE_OVERFLOW: Final = Sentence(
    "line-overflow",
    Text(
        "লেখাটি লাইনের প্রস্থে ধরছে না; লেখা ছোট করুন, অথবা মাঝে স্পেস দিন।",
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
SPAN_TOO_TALL: Final = Sentence(
    "row-too-tall",
    Text(
        "একাধিক সারি জুড়ে থাকা ঘরটি পাতার শেষে ভাগ হয়েছে, আর তার লেখা এই পাতার সারিগুলোর চেয়ে লম্বা; লেখা ছোট করুন, অথবা ঘরটি ভাগ করে কম সারি জুড়ে দিন।",
        "a page break divides this cell over several rows, and its text is taller than the rows on this page; shorten the text, "
        "or divide the cell into cells over fewer rows",
    ),
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
MIXED_DIRECTIONS: Final = Sentence(
    "mixed-directions",
    Text(
        "এই লাইনে আরবির সঙ্গে বাংলা থাকায় PDF থেকে কপি করলে অক্ষরের ক্রম বদলে যায়; আরবি অংশটি আলাদা অনুচ্ছেদে দিন, অথবা হরকত ছাড়া লিখুন।",
        "Arabic and Bangla share this line, and letters copied out of the PDF come in another order; put the Arabic into a paragraph "
        "of its own, or type it without vowel signs",
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

# system_libraries

MISSING_LIBRARY = Text(
    "পাতা সাজানোর লাইব্রেরি পাওয়া যায়নি: {libraries}। {way_out} এই কম্পিউটারে কী আছে, কী নেই: govdocs doctor",
    "The libraries that lay out pages were not found: {libraries}. {way_out} What this machine has and lacks: govdocs doctor",
)
INSTALL_BY = Text("ইনস্টল করতে টার্মিনালে লিখুন: {command}", "To install them, type in a terminal: {command}")
INSTALL_PANGO = Text(
    "Pango ইনস্টল করুন; কীভাবে, README-র ‘ইনস্টল’ অংশে আছে।",
    "Install Pango; README says how, at its top.",
)
