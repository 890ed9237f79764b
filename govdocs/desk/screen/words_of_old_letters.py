"""The words of the screen about old letters that are brought in."""

from __future__ import annotations

from typing import Final

from govdocs.errors import Text

OLD_LETTER_WORDS: Final[dict[str, Text]] = {
    "bring-old-letter": Text("পুরোনো পত্র আনুন", "Bring in an old letter"),
    "bring-old-letter-help": Text(
        "Word, PDF বা স্ক্যান করা পত্র এখানে ছেড়ে দিলেও হয়", "Or drop a Word file, a PDF or a scan here"
    ),
    "old-letter": Text("পুরোনো পত্র", "An old letter"),
    "old-letter-help": Text(
        "ফাইলটির সঙ্গে যা চেনা গেছে তা মিলিয়ে নিন; সন্দেহ আছে এমন {doubts}টি ঘর আগে। রাখার পর ফরমে শুধরে নেওয়া যাবে।",
        "Compare the file with what was recognised; {doubts} doubtful come first. Once kept, it can be corrected in the form.",
    ),
    "old-letter-certain": Text(
        "ফাইলটির সঙ্গে যা চেনা গেছে তা মিলিয়ে নিন। রাখার পর ফরমে শুধরে নেওয়া যাবে।",
        "Compare the file with what was recognised. Once kept, it can be corrected in the form.",
    ),
    "old-letter-ours": Text(
        "ফাইলটি govdocs-এর তৈরি; তার ভিতরের YAML পাওয়া গেছে।",
        "The file was made by govdocs; the YAML within it was found.",
    ),
    "old-page": Text("পাতা {n}", "Page {n}"),
    "recognised": Text("যা চেনা গেছে", "What was recognised"),
    "no-place-found": Text("যে লেখার জায়গা পাওয়া যায়নি", "Text for which no place was found"),
    "old-file-name": Text("নতুন পত্রের ফাইলের নাম", "The file name of the new letter"),
    "keep-old-letter": Text("পত্রটি রাখুন", "Keep the letter"),
}
