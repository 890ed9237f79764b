"""The office file: letterheads, officers and signature pictures defined once and used by many documents."""

from __future__ import annotations

from govdocs.models.audit_settings import AuditSettings
from govdocs.models.base import Part, named, same_name
from govdocs.models.parts import Letterhead, Signatory


class Office(Part):
    """One office of `office.yaml`: what its documents need not repeat."""

    letterhead: Letterhead | None = named("পত্রশীর্ষ", "দপ্তরের পত্রশীর্ষ।", default=None)
    officers: dict[str, Signatory] = named("কর্মকর্তাগণ", "সংকেত: স্বাক্ষরকারীর বিবরণ।", default={})
    audit: AuditSettings | None = named("নিরীক্ষা", "দপ্তরের দলিলে নিরীক্ষার নিয়ম ও রীতি।", default=None)

    def officer(self, key: str) -> Signatory | None:
        wanted = same_name(key)
        return next((officer for name, officer in self.officers.items() if same_name(name) == wanted), None)
