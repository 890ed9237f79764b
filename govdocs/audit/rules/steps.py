"""Steps of a tender, an application or an election: in their order."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from govdocs.audit import messages
from govdocs.audit.days.steps import Step, ends_before_begun, steps_of_text, steps_out_of_order
from govdocs.audit.reading.mentions import days_in
from govdocs.audit.reading.paper import Paper
from govdocs.audit.reading.tables import FigureCell, FigureTable, figure_tables
from govdocs.audit.rule import Finding, rule
from govdocs.dates.times import clock
from govdocs.errors import Text
from govdocs.models.letter import Letter
from govdocs.problems.problem import Path
from govdocs.source.editing import Quote


@rule("steps-out-of-order", source="পাবলিক প্রকিউরমেন্ট বিধিমালা; নির্বাচন ও নিয়োগ বিজ্ঞপ্তির প্রচলিত ক্রম")
def steps_of_business(paper: Paper) -> Iterator[Finding]:
    """দরপত্র খোলার সময় দাখিলের শেষ সময়ের আগে, বা এমন অন্য দুটি ধাপ উল্টো ক্রমে লেখা।

    কেন: একটি তারিখ বা সময় বদলে অন্যটি বদলানো হয়নি; এমন বিজ্ঞপ্তি বাতিল করে আবার দিতে হয়। দেখা হয় দরপত্র বিক্রয়, দাখিল ও খোলা; মালামাল দেখা, জামানত জমা ও নিলাম; ফরম, আবেদনের শেষ দিন, ফি, প্রবেশপত্র,
    পরীক্ষা ও ফল; নিবন্ধন ও অনুষ্ঠান; কোনো কাজের শুরু ও শেষ, ছকের সারিতেও; মনোনয়নপত্র দাখিল, বাছাই, প্রত্যাহার ও ভোটগ্রহণ, যেখানে প্রতিটির তারিখ একটিই।

    উদাহরণ: ‘দাখিলের শেষ সময়: ৩১ আগস্ট দুপুর ১২.০০ টা’, ‘খোলার সময়: ৩১ আগস্ট বেলা ১১.৩০ টা’।

    Tenders are opened before the last hour to submit them, or other two steps are in the wrong order.

    Why: one day or hour was changed and the other was not; such a notice must be called off and given again. Looked at are the sale, the
    submission and the opening of tenders; inspection, deposit and auction; forms, the last day of applications, admit card, examination and result; registration and event; begin and end of
    one thing, in the rows of tables, too; the steps of an election, where each of them has one day.

    Example: submission until 12.00 on 31 August, and opening at 11.30 on the same day.
    """
    letter = paper.document
    if isinstance(letter, Letter):
        fields = {key: value for key, value in letter.particulars.items() if isinstance(value, str)}
        for name, later, earlier in steps_out_of_order(fields):
            yield _finding(("particulars", name), later, earlier)
    for table in figure_tables(paper):
        for row in table.rows:
            cells = {head: cell for head, cell in zip(table.heads, row.cells, strict=True) if cell}
            dated = {head: cell.text for head, cell in cells.items()}
            for name, later, earlier in ends_before_begun(dated):
                yield replace(_finding(cells[name].at, later, earlier), quote=cells[name].quote)
        rows = dict(_dated_rows(table))
        for name, later, earlier in steps_out_of_order({name: cell.text for name, cell in rows.items()}):
            quote = rows[name].quote or Quote(later.written)
            yield replace(_finding(rows[name].at, later, earlier), quote=quote)
    for passage in paper.texts:
        if passage.at[0] in ("body", "text"):
            for later, earlier in steps_of_text(passage.text):
                yield _finding(passage.at, later, earlier)


def _dated_rows(table: FigureTable) -> Iterator[tuple[str, FigureCell]]:
    """What each row of a table names, with its one cell that has a day."""
    for row in table.rows:
        cells = [cell for cell in row.cells if cell and cell.text.strip("* ")]
        dated = [cell for cell in cells if days_in(cell.text)]
        names = [cell.text.strip("* ") for cell in cells if cell not in dated and cell.value is None]
        if len(dated) == 1 and names:
            yield names[0], dated[0]


def _finding(at: Path, later: Step, earlier: Step) -> Finding:
    facts = {"later": later.words, "earlier": earlier.words}
    days = {"later_day": _when(later), "earlier_day": _when(earlier)}
    return Finding(at, *messages.STEPS_OUT_OF_ORDER.filled(**facts, **days), quote=Quote(later.written))


def _when(step: Step) -> Text:
    if step.time is None:
        return Text(step.written, str(step.day))
    return Text(f"{step.written}, {clock(step.time)}", f"{step.day} {step.time:%H:%M}")
