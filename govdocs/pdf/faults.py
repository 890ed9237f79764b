"""What can go wrong between HTML and PDF: each fault with a code, two sentences and its place."""

from dataclasses import dataclass
from typing import NamedTuple

from govdocs.numerals import to_bangla

#: code → (Bangla, English) sentences; words in braces are filled in by `fault`.
SENTENCES = {
    "font-unreadable": (
        "হরফের ফাইল ‘{name}’ পড়া যায়নি; ফাইলটি অন্য কোথাও থেকে আবার নিন।",
        "the font file {name!r} cannot be read",
    ),
    "font-kind": (
        "‘{name}’ ব্যবহার করার মতো হরফ নয়; পরিবর্তনশীল (variable) নয় এমন একটি .ttf ফাইল দিন।",
        "{name!r} is not a static TrueType font; give a .ttf file without variable axes",
    ),
    "font-fallback": (
        "লেখাটি নির্ধারিত হরফে নেই; অন্য হরফ ‘{family}’ ব্যবহৃত হয়েছে। লেখাটি বদলান, অথবা --font দিয়ে অন্য হরফ দিন।",
        "the text is not in the chosen face; the other face {family!r} was used",
    ),
    "missing-glyph": (
        "নির্ধারিত হরফে ‘{character}’ ({codepoint}) চিহ্নটি নেই; চিহ্নটি বদলান, অথবা --font দিয়ে অন্য হরফ দিন।",
        "the chosen face has no glyph for {character!r} ({codepoint})",
    ),
    "picture-refused": (
        "‘{url}’ নেওয়া হয়নি: দলিলের বাইরের কোনো ফাইল বা ঠিকানা পড়া হয় না।",
        "{url!r} was refused: nothing outside the document is read",
    ),
    "picture-unreadable": (
        "ছবিটি পড়া যায়নি ({reason}); PNG বা JPEG ছবি দিন।",
        "the picture cannot be read: {reason}",
    ),
    "picture-without-alt": (
        "ছবির বর্ণনা (alt) নেই; যিনি দেখতে পান না, তাঁর জন্য ছবিতে কী আছে তা লিখুন।",
        "the picture has no description (alt) for those who cannot see it",
    ),
    "no-title": (
        "দলিলের কোনো শিরোনাম নেই।",
        "the document has no title",
    ),
    "text-cut": (
        "লেখার শেষাংশ ‘…’ দিয়ে কেটে দেওয়া হতো; দলিলের কোনো লেখা লুকানো যায় না।",
        "the text would be cut off with an ellipsis; no text of a letter may be hidden",
    ),
    "letters-apart": (
        "হরফের আকারের তুলনায় অক্ষরগুলোর মাঝের ফাঁক খুব বেশি; style.css-এ letter-spacing কমান।",
        "the letters stand too far apart for the size of their type; lessen the letter-spacing in style.css",
    ),
    "cell-overflow": (
        "লেখাটি ছকের ঘরে ধরছে না; লেখা ছোট করুন, অথবা কলামের ‘প্রস্থ’ বাড়ান।",
        "the text does not fit its table cell",
    ),
    "line-overflow": (
        "লেখাটি সারির প্রস্থে ধরছে না; লেখা ছোট করুন, অথবা মাঝে স্পেস দিন।",
        "the text does not fit the width of its line",
    ),
    "box-overflow": (
        "লেখাটি নির্ধারিত জায়গায় ধরছে না; লেখা ছোট করুন।",
        "the text does not fit the height of its block",
    ),
    "page-overflow": (
        "অংশটি পাতার বাইরে চলে গেছে; লেখা বা ছবি ছোট করুন।",
        "this reaches beyond the page",
    ),
    "heading-alone": (
        "শিরোনামটি পাতার শেষে একা পড়েছে; এর লেখা পরের পাতায়।",
        "the heading stands alone at the foot of the page, its text is on the next",
    ),
    "signature-alone": (
        "স্বাক্ষরের অংশটি নতুন পাতার শুরুতে একা পড়েছে; উপরের লেখা কিছুটা কমান বা বাড়ান।",
        "the signature stands alone at the top of a page",
    ),
    "signature-split": (
        "স্বাক্ষরের অংশটি দুই পাতায় ভাগ হয়ে গেছে; উপরের লেখা কিছুটা কমান বা বাড়ান।",
        "the signature is divided between two pages",
    ),
    "row-too-tall": (
        "ছকের এই সারি এক পাতার চেয়েও লম্বা; লেখাটি একাধিক সারিতে ভাগ করুন।",
        "this table row is taller than a page",
    ),
    "page-count": (
        "PDF-এ {given} পাতা, সাজানো হয়েছিল {expected} পাতা।",
        "the PDF has {given} pages, {expected} were laid out",
    ),
    "text-differs": (
        "PDF থেকে পড়া লেখা মূল লেখার সঙ্গে মেলে না: মূলে ‘{expected}’, PDF-এ ‘{given}’।",
        "the text read from the PDF is not the text written: {expected!r} became {given!r}",
    ),
    "text-order": (
        "PDF থেকে পড়া লেখার ক্রম মূলের মতো নয়: মূলে ‘{expected}’, PDF-এ ‘{given}’।",
        "the text read from the PDF is in another order: {given!r} where {expected!r} was written",
    ),
    "text-spaces": (
        "PDF থেকে পড়া লেখায় শব্দের ফাঁক মূলের মতো নয়।",
        "the text read from the PDF has other spaces between words",
    ),
    "complaint": (
        "পাতা সাজানোর সময় আপত্তি: {message}",
        "the engine complains: {message}",
    ),
}


class PagePlace(NamedTuple):
    """Where a fault is: the page from 1, the text it is about, and the `data-at` above it; as far as known."""

    page: int | None = None
    excerpt: str = ""
    at: str = ""


NOWHERE = PagePlace()


@dataclass(frozen=True, slots=True)
class PageFault:
    """One fault of a rendering.

    `page` counts from 1, None where it is not known; `excerpt` is the text it is about; `at` is the place in
    the source (the nearest `data-at` attribute above the element), empty where it is not known.
    """

    code: str
    bangla: str
    english: str
    page: int | None = None
    excerpt: str = ""
    at: str = ""

    def __str__(self) -> str:
        place = ", ".join(
            part
            for part in (
                f"page {self.page}" if self.page else "",
                f"at {self.at}" if self.at else "",
                f"‘{self.excerpt}’" if self.excerpt else "",
            )
            if part
        )
        return f"{self.english} [{self.code}]" + (f" ({place})" if place else "")


def fault(code: str, place: PagePlace = NOWHERE, /, **values: object) -> PageFault:
    """The fault of this code, its sentences filled in with `values`."""
    bangla, english = SENTENCES[code]
    counted = {name: to_bangla(value) if isinstance(value, int) else value for name, value in values.items()}
    return PageFault(code, bangla.format(**counted), english.format(**values), *place)


class RenderError(Exception):
    """The document cannot be printed as it should be; all faults found, in the order of the pages."""

    def __init__(self, faults: tuple[PageFault, ...]) -> None:
        super().__init__(faults)
        self.faults = faults

    def __str__(self) -> str:
        return "; ".join(map(str, self.faults))
