"""Places that are put into a district or division that is not theirs."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from govdocs.audit import messages
from govdocs.audit.names.belonging import (
    EIGHT_DIVISIONS,
    Misplaced,
    district_of_address,
    misplaced,
    misplaced_in_address,
    misplaced_in_column,
    misplaced_in_row,
    misplaced_post,
    of_another_division,
    upazila_of_address,
)
from govdocs.audit.names.gazetteer import gazetteer, joined
from govdocs.audit.reading.own_day import own_day
from govdocs.audit.reading.paper import Paper
from govdocs.audit.reading.people import mobile_number, office_telephone, people_in
from govdocs.audit.reading.tables import figure_tables
from govdocs.audit.rule import Finding, rule
from govdocs.audit.rules.places import PORTAL
from govdocs.audit.spans import LETTER
from govdocs.errors import Text
from govdocs.problems.problem import Path
from govdocs.source.editing import Quote
from govdocs.text.late_pattern import late


@rule("place-of-another-district", source=PORTAL)
def place_of_another_district(paper: Paper) -> Iterator[Finding]:
    """উপজেলার সঙ্গে অন্য জেলার, অথবা জেলার সঙ্গে অন্য বিভাগের নাম লেখা হয়েছে।

    কেন: ঠিকানা নকল করে একটি নাম বদলাতে ভুললে পত্র অন্য জেলায় যায়। দেখা হয় ‘… জেলার … উপজেলা’, ‘… বিভাগের … জেলা’, পদের পরে লেখা ‘উপজেলা, জেলা’, প্রাপকের
    ঠিকানা, শিরোনাম ও স্বাক্ষরের শেষে ‘উপজেলা, জেলা’, আর ছকের যে কলামে বা দুই কলামে উপজেলা ও জেলা আছে, আর যে বিভাগের দপ্তরে নিজের জেলা থেকে পত্র যায়। এক নামের উপজেলা একাধিক জেলায় থাকলে যেকোনোটি মিললেই
    চলে; শহরের এলাকার নামে যে উপজেলা, তা ধরা হয় না।

    উদাহরণ: ‘কুমিল্লা জেলার সাভার উপজেলা’; সাভার ঢাকা জেলায়।

    An upazila stands with another district, or a district with another division.

    Why: an address was copied and one of its names was not changed; the letter goes to another district. Looked at are '… জেলার … উপজেলা',
    '… বিভাগের … জেলা', 'upazila, district' behind a post, at the end of an address, of a line of the letterhead and of a signature, and
    columns of tables that have upazilas with their districts, and the office of a division to which a letter goes from a district. Of upazilas with one name any district will do, and one that is called as a
    part of a town is let be.

    Example: 'কুমিল্লা জেলার সাভার উপজেলা'; Savar is in Dhaka.
    """
    own = own_day(paper)
    if own and own < EIGHT_DIVISIONS:
        return
    for at, found, quote in (*_in_texts(paper), *_in_tables(paper), *_in_divisions(paper)):
        _, place, stated, right = found
        facts = {"place": place, "stated": stated, "right": Text(" / ".join(right), ", ".join(right))}
        yield Finding(at, *messages.PLACE_OF_ANOTHER_DISTRICT.filled(**facts), quote=quote)


_ADDRESSES: Final = (
    "to",
    "copies",
    "distribution",
    "letterhead",
    "signature",
    "attendance_sheet",
    "travellers",
)


def _in_texts(paper: Paper) -> Iterator[tuple[Path, Misplaced, Quote]]:
    heads = (passage.text for passage in paper.texts if passage.at[0] == "letterhead")
    own = {upazila for text in heads for line in text.split("\n") if (upazila := upazila_of_address(line))}
    for passage in paper.texts:
        text = passage.text
        found = [*misplaced(text)]
        if passage.at[0] in _ADDRESSES:
            found += [one for line in text.split("\n") for one in misplaced_in_address(line.strip("* "), own)]
        elif passage.at[0] not in ("references", "number"):
            found += misplaced_post(text)
        yield from ((passage.at, one, Quote(one.words)) for one in found)


_RECIPIENTS: Final = ("to", "copies", "distribution")


def _in_divisions(paper: Paper) -> Iterator[tuple[Path, Misplaced, Quote]]:
    """Offices of a division to which a letter goes from a district that is in another; not where the letter speaks of that division otherwise."""
    heads = [line for one in paper.texts if one.at[0] == "letterhead" for line in one.text.split("\n")]
    own = {district for line in heads if (district := district_of_address(line))}
    lines = [
        (passage, line)
        for passage in paper.texts
        if passage.own and passage.at[0] in _RECIPIENTS
        for line in passage.text.split("\n")
    ]
    found = [
        (passage, one)
        for passage, line in lines
        for district in own
        if len(own) == 1 and (one := of_another_division(line, district))
    ]
    if len(found) == 1:
        passage, one = found[0]
        places = [each.text for each in paper.texts if each is not passage]
        if not any(one.stated in text for text in places):
            yield passage.at, one, Quote(one.stated)


_UPAZILA: Final = late(r"^উপজেলা(?:র নাম)?$")
_DISTRICT: Final = late(r"^জেলা(?:র নাম)?$")


def _in_tables(paper: Paper) -> Iterator[tuple[Path, Misplaced, Quote]]:
    for table in figure_tables(paper):
        for index in range(len(table.heads)):
            cells = {cell.text: cell for cell in table.column(index) if cell and "," in cell.text}
            for text, one in misplaced_in_column(cells) if len(cells) > 2 else ():
                yield cells[text].at, one, cells[text].quote or Quote(one.words)
        heads = [head.strip("* ") for head in table.heads]
        upazilas = [index for index, head in enumerate(heads) if _UPAZILA.match(head)]
        districts = [index for index, head in enumerate(heads) if _DISTRICT.match(head)]
        for row in table.rows if len(upazilas) == len(districts) == 1 else ():
            upazila, district = row.cells[upazilas[0]], row.cells[districts[0]]
            if upazila and district:
                for one in misplaced_in_row(upazila.text, district.text):
                    yield upazila.at, one, upazila.quote or Quote(one.place)


@rule("telephone-of-another-office", source="এক নম্বর, এক দপ্তর")
def telephone_of_another_office(paper: Paper) -> Iterator[Finding]:
    """লেখায় যে পদের সঙ্গে স্বাক্ষরকারীর নম্বর আছে, তার জায়গার নাম স্বাক্ষরের জায়গা নয়।

    কেন: অন্য উপজেলার পত্র নকল করে এক জায়গায় নাম বদলাতে ভুললে প্রাপক অন্য দপ্তরে খোঁজ করেন। একই পদ ও একই নম্বরের পাশে আরেক উপজেলা বা জেলার নাম থাকলে
    বলা হয়।

    উদাহরণ: স্বাক্ষরে ‘উপজেলা কৃষি কর্মকর্তা, পরশুরাম, ফেনী’, বক্তব্যে ‘উপজেলা কৃষি কর্মকর্তা, ছাগলনাইয়া, ফেনীর’ একই নম্বর।

    The text gives the signatory's number with the same post, and a place that is not that of the signature.

    Why: the letter of another upazila was copied and its name was not changed in one place; the reader asks at another office. Told where the
    name of another upazila or district stands beside the same post and the same number.

    Example: 'উপজেলা কৃষি কর্মকর্তা, পরশুরাম, ফেনী' in the signature, and 'উপজেলা কৃষি কর্মকর্তা, ছাগলনাইয়া, ফেনীর' with its number.
    """
    owners: dict[str, str] = {}
    for person in people_in(paper):
        for number in (*person.mobile_numbers, *person.telephones) if _POST.match(person.post) else ():
            owners.setdefault(number, person.post)
    for passage in paper.texts if owners else ():
        if passage.at[0] not in ("body", "discussion", "text"):
            continue
        for match in _NUMBER.finditer(passage.text):
            post = owners.get(mobile_number(match[0]) or office_telephone(match[0]) or "")
            before = passage.text[max(0, match.start() - _REACH) : match.start()]
            words = _of_another_place(before, post) if post else None
            if words:
                message = messages.TELEPHONE_OF_OTHER_OFFICE.filled(words=words, post=post)
                yield Finding(passage.at, *message, quote=Quote(words))


_POST: Final = late(rf"(?P<post>[^,\n]{{5,60}}), (?P<place>{LETTER}{{3,20}})(?:, {LETTER}{{2,20}})?\Z")
_NUMBER: Final = late(r"(?<![0-9০-৯])[0০][0-9০-৯](?:[ –-]?[0-9০-৯]){7,9}(?![0-9০-৯])")
_REACH: Final = 120


def _of_another_place(before: str, post: str) -> str | None:
    """The post and place before a number, where the post is the same and the place another one."""
    own = _POST.match(post)
    said = re.split("[।\n]", before)[-1]
    at = said.rfind(f"{own['post']}, ") if own else -1
    if own is None or at < 0:
        return None
    behind = re.match(rf"(?P<place>{LETTER}{{3,20}})", said[at + len(own["post"]) + 2 :])
    place = behind["place"] if behind else ""
    if place in gazetteer() and own["place"] in gazetteer() and joined(place) != joined(own["place"]):
        return f"{own['post']}, {place}"
    return None
