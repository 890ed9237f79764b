"""What contradicts what in a letter: its parts against its form, and the places that its body keeps."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from govdocs.errors import Text
from govdocs.models import messages
from govdocs.models.document import Document
from govdocs.models.form import Edition, Form, LetterPart
from govdocs.models.letter_parts import FIELDS, needed_fields
from govdocs.models.part import Fault, contradiction
from govdocs.numerals import to_bangla
from govdocs.prose.references import insets_in
from govdocs.text.unicode import same_name

if TYPE_CHECKING:
    from govdocs.models.copies import Copies
    from govdocs.models.insets import Inset, Table
    from govdocs.models.parts import Signatory


class LetterRules(Document):
    """Base of the letter: its contradictions. The fields are the letter's (govdocs.models.letter)."""

    if TYPE_CHECKING:
        form: Form
        edition: Edition | None
        office: str | None
        particulars: dict[str, Any]
        body: str | None
        tables: tuple[Table, ...]
        signature: Signatory | None
        distribution: Copies | None
        copies: Copies | None

        def printed(self, name: str) -> Any: ...
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

    @contradiction("form", "edition")
    def _edition_names_the_form(self) -> Iterator[Fault]:
        editions = self.form.editions_named
        if self._form_is_of_letters and self.edition and editions and self.edition not in editions:
            sentence = messages.FORM_OF_ANOTHER_EDITION.filled(
                edition=Text(to_bangla(self.edition), self.edition),
                form=self.form.both,
                named_in=", ".join(edition.bangla for edition in editions),
            )
            yield Fault(("edition",), "form-of-another-edition", *sentence)

    @contradiction("form")
    def _has_what_its_form_needs(self) -> Iterator[Fault]:
        for name in self._needed():
            own = getattr(self, name) or getattr(self, f"{name}_for_pen", None)
            if name != "signature" and not own and not (name in Form.model_fields and self.printed(name)):
                yield self._missing(name)

    @contradiction("form", "signature", "distribution", "copies")
    def _is_signed(self) -> Iterator[Fault]:
        """Some letters are signed only once, under the distribution or the copies."""
        signed = any(part and part.signature for part in (self, self.distribution, self.copies))
        if "signature" in self._needed() and not signed:
            yield self._missing("signature")

    @contradiction("form")
    def _has_only_what_its_form_prints(self) -> Iterator[Fault]:
        if not self._form_is_of_letters:
            return
        printable = {name for part in self.form.order for name in FIELDS[part]}
        for name in dict.fromkeys(name for part in LetterPart for name in FIELDS[part]):
            # The letterhead of an office is given to each of its documents, and not printed by this form.
            of_office = name == "letterhead" and self.office is not None
            if name not in printable and getattr(self, name) and not of_office:
                sentence = messages.FORM_HAS_NO.filled(form=self.form.both, field=self.both_names(name))
                yield Fault((name,), "form-has-no", *sentence)

    @contradiction("form", "particulars")
    def _has_the_particulars(self) -> Iterator[Fault]:
        given = {same_name(label) for label in self.particulars}
        for label in self.form.particulars if self._form_is_of_letters else ():
            if same_name(label) not in given:
                sentence = messages.FORM_NEEDS_PARTICULAR.filled(form=self.form.both, label=label)
                yield Fault(("particulars",), "form-needs-particular", *sentence)

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

    def _needed(self) -> tuple[str, ...]:
        """The fields that the form cannot do without."""
        required = self.form.required if self._form_is_of_letters else ()
        return tuple(name for part in required for name in needed_fields(part))

    def _missing(self, name: str) -> Fault:
        sentence = messages.FORM_NEEDS.filled(form=self.form.both, field=self.both_names(name))
        return Fault((name,), "form-needs", *sentence)
