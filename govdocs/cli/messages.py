"""What the command says besides the problems of documents, in both languages."""

from __future__ import annotations

from govdocs.errors import Text

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
