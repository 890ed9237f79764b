"""The sentences of the dispatch register in Bangla and English: what it refuses, and what checking it finds."""

from __future__ import annotations

from govdocs.errors import Text
from govdocs.problems.sentence import Sentence

# What a line of the register may hold; `{what}` is one of the names that follow

EMPTY = Text("{what} খালি রাখা যায় না।", "the {what} must not be empty")
TOO_LONG = Text("{what} {most} অক্ষরের বেশি হতে পারে না।", "the {what} is longer than {most} characters")
UNPRINTABLE = Text("{what}-এ এমন অক্ষর আছে যা লেখা যায় না।", "the {what} holds unprintable characters")

SUBJECT = Text("বিষয়", "subject")
HOLDER = Text("কার জন্য", "holder")
REASON = Text("কারণ", "reason")
PERSON = Text("নাম", "name")
NUMBER = Text("নম্বর", "number")
FILE_NUMBER = Text("নথি নম্বর", "file number")

# File numbers

FILE_NUMBER_TOO_LONG = Text("নথি নম্বরটি অতিরিক্ত দীর্ঘ।", "the file number is too long")
NOT_DIGITAL = Text(
    "‘{written}’ ডিজিটাল নথি নম্বর নয়; নম্বরটি পুরো লিখুন, যেমন: ৪৬.০০.০০০০.০৭১.৩১.০০৩.২৩।",
    "{written!r} is not a digital file number; write it whole, such as 46.00.0000.071.31.003.23",
)
MORE_THAN_FILE_NUMBER = Text(
    "‘{written}’-এ নথি নম্বরের পরে আরও কিছু আছে; কেবল নথি নম্বরটি লিখুন: {stem}।",
    "{written!r} holds more than a file number; write only {stem}",
)
IRREGULAR_FILE_NUMBER = Text(
    "নথি নম্বর ‘{file}’ ঠিক মনে হচ্ছে না: {reasons} মিলিয়ে দেখুন। নথিটির নম্বর সত্যিই এমন হলে প্রথমবার --start দিন।",
    "the file number {file} looks wrong: {reasons}. If the file's number is truly so, give --start the first time",
)

# Taking, reserving, cancelling, issuing

ALREADY_OPEN = Text(
    "‘{where}’-এ আগে থেকেই একটি রেজিস্টার আছে; সেটি বদলানো হয়নি।",
    "there is a register at '{where}' already; it was left as it is",
)
BAD_COUNT = Text(
    "একবারে ১ থেকে {most}টি নম্বর রাখা যায়, {count}টি নয়।",
    "from 1 to {most} numbers can be put on record at once, not {count}",
)
BAD_START = Text(
    "প্রথম নম্বর ১ থেকে {highest}-এর মধ্যে হতে হবে, {start} নয়।",
    "the first number must be from 1 to {highest}, not {start}",
)
STARTS_ELSEWHERE = Text(
    "এই ক্রমে শেষ নম্বর {last}; পরেরটি {following}, {start} থেকে শুরু করা যায় না। মাঝের নম্বরগুলো কাগজে ব্যবহৃত হয়ে থাকলে আগে সেগুলো তুলুন (register on-paper); এ ক্রমের সব নম্বরই ভুলে নেওয়া হয়ে থাকলে সেগুলো বাতিল করে আবার চালান।",
    "the count stands at {last}; the next is {following}, it cannot start at {start}. Put the numbers between, if they were used on paper, on record first (register on-paper); if all numbers of this count were taken by mistake, cancel them and try again",
)
EARLIER_COUNT = Text(
    "{file}: {year} সালের ক্রম চলছে, আর তারিখটি {day}; এত আগের ক্রম ১ থেকে শুরু হলে একই নম্বর দুবার দেওয়া হতো। কম্পিউটারের ঘড়ি ও পত্রের তারিখ মিলিয়ে দেখুন। তারিখটি ঠিক হলে register next-এ --date ও --start দিন; {year} সালের নম্বরগুলোই ভুলে নেওয়া হয়ে থাকলে সেগুলো বাতিল করুন।",
    "{file}: the count is that of {year}, and the day is {day}; a count begun earlier, at 1, would give the same number twice. Look at the clock of this computer and at the date of the letter. If the day is right, give --date and --start to register next; if the numbers of {year} were taken by mistake, cancel them",
)
BEFORE_THE_FILE = Text(
    "{file} নথিটি {year} সালের, আর তারিখটি {day}, তার আগের। কম্পিউটারের ঘড়ি, পত্রের তারিখ ও নথি নম্বর মিলিয়ে দেখুন। সবই ঠিক হলে register next-এ --date ও --start দিন।",
    "the file {file} is of {year}, and the day is {day}, before it. Look at the clock of this computer, at the date of the letter and at the number of the file. If all are right, give --date and --start to register next",
)
BEYOND_HIGHEST = Text("এই ক্রমের নম্বর {highest} ছাড়িয়ে গেছে।", "the count has gone beyond {highest}")
ON_RECORD = Text(
    "‘{number}’ নম্বরটি রেজিস্টারে আগে থেকেই আছে ({state}); কিছুই বদলানো হয়নি।",
    "{number} is on record already ({state}); nothing was changed",
)
NOT_WHOLE = Text(
    "‘{written}’ পুরো স্মারক নম্বর নয়: নথি নম্বরের পরে জারি নম্বরটিও লিখুন, যেমন ৪৬.০০.০০০০.০৭১.৩১.০০৩.২৬-৫২৩।",
    "'{written}' is no whole memo number: write the issue number after that of the file, as in 46.00.0000.071.31.003.26-523",
)
NO_ISSUE_NUMBER = Text(
    "‘{number}’-এ জারি নম্বর নেই; পুরো স্মারক নম্বরটি দিন।",
    "{number} holds no issue number; give the whole memo number",
)
NOT_ON_RECORD = Text(
    "‘{number}’ রেজিস্টারে নেই; নম্বর ও সাল মিলিয়ে দেখুন (govdocs register list)।",
    "{number} is not in the register; check it and the year (govdocs register list)",
)
SEVERAL_YEARS = Text(
    "‘{number}’ একাধিক বছরে আছে ({years}); --year দিয়ে বছর বলুন।",
    "{number} is in several years ({years}); name one with --year",
)
ALREADY_CANCELLED = Text(
    "‘{number}’ নম্বরটি বাতিল (কারণ: {reason}); এটি আর ব্যবহার করা যায় না, নতুন নম্বর নিন।",
    "{number} is cancelled ({reason}); it is not used again, take a new number",
)

# Numbering a letter

UNUSABLE_CODE = "register-unusable"
REFUSED_CODE = "number-refused"
CANNOT_TYPE_NUMBER = Text(
    "‘নম্বর’ ঘরে রেজিস্টারের নম্বর বসানো যাচ্ছে না; নথি নম্বরটি এক লাইনে সরাসরি লিখুন।",
    "The number cannot be typed in here; write the file number plainly, on one line",
)
CHANGED_MEANWHILE = Text(
    "‘{path}’ এইমাত্র অন্য কেউ বদলেছেন; আবার চালান। {number} নম্বরটি এই পত্রের জন্যই রইল।",
    "'{path}' was changed by somebody just now; run again. Number {number} is kept for it",
)
CANCELLED_IN_LETTER = Text(
    "{number} নম্বরটি বাতিল (কারণ: {reason}); ‘নম্বর’ ঘরে শুধু নথি নম্বর রেখে আবার চালান, নতুন নম্বর বসবে।",
    "Number {number} is cancelled ({reason}); leave only the file number here and run again for a new one",
)
ON_PAPER_IN_LETTER = Text(
    "{number} নম্বরটি কাগজের রেজিস্টারে ব্যবহৃত। নতুন পত্র হলে ‘নম্বর’ ঘরে শুধু নথি নম্বর রেখে আবার চালান; কাগজের সেই পত্রটিই হলে তার PDF লিখে রাখুন (register issue)।",
    "Number {number} was used in the paper register. For another letter leave only the file number here and run again; for that very letter record its PDF (register issue)",
)
OF_ANOTHER_LETTER = Text(
    "{number} নম্বরটি ‘{other}’ পত্রের; দুই পত্রে এক নম্বর হয় না। ‘নম্বর’ ঘরে শুধু নথি নম্বর রেখে আবার চালান, নতুন নম্বর বসবে।",
    "Number {number} is that of '{other}', and no two letters have one. Leave only the file number here and run again",
)
NO_FILE_NUMBER = Text(
    "‘নম্বর’ ঘরে নথি নম্বর নেই; লিখুন, যেমন: নম্বর: ৪৬.০০.০০০০.০৭১.৩১.০০৩.২৬",
    "There is no file number; write, for example, number: 46.00.0000.071.31.003.26",
)

# Where a register is

OTHER_DATABASE = Text(
    "‘{scheme}’ ডেটাবেজে রেজিস্টার রাখা যায় না; একটি ফাইলের নাম বা postgresql://… ঠিকানা দিন।",
    "a register cannot be kept in {scheme!r}; give the name of a file, or postgresql://…",
)
ON_NETWORK_DRIVE = Text(
    "‘{path}’ নেটওয়ার্ক ড্রাইভে; সেখানে দুই কম্পিউটার একই নম্বর পেতে পারে। রেজিস্টার নিজের কম্পিউটারের ডিস্কে রাখুন; কয়েকটি কম্পিউটার থেকে ব্যবহার করতে PostgreSQL-এর ঠিকানা দিন (postgresql://…)।",
    "'{path}' is on a network drive, where two machines could take one number. Keep the register on a local disk; for several machines give the URL of a PostgreSQL database",
)

# The database

MISSING_REGISTER = Text(
    "‘{path}’ নামে কোনো রেজিস্টার নেই। নতুন রেজিস্টার খুলতে: govdocs register open; অন্য জায়গারটি ব্যবহার করতে --register দিন।",
    "there is no register '{path}'. Open a new one with: govdocs register open; for one elsewhere give --register",
)
NOT_A_FILE = Text(
    "‘{path}’ কোনো ফাইল নয় (ফোল্ডার, পাইপ, বা এমন লিংক যা কোথাও যায় না)। সেটি সরান, অথবা --register দিয়ে অন্য নাম দিন।",
    "'{path}' is no file, but a folder, a pipe, or a link that leads nowhere. Take it away, or give another name with --register",
)
NOT_A_REGISTER = Text(
    "‘{where}’ কোনো রেজিস্টার নয়; নাম বা ঠিকানা মিলিয়ে দেখুন। নতুন রেজিস্টার খুলতে: govdocs register open",
    "'{where}' is not a register; check its name. Open a new one with: govdocs register open",
)
PROGRAMS_IN_REGISTER = Text(
    "‘{where}’ রেজিস্টারের ছকে ভিউ বা ট্রিগার বসানো আছে, যা govdocs কখনো লেখে না; শেষ ভালো কপিটি ফিরিয়ে আনুন।",
    "'{where}' has a view in the place of a table, or a trigger, which govdocs never writes; restore the last good copy",
)
OTHER_VERSION = Text(
    "‘{where}’ অন্য সংস্করণের govdocs-এর রেজিস্টার; এই কম্পিউটারে govdocs হালনাগাদ করুন।",
    "'{where}' is a register of another version ({found}, not {expected}); update govdocs on this machine",
)
NO_PSYCOPG = Text(
    'PostgreSQL-এর রেজিস্টারের জন্য psycopg লাগে: pip install "govdocs[postgresql]"',
    'a register in PostgreSQL needs psycopg: pip install "govdocs[postgresql]"',
)
BAD_URL = Text(
    "রেজিস্টারের ঠিকানাটি পড়া যায় না; এভাবে লিখুন: postgresql://নাম@সার্ভার/ডেটাবেজ",
    "the register's URL cannot be read; write postgresql://user@host/database",
)
CANNOT_BE_USED = Text(
    "রেজিস্টার ‘{where}’ ব্যবহার করা যাচ্ছে না: {reason}",
    "the register '{where}' cannot be used: {reason} ({detail})",
)
BUSY = Text(
    "অন্য কেউ রেজিস্টারটি অনেকক্ষণ ধরে ব্যবহার করছেন; একটু পরে আবার চেষ্টা করুন।",
    "somebody else has kept it busy for long; try again in a while",
)
DISK_FULL = Text("ডিস্কে জায়গা নেই; জায়গা খালি করে আবার চেষ্টা করুন।", "the disk is full; make room and try again")
READ_ONLY = Text(
    "এতে লেখার অনুমতি নেই; ফাইল ও ফোল্ডার দুটিরই অনুমতি দেখুন।",
    "it may not be written; see to the permissions of the file and of its folder",
)
CANNOT_OPEN = Text(
    "ফাইলটি খোলা যাচ্ছে না; ফোল্ডারটি আছে কি না ও তাতে লেখার অনুমতি দেখুন।",
    "the file cannot be opened; see whether its folder is there and may be written",
)
NOT_A_DATABASE = Text(
    "এটি রেজিস্টারের ফাইল নয়, অথবা নষ্ট হয়ে গেছে; সর্বশেষ ভালো অনুলিপি ফিরিয়ে আনুন।",
    "the file is no register, or damaged; restore the last good copy",
)
CORRUPT = Text(
    "ফাইলটি নষ্ট হয়ে গেছে; এতে আর নম্বর নেবেন না, সর্বশেষ ভালো অনুলিপি ফিরিয়ে আনুন।",
    "the file is damaged; take no more numbers from it, restore the last good copy",
)
DISK_ERROR = Text(
    "ডিস্কে পড়া বা লেখা যাচ্ছে না; ডিস্ক দেখুন, রেজিস্টার নেটওয়ার্ক ড্রাইভে রাখবেন না।",
    "the disk cannot be read or written; see to it, and keep no register on a network drive",
)
CANNOT_LOCK = Text(
    "ফাইলটি তালাবদ্ধ করা যাচ্ছে না; রেজিস্টার নেটওয়ার্ক ড্রাইভে না রেখে নিজের কম্পিউটারে রাখুন।",
    "the file cannot be locked; keep the register on a local disk, not on a network drive",
)
NO_PERMISSION = Text(
    "এতে লেখার অনুমতি নেই; ডেটাবেজের প্রশাসককে বলুন।", "it may not be written; ask whoever keeps the database"
)
NO_TABLES = Text(
    "এটি রেজিস্টার নয়; নতুন রেজিস্টার খুলতে: govdocs register open",
    "it is not a register; open one with: govdocs register open",
)
UNREACHABLE = Text(
    "সার্ভারে পৌঁছানো যাচ্ছে না; সার্ভার চালু আছে কি না, নেটওয়ার্ক, নাম ও পাসওয়ার্ড দেখুন।",
    "the server cannot be reached; see whether it runs, and to the network, the user and the password",
)
FAILED = Text("ডেটাবেজ কাজটি করেনি ({detail})", "the database has refused")

ODD_VALUE = Text(
    "রেজিস্টার ‘{where}’ ব্যবহার করা যাচ্ছে না: এতে এমন মান আছে যা govdocs লেখে না ({detail})। এটি থেকে আর নম্বর নেবেন না; সর্বশেষ ভালো অনুলিপি ফিরিয়ে আনুন।",
    "the register '{where}' cannot be used: it holds a value that govdocs never writes ({detail}). Take no more numbers from it, restore the last good copy",
)

# Checking a register

DAMAGED = Sentence(
    "register-damaged",
    Text("রেজিস্টার ‘{where}’ নষ্ট হয়ে গেছে।", "The register '{where}' is damaged: {damage}."),
    Text(
        "এটি থেকে আর নম্বর নেবেন না; সর্বশেষ ভালো অনুলিপি ফিরিয়ে এনে আবার মিলিয়ে দেখুন।",
        "Take no more numbers from it; restore the last good copy and check again.",
    ),
)
NUMBER_LOST = Sentence(
    "number-lost",
    Text(
        "{number} নম্বরটি রেজিস্টার থেকে মুছে গেছে; ইতিহাসে আছে: {state}, {day}।",
        "Number {number} is gone from the register; its history says: {state} on {day}.",
    ),
    Text(
        "কেউ ডেটাবেজে হাত দিয়েছেন; অনুলিপি থেকে সারিটি ফিরিয়ে আনুন।",
        "Somebody has meddled with the database; restore the row from a copy.",
    ),
)
NUMBER_WITHOUT_HISTORY = Sentence(
    "number-without-history",
    Text(
        "{number} নম্বরটি কবে কীভাবে এল, ইতিহাসে তা নেই।", "How number {number} came to be is not in the history."
    ),
    Text(
        "নম্বরটি govdocs দিয়ে নেওয়া হয়নি; কে যোগ করেছেন খোঁজ নিন।",
        "It was not taken by govdocs; ask who has added it.",
    ),
)
NUMBER_GAP = Sentence(
    "number-gap",
    Text("{series} {year}ক্রমে {span} নম্বর নেই।", "Number {span} is missing in the count of {series}{year}."),
    Text(
        "রেজিস্টারের অনুলিপি মিলিয়ে দেখুন; এই ফাঁক govdocs রাখে না।",
        "Compare with a copy of the register; govdocs leaves no such gap.",
    ),
)
NUMBER_ALTERED = Sentence(
    "number-altered",
    Text(
        "{number} নম্বরের অবস্থা ইতিহাসের সঙ্গে মেলে না: রেজিস্টারে ‘{state}’, ইতিহাসে ‘{recorded}’।",
        "Number {number} does not agree with its history: {state} and {recorded}, or another letter.",
    ),
    Text(
        "কেউ ডেটাবেজে হাত দিয়েছেন; অনুলিপির সঙ্গে মিলিয়ে দেখুন।",
        "Somebody has meddled with the database; compare with a copy.",
    ),
)
COLUMN_ALTERED = Sentence(
    "number-altered",
    Text(
        "{number} নম্বরের ‘{column}’ ইতিহাসের সঙ্গে মেলে না: রেজিস্টারে ‘{found}’, ইতিহাসে ‘{recorded}’।",
        "'{column}' of number {number} does not agree with its history: '{found}' and '{recorded}'.",
    ),
    NUMBER_ALTERED.hint,
)
HISTORY_ALTERED = Sentence(
    "history-altered",
    Text(
        "ইতিহাসের একটি লাইন নিজের সঙ্গেই মেলে না: ‘{file}’ নথির {number}, {day}।",
        "A line of the history does not agree with itself: {number} of '{file}', {day}.",
    ),
    NUMBER_ALTERED.hint,
)
NUMBER_ODD = Sentence(
    "number-odd",
    Text(
        "‘{number}’: স্মারক নম্বর, নথি, ক্রম ({count}) ও বছর একটি আরেকটির সঙ্গে মেলে না।",
        "'{number}': the memo number, the file, the number ({count}) and the year do not belong together.",
    ),
    NUMBER_ALTERED.hint,
)
LETTER_TWICE = Sentence(
    "letter-twice",
    Text(
        "একই পত্র দুটি নম্বরে জারি দেখানো হয়েছে: {first} ও {second}।",
        "One letter is issued under two numbers: {first} and {second}.",
    ),
    Text(
        "যে নম্বরটি ভুলে নেওয়া, সেটি কারণসহ বাতিল করুন: govdocs register cancel",
        "Cancel the one that was taken by mistake: govdocs register cancel",
    ),
)
LETTER_MISSING = Sentence(
    "letter-missing",
    Text(
        "{number} নম্বরের পত্র ‘{path}’ জায়গামতো নেই।", "The letter of number {number}, '{path}', is not there."
    ),
    Text(
        "ফাইলটি সরানো হয়ে থাকলে নতুন জায়গাটি লিখে রাখুন: govdocs register issue",
        "If it was moved, record its new place: govdocs register issue",
    ),
)
LETTER_CHANGED = Sentence(
    "letter-changed",
    Text(
        "{number} নম্বরে যে পত্র জারি হয়েছিল, ‘{path}’ এখন আর সেটি নয়।",
        "'{path}' is no longer the letter that was issued as {number}.",
    ),
    Text(
        "জারি হওয়া পত্রটি ফিরিয়ে আনুন; নতুন রূপটিই জারি হয়ে থাকলে লিখে রাখুন: govdocs register issue",
        "Restore the letter that was issued; if the new one went out, record it: govdocs register issue",
    ),
)
NUMBER_WAITING = Sentence(
    "number-waiting",
    Text(
        "{number} নম্বরটি {days} দিন আগে {state} হয়েছে{holder}, এখনও পত্র জারি হয়নি।",
        "Number {number} was {state}{holder} {days} days ago and has no letter.",
    ),
    Text(
        "পত্রটি জারি হয়ে থাকলে লিখে রাখুন (register issue); না লাগলে কারণসহ বাতিল করুন (register cancel)।",
        "Record the letter if it went out (register issue); cancel the number if it is not needed (register cancel).",
    ),
)
RESERVED = Text("সংরক্ষণ করা", "reserved")
TAKEN = Text("নেওয়া", "taken")
DATES_OUT_OF_ORDER = Sentence(
    "dates-out-of-order",
    Text(
        "{after} নম্বরের তারিখ ({day}) আগের নম্বর {before}-এর তারিখের ({day_before}) আগে।",
        "Number {after} is of {day}, earlier than {before} of {day_before}.",
    ),
)
COUNT_BEGUN_BACK = Sentence(
    "count-begun-back",
    Text(
        "{number} নম্বরটি {year} সালের নম্বরের পরে দেওয়া, তারিখ ({day}) তার আগের: ক্রমটি আবার ১ থেকে শুরু হয়েছে।",
        "Number {number} was given after numbers of {year}, with an earlier day ({day}): the count began at 1 again.",
    ),
    Text(
        "কম্পিউটারের ঘড়ি তখন ঠিক ছিল কি না দেখুন; একই নম্বর দুটি পত্রে গিয়ে থাকলে একটি কারণসহ বাতিল করুন (register cancel)।",
        "Look whether the clock of the computer was right then; if two letters have one number, cancel one with the reason (register cancel).",
    ),
)

# A count, as a sentence names it

ALL_FILES = Text("দপ্তরের", "*")
ONE_FILE = Text("{file} নথির", "{file}")
IN_YEAR = Text("{year} সালের ", " in {year}")
NUMBER_OF_COUNT = Text("{series} {year}{number}", "{number} of {series}{year}")

HEADS = (
    Text("স্মারক নম্বর", "Memo number"),
    Text("তারিখ", "Date"),
    Text("অবস্থা", "State"),
    Text("বিষয় বা কারণ", "Subject or reason"),
    Text("কার জন্য", "For"),
    Text("কে", "By"),
)
"""The heads of the list's columns."""
