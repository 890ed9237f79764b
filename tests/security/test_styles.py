"""A user's style sheet: whatever the engine trips over, or what no page can be meant by, is a problem and no traceback."""

from __future__ import annotations

from pathlib import Path

import pytest

import govdocs
from govdocs.page.style_excesses import excesses
from govdocs.problems.problem import RenderFault
from tests.support.examples import ROOT
from tests.support.memo import MEMO

LETTER = govdocs.loads(MEMO)

EXCESSIVE = {
    "repeat": "body{display:grid;grid-template-columns:repeat(100000000,1px)}",
    "grid-area": "body{display:grid} p{grid-row:1000000000}",
    "counter": "body{counter-reset:c 200000000} p::before{content:counter(c)}",
    "pad": "@counter-style b{system:numeric;symbols:'0' '1';pad:500000000 'x'}",
    "additive": "@counter-style b{system:additive;additive-symbols:1000000 'I'}",
    "tab-size": "p{white-space:pre;tab-size:1000000000}",
    "infinite number": "p{font-size:1e400px}",
    "page": "@page{size:1e9cm 1e9cm}",
    "negative": "p{margin:-1e9cm}",
    "nested": "@media print{p{width:calc(1e9*1px)}}",
    "var doubles": ":root{--a0:x;"
    + "".join(f"--a{i}:var(--a{i - 1}) var(--a{i - 1});" for i in range(1, 30))
    + "} p{font-family:var(--a29)}",
    "var doubles in many rules": "p{--a0:x}"
    + "".join(f"@media print{{p{{--a{i}:var(--a{i - 1}) var(--a{i - 1})}}}}" for i in range(1, 30)),
    "var doubles backwards": ":root{"
    + "".join(f"--a{i}:var(--a{i - 1}) var(--a{i - 1});" for i in range(29, 0, -1))
    + "--a0:x}",
    "var in a long chain": ":root{--a0:1pt;"
    + "".join(f"--a{i}:var(--a{i - 1});" for i in range(1, 900))
    + "}",
    "deep var": "p{width:" + "var(--x," * 3000 + "1pt" + ")" * 3000 + "}",
    "deep calc": "p{width:" + "calc(" * 20_000 + "1pt" + ")" * 20_000 + "}",
    "deep brackets": "p{width:" + "(" * 100_000 + ")" * 100_000 + "}",
    "deep media": "@media print{" * 5000 + "p{color:red}" + "}" * 5000,
    "deep nesting": "p{" + "&{" * 20_000 + "color:red" + "}" * 20_000 + "}",
    "many rules": "p{color:red}" * 80_000,
    "many selectors": ",".join("p" for _ in range(200_000)) + "{color:red}",
    "many declarations": "p{" + "color:red;" * 80_000 + "}",
    "many combinators": "p" + ">*" * 100_000 + "{color:red}",
    "many words": "p{font-family:" + "a " * 400_000 + "}",
    "many colours": f"p{{background:linear-gradient({','.join(['red'] * 50_000)})}}",
    "deep selector": ":is(" * 2000 + "p" + ")" * 2000 + "{color:red}",
}


@pytest.mark.parametrize("css", EXCESSIVE.values(), ids=EXCESSIVE)
def test_what_no_page_can_be_meant_by_is_refused(tmp_path: Path, css: str) -> None:
    (tmp_path / "style.css").write_text(css, "utf-8")
    with pytest.raises(RenderFault) as caught:
        govdocs.render_pdf(LETTER, templates=tmp_path)
    assert {problem.code for problem in caught.value.problems} == {"style-excessive"}
    assert caught.value.problems[0].place


@pytest.mark.parametrize("css", ["p{margin:99999mm}\n" * 7_000, "p{background:url(x)}\n" * 7_000])
def test_of_thousands_of_places_twenty_are_reported(tmp_path: Path, css: str) -> None:
    (tmp_path / "style.css").write_text(css, "utf-8")
    with pytest.raises(RenderFault) as caught:
        govdocs.render_pdf(LETTER, templates=tmp_path)
    assert len(caught.value.problems) == 20


@pytest.mark.parametrize(
    "css",
    [
        "p{width:calc(infinity * 1px);margin:calc(NaN * 1px)}",
        "p{position:running(x)} @page{@top-left{content:element(x)}}",
        "p{background:attr(data-x url)} p{content:attr(x url)}",
    ],
)
def test_what_the_engine_trips_over_is_a_fault(tmp_path: Path, css: str) -> None:
    (tmp_path / "style.css").write_text(css, "utf-8")
    with pytest.raises(RenderFault) as caught:
        govdocs.render_pdf(LETTER, templates=tmp_path)
    (problem,) = caught.value.problems
    assert problem.code == "engine-failed"
    assert len(problem.bangla) < 700


@pytest.mark.parametrize(
    "css",
    [
        (ROOT / "govdocs/templates/style.css").read_text("utf-8"),
        "p{z-index:2147483647;border-radius:9999px;width:100%;font-weight:700}",
        ":root{--a:var(--b);--b:var(--a)} p{color:var(--a)}",
        ":root{--a:var(--a)}",
        "a:hover{color:red}" + "p{margin:1mm 2mm}" * 3000,
        ":root{--mm:1mm;--two:calc(2 * var(--mm));--box:var(--mm) var(--two) var(--mm)} p{margin:var(--box)}",
        "",
    ],
)
def test_ordinary_sheets_are_let_through(css: str) -> None:
    assert not list(excesses(css))
