"""What is written of an old letter: running text with our marks, YAML with its doubts, what found no field."""
