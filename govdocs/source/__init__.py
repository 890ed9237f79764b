"""YAML text → marked tree: every scalar is text and remembers its place; edits keep comments and layout."""
