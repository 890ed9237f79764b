"""What cannot be printed in a letter: what its own order of parts leaves out, and places in its body without anything to put there.

What a form asks for and a letter lacks is told by the audit (govdocs.audit.rules.form_parts).
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from govdocs.models import messages
from govdocs.models.arrangement import Arranged
from govdocs.models.for_templates import for_templates
from govdocs.models.form import Form, LetterPart
from govdocs.models.insets import Inset
from govdocs.models.letter_parts import PARTS
from govdocs.models.part import Fault, contradiction
from govdocs.prose.references import insets_in

if TYPE_CHECKING:
    from govdocs.models.insets import Table


class LetterRules(Arranged):
    """Base of the letter: its contradictions. The fields are the letter's (govdocs.models.letter)."""

    if TYPE_CHECKING:
        form: Form
        office: str | None
        body: str | None
        tables: tuple[Table, ...]

    @property
    def insets(self) -> dict[str, Inset]:
        """What the body may keep a place for, by the names that it may use."""
        own = {
            table.mark: Inset("table", f"tables.{index}", table) for index, table in enumerate(self.tables)
        }
        for part in (LetterPart.PARTICULARS, LetterPart.TRAVELLERS, LetterPart.SANCTION):
            if value := getattr(self, part.value):
                own |= dict.fromkeys((part.value, part.bangla), Inset(part.value, part.value, value))
        return own

    @for_templates
    def put_in_body(self, part: str) -> bool:
        """Whether the body keeps a place for a part, so that it is not printed at its place in the form."""
        return any(
            self.insets[name].sort == part for name in insets_in(self.body or "") if name in self.insets
        )

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
        part = PARTS.get(name)
        in_body = insets_in(self.body) if isinstance(self.body, str) and part else ()
        return super()._says(name) and not (part and {part.value, part.bangla} & set(in_body))

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
