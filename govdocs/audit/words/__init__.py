"""Words in the wrong place: alike in sound or spelling, doubled, broken in two."""
