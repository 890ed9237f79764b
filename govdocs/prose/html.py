"""Tokens → HTML, as markdown-it writes it; of its cases only those that our rules make."""

from __future__ import annotations

from collections.abc import Sequence

from markdown_it.common.utils import escapeHtml
from markdown_it.renderer import RendererHTML
from markdown_it.token import Token
from markdown_it.utils import EnvType, OptionsDict


class TokensAsHTML(RendererHTML):
    """Writes tokens of which none is hidden, and no tag closes itself."""

    def renderInline(self, tokens: Sequence[Token], options: OptionsDict, env: EnvType) -> str:  # noqa: N802 - as markdown-it's own
        """What is in a block; mostly nothing but text."""
        if len(tokens) == 1 and tokens[0].type == "text":
            return escapeHtml(tokens[0].content)
        return super().renderInline(tokens, options, env)

    def renderToken(self, tokens: Sequence[Token], idx: int, options: OptionsDict, env: EnvType) -> str:  # noqa: N802 - as markdown-it's own
        """A tag; a block ends its line, but for one that begins with text or holds nothing."""
        token = tokens[idx]
        tag = f"/{token.tag}" if token.nesting < 0 else token.tag
        attributes = self.renderAttrs(token) if token.attrs else ""
        inside = tokens[idx + 1] if token.nesting > 0 and idx + 1 < len(tokens) else None
        stays = not token.block or (
            inside is not None
            and (inside.type == "inline" or (inside.nesting < 0 and inside.tag == token.tag))
        )
        return f"<{tag}{attributes}>" if stays else f"<{tag}{attributes}>\n"
