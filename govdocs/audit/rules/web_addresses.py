"""Addresses of the web in running text, and of mail that stand beside one another."""

from __future__ import annotations

from collections.abc import Iterator

from govdocs.audit import messages
from govdocs.audit.reading.paper import Paper
from govdocs.audit.rule import Finding, rule
from govdocs.audit.rules.contacts import addresses, email_domain
from govdocs.audit.words.mistyped_addresses import nearly_one
from govdocs.audit.words.web_addresses import broken_web_addresses
from govdocs.source.editing import Quote


@rule("web-address-shape", source="RFC 3986")
def web_address_shape(paper: Paper) -> Iterator[Finding]:
    """ওয়েব ঠিকানার গঠন ঠিক নয়।

    কেন: বিন্দুর জায়গায় কমা, একটি ‘w’ বা ‘/’ কম-বেশি হলে পাতাটি খোলে না।

    উদাহরণ: ‘wwww.example.gov.bd’, ‘www.example,gov.bd’।

    An address of the web is not well formed.

    Why: with a comma for a dot, or a 'w' or '/' more or less, no page opens.

    Example: 'wwww.example.gov.bd', 'www.example,gov.bd'.
    """
    for passage in paper.texts:
        for match in broken_web_addresses(passage.text):
            message = messages.WEB_ADDRESS_SHAPE.filled(address=match[0])
            yield Finding(passage.at, *message, quote=Quote.of(passage.text, *match.span()))


@rule("email-twice", source="এক দপ্তর, এক ঠিকানা")
def email_twice(paper: Paper) -> Iterator[Finding]:
    """দুই জায়গায় একই ই-মেইল ঠিকানা, একটিতে একটি অক্ষর আলাদা, বা পাশাপাশি দুটি অক্ষর উল্টে গেছে।

    কেন: ঠিকানাটি হাতে আবার লিখতে গিয়ে অক্ষর ভুল হয়েছে; একটি ঠিকানায় কিছু পৌঁছায় না। অঙ্ক, ছোট অংশ এবং অংশের প্রথম দুটি ও শেষ অক্ষর দেখা হয় না।

    উদাহরণ: এক জায়গায় dd.natore@example.gov.bd, আরেক জায়গায় dd.natroe@example.gov.bd।

    One e-mail address stands in two places, in one of them with a letter otherwise, or two neighbours in each other's place.

    Why: it was typed again; of the two one reaches nobody. Digits, short words, and the beginning and end of a word, are let be.

    Example: dd.natore@example.gov.bd in one place, and dd.natroe@example.gov.bd in another.
    """
    found = list(addresses(paper))
    for index, other in nearly_one([address for _, address in found]):
        at, address = found[index]
        domains = {each.quote.words for each in email_domain.check(paper) if each.quote}
        if {one.rpartition("@")[2].lower() for one in (address, other)} & domains:
            continue  # email-domain says so
        yield Finding(at, *messages.EMAIL_TWICE.filled(address=address, other=other), quote=Quote(address))
