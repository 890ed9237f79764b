"""Random words, lines and running texts that are difficult to set, as a clerk may type them."""

from __future__ import annotations

import random
from collections.abc import Callable
from typing import Any, TypeVar

from govdocs.numerals import to_bangla
from tests.support.bangla_corpus import words

T = TypeVar("T")

#: Beside Bangla words: what has a break inside, no break, another script or face, or no width.
ODD = (
    "PDF/A-3", "office@example.gov.bd", "https://example.gov.bd/a/b?x=1&y=২#z", "সহ-সভাপতি", "১২/০৩/২০২৪", "(PDF)", "‘ক’", "“AVA",
    "—", "–", "/", "।", "৩.৫%", "৳১২,৩৪৫/-", "½", "✓", "➤", "✓ক", "কর্মকর্তা-কর্মচারী-প্রতিনিধি", "www.example.gov.bd/a-b-c-d-e-f-g-h",
    "AVATAR", "Tel.", "…", "১০:৩০", "ক্\u200cষ", "র\u200d্যাব", "ক\u200d", "ত্\u200d", "ক\u00a0খ", "১২\u00a0টি", "a\u00adb", "ক\u00adখ",
    "émigré", "x²", "§৫", "©", "ক\u2011খ", "\u2060ক", "ক\u200bখ", "{a}", "<b>", "«ক»", "িক", "!", "?!", "№", "→", "ই-মেইল:", "২^য়^", "*বিশেষ*",
    "**জরুরি**", "***খুব***", "::অফিস::", "**বিষয়:**মাসিক", "\\*", "অতিদীর্ঘশব্দযাহাকোনোলাইনেআঁটেনাকখনোই", "Donaudampfschifffahrtsgesellschaft",
    "A", "১", "ক", "R&D", "C:\\নথি", "`কোড`", "_নাম_", "&nbsp;", "৫*৩*২",
)  # fmt: skip
#: What no face has: the page cannot be printed, and the fault must be the same.
FOREIGN = ("漢字", "שלום", "🙂")
MARKERS = ("১।", "২)", "(ক)", "(iv)", "✓", "➤", "•", "-", "ক)", "(১)", "(ii)", "১০।")


class Texts:
    """Texts of one random document: how odd they are is its own."""

    def __init__(self, chance: random.Random) -> None:
        self.chance = chance
        self.known = words()
        self.oddness = chance.choice((0.0, 0.02, 0.1, 0.3))
        self.foreignness = chance.choice((0.0,) * 15 + (0.01,))
        #: how long lists and texts are
        self.length = chance.choice((1, 1, 1, 1, 3))

    def often(self, share: float) -> bool:
        """Whether something is so, in this share of cases."""
        return self.chance.random() < share

    def some(self, make: Callable[[], T], least: int, most: int) -> list[T]:
        """A list of so many things."""
        return [make() for _ in range(self.chance.randint(least, most))]

    def many(self, make: Callable[[], T], most: int) -> list[T]:
        """A list of so many things in a short document, and three times as many in a long one."""
        return self.some(make, 1, most * self.length)

    def maybe(self, share: float, **fields: Callable[[], Any]) -> dict[str, Any]:
        """Each field with its value, in this share of cases."""
        return {name: make() for name, make in fields.items() if self.often(share)}

    def word(self) -> str:
        """A word, or what is odd about texts."""
        if self.often(self.foreignness):
            return self.chance.choice(FOREIGN)
        return self.chance.choice(ODD if self.often(self.oddness) else self.known)

    def line(self, most: int = 8) -> str:
        """A line of up to so many words."""
        later = [self.word() for _ in range(self.chance.randint(0, max(0, most - 1)))]
        first = self.chance.choice(self.known)
        if later and self.often(0.05):
            first = f"**{first} {later.pop(0).strip('*')}**"
        return " ".join([first, *later])

    def lines(self, most: int = 4) -> str:
        """A few lines, such as an address."""
        return "\n".join(self.some(lambda: self.line(6), 1, most))

    def paragraph(self, most: int = 60) -> str:
        """Sentences, some of them with an end of a line within."""
        text = f"{self.line(most)}।"
        middle = text.find(" ", len(text) // 2)
        return f"{text[:middle]} \\\n{text[middle + 1 :]}" if middle > 0 and self.often(0.06) else text

    def items(self, depth: int = 0) -> str:
        """A list, its items with other lists within."""
        marker = self.chance.choice(MARKERS)
        entries = []
        for _ in range(self.chance.randint(1, 5)):
            entry = f"{'    ' * depth}{marker} {self.line(self.chance.choice((3, 12, 40)))}"
            entries.append(f"{entry}\n{self.items(depth + 1)}" if depth < 3 and self.often(0.15) else entry)
        return ("\n\n" if depth == 0 and self.often(0.2) else "\n").join(entries)

    def typed_table(self) -> str:
        """A table in running text."""
        columns = self.chance.randint(1, 6)
        rows = [
            [self.line(3).replace("|", "") for _ in range(columns)] for _ in range(self.chance.randint(2, 8))
        ]
        rows[0] = [self.chance.choice(self.known) for _ in range(columns)]
        ruled = ["|---" * columns + "|"]
        typed = ["|" + "|".join(row) + "|" for row in rows]
        return "\n".join(typed[:1] + ruled + typed[1:])

    def prose(self, most: int = 6, insets: list[str] | None = None) -> str:
        """Running text with everything that may be in it; each of the insets at some place."""
        pieces = self.many(self._block, most)
        for mark in insets or ():
            pieces.insert(self.chance.randint(0, len(pieces)), f"{{{{{mark}}}}}")
        if self.often(0.12):
            for number in range(1, self.chance.randint(2, 4)):
                pieces[0] = f"{self.paragraph(20)} {self.line(3)}[^{to_bangla(number)}]\n\n{pieces[0]}"
                pieces.append(f"[^{to_bangla(number)}]: {self.line(20)}")
        return "\n\n".join(pieces)

    def _block(self) -> str:
        kind = self.chance.random()
        if kind < 0.55:
            return self.paragraph(self.chance.choice((4, 20, 40, 100)))
        if kind < 0.72:
            return self.items()
        if kind < 0.8:
            return f"{'#' * self.chance.randint(1, 4)} {self.line(self.chance.choice((3, 14)))}"
        if kind < 0.87:
            return self.typed_table()
        if kind < 0.93:
            mark = self.chance.choice((">", ">>"))
            return "\n".join(f"{mark} {self.line(20)}\n{mark}" for _ in range(self.chance.randint(1, 4)))
        if kind < 0.96:
            return "---"
        return "\n\n".join(f"{to_bangla(number)}। {self.line(25)}" for number in range(1, 4))

    def cell(self) -> str:
        """What is in a cell of a table."""
        kind = self.chance.random()
        if kind < 0.3:
            return to_bangla(f"{self.chance.randint(0, 999_999):,}")
        if kind < 0.85:
            return self.line(self.chance.choice((1, 4, 12)))
        return self.chance.choice((self.lines, self.items, lambda: self.prose(2)))()
