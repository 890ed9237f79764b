"""A verdict in words: what a clerk or an engineer reads about one letter, in Bangla or in English."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from govdocs.archive.comparison import Change, Comparison, Moved, Rung
from govdocs.archive.verdict import Difference, Verdict
from govdocs.numerals import to_bangla
from govdocs.problems.excerpt import visible
from govdocs.problems.problem import Language

RUNGS: dict[Rung, tuple[str, str]] = {
    Rung.BYTES: ("হুবহু এক", "same bytes"),
    Rung.LAYOUT: ("পাঠ ও বিন্যাস এক", "same text and layout"),
    Rung.LOOK: ("পাঠ এক, চেহারা আলাদা", "same text, other look"),
    Rung.MOVED: ("পাঠ এক, বিন্যাস সরেছে", "same text, layout moved"),
    Rung.TEXT: ("পাঠ বদলেছে", "text changed"),
    Rung.NOT_RENDERED: ("তৈরি করা যায়নি", "cannot be rendered"),
    Rung.NO_SOURCE: ("যাচাই করা যায় না", "cannot be verified"),
    Rung.DAMAGED: ("ফাইল অক্ষত নেই", "stored file not intact"),
    Rung.ABSENT: ("একটি আর্কাইভেই আছে", "in one archive only"),
}
_SHOWN = 5  # pages, changes and problems that are told of one letter
_HASH = 12  # characters of a SHA-256 that are shown
_PACKAGES = ("govdocs", "weasyprint", "pydyf", "pillow")
_LIBRARIES = ("pango", "harfbuzz", "zlib")


def rung_words(rung: Rung, language: Language = "bn") -> str:
    return RUNGS[rung][language == "en"]


def details(verdict: Verdict, language: Language = "bn") -> Iterator[str]:
    """What differs and where, what explains it, and the way out; one sentence each. None for the same bytes."""
    if verdict.comparison:
        yield from _compared(verdict.comparison, language)
    for problem in verdict.problems[:_SHOWN]:
        where = f"{problem.where}: " if problem.where else ""
        yield visible(f"{where}{problem.message(language)}")
        if hint := problem.hint(language):
            yield ("উপায়: " if language == "bn" else "Way out: ") + visible(hint)
    if more := len(verdict.problems[_SHOWN:]):
        yield f"আরও {to_bangla(more)}টি।" if language == "bn" else f"And {more} more."
    if verdict.rung in (Rung.BYTES, Rung.NO_SOURCE, Rung.DAMAGED, Rung.ABSENT):
        return
    if verdict.differences:
        yield from _explained(verdict.differences, language)
    elif verdict.rung is not Rung.NOT_RENDERED and not verdict.files:
        yield _unexplained(language)


def summary(verdicts: Iterable[Verdict], language: Language = "bn") -> str:
    """How many stand on each rung: `মোট ৪টি পত্র। হুবহু এক: ৩টি; পাঠ বদলেছে: ১টি`"""
    counts = Counter(verdict.rung for verdict in verdicts)
    total = sum(counts.values())
    if language == "en":
        parts = "; ".join(f"{rung_words(rung, 'en')}: {counts[rung]}" for rung in sorted(counts))
        return f"{total} letter{'' if total == 1 else 's'}. {parts}" if total else "No letters."
    parts = "; ".join(f"{rung_words(rung)}: {counts[rung]}টি" for rung in sorted(counts))
    return to_bangla(f"মোট {total}টি পত্র। {parts}") if total else "কোনো পত্র নেই।"


def _compared(comparison: Comparison, language: Language) -> Iterator[str]:
    before, after = comparison.pages
    if before != after:
        yield (
            f"পাতা ছিল {to_bangla(before)}টি, এখন {to_bangla(after)}টি।"
            if language == "bn"
            else f"It had {before} page(s) and has {after} now."
        )
    for moved in comparison.moved[:_SHOWN]:
        yield _moved(moved, language)
    for change in comparison.changes[:_SHOWN]:
        yield _changed(change, language)
    for drawn in comparison.drawn[:_SHOWN]:
        edges = f"{drawn.left}, {drawn.top} – {drawn.right}, {drawn.bottom}"
        yield (
            f"পাতা {to_bangla(drawn.page)}: ছবি, রেখা বা রং আলাদা, বাঁ ও উপর থেকে {to_bangla(edges)} মিমি-র মধ্যে।"
            if language == "bn"
            else f"Page {drawn.page}: a picture, rule or colour is another, within {edges} mm from the left and top."
        )
    told = max(len(comparison.moved), comparison.change_count, len(comparison.drawn))
    if told > _SHOWN:
        yield (
            f"আরও {to_bangla(told - _SHOWN)}টি জায়গায়।" if language == "bn" else f"And {told - _SHOWN} more."
        )


def _moved(moved: Moved, language: Language) -> str:
    words = ", ".join(f"‘{visible(word)}’" for word, _ in moved.examples[:3])
    pages = ", ".join(map(str, moved.to_pages))
    if language == "en":
        parts = [
            f"Page {moved.page}: {moved.words} word(s) moved"
            if moved.words
            else f"Page {moved.page}: its size"
        ]
        parts += [f"{moved.millimetres:g} mm at most"] if moved.millimetres else []
        parts += [f"some to page {pages}"] if pages else []
        return ", ".join(parts) + (f" ({words})." if words else ".")
    page = to_bangla(moved.page)
    parts = [f"পাতা {page}: {to_bangla(moved.words)}টি শব্দ সরেছে" if moved.words else f"পাতা {page}: পাতার মাপ"]
    parts += [f"সবচেয়ে বেশি {to_bangla(f'{moved.millimetres:g}')} মিমি"] if moved.millimetres else []
    parts += [f"কিছু শব্দ গেছে {to_bangla(pages)} নম্বর পাতায়"] if pages else []
    return ", ".join(parts) + (f" ({words})।" if words else "।")


def _changed(change: Change, language: Language) -> str:
    """`পাতা ১: … আগামী [-২০-২৩-]{+২১-২৩+} মার্চ …`: the way of git's word diff."""
    gone = f"[-{change.before}-]" if change.before else ""
    come = f"{{+{change.after}+}}" if change.after else ""
    around = " ".join(filter(None, ["…", change.left, f"{gone}{come}", change.right, "…"]))
    page = f"পাতা {to_bangla(change.page)}" if language == "bn" else f"Page {change.page}"
    return visible(f"{page}: {around}")


def _explained(differences: tuple[Difference, ...], language: Language) -> Iterator[str]:
    listed = ", ".join(f"{each.entry} {_short(each.before)} → {_short(each.now)}" for each in differences)
    yield visible(
        f"যা দিয়ে তৈরি হয়েছিল তা এখন আলাদা: {listed}।"
        if language == "bn"
        else f"It was made by other means than those of now: {listed}."
    )
    entries = {each.entry: each.before for each in differences}
    wanted = [f"{name}=={entries[name]}" for name in _PACKAGES if entries.get(name)]
    own = [name for name in entries if name in ("css", "templates") or name.startswith("font ")]
    libraries = [f"{name} {entries[name]}" for name in _LIBRARIES if entries.get(name)]
    ways: list[tuple[str, str]] = []
    if wanted:
        install = f"python -m pip install {' '.join(wanted)}"
        ways.append((f"আগের সংস্করণ আলাদা পরিবেশে বসান ({install})", f"install the versions of then in an environment apart ({install})"))  # fmt: skip
    if libraries:
        names = ", ".join(libraries)
        ways.append((f"যে কম্পিউটারে বা কনটেইনারে {names} আছে সেখানে যাচাই করুন", f"verify on a machine or in a container with {names}"))  # fmt: skip
    if own and not wanted:
        ways.append(("যে টেমপ্লেট ও হরফ দিয়ে তৈরি, --templates ও --font দিয়ে তা দিন", "give the templates and fonts of then with --templates and --font"))  # fmt: skip
    if ways:
        yield ("হুবহু মেলাতে: " if language == "bn" else "To have the same bytes: ") + visible(
            ("; ".join(bangla for bangla, _ in ways) + "।")
            if language == "bn"
            else "; ".join(english for _, english in ways) + "."
        )


def _unexplained(language: Language) -> str:
    if language == "en":
        return "The programs, fonts and templates are the same: the PDF or its source was changed after it was made."
    return "সফটওয়্যার, হরফ ও টেমপ্লেট একই: তৈরির পরে PDF বা তার উৎস বদলানো হয়েছে।"


def _short(value: str) -> str:
    if not value:
        return "–"
    return f"{value[:_HASH]}…" if len(value) == 64 else value
