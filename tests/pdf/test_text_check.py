"""A PDF is compared with the text it should have; a difference is reported with its page and the text around it."""

import pytest

from govdocs.pdf import Engine, RenderError
from govdocs.pdf.text_check import check_text

TEXT = "সভায় নিম্নরূপ সিদ্ধান্ত গৃহীত হয়\nকর্মকর্তাগণ উপস্থিত ছিলেন"


@pytest.fixture(scope="module")
def pdf() -> bytes:
    body = "<p>প্রথম পাতা</p>" + '<p style="break-before: page">' + TEXT.replace("\n", "</p><p>")
    return Engine().pages(f'<html lang="bn"><title>ক</title><body>{body}').pdf()


def fault_of(pdf: bytes, *expected: str) -> tuple[str, int | None, str]:
    with pytest.raises(RenderError) as error:
        check_text(pdf, expected)
    (fault,) = error.value.faults
    return fault.code, fault.page, fault.excerpt


def test_the_text_itself_is_proved(pdf: bytes) -> None:
    check_text(pdf, ["প্রথম পাতা", TEXT])


def test_a_space_where_a_line_ends_is_neither_asked_for_nor_refused(pdf: bytes) -> None:
    check_text(pdf, ["প্রথম\nপাতা", TEXT.replace("নিম্নরূপ ", "নিম্নরূপ\n")])


@pytest.mark.parametrize(
    ("change", "code"),
    [
        (("গৃহীত", "গহীত"), "text-differs"),
        (("ছিলেন", ""), "text-differs"),
        (("সভায়", "সভা\u09df"), "text-differs"),
        (("সভায় নিম্নরূপ", "নিম্নরূপ সভায়"), "text-order"),
        (("নিম্নরূপ সিদ্ধান্ত", "নিম্নরূপসিদ্ধান্ত"), "text-spaces"),
        (("উপস্থিত", "উপ স্থিত"), "text-spaces"),
    ],
)
def test_a_difference_is_reported_where_it_is(pdf: bytes, change: tuple[str, str], code: str) -> None:
    found, page, text = fault_of(pdf, "প্রথম পাতা", TEXT.replace(*change))
    assert (found, page) == (code, 2)
    assert text in "".join(TEXT.replace(*change).split())


def test_a_missing_page_is_a_fault(pdf: bytes) -> None:
    assert fault_of(pdf, "প্রথম পাতা")[0] == "page-count"


@pytest.mark.parametrize(
    "body",
    [
        pytest.param('<p><span style="display: inline-block; width: 9mm">১।</span>লেখা আছে</p>', id="marker"),
        pytest.param('<div style="display: flex"><div>বাম</div><div>ডান</div></div>', id="flex"),
        pytest.param("<table><caption>ছক</caption><tr><th>ক<td>খ গ<td>ঘ</table>", id="table"),
        pytest.param('<p>আগে</p><div style="position: fixed; top: 0">খসড়া</div><p>পরে</p>', id="stamp"),
        pytest.param(f"<p>{'স্মারক-' * 60}</p>", id="hyphens-at-line-ends"),
        pytest.param("<p>ক<br>খ</p>", id="line-break"),
        pytest.param('<p>ক<span style="visibility: hidden">খ</span>গ</p>', id="hidden"),
    ],
)
def test_layouts_of_letters_are_proved(body: str) -> None:
    pages = Engine().pages(f'<html lang="bn"><title>ক</title><body>{body}')
    pages.pdf()
    assert pages.faults == ()


@pytest.mark.parametrize(
    "body",
    [
        pytest.param('<div style="float: right">ডান</div><p>বাম</p>', id="float"),
        pytest.param('<ol style="list-style: bengali"><li>লেখা</ol>', id="outside-marker"),
    ],
)
def test_what_is_drawn_in_another_order_than_written_is_a_fault(body: str) -> None:
    with pytest.raises(RenderError) as error:
        Engine().pages(f'<html lang="bn"><title>ক</title><body>{body}').pdf()
    assert [fault.code for fault in error.value.faults] == ["text-order"]
