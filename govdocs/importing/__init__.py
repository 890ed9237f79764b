"""Old letters in: .docx and others → YAML, every doubt marked and no text lost.

from govdocs import importing
letter = importing.read("old.docx")
letter.text, letter.doubtful, letter.remainder
"""

from govdocs.importing.imported import Imported
from govdocs.importing.importing import from_document
from govdocs.importing.old_document import OldDocument, OldParagraph, Stretch
from govdocs.importing.reading_apart import read, read_bytes

__all__ = ["Imported", "OldDocument", "OldParagraph", "Stretch", "from_document", "read", "read_bytes"]
