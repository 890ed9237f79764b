"""Stars that make words **bold** or *italic*: only as a whole mark, never between figures, inside a word or an address.

CommonMark also takes the stars of ৫*৩*২ for a mark, and does not take those of `**বিষয়:**মাসিক`. Here a mark begins at the
start of a word and ends at an end of one; after a closing mark a Bangla letter may follow at once (`**দপ্তর**ের`).
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field

from markdown_it.rules_inline import StateInline
from markdown_it.token import Token

from govdocs.text.late_pattern import late

_STARS = late(r"\*+")
_TAGS = {1: ("em", "*"), 2: ("strong", "**")}
_SHOWN = 80  # characters that are noted of what follows stars without a partner
_LONGEST = 3  # stars of a mark, bold and italic at once; a longer row of stars is text
_MOST_OPEN = 30  # rows of stars that wait for a partner: nobody nests marks so deep, and no layout can
_OPENING = frozenset("([{‘“")
_CLOSING = frozenset(")]}’”.,;:।!?%")
_BEFORE_ONE = frozenset(
    "([{‘“'\"—–-:;,।>|"
)  # what a single star may follow; after a bracket it may be a sign of arithmetic
_BANGLA = late("[\u0980-\u09e3\u200c\u200d]")


@dataclass
class _Run:
    """A row of stars: which of them are still without a partner, and the tags that the others became."""

    left: int
    opens: bool
    closes: bool
    tags: list[int] = field(default_factory=list)
    closing: bool = False


def stars(state: StateInline, silent: bool) -> bool:
    """Take a row of stars as a token of its own, for `pair_stars`."""
    match = _STARS.match(state.src, state.pos, state.posMax)
    if match is None:
        return False
    if not silent:
        opens, closes = _sides(state.src, match.start(), match.end())
        token = state.push("text", "", 0)
        token.content = match[0]
        if len(match[0]) <= _LONGEST:
            token.meta = {"run": _Run(len(match[0]), opens, closes), "at": match.start()}
        elif _at_a_word(state.src, match.start(), match.end()):  # ****জরুরি****
            token.meta = {"too_long": True, "at": match.start()}
    state.pos = match.end()
    return True


def pair_stars(state: StateInline) -> None:
    """Make tags of the rows of stars that have a partner. The others stay text; of two stars it is noted in the environment."""
    waiting = [_Waiting()]  # the stars within a link pair among themselves
    for token in state.tokens:
        if token.type == "link_open":
            waiting.append(_Waiting())
        elif token.type == "link_close":
            waiting.pop()
        elif "run" in token.meta:
            waiting[-1].meet(token.meta["run"])
    state.tokens[:] = [new for token in state.tokens for new in _tokens_of(token)]
    left_over = (
        token
        for token in state.tokens
        if "too_long" in token.meta or (token.meta.get("run") and token.content == "**")
    )
    state.env.setdefault("left_over", []).extend(
        state.src[token.meta["at"] : token.meta["at"] + _SHOWN] for token in left_over
    )


class _Waiting:
    """The rows of stars that wait for a partner, and down to where a row of a length has looked for one in vain."""

    def __init__(self) -> None:
        self._runs: list[_Run] = []
        self._seen = dict.fromkeys(range(1, _LONGEST + 1), 0)

    def meet(self, run: _Run) -> None:
        """Close with a row of stars those before it that it fits; else let it wait."""
        while run.closes and run.left and (partner := self._partner(run.left)):
            run.closing = True
            both = partner.left == run.left == _LONGEST
            for count in (1, 2) if both else (min(partner.left, run.left),):
                partner.tags.append(count)
                run.tags.append(count)
                partner.left -= count
                run.left -= count
            while self._runs[-1] is not partner or not partner.left:
                if self._runs.pop() is partner:
                    break
        if run.opens and not run.tags:
            self._runs.append(run)
            if len(self._runs) > _MOST_OPEN:
                del self._runs[0]
                self._seen = {stars: max(0, seen - 1) for stars, seen in self._seen.items()}

    def _partner(self, stars: int) -> _Run | None:
        """The last row that stars fit: one of as many, or one of three where either is part of it."""
        for index in range(len(self._runs) - 1, min(self._seen[stars], len(self._runs)) - 1, -1):
            if self._runs[index].left == stars or _LONGEST in (self._runs[index].left, stars):
                return self._runs[index]
        self._seen[stars] = len(self._runs)
        return None


def _tokens_of(token: Token) -> Iterator[Token]:
    """The tags of a row of stars, with those left over outside them; any other token as it is."""
    run: _Run | None = token.meta.get("run")
    if run is None or not run.tags:
        yield token
        return
    rest = Token("text", "", 0, content="*" * run.left)
    tags = [
        Token(
            f"{_TAGS[count][0]}_{'close' if run.closing else 'open'}",
            _TAGS[count][0],
            -1 if run.closing else 1,
        )
        for count in run.tags
    ]
    yield from (*tags, rest) if run.closing else (rest, *reversed(tags))


def _sides(text: str, start: int, end: int) -> tuple[bool, bool]:
    """Whether a row of stars can begin a mark, and whether it can end one."""
    before, after = text[start - 1 : start] if start else "", text[end : end + 1]
    if end - start == 2:
        if _is_figure(before) and _is_figure(after):
            return False, False
        within_word = _is_latin(before) and _is_latin(after)
        return _can_begin(before, after), _can_end(before) and not within_word
    if _is_figure(_last(text, start)) and _is_figure(_next(text, end)):  # ৫ *৩* ২: arithmetic
        return False, False
    opens = _can_begin(before, after) and (not before.strip() or before in _BEFORE_ONE)
    closes = _can_end(before) and (
        not _is_word(after) or (not _is_word(before) and bool(_BANGLA.match(after)))
    )
    return opens, closes


def _at_a_word(text: str, start: int, end: int) -> bool:
    """Whether a row of stars touches a word at one of its ends, and no figure (০১৭****১২৩)."""
    sides = (text[start - 1 : start] if start else "", text[end : end + 1])
    return any(map(_is_word, sides)) and not any(map(_is_figure, sides))


def _can_begin(before: str, after: str) -> bool:
    return bool(after.strip()) and after not in _CLOSING and not _is_word(before)


def _can_end(before: str) -> bool:
    return bool(before.strip()) and before not in _OPENING


def _last(text: str, end: int) -> str:
    """The last character before a place that is not a space."""
    return text[max(0, end - 3) : end].rstrip()[-1:]


def _next(text: str, start: int) -> str:
    return text[start : start + 3].lstrip()[:1]


def _is_word(character: str) -> bool:
    return bool(character) and (unicodedata.category(character)[0] in "LMN" or character in "\u200c\u200d")


def _is_latin(character: str) -> bool:
    return character.isalpha() and not _BANGLA.match(character)


def _is_figure(character: str) -> bool:
    return bool(character) and unicodedata.category(character) == "Nd"
