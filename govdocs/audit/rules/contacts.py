"""Telephone numbers and e-mail addresses that cannot be right."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from govdocs.audit import messages
from govdocs.audit.reading.paper import Paper, Passage
from govdocs.audit.reading.people import distance, split_numbers
from govdocs.audit.reading.scanning import matches
from govdocs.audit.reading.tables import figure_tables, list_tables
from govdocs.audit.rule import Finding, rule
from govdocs.audit.words.mistyped_addresses import meant_domain
from govdocs.audit.words.web_addresses import addresses_without_at
from govdocs.models.part import Part
from govdocs.numerals import to_ascii
from govdocs.problems.problem import Path, Severity
from govdocs.source.editing import Quote
from govdocs.text.late_pattern import late

PERSONAL: Final = (
    "gmail.com",
    "yahoo.com",
    "hotmail.com",
    "outlook.com",
    "live.com",
    "ymail.com",
    "icloud.com",
)


@rule("telephone-shape", source="বিটিআরসি: জাতীয় নম্বর পরিকল্পনা ২০১৭ (মোবাইল নম্বর ১১ অঙ্কের, ০১ দিয়ে শুরু)")
def telephone_shape(paper: Paper) -> Iterator[Finding]:
    """মোবাইল নম্বরে অঙ্ক কম বা বেশি রয়েছে।

    কেন: মোবাইল নম্বর ০১ দিয়ে শুরু ১১ অঙ্কের; একটি অঙ্ক বাদ পড়লে বা বাড়তি হলে যোগাযোগ করা যায় না।

    উদাহরণ: ০১৭০০-০০০০১ (১০ অঙ্ক)।

    A mobile number has too few or too many digits.

    Why: a mobile number has eleven digits and begins with 01; with a digit lost nobody can be reached.

    Example: 01700-00001, which has ten digits.
    """
    quotes: dict[tuple[Path, str], Quote] = {}
    for at, number, quote in _mobile_numbers(paper):
        quotes.setdefault((at, number), quote)
    for (at, number), quote in quotes.items():
        digits = re.sub(r"\D", "", to_ascii(number))
        local = digits.removeprefix("88")
        if not re.fullmatch(r"01[13-9]\d{8}", local):
            message = messages.TELEPHONE_BEGINNING if len(local) == 11 else messages.TELEPHONE_LENGTH
            yield Finding(at, *message.filled(number=number, digits=len(local)), quote=quote)


_IN_TEXT = late(
    r"(?:মোবাইল(?: ফোন)?|মুঠো ?ফোন)(?: নম্বর| নং)?\s*+(?:[:ঃ.–-]\s*+)?(\+?[০-৯\d][০-৯\d –-]{5,}[০-৯\d])"
)
_PHONE_IN_TEXT = late(
    r"(?<!মোবাইল )(?<!মুঠো)(?<!মুঠো )(?:ফোন|সেল)(?: নম্বর| নং)?\s*+(?:[:ঃ.–-]\s*+)?([০0][১1][০-৯\d –-]{5,}[০-৯\d])"
)
_ALONE = late(r"[০0](?<![০-৯\d.,/–-].)[১1][৩-৯3-9][০-৯\d]{2}-[০-৯\d]{4,8}(?![০-৯\d.,/–-]*[০-৯\d])")
"""Written as only mobile numbers are: ০১৭০০-০০০০০."""
_MOBILE_COLUMN = late("মোবাইল|মুঠো ?ফোন")


def _mobile_numbers(paper: Paper) -> Iterator[tuple[Path, str, Quote]]:
    """Whatever is in a field or column of mobile numbers, and telephone numbers that begin with 01; words and dashes are skipped."""
    for at, part in paper.every(Part):
        for field in ("mobile", "phone"):
            for number in split_numbers(getattr(part, field, None) or ""):
                if _is_number(number) and (field == "mobile" or to_ascii(number).startswith(("01", "+8801"))):
                    yield (*at, field), number, Quote(number)
    for table in list_tables(paper):
        columns = table.columns_named(_MOBILE_COLUMN)
        for placed in table.cells():
            if placed.column in columns and placed.cell.columns == 1:
                yield from (
                    (placed.at, number, Quote(number))
                    for number in split_numbers(placed.cell.text or "")
                    if _is_number(number)
                )
    yield from _in_markdown_tables(paper)
    yield from _in_particulars(paper)
    for passage in paper.texts:
        named = {
            match[1].strip()
            for pattern, signs in ((_IN_TEXT, ("মোবাইল", "মুঠো")), (_PHONE_IN_TEXT, ("ফোন", "সেল")))
            for match in matches(pattern, passage.text, *signs)
        }
        alone = {match[0] for match in _ALONE.finditer(passage.text)} if _is_prose(passage) else set()
        yield from ((passage.at, number, Quote(number)) for number in sorted(named | alone))


def _in_particulars(paper: Paper) -> Iterator[tuple[Path, str, Quote]]:
    """Those of the particulars: what a label calls a mobile number, and what is written as only mobile numbers are."""
    for label, value in (getattr(paper.document, "particulars", None) or {}).items():
        numbers = [number for number in split_numbers(value) if _is_number(number)]
        if not _MOBILE_COLUMN.search(label):
            numbers = [number for number in numbers if _ALONE.fullmatch(number)]
        yield from ((("particulars", label), number, Quote(number)) for number in numbers)


def _is_prose(passage: Passage) -> bool:
    """Whether it is running text: fields and cells of numbers are looked at as what they are."""
    return "\n" in passage.typed or " " in passage.typed.strip()


def _in_markdown_tables(paper: Paper) -> Iterator[tuple[Path, str, Quote]]:
    """Those in the tables of running text, each with its row."""
    for table in figure_tables(paper):
        for index, head in enumerate(table.heads):
            if not _MOBILE_COLUMN.search(head):
                continue
            for cell in table.column(index):
                if cell and cell.quote:  # cells of lists have none
                    yield from (
                        (cell.at, number, cell.quote)
                        for number in split_numbers(cell.text)
                        if _is_number(number)
                    )


def _is_number(text: str) -> bool:
    return (
        bool(re.fullmatch(r"\+?[\s()–-]*+[০-৯\d][০-৯\d\s()–-]*", text)) and len(re.sub(r"\D", "", text)) > 5
    )


# E-mail


@rule("telephone-digit-lost", source="এক দপ্তর, এক নম্বর")
def telephone_digit_lost(paper: Paper) -> Iterator[Finding]:
    """দুই জায়গায় একই ফোন নম্বর, একটিতে একটি অঙ্ক কম।

    কেন: নম্বরটি হাতে আবার লিখতে গিয়ে একটি অঙ্ক পড়ে গেছে, বা দুইবার এসেছে; ফোন করলে কাউকে পাওয়া যায় না।

    উদাহরণ: এক জায়গায় ০২-৫৫১০০০০১, আরেক জায়গায় ০২-৫৫১০০০১।

    A telephone number stands in two places, in one of them without a digit.

    Why: it was typed again and a digit was lost, or typed twice; nobody is reached by it.

    Example: ০২-৫৫১০০০০১ in one place, and ০২-৫৫১০০০১ in another.
    """
    numbers: dict[str, tuple[Path, str]] = {}
    for passage in paper.texts:
        for match in matches(_OFFICE_NUMBER, passage.text, "০", "0"):
            numbers.setdefault(re.sub(r"\D", "", to_ascii(match[0])), (passage.at, match[0]))
    for digits, (at, words) in numbers.items():
        longer = {
            digits[:place] + digit + digits[place:]
            for place in range(2, len(digits) + 1)
            for digit in "0123456789"
        }
        if other := next((number for number in longer & numbers.keys()), None):
            message = messages.TELEPHONE_DIGIT_LOST.filled(number=words, other=numbers[other][1])
            yield Finding(at, *message, quote=Quote(words))


_OFFICE_NUMBER = late(r"[0০](?<![০-৯\d.,/-].)[২-৯2-9][০-৯\d]{0,3}-[০-৯\d]{5,9}(?![০-৯\d.,/-]*[০-৯\d])")


@rule("email-shape", source="RFC 5321")
def email_shape(paper: Paper) -> Iterator[Finding]:
    """ই-মেইল ঠিকানার গঠন ঠিক নয়।

    কেন: ঠিকানায় ফাঁক, কমা, বাংলা অঙ্ক বা দুটি বিন্দু থাকলে ই-মেইল পৌঁছায় না।

    উদাহরণ: info@ldd,example.gov.bd; info.example.gov.bd (@ নেই)।

    An e-mail address is not well formed.

    Why: with a space, a comma, a Bangla digit or two dots in it, no mail arrives.

    Example: info@ldd..example.gov.bd; info.example.gov.bd, without @.
    """
    for at, address in addresses(paper):
        if not _SHAPE.fullmatch(address):
            yield Finding(
                at,
                *messages.EMAIL_SHAPE.filled(address=address),
                quote=Quote(address),
            )

    for passage in paper.texts:
        for match in matches(_TORN, passage.text, "@"):
            yield Finding(passage.at, *messages.EMAIL_SHAPE.filled(address=match[0]), quote=Quote(match[0]))
        for address in addresses_without_at(passage.text):
            yield Finding(passage.at, *messages.EMAIL_SHAPE.filled(address=address), quote=Quote(address))


_TORN = late(
    r"(?<![A-Za-z0-9._%+-])[A-Za-z0-9._%+-]{2,40}(?:,[A-Za-z0-9._-]{2,40}@[A-Za-z0-9.-]{3,60}|@ [a-z0-9-]{2,40}\.[a-z.]{2,20})"
)
"""With a comma before the @, or a space behind it."""
_SHAPE = late(r"[A-Za-z0-9._%+-]+@(?:[A-Za-z0-9-]+\.)+[A-Za-z]{2,}")
_ADDRESS = late(r"[^\s,;:()<>\[\]‘’“”\"|/*@]{0,64}@[^\s;()<>\[\]‘’“”\"|/*]+")
_CASE = late(r"[-–](?:এ|এর|তে|কে|টি|টিতে)$")


def addresses(paper: Paper) -> Iterator[tuple[Path, str]]:
    """Every e-mail address: the values of the fields `email`, and words with an @ in running text."""
    fields = {(*at, "email") for at, part in paper.every(Part) if getattr(part, "email", None)}
    for passage in paper.texts:
        if passage.at in fields:
            yield from (
                (passage.at, address)
                for part in re.split(r"[;\n]|,\s", passage.text)
                if (address := part.strip())
            )
        else:
            found = matches(_ADDRESS, passage.text, "@")
            yield from ((passage.at, _CASE.sub("", match[0].rstrip(".।,"))) for match in found)


@rule("email-domain", source="দপ্তরের ওয়েবসাইট; office.yaml-এর ‘ই-মেইল-ডোমেইন’")
def email_domain(paper: Paper) -> Iterator[Finding]:
    """ই-মেইলের ডোমেইন দপ্তরের ডোমেইনের সঙ্গে মেলে না।

    কেন: একটি অক্ষর ভুল হলে ই-মেইল অন্য কোথাও যায়। দপ্তর-ফাইলে ডোমেইন লেখা থাকলে স্বাক্ষরকারীর ঠিকানা তার একটি হতে হয়; নইলে
    পত্রশীর্ষের ওয়েবসাইটের প্রায় একই, কিন্তু এক নয়, এমন ডোমেইন ধরা হয়।

    উদাহরণ: পত্রশীর্ষে www.ldd.example.gov.bd, ই-মেইলে @lbd.example.gov.bd।

    The domain of an e-mail address is not the office's.

    Why: with one letter wrong the mail goes elsewhere. Where office.yaml names the domains, the signatory's must be one of them;
    else a domain is told that is nearly, but not quite, that of the web site in the letterhead.

    Example: www.ldd.example.gov.bd in the letterhead, and @lbd.example.gov.bd in the address.
    """
    allowed = tuple(domain.lower().removeprefix("@") for domain in paper.settings.style.email_domains)
    sites = allowed or tuple(dict.fromkeys(site for passage in paper.texts for site in _sites(passage)))
    for at, address in addresses(paper):
        domain = address.rpartition("@")[2].lower()
        if not _SHAPE.fullmatch(address) or domain in PERSONAL:
            continue
        meant = _meant(domain, sites)
        if meant is None and not (allowed and at[-1] == "email" and not _within(domain, allowed)):
            continue
        if meant:
            message = messages.EMAIL_DOMAIN_MISTYPED.filled(address=address, meant=meant)
        else:
            message = messages.EMAIL_DOMAIN_OF_OTHERS.filled(address=address, domains=", ".join(allowed))
        yield Finding(at, *message, quote=Quote(domain))


_SITE = late(r"(?:https?://)?www\.([A-Za-z0-9.-]+[A-Za-z])", re.IGNORECASE)


def _sites(passage: Passage) -> Iterator[str]:
    if "letterhead" in passage.at:
        yield from (site.lower() for site in _SITE.findall(passage.text))


def _meant(domain: str, sites: tuple[str, ...]) -> str | None:
    """The domain that this one is a slip of: nearly a site of the office, or nearly .gov.bd or a service that everybody knows."""
    if _within(domain, sites):
        return None
    near = next((site for site in sites if distance(domain, site, 2) <= 2), None)
    if near:
        return near
    return meant_domain(domain)


def _within(domain: str, sites: tuple[str, ...]) -> bool:
    return any(domain == site or domain.endswith(f".{site}") or site.endswith(f".{domain}") for site in sites)


@rule(
    "personal-email",
    severity=Severity.NOTICE,
    source="সরকারি ই-মেইল নীতিমালা, ২০১৮ (প্রজ্ঞাপন ৫৬.০০.০০০০.০২১.২২.১৭.৮৩, ৮ মে ২০১৮)",
)
def personal_email(paper: Paper) -> Iterator[Finding]:
    """স্বাক্ষরকারীর ই-মেইল ঠিকানাটি ব্যক্তিগত সেবার (gmail, yahoo …)।

    কেন: সরকারি যোগাযোগে দাপ্তরিক ঠিকানা ব্যবহারের কথা; কর্মকর্তা বদলি হলে ব্যক্তিগত ঠিকানার পত্রালাপ দপ্তরে থাকে না।

    উদাহরণ: name@gmail.com

    The signatory's e-mail address is one of a personal service.

    Why: official mail goes by official addresses; when an officer is transferred, letters in a personal box leave the office.

    Example: name@gmail.com
    """
    for at, address in addresses(paper):
        if at[-1] == "email" and address.rpartition("@")[2].lower() in PERSONAL:
            yield Finding(
                at,
                *messages.PERSONAL_EMAIL.filled(address=address),
            )
