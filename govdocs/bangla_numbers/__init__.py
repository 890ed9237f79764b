"""The parts of `govdocs.numerals`: digits, grouping, words, ordinals and taka. Import them from there."""
