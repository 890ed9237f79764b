"""Document → Word file: from the model and the parsed text, one writer for each part, never from HTML."""
