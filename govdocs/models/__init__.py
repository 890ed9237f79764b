"""What a document is: one module is one kind; Part, Document and the parts that several kinds share."""

from govdocs.models.document import Document
from govdocs.models.kinds import kind_named, kinds
from govdocs.models.part import Contradiction, Fault, Part, contradiction, named

__all__ = ["Contradiction", "Document", "Fault", "Part", "contradiction", "kind_named", "kinds", "named"]
