"""The rules by which Word takes a file for whole: order of properties, styles that are there, relations, pairs for Bangla letters."""

from __future__ import annotations

import itertools
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from lxml import etree

import govdocs
from govdocs.word import elements
from govdocs.word.elements import NAMESPACES, tag
from govdocs.word.style_names import CHARACTER_STYLES, PREFIX, STYLES
from tests.support.examples import EXAMPLES, SPECIMENS
from tests.support.word_files import made, parts

ORDERS = {
    "pPr": elements.PARAGRAPH_ORDER,
    "rPr": elements.RUN_ORDER,
    "tcPr": elements.CELL_ORDER,
    "tblPr": elements.TABLE_ORDER,
    "sectPr": elements.SECTION_ORDER,
}
PAIRS = {"b": "bCs", "i": "iCs", "sz": "szCs"}
RELATION = tag("r:id")


@cache
def written(path: Path) -> dict[str, bytes]:
    return parts(made(govdocs.load(path)).data)


def trees(path: Path) -> list[Any]:
    """The parts in which Word looks for text and looks."""
    names = [name for name in written(path) if name.startswith("word/") and name.endswith(".xml")]
    return [etree.fromstring(written(path)[name]) for name in names]


every = pytest.mark.parametrize("path", [*EXAMPLES, *SPECIMENS], ids=lambda path: path.stem)


@every
def test_properties_are_in_the_order_of_the_schema(path: Path) -> None:
    for tree, (name, order) in itertools.product(trees(path), ORDERS.items()):
        places = {tag(each): place for place, each in enumerate(order)}
        for found in tree.iter(tag(name)):
            numbers = [places[child.tag] for child in found]
            assert numbers == sorted(numbers), etree.tostring(found)


@every
def test_what_is_bold_or_large_is_so_in_bangla_too(path: Path) -> None:
    for tree in trees(path):
        for look in tree.iter(tag("rPr")):
            names = {etree.QName(child).localname for child in look}
            assert {PAIRS[name] for name in names & PAIRS.keys()} == names & {*PAIRS.values()}
        for fonts in tree.iter(tag("rFonts")):
            assert fonts.get(tag("cs"))
            assert fonts.get(tag("ascii")) == fonts.get(tag("hAnsi"))
            assert not [name for name in fonts.attrib if "heme" in name]


@every
def test_every_style_is_there_and_has_a_bangla_name(path: Path) -> None:
    styles = etree.fromstring(written(path)["word/styles.xml"])
    known = {style.get(tag("styleId")) for style in styles.iter(tag("style"))}
    for tree in trees(path):
        for name in ("pStyle", "rStyle", "tblStyle", "basedOn"):
            assert {each.get(tag("val")) for each in tree.iter(tag(name))} <= known
    paragraphs = etree.fromstring(written(path)["word/document.xml"]).iter(tag("p"))
    assert all(paragraph.find(f"{tag('pPr')}/{tag('pStyle')}") is not None for paragraph in paragraphs)


@every
def test_tables_have_a_fixed_grid_that_their_cells_fill(path: Path) -> None:
    document = etree.fromstring(written(path)["word/document.xml"])
    for table in document.iter(tag("tbl")):
        assert table.find(f"{tag('tblPr')}/{tag('tblLayout')}").get(tag("type")) == "fixed"
        widths = [int(column.get(tag("w"))) for column in table.find(tag("tblGrid"))]
        assert min(widths) > 0
        for row in table.findall(tag("tr")):
            spans = [span_of(cell) for cell in row.findall(tag("tc"))]
            assert sum(spans) == len(widths)
            begins = itertools.accumulate(spans, initial=0)
            for cell, (begin, end) in zip(row.findall(tag("tc")), itertools.pairwise(begins), strict=True):
                width = cell.find(f"{tag('tcPr')}/{tag('tcW')}")
                assert int(width.get(tag("w"))) == sum(widths[begin:end])
                assert cell[-1].tag == tag("p")


def span_of(cell: Any) -> int:
    span = cell.find(f"{tag('tcPr')}/{tag('gridSpan')}")
    return 1 if span is None else int(span.get(tag("val")))


@every
def test_a_cell_that_goes_on_from_above_began_there(path: Path) -> None:
    document = etree.fromstring(written(path)["word/document.xml"])
    for table in document.iter(tag("tbl")):
        above: dict[int, str] = {}
        for row in table.findall(tag("tr")):
            place, now = 0, {}
            for cell in row.findall(tag("tc")):
                merged = cell.find(f"{tag('tcPr')}/{tag('vMerge')}")
                if merged is not None:
                    now[place] = merged.get(tag("val")) or "continue"
                    assert now[place] == "restart" or place in above
                place += span_of(cell)
            above = now


@every
def test_nothing_leads_outside_and_every_relation_has_its_part(path: Path) -> None:
    contents = written(path)
    assert not [name for name in contents if "vba" in name.lower() or name.endswith((".bin", ".exe"))]
    for name in contents:
        if name.endswith(".rels"):
            for relation in etree.fromstring(contents[name]):
                assert relation.get("TargetMode") is None
                assert "hyperlink" not in relation.get("Type")
    related = {
        each.get("Id"): each.get("Target")
        for each in etree.fromstring(contents["word/_rels/document.xml.rels"])
    }
    document = etree.fromstring(contents["word/document.xml"])
    asked = {each.get(RELATION) for each in document.iter() if each.get(RELATION)}
    asked |= {each.get(tag("r:embed")) for each in document.iter(f"{{{NAMESPACES['a']}}}blip")}
    assert asked <= related.keys()
    assert not [*document.iter(tag("hyperlink"))]
    types = etree.fromstring(contents["[Content_Types].xml"])
    stated = {each.get("PartName") for each in types} | {f".{each.get('Extension')}" for each in types}
    assert all(
        f"/{name}" in stated or f".{name.rpartition('.')[2]}" in stated
        for name in contents
        if name != "[Content_Types].xml"
    )


@every
def test_drawings_have_numbers_of_their_own(path: Path) -> None:
    document = etree.fromstring(written(path)["word/document.xml"])
    numbers = [each.get("id") for each in document.iter(f"{{{NAMESPACES['wp']}}}docPr")]
    assert len(numbers) == len(set(numbers))


def test_each_field_has_a_style_with_a_name_of_its_own() -> None:
    names = [style.full_name for style in STYLES.values()] + [*CHARACTER_STYLES.values()]
    assert len(names) == len(set(names))
    assert all(style.full_name.startswith(PREFIX) for style in STYLES.values())
    assert len({style.identifier for style in STYLES.values()}) == len(STYLES)


def test_the_language_and_the_faces_of_all_styles() -> None:
    styles = etree.fromstring(parts(made(govdocs.load(EXAMPLES[0])).data)["word/styles.xml"])
    look = styles.find(f"{tag('docDefaults')}/{tag('rPrDefault')}/{tag('rPr')}")
    assert look.find(tag("lang")).get(tag("bidi")) == "bn-BD"
    assert look.find(tag("rFonts")).get(tag("cs")) == "Nikosh"
    assert look.find(tag("rFonts")).get(tag("ascii")) == "Times New Roman"
    assert look.find(tag("szCs")).get(tag("val")) == "24"
