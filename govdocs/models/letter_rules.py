"""What cannot be printed in a letter: parts that its form has no place for, and places in its body without anything to put there.

What a form asks for and a letter lacks is told by the audit (govdocs.audit.rules.form_parts).
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from govdocs.models import messages
from govdocs.models.document import Document
from govdocs.models.form import Form, LetterPart
from govdocs.models.letter_parts import FIELDS
from govdocs.models.part import Fault, contradiction
from govdocs.prose.references import insets_in

if TYPE_CHECKING:
    from govdocs.models.insets import Inset, Table


class LetterRules(Document):
    """Base of the letter: its contradictions. The fields are the letter's (govdocs.models.letter)."""

    if TYPE_CHECKING:
        form: Form
        office: str | None
        body: str | None
        tables: tuple[Table, ...]

        @property
        def insets(self) -> dict[str, Inset]: ...

    @property
    def _form_is_of_letters(self) -> bool:
        return self.form.kind == self.name

    @contradiction("form")
    def _is_of_its_form_s_kind(self) -> Iterator[Fault]:
        if not self._form_is_of_letters:
            sentence = messages.FORM_OF_ANOTHER_KIND.filled(form=self.form.both, kind=self.form.kind)
            yield Fault(("form",), "form-of-another-kind", *sentence)

    @contradiction("form")
    def _has_only_what_its_form_prints(self) -> Iterator[Fault]:
        if not self._form_is_of_letters:
            return
        printable = {name for part in self.form.order for name in FIELDS[part]}
        for name in dict.fromkeys(name for part in LetterPart for name in FIELDS[part]):
            # The letterhead of an office is given to each of its documents, and not printed by this form.
            of_office = name == "letterhead" and self.office is not None
            value = getattr(self, name)
            said = value and value != type(self).model_fields[name].default
            if said and name not in printable and not of_office:
                sentence = messages.FORM_HAS_NO.filled(form=self.form.both, field=self.both_names(name))
                yield Fault((name,), "form-has-no", *sentence)

    @contradiction("form", "body", "tables")
    def _insets_have_places(self) -> Iterator[Fault]:
        if not self._form_is_of_letters:
            return
        places = insets_in(self.body or "")
        for name in places:
            if name not in self.insets:
                yield Fault(("body",), "no-such-inset", *messages.NO_SUCH_INSET.filled(name=name))
        for index, table in enumerate(self.tables):
            if table.mark not in places:
                sentence = messages.INSET_WITHOUT_PLACE.filled(mark=table.mark)
                yield Fault(("tables", index, "mark"), "inset-without-place", *sentence)
