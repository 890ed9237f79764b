"""The font files of the pinned package, by SHA-256: found to be whole once, not in each process anew.

`damage_of` looks at the outlines of any other file. A test looks at those of these, and says what to write here for another pin.
"""

from __future__ import annotations

from typing import Final

SOUND_FONTS: Final = frozenset(
    bytes.fromhex(digest)
    for digest in (
        "9d55d0dcc9b54cb0870ae5d5b24caf8d3ca9f304cd90ee6f4fe1e6c8ef833e5a",
        "45071a7da902a74877f432722f525d00502d61aef71fca4cab3da8a23156c33d",
        "f2759c530d647720a4d4e99faef3c2d150e1452193a9c83fb81c8d29805c13ea",
        "92a9a68240883467830b87b2568242a59e68d4535e9e15f087650e12c4aaca83",
        "d135765781d1a4aebc7dd4a2af221427ec8689060121d8a48b19bca3eeb3977e",
    )
)
"""Hind Siliguri as fontpkg-hind-siliguri 1.1 has it: Light, Regular, Medium, SemiBold, Bold."""
