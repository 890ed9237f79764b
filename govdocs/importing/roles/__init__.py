"""Which part of a letter each line is of, by its words and its place."""
