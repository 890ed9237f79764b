"""What can go wrong between HTML and PDF: each fault with a code, two sentences and its place."""

from dataclasses import dataclass

#: code → (Bangla, English) sentences; words in braces are filled in by `fault`.
SENTENCES = {
    "font-unreadable": (
        "হরফের ফাইল ‘{name}’ পড়া যায়নি।",
        "the font file {name!r} cannot be read",
    ),
    "font-fallback": (
        "লেখাটি নির্ধারিত হরফে নেই; অন্য হরফ ‘{family}’ ব্যবহৃত হয়েছে।",
        "the text is not in the chosen face; the other face {family!r} was used",
    ),
    "missing-glyph": (
        "নির্ধারিত হরফে ‘{character}’ ({codepoint}) চিহ্নটি নেই।",
        "the chosen face has no glyph for {character!r} ({codepoint})",
    ),
    "picture-refused": (
        "ছবি ‘{url}’ গৃহীত হয়নি: নথির বাইরের কোনো ফাইল বা ঠিকানা থেকে ছবি নেওয়া হয় না।",
        "the picture {url!r} was refused: nothing outside the document is read",
    ),
    "picture-unreadable": (
        "ছবিটি পড়া যায়নি: {reason}।",
        "the picture cannot be read: {reason}",
    ),
    "page-count": (
        "পিডিএফে {given} পৃষ্ঠা, সাজানো হয়েছিল {expected} পৃষ্ঠা।",
        "the PDF has {given} pages, {expected} were laid out",
    ),
    "text-differs": (
        "পিডিএফ থেকে পড়া লেখা মূল লেখার সঙ্গে মেলে না: মূলে ‘{expected}’, পিডিএফে ‘{given}’।",
        "the text read from the PDF is not the text written: {expected!r} became {given!r}",
    ),
    "text-order": (
        "পিডিএফ থেকে পড়া লেখার ক্রম মূলের মতো নয়: মূলে ‘{expected}’, পিডিএফে ‘{given}’।",
        "the text read from the PDF is in another order: {given!r} where {expected!r} was written",
    ),
    "text-spaces": (
        "পিডিএফ থেকে পড়া লেখায় শব্দের ফাঁক মূলের মতো নয়।",
        "the text read from the PDF has other spaces between words",
    ),
    "complaint": (
        "মুদ্রণ-ব্যবস্থার আপত্তি: {message}",
        "the engine complains: {message}",
    ),
}


@dataclass(frozen=True, slots=True)
class Fault:
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


def fault(code: str, *, page: int | None = None, excerpt: str = "", at: str = "", **values: object) -> Fault:
    """The fault of this code, its sentences filled in with `values`."""
    bangla, english = SENTENCES[code]
    return Fault(code, bangla.format(**values), english.format(**values), page, excerpt, at)


class RenderError(Exception):
    """The document cannot be printed as it should be; all faults found, in the order of the pages."""

    def __init__(self, faults: tuple[Fault, ...]) -> None:
        super().__init__(faults)
        self.faults = faults

    def __str__(self) -> str:
        return "; ".join(map(str, self.faults))
