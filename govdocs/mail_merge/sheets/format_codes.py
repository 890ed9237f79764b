"""A number format of a spreadsheet as its sections, and each section as tokens: `[>=100000]##\\,##\\,##0;#,##0`.

Format codes: ECMA-376 part 1, 18.8.30 and 18.8.31.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from typing import Literal, NamedTuple

BUILT_IN = {
    1: "0", 2: "0.00", 3: "#,##0", 4: "#,##0.00", 5: "$#,##0", 6: "$#,##0", 7: "$#,##0.00", 8: "$#,##0.00", 9: "0%",
    10: "0.00%", 11: "0.00E+00", 12: "# ?/?", 13: "# ??/??", 14: "m/d/yyyy", 15: "d-mmm-yy", 16: "d-mmm", 17: "mmm-yy",
    18: "h:mm AM/PM", 19: "h:mm:ss AM/PM", 20: "h:mm", 21: "h:mm:ss", 22: "m/d/yy h:mm", 37: "#,##0", 38: "#,##0",
    39: "#,##0.00", 40: "#,##0.00", 41: "#,##0", 42: "$#,##0", 43: "#,##0.00", 44: "$#,##0.00", 45: "mm:ss",
    46: "[h]:mm:ss", 47: "mm:ss.0", 48: "##0.0E+0", 49: "@",
}  # fmt: skip
"""The formats that a file names by number only."""

MAX_CODE = 1_000  # characters; Excel takes 255

TokenKind = Literal["literal", "digit", "point", "comma", "percent", "date", "elapsed", "other"]


class Token(NamedTuple):
    """A piece of a format: a `digit` is one of 0, #, ?; a `date` is a run of y, M (month), d, h, m (minute), s or a (AM/PM)."""

    kind: TokenKind
    text: str


@dataclass(frozen=True)
class FormatSection:
    """One of the parts that semicolons divide a format into, with the condition under which it is used."""

    tokens: tuple[Token, ...]
    operator: str = ""
    bound: Decimal = Decimal(0)

    def holds(self, value: Decimal) -> bool:
        """Whether its condition, where it has one, is true of a value."""
        return {
            "": True,
            "<": value < self.bound,
            "<=": value <= self.bound,
            ">": value > self.bound,
            ">=": value >= self.bound,
            "=": value == self.bound,
            "<>": value != self.bound,
        }[self.operator]

    def has(self, *kinds: TokenKind) -> bool:
        """Whether a token of one of these kinds is in it."""
        return any(token.kind in kinds for token in self.tokens)

    @property
    def fields(self) -> frozenset[str]:
        """What of a date or a time it shows, by the letters of `Token`; a weekday is `w`."""
        found = (token.text for token in self.tokens if token.kind in ("date", "elapsed"))
        return frozenset("w" if text[0] == "d" and len(text) > 2 else text[0] for text in found)


@lru_cache(maxsize=4096)
def sections(code: str) -> tuple[FormatSection, ...]:
    """The sections of a format; one without tokens for a code longer than any spreadsheet writes."""
    if len(code) > MAX_CODE:
        return (FormatSection(()),)
    found: list[FormatSection] = []
    tokens: list[Token] = []
    operator, bound = "", Decimal(0)
    for match in _TOKEN.finditer(code):
        kind, text = str(match.lastgroup), match[0]
        if kind == "end":
            found.append(FormatSection(_with_minutes(tokens), operator, bound))
            tokens, operator, bound = [], "", Decimal(0)
        elif kind == "condition":
            condition = _CONDITION.fullmatch(text)
            if condition:
                operator, bound = condition[1], Decimal(condition[2])
        elif kind != "aside":
            tokens.append(_token(kind, text))
    return (*found, FormatSection(_with_minutes(tokens), operator, bound))


_CONDITION = re.compile(r"\[(<=|>=|<>|<|>|=)(-?[0-9]{1,20}(?:\.[0-9]{1,20})?)\]")
_TOKEN = re.compile(
    r"""(?P<quoted>"[^"]*"?)|(?P<escaped>\\.)|(?P<aside>[_*].)
    |(?P<condition>\[[<>=][^\[\]]*\])|(?P<elapsed>\[(?:h+|m+|s+)\])|(?P<bracketed>\[[^\[\]]*\])
    |(?P<ampm>am/pm|a/p)|(?P<general>general)|(?P<exponent>e[+-])|(?P<fraction>/(?=[?0-9\#]))
    |(?P<date>y+|m+|d+|h+|s+|e+)|(?P<digit>[0\#?])|(?P<point>\.)|(?P<comma>,)|(?P<percent>%)|(?P<end>;)|(?P<text>@)
    |(?P<literal>.)""",
    re.VERBOSE | re.IGNORECASE | re.DOTALL,
)


def _token(kind: str, text: str) -> Token:
    match kind:
        case "quoted":
            return Token("literal", text.strip('"'))
        case "escaped":
            return Token("literal", text[1:])
        case "bracketed":  # a colour, a language, or the sign of a currency
            return Token("literal", "")
        case "elapsed":
            return Token("elapsed", text[1:-1].lower())
        case "ampm":
            return Token("date", "a")
        case "date":
            letter = text[0].lower()
            return Token("date", ("y" if letter == "e" else "M" if letter == "m" else letter) * len(text))
        case "digit" | "point" | "comma" | "percent":
            return Token(kind, text)
        case "general" | "exponent" | "fraction" | "text":
            return Token("other", text)
        case _:
            return Token("literal", text)


def _with_minutes(tokens: list[Token]) -> tuple[Token, ...]:
    """The tokens, with an M behind an hour or before a second read as minutes."""
    parts = [index for index, token in enumerate(tokens) if token.kind in ("date", "elapsed")]
    for place, index in enumerate(parts):
        token = tokens[index]
        before = tokens[parts[place - 1]].text[0] if place else ""
        after = tokens[parts[place + 1]].text[0] if place + 1 < len(parts) else ""
        if token.kind == "date" and token.text in ("M", "MM") and (before == "h" or after == "s"):
            tokens[index] = Token("date", token.text.lower())
    return tuple(tokens)
