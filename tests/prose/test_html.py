"""Tokens written as HTML: what markdown-it's own renderer writes."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from markdown_it.renderer import RendererHTML

from govdocs.prose import markdown as prose

BLOCKS = st.lists(
    st.sampled_from(
        [
            "# ক\n",
            "> ক\n",
            ">> ক\n",
            "১। ক\n",
            "  ক) খ\n",
            "---\n",
            "|ক|খ|\n|:-:|-|\n|<|\n",
            "**ক** ^২^\n",
            "\n",
        ]
    )
).map("".join)


@given(BLOCKS)
def test_tokens_are_written_as_markdown_it_writes_them(text: str) -> None:
    markdown = prose._markdown(False)
    theirs = RendererHTML()
    theirs.rules |= {name: rule for name, rule in markdown.renderer.rules.items() if name not in theirs.rules}
    tokens = prose.block_tokens(text)
    assert prose.blocks(text) == theirs.render(tokens, markdown.options, {})
