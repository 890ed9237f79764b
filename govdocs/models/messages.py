"""The sentences of the models: what a value or a form refuses, and what contradicts what."""

from govdocs.errors import Text

INCLUDE_WITHOUT_FOLDER = Text(
    "‘{value}’ কোন ফোল্ডারে খুঁজতে হবে তা জানা নেই; মূল দলিলটি আগে ফাইলে সংরক্ষণ করুন।",
    "It is not known in which folder '{value}' lies; load the letter from a file.",
)
EMPTY_LIST = Text("তালিকায় কোনো সারি নেই; ‘সারি’ বা ‘দল’ লিখুন।", "The list has no rows; write 'rows' or 'groups'.")
UNEVEN_SESSION = Text(
    "এই অধিবেশনের ঘর অন্য ঘরের উপর পড়েছে; ‘কলাম’ ও ‘সারি’ মিলিয়ে দেখুন।",
    "A cell of this session falls on another one; check 'columns' and 'rows'.",
)
YES_OR_NO = Text("‘{value}’-এর জায়গায় ‘হ্যাঁ’ বা ‘না’ লিখুন।", "Write 'হ্যাঁ' (yes) or 'না' (no) instead of '{value}'.")
UNKNOWN_FORM = Text(
    "‘{code}’ নামে কোনো ফরম নেই; ফরমগুলো দেখায়: govdocs kinds --forms",
    "There is no form '{code}'; to see them all: govdocs kinds --forms",
)
NO_READING = Text(
    "এখানে একটি সংখ্যা, তারিখ বা কথা লিখুন, যেমন ৫ বা ৩০ জুন ২০২৪।",
    "write a number, a date or words here, such as 5 or 2024-06-30",
)
NO_YEAR = Text("বছর এভাবে লিখুন: ২০২৩-২৪ বা ২০১৭।", "write the year, such as 2023-24 or 2017")
STYLE_NEEDS = Text("‘রীতি: {style}’ হলে ‘{wanted}’ লিখতে হয়।", "'style: {style}' needs '{wanted}'.")
STYLE_HAS_NO = Text(
    "‘রীতি: {style}’ হলে ‘{unwanted}’ ছাপা হয় না; ঘরটি মুছে দিন, অথবা রীতি বদলান।",
    "'style: {style}' does not print '{unwanted}'; remove it, or change the style.",
)
ONLY_IN_REPORT = Text(
    "‘{field}’ কেবল প্রতিবেদনে ছাপা হয়; ‘প্রতিবেদন: হ্যাঁ’ লিখুন, অথবা ঘরটি মুছে দিন।",
    "'{field}' is printed in a report only; write 'report: yes', or remove the key.",
)
NOT_IN_PARTS = Text(
    "‘অংশ’-এর তালিকায় ‘{field}’ নেই, তাই এটি ছাপা হবে না; তালিকায় যেখানে ছাপা হবে সেখানে নামটি লিখুন, অথবা ঘরটি মুছে দিন।",
    "'parts' does not name '{field}', so it would not be printed; name it where it is to stand, or remove it.",
)
PART_TWICE = Text(
    "‘অংশ’-এর তালিকায় ‘{part}’ দুইবার আছে; একটি মুছে দিন।",
    "'parts' names '{part}' twice; remove one of them.",
)
LABEL_TWICE = Text(
    "নম্বরের লেবেল দুই জায়গায় দেওয়া হয়েছে; ‘লেবেল’-এরটি অথবা ‘নম্বরের-লেবেল’ মুছে দিন।",
    "The label of the number is given twice; remove that of 'labels', or 'number_label'.",
)
FORM_OF_ANOTHER_KIND = Text(
    "‘{form}’ পত্র নয়, আলাদা ধরনের দলিল; প্রথম লাইনে লিখুন ‘ধরন: {kind}’, আর ‘ফরম’ মুছে দিন। নমুনা দেখতে: govdocs new {kind}",
    "{form} is a kind of document of its own; write 'kind: {kind}' and remove 'form'. For a sample: govdocs new {kind}",
)
NO_SUCH_INSET = Text(
    "বক্তব্যে ‘{{{{{name}}}}}’ লেখা আছে, কিন্তু ‘{name}’ চিহ্নের কোনো সারণি নেই।",
    "The body keeps a place for '{name}', but there is no table with that mark.",
)
INSET_WITHOUT_PLACE = Text(
    "‘{mark}’ কোথায় বসবে তা বলা হয়নি; বক্তব্যে আলাদা লাইনে লিখুন: {{{{{mark}}}}}",
    "The body keeps no place for '{mark}'; write {{{{{mark}}}}} on a line of its own.",
)
DISCUSSION_NEEDS_TABLE = Text(
    "সিদ্ধান্তের সঙ্গে আলোচনা কেবল ছকে ছাপা যায়; ‘সিদ্ধান্তের-রীতি: ছক’ দিন।",
    "A decision's discussion is printed in the table only; write 'decision_style: table'.",
)
FORM_WITHOUT_FOLDER = Text(
    "‘{value}’ ফরমটি কোন ফোল্ডারে খুঁজতে হবে তা জানা নেই; দপ্তর-ফাইলটি আগে সংরক্ষণ করুন।",
    "It is not known in which folder '{value}' lies.",
)
REPEATED_FIELD = Text(
    "‘{key}’ ও ‘{first}’ একই ঘরের দুই নাম, আর দুটিই দেওয়া হয়েছে; একটি মুছে দিন।",
    "'{key}' and '{first}' are two names of one key, and both are given; remove one of them.",
)
NO_OFFICE = Text(
    "‘কর্মকর্তা’ লিখতে হলে দলিলে ‘অফিস:’ দিয়ে দপ্তর বেছে নিতে হবে।",
    "'officer' needs 'office:' in the document, so that the office file is read.",
)
UNKNOWN_OFFICER = Text(
    "দপ্তর-ফাইলে ‘{key}’ সংকেতের কোনো কর্মকর্তা নেই। আছেন: {known}।",
    "The office file has no officer '{key}'; it has: {known}.",
)
ITEM_MARK = Text(
    "‘{item_mark}’-এ ১ নেই; প্রথম সারির ক্রমিক লিখুন, যেমন: ১। বা ১) বা ০১.",
    "'{item_mark}' has no 1; write the number of the first entry, such as ১। or ১) or ০১.",
)
NO_BANGLA_DATE = Text(
    "{reason} ‘বঙ্গাব্দ:’ নিজে লিখুন, অথবা ‘রীতি: শুধু-খ্রিষ্টীয়’ দিন।",
    "{reason} Write 'bangla:' yourself, or choose 'style: gregorian'.",
)
UNPRINTED_NUMBER = Text(
    "‘নম্বর-সারি: না’ দেওয়া আছে, তাই এটি ছাপা হবে না; দুটির একটি মুছে দিন।",
    "'numbered: no' leaves '{name}' unprinted; remove one of the two.",
)
NO_SUCH_PICTURE = Text(
    "‘{written}’ ছবিটি পাওয়া যায়নি; ফাইলের নাম মিলিয়ে দেখুন।", "There is no picture '{written}'; check its name."
)
TOO_MANY_PICTURES = Text(
    "‘{written}’ যোগ করা গেল না: দলিলের সব ছবি মিলে অতিরিক্ত বড়; ছবি ছোট করুন বা কমান।",
    "'{written}' is one too many: the pictures of the document are too big together; make them smaller or fewer.",
)
PICTURE_TOO_BIG = Text(
    "‘{written}’ ছবিটি অতিরিক্ত বড়; ১০ মেগাবাইট ও ৪ কোটি পিক্সেলের মধ্যে রাখুন।",
    "'{written}' is too big; keep it within 10 MB and 40 million pixels.",
)
PICTURE_NAME = Text(
    "ছবির ফাইলের নাম লিখুন, যেমন: ছবি/সভা.jpg", "Write the picture's file name, e.g. photos/meeting.jpg"
)
PICTURE_WITHOUT_FOLDER = Text(
    "‘{written}’ ছবিটি কোন ফোল্ডারে খুঁজতে হবে তা জানা নেই; দলিলটি আগে ফাইলে সংরক্ষণ করুন।",
    "It is not known in which folder '{written}' lies; load the document from a file.",
)
PICTURE_UNREADABLE = Text(
    "‘{written}’ ছবিটি খোলা যাচ্ছে না; ফাইলটি খোলার অনুমতি আছে কি না দেখুন।",
    "The picture '{written}' cannot be opened: {reason}.",
)
NO_PICTURE_INSIDE = Text(
    "‘{written}’ ছবি হিসেবে পড়া যাচ্ছে না; PNG বা JPEG ছবি দিন।",
    "'{written}' cannot be read as a picture; give a PNG or JPEG.",
)
PICTURE_CUT_OFF = Text(
    "‘{written}’ ছবিটি অসম্পূর্ণ: ফাইলে লেখা মাপের তুলনায় তথ্য কম; মূল ছবিটি আবার কপি করে দিন।",
    "'{written}' is not all there: the file holds less than the size that it states; copy the original once more.",
)
TOO_MANY_SCANS = Text(
    "‘{written}’ ছবিটি {most}টির বেশি ধাপে সংরক্ষিত; ছবির কোনো প্রোগ্রামে খুলে সাধারণ JPEG হিসেবে আবার সংরক্ষণ করুন।",
    "'{written}' is stored in more than {most} scans; open it in a picture program and save it as a plain JPEG.",
)
TOO_MANY_PARTS = Text(
    "‘{written}’ ছবিটির ফাইল {most}টির বেশি খণ্ডে ভাগ করা; ছবির কোনো প্রোগ্রামে খুলে আবার সংরক্ষণ করুন।",
    "the file of '{written}' is in more than {most} parts; open it in a picture program and save it anew.",
)
PICTURE_WITHOUT_ALT = Text(
    "ছবিটির বর্ণনা নেই; ‘বিকল্প-পাঠ’ লিখুন, অথবা শোভার ছবি হলে ‘অলংকরণ: হ্যাঁ’ দিন।",
    "The picture has no description; write 'alt', or 'decorative: yes' for an ornament.",
)
FONT_NAME = Text(
    "হরফের ফাইলের নাম লিখুন, যেমন: হরফ/Amiri-Regular.ttf",
    "Write the font file's name, e.g. fonts/Amiri-Regular.ttf",
)
FONT_WITHOUT_FOLDER = Text(
    "‘{written}’ হরফটি কোন ফোল্ডারে খুঁজতে হবে তা জানা নেই; দপ্তর-ফাইলটি আগে সংরক্ষণ করুন।",
    "It is not known in which folder '{written}' lies; load the office from a file.",
)
FONT_UNREADABLE = Text(
    "‘{written}’ হরফটি খোলা যাচ্ছে না; ফাইলটি খোলার অনুমতি আছে কি না দেখুন।",
    "The font '{written}' cannot be opened: {reason}.",
)
FONT_TOO_BIG = Text(
    "হরফের ফাইল ‘{written}’ অতিরিক্ত বড়; {most} মেগাবাইটের মধ্যে একটি .ttf ফাইল দিন।",
    "The font file '{written}' is too big; give a .ttf file within {most} MB.",
)
TOO_MANY_FONTS = Text(
    "‘{written}’ যোগ করা গেল না: দপ্তর-ফাইলের সব হরফ মিলে {most} মেগাবাইটের বেশি; ছোট ফাইল দিন, বা হরফ কমান।",
    "'{written}' was not added: the fonts of the office file have more than {most} MB together; give smaller files, or fewer.",
)
FONT_COLLECTION = Text(
    "‘{written}’-এ একাধিক হরফ একসঙ্গে আছে (.ttc); যেটি লাগবে কেবল সেটির .ttf ফাইল দিন।",
    "'{written}' is a collection of fonts (.ttc); give the .ttf file of the one that is needed.",
)
NOT_A_FONT = Text(
    "‘{written}’ ব্যবহার করার মতো হরফ নয়; পরিবর্তনশীল (variable) নয় এমন একটি .ttf ফাইল দিন।",
    "'{written}' is not a static TrueType font; give a .ttf file without variable axes.",
)
DAMAGED_FONT = Text(
    "হরফের ফাইল ‘{written}’ নষ্ট ({damage}); এতে অন্য অক্ষর ছাপা হতে পারে। ফাইলটি অন্য কোথাও থেকে আবার নিন।",
    "The font file '{written}' is damaged ({damage}), and could print other letters; get it anew.",
)
NO_BANGLA_DATELINE = Text(
    "{reason} স্থানের সঙ্গে ‘বঙ্গাব্দ:’ নিজে লিখুন, অথবা ‘রীতি: শুধু-খ্রিষ্টীয়’ দিন।",
    "{reason}. Write 'bangla:' with the place yourself, or choose 'style: gregorian'.",
)
EMPTY_SECTION = Text(
    "এই অংশে কিছুই লেখা হয়নি; লেখা বা ছক দিন, অথবা অংশটি মুছে দিন।",
    "This section says nothing; write its text or table, or remove it.",
)
TOO_WIDE = Text(
    "কলামগুলোর প্রস্থ যোগ করলে {stated}% হয়; মোট ১০০%-এর মধ্যে রাখুন, প্রস্থহীন কলামের জন্যও জায়গা রাখুন।",
    "The widths of the columns sum to {stated}%; keep within 100%, with room for columns without a width.",
)
CELL_BELOW_TABLE = Text(
    "ছকের একটি ঘর শেষ সারিরও {reaches} সারি নিচে পর্যন্ত ধরা আছে; ‘সারি’ কমিয়ে দিন।",
    "A cell reaches {reaches} rows below the last one; lower its 'rows'.",
)
TOO_FEW_CELLS = Text(
    'ছকের এই সারিতে {filled}টি ঘর, কিন্তু কলাম {width}টি; খালি ঘরের জায়গায় "" লিখুন।',
    'This row fills {filled} columns of {width}; write "" for an empty cell.',
)
TOO_MANY_CELLS = Text(
    "ছকের এই সারিতে {filled}টি ঘর, কিন্তু কলাম {width}টি; যে ঘরের লেখায় কমা আছে তা উদ্ধৃতিচিহ্নের ভিতরে লিখুন, যেমন '১,৫০,০০০'।",
    "This row fills {filled} columns, of {width}; quote a cell whose text has a comma, as '1,50,000'.",
)
COLLIDING_CELLS = Text(
    "ছকের এই সারির একটি ঘর উপর থেকে নেমে আসা ঘরের উপর পড়েছে; ‘কলাম’ ও ‘সারি’ মিলিয়ে দেখুন।",
    "A cell of this row falls on one that reaches down from above; check 'columns' and 'rows'.",
)
SCHEMA_BELOW_ONE = Text("স্কিমার সংস্করণ ১ থেকে শুরু।", "Versions of the schema begin at 1.")
NO_VERSION = Text(
    "‘{text}’ govdocs-এর কোনো সংস্করণ নয়; লিখুন 0.1.0 (ঠিক এটিই), 0.1.* বা ~=0.1 (0.1 থেকে, 1.0-এর আগে)।",
    "'{text}' is no version of govdocs; write 0.1.0 (just this one), 0.1.* or ~=0.1 (from 0.1, below 1.0)",
)
NO_TEMPLATE_MARK = Text(
    "‘{text}’ কোনো টেমপ্লেটের চিহ্ন নয়; govdocs pin দিয়ে চিহ্নটি বসান।",
    "'{text}' is no mark of a template; let govdocs pin type it",
)
NOT_LEFT_OUT = Text(
    "‘{field}’ বাদ দেওয়া যায় না; এখানে যা ছাপা হবে তা লিখুন।",
    "'{field}' cannot be left out; write what is to be printed.",
)
NOBODY_SIGNS = Text(
    "কে স্বাক্ষর করছেন তা লেখা নেই; ‘নাম’ বা ‘পদবি’ লিখুন, অথবা ঘরটিই বাদ দিন: না।",
    "It does not say who signs; write 'name' or 'posts', or leave it all out: no.",
)
DATE_IN_THE_NUMBER = Text(
    "নম্বরের ঘরে ‘{rest}’ ছাপা হয় না; তারিখ ‘তারিখ’ ঘরে লিখুন, এখানে কেবল নম্বর।",
    "'{rest}' is not printed with the number; write the date in 'date', and the number alone here.",
)
