"""What cannot be printed in a letter: what its own order of parts leaves out, and places in its body without anything to put there.

What a form asks for and a letter lacks is told by the audit (govdocs.audit.rules.form_parts).
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from govdocs.models import messages
from govdocs.models.arrangement import Arranged
from govdocs.models.form import Form
from govdocs.models.part import Fault, contradiction
from govdocs.prose.references import insets_in

if TYPE_CHECKING:
    from govdocs.models.insets import Inset, Table


class LetterRules(Arranged):
    """Base of the letter: its contradictions. The fields are the letter's (govdocs.models.letter)."""

    if TYPE_CHECKING:
        form: Form
        office: str | None
        body: str | None
        tables: tuple[Table, ...]

        @property
        def insets(self) -> dict[str, Inset]: ...
        def put_in_body(self, part: str) -> bool: ...

    @property
    def _form_is_of_letters(self) -> bool:
        return self.form.kind == self.name

    @contradiction("form")
    def _is_of_its_form_s_kind(self) -> Iterator[Fault]:
        if not self._form_is_of_letters:
            sentence = messages.FORM_OF_ANOTHER_KIND.filled(form=self.form.both, kind=self.form.kind)
            yield Fault(("form",), "form-of-another-kind", *sentence)

    def _says(self, name: str) -> bool:
        """What the body keeps a place for is printed there; the letterhead of an office is given to each of its documents."""
        if name == "letterhead" and self.office is not None:
            return False
        return super()._says(name) and not self.put_in_body(name)

    @contradiction("form", "body", "tables")
    def _insets_have_places(self) -> Iterator[Fault]:
        if not self._form_is_of_letters:
            return
        places = insets_in(self.body or "")
        for name in places:
            if name not in self.insets:
                yield Fault(("body",), "no-such-inset", *messages.NO_SUCH_INSET.filled(name=name))
        if self.body is None:
            return  # the tables are all there is, and stand one after the other
        for index, table in enumerate(self.tables):
            if table.mark not in places:
                sentence = messages.INSET_WITHOUT_PLACE.filled(mark=table.mark)
                yield Fault(("tables", index, "mark"), "inset-without-place", *sentence)
