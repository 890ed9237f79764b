"""মঞ্জুরি: money that an order grants, with its budget codes and the arithmetic of VAT and tax."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal
from typing import Any

from govdocs.models.context import Context
from govdocs.models.fields import Choice, Figure, Line, OneOrMany
from govdocs.models.labels import SanctionLabels
from govdocs.models.part import Part, named
from govdocs.models.parts import Head
from govdocs.models.samples import Usual
from govdocs.numerals import Taka, to_bangla


class VatMode(Choice):
    """Whether the amounts hold the VAT already."""

    ADDED = "added", "যোগ-হবে"
    INCLUDED = "included", "অন্তর্ভুক্ত"


class BudgetLine(Part):
    """An amount under a budget code."""

    code: Line | None = named("কোড", "প্রাতিষ্ঠানিক বা অর্থনৈতিক কোড।", default=None, example="০০০০০০০")
    head: Line = named("খাত", "খাতের নাম বা বিবরণ।", example="খাতের নাম লিখুন, যেমন অন্যান্য মনিহারি")
    amount: Figure = named("টাকা", "টাকার অঙ্ক।", example="৯৯,৯৯,৯৯৯", ge=0)


class Sanction(Part):
    """The amounts of a sanction or allotment. What is stated is printed; the audit holds it against what is computed."""

    fiscal_year: Line | None = named("অর্থবছর", "যে অর্থবছরের বরাদ্দ।", default=None, example="২০৯৮-৯৯")
    office_code: Line | None = named("প্রাতিষ্ঠানিক-কোড", "দপ্তরের প্রাতিষ্ঠানিক কোড।", default=None)
    office_id: Line | None = named("অফিস-আইডি", "হিসাবরক্ষণ ব্যবস্থায় অফিসের আইডি।", default=None)
    ddo: Line | None = named("আয়ন-ব্যয়ন-কর্মকর্তা", "আয়ন ও ব্যয়ন কর্মকর্তার পদবি।", default=None)
    ddo_id: Line | None = named("ডিডিও-আইডি", "আয়ন ও ব্যয়ন কর্মকর্তার আইডি।", default=None)
    supplier: Line | None = named("সরবরাহকারী", "যে প্রতিষ্ঠান টাকা পাবে।", default=None)
    bill: Line | None = named("বিল-নম্বর", "বিল বা চালানের নম্বর ও তারিখ।", default=None)
    note: Line | None = named("নোট-নম্বর", "যে নোটে অনুমোদন দেওয়া হয়েছে।", default=None)
    authority: Line | None = named(
        "ক্ষমতা", "আর্থিক ক্ষমতা অর্পণের যে ক্রমিকে মঞ্জুরি।", default=None, example="আর্থিক ক্ষমতা অর্পণ, ক্রমিক লিখুন"
    )
    labels: SanctionLabels = named(
        "লেবেল",
        "উপরের ঘরগুলোর আগে যা ছাপা হয়; যা লেখা নেই তা যেমন সাধারণত হয়।",
        default=SanctionLabels(),
        example={"বিল-নম্বর": Usual("বিল নং")},
    )
    lines: OneOrMany[BudgetLine] = named("খাতসমূহ", "কোড, খাত ও টাকা।", min_length=1)
    vat_rate: Figure | None = named("ভ্যাটের-হার", "শতকরা হার।", default=None, ge=0, le=100, example=Usual("১৫"))
    vat_mode: VatMode = named("ভ্যাট", "অঙ্কের উপর যোগ হবে, না তাতে অন্তর্ভুক্ত।", default=VatMode.ADDED)
    tax_rate: Figure | None = named(
        "আয়করের-হার", "উৎসে কর্তনের শতকরা হার, ভ্যাট বাদে মূল্যের উপর।", default=None, ge=0, le=100
    )
    total: Figure | None = named("মোট", "মোট টাকা; না দিলে হিসাব করা হয়, ‘না’ দিলে সারিটি থাকে না।", default=None)
    columns: tuple[Head, Head, Head, Head] | None = named(
        "কলাম", "চার কলামের শিরোনাম।", default=("ক্র. নং", "কোড", "খাত", "টাকা")
    )
    total_label: Line | None = named("মোটের-লেবেল", "মোটের সারির শিরোনাম।", default="সর্বমোট")
    words_label: Line | None = named("কথায়-লেবেল", "কথায় লেখা মোটের আগে যা ছাপা হয়।", default="মোট মঞ্জুরি")

    @classmethod
    def filled(cls, given: dict[str, Any], context: Context) -> dict[str, Any]:
        """A faithful copy has no total but the one that is typed."""
        return {"total": None, **given} if context.faithful else given

    @property
    def facts(self) -> tuple[tuple[str | None, str], ...]:
        """What identifies the sanction, as label and text."""
        pairs = ((getattr(self.labels, name), getattr(self, name)) for name in SanctionLabels.model_fields)
        return tuple((label, text) for label, text in pairs if text)

    @property
    def base(self) -> Decimal:
        """The price without VAT."""
        if self.vat_rate is None or self.vat_mode is VatMode.ADDED:
            return self._listed
        return self._listed - self.vat

    @property
    def vat(self) -> Decimal:
        rate = self.vat_rate or Decimal(0)
        divisor = 100 if self.vat_mode is VatMode.ADDED else 100 + rate
        return _paisa(self._listed * rate / divisor)

    @property
    def tax(self) -> Decimal:
        return _paisa(self.base * (self.tax_rate or 0) / 100)

    @property
    def gross(self) -> Decimal:
        """What the sanction comes to, VAT included."""
        return self.base + self.vat

    @property
    def net(self) -> Decimal:
        """What the supplier is paid once VAT and tax are kept back."""
        return self.base - self.tax

    @property
    def rows(self) -> tuple[tuple[BudgetLine, str], ...]:
        """The amounts, each with its figure."""
        return tuple((line, figure(line.amount)) for line in self.lines)

    @property
    def sums(self) -> tuple[tuple[str, str], ...]:
        """The lines under the amounts, as label and figure."""
        rows = []
        if self.vat_rate is not None:
            added = self.vat_mode is VatMode.ADDED
            rows.append((f"{'ভ্যাট' if added else 'এর মধ্যে ভ্যাট'} {_percent(self.vat_rate)}", figure(self.vat)))
        if self.printed_total is not None:
            rows.append((self.total_label or "", figure(self.printed_total)))
        if self.tax_rate is not None:
            rows.append((f"উৎসে আয়কর কর্তন {_percent(self.tax_rate)}", figure(self.tax)))
            rows.append(("ভ্যাট ও আয়কর কর্তনের পর নিট পরিশোধযোগ্য", figure(self.net)))
        return tuple(rows)

    @property
    def printed_total(self) -> Decimal | None:
        """The total as stated, else as computed; None where it is left out."""
        if self.leaves_out("total"):
            return None
        return self.gross if self.total is None else self.total

    @property
    def in_words(self) -> str:
        """`১১,৫০০/- (এগারো হাজার পাঁচশত) টাকা`, of the total that is printed; empty without one."""
        return "" if self.printed_total is None else Taka(self.printed_total).official()

    @property
    def _listed(self) -> Decimal:
        return sum((line.amount for line in self.lines), Decimal(0))


def figure(amount: Decimal) -> str:
    """`১১,৫০০/-`."""
    return Taka(amount).figure()


def _percent(rate: Decimal) -> str:
    return f"({to_bangla(format(rate.normalize(), 'f'))}%)"


def _paisa(amount: Decimal) -> Decimal:
    return amount.quantize(Decimal("0.01"), ROUND_HALF_UP)
