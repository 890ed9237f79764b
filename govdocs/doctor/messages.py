"""The sentences of `govdocs doctor` in both languages: what was looked at, what was found, what to do."""

from __future__ import annotations

from typing import Final

from govdocs.errors import Text

NOT_EXAMINED: Final = Text("দেখা গেল না: {error}", "could not be looked at: {error}")
INSTALL_ANEW: Final = Text(
    "govdocs আবার ইনস্টল করুন (pipx reinstall govdocs, বা ZIP-টি আবার খুলুন); তবু না হলে এই তালিকা যিনি কম্পিউটার দেখেন তাঁকে দিন।",
    "Install govdocs anew (pipx reinstall govdocs, or unpack the ZIP again); if this stays, show the list to whoever looks after the computer.",
)

# programs

PYTHON: Final = Text("Python", "Python")
PYTHON_FOUND: Final = Text(
    "{version}, {bits}-বিট, {system} ({file})", "{version}, {bits} bits, {system} ({file})"
)
OTHER_PYTHON: Final = Text(
    "Python ৩.১১ থেকে ৩.১৪-এর একটি ইনস্টল করে তা দিয়ে govdocs আবার ইনস্টল করুন।",
    "Install a Python from 3.11 to 3.14, and govdocs with it.",
)
PYTHON_OF_64_BITS: Final = Text(
    "৬৪-বিট Python ইনস্টল করুন; Pango ৩২-বিটে চলে না।", "Install Python of 64 bits; Pango is not there for 32."
)
PACKAGES: Final = Text("প্যাকেজ", "packages")
PACKAGES_FOUND: Final = Text("govdocs {version}; {packages}", "govdocs {version}; {packages}")
PACKAGES_DIFFERENT: Final = Text(
    "govdocs {version}; যে সংস্করণে পরীক্ষিত তা বন্ধনীতে: {packages}। পাতা একই থাকে, PDF-এর বাইট আলাদা হতে পারে।",
    "govdocs {version}; in brackets what it was tested with: {packages}. Pages stay the same, bytes of PDFs may differ.",
)
PACKAGES_LACKING: Final = Text(
    "নেই, বা সংস্করণ মেলে না (যা লাগে তা বন্ধনীতে): {packages}",
    "missing, or of another version than needed (in brackets): {packages}",
)

# libraries

LIBRARY_FOUND: Final = Text("{file}", "{file}")
LIBRARY_TESTED: Final = Text("{version} ({file})", "{version} ({file})")
LIBRARY_DIFFERENT: Final = Text(
    "{version} ({file}); পরীক্ষিত {tested}, তাই PDF-এর বাইট আলাদা হতে পারে",
    "{version} ({file}); tested with {tested}, so bytes of PDFs may differ",
)
LIBRARY_MISSING: Final = Text("পাওয়া যায়নি, বা চালু করা যায়নি", "not found, or not to be loaded")
NEWER_PANGO: Final = Text("Pango ১.৪৪ বা নতুনটি ইনস্টল করুন।", "Install Pango 1.44 or newer.")
PAGE: Final = Text("পরীক্ষার পাতা", "trial page")
PAGE_MADE: Final = Text(
    "একটি বাংলা পাতা তৈরি করে পড়ে মিলিয়ে দেখা হয়েছে ({size} বাইট)",
    "a page of Bangla was made, read back and compared ({size} bytes)",
)

# fonts

OWN_FACE: Final = Text("পত্রের হরফ", "face of letters")
OWN_FACE_FOUND: Final = Text(
    "হিন্দ শিলিগুড়ি, {count}টি ফাইল ({folder})", "Hind Siliguri, {count} files ({folder})"
)
OWN_FACE_MISSING: Final = Text("হিন্দ শিলিগুড়ি নেই", "Hind Siliguri is missing")
OWN_FILES_MISSING: Final = Text(
    "হিন্দ শিলিগুড়ির কিছু ফাইল নেই: {files}", "files of Hind Siliguri are missing: {files}"
)
GET_OWN_FACE: Final = Text(
    "হরফটি আবার নিন: pipx inject --force govdocs fontpkg-hind-siliguri==1.1",
    "Get it anew: pipx inject --force govdocs fontpkg-hind-siliguri==1.1",
)
OFFICE_FONTS: Final = Text("দপ্তরের হরফ", "fonts of the office")
OFFICE_FONTS_FOUND: Final = Text("{files}", "{files}")
OFFICE_FONTS_MISSING: Final = Text(
    "দপ্তর-ফাইলে নাম আছে, ফাইল নেই: {files}", "named in the office file, but not there: {files}"
)
OFFICE_FILE_INVALID: Final = Text("দপ্তর-ফাইলে ভুল আছে: {problem}", "the office file is invalid: {problem}")
CHECK_OFFICE_FILE: Final = Text(
    "ভুলগুলো দেখতে: govdocs check {folder}", "To see what is wrong: govdocs check {folder}"
)
PUT_OFFICE_FONTS: Final = Text("ফাইলগুলো এখানে রাখুন: {folder}", "Put the files here: {folder}")
FACES: Final = Text("কম্পিউটারের বাংলা হরফ", "Bangla fonts of the machine")
FACES_FOUND: Final = Text("{count}টি: {names}", "{count}: {names}")
NO_FACES: Final = Text(
    "একটিও নেই; PDF-এ সমস্যা নেই, কিন্তু ব্রাউজারে ও Word-এ বাংলা দেখা যাবে না",
    "none; PDFs are right all the same, but browsers and Word cannot show Bangla",
)
BANGLA_FACES: Final = {
    "linux": Text("ইনস্টল করুন; Debian ও Ubuntu-তে: sudo apt install fonts-beng", "Install some; on Debian and Ubuntu: sudo apt install fonts-beng"),
    "darwin": Text("Font Book-এ Kohinoor Bangla বা Bangla MN চালু করুন।", "Switch on Kohinoor Bangla or Bangla MN in Font Book."),
    "win32": Text(
        "Settings → Time & language → Language-এ ‘বাংলা’ যোগ করুন; তাতে Nirmala UI আসে।",
        "Add Bangla under Settings → Time & language → Language; Nirmala UI comes with it.",
    ),
}  # fmt: skip
GET_NIKOSH: Final = Text(
    "নিকষ (Nikosh) নেই; Word-এ নিকষে লেখা পত্র খুললে অন্য হরফ দেখাবে। দপ্তরের আইসিটি শাখা থেকে Nikosh.ttf নিয়ে ইনস্টল করুন।",
    "Nikosh is not there; letters set in it look otherwise in Word. Get Nikosh.ttf from the office's ICT section, and install it.",
)

# terminal

TERMINAL: Final = Text("টার্মিনাল", "terminal")
LOCALE_FOUND: Final = Text("{name} ({encoding})", "{name} ({encoding})")
SET_LOCALE: Final = Text(
    "বাংলার জায়গায় ‘?’ বা অন্য চিহ্ন দেখালে লিখুন: export LC_ALL=C.UTF-8",
    "If Bangla shows as '?' or other signs, type: export LC_ALL=C.UTF-8",
)
CONSOLE_FOUND: Final = Text("কোডপেজ {page}", "code page {page}")
SET_CONSOLE: Final = Text(
    "অন্য প্রোগ্রামে পাঠানো বাংলা ঠিক না দেখালে আগে লিখুন: chcp 65001",
    "If Bangla that is sent to another program looks wrong, type before: chcp 65001",
)
FILE_NAMES: Final = Text("ফাইলের নাম", "file names")
NAMES_FOUND: Final = Text("{encoding}", "{encoding}")

# places

FOLDER: Final = Text("ফোল্ডার", "folder")
FOLDER_FOUND: Final = Text("পড়া ও লেখা যায়: {folder}", "can be read and written: {folder}")
FOLDER_MISSING: Final = Text("নেই: {folder}", "not there: {folder}")
GIVE_FOLDER: Final = Text(
    "পত্রের ফোল্ডারটি দিন: govdocs doctor ফোল্ডার", "Give the folder of letters: govdocs doctor FOLDER"
)
FOLDER_UNREADABLE: Final = Text("পড়া যায় না ({reason}): {folder}", "cannot be read ({reason}): {folder}")
ASK_FOR_RIGHTS: Final = Text(
    "ফোল্ডারটি পড়ার অনুমতি নিন, অথবা পত্রগুলো নিজের কোনো ফোল্ডারে রাখুন।",
    "Ask for the right to read it, or keep the letters in a folder of your own.",
)
FOLDER_UNWRITABLE: Final = Text(
    "কেবল পড়া যায়, লেখা যায় না ({reason}): {folder}", "can be read, not written ({reason}): {folder}"
)
WRITE_ELSEWHERE: Final = Text(
    "PDF নিজের কোনো ফোল্ডারে লিখুন: govdocs render … -d ফোল্ডার; বা লেখার অনুমতি নিন।",
    "Write PDFs to a folder of your own: govdocs render … -d FOLDER; or ask for the right to write.",
)
FOLDER_LONG: Final = Text("পথটি {count} অক্ষরের: {folder}", "its path has {count} characters: {folder}")
SHORTER_FOLDER: Final = Text(
    "Windows ২৬০ অক্ষরের বেশি পথ নেয় না; ছোট পথের ফোল্ডার নিন, যেমন C:\\পত্র।",
    "Windows takes no path over 260 characters; take a folder with a shorter one, such as C:\\letters.",
)
SPACE: Final = Text("ডিস্কে জায়গা", "room on the disk")
SPACE_FOUND: Final = Text("{megabytes} মেগাবাইট খালি", "{megabytes} megabytes free")
MAKE_ROOM: Final = Text("অদরকারি ফাইল সরিয়ে জায়গা খালি করুন।", "Make room by removing what is not needed.")
TEMPORARY: Final = Text("সাময়িক ফাইল", "temporary files")
TEMPORARY_FOUND: Final = Text("{folder}", "{folder}")
NO_TEMPORARY: Final = Text("রাখার জায়গা নেই: {reason}", "there is no place for them: {reason}")
GIVE_TEMPORARY: Final = Text(
    "TMPDIR (Windows-এ TEMP) ভেরিয়েবলে লেখা যায় এমন একটি ফোল্ডার দিন।",
    "Name a folder that can be written in the variable TMPDIR (on Windows TEMP).",
)
LATIN_TEMPORARY: Final = Text(
    "TEMP ভেরিয়েবলে এমন ফোল্ডার দিন যার নামে কেবল ইংরেজি অক্ষর আছে, যেমন C:\\Temp; Pango বাংলা নাম পড়তে পারে না।",
    "Name a folder of Latin letters alone in the variable TEMP, such as C:\\Temp; Pango cannot read Bangla names.",
)
REGISTER: Final = Text("জারি রেজিস্টার", "dispatch register")
NO_REGISTER: Final = Text(
    "এই ফোল্ডারে বা উপরে নেই; লাগলে: govdocs register open",
    "none in this folder or above; if you want one: govdocs register open",
)
REGISTER_FOUND: Final = Text("{where}: {count}টি নম্বর", "{where}: {count} numbers")
REGISTER_DAMAGED: Final = Text("{where} নষ্ট: {damage}", "{where} is damaged: {damage}")
SEE_REGISTER: Final = Text(
    "ফাইলটি বদলাবেন না; আগের কপি থেকে ফিরিয়ে আনার নিয়ম docs/register.md-এ।",
    "Do not change the file; docs/register.md says how to go back to a copy.",
)

# browser

DESK: Final = Text("ডেস্ক", "desk")
DESK_FOUND: Final = Text("{packages}", "{packages}")
DESK_LACKING: Final = Text("নেই: {packages}", "missing: {packages}")
GET_DESK: Final = Text(
    "ব্রাউজারে পত্র লিখতে চাইলে: pipx inject govdocs {packages}",
    "To write letters in the browser: pipx inject govdocs {packages}",
)
BROWSER: Final = Text("ব্রাউজার", "browser")
BROWSER_FOUND: Final = Text("{name}", "{name}")
NO_BROWSER: Final = Text("এখান থেকে কোনোটি খোলা যায় না", "none can be opened from here")
OPEN_BY_HAND: Final = Text(
    "ডেস্কের জন্য Firefox, Chrome বা Edge ইনস্টল করুন, অথবা ডেস্ক যে ঠিকানা দেখায় তা ব্রাউজারে নিজে খুলুন।",
    "Install Firefox, Chrome or Edge for the desk, or open the address that the desk shows yourself.",
)

# office_files

HERE: Final = Text("{what}", "{what}")
WORD: Final = Text("Word-এর ফাইল", "Word files")
WORD_ABSENT: Final = Text(
    "python-docx নেই; DOCX করা (render --format docx) ও পুরোনো DOCX আনা (import) যাবে না, PDF যাবে",
    "python-docx is missing; DOCX can be neither made (render --format docx) nor imported, PDFs can be made",
)
GET_WORD: Final = Text(
    "লাগলে: pipx inject govdocs python-docx (pipx ছাড়া: python -m pip install 'govdocs[word]')",
    "If you want it: pipx inject govdocs python-docx (without pipx: python -m pip install 'govdocs[word]')",
)
LIBREOFFICE: Final = Text("LibreOffice (পুরোনো .doc, .rtf, .odt)", "LibreOffice (old .doc, .rtf, .odt)")
LIBREOFFICE_ABSENT: Final = Text(
    "নেই; এসব পত্র আনতে Word-এ .docx করে নিতে হবে",
    "not found; such letters must be saved as .docx in Word first",
)
GET_LIBREOFFICE: Final = Text("লাগলে: {way}", "If you want it: {way}")
TESSERACT: Final = Text("tesseract (স্ক্যান পড়া)", "tesseract (reading scans)")
TESSERACT_ABSENT: Final = Text(
    "নেই; স্ক্যান ও ছবি থেকে পত্র আনা যাবে না", "not found; letters cannot be imported from scans and pictures"
)
TESSERACT_WITHOUT_BANGLA: Final = Text(
    "{program} আছে, কিন্তু তার বাংলা (ben) নেই; স্ক্যান ও ছবি থেকে পত্র আনা যাবে না",
    "{program} is there, but not its Bangla (ben); letters cannot be imported from scans and pictures",
)
GET_TESSERACT: Final = Text("লাগলে: {way}", "If you want it: {way}")
GET_TESSERACT_ON_WINDOWS: Final = Text(
    "লাগলে: {way}; ইনস্টলের সময় ‘Additional language data’-য় Bengali বেছে নিন।",
    "If you want it: {way}; choose Bengali under 'Additional language data' while it installs.",
)
