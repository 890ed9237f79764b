"""A verdict in words: what a clerk or an engineer reads about one letter, in Bangla or in English."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from govdocs.archive import messages
from govdocs.archive.comparison import Agreement, ChangedArea, ChangedWords, Comparison, MovedWords
from govdocs.archive.verdict import Difference, Verdict
from govdocs.errors import Text
from govdocs.numerals import to_bangla
from govdocs.pdf.fingerprint import OFFICE_FONT
from govdocs.problems.excerpt import visible
from govdocs.problems.problem import Language, Problem

_AGREEMENTS: dict[Agreement, Text] = {
    Agreement.BYTES: messages.SAME_BYTES,
    Agreement.LAYOUT: messages.SAME_LAYOUT,
    Agreement.LOOK: messages.OTHER_LOOK,
    Agreement.MOVED: messages.LAYOUT_MOVED,
    Agreement.TEXT: messages.TEXT_CHANGED,
    Agreement.NOT_RENDERED: messages.NOT_RENDERED,
    Agreement.NO_SOURCE: messages.NOT_VERIFIABLE,
    Agreement.DAMAGED: messages.NOT_INTACT,
    Agreement.ABSENT: messages.IN_ONE_ARCHIVE,
}
_SHOWN = 5  # pages, changes and problems that are listed of one letter
_WORDS_SHOWN = 3  # of the words that moved on a page
_SHA256_LENGTH = 64
_HASH_SHOWN = 12  # digits of a SHA-256
_PACKAGES = ("govdocs", "weasyprint", "pydyf", "deflate", "pillow")
_LIBRARIES = ("pango", "harfbuzz", "zlib")


def agreement_words(agreement: Agreement, language: Language = "bn") -> str:
    """How far a letter agrees, in two or three words: `হুবহু এক`, `same bytes`."""
    return _AGREEMENTS[agreement].message(language)


def details(verdict: Verdict, language: Language = "bn") -> Iterator[str]:
    """What differs and where, what explains it, and the way out; one sentence each. None for the same bytes."""
    if verdict.comparison:
        yield from _differences(verdict.comparison, language)
    yield from _problems(verdict.problems, language)
    if verdict.rung in (Agreement.BYTES, Agreement.NO_SOURCE, Agreement.DAMAGED, Agreement.ABSENT):
        return
    if verdict.differences:
        yield from _explanation(verdict.differences, language)
    elif verdict.rung is not Agreement.NOT_RENDERED and not verdict.files:
        yield messages.UNEXPLAINED.message(language)


def summary(verdicts: Iterable[Verdict], language: Language = "bn") -> str:
    """How many letters agree how far: `মোট ৪টি পত্র। হুবহু এক: ৩টি; পাঠ বদলেছে: ১টি`"""
    counts = Counter(verdict.rung for verdict in verdicts)
    total = sum(counts.values())
    if not total:
        return messages.NO_LETTERS.message(language)
    each = "; ".join(
        messages.COUNT.filled(agreement=_AGREEMENTS[agreement], count=counts[agreement]).message(language)
        for agreement in sorted(counts)
    )
    sentence = messages.TOTAL.filled(total=total, plural="" if total == 1 else "s", counts=each)
    return sentence.message(language)


def _problems(problems: tuple[Problem, ...], language: Language) -> Iterator[str]:
    for problem in problems[:_SHOWN]:
        where = f"{problem.where}: " if problem.where else ""
        yield visible(f"{where}{problem.message(language)}")
        if hint := problem.hint(language):
            yield messages.WAY_OUT.filled(hint=visible(hint)).message(language)
    if more := len(problems[_SHOWN:]):
        yield messages.MORE_PROBLEMS.filled(count=more).message(language)


def _differences(comparison: Comparison, language: Language) -> Iterator[str]:
    before, after = comparison.pages
    if before != after:
        yield messages.PAGE_COUNTS.filled(before=before, after=after).message(language)
    yield from (_moved(moved, language) for moved in comparison.moved[:_SHOWN])
    yield from (_changed(change, language) for change in comparison.changes[:_SHOWN])
    yield from (_area(area).message(language) for area in comparison.drawn[:_SHOWN])
    found = max(len(comparison.moved), comparison.change_count, len(comparison.drawn))
    if found > _SHOWN:
        yield messages.MORE_PLACES.filled(count=found - _SHOWN).message(language)


def _moved(moved: MovedWords, language: Language) -> str:
    words = ", ".join(f"‘{visible(word)}’" for word, _ in moved.examples[:_WORDS_SHOWN])
    first = messages.MOVED_WORDS if moved.words else messages.RESIZED_PAGE
    parts = [first.filled(page=moved.page, words=moved.words)]
    if moved.millimetres:
        parts.append(messages.AT_MOST.filled(millimetres=_figures(f"{moved.millimetres:g}")))
    if moved.to_pages:
        parts.append(messages.TO_PAGES.filled(pages=_figures(", ".join(map(str, moved.to_pages)))))
    listed = ", ".join(part.message(language) for part in parts)
    return listed + (f" ({words})" if words else "") + messages.FULL_STOP.message(language)


def _changed(change: ChangedWords, language: Language) -> str:
    """`পাতা ১: … আগামী [-২০-২৩-]{+২১-২৩+} মার্চ …`: the way of git's word diff."""
    removed = f"[-{change.before}-]" if change.before else ""
    added = f"{{+{change.after}+}}" if change.after else ""
    in_context = " ".join(filter(None, ["…", change.left, f"{removed}{added}", change.right, "…"]))
    return visible(f"{messages.PAGE.filled(page=change.page).message(language)}: {in_context}")


def _area(area: ChangedArea) -> Text:
    edges = _figures(f"{area.left}, {area.top} – {area.right}, {area.bottom}")
    return messages.CHANGED_AREA.filled(page=area.page, edges=edges)


def _explanation(differences: tuple[Difference, ...], language: Language) -> Iterator[str]:
    listed = ", ".join(f"{each.entry} {_short(each.before)} → {_short(each.now)}" for each in differences)
    yield visible(messages.OTHER_MEANS.filled(entries=listed).message(language))
    if ways := [way.message(language) for way in _ways_out(differences)]:
        yield visible(messages.TO_HAVE_THE_SAME.filled(ways="; ".join(ways)).message(language))


def _ways_out(differences: tuple[Difference, ...]) -> Iterator[Text]:
    """How to render the letter by the packages, libraries, templates and fonts that made it."""
    before = {each.entry: each.before for each in differences}
    packages = [f"{name}=={before[name]}" for name in _PACKAGES if before.get(name)]
    if packages:
        yield messages.INSTALL_VERSIONS.filled(install=f"python -m pip install {' '.join(packages)}")
    libraries = [f"{name} {before[name]}" for name in _LIBRARIES if before.get(name)]
    if libraries:
        yield messages.USE_MACHINE.filled(libraries=", ".join(libraries))
    if not packages and any(map(_is_of_the_renderer, before)):
        yield messages.GIVE_TEMPLATES
    fonts = [
        f"{name.split(' ', 3)[-1]} (SHA-256 {before[name]})"
        for name in before
        if name.startswith(OFFICE_FONT) and before[name]
    ]
    if fonts:
        yield messages.GIVE_OFFICE_FONT.filled(fonts=", ".join(fonts))


def _is_of_the_renderer(entry: str) -> bool:
    return entry in ("css", "templates") or (entry.startswith("font ") and not entry.startswith(OFFICE_FONT))


def _figures(text: str) -> Text:
    """A text in the digits of each language."""
    return Text(to_bangla(text), text)


def _short(value: str) -> str:
    """An entry of the fingerprint: the beginning of a SHA-256, a dash for a missing entry."""
    if not value:
        return "–"
    return f"{value[:_HASH_SHOWN]}…" if len(value) == _SHA256_LENGTH else value
