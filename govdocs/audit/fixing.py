"""Apply the mechanical fixes of findings to the YAML text itself, so that comments, order and layout stay as they are.

What is changed: how something is written, never what it says. Numbers, names, quotations and citations are left to the author
(govdocs.audit.untouchable), and of two facts that contradict each other none is chosen. After each fix the file is read again:
every other value must be the same, and the document valid, else the fix is taken back.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from govdocs.audit.auditing import findings
from govdocs.audit.placed_finding import PlacedFinding
from govdocs.audit.reading.paper import Paper
from govdocs.audit.rule import Finding
from govdocs.audit.slips import with_slips_corrected
from govdocs.audit.spans import words_around
from govdocs.audit.untouchable import Untouchable
from govdocs.files.locate import located
from govdocs.files.location import Location
from govdocs.loading.loader import loads
from govdocs.models.annexes import Included
from govdocs.models.document import Document
from govdocs.problems.problem import InvalidDocument, Path
from govdocs.source import messages
from govdocs.source.comments import cut_values
from govdocs.source.editing import (
    Edit,
    Quote,
    difference,
    occurrence,
    place_of,
    quoted,
    reads_as,
    span,
    typed,
)
from govdocs.source.quoting import scalar
from govdocs.source.reading import Source, Spot, read_text, scalars

MAX_ROUNDS = 6
"""One fix may make room for another, such as a space for the mark after it."""


@dataclass(frozen=True)
class Change:
    """One fix: the line of the file, the rule, and the words before and after."""

    line: int
    rule: str
    before: str
    after: str


@dataclass(frozen=True)
class FixedFile:
    """A file with its mechanical findings fixed, and each change in the order in which it was made."""

    source: Source
    text: str
    changes: tuple[Change, ...]

    @property
    def diff(self) -> str:
        """What changes, as a unified diff."""
        return difference(self.source.name, self.source.text, self.text)


def fixed_files(
    source: Source, *, folder: Location | None = None, office: Location | None = None
) -> tuple[FixedFile, ...]:
    """The file of a document, and those that it includes, where fixing changes them. Writes nothing.

    `folder` and `office` are those of `govdocs.loads`. Of an invalid document slips of YAML and values that comments cut are fixed. What
    comes out has nothing left to fix.
    """
    outer, document = _fixed(source, folder, office)
    files = [outer]
    for included in _included(document) if document else ():
        if included.source is not None:
            files.append(_fixed(included.source, located(included.source.name).parent, office)[0])
    return tuple(file for file in files if file.changes)


def fixed_finding(
    source: Source, code: str, path: Path, *, folder: Location | None = None, office: Location | None = None
) -> FixedFile:
    """The file of a document with one finding fixed, wherever it is found, known by the code and the path of its first place; a
    slip of YAML or a value that a comment cuts with all of their kind. Without changes where nothing can be fixed. Writes nothing.
    """
    file = FixedFile(source, source.text, ())
    if code == messages.COMMENT_CUTS_VALUE.code:
        return _with_comments_quoted(file)
    try:
        document = loads(source.text, name=source.name, folder=folder, office=office)
    except InvalidDocument:
        return _with_slips_corrected(source, folder, office)
    return _one_round(
        file, document, folder, office, lambda found: found.rule.id == code and found.problem.path == path
    )


def _included(document: Document) -> Iterator[Document]:
    for _, annex in Paper(document).every(Included):
        yield annex.document
        yield from _included(annex.document)


def _fixed(
    source: Source, folder: Location | None, office: Location | None
) -> tuple[FixedFile, Document | None]:
    file = _with_comments_quoted(_with_slips_corrected(source, folder, office))
    for _ in range(MAX_ROUNDS):
        try:
            document = loads(file.text, name=source.name, folder=folder, office=office)
        except InvalidDocument:
            return file, None
        changed = _one_round(file, document, folder, office)
        if changed is file:
            break
        file = changed
    return file, document


def _with_slips_corrected(source: Source, folder: Location | None, office: Location | None) -> FixedFile:
    text, corrections = with_slips_corrected(source, folder, office)
    changes = (Change(one.line, one.code, one.before.strip(), one.after.strip()) for one in corrections)
    return FixedFile(source, text, tuple(changes))


# Values that a comment cuts


def _with_comments_quoted(file: FixedFile) -> FixedFile:
    """The file with every value that a comment cuts in quotation marks."""
    source = file.source
    for cut in reversed(cut_values(file.text)):
        if cut.quoted is None:
            continue
        text = typed(file.text, [Edit(cut.start, cut.end, cut.quoted)])
        if _differ_in_one(file.text, text, cut.comment, source.name):
            before = file.text[cut.start : cut.end]
            change = Change(cut.row + 1, messages.COMMENT_CUTS_VALUE.code, before, cut.quoted)
            file = replace(file, text=text, changes=(change, *file.changes))
    return file


def _differ_in_one(before: str, after: str, comment: str, name: str) -> bool:
    """Whether two texts read alike but for one value, which in the second ends with the comment of the first."""
    try:
        old, new = read_text(before, name), read_text(after, name)
    except InvalidDocument:
        return False
    known = dict(scalars(old.tree))
    changed = {path: value for path, value in scalars(new.tree) if value != known.get(path)}
    cut = next(iter(changed.values()), "")
    return len(changed) == 1 and cut.endswith(comment) and reads_as(old, after, changed)


# Findings


@dataclass(frozen=True)
class _ValueEdit(Edit):
    """An edit in the file's text within the value at `path`, where it changes these characters of the value."""

    path: Path
    value_start: int
    value_end: int
    rule: str


def _one_round(
    file: FixedFile,
    document: Document,
    folder: Location | None,
    office: Location | None,
    wanted: Callable[[PlacedFinding], bool] = lambda found: True,
) -> FixedFile:
    """The file with all that is wanted and can be fixed at once; itself where that is nothing."""
    source = document.source
    assert source is not None
    edits: list[_ValueEdit] = []
    for edit in _edits(document, source, wanted):
        if not any(edit.start < other.end and other.start < edit.end for other in edits):
            edits.append(edit)
    if not edits:
        return file
    done = _applied(source, edits)
    if not _is_valid(source.name, done[0], folder, office):
        done = source.text, []
        for edit in edits:  # whichever makes the document invalid is taken back
            tried = _applied(source, [*done[1], edit])
            if len(tried[1]) > len(done[1]) and _is_valid(source.name, tried[0], folder, office):
                done = tried
    text, made = done
    changes = tuple(_change(source, edit) for edit in sorted(made, key=lambda edit: edit.start))
    return replace(file, text=text, changes=(*file.changes, *changes)) if made else file


def _edits(
    document: Document, source: Source, wanted: Callable[[PlacedFinding], bool]
) -> Iterator[_ValueEdit]:
    untouchable: Untouchable | None = None
    for found in findings(document):
        if found.paper.document is not document or not wanted(found):
            continue
        for finding in (found.finding, *_elsewhere(found.finding)):
            if finding.fix is None:
                continue
            untouchable = untouchable or Untouchable(found.paper)
            if edit := _edit(replace(found, finding=finding), source, untouchable):
                yield edit


def _elsewhere(finding: Finding) -> Iterator[Finding]:
    """The same finding at each of its other places."""
    for other in finding.also:
        yield replace(finding, at=other.at, quote=other.quote, fix=other.fix)


def _edit(found: PlacedFinding, source: Source, untouchable: Untouchable) -> _ValueEdit | None:
    finding, spot = found.finding, source.locate(found.finding.at)
    if finding.fix is None or not isinstance(spot.value, str):
        return None
    quote = finding.quote or Quote(spot.value)
    in_file, in_value = quoted(source, spot, quote), occurrence(spot.value, quote)
    if in_file is None or in_value is None or source.text[slice(*in_file)] == finding.fix:
        return None
    if untouchable.covers(finding.at, spot.value, *in_value, finding.fix):
        return None
    return _ValueEdit(*in_file, finding.fix, spot.path, *in_value, found.rule.id)


def _applied(source: Source, edits: Sequence[_ValueEdit]) -> tuple[str, list[_ValueEdit]]:
    """The text with the edits, and those that were made: all at once, or where it then reads otherwise, one by one."""
    if (text := _typed_safely(source, edits)) is not None:
        return text, list(edits)
    text = source.text
    made: list[_ValueEdit] = []
    for edit in edits:
        tried = _typed_safely(source, [*made, edit])
        if tried is not None:
            text, made = tried, [*made, edit]
    return text, made


def _typed_safely(source: Source, edits: Sequence[_ValueEdit]) -> str | None:
    """The text with the edits, if every value then reads as it should: with quotation marks where they are needed for that."""
    by_path: dict[Path, list[_ValueEdit]] = {}
    for edit in edits:
        by_path.setdefault(edit.path, []).append(edit)
    changed = {path: _new_value(source, path, inside) for path, inside in by_path.items()}
    text = typed(source.text, edits)
    if reads_as(source, text, changed):
        return text
    in_quotes = [
        whole for path, inside in by_path.items() for whole in _quoted_whole(source, path, inside, changed)
    ]
    text = typed(source.text, in_quotes)
    return text if reads_as(source, text, changed) else None


def _new_value(source: Source, path: Path, edits: Sequence[_ValueEdit]) -> str:
    value = source.locate(path).value
    return typed(value, [Edit(edit.value_start, edit.value_end, edit.text) for edit in edits])


def _quoted_whole(
    source: Source, path: Path, edits: Sequence[_ValueEdit], changed: dict[Path, str]
) -> list[Edit]:
    """One edit that types a plain value anew, in quotation marks if it needs them; the edits as they are for another one."""
    spot: Spot = source.locate(path)
    if spot.value_place is None:
        return list(edits)
    start, end = span(source.text, spot.value_place)
    if source.text[start:end] != spot.value or "\n" in changed[path]:
        return list(edits)
    return [Edit(start, end, scalar(changed[path], flow=True))]


def _is_valid(name: str, text: str, folder: Location | None, office: Location | None) -> bool:
    try:
        loads(text, name=name, folder=folder, office=office)
    except InvalidDocument:
        return False
    return True


def _change(source: Source, edit: _ValueEdit) -> Change:
    """The change with the whole words around it, as they are in the value."""
    value = source.locate(edit.path).value
    start, end = words_around(value, edit.value_start, edit.value_end)
    after = value[start : edit.value_start] + edit.text + value[edit.value_end : end]
    line = place_of(source.name, source.text, edit.start, edit.end).line
    return Change(line, edit.rule, value[start:end], after)
