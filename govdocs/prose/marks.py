"""Marks of our own within running text: `::letter-spaced::`, `২^য়^`, `[[a reference]]`, `[^১]` and its note."""

from __future__ import annotations

import re

from markdown_it.rules_block import StateBlock
from markdown_it.rules_core import StateCore
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token

from govdocs.numerals import to_bangla
from govdocs.prose.references import NOTE, NOTE_CALL, REFERENCE

_SPACED = re.compile(r"::(?=\S)(.+?)(?<=\S)::")
_RAISED = re.compile(r"\^([^\s^]{1,8})\^")


def mark(state: StateInline, silent: bool) -> bool:
    """`::letter-spaced::` and `^raised^`."""
    for pattern, tag, css in ((_SPACED, "span", "spaced"), (_RAISED, "sup", "")):
        match = pattern.match(state.src, state.pos, state.posMax)
        if match:
            return _put_element(state, match, tag, css, match[1], silent)
    return False


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
        state.md.inline.parse(f"^{to_bangla(mark)}^ {words}", state.md, state.env, children)
        note = Token("inline", "", 0, content=words, children=children)
        opening = Token("paragraph_open", "p", 1, block=True, attrs={"class": "note"})
        state.tokens += [opening, note, Token("paragraph_close", "p", -1, block=True)]


def _put_element(
    state: StateInline, match: re.Match[str], tag: str, css: str, words: str, silent: bool
) -> bool:
    if not silent:
        state.push(f"{tag}_open", tag, 1).attrs = {"class": css} if css else {}
        state.push("text", "", 0).content = words
        state.push(f"{tag}_close", tag, -1)
    state.pos = match.end()
    return True
