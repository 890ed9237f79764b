"""Of which kind an old document is, and what the lines of each of its parts become: the values of its fields."""
