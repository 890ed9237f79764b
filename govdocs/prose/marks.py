"""Marks within a line: `::letter-spaced::`, `২^য়^`, `[[a reference]]`, `[^১]` and its note, `[words](https://…)`, `\\*`.

Each is a mark only as a whole and where it can be meant as one; docs/marks.md lists them. Nothing in an address is a mark.
"""

from __future__ import annotations

import re
from bisect import bisect
from functools import lru_cache

from markdown_it.rules_block import StateBlock
from markdown_it.rules_core import StateCore
from markdown_it.rules_inline import StateInline
from markdown_it.rules_inline import link as markdown_link
from markdown_it.token import Token

from govdocs.numerals import to_bangla
from govdocs.prose.references import NOTE, NOTE_CALL, REFERENCE
from govdocs.text.late_pattern import late

_WORD = "A-Za-z0-9\u0980-\u09ff"
_SPACED = late(rf"(?<![{_WORD}:])::(?=[^\s:])(.{{1,300}}?)(?<=[^\s:])::(?![A-Za-z0-9০-৯:])")
# Between two powers (ক^২+খ^২) stands a sign of arithmetic, and behind the second caret a figure or a letter.
_RAISED = late(r"\^(?![^\s^]+[+*/=×÷−<>-][^\s^])([^\s^]{1,8})\^(?![A-Za-z0-9০-৯])")
_NOT_RAISED = late(r"\^[^\s^]{1,8}\^(?=[A-Za-z0-9০-৯])")  # ২^য়^৩: its second caret begins no mark either
_LINK = late(r"\[(?=[^\S\n]*+[^\s\[\]])[^\[\]\n]*+\]\((?:https?://|mailto:)[^\s()<>\"']+\)", re.IGNORECASE)
_ADDRESS = late(
    r"(?:https?://|www\.)[^\s<>()\[\]{}|“”‘’\"]+"
    r"|(?<![A-Za-z0-9._%+-])[A-Za-z0-9][A-Za-z0-9._%+*^-]{0,63}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,8}",
    re.IGNORECASE,
)
_AFTER_ADDRESS = "*^_:,.;।!?'"  # a sign at its end that is not its own
_ESCAPED_IN_LINE = frozenset("*^:")
_ESCAPED = _ESCAPED_IN_LINE | frozenset("[{")
_ESCAPED_AT_START = _ESCAPED | frozenset("#>-+|")


def address(state: StateInline, silent: bool) -> bool:
    """What is within an address of the web or of mail, as typed."""
    starts, ends = _addresses(state.src)
    index = bisect(starts, state.pos) - 1
    if index < 0 or state.pos >= ends[index]:
        return False
    end = min(ends[index], state.posMax)
    if not silent:
        state.pending += state.src[state.pos : end]
    state.pos = end
    return True


@lru_cache(maxsize=4)  # it is asked at every sign of one text, and then of the next
def _addresses(text: str) -> tuple[list[int], list[int]]:
    """Where the addresses of a text begin, and where they end."""
    if "://" not in text and "@" not in text and "www." not in text.lower():
        return [], []
    found = list(_ADDRESS.finditer(text))
    return [match.start() for match in found], [
        match.start() + len(match[0].rstrip(_AFTER_ADDRESS)) for match in found
    ]


def escaped(state: StateInline, silent: bool) -> bool:
    """A backslash before a sign that could be a mark: the sign is printed, the backslash is not. Any other stays."""
    if state.src[state.pos] != "\\" or state.pos + 1 >= state.posMax:
        return False
    sign = state.src[state.pos + 1]
    if sign == "\n":
        return _line_end(state, silent)
    if sign not in (_ESCAPED_AT_START if _begins_line(state) else _ESCAPED):
        return False
    return _put_sign(state, sign, silent)


def _begins_line(state: StateInline) -> bool:
    """Whether nothing but blanks stands before a sign in its line."""
    before = state.pos
    while before and state.src[before - 1] in " \t":
        before -= 1
    return not before or state.src[before - 1] == "\n"


def escaped_in_line(state: StateInline, silent: bool) -> bool:
    """The same in a field of one line, where fewer signs are marks."""
    if state.src[state.pos] != "\\" or state.src[state.pos + 1 : state.pos + 2] not in _ESCAPED_IN_LINE:
        return False
    return _put_sign(state, state.src[state.pos + 1], silent)


def _line_end(state: StateInline, silent: bool) -> bool:
    """A backslash after a blank, alone at the end of a line: the next line begins there on the page too."""
    if not state.pos or state.src[state.pos - 1] not in " \t":
        return False
    if not silent:
        state.pending = state.pending.rstrip()
        state.push("hardbreak", "br", 0)
    state.pos += 2
    while state.pos < state.posMax and state.src[state.pos] in " \t":
        state.pos += 1
    return True


def _put_sign(state: StateInline, sign: str, silent: bool) -> bool:
    if not silent:
        state.pending += sign
    state.pos += 2
    return True


def mark(state: StateInline, silent: bool) -> bool:
    """`::letter-spaced::`, in which words may be bold, and `^raised^`."""
    if match := _SPACED.match(state.src, state.pos, state.posMax):
        return _put_element(state, match, "span", "spaced", match[1], silent, parsed=True)
    if match := _RAISED.match(state.src, state.pos, state.posMax):
        return _put_element(state, match, "sup", "", match[1], silent)
    if match := _NOT_RAISED.match(state.src, state.pos, state.posMax):
        if not silent:
            state.pending += match[0]
        state.pos = match.end()
        return True
    return False


def link(state: StateInline, silent: bool) -> bool:
    """`[words](https://…)`: words that lead to an address. Without words, or with more than an address, it is text."""
    return bool(_LINK.match(state.src, state.pos, state.posMax)) and markdown_link(state, silent)


def reference(state: StateInline, silent: bool) -> bool:
    """`[^১]`, which calls a note, and `[[অনুচ্ছেদ ২]]`, of which only the words are printed."""
    if match := NOTE_CALL.match(state.src, state.pos, state.posMax):
        return _put_element(state, match, "sup", "note-call", to_bangla(match["mark"]), silent)
    if match := REFERENCE.match(state.src, state.pos, state.posMax):
        return _put_element(state, match, "span", "reference", match["words"], silent)
    return False


def note(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """`[^১]: the words of a note`, printed at the end of the text; its further lines are indented."""
    line = state.src[state.bMarks[start] : state.eMarks[start]]
    match = NOTE.match(line)
    if match is None or silent:
        return match is not None
    words, after = [match["text"]], start + 1
    while after < end and state.sCount[after] > state.sCount[start] and not state.isEmpty(after):
        words.append(state.src[state.bMarks[after] : state.eMarks[after]].strip())
        after += 1
    state.env.setdefault("notes", []).append((match["mark"], " ".join(words)))
    state.line = after
    return True


def put_notes(state: StateCore) -> None:
    """The notes below the text: there they are read after what they explain, on paper as in a reader."""
    for mark, words in state.env.get("notes", ()):
        children: list[Token] = []
        state.md.inline.parse(words, state.md, state.env, children)
        sign = [
            Token("sup_open", "sup", 1),
            Token("text", "", 0, content=to_bangla(mark)),
            Token("sup_close", "sup", -1),
        ]
        children = [*sign, Token("text", "", 0, content=" "), *children]
        note = Token("inline", "", 0, content=words, children=children)
        opening = Token("paragraph_open", "p", 1, block=True, attrs={"class": "note"})
        state.tokens += [opening, note, Token("paragraph_close", "p", -1, block=True)]


def _put_element(
    state: StateInline,
    match: re.Match[str],
    tag: str,
    css: str,
    words: str,
    silent: bool,
    *,
    parsed: bool = False,
) -> bool:
    if not silent:
        state.push(f"{tag}_open", tag, 1).attrs = {"class": css} if css else {}
        if parsed:
            inside: list[Token] = []
            state.md.inline.parse(words, state.md, state.env, inside)
            state.tokens += inside
        else:
            state.push("text", "", 0).content = words
        state.push(f"{tag}_close", tag, -1)
    state.pos = match.end()
    return True
