"""What a reader gave of an old file → the YAML of a document, with what was recognised and what is doubtful."""

from __future__ import annotations

from govdocs.errors import Refusal
from govdocs.importing import messages
from govdocs.importing.imported import Imported, imported
from govdocs.importing.old_document import OldDocument
from govdocs.importing.our_own import ours
from govdocs.importing.recognising import recognised
from govdocs.problems.problem import Language


def from_document(
    document: OldDocument, name: str, *, language: Language = "bn", faithful: bool = False
) -> Imported:
    """What the document of a reader becomes. Raises Refusal where it holds no text."""
    if own := ours(document, name, language):
        return own
    if not document.blocks:
        raise Refusal(*messages.NOTHING_IN_IT.filled(name=name), given=name)
    finding = recognised(document, file=name)
    return imported(finding, document, name, language, faithful=faithful)
