"""Running text: Markdown with Bangla list markers → HTML, cross-references, placeholders, column widths."""
