"""The sentences of the archive in Bangla and English: what can be wrong with it, and what verifying reports."""

from __future__ import annotations

from govdocs.errors import Text
from govdocs.problems.sentence import Sentence

# Adding a letter

DRAFT = Sentence(
    "draft-not-archived",
    Text(
        "‘{name}’ একটি খসড়া; আর্কাইভে কেবল জারি করা পত্র রাখা হয়।",
        "'{name}' is a draft; an archive keeps what was issued.",
    ),
    Text(
        "খসড়া চিহ্ন বাদ দিয়ে পত্রটি চূড়ান্ত করুন, তারপর যোগ করুন।",
        "Make it final, without the draft mark, and add that.",
    ),
)
NUMBER_TAKEN = Sentence(
    "number-taken",
    Text(
        "‘{name}’ যোগ করা হয়নি: এই নম্বর ও তারিখে অন্য একটি পত্র ({subject}) আর্কাইভে আছে।",
        "'{name}' was not added: another letter of this number and date ({subject}) is in the archive.",
    ),
    Text(
        "এটি আগেরটির সংশোধিত রূপ হলে --supersede দিন (আগেরটিও থাকবে); নইলে নম্বর বা তারিখ ঠিক করুন। আগেরটি এখানে: {path}",
        "If it corrects that one, give --supersede (both are kept); otherwise mend the number or the date. "
        "The former one is {path}",
    ),
)
NOT_ITS_SOURCE = Sentence(
    "not-its-source",
    Text(
        "‘{name}’-এর ভিতরের উৎস থেকে এই PDF হয় না, যদিও তৈরির সফটওয়্যার একই: তৈরির পরে ফাইলটি বদলানো হয়েছে।",
        "'{name}' is not what its own source gives, though the programs are the same: the file was changed after it was made.",
    ),
    Text(
        "কী বদলেছে দেখুন: govdocs verify {name}। উৎস থেকে আবার তৈরি করে সেটি যোগ করুন।",
        "See what was changed: govdocs verify {name}. Render it again from its source and add that.",
    ),
)

# What a PDF carries

NO_SOURCE_CODE = "no-source"
BAD_NAME_CODE = "bad-name"
HINT_NAME_SOURCE = Text(
    "উৎস আলাদা থাকলে দেখিয়ে দিন: govdocs verify --source পত্র.yaml পত্র.pdf",
    "If you have the source apart, name it: govdocs verify --source LETTER.yaml LETTER.pdf",
)
HINT_ADD_SOURCE = Text(
    "উৎস থাকলে YAML ফাইলটিই যোগ করুন; তা থেকে PDF তৈরি করে রাখা হবে: govdocs archive add পত্র.yaml",
    "If you have its source, add the YAML file, from which a PDF is made: govdocs archive add LETTER.yaml",
)
UNREADABLE_FILE = Text(
    "‘{path}’ পড়া যাচ্ছে না; ফাইলটি আছে কি না ও খোলার অনুমতি আছে কি না দেখুন।", "'{path}' cannot be read: {reason}."
)
TOO_MANY_PARTS = Text(
    "‘{name}’-এ অতিরিক্ত বেশি ফাইল বা পাতা আছে; এটি govdocs-এ তৈরি নয়।",
    "'{name}' holds too many files or pages to be one of ours.",
)
NO_SOURCE = Text(
    "‘{name}’-এর ভিতরে উৎস-ফাইল নেই: এটি govdocs-এ তৈরি নয়, অথবা --no-source দিয়ে, কিংবা load ছাড়া সরাসরি কোনো প্রোগ্রামে গড়া দলিল থেকে তৈরি।",
    "'{name}' holds no source: it was not made by govdocs, or with --no-source, or from a document that a program built without load.",
)
NO_LETTER_INSIDE = Sentence(
    "no-letter-inside",
    Text(
        "ভিতরের ফাইলগুলোর ({count}টি) মধ্যে মূল দলিলটি পাওয়া গেল না: {names}।",
        "None of the {count} files inside is the letter that draws in the others: {names}.",
    ),
)
PAGES_NOT_READ = Sentence(
    "pages-not-read",
    Text(
        "PDF-টির পাতা {seconds} সেকেন্ড ও {memory} মেগাবাইট মেমোরির মধ্যে পড়া যায়নি, তাই মেলানো হয়নি।",
        "The pages of the PDF could not be read within {seconds} seconds and {memory} MiB of memory, and were not compared.",
    ),
    Text(
        "ফাইলটি সম্ভবত নষ্ট বা বিকৃত; প্রেরকের কাছ থেকে আবার নিন, অথবা উৎস থেকে নতুন করে তৈরি করুন।",
        "The file is probably damaged or forged: ask its sender for it again, or render it anew from its source.",
    ),
)
# The state of an archive

MISSING_FILE = Sentence(
    "missing-file",
    Text("‘{path}’ ফাইলটি আর্কাইভে নেই।", "The file '{path}' is not in the archive."),
    Text("ব্যাকআপ বা git থেকে ফাইলটি ফিরিয়ে আনুন।", "Take it back from git or a backup."),
)
OTHER_BYTES = Sentence(
    "other-bytes",
    Text(
        "‘{path}’ সেই ফাইল নয় যা রাখা হয়েছিল: SHA-256 {found}…, জার্নালে {recorded}…।",
        "'{path}' is not the file that was stored: its SHA-256 is {found}…, the journal has {recorded}….",
    ),
    Text(
        "ফাইলটি বদলানো হয়েছে বা ডিস্কে নষ্ট হয়েছে; ব্যাকআপ বা git থেকে ফিরিয়ে আনুন।",
        "It was changed, or the disk lost some of it; take it back from git or a backup.",
    ),
)
STRANGE_SOURCE = Sentence(
    "strange-source",
    Text(
        "‘{path}’ দলিলটি জার্নালে লেখা ফাইলগুলোর বাইরে অন্য ফাইলও ব্যবহার করছে, অথবা কোনোটি করছে না।",
        "'{path}' draws in other files than those in the journal.",
    ),
    Text(
        "source ফোল্ডারে বাড়তি ফাইল থাকলে (যেমন office.yaml) সরিয়ে দিন।",
        "Take away what was put into its source folder (an office.yaml, for instance).",
    ),
)
STRAY_FILE = Sentence(
    "stray-file",
    Text("‘{path}’ ফাইলটির কথা জার্নালে নেই।", "The journal does not know the file '{path}'."),
    Text(
        "ফোল্ডার বা ফাইলের নাম বদলানো হয়ে থাকলে আগের নামটি ফিরিয়ে দিন। নতুন পত্র হলে আর্কাইভের বাইরে সরিয়ে govdocs archive add দিয়ে যোগ করুন।",
        "If a folder or file was renamed, give it back its name. If it is a new letter, move it out of the archive and add it with govdocs archive add.",
    ),
)
UNFINISHED_LETTER = Sentence(
    "unfinished-letter",
    Text(
        "‘{path}’ ফোল্ডারের পত্রটি জার্নালে নেই: যোগ করার মাঝখানে কাজ থেমে গিয়েছিল, অথবা জার্নাল থেকে লাইন মোছা হয়েছে।",
        "The letter in '{path}' is not in the journal: adding it was interrupted, or a line was removed.",
    ),
    Text(
        "পত্রটি আবার যোগ করুন: govdocs archive add -d {archive} {pdf}",
        "Add it again: govdocs archive add -d {archive} {pdf}",
    ),
)
LEFTOVER = Sentence(
    "leftover",
    Text("‘{path}’ একটি অসমাপ্ত কাজের অবশেষ।", "'{path}' is left over from an adding that was interrupted."),
    Text(
        "কিছু করতে হবে না: পরের বার পত্র যোগ করার সময় নিজে থেকে মুছে যাবে।",
        "Nothing need be done: the next adding removes it.",
    ),
)
TWO_OF_ONE_NUMBER = Sentence(
    "two-of-one-number",
    Text(
        "একই নম্বর ও তারিখে একাধিক পত্র আছে, কোনোটি অন্যটিকে প্রতিস্থাপন করেনি: {files}।",
        "Letters of one number and date, none of which supersedes the other: {files}.",
    ),
    Text(
        "যেটি চূড়ান্ত সেটি আবার যোগ করুন: govdocs archive add -d {archive} --supersede ফাইল",
        "Add the one that holds once more: govdocs archive add -d {archive} --supersede FILE",
    ),
)
ONE_SIDED = Sentence("one-sided", Text("‘{path}’ কেবল ‘{archive}’-এ আছে।", "Only '{archive}' has '{path}'."))
HINT_KEEP_PIN = Text(
    "যে govdocs ও টেমপ্লেটে পত্রটি তৈরি, তা দিয়ে যাচাই করুন (টেমপ্লেট: --templates)। জারি হওয়া পত্রের উৎস বদলাবেন না।",
    "Verify it with the govdocs and the templates (--templates) that it was made by. Leave the source of an issued letter as it is.",
)

# The journal

TORN_LINE = Sentence(
    "torn-line",
    Text(
        "জার্নালের শেষ লাইনটি অসম্পূর্ণ: লেখার মাঝখানে কাজ থেমে গিয়েছিল। বাকি সব লাইন ঠিক আছে।",
        "The last line of the journal is incomplete: writing was interrupted. All other lines are whole.",
    ),
    Text(
        "অসম্পূর্ণ লাইনটি মুছে দিন, তারপর পত্রটি আবার যোগ করুন: govdocs archive add -d {archive} ফাইল",
        "Delete the incomplete line, then add the letter again: govdocs archive add -d {archive} FILE",
    ),
)
BAD_LINE = Sentence(
    "bad-line",
    Text("জার্নালের এই লাইনটি পড়া যাচ্ছে না।", "This line of the journal cannot be read."),
    Text(
        "git থেকে জার্নালের আগের রূপটি ফিরিয়ে আনুন, অথবা লাইনটি মুছে পত্রটি আবার যোগ করুন।",
        "Take the journal back from git, or delete the line and add the letter again.",
    ),
)
CONFLICT_LINE = BAD_LINE._replace(
    hint=Text(
        "‘<<<<<<<’, ‘=======’ ও ‘>>>>>>>’ চিহ্নের লাইনগুলো মুছে দিন; বাকি সব লাইন যেমন আছে রাখুন।",
        "Delete the lines with '<<<<<<<', '=======' and '>>>>>>>' and keep all others as they are.",
    )
)
_FROM_GIT = Text(
    "git বা ব্যাকআপ থেকে জার্নালের আগের রূপটি ফিরিয়ে আনুন।", "Take the journal back from git or a backup."
)
LINE_CHANGED = Sentence(
    "line-changed",
    Text(
        "জার্নালের এই লাইনটি লেখার পরে বদলানো হয়েছে: সিল মেলে না।",
        "This line of the journal was changed after it was written: its seal does not fit.",
    ),
    _FROM_GIT,
)
LINE_MISSED = Sentence(
    "line-missed",
    Text(
        "এই লাইনের আগের {count}টি লাইন জার্নালে নেই: মুছে ফেলা হয়েছে বা বদলানো হয়েছে।",
        "Before this line {count} of the journal's are gone: taken out, or changed.",
    ),
    _FROM_GIT,
)
LINES_MOVED = Sentence(
    "lines-moved",
    Text(
        "জার্নালের লাইনের ক্রম বদলানো হয়েছে: এই লাইনের আগের লাইন তার পরে আছে।",
        "The lines of the journal were put in another order: one that came before this line stands after it.",
    ),
    Text(
        "কিছু হারায়নি; তবু git থেকে আগের ক্রমটি ফিরিয়ে আনা ভালো।",
        "Nothing is lost by it; take the former order back from git all the same.",
    ),
)
LINE_REPEATED = Sentence(
    "line-repeated",
    Text("জার্নালের এই লাইনটি {first} নম্বর লাইনেরই পুনরাবৃত্তি।", "This line of the journal repeats line {first}."),
    Text("এতে কোনো ক্ষতি নেই; লাইনটি মুছে দেওয়া যায়।", "It does no harm, and may be deleted."),
)
LINE_REWRITTEN = Sentence(
    "line-rewritten",
    Text(
        "জার্নালের এই লাইনটি govdocs যেভাবে লেখে সেভাবে নেই (লাইনের শেষ, ফাঁক বা বাড়তি কিছু)।",
        "This line of the journal is not as govdocs writes it: its end, its spaces, or something added.",
    ),
    _FROM_GIT,
)
LINES_UNSEALED = Sentence(
    "lines-unsealed",
    Text(
        "এই লাইন থেকে জার্নালের {count}টি লাইনে সিল নেই। এগুলোর কোনোটি মুছে ফেলা হয়েছে কি না, বা যোগ করার তারিখ বদলানো হয়েছে কি না, তা জানা যায় না।",
        "From this line on {count} of the journal's have no seal. Whether one was taken out, or its day of adding changed, cannot be known.",
    ),
    Text(
        "লাইনগুলো govdocs ০.১-এর হলে কিছু করতে হবে না: পরের পত্র যোগ করলে এগুলোতেও সিল পড়বে। তার আগে git-এর ইতিহাসের সঙ্গে মিলিয়ে নিন।",
        "Lines of govdocs 0.1 have none: the next letter that is added seals them too. Compare with the history in git before.",
    ),
)
LINES_DIFFER = Sentence(
    "lines-differ",
    Text(
        "একই পত্রের কথা {first} নম্বর লাইনে অন্যভাবে লেখা।", "Line {first} says something else of the same letter."
    ),
    _FROM_GIT,
)
ADDED_TWICE = Sentence(
    "added-twice",
    Text(
        "একই পত্র দুই দিনে যোগ করা দেখানো হয়েছে: {one} ({first} নম্বর লাইন) ও {other}।",
        "One letter was added on two days: {one} (line {first}) and {other}.",
    ),
    Text(
        "দুই কম্পিউটারে আলাদা করে যোগ করা হয়ে থাকলে ঠিক আছে; নইলে কোন তারিখটি ঠিক তা git-এর ইতিহাসে দেখুন।",
        "It may have been added on two computers; if not, see in the history of git which day is right.",
    ),
)
SUPERSEDES_ITSELF = Sentence(
    "odd-superseded",
    Text(
        "এই লাইনে একটি পত্র নিজেকেই প্রতিস্থাপন করেছে; লাইনটি গণ্য হয়নি।",
        "By this line a letter supersedes itself; it counts for nothing.",
    ),
    _FROM_GIT,
)
SUPERSEDES_UNKNOWN = SUPERSEDES_ITSELF._replace(
    text=Text(
        "এই লাইনে এমন পত্রের কথা আছে যা আর্কাইভে নেই; লাইনটি গণ্য হয়নি।",
        "This line is about a letter that is not in the archive; it counts for nothing.",
    )
)
SUPERSEDES_OTHER = SUPERSEDES_ITSELF._replace(
    text=Text(
        "এই লাইনে ‘{old}’ প্রতিস্থাপিত হয়েছে ‘{new}’ দিয়ে, যা অন্য নম্বর বা তারিখের পত্র; লাইনটি গণ্য হয়নি।",
        "By this line '{new}' supersedes '{old}', a letter of another number or date; it counts for nothing.",
    )
)
UNTRUE_LINE = Sentence(
    "untrue-line",
    Text(
        "‘{path}’: জার্নালে ‘{key}’ লেখা ‘{recorded}’, কিন্তু পত্রের ফাইল অনুযায়ী তা ‘{found}’।",
        "'{path}': the journal has '{recorded}' for '{key}', but by the letter's own files it is '{found}'.",
    ),
    _FROM_GIT,
)
NOT_A_STATE_FILE = Text(
    "‘{path}’ অগ্রগতির ফাইল নয়; সেটি বদলানো হয়নি। --resume-এ নতুন একটি ফাইলের নাম দিন।",
    "'{path}' holds no verdicts and was left as it is; give --resume the name of a new file.",
)

# A verdict in words

SAME_BYTES = Text("হুবহু এক", "same bytes")
SAME_LAYOUT = Text("পাঠ ও বিন্যাস এক", "same text and layout")
OTHER_LOOK = Text("পাঠ এক, চেহারা আলাদা", "same text, other look")
LAYOUT_MOVED = Text("পাঠ এক, বিন্যাস সরেছে", "same text, layout moved")
TEXT_CHANGED = Text("পাঠ বদলেছে", "text changed")
NOT_RENDERED = Text("তৈরি করা যায়নি", "cannot be rendered")
NOT_VERIFIABLE = Text("যাচাই করা যায় না", "cannot be verified")
NOT_INTACT = Text("ফাইল অক্ষত নেই", "stored file not intact")
IN_ONE_ARCHIVE = Text("একটি আর্কাইভেই আছে", "in one archive only")

NO_LETTERS = Text("কোনো পত্র নেই।", "No letters.")
TOTAL = Text("মোট {total}টি পত্র। {counts}", "{total} letter{plural}. {counts}")
COUNT = Text("{agreement}: {count}টি", "{agreement}: {count}")
WAY_OUT = Text("উপায়: {hint}", "Way out: {hint}")
MORE_PROBLEMS = Text("আরও {count}টি।", "And {count} more.")
MORE_PLACES = Text("আরও {count}টি জায়গায়।", "And {count} more.")

PAGE_COUNTS = Text("পাতা ছিল {before}টি, এখন {after}টি।", "It had {before} page(s) and has {after} now.")
CHANGED_AREA = Text(
    "পাতা {page}: ছবি, রেখা বা রং আলাদা, বাঁ ও উপর থেকে {edges} মিমি-র মধ্যে।",
    "Page {page}: a picture, rule or colour is another, within {edges} mm from the left and top.",
)
MOVED_WORDS = Text("পাতা {page}: {words}টি শব্দ সরেছে", "Page {page}: {words} word(s) moved")
RESIZED_PAGE = Text("পাতা {page}: পাতার মাপ", "Page {page}: its size")
AT_MOST = Text("সবচেয়ে বেশি {millimetres} মিমি", "{millimetres} mm at most")
TO_PAGES = Text("কিছু শব্দ গেছে {pages} নম্বর পাতায়", "some to page {pages}")
FULL_STOP = Text("।", ".")
PAGE = Text("পাতা {page}", "Page {page}")

OTHER_MEANS = Text(
    "যা দিয়ে তৈরি হয়েছিল তা এখন আলাদা: {entries}।", "It was made by other means than those of now: {entries}."
)
TO_HAVE_THE_SAME = Text("হুবহু মেলাতে: {ways}।", "To have the same bytes: {ways}.")
INSTALL_VERSIONS = Text(
    "আগের সংস্করণ আলাদা পরিবেশে বসান ({install})",
    "install the versions of then in an environment apart ({install})",
)
USE_MACHINE = Text(
    "যে কম্পিউটারে বা কনটেইনারে {libraries} আছে সেখানে যাচাই করুন",
    "verify on a machine or in a container with {libraries}",
)
GIVE_TEMPLATES = Text(
    "যে টেমপ্লেট ও হরফ দিয়ে তৈরি, --templates, --font ও --font-fallback দিয়ে তা দিন",
    "give the templates and fonts of then with --templates, --font and --font-fallback",
)
GIVE_OFFICE_FONT = Text(
    "দপ্তর-ফাইলের ‘বিকল্প-হরফ’ ঘরে নাম দেওয়া ফাইলের জায়গায় তখনকার হরফটি রাখুন: {fonts}; PDF-এর ভিতরে থাকলে ‘govdocs extract’ দিয়ে নেওয়া যায়",
    "put the font of then where 'font_fallback' of the office file names it: {fonts}; where the PDF holds it, 'govdocs extract' takes it out",
)
UNEXPLAINED = Text(
    "সফটওয়্যার, হরফ ও টেমপ্লেট একই: তৈরির পরে PDF বা তার উৎস বদলানো হয়েছে।",
    "The programs, fonts and templates are the same: the PDF or its source was changed after it was made.",
)

REPORT_WORDS: dict[str, Text] = {
    "title": Text("পত্র যাচাইয়ের প্রতিবেদন", "Verification of letters"),
    "letter": Text("পত্র", "Letter"),
    "result": Text("ফল", "Result"),
    "before": Text("যেমন রাখা আছে", "As it is stored"),
    "after": Text("যেমন এখন হয়", "As it renders now"),
    "legend": Text(
        "রাখা পাতায় যা এখন নেই তা লাল, এখনকার পাতায় যা নতুন তা নীল; যে লাইনে পার্থক্য আছে তার বাঁয়ে দাগ।",
        "What is gone is red on the stored page, what is new is blue on the present one; a bar stands at the left of lines that differ.",
    ),
    "other": Text("আর্কাইভ নিয়ে অন্য কথা", "Of the archive itself"),
    "means": Text("যা দিয়ে এখন তৈরি হয়", "What letters are rendered by now"),
    "unseen": Text("এর পরের পত্রগুলোর পাতা দেখানো হয়নি।", "The pages of the letters from here on are not shown."),
    "undrawn": Text("এই পত্রের পাতা আঁকা যায়নি।", "The pages of this letter could not be drawn."),
    "contents": Text("সব পত্র", "All letters"),
    "differing": Text("যেসব পত্রে পার্থক্য আছে", "Letters that differ"),
}
"""What the HTML report says besides the verdicts, by the name that its template uses."""
