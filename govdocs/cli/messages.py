"""The sentences of the command in both languages, by verb."""

from __future__ import annotations

from typing import Final

from govdocs.errors import Text
from govdocs.problems.problem import Severity

# The command line

CHOICES: Final = Text("{option}: {choices} থেকে বেছে নিন।", "Choose from {choices}.")
LANGUAGE: Final = Text(
    "--lang বা GOVDOCS_LANG: bn বা en লিখুন, ‘{given}’ নয়।",
    "--lang and GOVDOCS_LANG take bn or en, not '{given}'.",
)
NO_FILE: Final = Text("‘{path}’ নামে কোনো ফাইল নেই; নাম ও ফোল্ডার মিলিয়ে দেখুন।", "There is no file '{path}'.")
NO_FOLDER: Final = Text("‘{path}’ নামে কোনো ফোল্ডার নেই।", "There is no folder '{path}'.")
NO_OFFICE_FILE: Final = Text("‘{path}’ নামে কোনো দপ্তর-ফাইল নেই।", "There is no office file '{path}'.")
NO_FONT_FILE: Final = Text("‘{path}’ নামে কোনো হরফের ফাইল নেই।", "There is no font file '{path}'.")
NO_DOCUMENT: Final = Text(
    "‘{folder}’ ফোল্ডারে কোনো দলিল নেই।", "There is no document in the folder '{folder}'."
)
BOLD_WITHOUT_REGULAR: Final = Text("--font-bold দিলে --font-ও দিতে হয়।", "--font-bold needs --font.")
DID_YOU_MEAN: Final = Text(" আপনি কি ‘{name}’ বোঝাতে চেয়েছেন?", " Did you mean '{name}'?")
FORMER_WORDS: Final = Text(
    "‘govdocs {former}’ এখন ‘govdocs {present}’।", "'govdocs {former}' is now 'govdocs {present}'."
)
HELP: Final = Text("সাহায্য: {command} --help", "Help: {command} --help")
HELP_USAGE: Final = Text("ব্যবহার:", "Usage:")
HELP_OPTIONS: Final = Text("[বিকল্প…]", "[OPTIONS…]")
HELP_VERB: Final = Text("কমান্ড…", "COMMAND…")
HELP_GIVEN: Final = Text("যা দেওয়া যায়:", "Arguments:")
HELP_OPTION: Final = Text("বিকল্প:", "Options:")
HELP_VERBS: Final = Text("কমান্ড:", "Commands:")
HELP_HELP: Final = Text("এই সাহায্য দেখান।", "Show this help.")
HELP_DEFAULT: Final = Text("[না দিলে: {value}]", "[default: {value}]")

# Problems at the terminal

SEVERITIES: Final = {
    Severity.ERROR: Text("ভুল", "error"),
    Severity.WARNING: Text("সতর্কতা", "warning"),
    Severity.NOTICE: Text("জ্ঞাতব্য", "notice"),
}
ONE_OF_A_SEVERITY: Final = Text("{count}টি {severity}", "{count} {severity}")
SEVERAL_OF_A_SEVERITY: Final = Text("{count}টি {severity}", "{count} {severity}s")
FOUND: Final = Text("মোট {counts}।", "{counts} found.")
MORE: Final = Text(" (আরও {count}টি)", " (and {count} more)")
WAY_OUT: Final = Text("উপায়", "way out")
TIME_LEFT: Final = Text("{done}/{total} · বাকি {time}", "{done}/{total} · {time} left")

# render

LOCAL_FILES_ONLY: Final = Text(
    "--watch ও --number-from-register এই কম্পিউটারের ফাইলের জন্য।",
    "--watch and --number-from-register are for files of this machine.",
)
OUT_FOR_ONE_DOCUMENT: Final = Text(
    "-o একটি দলিলের জন্য; ফোল্ডার বা -j-এর সঙ্গে -d দিন।", "-o is for one document; use -d."
)
OUT_FOR_ONE_FILE: Final = Text(
    "-o একটি ফাইল ও একটি ফরম্যাটের জন্য; একাধিক হলে -d দিন।", "-o is for one file and one format; use -d."
)
OUT_OR_FOLDER: Final = Text("-o ও -d একসঙ্গে দেওয়া যায় না।", "Give -o or -d, not both.")
NUMBERING_NEEDS_FILES: Final = Text(
    "--number-from-register-এর জন্য YAML ফাইল ও PDF ফাইল লাগে; ‘-’ বা কেবল অন্য ফরম্যাট চলবে না।",
    "--number-from-register needs a YAML file and a PDF file, not '-' or other formats alone.",
)
NUMBERING_WITH_WATCH: Final = Text(
    "--watch-এর সঙ্গে --number-from-register দেওয়া যায় না।", "--number-from-register does not go with --watch."
)
NUMBERED: Final = Text("{source}: {number}", "{source}: {number}")
NUMBERED_FIRST: Final = Text(
    "{source}: {number} (এই ক্রমের প্রথম নম্বর)", "{source}: {number} (the first number of its count)"
)

# new, schema

NO_KIND: Final = Text(
    "‘{given}’ নামে কোনো ধরন নেই।{guess} ধরন: {kinds}।", "There is no kind '{given}'.{guess} Kinds: {kinds}."
)
NO_FORM: Final = Text(
    "‘{given}’ নামে কোনো ফরম নেই। ফরমগুলো: {forms}।", "There is no form '{given}'. Forms: {forms}."
)
SEVERAL_FORMS: Final = Text(
    "‘{given}’ বলতে একাধিক ফরম হতে পারে; একটির নাম দিন: {forms}।",
    "'{given}' may mean more than one form; give the name of one: {forms}.",
)
NOTHING_TO_START: Final = Text(
    "কী শুরু করবেন তা বলুন, যেমন: govdocs new নিলাম; সব দেখতে: govdocs new --list",
    "Say what to start, as in: govdocs new auction; to see all: govdocs new --list",
)
FORM_OF_OTHER_KIND: Final = Text(
    "‘{form}’ ফরমটি ‘{bangla}’ ধরনের; লিখুন: govdocs new {english}",
    "The form '{form}' is of the kind '{english}'; type: govdocs new {english}",
)
FILE_EXISTS: Final = Text(
    "‘{path}’ আগে থেকেই আছে; সেটি বদলানো হয়নি। অন্য নাম দিন।",
    "'{path}' exists and was left as it is; give another name.",
)
EDIT_AND_RENDER: Final = Text(
    "এবার সম্পাদনা করুন, তারপর: govdocs render {path}", "Edit it, then: govdocs render {path}"
)
EDIT_AND_MERGE: Final = Text(
    "এবার দুটিই সম্পাদনা করুন (তালিকাটি Excel-এ খোলে), তারপর: govdocs merge {letter} {rows}",
    "Edit both (the list opens in Excel), then: govdocs merge {letter} {rows}",
)
MERGE_NEEDS_FILES: Final = Text(
    "মেইল-মার্জে দুটি ফাইল লেখা হয়, পত্র ও তালিকা; পত্রের নাম দিন .yaml দিয়ে, যেমন: govdocs new merge আমন্ত্রণ.yaml",
    "A mail merge has two files, a letter and a list; name the letter with .yaml, as in: govdocs new merge invitation.yaml",
)
MERGE_LETTER_NEXT: Final = Text(
    "{file} মেইল-মার্জের পত্র (‘{mark}’); তালিকাসহ যাচাই করতে: govdocs merge {file} তালিকা.xlsx --dry-run",
    "{file} is a letter for a mail merge ('{mark}'); to check it with its list: govdocs merge {file} list.xlsx --dry-run",
)
SCHEMAS_INSTALLED: Final = Text(
    "‘{folder}’ ফোল্ডারের দলিলগুলো এখন VS Code-এ নিজে থেকে স্কিমা পায়; ফাইল সরালেও পায়।",
    "The documents in '{folder}' find their schemas in VS Code by themselves now, wherever they move in it.",
)
SETTINGS_UNREADABLE: Final = Text(
    "‘{path}’ বদলানো হয়নি: এতে মন্তব্য বা এমন কিছু আছে যা সাধারণ JSON নয়। এটুকু নিজে যোগ করুন:\n{wanted}",
    "'{path}' was left as it is: it has comments, or is no plain JSON. Add this to it yourself:\n{wanted}",
)
EDIT_AND_NAME: Final = Text(
    "এবার সম্পাদনা করুন: {path}। দপ্তরের কথা পত্রে ‘অফিস:’ ঘরে, নিজস্ব ফরম দপ্তর-ফাইলের ‘ফরম:’ ঘরে লেখা হয়।",
    "Edit it: {path}. A letter names its office in 'office:'; an office file names its own forms in 'forms:'.",
)
SCHEMA_OF_WHICH_KIND: Final = Text(
    "কোন ধরনের স্কিমা, তা লিখুন; সব একসঙ্গে লিখতে --write ফোল্ডার দিন।",
    "Name a kind; or give --write FOLDER to write them all.",
)

# pin

PINNED_ALREADY: Final = Text("{path}: আগে থেকেই আছে", "{path}: pinned already")

# check

NO_MISTAKES: Final = Text("{file}: ঠিক আছে", "{file}: fine")
AUDIT_NEXT: Final = Text(
    "বানান, বার-তারিখ, হিসাব ও গণনা মিলিয়ে দেখতে: govdocs audit {file}",
    "To have spelling, days, sums and counts looked at: govdocs audit {file}",
)

# audit

IN_FILE: Final = Text("{file}: {counts}", "{file}: {counts}")
NO_FINDINGS: Final = Text("{file}: আপত্তি নেই", "{file}: nothing found")
HOW_TO_SILENCE: Final = Text(
    "নিয়মের ব্যাখ্যা, ও এই দলিলে না খাটলে তা উপেক্ষা করার উপায়: govdocs rules নিয়মের-নাম",
    "What a rule means, and how to silence it where it does not apply: govdocs rules RULE",
)
HOW_TO_FIX: Final = Text(
    "যা নিজে থেকে শুধরানো যায়, তা শুধরাতে: govdocs audit --fix {file} (আগে দেখতে --diff)",
    "To fix what is mechanical: govdocs audit --fix {file} (--diff shows it first)",
)
FIXED: Final = Text(
    "  লাইন {line}: ‘{before}’ → ‘{after}’ [{rule}]",
    "  line {line}: '{before}' → '{after}' [{rule}]",
)
ACCEPTED: Final = Text(
    "  ‘{office}’ দপ্তর এই বানান মেনে নিল: {name} ({file}, ‘নাম-হিসেবে’ তালিকা)",
    "  the office '{office}' now accepts: {name} ({file}, in the list 'accepted')",
)
ACCEPTED_ALREADY: Final = Text("  আগে থেকেই মেনে নেওয়া আছে: {names}", "  accepted already: {names}")
HOW_TO_ACCEPT: Final = Text(
    'কোনো নাম বা শব্দ দপ্তরে এভাবেই লেখা হলে: govdocs audit --accept "শব্দ" {file}',
    'Where a name or word is spelt so in your office: govdocs audit --accept "WORD" {file}',
)
STDIN_NOT_FIXED: Final = Text(
    "stdin থেকে পড়া দলিল শুধরে লেখা যায় না; --diff দিন।", "What comes from stdin cannot be mended; use --diff."
)

# rules

NO_SUCH_RULE: Final = Text(
    "‘{name}’ নামে কোনো নিয়ম নেই। তালিকা: govdocs rules", "There is no rule '{name}'. List: govdocs rules"
)
RULE_MISTYPED: Final = Text(
    "‘{name}’ নামে কোনো নিয়ম নেই। আপনি কি ‘{meant}’ বোঝাতে চেয়েছেন?",
    "There is no rule '{name}'. Did you mean '{meant}'?",
)
RULE_PAGE: Final = Text(
    """\
{id} ({severity})

{manual}

উৎস: {source}

এক দলিলে উপেক্ষা করতে:
  নিরীক্ষা:
    উপেক্ষা:
      - নিয়ম: {id}
        কারণ: …
পুরো দপ্তরের জন্য, office.yaml ফাইলে (বন্ধ, জ্ঞাতব্য, সতর্কতা বা ভুল):
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

SINGLE_AND_BY: Final = Text("--single ও --by একসঙ্গে দেওয়া যায় না।", "Give --single or --by, not both.")
SINGLE_NOT_A_PDF: Final = Text(
    "--single-এ একটি PDF-এর নাম দিন; ফোল্ডার সেখানে বা -d-তে।",
    "--single takes a PDF; its folder stands there or in -d.",
)
COLUMNS: Final = Text("কলাম: {pairs}", "Columns: {pairs}")
NO_COLUMNS: Final = Text("একটিও বসেনি", "none")
DRY_RUN: Final = Text(
    "{letters}টি পত্র ঠিক আছে; {files}টি PDF লেখা হতো। কিছু লেখা হয়নি।",
    "{letters} letters are in order; {files} PDFs would be written. Nothing was written.",
)
PDF_OF_ROW: Final = Text("{target} (সারি {row})", "{target} (row {row})")
PDFS_WRITTEN: Final = Text("মোট {total}টি PDF-এর {made}টি তৈরি হয়েছে", "{made} of {total} PDFs written")
PDFS_FAILED: Final = Text("{failed}টি হয়নি", "{failed} failed")

# render: many documents

STANDARD_INPUT_ALONE: Final = Text(
    "‘-’ একা দিন; ফোল্ডার বা -j-এর সঙ্গে নয়।", "Give '-' alone, not with a folder or -j."
)
NEGATIVE_LIMIT: Final = Text(
    "--timeout ও --memory শূন্য বা তার বেশি হবে।", "--timeout and --memory are zero or more."
)
PASSED_OVER: Final = Text(
    "{count}টি YAML ফাইল দলিল নয় বলে বাদ রাখা হয়েছে: {names}",
    "{count} YAML files that are no documents were passed over: {names}",
)
RENDERED: Final = Text("মোট {total}টি দলিলের {made}টি তৈরি হয়েছে", "{made} of {total} rendered")
UNCHANGED: Final = Text("{count}টি আগের মতোই আছে", "{count} unchanged")
NOT_RENDERED: Final = Text(
    "{count}টি হয়নি (বিস্তারিত: govdocs check ফাইল)", "{count} failed (see: govdocs check FILE)"
)
WARNINGS: Final = Text(
    "সতর্কতা {count}টি (বিস্তারিত: govdocs audit ফাইল)", "{count} warnings (see: govdocs audit FILE)"
)

# merge and render

LEFT: Final = Text("{left}টি বাকি আছে", "{left} not begun or not finished")
FULL_STOP: Final = Text("।", ".")

# register

REGISTER_OPENED: Final = Text(
    "রেজিস্টার খোলা হলো। এবার নম্বর নিন: govdocs register next নথি-নম্বর (কাগজের রেজিস্টারের পর থেকে হলে --start)",
    "The register is open. Take a number: govdocs register next FILE-NUMBER (--start, to go on from a paper register)",
)
NEW_COUNT: Final = Text(
    "নতুন ক্রম শুরু হলো{year}। নথি নম্বরটি মিলিয়ে দেখুন; কাগজের রেজিস্টারে আগে নম্বর দেওয়া হয়ে থাকলে এটি বাতিল করে --start দিন।",
    "A new count begins. Check the file number; where earlier letters were numbered on paper, give --start.",
)
ISSUED_BEFORE: Final = Text(
    "এই নম্বরে আগে অন্য একটি রূপ জারি দেখানো ছিল; ইতিহাসে দুটিই রইল।",
    "Another version was issued under this number before; the history keeps both.",
)
REGISTER_FINE: Final = Text("{register}: ঠিক আছে", "{register}: fine")
CSV_OR_JSON: Final = Text("--csv ও --json একসঙ্গে দেওয়া যায় না।", "Give --csv or --json, not both.")
UNKNOWN_PERSON: Final = Text(
    "কে, তা জানা যাচ্ছে না; --by দিয়ে নাম দিন।", "Who you are is not known; give your name with --by."
)

# archive

IN_ARCHIVE_ALREADY: Final = Text("{path}: আগে থেকেই আর্কাইভে আছে।", "{path}: already in the archive.")
JOURNAL_HAS_FAULTS: Final = Text(
    "জার্নালে ভুল আছে, তাই সব পত্র তালিকায় না-ও থাকতে পারে; দেখুন: govdocs archive verify",
    "The journal has faults, and the list may lack letters; see: govdocs archive verify",
)
IS_SUPERSEDED: Final = Text("এর সংশোধিত রূপ আছে", "superseded")
SUPERSEDED: Final = Text(
    "আগের রূপটি রয়ে গেল, প্রতিস্থাপিত হিসেবে: {path}", "The former one stays, as superseded: {path}"
)
ONE_ARCHIVE: Final = Text("একটিই আর্কাইভের নাম দিন।", "Name one archive.")
IS_AN_ARCHIVE: Final = Text(
    "‘{path}’ নিজেই একটি আর্কাইভ; তাতে পত্র যোগ করতে: govdocs archive add -d {path} ফাইল",
    "'{path}' is an archive; to put letters into it: govdocs archive add -d {path} FILE",
)
NOT_AN_ARCHIVE: Final = Text(
    "‘{path}’ কোনো আর্কাইভ নয় (journal.jsonl নেই)। নতুন আর্কাইভ: govdocs archive add -d ফোল্ডার ফাইল",
    "'{path}' is no archive: it has no journal.jsonl.",
)
TWO_OF_A_KIND: Final = Text(
    "‘{given}’: দুটিই আর্কাইভ, অথবা দুটিই পত্র (PDF বা নম্বর) দিন।", "Give two archives or two letters."
)
SEVERAL_LETTERS: Final = Text(
    "‘{given}’ নম্বরে একাধিক পত্র আছে; PDF-টির নাম দিন: {paths}", "More than one letter has it."
)
NO_SUCH_LETTER: Final = Text(
    "‘{given}’ নামে কোনো PDF নেই, এই নম্বরে আর্কাইভে কোনো পত্রও নেই।", "No PDF and no number in the archive."
)

# verify

SOURCE_FOR_ONE: Final = Text("--source একটি PDF-এর জন্য।", "--source is for one PDF.")
FOLDER_GIVEN: Final = Text(
    "‘{path}’ একটি ফোল্ডার; এখানে PDF-এর নাম দিন। ফোল্ডারটি আর্কাইভ হলে: govdocs archive verify {path}",
    "'{path}' is a folder; name its PDFs. If it is an archive: govdocs archive verify {path}",
)
REPORT_OVER_SOURCE: Final = Text(
    "প্রতিবেদন ‘{file}’ নামে লেখা যায় না: সেটি একটি উৎস বা পত্র। অন্য নাম দিন।",
    "A report cannot be written to '{file}', which is a source or a letter; give another name.",
)
ONE_REPORT_ON_STDOUT: Final = Text(
    "stdout-এ একটিই প্রতিবেদন যায়; অন্যগুলো ফাইলে দিন: --report junit=ফাইল।", "One report goes to stdout."
)

# desk

ONLY_FOR_WORD = Text(
    "--word-font ও --word-template কেবল DOCX-এর জন্য; সঙ্গে দিন: --format docx",
    "--word-font and --word-template are for a DOCX; give --format docx, too",
)
DESK_NOT_INSTALLED: Final = Text(
    "ডেস্ক চালাতে আরও প্যাকেজ লাগে ({packages}): pipx inject govdocs starlette uvicorn avro-py; কী আছে, কী নেই: govdocs doctor",
    "The desk needs more packages ({packages}): pipx inject govdocs starlette uvicorn avro-py; what is there and what is not: govdocs doctor",
)
DESK_FOR_THIS_MACHINE: Final = Text(
    "ডেস্ক কেবল এই কম্পিউটারের ব্রাউজারে চলে; --host দেওয়া যায় না, কারণ ডেস্কে আলাদা আলাদা ব্যবহারকারী নেই।",
    "The desk is for the browser of this machine alone; there is no --host, for it knows no accounts.",
)
DESK_IS_OPEN: Final = Text(
    "‘{folder}’ ফোল্ডারের ডেস্ক খোলা; ব্রাউজার নিজে না খুললে উপরের ঠিকানাটি খুলুন। বন্ধ করতে Ctrl-C।",
    "The desk of '{folder}' is open; if no browser appears, open the address above. Ctrl-C ends it.",
)

# What fails in govdocs itself

FAILED_ITSELF: Final = Text(
    "govdocs নিজেই আটকে গেছে ({error})। কী করছিলেন লিখে আমাদের জানান; যন্ত্রে কী আছে, কী নেই: govdocs doctor",
    "govdocs itself has failed ({error}). Tell us what you did; what this machine has: govdocs doctor",
)
OUT_OF_MEMORY: Final = Text(
    "কম্পিউটার আর মেমোরি দিচ্ছে না; অন্য প্রোগ্রাম বন্ধ করে আবার চেষ্টা করুন।",
    "The system gives no more memory; close other programs, and try again.",
)

# doctor

CONDITION_LEVELS: Final = {
    "fine": Text("ঠিক", "fine"),
    "look": Text("দেখুন", "look"),
    "fault": Text("ত্রুটি", "fault"),
}
MACHINE_FINE: Final = Text("সব ঠিক আছে।", "All is as it should be.")
MACHINE_LOOKS: Final = Text(
    "পত্র তৈরি করা যাবে; {count}টি বিষয় দেখুন।", "Letters can be made; {count} worth a look."
)
MACHINE_FAULTS: Final = Text(
    "{count}টি ত্রুটি; ‘উপায়’ মেনে ঠিক করে আবার govdocs doctor দিন।",
    "{count} at fault; follow the ways out, and run govdocs doctor again.",
)
