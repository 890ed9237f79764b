"""Write a PDF with each of its objects serialised once.

pydyf serialises each object, streams compressed, for the file and once more for the hash that identifies it; and it
makes a list of all pages for each box that is tagged. The replaced name is that of the tags, because WeasyPrint adds them
to a PDF when all pages are there.
"""

from collections.abc import Callable, Iterable
from functools import cached_property
from hashlib import md5
from itertools import accumulate
from operator import methodcaller
from typing import Any, Final

import pydyf
import weasyprint.pdf

from govdocs.pdf.compression import compressed
from govdocs.pdf.speedups.fonts import FastFonts

_stock_add_tags = weasyprint.pdf.add_tags


def add_tags(pdf: pydyf.PDF, document: Any, *rest: Any) -> None:
    """The counterpart of WeasyPrint's function."""
    if isinstance(document.font_config, FastFonts):
        pdf.__class__ = FinishedPDF
    _stock_add_tags(pdf, document, *rest)


class FinishedPDF(pydyf.PDF):  # type: ignore[misc]
    """A PDF to which no more pages are added. Among its objects may be the bytes of some that are made already."""

    @cached_property
    def page_references(self) -> tuple[bytes, ...]:
        """The references to the pages, in their order."""
        references: tuple[bytes, ...] = super().page_references
        return references

    def write(
        self, output: Any, version: Any = "1.7", identifier: Any = False, compress: bool = False
    ) -> None:
        """Write the file as pydyf does: objects in a compressed stream, an identifier made of their bytes."""
        if (version, identifier, compress) != ("1.7", True, True):
            super().write(output, version, identifier, compress)
            return
        if self.info:
            self.add_object(self.info)
        contents: list[bytes] = [*self.objects]
        contents[0] = b""
        _, *objects = [each for each in self.objects if type(each) is not bytes]
        for each in objects:
            contents[each.number] = _bytes(each)
        packed = dict(enumerate(contents))
        del packed[0]
        lines = [b"%PDF-1.7", b"%\xf0\x9f\x96\xa4"]
        self.current_position = sum(map(len, lines)) + len(lines)
        placed = [each for each in objects if not each.compressible]
        lines += [self._placed(each, packed.pop(each.number)) for each in placed]
        placed.append(pack := _pack(packed))
        self.add_object(pack)
        contents.append(_bytes(pack))
        lines.append(self._placed(pack, contents[-1]))
        print_of_all = pydyf.String(md5(b"".join(contents)).hexdigest()).data
        table = self._table(placed, packed, pydyf.Array((print_of_all, print_of_all)))
        self.xref_position = self.current_position
        self.add_object(table)
        lines += [self._placed(table, _bytes(table)), b"startxref", b"%d" % self.xref_position, b"%%EOF", b""]
        output.write(b"\n".join(lines))

    def _placed(self, each: pydyf.Object, content: bytes) -> bytes:
        """The bytes of an object in the file; its offset is remembered for the table."""
        each.offset = self.current_position
        line = b"%d %d obj\n%b\nendobj" % (each.number, each.generation, content)
        self.current_position += len(line) + 1
        return line

    def _table(
        self, placed: list[pydyf.Object], packed: dict[int, bytes], identifier: pydyf.Array
    ) -> pydyf.Stream:
        """The cross-reference stream; of each object a kind, an offset, and a generation or the index in the pack, which was placed last."""
        unused = self.objects[0].generation
        lengths = 1, _size(self.current_position), _size(max(len(packed), unused))

        def row(*values: int) -> bytes:
            return b"".join([value.to_bytes(n, "big") for n, value in zip(lengths, values, strict=True)])

        in_pack = row(2, placed[-1].number, 0)[: -lengths[2]]
        indices = [in_pack + index.to_bytes(lengths[2], "big") for index in range(len(packed))]
        rows = {0: row(0, 0, unused), **dict(zip(packed, indices, strict=True))}
        rows.update({each.number: row(1, each.offset, 0) for each in placed})
        rows[len(rows)] = row(1, self.current_position, 0)
        extra = {
            "Type": "/XRef",
            "Index": pydyf.Array((0, len(rows))),
            "W": pydyf.Array(lengths),
            "Size": len(rows),
            "Root": self.catalog.reference,
            **({"Info": self.info.reference} if self.info else {}),
            "ID": identifier,
        }
        return pydyf.Stream(
            [b"".join(map(rows.__getitem__, range(len(rows))))],
            extra,
            True,
        )


def _pack(packed: dict[int, bytes]) -> pydyf.Stream:
    """The stream that holds the compressed objects (an object stream), by their numbers."""
    positions = accumulate([len(content) + 1 for content in packed.values()], initial=0)
    index = b" ".join(map(b"%d %d".__mod__, zip(packed, positions, strict=False)))
    extra = {"Type": "/ObjStm", "N": len(packed), "First": len(index) + 1}
    return pydyf.Stream([index, *packed.values()], extra, True)


def _size(number: int) -> int:
    """How many bytes a number takes."""
    return (number.bit_length() + 7) // 8


def number(value: float) -> bytes:
    """A number as pydyf writes it."""
    return b"%d" % value if value == int(value) else (b"%f" % value).rstrip(b"0")


_SIMPLE: Final[dict[type, Callable[[Any], bytes]]] = {
    int: b"%d".__mod__,
    float: number,
    str: methodcaller("encode", "ascii"),
}


def _bytes(value: Any) -> bytes:
    """The serialised form of an object, or of a value in it (pydyf's `data`)."""
    kind = type(value)
    if simple := _SIMPLE.get(kind):
        return simple(value)
    if kind is pydyf.Dictionary:
        return b"<<%b>>" % b"".join(
            [b"/%b %b" % each for each in zip(map(_bytes, value), _all(value.values()), strict=True)]
        )
    if kind is pydyf.Array:
        return b"[%b]" % b" ".join(_all(value))
    if isinstance(value, pydyf.Stream):
        return _stream(value)
    other: bytes = pydyf._to_bytes(value)
    return other


def _all(values: Iterable[Any]) -> list[bytes]:
    return [each if type(each) is bytes else _bytes(each) for each in values]


def _stream(stream: pydyf.Stream) -> bytes:
    try:
        content = b"\n".join(stream.stream)
    except TypeError:  # there are values that are not serialised
        content = b"\n".join(_all(stream.stream))
    extra = pydyf.Dictionary(stream.extra)
    if stream.compress:
        extra["Filter"] = "/FlateDecode"
        content = compressed(content)
    extra["Length"] = len(content)
    return b"\n".join((_bytes(extra), b"stream", content, b"endstream"))
