"""Random letters of every form, with everything that a letter may have; and the parts that other kinds share with them."""

from __future__ import annotations

from typing import Any

from govdocs.models.form import forms
from govdocs.numerals import to_bangla
from tests.support.difficult_texts import Texts

PICTURES = tuple(
    f"pictures/{name}.png"
    for name in ("meeting", "reading", "ornament-sun", "ornament-leaves", "sewing", "poultry")
)
HANDS = ("pictures/signature-1.png", "pictures/signature-2.png", "pictures/initials.png")
DAYS = ("2024-02-21", "২১ ফেব্রুয়ারি ২০২৪", "৯ মে ২০১৭", "21/02/2024")
NUMBERS = ("46.00.0000.071.31.003.24-125", "৩৮.০১.০০০০.১৪৫.৯৯.০৬০.২১-৬০২", "৪৬.০০.০০০০.০৭১.৩১.০০৩.২৪-……")


class Letters:
    """Letters of one random document; what they include is in `included`."""

    def __init__(self, texts: Texts) -> None:
        self.texts = texts
        self.chance = texts.chance
        self.included: dict[str, dict[str, Any]] = {}

    def day(self) -> str:
        """A date."""
        return self.chance.choice(DAYS)

    def dates(self) -> Any:
        """A date in one of the ways in which letters have it."""
        style = self.chance.choice(("both", "stacked", "one_line", "gregorian"))
        hijri = self.texts.maybe(0.1, hijri=lambda: "১ মহররম ১৪৪৮ হিজরি", eras=lambda: "yes")
        return self.chance.choice(
            (self.day(), "…… জুলাই ২০২৬", {"gregorian": self.day(), "style": style, **hijri})
        )

    def picture(self) -> dict[str, Any]:
        """A picture, some of them wide."""
        t = self.texts
        caption = t.maybe(0.5, caption=lambda: t.line(12))
        width = {"width": t.chance.choice((12, 40, 110, 165))} if t.often(0.4) else {}
        return {"file": t.chance.choice(PICTURES), "alt": t.line(4), **caption, **width}

    def letterhead(self) -> Any:
        """The head of a page: some lines, and maybe corners."""
        t = self.texts
        slot = {"picture": {"file": t.chance.choice(PICTURES[2:4]), "decorative": "yes"}}
        corner = lambda: t.chance.choice((t.lines(2), slot, {**slot, "text": t.line(3)}))  # noqa: E731
        return {"lines": t.some(lambda: t.line(9), 1, 7), **t.maybe(0.3, left=corner, right=corner)}

    def signatory(self) -> dict[str, Any]:
        """Who signs."""
        t = self.texts
        more = t.maybe(
            0.15,
            role=lambda: t.line(3),
            picture=lambda: t.chance.choice(HANDS),
            date=self.day,
            identity=lambda: "12345",
            identity_place=lambda: "after_post",
            mobile=lambda: "01000-000000",
            fax=lambda: "০২-০০০০০০০১",
        )
        signed = t.maybe(0.1, signed=lambda: "স্বাক্ষরিত/-")
        usual = t.maybe(0.5, phone=lambda: "০২-০০০০০০০০", email=lambda: "karim@example.gov.bd")
        posts = t.maybe(
            0.8, posts=lambda: t.some(lambda: t.line(6), 1, 3), office=lambda: t.some(lambda: t.line(5), 1, 2)
        )
        return {"name": t.line(3), **posts, **usual, **more, **signed}

    def copies(self) -> dict[str, Any]:
        """A list of recipients."""
        t = self.texts
        places = t.maybe(
            0.1, places=lambda: t.some(lambda: t.line(1), 2, 9), note=lambda: t.line(6), count=lambda: 64
        )
        recipient = lambda: {"text": t.line(14), **places} if t.often(0.2) else t.line(14)  # noqa: E731
        more = t.maybe(0.25, signature=self.signatory, seniority=lambda: t.line(3), purpose=lambda: t.line(8))
        mark = t.maybe(0.2, item_mark=lambda: t.chance.choice(("০১.", "১)", "(১)")))
        row = {"numbered": "no"} if t.often(0.5) else {}
        return {"recipients": t.many(recipient, t.chance.choice((3, 9))), **more, **mark, **row}

    # Tables

    def columns(self, count: int) -> list[Any]:
        """The heads of so many columns, a few with a width or a side."""
        t = self.texts
        heads: list[Any] = [t.line(t.chance.choice((1, 2, 5))) for _ in range(count)]
        for at in range(min(count - 1, 2)):
            if t.often(0.3):
                heads[at] = {
                    "title": heads[at],
                    "width": t.chance.choice((6, 12, 30)),
                    "align": t.chance.choice(("left", "center", "right")),
                }
        return heads

    def rows(self, columns: int, most: int) -> list[list[Any]]:
        """Rows of which the cells reach over columns and rows, and fill the table."""
        t, count = self.texts, len(self.texts.many(int, most))
        spans = t.chance.choice((0.0, 0.0, 0.05, 0.3))
        taken: set[tuple[int, int]] = set()
        rows: list[list[Any]] = []
        for row in range(count):
            cells: list[Any] = []
            for column in range(columns):
                if (row, column) in taken:
                    continue
                wide = self._reach(
                    spans, columns - column, lambda n, r=row, c=column: (r, c + n) not in taken
                )
                tall = self._reach(spans, min(count - row, 6), lambda n: True)
                if any((row, each) in taken for each in range(column, column + wide)):
                    wide = 1
                taken.update((r, c) for r in range(row, row + tall) for c in range(column, column + wide))
                text = t.cell() if t.often(0.9) else ""
                reach = {name: n for name, n in (("columns", wide), ("rows", tall)) if n > 1}
                cells.append({"text": text or "—", **reach} if reach else text)
            rows.append(cells)
        return rows

    def _reach(self, share: float, room: int, is_free: Any) -> int:
        reach = 1
        while reach < room and self.texts.often(share) and is_free(reach):
            reach += 1
        return reach

    def table(self, mark: str) -> dict[str, Any]:
        """A table that the text of a letter names."""
        t, columns = self.texts, self.chance.randint(1, 8)
        more = t.maybe(0.4, caption=lambda: t.line(10), remark=lambda: t.line(3))
        rows = self.rows(columns, self.chance.choice((3, 6)))
        return {"mark": mark, "columns": self.columns(columns), "rows": rows, **more}

    # Annexes

    def annex(self) -> dict[str, Any]:
        """An annex of any sort."""
        t = self.texts
        more = t.maybe(
            0.3,
            label=lambda: "পরিশিষ্ট-ক",
            title=lambda: t.some(lambda: t.line(10), 1, 3),
            landscape=lambda: "yes",
            signature=self.signatory,
            letterhead=lambda: t.chance.choice(("yes", self.letterhead())),
            initials=lambda: {
                "picture": HANDS[2],
                **t.maybe(0.5, text=lambda: t.line(2), date=self.day),
            },
        )
        sort = t.chance.choice((self._list, self._list, self._timetable, self._paper, self._document))
        return {**more, **sort()}

    def _list(self) -> dict[str, Any]:
        t, columns = self.texts, self.chance.randint(1, 9)
        made = {"sort": "list", "columns": self.columns(columns), **t.maybe(0.2, remark=lambda: t.line(6))}
        if t.often(0.6):
            made["rows"] = self.rows(columns, t.chance.choice((4, 12)))
        if "rows" not in made or t.often(0.2):
            made["groups"] = t.some(lambda: self._group(columns), 1, 3)
        return made

    def _group(self, columns: int) -> dict[str, Any]:
        t = self.texts
        own = self.chance.randint(1, 6) if t.often(0.2) else columns
        heads = {"columns": self.columns(own)} if own != columns else {}
        more = t.maybe(0.3, title=lambda: t.line(8), new_page=lambda: "yes")
        return {"rows": self.rows(own, 4), **heads, **more}

    def _timetable(self) -> dict[str, Any]:
        t = self.texts
        session = lambda: {  # noqa: E731
            "activity": t.chance.choice((t.line(20), {"text": t.line(12), "columns": 2})),
            **t.maybe(0.8, time=lambda: "সকাল ০৯:০০–১০:০০"),
        }
        day = lambda: {"sessions": t.many(session, 4), **t.maybe(0.8, date=self.day)}  # noqa: E731
        return {"sort": "timetable", "days": t.many(day, 2)}

    def _paper(self) -> dict[str, Any]:
        t = self.texts
        return {"sort": "paper", "body": t.prose(6), **t.maybe(0.4, ending=lambda: t.line(2))}

    def _document(self) -> dict[str, Any]:
        name = f"included-{len(self.included)}.yaml"
        self.included[name] = {}  # not to be made twice
        self.included[name] = self.letter(annexes=False)
        return {"sort": "document", "file": name}

    # The letter

    def letter(self, *, annexes: bool = True) -> dict[str, Any]:
        """A letter of any form."""
        t = self.texts
        form = self.chance.choice(tuple(form for form in forms().values() if form.kind == "letter"))
        marks = [f"ছক-{to_bangla(n + 1)}" for n in range(self.chance.choice((0, 0, 0, 1, 2)))]
        made: dict[str, Any] = {"kind": "letter", "form": form.name}
        if marks:
            made["tables"] = [self.table(mark) for mark in marks]
        made["body"] = t.prose(self.chance.choice((2, 4, 7)), marks)
        made |= t.maybe(
            0.85,
            number=lambda: self.chance.choice(NUMBERS),
            date=self.dates,
            subject=lambda: t.line(20),
            signature=self.signatory,
        )
        made |= t.maybe(
            0.5,
            to=lambda: t.some(t.lines, 1, 3),
            references=lambda: t.some(lambda: t.line(16), 1, 4),
            copies=self.copies,
            letterhead=self.letterhead,
        )
        made |= t.maybe(0.25, **self._seldom())
        made |= t.maybe(0.04, **self._rare())
        if annexes and t.often(0.4):
            made["annexes"] = t.some(self.annex, 1, 2)
        return made

    def _seldom(self) -> dict[str, Any]:
        t = self.texts
        return {
            "title": lambda: t.lines(2),
            "salutation": lambda: t.line(2),
            "particulars": lambda: {t.line(3): t.lines(3) for _ in range(t.chance.randint(1, 4))},
            "enclosures": lambda: t.some(lambda: t.line(9), 1, 4),
            "close": lambda: t.line(3),
            "closing": lambda: t.line(15),
            "distribution": self.copies,
            "attention": lambda: t.some(lambda: t.line(6), 1, 2),
            "co_signatures": lambda: t.some(self.signatory, 1, 3),
        }

    def _rare(self) -> dict[str, Any]:
        t = self.texts
        return {
            "gazette": self._gazette,
            "form_number": lambda: "বাংলাদেশ ফরম নং-২৪০৩",
            "form_article": lambda: t.line(4),
            "sender": self.signatory,
            "mail": lambda: {"sender": "a@example.gov.bd", "to": ["b@example.gov.bd"] * 9},
            "opening": lambda: "এস. আর. ও. নং ৯৩-আইন/২০১৭।—",
            "paragraph_numbers": lambda: t.chance.choice(("plain", "padded", "typed")),
            "travellers": lambda: t.some(self._traveller, 1, 5),
            "sanction": self._sanction,
            "effective": self.day,
            "by_order": lambda: t.line(3),
            "code": lambda: {"file": PICTURES[2], "alt": t.line(3)},
            "gazette_line": lambda: t.lines(3),
            "diary": lambda: t.lines(3),
            "security": lambda: "গোপনীয়",
            "priority": lambda: "জরুরি",
            "banner": lambda: t.line(4),
            "supersedes": lambda: t.line(5),
            "draft": lambda: "yes",
            "faithful": lambda: "yes",
        }

    def _gazette(self) -> dict[str, Any]:
        t = self.texts
        more = t.maybe(0.5, notice=lambda: t.line(6), page=lambda: 9991, price=lambda: "মূল্য: টাকা ৮.০০")
        return {"date": self.day(), **more, **t.maybe(0.2, emblem=self.picture, registered=lambda: t.line(4))}

    def _traveller(self) -> dict[str, Any]:
        t = self.texts
        more = t.maybe(0.7, passport=lambda: "X00000000", nationality=lambda: "বাংলাদেশি")
        return {"name": t.line(3), "posts": t.some(lambda: t.line(6), 1, 2), **more}

    def _sanction(self) -> dict[str, Any]:
        t = self.texts
        line = lambda: {"head": t.line(5), "amount": t.chance.randint(1, 10**7), "code": "৩২৫৫১০১"}  # noqa: E731
        more = t.maybe(0.3, fiscal_year=lambda: "২০২৩-২৪", supplier=lambda: t.line(9), bill=lambda: t.line(5), vat_rate=lambda: 15, tax_rate=lambda: 5)  # fmt: skip
        return {"lines": t.some(line, 1, 12), **more}
