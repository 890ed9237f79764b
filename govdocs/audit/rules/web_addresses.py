"""Addresses of the web in running text."""

from __future__ import annotations

from collections.abc import Iterator

from govdocs.audit import messages
from govdocs.audit.reading.paper import Paper
from govdocs.audit.rule import Finding, rule
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
