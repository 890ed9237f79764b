"""The sentences of the command in both languages, by verb."""

from __future__ import annotations

from govdocs.errors import Text

# check

NO_MISTAKES = Text("{file}: ঠিক আছে", "{file}: fine")


# audit

NO_FINDINGS = Text("{file}: আপত্তি নেই", "{file}: nothing found")
HOW_TO_SILENCE = Text(
    "নিয়মের ব্যাখ্যা, ও এই দলিলে না খাটলে তা উপেক্ষা করার উপায়: govdocs rules নিয়মের-নাম",
    "What a rule means, and how to silence it where it does not apply: govdocs rules RULE",
)
STDIN_NOT_FIXED = Text(
    "stdin থেকে পড়া দলিল শুধরে লেখা যায় না; --diff দিন।", "What comes from stdin cannot be mended; use --diff."
)


# rules

NO_SUCH_RULE = Text(
    "‘{name}’ নামে কোনো নিয়ম নেই। তালিকা: govdocs rules", "There is no rule '{name}'. List: govdocs rules"
)
RULE_MISTYPED = Text(
    "‘{name}’ নামে কোনো নিয়ম নেই। আপনি কি ‘{meant}’ বোঝাতে চেয়েছেন?",
    "There is no rule '{name}'. Did you mean '{meant}'?",
)
RULE_PAGE = Text(
    """\
{id} ({severity})

{manual}

উৎস: {source}

এক দলিলে উপেক্ষা করতে:
  নিরীক্ষা:
    উপেক্ষা:
      - নিয়ম: {id}
        কারণ: …
পুরো দপ্তরের জন্য, office.yaml ফাইলে (বন্ধ, অবগতি, সতর্কতা বা ভুল):
  নিরীক্ষা:
    নিয়ম:
      {id}: বন্ধ""",
    """\
{id} ({severity})

{manual}

Authority: {source}

To silence it in one document:
  audit:
    ignore:
      - rule: {id}
        reason: …
For a whole office, in office.yaml (off, notice, warning or error):
  audit:
    rules:
      {id}: off""",
)


# merge

SINGLE_AND_BY = Text("--single ও --by একসঙ্গে দেওয়া যায় না।", "Give --single or --by, not both.")
SINGLE_NOT_A_PDF = Text(
    "--single-এ একটি PDF-এর নাম দিন; ফোল্ডার সেখানে বা -d-তে।",
    "--single takes a PDF; its folder stands there or in -d.",
)
COLUMNS = Text("কলাম: {pairs}", "Columns: {pairs}")
NO_COLUMNS = Text("একটিও বসেনি", "none")
DRY_RUN = Text(
    "{letters}টি পত্র ঠিক আছে; {files}টি PDF লেখা হতো। কিছু লেখা হয়নি।",
    "{letters} letters are in order; {files} PDFs would be written. Nothing was written.",
)
PDF_OF_ROW = Text("{target} (সারি {row})", "{target} (row {row})")
PDFS_WRITTEN = Text("মোট {total}টি PDF-এর {made}টি তৈরি হয়েছে", "{made} of {total} PDFs written")
PDFS_FAILED = Text("{failed}টি হয়নি", "{failed} failed")

# render: many documents

STANDARD_INPUT_ALONE = Text("‘-’ একা দিন; ফোল্ডার বা -j-এর সঙ্গে নয়।", "Give '-' alone, not with a folder or -j.")
NEGATIVE_LIMIT = Text("--timeout ও --memory শূন্য বা তার বেশি হবে।", "--timeout and --memory are zero or more.")
PASSED_OVER = Text(
    "{count}টি YAML ফাইল দলিল নয় বলে বাদ রাখা হয়েছে: {names}",
    "{count} YAML files that are no documents were passed over: {names}",
)
RENDERED = Text("মোট {total}টি দলিলের {made}টি তৈরি হয়েছে", "{made} of {total} rendered")
UNCHANGED = Text("{count}টি আগের মতোই আছে", "{count} unchanged")
NOT_RENDERED = Text("{count}টি হয়নি (বিস্তারিত: govdocs check ফাইল)", "{count} failed (see: govdocs check FILE)")
WARNINGS = Text("সতর্কতা {count}টি (বিস্তারিত: govdocs audit ফাইল)", "{count} warnings (see: govdocs audit FILE)")

# merge and render

LEFT = Text("{left}টি বাকি আছে", "{left} not begun or not finished")
FULL_STOP = Text("।", ".")


# The command line

CHOICES = Text("{option}: {choices} থেকে বেছে নিন।", "Choose from {choices}.")
FORMER_WORDS = Text(
    "‘govdocs {former}’ এখন ‘govdocs {present}’।", "'govdocs {former}' is now 'govdocs {present}'."
)

# register

REGISTER_OPENED = Text(
    "রেজিস্টার খোলা হলো। এবার নম্বর নিন: govdocs register next নথি-নম্বর (কাগজের রেজিস্টারের পর থেকে হলে --start)",
    "The register is open. Take a number: govdocs register next FILE-NUMBER (--start, to go on from a paper register)",
)
NEW_COUNT = Text(
    "নতুন ক্রম শুরু হলো{year}। নথি নম্বরটি মিলিয়ে দেখুন; কাগজের রেজিস্টারে আগে নম্বর দেওয়া হয়ে থাকলে এটি বাতিল করে --start দিন।",
    "A new count begins. Check the file number; where earlier letters were numbered on paper, give --start.",
)
ISSUED_BEFORE = Text(
    "এই নম্বরে আগে অন্য একটি রূপ জারি দেখানো ছিল; ইতিহাসে দুটিই রইল।",
    "Another version was issued under this number before; the history keeps both.",
)
REGISTER_FINE = Text("{register}: ঠিক আছে", "{register}: fine")
CSV_OR_JSON = Text("--csv ও --json একসঙ্গে দেওয়া যায় না।", "Give --csv or --json, not both.")
UNKNOWN_PERSON = Text(
    "কে, তা জানা যাচ্ছে না; --by দিয়ে নাম দিন।", "Who you are is not known; give your name with --by."
)

# archive

IN_ARCHIVE_ALREADY = Text("{path}: আগে থেকেই আর্কাইভে আছে।", "{path}: already in the archive.")
SUPERSEDED = Text(
    "আগের রূপটি রয়ে গেল, প্রতিস্থাপিত হিসেবে: {path}", "The former one stays, as superseded: {path}"
)
ONE_ARCHIVE = Text("একটিই আর্কাইভের নাম দিন।", "Name one archive.")
IS_AN_ARCHIVE = Text(
    "‘{path}’ নিজেই একটি আর্কাইভ; তাতে পত্র যোগ করতে: govdocs archive add -d {path} ফাইল",
    "'{path}' is an archive; to put letters into it: govdocs archive add -d {path} FILE",
)
NOT_AN_ARCHIVE = Text(
    "‘{path}’ কোনো আর্কাইভ নয় (journal.jsonl নেই)। নতুন আর্কাইভ: govdocs archive add -d ফোল্ডার ফাইল",
    "'{path}' is no archive: it has no journal.jsonl.",
)
TWO_OF_A_KIND = Text(
    "‘{given}’: দুটিই আর্কাইভ, অথবা দুটিই পত্র (PDF বা নম্বর) দিন।", "Give two archives or two letters."
)
SEVERAL_LETTERS = Text(
    "‘{given}’ নম্বরে একাধিক পত্র আছে; PDF-টির নাম দিন: {paths}", "More than one letter has it."
)
NO_SUCH_LETTER = Text(
    "‘{given}’ নামে কোনো PDF নেই, এই নম্বরে আর্কাইভে কোনো পত্রও নেই।", "No PDF and no number in the archive."
)

# verify

SOURCE_FOR_ONE = Text("--source একটি PDF-এর জন্য।", "--source is for one PDF.")
FOLDER_GIVEN = Text(
    "‘{path}’ একটি ফোল্ডার; এখানে PDF-এর নাম দিন। ফোল্ডারটি আর্কাইভ হলে: govdocs archive verify {path}",
    "'{path}' is a folder; name its PDFs. If it is an archive: govdocs archive verify {path}",
)
ONE_REPORT_ON_STDOUT = Text(
    "stdout-এ একটিই প্রতিবেদন যায়; অন্যগুলো ফাইলে দিন: --report junit=ফাইল।", "One report goes to stdout."
)
