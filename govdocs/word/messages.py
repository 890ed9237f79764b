"""What is said of a Word file: what it cannot carry over from the page, and what it cannot be made of."""

from govdocs.errors import Text
from govdocs.problems.sentence import Sentence

DRAFT = Sentence(
    "word-draft",
    Text(
        "DOCX সম্পাদনার খসড়া, জারির কপি নয়; উৎসের আঙুলছাপ {fingerprint}।",
        "A DOCX is a draft for editing, not the copy to be issued; the fingerprint of its source is {fingerprint}.",
    ),
    Text(
        "Word-এ যা বদলাবেন তা YAML-এও বদলান; জারি করুন PDF থেকে।",
        "What you change in Word change in the YAML, too; issue the PDF.",
    ),
)
PAGE_DIGITS = Sentence(
    "word-page-digits",
    Text(
        "Word-এ পাতার নম্বর বাংলায় দেখায় কেবল ‘{font}’ হরফ থাকলে; না থাকলে ইংরেজি অঙ্কে।",
        "Word shows the page numbers in Bangla only where the font '{font}' is installed; elsewhere in Latin digits.",
    ),
    Text("হরফটি কম্পিউটারে বসান।", "Install the font."),
)
FONT = Sentence(
    "word-font",
    Text(
        "DOCX-এ হরফের নাম থাকে, হরফ নয়: যে কম্পিউটারে ‘{font}’ নেই সেখানে পাতা অন্য রকম হবে।",
        "A DOCX names its font and does not hold it: where '{font}' is not installed the pages are different.",
    ),
    Text("হরফটি বসান, বা অন্যটি বলুন: --word-font.", "Install it, or name another one with --word-font."),
)
BIJOY_FONT = Sentence(
    "word-bijoy",
    Text(
        "DOCX-এর বাংলা বিজয়ে লেখা: ‘{font}’ ছাড়া পড়া যায় না, খোঁজা ও ওয়েবে কপি করাও যায় না।",
        "The Bangla of the DOCX is typed for Bijoy: without '{font}' it cannot be read, nor searched or copied to the web.",
    ),
    Text(
        "যে দপ্তর বিজয় চায় কেবল তাকে দিন; অন্যদের জন্য --word-font Nikosh.",
        "Give it only to an office that asks for Bijoy; for others use --word-font Nikosh.",
    ),
)
NOT_IN_BIJOY = Sentence(
    "word-not-in-bijoy",
    Text(
        "‘{text}’ বিজয়ের ‘{font}’ হরফে লেখা যায় না; DOCX-এ ইউনিকোডে আছে।",
        "'{text}' cannot be typed for the Bijoy font '{font}'; it is in Unicode in the DOCX.",
    ),
    Text("বানান দেখুন; ঠিক হলে এভাবেই থাকবে।", "Check its spelling; if it is right it stays so."),
)
OWN_FACES = Sentence(
    "word-own-fonts",
    Text(
        "দপ্তর-ফাইল বা --font-এর হরফ ({fonts}) DOCX-এ নেই।",
        "The fonts of the office file or of --font ({fonts}) are not in the DOCX.",
    ),
    Text("হরফের নাম বলুন: --word-font.", "Name a font with --word-font."),
)
OWN_TEMPLATES = Sentence(
    "word-own-templates",
    Text(
        "নিজস্ব টেমপ্লেট ও style.css DOCX-এ খাটে না; DOCX হয়েছে প্রচলিত বিন্যাসে।",
        "Your own templates and style.css do not apply to a DOCX, which has the usual layout.",
    ),
    Text(
        "DOCX-এর চেহারা Word-এ বদলান, তারপর দিন: --word-template.",
        "Change the styles of a DOCX in Word and give it as --word-template.",
    ),
)
LINK = Sentence(
    "word-link",
    Text(
        "‘{words}’ DOCX-এ লিংক নয়; ঠিকানাটি ({address}) ছাপা হয়নি।",
        "'{words}' is no link in the DOCX; its address ({address}) is not printed.",
    ),
    Text("ঠিকানা দেখাতে চাইলে লেখায় দিন।", "Write the address out if it is to be read."),
)
CHARACTER = Sentence(
    "word-character",
    Text(
        "একটি অদৃশ্য নিয়ন্ত্রণ-অক্ষর DOCX-এ রাখা যায় না; বাদ গেছে।",
        "An invisible control character cannot be kept in a DOCX; it was left out.",
    ),
    Text("YAML থেকে অক্ষরটি মুছুন।", "Delete it from the YAML."),
)
NO_WRITER = Sentence(
    "word-kind",
    Text("‘{kind}’ ধরনের দলিলের DOCX করা যায় না।", "No DOCX can be made of documents of the kind '{kind}'."),
    Text("PDF বা HTML করুন।", "Make a PDF or HTML."),
)
FONT_NAME = Text("‘{font}’ কোনো হরফের নাম নয়।", "'{font}' is no name of a font.")
NO_TEMPLATE = Text(
    "‘{name}’ থেকে শৈলী নেওয়া যাচ্ছে না: {reason}। govdocs-এর তৈরি DOCX Word-এ খুলে শৈলী বদলে সেটি দিন।",
    "No styles can be taken from '{name}': {reason}. Open a DOCX of govdocs in Word, change its styles, and give that.",
)
NOT_A_DOCX = Text("এটি .docx নয়", "it is no .docx")
TOO_LARGE = Text("ফাইলটি অনেক বড়", "it is too large")
UNREADABLE_STYLES = Text("শৈলীর অংশ পড়া যায় না", "its styles cannot be read")
NOT_INSTALLED = Text(
    "DOCX করতে python-docx লাগে: pipx inject govdocs python-docx (pipx ছাড়া: python -m pip install 'govdocs[word]')",
    "A DOCX needs python-docx: pipx inject govdocs python-docx (without pipx: python -m pip install 'govdocs[word]')",
)
NO_LIBRARY = Sentence("word-not-installed", NOT_INSTALLED)
DESCRIPTION = Text(
    "govdocs-এর খসড়া; উৎসের আঙুলছাপ {fingerprint}। জারির কপি নয়।",
    "A draft by govdocs; fingerprint of the source {fingerprint}. Not the copy to be issued.",
)
STATUS = Text("খসড়া", "Draft")
STANDING = frozenset([DRAFT.code, PAGE_DIGITS.code, FONT.code, BIJOY_FONT.code])
"""What is to be said of every Word file: once of one that is made alone, and not of each of many."""
