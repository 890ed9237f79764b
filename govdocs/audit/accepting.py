"""Names and words that an office accepts as they are spelt, written into its office file: `নিরীক্ষা: নাম-হিসেবে:`.

Only what the audit objects to can be accepted, so that a slip of the pen does not end up in a list that silences.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from govdocs.audit import messages
from govdocs.audit.auditing import findings_on
from govdocs.audit.reading.paper import Paper
from govdocs.errors import Refusal, Text
from govdocs.files.location import is_url
from govdocs.models.annexes import Included
from govdocs.models.document import Document
from govdocs.models.leaving_out import is_no
from govdocs.problems.problem import Path
from govdocs.source.adding import with_items
from govdocs.source.editing import Quote, difference
from govdocs.source.reading import Source, read_text
from govdocs.text.unicode import normalise

ACCEPTED: Final = (("audit", "নিরীক্ষা"), ("accepted", "নাম-হিসেবে"))
"""The way from an office to its list, by the names of the keys."""
_NAMED: Final = 8  # words of the document, where one was given that is not found

_Place = tuple[str, Path, Quote | None]


@dataclass(frozen=True)
class AcceptingFile:
    """An office file as it was read, its text with the accepted names, and which were added to which office."""

    source: Source
    text: str
    added: tuple[tuple[str, str], ...]

    @property
    def diff(self) -> str:
        """What changes, as a unified diff."""
        return difference(self.source.name, self.source.text, self.text)


def accepting_files(documents: Iterable[Document], names: Sequence[str]) -> tuple[AcceptingFile, ...]:
    """The office files of some documents with names added to those that are accepted as they are spelt. Writes nothing.

    A name goes to every office in whose documents it is found; one that is accepted already is passed over. Raises Refusal for a
    name that the audit has nothing to say about, for a document that names no office, and for an office file that cannot be
    written or edited.
    """
    audited = [_Audited(each) for document in documents for each in _with_included(document)]
    files: dict[str, AcceptingFile] = {}
    for name in dict.fromkeys(" ".join(name.split()) for name in names):
        found = [each for each in audited if each.objects_to(name)]
        if not found and not any(normalise(name) in each.paper.accepted for each in audited):
            raise _not_found(name, audited)
        for source, office in dict(_office_of(each, name) for each in found).values():
            file = files.get(source.name) or AcceptingFile(source, source.text, ())
            now = replace(source, text=file.text, tree=read_text(file.text, source.name).tree)
            text = with_items(now, office, ACCEPTED, [name], is_word_for_none=is_no)
            files[source.name] = AcceptingFile(source, text, (*file.added, (office, name)))
    return tuple(files.values())


class _Audited:
    """A document, and what the audit finds in it."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.paper = Paper(document)
        self.places = frozenset(_places(self.paper))

    def objects_to(self, name: str) -> bool:
        """Whether something would not be found if the name were accepted."""
        return bool(name) and bool(self.places.difference(_places(Paper(self.document, (name,)))))

    @property
    def words(self) -> list[str]:
        """The words that are found misspelt, in the order of the document."""
        found = (found.finding for found in findings_on(self.paper) if found.rule.id == "spelling")
        return [finding.quote.words for finding in found if finding.quote]


def _places(paper: Paper) -> Iterator[_Place]:
    for found in findings_on(paper):
        yield found.rule.id, found.finding.at, found.finding.quote
        for other in found.finding.also:
            yield found.rule.id, other.at, other.quote


def _with_included(document: Document) -> Iterator[Document]:
    yield document
    for _, annex in Paper(document).every(Included):
        yield from _with_included(annex.document)


def _office_of(audited: _Audited, name: str) -> tuple[tuple[str, str], tuple[Source, str]]:
    """The office file of a document and the office in it, by their names."""
    source = audited.document.source
    if audited.document.office_place is None:
        raise Refusal(*messages.NO_OFFICE_TO_ACCEPT.filled(file=source.name if source else "", name=name))
    file, office = audited.document.office_place
    if is_url(file.name):
        raise Refusal(*messages.OFFICE_FILE_ELSEWHERE.filled(file=file.name, name=name))
    return (file.name, office), (file, office)


def _not_found(name: str, audited: Iterable[_Audited]) -> Refusal:
    words = list(dict.fromkeys(word for each in audited for word in each.words))[:_NAMED]
    found = messages.MISSPELT_ARE.filled(words=", ".join(words)) if words else Text("", "")
    return Refusal(*messages.NOTHING_TO_ACCEPT.filled(name=name, found=found), given=name)
