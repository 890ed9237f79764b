"""YAML text → marked tree: plain dicts, lists and strings that remember the line and column of every key and value.

Every scalar is read as text: plain YAML would turn `10:30` into 630 and `012` into 10. Tags, anchors, aliases and repeated
keys are refused, and size, depth and number of values are bounded, so that a hostile file costs no more than a big honest one.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NoReturn

import yaml

from govdocs.problems import InvalidDocument, Place, Problem

MAX_BYTES = 8 * 1024 * 1024  # a table of 3,000 rows is about 1 MB
MAX_DEPTH = 40
MAX_VALUES = 500_000

_Loader = getattr(
    yaml, "CSafeLoader", yaml.SafeLoader
)  # the same events, ten times faster where libyaml is there
_YAML_SPACES = " \t"


class Map(dict[str, Any]):
    """A mapping that knows where its keys and values stand.

    The models leave two notes in it while they read: `written`, the key under which each field was found, and `known`, the
    fields that could stand here with their Bangla names.
    """

    def __init__(self, place: Place | None) -> None:
        super().__init__()
        self.place = place
        self.keys_at: dict[str, Place | None] = {}
        self.values_at: dict[str, Place | None] = {}
        self.written: dict[str, str] = {}
        self.known: dict[str, str] = {}


class Seq(list[Any]):
    """A list that knows where its items stand."""

    def __init__(self, place: Place | None) -> None:
        super().__init__()
        self.place = place
        self.items_at: list[Place | None] = []


@dataclass(frozen=True)
class Spot:
    """A place in the tree: its path as written, where its key and its value stand, the value, and the mapping around it."""

    path: tuple[str | int, ...]
    key_place: Place | None
    value_place: Place | None
    value: Any
    parent: Map

    def step(self, step: str | int) -> Spot:
        node = self.value
        if isinstance(node, Seq) and isinstance(step, int) and step < len(node):
            place = node.items_at[step]
            return Spot((*self.path, step), place, place, node[step], self.parent)
        if isinstance(node, Map) and isinstance(step, str):
            key = node.written.get(step, step)
            if key in node:
                return Spot((*self.path, key), node.keys_at[key], node.values_at[key], node[key], node)
        return self


@dataclass(frozen=True)
class Source:
    """One file that was read: its name as the user gave it, its text, and its tree."""

    name: str
    text: str
    tree: Map

    def locate(self, loc: tuple[str | int, ...]) -> Spot:
        """Where a field stands; its nearest parent where the field itself is missing.

        Steps that are not in the tree (pydantic names the branches of a union among them) are passed over.
        """
        spot = Spot((), self.tree.place, self.tree.place, self.tree, self.tree)
        for step in loc:
            spot = spot.step(step)
        return spot

    def line(self, number: int) -> str:
        lines = self.text.splitlines()
        return lines[number - 1] if 0 < number <= len(lines) else ""


def read(path: Path) -> Source:
    """Read a YAML file. Raises InvalidDocument with one problem that names the line and the way out."""
    name = str(path)
    try:
        if path.stat().st_size > MAX_BYTES:
            _refuse_size(name)
        raw = path.read_bytes()
    except OSError as error:
        raise InvalidDocument([_unreadable(name, error)]) from error
    return read_text(_decode(raw, name), name)


def read_text(text: str, name: str = "<text>") -> Source:
    """Read YAML text. Raises InvalidDocument as `read` does."""
    if len(text) > MAX_BYTES:
        _refuse_size(name)
    return Source(name, text, _TreeBuilder(text, name).build())


def mark(data: Mapping[str, Any]) -> Source:
    """A mapping that comes from Python, as a source without places."""
    return Source("", "", _marked(data))


def _marked(value: Any) -> Any:
    if isinstance(value, (Map, Seq)):
        return value
    if isinstance(value, Mapping):
        result = Map(None)
        for key, item in value.items():
            result[str(key)] = _marked(item)
            result.keys_at[str(key)] = result.values_at[str(key)] = None
        return result
    if isinstance(value, (list, tuple)):
        items = Seq(None)
        items.extend(_marked(item) for item in value)
        items.items_at = [None] * len(items)
        return items
    return value


def _decode(raw: bytes, name: str) -> str:
    if raw.startswith((b"\xff\xfe", b"\xfe\xff")):
        return raw.decode("utf-16", errors="replace")
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        raise InvalidDocument(
            [
                Problem(
                    "not-utf8",
                    "ফাইলটি ইউনিকোড (UTF-8) নয়।",
                    "The file is not Unicode (UTF-8).",
                    place=Place(name, line, 1, line, 1),
                    hint_bangla="সম্পাদকে ‘Save as’ বেছে এনকোডিং ‘UTF-8’ দিন। লেখা বিজয়ে (SutonnyMJ) হলে আগে ইউনিকোডে রূপান্তর করুন।",
                    hint_english="Save the file as UTF-8. Text typed in Bijoy (SutonnyMJ) must be converted to Unicode first.",
                )
            ]
        ) from error


class _TreeBuilder:
    """Builds the tree from libyaml's events: no recursion in the parser, and every limit is checked as it goes."""

    def __init__(self, text: str, name: str) -> None:
        self.name = name
        self.text = text
        self.values = 0
        self.events = self._guarded_events()

    def build(self) -> Map:
        self._refuse_control_characters()
        next(self.events)  # stream start
        event = next(self.events)
        if isinstance(event, yaml.StreamEndEvent):
            self._refuse(
                event.start_mark,
                "empty-file",
                "ফাইলে কিছু লেখা নেই।",
                "The file is empty.",
                "‘govdocs new’ দিয়ে একটি নমুনা তৈরি করে শুরু করুন।",
                "Start from a sample: govdocs new.",
            )
        tree = self._value(next(self.events), depth=1)
        next(self.events)  # document end
        if not isinstance(tree, Map):
            self._refuse(
                event.start_mark,
                "not-a-mapping",
                "ফাইলের শুরুতেই ‘নাম: মান’ আকারের সারি থাকতে হবে।",
                "The file must consist of 'key: value' lines.",
                "যেমন: ধরন: পত্র",
                "For instance: kind: letter",
            )
        event = next(self.events)
        if isinstance(event, yaml.DocumentStartEvent):
            self._refuse(
                event.start_mark,
                "second-document",
                "একটি ফাইলে একটিই দলিল থাকে; এখানে ‘---’ দিয়ে আরেকটি শুরু হয়েছে।",
                "One file holds one document; '---' begins another one here.",
                "‘---’ সারিটি মুছে দিন, অথবা দ্বিতীয় দলিলটি আলাদা ফাইলে রাখুন।",
                "Remove the '---' line, or put the second document into a file of its own.",
            )
        return tree

    def _refuse_control_characters(self) -> None:
        """Before libyaml does: it would count their place in bytes."""
        found = yaml.reader.Reader.NON_PRINTABLE.search(self.text)
        if found is None:
            return
        line = self.text.count("\n", 0, found.start()) + 1
        column = found.start() - self.text.rfind("\n", 0, found.start())
        raise InvalidDocument(
            [
                self._problem(
                    "control-character",
                    "এই সারিতে একটি অদৃশ্য নিয়ন্ত্রণ-অক্ষর আছে, যা লেখার অংশ হতে পারে না।",
                    "This line holds an invisible control character that cannot be part of a text.",
                    Place(self.name, line, column, line, column + 1),
                    "চিহ্নিত জায়গার অক্ষরটি মুছে আবার টাইপ করুন।",
                    "Delete the character at the mark and type it again.",
                )
            ]
        )

    def _guarded_events(self) -> Iterator[Any]:
        try:
            yield from yaml.parse(self.text, Loader=_Loader)
        except yaml.MarkedYAMLError as error:
            raise InvalidDocument([self._syntax_problem(error)]) from error

    def _value(self, event: Any, depth: int) -> Any:
        self.values += 1
        if depth > MAX_DEPTH or self.values > MAX_VALUES:
            self._refuse(
                event.start_mark,
                "too-deep" if depth > MAX_DEPTH else "too-many-values",
                "ফাইলটির গঠন অতিরিক্ত গভীর বা বড়।",
                "The file is nested too deeply or holds too many values.",
                f"সর্বোচ্চ {MAX_DEPTH} স্তর ও {MAX_VALUES} মান রাখা যায়।",
                f"At most {MAX_DEPTH} levels and {MAX_VALUES} values are read.",
            )
        self._refuse_tags_and_anchors(event)
        if isinstance(event, yaml.ScalarEvent):
            return _scalar(event)
        if isinstance(event, yaml.MappingStartEvent):
            return self._map(event, depth)
        return self._seq(event, depth)

    def _map(self, start: Any, depth: int) -> Map:
        result = Map(self._place(start))
        while not isinstance(event := next(self.events), yaml.MappingEndEvent):
            key_place = self._place(event)
            key = self._key(event)
            if first := result.keys_at.get(key):
                self._refuse(
                    event.start_mark,
                    "repeated-key",
                    f"‘{key}’ এই অংশে দুইবার লেখা হয়েছে; প্রথমটি {first.line} নম্বর সারিতে।",
                    f"'{key}' stands twice in this part; first on line {first.line}.",
                    "একটি মুছে দিন।",
                    "Remove one of them.",
                )
            value_event = next(self.events)
            result[key] = self._value(value_event, depth + 1)
            result.keys_at[key] = key_place
            result.values_at[key] = self._place(value_event)
        return result

    def _seq(self, start: Any, depth: int) -> Seq:
        result = Seq(self._place(start))
        while not isinstance(event := next(self.events), yaml.SequenceEndEvent):
            result.append(self._value(event, depth + 1))
            result.items_at.append(self._place(event))
        return result

    def _key(self, event: Any) -> str:
        self._refuse_tags_and_anchors(event)
        if isinstance(event, yaml.ScalarEvent) and event.value.strip():
            return str(event.value).strip()
        self._refuse(
            event.start_mark,
            "bad-key",
            "এখানে ঘরের নাম (যেমন ‘বিষয়:’) থাকার কথা।",
            "A key such as 'subject:' is expected here.",
            "মানে { } বা [ ] চিহ্ন থাকলে পুরো মানটি উদ্ধৃতিচিহ্নের ভিতরে লিখুন।",
            "If the value contains { } or [ ], put the whole value in quotation marks.",
        )

    def _refuse_tags_and_anchors(self, event: Any) -> None:
        if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
            self._refuse_anchor(event.start_mark)
        if getattr(event, "tag", None):
            self._refuse(
                event.start_mark,
                "tag",
                "‘!’ দিয়ে শুরু হওয়া মান পড়া হয় না।",
                "YAML tags (!) are not read.",
                "মানটি উদ্ধৃতিচিহ্নের ভিতরে লিখুন।",
                "Put the value in quotation marks.",
            )

    def _refuse_anchor(self, mark: Any) -> NoReturn:
        self._refuse(
            mark,
            "anchor",
            "‘&’ বা ‘*’ দিয়ে শুরু হওয়া মান পড়া হয় না।",
            "Anchors (&) and aliases (*) are not read.",
            "মানটি উদ্ধৃতিচিহ্নের ভিতরে লিখুন, যেমন: '* দ্রষ্টব্য'",
            "Put the value in quotation marks, for instance: '* note'",
        )

    def _place(self, event: Any) -> Place:
        start, end = event.start_mark, event.end_mark
        return Place(self.name, start.line + 1, start.column + 1, end.line + 1, end.column + 1)

    def _refuse(
        self, mark: Any, code: str, bangla: str, english: str, way_out: str, way_out_en: str
    ) -> NoReturn:
        place = Place(self.name, mark.line + 1, mark.column + 1, mark.line + 1, mark.column + 2)
        raise InvalidDocument([self._problem(code, bangla, english, place, way_out, way_out_en)])

    def _problem(
        self, code: str, bangla: str, english: str, place: Place, way_out: str, way_out_en: str
    ) -> Problem:
        return Problem(
            code,
            bangla,
            english,
            place=place,
            excerpt=_line(self.text, place.line),
            hint_bangla=way_out,
            hint_english=way_out_en,
        )

    def _syntax_problem(self, error: yaml.MarkedYAMLError) -> Problem:
        mark = error.problem_mark or error.context_mark
        assert mark is not None  # every error of the parser names a place
        place = Place(self.name, mark.line + 1, mark.column + 1, mark.line + 1, mark.column + 2)
        if (error.context or "").endswith(("an anchor", "an alias")):
            self._refuse_anchor(error.context_mark or mark)
        code, bangla, english, way_out, way_out_en = _explain(error.problem or "", self.text, mark.line)
        return self._problem(code, bangla, english, place, way_out, way_out_en)


def _scalar(event: Any) -> str | None:
    if event.style in (None, "") and event.value in ("", "~", "null"):
        return None
    return str(event.value)


def _line(text: str, number: int) -> str:
    lines = text.splitlines()
    return lines[number - 1] if 0 < number <= len(lines) else ""


def _explain(problem: str, text: str, line_index: int) -> tuple[str, str, str, str, str]:
    """libyaml's complaint as code, Bangla and English sentence, Bangla and English way out."""
    line = _line(text, line_index + 1)
    indent = line[: len(line) - len(line.lstrip(_YAML_SPACES))]
    if "\t" in indent or ("cannot start any token" in problem and "\t" in line):
        return (
            "tab",
            "সারির শুরুতে ট্যাব আছে; YAML-এ কেবল স্পেস চলে।",
            "The line begins with a tab; YAML takes spaces only.",
            "ট্যাবটি মুছে স্পেস দিন; প্রতি স্তরে দুটি।",
            "Replace the tab by spaces, two for each level.",
        )
    if "mapping values are not allowed" in problem:
        return (
            "stray-colon",
            "মানের ভিতরে কোলন (:) ও স্পেস আছে, অথবা সারিটির শুরুর স্পেস ঠিক নেই।",
            "The value holds a colon followed by a space, or the line is indented wrongly.",
            "মানটি উদ্ধৃতিচিহ্নের ভিতরে লিখুন, যেমন: বিষয়: 'সভা: প্রথম পর্ব'",
            "Put the value in quotation marks, for instance: subject: 'Meeting: part one'",
        )
    if "could not find expected ':'" in problem:
        return (
            "missing-colon",
            "এই সারিতে কোলন (:) নেই, অথবা কোলনের পরে স্পেস নেই।",
            "The line has no colon, or no space after it.",
            "এভাবে লিখুন: ঘরের নাম: মান (কোলনের পরে একটি স্পেস)।",
            "Write it as key: value, with one space after the colon.",
        )
    if "quoted scalar" in problem or "unexpected end of stream" in problem:
        return (
            "open-quote",
            "একটি উদ্ধৃতিচিহ্ন খোলা হয়েছে, কিন্তু বন্ধ করা হয়নি।",
            "A quotation mark is opened and never closed.",
            "মানটির শেষে একই উদ্ধৃতিচিহ্ন দিন।",
            "Close the value with the same quotation mark.",
        )
    if "did not find expected" in problem or "expected <block end>" in problem:
        return (
            "indentation",
            "সারিটির শুরুর স্পেস আগের সারির সঙ্গে মেলে না, অথবা আগের সারি অসম্পূর্ণ।",
            "The indentation does not agree with the line before, or that line is incomplete.",
            "একই স্তরের সব ঘর একই কলাম থেকে শুরু করুন; প্রতি স্তরে দুটি স্পেস।",
            "Begin all keys of one level in the same column, two spaces for each level.",
        )
    return (
        "yaml-syntax",
        "এখানে YAML-এর লেখার নিয়ম ভেঙেছে।",
        f"YAML cannot be read here: {problem}.",
        "মানে বিশেষ চিহ্ন (@ ` % ! & * | >) থাকলে পুরো মানটি উদ্ধৃতিচিহ্নের ভিতরে লিখুন।",
        "If the value begins with a special mark (@ ` % ! & * | >), put it in quotation marks.",
    )


def _refuse_size(name: str) -> NoReturn:
    raise InvalidDocument(
        [
            Problem(
                "file-too-big",
                "ফাইলটি ৮ মেগাবাইটের চেয়ে বড়।",
                "The file is larger than 8 MB.",
                place=Place(name, 1, 1, 1, 1),
                hint_bangla="দলিলটি কয়েকটি ফাইলে ভাগ করুন।",
                hint_english="Split the document into several files.",
            )
        ]
    )


def _unreadable(name: str, error: OSError) -> Problem:
    missing = isinstance(error, FileNotFoundError)
    return Problem(
        "no-such-file" if missing else "unreadable-file",
        f"‘{name}’ ফাইলটি পাওয়া যায়নি।" if missing else f"‘{name}’ ফাইলটি পড়া যাচ্ছে না।",
        f"There is no file '{name}'." if missing else f"The file '{name}' cannot be read: {error.strerror}.",
        place=Place(name, 1, 1, 1, 1),
        hint_bangla="ফাইলের নাম ও ফোল্ডার মিলিয়ে দেখুন।" if missing else "ফাইলটি খোলার অনুমতি আছে কি না দেখুন।",
        hint_english="Check its name and folder." if missing else "Check that you may open it.",
    )
