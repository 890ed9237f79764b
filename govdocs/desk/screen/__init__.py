"""What the clerk sees: the pages as HTML, every word on them, and the built script and styles."""
